"""A claim that a business policyholder hands in for collection (incasso-opdracht)."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import yes
from actions.business_customers import kind_asked, kind_told, name_asked, name_told
from actions.business_only import BUSINESS_REFUSALS, is_for_business, refuse_business
from actions.cards import invoices_card
from actions.casestore import store
from actions.claim_invoices import (
    invoices_asked,
    invoices_of,
    invoices_told,
    lacking,
    lacks,
    merged,
    number_asked,
    sum_of,
)
from actions.claim_steps import steps_asked, steps_of
from actions.debtor_fees import tell_fee_of
from actions.errand import ERRAND_FORM, Errand, Facts, Known, Question, State, Unusable
from actions.turn import Turn
from actions.wording import day, euros, listed, weekday
from arrears.cases.acting import Actor
from arrears.cases.collection.files import check_collects, submit_file
from arrears.cases.collection.submissions import (
    HandedInBefore,
    InvoiceNotDue,
    Step,
    Submission,
    SubmissionRefused,
)
from arrears.cases.correspondence import Means
from arrears.cases.kinds import PersonKind
from arrears.cases.requests import looked_at_by
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.fees import DebtorKind, FeeClaim, fee_for
from dutch import days_told, is_impossible_date

NO_LETTER = "none"
# What is told here speaks of invoices too, but of nothing new about them.
ABOUT_WHAT_WAS_DONE = frozenset({"steps", "notice"})
OF_INVOICES = ("invoices", "number", "amount", "due_on")
# "Moest 3 oktober betaald zijn" tells of an invoice, and not that the person has paid.
LIKE_AN_INVOICE = frozenset({"claim_already_paid", "ask_payment_received", "promise_to_pay"})
WAS_ALL = re.compile(r"^\s*nee\b|\b(?:was|is) (?:het|alles|em|m)\b|\bklaar\b", re.IGNORECASE)
MEANS_NAMES = {
    Means.LETTER: "brief",
    Means.EMAIL: "e-mail",
    Means.CALL: "telefoontje",
    Means.SMS: "sms",
    Means.WHATSAPP: "WhatsApp",
}


def more_asked(turn: Turn) -> bool | None:
    """Whether there is another invoice."""
    if turn.intent == "affirm" or turn.text.lower().startswith("ja"):
        return True
    return False if turn.intent == "deny" or WAS_ALL.search(turn.text) else None


def notice_asked(turn: Turn) -> str | None:
    """The day on which the debtor received a fourteen-day letter, if any. Raises Unusable."""
    days = [on for on in days_told(turn.text, today=today()) if on <= today()]
    if days:
        return days[-1].isoformat()
    words = set(turn.text.lower().split())
    return NO_LETTER if turn.intent == "deny" or words & {"nee", "geen", "niet", "nooit"} else None


def due_on_asked(turn: Turn) -> list[dict[str, str]] | None:
    """The day on which an invoice was to be paid, with all else that is told. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    return invoices_asked(turn)


def from_consumer(known: Known) -> bool:
    """Only a consumer owes no fee without a fourteen-day letter (6:96 lid 6 BW)."""
    return known.get("kind") == PersonKind.CONSUMER


