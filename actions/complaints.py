"""Complaints (klachten): any expression of dissatisfaction is one, and one message is enough.

It is recorded first, in the person's own words, and asked about after that: whoever leaves before
the questions has complained all the same.
"""

import re

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import story
from actions.callbacks import reach
from actions.casestore import store
from actions.complaint_procedure import tell_what_comes_next
from actions.complaint_words import says_no_complaint, tells_what
from actions.errand import Errand, Known, Question, State
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.callbacks import request_callback
from arrears.cases.complaints.hearing import correct_route, find_standing, hear_complaint
from arrears.cases.complaints.steps import withdraw_complaint
from arrears.cases.kinds import ComplaintRoute
from arrears.cases.models import Complaint
from arrears.cases.surveys import find_low_mark
from arrears.clock import today

NONE = ""
"""What was asked for is not given, and need not be."""
UNKNOWN = "unknown"
ROLE_BUTTON = re.compile(r'/inform\{"role": "(\w+)"\}')
# "Ik ben verzekerd", "een rekening van een incassobureau", "mail mij op" are no requests here.
SOUNDS_LIKE_A_ROLE = frozenset(
    {
        "ask_bailiff",
        "ask_collection_service",
        "ask_coverage",
        "ask_process",
        "claim_already_paid",
        "dispute_debt",
        "request_coverage_change",
    }
)
SOUNDS_LIKE_AN_ADDRESS = frozenset({"change_contact_details", "request_callback"})


def what_happened(turn: Turn) -> str | None:
    """The story after the question; no story at all when somebody does not want to tell it."""
    is_no = turn.intent == "deny" and not tells_what(turn.text)
    return NONE if is_no or says_no_complaint(turn.text) else story(turn)


def what_happened_told(turn: Turn) -> str | None:
    """The message with which somebody comes, when it says what it is about."""
    is_typed = not turn.is_pressed("file_complaint")
    if turn.intent == "file_complaint" and is_typed and tells_what(turn.text):
        return story(turn)
    return None


def role(turn: Turn) -> str | None:
    """Whether somebody is insured with us, or is billed by us for somebody else."""
    if pressed := ROLE_BUTTON.fullmatch(turn.text):
        return pressed[1]
    said = turn.text.lower()
    if any(word in said for word in ("verzeker", "premie", "polis", "klant")):
        return ComplaintRoute.POLICYHOLDER
    if any(word in said for word in ("rekening", "factuur", "schuld", "incasso", "bedrijf")):
        return ComplaintRoute.DEBTOR
    is_unsure = turn.intent in {"deny", "affirm", "thank"} or "weet" in said
    return UNKNOWN if is_unsure else None


def contact(turn: Turn) -> dict[str, str] | None:
    """A telephone number or e-mail address after the question, which may be passed over."""
    passes = turn.intent in {"deny", "thank"} or any(
        word in turn.text.lower() for word in ("anoniem", "liever niet", "niet nodig", "sla over")
    )
    return reach(turn) or ({} if passes else None)


class FileComplaint(Errand):
    """I have a complaint."""

    errand = "complaint"
    intents = frozenset({"file_complaint"})
    questions = (
        Question("about", what_happened, volunteered=what_happened_told, takes_any_text=True),
    )

    async def known_already(self, turn: Turn) -> Known:
        """What was said with a low mark is what the complaint that was offered is about."""
        if not turn.is_pressed("file_complaint"):
            return {}
        async with store().reading() as session:
            survey = await find_low_mark(session, turn.conversation_id)
            standing = await find_standing(session, turn.conversation_id)
        return {"about": survey.tip} if survey and survey.tip and not standing else {}

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Sorry for how it went; never whether it is a complaint."""
        if not says_no_complaint(turn.text):
            dispatcher.utter_message(response="utter_complaint_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Always, unless the message says that it is none."""
        if not says_no_complaint(turn.text):
            return True
        await take_back(turn, dispatcher)
        return False

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """File it, say its number and what comes next; then ask what helps to answer it."""
        if known["about"] == NONE:
            await take_back(turn, dispatcher)
            return []
        filed = await record(turn, known["about"])
        dispatcher.utter_message(response=filed.response, number=filed.number)
        if filed.is_known or _interrupts(turn):
            await tell_what_comes_next(turn, dispatcher)
            return []
        return [FollowupAction("action_complaint_details")]


