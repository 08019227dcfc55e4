"""What holds for every schedule, whatever the wish, the day and the policy."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, reject
from hypothesis import strategies as st

from arrears.law.arrangements import (
    EndDate,
    MonthlyAmount,
    Months,
    Policy,
    Proposal,
    Wish,
    WishRefused,
    propose,
    shortest_within,
)
from arrears.law.working_days import is_working_day

CENT = Decimal("0.01")
totals = st.decimals("0.01", "20000", places=2)
policies = st.builds(
    Policy,
    longest_months=st.integers(1, 60),
    smallest_instalment=st.decimals("0", "100", places=2),
    first_after_days=st.integers(0, 45),
)
todays = st.dates(date(2020, 1, 1), date(2040, 12, 31))
days_of_month = st.integers(1, 31)
wishes = st.one_of(
    st.builds(MonthlyAmount, st.decimals("-10", "30000", places=2)),
    st.builds(Months, st.integers(-5, 700)),
    st.builds(EndDate, st.dates(date(2019, 1, 1), date(2060, 12, 31))),
)


@dataclass(frozen=True)
class Request:
    """All that a schedule depends on."""

    total: Decimal
    wish: Wish
    day_of_month: int
    today: date
    policy: Policy

    @property
    def earliest(self) -> date:
        return self.today + timedelta(days=self.policy.first_after_days)

    def proposal(self) -> Proposal:
        """The schedule; a refused wish is not what these tests are about."""
        try:
            return propose(
                self.total,
                self.wish,
                day_of_month=self.day_of_month,
                today=self.today,
                policy=self.policy,
            )
        except WishRefused:
            reject()


requests = st.builds(
    Request,
    total=totals,
    wish=wishes,
    day_of_month=days_of_month,
    today=todays,
    policy=policies,
)


@given(requests)
def test_instalments_always_sum_to_the_total(request: Request) -> None:
    found = request.proposal()

    assert request.total == found.total == sum(one.amount for one in found.instalments)
    assert all(one.amount > 0 for one in found.instalments)


@given(requests)
def test_days_strictly_increase_and_are_working_days(request: Request) -> None:
    due = [one.due_on for one in request.proposal().instalments]

    assert due == sorted(set(due))
    assert all(map(is_working_day, due))
    assert due[0] >= request.earliest


@given(requests)
def test_no_month_is_left_out(request: Request) -> None:
    due = [one.due_on for one in request.proposal().instalments]

    assert all((after - before).days <= 37 for before, after in pairwise([request.earliest, *due]))


@given(requests)
def test_only_the_last_instalment_differs(request: Request) -> None:
    *others, last = [one.amount for one in request.proposal().instalments]

    assert len(set(others)) <= 1
    if others and isinstance(request.wish, MonthlyAmount):
        assert last <= others[0] == request.wish.amount
    elif others:
        assert 0 <= last - others[0] <= len(others) * CENT


@given(requests)
def test_a_wish_is_kept(request: Request) -> None:
    found = request.proposal()
    match request.wish:
        case MonthlyAmount(amount):
            assert found.monthly <= amount
        case Months(count):
            assert count == len(found.instalments)
        case EndDate(on):
            assert found.last_on <= on


@given(requests)
def test_without_reasons_for_staff_it_is_within_policy(request: Request) -> None:
    found = request.proposal()
    small = [
        one for one in found.instalments[:-1] if one.amount < request.policy.smallest_instalment
    ]
    within = len(found.instalments) <= request.policy.longest_months and not small

    assert within == (not found.needs_staff)


@given(totals, wishes, days_of_month, todays)
def test_equal_wishes_give_equal_schedules(
    total: Decimal, wish: Wish, day: int, today: date
) -> None:
    def outcome() -> Proposal | str:
        try:
            return propose(total, wish, day_of_month=day, today=today)
        except WishRefused as refused:
            return str(refused)

    assert outcome() == outcome()


@given(totals, policies, days_of_month, todays)
def test_the_suggested_amount_is_the_lowest_within_policy(
    total: Decimal, policy: Policy, day: int, today: date
) -> None:
    lowest = shortest_within(policy, total)

    def fits(amount: Decimal) -> bool:
        wish = MonthlyAmount(amount)
        return not propose(total, wish, day_of_month=day, today=today, policy=policy).needs_staff

    assert fits(lowest)
    if lowest - CENT > 0 and total / (lowest - CENT) < 600:
        assert not fits(lowest - CENT)
