"""No text is harder than B1, as far as sentences and syllables show it."""

from collections.abc import Iterator

from scripts.texts.finding import Finding
from scripts.texts.readability import measure
from scripts.texts.text import Text

LONGEST_SENTENCE = 20
MEAN_SENTENCE = 13
LOWEST_FLESCH_DOUMA = 60
ENOUGH_SENTENCES = 3
"""From this many sentences on, a mean and a score say something."""


def plainness(text: Text) -> Iterator[Finding]:
    """Sentences that are too long, and words that are too long for their number."""
    found = measure(text.read)
    if found.longest > LONGEST_SENTENCE:
        yield Finding(
            text,
            "long sentence",
            f"a sentence of {found.longest} words: {found.longest_sentence!r}",
            f"two sentences, or a list; at most {LONGEST_SENTENCE} words",
        )
    if found.sentences < ENOUGH_SENTENCES:
        return
    if found.words_per_sentence > MEAN_SENTENCE:
        yield Finding(
            text,
            "long sentences",
            f"{found.words_per_sentence:.1f} words per sentence",
            f"at most {MEAN_SENTENCE} on average",
        )
    if found.flesch_douma < LOWEST_FLESCH_DOUMA:
        yield Finding(
            text,
            "hard to read",
            f"Flesch-Douma {found.flesch_douma:.0f}",
            f"shorter words and sentences, until it is {LOWEST_FLESCH_DOUMA} or more",
        )
