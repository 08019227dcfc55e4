"""What staff proposed: shown with its schedule, and answered with a yes, a no or another wish."""

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import chosen, yes
from actions.arrangement_answers import WishSlot, as_slot, from_slot
from actions.arrangement_change_words import tell_changed
from actions.arrangement_changes import ChangeArrangement
from actions.arrangement_wishes import wish_asked
from actions.arrangement_words import tell_agreed, terms_of
from actions.arrangements import FORM
from actions.cards import schedule_card
from actions.casestore import store
from actions.closing import ARRANGEMENT_FORGOTTEN, CLOSED
from actions.errand import ERRAND_FORM, Errand, Known, Question, State
from actions.refusals import refuse
from actions.turn import LISTEN, Turn
from arrears.cases.arrangements.agreeing import NoProposal
from arrears.cases.arrangements.answering import (
    agree_to_staff,
    decline_proposal,
    offered_by_staff,
)
from arrears.cases.arrangements.rows import ArrangementUnknown, access_arrangement
from arrears.cases.documents import find_confirmation
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.arrangements import MonthlyAmount

OTHERWISE = "otherwise"
SAYS_OTHERWISE = re.compile(r"\banders\b", re.IGNORECASE)


def answer_in(turn: Turn) -> bool | str | None:
    """A plain yes after the question, a no, or that something else fits better."""
    if chosen(turn) == OTHERWISE or SAYS_OTHERWISE.search(turn.text):
        return OTHERWISE
    return yes(turn)


def _is_as_proposed(wish: WishSlot, known: Known) -> bool:
    return from_slot(wish) in [from_slot(one) for one in known["amounts"]]


def is_offered(known: Known) -> bool:
    """Whether there is anything to answer."""
    return known.get("proposal") is not None


class StaffProposal(Errand):
    """A colleague proposed something to me."""

    errand = "staff_proposal"
    intents = frozenset[str]()
    gives_way_to = frozenset({"request_arrangement", "change_arrangement", "request_postponement"})
    questions = (Question("agreed", read=answer_in, needed=is_offered, confirms=True),)

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Begin anew where it went on already: staff may have proposed something else since."""
        state = State.of(turn)
        if turn.form == ERRAND_FORM and state is not None and state.errand == self.errand:
            return [SlotSet("errand", None), *CLOSED, FollowupAction(self.name())]
        return await super().answer(turn, dispatcher)

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """Which proposal it is, and the amounts that are no other wish when they are named."""
        if is_offered(known):
            return known
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            proposal = await offered_by_staff(session, case, on=today())
        if proposal is None:
            return known
        amounts = {proposal.total, *(one.amount for one in proposal.instalments)}
        return {
            **known,
            "proposal": proposal.id,
            "amounts": [as_slot(MonthlyAmount(amount)) for amount in sorted(amounts)],
            "is_change": proposal.replaces_id is not None,
        }

    def hear(self, turn: Turn, state: State) -> dict[str, Any]:
        """A yes to another amount is another wish: "ja, 50 per maand"."""
        wish = wish_asked(turn) if turn.came_after_question else None
        if wish is not None and not _is_as_proposed(wish, state.known):
            return {"agreed": OTHERWISE, "wish": wish}
        return super().hear(turn, state)

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """The schedule before the question whether it is agreed; asked again, only that."""
        if turn.slots["asked"]["times"] == 1:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                proposal = await access_arrangement(session, case, known["proposal"])
            is_single = len(proposal.instalments) == 1
            response = "utter_staff_proposal_at_once" if is_single else "utter_staff_proposal"
            dispatcher.utter_message(response=response, **terms_of(proposal))
            if not is_single:
                card = schedule_card("Voorstel van mijn collega", proposal)
                dispatcher.utter_message(json_message=card)
        await super().ask(turn, known, question, dispatcher)

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """A yes is in force at once, a no is told to staff, and another wish goes on from here."""
        if not is_offered(known):
            return _outdated(dispatcher)
        if known["agreed"] == OTHERWISE:
            return _otherwise(known)
        try:
            answer = _agree if known["agreed"] else _decline
            return await answer(turn, known, dispatcher)
        except (NoProposal, ArrangementUnknown):
            return _outdated(dispatcher)
        except ArrangementRefused as refusal:
            return await refuse(refusal, turn, dispatcher)


def _outdated(dispatcher: CollectingDispatcher) -> list[EventType]:
    dispatcher.utter_message(response="utter_staff_proposal_outdated")
    return []


async def _decline(turn: Turn, known: Known, dispatcher: CollectingDispatcher) -> list[EventType]:
    async with store().writing() as session:
        await decline_proposal(
            session,
            turn.conversation_id,
            arrangement_id=known["proposal"],
            key=turn.key("proposal"),
        )
    dispatcher.utter_message(response="utter_staff_proposal_declined")
    return []


async def _agree(turn: Turn, known: Known, dispatcher: CollectingDispatcher) -> list[EventType]:
    async with store().writing() as session:
        arrangement = await agree_to_staff(
            session, turn.conversation_id, arrangement_id=known["proposal"], on=today()
        )
        letter = await find_confirmation(session, arrangement)
    tell = tell_changed if known["is_change"] else tell_agreed
    tell(arrangement, letter, dispatcher)
    if not _was_arranging(turn):
        return []
    # What they were arranging by themselves is arranged.
    return [*ARRANGEMENT_FORGOTTEN, FollowupAction(LISTEN)]


def _was_arranging(turn: Turn) -> bool:
    """Whether it interrupted the talk in which the bot makes or changes an arrangement."""
    state = State.of(turn)
    within: Mapping[str, Any] = (state and state.within) or {}
    return within.get("form") == FORM or within.get("errand") == ChangeArrangement.errand


def _otherwise(known: Known) -> list[EventType]:
    """The talk in which the bot proposes something itself, with the wish if it was told.

    Till it does, what staff proposed stands.
    """
    wish = known.get("wish")
    if known["is_change"]:
        told = State(ChangeArrangement.errand, {"wish": wish} if wish else {})
        return [told.event, FollowupAction("action_arrangement_change")]
    return [
        *ARRANGEMENT_FORGOTTEN,
        SlotSet("situation", "known"),
        SlotSet("wish", wish),
        FollowupAction("action_start_arrangement"),
    ]
