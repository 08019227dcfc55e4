"""Every check of a text."""

from collections.abc import Iterator

from scripts.texts.finding import Finding
from scripts.texts.plainness import plainness
from scripts.texts.sms import sms
from scripts.texts.text import Text
from scripts.texts.wording import wording
from scripts.texts.writing import writing

CHECKS = (plainness, wording, writing, sms)


def findings(text: Text) -> Iterator[Finding]:
    """All that is wrong with a text, also what is allowed to be."""
    for check in CHECKS:
        yield from check(text)
