"""A promise to pay: until when it can be made, and whether it was kept."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.arrangements import (
    NothingToArrange,
    NotWholeCents,
    Payment,
    Policy,
    Promise,
    PromisedInThePast,
    PromiseState,
    WishRefused,
    promise,
    promise_standing,
)
from arrears.law.working_days import is_working_day

TODAY = date(2026, 11, 18)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
amounts = st.decimals("0.01", "500", places=2)
payment_lists = st.lists(st.builds(Payment, days, amounts), max_size=4)


def promised(pay_on: str, *, amount: str = "120.00") -> Promise:
    return promise(Decimal(amount), pay_on=date.fromisoformat(pay_on), today=TODAY)


def paid(*received: tuple[str, str]) -> list[Payment]:
    return [Payment(date.fromisoformat(day), Decimal(amount)) for day, amount in received]


@pytest.mark.parametrize(
    ("pay_on", "needs_staff"),
    [
        pytest.param("2026-11-18", [], id="today"),
        pytest.param("2026-12-18", [], id="thirty days ahead"),
        pytest.param("2026-12-19", ["promise.too_late"], id="thirty-one days ahead"),
        pytest.param("2028-01-01", ["promise.too_late"], id="years ahead"),
    ],
)
def test_a_promise_reaches_thirty_days_and_beyond_that_an_arrangement_is_suggested(
    pay_on: str, needs_staff: list[str]
) -> None:
    found = promised(pay_on)

    assert needs_staff == [why.rule for why in found.needs_staff]
    assert bool(needs_staff) == found.suggests_arrangement
    assert pay_on == str(found.pay_on)


def test_the_reasons_name_the_latest_day_without_staff() -> None:
    (why,) = promised("2027-01-04").reasons

    assert "promise.latest_day" == why.rule
    assert {"pay_on": date(2027, 1, 4), "latest_on": date(2026, 12, 18)} == why.facts


def test_the_day_stays_the_persons_own_and_a_closed_day_is_seen_on_the_next() -> None:
    found = promised("2026-11-28")

    assert (date(2026, 11, 28), date(2026, 11, 30)) == (found.pay_on, found.seen_on)
    assert "promise.seen_on_working_day" == found.reasons[1].rule
    assert {"pay_on": found.pay_on, "seen_on": found.seen_on} == found.reasons[1].facts


def test_nobody_can_promise_to_have_paid() -> None:
    with pytest.raises(PromisedInThePast) as refused:
        promised("2026-11-17")

    assert (date(2026, 11, 17), TODAY) == (refused.value.pay_on, refused.value.today)


@pytest.mark.parametrize(("amount", "refusal"), [("0", NothingToArrange), ("0.001", NotWholeCents)])
def test_without_a_debt_there_is_nothing_to_promise(
    amount: str, refusal: type[WishRefused]
) -> None:
    with pytest.raises(refusal):
        promised("2026-11-20", amount=amount)


@pytest.mark.parametrize(
    ("received", "on", "state", "rule", "left"),
    [
        pytest.param([], "2026-11-27", PromiseState.OPEN, "promise.open", "120.00",
                     id="before the day"),
        pytest.param([], "2026-11-28", PromiseState.OPEN, "promise.open", "120.00",
                     id="on a Saturday"),
        pytest.param([], "2026-11-30", PromiseState.OPEN, "promise.open", "120.00",
                     id="until the Monday on which it is seen"),
        pytest.param([], "2026-12-01", PromiseState.BROKEN, "promise.broken", "120.00",
                     id="after that"),
        pytest.param([("2026-11-20", "119.99")], "2026-12-01", PromiseState.BROKEN,
                     "promise.broken", "0.01", id="a cent short"),
        pytest.param([("2026-11-20", "60"), ("2026-11-30", "60")], "2026-12-01",
                     PromiseState.KEPT, "promise.kept", "0.00", id="in two parts"),
        pytest.param([("2026-11-20", "200")], "2026-11-20", PromiseState.KEPT, "promise.kept",
                     "0.00", id="early and more than promised"),
        pytest.param([("2026-12-04", "120")], "2026-12-04", PromiseState.KEPT,
                     "promise.kept_later", "0.00", id="later, yet in full"),
        pytest.param([("2026-12-04", "120")], "2026-12-03", PromiseState.BROKEN,
                     "promise.broken", "120.00", id="the day before that"),
    ],
)  # fmt: skip
def test_a_promise_is_kept_when_all_of_it_has_been_paid(
    received: list[tuple[str, str]], on: str, state: PromiseState, rule: str, left: str
) -> None:
    made = promised("2026-11-28")
    found = promise_standing(made, paid(*received), on=date.fromisoformat(on))

    assert (state, Decimal(left)) == (found.state, found.left)
    assert [rule] == [why.rule for why in found.reasons]


def test_a_broken_promise_says_what_was_promised_and_what_is_left() -> None:
    received = paid(("2026-11-20", "20"))
    found = promise_standing(promised("2026-11-28"), received, on=date(2026, 12, 1))

    assert {
        "amount": Decimal("120.00"),
        "left": Decimal("100.00"),
        "pay_on": date(2026, 11, 28),
        "seen_on": date(2026, 11, 30),
    } == found.reasons[0].facts


@given(amounts, days, st.integers(0, 400), st.integers(0, 60))
def test_without_staff_a_promise_is_within_policy(
    amount: Decimal, today: date, ahead: int, longest: int
) -> None:
    policy = Policy(longest_promise_days=longest)
    found = promise(amount, pay_on=today + timedelta(days=ahead), today=today, policy=policy)

    assert (not found.needs_staff) == (ahead <= longest)
    assert found.seen_on >= found.pay_on
    assert is_working_day(found.seen_on)


@given(amounts, days, payment_lists, days)
def test_a_promise_is_kept_exactly_when_nothing_is_left(
    amount: Decimal, pay_on: date, payments: list[Payment], on: date
) -> None:
    made = Promise(amount, pay_on)
    found = promise_standing(made, payments, on=on)

    assert (found.state is PromiseState.KEPT) == (found.left == 0)
    assert 0 <= found.left <= amount
    assert found == promise_standing(made, payments[::-1], on=on)


@given(amounts, days, payment_lists, st.tuples(days, days))
def test_a_promise_once_kept_stays_kept(
    amount: Decimal, pay_on: date, payments: list[Payment], moments: tuple[date, date]
) -> None:
    earlier, later = (
        promise_standing(Promise(amount, pay_on), payments, on=on) for on in sorted(moments)
    )

    assert earlier.state is not PromiseState.KEPT or later == earlier
