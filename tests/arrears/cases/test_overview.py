"""What is owed on a day. Each expected amount was reckoned by hand from the Besluit BIK."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.overview import Overview
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    POLICY,
    Line,
    case_line,
    invoice,
    premium,
)
from tests.arrears.unstored_cases import overview

# The notice of 2 October leaves until Friday 16 October; the fee is owed from the 17th.
RECEIVED = "2026-10-02"
LAST_FREE_DAY = date(2026, 10, 16)
LATER = date(2026, 11, 18)

WITH_VAT = CREDITOR | {"uses_agency": True, "vat_deductible": False}


def paid(*payments: tuple[str, str]) -> list[Line]:
    return [{"on": on, "amount": amount} for on, amount in payments]


def noticed(principal: str = "500.00", received: str = RECEIVED, **more: Any) -> Line:
    return invoice(principal, notice_received_on=received, **more)


def amounts(found: Overview) -> tuple[str, str, str]:
    return str(found.principal), str(found.fee.total), str(found.open)


def rules(found: Overview) -> list[str]:
    return [reason.rule for reason in found.fee.reasons]


def test_without_a_notice_only_the_principal_is_owed() -> None:
    found = overview(case_line(claims=[invoice("240.00")]), on=LATER)

    assert amounts(found) == ("240.00", "0.00", "240.00")
    assert found.certain


@pytest.mark.parametrize(
    ("on", "fee"),
    [
        pytest.param(LAST_FREE_DAY, "0.00", id="on the fourteenth day"),
        pytest.param(date(2026, 10, 17), "75.00", id="on the day after"),
    ],
)
def test_the_fee_is_owed_when_the_fourteen_days_are_over(on: date, fee: str) -> None:
    # 15% of 500.
    assert str(overview(case_line(claims=[noticed()]), on=on).fee.amount) == fee


def test_a_claim_that_falls_due_later_is_not_owed_yet() -> None:
    line = case_line(claims=[invoice("100.00", "2026-10-01"), invoice("50.00", "2026-12-01")])

    assert str(overview(line, on=date(2026, 11, 30)).open) == "100.00"
    assert str(overview(line, on=date(2026, 12, 1)).open) == "150.00"


def test_a_payment_that_comes_later_does_not_count_yet() -> None:
    line = case_line(payments=paid(("2026-11-19", "40.00")))

    assert str(overview(line, on=date(2026, 11, 18)).open) == "240.00"
    assert str(overview(line, on=date(2026, 11, 19)).open) == "200.00"


@pytest.mark.parametrize(
    ("payments", "fee"),
    [
        # 15% of what was left of 500; never under 40.
        pytest.param([("2026-10-05", "200.00")], "45.00", id="a part within the term"),
        pytest.param([("2026-10-16", "200.00")], "45.00", id="a part on the last day"),
        pytest.param([("2026-10-17", "200.00")], "75.00", id="a part a day too late"),
        pytest.param([("2026-09-20", "200.00")], "45.00", id="a part before the notice"),
        pytest.param([("2026-10-05", "400.00")], "40.00", id="nearly all within the term"),
        pytest.param([("2026-10-05", "500.00")], "0.00", id="all within the term"),
        pytest.param(
            [("2026-10-05", "250.00"), ("2026-10-14", "250.00")], "0.00", id="all in two parts"
        ),
        pytest.param(
            [("2026-10-05", "200.00"), ("2026-10-20", "300.00")], "45.00", id="the rest too late"
        ),
    ],
)
def test_what_is_paid_within_the_fourteen_days_costs_no_fee(
    payments: list[tuple[str, str]], fee: str
) -> None:
    """HR 2016:2704, r.o. 3.8: the fee is over what was unpaid when the term ended."""
    found = overview(case_line(claims=[noticed()], payments=paid(*payments)), on=LATER)

    assert str(found.fee.amount) == fee
    assert found.certain


def test_who_paid_all_in_time_is_not_told_that_costs_may_come() -> None:
    line = case_line(claims=[noticed()], payments=paid(("2026-10-05", "500.00")))

    assert "fee.notice_ran_out" not in rules(overview(line, on=LATER))


def test_a_term_that_was_paid_in_time_makes_no_next_one_cheaper() -> None:
    """Art. 2a Besluit BIK: 20 is for a second term for which a fee is owed; this is the first."""
    line = case_line(
        policies=[POLICY],
        claims=[
            premium(due_on="2026-08-01", notice_received_on="2026-08-10"),
            premium(due_on="2026-09-01", notice_received_on="2026-09-10"),
        ],
        payments=paid(("2026-08-20", "62.50")),
    )

    found = overview(line, on=LATER)

    assert str(found.fee.amount) == "40.00"


def test_a_payment_goes_to_the_oldest_claim_first() -> None:
    line = case_line(
        claims=[
            noticed("100.00", due_on="2026-08-01"),
            noticed("900.00", due_on="2026-09-01"),
        ],
        payments=paid(("2026-10-05", "400.00")),
    )

    # 100 to the older, 300 to the newer: 600 left in one letter, 15% is 90.
    assert str(overview(line, on=LATER).fee.amount) == "90.00"


def test_what_came_too_late_for_the_oldest_claim_is_not_spent_again_on_a_newer_one() -> None:
    """Art. 6:43 BW: the oldest claim is paid first, so nothing is left for the newer one."""
    line = case_line(
        claims=[
            noticed("400.00", due_on="2026-08-01", received="2026-08-10"),
            noticed("500.00", due_on="2026-10-01", received="2026-10-10"),
        ],
        payments=paid(("2026-10-15", "400.00")),
    )

    # 15% of 400 is 60, and 15% of 500 is 75.
    assert str(overview(line, on=LATER).fee.amount) == "135.00"


def test_two_invoices_in_one_notice_cost_one_fee() -> None:
    line = case_line(
        claims=[noticed("100.00", due_on="2026-08-01"), noticed("120.00", due_on="2026-09-01")]
    )

    assert str(overview(line, on=LATER).fee.amount) == "40.00"


def test_the_terms_of_one_policy_in_a_row_cost_forty_and_then_twenty() -> None:
    line = case_line(
        policies=[POLICY],
        claims=[
            premium(due_on=f"2026-0{month}-01", notice_received_on=f"2026-0{month}-15")
            for month in (7, 8, 9)
        ],
    )

    assert str(overview(line, on=LATER).fee.amount) == "80.00"


@pytest.mark.parametrize(
    ("creditor", "states_vat", "fee"),
    [
        # 15% of 500 is 75; 21% of that is 15.75.
        pytest.param({"uses_agency": True}, True, "90.75", id="all three conditions hold"),
        pytest.param({"uses_agency": False}, True, "75.00", id="no agency"),
        pytest.param({"uses_agency": True}, False, "75.00", id="the notice was silent on VAT"),
        pytest.param(
            {"uses_agency": True, "vat_deductible": True}, True, "75.00", id="VAT is deductible"
        ),
    ],
)
def test_vat_comes_on_top_only_when_every_condition_holds(
    creditor: Line, states_vat: bool, fee: str
) -> None:
    claim = noticed(notice_states_vat=states_vat)

    found = overview(case_line(creditor=CREDITOR | creditor, claims=[claim]), on=LATER)

    assert str(found.fee.total) == fee


def test_one_notice_that_is_silent_on_vat_keeps_vat_off_all() -> None:
    line = case_line(
        creditor=WITH_VAT,
        claims=[
            noticed("100.00", due_on="2026-08-01", notice_states_vat=True),
            noticed("120.00", due_on="2026-09-01", notice_states_vat=False),
        ],
    )

    assert str(overview(line, on=LATER).fee.vat) == "0.00"


def test_a_claim_without_a_notice_says_nothing_about_vat() -> None:
    line = case_line(
        creditor=WITH_VAT,
        claims=[noticed(notice_states_vat=True), invoice("20.00", "2026-11-01")],
    )

    assert str(overview(line, on=LATER).fee.vat) == "15.75"


def test_a_creditor_that_charges_interest_makes_the_amount_uncertain() -> None:
    line = case_line(creditor=CREDITOR | {"charges_interest": True})

    assert not overview(line, on=LATER).certain


def test_a_business_owes_a_fee_without_any_notice() -> None:
    line = case_line(person=PERSON | {"kind": "business"}, claims=[invoice("500.00")])

    assert str(overview(line, on=LATER).fee.amount) == "75.00"


@pytest.mark.parametrize(
    ("paid_on", "fee"),
    [
        pytest.param("2026-08-01", "0.00", id="on the due day is in time"),
        pytest.param("2026-08-02", "75.00", id="a day later is late"),
    ],
)
def test_a_business_that_paid_late_owes_the_fee_all_the_same(paid_on: str, fee: str) -> None:
    """Art. 6:96 lid 4 BW: from the day after the due day, without any letter."""
    line = case_line(
        person=PERSON | {"kind": "business"},
        claims=[invoice("500.00", "2026-08-01")],
        payments=paid((paid_on, "500.00")),
    )

    assert str(overview(line, on=LATER).fee.amount) == fee


@pytest.mark.parametrize("paid_amount", ["240.00", "300.00"])
def test_nothing_is_open_when_all_or_more_is_paid(paid_amount: str) -> None:
    line = case_line(payments=paid(("2026-09-10", paid_amount)))

    assert str(overview(line, on=LATER).open) == "0.00"


def test_a_case_without_claims_owes_nothing() -> None:
    found = overview(case_line(claims=[]), on=LATER)

    assert amounts(found) == ("0.00", "0.00", "0.00")
    assert found.certain


@given(
    principals=st.lists(st.integers(1, 500_000), min_size=1, max_size=4),
    payments=st.lists(st.tuples(st.integers(1, 60), st.integers(1, 500_000)), max_size=4),
)
def test_principal_and_fee_less_payments_is_what_is_open(
    principals: list[int], payments: list[tuple[int, int]]
) -> None:
    def amount(cents: int) -> str:
        return str(Decimal(cents).scaleb(-2))

    line = case_line(
        claims=[
            noticed(amount(cents), due_on=f"2026-09-{day:02}")
            for day, cents in enumerate(principals, start=1)
        ],
        payments=[
            {"on": date.fromordinal(LATER.toordinal() - ago).isoformat(), "amount": amount(cents)}
            for ago, cents in payments
        ],
    )

    found = overview(line, on=LATER)

    assert found.open == max(found.principal + found.fee.total - found.paid, Decimal(0))
    assert found.fee.total >= 0
