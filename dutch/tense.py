"""Whether someone tells of what was, so that "3 november" lies behind and not ahead."""

from __future__ import annotations

import re

from dutch.vocabulary import MONTHS, WEEKDAYS

_DONE = re.compile(
    r"(?<!\w)(?:(?:terug|over|af|op|in|aan|door|vast|mee)?(?:ge(?:maakt|gaan|stor[td]|kregen?|stuurd"
    r"|beld|maild|zegd|had|weest|sproken|kocht|storven?|diend|sloten?|komen?|geven?|schreven?|daan"
    r"|appt|legd|schoven?|zonden?|boekt|lost|pind))|(?:aan|vooruit|terug|af|in)?betaald|voldaan"
    r"|ontvangen?(?! (?:wij|we))|verstuurd|verzonden?|verhuisd|afgelost|overleden|ontslagen"
    r"|afgeschreven?|geincasseerd|bevallen)(?!\w)"
)
_HELPER = re.compile(
    r"(?<!\w)(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|is|zijn|was|waren|hb|hebbe|hebbn|hep|kheb|k'heb|khad)(?!\w)"
)
_HAVING = re.compile(r"(?<!\w)(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|was|waren)(?!\w)")
# What "is voldaan" by the end of December is not yet done.
_BY_THEN = re.compile(
    r"(?<!\w)(?:voor|uiterlijk|tegen|binnen|eind)(?: (?:op|de|het|eind))* ?(?:$|(?<=eind ))"
)
_WAS = re.compile(
    r"(?<!\w)(?:ging|gingen|kwam|kwamen|kreeg|kregen?|stuurde|stuurden|belde|betaalde|kocht|mailde"
    r"|verhuisde|stortte|overleed|vorige|was|geweest|sinds)(?!\w)"
)
_OF_PAPER = re.compile(
    r"(?:rekening|factuur|facturen|brief|aanmaning|herinnering|nota|mail|betaling|sommatie"
    r"|dagvaarding|app|bericht|schrijven|sms|gesprek)(?: is)? (?:van|d\.? ?d\.?) (?:de )?$"
)
_JUST_DONE = re.compile(r"(?:betaald|gestor[td]|overgemaakt|voldaan|ontvangen) (?:op |per |dd )?$")
_OF_MONTH = re.compile(
    r"(?<!\w)(?:premie|huur|termijn|incasso|loon|polis|periode|afschrijving) van $"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:als|zodra|wanneer|zal|zullen|ga|kan|kunnen|wil|moet|moeten|word|wordt|komt"
    r"|pas|krijg|mag|kom)(?!\w)"
)
# "Oktober en november" are named in one breath.
_NO_DAY = rf"(?! (?:op |in |de )*(?:\d|{'|'.join((*MONTHS, *WEEKDAYS))}))"
_BREAK = re.compile(rf"[!?;\n]|[.,] |(?<!\w)(?:en{_NO_DAY}|maar|want|dus)(?!\w)")
_REACH = 120


def looks_back(text: str, start: int, end: int) -> bool:
    """Whether the clause around this place speaks of what is done: "op 3 november betaald"."""
    before = text[max(0, start - _REACH) : start]
    if _OF_PAPER.search(before):
        return True
    clause = _clause(text, start, end)
    if _AHEAD.search(clause):
        return False
    if _JUST_DONE.search(before) or _WAS.search(clause):
        return True
    if _BY_THEN.search(before) or _BY_THEN.search(text[max(0, start - 1) : end]):
        return bool(_DONE.search(clause) and _HAVING.search(clause))
    return bool(_DONE.search(clause) and _HELPER.search(clause))


def may_look_back(text: str, start: int, end: int) -> bool:
    """Whether the clause is of what is done, now or then: "is alles voldaan", "5 okt betaald"."""
    before = text[max(0, start - _REACH) : start]
    if _OF_MONTH.search(before) or (text[start:end] in MONTHS and before.endswith(" van ")):
        return True
    clause = _clause(text, start, end)
    return bool(_DONE.search(clause)) and not _AHEAD.search(clause)


def _clause(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    # A break right behind a date is the full stop of "3 nov." or the comma of "vrijdag, 3 nov".
    stop = _BREAK.search(after, 1)
    return before[breaks[-1] if breaks else 0 :] + "-" + after[: stop.start() if stop else _REACH]
