"""What passes through the conversation log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol
from uuid import UUID

from arrears.cases.kinds import Author, Channel, Holder, Intent
from dutch import says_misread


class ConversationNotFound(LookupError):
    """There is no such conversation, or the token is not its own."""


class ChoiceNotOffered(ValueError):
    """The payload of a button that the latest turn of this conversation did not offer."""


@dataclass(frozen=True)
class Inbound:
    """What a person sent: typed text, or the payload of a button with its title as text.

    `client_id` is given by the person's side, `provider_id` by who brought it: the same again is
    the same message. `typed` says that it was typed by hand, so that more may follow in a moment.
    """

    client_id: str
    text: str
    payload: str | None = None
    provider_id: str | None = None
    typed: bool = False


@dataclass(frozen=True)
class Reply:
    """One message to a person."""

    text: str | None
    buttons: tuple[dict[str, str], ...] = ()
    card: dict[str, Any] | None = None


@dataclass(frozen=True)
class Understood:
    """What the bot took a message for, how sure it was (0 to 1), and whether that was of no use."""

    intent: Intent | None
    confidence: float
    not_understood: bool


@dataclass(frozen=True)
class BotAnswer:
    """What the bot says to a message, and what it took it for; nothing where that is no riddle."""

    replies: Sequence[Reply]
    understood: Understood | None = None


@dataclass(frozen=True)
class Unanswered:
    """What waits for an answer: the oldest message of a conversation, or several typed in a row.

    Those are one for who answers: the last of them, with the text of all.
    """

    id: UUID
    conversation_id: UUID
    sequence: int
    text: str
    payload: str | None
    attempts: int
    holder: Holder
    turn: int
    channel: Channel
    at: datetime
    typed: bool = False
    # Somebody answered an earlier message after this one was sent: its sender had not read that.
    overtaken: bool = False
    # Said by us, such as goodbye, for the bot to go on from: nobody waits for an answer to it.
    is_ours: bool = False

    @cached_property
    def corrects(self) -> bool:
        """Whether it says that what was said before it was misunderstood."""
        return says_misread(self.text)


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
    # The first name of the colleague who wrote it.
    by: str | None = None


@dataclass(frozen=True)
class Standing:
    """How a conversation stands: who holds it, and whether its person may see their case now.

    `handled`: what the person said up to this number was answered, or is with staff.
    """

    holder: Holder
    verified: bool
    handled: int
    # The first name of the colleague who has the talk.
    by: str | None = None


@dataclass(frozen=True)
class Received:
    """A message as it was kept; `unanswered` when it is this process that answers it now."""

    entry: Entry
    unanswered: Unanswered | None = None


@dataclass(frozen=True)
class Answered:
    """What answering a message came to: who holds the talk, and what the person may read."""

    holder: Holder
    entries: Sequence[Entry]
    # Whether more waits for an answer that this process has to give.
    more: bool = False
    # How the conversation stands with it, where that is known: not by which colleague it is held.
    standing: Standing | None = None


@dataclass(frozen=True)
class Parcel:
    """A text that goes to a telephone: some entries of the log, from `first` to `last`.

    With a `template` it may go where free text may not; `variables` fill it in.
    """

    body: str
    first: int
    last: int
    choices: tuple[str, ...] = ()
    template: str | None = None
    variables: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Opening:
    """What we write to somebody of our own accord: where, about which case, and what.

    `key` says on which occasion, if no two of a conversation may be about the same.
    """

    channel: Channel
    address: str
    case_id: int
    text: str
    own_address: str | None = None
    template: str | None = None
    variables: Mapping[str, str] | None = None
    key: str | None = None


class Pack(Protocol):
    """How entries of the log become texts for a telephone. None where there is nothing to send."""

    def __call__(self, channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
        """Pack entries that are said at one moment, in order."""


def storable(text: str) -> str:
    """A text without what no database keeps: null characters and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
