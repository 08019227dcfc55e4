"""How a complaint stands: only to whoever made it, or whose case it is about."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.complaint_procedure import day_told
from actions.complaint_words import complaint_number, says_no_complaint
from actions.complaints import take_back
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day
from arrears.cases.complaints.filing import UNANSWERED, find_complaints
from arrears.cases.complaints.terms import terms_of
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import ComplaintOutcome, EscalationReason
from arrears.cases.models import Complaint
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.complaints import Body, ComplaintTerms

MOST_TOLD = 2
NOT_FULLY_UPHELD = frozenset({ComplaintOutcome.PARTLY_UPHELD, ComplaintOutcome.REJECTED})


class TellComplaintStatus(TopicAction):
    """What has become of my complaint?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_complaint_status"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell of the complaints that are this person's own; raises NotVerified when of none."""
        if says_no_complaint(turn.text):
            await take_back(turn, dispatcher)
            return []
        asked = complaint_number(turn.text)
        async with store().reading() as session:
            own = await find_complaints(session, turn.conversation_id)
            told = [one for one in own if asked in {None, one.number}][-MOST_TOLD:]
            if not told:
                await access_case(session, turn.conversation_id)
            terms = [await terms_of(session, one, on=today()) for one in told]
        if not told:
            # A number of somebody else's looks the same as one that does not exist.
            dispatcher.utter_message(response="utter_complaint_not_found")
        for complaint, its_terms in zip(told, terms, strict=True):
            _tell(complaint, its_terms, dispatcher)
        if any(one.state in UNANSWERED and its.late for one, its in zip(told, terms, strict=True)):
            await _have_it_hurried(turn, dispatcher)
        return []


def _tell(complaint: Complaint, terms: ComplaintTerms, dispatcher: CollectingDispatcher) -> None:
    facts = {"number": complaint.number, "received": day(complaint.received_on)}
    stands = complaint.outcome or complaint.state
    dispatcher.utter_message(response=f"utter_complaint_is_{stands.value}", **facts)
    if complaint.state in UNANSWERED and not terms.late:
        _tell_term(complaint, terms, dispatcher)
    else:
        _tell_routes(complaint, terms, dispatcher)


def _tell_term(
    complaint: Complaint, terms: ComplaintTerms, dispatcher: CollectingDispatcher
) -> None:
    if complaint.promised_by is not None:
        dispatcher.utter_message(
            response="utter_complaint_answer_by", promised=day(complaint.promised_by)
        )
    elif term := day_told(terms):
        dispatcher.utter_message(response="utter_complaint_term_by", term=term)
    else:
        dispatcher.utter_message(response="utter_complaint_term_told")


def _tell_routes(
    complaint: Complaint, terms: ComplaintTerms, dispatcher: CollectingDispatcher
) -> None:
    """Where else to go, as far as that is open and certain; the nearest of the routes only."""
    if complaint.state not in UNANSWERED and complaint.outcome not in NOT_FULLY_UPHELD:
        return
    nearest = next((one for one in terms.routes if one.is_open), None)
    if nearest is None:
        return
    if nearest.body is Body.KIFID and nearest.certain and nearest.told_until:
        dispatcher.utter_message(
            response="utter_complaint_kifid_until", until=day(nearest.told_until)
        )
    else:
        certainty = "open" if nearest.certain else "unsure"
        dispatcher.utter_message(response=f"utter_complaint_{nearest.body.value}_{certainty}")


async def _have_it_hurried(turn: Turn, dispatcher: CollectingDispatcher) -> None:
    """Say sorry, and have staff look: it should have come further by now."""
    async with store().writing() as session:
        await call_staff(
            session,
            turn.conversation_id,
            EscalationReason.COMPLAINT,
            key=turn.key("complaint_late"),
            hand_over=False,
        )
    dispatcher.utter_message(response="utter_complaint_late")
