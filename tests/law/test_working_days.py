"""Days on which the law counts on: the list of art. 3 Algemene termijnenwet, year by year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.working_days import (
    add_working_days,
    is_public_holiday,
    is_working_day,
    next_working_day,
    working_days_until,
)

# Good Friday, Easter Monday, King's Day, Ascension Day and Whit Monday move; the rest do not.
MOVING = {
    2023: ["04-07", "04-10", "04-27", "05-18", "05-29"],
    2024: ["03-29", "04-01", "04-27", "05-09", "05-20"],
    2025: ["04-18", "04-21", "04-26", "05-29", "06-09"],
    2026: ["04-03", "04-06", "04-27", "05-14", "05-25"],
    2027: ["03-26", "03-29", "04-27", "05-06", "05-17"],
    2028: ["04-14", "04-17", "04-27", "05-25", "06-05"],
    2029: ["03-30", "04-02", "04-27", "05-10", "05-21"],
    2030: ["04-19", "04-22", "04-27", "05-30", "06-10"],
    2031: ["04-11", "04-14", "04-26", "05-22", "06-02"],
}
FIXED = ["01-01", "05-05", "12-25", "12-26"]
days = st.dates(date(2012, 7, 1), date(2060, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("year", MOVING)
def test_closed_are_weekends_and_the_days_of_the_list_and_no_other(year: int) -> None:
    closed = {day(f"{year}-{text}") for text in [*MOVING[year], *FIXED]}
    start = date(year, 1, 1)
    all_days = [start + timedelta(days=number) for number in range(365 + (year % 4 == 0))]

    for one in all_days:
        assert is_working_day(one) == (one.isoweekday() < 6 and one not in closed), one


@pytest.mark.parametrize("year", MOVING)
def test_holidays_are_the_days_of_the_list_also_in_a_weekend_and_no_other(year: int) -> None:
    listed = {day(f"{year}-{text}") for text in [*MOVING[year], *FIXED]}
    _, easter_monday, _, _, whit_monday = (day(f"{year}-{text}") for text in MOVING[year])
    sundays = {easter_monday - timedelta(days=1), whit_monday - timedelta(days=1)}
    start = date(year, 1, 1)
    all_days = [start + timedelta(days=number) for number in range(365 + (year % 4 == 0))]

    assert listed | sundays == {one for one in all_days if is_public_holiday(one)}


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_the_fifth_of_may_is_closed_in_every_year(year: int) -> None:
    assert not is_working_day(date(year, 5, 5))


@pytest.mark.parametrize(
    ("given_day", "expected"),
    [
        pytest.param("2026-11-18", "2026-11-18", id="a Wednesday stays"),
        pytest.param("2026-11-21", "2026-11-23", id="a Saturday becomes Monday"),
        pytest.param("2026-11-22", "2026-11-23", id="a Sunday becomes Monday"),
        pytest.param("2026-12-25", "2026-12-28", id="Christmas before a weekend"),
        pytest.param("2026-04-03", "2026-04-07", id="from Good Friday past Easter Monday"),
        pytest.param("2026-12-31", "2026-12-31", id="New Year's Eve is a working day"),
        pytest.param("2027-01-01", "2027-01-04", id="over the turn of the year"),
        pytest.param("2027-05-05", "2027-05-07", id="5 May before Ascension Day"),
    ],
)
def test_a_closed_day_moves_to_the_next_working_day(given_day: str, expected: str) -> None:
    assert day(expected) == next_working_day(day(given_day))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        pytest.param("2026-11-18", 0, "2026-11-18", id="none from a working day"),
        pytest.param("2026-11-21", 0, "2026-11-23", id="none from a Saturday"),
        pytest.param("2026-11-20", 1, "2026-11-23", id="one from a Friday"),
        pytest.param("2026-11-21", 1, "2026-11-23", id="one from a Saturday"),
        pytest.param("2026-11-18", 5, "2026-11-25", id="five is a week"),
        pytest.param("2026-12-23", 2, "2026-12-28", id="over Christmas"),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: str, count: int, expected: str) -> None:
    assert day(expected) == add_working_days(day(start), count)


def test_counting_back_is_refused() -> None:
    with pytest.raises(ValueError, match="the count must be 0 or more"):
        add_working_days(date(2026, 11, 18), -1)


@given(days)
def test_the_next_working_day_is_never_far(start: date) -> None:
    found = next_working_day(start)

    assert is_working_day(found)
    assert 0 <= (found - start).days <= 5


@given(days, st.integers(0, 30), st.integers(0, 30))
def test_counting_in_two_parts_gives_the_same_day(start: date, one: int, other: int) -> None:
    start = next_working_day(start)

    assert add_working_days(add_working_days(start, one), other) == (
        add_working_days(start, one + other)
    )


@pytest.mark.parametrize(
    ("today", "last_day", "left"),
    [
        pytest.param("2026-11-18", "2026-11-20", 2, id="Wednesday to Friday"),
        pytest.param("2026-11-20", "2026-11-24", 2, id="over a weekend"),
        pytest.param("2026-12-24", "2026-12-29", 2, id="over Christmas and a weekend"),
        pytest.param("2027-04-23", "2027-04-28", 2, id="over the birthday of the King"),
        pytest.param("2026-11-20", "2026-11-20", 0, id="the last day itself"),
        pytest.param("2026-11-20", "2026-11-22", 0, id="only a weekend is left"),
        pytest.param("2026-11-23", "2026-11-20", -1, id="on Monday what was due on Friday"),
        pytest.param("2026-12-29", "2026-12-24", -2, id="after Christmas what was due before"),
    ],
)
def test_what_is_left_is_told_in_working_days(today: str, last_day: str, left: int) -> None:
    assert left == working_days_until(day(last_day), on=day(today))


@given(days, st.integers(1, 60))
def test_after_so_many_working_days_so_many_are_left(start: date, count: int) -> None:
    assert count == working_days_until(add_working_days(start, count), on=start)


@given(days, st.integers(0, 90), st.integers(0, 90))
def test_what_is_left_adds_up_over_the_days_between(start: date, one: int, other: int) -> None:
    between, end = start + timedelta(days=one), start + timedelta(days=one + other)

    through = working_days_until(between, on=start) + working_days_until(end, on=between)

    assert working_days_until(end, on=start) == through
    assert working_days_until(start, on=end) == -through
