"""Kinds of insurance as people call them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.slips import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

# "Verzekering" is a long word to type: "verz.", "verzekring", "vezekering".
_TYPED = "|".join(sorted(slips("verzekering"), key=len, reverse=True))
_INSURANCE = (
    rf"(?:s?[ -]?(?:verz(?:ek[a-z]{{0,9}}|k[a-z]{{1,9}}|erk[a-z]{{0,9}})?|vz|{_TYPED}"
    r"|polis(?:sen)?|polisje|premies?|pakket))"
)
_LIABLE = r"aa?nsprakelijk(?:heid)?"
_NAMES = {
    "caravan": rf"(?:sta|tour)?caravan{_INSURANCE}?|(?:vouwwagen|camper|kampeerauto){_INSURANCE}?",
    "business": rf"(?:bedrijfs|zakelijke |ondernemers|beroeps|winkel|horeca)(?:{_LIABLE}s?"
    rf"|rechtsbijstand|schade|auto|pand|gebouwen|inventaris)?{_INSURANCE}"
    rf"|(?:bedrijfs|beroeps){_LIABLE}|bedrijfsschade|avb{_INSURANCE}?"
    rf"|(?:cyber|verzuim|inventaris){_INSURANCE}",
    "liability": rf"{_LIABLE}s?{_INSURANCE}|aa?nsprakelijkheid|avp{_INSURANCE}?"
    rf"|familiale{_INSURANCE}?|ba familiale|w\.?a\.? (?:voor )?particulier(?:en)?",
    "car": rf"(?:personen|bestel|lease|oldtimer)?auto{_INSURANCE}?|(?:bestelbus|bestelwagen"
    rf"|motorrijtuig(?:en)?){_INSURANCE}?|wagen{_INSURANCE}?"
    rf"|w\.?a\.?[ -]?(?:plus|casco)?{_INSURANCE}|wa ?\+|wa[ -]plus"
    rf"|wa[ +-]*casco|all ?-?risk{_INSURANCE}?|(?:wa|casco)(?=[ -]dekking)|casco{_INSURANCE}?"
    r"|(?:mini ?-?)?omnium",
    "motorcycle": rf"motor(?:fiets)?{_INSURANCE}?|moto{_INSURANCE}",
    "moped": r"(?:e-)?(?:scooter|brommer|bromfiets|snorfiets|snorscooter|bromscooter|brommobiel"
    rf"|speed ?-?pedelec)(?:tje)?{_INSURANCE}?",
    "home": rf"(?:woonhuis|opstal|woon|huis|woning|brand|gebouwen|glas){_INSURANCE}|opstal",
    "contents": rf"(?:i[nm]boe?del|inboedle|huisraad){_INSURANCE}?",
    "legal": rf"rechts?bijstand{_INSURANCE}?",
    "travel": rf"(?:reis|vakantie|annulerings?){_INSURANCE}",
    "health": rf"(?:zorg|ziektekosten|ziekte|basis|tandarts|tand|ziekenfonds|zorgkosten"
    rf"|hospitalisatie){_INSURANCE}|zorg kosten{_INSURANCE}|aanvullende {_INSURANCE}|ziektekosten"
    r"|ziekenfonds|mutualiteit|hospitalisatie",
    "life": rf"(?:levens?|overlijdensrisico|overlijdens|schuldsaldo){_INSURANCE}|overlijdensrisico"
    r"|orv|lijfrente",
    "funeral": rf"(?:uitvaar[td]|begrafenis|crematie){_INSURANCE}"
    r"|uitvaart(?! (?:van|is|was|voor) (?:de |het |mijn |m'n |me |haar |zijn |onze |ons )?[a-z])",
}
_PATTERN = re.compile(
    rf"(?<![\w])(?:{'|'.join(f'(?P<{kind}>{names})' for kind, names in _NAMES.items())})(?!\w)"
)


def policy_types(text: str) -> Iterator[tuple[str, int, int]]:
    """The kinds of insurance in plain text, with where they stand."""
    for match in _PATTERN.finditer(text):
        yield str(match.lastgroup), *match.span()
