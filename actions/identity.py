"""Who is asking: the form that proves it, and what comes after."""

from datetime import date
from typing import Any

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import ask, waiting_form
from actions.care import SOFTLY, speaks_softly
from actions.casestore import store
from actions.closing import CLOSED, IDENTITY_FORGOTTEN, NOTHING_ASKED
from actions.elsewhere import is_elsewhere, tell_where
from actions.told import take_down_kept
from actions.topic import IDENTITY_FORM, TopicAction
from actions.turn import Turn
from arrears.cases.verification import (
    NotVerified,
    Verdict,
    is_locked,
    verified_case_id,
    verify,
)
from arrears.clock import today
from dutch import find_entities, parse_birth_date, parse_case_number, parse_postcode

# The button of who hears from us and should not.
WRONG_NUMBER = "wrong_number"
SLOTS = ("case_number", "postcode", "date_of_birth")
# What a message wants that gives its case number at once: "hoeveel nog voor 2026-000106?"
WANTED = {
    "ask_arrangement_status": "action_tell_arrangement_status",
    "ask_case_status": "action_tell_case_status",
    "ask_fees": "action_explain_fees",
    "ask_how_to_pay": "action_tell_how_to_pay",
    "ask_open_amount": "action_tell_open_amount",
    "ask_payment_received": "action_tell_payments_received",
    "request_documents": "action_request_documents",
    "cannot_pay": "action_start_arrangement",
    "change_arrangement": "action_arrangement_change",
    "claim_already_paid": "action_reported_payment",
    "dispute_debt": "action_dispute",
    "request_arrangement": "action_start_arrangement",
    "request_postponement": "action_postponement",
}
# What data by themselves are about, when nobody asked for them.
BY_VALUE = {
    "amount": "action_start_arrangement",
    "iban": "action_payment_method",
    "phone": "action_contact_change",
    "email": "action_contact_change",
}


class ValidateIdentityForm(TopicAction):
    """Takes case number, postcode and date of birth, in any order, and has them checked."""

    in_form = True

    def name(self) -> str:
        """The name by which Rasa's form calls it."""
        return f"validate_{IDENTITY_FORM}"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Fill what the message gives; check when all is there."""
        known = {slot: turn.slots.get(slot) for slot in SLOTS}
        opens = turn.requested is None
        if turn.already_answered and not opens:
            return _ask_next(turn, known, dispatcher, new=False)
        given = _given(turn)
        known |= given
        wanted = [SlotSet("wanted", [WANTED[turn.intent]])] if turn.intent in WANTED else []
        if all(known.values()):
            return [*wanted, *await self._check(turn, known, dispatcher)]
        async with store().reading() as session:
            if await is_locked(session, turn.conversation_id):
                return [*IDENTITY_FORGOTTEN, SlotSet("requested_slot", None)]
        if not given and not opens:
            return _not_given(turn, known, dispatcher)
        told = [SlotSet(slot, given[slot]) for slot in given]
        return [*wanted, *told, *_ask_next(turn, known, dispatcher, new=opens)]

    async def _check(
        self, turn: Turn, known: dict[str, Any], dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        async with store().writing() as session:
            verdict = await verify(
                session,
                turn.conversation_id,
                case_number=known["case_number"],
                postcode=known["postcode"],
                date_of_birth=date.fromisoformat(known["date_of_birth"]),
                key=turn.key("identity"),
            )
        if verdict is not Verdict.REFUSED:
            return [*IDENTITY_FORGOTTEN, SlotSet("requested_slot", None)]
        dispatcher.utter_message(response="utter_identity_refused")
        nothing = dict.fromkeys(SLOTS)
        return [*IDENTITY_FORGOTTEN, *_ask_next(turn, nothing, dispatcher, new=True)]


class AfterIdentity(TopicAction):
    """Goes on with what the person wanted, or says that it cannot."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_after_identity"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Greet the person by name and go on; or tell of the lock, or where it may be told."""
        if waiting_form(turn) == IDENTITY_FORM:
            return []
        try:
            case, told = await take_down_kept(turn)
        except NotVerified:
            if await is_elsewhere(turn):
                return tell_where(dispatcher)
            dispatcher.utter_message(response="utter_identity_locked")
            return [SlotSet("wanted", None)]
        wanted = turn.slots.get("wanted")
        if not wanted:
            dispatcher.utter_message(
                response=_what_now(turn, softly=SOFTLY in told), first_name=case.person.first_name
            )
            return told
        dispatcher.utter_message(
            response="utter_identity_verified", first_name=case.person.first_name
        )
        if turn.slots.get("told"):
            dispatcher.utter_message(response="utter_told_is_written_down")
        return [*told, SlotSet("wanted", wanted[1:]), FollowupAction(wanted[0])]


class TakeInformation(TopicAction):
    """Data that nobody asked for: a case number starts the identity check."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_take_information"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Start the check, or the talk about an arrangement, or ask what is meant."""
        if turn.choice == WRONG_NUMBER:
            return [FollowupAction("action_wrong_number")]
        async with store().reading() as session:
            verified = await verified_case_id(session, turn.conversation_id) is not None
        if parse_case_number(turn.text) and not verified:
            return [*CLOSED, FollowupAction(IDENTITY_FORM)]
        if form := waiting_form(turn):
            return [NOTHING_ASKED, FollowupAction(form)]
        meant = next((action for kind, action in BY_VALUE.items() if turn.values(kind)), None)
        return [FollowupAction(meant or "action_not_understood")]


def _what_now(turn: Turn, *, softly: bool) -> str:
    """What is said to who wants nothing in particular yet."""
    if turn.slots.get("told"):
        return "utter_identity_verified_told"
    if softly or speaks_softly(turn):
        return "utter_identity_verified_softly"
    return "utter_identity_verified_what_now"


def _given(turn: Turn) -> dict[str, str]:
    """What the message says about who the person is."""
    number = parse_case_number(turn.text)
    # "3811 DE, 29 februari": what stands out as a postcode among other things is one too.
    postcode = parse_postcode(turn.text) or next(iter(turn.values("postcode")), None)
    found = {"case_number": number, "postcode": postcode}
    birth = _birth_date(turn)
    found["date_of_birth"] = birth.isoformat() if birth else None
    return {slot: value for slot, value in found.items() if value}


def _birth_date(turn: Turn) -> date | None:
    if turn.requested == "date_of_birth":
        return parse_birth_date(turn.text, today=today())
    # Unasked, only what is a date by itself counts: digits of a case number are none.
    for entity in find_entities(turn.text, today=today()):
        if entity.kind == "date":
            return parse_birth_date(turn.text[entity.start : entity.end], today=today())
    return None


def _not_given(
    turn: Turn, known: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Nothing of use: something else was said, or what was typed is not understood."""
    if turn.speaks_for_itself:
        return [SlotSet("requested_slot", turn.requested)]
    dispatcher.utter_message(response=f"utter_not_understood_{turn.requested}")
    return [SlotSet(turn.requested, None), *_ask_next(turn, known, dispatcher, new=False)]


def _ask_next(
    turn: Turn, known: dict[str, Any], dispatcher: CollectingDispatcher, *, new: bool
) -> list[EventType]:
    slot = next(slot for slot in SLOTS if not known[slot])
    return ask(turn, dispatcher, slot=slot, question=f"{IDENTITY_FORM}:{slot}", new=new)
