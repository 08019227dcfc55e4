"""Whether someone tells of what was, so that "3 november" lies behind and not ahead."""

from __future__ import annotations

import re

_DONE = re.compile(
    r"(?<!\w)(?:(?:terug|over|af|op|in|aan|door|vast|door|mee)?(?:ge(?:maakt|gaan|stort|kregen"
    r"|stuurd|beld"
    r"|maild|zegd|had|weest|sproken|kocht|diend|sloten|komen|geven|schreven|daan|appt|legd|schoven"
    r"|zonden|boekt|lost|pind|gaan))|(?:aan|vooruit|terug|af|in)?betaald|voldaan|ontvangen"
    r"|verstuurd"
    r"|verzonden|verhuisd|afgelost|overleden|ontslagen|afgeschreven|geincasseerd|bevallen)(?!\w)"
)
_HELPER = re.compile(
    r"(?<!\w)(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|is|zijn|was|waren|hb)(?!\w)"
)
_WAS = re.compile(
    r"(?<!\w)(?:ging|gingen|kwam|kwamen|kreeg|kregen|stuurde|stuurden|belde|betaalde|kocht|mailde"
    r"|verhuisde|stortte|overleed|vorige|was|geweest|sinds)(?!\w)"
)
_OF_PAPER = re.compile(
    r"(?:rekening|factuur|facturen|brief|aanmaning|herinnering|nota|mail|betaling|sommatie"
    r"|dagvaarding|polis|app|bericht)(?: is)? van (?:de )?$"
)
_JUST_DONE = re.compile(r"(?:betaald|gestort|overgemaakt|voldaan|ontvangen) (?:op |per |dd )?$")
_AHEAD = re.compile(
    r"(?<!\w)(?:als|zodra|wanneer|zal|zullen|ga|kan|kunnen|wil|moet|moeten|word|wordt|komt"
    r"|pas|krijg|mag|kom)(?!\w)"
)
_BREAK = re.compile(r"[!?;\n]|[.,] |(?<!\w)(?:en|maar|want|dus)(?!\w)")
_REACH = 120


def looks_back(text: str, start: int, end: int) -> bool:
    """Whether the clause around this place speaks of what is done: "op 3 november betaald"."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _OF_PAPER.search(before):
        return True
    breaks = [match.end() for match in _BREAK.finditer(before)]
    # A break right behind a date is the full stop of "3 nov." or the comma of "vrijdag, 3 nov".
    stop = _BREAK.search(after, 1)
    clause = before[breaks[-1] if breaks else 0 :] + "-" + after[: stop.start() if stop else _REACH]
    if _AHEAD.search(clause):
        return False
    if _JUST_DONE.search(before) or _WAS.search(clause):
        return True
    return bool(_DONE.search(clause) and _HELPER.search(clause))
