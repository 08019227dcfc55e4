"""What happens if nothing is paid: findable, never a threat, and with what can still be done."""

from collections.abc import Iterator

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase, known_case
from actions.letters import explain_letter
from actions.milestones import milestone_lines
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import euros
from arrears.law.fees import DebtorKind
from arrears.law.premium import Event
from arrears.law.stages import About, Stage, stage_rules

CONSEQUENCES = "utter_explain_consequences"


class ExplainConsequences(TopicAction):
    """What happens if I do not pay?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_consequences"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """What can come, by own dates for a verified person, and how to keep it from coming."""
        known = await known_case(turn, general=CONSEQUENCES)
        if explain_letter(turn, known, dispatcher):
            return []
        if known is None:
            dispatcher.utter_message(response=CONSEQUENCES)
        elif known.overview.open <= 0:
            facts = {"creditor": known.case.creditor.name}
            dispatcher.utter_message(response=f"{CONSEQUENCES}_own_nothing_open", **facts)
        elif not known.tell_standstill(dispatcher):
            _tell_own(known, dispatcher)
        return []


def _tell_own(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
    dispatcher.utter_message(
        response=f"{CONSEQUENCES}_own",
        creditor=known.case.creditor.name,
        amount=euros(known.overview.open),
        steps="\n".join([*_coming(known), *stage_lines(known, About.COSTS, About.NEXT)]),
    )
    if not known.overview.certain:
        dispatcher.utter_message(response="utter_amount_uncertain")
    stops = "\n".join(stage_lines(known, About.STOPS))
    dispatcher.utter_message(response="utter_what_you_can_do", stops=stops)


def _coming(known: KnownCase) -> Iterator[str]:
    """The days of the premium that is furthest, as far as they have not come."""
    courses = [one.course for one in known.policies.unpaid if one.course]
    oldest = max(courses, key=lambda course: course.day, default=None)
    if oldest is not None:
        told = (one for one in oldest.coming if one.event is not Event.SUSPENSION_ALLOWED)
        yield from milestone_lines(told)


def stage_lines(known: KnownCase, *subjects: About) -> Iterator[str]:
    """What holds in the stage of a case, for who its person is, one line each."""
    rules = stage_rules(Stage(known.case.stage))
    debtor = DebtorKind(known.case.person.kind)
    for subject in subjects:
        yield from (f"- {one.says}" for one in rules.about(subject, debtor=debtor))
