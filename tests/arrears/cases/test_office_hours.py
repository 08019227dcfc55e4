"""When staff is at the desk, and how that is told."""

from datetime import datetime

import pytest

from arrears.cases.office_hours import when_staff_is_back
from arrears.clock import AMSTERDAM


@pytest.mark.parametrize(
    ("at", "told"),
    [
        pytest.param("2026-11-18T09:00", None, id="as the desk opens"),
        pytest.param("2026-11-18T16:59", None, id="in the last minute"),
        pytest.param("2026-11-18T08:59", "vandaag vanaf 9 uur", id="early in the morning"),
        pytest.param("2026-11-18T17:00", "morgen vanaf 9 uur", id="as the desk closes"),
        pytest.param("2026-11-19T00:01", "vandaag vanaf 9 uur", id="after midnight"),
        pytest.param("2026-11-27T17:00", "maandag 30 november vanaf 9 uur", id="on Friday"),
        pytest.param("2026-11-29T12:00", "morgen vanaf 9 uur", id="on Sunday"),
        pytest.param("2026-12-24T17:30", "maandag 28 december vanaf 9 uur", id="before Christmas"),
        pytest.param("2026-12-31T20:00", "maandag 4 januari vanaf 9 uur", id="in the old year"),
        pytest.param("2026-03-28T12:00", "maandag 30 maart vanaf 9 uur", id="as summer time comes"),
    ],
)
def test_outside_opening_hours_it_is_told_in_words_when_staff_is_back(
    at: str, told: str | None
) -> None:
    assert when_staff_is_back(datetime.fromisoformat(at).replace(tzinfo=AMSTERDAM)) == told
