"""Postponement: how long, how often, and to which day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from arrears.law.arrangements import (
    Instalment,
    NothingToArrange,
    NotLater,
    NotWholeCents,
    Policy,
    Postponement,
    WishRefused,
    postpone,
)
from arrears.law.working_days import is_working_day

TODAY = date(2026, 11, 18)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
policies = st.builds(
    Policy, postponement_days=st.integers(1, 60), postponements_per_year=st.integers(0, 5)
)


def postponed(
    due_on: str = "2026-11-18",
    *,
    until: str | None = None,
    granted_on: tuple[str, ...] = (),
    amount: str = "80.00",
) -> Postponement:
    return postpone(
        Instalment(date.fromisoformat(due_on), Decimal(amount)),
        today=TODAY,
        granted_on=tuple(map(date.fromisoformat, granted_on)),
        until=date.fromisoformat(until) if until else None,
    )


def rules(found: Postponement) -> list[str]:
    return [why.rule for why in found.needs_staff]


@pytest.mark.parametrize(
    ("due_on", "until"),
    [
        pytest.param("2026-11-18", "2026-12-02", id="due today"),
        pytest.param("2026-09-25", "2026-12-02", id="long overdue: fourteen days from today"),
        pytest.param("2026-11-25", "2026-12-09", id="an instalment to come: from its due day"),
        pytest.param("2026-12-11", "2026-12-28", id="to the day after Christmas and a weekend"),
    ],
)
def test_a_postponement_lasts_fourteen_days_and_ends_on_a_working_day(
    due_on: str, until: str
) -> None:
    found = postponed(due_on)

    assert until == str(found.until)
    assert Decimal("80.00") == found.amount
    assert [] == rules(found)


@pytest.mark.parametrize(
    ("until", "expected", "needs_staff"),
    [
        pytest.param("2026-11-19", "2026-11-19", [], id="one day"),
        pytest.param("2026-11-28", "2026-11-30", [], id="a Saturday becomes Monday"),
        pytest.param("2026-12-02", "2026-12-02", [], id="fourteen days"),
        pytest.param("2026-12-03", "2026-12-03", ["postponement.too_long"], id="fifteen days"),
        pytest.param("2027-11-18", "2027-11-18", ["postponement.too_long"], id="a year"),
    ],
)
def test_the_wished_day_is_kept_and_beyond_fourteen_days_staff_must_agree(
    until: str, expected: str, needs_staff: list[str]
) -> None:
    found = postponed(until=until)

    assert expected == str(found.until)
    assert needs_staff == rules(found)


@pytest.mark.parametrize(
    ("granted_on", "needs_staff"),
    [
        pytest.param((), [], id="the first"),
        pytest.param(("2026-03-02",), [], id="the second"),
        pytest.param(("2026-03-02", "2026-11-17"), ["postponement.too_often"], id="the third"),
        pytest.param(("2025-12-31", "2026-01-01"), [], id="one of them last year"),
        pytest.param(("2026-03-02", "2026-03-02"), ["postponement.too_often"],
                     id="two on one day are two"),
    ],
)  # fmt: skip
def test_twice_a_calendar_year_needs_no_staff(
    granted_on: tuple[str, ...], needs_staff: list[str]
) -> None:
    assert needs_staff == rules(postponed(granted_on=granted_on))


def test_the_reasons_say_how_long_and_what_moved() -> None:
    length, moved = postponed(until="2026-11-28").reasons

    assert ("postponement.days", {"start": TODAY, "days": 10}) == (length.rule, length.facts)
    assert "postponement.moved_to_working_day" == moved.rule
    assert {"wished": date(2026, 11, 28), "until": date(2026, 11, 30)} == moved.facts
    assert "Algemene termijnenwet" in moved.source


@pytest.mark.parametrize("until", ["2026-11-24", "2026-11-25"])
def test_a_postponement_to_no_later_day_is_refused(until: str) -> None:
    with pytest.raises(NotLater) as refused:
        postponed("2026-11-25", until=until)

    assert isinstance(refused.value, WishRefused)
    assert (until, "2026-11-25") == (str(refused.value.until), str(refused.value.start))


@pytest.mark.parametrize(
    ("amount", "refusal"), [("0", NothingToArrange), ("10.005", NotWholeCents)]
)
def test_without_an_amount_there_is_nothing_to_postpone(
    amount: str, refusal: type[WishRefused]
) -> None:
    with pytest.raises(refusal):
        postponed(amount=amount)


@given(days, days, st.none() | days, st.lists(days, max_size=6), policies)
def test_without_staff_it_is_within_policy_and_always_ends_on_a_later_working_day(
    due_on: date, today: date, until: date | None, granted_on: list[date], policy: Policy
) -> None:
    start = max(due_on, today)
    assume(until is None or until > start)
    due = Instalment(due_on, Decimal(50))

    found = postpone(due, today=today, granted_on=granted_on, until=until, policy=policy)
    latest = start + timedelta(days=policy.postponement_days)
    this_year = sum(day.year == today.year for day in granted_on)

    assert is_working_day(found.until)
    assert found.until > start
    assert (not found.needs_staff) == (
        (until is None or until <= latest) and this_year < policy.postponements_per_year
    )
