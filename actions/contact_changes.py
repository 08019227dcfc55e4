"""New telephone number, e-mail address, address or name of the person."""

import re

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import yes
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question
from actions.turn import Turn
from actions.wording import telephone
from arrears.cases.acting import Actor
from arrears.cases.contact_changes import (
    NothingChanges,
    ask_contact_change,
    confirm_contact_change,
)
from arrears.cases.entries import BadEntry
from arrears.cases.kinds import ChangeState, ContactField
from arrears.cases.verification import access_case
from arrears.clock import today

STREET = re.compile(
    r"\w*(?:straat|laan|weg|plein|hof|kade|gracht|dijk|singel|pad|park|steeg|dreef|ring|plantsoen)"
    r"\b.{0,6}\d",
    re.IGNORECASE,
)
NAME = re.compile(r"\b(?:naam|heet|achternaam|getrouwd|meisjesnaam)\b", re.IGNORECASE)
# What stands before the new name or address itself.
LEAD_IN = re.compile(
    r"^.*?\b(?:adres|naam|heet|achternaam)\b\s*(?:is|wordt|luidt|nu|voortaan|:|vanaf nu)*\s*",
    re.IGNORECASE | re.DOTALL,
)

type NewDetail = dict[str, str]


def detail(turn: Turn) -> NewDetail | None:
    """The new detail in a message, with what kind of detail it is."""
    if told := _told_exactly(turn):
        return told
    if turn.values("postcode") or STREET.search(turn.text):
        return {"field": "address", "value": _without_lead_in(turn.text)}
    if NAME.search(turn.text) and (name := _without_lead_in(turn.text)):
        return {"field": "name", "value": name}
    return None


def _told_exactly(turn: Turn) -> NewDetail | None:
    for field in ("phone", "email"):
        if values := turn.values(field):
            return {"field": field, "value": values[-1]}
    return None


def _without_lead_in(text: str) -> str:
    return LEAD_IN.sub("", text).strip(" .!,;:") or text.strip()


class ChangeContactDetails(Errand):
    """I have moved; this is my new number."""

    errand = "contact_change"
    intents = frozenset({"change_contact_details"})
    needs_case = True
    questions = (
        Question("detail", read=detail, volunteered=detail),
        Question("confirmed", read=yes, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Good to know."""
        dispatcher.utter_message(response="utter_contact_change_welcome")

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Read back what will be changed."""
        return _facts(known["detail"]) if question == "confirmed" else {}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Change it, or have staff do so where that needs a person."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_contact_change_not_made")
            return []
        try:
            state = await _change(turn, known["detail"])
        except NothingChanges:
            dispatcher.utter_message(response="utter_contact_change_same")
        except BadEntry:
            dispatcher.utter_message(response="utter_contact_change_unusable")
        else:
            dispatcher.utter_message(response=TOLD[state], **_facts(known["detail"]))
        return []


TOLD = {
    ChangeState.APPLIED: "utter_contact_change_made",
    ChangeState.AWAITING_CONFIRMATION: "utter_contact_change_for_staff",
    ChangeState.REFUSED: "utter_change_for_another",
}
FIELD_NAMES = {
    "phone": "telefoonnummer",
    "email": "e-mailadres",
    "address": "adres",
    "name": "naam",
}


async def _change(turn: Turn, new: NewDetail) -> ChangeState:
    person = Actor.person(turn.conversation_id)
    async with store().writing() as session:
        case = await access_case(session, turn.conversation_id)
        change = await ask_contact_change(
            session,
            case,
            ContactField(new["field"]),
            value=new["value"],
            by=person,
            on=today(),
            key=turn.key("contact"),
        )
        if change.state is ChangeState.AWAITING_CONFIRMATION:
            change = await confirm_contact_change(session, case, change.id, by=person, on=today())
        return change.state


def _facts(new: NewDetail) -> Facts:
    value = telephone(new["value"]) if new["field"] == "phone" else new["value"]
    return {"field": FIELD_NAMES[new["field"]], "value": value}
