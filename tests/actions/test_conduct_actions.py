"""Insults get a calm boundary and help as before; threats go to staff."""

from arrears.cases.kinds import Holder
from tests.actions.calling import Caller
from tests.actions.store_of_record import Record
from tests.arrears.fixtures import Clock

THREAT = "ik weet waar die medewerker woont"


async def test_the_first_time_the_boundary_is_told_in_full(
    stranger: Caller, record: Record
) -> None:
    outcome = await stranger.call("action_meet_abuse", "klootzakken", "abuse")

    assert outcome.responses == ["utter_abuse"]
    assert outcome.slots == {"boundary_told": True}
    assert await record.reasons() == []


async def test_after_that_it_is_brief_and_a_person_is_offered(stranger: Caller) -> None:
    outcome = await stranger.call("action_meet_abuse", "klootzakken", "abuse", boundary_told=True)

    assert outcome.responses == ["utter_abuse_again"]


async def test_a_form_goes_on(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        "action_meet_abuse", "dieven", "abuse", form="arrangement_form", asked="wish"
    )

    assert not outcome.closes_form


async def test_a_threat_goes_to_staff_once_and_nothing_is_left_open(
    mehmet: Caller, record: Record, clock: Clock
) -> None:
    for _ in range(2):
        outcome = await mehmet.call(
            "action_meet_abuse", THREAT, "abuse", form="arrangement_form", asked="wish"
        )

    assert outcome.responses == ["utter_threat"]
    assert outcome.closes_form
    assert await record.reasons() == ["needs_staff"]
    assert await record.holder(mehmet.conversation_id) is Holder.QUEUE
