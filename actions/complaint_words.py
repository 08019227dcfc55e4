"""What people write around a complaint: whether it says what it is about, or that it is none."""

import re

from dutch.reading import fold

WORD = re.compile(r"[a-z][a-z'-]*")
# Words that ask to file, or point at us; what stands beside them is what it is about.
SAYS_NOTHING_YET = frozenset(
    """
    klacht klachten klachtje klagt klag klagen beklag beklagen klachtenformulier klachtenbureau
    klachtenafdeling ongenoegen bezwaar melding formulier indienen indien indine dienen dien doen
    doe maken maak melden meld doorgeven doorgeef opnemen noteren noteer vastleggen vastgelegd leg
    registreren registreer schrijven schrijf opschrijven plaatsen neerleggen geven geef opgeven
    starten start opstellen kwijt uiten hebben heb heeft wil wilt wou willen zou graag moet kan kun
    kunt mag gaan ga kom komen help nieuwe nieuw officieel officiele formeel formele echte grote
    ik jij je u uw jullie wij we me mij mijn mn hem het dat dit die deze er hier hierbij hierover
    daarover een ne n 'n de het aan bij via als van voor over tegen met in op om te naar en of maar
    nu even ff nog toch wel gewoon gelijk meteen graag aub alstublieft alsjeblieft dan nou ja nee
    hallo hoi goedemorgen goedemiddag goedenavond dag bro zeg hoe is ben was zijn wordt bedrijf
    rotbedrijf kantoor organisatie medewerker medewerkster collega deurwaarder iemand chat chatbot
    bot gesprek brief handelwijze gedrag ontevreden tevreden boos niet zenne hele heel erg worden
    genoteerd vastgelegd geregistreerd opgenomen behandeld vertellen vertel typen typ formuleren
    nemen neem aanvragen wens willen onder naam zet zetten m'n z'n jou maat vol zat klaar eisen eis
    weet wat hoor tja oke ok zo prima laat
    """.split()  # noqa: SIM905 - a list of words reads as one
)
FEWEST_TELLING = 2
NO_COMPLAINT = re.compile(
    r"\bgeen (?:\w+ )?kla(?:ch|g)t\b(?! (?:behandeld|opgenomen|kwijt))"
    r"|\bniet als (?:een )?klacht\b"
    r"|\bklacht\b.{0,30}\b(?:intrekken|introk|vervallen|hoeft niet|niet nodig)\b"
    r"|\b(?:trek|haal|laat|vergeet)\b.{0,20}\bklacht\b.{0,15}(?:\b(?:in|weg|vallen|zitten|maar)\b|$)"
)
# "Kan ik een klacht intrekken?" asks how it goes.
ASKS = re.compile(r"^(?:kan|kun|mag|hoe|wat|is het mogelijk)\b")
NUMBER = re.compile(r"\bk ?-?(20\d\d)[ -]?(\d{6})\b")


def tells_what(text: str) -> bool:
    """Whether a wish to file a complaint also says what it is about.

    >>> tells_what("ik wil een klacht indienen"), tells_what("klacht: u belt mij op mijn werk")
    (False, True)
    """
    words = WORD.findall(fold(text).text)
    return sum(word not in SAYS_NOTHING_YET for word in words) >= FEWEST_TELLING


def says_no_complaint(text: str) -> bool:
    """Whether somebody wants no complaint made of it, or takes it back.

    >>> says_no_complaint("het is geen klacht hoor"), says_no_complaint("kan ik die intrekken?")
    (True, False)
    """
    said = fold(text).text.strip()
    return bool(NO_COMPLAINT.search(said)) and not ASKS.search(said)


def complaint_number(text: str) -> str | None:
    """The number of a complaint in a text.

    >>> complaint_number("hoe staat het met k2026 000012?")
    'K2026-000012'
    """
    found = NUMBER.search(fold(text).text)
    return f"K{found[1]}-{found[2]}" if found else None
