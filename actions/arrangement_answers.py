"""Reads what a person says while an arrangement is being made: an amount, a term, a day, a yes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from actions.errand import Unusable
from actions.turn import Turn
from arrears.law.arrangements import EndDate, MonthlyAmount, Months, Wish
from dutch import is_impossible_date, parse_amount, parse_day_of_month

type WishSlot = dict[str, str]


@dataclass(frozen=True)
class Answer:
    """What was understood; what a message does not speak of is None."""

    wish: Wish | None = None
    day_of_month: int | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is anything to go on."""
        return self.wish is not None or self.day_of_month is not None


def volunteered(turn: Turn, *, on: date) -> Answer:
    """What a message says by itself: only amounts, terms and days that are marked as such."""
    return Answer(_marked_wish(turn, on=on), _marked_day(turn))


def said(turn: Turn, *, on: date) -> Answer:
    """The same where a wish is expected: a bare number is an amount. Nothing is checked yet."""
    told = volunteered(turn, on=on)
    if isinstance(told.wish, MonthlyAmount | Months):
        return told
    amount = parse_amount(turn.text)
    return told if amount is None else Answer(MonthlyAmount(amount), told.day_of_month)


def asked_wish(turn: Turn, *, total: Decimal, on: date) -> Answer:
    """An answer to "how much a month?", that can be. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    told = said(turn, on=on)
    _check(told.wish, total=total, on=on)
    return told


def asked_day(turn: Turn, *, total: Decimal, on: date) -> Answer:
    """An answer to "on which day of the month?": a date is a day, not an end. Raises Unusable."""
    if is_impossible_date(turn.text):
        raise Unusable("utter_no_such_day")
    told = volunteered(turn, on=on)
    wish = None if isinstance(told.wish, EndDate) else told.wish
    _check(wish, total=total, on=on)
    return Answer(wish, told.day_of_month or parse_day_of_month(turn.text))


def as_slot(wish: Wish) -> WishSlot:
    """A wish as the dialogue keeps it."""
    match wish:
        case MonthlyAmount(amount):
            return {"kind": "monthly_amount", "value": str(amount)}
        case Months(count):
            return {"kind": "months", "value": str(count)}
        case EndDate(on):
            return {"kind": "end_date", "value": on.isoformat()}


def from_slot(slot: WishSlot) -> Wish:
    """The wish that the dialogue kept."""
    value = slot["value"]
    match slot["kind"]:
        case "monthly_amount":
            return MonthlyAmount(Decimal(value))
        case "months":
            return Months(int(value))
        case _:
            return EndDate(date.fromisoformat(value))


def _marked_wish(turn: Turn, *, on: date) -> Wish | None:
    if amounts := turn.values("amount"):
        # "niet 50 maar 75 euro", "tussen de 50 en 75": one reading for all ways to say it.
        read = parse_amount(turn.text)
        return MonthlyAmount(read if read is not None else _lower_side(amounts[-1]))
    if months := turn.values("months"):
        return Months(int(months[-1]))
    ends = [date.fromisoformat(value[-10:]) for value in turn.values("date")]
    return EndDate(ends[-1]) if ends and ends[-1] > on else None


def _marked_day(turn: Turn) -> int | None:
    days = turn.values("day_of_month")
    return int(days[-1]) if days else None


def _lower_side(amount: str) -> Decimal:
    low, _, high = amount.partition("..")
    return Decimal(low or high)


def _check(wish: Wish | None, *, total: Decimal, on: date) -> None:
    match wish:
        case MonthlyAmount(amount) if amount <= 0:
            raise Unusable("utter_wish_not_positive")
        case MonthlyAmount(amount) if amount > total:
            raise Unusable("utter_wish_above_total")
        case Months(count) if count <= 0:
            raise Unusable("utter_wish_not_positive")
        case EndDate(end) if end <= on:
            raise Unusable("utter_end_date_too_soon")
