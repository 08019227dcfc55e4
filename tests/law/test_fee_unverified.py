"""A fee that rests on a number that nobody has verified lately is told as uncertain."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arrears.law import parameter
from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for

TODAY = date(2026, 11, 18)
LATE = FeeClaim(Decimal("412.30"), date(2026, 8, 1), date(2026, 9, 1))

type Unverified = Callable[[str, str], None]


@pytest.fixture
def unverified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Unverified]:
    """Says of a parameter until when it was verified, or how sure it is."""
    folder = shutil.copytree(parameter.FOLDER, tmp_path / "parameters")
    monkeypatch.setattr(parameter, "FOLDER", folder)
    parameter.load.cache_clear()

    def change(name: str, line: str) -> None:
        path = folder / f"{name}.toml"
        text = path.read_text()
        if line.startswith("confidence"):
            text = text.replace('confidence = "sure"', line)
        else:
            text = text.rstrip() + f"\n{line}\n"
        path.write_text(text)
        parameter.load.cache_clear()

    yield change
    parameter.load.cache_clear()


def fee(claim: FeeClaim = LATE, *, debtor: DebtorKind = DebtorKind.CONSUMER) -> Fee:
    return fee_for([claim], debtor=debtor, vat_applies=False, on=TODAY)


def unverified_parameters(found: Fee) -> list[object]:
    return [why.facts["parameter"] for why in found.reasons if why.rule == "parameter.unverified"]


def test_as_the_numbers_stand_a_fee_is_certain() -> None:
    assert fee().certain


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("collection_fee_minimum", "verified_until = 2026-07-20"),
        ("collection_fee_maximum", 'confidence = "check"'),
        ("notice_days", "verified_until = 2026-11-17"),
    ],
)
def test_an_expired_or_unsure_number_makes_the_fee_uncertain_and_is_named(
    unverified: Unverified, name: str, line: str
) -> None:
    unverified(name, line)

    found = fee()

    assert found.amount == Decimal("61.85")
    assert not found.certain
    assert unverified_parameters(found) == [name]


@pytest.mark.parametrize(
    ("name", "line", "debtor", "claim"),
    [
        pytest.param(
            "collection_fee_minimum",
            "verified_until = 2026-11-18",
            DebtorKind.CONSUMER,
            LATE,
            id="verified until today",
        ),
        pytest.param(
            "business_fixed_fee",
            'confidence = "check"',
            DebtorKind.CONSUMER,
            LATE,
            id="a number that a consumer's fee does not rest on",
        ),
        pytest.param(
            "collection_fee_minimum",
            "verified_until = 2026-07-20",
            DebtorKind.CONSUMER,
            FeeClaim(Decimal("412.30"), date(2026, 8, 1), None),
            id="no fee at all",
        ),
    ],
)
def test_what_no_number_in_doubt_touches_stays_certain(
    unverified: Unverified, name: str, line: str, debtor: DebtorKind, claim: FeeClaim
) -> None:
    unverified(name, line)

    assert fee(claim, debtor=debtor).certain
