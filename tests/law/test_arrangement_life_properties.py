"""What holds for every running arrangement, whatever was agreed, paid and wished."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, reject
from hypothesis import strategies as st

from arrears.law.arrangements import (
    EndDate,
    MonthlyAmount,
    Months,
    Payment,
    Policy,
    Revision,
    Running,
    Standing,
    Wish,
    WishRefused,
    change,
    join,
    missed_instalments,
    propose,
    standing_of,
)
from arrears.law.working_days import is_working_day

AGREED = date(2026, 1, 12)
HALF_A_MONTH = timedelta(days=15)
amounts = st.decimals("0.01", "300", places=2)
days = st.dates(AGREED, date(2027, 6, 30))
days_of_month = st.integers(1, 31)
policies = st.builds(
    Policy,
    longest_months=st.integers(1, 24),
    smallest_instalment=st.decimals("0", "50", places=2),
    first_after_days=st.integers(0, 20),
    changes_per_month=st.integers(0, 2),
    most_missed_in_a_row=st.integers(0, 3),
    most_missed=st.integers(0, 4),
)
wishes: st.SearchStrategy[Wish] = st.one_of(
    st.builds(MonthlyAmount, st.decimals("1", "300", places=2)),
    st.builds(Months, st.integers(1, 24)),
    st.builds(EndDate, st.dates(AGREED, date(2029, 12, 31))),
)


@st.composite
def arrangements(draw: st.DrawFn) -> Running:
    """An arrangement as it was agreed, with whatever was paid since."""
    total, months = draw(st.decimals("1", "2000", places=2)), Months(draw(st.integers(1, 15)))
    day = draw(days_of_month)
    agreed = propose(total, months, day_of_month=day, today=AGREED)
    return Running(
        agreed.instalments,
        day_of_month=day,
        payments=draw(st.lists(st.builds(Payment, days, amounts), max_size=6)),
        changed_on=draw(st.lists(days, max_size=3)),
        postponed_until=draw(st.none() | days),
    )


@dataclass(frozen=True)
class Moment:
    """A running arrangement on a day under a policy."""

    running: Running
    today: date
    policy: Policy

    @property
    def standing(self) -> Standing:
        return standing_of(self.running, on=self.today)

    def changed(self, wish: Wish | None, day_of_month: int) -> Revision:
        running, today, policy = self.running, self.today, self.policy
        return change(running, wish, day_of_month=day_of_month, today=today, policy=policy)

    def ways_out(self) -> list[Revision]:
        found = missed_instalments(self.running, today=self.today, policy=self.policy)
        return list(found.ways_out.values())

    def joined(self, claim: Decimal) -> list[Revision]:
        return list(join(self.running, claim, today=self.today, policy=self.policy).values())

    def after(self, revision: Revision, day_of_month: int) -> "Moment":
        """The arrangement once the person has agreed to a change."""
        running = Running(
            revision.instalments,
            day_of_month,
            before=self.standing.behind,
            changed_on=(*self.running.changed_on, self.today),
            postponed_until=self.running.postponed_until,
        )
        return replace(self, running=running)


moments = st.builds(Moment, running=arrangements(), today=days, policy=policies)


@st.composite
def revised(draw: st.DrawFn) -> tuple[Moment, list[Revision], Decimal]:
    """New schedules that an arrangement can get, and what each must sum to."""
    moment = draw(moments)
    left = moment.standing.left
    try:
        match draw(st.sampled_from(["change", "ways_out", "join"])):
            case "change":
                change_to = moment.changed(draw(st.none() | wishes), draw(days_of_month))
                return moment, [change_to], left
            case "ways_out":
                return moment, moment.ways_out(), left
            case _:
                claim = draw(amounts)
                return moment, moment.joined(claim), left + claim
    except WishRefused:
        reject()


@given(moments)
def test_all_money_received_is_somewhere_and_nothing_is_negative(moment: Moment) -> None:
    found = moment.standing
    total = sum(one.amount for one in moment.running.instalments)
    received = sum(one.amount for one in moment.running.payments if one.received_on <= moment.today)
    paid = sum(one.paid for one in found.instalments)

    assert received == paid + found.overpaid
    assert total == paid + found.left
    assert min(found.overpaid, found.left) >= 0
    assert all(0 <= one.paid <= one.instalment.amount for one in found.instalments)
    assert found.is_complete == (found.left == 0)


@given(moments)
def test_every_instalment_is_paid_or_missed_or_to_come(moment: Moment) -> None:
    found = moment.standing

    assert sorted(one.instalment for one in found.instalments) == sorted(
        one.instalment for one in (*found.paid, *found.missed, *found.upcoming)
    )
    assert len(found.missed) <= found.missed_in_a_row <= found.missed_ever


@given(moments, amounts, days)
def test_another_payment_never_leaves_more_open_or_missed(
    moment: Moment, amount: Decimal, received_on: date
) -> None:
    more = (*moment.running.payments, Payment(received_on, amount))
    paid = replace(moment, running=replace(moment.running, payments=more)).standing

    assert paid.left <= moment.standing.left
    assert len(paid.missed) <= len(moment.standing.missed)


@given(revised())
def test_every_new_schedule_sums_exactly_to_what_is_open(
    drawn: tuple[Moment, list[Revision], Decimal],
) -> None:
    _, revisions, open_sum = drawn

    assert all(open_sum == one.total for one in revisions)
    assert all(each.amount > 0 for one in revisions for each in one.instalments)


@given(revised())
def test_new_instalments_fall_on_working_days_after_what_stays(
    drawn: tuple[Moment, list[Revision], Decimal],
) -> None:
    moment, revisions, _ = drawn

    for one in revisions:
        due = [each.due_on for each in one.new]
        assert due == sorted(due)
        assert due[0] >= moment.today
        assert all(map(is_working_day, due))
        assert set(one.kept) <= {each.left for each in moment.standing.upcoming}


@given(revised())
def test_no_new_schedule_without_staff_goes_beyond_policy(
    drawn: tuple[Moment, list[Revision], Decimal],
) -> None:
    moment, revisions, _ = drawn
    found, policy = moment.standing, moment.policy
    rescheduled = [one for one in revisions if one.reasons[0].rule != "arrangement.pay_now"]

    for one in rescheduled:
        beyond = (
            len(found.behind) + len(one.instalments) > policy.longest_months
            or max((each.amount for each in one.new[:-1]), default=policy.smallest_instalment)
            < policy.smallest_instalment
            or found.missed_in_a_row > policy.most_missed_in_a_row
            or found.missed_ever > policy.most_missed
        )
        assert one.needs_staff or not beyond


@given(moments, st.none() | wishes, wishes, st.tuples(days_of_month, days_of_month))
def test_changing_twice_on_a_day_is_changing_once_to_the_last_wish(
    moment: Moment, first: Wish | None, last: Wish, on_days: tuple[int, int]
) -> None:
    try:
        once = moment.changed(last, on_days[1])
        between = moment.after(moment.changed(first, on_days[0]), on_days[0])
        twice = between.changed(last, on_days[1])
    except WishRefused:
        reject()

    assert once == twice


@given(moments, wishes, days_of_month)
def test_nobody_pays_twice_within_half_a_month_because_of_a_change(
    moment: Moment, wish: Wish, day: int
) -> None:
    try:
        found = moment.changed(wish, day)
    except WishRefused:
        reject()
    settled = [
        *(one.due_on for one in moment.standing.paid),
        *(one.due_on for one in found.kept),
    ]

    assert all(found.new[0].due_on >= due_on + HALF_A_MONTH for due_on in settled)
    assert not moment.running.postponed_until or (
        found.new[0].due_on >= moment.running.postponed_until
    )


@given(moments)
def test_who_pays_every_new_instalment_on_its_day_misses_nothing_more(moment: Moment) -> None:
    for one in moment.ways_out():
        kept_to = Running(
            one.instalments,
            moment.running.day_of_month,
            payments=[Payment(each.due_on, each.amount) for each in one.instalments],
        )
        after = standing_of(kept_to, on=date(2030, 1, 1))

        assert after.is_complete
        assert 0 == after.missed_ever
