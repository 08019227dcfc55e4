"""How well messages are understood, as figures. `python -m tests.understanding` prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.understanding import sets
from tests.understanding.sets import Asked, Several, Told
from tests.understanding.understood import Understood

Reader = Callable[[str], Understood]
FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def rate(self) -> float:
        """Between 0 and 1; 1 when there was nothing to do."""
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{self.right}/{self.of} = {self.rate:.1%}"


def intents_right(read: Reader, asked: Sequence[Asked]) -> Share:
    """How often the intent is right; not understood is not right."""
    return Share(sum(read(one.text).intent == one.intent for one in asked), len(asked))


def left_alone(read: Reader, asked: Sequence[Asked]) -> Share:
    """How often what is off topic or foreign is not mistaken for something else.

    Not understood does no harm here.
    """
    harmless = {"out_of_scope", "other_language", FALLBACK}
    strange = [one for one in asked if one.intent in {"out_of_scope", "other_language"}]
    return Share(sum(read(one.text).intent in harmless for one in strange), len(strange))


def recall_and_precision(read: Reader, asked: Sequence[Asked]) -> dict[str, tuple[Share, Share]]:
    """For each intent: what of it is found, and what of what is found is it."""
    meant = Counter(one.intent for one in asked)
    taken = Counter(read(one.text).intent for one in asked)
    both = Counter(one.intent for one in asked if read(one.text).intent == one.intent)
    return {
        intent: (Share(both[intent], meant[intent]), Share(both[intent], taken[intent]))
        for intent in sorted(meant)
    }


def confusions(read: Reader, asked: Sequence[Asked]) -> list[tuple[str, str, list[str]]]:
    """What was meant, what it was taken for, and the messages: the most frequent first."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in asked:
        taken = read(one.text).intent
        if taken != one.intent:
            found.setdefault((one.intent, taken), []).append(one.text)
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    return [(meant, taken, texts) for (meant, taken), texts in ordered]


def danger_seen(read: Reader, texts: Sequence[str]) -> Share:
    """How many of these messages are taken for danger to life."""
    return Share(sum(read(text).intent == "crisis" for text in texts), len(texts))


def values_found(read: Reader, told: Sequence[Told]) -> dict[str, tuple[Share, Share]]:
    """For each kind of value: what of it is found, and what of what is found is right."""
    counts: dict[str, Counter[str]] = {}
    for one in told:
        found = read(one.text).values
        for kind in {*one.values, *found}:
            right, meant = Counter(found.get(kind, [])), Counter(one.values.get(kind, []))
            count = counts.setdefault(kind, Counter())
            count["right"] += sum((right & meant).values())
            count["meant"] += sum(meant.values())
            count["found"] += sum(right.values())
    return {
        kind: (Share(count["right"], count["meant"]), Share(count["right"], count["found"]))
        for kind, count in sorted(counts.items())
    }


def messages_with_all_values_right(read: Reader, told: Sequence[Told]) -> Share:
    """Messages in which every value was found, and nothing else."""
    return Share(sum(is_told(read(one.text), one) for one in told), len(told))


def is_told(understood: Understood, told: Told) -> bool:
    """Whether exactly these values were found, in whatever order."""
    found = {kind: sorted(values) for kind, values in understood.values.items()}
    return found == {kind: sorted(values) for kind, values in told.values.items() if values}


def requests_found(read: Reader, several: Sequence[Several]) -> tuple[Share, Share]:
    """What of the requests in messages is found, and what of what is found was asked."""
    right = meant = found = 0
    for one in several:
        told, asked = set(read(one.text).requests), set(one.intents)
        right, meant, found = right + len(told & asked), meant + len(asked), found + len(told)
    return Share(right, meant), Share(right, found)


@dataclass(frozen=True)
class Threshold:
    """What asking again below a confidence would save and cost."""

    confidence: float
    wrong_caught: Share
    right_lost: Share


def thresholds(read: Reader, asked: Sequence[Asked]) -> list[Threshold]:
    """For rising confidences: how many wrong answers asking again prevents, and right ones too."""
    tops = [(_top(read(one.text)), one.intent) for one in asked]
    right = [sure for (name, sure), intent in tops if name == intent]
    wrong = [sure for (name, sure), intent in tops if name != intent]
    return [
        Threshold(
            at,
            Share(sum(sure < at for sure in wrong), len(wrong)),
            Share(sum(sure < at for sure in right), len(right)),
        )
        for at in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
    ]


def calibration(read: Reader, asked: Sequence[Asked]) -> list[tuple[float, float, Share]]:
    """For each tenth of confidence: from where, how sure on average, how often right."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one in asked:
        name, sure = _top(read(one.text))
        bins.setdefault(min(int(sure * 10), 9), []).append((sure, name == one.intent))
    return [
        (
            tenth / 10,
            sum(sure for sure, _ in told) / len(told),
            Share(sum(is_right for _, is_right in told), len(told)),
        )
        for tenth, told in sorted(bins.items())
    ]


def _top(understood: Understood) -> tuple[str, float]:
    """The classifier's likeliest reading, also where it was not acted on."""
    return next((name, sure) for name, sure in understood.ranking if name != FALLBACK)


def all_asked() -> list[Asked]:
    """Plain and noisy messages together."""
    return [*sets.plain(), *sets.noisy()]
