"""What happens in people's lives: fitting words, hardly anything kept, one offer, no pushing."""

import pytest

from arrears.cases.kinds import CircumstanceKind
from arrears.cases.models import Circumstance
from tests.actions.calling import Caller
from tests.actions.store_of_record import Record

ACTION = "action_take_in_life_event"
EVENTS = [
    pytest.param("ik ben ontslagen", "job_loss", CircumstanceKind.WORK, id="job loss"),
    pytest.param("ik heb kanker", "illness", CircumstanceKind.PERSONAL, id="illness"),
    pytest.param("wij gaan uit elkaar", "divorce", CircumstanceKind.RELATIONSHIP, id="divorce"),
    pytest.param("mijn zaak is failliet", "own_firm", CircumstanceKind.BUSINESS, id="own firm"),
    pytest.param("wij kregen een baby", "birth", CircumstanceKind.FAMILY, id="birth"),
    pytest.param("ik verdien minder", "less_income", CircumstanceKind.LESS_INCOME, id="income"),
    pytest.param("mijn vader is overleden", "bereavement", CircumstanceKind.DEATH, id="a death"),
    pytest.param("ons huis is afgebrand", "home", CircumstanceKind.OTHER, id="home"),
    pytest.param("alles is veranderd", "other", CircumstanceKind.OTHER, id="something"),
]


@pytest.mark.parametrize(("text", "words", "kind"), EVENTS)
async def test_each_event_gets_its_own_words_and_only_its_kind_is_kept(
    mehmet: Caller, record: Record, text: str, words: str, kind: CircumstanceKind
) -> None:
    outcome = await mehmet.call(ACTION, text, "report_life_event")

    assert outcome.responses[:2] == [f"utter_life_event_{words}", "utter_life_event_noted"]
    (circumstance,) = await record.all_of(Circumstance)
    assert circumstance.kind is kind


async def test_told_twice_by_one_message_it_is_kept_once(mehmet: Caller, record: Record) -> None:
    for _ in range(2):
        await mehmet.call(ACTION, "ik ben ontslagen", "report_life_event")

    assert len(await record.all_of(Circumstance)) == 1


async def test_what_a_stranger_tells_waits_for_the_identity_check(
    stranger: Caller, record: Record
) -> None:
    outcome = await stranger.call(ACTION, "ik ben ontslagen", "report_life_event")

    assert "utter_life_event_noted" not in outcome.responses
    assert outcome.slots["told"] == [{"circumstance": "work", "pause": None}]
    assert await record.all_of(Circumstance) == []


async def test_the_same_told_again_before_the_check_waits_once(stranger: Caller) -> None:
    told = [{"circumstance": "work", "pause": None}]

    outcome = await stranger.call(ACTION, "ik ben ontslagen", "report_life_event", told=told)

    assert outcome.slots["told"] == told


async def test_in_the_middle_of_something_there_is_no_offer(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        ACTION, "ik ben ontslagen", "report_life_event", form="arrangement_form", asked="wish"
    )

    assert outcome.responses == ["utter_life_event_job_loss", "utter_life_event_noted"]


async def test_after_a_death_nothing_is_offered_that_presses(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        ACTION,
        "mijn kind is overleden",
        "report_life_event",
        form="arrangement_form",
        asked="wish",
    )

    assert outcome.responses[-1] == "utter_life_event_offer_softly"
    assert outcome.slots["care"] is True
    assert outcome.closes_form
    assert outcome.slots["asked"] == {"waiting": "arrangement_form"}


async def test_who_is_spoken_to_softly_gets_the_soft_offer(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION, "ik ben ontslagen", "report_life_event", care=True)

    assert outcome.responses[-1] == "utter_life_event_offer_softly"
