"""Distress: heard first, other words the second time, and no question in the way."""

import pytest

from tests.actions.calling import LISTEN, Caller, Outcome, person, spoken

ACTION = "action_meet_distress"


async def test_the_first_time_somebody_is_named_who_listens(stranger: Caller) -> None:
    outcome = await stranger.call(ACTION, "ik slaap niet meer", "express_distress")

    assert outcome.responses == ["utter_distress"]
    assert "088 0767 000" in outcome.said[0]
    assert outcome.slots == {"care": True}


async def test_the_second_time_the_words_are_others(stranger: Caller) -> None:
    outcome = await stranger.call(ACTION, "ik kan niet meer", "express_distress", care=True)

    assert outcome.responses == ["utter_distress_again"]


async def test_an_open_question_waits(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        ACTION, "ik schaam me kapot", "express_distress", form="arrangement_form", asked="wish"
    )

    assert outcome.closes_form
    assert outcome.slots["asked"] == {"waiting": "arrangement_form"}


@pytest.mark.parametrize(
    ("text", "intent", "next_action"),
    [
        pytest.param("ja", "affirm", "arrangement_form", id="a yes takes it up again"),
        pytest.param("nee", "deny", None, id="a no leaves it"),
    ],
)
async def test_the_person_says_when_the_question_goes_on(
    mehmet: Caller, text: str, intent: str, next_action: str | None
) -> None:
    said = spoken("utter_distress", ("Ja, rustig verder", "/affirm"), ("Nee, nu niet", "/deny"))
    before = [person("ik schaam me kapot", "express_distress", message_id="m0"), said]

    # The slot has the name of an argument of `call`, so the events are sent as they are.
    outcome = Outcome(
        (
            await mehmet.send(
                "action_take_yes_or_no",
                [LISTEN, *before, LISTEN, person(text, intent)],
                slots={"asked": {"waiting": "arrangement_form"}, "care": True},
            )
        ).json()
    )

    assert outcome.next_action == next_action
