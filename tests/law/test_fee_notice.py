"""The fourteen-day letter: when a consumer's claim starts to cost a fee, on both sides of a day."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for, notice_term

DUE = date(2026, 10, 1)


def consumer(claim: FeeClaim, on: date, *, vat_applies: bool = False) -> Fee:
    return fee_for([claim], debtor=DebtorKind.CONSUMER, vat_applies=vat_applies, on=on)


def claim(
    received: date | None, *, due: date = DUE, principal: str = "100", paid: date | None = None
) -> FeeClaim:
    return FeeClaim(Decimal(principal), due, notice_received_on=received, paid_on=paid)


def why(fee: Fee) -> str:
    return fee.reasons[0].rule


@pytest.mark.parametrize(
    ("received", "last_free", "fee_from"),
    [
        pytest.param("2026-11-04", "2026-11-18", "2026-11-19", id="the worked example of the law"),
        pytest.param("2026-11-06", "2026-11-20", "2026-11-21", id="ends on a Friday"),
        pytest.param("2026-11-07", "2026-11-23", "2026-11-24", id="ends on a Saturday"),
        pytest.param("2026-11-08", "2026-11-23", "2026-11-24", id="ends on a Sunday"),
        pytest.param("2026-12-11", "2026-12-28", "2026-12-29", id="ends on Christmas Day"),
        pytest.param("2026-03-20", "2026-04-07", "2026-04-08", id="ends on Good Friday"),
        pytest.param("2026-04-21", "2026-05-06", "2026-05-07", id="ends on 5 May"),
    ],
)
def test_the_term_starts_the_day_after_receipt(
    received: str, last_free: str, fee_from: str
) -> None:
    term = notice_term(date.fromisoformat(received))

    assert date.fromisoformat(last_free) == term.last_free_day
    assert date.fromisoformat(fee_from) == term.fee_from
    assert 14 == (term.fourteenth_day - term.received_on).days


@pytest.mark.parametrize(
    ("on", "amount", "rule"),
    [
        pytest.param("2026-11-04", "0.00", "fee.term_running", id="on the day of receipt"),
        pytest.param("2026-11-18", "0.00", "fee.term_running", id="on the fourteenth day"),
        pytest.param("2026-11-19", "40.00", "fee.notice_ran_out", id="on the fifteenth day"),
    ],
)
def test_the_fee_is_owed_from_the_fifteenth_day(on: str, amount: str, rule: str) -> None:
    fee = consumer(claim(date(2026, 11, 4)), date.fromisoformat(on))

    assert Decimal(amount) == fee.amount
    assert rule == why(fee)
    assert fee.certain


@pytest.mark.parametrize(
    ("on", "amount", "rule"),
    [
        pytest.param("2026-11-21", "0.00", "fee.term_running", id="on the Saturday itself"),
        pytest.param("2026-11-22", "0.00", "fee.term_extended", id="on the Sunday after"),
        pytest.param("2026-11-23", "0.00", "fee.term_extended", id="on the Monday"),
        pytest.param("2026-11-24", "40.00", "fee.notice_ran_out", id="on the Tuesday"),
    ],
)
def test_a_fourteenth_day_in_the_weekend_gives_time_until_monday(
    on: str, amount: str, rule: str
) -> None:
    fee = consumer(claim(date(2026, 11, 7)), date.fromisoformat(on))

    assert Decimal(amount) == fee.amount
    assert rule == why(fee)


def test_the_extra_days_are_never_promised() -> None:
    """The only day that the reasons name is the fourteenth; the extension is called unsure."""
    received = date(2026, 11, 7)
    facts = {"due_on": DUE, "received_on": received, "fourteenth_day": date(2026, 11, 21)}

    (running,) = consumer(claim(received), date(2026, 11, 20)).reasons
    (extended,) = consumer(claim(received), date(2026, 11, 23)).reasons

    assert facts == running.facts == extended.facts
    assert "niet zeker" in extended.source


def test_without_a_letter_a_consumer_owes_no_fee() -> None:
    fee = consumer(claim(None), date(2030, 1, 1), vat_applies=True)

    assert Decimal("0.00") == fee.total
    assert ("fee.no_notice", {"due_on": DUE}) == (why(fee), fee.reasons[0].facts)
    assert fee.certain


@pytest.mark.parametrize(
    ("received", "amount", "rule"),
    [
        pytest.param("2026-09-30", "0.00", "fee.notice_too_early", id="the day before it is due"),
        pytest.param("2026-10-01", "0.00", "fee.notice_too_early", id="on the due date"),
        pytest.param("2026-10-02", "40.00", "fee.notice_ran_out", id="the day after"),
    ],
)
def test_a_letter_before_the_debt_is_late_does_not_count(
    received: str, amount: str, rule: str
) -> None:
    fee = consumer(claim(date.fromisoformat(received)), date(2026, 12, 1))

    assert (Decimal(amount), rule) == (fee.amount, why(fee))


@pytest.mark.parametrize(
    ("paid", "amount", "rule"),
    [
        pytest.param("2026-10-01", "0.00", "fee.paid_in_time", id="on the due date"),
        pytest.param("2026-11-18", "0.00", "fee.paid_in_time", id="on the fourteenth day"),
        pytest.param("2026-11-19", "40.00", "fee.notice_ran_out", id="a day too late"),
    ],
)
def test_who_pays_within_the_fourteen_days_owes_no_fee(paid: str, amount: str, rule: str) -> None:
    fee = consumer(claim(date(2026, 11, 4), paid=date.fromisoformat(paid)), on=date(2026, 12, 1))

    assert (Decimal(amount), rule) == (fee.amount, why(fee))


def test_a_debt_that_is_not_yet_late_costs_nothing() -> None:
    assert "fee.not_late" == why(consumer(claim(None), on=DUE))
    assert "fee.no_notice" == why(consumer(claim(None), on=date(2026, 10, 2)))


@pytest.mark.parametrize("principal", ["0", "-12.50"])
def test_a_claim_of_nothing_costs_nothing(principal: str) -> None:
    fee = consumer(claim(date(2026, 11, 4), principal=principal), on=date(2026, 12, 1))

    assert ("fee.no_claim", Decimal("0.00")) == (why(fee), fee.amount)


def test_no_claims_no_fee() -> None:
    for debtor in DebtorKind:
        fee = fee_for([], debtor=debtor, vat_applies=True, on=date(2026, 12, 1))

        assert Fee(Decimal("0.00"), Decimal("0.00"), ()) == fee


def test_vat_comes_on_top_only_when_it_applies() -> None:
    late = claim(date(2026, 11, 4), principal="820")

    without = consumer(late, on=date(2026, 12, 1))
    raised = consumer(late, on=date(2026, 12, 1), vat_applies=True)

    assert (Decimal("123.00"), Decimal("0.00")) == (without.amount, without.vat)
    assert (Decimal("123.00"), Decimal("25.83")) == (raised.amount, raised.vat)
    assert {"rate": 21, "over": Decimal("123.00"), "gives": Decimal("25.83")} == (
        raised.reasons[-1].facts
    )
    assert [reason.rule for reason in raised.reasons[:-1]] == [
        reason.rule for reason in without.reasons
    ]


@pytest.mark.parametrize(
    ("received", "vat"),
    [
        pytest.param("2012-09-14", "7.60", id="fee from the last Saturday of the old rate"),
        pytest.param("2012-09-17", "8.40", id="fee from the second day of the new rate"),
    ],
)
def test_vat_follows_the_rate_of_the_day_on_which_the_fee_is_owed(received: str, vat: str) -> None:
    late = claim(date.fromisoformat(received), due=date(2012, 7, 2))

    assert Decimal(vat) == consumer(late, on=date(2013, 1, 1), vat_applies=True).vat


@pytest.mark.parametrize(
    ("due", "amount", "certain"),
    [
        pytest.param("2012-06-30", "0.00", False, id="due before the law on fees"),
        pytest.param("2012-07-01", "40.00", True, id="due on its first day"),
    ],
)
def test_a_claim_from_before_the_law_needs_a_person(
    due: str, amount: str, *, certain: bool
) -> None:
    fee = consumer(claim(date(2012, 8, 1), due=date.fromisoformat(due)), on=date(2013, 1, 1))

    assert (Decimal(amount), certain) == (fee.amount, fee.certain)
    assert certain == (why(fee) != "fee.needs_person")


def test_two_claims_in_one_letter_cost_one_fee_over_their_sum() -> None:
    received = date(2026, 4, 1)
    claims = [FeeClaim(Decimal(150), date(2026, 3, 1), received) for _ in range(2)]

    fee = fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=False, on=date(2026, 6, 1))

    assert Decimal("45.00") == fee.amount
    assert {"claims": 2, "principal": Decimal(300)} == fee.reasons[1].facts
    assert fee.certain


def test_claims_that_could_not_be_reminded_together_cost_a_fee_each() -> None:
    claims = [
        FeeClaim(Decimal(150), date(2026, 3, 1), date(2026, 3, 20)),
        FeeClaim(Decimal(150), date(2026, 4, 1), date(2026, 4, 20)),
    ]

    fee = fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=False, on=date(2026, 6, 1))

    assert (Decimal("80.00"), True) == (fee.amount, fee.certain)


@pytest.mark.parametrize(
    ("second_due", "amount", "certain"),
    [
        pytest.param("2026-03-19", "40.00", False, id="late when the first letter came"),
        pytest.param("2026-03-20", "80.00", True, id="not yet late when the first letter came"),
    ],
)
def test_a_claim_left_out_of_an_earlier_letter_needs_a_person(
    second_due: str, amount: str, *, certain: bool
) -> None:
    """One reminder is the creditor's duty; whether a second letter then costs a fee is open."""
    claims = [
        FeeClaim(Decimal(150), date(2026, 3, 1), date(2026, 3, 20)),
        FeeClaim(Decimal(150), date.fromisoformat(second_due), date(2026, 4, 20)),
    ]

    fee = fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=False, on=date(2026, 6, 1))

    assert (Decimal(amount), certain) == (fee.amount, fee.certain)
    assert certain == ("fee.split_notice" not in {reason.rule for reason in fee.reasons})


def test_two_letters_on_one_day_need_a_person() -> None:
    day = date(2026, 4, 1)
    claims = [FeeClaim(Decimal(150), date(2026, 3, 1), day, notice_id=name) for name in "AB"]

    fee = fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=False, on=date(2026, 6, 1))

    assert (Decimal("40.00"), False) == (fee.amount, fee.certain)
    assert {"question": "split_counts", "lowest": 40, "highest": 80} == fee.reasons[-1].facts
