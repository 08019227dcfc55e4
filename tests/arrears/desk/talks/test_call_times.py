"""When somebody can be called back."""

from datetime import UTC, date, datetime

import pytest

from arrears.desk.talks import call_times
from arrears.desk.talks.call_times import DayPart, NobodyThen, Stretch

AT_ELEVEN = datetime(2026, 11, 18, 10, tzinfo=UTC)
TODAY = AT_ELEVEN.date()


@pytest.fixture(autouse=True)
def at_eleven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_times, "moment", lambda: AT_ELEVEN)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (DayPart.DAY, "tussen 9 uur en 17 uur"),
        (DayPart.MORNING, "tussen 9 uur en 12 uur"),
        (DayPart.AFTERNOON, "tussen 12 uur en 17 uur"),
    ],
)
def test_a_part_of_a_day_is_told_in_words(part: DayPart, words: str) -> None:
    assert Stretch.of(TODAY, part).words == f"woensdag 18 november 2026, {words}"


@pytest.mark.parametrize("on", [date(2026, 11, 17), date(2026, 11, 21), date(2026, 12, 25)])
def test_nobody_is_there_on_a_day_that_is_over_or_closed(on: date) -> None:
    with pytest.raises(NobodyThen):
        Stretch.of(on, DayPart.DAY)


def test_a_morning_that_is_over_is_no_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_times, "moment", lambda: AT_ELEVEN.replace(hour=11))

    with pytest.raises(NobodyThen):
        Stretch.of(TODAY, DayPart.MORNING)
