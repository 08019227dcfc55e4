"""What all actions have in common: who is asking, and what happens when something fails."""

from abc import ABC, abstractmethod
from typing import Any

import structlog
from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.closing import CLOSED
from actions.elsewhere import is_elsewhere, tell_where
from actions.turn import LISTEN, Turn
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import EscalationReason
from arrears.cases.store import is_away
from arrears.cases.verification import NotVerified

IDENTITY_FORM = "identity_form"

events = structlog.get_logger()


class TopicAction(Action, ABC):
    """An action that answers one topic. Never silent: what fails is said, and calls staff.

    What fails because the store is away is raised: the same message is handed on again later.
    """

    # Rasa calls it from within a form, which then decides what comes next.
    in_form = False
    # It leads to questions of its own.
    asks = False

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer; ask who the person is first where that is needed."""
        turn = Turn.of(tracker)
        try:
            done = await self.answer(turn, dispatcher)
        except NotVerified:
            return await self._verify_first(turn, dispatcher)
        except Exception as error:  # the one place: a raising action is silence
            if is_away(error):
                raise
            events.error("action_failed", action=self.name(), error=type(error).__name__)
            done = await _give_up(turn, dispatcher)
        return done if self.in_form else _and_listen(turn, done)

    @abstractmethod
    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Say what there is to say. May raise NotVerified."""

    async def _verify_first(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Go through the identity check, and come back to this action after it.

        Where nothing of the case may be told, that check would lead nowhere.
        """
        if await is_elsewhere(turn):
            return [*tell_where(dispatcher), FollowupAction(LISTEN)]
        wanted = SlotSet("wanted", self._wanted(turn))
        if turn.form == IDENTITY_FORM:
            return [wanted]
        dispatcher.utter_message(response="utter_verify_first")
        return [
            *CLOSED,
            wanted,
            FollowupAction(IDENTITY_FORM),
        ]

    def _wanted(self, turn: Turn) -> list[str]:
        """What to go on with: what needs no questions comes first."""
        belongs_together = turn.form == IDENTITY_FORM or turn.is_later_part
        before = turn.slots.get("wanted") or [] if belongs_together else []
        if self.in_form and turn.form:
            # What a form calls says nothing outside it: the form is what to go on with.
            names = [*before, turn.form]
        else:
            names = [*before, self.name()] if self.asks else [self.name(), *before]
        return list(dict.fromkeys(names))


def _and_listen(turn: Turn, done: list[EventType]) -> list[EventType]:
    """No rule speaks of what comes after an action that another action called for."""
    has_next = any(event["event"] in {"followup", "user"} for event in done)
    if has_next or not turn.already_answered:
        return done
    if turn.is_just_verified and (wanted := turn.slots.get("wanted")):
        return [*done, SlotSet("wanted", wanted[1:]), FollowupAction(wanted[0])]
    return [*done, FollowupAction(LISTEN)]


async def _give_up(turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
    # What was composed before the failure may be half an answer.
    dispatcher.messages.clear()
    dispatcher.utter_message(response="utter_technical_problem")
    async with store().writing() as session:
        await call_staff(
            session,
            turn.conversation_id,
            EscalationReason.TECHNICAL,
            key=turn.key("technical"),
        )
    return [*CLOSED]
