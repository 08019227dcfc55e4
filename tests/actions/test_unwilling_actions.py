"""Who will not pay: asked why once, answered calmly, and decided on by a person."""

from tests.actions.calling import Caller
from tests.actions.store_of_record import Record

ACTION, SAYS = "action_hear_refusal", "refuse_to_pay"


async def test_why_is_asked_once(mehmet: Caller, record: Record) -> None:
    outcome = await mehmet.call(ACTION, "ik betaal niet", SAYS)

    assert outcome.responses == ["utter_refusal_why"]
    assert outcome.slots == {"refused": "why"}
    assert await record.reasons() == []


async def test_then_it_is_said_how_it_is_and_a_person_decides(
    mehmet: Caller, record: Record
) -> None:
    for _ in range(2):
        outcome = await mehmet.call(ACTION, "ik wil niet", SAYS, refused="why")

    assert outcome.responses == [
        "utter_refusal_how_it_is",
        "utter_refusal_for_staff",
        "utter_refusal_choices",
    ]
    assert outcome.slots == {"refused": "how it is"}
    assert await record.reasons() == ["needs_staff"]


async def test_nobody_looks_at_a_case_that_is_not_known(stranger: Caller, record: Record) -> None:
    outcome = await stranger.call(ACTION, "ik wil niet", SAYS, refused="why")

    assert outcome.responses == ["utter_refusal_how_it_is", "utter_refusal_choices"]
    assert await record.reasons() == []


async def test_after_that_it_is_short(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION, "ik betaal niet", SAYS, refused="how it is")

    assert outcome.responses == ["utter_refusal_stays"]


async def test_in_the_middle_of_something_nothing_is_asked(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION, "ik betaal niet", SAYS, form="arrangement_form")

    assert outcome.responses == ["utter_refusal_heard"]
