"""How the answers are read that several errands ask for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from actions import answers
from actions.errand import Unusable
from actions.turn import Turn
from dutch import find_entities
from tests.actions.calling import TODAY

pytestmark = pytest.mark.usefixtures("fixed_day")


def said(text: str, intent: str = "inform") -> Turn:
    return Turn(
        conversation_id=UUID(int=1),
        message_id="m1",
        text=text,
        intent=intent,
        entities=tuple(
            {"entity": one.kind, "value": one.value} for one in find_entities(text, today=TODAY)
        ),
        slots={},
        form="errand_form",
        requested="answer",
        events=[],
    )


@pytest.mark.parametrize(
    ("read", "text", "answer"),
    [
        pytest.param(answers.euros_asked, "200", "200.00", id="a bare number, when asked"),
        pytest.param(answers.euros_told, "200", None, id="and not when it was not"),
        pytest.param(answers.euros_told, "ik betaal 200 euro", "200.00", id="a marked amount"),
        pytest.param(answers.euros_told, "€ 200,00", "200.00", id="is the same in every spelling"),
        pytest.param(answers.euros_told, "0 euro", None, id="nothing is no amount"),
        pytest.param(answers.euros_asked, "geen idee", None, id="no amount"),
        pytest.param(answers.coming_day_asked, "vrijdag", "2026-11-20", id="a day of the week"),
        pytest.param(answers.coming_day_asked, "vandaag", "2026-11-18", id="today still comes"),
        pytest.param(answers.coming_day_asked, "weet niet", None, id="no day"),
        pytest.param(answers.coming_day_told, "ik betaal vrijdag", "2026-11-20", id="told"),
        pytest.param(
            answers.coming_day_told, "op 3 november 2026 al", None, id="told of what has passed"
        ),
        pytest.param(answers.story, "  de monteur kwam niet  ", "de monteur kwam niet", id="story"),
        pytest.param(answers.story, "  ", None, id="no story"),
        pytest.param(answers.story, "x" * 9_000, "x" * 4_000, id="a very long story"),
    ],
)
def test_an_answer_is_read(read: Callable[[Turn], Any], text: str, answer: object) -> None:
    assert read(said(text)) == answer


@pytest.mark.parametrize(
    ("read", "text", "response"),
    [
        (answers.euros_asked, "0", "utter_wish_not_positive"),
        (answers.euros_asked, "-5", "utter_wish_not_positive"),
        (answers.coming_day_asked, "31 februari", "utter_no_such_day"),
        (answers.coming_day_asked, "3 november 2026", "utter_day_has_passed"),
    ],
)
def test_what_is_understood_and_cannot_be_is_told_from_what_is_not(
    read: Callable[[Turn], Any], text: str, response: str
) -> None:
    with pytest.raises(Unusable) as refused:
        read(said(text))

    assert refused.value.response == response


class TestYes:
    @pytest.mark.parametrize(
        ("text", "intent", "answer"),
        [
            ("ja klopt", "inform", True),
            ("/affirm", "affirm", True),
            ("nee", "deny", False),
            ("/deny", "deny", False),
            ("ja, als mijn loon er is", "affirm", None),
            ("misschien", "affirm", None),
            ("hoezo", "inform", None),
        ],
    )
    def test_only_a_plain_yes_is_one(self, text: str, intent: str, answer: object) -> None:
        """Whatever the classifier makes of it."""
        assert answers.yes(said(text, intent)) is answer

    @pytest.mark.parametrize(("text", "intent"), [("ja", "affirm"), ("nee", "deny")])
    def test_what_was_said_before_the_question_is_neither(self, text: str, intent: str) -> None:
        assert answers.yes(replace(said(text, intent), came_after_question=False)) is None
