"""Who has help already is not asked to pay, and staff meets the helper."""

import pytest

from arrears.cases.kinds import AuthorisationScope, PauseReason
from arrears.cases.models import Authorisation, CallbackRequest, Pause
from tests.actions.calling import Caller
from tests.actions.errands import errand
from tests.actions.store_of_record import Record

INTENT = "in_debt_counselling"


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("ik zit in de schuldhulp", "utter_counselling_welcome"),
        ("ik zit in de wsnp", "utter_counselling_decided_for"),
        ("ik sta onder bewind", "utter_counselling_decided_for"),
        ("ik heb hulp", "utter_counselling_welcome"),
    ],
)
async def test_each_kind_of_help_gets_its_words(
    stranger: Caller, record: Record, text: str, response: str
) -> None:
    outcome = await stranger.call("action_counselling", text, INTENT)

    assert outcome.responses == [response]
    assert outcome.slots["care"] is True
    assert await record.reasons() == ["representative"]


async def test_collection_stands_still_at_once_as_long_as_the_policy_says(
    mehmet: Caller, record: Record
) -> None:
    await mehmet.call("action_counselling", "ik zit in de schuldhulp", INTENT)

    (pause,) = await record.all_of(Pause)
    assert pause.reason is PauseReason.DEBT_HELP
    assert str(pause.until) == "2026-12-18"


async def test_after_a_clean_slate_there_is_nobody_to_ask_for(
    mehmet: Caller, record: Record
) -> None:
    outcome = await mehmet.call("action_counselling", "ik kreeg een schone lei", INTENT)

    assert outcome.responses == ["utter_counselling_discharged"]
    assert outcome.next_action is None
    assert await record.reasons() == ["representative"]
    assert await record.all_of(Pause) == []


async def test_a_name_and_a_number_in_one_answer_are_told_apart(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        "validate_errand_form",
        "Bewindkantoor De Linde, 030 1234567",
        "inform",
        form="errand_form",
        asked="answer",
        errand=errand("counselling", "organisation", scheme="administration"),
    )

    known = outcome.slots["errand"]["known"]
    assert known["organisation"] == "Bewindkantoor De Linde"
    assert known["reach"] == {"phone": "+31301234567"}


@pytest.mark.parametrize(
    ("scheme", "scope"),
    [
        ("administration", AuthorisationScope.DECIDE),
        ("court", AuthorisationScope.DECIDE),
        ("debt_help", AuthorisationScope.SHARE_INFORMATION),
    ],
)
async def test_the_helper_is_written_down_as_not_proven(
    mehmet: Caller, record: Record, scheme: str, scope: AuthorisationScope
) -> None:
    known = errand("counselling", scheme=scheme, organisation="Plangroep", reach="")

    await mehmet.call("action_finish_errand", "overslaan", errand=known)

    (authorisation,) = await record.all_of(Authorisation)
    assert (authorisation.scope, authorisation.proven_on) == (scope, None)


async def test_of_a_stranger_staff_reads_the_helper_and_no_case_is_touched(
    stranger: Caller, record: Record
) -> None:
    reach = {"phone": "+31301234567"}
    known = errand("counselling", organisation="Plangroep", reach=reach)

    outcome = await stranger.call("action_finish_errand", "x", errand=known)

    (request,) = await record.all_of(CallbackRequest)
    assert request.topic == "Hulpverlener van de schrijver: Plangroep"
    assert await record.all_of(Authorisation) == []
    assert outcome.responses == ["utter_counselling_passed_on"]
