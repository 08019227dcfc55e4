"""How softly somebody is spoken to, and what they told before it was known who they are."""

import pytest

from actions.care import asks_for_care
from arrears.cases.acting import Actor
from arrears.cases.circumstances import record_circumstance
from arrears.cases.kinds import CircumstanceKind, PauseReason
from arrears.cases.models import Circumstance, Pause
from arrears.cases.pauses import pause
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.actions.calling import TODAY, Caller, domain
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record

CONDITION = [{"type": "slot", "name": "care", "value": True}]


@pytest.mark.parametrize("why", [PauseReason.DEATH, PauseReason.DANGER, PauseReason.DEBT_HELP])
async def test_a_grave_pause_asks_for_care(mehmet: Caller, store: Store, why: PauseReason) -> None:
    by = Actor.person(mehmet.conversation_id)
    async with store.writing() as session:
        case = await access_case(session, mehmet.conversation_id)
        assert not await asks_for_care(session, case, on=TODAY)
        await pause(session, case, why, by=by, on=TODAY, key="k")

    async with store.reading() as session:
        case = await access_case(session, mehmet.conversation_id)
        assert await asks_for_care(session, case, on=TODAY)


async def test_a_death_that_was_told_asks_for_care(mehmet: Caller, store: Store) -> None:
    by, kind = Actor.person(mehmet.conversation_id), CircumstanceKind.DEATH
    async with store.writing() as session:
        case = await access_case(session, mehmet.conversation_id)
        await record_circumstance(session, case, kind, by=by, on=TODAY, key="k")
        assert await asks_for_care(session, case, on=TODAY)


async def test_who_is_under_administration_is_spoken_to_softly(of_case: OfCase) -> None:
    rosa = await of_case("2026-000112")

    outcome = await rosa.call("action_after_identity")

    assert outcome.slots["care"] is True
    assert outcome.responses == ["utter_identity_verified_softly"]


async def test_what_was_told_before_the_check_is_written_down_after_it(
    mehmet: Caller, record: Record
) -> None:
    told = [
        {"circumstance": "work", "pause": None},
        {"circumstance": None, "pause": "debt_help"},
    ]

    for _ in range(2):
        outcome = await mehmet.call("action_after_identity", told=told)

    assert [one.kind for one in await record.all_of(Circumstance)] == [CircumstanceKind.WORK]
    assert [one.reason for one in await record.all_of(Pause)] == [PauseReason.DEBT_HELP]
    assert outcome.responses == ["utter_identity_verified_told"]
    assert outcome.slots == {"told": None, "care": True}


async def test_what_was_wanted_goes_on_after_what_was_told(mehmet: Caller) -> None:
    told = [{"circumstance": "work", "pause": None}]

    outcome = await mehmet.call(
        "action_after_identity", told=told, wanted=["action_start_arrangement"]
    )

    assert outcome.responses == ["utter_identity_verified", "utter_told_is_written_down"]
    assert outcome.next_action == "action_start_arrangement"


async def test_in_danger_collection_stands_still_once_it_is_known_whose_case_it_is(
    mehmet: Caller, stranger: Caller, record: Record
) -> None:
    outcome = await stranger.call("action_meet_danger", "ik wil niet meer leven", "crisis")
    await mehmet.call("action_meet_danger", "ik wil niet meer leven", "crisis", message_id="m2")

    assert outcome.slots["told"] == [{"circumstance": None, "pause": "danger"}]
    assert outcome.slots["care"] is True
    assert [one.reason for one in await record.all_of(Pause)] == [PauseReason.DANGER]


def test_a_soft_text_never_speaks_of_paying() -> None:
    soft = {
        name: one
        for name, variations in domain()["responses"].items()
        for one in variations
        if one.get("condition") == CONDITION
    }

    assert soft
    for name, one in soft.items():
        words = " ".join([one["text"], *(button["title"] for button in one.get("buttons", []))])
        assert "betaal" not in words.lower(), name
        assert "betalen" not in words.lower(), name


def test_a_soft_text_is_not_hidden_behind_one_for_sms() -> None:
    """A variation for a channel goes before a condition, so a text needs both or neither."""
    for name, variations in domain()["responses"].items():
        soft = [one for one in variations if one.get("condition") == CONDITION]
        if soft and any(one.get("channel") == "sms" for one in variations):
            assert any(one.get("channel") == "sms" for one in soft), name
