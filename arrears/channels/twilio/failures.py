"""Why a text does not get there: what follows from Twilio's code, and what staff can do.

Codes: Twilio's list of errors and warnings.
"""

from enum import IntEnum, StrEnum


class Own(IntEnum):
    """Why we did not send a text ourselves; Twilio's codes have five digits."""

    NO_TEMPLATE = 1
    NO_SENDER = 2
    NO_LUCK = 3


class Follow(StrEnum):
    """What follows from a code."""

    OPT_OUT = "opt_out"
    HOLD = "hold"
    AGAIN = "again"
    GIVE_UP = "give_up"


FOLLOWS = {
    21610: Follow.OPT_OUT,
    63016: Follow.HOLD,
    # Their own queue was full, or we were too fast.
    30001: Follow.AGAIN,
    63018: Follow.AGAIN,
}

WRONG_NUMBER = (
    "Dit nummer klopt niet of bestaat niet meer. Vraag op een andere manier om het goede nummer."
)
NO_MOBILE = "Dit is geen mobiel nummer. Bel, of stuur een brief of e-mail."
OUT_OF_REACH = (
    "De telefoon staat uit of is niet te bereiken. Probeer het later nog eens, of bel of schrijf."
)
BLOCKED = (
    "De provider liet dit bericht niet door. Stuur het langs een andere weg en meld het bij beheer."
)
NO_WHATSAPP = "Op dit nummer is geen WhatsApp. Stuur een sms, of bel of schrijf."
NOT_BY_WHATSAPP = (
    "WhatsApp bezorgt dit bericht niet bij deze persoon. Stuur een sms, of bel of schrijf."
)
OUR_SETTINGS = (
    "Onze instellingen voor berichten kloppen niet. Meld dit bij beheer, en bel of schrijf."
)
NO_APPROVED_TEXT = (
    "Voor dit bericht is geen goedgekeurde tekst ingesteld. Meld dit bij beheer, en bel of schrijf."
)
NO_LUCK = (
    "Het lukte steeds niet om dit bericht te versturen. Kijk of de persoon het nog moet weten, en "
    "bel of schrijf dan."
)
UNKNOWN = "Dit bericht is niet aangekomen. Bel, of stuur een brief of e-mail."

WORDS: dict[int, str] = {
    Own.NO_TEMPLATE: NO_APPROVED_TEXT,
    Own.NO_SENDER: OUR_SETTINGS,
    Own.NO_LUCK: NO_LUCK,
    **dict.fromkeys([21211, 21217, 21421, 30005, 63024], WRONG_NUMBER),
    **dict.fromkeys([21614, 30006], NO_MOBILE),
    **dict.fromkeys([21612, 30003, 30008], OUT_OF_REACH),
    **dict.fromkeys([30004, 30007, 63013], BLOCKED),
    63003: NO_WHATSAPP,
    **dict.fromkeys([63032, 63049], NOT_BY_WHATSAPP),
    **dict.fromkeys(
        [21212, 21408, 21606, 21617, 21655, 21656, 30002, 63007, 63027, 63028], OUR_SETTINGS
    ),
}


def follow(code: int | None) -> Follow:
    """What follows from a code; to give up when none was told, or one that we do not know."""
    return FOLLOWS.get(code or 0, Follow.GIVE_UP)


def words_for_staff(code: int | None) -> str:
    """Why a text did not get there and what to do, for whoever of staff looks at it."""
    return WORDS.get(code or 0, UNKNOWN)
