"""A death: condolences, collection stands still at once, and staff can reach the family."""

from arrears.cases.kinds import CircumstanceKind, PauseReason
from arrears.cases.models import CallbackRequest, Circumstance, Pause
from tests.actions.calling import Caller
from tests.actions.errands import errand
from tests.actions.store_of_record import Record

DIED = ("mijn man is overleden", "report_death")


async def test_condolences_come_first_and_nothing_is_asked_of_the_case(stranger: Caller) -> None:
    outcome = await stranger.call("action_death", *DIED)

    assert outcome.responses == ["utter_condolences"]
    assert outcome.slots["care"] is True
    assert outcome.next_action == "errand_form"


async def test_collection_stands_still_before_any_question_is_answered(
    mehmet: Caller, record: Record
) -> None:
    for _ in range(2):
        await mehmet.call("action_death", *DIED)

    assert [one.reason for one in await record.all_of(Pause)] == [PauseReason.DEATH]
    assert [one.kind for one in await record.all_of(Circumstance)] == [CircumstanceKind.DEATH]
    assert await record.reasons() == ["needs_staff"]


async def test_of_a_stranger_nothing_is_written_on_any_case(
    stranger: Caller, record: Record
) -> None:
    outcome = await stranger.call(
        "action_death", "mijn man is overleden, zaak 2026-000106", "report_death"
    )

    assert await record.all_of(Pause) == []
    assert await record.reasons() == ["needs_staff"]
    assert outcome.slots["told"] == [{"circumstance": "death", "pause": "death"}]
    assert outcome.slots["errand"]["known"] == {"case_number": "2026-000106", "writer": "partner"}


async def test_the_arrangement_that_was_talked_about_is_forgotten(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_death", *DIED, form="arrangement_form", wish={"a": 1})

    assert outcome.slots["wish"] is None
    assert outcome.slots["errand"]["within"] is None
    assert outcome.closes_form


async def test_a_number_in_a_request_to_call_is_the_answer(stranger: Caller) -> None:
    outcome = await stranger.call(
        "validate_errand_form",
        "bel me maar op 06 12345678",
        "request_callback",
        form="errand_form",
        asked="answer",
        errand=errand("death", "reach", writer="child"),
    )

    assert outcome.slots["errand"]["known"]["reach"] == {"phone": "+31612345678"}
    assert outcome.asks is None


async def test_both_questions_may_be_passed_over(stranger: Caller, record: Record) -> None:
    first = await stranger.call(
        "validate_errand_form",
        "zeg ik liever niet",
        "inform",
        form="errand_form",
        asked="answer",
        errand=errand("death", "writer"),
    )
    outcome = await stranger.call(
        "action_finish_errand", "overslaan", errand=errand("death", writer="", reach="")
    )

    assert first.slots["errand"]["known"]["writer"] == ""
    assert outcome.responses == ["utter_death_noted_only"]
    assert await record.all_of(CallbackRequest) == []


async def test_staff_reads_who_to_reach_about_which_case(stranger: Caller, record: Record) -> None:
    known = errand(
        "death", writer="executor", reach={"email": "a@example.nl"}, case_number="2026-000106"
    )

    outcome = await stranger.call("action_finish_errand", "a@example.nl", errand=known)

    (request,) = await record.all_of(CallbackRequest)
    assert request.case_id is None
    assert request.email == "a@example.nl"
    assert request.topic == ("Overlijden, gemeld door: executeur of erfgenaam; zaak 2026-000106")
    assert "a@example.nl" in outcome.said[0]
