"""Hours and days on a Dutch clock, also on the days when it is put forward or back."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, select

from arrears.cases.columns import Instant
from arrears.cases.figures.asked import Asked
from arrears.cases.figures.moments import hour_of
from arrears.cases.store import Store

HOUR = select(hour_of(bindparam("at", type_=Instant())))


async def test_the_hour_of_a_moment(store: Store) -> None:
    spring, autumn = datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 21, tzinfo=UTC)
    hours = [start + timedelta(hours=n) for start in (spring, autumn) for n in range(0, 28, 3)]
    # The last millionth of a second of an hour: it is not the next hour yet.
    moments = [at for hour in hours for at in (hour, hour - timedelta(microseconds=1))]

    async with store.reading() as session:
        found = [await session.scalar(HOUR, {"at": at}) for at in moments]

    assert found == [at.replace(minute=0, second=0, microsecond=0) for at in moments]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_the_days_of_a_period_follow_each_other(first: date, more: int) -> None:
    asked = Asked(first, first + timedelta(days=more), team_id=1)

    days = asked.each_day

    assert [day.first_day for day in days] == [first + timedelta(days=n) for n in range(more + 1)]
    assert (days[0].since, days[-1].until) == (asked.since, asked.until)
    assert all(day.until == following.since for day, following in pairwise(days))
    assert {(day.until - day.since, day.team_id) for day in days} == {(timedelta(days=1), 1)}


def test_days_on_which_the_clock_changes_are_shorter_and_longer() -> None:
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)

    lengths = [
        Asked(day, day).until.astimezone(UTC) - Asked(day, day).since.astimezone(UTC)
        for day in (spring, autumn)
    ]

    assert lengths == [timedelta(hours=23), timedelta(hours=25)]
