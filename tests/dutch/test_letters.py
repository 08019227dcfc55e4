"""The letters that people tell of, in the words in which they do, and what is no letter."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import LetterKind, find_letter
from dutch.letters import Letter

TOLD = {
    "ik kreeg een brief, dag 49, 40 euro kosten": Letter(LetterKind.REMINDER, 49, Decimal(40)),
    "Ik heb een sommatie gekregen.": Letter(LetterKind.DEMAND),
    "er staat dat ik binnen 14 dagen moet betalen": Letter(LetterKind.FOURTEEN_DAYS),
    "dagvaarding op 12 december": Letter(LetterKind.SUMMONS),
    "kreeg gister brief dat k binnen veertien dagen moet betalen": Letter(LetterKind.FOURTEEN_DAYS),
    "de veertiendagenbrief heb ik op 4 november gehad": Letter(LetterKind.FOURTEEN_DAYS),
    "heb een dagvaring gehad voor 12 dec": Letter(LetterKind.SUMMONS),
    "ik heb een dagvarding in de bus": Letter(LetterKind.SUMMONS),
    "post van de rechtbank gekregen, help": Letter(LetterKind.SUMMONS),
    "ik heb een vonnis gekregen van de rechter": Letter(LetterKind.JUDGMENT),
    "exploot gekregen, binnen 2 dagen betalen": Letter(LetterKind.JUDGMENT),
    "brief van de deurwaarder in de bus": Letter(LetterKind.BAILIFF),
    "er lag een brief van een deurwaader op de mat": Letter(LetterKind.BAILIFF),
    "ik kreeg vandaag een brief van incassobureau wat nu": Letter(LetterKind.AGENCY),
    "ik kreeg bericht dat mijn verzekering is geroyeerd": Letter(LetterKind.CANCELLATION),
    "brief gekregen dat mijn polis is beëindigd": Letter(LetterKind.CANCELLATION),
    "ik kreeg een herinering, hoeveel dagen heb ik nog": Letter(LetterKind.REMINDER),
    "ik zit op dag 35 zegt jullie mail": Letter(LetterKind.REMINDER, 35),
    "aanmaning gekregen van 48,40 aan kosten": Letter(LetterKind.DEMAND, fee=Decimal("48.40")),
    "kosten van 40 euro in de brief die ik kreeg": Letter(LetterKind.UNKNOWN, fee=Decimal(40)),
    "wat moet ik met deze brief": Letter(LetterKind.UNKNOWN),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_letter_that_came_is_known(text: str) -> None:
    assert find_letter(text) == TOLD[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ik heb nooit een brief gehad met 14 dagen",
        "ik heb geen brief ontvangen",
        "die aanmaning heb ik niet gekregen",
        "als ik een dagvaarding krijg wat dan",
        "wat als ik een brief krijg van de deurwaarder",
        "krijg ik nog een brief?",
        "wanneer krijg ik welke brief",
        "wat is een dagvaarding",
        "hoeveel incassokosten bij 500 euro",
        "mag de deurwaarder mijn tv meenemen",
        "dag, ik wil graag betalen",
    ],
)
def test_what_did_not_come_is_no_letter(text: str) -> None:
    assert find_letter(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("brief van de deurwaarder gekregen, binnen 14 dagen betalen", LetterKind.BAILIFF),
        ("de deurwaarder bracht een dagvaarding, die heb ik gekregen", LetterKind.SUMMONS),
        ("brief van het incassobureau gehad met 14 dagen", LetterKind.FOURTEEN_DAYS),
        ("herinnering gekregen, het is al de laatste aanmaning", LetterKind.DEMAND),
    ],
)
def test_the_gravest_that_is_named_counts(text: str, kind: LetterKind) -> None:
    letter = find_letter(text)

    assert letter is not None
    assert letter.kind is kind


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("ik kreeg een brief met € 40 incassokosten", Decimal(40)),
        ("brief gehad, 48,40 extra erbij", Decimal("48.40")),
        ("brief gehad, incassokosten: 60 euro", Decimal(60)),
        ("brief gehad, ik moet 62,50 betalen plus 40 euro kosten", Decimal(40)),
        ("brief gehad, ik moet 62,50 betalen", None),
    ],
)
def test_only_a_sum_that_is_called_costs_is_the_fee(text: str, fee: Decimal | None) -> None:
    letter = find_letter(text)

    assert letter is not None
    assert letter.fee == fee


@pytest.mark.parametrize("text", ["brief gehad van dag 50 euro", "dag, ik heb een brief gehad"])
def test_a_greeting_is_no_day(text: str) -> None:
    letter = find_letter(text)

    assert letter is not None
    assert letter.day is None


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    letter = find_letter(text)

    assert letter is None or letter.day is None or 0 < letter.day < 100


@given(st.sampled_from(sorted(TOLD)), st.sampled_from([str.upper, str.title, str.swapcase]))
def test_capitals_change_nothing(text: str, typed: object) -> None:
    assert callable(typed)
    assert find_letter(typed(text)) == TOLD[text]


@given(st.sampled_from(sorted(TOLD)), st.integers(1, 5))
def test_spaces_change_nothing(text: str, count: int) -> None:
    assert find_letter(text.replace(" ", " " * count)) == TOLD[text]


@pytest.mark.parametrize("piece", ["brief ", "geen ", "als ik ", "dag 4 ", "40 euro ", "de a "])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """No assertion on the clock: a pattern that goes back and forth would never end here."""
    find_letter(piece * 4_000)
