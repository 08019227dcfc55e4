"""The payments file: each payment once, all or nothing, and what is wrong by line."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.case_lines import BadLine
from arrears.cases.importing import ImportReport, import_payments
from arrears.cases.kinds import ArrangementState, ReportedPaymentState
from arrears.cases.models import Arrangement, Payment, ReportedPayment
from arrears.cases.reported_payments import report_payment
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import case_line, loaded, verified_conversation

HEADINGS = b"case_number,received_on,amount,reference"
GOOD = b"2026-000123,2026-11-02,20.00,R-1"


async def payments(store: Store) -> list[tuple[str, str, str | None]]:
    async with store.reading() as session:
        found = await session.scalars(select(Payment).order_by(Payment.id))
        return [(str(one.received_on), str(one.amount), one.reference) for one in found]


async def test_payments_come_in_once_however_often_the_file_does(store: Store) -> None:
    await loaded(store, case_line())
    lines = [HEADINGS, GOOD, b"2026-000123,2026-11-03,0.05,R-2"]

    assert await import_payments(store, lines) == ImportReport(added=2)
    assert await import_payments(store, [*lines, GOOD]) == ImportReport(unchanged=3)
    assert await payments(store) == [("2026-11-02", "20.00", "R-1"), ("2026-11-03", "0.05", "R-2")]


async def test_a_file_with_semicolons_and_the_mark_of_windows_is_read_too(store: Store) -> None:
    await loaded(store, case_line())
    lines = [line.replace(b",", b";") + b"\r\n" for line in (b"\xef\xbb\xbf" + HEADINGS, GOOD)]

    assert await import_payments(store, lines) == ImportReport(added=1)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"2026-000999,2026-11-02,20.00,R-9", "there is no case", id="unknown case"),
        pytest.param(b"2026-000123,1899-11-02,20.00,R-9", "received_on", id="a day in 1899"),
        pytest.param(b"2026-000123,31-11-2026,20.00,R-9", "received_on", id="no such day"),
        pytest.param(b"2026-000123,2026-11-02,-20.00,R-9", "amount", id="a negative amount"),
        pytest.param(b"2026-000123,2026-11-02,20.005,R-9", "amount", id="half a cent"),
        pytest.param(b"2026-000123,2026-11-02,NaN,R-9", "amount", id="not a number"),
        pytest.param(b"2026-000123,2026-11-02,20.00,", "reference", id="no reference"),
        pytest.param(b"2026-000123,2026-11-02,20.00", "has 3 values", id="a value short"),
        pytest.param(b"2026-000123,2026-11-02,20,00,R-9", "has 5 values", id="a decimal comma"),
        pytest.param(b'2026-000123,2026-11-02,20.00,"R-9', "has 0 values", id="cut in half"),
        pytest.param(b"2026-000123,2026-11-02,20.00,R-\xe9", "UTF-8", id="another encoding"),
        pytest.param(b"2026-000123,2026-11-02,21.00,R-1", "of another payment", id="reference"),
    ],
)
async def test_one_bad_line_is_told_and_nothing_is_loaded(
    store: Store, line: bytes, reason: str
) -> None:
    await loaded(store, case_line())
    heard: list[BadLine] = []

    report = await import_payments(store, [HEADINGS, GOOD, line], on_bad=heard.append)

    (bad,) = report.bad
    assert bad.line == 3
    assert reason in bad.reason
    assert report == ImportReport(bad_count=1, bad=[bad])
    assert heard == [bad]
    assert await payments(store) == []


@pytest.mark.parametrize("first", [b"zaak;datum;bedrag", b"case_number,amount", b""])
async def test_a_file_without_its_headings_is_not_guessed_at(store: Store, first: bytes) -> None:
    report = await import_payments(store, [first])

    assert "first line must be" in report.bad[0].reason


async def test_a_reference_of_the_store_names_one_payment(store: Store) -> None:
    await loaded(store, case_line(), case_line("2026-000124"))
    await import_payments(store, [HEADINGS, GOOD])

    report = await import_payments(store, [HEADINGS, GOOD.replace(b"000123", b"000124")])

    assert report.bad == [BadLine(2, "reference R-1 is of another payment")]


async def test_a_case_file_that_comes_later_keeps_the_payments_that_came_by_themselves(
    store: Store,
) -> None:
    await loaded(store, case_line())
    await import_payments(store, [HEADINGS, GOOD, b"2026-000123,2026-11-03,5.00,R-2"])

    await loaded(store, case_line(payments=[{"on": "2026-11-02", "amount": "20.00"}]))

    assert sorted(await payments(store)) == [
        ("2026-11-02", "20.00", "R-1"),
        ("2026-11-03", "5.00", "R-2"),
    ]


@pytest.mark.parametrize("way", ["payments file", "case file"])
async def test_a_payment_that_comes_in_settles_what_was_told_and_promised(
    store: Store, fixed_day: date, way: str
) -> None:
    """Nobody is told that they did not pay while their payment is in the store."""
    await loaded(store, case_line())
    conversation = await verified_conversation(store)
    async with store.writing() as session:
        case = await access_case(session, conversation)
        by = Actor.person(conversation)
        told: dict[str, Any] = {"amount": Decimal("40.00"), "said_paid_on": date(2026, 11, 16)}
        await report_payment(session, case, **told, by=by, on=fixed_day, key="told")

    if way == "case file":
        await loaded(store, case_line(payments=[{"on": "2026-11-17", "amount": "40.00"}]))
    else:
        await import_payments(store, [HEADINGS, b"2026-000123,2026-11-17,40.00,R-1"])

    async with store.reading() as session:
        (report,) = await session.scalars(select(ReportedPayment))
        (payment,) = await session.scalars(select(Payment))
    assert report.state is ReportedPaymentState.RECEIVED
    assert report.payment_id == payment.id


async def test_a_payment_of_the_last_instalment_completes_the_arrangement(
    store: Store, fixed_day: date
) -> None:
    arrangement = {
        "agreed_on": "2026-10-05",
        "day_of_month": 25,
        "instalments": [{"due_on": "2026-11-25", "amount": "240.00"}],
    }
    await loaded(store, case_line(arrangement=arrangement))

    await import_payments(store, [HEADINGS, b"2026-000123,2026-11-17,240.00,R-1"])

    async with store.reading() as session:
        (found,) = await session.scalars(select(Arrangement))
    assert found.state is ArrangementState.COMPLETED
