"""What changes nothing in the meaning changes nothing, or seldom, in the intent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

import pytest
import yaml

from tests.understanding import sets
from tests.understanding.quality import Reader

SIMPLE = yaml.safe_load((sets.HERE / "simple.yml").read_text(encoding="utf-8"))
BASES = [texts[0] for texts in SIMPLE.values()]
# With a greeting and thanks around it, this would be something else.
NO_FRAME = {"greet", "goodbye", "thank", "other_language"}
REQUESTS = [texts[0] for intent, texts in SIMPLE.items() if intent not in NO_FRAME]
FORMAL = [text for texts in SIMPLE.values() for text in texts if re.search(r"(?i)\bu\b", text)]
ACCENTED = [
    "Deze maand lukt één termijn mij niet",
    "Kan ik het in één keer betalen?",
    "Mag ik vóór de 25e betalen?",
    "Hé, goedemorgen",
    "Ik ben bewindvoerder van een cliënt",
    "Ik heb een vraag namens mijn cliënte",
    "Mijn financiële situatie is veranderd, ik ben ontslagen",
    "Zijn mijn privégegevens veilig bij u?",
    "Kunt u mij kopieën van alle facturen sturen?",
    "Ik heb ideeën voor jullie website",
    "Wat zijn de officiële incassokosten?",
    "Ik kan tweeëntwintig euro per maand betalen",
    "Mijn vriendin Zoë is overleden, zij had een polis bij u",
    "Ik wil dit überhaupt niet betalen",
    "De geëiste kosten kloppen niet",
    "Ben ik in België ook nog verzekerd?",
    "Hoeveel is er al geïnd bij mijn klant?",
]

NEVER = 0.97
"""Of what a person would not even notice, so much has to leave the intent as it is."""
SELDOM = 0.90
"""Of what a person would notice and read over, so much."""

Change = Callable[[str], str]


def assert_same(
    read: Reader, texts: Iterable[str], changes: Iterable[Change], *, share: float
) -> None:
    """At least this share of the changed messages keeps its intent; else all that do not."""
    pairs = [
        (text, changed) for change in changes for text in texts if (changed := change(text)) != text
    ]
    turned = [
        f"{read(text).intent} became {read(changed).intent}: {changed}"
        for text, changed in pairs
        if read(text).intent != read(changed).intent
    ]

    assert len(turned) <= (1 - share) * len(pairs), "\n".join([f"of {len(pairs)}:", *turned])


class TestWhatNobodyNotices:
    def test_capitals(self, read: Reader) -> None:
        assert_same(read, BASES, [str.upper], share=NEVER)

    def test_no_capitals_and_no_punctuation(self, read: Reader) -> None:
        assert_same(read, BASES, [_bare], share=NEVER)

    def test_double_spaces(self, read: Reader) -> None:
        assert_same(read, BASES, [_doubly_spaced], share=NEVER)

    def test_diacritics_dropped(self, read: Reader) -> None:
        assert_same(read, ACCENTED, [_unaccented], share=NEVER)

    def test_diacritics_added(self, read: Reader) -> None:
        assert_same(read, BASES, [_stressed, _with_umlauts], share=NEVER)

    @pytest.mark.parametrize(
        "sign",
        [
            pytest.param("\u200b", id="space"),
            pytest.param("\u200d", id="joiner"),
            pytest.param("\ufeff", id="byte order mark"),
            pytest.param("\u00ad", id="soft hyphen"),
        ],
    )
    def test_zero_width_signs(self, read: Reader, sign: str) -> None:
        in_a_word = _in_longest_word(lambda word: _inserted(word, sign))
        between_words = _replacing(" ", f" {sign}")

        assert_same(read, BASES, [in_a_word, between_words], share=NEVER)


class TestWhatIsReadOver:
    def test_letters_swapped(self, read: Reader) -> None:
        assert_same(read, BASES, _typos(_swapped), share=SELDOM)

    def test_a_letter_dropped(self, read: Reader) -> None:
        assert_same(read, BASES, _typos(_dropped), share=SELDOM)

    def test_a_letter_doubled(self, read: Reader) -> None:
        assert_same(read, BASES, _typos(_doubled), share=SELDOM)

    def test_the_key_beside_it(self, read: Reader) -> None:
        assert_same(read, BASES, _typos(_beside), share=SELDOM)

    def test_a_name_in_front(self, read: Reader) -> None:
        assert_same(read, REQUESTS, [_after_a_name], share=SELDOM)

    def test_politeness_around_it(self, read: Reader) -> None:
        assert_same(read, REQUESTS, [_politely], share=SELDOM)

    def test_je_for_u(self, read: Reader) -> None:
        assert_same(read, FORMAL, [_informally], share=SELDOM)

    @pytest.mark.parametrize("emoji", ["🙏", "😢", "👍🏽", "😡😡😡"])
    def test_emoji_at_the_end(self, read: Reader, emoji: str) -> None:
        assert_same(read, BASES, [lambda text: f"{text} {emoji}"], share=SELDOM)


# --- What nobody notices.


def _bare(text: str) -> str:
    return re.sub(r"[.,?!]+(?=\s|$)", "", text.lower())


def _replacing(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new)


_doubly_spaced = _replacing(" ", "  ")
_stressed = _replacing("een", "één")
_with_umlauts = _replacing("u", "ü")


def _unaccented(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _inserted(word: str, sign: str) -> str:
    middle = len(word) // 2
    return word[:middle] + sign + word[middle:]


# --- Typos: in the longest word, after its first letter, in its middle and before its last.

LONG = 6
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = {key: beside for row in KEYS for key, beside in zip(row, row[1:] + row[-2], strict=True)}


def _typos(typo: Callable[[str, int], str]) -> list[Change]:
    return [
        _in_longest_word(lambda word: typo(word, 1)),
        _in_longest_word(lambda word: typo(word, len(word) // 2)),
        _in_longest_word(lambda word: typo(word, len(word) - 2)),
    ]


def _in_longest_word(change: Change) -> Change:
    """The change of a word as a change of a message, if there is a long word in it."""

    def changed(text: str) -> str:
        word = max(re.findall(r"[^\W\d_]+", text), key=len, default="")
        return text.replace(word, change(word), 1) if len(word) >= LONG else text

    return changed


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _dropped(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _doubled(word: str, at: int) -> str:
    return word[: at + 1] + word[at:]


def _beside(word: str, at: int) -> str:
    return word[:at] + BESIDE.get(word[at], word[at]) + word[at + 1 :]


# --- What is said around it.


def _after_a_name(text: str) -> str:
    return f"hoi met Fatima de Wit, {text[0].lower()}{text[1:]}"


def _politely(text: str) -> str:
    end = "" if text[-1] in "?!." else ","
    return f"goedemiddag, {text[0].lower()}{text[1:]}{end} alvast bedankt"


INFORMAL = {
    "bent u": "ben je",
    "bewaart u": "bewaar je",
    "deelt u": "deel je",
    "doet u": "doe je",
    "gaat u": "ga je",
    "heeft u": "heb je",
    "helpt u": "help je",
    "krijgt u": "krijg je",
    "kunt u": "kun je",
    "noteert u": "noteer je",
    "rekent u": "reken je",
    "schakelt u": "schakel je",
    "stuurt u": "stuur je",
    "wilt u": "wil je",
    "u heeft": "je hebt",
    "u": "je",
    "uw": "je",
}
FORMS = re.compile(rf"\b({'|'.join(INFORMAL)})\b", re.IGNORECASE)


def _informally(text: str) -> str:
    return FORMS.sub(lambda form: INFORMAL[form[0].lower()], text)
