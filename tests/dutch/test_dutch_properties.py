"""Promises that hold for every amount, every day and every text."""

from __future__ import annotations

import time
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dutch
from dutch import find_entities, parse_amount, parse_birth_date, parse_date
from dutch.slips import slips

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 18)
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

READERS: dict[str, Callable[[str], object]] = {
    "find_entities": lambda text: find_entities(text, today=TODAY),
    "parse_amount": parse_amount,
    "parse_date": lambda text: parse_date(text, today=TODAY),
    "is_impossible_date": dutch.is_impossible_date,
    "parse_birth_date": lambda text: parse_birth_date(text, today=TODAY),
    "parse_months": dutch.parse_months,
    "parse_day_of_month": dutch.parse_day_of_month,
    "parse_case_number": dutch.parse_case_number,
    "parse_postcode": dutch.parse_postcode,
}

whole_euros = st.integers(1, 99_999)
cents = st.integers(1, 9_999_999)
coming_days = st.dates(TODAY, TODAY + timedelta(days=364))
all_days = st.dates(date(1907, 1, 1), date(2025, 12, 31))


def thousands(whole: int) -> str:
    return f"{whole:,}".replace(",", ".")


def in_words(number: int) -> str:
    """A number under ten thousand as a Dutch word, written by other means than the reader's."""
    units = (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
    )
    units += " zestien zeventien achttien negentien"
    tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    if number >= 1000:
        thousand, rest = divmod(number, 1000)
        return (
            ("" if thousand == 1 else in_words(thousand))
            + "duizend"
            + ((rest and in_words(rest)) or "")
        )
    if number >= 100:
        hundred, rest = divmod(number, 100)
        return (
            ("" if hundred == 1 else in_words(hundred))
            + "honderd"
            + ((rest and in_words(rest)) or "")
        )
    if number < 20:
        return units.split()[number]
    ten, unit = divmod(number, 10)
    joint = "ën" if unit in (2, 3) else "en"
    return (units.split()[unit] + joint if unit else "") + tens[ten - 2]


@given(cents)
def test_an_amount_is_read_in_every_spelling(value: int) -> None:
    amount = Decimal(value) / 100
    whole, rest = divmod(value, 100)
    spellings = [
        f"€ {thousands(whole)},{rest:02}",
        f"€{whole},{rest:02}",
        f"{whole}.{rest:02} euro",
        f"{thousands(whole)},{rest:02} eu p.m.",
        f"EUR {whole},{rest:02}",
        f"{whole} euro en {rest} cent",
    ]

    for spelling in spellings:
        assert amount == parse_amount(spelling), spelling
        assert [f"{amount:.2f}"] == values(spelling, "amount"), spelling


@given(whole_euros)
def test_a_whole_amount_is_read_in_every_spelling(whole: int) -> None:
    for pattern in ("{},-", "€ {},--", "{} euro", "{} eurootjes", "doe maar {} per maand", "{}€"):
        for digits in (str(whole), thousands(whole)):
            assert whole == parse_amount(pattern.format(digits)), pattern.format(digits)


@given(st.integers(2, 9_999))
def test_an_amount_in_words_is_read(whole: int) -> None:
    assert whole == parse_amount(f"{in_words(whole)} euro")
    assert [f"{whole}.00"] == values(f"ik kan {in_words(whole)} euro betalen", "amount")


@pytest.mark.parametrize(("word", "value"), {"vijftig": "50", "zeventien": "17"}.items())
def test_a_number_word_is_read_with_any_slip_of_the_finger(word: str, value: str) -> None:
    for slip in slips(word):
        assert [f"{value}.00"] == values(f"ik kan {slip} euro betalen", "amount"), slip


@pytest.mark.parametrize("month", ["februari", "september", "oktober", "december"])
def test_a_month_is_read_with_any_slip_of_the_finger(month: str) -> None:
    day = parse_date(f"5 {month}", today=TODAY)

    for slip in slips(month):
        assert day == parse_date(f"5 {slip}", today=TODAY), slip