class SubmitClaim(Errand):
    """Collect these invoices for me."""

    errand = "claim"
    intents = frozenset({"submit_claim"})
    questions = (
        Question(
            "debtor",
            read=name_asked,
            volunteered=name_told,
            answered_by=frozenset({"ask_credit_insurance", "ask_fees", "third_party"}),
        ),
        Question(
            "kind",
            read=kind_asked,
            volunteered=kind_told,
            answered_by=frozenset({"ask_credit_insurance", "ask_fees"}),
        ),
        Question(
            "invoices",
            read=invoices_asked,
            volunteered=invoices_told,
            answered_by=LIKE_AN_INVOICE,
        ),
        Question("number", read=number_asked, needed=lacks("number"), answered_by=LIKE_AN_INVOICE),
        Question(
            "amount", read=invoices_asked, needed=lacks("amount"), answered_by=LIKE_AN_INVOICE
        ),
        Question("due_on", read=due_on_asked, needed=lacks("due_on"), answered_by=LIKE_AN_INVOICE),
        Question("more", read=more_asked, answered_by=LIKE_AN_INVOICE),
        Question("steps", read=steps_asked, takes_any_text=True),
        Question(
            "notice",
            read=notice_asked,
            needed=from_consumer,
            answered_by=frozenset({"express_dissatisfaction", "request_documents"}),
        ),
        Question("confirmed", read=yes, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Gladly, and for whom this is."""
        dispatcher.utter_message(response="utter_claim_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Only for a business whose insurer collects for it."""
        return await is_for_business(turn, check_collects, dispatcher)

    def hear(self, turn: Turn, state: State) -> dict[str, Any]:
        """An invoice is told in parts, and "yes" to another one begins the next."""
        told = super().hear(turn, state)
        heard = [told.pop(name) for name in OF_INVOICES if name in told]
        is_another = told.get("more") is True
        if is_another:
            told.pop("more")
        if state.asked in ABOUT_WHAT_WAS_DONE or not (heard or is_another):
            return told
        known = [*(state.known.get("invoices") or ()), *([{}] if is_another else ())]
        parts = heard[-1] if heard else ()
        return told | {"invoices": merged(known, parts, corrects=state.asked == "confirmed")}

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Which invoice is asked about, or how many there are."""
        match question:
            case "amount" | "due_on":
                invoice = lacking(known, question) or {}
                return {"invoice": _named(invoice)}
            case "more":
                invoices = invoices_of(known)
                count = f"{len(invoices)} {'factuur' if len(invoices) == 1 else 'facturen'}"
                return {"count": count, "total": euros(sum_of(invoices))}
            case "confirmed":
                return {"debtor": known["debtor"], "steps": _steps_in_words(known)}
            case _:
                return {"debtor": known.get("debtor") or ""}

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """Say why a day is asked again, and show all before the yes."""
        if question == "due_on" and (invoice := lacking(known, question)) and "due_on" in invoice:
            on = day(date.fromisoformat(invoice["due_on"]))
            facts = {"invoice": _named(invoice), "due_on": on}
            dispatcher.utter_message(response="utter_claim_invoice_not_due", **facts)
        if question == "confirmed":
            _show(known, dispatcher)
        await super().ask(turn, known, question, dispatcher)

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Hand it in; somebody of staff looks at it."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_claim_not_submitted")
            return []
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                file = await submit_file(
                    session,
                    case,
                    _submission(known),
                    by=Actor.person(turn.conversation_id),
                    on=today(),
                    key=turn.key("claim"),
                )
        except BUSINESS_REFUSALS as refusal:
            refuse_business(refusal, dispatcher)
            return []
        except SubmissionRefused as refusal:
            return _refuse(refusal, turn, known, dispatcher)
        dispatcher.utter_message(
            response="utter_claim_submitted",
            number=file.number,
            looked_at_by=weekday(looked_at_by(today())),
        )
        return []


def _named(invoice: dict[str, str]) -> str:
    return f"factuur {invoice['number']}" if "number" in invoice else "de factuur"


def _submission(known: Known) -> Submission:
    received = known.get("notice")
    is_letter = from_consumer(known) and received not in {None, NO_LETTER}
    return Submission(
        debtor_name=known["debtor"],
        debtor_kind=PersonKind(known["kind"]),
        invoices=invoices_of(known),
        steps=steps_of(known["steps"]),
        notice_received_on=date.fromisoformat(str(received)) if is_letter else None,
    )


def _show(known: Known, dispatcher: CollectingDispatcher) -> None:
    """The invoices with their sum, and what may be asked on top."""
    submission = _submission(known)
    debtor = DebtorKind(submission.debtor_kind)
    claims = [
        FeeClaim(one.amount, one.due_on, submission.notice_received_on)
        for one in submission.invoices
    ]
    dispatcher.utter_message(json_message=invoices_card(known["debtor"], submission.invoices))
    tell_fee_of(fee_for(claims, debtor=debtor, vat_applies=False, on=today()), debtor, dispatcher)


def _steps_in_words(known: Known) -> str:
    steps: Sequence[Step] = steps_of(known["steps"])
    told = [f"{MEANS_NAMES[step.means]} op {day(step.on)}" for step in steps]
    return listed(told) or "nog niets"


def _refuse(
    refusal: SubmissionRefused, turn: Turn, known: Known, dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Say what is wrong; where the rest can be handed in, go on with that."""
    match refusal:
        case HandedInBefore(invoice=number, file=file):
            rest = [one for one in known["invoices"] if one["number"] != number]
            facts = {"invoice": number, "file": file}
            dispatcher.utter_message(response="utter_claim_handed_in_before", **facts)
        case InvoiceNotDue(number=number, due_on=due_on):
            rest = [one for one in known["invoices"] if one["number"] != number]
            facts = {"invoice": f"factuur {number}", "due_on": day(due_on)}
            dispatcher.utter_message(response="utter_claim_invoice_not_due", **facts)
        case _:
            rest = []
            dispatcher.utter_message(response="utter_claim_refused")
    if not rest:
        return []
    left = {**known, "invoices": rest, "confirmed": None}
    return [State(SubmitClaim.errand, left).event, FollowupAction(ERRAND_FORM)]
