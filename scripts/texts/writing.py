"""Signs, spaces, capitals and questions as they should be."""

import re
from collections.abc import Iterator

from scripts.texts.finding import Finding
from scripts.texts.readability import sentences
from scripts.texts.text import BLANK, Text

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f]")
ADDRESS = re.compile(
    r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|eu|org|nu)\b(?:/\w\S*)?"
)
NO_SPACE_AFTER = re.compile(r"\S*(?:[,;:?!](?=[^\W\d_])|(?<=[^\W\d_]{2})\.(?=[^\W\d_]))\S*")
SPACE_BEFORE = re.compile(r"\S+ [,.;:?!](?!\w)")
IN_BULLETS = re.compile(r"^\s*[-*•]\s")
SMALL_LETTER = re.compile(r"[\"'“‘(]*[a-zà-ÿ]")
SHORT_THE = re.compile(r"['’][st]\s")
OPEN_QUESTION = re.compile(
    r"(?:en |of )?(?:op |in |voor |bij |van |aan |met )?"
    r"(?:wat|welke?|wanneer|hoe|hoeveel|waar\w*|wie|hoelang)\b",
    re.IGNORECASE,
)


def writing(text: Text) -> Iterator[Finding]:
    """What is wrong with the signs of a text."""
    yield from _signs(text)
    yield from _spaces(text)
    yield from _small_letters(text)
    yield from _questions(text)


def _signs(text: Text) -> Iterator[Finding]:
    if re.search(r"!\s*!", text.written):
        yield Finding(text, "exclamation", "exclamation marks in a row", "a full stop")
    for sign in dict.fromkeys(EMOJI.findall(text.written)):
        yield Finding(text, "emoji", f"the emoji {sign}", "words", sign)
    if re.search(r"[{}]", BLANK.sub("", text.written)):
        yield Finding(text, "curly", "a curly bracket that is not closed", "{name_of_the_fact}")


def _spaces(text: Text) -> Iterator[Finding]:
    if re.search(r"\S[ \u00a0]{2,}\S", text.written):
        yield Finding(text, "spaces", "two spaces in a row", "one")
    bare = ADDRESS.sub("x", text.read)
    for match in NO_SPACE_AFTER.finditer(bare):
        yield Finding(text, "spaces", f"no space in {match.group()!r}", "a space after the sign")
    for match in SPACE_BEFORE.finditer(bare):
        yield Finding(text, "spaces", f"a space in {match.group()!r}", "none before the sign")


def _small_letters(text: Text) -> Iterator[Finding]:
    whole_lines = (line for line in text.read.splitlines() if not IN_BULLETS.match(line))
    for sentence in (one for line in whole_lines for one in sentences(line)):
        starts_small = SMALL_LETTER.match(sentence) and not SHORT_THE.match(sentence)
        if starts_small and not ADDRESS.match(sentence):
            yield Finding(text, "capital", f"{sentence!r} starts with a small letter", "a capital")


def _questions(text: Text) -> Iterator[Finding]:
    paragraph = text.read.rstrip().split("\n\n")[-1]
    asked = list(_asked(sentences(paragraph)))
    if len(asked) > 1:
        wrong = f"more than one question at the end: {' '.join(asked)!r}"
        yield Finding(text, "questions", wrong, "one question at a time")


def _asked(said: list[str]) -> Iterator[str]:
    """The questions that wait for an answer.

    "Lukt dat niet? Bel dan …" asks nothing: the text goes on by itself. "Of …?" after a question
    offers the other choice of the same one.
    """
    end = len(said)
    while end and said[end - 1].endswith("?"):
        end -= 1
    for position, sentence in enumerate(said):
        waits = position >= end or OPEN_QUESTION.match(sentence)
        if sentence.endswith("?") and waits and not sentence.startswith("Of "):
            yield sentence
