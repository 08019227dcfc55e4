"""Terms of the privacy law (AVG): answers to requests about personal data, and data breaches."""

from datetime import UTC, date, datetime, timedelta

from arrears.law.parameter import parameter
from arrears.law.term import Term, term


def answer_term(asked_on: date, *, extended: bool = False) -> Term:
    """By when a request for access, correction or erasure is answered (art. 12 lid 3 AVG).

    Within a month, since 2018-05-25; `extended` by two months more when the person was told so
    within the first.
    """
    first = term("privacy_answer_term", after=asked_on, rule="privacy.answer")
    if not extended:
        return first
    return term("privacy_answer_extension", after=first.last_day, rule="privacy.answer_extended")


def breach_notice_until(known_at: datetime) -> datetime:
    """Until when a data breach can be reported to the authority in time; in UTC (art. 33 AVG).

    `known_at` is the moment at which the breach became known; ValueError when it has no time zone.
    """
    if known_at.tzinfo is None:
        message = f"{known_at} has no time zone: give an aware moment."
        raise ValueError(message)
    known = known_at.astimezone(UTC)
    hours = parameter("breach_notice_hours", on=known.date())
    return known + timedelta(hours=int(hours.value))
