"""One page with every text, its measures, and what is wrong with it, as Markdown."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean, median
from textwrap import indent

from scripts.texts.checks import findings
from scripts.texts.plainness import (
    ENOUGH_SENTENCES,
    LONGEST_SENTENCE,
    LOWEST_FLESCH_DOUMA,
    MEAN_SENTENCE,
)
from scripts.texts.readability import measure
from scripts.texts.sms import LONGEST
from scripts.texts.text import Text

HEAD = """\
# All texts

Made by `make texts`; do not edit. Every text that people read: what the bot says (`domain/`), what
the files of the law say (`arrears/law/stages/`, `directory/`), and sentences in the code. Blanks
are measured with sample facts in them.

Below each text: the Flesch-Douma score (higher is easier), words per sentence, and the words of the
longest sentence. `make check` fails on a sentence of more than {longest} words; in texts of
{enough} sentences and more also on a mean above {mean} and a score below {score}. Decision 11 tells
why.
"""

SUMMARY = """\
{texts} texts, {sentences} sentences of {mean:.1f} words. Score of the {scored} texts that are long
enough for it: lowest {lowest:.0f}, median {median:.0f}.

Longer than {signs} signs and without a variant for SMS: {without}.
"""


def page(texts: Sequence[Text]) -> str:
    """The whole page."""
    thresholds = HEAD.format(
        longest=LONGEST_SENTENCE,
        enough=ENOUGH_SENTENCES,
        mean=MEAN_SENTENCE,
        score=LOWEST_FLESCH_DOUMA,
    )
    topics = groupby(texts, key=lambda text: text.topic)
    sections = [_section(topic, list(of_topic)) for topic, of_topic in topics]
    return "\n".join([thresholds, _summary(texts), *sections])


def _summary(texts: Sequence[Text]) -> str:
    measures = [measure(text.read) for text in texts]
    scores = [one.flesch_douma for one in measures if one.sentences >= ENOUGH_SENTENCES]
    return SUMMARY.format(
        texts=len(texts),
        sentences=sum(one.sentences for one in measures),
        mean=fmean(one.words_per_sentence for one in measures),
        scored=len(scores),
        lowest=min(scores, default=0),
        median=median(scores or [0]),
        signs=LONGEST,
        without=", ".join(_long_without_sms(texts)) or "none",
    )


def _long_without_sms(texts: Sequence[Text]) -> list[str]:
    short = {text.name for text in texts if text.sms}
    long = (text for text in texts if text.file.startswith("domain/") and len(text.read) > LONGEST)
    return list(dict.fromkeys(f"`{text.name}`" for text in long if text.name not in short))


def _section(topic: str, texts: Sequence[Text]) -> str:
    return "\n".join([f"## {topic}\n", *(line for text in texts for line in _entry(text))])


def _entry(text: Text) -> Iterator[str]:
    yield f"**{text.name}**{' (sms)' if text.sms else ''}\n"
    yield indent(text.written, "> ", lambda _: True)
    if text.buttons:
        yield f">\n> {' '.join(f'[{title}]' for title in text.buttons)}"
    yield f"\n{_measures(text)}\n"
    yield from (f"- {one.wrong}. Instead: {one.instead}.\n" for one in findings(text))


def _measures(text: Text) -> str:
    found = measure(text.read)
    return (
        f"*score {found.flesch_douma:.0f}, {found.words_per_sentence:.1f} words per sentence, "
        f"longest {found.longest}*"
    )
