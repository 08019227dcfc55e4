"""How an SMS travels: in GSM-7 when it has every sign of a text, else in UCS-2, and in parts.

One sign that GSM-7 lacks makes the whole SMS more than twice as long, so signs that are plain
without their mark or curl are written plainly (GSM 03.38; 3GPP TS 23.038).
"""

import unicodedata
from collections.abc import Iterable
from datetime import date

from arrears.law.parameter import parameter

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Each takes the place of two.
EXTENDED = frozenset("^{}\\[~]|€\f")
LETTERS = "œ oe,Œ OE,ĳ ij,Ĳ IJ,ł l,Ł L,đ d,Đ D,ı i,× x,→ ->,… ..."
PLAIN = {
    **dict.fromkeys("’‘‚′`´", "'"),
    **dict.fromkeys("“”„″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−•·", "-"),
    **dict.fromkeys("\t\u00a0\u2007\u2009\u200a\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    **dict(pair.split() for pair in LETTERS.split(",")),
}


def for_sms(text: str, *, on: date) -> str:
    """The text in signs that an SMS has, if that makes it no longer; else as it is.

    Some languages cannot be written so. Then nothing of the text is changed.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = "".join(map(_plain, composed))
    if not is_gsm(plain) or segments(plain, on=on) > segments(text, on=on):
        return text
    return plain


def is_gsm(text: str) -> bool:
    """Whether GSM-7 has every sign of this text."""
    return GSM_7.union(EXTENDED).issuperset(text)


def segments(text: str, *, on: date) -> int:
    """In how many parts a text travels, each paid for, by the lengths that hold on that day."""
    encoding = "gsm7" if is_gsm(text) else "ucs2"
    widths = [_septets(sign) if encoding == "gsm7" else _units(sign) for sign in text]
    if sum(widths) <= parameter(f"sms_{encoding}_single", on=on).value:
        return 1
    return _parts(widths, int(parameter(f"sms_{encoding}_part", on=on).value))


def _parts(widths: Iterable[int], room: int) -> int:
    """Parts of that many places; no sign stands in two of them."""
    parts, filled = 1, 0
    for width in widths:
        if filled + width > room:
            parts, filled = parts + 1, 0
        filled += width
    return parts


def _septets(sign: str) -> int:
    return 2 if sign in EXTENDED else 1


def _units(sign: str) -> int:
    return len(sign.encode("utf-16-le")) // 2


def _plain(sign: str) -> str:
    """A sign of GSM-7 that reads the same; the sign itself when there is none."""
    if is_gsm(sign) or sign in PLAIN:
        return PLAIN.get(sign, sign)
    taken_apart = unicodedata.normalize("NFD", sign)
    letter, marks = taken_apart[0], taken_apart[1:]
    return letter if marks and all(map(unicodedata.combining, marks)) else sign
