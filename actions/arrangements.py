"""A payment arrangement (betalingsregeling): from "I cannot pay" to a schedule with a yes."""

from collections.abc import Sequence

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.arrangement_answers import (
    Answer,
    as_slot,
    asked_day,
    asked_wish,
    from_slot,
    said,
    volunteered,
)
from actions.arrangement_words import tell_agreed, tell_proposal
from actions.asking import ask, waiting_form
from actions.casestore import store
from actions.closing import ARRANGEMENT_FORGOTTEN, CLOSED
from actions.errand import Unusable
from actions.refusals import refuse
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import euros
from arrears.cases.arrangements.agreeing import (
    NoProposal,
    Offer,
    agree,
    offer_for,
    propose_arrangement,
)
from arrears.cases.arrangements.answering import is_offered
from arrears.cases.arrangements.proposals import standing_proposal
from arrears.cases.documents import find_confirmation
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today
from arrears.law.arrangements import WishRefused
from dutch import is_plain_yes, is_step_back

FORM = "arrangement_form"
QUESTIONS = ("situation", "wish", "day_of_month", "agreed")
OVER = (*CLOSED, *ARRANGEMENT_FORGOTTEN)


class StartArrangement(TopicAction):
    """I cannot pay this; can I pay in parts?"""

    asks = True

    def name(self) -> str:
        """The name that rules use."""
        return "action_start_arrangement"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Take in what was said, then see whether an arrangement can be made."""
        remembered = self._take_in(turn, dispatcher)
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                await offer_for(session, case, on=today())
        except NotVerified:
            return [*remembered, *await self._verify_first(turn, dispatcher)]
        except ArrangementRefused as refusal:
            return [*OVER, *await refuse(refusal, turn, dispatcher)]
        return [*remembered, FollowupAction(FORM)]

    def _take_in(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        if turn.intent == "cannot_pay":
            dispatcher.utter_message(response="utter_understand_cannot_pay")
        elif turn.intent == "request_arrangement" or _offers_amount(turn):
            dispatcher.utter_message(response="utter_understand_in_parts")
        else:
            # Back from the identity check: what was said before it still stands.
            return []
        told = volunteered(turn, on=today())
        needs_situation = turn.intent == "cannot_pay" and told.wish is None
        return [
            *ARRANGEMENT_FORGOTTEN,
            # An errand that this takes the place of is not gone back to.
            SlotSet("errand", None),
            SlotSet("situation", None if needs_situation else "known"),
            *_slots(told),
        ]


class ValidateArrangementForm(TopicAction):
    """Takes the answers one at a time, and changes of mind whenever they come."""

    in_form = True

    def name(self) -> str:
        """The name by which Rasa's form calls it."""
        return f"validate_{FORM}"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Fill what the message gives, and say which question is next."""
        if turn.already_answered or turn.requested is None:
            return _ask_next(turn, dispatcher)
        if is_step_back(turn.text):
            return _step_back(turn, dispatcher)
        if turn.speaks_for_itself:
            return [SlotSet("requested_slot", turn.requested)]
        if turn.requested == "agreed" and _says_yes(turn):
            # Whether it can be agreed is asked when it is recorded: asked here, a yes that is
            # handed on again after a crash would be refused for the arrangement it made itself.
            return [SlotSet("agreed", True), SlotSet("requested_slot", None)]
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                offer = await offer_for(session, case, on=today())
        except ArrangementRefused as refusal:
            return [*OVER, *await refuse(refusal, turn, dispatcher)]
        return self._go_on(turn, offer, dispatcher)

    def _go_on(self, turn: Turn, offer: Offer, dispatcher: CollectingDispatcher) -> list[EventType]:
        if _has_nothing(turn):
            dispatcher.utter_message(response="utter_nothing_possible")
            return [*OVER]
        try:
            changes = self._read(turn, offer, dispatcher)
        except Unusable as unusable:
            dispatcher.utter_message(response=unusable.response, total=euros(offer.total))
            changes = [SlotSet(turn.requested, None)]
        return _ask_next(turn, dispatcher, changes)

    def _read(self, turn: Turn, offer: Offer, dispatcher: CollectingDispatcher) -> list[EventType]:
        match turn.requested:
            case "situation":
                return _read_situation(turn, dispatcher)
            case "wish":
                told = asked_wish(turn, total=offer.total, on=today())
            case "day_of_month":
                told = asked_day(turn, total=offer.total, on=today())
            case _:
                return _read_consent(turn, offer, dispatcher)
        if told.says_something:
            return _slots(told)
        return _not_understood(turn, dispatcher)


class AskConsent(TopicAction):
    """Shows the proposal and asks for a yes."""

    in_form = True

    def name(self) -> str:
        """The name by which Rasa's form calls it."""
        return f"action_ask_{FORM}_agreed"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Write the proposal down, and tell it: in full the first time, briefly after that."""
        try:
            async with store().writing() as session:
                standing = await standing_proposal(session, turn.conversation_id)
                arrangement = await propose_arrangement(
                    session,
                    turn.conversation_id,
                    from_slot(turn.slots["wish"]),
                    day_of_month=turn.slots["day_of_month"],
                    on=today(),
                )
                case = arrangement.case
        except WishRefused:
            dispatcher.utter_message(response="utter_wish_impossible")
            return [SlotSet("wish", None), FollowupAction(FORM)]
        except ArrangementRefused as refusal:
            return [*OVER, *await refuse(refusal, turn, dispatcher)]
        is_told = standing is not None and standing == arrangement.id
        tell_proposal(arrangement, case, dispatcher, briefly=is_told and turn.already_answered)
        return []


class RecordArrangement(TopicAction):
    """The form has ended: with a yes, the arrangement is recorded."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_record_arrangement"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Record it and confirm all its terms."""
        if waiting_form(turn) == FORM or not turn.slots.get("agreed"):
            return []
        try:
            async with store().writing() as session:
                arrangement = await agree(
                    session, turn.conversation_id, on=today(), key=turn.key("agree")
                )
                letter = await find_confirmation(session, arrangement)
        except NoProposal:
            if await _is_from_staff(turn):
                return [*OVER, FollowupAction("action_staff_proposal")]
            dispatcher.utter_message(response="utter_proposal_outdated")
            return [SlotSet("agreed", None), FollowupAction(FORM)]
        except ArrangementRefused as refusal:
            return [*OVER, *await refuse(refusal, turn, dispatcher)]
        tell_agreed(arrangement, letter, dispatcher)
        return [*ARRANGEMENT_FORGOTTEN]


async def _is_from_staff(turn: Turn) -> bool:
    """Whether staff proposed something meanwhile: a yes is to what a person was shown."""
    async with store().reading() as session:
        return await is_offered(session, turn.conversation_id, on=today())


def _read_situation(turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Whatever is told about the situation is taken in; it decides nothing."""
    told = volunteered(turn, on=today())
    if turn.intent == "deny":
        dispatcher.utter_message(response="utter_situation_lasting")
    elif turn.intent == "affirm":
        dispatcher.utter_message(response="utter_situation_temporary")
    elif not told.says_something:
        dispatcher.utter_message(response="utter_situation_told")
    return [SlotSet("situation", "known"), *_slots(told)]


