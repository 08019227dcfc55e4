"""Whether somebody wants to go back one question."""

from __future__ import annotations

import re

from dutch.reading import fold

BACK = re.compile(
    r"(nee |wacht |oeps |sorry |ik wil |kan ik |mag ik |even |graag )*"
    r"(((een )?(stap(je)?|vraag|vraagje) )?(weer )?terug( gaan)?"
    r"|ga (even |weer )?(een stap(je)? )?terug"
    r"|(naar |de )*(vorige|vorig)( vraag| stap)?)"
    r"( aub| alsjeblieft| alstublieft| graag| please)*"
)
LONGEST = 60


def is_step_back(text: str) -> bool:
    """Whether this only asks for the question before: `terug`, `ga een stap terug`, `vorige vraag`.

    >>> is_step_back("Oeps, vorige vraag graag"), is_step_back("ik wil mijn geld terug")
    (True, False)
    """
    if len(text) > LONGEST:
        return False
    return bool(BACK.fullmatch(" ".join(re.findall(r"\w+", fold(text).text))))
