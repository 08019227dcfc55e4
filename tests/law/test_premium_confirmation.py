"""By which day an agreed solution is confirmed."""

from datetime import date

import pytest

from arrears.law.parameter import NoValueOnDate
from arrears.law.premium import confirmation_by


@pytest.mark.parametrize(
    ("agreed", "by"),
    [
        pytest.param("2026-11-18", "2026-11-25", id="a week of working days"),
        pytest.param("2026-11-21", "2026-11-27", id="agreed on a Saturday"),
        pytest.param("2026-12-23", "2026-12-31", id="over Christmas"),
        pytest.param("2027-04-23", "2027-05-03", id="over the King's birthday"),
    ],
)
def test_a_solution_is_confirmed_within_five_working_days(agreed: str, by: str) -> None:
    assert date.fromisoformat(by) == confirmation_by(date.fromisoformat(agreed))


def test_nothing_is_promised_for_days_before_the_protocol() -> None:
    with pytest.raises(NoValueOnDate):
        confirmation_by(date(2021, 3, 31))
