"""What somebody does next: the choice of one turn, by chance that can be repeated."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.system.person import Answer
from tests.walks import phrases

REPEAT_INTENT = "ask_repeat"
DANGER = "danger"
IDENTITY_FIRST = 0.3
SAID_AGAIN = 0.05
SEVERAL_AS_WRITTEN = 0.5
BACK_TO_BOT = "Verder met de digitale assistent"


@dataclass(frozen=True)
class Move:
    """One message. A typed text may name facts of the debtor in braces."""

    kind: str
    text: str
    pressed: bool = False
    asks_again: bool = False
    """Whether it asks for what was said last."""

    @property
    def is_danger(self) -> bool:
        """Whether it speaks of danger to life."""
        return self.kind == DANGER


# What fits a question, by a word of it.
FITTING: Sequence[tuple[str, Callable[[Random], str]]] = (
    ("zaaknummer", lambda _: "{case}"),
    ("postcode", lambda _: "{postcode}"),
    ("geboortedatum", lambda _: "{birth}"),
    ("telefoonnummer", lambda _: "06 12345678"),
    ("e-mail", lambda _: "jan@voorbeeld.nl"),
    ("rekeningnummer", lambda _: "NL91 ABNA 0417 1643 00"),
    ("bedrag", phrases.amount),
    ("hoeveel", phrases.amount),
    ("welke dag", phrases.day),
    ("wanneer", phrases.day),
    ("cijfer", lambda chance: str(chance.randint(0, 11))),
    ("", lambda chance: chance.choice(phrases.SHORT)),
)


def sentence(chance: Random) -> Move:
    """One that we have, of any intent but danger."""
    intents = phrases.by_intent()
    intent = chance.choice(list(intents))
    return Move("sentence", chance.choice(intents[intent]), asks_again=intent == REPEAT_INTENT)


def several(chance: Random) -> Move:
    """Two or three things in one message."""
    if chance.random() < SEVERAL_AS_WRITTEN:
        return Move("several", chance.choice(phrases.several()))
    parts = [sentence(chance).text for _ in range(chance.randint(2, 3))]
    return Move("several", chance.choice((". ", "\n", " en ")).join(parts))


def _kind(name: str, make: Callable[[Random], str]) -> Callable[[Random], Move]:
    return lambda chance: Move(name, make(chance))


def _one_of(texts: Callable[[], Sequence[str]]) -> Callable[[Random], str]:
    return lambda chance: chance.choice(texts())


KINDS: Mapping[Callable[[Random], Move], int] = {
    sentence: 40,
    several: 8,
    _kind("short", _one_of(lambda: phrases.SHORT)): 12,
    _kind("value", lambda chance: chance.choice(phrases.VALUES)(chance)): 12,
    _kind("identity", phrases.identity): 10,
    _kind("strange", phrases.nonsense): 7,
    _kind("payload", _one_of(lambda: phrases.LOOK_ALIKES)): 3,
    _kind(DANGER, _one_of(phrases.dangerous)): 2,
    _kind("harmless", _one_of(phrases.harmless)): 2,
}
"""How often each is said, beside the others."""


class Speaker:
    """Somebody who says so many things; how willing they are to go along differs."""

    def __init__(self, chance: Random, turns: int) -> None:
        self._chance = chance
        self._left = turns
        self._last: Move | None = None
        self._willing = chance.random()

    def next(self, answer: Answer | None) -> Move | None:
        """What is said next to this answer; None when there is no more to say."""
        if self._left == 0:
            return None
        self._left -= 1
        self._last = self._first() if answer is None else self._reply(answer)
        return self._last

    def _first(self) -> Move:
        if self._chance.random() < IDENTITY_FIRST:
            return Move("identity", self._chance.choice(phrases.WHOLE_IDENTITY))
        return self._anything()

    def _reply(self, answer: Answer) -> Move:
        titles = list(answer.buttons)
        if BACK_TO_BOT in titles and self._is_willing():
            return Move("button", BACK_TO_BOT, pressed=True)
        if titles and self._is_willing() and self._is_willing():
            return Move("button", self._chance.choice(titles), pressed=True)
        if self._is_willing() and self._is_willing():
            return self._fitting(answer)
        if self._last and not self._last.pressed and self._chance.random() < SAID_AGAIN:
            return replace(self._last, asks_again=True)
        return self._anything()

    def _is_willing(self) -> bool:
        return self._chance.random() < self._willing

    def _fitting(self, answer: Answer) -> Move:
        asked = answer.messages[-1].words.lower()
        fits = next(make for word, make in FITTING if word in asked)
        return Move("fitting", fits(self._chance))

    def _anything(self) -> Move:
        kinds, weights = zip(*KINDS.items(), strict=True)
        make: Callable[[Random], Move] = self._chance.choices(kinds, weights)[0]
        return make(self._chance)
