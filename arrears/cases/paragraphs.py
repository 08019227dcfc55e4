"""Texts of more than one line, brought into the one form that the store keeps."""

import unicodedata

from arrears.cases.case_file import NOT_TEXT
from arrears.cases.entries import NotText


def paragraphs_of(typed: str, *, longest: int) -> str:
    """Words on one line or more, without what is not text. Raises NotText."""
    lines = unicodedata.normalize("NFC", typed).replace("\r\n", "\n").replace("\r", "\n")
    text = "\n".join(line.rstrip() for line in lines.replace("\t", " ").split("\n")).strip()
    signs = text.replace("\n", "")
    if not 1 <= len(text) <= longest or any(
        unicodedata.category(sign) in NOT_TEXT for sign in signs
    ):
        raise NotText(longest)
    return text
