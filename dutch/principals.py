"""The sum over which somebody asks what the costs are: "hoeveel incassokosten bij 500 euro?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.amounts import find_sums
from dutch.reading import read

if TYPE_CHECKING:
    from decimal import Decimal

_DEBT = (
    r"(?:\w{0,15}schuld|\w{0,12}rekening|factuur|\w{0,8}bedrag|\w{0,12}premie|\w{0,12}achterstand"
    r"|termijn|nota|hoofdsom|vordering)"
)
_ASKED = re.compile(
    r"(?<!\w)(?:hoeveel|hoe ?hoog|wat (?:zijn|is|kost|worden?|mag|mogen|komt)|reken|bereken\w*"
    r"|welke (?:incasso)?kosten|mogen)(?!\w)"
)
_BEFORE = re.compile(
    r"(?<!\w)(?:bij|over|op|voor|(?<!kosten )van|als ik|stel)"
    rf"(?: (?:een|mijn|de|die|het|zo'n|openstaande?|onbetaalde?))*(?: {_DEBT})?"
    r"(?: (?:van|is|a))? ?(?:€ ?)?$"
)
_AFTER = re.compile(rf" (?:aan |op )?(?:{_DEBT}|openstaat|open(?: ?staat)?|schuldig)(?!\w)")
_REACH = 50


def find_principal(text: str) -> Decimal | None:
    """The debt over which costs are asked; None when no sum is said to be one."""
    plain = read(text).text
    if not _ASKED.search(plain):
        return None
    for one in find_sums(plain):
        before = plain[max(0, one.start - _REACH) : one.start]
        if one.low == one.high and (_BEFORE.search(before) or _AFTER.match(plain, one.end)):
            return one.low
    return None
