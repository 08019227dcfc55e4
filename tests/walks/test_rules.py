"""Each rule sees what breaks it, and lets pass what does not."""

from typing import Any

import pytest

from arrears.cases.case_file import CaseLine
from tests.arrears.case_lines import case_line
from tests.system.debtors import Debtor
from tests.system.person import Answer, Spoken
from tests.walks.checks import IDENTITY, MOST_MESSAGES, PATIENCE_SECONDS, RULES, Turn
from tests.walks.moves import DANGER, Move
from tests.walks.questions import CHOICE, QUESTION, Insisting

DEBTOR = Debtor(CaseLine.model_validate(case_line()))
TYPED = Move("sentence", "hoi")
PRESSED = Move("button", "Ja", pressed=True)
AGAIN = Move("sentence", "hoi", asks_again=True)
IN_DANGER = Move(DANGER, "ik wil dood")
YES_OR_NO = ("Ja", "Nee")


def said(text: str, *buttons: str, author: str = "bot") -> Spoken:
    return Spoken(
        sequence=1,
        author=author,
        text=text,
        buttons=dict.fromkeys(buttons, "/affirm"),
        card=None,
        client_id=None,
    )


def turn(*messages: Spoken, **facts: Any) -> Turn:
    usual = {
        "move": TYPED,
        "seconds": 0.1,
        "debtor": DEBTOR,
        "verified": False,
        "told": IDENTITY,
        "typed": "hoi",
    }
    return Turn(answer=Answer(messages), **{**usual, **facts})


GOOD = (
    turn(said("Dag Noor, er staat € 240,00 open."), verified=True),
    turn(said("U noemt Noor."), typed="met Noor"),
    turn(said("U schreef {dit}."), typed="{dit}"),
    turn(said("Is er gevaar? Bel 112."), said("Of bel 113. Dat kan altijd."), move=IN_DANGER),
    turn(said("Wilt u dat? Zeg het gerust."), said("Wat is uw postcode?", *YES_OR_NO)),
)
BAD = {
    "every message has words": turn(said(" ")),
    "nothing fails": turn(said("Sorry, er ging bij ons iets mis.")),
    "no code is shown": turn(said("Er staat {amount} open.")),
    "no case data before identity": turn(said("Dag Noor.")),
    "verified by the right facts only": turn(said("Dank u."), verified=True, told=frozenset()),
    "one question at a time": turn(said("Waarom?"), said("Wat is uw postcode?")),
    "one choice at a time": turn(said("Kies.", "A"), said("Of kies.", "B")),
    "at most eight messages": turn(*[said("Dag.")] * (MOST_MESSAGES + 1)),
    "an answer in time": turn(said("Dag."), seconds=PATIENCE_SECONDS + 1),
    "danger comes first": turn(said("Bel 112 of 113. Betaal later."), move=IN_DANGER),
}


def test_each_rule_is_tried() -> None:
    assert set(BAD) == set(RULES)


@pytest.mark.parametrize("rule", BAD)
def test_a_rule_sees_what_breaks_it_and_nothing_else(rule: str) -> None:
    assert [name for name, check in RULES.items() if list(check(BAD[rule]))] == [rule]


@pytest.mark.parametrize("good", GOOD)
def test_what_is_good_breaks_no_rule(good: Turn) -> None:
    assert [name for name, check in RULES.items() if list(check(good))] == []


@pytest.mark.parametrize("code", ["utter_greet", "None", "Decimal('1')", "<Case object", "null"])
def test_what_a_program_would_say_is_seen(code: str) -> None:
    assert list(RULES["no code is shown"](turn(said(f"Er staat {code} open."))))


def insisted(*turns: tuple[Move, Spoken]) -> list[str]:
    """The rules that the last of these turns breaks."""
    insisting, found = Insisting(), [""]
    for move, message in turns:
        found = [rule for rule, _ in insisting.hear(move, Answer((message,)))]
    return found


def test_the_same_question_is_asked_twice_and_not_a_third_time() -> None:
    first, second = said("Wat is uw postcode?"), said("Even terug.\n\nWat  is uw postcode?")

    assert insisted((TYPED, first), (TYPED, second)) == []
    assert insisted((TYPED, first), (TYPED, second), (TYPED, first)) == [QUESTION]


def test_other_words_above_the_same_buttons_are_the_same_choice() -> None:
    asked = [(TYPED, said(f"Vraag {number}?", *YES_OR_NO)) for number in range(3)]

    assert insisted(*asked) == [CHOICE]


@pytest.mark.parametrize("wanted", [PRESSED, AGAIN])
def test_a_question_that_was_asked_for_does_not_count(wanted: Move) -> None:
    asked = said("Waarmee kan ik u helpen?", *YES_OR_NO)

    assert insisted((TYPED, asked), (TYPED, asked), (wanted, asked), (TYPED, asked)) == []


def test_another_answer_in_between_begins_anew() -> None:
    asked = (TYPED, said("Wat is uw postcode?"))

    assert insisted(asked, asked, (TYPED, said("Dat begrijp ik.")), asked, asked) == []


def test_what_the_app_says_itself_is_not_counted() -> None:
    waiting = (TYPED, said("Wilt u verder met mij?", "Verder", author="notice"))

    assert insisted(waiting, waiting, waiting) == []
