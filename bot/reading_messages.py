"""Rasa's messages as readings: the whole of one, and its clauses."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.clauses import Clause, clauses
from bot.readings import Reading


def whole_of(message: Message) -> Reading:
    """The reading of a whole message."""
    return _reading(message.get(TEXT) or "", _tokens(message))


def parts_of(message: Message) -> List[Tuple[Clause, Reading]]:
    """The clauses of a message with their readings; none when it is a single one."""
    parts, tokens = clauses(message.get(TEXT) or ""), _tokens(message)
    if len(parts) < 2:
        return []
    return [
        (part, _reading(part.text, [one for one in tokens if part.start <= one.start < part.end]))
        for part in parts
    ]


def _tokens(message: Message) -> Sequence[Token]:
    return message.get(TOKENS_NAMES[TEXT]) or []


def _reading(text: str, tokens: Sequence[Token]) -> Reading:
    return Reading.of(text, [token.lemma for token in tokens])
