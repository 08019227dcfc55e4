"""What must hold after every turn, whatever was said. Each rule finds faults, and says what."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from arrears.chat.notices import SET_ASIDE
from tests.system.debtors import Debtor
from tests.system.facts import plain
from tests.system.person import Answer
from tests.system.secrecy import secrets_told
from tests.walks.moves import Move
from tests.walks.questions import closing_paragraphs

PATIENCE_SECONDS = 15.0
"""Somebody waits no longer. A machine that is busy with other things still keeps to it."""
# As many as it takes to answer a message that asks for several things.
MOST_MESSAGES = 8
FAILURES = ("er ging bij ons iets mis", SET_ASIDE.text or "")
CODE = re.compile(
    r"[{}]|\b(?:utter|action)_|\b(?:None|null|nan|True|False)\b|Decimal\(|datetime|<\w+ object"
)
HELP_IN_DANGER = ("112", "113")
MONEY = re.compile(r"€|\beuro|beta+l|bedrag|termijn|kosten|incasso")
IDENTITY = frozenset({"case", "postcode", "birth"})


@dataclass(frozen=True)
class Turn:
    """One message and what came back."""

    move: Move
    answer: Answer
    seconds: float
    debtor: Debtor
    verified: bool
    told: frozenset[str]
    """The facts of the debtor, by name, that were typed so far."""
    typed: str
    """All that was typed so far: what the bot repeats of it is not its own."""


type Rule = Callable[[Turn], Iterator[str]]


def _never_silent(turn: Turn) -> Iterator[str]:
    for message in turn.answer.messages:
        if not message.words.strip():
            yield "a message without words"


def _never_broken(turn: Turn) -> Iterator[str]:
    heard = plain(turn.answer.words)
    yield from (failure for failure in FAILURES if plain(failure) in heard)


def _never_code(turn: Turn) -> Iterator[str]:
    for found in CODE.findall(turn.answer.words):
        if found not in turn.typed:
            yield found


def _secret(turn: Turn) -> Iterator[str]:
    if not turn.verified:
        told = secrets_told(turn.answer.words, turn.debtor)
        yield from (secret for secret in told if plain(secret) not in plain(turn.typed))


def _verified_by_right_facts(turn: Turn) -> Iterator[str]:
    if turn.verified and not turn.told >= IDENTITY:
        yield f"verified without {sorted(IDENTITY - turn.told)}"


def _one_question(turn: Turn) -> Iterator[str]:
    asked = [one for message in turn.answer.messages for one in closing_paragraphs(message.text)]
    if len(asked) > 1:
        yield " | ".join(asked)


def _one_choice(turn: Turn) -> Iterator[str]:
    offers = [sorted(one.buttons) for one in turn.answer.messages if one.buttons]
    if len(offers) > 1:
        yield " | ".join(map(str, offers))


def _brief(turn: Turn) -> Iterator[str]:
    if len(turn.answer.messages) > MOST_MESSAGES:
        yield f"{len(turn.answer.messages)} messages"


def _in_time(turn: Turn) -> Iterator[str]:
    if turn.seconds > PATIENCE_SECONDS:
        yield f"{turn.seconds:.1f} s"


def _danger_met(turn: Turn) -> Iterator[str]:
    if not turn.move.is_danger:
        return
    heard = turn.answer.words
    yield from (f"{number} is not named" for number in HELP_IN_DANGER if number not in heard)
    yield from (f"speaks of {found!r}" for found in MONEY.findall(plain(heard)))


RULES: Mapping[str, Rule] = {
    "every message has words": _never_silent,
    "nothing fails": _never_broken,
    "no code is shown": _never_code,
    "no case data before identity": _secret,
    "verified by the right facts only": _verified_by_right_facts,
    "one question at a time": _one_question,
    "one choice at a time": _one_choice,
    "at most eight messages": _brief,
    "an answer in time": _in_time,
    "danger comes first": _danger_met,
}
