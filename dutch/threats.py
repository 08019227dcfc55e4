"""Whether an abusive message threatens people with violence, or only swears.

A curse ("val dood", "ik hoop dat jullie tent afbrandt") wishes ill; a threat says what will be
done, or that somebody is on their way.
"""

from __future__ import annotations

import re

from dutch.reading import fold

_DOER = r"\b(?:ik|wij|we|k|mijn broers?|mn broers?|mijn vrienden|mijn maten)\b"
_THEM = (
    r"\b(?:je|jij|jou|jullie|ulle|u|hem|haar|hun|die|dat|dit|de|uw|jouw|baas|kop|bek|smoel|gezicht"
    r"|benen|poten|nek|medewerkers?|medewerkster|collega'?s?|deurwaarders?|directeur)\b"
)
_HURT = (
    r"\b(?:sla|slaan|schop|schoppen|trap|trappen|ram|rammen|steek|steken|schiet|schieten|knal"
    r"|knallen|vermoord|vermoorden|wurg|wurgen|breek|breken|snij|snijden|hak|hakken|verbouw)\b"
)
_THREATS = tuple(
    re.compile(pattern)
    for pattern in (
        # What I do to you
        rf"{_DOER}.{{0,30}}{_HURT}.{{0,25}}{_THEM}",
        rf"{_DOER}.{{0,30}}{_THEM}.{{0,25}}{_HURT}",
        rf"\bmaa?ke?n? {_THEM}.{{0,25}}\b(?:af|dood|kapot|koud|kalt)\b",
        rf"{_DOER}.{{0,15}}{_THEM}.{{0,15}}\b(?:af|dood|kapot|koud)\w* ?maken\b",
        rf"\bgehakt van {_THEM}",
        r"\b(?:wat|iets) aan(?:doen| te doen)\b",
        # I know where you are, and I am coming
        r"\b(?:weet|weten|vind|vinden) .{0,25}\b(?:te vinden|wonen|woont|zitten|zit|werkt)\b",
        r"\bop(?:zoeken|wachten)\b",
        r"\b(?:langs|kantoor)\b.{0,40}\b(?:anders|beleven|spijt|mes|broers?|honkbal\w*)\b",
        r"\b(?:zullen|zal|zult|gaan?|ga) .{0,15}\bwat beleven\b",
        r"\b(?:pas|passen|oppassen|wacht)\b.{0,35}\b(?:tegenkom|zie|vind|kom|straat|maar af)\b",
        r"\b(?:moet|moeten) .{0,10}\boppassen\b",
        # What happens to your place and your people
        rf"{_DOER}.{{0,40}}\b(?:in de fik|in brand|opblazen|plat ?branden)\b",
        r"\bkrijg(?:t|en)? .{0,25}\b(?:steen|bom|kogel|klap|klappen)\b",
        r"\blaat .{0,15}\bhond(?:en)? los\b",
    )
)
_CURSE = re.compile(r"\b(?:hoop|wens|wou|wilde) (?:echt |gewoon )?dat\b")


def is_threat(text: str) -> bool:
    """Whether a text that was found abusive threatens with violence.

    >>> is_threat("ik weet waar die medewerker woont"), is_threat("val dood")
    (True, False)
    """
    said = fold(text).text
    return not _CURSE.search(said) and any(threat.search(said) for threat in _THREATS)
