"""What a person says while an arrangement is made, and what is understood of it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.arrangement_answers import (
    Answer,
    as_slot,
    asked_day,
    asked_wish,
    from_slot,
    volunteered,
)
from actions.errand import Unusable
from actions.turn import Turn
from arrears.law.arrangements import EndDate, MonthlyAmount, Months, Wish
from tests.actions.calling import TODAY, person

TOTAL = Decimal("474.15")
NOTHING = Answer()
FIRST_OF_MARCH = EndDate(date(2027, 3, 1))


def turn(text: str) -> Turn:
    said: dict[str, Any] = person(text)["parse_data"]
    return Turn.of(
        Tracker("22222222-2222-4222-8222-222222222222", {}, said, [], False, None, {}, None)
    )


def amount(euros: str, day: int | None = None) -> Answer:
    return Answer(MonthlyAmount(Decimal(euros)), day)


def day(number: int) -> Answer:
    return Answer(day_of_month=number)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("50 euro", amount("50")),
        ("ik kan 60 missen", amount("60")),
        ("€ 75,50 per maand", amount("75.50")),
        ("niet 50 maar 75 euro", amount("75")),
        ("tussen de 50 en 75 euro", amount("50")),
        ("in 6 termijnen", Answer(Months(6))),
        ("zes maanden", Answer(Months(6))),
        ("voor 1 maart", Answer(FIRST_OF_MARCH)),
        ("de 28e", day(28)),
        ("50 euro, de 28e", amount("50", 28)),
        ("vorig jaar op 1 maart 2025", NOTHING),
        ("50", NOTHING),
        ("1234AB", NOTHING),
        ("ik ben mijn baan kwijt", NOTHING),
        ("", NOTHING),
    ],
)
def test_unasked_only_what_is_marked_as_such_is_taken_in(text: str, answer: Answer) -> None:
    assert volunteered(turn(text), on=TODAY) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("50", amount("50")),
        ("vijftig", amount("50")),
        ("50 euro per maand", amount("50")),
        ("nee, 75 in plaats van 50", amount("75")),
        ("75 in plaats van 50 euro", amount("75")),
        ("ongeveer 50", amount("50")),
        ("tussen de 50 en 75", amount("50")),
        ("max 40", amount("40")),
        ("62,50", amount("62.50")),
        ("474,15", amount("474.15")),
        ("50, de 28e", amount("50", 28)),
        ("100 op de 15e", amount("100", 15)),
        ("in 6 termijnen", Answer(Months(6))),
        ("voor 1 maart", Answer(FIRST_OF_MARCH)),
        ("60 vanaf 25 november", amount("60")),
        ("60 euro vanaf 25 november", amount("60")),
        ("de 28e", day(28)),
        ("weet ik niet", NOTHING),
        ("niks", NOTHING),
        ("🙂", NOTHING),
        ("x" * 20_000, NOTHING),
        ("", NOTHING),
    ],
)
def test_asked_how_much_a_month_a_bare_number_is_an_amount(text: str, answer: Answer) -> None:
    assert asked_wish(turn(text), total=TOTAL, on=TODAY) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("de 28e", day(28)),
        ("28", day(28)),
        ("vijfentwintig", day(25)),
        ("rond de 25e", day(25)),
        ("elke maand de 1e", day(1)),
        ("de laatste", day(31)),
        ("75 euro, op de 1e", amount("75", 1)),
        ("in 6 termijnen, de 25e", Answer(Months(6), 25)),
        ("eind van de maand", day(31)),
        ("de laatste dag van de maand", day(31)),
        ("begin van de maand", day(1)),
        ("vanaf 1 december", day(1)),
        ("25 november", day(25)),
        ("op de 25e, vanaf januari", day(25)),
        ("32", NOTHING),
        ("0", NOTHING),
        ("-5", NOTHING),
        ("maakt niet uit", NOTHING),
        ("🙂", NOTHING),
    ],
)
def test_asked_for_a_day_a_date_is_a_day_and_no_other_wish(text: str, answer: Answer) -> None:
    assert asked_day(turn(text), total=TOTAL, on=TODAY) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", NOTHING),
        ("ja, akkoord", NOTHING),
        ("nee", NOTHING),
        ("nee, 75 in plaats van 50", amount("75")),
        ("liever 100", amount("100")),
        ("ja maar de 28e", day(28)),
        ("ok, maar in 6 termijnen", Answer(Months(6))),
        ("nee, 100 op de 15e", amount("100", 15)),
    ],
)
def test_a_yes_or_no_may_come_with_a_change(text: str, answer: Answer) -> None:
    assert asked_wish(turn(text), total=TOTAL, on=TODAY) == answer


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("0", "utter_wish_not_positive"),
        ("nul euro", "utter_wish_not_positive"),
        ("-5", "utter_wish_not_positive"),
        ("een miljoen", "utter_wish_above_total"),
        ("474,16", "utter_wish_above_total"),
        ("1.250,50", "utter_wish_above_total"),
        ("31 februari", "utter_no_such_day"),
        ("voor 30 februari", "utter_no_such_day"),
    ],
)
def test_a_wish_that_cannot_be_gets_a_fitting_answer(text: str, response: str) -> None:
    for read in (asked_wish, asked_wish):
        with pytest.raises(Unusable) as unusable:
            read(turn(text), total=TOTAL, on=TODAY)
        assert unusable.value.response == response


@pytest.mark.parametrize(
    ("text", "response"),
    [("31 februari", "utter_no_such_day"), ("de 1e, 0 euro", "utter_wish_not_positive")],
)
def test_so_does_a_day_that_cannot_be(text: str, response: str) -> None:
    with pytest.raises(Unusable) as unusable:
        asked_day(turn(text), total=TOTAL, on=TODAY)
    assert unusable.value.response == response


@pytest.mark.parametrize(
    "wish", [MonthlyAmount(Decimal("62.50")), Months(6), FIRST_OF_MARCH], ids=str
)
def test_a_wish_survives_the_dialogue(wish: Wish) -> None:
    assert from_slot(as_slot(wish)) == wish
