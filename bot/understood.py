"""What a message was taken for, as the app keeps it for those who teach the bot."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.core.events import BotUttered
from rasa.shared.nlu.constants import (
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
)

from bot.one_question import Answer

NOT_UNDERSTOOD = ("utter_not_understood", "utter_default")
# Data that does not fit the question, such as half a case number: what it is, was clear.
BARE_DATA = "inform"


def understood(answer: Answer) -> Optional[Dict[str, Any]]:
    """The likeliest intent of a message as a whole, how sure that is, and whether it was of no use.

    None for a button: what that means was never in doubt.
    """
    heard = answer.heard
    if (heard.text or "").startswith("/"):
        return None
    ranking = heard.parse_data.get(INTENT_RANKING_KEY) or []
    # That it is too unsure stands before what it most looks like.
    likely = [one for one in ranking if one[INTENT_NAME_KEY] != DEFAULT_NLU_FALLBACK_INTENT_NAME]
    best = likely[0] if likely else {}
    intent = best.get(INTENT_NAME_KEY)
    return {
        "intent": intent,
        "confidence": best.get(PREDICTED_CONFIDENCE_KEY, 0.0),
        "not_understood": intent != BARE_DATA and any(map(_says_so, answer.replies)),
    }


def _says_so(reply: BotUttered) -> bool:
    return (reply.metadata.get("utter_action") or "").startswith(NOT_UNDERSTOOD)
