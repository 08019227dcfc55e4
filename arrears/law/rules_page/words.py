"""How the page of rules says in Dutch what the code has as numbers and names."""

from collections.abc import Iterable
from decimal import Decimal

from arrears.law.helpers import Situation
from arrears.law.parameter import Confidence, Tier
from arrears.law.stages import About

CERTAINTY = {
    Confidence.SURE: "zeker",
    Confidence.LIKELY: "waarschijnlijk",
    Confidence.CHECK: "**eerst nagaan**",
}
SUBJECTS = {
    About.CAN: "kan",
    About.CANNOT: "kan niet",
    About.COSTS: "kosten",
    About.STOPS: "wat helpt",
    About.WHO: "wie",
    About.NEXT: "daarna",
    About.CREDITOR: "voor de schuldeiser",
}
SITUATIONS = {
    Situation.DANGER: "gevaar",
    Situation.DISTRESS: "zorgen",
    Situation.MONEY: "geldzorgen",
    Situation.BUSINESS_MONEY: "geldzorgen van een bedrijf",
    Situation.PAPERWORK: "papieren",
    Situation.LEGAL: "juridische vraag",
    Situation.ATTACHMENT: "beslag",
    Situation.REGISTRATION: "registratie",
    Situation.INSURANCE: "moeilijk te verzekeren",
    Situation.COMPLAINT: "klacht",
}
STEP_WORDS = {"day": "dag", "after": "na"}
UNITS = {
    "characters": ("teken", "tekens"),
    "days": ("dag", "dagen"),
    "hours": ("uur", "uur"),
    "months": ("maand", "maanden"),
    "percent": ("procent", "procent"),
    "percent per year": ("procent per jaar", "procent per jaar"),
    "septets": ("teken (GSM-7)", "tekens (GSM-7)"),
    "UTF-16 units": ("teken (UCS-2)", "tekens (UCS-2)"),
    "weeks": ("week", "weken"),
    "working days": ("werkdag", "werkdagen"),
    "years": ("jaar", "jaar"),
}


def amount_words(value: Decimal, unit: str) -> str:
    """A number with its unit; a unit that has no Dutch word here stands as it is."""
    if unit == "EUR":
        return euros(value)
    if unit == "hour of the day":
        return f"{value:02}:00 uur"
    one, more = UNITS.get(unit, (unit, unit))
    return f"{number(value)} {one if value == 1 else more}"


def tiers_words(table: Iterable[Tier]) -> str:
    """Each tier on a line of its own."""
    return "<br>".join(
        f"{number(tier.rate)}% {f'tot {euros(tier.up_to)}' if tier.up_to else 'daarboven'}"
        for tier in table
    )


def euros(amount: Decimal) -> str:
    """An amount as the Dutch write it, such as € 6.775,00."""
    return f"€ {amount:,.2f}".translate(str.maketrans(",.", ".,"))


def number(value: Decimal) -> str:
    """A number without needless zeros, such as 10,4."""
    return f"{value.normalize():f}".replace(".", ",")
