"""Timeline and cover agree on every day, whatever was due, reminded and paid."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from arrears.law.fees import DebtorKind
from arrears.law.premium import (
    Cover,
    CoverState,
    InsurancePolicy,
    Premium,
    Protocol,
    cover,
    known_protocols,
    protocol,
    timeline,
)

ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)
FROM_GOOD_TO_BAD = list(CoverState)

starts = st.dates(FIRST, LAST)
holders = st.sampled_from(DebtorKind)
protocols = st.sampled_from(known_protocols()).map(protocol)


def days_after(day: date, least: int, most: int) -> st.SearchStrategy[date]:
    return st.integers(least, most).map(lambda count: day + timedelta(days=count))


@st.composite
def premiums(draw: st.DrawFn, due_dates: st.SearchStrategy[date] = starts) -> Premium:
    due_on = draw(due_dates)
    return Premium(
        due_on,
        reminders_on=tuple(draw(st.lists(days_after(due_on, -5, 80), max_size=4))),
        paid_on=draw(st.none() | days_after(due_on, -5, 80)),
        paid_in_full=draw(st.booleans()),
        is_first=draw(st.booleans()),
    )


@dataclass(frozen=True)
class Question:
    """Does a policy cover on a day, by a protocol?"""

    policy: InsurancePolicy
    by: Protocol
    on: date

    def answer(self) -> Cover:
        return cover(self.policy, self.by, on=self.on)

    def about(self, *premiums: Premium) -> "Question":
        """The same question about other premiums of the policy."""
        return replace(self, policy=replace(self.policy, premiums=premiums))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    start = draw(starts)
    policy = InsurancePolicy(
        tuple(draw(st.lists(premiums(days_after(start, 0, 60)), max_size=3))),
        draw(holders),
        motor=draw(st.booleans()),
        ended_on=draw(st.none() | days_after(start, 0, 150)),
    )
    return Question(policy, draw(protocols), draw(days_after(start, -10, 150)))


follow_ups = premiums().map(lambda premium: replace(premium, is_first=False))


def around(premium: Premium) -> list[date]:
    """Every day on which anything of a premium can happen, and some before and after."""
    return [premium.due_on + timedelta(days=count) for count in range(-10, 120)]


def alone(premium: Premium, by: Protocol, on: date) -> Cover:
    return cover(InsurancePolicy((premium,), DebtorKind.CONSUMER), by, on=on)


def badness(found: Cover) -> tuple[int, bool]:
    return FROM_GOOD_TO_BAD.index(found.state), not found.certain


def test_cover_changes_on_the_days_of_the_timeline_for_every_due_date_of_three_years() -> None:
    """Reminded as planned and paid on day 40: every date, leap day and years' ends included."""
    by = protocol("intermediary_21_30_35_49_58")
    for count in range((LAST - FIRST).days + 1):
        due_on = FIRST + timedelta(days=count)
        sent, paid = due_on + timedelta(days=21), due_on + timedelta(days=40)
        premium = Premium(due_on, reminders_on=(sent,), paid_on=paid)
        lapse, restart = due_on + timedelta(days=30), paid + ONE_DAY

        assert ["stands", "suspended", "suspended", "restarted"] == [
            alone(premium, by, day).state for day in (lapse - ONE_DAY, lapse, paid, restart)
        ]
        assert {lapse, restart} <= {one.on for one in timeline(premium, by, on=restart).milestones}


@given(follow_ups, protocols)
def test_cover_changes_only_on_days_that_the_timeline_names(premium: Premium, by: Protocol) -> None:
    for before, on in pairwise(around(premium)):
        if badness(alone(premium, by, before)) != badness(alone(premium, by, on)):
            assert on in {one.on for one in timeline(premium, by, on=on).milestones}


@given(premiums(), holders, protocols)
def test_no_state_changes_on_other_days_for_whomever(
    premium: Premium, holder: DebtorKind, by: Protocol
) -> None:
    policy = InsurancePolicy((premium,), holder)
    for before, on in pairwise(around(premium)):
        if cover(policy, by, on=before).state != cover(policy, by, on=on).state:
            assert on in {one.on for one in timeline(premium, by, on=on).milestones}


@given(questions())
def test_only_cover_that_stands_is_certain(question: Question) -> None:
    found = question.answer()

    if found.certain:
        assert found.state in {CoverState.STANDS, CoverState.RESTARTED}


@given(questions())
def test_every_answer_says_why(question: Question) -> None:
    found = question.answer()

    assert found.reasons
    for why in (*found.reasons, *found.doubts):
        assert why.rule.startswith("cover.")
        assert why.source


@given(follow_ups, protocols)
def test_before_law_and_protocol_allow_it_cover_certainly_stands(
    premium: Premium, by: Protocol
) -> None:
    """The protocol's day has not come, or by the law alone no fourteen days have run out."""
    counted = [sent for sent in premium.reminders_on if sent > premium.due_on]
    by_law = min(counted, default=LAST + timedelta(days=200)) + timedelta(days=15)
    until = premium.due_on + timedelta(days=by.lapse.day) if by.lapse.day else by_law
    for on in around(premium):
        found = alone(premium, by, on)
        if on < until:
            assert (CoverState.STANDS, True) == (found.state, found.certain)


@given(follow_ups, protocols, st.integers(0, 40))
def test_a_later_reminder_never_makes_cover_lapse_earlier(
    premium: Premium, by: Protocol, delay: int
) -> None:
    counted = [sent for sent in premium.reminders_on if sent > premium.due_on]
    prompt = replace(premium, reminders_on=tuple(counted))
    late = tuple(sent + timedelta(days=delay) for sent in counted)
    delayed = replace(premium, reminders_on=late)

    for on in around(premium):
        assert badness(alone(delayed, by, on)) <= badness(alone(prompt, by, on))


@given(questions(), st.data())
def test_payment_never_makes_cover_worse(question: Question, data: st.DataObject) -> None:
    some = question.policy.premiums
    unpaid = [replace(one, paid_on=None) for one in some]
    paid = [
        replace(one, paid_on=data.draw(st.none() | days_after(one.due_on, -5, 80))) for one in some
    ]

    with_payment = badness(question.about(*paid).answer())
    assert with_payment <= badness(question.about(*unpaid).answer())


@given(questions())
def test_what_comes_later_never_changes_what_was(question: Question) -> None:
    """A payment or reminder after a day gives no cover on that day, and takes none away."""
    known = [one.as_of(question.on) for one in question.policy.premiums]

    assert question.about(*known).answer() == question.answer()


@given(premiums(), protocols, st.integers(-10, 120))
def test_every_day_has_its_milestones_in_order_and_counts_them_alike(
    premium: Premium, by: Protocol, day: int
) -> None:
    on = premium.due_on + timedelta(days=day)
    found = timeline(premium, by, on=on)

    assert [one.on for one in found.milestones] == sorted(one.on for one in found.milestones)
    assert sorted(found.passed + found.coming, key=repr) == sorted(found.milestones, key=repr)
    for one in found.milestones:
        assert premium.due_on + timedelta(days=one.day) == one.on
        assert on + timedelta(days=one.days_left) == one.on
        assert one.days_left <= 0 or one in found.coming
