"""The days on which the cover (dekking) of a policy can change because of one premium."""

from datetime import date, timedelta

from arrears.law.parameter import first_day, parameter
from arrears.law.premium.facts import Premium
from arrears.law.premium.protocols import Protocol, Step

RESTART = "cover_restart_days"


def planned_day(premium: Premium, step: Step) -> date | None:
    """The day of a step for this premium; None while a reminder must come first."""
    if step.day is None:
        return suspension_day(premium)
    return premium.due_on + timedelta(days=step.day)


def lapse_day(premium: Premium, protocol: Protocol) -> date | None:
    """The first day without cover by the protocol; None while a reminder must come first."""
    return planned_day(premium, protocol.lapse)


def suspension_day(premium: Premium) -> date | None:
    """The first day on which the law allows cover to stop, since 2006-01-01 (art. 7:934 BW).

    The policyholder must be reminded after the due date and then has fourteen days, the first of
    which is the day after the reminder: reminded on the 1st, cover may stop from the 16th. None
    when no reminder that counts was sent. It is the earliest day and never proof that cover did
    stop: a reminder that came later moves it on.
    """
    if not premium.reminders:
        return None
    reminded_on = premium.reminders[0]
    return reminded_on + days("premium_reminder_days", on=reminded_on) + timedelta(days=1)


def restart_day(settled_on: date) -> date:
    """The first day with cover again after full payment, as the protocol says; never earlier."""
    return settled_on + days(RESTART, on=settled_on)


def is_settled(premium: Premium, *, on: date) -> bool:
    """Whether it was paid in full so long ago that cover stands again, if it ever lapsed."""
    return premium.settled_on is not None and on >= restart_day(premium.settled_on)


def days(name: str, *, on: date) -> timedelta:
    """The days of a parameter; before its first value the oldest, to be told with doubt only."""
    return timedelta(days=int(parameter(name, on=max(on, first_day(name))).value))
