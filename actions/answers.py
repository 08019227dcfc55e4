"""Reads the answers that more than one errand asks for."""

from datetime import date

from actions.errand import Unusable
from actions.turn import Turn
from arrears.clock import today
from dutch import is_impossible_date, is_plain_yes, parse_amount, parse_date

LONGEST_STORY = 4_000


def yes(turn: Turn) -> bool | None:
    """A plain yes after the question, or a no. None: neither, and so no yes."""
    if not turn.came_after_question:
        return None
    if turn.is_pressed("affirm") or is_plain_yes(turn.text):
        return True
    return False if turn.intent == "deny" else None


def story(turn: Turn) -> str | None:
    """What somebody tells in their own words."""
    return turn.text.strip()[:LONGEST_STORY] or None


def euros_asked(turn: Turn) -> str | None:
    """An amount after a question for one: a bare number counts. Raises Unusable."""
    amount = parse_amount(turn.text)
    if amount is not None and amount <= 0:
        raise Unusable("utter_wish_not_positive")
    return None if amount is None else f"{amount:.2f}"


def euros_told(turn: Turn) -> str | None:
    """An amount that is told unasked: only with a sign of money."""
    amount = parse_amount(turn.text) if turn.values("amount") else None
    return f"{amount:.2f}" if amount is not None and amount > 0 else None


def coming_day_asked(turn: Turn) -> str | None:
    """A day after a question for one, today or later. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    on = parse_date(turn.text, today=today())
    if on is not None and on < today():
        raise Unusable("utter_day_has_passed")
    return None if on is None else on.isoformat()


def coming_day_told(turn: Turn) -> str | None:
    """A day, or the last day of a period, that is told unasked and is still to come."""
    days = [value[-10:] for value in turn.values("date")]
    return days[-1] if days and date.fromisoformat(days[-1]) >= today() else None
