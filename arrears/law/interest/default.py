"""From which day a debtor is in default (verzuim), so that interest runs."""

from datetime import date, timedelta

from arrears.law.parameter import parameter


def first_interest_day(due_on: date) -> date:
    """The day after the last day of payment (art. 6:83 sub a and 6:119a lid 1 BW).

    For a claim without an agreed day, `due_on` is the last day of the reasonable term that a
    written notice gave (art. 6:82 BW). No fourteen-day letter is needed: that is for fees only.
    """
    return due_on + timedelta(days=1)


def trade_due_on(received_on: date) -> date:
    """The last day of payment of a trade claim for which none was agreed, since 2002-12-01.

    The term starts on the day after the invoice was received (art. 6:119a lid 2 BW). When the
    performance came later than the invoice, or nobody knows when the invoice came, give the day
    of the performance instead.
    """
    days = parameter("trade_default_payment_days", on=received_on)
    return received_on + timedelta(days=int(days.value))
