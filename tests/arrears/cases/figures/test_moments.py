"""Days and hours on a Dutch clock, also on the days when it is put forward or back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, select

from arrears.cases.columns import Instant
from arrears.cases.figures.asked import Asked
from arrears.cases.figures.moments import DAY, HOUR, day_number
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM

YEAR = Asked(date(2026, 1, 1), date(2026, 12, 31))
AT = bindparam("at", type_=Instant())
LOCAL = select(YEAR.local(AT) // DAY, YEAR.local(AT) // HOUR % 24)


async def local_of(store: Store, moments: list[datetime]) -> list[tuple[date, int]]:
    """The day and the hour of moments, as the database reckons them."""
    async with store.reading() as session:
        rows = [(await session.execute(LOCAL, {"at": moment})).one() for moment in moments]
    return [(day_number(day), hour) for day, hour in rows]


async def test_every_hour_of_the_days_on_which_the_clock_changes(store: Store) -> None:
    spring, autumn = datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 21, tzinfo=UTC)
    hours = [start + timedelta(hours=n) for start in (spring, autumn) for n in range(28)]
    # The last second of an hour, to a millionth: it is not the next hour yet.
    moments = [*hours, *(hour - timedelta(microseconds=1) for hour in hours)]

    on_the_clock = [moment.astimezone(AMSTERDAM) for moment in moments]

    assert await local_of(store, moments) == [(at.date(), at.hour) for at in on_the_clock]


@pytest.mark.parametrize(
    ("utc", "day", "hour"),
    [
        pytest.param("2026-03-29 00:59", date(2026, 3, 29), 1, id="before summer time"),
        pytest.param("2026-03-29 01:00", date(2026, 3, 29), 3, id="an hour is left out"),
        pytest.param("2026-03-29 21:59", date(2026, 3, 29), 23, id="a day of 23 hours"),
        pytest.param("2026-03-29 22:00", date(2026, 3, 30), 0, id="the day after"),
        pytest.param("2026-10-25 00:30", date(2026, 10, 25), 2, id="two at night"),
        pytest.param("2026-10-25 01:30", date(2026, 10, 25), 2, id="two at night once more"),
        pytest.param("2026-12-31 22:59", date(2026, 12, 31), 23, id="the end of the year"),
    ],
)
async def test_the_day_and_hour_of_a_moment(store: Store, utc: str, day: date, hour: int) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)

    assert await local_of(store, [moment]) == [(day, hour)]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_a_period_has_the_hours_of_its_days(first: date, more: int) -> None:
    asked = Asked(first, first + timedelta(days=more))
    ahead = (asked.since.utcoffset() or timedelta()) - (asked.until.utcoffset() or timedelta())

    length = asked.until.astimezone(UTC) - asked.since.astimezone(UTC)

    assert len(asked.days) == more + 1
    assert (asked.days[0], asked.days[-1]) == (first, asked.last_day)
    assert length == timedelta(days=more + 1) + ahead
