"""Facts that no payment can be imputed with, each with what is wrong."""

from decimal import Decimal


class ImputationRefused(Exception):
    """The facts do not fit together."""


class NotAnAmount(ImputationRefused):
    """An amount below zero, with parts of a cent, or no number."""

    def __init__(self, given: Decimal) -> None:
        self.given = given
        super().__init__(f"{given} is not an amount of zero or more whole cents")


class SameKey(ImputationRefused):
    """Two debts with one key, so that nobody can say which one a payment names."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"two debts have the key {key}")


class UnknownDebt(ImputationRefused):
    """A payment names a debt that is not among the debts."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"a payment is meant for {key}, which is none of the debts")
