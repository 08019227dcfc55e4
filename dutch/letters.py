"""Letters that people tell of: which one came, its day in the protocol, the costs it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from dutch.amounts import find_sums
from dutch.reading import read
from dutch.slips import slips

if TYPE_CHECKING:
    from decimal import Decimal


class LetterKind(str, Enum):
    """What a letter is, whatever its sender calls it."""

    REMINDER = "reminder"
    """A reminder of a payment (herinnering)."""
    DEMAND = "demand"
    """A last request to pay (aanmaning, sommatie, ingebrekestelling)."""
    FOURTEEN_DAYS = "fourteen_days"
    """A letter with fourteen days to pay without costs (veertiendagenbrief)."""
    AGENCY = "agency"
    """A letter of a collection agency."""
    BAILIFF = "bailiff"
    """A letter of a bailiff, without a court."""
    SUMMONS = "summons"
    """A summons to court (dagvaarding)."""
    JUDGMENT = "judgment"
    """A judgment, or a bailiff's order to pay after one (vonnis, betekening)."""
    CANCELLATION = "cancellation"
    """A notice that a policy ended because it was not paid (royement)."""
    UNKNOWN = "unknown"
    """A letter that is not described."""


@dataclass(frozen=True)
class Letter:
    """A letter as it is told; `day` counts from the day on which a premium was due."""

    kind: LetterKind
    day: int | None = None
    fee: Decimal | None = None


def _typed(*words: str) -> str:
    """Words as they are typed, longest first."""
    every = {form for word in words for form in (word, *slips(word))}
    return "|".join(sorted(every, key=len, reverse=True))


_SUMMONS = (
    rf"{_typed('dagvaarding')}|dagvaring|dagvaardiging|gedagvaard|rolzitting"
    r"|(?:post|brief|oproep) van (?:de )?(?:rechtbank|kantonrechter|griffie)"
)
_JUDGMENT = (
    rf"{_typed('vonnis', 'verstekvonnis')}|uitspraak van de (?:kanton)?rechter|betekening|betekend"
    r"|exploot|bevel tot betaling"
)
_DEMAND = (
    rf"(?:{_typed('aanmaning', 'sommatie', 'sommering', 'ingebrekestelling')}|sommatiebrief"
    r"|aanmaningsbrief|gesommeerd)(?:en|s)?"
)
_REMINDER = rf"(?:betalings?)?(?:{_typed('herinnering')})(?:en|sbrief|smail)?"
_PAPER = (
    r"(?:\w{0,20}brie(?:f|fje|ven)|e-?mail(?:tje)?|mail(?:tje)?|bericht(?:je)?|schrijven|envelop(?:pe)?|post"
    r"|papier(?:en)?|document|app(?:je)?|sms(?:je)?)"
)
_BAILIFF = rf"(?:gerechts)?(?:{_typed('deurwaarder')})s?(?:kantoor)?"
_AGENCY = rf"(?:{_typed('incassobureau')}|incasso ?buro|incassobedrijf|incasso bureau)s?"
_CANCELLATION = (
    r"royement\w{0,5}|geroyeerd|royeren"
    r"|(?:polis|verzekering) (?:is |wordt |word |werd )?(?:\w{1,12} ){0,2}?"
    r"(?:beeindigd|stopgezet|opgezegd|ontbonden)"
)
_FOURTEEN = r"(?:14|15|veertien)[ -]?dag(?:en)?(?:brief|termijn)?"

