"""How the person's arrangement goes: what is paid, what comes next, what is still open."""

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.cards import course_card, schedule_card
from actions.casestore import store
from actions.standstill import is_grave, tell_standstill
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros, listed, weekday
from arrears.cases.arrangements.answering import offered_by_staff
from arrears.cases.arrangements.course import Course
from arrears.cases.models import Arrangement
from arrears.cases.situation import Situation, situation_of
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.arrangements import Standing
from arrears.law.money import ZERO


class TellArrangementStatus(TopicAction):
    """How does my arrangement stand, and when is the next instalment?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_arrangement_status"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell what runs and what waits; offer what staff proposed, or to make one."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            situation = await situation_of(session, case, on=today())
            proposal = await offered_by_staff(session, case, on=today())
        tell_standstill(situation, dispatcher)
        if is_grave(situation):
            return []
        if situation.course is not None:
            _tell_course(situation, situation.course, dispatcher)
        if situation.waiting is not None:
            tell_waiting(situation.waiting, dispatcher)
        if proposal is not None:
            return [FollowupAction("action_staff_proposal")]
        if situation.course is None and situation.waiting is None:
            _tell_none(situation, dispatcher)
        return []


def tell_next_instalment(situation: Situation, dispatcher: CollectingDispatcher) -> None:
    """What is still open of days that have passed, without blame, and what comes next."""
    if still_open := situation.still_open:
        is_one = len(still_open) == 1
        dispatcher.utter_message(
            response="utter_instalment_still_open" if is_one else "utter_instalments_still_open",
            days=listed([day(one.due_on) for one in still_open]),
            amount=euros(sum((one.amount for one in still_open), ZERO)),
        )
    if upcoming := situation.upcoming:
        dispatcher.utter_message(
            response="utter_next_instalment",
            amount=euros(upcoming.amount),
            day=weekday(upcoming.due_on),
        )


def tell_waiting(arrangement: Arrangement, dispatcher: CollectingDispatcher) -> None:
    """An arrangement that staff has yet to agree to."""
    dispatcher.utter_message(
        response="utter_arrangement_waits",
        count=str(len(arrangement.instalments)),
        total=euros(arrangement.total),
    )
    dispatcher.utter_message(json_message=schedule_card("Uw voorstel", arrangement))


def _tell_course(situation: Situation, course: Course, dispatcher: CollectingDispatcher) -> None:
    standing = course.standing(on=situation.on)
    dispatcher.utter_message(response=_how_far(standing), **_facts(standing))
    if situation.may_be_asked:
        tell_next_instalment(situation, dispatcher)
    card = course_card("Uw betalingsregeling", course, on=situation.on)
    dispatcher.utter_message(json_message=card)
    if situation.still_open and situation.may_be_asked:
        dispatcher.utter_message(response="utter_instalment_ways_out")


def _how_far(standing: Standing) -> str:
    match standing.count_left:
        case 0:
            return "utter_arrangement_complete"
        case 1:
            return "utter_arrangement_one_left"
        case _:
            return "utter_arrangement_course"


def _facts(standing: Standing) -> dict[str, str]:
    return {
        "paid": str(len(standing.paid)),
        "count": str(standing.count_left),
        "left": euros(standing.left),
    }


def _tell_none(situation: Situation, dispatcher: CollectingDispatcher) -> None:
    if situation.overview.open <= 0:
        creditor = situation.case.creditor.name
        dispatcher.utter_message(response="utter_nothing_open", creditor=creditor)
    elif situation.may_be_asked and not situation.is_for_a_person:
        dispatcher.utter_message(response="utter_no_arrangement")
    else:
        dispatcher.utter_message(response="utter_no_arrangement_now")
