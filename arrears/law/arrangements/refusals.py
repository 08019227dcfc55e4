"""Wishes that make no sense as they are, each with its facts."""

from datetime import date
from decimal import Decimal


class WishRefused(Exception):
    """A wish from which nothing can be made, not even a proposal for staff."""


class NothingToArrange(WishRefused):
    """There is no debt to arrange anything about."""

    def __init__(self, total: Decimal) -> None:
        self.total = total
        super().__init__(f"nothing to arrange over a total of {total}")


class NotPositive(WishRefused):
    """An amount or a number of months of zero or less."""

    def __init__(self, given: Decimal | int) -> None:
        self.given = given
        super().__init__(f"{given} is not more than zero")


class NotWholeCents(WishRefused):
    """An amount that cannot be paid: it has parts of a cent or is no number."""

    def __init__(self, given: Decimal) -> None:
        self.given = given
        super().__init__(f"{given} is not an amount in whole cents")


class NoSuchDay(WishRefused):
    """No month has that day."""

    def __init__(self, day_of_month: int) -> None:
        self.day_of_month = day_of_month
        super().__init__(f"no month has a day {day_of_month}")


class EndDateTooSoon(WishRefused):
    """The first instalment would come after the wished last day."""

    def __init__(self, on: date, earliest: date) -> None:
        self.on, self.earliest = on, earliest
        super().__init__(f"the first instalment is due on {earliest}, after {on}")


class TooManyInstalments(WishRefused):
    """More instalments than anyone can agree to, or than there are cents."""

    def __init__(self, count: int, most: int) -> None:
        self.count, self.most = count, most
        super().__init__(f"{count} instalments are more than {most}")


class NothingRunning(WishRefused):
    """The arrangement is paid in full: nothing in it can change, and nothing can join it."""

    def __init__(self) -> None:
        super().__init__("the arrangement is paid in full")


class TooLateToChange(WishRefused):
    """All that is open falls due so soon that it stays as it is."""

    def __init__(self, due_on: date) -> None:
        self.due_on = due_on
        super().__init__(f"the last instalment is due on {due_on}, too soon to change it")


class NotLater(WishRefused):
    """A postponement to a day that is no later than the one it starts from."""

    def __init__(self, until: date, start: date) -> None:
        self.until, self.start = until, start
        super().__init__(f"{until} is not later than {start}")


class PromisedInThePast(WishRefused):
    """A promise to pay on a day that has passed."""

    def __init__(self, pay_on: date, today: date) -> None:
        self.pay_on, self.today = pay_on, today
        super().__init__(f"{pay_on} lies before {today}")
