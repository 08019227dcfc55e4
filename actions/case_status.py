"""How the person's case stands: the stage in plain words, what happened, what comes next."""

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.case_history import history_of
from actions.casestore import store
from actions.contact import tell_contact
from actions.next_step import statements, tell_next_step
from actions.standstill import is_grave, tell_standstill
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.collection.files import find_files
from arrears.cases.kinds import Stage
from arrears.cases.reminders import find_reminders
from arrears.cases.situation import Situation, situation_of
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.stages import About

STAGES = {
    Stage.REMINDER: "utter_stage_reminder",
    Stage.EXTRAJUDICIAL: "utter_stage_extrajudicial",
    Stage.JUDICIAL: "utter_stage_judicial",
    Stage.ENFORCEMENT: "utter_stage_enforcement",
}
MOST_WAYS_OUT = 2


class TellCaseStatus(TopicAction):
    """How does my case stand, and what happens next?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_case_status"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell the stage, the history, the next step and what can be done now."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            situation = await situation_of(session, case, on=today())
            reminders = await find_reminders(session, case)
            files = await find_files(session, case)
        if is_grave(situation):
            tell_standstill(situation, dispatcher)
            return []
        if situation.overview.open <= 0 and files and not turn.form:
            # Who owes nothing and has a claim handed in speaks of that.
            return [FollowupAction("action_tell_claim_files")]
        if situation.overview.open <= 0:
            dispatcher.utter_message(response="utter_case_settled", creditor=case.creditor.name)
            return []
        dispatcher.utter_message(response=STAGES[case.stage], creditor=case.creditor.name)
        if history := history_of(situation, reminders):
            dispatcher.utter_message(response="utter_case_history", history=history)
        if not tell_standstill(situation, dispatcher):
            tell_next_step(situation, reminders, dispatcher)
        tell_contact(case, dispatcher)
        if not turn.form and not turn.more_follows:
            _tell_choices(situation, dispatcher)
        return []


def _tell_choices(situation: Situation, dispatcher: CollectingDispatcher) -> None:
    """What the person can still do, as the law's list of the stage has it."""
    if not situation.may_be_asked or situation.course is not None:
        return
    response = "utter_ways_out_for_staff" if situation.is_for_a_person else "utter_ways_out"
    ways = statements(situation, About.STOPS, most=MOST_WAYS_OUT)
    dispatcher.utter_message(response=response, ways=ways)
