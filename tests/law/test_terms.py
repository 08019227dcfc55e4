"""Terms: so many days, weeks, months or years after a day."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law import parameter
from arrears.law.complaints import Complainant, Complaint, complaint_terms
from arrears.law.limitation import ClaimKind, limitation
from arrears.law.parameter import FOLDER, NoValueOnDate, load
from arrears.law.retention import RecordKind, retention
from arrears.law.stages import competent_court, order_to_pay, summons
from arrears.law.term import COUNTING, term

TODAY = date(2026, 11, 18)
days = st.dates(date(2024, 10, 1), date(2060, 12, 31))
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml") if load(path.stem).unit in COUNTING)


@pytest.mark.parametrize(
    ("name", "after", "last_day"),
    [
        pytest.param("attachment_order_term", "2026-11-18", "2026-11-20", id="two days"),
        pytest.param("collector_receipt_term", "2026-11-20", "2026-11-24", id="two working days"),
        pytest.param("complaint_receipt_term", "2026-12-24", "2027-01-07", id="two weeks"),
        pytest.param("appeal_term", "2026-11-30", "2027-02-28", id="three months, a shorter one"),
        pytest.param("appeal_term", "2027-11-29", "2028-02-29", id="three months, a leap year"),
        pytest.param("collection_file_retention", "2028-02-29", "2030-02-28", id="two years"),
    ],
)
def test_the_unit_of_the_parameter_says_what_is_counted(
    name: str, after: str, last_day: str
) -> None:
    found = term(name, after=date.fromisoformat(after), rule="some.rule")

    assert date.fromisoformat(last_day) == found.last_day
    assert found.certain


def test_a_term_carries_its_rule_its_source_and_its_days() -> None:
    found = term("objection_term", after=date(2026, 11, 18), rule="court.objection")

    assert "court.objection" == found.because.rule
    assert "art. 143" in found.because.source
    assert {"after": date(2026, 11, 18), "last_day": date(2026, 12, 16)} == found.because.facts


def test_a_term_is_over_on_the_day_after_its_last_day() -> None:
    found = term("objection_term", after=date(2026, 11, 18), rule="court.objection")

    assert not found.is_over(date(2026, 12, 16))
    assert found.is_over(date(2026, 12, 17))
    assert date(2026, 12, 17) == found.day_after


def test_a_term_from_before_the_law_is_refused_unless_another_day_decides() -> None:
    old, now = date(2020, 1, 1), date(2026, 11, 18)

    with pytest.raises(NoValueOnDate):
        term("collection_file_retention", after=old, rule="retention.collection_file")

    found = term("collection_file_retention", after=old, rule="retention.collection_file", on=now)
    assert date(2022, 1, 1) == found.last_day


@given(st.sampled_from(NAMES), days)
def test_a_later_start_never_ends_a_term_earlier(name: str, after: date) -> None:
    one, next_one = (
        term(name, after=day, rule="some.rule") for day in (after, after + timedelta(days=1))
    )

    assert after < one.last_day <= next_one.last_day


@pytest.fixture
def copied_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The parameters in a folder where a test may change them."""
    copy = tmp_path / "parameters"
    shutil.copytree(FOLDER, copy)
    monkeypatch.setattr(parameter, "FOLDER", copy)
    load.cache_clear()
    yield copy
    load.cache_clear()


def order_is_certain() -> bool:
    return order_to_pay(TODAY).certain


def summons_is_certain() -> bool:
    return summons(TODAY, hearing_on=TODAY).certain


def court_is_certain() -> bool:
    return competent_court(Decimal(100), on=TODAY).certain


def limitation_is_certain() -> bool:
    return limitation(ClaimKind.CONTRACT, TODAY, on=TODAY).certain


def retention_is_certain() -> bool:
    return retention([*RecordKind], TODAY, on=TODAY).certain


def kifid_is_certain() -> bool:
    complaint = Complaint(Complainant.POLICYHOLDER, TODAY, answered_on=TODAY)
    return complaint_terms(complaint, on=TODAY).routes[0].certain


@pytest.mark.parametrize(
    ("name", "is_certain"),
    [
        pytest.param("attachment_order_term", order_is_certain, id="order to pay"),
        pytest.param("summons_term", summons_is_certain, id="summons"),
        pytest.param("subdistrict_court_limit", court_is_certain, id="competent court"),
        pytest.param("limitation_contract", limitation_is_certain, id="limitation"),
        pytest.param("complaint_retention", retention_is_certain, id="retention"),
        pytest.param("kifid_after_answer", kifid_is_certain, id="until when Kifid is open"),
        pytest.param("kifid_after_first_complaint", kifid_is_certain, id="the year for Kifid"),
    ],
)
def test_what_rests_on_a_value_that_must_be_checked_is_not_certain(
    name: str, is_certain: Callable[[], bool], copied_folder: Path
) -> None:
    assert is_certain()

    file = copied_folder / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    for confidence in ("sure", "likely"):
        text = text.replace(f'confidence = "{confidence}"', 'confidence = "check"')
    file.write_text(text, encoding="utf-8")
    load.cache_clear()

    assert not is_certain()


def test_a_record_is_not_erased_on_a_term_that_must_be_checked(copied_folder: Path) -> None:
    file = copied_folder / "complaint_retention.toml"
    text = file.read_text(encoding="utf-8").replace('"sure"', '"check"')
    file.write_text(text, encoding="utf-8")

    kept = retention([RecordKind.COMPLAINT], date(2020, 1, 1), on=TODAY)

    assert kept.erase_from < TODAY
    assert not kept.may_be_erased(TODAY)
