"""Words around a bare number that say whether it is money: "ik betaal 50", "650 huur"."""

from __future__ import annotations

import re
from decimal import Decimal

from dutch.reading import TAKEN

_SMALLEST = Decimal(5)
"""Under this, "ik heb er 3 betaald" counts things as often as it counts euros."""
_SO_MUCH = (
    r"(?: (?:nu|al|alvast|vast|nog|maar|wel|dan|dus|even|eerst|graag|gewoon|minstens|steeds"
    r"|altijd|maandelijks|wekelijks|elke (?:maand|week)|per (?:maand|week)|ongeveer|maximaal"
    r"|minimaal|netto|bruto|totaal|u|je|jullie|me|mij|ons|hem|hier|daar|ook|straks|meteen|direct"
    rf"|zo'n|extra|in totaal|ik|we|{TAKEN}+))*"
)
_OFFER = re.compile(
    r"(?<!\w)(?:doe maar|doe dan|maak er|maandelijks|wekelijks|(?:per|elke) (?:maand|week)"
    r"|in de maand)(?: dan| maar| ongeveer)? $"
)
_PAID_BEFORE = re.compile(
    r"(?<!\w)(?:betaal|betaalde|betaalt|betaald|stort|stortte|gestort|overgemaakt|maak|maakte"
    r"|spaar|leen|leende|verdien|verdient|verdiende|ontvang|ontving|krijg|kreeg|kost|kostte"
    rf"|scheelt){_SO_MUCH} $"
)
_INCOME = (
    r"inkomen|inkomsten|bijstand|leefgeld|loon|salaris|uitkering|alimentatie|pensioen|aow|zakgeld"
    r"|bijverdiensten"
)
_DUES = (
    r"(?:[a-z]{1,20})?kosten|huur|boete|schuld|achterstand|premie|(?:[a-z]{1,20})?toeslag|aflossing"
)
_NAMED_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{_INCOME}|{_DUES}|ww|wia|saldo|restant|vordering|(?:[a-z]{{1,15}})?bedrag)"
    r"(?: van)?(?: (?:is|was|wordt|werd|bedraagt|bedroeg|zijn|nu|van|ad|opgelopen tot))?"
    r"|(?:rekening|factuur|nota|afspraak|regeling) (?:van|is|was|ad|bedraagt))"
    rf"{_SO_MUCH}:? $"
)
_NAMED_AFTER = re.compile(
    rf" (?:{_INCOME}|{_DUES}|netto|bruto|rood|open|openstaan|openstaand|te betalen|tegoed|schuldig"
    r"|achter|korting|aanbetaling)(?!\w)"
)
_SO_ON = (
    r"(?: (?:extra|ongeveer|er|al|nu|wel|nog|net|te|ook|maximaal|alvast|kan ik|kunnen we|wil ik"
    r"|zou ik|heb ik|aan u|aan jullie|naar jullie))*"
)
_PAYING = re.compile(
    rf"{_SO_ON} (?:missen|betalen|aflossen|afbetalen|overmaken|afdragen|inleggen|sparen|ophoesten"
    r"|voldoen|neerleggen|storten|terugbetalen|bijleggen|lenen"
    r"|(?:overmaak|betaal|stort|afbetaal|aflos|terugbetaal|spaar)(?! ik))(?!\w)"
)
_PAID = re.compile(
    rf"{_SO_ON} (?:betaald|gestort|overgemaakt|voldaan|afgelost|afbetaald|teruggestort|afgeschreven"
    r"|geleend|over|gekregen|geind)(?!\w)"
)
_OF_THEM = re.compile(r"(?<!\w)er (?:(?:al|nog|nu|maar|reeds|pas) )*$")
_NO_SUM_BEFORE = re.compile(
    r"(?<!\w)(?:op|voor|vanaf|de|tot|na|in|om|nummer|nr|artikel|polis|dossier|zaak|factuur"
    r"|rekening|termijn|kamer|pagina|punt|stap|fase|groep|brief|week|maand|dag|optie|vraag)\.? $"
)
_YEAR = re.compile(r"(?<!\w)(?:van|in|uit|over|sinds) $")
_CLOSED = re.compile(
    rf" ?(?:$|[.,](?!\d)|[!?;:){TAKEN}]|(?:en|of|want|maar|dan|dus|per|aan|voor|over|terug|extra"
    r"|vast|alvast|nu|als|ik|in|is|was|netto|bruto|minder|hoger|ongeveer|elke|via|met|naar|op|bij"
    r"|van|graag|kan|lukt|wel|eerst|totaal|samen|geworden|nog|wat|de rest)(?!\w))"
)


def is_offered(before: str) -> bool:
    """Whether what stands before a number makes it money, as in "doe maar 50"."""
    return _OFFER.search(before) is not None


def is_paid(value: Decimal, before: str, text: str, end: int) -> bool:
    """Whether a bare number that ends here is money that someone pays, owes or gets."""
    if value < _SMALLEST or _NO_SUM_BEFORE.search(before):
        return False
    if _is_year(value) and _YEAR.search(before):
        return False
    if _PAYING.match(text, end):
        return True
    if _PAID.match(text, end) or _NAMED_AFTER.match(text, end):
        return not _OF_THEM.search(before)
    named = _PAID_BEFORE.search(before) or _NAMED_BEFORE.search(before)
    return bool(named and _CLOSED.match(text, end))


def _is_year(value: Decimal) -> bool:
    return 1900 <= value <= 2100
