"""Reads of whom a business policyholder speaks: the customer's name, and in what capacity."""

import re

from actions.turn import Turn
from arrears.cases.kinds import PersonKind

LONGEST_NAME = 80
LEGAL_FORM = r"(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|eenmanszaak|holding|stichting)(?!\w)"
FIRST = r"[A-Z][\w&'’.-]*"
WORD = r"[A-Z0-9][\w&'’.-]*"
LINK = r"(?:de|den|der|het|van|ter|ten|en|&)"
NO_NAME = r"(?:jullie|u|mij|mijn|me|een|klant|debiteur|afnemer|tegen|op|voor|bij)\b"
NAMED = re.compile(
    # Behind a word for a customer, the capitals that follow; or all up to a legal form.
    r"\b(?:op|tegen|klant|debiteur|afnemer|naam is|heet|heten)\s*:?\s+"
    rf"(?P<capitals>{FIRST}(?:\s+(?:{LINK}\s+)*{WORD})*(?:\s+(?i:{LEGAL_FORM}))?)"
    r"|(?i:\b(?:op|tegen|voor|bij|klant|debiteur|afnemer)\s*:?\s+"
    rf"(?P<form>(?:(?!{NO_NAME})[\w&'’.-]+\s){{1,5}}?{LEGAL_FORM}))"
)
FRAME = re.compile(
    r"^(?:(?:ja|oke|ok|eh|nou|nee)[ ,]+)*"
    r"(?:(?:(?:de |het |mijn )?(?:naam|klant|debiteur|bedrijf|afnemer)"
    r"|dat|het|die|ze|hij|zij)\s*(?::|(?:is|was|heet|heten|betreft|gaat (?:om|over)))\s+)",
    re.IGNORECASE,
)
IN_BUSINESS = re.compile(rf"\b{LEGAL_FORM}", re.IGNORECASE)
CONSUMER = re.compile(r"\b(?:particulier\w*|consument\w*)\b", re.IGNORECASE)
BUSINESS_IN_WORDS = re.compile(
    rf"\b(?:{LEGAL_FORM}|\w*bedrij[fv]\w*|zakelijk\w*|zzp\w*|onderneming|ondernemer\w*|firma|winkel"
    r"|zaak|organisatie|vereniging)\b",
    re.IGNORECASE,
)
CONSUMER_IN_WORDS = re.compile(
    r"\b(?:geen (?:bedrijf|zaak|bv)|niet zakelijk|particulier\w*|consument\w*|priv[eé]\w*|persoon"
    r"|mevrouw|meneer|gezin|mensen)\b",
    re.IGNORECASE,
)


def name_told(turn: Turn) -> str | None:
    """The name of a customer in a message that was not about it: only when marked as such."""
    found = NAMED.search(turn.text)
    return (found["capitals"] or found["form"]).strip(" .,") if found else None


def name_asked(turn: Turn) -> str | None:
    """The name in an answer to the question for it; None when it is no name."""
    name = FRAME.sub("", turn.text.strip()).split("\n")[0].strip(" .,;")
    has_letters = any(sign.isalpha() for sign in name)
    if "?" in name or len(name) > LONGEST_NAME or not has_letters or turn.text.startswith("/"):
        return None
    return name_told(turn) or name


def kind_told(turn: Turn) -> str | None:
    """Whether a customer is a business or a consumer, by what can mean nothing else."""
    return _kind(turn, IN_BUSINESS, CONSUMER)


def kind_asked(turn: Turn) -> str | None:
    """The same in an answer to the question whether it is a business."""
    said = {"affirm": PersonKind.BUSINESS.value, "deny": PersonKind.CONSUMER.value}
    return kind_named(turn) or said.get(turn.intent)


def kind_named(turn: Turn) -> str | None:
    """The same where a message is about it: everyday words count."""
    return _kind(turn, BUSINESS_IN_WORDS, CONSUMER_IN_WORDS)


def _kind(turn: Turn, business: re.Pattern[str], consumer: re.Pattern[str]) -> str | None:
    if consumer.search(turn.text):
        return PersonKind.CONSUMER.value
    return PersonKind.BUSINESS.value if business.search(turn.text) else None
