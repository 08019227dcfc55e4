"""Legal values by name and day, and what is said when there is none."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arrears.law.parameter import (
    FOLDER,
    AmbiguousParameter,
    Confidence,
    InvalidParameter,
    NoValueOnDate,
    Tier,
    UnknownParameter,
    WrongKind,
    first_day,
    load,
    parameter,
    parse,
    tiers,
)
from arrears.law.reason import Reason

FILES = sorted(FOLDER.glob("*.toml"))

TWO_VALUES = """
title = "Rente"
unit = "percent"

[[values]]
from = 2025-01-01
value = 6
source = "B"
confidence = "likely"
verified_until = 2026-07-20

[[values]]
from = 2024-01-01
value = 7.25
source = "A"
confidence = "sure"
"""

ONE_VALUE = """
title = "Rente"
unit = "percent"
[[values]]
from = 2025-01-01
value = {value}
source = "B"
confidence = "{confidence}"
"""


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        pytest.param("collection_fee_minimum", "2012-07-01", "40", id="minimum"),
        pytest.param("collection_fee_maximum", "2026-11-18", "6775", id="maximum"),
        pytest.param("vat_percentage", "2012-09-30", "19", id="vat, last day of the old rate"),
        pytest.param("vat_percentage", "2012-10-01", "21", id="vat, first day of the new rate"),
        pytest.param("notice_days", "2012-07-01", "14", id="days of the notice"),
        pytest.param("business_fixed_fee", "2013-03-16", "40", id="fixed sum between businesses"),
        pytest.param("cumulation_limit", "2024-10-01", "266.67", id="limit of small instalments"),
        pytest.param("cumulation_first_fee", "2024-10-01", "40", id="first instalment"),
        pytest.param("cumulation_next_fee", "2024-10-01", "20", id="next instalment"),
        pytest.param("cumulation_window", "2024-10-01", "6", id="months that belong together"),
        pytest.param("cumulation_maximum", "2024-10-01", "140", id="maximum in those months"),
        pytest.param("interest_day_basis", "2011-07-01", "365", id="days in a year of interest"),
        pytest.param("trade_default_payment_days", "2002-12-01", "30", id="days to pay in trade"),
    ],
)
def test_the_values_are_those_of_the_law(name: str, on: str, expected: str) -> None:
    held = parameter(name, on=date.fromisoformat(on))

    assert Decimal(expected) == held.value
    assert held.from_ <= date.fromisoformat(on)


def test_the_tiers_are_those_of_the_law() -> None:
    held = tiers("collection_fee_tiers", on=date(2012, 7, 1))

    assert (
        Tier(Decimal(2500), Decimal(15)),
        Tier(Decimal(5000), Decimal(10)),
        Tier(Decimal(10000), Decimal(5)),
        Tier(Decimal(200000), Decimal(1)),
        Tier(None, Decimal("0.5")),
    ) == held.value
    assert Confidence.SURE is held.confidence


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_names_its_source(path: Path) -> None:
    found = load(path.stem)

    assert found.title
    assert found.unit
    assert all(value.source for value in found.values)


def test_the_value_of_a_day_is_the_last_one_that_started() -> None:
    rate = parse("rate", TWO_VALUES)

    assert ("A", Decimal("7.25")) == (
        rate.on(date(2024, 12, 31)).source,
        rate.on(date(2024, 12, 31)).value,
    )
    assert ("B", Decimal(6)) == (rate.on(date(2025, 1, 1)).source, rate.on(date(2025, 1, 1)).value)


@pytest.mark.parametrize(
    ("day", "verified"),
    [
        pytest.param("2024-12-31", True, id="a value that a later one followed is history"),
        pytest.param("2025-01-01", True, id="the last value on its first day"),
        pytest.param("2026-07-20", True, id="the last day that someone looked at"),
        pytest.param("2026-07-21", False, id="the day after"),
    ],
)
def test_a_value_may_be_told_until_the_day_up_to_which_it_was_verified(
    day: str, *, verified: bool
) -> None:
    rate, on = parse("rate", TWO_VALUES), date.fromisoformat(day)

    assert verified == rate.on(on).is_verified_on(on)
    assert verified == (rate.why_unverified(on) is None)


def test_a_value_past_its_verification_says_which_and_until_when() -> None:
    why = parse("rate", TWO_VALUES).why_unverified(date(2026, 11, 18))

    assert (
        Reason(
            "parameter.unverified",
            "B",
            {
                "parameter": "rate",
                "on": date(2026, 11, 18),
                "confidence": "likely",
                "verified_until": date(2026, 7, 20),
            },
        )
        == why
    )


@pytest.mark.parametrize(
    ("confidence", "verified"), [("sure", True), ("likely", True), ("check", False)]
)
def test_only_a_value_that_must_be_checked_is_never_verified(
    confidence: str, *, verified: bool
) -> None:
    day = date(2025, 1, 1)
    rate = parse("rate", ONE_VALUE.format(value="6", confidence=confidence))

    assert verified == rate.on(day).is_verified_on(day)


def test_a_value_that_must_be_checked_says_so() -> None:
    day = date(2025, 1, 1)
    why = parse("rate", ONE_VALUE.format(value="6", confidence="check")).why_unverified(day)

    assert why is not None
    assert {"parameter": "rate", "on": day, "confidence": "check"} == why.facts


@pytest.mark.parametrize(
    ("day", "change"),
    [
        pytest.param("2023-12-31", date(2024, 1, 1), id="before the first value"),
        pytest.param("2024-01-01", date(2025, 1, 1), id="on the day of a change"),
        pytest.param("2024-12-31", date(2025, 1, 1), id="on the day before a change"),
        pytest.param("2025-01-01", None, id="none is known"),
    ],
)
def test_the_next_change_is_the_first_start_of_a_value_after_a_day(
    day: str, change: date | None
) -> None:
    assert change == parse("rate", TWO_VALUES).next_change(date.fromisoformat(day))


def test_a_day_before_the_first_value_is_refused_with_what_to_do() -> None:
    with pytest.raises(NoValueOnDate) as refused:
        parameter("collection_fee_minimum", on=date(2010, 1, 1))

    assert (
        "collection_fee_minimum has no value on 2010-01-01; its first value starts on 2012-07-01. "
        "Add the older value to arrears/law/parameters/collection_fee_minimum.toml."
    ) == str(refused.value)
    assert date(2012, 7, 1) == refused.value.first == first_day("collection_fee_minimum")


def test_an_unknown_name_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownParameter, match=r"Did you mean collection_fee_minimum\?"):
        parameter("collection_fee_minimun", on=date(2026, 1, 1))


def test_a_name_like_no_other_is_refused_with_all_names() -> None:
    with pytest.raises(UnknownParameter) as refused:
        parameter("x", on=date(2026, 1, 1))

    names = ", ".join(path.stem for path in FILES)
    assert str(refused.value).endswith(f"Known are: {names}.")


def test_a_table_is_no_number_and_a_number_no_table() -> None:
    with pytest.raises(WrongKind, match=r"ask for it with tiers\(\)"):
        parameter("collection_fee_tiers", on=date(2026, 1, 1))
    with pytest.raises(WrongKind, match=r"ask for it with parameter\(\)"):
        tiers("collection_fee_minimum", on=date(2026, 1, 1))


def test_two_values_from_one_day_are_refused() -> None:
    with pytest.raises(AmbiguousParameter, match="two values start on 2024-01-01") as refused:
        parse("rate", TWO_VALUES.replace("2025-01-01", "2024-01-01"))

    assert ("rate", date(2024, 1, 1)) == (refused.value.name, refused.value.day)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("title = ", "Invalid value", id="not TOML"),
        pytest.param('title = "A"\ntitle = "B"', "Cannot overwrite", id="a key given twice"),
        pytest.param('title = "A"\nunit = "B"', r"missing keys \['values'\]", id="no values"),
        pytest.param('title = "A"\nunit = "B"\nvalues = []', "no value", id="an empty list"),
        pytest.param(
            TWO_VALUES.replace('source = "A"', ""), r"missing keys \['source'\]", id="no source"
        ),
        pytest.param(
            TWO_VALUES.replace("source", "bron"), r"unknown keys \['bron'\]", id="an unknown key"
        ),
        pytest.param(
            TWO_VALUES.replace("= 2024-01-01", '= "2024-01-01"'), "not a day", id="a day as text"
        ),
        pytest.param(
            TWO_VALUES.replace("= 2024-01-01", "= 2024-01-01T00:00:00"), "not a day", id="a moment"
        ),
        pytest.param(
            TWO_VALUES.replace("= 2026-07-20", '= "2026-07-20"'),
            "verified_until is '2026-07-20', not a day",
            id="an end of verification as text",
        ),
        pytest.param(
            TWO_VALUES.replace('"sure"', '"sure"\nverified_until = 2024-12-31'),
            "the value from 2024-01-01 is history: take away its verified_until",
            id="an end of verification of what is history",
        ),
        pytest.param(
            ONE_VALUE.format(value="true", confidence="sure"), "not a number", id="a truth"
        ),
        pytest.param(
            ONE_VALUE.format(value='"6"', confidence="sure"), "not a number", id="a number as text"
        ),
        pytest.param(
            ONE_VALUE.format(value="nan", confidence="sure"), "not a number", id="not a number"
        ),
        pytest.param(
            ONE_VALUE.format(value="6", confidence="vast"), "not a valid Confidence", id="how sure"
        ),
        pytest.param(
            ONE_VALUE.format(value="[]", confidence="sure"), "the tiers must rise", id="no tiers"
        ),
        pytest.param(
            ONE_VALUE.format(value="[{up_to = 5, rate = 1}]", confidence="sure"),
            "the tiers must rise",
            id="no last tier",
        ),
        pytest.param(
            ONE_VALUE.format(value="[{rate = 2}, {rate = 1}]", confidence="sure"),
            "the tiers must rise",
            id="two last tiers",
        ),
        pytest.param(
            ONE_VALUE.format(
                value="[{up_to = 5, rate = 2}, {up_to = 5, rate = 3}, {rate = 1}]",
                confidence="sure",
            ),
            "the tiers must rise",
            id="a bound that does not rise",
        ),
        pytest.param(
            ONE_VALUE.format(value="[{tot = 5, rate = 2}]", confidence="sure"),
            r"unknown keys \['tot'\]",
            id="an unknown key in a tier",
        ),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(text: str, problem: str) -> None:
    with pytest.raises(InvalidParameter, match=problem) as refused:
        parse("rate", text)

    assert str(refused.value).startswith("arrears/law/parameters/rate.toml: ")
