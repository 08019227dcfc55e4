"""How long things are kept: never shorter than the law has it, and by the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from arrears.cases.privacy.keeping import Terms
from arrears.law.retention import RecordKind, retention
from arrears.settings import Settings

TODAY = date(2026, 11, 26)
days = st.dates(date(2025, 1, 1), date(2035, 12, 31))
years = st.integers(0, 15)


@pytest.mark.parametrize(
    ("setting", "too_short"),
    [
        ("retention_collection_file_years", 1),
        ("retention_complaint_years", 0),
        ("retention_bookkeeping_years", 6),
        ("retention_conversation_days", 0),
        ("retention_audit_years", 1),
    ],
)
def test_nothing_shorter_than_the_law_has_it_is_accepted(setting: str, too_short: int) -> None:
    with pytest.raises(ValidationError):
        Settings(**{setting: too_short})  # type: ignore[arg-type]

    assert getattr(Settings(**{setting: too_short + 1}), setting) == too_short + 1  # type: ignore[arg-type]


@given(st.sampled_from(RecordKind), days, years)
def test_a_chosen_term_only_makes_it_longer(kind: RecordKind, closed: date, chosen: int) -> None:
    by_law = retention([kind], closed, on=TODAY).erase_from
    first = Terms(years={kind: chosen}).erase_from(kind, closed, on=TODAY)

    assert first >= by_law
    assert Terms().erase_from(kind, closed, on=TODAY) == by_law


@given(st.sampled_from(RecordKind), days, years)
def test_a_record_may_go_on_its_first_day_and_not_before(
    kind: RecordKind, closed: date, chosen: int
) -> None:
    terms = Terms(years={kind: chosen})
    first = terms.erase_from(kind, closed, on=TODAY)

    assert terms.may_be_erased(kind, closed, on=first)
    assert not terms.may_be_erased(kind, closed, on=first - timedelta(days=1))


@pytest.mark.parametrize("kind", list(RecordKind))
def test_what_was_never_closed_stays(kind: RecordKind) -> None:
    assert not Terms().may_be_erased(kind, None, on=date(2099, 1, 1))