@given(coming_days)
def test_a_coming_day_is_read_in_every_spelling(day: date) -> None:
    month = MONTHS[day.month - 1]
    spellings = [
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year % 100}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}-{day.month}",
        f"{day.day} {month}",
        f"de {day.day}e van {month}",
        f"{day.day} {month[:3] if month != 'maart' else 'mrt'} {day.year}",
        f"{in_words(day.day)} {month}",
    ]

    for spelling in spellings:
        assert day == parse_date(spelling, today=TODAY), spelling
        assert [day.isoformat()] == values(f"ik betaal op {spelling}.", "date"), spelling


@given(all_days)
def test_a_date_of_birth_is_read_in_every_spelling(day: date) -> None:
    month = MONTHS[day.month - 1]
    spellings = [
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}{day.month:02}{day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day:02} {day.month:02} {day.year}",
        day.isoformat(),
    ]

    for spelling in spellings:
        assert day == parse_birth_date(spelling, today=TODAY), spelling


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=150)
@given(text=st.text())
def test_no_text_raises(name: str, text: str) -> None:
    READERS[name](text)


DUTCH_PIECES = st.sampled_from([
    "50", "1.250,-", "€", "euro", "eu", "cent", "de", "25e", "1ste", "een", "half", "anderhalve",
    "maand", "week", "vrijdag", "ma", "over", "tot", "van", "volgende", "december", "jan", "31-2",
    "2026", "06", "12345678", "NL91", "ABNA", "0417", "niet", "maar", "nee", "ipv", "-", "/", ",",
    ".", "🙂", "k", "honderd", "duizend", "en", "vijf", "twintig", "max", "tientje", "elke", "per",
])  # fmt: skip


@settings(max_examples=150)
@given(st.lists(DUTCH_PIECES, max_size=12), st.sampled_from([" ", "", "\u200b", "\n"]))
def test_no_mixture_of_dutch_raises_and_entities_stay_in_order(
    pieces: list[str], joint: str
) -> None:
    text = joint.join(pieces)
    for read in READERS.values():
        read(text)

    entities = find_entities(text, today=TODAY)
    assert all(one.end <= two.start for one, two in pairwise(entities))
    assert all(0 <= entity.start < entity.end <= len(text) for entity in entities)


STRANGE = {
    "digits": "1",
    "spaced digits": "1 ",
    "grouped digits": "1.000.",
    "dashes": "1-",
    "letters": "a",
    "euros": "50 euro ",
    "number words": "twee en ",
    "hundreds": "honderd",
    "dates": "van 1 tot 2 januari ",
    "account numbers": "nl91 abna ",
    "phone numbers": "0 6",
    "addresses": "a.b@",
    "corrections": "niet 50 nee 60 ",
    "spoken addresses": "jan punt at gmail punt ",
    "shared hundreds": "twee a driehonderd tot ",
    "bare sums": "huur is nu al maar wel 650 ",
    "case words": "factuurnummer 2026123456",
    "right to left": "\u202eمرحبا ",
    "zero width": "5\u200b0",
    "emoji": "🙂5️⃣",
    "markup": "<b>&euro;50</b>",
    "blanks": " \t\n",
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("piece", STRANGE.values(), ids=STRANGE)
def test_ten_thousand_characters_raise_nothing(name: str, piece: str) -> None:
    READERS[name]((piece * 10_000)[:10_000])


@pytest.mark.parametrize("piece", STRANGE.values(), ids=STRANGE)
def test_four_times_the_text_takes_about_four_times_the_time(piece: str) -> None:
    """Quadratic work would take sixteen times as long."""

    def cost(length: int) -> float:
        text = (piece * length)[:length]
        return min(_timed(text) for _ in range(2))

    # A busy machine can spoil one measurement, but not five of them in the same way.
    assert any(cost(4_000) < 9 * cost(1_000) for _ in range(5))


def _timed(text: str) -> float:
    start = time.process_time()
    for read in READERS.values():
        read(text)
    return time.process_time() - start


def values(text: str, kind: str) -> list[str]:
    return [found.value for found in find_entities(text, today=TODAY) if found.kind == kind]
