"""Terms of the privacy law: answers to requests, and data breaches."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from arrears.law.privacy import answer_term, breach_notice_until


@pytest.mark.parametrize(
    ("asked", "answer", "extended"),
    [
        pytest.param("2026-11-18", "2026-12-18", "2027-02-18", id="a month, then two more"),
        pytest.param("2027-01-31", "2027-02-28", "2027-04-28", id="into a shorter month"),
    ],
)
def test_a_request_is_answered_within_a_month_or_three(
    asked: str, answer: str, extended: str
) -> None:
    day = date.fromisoformat(asked)

    assert date.fromisoformat(answer) == answer_term(day).last_day
    assert date.fromisoformat(extended) == answer_term(day, extended=True).last_day
    assert "privacy.answer" == answer_term(day).because.rule
    assert "privacy.answer_extended" == answer_term(day, extended=True).because.rule


def test_a_breach_is_reported_within_three_days_by_the_hour_also_over_summer_time() -> None:
    known_at = datetime(2026, 3, 27, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))

    assert datetime(2026, 3, 30, 11, tzinfo=UTC) == breach_notice_until(known_at)


def test_a_breach_without_a_time_zone_is_refused() -> None:
    naive = datetime(2026, 3, 27, 12, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="has no time zone"):
        breach_notice_until(naive)
