"""How a complaint goes: for clients, for those of them in business, and for mere debtors."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.errand import Facts
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day
from arrears.cases.complaints.hearing import find_standing, route_of
from arrears.cases.complaints.terms import terms_of
from arrears.cases.kinds import ComplaintRoute, PersonKind
from arrears.cases.models import Case
from arrears.cases.verification import find_case
from arrears.clock import today
from arrears.law.complaints import ComplaintTerms
from arrears.law.helpers import directory
from arrears.law.parameter import parameter

PARAMETERS = {
    "receipt_weeks": "complaint_receipt_term",
    "receipt_days": "collector_receipt_term",
    "kifid_weeks": "kifid_after_filing",
    "kifid_months": "kifid_after_answer",
}
PROCEDURES = {ComplaintRoute.POLICYHOLDER: "client", ComplaintRoute.DEBTOR: "debtor"}
TERM_TOLD = "complaint.term_told"


class ExplainComplaintProcedure(TopicAction):
    """How do complaints go, and where else can I go?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_complaint_procedure"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Explain who else judges when that is asked, else how it goes; then offer to file."""
        async with store().reading() as session:
            case = await find_case(session, turn.conversation_id)
            complaint = await find_standing(session, turn.conversation_id)
        dispatcher.utter_message(
            response=f"utter_explain_{_subject(turn, case)}", **procedure_terms(), **_kifid()
        )
        if complaint is None and turn.form is None:
            dispatcher.utter_message(response="utter_complaint_offer")
        return []


def _subject(turn: Turn, case: Case | None) -> str:
    """What is asked about; a debtor hears first that the Kifid is not for them."""
    said = turn.text.lower()
    is_client = case is None or route_of(case) is ComplaintRoute.POLICYHOLDER
    if "tuchtraad" in said and is_client:
        return "disciplinary_council"
    if "kifid" in said and is_client:
        return "kifid"
    return f"complaint_procedure_own_{procedure_of(case)}" if case else "complaint_procedure"


def _kifid() -> Facts:
    """What the directory of helpers says of it."""
    (kifid,) = (helper for helper in directory() if helper.code == "kifid")
    return {"kifid": kifid.says, "website": kifid.website or "", "phone": kifid.phones[0]}


async def tell_what_comes_next(
    turn: Turn, dispatcher: CollectingDispatcher, *, route: ComplaintRoute | None = None
) -> None:
    """Till when somebody waits for the complaint of this conversation, and where else to go.

    `route` is what somebody unknown says; None when they do not know.
    """
    async with store().reading() as session:
        case = await find_case(session, turn.conversation_id)
        complaint = await find_standing(session, turn.conversation_id)
        if complaint is None:
            return
        terms = await terms_of(session, complaint, on=today())
    procedure = procedure_of(case) if case else PROCEDURES[route] if route else "unknown"
    dispatcher.utter_message(
        response=f"utter_complaint_route_{procedure}",
        term=day_told(terms),
        **procedure_terms(),
    )


def procedure_of(case: Case) -> str:
    """Whose procedure applies: `client`, `business` or `debtor`."""
    route = route_of(case)
    in_business = case.person.kind is PersonKind.BUSINESS
    if route is ComplaintRoute.POLICYHOLDER and in_business:
        return "business"
    return PROCEDURES[route]


def procedure_terms() -> Facts:
    """The terms that the procedures name: weeks, working days and months."""
    return {fact: str(int(parameter(name, on=today()).value)) for fact, name in PARAMETERS.items()}


def day_told(terms: ComplaintTerms) -> str:
    """The day by which a client hears when the answer comes; a debtor has no such term."""
    days = [day(duty.term.last_day) for duty in terms.duties if duty.rule == TERM_TOLD]
    return days[0] if days else ""
