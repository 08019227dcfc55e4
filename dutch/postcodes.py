"""Dutch postcodes, and what only looks like one: "1250 eu", "2026 is"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum.exceptions import ValidationError
from stdnum.nl import postcode

from dutch.reading import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_POSTCODE = re.compile(
    r"(?<![\w.,/-])(?<!€)(?<!€ )(?P<digits>[1-9]\d{3})(?P<between> ?-? ?)"
    r"(?P<letters>[a-z] ?[a-z])"
    r"(?:(?![\w'])|(?=\d{1,3}[a-z]?(?!\w)))"
)
_NAMED = re.compile(r"(?<!\w)(?:postcode|pc)[:.]? (?:is:? |nu |wordt )?$")
_ANSWER = re.compile(
    r"(?P<named>postcode:? (?:is:? )?)?(?<![\w.,-])(?P<digits>[1-9]\d{3})"
    r"(?P<between>(?: (?:en|met|de|dan|letters)){1,4} (?=[a-z] ?[a-z]$)|[ .,-]{0,2})"
    r"(?P<letters>[a-z][ .-]{0,2}[a-z])(?![a-z0-9'])"
)
# Words that stand after a year or an amount as often as after the digits of a postcode.
SHORT_WORDS = frozenset({
    "al", "an", "as", "at", "be", "by", "ct", "da", "de", "di", "do", "eh", "en", "er", "eu",
    "go", "he", "hi", "ie", "ik", "in", "is", "it", "je", "jr", "kg", "km", "la", "le", "ma",
    "me", "ml", "mn", "my", "na", "ne", "no", "nu", "of", "oh", "ok", "om", "on", "op", "or",
    "pa", "pm", "pw", "so", "st", "te", "to", "un", "up", "us", "uw", "vr", "wa", "we", "wo",
    "za", "ze", "zo",
})  # fmt: skip
_REACH = 20
_HAS_LETTERS = re.compile(r"[^\W\d_]")
_VERBS = {"is", "en", "of", "ik"}
_UNITS = {"eu", "pm", "pw", "ct"}


def parse_postcode(text: str) -> str | None:
    """The postcode in an answer to the question for one.

    >>> parse_postcode("postcode is 1234 a b")
    '1234AB'
    """
    reading = fold(text)
    folded = reading.text.strip(" .!")
    for match in _ANSWER.finditer(folded):
        asked = match["named"] or not _HAS_LETTERS.search(_around(match, folded))
        value = _postcode(match["digits"], match["letters"])
        if value and (asked or not match["between"] or match["letters"] not in SHORT_WORDS):
            return value
    return next((value for value, *_ in postcodes(reading, text)), None)


def postcodes(folded: Reading, source: str) -> Iterator[Found]:
    """Dutch postcodes; "1250 eu" and "2026 is" are none."""
    for match in _POSTCODE.finditer(folded.text):
        loose = match["between"] or match["letters"] in _UNITS
        if loose and match["letters"] in SHORT_WORDS and not _is_meant(match, folded, source):
            continue
        if " " in match["letters"] and not folded.is_upper(source, match.span("letters")):
            continue
        if value := _postcode(match["digits"], match["letters"]):
            yield value, *match.span()


def _is_meant(match: re.Match[str], folded: Reading, source: str) -> bool:
    """Whether "7411 JE" is a postcode, by its capitals or by the word before it."""
    if match["letters"] in _UNITS:
        return False
    if folded.is_upper(source, match.span("letters")) and not _shouts_around(match, folded, source):
        return True
    named = _NAMED.search(folded.text, max(0, match.start() - _REACH), match.start())
    return named is not None and match["letters"] not in _VERBS


def _shouts_around(match: re.Match[str], folded: Reading, source: str) -> bool:
    """Whether all else is in capitals too: then those of "2026 IS" say nothing."""
    start, end = folded.source(*match.span())
    return (source[:start] + source[end:]).isupper()


def _around(match: re.Match[str], text: str) -> str:
    return text[: match.start()] + text[match.end() :]


def _postcode(digits: str, letters: str) -> str | None:
    try:
        plain = re.sub("[^a-z]", "", letters)
        return str(postcode.validate(digits + plain)).replace(" ", "")
    except ValidationError:
        return None
