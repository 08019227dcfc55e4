"""A variant for SMS is short, and written in signs that an SMS has."""

import re
from collections.abc import Iterator

from scripts.texts.finding import Finding
from scripts.texts.text import Text

LONGEST = 320
GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWICE = set("^{}\\[~]|€")
"""Signs of GSM 03.38 that take the place of two."""

PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "•": "-"}


def sms(text: Text) -> Iterator[Finding]:
    """What is wrong with a variant for SMS; nothing for a text that is none."""
    if not text.sms:
        return
    length = sum(2 if sign in TWICE else 1 for sign in text.read)
    if length > LONGEST:
        yield Finding(text, "sms length", f"{length} signs", f"at most {LONGEST}")
    for sign in dict.fromkeys(text.written):
        if sign not in GSM_7 | TWICE and not re.match(r"[a-zà-ÿ]", sign, re.IGNORECASE):
            instead = repr(PLAIN.get(sign, " " if sign.isspace() else "a plain sign"))
            yield Finding(text, "sms sign", f"an SMS has no {sign!r}", instead, sign)
