"""Compares a conversation, word for word, with one of its kind that nothing disturbed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from arrears.cases.models import Address
from arrears.cases.store import Store
from arrears.chat.notices import BOT_IS_AWAY
from tests.faults.talks import Talk, Visit
from tests.faults.wording import in_general
from tests.system.outcomes import Entry, Outcome, outcome_of


class Wrong(StrEnum):
    """What can be wrong with what was said and done."""

    LOST = "lost"
    DOUBLED = "doubled"
    OUT_OF_ORDER = "out of order"
    OTHERWISE = "otherwise"


@dataclass(frozen=True)
class Fault:
    """One thing that is not as in an undisturbed conversation."""

    wrong: Wrong
    what: str


@dataclass(frozen=True)
class Account:
    """What a conversation came to, from all sides, as any other of its kind should."""

    heard: tuple[str, ...]
    said: tuple[str, ...]
    answers: tuple[str, ...]
    """Of the bot and the product itself, in the log; excuses for a delay left out."""
    left: dict[str, Any]
    """In the case store, apart from the log."""


async def account_of(store: Store, talk: Talk) -> Account:
    """What a conversation came to."""
    return _account(talk, await _outcome(store, talk))


async def _outcome(store: Store, talk: Talk) -> Outcome:
    conversation_id = talk.conversation_id or await _held_at(store, talk.visit)
    return await outcome_of(store, conversation_id, talk.visit.debtor.case_number)


async def _held_at(store: Store, visit: Visit) -> UUID:
    """The one conversation of a telephone."""
    async with store.reading() as session:
        held = await session.scalars(
            select(Address.conversation_id).where(
                Address.channel == visit.channel, Address.address == visit.number
            )
        )
        return held.one()


def _account(talk: Talk, outcome: Outcome) -> Account:
    texts = [
        (entry.author, in_general(entry.text or "", talk.visit.debtor)) for entry in outcome.log
    ]
    left = vars(replace(outcome, log=(), verified_case=outcome.verified_case and "{case}"))
    return Account(
        heard=talk.heard,
        said=tuple(text for author, text in texts if author == "person"),
        answers=tuple(text for author, text in texts if author != "person" and text != BOT_IS_AWAY),
        left=left,
    )


async def faults_of(store: Store, talk: Talk, undisturbed: Account) -> list[Fault]:
    """All that is not as in the undisturbed conversation."""
    if talk.failed:
        return [Fault(Wrong.LOST, talk.failed)]
    outcome = await _outcome(store, talk)
    account = _account(talk, outcome)
    return [
        *_compared("read", account.heard, undisturbed.heard),
        *_compared("said", account.said, undisturbed.said),
        *_compared("answered", account.answers, undisturbed.answers),
        *_of_log(outcome.log),
        *(
            Fault(Wrong.OTHERWISE, f"{name}: {account.left[name]} and not {expected}")
            for name, expected in undisturbed.left.items()
            if account.left[name] != expected
        ),
    ]


def _compared(where: str, actual: Sequence[str], expected: Sequence[str]) -> Iterator[Fault]:
    missing, more = Counter(expected) - Counter(actual), Counter(actual) - Counter(expected)
    for text in missing:
        yield Fault(Wrong.LOST, f"{where}: {text}")
    for text in more:
        yield Fault(Wrong.DOUBLED if text in expected else Wrong.OTHERWISE, f"{where}: {text}")
    if not missing and not more and actual != expected:
        yield Fault(Wrong.OUT_OF_ORDER, f"{where}: {actual}")


def _of_log(log: Sequence[Entry]) -> Iterator[Fault]:
    own = [entry for entry in log if entry.author == "person"]
    for entry in own:
        if entry.state != "answered":
            yield Fault(Wrong.LOST, f"{entry.state}: {entry.text}")
    if len({entry.client_id for entry in own}) < len(own):
        yield Fault(Wrong.DOUBLED, "a message was kept twice")
    sequences = [entry.sequence for entry in log]
    if sequences != list(range(1, len(sequences) + 1)):
        yield Fault(Wrong.OUT_OF_ORDER, f"the log is numbered {sequences}")
