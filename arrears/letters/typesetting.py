"""Sets a letter as PDF: tagged for screen readers (PDF/UA-1), and every time the same bytes.

Only fonts that come with the typesetter are used, so that it needs nothing of the machine.
"""

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Literal

import structlog
import typst

from arrears.letters.letter import Letter
from arrears.wording import day

MEDIA_TYPE = "application/pdf"
LAYOUT = Path(__file__).with_name("letter.typ")

events = structlog.get_logger()


def pdf_of(letter: Letter) -> bytes:
    """The letter as PDF."""
    try:
        return _set(letter, standard="ua-1")
    except typst.TypstError:
        # No font has a sign, such as an emoji in a name: its place stays empty, which the standard
        # forbids. A letter in which it is missing is better than none.
        events.warning("letter_below_standard")
        return _set(letter, standard=None)


def _set(letter: Letter, *, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        LAYOUT,
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=standard,
        sys_inputs={"letter": json.dumps(_as_data(letter))},
    )


@cache
def _fonts() -> typst.Fonts:
    """The typesetter's own. Read once: that takes a third of the time of a letter."""
    return typst.Fonts(include_system_fonts=False)


def _as_data(letter: Letter) -> dict[str, Any]:
    on = letter.dated_on
    date = {"year": on.year, "month": on.month, "day": on.day, "written": day(on)}
    return asdict(letter) | {"dated_on": None, "date": date}
