"""The conversation itself: its start, a yes or no to an offer, not understood, stop."""

from typing import Any
from uuid import UUID

from rasa_sdk import Action, Tracker
from rasa_sdk.events import (
    ActionExecuted,
    EventType,
    FollowupAction,
    SessionStarted,
    UserUttered,
)
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import waiting_form
from actions.casestore import store
from actions.closing import ALL_FORGOTTEN, NOTHING_ASKED
from actions.topic import TopicAction
from actions.turn import LISTEN, Turn
from arrears.cases.arrangements.answering import is_offered
from arrears.cases.arrangements.proposals import drop_proposals
from arrears.cases.outreach.answered import can_be_an_answer
from arrears.clock import today
from dutch import LetterKind, find_letter

NOT_UNDERSTOOD = (
    "utter_not_understood",
    "utter_not_understood_again",
    "utter_not_understood_still",
)
INTRODUCTION, INTRODUCTION_TO_ANSWER = "utter_introduction", "utter_introduction_to_answer"
YES_OR_NO = {"affirm": "Ja", "deny": "Nee"}


class StartSession(Action):
    """The first thing a person reads: that this is a digital assistant."""

    def name(self) -> str:
        """Rasa's own name for the start of a session."""
        return "action_session_start"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Introduce ourselves (AI Act, art. 50: at the latest at the first interaction)."""
        async with store().reading() as session:
            answers_us = await can_be_an_answer(session, UUID(tracker.sender_id))
        dispatcher.utter_message(response=INTRODUCTION_TO_ANSWER if answers_us else INTRODUCTION)
        return [SessionStarted(), ActionExecuted(LISTEN)]


class TakeYesOrNo(TopicAction):
    """A typed yes or no outside a form: the same as the button that says it."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_take_yes_or_no"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Go on as if that button was pressed; ask what is meant when there was none."""
        title = YES_OR_NO[turn.intent]
        payload = next(
            (
                button["payload"]
                for button in turn.buttons_before()
                if button["title"].startswith(title)
            ),
            None,
        )
        is_to_go_on = turn.intent == "affirm" and payload == "/affirm"
        if is_to_go_on and (form := waiting_form(turn)):
            return [NOTHING_ASKED, FollowupAction(form)]
        if turn.last_said == INTRODUCTION_TO_ANSWER:
            dispatcher.utter_message(response="utter_ask_about_what")
            return []
        if payload is None or payload == f"/{turn.intent}":
            if await _is_offered(turn):
                return [FollowupAction("action_staff_proposal")]
            dispatcher.utter_message(response=f"utter_{turn.intent}_without_question")
            return []
        intent = payload.removeprefix("/")
        meant = UserUttered(
            payload, {"intent": {"name": intent, "confidence": 1.0}, "entities": []}
        )
        meant["metadata"] = {"message_id": turn.message_id, "answers": turn.last_said}
        return [ActionExecuted(LISTEN), meant]


async def _is_offered(turn: Turn) -> bool:
    """Whether a yes or no can be about what staff proposed: it is shown first."""
    async with store().reading() as session:
        return await is_offered(session, turn.conversation_id, on=today())


class NotUnderstood(TopicAction):
    """Once with choices, then with the offer of a person; after that no question any more."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_not_understood"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Ask what is meant; a letter that is described is understood by itself."""
        letter = find_letter(turn.text)
        if letter is not None and letter.kind is not LetterKind.UNKNOWN:
            return [FollowupAction("action_help")]
        times = turn.misunderstood_times
        dispatcher.utter_message(response=NOT_UNDERSTOOD[min(times, len(NOT_UNDERSTOOD) - 1)])
        return []


class Stop(TopicAction):
    """Never mind: whatever was going on ends, and nothing was agreed."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_stop"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Close any form and drop a proposal that stood open."""
        async with store().writing() as session:
            await drop_proposals(session, turn.conversation_id)
        dispatcher.utter_message(response="utter_stopped" if turn.form else "utter_stopped_nothing")
        return [*ALL_FORGOTTEN]