_LETTER = rf"(?:{_SUMMONS}|{_JUDGMENT}|{_DEMAND}|{_REMINDER}|{_PAPER}|{_CANCELLATION})"
_CAME = re.compile(
    r"(?<!\w)(?:kreeg|kregen|gekregen|gekrege|gehad|ontvangen|ontving|binnengekregen|thuisgekregen"
    r"|binnengekomen|gekomen|bezorgd|in de bus|brievenbus|op de mat|bij de post|gevallen"
    r"|krijg (?:ik )?(?:net|nu|vandaag|ineens|opeens|hier|weer|zojuist|steeds)"
    r"|heb (?:hier|nu|net|weer|een|zo'n)|hier ligt|ligt hier|lag|(?:die|deze|de|dat|dit|jullie|uw)"
    rf" (?:\w+ )?{_LETTER})(?!\w)"
)
_STATES = re.compile(r"(?<!\w)(?:er|daar|daarin|erin|hier|in de brief) (?:staat|stond|staan)(?!\w)")
_NAMED = re.compile(rf"(?<!\w){_LETTER}(?!\w)")
# "Dagvaarding op 12 december" needs no verb to be one that came.
_DATED = re.compile(rf"^(?:{_SUMMONS}|{_JUDGMENT}) (?:op|van|voor|dd\.?|tegen) \d")
_NONE_CAME = re.compile(
    rf"(?<!\w)(?:geen|nooit|niet|nergens|zonder)(?: \w+){{0,3}}? {_LETTER}(?!\w)"
    rf"|{_LETTER}(?: \w+){{0,2}} (?:nooit|niet) (?:\w+ )?(?:gekregen|gehad|ontvangen|gekomen)"
)
_NOT_YET = re.compile(
    rf"(?<!\w)(?:als|wanneer|stel dat|indien) (?:ik|er|je|we|wij|u)(?: \w+){{0,4}}? {_LETTER}"
)

_KINDS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
    for kind, pattern in (
        (LetterKind.SUMMONS, _SUMMONS),
        (LetterKind.JUDGMENT, _JUDGMENT),
        (LetterKind.CANCELLATION, _CANCELLATION),
        (LetterKind.BAILIFF, _BAILIFF),
        (LetterKind.FOURTEEN_DAYS, _FOURTEEN),
        (LetterKind.AGENCY, _AGENCY),
    )
)
_MILD = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
    for kind, pattern in ((LetterKind.DEMAND, _DEMAND), (LetterKind.REMINDER, _REMINDER))
)
_DAY = re.compile(r"(?<!\w)dag (?:nummer )?(\d{1,2})(?!\w|[.,]\d| ?€)")
_FEE_AFTER = re.compile(
    r"(?: \w+){0,2}? (?:\w{0,12}kosten|extra|erbij|bovenop|verhoging|boete)(?!\w)"
)
_FEE_BEFORE = re.compile(r"kosten(?: \w+){0,2}? ?(?:van|a|:|=|is|zijn|met)? ?(?:€ ?)?$")
_REACH = 30


def find_letter(text: str) -> Letter | None:
    """The letter that a message tells of; None when none came, or nobody says that one did."""
    plain = read(text).text
    if not _is_told(plain):
        return None
    day = _day(plain)
    return Letter(_kind(plain, day), day, _fee(plain))


def _is_told(plain: str) -> bool:
    if _NONE_CAME.search(plain) or _NOT_YET.search(plain):
        return False
    if _DATED.search(plain):
        return True
    if _STATES.search(plain):
        return any(kind.search(plain) for _, kind in _KINDS) or bool(_NAMED.search(plain))
    return bool(_CAME.search(plain) and _NAMED.search(plain))


def _kind(plain: str, day: int | None) -> LetterKind:
    """The gravest that is named: what is urgent in a letter must not be missed."""
    for kind, pattern in _KINDS:
        if pattern.search(plain):
            return kind
    if day is not None:
        return LetterKind.REMINDER
    return next((kind for kind, pattern in _MILD if pattern.search(plain)), LetterKind.UNKNOWN)


def _day(plain: str) -> int | None:
    found = _DAY.search(plain)
    return int(found[1]) if found and int(found[1]) else None


def _fee(plain: str) -> Decimal | None:
    """The first sum that is called costs."""
    for one in find_sums(plain):
        before = plain[max(0, one.start - _REACH) : one.start]
        if _FEE_AFTER.match(plain, one.end) or _FEE_BEFORE.search(before):
            return one.high
    return None
