"""What passes through the conversation log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from arrears.cases.kinds import Author, Channel, Holder


class ConversationNotFound(LookupError):
    """There is no such conversation, or the token is not its own."""


class ChoiceNotOffered(ValueError):
    """The payload of a button that the latest turn of this conversation did not offer."""


@dataclass(frozen=True)
class Inbound:
    """What a person sent: typed text, or the payload of a button with its title as text."""

    client_id: str
    text: str
    payload: str | None = None


@dataclass(frozen=True)
class Reply:
    """One message to a person."""

    text: str | None
    buttons: tuple[dict[str, str], ...] = ()
    card: dict[str, Any] | None = None


@dataclass(frozen=True)
class Unanswered:
    """The oldest message of a conversation that waits for an answer."""

    id: UUID
    conversation_id: UUID
    sequence: int
    text: str
    payload: str | None
    attempts: int
    holder: Holder
    turn: int
    channel: Channel
    # Somebody answered an earlier message after this one was sent: its sender had not read that.
    overtaken: bool = False


@dataclass(frozen=True)
class Entry:
    """A message as the person's channel shows it."""

    sequence: int
    author: Author
    text: str | None
    client_id: str | None
    buttons: Sequence[dict[str, str]]
    card: dict[str, Any] | None
    at: datetime


@dataclass(frozen=True)
class Received:
    """A message as it was kept; `unanswered` when it is known to be the next to answer."""

    entry: Entry
    unanswered: Unanswered | None = None


@dataclass(frozen=True)
class Answered:
    """What answering a message came to: who holds the talk, and what the person may read."""

    holder: Holder
    entries: Sequence[Entry]
