"""A payment that somebody says was made: looked up first, then waited for."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.cases.kinds import ReportedPaymentState
from arrears.cases.models import ReportedPayment
from arrears.cases.reported_payments import find_reported_payments
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.actions.errands import Errands
from tests.actions.store_of_record import Record
from tests.arrears.cases.requests import seen

SAYS = "claim_already_paid"
AWAITED = ["utter_payment_awaited", "utter_payment_check"]


async def reports(store: Store, caller: Caller) -> list[ReportedPayment]:
    return await seen(store, caller.conversation_id, find_reported_payments)


async def test_what_is_told_at_once_is_not_asked(mehmet: Caller, store: Store) -> None:
    heard = await Errands(mehmet).begins(
        "reported_payment", "ik heb op 12 november 474,15 betaald", SAYS
    )

    assert heard == ["utter_payment_welcome", "utter_payment_noted", *AWAITED]
    (report,) = await reports(store, mehmet)
    assert report.state is ReportedPaymentState.UNDER_WAY
    assert (report.amount, report.said_paid_on) == (Decimal("474.15"), date(2026, 11, 12))


async def test_a_day_and_an_amount_are_asked_and_may_be_unknown(
    mehmet: Caller, store: Store
) -> None:
    talk = Errands(mehmet)

    heard = await talk.begins("reported_payment", "al betaald", SAYS)

    assert heard[-1] == "utter_ask_reported_payment_when_and_how_much"
    assert await talk.says("weet ik niet meer") == ["utter_ask_reported_payment_amount"]
    assert (await talk.says("geen idee", "deny"))[0] == "utter_payment_noted_only"
    (report,) = await reports(store, mehmet)
    assert (report.amount, report.said_paid_on) == (None, None)


@pytest.mark.parametrize(
    ("text", "paid_on"),
    [
        pytest.param("vrijdag", date(2026, 11, 13), id="the Friday that was"),
        pytest.param("12-11", date(2026, 11, 12), id="in digits"),
        pytest.param("vorige maand", None, id="a month is no day"),
    ],
)
async def test_the_day_is_one_that_has_been(
    mehmet: Caller, store: Store, text: str, paid_on: date | None
) -> None:
    talk = Errands(mehmet)
    await talk.begins("reported_payment", "ik heb 50 euro betaald", SAYS)

    await talk.says(text)

    (report,) = await reports(store, mehmet)
    assert report.said_paid_on == paid_on


async def test_a_day_to_come_is_no_payment(mehmet: Caller) -> None:
    talk = Errands(mehmet)
    await talk.begins("reported_payment", "al betaald", SAYS)

    assert (await talk.says("morgen"))[0] == "utter_day_to_come"


async def test_all_of_it_is_what_is_open(mehmet: Caller, store: Store) -> None:
    talk = Errands(mehmet)
    await talk.begins("reported_payment", "ik heb gisteren het hele bedrag betaald", SAYS)

    (report,) = await reports(store, mehmet)
    assert report.amount == Decimal("474.15")


async def test_a_payment_that_is_there_is_found(of_case: OfCase, store: Store) -> None:
    anouk = await of_case("2026-000110")
    talk = Errands(anouk)
    await talk.begins("reported_payment", "de termijn is al betaald", SAYS)

    heard = await talk.says("21 oktober, 60 euro")

    assert heard == ["utter_payment_arrived", "utter_payment_leaves_open"]
    (report,) = await reports(store, anouk)
    assert report.state is ReportedPaymentState.RECEIVED


async def test_who_paid_all_is_asked_nothing(of_case: OfCase, store: Store) -> None:
    omar = await of_case("2026-000108")

    heard = await Errands(omar).begins("reported_payment", "al betaald", SAYS)

    assert heard == ["utter_payment_welcome", "utter_payment_arrived", "utter_nothing_open"]
    assert await reports(store, omar) == []


@pytest.mark.parametrize(
    "text",
    ["verkeerde kenmerk ingevuld", "tikfout in het zaaknummer", "omschrijving vergeten"],
)
async def test_a_slip_of_the_pen_is_looked_for_by_staff(
    mehmet: Caller, record: Record, text: str
) -> None:
    told = f"gisteren 50 euro betaald maar {text}"

    heard = await Errands(mehmet).begins("reported_payment", told, SAYS)

    assert heard[0] == "utter_payment_slip_welcome"
    assert heard[-1] == "utter_payment_looked_for"
    assert await record.reasons() == ["needs_staff"]


async def test_a_slip_told_later_is_no_second_payment(
    mehmet: Caller, store: Store, record: Record
) -> None:
    talk = Errands(mehmet)
    await talk.begins("reported_payment", "gisteren 50 euro betaald", SAYS)

    heard = await talk.begins("reported_payment", "o ik had het verkeerde kenmerk", SAYS)

    assert heard == ["utter_payment_slip_welcome", "utter_payment_looked_for"]
    assert len(await reports(store, mehmet)) == 1
    assert await record.reasons() == ["needs_staff"]
