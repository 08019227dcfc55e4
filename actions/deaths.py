"""Somebody has died: condolences, no word about money, and family that staff can reach."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import GIVES_REACH, or_passed_over
from actions.callbacks import reach as way_to_reach
from actions.care import SOFTLY
from actions.closing import ARRANGEMENT_FORGOTTEN
from actions.errand import Errand, Known, Question, only_when_told
from actions.staff_notes import case_number_told, have_staff_reach, have_staff_see
from actions.told import Told, take_down
from actions.turn import Turn
from actions.wording import reached_at
from actions.writers import WRITERS, writer_asked, writer_told
from arrears.cases.kinds import CircumstanceKind, EscalationReason, PauseReason

DEATH = Told(circumstance=CircumstanceKind.DEATH, pause=PauseReason.DEATH)


class ReportDeath(Errand):
    """The person whose case it is has died."""

    errand = "death"
    intents = frozenset({"report_death"})
    goes_back = False
    questions = (
        Question(
            "case_number",
            read=case_number_told,
            volunteered=case_number_told,
            needed=only_when_told,
        ),
        Question(
            "writer",
            read=or_passed_over(writer_asked),
            volunteered=writer_told,
            answered_by=frozenset({"third_party"}),
        ),
        Question(
            "reach",
            read=or_passed_over(way_to_reach),
            volunteered=way_to_reach,
            answered_by=GIVES_REACH,
        ),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Condolences, and that nothing has to be done now."""
        dispatcher.utter_message(response="utter_condolences")

    async def take_in(self, turn: Turn) -> list[EventType]:
        """Collection stands still from here on, and staff hears of it."""
        await have_staff_see(turn, EscalationReason.NEEDS_STAFF)
        return [SOFTLY, *ARRANGEMENT_FORGOTTEN, *await take_down(turn, DEATH)]

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Pass on whom to write to; or leave it at that."""
        reach = known["reach"]
        if reach:
            about = f"Overlijden, gemeld door: {WRITERS[known['writer']]}"
            await have_staff_reach(turn, reach, about=about, case_number=known.get("case_number"))
            dispatcher.utter_message(response="utter_death_noted", reach=reached_at(reach))
        else:
            dispatcher.utter_message(response="utter_death_noted_only")
        return []
