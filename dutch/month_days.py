"""Days of the month on which something happens: "elke 25e", "de eerste van de maand"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.amounts import BARE, find_sums
from dutch.corrections import meant
from dutch.identifiers import without_identifiers
from dutch.reading import TAKEN, blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST_DAY = 31
_EVERY = re.compile(
    r"(?<!\w)(?:elke|per) maand (?:(?:op|rond|aan|tegen|ongeveer) )?(?:het |de )?(?P<part>begin"
    r"|eind|halverwege)(?!\w)"
    r"|(?<!\w)(?:op |aan |rond )?(?:het |de )?(?P<part2>begin|eind|halverwege|laatste dag)"
    r"(?: van)?(?: de)? elke maand(?!\w)"
    r"|(?<!\w)elke (?P<part3>laatste dag)(?: van (?:de|elke) maand)?(?!\w)"
    r"|(?<!\w)(?:elke|altijd|steeds|telkens) (?:op |aan |rond )?(?:het |de )?"
    r"(?P<part4>begin|eind|halverwege|laatste dag)(?: van)?(?: de)? maand(?!\w)"
)
_PARTS = {
    "begin": 1, "halverwege": 15, "half": 15, "eind": _LAST_DAY,
    "laatste": _LAST_DAY, "laatste dag": _LAST_DAY,
}  # fmt: skip
_PLACED = (
    r"(?:(?<![\w.,/€-])|(?<=\de/)|(?<=ste/))(?:(?P<by>(?:op|elke|rond|ongeveer|voor|vanaf|van|naar|tegen|per|na|tot"
    r"|uiterlijk|steeds|altijd)"
    r"(?: de)?|de) )?"
)
_NTH = re.compile(
    rf"{_PLACED}(?P<day>\d{{1,2}})(?:ste|e|(?(by) e| e(?= van )))(?![\w,]\d|\w)"
    r"(?P<of> van (?:de |elke )?maand| dag(?= van))?"
)
_NUMBER = re.compile(
    r"(?<!\w)(?<!\d )(?<!\d van )(?<!\d op )(?<!\d uit )"
    r"(?:(?:op|elke|rond|ongeveer|voor|tegen) de|de|dag) (?P<day>\d{1,2})(?= ?(?:$|[.!?,](?!\d)))"
)
_OF_MONTH = re.compile(
    r"(?<![\w.,/€-])(?:(?P<day>\d{1,2})(?= (?:van|v) (?:de |elke )?maand(?!\w))"
    r"|(?<=elke maand op )(?P<on>\d{1,2})|(?<=maandelijks op )(?P<monthly>\d{1,2}))"
    r"(?![\w/-]|[.,]\d| ?(?:€|%|procent|dag|week|maand|jaar|keer|termijn|januari|februari|maart"
    r"|april|mei|juni|juli|augustus|[a-z]+ber\b))"
)
_THINGS = re.compile(
    r" (?:verjaardag|verdieping|etage|maand|keer|eeuw|brief|aanmaning|herinnering|factuur|termijn"
    r"|week|dag|jaar|poging|persoon|plaats|ronde|mail|bericht|rekening|kind|vrouw|man|klant|uur"
    r"|collega|medewerker|druk|klas|groep)(?!\w)"
)
# "De eerste 3 maanden", of which the months are taken.
_GROUP = re.compile(rf" (?:{TAKEN}|\d{{1,3}} ?(?:maand|termijn|week|dag|jaar|keer|brie|rekening))")
_ONE_OF_THEM = re.compile(
    r" (?:(?:betaal|doe|maak|stort|los|wil|kan|zal) (?:ik|we|wij)(?: betalen| af| over)?|is|was"
    rf"|komt) (?:op )?{TAKEN}"
)
_GOES_ON = re.compile(
    r" ?(?:$|[.,!?;:)€\d\x1f/-]|(?:van|is|was|en|of|dan|kan|krijg|krijgen|komt|betaal|betalen"
    r"|betaald|wordt|word|heb"
    r"|lukt|per|graag|elke|pas|als|ik|voor|terug|wil|zou|mijn|want|maar|zal|afschrijven|incasseren"
    r"|geld|loon|salaris|kunnen|kunt|gestort|binnen|overmaken|afgeschreven|incasso|wanneer|aub|svp"
    r"|zijn|mag|moet|dat|af|bij|op|gaat|ga|doen|zetten|laten|beter|prima|goed|ook|uit|om|met|even"
    r"|ongeveer|naar|ergens|nog|wel|niet|weer|aflossen|loop|loopt|u|we|het|a|in|worden|geworden|me|m'n|mij|een|krijgt|hebben|had|dus|tot|t/m|nu|geeft"
    r"|halen|storten|innen|afboeken|overboeken|mogelijk|handig|fijn|ivm|aan|binnenkomt|binnenkrijg"
    r"|ben|bent|lukken|zal|hoor|alvast|maandelijks|komend|schrijven|doen|laat|ingehouden)(?!\w))"
)
_ANSWERED_NTH = re.compile(r"(?<![\w.,-])(?P<day>\d{1,3})(?:ste|e)(?!\w)")
_ANSWERED_PART = re.compile(
    r"(?<!\w)(?P<part>begin|eind|halverwege|half|laatste dag|laatste)(?!\w)"
)
_ANSWERED = re.compile(
    r"(?<![\w.,/€-])(?P<day>\d{1,3})(?![\w/]|[.,]\d| ?(?:€|%|procent|maand|dag|week|jaar|termijn"
    r"|keer|uur|werkdag|per ))"
)
_SMALL = 12


def month_days(text: str) -> Iterator[tuple[int, int, int]]:
    """The days of the month in plain text, with where they stand."""
    for match in _EVERY.finditer(text):
        yield (
            _PARTS[match["part"] or match["part2"] or match["part3"] or match["part4"]],
            *match.span(),
        )
    for match in _NTH.finditer(text):
        if _is_day(match, text):
            yield int(match["day"]), match.start("day"), match.end()
    for match in _OF_MONTH.finditer(text):
        day = next(filter(None, match.groups()))
        if 1 <= int(day) <= _LAST_DAY:
            yield int(day), *match.span()
    for match in _NUMBER.finditer(text):
        if 1 <= int(match["day"]) <= _LAST_DAY:
            yield int(match["day"]), match.start("day"), match.end("day")


def _is_day(match: re.Match[str], text: str) -> bool:
    """Whether "de 2e" is a day; "de 2e aanmaning" is not."""
    if not 1 <= int(match["day"]) <= _LAST_DAY:
        return False
    if match["of"]:
        return True
    if int(match["day"]) > _SMALL and match["by"]:
        return not _THINGS.match(text, match.end())
    if not _GOES_ON.match(text, match.end()) or _is_one_of_them(match, text):
        return False
    return bool(match["by"]) or int(match["day"]) > _SMALL


def _is_one_of_them(match: re.Match[str], text: str) -> bool:
    """Whether it is the first of some instalments: "de eerste betaal ik vrijdag"."""
    if match["by"] == "de" and _ONE_OF_THEM.match(text, match.end()):
        return True
    return match["by"] in {None, "de"} and _GROUP.match(text, match.end()) is not None


def parse_day_of_month(text: str) -> int | None:
    """The day of the month meant, 1 to 31; the end of the month is 31.

    >>> parse_day_of_month("elke 1ste van de maand")
    1
    """
    plain = meant(without_identifiers(text).text)
    plain = blanked(plain, ((one.start, one.end) for one in find_sums(plain) if one.sure > BARE))
    match = _ANSWERED_NTH.search(plain) or _ANSWERED_PART.search(plain) or _ANSWERED.search(plain)
    if match is None:
        return None
    found = match.groupdict()
    day = _PARTS[found["part"]] if "part" in found else int(match["day"])
    return day if 1 <= day <= _LAST_DAY else None
