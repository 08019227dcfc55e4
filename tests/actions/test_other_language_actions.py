"""A message in another language: answered in that one, and never guessed at."""

import pytest

from actions.other_language import RESPONSES
from tests.actions.calling import LISTEN, Caller, Outcome, person


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


async def _heard(caller: Caller, language: str | None) -> Outcome:
    message = person("…", "other_language")
    message["parse_data"]["language"] = language
    answer = await caller.send("action_answer_other_language", [LISTEN, message])
    return Outcome(answer.json())
