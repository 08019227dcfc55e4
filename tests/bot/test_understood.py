"""What the app is told of how a message was read."""

from typing import Any

import pytest
from rasa.shared.core.events import BotUttered, UserUttered

from bot.one_question import Answer
from bot.understood import understood

UNSURE = {"name": "nlu_fallback", "confidence": 0.7}
FEES = {"name": "ask_fees", "confidence": 0.2}
DATA = {"name": "inform", "confidence": 0.9}
NOTHING = {"name": None, "confidence": 0.0}


def answer(*ranking: dict[str, Any], said: str = "utter_fees", text: str = "die kosten") -> Answer:
    heard = UserUttered(text, ranking[0], [], {"text": text, "intent_ranking": list(ranking)})
    return Answer(heard, [BotUttered("…"), BotUttered("…", metadata={"utter_action": said})])


def told(*ranking: dict[str, Any], said: str) -> tuple[Any, ...]:
    found = understood(answer(*ranking, said=said))
    assert found is not None
    return tuple(found.values())


@pytest.mark.parametrize(
    ("ranking", "said", "expected"),
    [
        ([FEES], "utter_fees", ("ask_fees", 0.2, False)),
        ([UNSURE, FEES], "utter_not_understood_again", ("ask_fees", 0.2, True)),
        ([FEES], "utter_not_understood_agreed", ("ask_fees", 0.2, True)),
        ([FEES], "utter_default", ("ask_fees", 0.2, True)),
        ([UNSURE, NOTHING], "utter_not_understood", (None, 0.0, True)),
        # A story or a name that was asked for needs no intent, and a wrong number is no other one.
        ([UNSURE, FEES], "utter_complaint_kept", ("ask_fees", 0.2, False)),
        ([DATA], "utter_not_understood_postcode", ("inform", 0.9, False)),
    ],
)
def test_what_was_made_of_it(
    ranking: list[dict[str, Any]], said: str, expected: tuple[Any, ...]
) -> None:
    assert told(*ranking, said=said) == expected


def test_a_button_is_no_riddle() -> None:
    assert understood(answer(FEES, text="/ask_fees")) is None
