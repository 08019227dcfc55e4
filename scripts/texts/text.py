"""A text that people read, and how it looks with its blanks filled in."""

import re
from dataclasses import dataclass

BLANK = re.compile(r"\{(\w+)\}")

SAMPLES = (
    ("^(first|second|third|lapse|latest)_day$", "21"),  # days of a course, counted
    ("(_on|_day|_until|_from|^day|^until|date.*)$", "18 november 2026"),
    ("^(count|claims|days|months|weeks|position|times|terms)$|_count$", "3"),
    (
        "(^|_)(total|amount|sum|principal|paid|left|vat|each|gives|over|fee|costs|staff|limit|premium)$",
        "€ 40,00",
    ),
    ("^rate$|percentage", "15"),
    ("iban$", "NL91ABNA0417164300"),
    ("reference|number|^case$", "2026-001234"),
    ("phone", "0800-8115"),
    ("email", "hulp@zekerwonen.nl"),
    ("website", "zekerwonen.nl"),
    ("name$", "Lotte"),
    ("creditor|agency|insurer", "Zeker Wonen"),
    ("^what_for$", "uw zorgpremie"),
    ("^steps$", "De wet rekent 15% over € 400,00. Dat is € 60,00."),
)
"""What stands in a blank whose name looks like this; the first that fits."""

ANYTHING = "Voorbeeld"


@dataclass(frozen=True)
class Text:
    """One text as it is written, and where that is."""

    topic: str
    file: str
    name: str
    written: str
    sms: bool = False
    buttons: tuple[str, ...] = ()

    @property
    def read(self) -> str:
        """As a person reads it, with sensible samples in its blanks."""
        return BLANK.sub(lambda blank: _sample(blank[1]), self.written)


def _sample(name: str) -> str:
    fitting = (sample for pattern, sample in SAMPLES if re.search(pattern, name))
    return next(fitting, ANYTHING)
