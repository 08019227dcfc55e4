"""Periodic instalments: every sequence of the law's table, and what is certain of the open ones."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for
from arrears.law.fees.letters import letters_of

LATER = date(2028, 1, 1)


def instalment(month: int, principal: str = "100") -> FeeClaim:
    """The instalment of a month, counted from January 2026, with its own letter in that month."""
    due = date(2026 + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return FeeClaim(Decimal(principal), due, due.replace(day=20), recurring=True)


def months(*numbers: int, principal: str = "100") -> list[FeeClaim]:
    return [instalment(number, principal) for number in numbers]


def owed(claims: Iterable[FeeClaim], on: date = LATER) -> Fee:
    return fee_for(list(claims), debtor=DebtorKind.CONSUMER, vat_applies=True, on=on)


MARCH = date(2026, 3, 3)
UNREMINDED = replace(instalment(1, "90"), notice_received_on=None)
PAID_IN_TIME = replace(instalment(1, "90"), paid_on=date(2026, 2, 3))
TWO_POLICIES = [replace(instalment(1, "60"), contract=name) for name in ("P-1", "P-2")]
TWO_UNNAMED_POLICIES = [instalment(1, "60"), instalment(1, "60")]
TWO_LARGER_POLICIES = [
    replace(claim, principal=Decimal(150), contract=None) for claim in TWO_POLICIES
]
TWO_TOGETHER = [replace(claim, notice_received_on=MARCH) for claim in months(1, 2, principal="50")]
THREE_TOGETHER = [replace(claim, notice_received_on=MARCH) for claim in months(1, 2, 3)]


@pytest.mark.parametrize(
    ("claims", "amount", "with_vat"),
    [
        pytest.param(months(1, principal="50"), "40.00", "48.40", id="A one"),
        pytest.param(months(1, 2, principal="50"), "60.00", "72.60", id="B two in a row"),
        pytest.param(months(1, 2, 3), "80.00", "96.80", id="C three in a row"),
        pytest.param(
            months(1, 2, 3, 4, 5, 6, principal="266.66"), "140.00", "169.40", id="D six in a row"
        ),
        pytest.param(months(1, 4, principal="120"), "60.00", "72.60", id="G two paid in between"),
        pytest.param(months(1, 8, principal="120"), "80.00", "96.80", id="H seven months apart"),
        pytest.param(
            [UNREMINDED, instalment(2, "90")], "40.00", "48.40", id="K the first has no letter"
        ),
        pytest.param(
            [PAID_IN_TIME, instalment(2, "90")], "40.00", "48.40", id="L the first paid in time"
        ),
        pytest.param(months(1, 2, principal="300"), "90.00", "108.90", id="M above the limit"),
        pytest.param(TWO_TOGETHER, "40.00", "48.40", id="O two in one letter"),
        pytest.param(TWO_POLICIES, "40.00", "48.40", id="Q two policies in one letter"),
        pytest.param(TWO_UNNAMED_POLICIES, "40.00", "48.40", id="Q without their numbers"),
        pytest.param(TWO_LARGER_POLICIES, "45.00", "54.45", id="two policies of 150 in one letter"),
    ],
)
def test_a_series_that_every_reading_agrees_on_is_certain(
    claims: list[FeeClaim], amount: str, with_vat: str
) -> None:
    fee = owed(claims)

    assert (Decimal(amount), Decimal(with_vat)) == (fee.amount, fee.total)
    assert fee.certain
    assert "fee.needs_person" not in {reason.rule for reason in fee.reasons}


JANUARY_AND_APRIL = [replace(claim, period_months=3) for claim in months(1, 4, principal="180")]
AFTER_A_RISE = [instalment(1, "250"), instalment(2, "290")]
AFTER_A_DROP = [instalment(1, "290"), instalment(2, "250")]
OTHER_POLICY = [instalment(1), replace(instalment(2), contract="P-2")]
TWO_MONTHS_OF_TWO_POLICIES = [
    replace(instalment(month, "60"), contract=name) for month in (1, 2) for name in "AB"
]


@pytest.mark.parametrize(
    ("claims", "lowest", "highest", "question"),
    [
        pytest.param(months(*range(1, 8)), "160", "180", "any_charged", id="E seven in a row"),
        pytest.param(months(*range(1, 13)), "260", "280", "any_charged", id="F twelve in a row"),
        pytest.param(months(1, 4, 8), "80", "100", "any_charged", id="I months 1, 4 and 8"),
        pytest.param(JANUARY_AND_APRIL, "60", "80", "long_periods_join", id="J two quarters"),
        pytest.param(THREE_TOGETHER, "40", "45", "largest_only", id="N three in one letter"),
        pytest.param(AFTER_A_RISE, "60", "83.50", "large_join", id="P the premium rose"),
        pytest.param(AFTER_A_DROP, "63.50", "83.50", "large_join", id="the premium fell"),
        pytest.param(months(1, 7), "60", "80", "end_included", id="exactly six months apart"),
        pytest.param(
            months(1, 2, principal="266.67"), "60", "80", "limit_included", id="exactly the limit"
        ),
        pytest.param(OTHER_POLICY, "60", "80", "contracts_join", id="two policies, two letters"),
        pytest.param(
            TWO_MONTHS_OF_TWO_POLICIES, "60", "80", "combined_join", id="two policies, two months"
        ),
    ],
)
def test_a_series_that_readings_differ_on_needs_a_person(
    claims: list[FeeClaim], lowest: str, highest: str, question: str
) -> None:
    fee = owed(claims)
    doubt = fee.reasons[-1]

    assert not fee.certain
    assert Decimal(lowest) == fee.amount
    assert "fee.needs_person" == doubt.rule
    assert (Decimal(lowest), Decimal(highest)) == (doubt.facts["lowest"], doubt.facts["highest"])
    assert question in str(doubt.facts["question"]).split(", ")


def test_the_window_is_counted_from_due_dates_or_from_receipt() -> None:
    """Five and a half months between due dates, but more than six between the letters."""
    late_letter = replace(instalment(6), notice_received_on=date(2026, 7, 25))
    fee = owed([instalment(1), late_letter])

    assert (Decimal("60.00"), False) == (fee.amount, fee.certain)
    assert "by_receipt" == fee.reasons[-1].facts["question"]


def test_a_next_instalment_says_why_it_costs_less() -> None:
    fee = owed(months(1, 2))

    assert [
        "fee.notice_ran_out",
        "fee.tier",
        "fee.minimum",
        "fee.vat",
        "fee.notice_ran_out",
        "fee.cumulation_next",
        "fee.vat",
    ] == [reason.rule for reason in fee.reasons]
    assert {"due_on": date(2026, 2, 1), "gives": Decimal("20.00")} == fee.reasons[5].facts


def test_an_instalment_whose_term_still_runs_does_not_count_yet() -> None:
    assert Decimal("40.00") == owed(months(1, 2), on=date(2026, 3, 6)).amount
    assert Decimal("60.00") == owed(months(1, 2), on=date(2026, 3, 7)).amount


def test_an_instalment_paid_too_late_still_makes_the_next_one_cheaper() -> None:
    paid_late = replace(instalment(1), paid_on=date(2026, 2, 6))

    assert Decimal("60.00") == owed([paid_late, instalment(2)]).amount


def test_a_seventh_instalment_within_six_months_costs_nothing_more() -> None:
    """Paid every four weeks: the maximum of the window is reached after six."""
    first = date(2026, 1, 5).toordinal()
    due = [date.fromordinal(first + 28 * number) for number in range(7)]
    claims = [
        FeeClaim(Decimal(50), day, date.fromordinal(day.toordinal() + 20), recurring=True)
        for day in due
    ]

    fee = owed(claims)

    assert (Decimal("140.00"), True) == (fee.amount, fee.certain)
    assert ("fee.cumulation_maximum", Decimal("0.00")) == (
        fee.reasons[-1].rule,
        fee.reasons[-1].facts["gives"],
    )


def test_single_debts_are_no_series() -> None:
    claims = [replace(claim, recurring=False) for claim in months(1, 2)]

    assert (Decimal("80.00"), True) == (owed(claims).amount, owed(claims).certain)


def test_yearly_premiums_never_meet_in_one_window() -> None:
    claims = [replace(claim, period_months=12) for claim in months(1, 13, principal="180")]

    assert (Decimal("80.00"), True) == (owed(claims).amount, owed(claims).certain)


def test_two_large_instalments_in_one_letter_need_a_person() -> None:
    claims = [replace(claim, notice_received_on=MARCH) for claim in months(1, 2, principal="300")]
    fee = owed(claims)

    assert (Decimal("45.00"), False) == (fee.amount, fee.certain)
    assert "fee.largest_instalment" == fee.reasons[1].rule


def test_a_letter_of_one_instalment_is_the_same_under_the_reading_of_the_largest() -> None:
    """The doubt over the letter with three does not touch the letter of a year later."""
    fee = owed([*THREE_TOGETHER, instalment(15)])

    assert (Decimal("80.00"), False) == (fee.amount, fee.certain)
    assert "largest_only" == fee.reasons[-1].facts["question"]


def test_a_claim_without_a_letter_is_in_no_letter() -> None:
    assert () == letters_of([UNREMINDED])


def test_a_single_debt_beside_instalments_in_one_letter_is_added() -> None:
    single = FeeClaim(Decimal(500), date(2026, 2, 1), MARCH)
    fee = owed([replace(instalment(1), notice_received_on=MARCH), single])

    assert (Decimal("90.00"), True) == (fee.amount, fee.certain)


def test_the_order_of_the_claims_makes_no_difference() -> None:
    claims = months(1, 2, 4)

    assert owed(claims) == owed(reversed(claims))
