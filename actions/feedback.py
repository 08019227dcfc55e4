"""The survey (KTO): a mark and a tip, asked once at the end of a talk, or given unasked."""

import re

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import story
from actions.casestore import store
from actions.errand import Errand, Known, Question, Unusable, only_when_told
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.complaints.hearing import find_standing
from arrears.cases.surveys import (
    HIGHEST,
    HIGHEST_LOW_MARK,
    LOWEST,
    add_tip,
    find_low_mark,
    mark_conversation,
    may_ask_for_mark,
)
from dutch import parse_mark

NONE = ""
"""Asked for, and not given."""
FAREWELLS = {"goodbye": "utter_goodbye", "thank": "utter_welcome"}
DECLINES = frozenset({"deny", "goodbye", "thank"})
# What an answer here can be taken for; anything else that is said is something to deal with.
SOUNDS_LIKE_AN_ANSWER = frozenset(
    {"express_dissatisfaction", "give_feedback", "inform", "nlu_fallback", "out_of_scope"}
)

# "Minder brieven sturen" sounds like a question about letters, and asks nothing.
ASKS = re.compile(
    r"\?|^\W*(?:en|hoe|waar|wat|wie|welk|wanneer|kan|kun|mag|moet|is|ik)", re.IGNORECASE
)


def mark(turn: Turn) -> int | str | None:
    """The mark after the question for it. Raises Unusable."""
    is_answer = turn.intent in SOUNDS_LIKE_AN_ANSWER | DECLINES
    given = parse_mark(turn.text, asked=True) if is_answer else None
    if given is None:
        return NONE if turn.intent in DECLINES else None
    if not LOWEST <= given <= HIGHEST:
        raise Unusable("utter_mark_out_of_range")
    return given


def mark_told(turn: Turn) -> int | None:
    """A mark that somebody gives by themselves."""
    given = parse_mark(turn.text) if turn.intent == "give_feedback" else None
    return given if given is not None and LOWEST <= given <= HIGHEST else None


def tip(turn: Turn) -> str | None:
    """A tip after the question for one."""
    if turn.intent in DECLINES:
        return NONE
    is_statement = turn.intent.startswith("ask_") and not ASKS.search(turn.text)
    return story(turn) if is_statement or turn.intent in SOUNDS_LIKE_AN_ANSWER else None


def tip_told(turn: Turn) -> str | None:
    """What stands beside a mark, or in place of one: all of it, as it was said."""
    words = len(turn.text.split())
    is_more = words >= 5 or parse_mark(turn.text) is None
    return story(turn) if turn.intent == "give_feedback" and is_more else None


class AskMark(Errand):
    """What do you think of how this went?"""

    errand = "survey"
    intents = frozenset({"give_feedback"})
    lets_go = True
    questions = (
        Question("tip", tip_told, volunteered=tip_told, needed=only_when_told),
        Question("mark", mark, volunteered=mark_told),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Thank whoever comes with it by themselves."""
        if turn.intent == "give_feedback":
            dispatcher.utter_message(response="utter_feedback_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Not asked anew for a tip that goes with the mark given before."""
        told = tip_told(turn)
        if told is None or mark_told(turn) is not None or not await _keep_tip(turn, told):
            return True
        dispatcher.utter_message(response="utter_tip_kept")
        return False

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Keep the mark at once: whoever leaves now has given it."""
        if known["mark"] == NONE:
            dispatcher.utter_message(response="utter_survey_declined")
            return []
        async with store().writing() as session:
            await mark_conversation(
                session,
                turn.conversation_id,
                by=Actor.person(turn.conversation_id),
                mark=known["mark"],
                tip=known.get("tip"),
                key=turn.key("survey"),
            )
        is_low = known["mark"] <= HIGHEST_LOW_MARK
        dispatcher.utter_message(response="utter_mark_low" if is_low else "utter_mark_kept")
        if known.get("tip"):
            await _close(turn, dispatcher)
            return []
        return [FollowupAction("action_survey_tip")]


class AskTip(Errand):
    """Have you got a tip for us?"""

    errand = "survey_tip"
    intents = frozenset[str]()
    lets_go = True
    questions = (Question("tip", tip),)

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Keep it with the mark; after a low one a complaint can be made of it."""
        if known["tip"] != NONE:
            await _keep_tip(turn, known["tip"])
            dispatcher.utter_message(response="utter_tip_kept")
        else:
            dispatcher.utter_message(response="utter_tip_declined")
        await _close(turn, dispatcher)
        return []


class TakeLeave(TopicAction):
    """Somebody says thank you or goodbye."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_take_leave"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Answer in kind; ask for a mark once, when something was settled."""
        if await _may_ask(turn):
            dispatcher.utter_message(response="utter_before_survey")
            return [SlotSet("survey_asked", True), FollowupAction("action_survey")]
        dispatcher.utter_message(response=FAREWELLS[turn.intent])
        return []


async def _may_ask(turn: Turn) -> bool:
    if turn.form or turn.slots.get("survey_asked"):
        return False
    async with store().reading() as session:
        return await may_ask_for_mark(session, turn.conversation_id)


async def _keep_tip(turn: Turn, told: str) -> bool:
    """Whether there is a mark with which it could be kept."""
    by = Actor.person(turn.conversation_id)
    async with store().writing() as session:
        return await add_tip(session, turn.conversation_id, told, by=by) is not None


async def _close(turn: Turn, dispatcher: CollectingDispatcher) -> None:
    """After a low mark: would they have it taken up as a complaint?"""
    async with store().reading() as session:
        survey = await find_low_mark(session, turn.conversation_id)
        complaint = await find_standing(session, turn.conversation_id)
    if survey is not None and complaint is None:
        dispatcher.utter_message(response="utter_survey_low_mark")