class AskComplaintDetails(Errand):
    """What helps to answer a complaint of somebody whom we do not know; all of it may be left."""

    errand = "complaint_details"
    intents = frozenset[str]()
    questions = (
        Question("role", role, answered_by=SOUNDS_LIKE_A_ROLE),
        Question("contact", contact, volunteered=reach, answered_by=SOUNDS_LIKE_AN_ADDRESS),
    )

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Add it to the complaint, and say how it goes on."""
        person = Actor.person(turn.conversation_id)
        route = None if known["role"] == UNKNOWN else ComplaintRoute(known["role"])
        async with store().writing() as session:
            complaint = await find_standing(session, turn.conversation_id)
            if complaint is None:
                dispatcher.utter_message(response="utter_complaint_not_made")
                return []
            if route is not None:
                await correct_route(session, complaint, route, by=person)
            if known["contact"]:
                await request_callback(
                    session,
                    turn.conversation_id,
                    by=person,
                    key=turn.key("complaint_contact"),
                    topic=f"Klacht {complaint.number}",
                    **known["contact"],
                )
        reached = "call" if known["contact"] else "here"
        dispatcher.utter_message(response=f"utter_complaint_answer_{reached}")
        await tell_what_comes_next(turn, dispatcher, route=route)
        return []


class HearDissatisfaction(TopicAction):
    """I am not satisfied: that is a complaint, in whatever it is said."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_hear_dissatisfaction"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Say sorry, record it and tell the number; whatever was going on goes on."""
        if says_no_complaint(turn.text):
            await take_back(turn, dispatcher)
            return []
        filed = await record(turn, turn.text)
        dispatcher.utter_message(
            response="utter_dissatisfied" if filed.is_new else "utter_dissatisfied_again",
            number=filed.number,
        )
        return []


class Filed:
    """A complaint as it was recorded in a turn."""

    def __init__(self, complaint: Complaint, *, is_new: bool) -> None:
        self.number = complaint.number
        self.is_new = is_new
        self.is_known = complaint.case_id is not None

    @property
    def response(self) -> str:
        """What confirms it."""
        if not self.is_new:
            return "utter_complaint_added"
        return "utter_complaint_filed" if self.is_known else "utter_complaint_filed_of_somebody"


async def record(turn: Turn, about: str) -> Filed:
    """Record what somebody is dissatisfied with, or add it to what they told before."""
    key = turn.key("complaint")
    async with store().writing() as session:
        complaint = await hear_complaint(session, turn.conversation_id, about, on=today(), key=key)
        return Filed(complaint, is_new=complaint.key == key)


async def take_back(turn: Turn, dispatcher: CollectingDispatcher) -> None:
    """No complaint is made of it; one that was made in this conversation is withdrawn."""
    person = Actor.person(turn.conversation_id)
    async with store().writing() as session:
        complaint = await find_standing(session, turn.conversation_id)
        if complaint is not None:
            await withdraw_complaint(session, complaint, by=person, on=today())
    if complaint is None:
        dispatcher.utter_message(response="utter_complaint_not_made")
    else:
        dispatcher.utter_message(response="utter_complaint_withdrawn", number=complaint.number)


def _interrupts(turn: Turn) -> bool:
    """Whether the complaint came in the middle of something that must go on now."""
    state = State.of(turn)
    if state is not None and state.errand == FileComplaint.errand:
        return state.within is not None
    return turn.form is not None
