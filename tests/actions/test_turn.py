"""What a turn knows: whether it was answered, whether the one before was understood."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from rasa_sdk import Tracker

from actions.turn import OF_THEIR_OWN, Turn
from tests.actions.calling import LISTEN, Event, domain, done, person, spoken

CONVERSATION = UUID("22222222-2222-4222-8222-222222222222")
NOT_UNDERSTOOD = spoken("utter_not_understood_wish")


def turn(events: Sequence[Event], *, form: str | None = None, asked: object = None) -> Turn:
    said = [event for event in events if event["event"] == "user"]
    return Turn.of(
        Tracker(
            sender_id=str(CONVERSATION),
            slots={"requested_slot": "wish", "asked": asked},
            latest_message=said[-1]["parse_data"] if said else {},
            events=list(events),
            paused=False,
            followup_action=None,
            active_loop={"name": form} if form else {},
            latest_action_name=None,
        )
    )


def test_a_turn_holds_what_was_said_and_where_the_talk_stood() -> None:
    found = turn([LISTEN, person("50 euro, de 28e", "inform")], form="arrangement_form")

    assert (found.conversation_id, found.message_id) == (CONVERSATION, "m1")
    assert (found.text, found.intent) == ("50 euro, de 28e", "inform")
    assert (found.form, found.requested) == ("arrangement_form", "wish")
    assert found.values("amount") == ["50.00"]
    assert found.values("day_of_month") == ["28"]
    assert found.values("date") == []


def test_a_message_that_crossed_the_question_came_before_it() -> None:
    assert turn([LISTEN, person("ja")]).came_after_question
    assert not turn([LISTEN, person("ja", overtaken=True)]).came_after_question


def test_a_button_is_told_from_what_looks_like_it() -> None:
    assert turn([LISTEN, person("/affirm", "affirm")]).is_pressed("affirm")
    for typed in ("affirm", "ja", "\N{DIVISION SLASH}affirm", "/affirm ", "/deny"):
        assert not turn([LISTEN, person(typed, "affirm")]).is_pressed("affirm")


def test_a_message_without_an_intent_was_not_understood() -> None:
    assert turn([LISTEN, person("…")]).intent == "nlu_fallback"


def test_a_turn_before_anything_was_said_is_empty() -> None:
    found = turn([])

    assert (found.text, found.intent, found.form) == ("", "nlu_fallback", None)
    assert not found.already_answered
    assert found.misunderstood_times == 0


def test_the_key_of_a_write_is_that_of_our_message_and_not_of_rasa() -> None:
    assert turn([LISTEN, person("ja", message_id="m7")]).key("agree") == "m7:agree"


@pytest.mark.parametrize(
    ("events", "answered"),
    [
        pytest.param([LISTEN, person("50")], False, id="nothing was done yet"),
        pytest.param([done("action_x"), LISTEN, person("50")], False, id="done before"),
        pytest.param([LISTEN, person("50"), done("my_form")], False, id="the form itself"),
        pytest.param([LISTEN, person("50"), done("action_x")], True, id="another action"),
        pytest.param(
            [LISTEN, person("50"), done("utter_consequences"), done("my_form")],
            True,
            id="another action, then the form",
        ),
    ],
)
def test_a_message_is_answered_when_another_action_came_after_it(
    events: list[Event], answered: bool
) -> None:
    assert turn(events, form="my_form").already_answered is answered


@pytest.mark.parametrize(
    ("events", "times"),
    [
        pytest.param([LISTEN, person("a")], 0, id="the first message"),
        pytest.param(
            [LISTEN, person("a"), NOT_UNDERSTOOD, LISTEN, person("b")],
            1,
            id="the message before was not understood",
        ),
        pytest.param(
            [LISTEN, person("a"), spoken("utter_proposal"), LISTEN, person("b")],
            0,
            id="the message before was understood",
        ),
        pytest.param(
            [
                LISTEN,
                person("a"),
                NOT_UNDERSTOOD,
                LISTEN,
                person("b"),
                spoken("utter_proposal"),
                LISTEN,
                person("c"),
            ],
            0,
            id="only the one before that",
        ),
        pytest.param(
            [LISTEN, person("a"), NOT_UNDERSTOOD, spoken("utter_ask_wish"), LISTEN, person("b")],
            1,
            id="and asked again after it",
        ),
        pytest.param([LISTEN, person("a"), NOT_UNDERSTOOD], 0, id="this very message, just now"),
        *(
            pytest.param(
                [LISTEN, person("a"), spoken(f"utter_not_understood_{which}"), LISTEN, person("b")],
                2,
                id=f"the message before was the one not understood {which}",
            )
            for which in ("again", "still")
        ),
    ],
)
def test_only_the_message_just_before_counts_as_misunderstood(
    events: list[Event], times: int
) -> None:
    """An action sees two messages; how often it was before, the words of then tell."""
    assert turn(events).misunderstood_times == times


def test_what_was_said_before_is_what_was_said_to_the_previous_message() -> None:
    events = [
        person("a"),
        spoken("utter_first"),
        LISTEN,
        person("b"),
        spoken("utter_second"),
        spoken("utter_third"),
        LISTEN,
        person("c"),
        spoken("utter_just_now"),
    ]

    assert list(turn(events).said_before()) == ["utter_third", "utter_second"]


def test_a_part_of_a_message_knows_its_place() -> None:
    first, last = (turn([LISTEN, person("…", part=(place, 2))]) for place in (0, 1))

    assert (first.is_later_part, first.more_follows) == (False, True)
    assert (last.is_later_part, last.more_follows) == (True, False)


def test_a_later_part_is_no_answer_to_what_an_earlier_part_led_to() -> None:
    asked = {"question": "arrangement_form:wish", "times": 1}

    assert turn([LISTEN, person("ja", part=(1, 2))], asked=asked).came_after_question
    assert not turn([LISTEN, person("ja", part=(1, 2))], asked=None).came_after_question


@pytest.mark.parametrize("intent", ["ask_fees", "ask_consequences", "request_human", "crisis"])
def test_questions_and_calls_speak_for_themselves(intent: str) -> None:
    assert turn([LISTEN, person("…", intent)]).speaks_for_itself


@pytest.mark.parametrize("intent", ["affirm", "deny", "inform", "cannot_pay", "nlu_fallback"])
def test_answers_do_not(intent: str) -> None:
    assert not turn([LISTEN, person("…", intent)]).speaks_for_itself


def test_only_intents_that_exist_speak_for_themselves() -> None:
    assert set(domain()["intents"]) >= OF_THEIR_OWN


def test_what_the_bot_said_last_is_known() -> None:
    said = [LISTEN, spoken("utter_greet"), spoken("utter_help"), person("ja")]

    assert turn(said).last_said == "utter_help"
    assert turn([LISTEN, person("ja")]).last_said is None


def test_a_typed_yes_answers_what_was_said_before_it() -> None:
    """By the time its button is taken as pressed, what offered it may be out of sight."""
    pressed = person("/ask_fees", "ask_fees")
    pressed["parse_data"]["metadata"] |= {"answers": "utter_explain_fees"}

    assert turn([LISTEN, spoken("utter_greet"), pressed]).last_said == "utter_explain_fees"
