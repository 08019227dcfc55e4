"""What an action server did ahead is taken for the very call that it answers, and for no other."""

import copy
from typing import Any

import pytest

from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant

AGAIN = {"event": "followup", "name": "action_pay"}
IN_VAIN = "Done ahead, and in vain: action_pay"


def says(text: str, *events: dict[str, Any]) -> dict[str, Any]:
    return {"events": list(events), "responses": [{"text": text}]}


def after(call: dict[str, Any]) -> dict[str, Any]:
    """The same action once more, after the one that was called."""
    following = copy.deepcopy(call)
    following["tracker"]["events"].append({"event": "action", "name": "action_pay"})
    return following


def foreseen(call: dict[str, Any]) -> dict[str, Any]:
    """A first result, with that of the call that comes after it."""
    return {**says("een", AGAIN), "ahead": [{"call": after(call), "result": says("twee")}]}


def test_the_bot_lets_actions_go_ahead(assistant: Assistant, actions: FakeActions) -> None:
    assistant.say("/pay", "m1")

    assert actions.calls[0]["goes_ahead"] is True


def test_what_came_along_is_not_asked_for(
    assistant: Assistant, actions: FakeActions, caplog: pytest.LogCaptureFixture
) -> None:
    actions.answer = foreseen

    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "een", "twee"]
    assert len(actions.calls) == 1
    assert IN_VAIN not in caplog.text


def test_several_come_along_in_order(assistant: Assistant, actions: FakeActions) -> None:
    def two(call: dict[str, Any]) -> dict[str, Any]:
        second = after(call)
        later = [
            {"call": second, "result": says("twee", AGAIN)},
            {"call": after(second), "result": says("drie")},
        ]
        return {**says("een", AGAIN), "ahead": later}

    actions.answer = two

    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "een", "twee", "drie"]
    assert len(actions.calls) == 1


@pytest.mark.parametrize("part", ["slots", "events", "active_loop", "latest_message"])
def test_for_any_other_call_the_action_server_is_asked(
    assistant: Assistant, actions: FakeActions, caplog: pytest.LogCaptureFixture, part: str
) -> None:
    def of_another(call: dict[str, Any]) -> dict[str, Any]:
        if len(actions.calls) > 1:
            return says("gevraagd")
        answer = foreseen(call)
        answer["ahead"][0]["call"]["tracker"][part] = {"name": "another"}
        return answer

    actions.answer = of_another

    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "een", "gevraagd"]
    assert len(actions.calls) == 2
    assert IN_VAIN in caplog.text


def test_what_was_not_needed_is_known_and_is_not_taken_for_another_message(
    assistant: Assistant, actions: FakeActions, caplog: pytest.LogCaptureFixture
) -> None:
    actions.answer = lambda call: {**foreseen(call), "events": []}
    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "een"]
    assert IN_VAIN in caplog.text

    caplog.clear()
    actions.answer = says("gevraagd")
    assert assistant.texts("/pay", "m2") == ["Een ogenblik.", "gevraagd"]
    assert IN_VAIN not in caplog.text


def test_a_turn_that_is_aborted_leaves_nothing_to_be_taken(
    assistant: Assistant, actions: FakeActions
) -> None:
    def fails(call: dict[str, Any]) -> dict[str, Any]:
        answer = foreseen(call)
        answer["ahead"][0]["result"] = {"events": [{"event": "unheard_of"}], "responses": []}
        return answer

    actions.answer = fails
    with pytest.raises(Exception, match="action_pay"):
        assistant.say("/pay", "m1")

    actions.answer = foreseen
    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "een", "twee"]
