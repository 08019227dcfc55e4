"""A question is asked twice in a row at most, and then waits without getting lost."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import ask, waiting_form
from actions.turn import Turn
from tests.actions.calling import Event, done, person

TURN = Turn(
    conversation_id=UUID(int=1),
    message_id="m1",
    text="…",
    intent="inform",
    entities=(),
    slots={},
    form="a_form",
    requested="answer",
    events=[person("…")],
)
WEIGHT = "parcel:weight"


def asked(times: int, question: str = WEIGHT) -> dict[str, Any]:
    return {"asked": {"question": question, "times": times}}


def ask_for_weight(turn: Turn, *, new: bool = False) -> tuple[dict[str, Any], list[str]]:
    """The slots that are set, and what is said."""
    dispatcher = CollectingDispatcher()
    events: list[Event] = ask(turn, dispatcher, slot="answer", question=WEIGHT, new=new)
    said = [message["response"] for message in dispatcher.messages]
    return {one["name"]: one["value"] for one in events}, said


@pytest.mark.parametrize(
    ("before", "new", "times"),
    [
        pytest.param({}, False, 1, id="the first question of all"),
        pytest.param(asked(1), False, 2, id="asked once"),
        pytest.param(asked(1), True, 1, id="asked once, and the talk went on"),
        pytest.param(asked(2), True, 1, id="asked twice, and the talk went on"),
        pytest.param(asked(2, "parcel:day"), False, 1, id="another question was asked twice"),
        pytest.param({"asked": {"waiting": "a_form"}}, False, 1, id="taken up where it waited"),
    ],
)
def test_how_often_in_a_row_it_was_asked_is_counted(
    before: dict[str, Any], *, new: bool, times: int
) -> None:
    slots, said = ask_for_weight(replace(TURN, slots=before), new=new)

    assert slots == {"requested_slot": "answer"} | asked(times)
    assert said == []


def test_the_third_time_it_waits_and_a_person_is_offered() -> None:
    slots, said = ask_for_weight(replace(TURN, slots=asked(2)))

    assert slots == {"requested_slot": None, "asked": {"waiting": "a_form"}}
    assert said == ["utter_question_is_hard"]


def test_who_got_an_answer_to_something_else_is_not_told_that_it_is_hard() -> None:
    turn = replace(TURN, slots=asked(2), events=[person("…"), done("utter_consequences")])

    assert ask_for_weight(turn)[1] == ["utter_question_waits"]


class TestBeforeAnotherPartOfTheMessage:
    def test_a_question_that_was_asked_stays_open_and_is_not_counted(self) -> None:
        slots, said = ask_for_weight(replace(TURN, slots=asked(2), more_follows=True))

        assert slots == {"requested_slot": "answer"}
        assert said == []

    @pytest.mark.parametrize(
        ("before", "new"),
        [
            pytest.param({}, False, id="nothing was asked"),
            pytest.param(asked(1), True, id="it was, and changes now"),
            pytest.param(asked(1, "parcel:day"), False, id="something else was"),
        ],
    )
    def test_a_new_question_is_not_asked_yet(self, before: dict[str, Any], *, new: bool) -> None:
        slots, _ = ask_for_weight(replace(TURN, slots=before, more_follows=True), new=new)

        assert slots == {"requested_slot": "answer", "asked": None}


@pytest.mark.parametrize(
    ("slots", "form"),
    [({}, None), (asked(2), None), ({"asked": {"waiting": "a_form"}}, "a_form")],
)
def test_a_form_waits_only_when_it_was_set_aside(slots: dict[str, Any], form: str | None) -> None:
    assert waiting_form(replace(TURN, slots=slots)) == form
