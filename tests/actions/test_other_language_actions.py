"""A message in another language: answered in that one, and never guessed at."""

import pytest

from actions.other_language import RESPONSES
from arrears.cases.models import Conversation
from tests.actions.calling import LISTEN, Caller, Outcome, person
from tests.actions.store_of_record import Record


@pytest.mark.parametrize("language", sorted(RESPONSES))
async def test_each_language_is_answered_in_itself(stranger: Caller, language: str) -> None:
    outcome = await _heard(stranger, language)

    assert outcome.responses == [RESPONSES[language]]


@pytest.mark.parametrize("language", [None, "ja"])
async def test_a_language_that_is_not_known_is_not_guessed(
    stranger: Caller, language: str | None
) -> None:
    outcome = await _heard(stranger, language)

    assert outcome.responses == ["utter_other_language"]


async def test_staff_knows_which_language_somebody_writes(stranger: Caller, record: Record) -> None:
    await _heard(stranger, "pl")
    await _heard(stranger, None)

    (talk,) = await record.every(Conversation)
    assert talk.language == "pl"


async def test_a_cry_for_help_in_another_language_is_known_as_such(
    stranger: Caller, record: Record
) -> None:
    await _heard(stranger, "tr", action="action_meet_danger")

    (talk,) = await record.every(Conversation)
    assert talk.language == "tr"


async def _heard(
    caller: Caller, language: str | None, *, action: str = "action_answer_other_language"
) -> Outcome:
    message = person("…", "other_language")
    message["parse_data"]["language"] = language
    answer = await caller.send(action, [LISTEN, message])
    return Outcome(answer.json())
