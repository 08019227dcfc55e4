"""Reads what somebody wants changed in a running arrangement."""

import re
from enum import StrEnum

from actions.arrangement_answers import Answer, WishSlot, as_slot, said, volunteered
from actions.errand import Unusable
from actions.meanings import meanings, meant_by
from actions.turn import Turn
from arrears.clock import today
from arrears.law import arrangements as law
from dutch import is_impossible_date, parse_day_of_month


class Change(StrEnum):
    """What is to be changed."""

    LOWER = "lower"
    FASTER = "faster"
    DAY = "day"
    MISS = "miss"
    JOIN = "join"
    STOP = "stop"


# "Kan het 30 worden": a bare number is an amount.
BECOMES = re.compile(r"\b(worden|van maken|maak er)\b", re.IGNORECASE)
LASTING, FOR_NOW = "lasting", "for_now"
# Who stops or joins speaks of an amount as well: the most telling first.
CHANGES = meanings(
    {
        Change.JOIN: (
            r"(rekening|factuur|premie)\b.{0,20}\berbij\b|samenvoegen|toevoegen|voeg .* toe",
            "nieuwe (rekening|factuur|premie)",
        ),
        Change.STOP: (r"\bstop(pen|zetten)?\b|be[eë]indig|opzeggen|van de regeling af",),
        Change.FASTER: (
            "sneller|vlugger|eerder klaar|extra (betalen|aflossen)|verhogen|omhoog|ineens",
            "meer (betalen|aflossen|per maand)|in (een|één|1) keer",
        ),
        Change.DAY: (r"\b(andere?|betaal) ?(betaal)?(dag|datum)|dag (verzetten|veranderen)",),
        Change.MISS: (
            r"\b(deze|komende|volgende|ene|vorige) (termijn|keer|maand)\b|overslaan|gemist",
            r"\btermijn\b.{0,30}\bniet?\b|\b(haal|red|lukt?)\b.{0,30}\bniet?\b|vergeten",
        ),
        Change.LOWER: ("minder|lager|omlaag|verlagen|te hoog|te ?veel|ander bedrag|kleiner",),
    }
)
WAYS = meanings(
    {
        law.WayOut.EXTEND: ("achteraan|aan het eind|later|maand langer",),
        law.WayOut.SPREAD: ("verdel|spreid|over de andere",),
        law.WayOut.PAY_NOW: ("alsnog|nu betalen|meteen|gewoon betalen",),
    }
)
JOININGS = meanings(
    {
        law.Joining.RAISE: ("meer per maand|hoger|even lang|verhogen|zelfde tijd",),
        law.Joining.EXTEND: ("langer|zelfde bedrag|verlengen",),
    }
)
LASTS = meanings(
    {
        LASTING: ("blijft|blijvend|altijd|elke maand|niet tijdelijk|lange tijd",),
        FOR_NOW: (r"tijdelijk|\beven\b|deze keer|eenmalig|(één|een|1) keer|volgende maand",),
    }
)


def change_told(turn: Turn) -> str | None:
    """What is to be changed."""
    return meant_by(turn, CHANGES)


def way_asked(turn: Turn) -> str | None:
    """What to do about a missed instalment."""
    return meant_by(turn, WAYS)


def joining_asked(turn: Turn) -> str | None:
    """How to pay two things in one schedule."""
    return meant_by(turn, JOININGS)


def lasting_asked(turn: Turn) -> str | None:
    """Whether it is for now; who gives no clear answer is not pressed for one."""
    if turn.intent in {"affirm", "deny"}:
        return FOR_NOW if turn.intent == "affirm" else LASTING
    return meant_by(turn, LASTS)


def wish_told(turn: Turn) -> WishSlot | None:
    """Another amount or number of months, marked as such. A date is mostly an instalment's."""
    read = said if BECOMES.search(turn.text) else volunteered
    return _slot(read(turn, on=today()))


def wish_asked(turn: Turn) -> WishSlot | None:
    """The same after the question: a bare number is an amount."""
    return _slot(said(turn, on=today()))


def day_told(turn: Turn) -> int | None:
    """Another day of the month, the last one that is named: "van de 1e naar de 25e"."""
    days = turn.values("day_of_month")
    return int(days[-1]) if days else None


def day_asked(turn: Turn) -> int | None:
    """The same after the question. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    return day_told(turn) or parse_day_of_month(turn.text)


def _slot(told: Answer) -> WishSlot | None:
    return None if told.wish is None or isinstance(told.wish, law.EndDate) else as_slot(told.wish)
