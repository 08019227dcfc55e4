"""A payment that somebody says was made (betaling onderweg): found, or waited for."""

import re
from datetime import date
from decimal import Decimal

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import (
    UNKNOWN,
    euros_asked,
    euros_told,
    not_known,
    past_day_asked,
    past_day_told,
)
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, only_when_told
from actions.payment_card import payment_details
from actions.turn import Turn
from actions.wording import day, euros, weekday
from arrears.cases.acting import Actor
from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import ReportedPaymentState
from arrears.cases.models import Case, Payment, ReportedPayment
from arrears.cases.overview import overview_of
from arrears.cases.reported_payments import find_reported_payments, report_payment
from arrears.cases.requests import have_staff_look
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.pauses import PauseReason, pause_for

# A slip of the pen in what goes with a payment: by itself it is not found then.
SLIP = re.compile(
    r"(verkeerde?|foute?|vergeten|tikfout|typ(e)?fout|ander)\b.{0,40}"
    r"\b(kenmerk|betalingskenmerk|zaaknummer|zaaknr|referentie|omschrijving|nummer|rekening)\b"
    r"|\b(kenmerk|betalingskenmerk|zaaknummer|zaaknr|referentie|omschrijving)\b.{0,40}"
    r"\b(verkeerd|fout|vergeten|klopte? niet|tikfout|typ(e)?fout|anders)",
    re.IGNORECASE,
)


ALL = "all"
ALL_OF_IT = re.compile(
    r"\balles\b|\b(hele|volledige|totale) (bedrag|som|rekening|factuur)\b", re.IGNORECASE
)


def amount_told(turn: Turn) -> str | None:
    """An amount, or all of it."""
    return euros_told(turn) or (ALL if ALL_OF_IT.search(turn.text) else None)


def amount_asked(turn: Turn) -> str | None:
    """The same after the question, or UNKNOWN. Raises Unusable."""
    return amount_told(turn) or not_known(turn) or euros_asked(turn)


def slip_told(turn: Turn) -> bool | None:
    """Whether something went wrong with what was written on the payment."""
    return True if SLIP.search(turn.text) else None


class ReportPayment(Errand):
    """I have paid this already."""

    errand = "reported_payment"
    intents = frozenset({"claim_already_paid"})
    questions = (
        Question("paid_on", read=past_day_asked, volunteered=past_day_told),
        Question("amount", read=amount_asked, volunteered=amount_told),
        Question("slip", read=slip_told, volunteered=slip_told, needed=only_when_told),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Nobody is told that they did not pay."""
        is_slip = slip_told(turn)
        dispatcher.utter_message(
            response="utter_payment_slip_welcome" if is_slip else "utter_payment_welcome"
        )

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Nothing is asked when all is paid, or when more is told of what we wait for."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            reports = await find_reported_payments(session, case)
        is_waiting = any(one.state is ReportedPaymentState.UNDER_WAY for one in reports)
        if overview_of(case, on=today()).open <= 0:
            _tell_all_is_paid(case, dispatcher)
            return False
        if is_waiting and slip_told(turn):
            await _have_it_looked_for(turn)
            dispatcher.utter_message(response="utter_payment_looked_for")
            return False
        return True

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """All of it is what is open."""
        if known.get("amount") != ALL:
            return known
        facts = await self.facts(turn, known, "amount")
        return {**known, "amount": facts["open_plain"]}

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """Both things at once while neither is known."""
        if question == "paid_on" and "amount" not in known:
            dispatcher.utter_message(response="utter_ask_reported_payment_when_and_how_much")
        else:
            await super().ask(turn, known, question, dispatcher)

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """What is open: it is often what was paid."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
        is_open = overview_of(case, on=today()).open
        return {"open": euros(is_open), "open_plain": str(is_open)}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Look for it among the payments; else write it down and wait."""
        amount, paid_on = _if_known(known["amount"]), _if_known(known["paid_on"])
        async with store().writing() as session:
            case = await access_case(session, turn.conversation_id)
            report = await report_payment(
                session,
                case,
                by=Actor.person(turn.conversation_id),
                on=today(),
                key=turn.key("reported_payment"),
                amount=Decimal(amount) if amount else None,
                said_paid_on=date.fromisoformat(paid_on) if paid_on else None,
            )
        found = next((one for one in case.payments if one.id == report.payment_id), None)
        if found is not None:
            _tell_found(case, found, dispatcher)
            return []
        _tell_awaited(case, report, dispatcher)
        if known.get("slip"):
            await _have_it_looked_for(turn)
            dispatcher.utter_message(response="utter_payment_looked_for")
        return []


def _if_known(told: str) -> str | None:
    return None if told == UNKNOWN else told


async def _have_it_looked_for(turn: Turn) -> None:
    async with store().writing() as session:
        await access_case(session, turn.conversation_id)
        await have_staff_look(session, Actor.person(turn.conversation_id), key=turn.key("slip"))


def _tell_all_is_paid(case: Case, dispatcher: CollectingDispatcher) -> None:
    if case.payments:
        _tell_arrived(max(case.payments, key=lambda one: one.received_on), dispatcher)
    dispatcher.utter_message(response="utter_nothing_open", creditor=case.creditor.name)


def _tell_found(case: Case, found: Payment, dispatcher: CollectingDispatcher) -> None:
    _tell_arrived(found, dispatcher)
    is_open = overview_of(case, on=today()).open
    dispatcher.utter_message(
        response="utter_payment_leaves_open", amount=euros(is_open), creditor=case.creditor.name
    )


def _tell_arrived(found: Payment, dispatcher: CollectingDispatcher) -> None:
    dispatcher.utter_message(
        response="utter_payment_arrived",
        amount=euros(found.amount),
        received_on=day(found.received_on),
    )


def _tell_awaited(case: Case, report: ReportedPayment, dispatcher: CollectingDispatcher) -> None:
    """What was written down, until when we wait, and what to look at meanwhile."""
    amount, paid_on = report.amount, report.said_paid_on
    if amount is not None and paid_on is not None:
        facts = {"amount": euros(amount), "paid_on": weekday(paid_on)}
        dispatcher.utter_message(response="utter_payment_noted", **facts)
    elif amount is not None:
        dispatcher.utter_message(response="utter_payment_noted_amount", amount=euros(amount))
    elif paid_on is not None:
        dispatcher.utter_message(response="utter_payment_noted_day", paid_on=weekday(paid_on))
    else:
        dispatcher.utter_message(response="utter_payment_noted_only")
    policy = policy_of(case.creditor)
    waits = pause_for(PauseReason.PAYMENT_UNDER_WAY, on=today(), policy=policy)
    dispatcher.utter_message(response="utter_payment_awaited", until=weekday(waits.last_day))
    dispatcher.utter_message(response="utter_payment_check", **payment_details(case))
