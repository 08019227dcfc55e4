"""Reads the answers that more than one errand asks for."""

import re
from collections.abc import Callable
from datetime import date

from actions.errand import Unusable
from actions.turn import Turn
from arrears.clock import today
from dutch import is_impossible_date, is_plain_yes, is_skip, parse_amount, parse_date

LONGEST_STORY = 4_000
# The answer of who would rather not say, or cannot: it is not asked again.
PASSED_OVER = ""
# Somebody was asked for what they do not know, or no longer.
UNKNOWN = "unknown"
NOT_KNOWN = re.compile(
    r"\bweet\b.*\b(niet|nie|meer)\b|geen id+ee|onbekend|vergeten|niet zeker", re.IGNORECASE
)


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


def chosen(turn: Turn) -> str | None:
    """What was pressed of several choices; only a button tells this."""
    choices = turn.values("choice")
    return choices[-1] if choices else None


# What a message with somebody's number or address may be taken for besides: "bel me op 06 …".
GIVES_REACH = frozenset({"change_contact_details", "request_callback", "third_party"})


def words_beside_reach(turn: Turn) -> str:
    """What a message says besides a number or an address."""
    text = turn.text
    for one in reversed(turn.entities):
        if one["entity"] in {"phone", "email"}:
            text = text[: one["start"]] + text[one["end"] :]
    return text.strip(" ,;:.-()")


def or_passed_over[T](read: Callable[[Turn], T | None]) -> Callable[[Turn], T | str | None]:
    """Read an answer that nobody has to give: PASSED_OVER when somebody would rather not."""

    def answer(turn: Turn) -> T | str | None:
        told = read(turn)
        if told is None and (turn.intent == "deny" or is_skip(turn.text)):
            return PASSED_OVER
        return told

    return answer


def past_day_asked(turn: Turn) -> str | None:
    """A day after a question for one that has been, or UNKNOWN. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    # What is told of is over: "vrijdag" is the Friday that was.
    on = parse_date(f"{turn.text} betaald", today=today())
    if on is not None and on > today():
        raise Unusable("utter_day_to_come")
    if on is not None:
        return on.isoformat()
    return UNKNOWN if turn.values("date") else not_known(turn)


def past_day_told(turn: Turn) -> str | None:
    """A day that is told unasked and has been; a whole week or month is no day."""
    days = [value for value in turn.values("date") if ".." not in value]
    return days[-1] if days and date.fromisoformat(days[-1]) <= today() else None


def not_known(turn: Turn) -> str | None:
    """UNKNOWN from who says not to know, or no."""
    return UNKNOWN if turn.intent == "deny" or NOT_KNOWN.search(turn.text) else None
