"""What holds for the fee of any consumer with any claims."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for, single_fee

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
principals = st.one_of(
    st.sampled_from(["100", "266.66", "266.67", "266.68", "300"]).map(Decimal),
    st.decimals("0.01", "5000", places=2),
)


@st.composite
def claims(draw: st.DrawFn) -> FeeClaim:
    due_on = draw(days)
    after = st.integers(-5, 60).map(lambda count: due_on + timedelta(days=count))
    return FeeClaim(
        principal=draw(principals),
        due_on=due_on,
        notice_received_on=draw(st.none() | after),
        notice_id=draw(st.sampled_from([None, "one", "two"])),
        recurring=draw(st.booleans()),
        period_months=draw(st.sampled_from([1, 3, 12])),
        contract=draw(st.sampled_from([None, "P-1", "P-2"])),
        paid_on=draw(st.none() | after),
    )


portfolios = st.lists(claims(), max_size=5)


def consumer(portfolio: list[FeeClaim], on: date) -> Fee:
    return fee_for(portfolio, debtor=DebtorKind.CONSUMER, vat_applies=False, on=on)


@given(portfolios, days)
def test_equal_facts_give_an_equal_fee(portfolio: list[FeeClaim], on: date) -> None:
    assert consumer(portfolio, on) == consumer(list(portfolio), on)


@given(portfolios, days)
def test_claims_together_never_cost_more_than_one_by_one(
    portfolio: list[FeeClaim], on: date
) -> None:
    one_by_one = sum((consumer([claim], on).amount for claim in portfolio), Decimal(0))

    assert consumer(portfolio, on).amount <= one_by_one + Decimal("0.01") * len(portfolio)


@given(portfolios, days, days)
def test_time_alone_never_makes_a_fee_smaller(
    portfolio: list[FeeClaim], one: date, other: date
) -> None:
    """Unless a later letter makes something doubtful that was certain before."""
    earlier, later = (consumer(portfolio, on) for on in sorted([one, other]))

    assert earlier.amount <= later.amount or not later.certain


@given(portfolios, days)
def test_a_doubtful_fee_is_the_lowest_and_says_so(portfolio: list[FeeClaim], on: date) -> None:
    fee = consumer(portfolio, on)
    doubts = [reason for reason in fee.reasons if reason.rule == "fee.needs_person"]

    assert fee.certain == (not doubts)
    for doubt in doubts:
        assert fee.amount == doubt.facts["lowest"]
        assert Decimal(str(doubt.facts["highest"])) > fee.amount
        assert doubt.facts["question"]


@given(claims(), days)
def test_one_letter_of_one_claim_is_always_certain(claim: FeeClaim, on: date) -> None:
    fee = consumer([claim], on)

    assert fee.certain
    assert fee.amount in {Decimal("0.00"), single_fee(claim.principal, on=on).amount}


@given(portfolios, days)
def test_every_fee_says_why(portfolio: list[FeeClaim], on: date) -> None:
    fee = consumer(portfolio, on)

    assert bool(fee.reasons) == bool(portfolio)
    assert all(reason.source and reason.rule.startswith("fee.") for reason in fee.reasons)


@given(portfolios, days)
def test_vat_is_about_a_fifth_of_the_fee(portfolio: list[FeeClaim], on: date) -> None:
    """Rounded for each letter, so at most half a cent off for each claim."""
    fee = fee_for(portfolio, debtor=DebtorKind.CONSUMER, vat_applies=True, on=on)

    assert abs(fee.vat - fee.amount * 21 / 100) <= Decimal("0.005") * len(portfolio)
    assert fee.total == fee.amount + fee.vat
