"""Paying: how to do it, and whether what was paid has arrived."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.cards import payments_card
from actions.casestore import store
from actions.payment_card import payment_card, payment_details
from actions.standstill import is_grave, tell_standstill
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros, weekday
from arrears.cases.kinds import PauseReason, ReportedPaymentState
from arrears.cases.models import Payment, ReportedPayment
from arrears.cases.reported_payments import find_reported_payments
from arrears.cases.situation import Situation, situation_of
from arrears.cases.verification import access_case
from arrears.clock import today


class TellHowToPay(TopicAction):
    """To which account, how much, and with which reference?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_how_to_pay"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell how to pay, unless nothing is open or somebody else must be asked first."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            situation = await situation_of(session, case, on=today())
        if situation.overview.open <= 0 and not is_grave(situation):
            dispatcher.utter_message(response="utter_nothing_open", creditor=case.creditor.name)
            return []
        is_still = tell_standstill(situation, dispatcher)
        if is_grave(situation):
            return []
        if response := _why_ask_first(situation):
            dispatcher.utter_message(response=response)
        else:
            _tell_how(situation, dispatcher, is_still=is_still)
        return []


class TellPaymentsReceived(TopicAction):
    """Did my payment arrive?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_payments_received"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell what was received, the last first, and what is still looked for."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            situation = await situation_of(session, case, on=today())
            reports = await find_reported_payments(session, case)
        if is_grave(situation):
            tell_standstill(situation, dispatcher)
            return []
        received = [one for one in reversed(case.payments) if one.received_on <= situation.on]
        _tell_received(received, situation, dispatcher)
        expected = [one for one in reports if one.state is not ReportedPaymentState.RECEIVED]
        for report in expected:
            _tell_expected(report, situation, dispatcher)
        if received:
            dispatcher.utter_message(response="utter_payment_missing")
        elif not expected:
            dispatcher.utter_message(response="utter_no_payment_yet")
        return []


def _why_ask_first(situation: Situation) -> str | None:
    """The response for when the person must not pay before a talk with somebody."""
    if situation.is_represented or PauseReason.DEBT_HELP in situation.standstill:
        return "utter_pay_with_helper"
    return "utter_pay_after_staff" if situation.is_for_a_person else None


def _tell_how(situation: Situation, dispatcher: CollectingDispatcher, *, is_still: bool) -> None:
    case = situation.case
    if not situation.overview.certain:
        dispatcher.utter_message(response="utter_how_to_pay_part", **payment_details(case))
        dispatcher.utter_message(response="utter_amount_uncertain")
        return
    amount, on = _to_pay(situation)
    facts = {"amount": euros(amount), "day": weekday(on) if on else ""}
    dispatcher.utter_message(response=_how(on, is_still=is_still), **facts)
    dispatcher.utter_message(json_message=payment_card(case, amount))


def _how(on: date | None, *, is_still: bool) -> str:
    if is_still:
        return "utter_how_to_pay_if_wished"
    return "utter_how_to_pay_instalment" if on else "utter_how_to_pay"


def _to_pay(situation: Situation) -> tuple[Decimal, date | None]:
    """What to pay first, and by when: an instalment, what was promised, or all that is open."""
    instalment = next(iter(situation.still_open), situation.upcoming)
    if instalment is not None:
        return instalment.amount, instalment.due_on
    promise, is_open = situation.promise, situation.overview.open
    return min(promise.amount, is_open) if promise else is_open, None


def _tell_received(
    received: Sequence[Payment], situation: Situation, dispatcher: CollectingDispatcher
) -> None:
    if not received:
        return
    last = received[0]
    dispatcher.utter_message(
        response="utter_payment_received", amount=euros(last.amount), day=weekday(last.received_on)
    )
    if len(received) > 1:
        dispatcher.utter_message(json_message=payments_card("Ontvangen betalingen", received))
    if situation.overview.open <= 0:
        creditor = situation.case.creditor.name
        dispatcher.utter_message(response="utter_nothing_open", creditor=creditor)


def _tell_expected(
    report: ReportedPayment, situation: Situation, dispatcher: CollectingDispatcher
) -> None:
    """How a payment that was told of and is not there is looked for."""
    until = situation.standstill.get(PauseReason.PAYMENT_UNDER_WAY)
    if report.state is ReportedPaymentState.UNDER_WAY and until:
        facts = {"what": _told(report), "until": day(until)}
        dispatcher.utter_message(response="utter_payment_under_way", **facts)
    else:
        dispatcher.utter_message(response="utter_payment_not_found", what=_told(report))


def _told(report: ReportedPayment) -> str:
    """What was said of a payment: `op 16 november 2026 € 60,00`."""
    amount = euros(report.amount) if report.amount else "een bedrag"
    return f"op {day(report.said_paid_on)} {amount}" if report.said_paid_on else amount