def _says_yes(turn: Turn) -> bool:
    """A yes counts only after the question, and when it changes nothing."""
    is_yes = turn.is_pressed("affirm") or is_plain_yes(turn.text)
    return turn.came_after_question and is_yes and not _changes(said(turn, on=today()), turn)


def _read_consent(turn: Turn, offer: Offer, dispatcher: CollectingDispatcher) -> list[EventType]:
    """No yes: another wish, a no, or something that is not clear."""
    if changes := _changes(asked_wish(turn, total=offer.total, on=today()), turn):
        return changes
    if turn.intent in {"deny", "cannot_pay"}:
        dispatcher.utter_message(response="utter_propose_otherwise")
        return [SlotSet("wish", None)]
    return _not_understood(turn, dispatcher)


def _offers_amount(turn: Turn) -> bool:
    """Whether an amount is named by itself, and not among the data of the identity check."""
    return turn.intent == "inform" and not turn.is_just_verified and bool(turn.values("amount"))


def _has_nothing(turn: Turn) -> bool:
    """Whether somebody has nothing to spare: not a question that they can answer otherwise."""
    asked = turn.requested in {"wish", "day_of_month"}
    return asked and turn.intent == "cannot_pay" and not said(turn, on=today()).says_something


def _not_understood(turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
    dispatcher.utter_message(response=f"utter_not_understood_{turn.requested}")
    return [SlotSet(turn.requested, None)]


def _changes(told: Answer, turn: Turn) -> list[EventType]:
    return [change for change in _slots(told) if turn.slots[change["name"]] != change["value"]]


def _slots(told: Answer) -> list[EventType]:
    slots = []
    if told.wish is not None:
        slots.append(SlotSet("wish", as_slot(told.wish)))
    if told.day_of_month is not None:
        slots.append(SlotSet("day_of_month", told.day_of_month))
    return slots


def _step_back(turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
    """The question before the open one is asked again."""
    before = QUESTIONS[: QUESTIONS.index(turn.requested or QUESTIONS[0])][-1:]
    return _ask_next(turn, dispatcher, [SlotSet(slot, None) for slot in before])


def _ask_next(
    turn: Turn, dispatcher: CollectingDispatcher, changes: Sequence[EventType] = ()
) -> list[EventType]:
    slots = turn.slots | {change["name"]: change["value"] for change in changes}
    slot = next((one for one in QUESTIONS if not slots.get(one)), None)
    if slot is None:
        return [*changes, SlotSet("requested_slot", None)]
    is_new = turn.requested is None or any(
        turn.slots.get(change["name"]) != change["value"] for change in changes
    )
    return [*changes, *ask(turn, dispatcher, slot=slot, question=f"{FORM}:{slot}", new=is_new)]
