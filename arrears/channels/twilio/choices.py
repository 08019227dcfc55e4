"""What a typed answer chooses of the buttons that are offered now: by number, or by title.

On a telephone the buttons stand as "1. Ja" and "2. Nee" below a text.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

type Button = Mapping[str, str]

NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
# "€ 2", "-1" and "1,5" are amounts, and "1?" is a question: only what is surely a number of a list.
NUMBERED = re.compile(
    r"(?:(?:ik kies|kies|optie|keuze|antwoord|nummer|nr\.?)(?: is)?:? ?)?"
    rf"\(?(?P<number>[0-9]{{1,2}}|{'|'.join(NUMBERS)})[.):!]*(?: (?P<title>\D.*))?"
)
# How people type what looks like a number on their keyboard, such as the sign in a box.
BOXED = str.maketrans("", "", "\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}")


def chosen(
    text: str, offered: Sequence[Button], listed: Sequence[Button] | None = None
) -> Button | None:
    """The button that a message stands for; None when it is something else, or several would do.

    Numbers are of those that were `listed` last, all of the `offered` ones unless given.
    """
    return titled(text, offered) or _numbered(text, offered if listed is None else listed)


def titled(text: str, offered: Sequence[Button]) -> Button | None:
    """The one button with this title, capitals, accents and punctuation aside."""
    words = _words(text)
    fitting = [button for button in offered if words and _words(button["title"]) == words]
    return fitting[0] if len({button["payload"] for button in fitting}) == 1 else None


def _numbered(text: str, listed: Sequence[Button]) -> Button | None:
    found = NUMBERED.fullmatch(_plain(text))
    if found is None:
        return None
    number, title = found["number"], found["title"]
    place = int(number) if number.isdigit() else NUMBERS.index(number) + 1
    if not 1 <= place <= len(listed):
        return None
    button = listed[place - 1]
    # "1. Ja" as it stood there, but not "1 november".
    return button if title is None or _words(title) == _words(button["title"]) else None


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(BOXED)).casefold()
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(letters.split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _plain(text))
