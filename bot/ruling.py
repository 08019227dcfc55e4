"""How a component that knows better overrules the classifier."""

from __future__ import annotations

from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message


def overrule(message: Message, intent: str, how_sure: float) -> None:
    """Put this intent before all others, and keep what the classifier said behind it."""
    first = {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: how_sure}
    others = [
        one for one in message.get(INTENT_RANKING_KEY) or [] if one[INTENT_NAME_KEY] != intent
    ]
    message.set(INTENT, first, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
