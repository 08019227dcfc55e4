"""The form that all errands share: it reads answers, asks, and has done what was asked for."""

from dataclasses import replace

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import ask, waiting_form
from actions.closing import CLOSED
from actions.errand import ERRAND_FORM, Errand, Known, State, Unusable
from actions.refusals import refuse
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.hindrances import ArrangementRefused
from dutch import is_step_back

SLOT = "answer"
# What was told in between, such as a dispute, can be in the way of what was asked for.
OVER = (*CLOSED, SlotSet("errand", None))
# Even in the middle of somebody's own story these are heard, and what is pressed is no story.
ALWAYS_HEARD = frozenset({"crisis", "request_human", "stop"})


class ValidateErrandForm(TopicAction):
    """Takes the answers one at a time, and changes of mind whenever they come."""

    in_form = True

    def name(self) -> str:
        """The name by which Rasa's form calls it."""
        return f"validate_{ERRAND_FORM}"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Fill what the message gives, and say whether there is a question left."""
        state = State.of(turn)
        if state is None:
            return [SlotSet("requested_slot", None)]
        errand = Errand.all_errands[state.errand]()
        if errand.lets_go and turn.already_answered and turn.requested is not None:
            return [SlotSet("errand", None), SlotSet("requested_slot", None)]
        if turn.already_answered or turn.requested is None:
            return _go_on(turn, errand, state, dispatcher, new=turn.requested is None)
        if is_step_back(turn.text):
            return _go_on(turn, errand, _a_step_back(errand, state), dispatcher, new=True)
        if _is_something_else(turn, errand, state):
            return [SlotSet("requested_slot", turn.requested)]
        return await _take(turn, errand, state, dispatcher)


class AskErrandQuestion(TopicAction):
    """Asks what is still to be known."""

    in_form = True

    def name(self) -> str:
        """The name by which Rasa's form calls it."""
        return f"action_ask_{ERRAND_FORM}_{SLOT}"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Ask in the errand's own words."""
        state = State.of(turn)
        if state is None or state.asked is None:
            return []
        errand = Errand.all_errands[state.errand]()
        try:
            await errand.ask(turn, state.known, state.asked, dispatcher)
        except ArrangementRefused as refusal:
            # What came in the way in this turn was told by the action that took it in.
            told = [] if turn.already_answered else await refuse(refusal, turn, dispatcher)
            return [*OVER, *told]
        return []


class FinishErrand(TopicAction):
    """All is known: have it done, then go back to what was interrupted for it."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_finish_errand"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Nothing when the errand only waits."""
        state = State.of(turn)
        if state is None or waiting_form(turn) == ERRAND_FORM:
            return []
        errand = Errand.all_errands[state.errand]()
        done = await errand.finish(turn, state.known, dispatcher)
        goes_elsewhere = any(event["event"] == "followup" for event in done)
        back = [SlotSet("errand", None)] if goes_elsewhere else _back(state)
        return [*back, *done]


def _is_something_else(turn: Turn, errand: Errand, state: State) -> bool:
    """Whether the message asks or tells something of its own, and is no answer."""
    if errand.lets_go:
        # Who comes for it once more is no interruption: nobody else would answer.
        return turn.intent not in errand.intents and not _is_answer(turn, errand, state)
    question = errand.question(state.asked)
    if question is not None and question.takes_any_text:
        is_pressed = turn.speaks_for_itself and turn.is_pressed(turn.intent)
        return is_pressed or turn.intent in ALWAYS_HEARD
    if turn.intent in errand.gives_way_to:
        return turn.speaks_for_itself or not _is_answer(turn, errand, state)
    answers = errand.intents | (question.answered_by if question else frozenset())
    return turn.speaks_for_itself and turn.intent not in answers


def _is_answer(turn: Turn, errand: Errand, state: State) -> bool:
    """Whether there is an answer in the message, usable or not."""
    try:
        return bool(errand.hear(turn, state))
    except Unusable:
        return True


async def _take(
    turn: Turn, errand: Errand, state: State, dispatcher: CollectingDispatcher
) -> list[EventType]:
    try:
        known = await _heard(turn, errand, state, dispatcher)
    except ArrangementRefused as refusal:
        return [*OVER, *await refuse(refusal, turn, dispatcher)]
    is_new = known != state.known
    return _go_on(turn, errand, replace(state, known=known), dispatcher, new=is_new)


async def _heard(
    turn: Turn, errand: Errand, state: State, dispatcher: CollectingDispatcher
) -> Known:
    """What is known now."""
    try:
        heard = errand.hear(turn, state)
        known = await errand.look_into(turn, {**state.known, **heard})
    except Unusable as unusable:
        dispatcher.utter_message(response=unusable.response, **unusable.facts)
        return state.known
    if known == state.known:
        dispatcher.utter_message(response=f"utter_not_understood_{state.errand}_{state.asked}")
    return known


def _a_step_back(errand: Errand, state: State) -> State:
    """The question before the open one is open again; before the first there is none."""
    forgotten = None
    for one in errand.questions:
        if one.name == state.asked:
            break
        if one.name in state.known and one.needed(state.known):
            forgotten = one.name
    known = {name: value for name, value in state.known.items() if name != forgotten}
    return replace(state, known=known)


def _go_on(
    turn: Turn, errand: Errand, state: State, dispatcher: CollectingDispatcher, *, new: bool
) -> list[EventType]:
    question = errand.next_question(state.known)
    if question is None:
        return [state.event, SlotSet("requested_slot", None)]
    state = replace(state, asked=question.name, takes_any_text=question.takes_any_text)
    asked = f"{state.errand}:{question.name}"
    return [state.event, *ask(turn, dispatcher, slot=SLOT, question=asked, new=new)]


def _back(state: State) -> list[EventType]:
    """To what was interrupted, where it was."""
    match state.within:
        case None:
            return [SlotSet("errand", None)]
        case {"form": form}:
            return [SlotSet("errand", None), FollowupAction(form)]
        case interrupted:
            return [SlotSet("errand", dict(interrupted)), FollowupAction(ERRAND_FORM)]
