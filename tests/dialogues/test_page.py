"""The page of conversations shows what people see."""

from typing import Any

from tests.dialogues.page import Told, page
from tests.dialogues.script import Script
from tests.system.person import Spoken

SCRIPT = Script.model_validate(
    {
        "title": "Een voorbeeld",
        "features": ["B5"],
        "promise": "B5",
        "look_at": "Look here.",
        "person": "2026-000106",
        "turns": [{"says": "hoi"}],
        "ends": {},
    }
)
CARD = {"title": "Uw regeling", "rows": [{"due_on": "25 mei", "amount": "€ 5"}], "total": "€ 5"}


def spoken(author: str, text: str, **more: Any) -> Spoken:
    empty = {"sequence": 1, "buttons": {}, "card": None, "client_id": None}
    return Spoken(**{**empty, "author": author, "text": text, **more})


def told(*history: Spoken) -> str:
    return page([Told("fees/example", SCRIPT, history)])


def test_a_card_is_a_table() -> None:
    shown = told(spoken("bot", "", card=CARD))

    assert "| Uw regeling |  |\n| --- | ---: |\n| 25 mei | € 5 |\n| Samen | **€ 5** |" in shown


def test_what_was_pressed_is_told_apart_from_what_was_typed() -> None:
    offer = spoken("bot", "Akkoord?", buttons={"Ja": "/affirm"})

    assert "**Mens** drukt op: Ja" in told(offer, spoken("person", "Ja"))
    assert "**Mens**: Jawel" in told(offer, spoken("person", "Jawel"))


def test_typed_signs_do_not_change_the_page() -> None:
    assert r"\<b> \# \*" in told(spoken("person", "<b> \n # *"))
