"""What happens in people's lives (life events): taken in with fitting words, then one offer."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.care import SOFTLY, let_question_wait, speaks_softly
from actions.told import Told, take_down
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.kinds import CircumstanceKind
from dutch import find_life_event

# What is heard, with the words for it and the little of it that is kept: of an illness, nothing.
WORDS: dict[str | None, tuple[str, CircumstanceKind]] = {
    "bereavement": ("utter_life_event_bereavement", CircumstanceKind.DEATH),
    "birth": ("utter_life_event_birth", CircumstanceKind.FAMILY),
    "divorce": ("utter_life_event_divorce", CircumstanceKind.RELATIONSHIP),
    "home": ("utter_life_event_home", CircumstanceKind.OTHER),
    "illness": ("utter_life_event_illness", CircumstanceKind.PERSONAL),
    "job_loss": ("utter_life_event_job_loss", CircumstanceKind.WORK),
    "less_income": ("utter_life_event_less_income", CircumstanceKind.LESS_INCOME),
    "own_firm": ("utter_life_event_own_firm", CircumstanceKind.BUSINESS),
    None: ("utter_life_event_other", CircumstanceKind.OTHER),
}


class TakeInLifeEvent(TopicAction):
    """Something happened that changes what somebody can do."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_take_in_life_event"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Say something kind about it, remember its kind, and make one offer without pressing.

        In the middle of something else that goes on; but not after a death.
        """
        event = find_life_event(turn.text)
        words, kind = WORDS[event]
        dispatcher.utter_message(response=words)
        kept = await take_down(turn, Told(circumstance=kind))
        if not kept:
            dispatcher.utter_message(response="utter_life_event_noted")
        is_death = event == "bereavement"
        if is_death or turn.form is None:
            _offer(turn, dispatcher, softly=is_death or speaks_softly(turn))
        return [*kept, *([SOFTLY, *let_question_wait(turn)] if is_death else [])]


def _offer(turn: Turn, dispatcher: CollectingDispatcher, *, softly: bool) -> None:
    """Once, at the end of a message that tells and asks several things."""
    if not turn.more_follows:
        dispatcher.utter_message(
            response="utter_life_event_offer_softly" if softly else "utter_life_event_offer"
        )
