"""What a letter is made of, before it is set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Paragraph:
    """Some sentences."""

    text: str


@dataclass(frozen=True)
class Table:
    """Rows under a header; amounts stand in the last column. `total` is the row that ends it."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] = ()


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    parts: Sequence[Paragraph | Table]


@dataclass(frozen=True)
class Letter:
    """A letter from one to another. `about` is what stands at its head, such as a case number.

    What is published has no recipient, greeting or closing.
    """

    title: str
    dated_on: date
    sender: Sequence[str]
    recipient: Sequence[str]
    about: Sequence[str]
    greeting: str
    opening: Sequence[Paragraph]
    sections: Sequence[Section]
    closing: Sequence[str]
