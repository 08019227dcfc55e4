"""Wishes from which no schedule can be made, each with its facts."""

from datetime import date
from decimal import Decimal


class WishRefused(Exception):
    """A wish from which no schedule can be made."""


class NothingToArrange(WishRefused):
    """There is no debt to pay in instalments."""

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
