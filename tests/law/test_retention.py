"""How long records are kept at least: never a day less than the longest duty."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.retention import RecordKind, retention

TODAY = date(2026, 11, 18)
days = st.dates(date(2017, 1, 1), date(2060, 12, 31))
kinds = st.sets(st.sampled_from(RecordKind))


@pytest.mark.parametrize(
    ("kind", "closed", "erase_from"),
    [
        pytest.param("collection_file", "2026-11-18", "2028-11-19", id="a file, two years"),
        pytest.param("collection_file", "2028-02-29", "2030-03-01", id="a file of a leap day"),
        pytest.param("complaint", "2026-11-18", "2027-11-19", id="a complaint, one year"),
        pytest.param("bookkeeping", "2026-01-02", "2034-01-01", id="books, after the whole year"),
        pytest.param("bookkeeping", "2026-12-31", "2034-01-01", id="books of the last day"),
    ],
)
def test_a_record_is_kept_as_long_as_its_kind_asks(kind: str, closed: str, erase_from: str) -> None:
    first = date.fromisoformat(erase_from)
    found = retention([RecordKind(kind)], date.fromisoformat(closed), on=TODAY)

    assert first == found.erase_from
    assert not found.may_be_erased(first - timedelta(days=1))
    assert found.may_be_erased(first)


def test_every_duty_is_named_with_its_source() -> None:
    reasons = retention([*RecordKind], date(2026, 11, 18), on=TODAY).reasons

    assert ["retention.collection_file", "retention.complaint", "retention.bookkeeping"] == [
        because.rule for because in reasons
    ]
    assert all("art." in because.source for because in reasons)


def test_a_record_that_no_law_keeps_may_go_the_day_after_it_was_closed() -> None:
    found = retention([], date(2026, 11, 18), on=TODAY)

    assert (date(2026, 11, 19), ()) == (found.erase_from, found.reasons)


def test_a_file_closed_before_the_law_is_kept_by_the_law_of_today() -> None:
    found = retention([RecordKind.COLLECTION_FILE], date(2023, 5, 1), on=TODAY)

    assert date(2025, 5, 2) == found.erase_from


@given(kinds, kinds, days)
def test_the_longest_duty_decides(one: set[RecordKind], other: set[RecordKind], day: date) -> None:
    apart = max(retention(found, day, on=TODAY).erase_from for found in (one, other))

    assert apart == retention(one | other, day, on=TODAY).erase_from
    assert apart > day
