"""Confirming what was agreed with someone who could not pay a premium."""

from datetime import date

from arrears.law.parameter import parameter
from arrears.law.working_days import add_working_days


def confirmation_by(agreed_on: date) -> date:
    """The last day on which the confirmation must have come, since 2021-04-01.

    The protocol promises it within five working days, with terms, instalments, collection moments
    and whom to ask. The count starts on the day after. Raises `NoValueOnDate` before that day.
    """
    held = parameter("arrangement_confirmation_working_days", on=agreed_on)
    return add_working_days(agreed_on, int(held.value))
