"""A person of staff: on request, and at once when somebody may be in danger."""

import pytest

from arrears.cases.kinds import Holder
from tests.actions.calling import Caller
from tests.actions.store_of_record import Record
from tests.arrears.fixtures import Clock

# On a Wednesday at ten.
pytestmark = pytest.mark.usefixtures("clock")

CALLS = [
    pytest.param("action_request_human", "requested", "utter_human_called", id="on request"),
    pytest.param("action_meet_danger", "danger", "utter_danger", id="in danger"),
]


@pytest.mark.parametrize(("action", "reason", "response"), CALLS)
async def test_staff_is_called_and_the_person_told(
    stranger: Caller, record: Record, action: str, reason: str, response: str
) -> None:
    outcome = await stranger.call(action, form="arrangement_form", asked="wish")

    assert outcome.responses == [response]
    assert await record.reasons() == [reason]
    assert await record.holder(stranger.conversation_id) is Holder.QUEUE


@pytest.mark.parametrize(("action", "reason", "response"), CALLS)
async def test_no_question_is_left_hanging(
    stranger: Caller, action: str, reason: str, response: str
) -> None:
    outcome = await stranger.call(action, form="arrangement_form", asked="wish", wish={})

    assert outcome.closes_form
    assert outcome.slots["requested_slot"] is None
    assert outcome.slots["wish"] is None
    assert outcome.slots["wanted"] is None


@pytest.mark.parametrize(("action", "reason", "response"), CALLS)
async def test_a_message_that_is_handed_on_again_calls_once(
    stranger: Caller, record: Record, action: str, reason: str, response: str
) -> None:
    for _ in range(2):
        await stranger.call(action, message_id="m1")
    assert await record.reasons() == [reason]

    await stranger.call(action, message_id="m2")
    assert await record.reasons() == [reason, reason]


async def test_help_in_danger_names_112_and_113_and_no_word_of_money_owed(
    stranger: Caller,
) -> None:
    (said,) = (await stranger.call("action_meet_danger")).said

    assert "112" in said
    assert "113" in said
    assert "€" not in said


async def test_outside_opening_hours_the_person_hears_when_staff_is_back(
    stranger: Caller, clock: Clock
) -> None:
    clock.move(days=2, hours=8)

    outcome = await stranger.call("action_request_human")

    assert outcome.responses == ["utter_human_called", "utter_staff_is_back"]
    assert "maandag 23 november vanaf 9 uur" in outcome.said[-1]


async def test_at_night_help_that_is_there_now_comes_before_when_staff_is_back(
    stranger: Caller, clock: Clock
) -> None:
    clock.move(hours=8)

    (said,) = (await stranger.call("action_meet_danger")).said

    assert said.index("112") < said.index("113") < said.index("morgen vanaf 9 uur")
    assert said.endswith("Is er nu iemand bij u in de buurt?")
