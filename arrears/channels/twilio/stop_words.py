"""The words by which people stop and start messages to their telephone, and ask who we are.

Only as a whole message: "ik stop met betalen" stops nothing. The English words are those that
Twilio blocks and unblocks a number by; in between, on a telephone, "stop" never means to cancel a
question. Source: Twilio's support for opt-out keywords; the Dutch words are our own.
"""

import re
from enum import StrEnum


class Wish(StrEnum):
    """What a keyword asks, by the names of Twilio's `OptOutType`."""

    STOP = "STOP"
    START = "START"
    HELP = "HELP"


STOP_WORDS = (
    # Twilio's own
    "stop",
    "stopall",
    "stop all",
    "unsubscribe",
    "end",
    "quit",
    "cancel",
    "revoke",
    "optout",
    "opt out",
    # Dutch
    "stoppen",
    "stop aub",
    "stop sms",
    "stop smsen",
    "stop whatsapp",
    "stop berichten",
    "stop met berichten",
    "stop met sms",
    "stop met smsen",
    "stop met appen",
    "stop met sturen",
    "afmelden",
    "afmelding",
    "meld af",
    "meld me af",
    "meld mij af",
    "uitschrijven",
    "schrijf me uit",
    "schrijf mij uit",
    "geen berichten meer",
    "geen sms meer",
    "geen whatsapp meer",
)
START_WORDS = (
    "start",
    "unstop",
    "yes",
    "starten",
    "aanmelden",
    "meld me aan",
    "meld mij aan",
    "inschrijven",
    "hervatten",
)
HELP_WORDS = ("help", "info", "hulp")

WISHES = (
    dict.fromkeys(STOP_WORDS, Wish.STOP)
    | dict.fromkeys(START_WORDS, Wish.START)
    | dict.fromkeys(HELP_WORDS, Wish.HELP)
)


def wish_of(text: str) -> Wish | None:
    """What a message asks that is nothing but a keyword, capitals and punctuation aside."""
    return WISHES.get(" ".join(re.findall(r"\w+", text.replace(".", "").casefold())))
