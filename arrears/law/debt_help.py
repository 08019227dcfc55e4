"""Debt help: how soon the municipality must act, how long a scheme lasts, and what it wipes out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.reason import Reason, reason
from arrears.law.term import Term, term

PROTOCOL = "Protocol bij betalingsachterstanden, Verbond van Verzekeraars (2021)"


class Scheme(StrEnum):
    """A debt scheme: by the court (Wsnp), or by agreement with the creditors (msnp)."""

    COURT = "court"
    AMICABLE = "amicable"


def first_talk(asked_on: date, *, threatened: bool) -> Term:
    """By when the municipality holds the first talk (art. 4 Wgs), since 2012-07-01.

    Sooner, in working days, when something threatens: eviction, the cutting off of gas,
    electricity, heat or water, or the end of health insurance.
    """
    name = "debt_help_first_talk_threat" if threatened else "debt_help_first_talk"
    return term(name, after=asked_on, rule="debt_help.first_talk")


def decision(first_talk_on: date) -> Term:
    """By when the municipality decides at the latest (art. 4a Wgs), since 2021-01-01.

    Its own bylaw may set a shorter term.
    """
    return term("debt_help_decision", after=first_talk_on, rule="debt_help.decision")


def scheme_end(scheme: Scheme, started_on: date) -> Term:
    """The usual end of a debt scheme that started on a day, since 2023-07-01 (art. 349a Fw)."""
    return term(f"{scheme}_debt_scheme", after=started_on, rule="debt_help.scheme")


@dataclass(frozen=True)
class OldCancellation:
    """Whether an insurer may refuse someone because of an old cancellation (royement)."""

    may_refuse: bool
    certain: bool
    because: Reason


def old_cancellation(*, finally_discharged: bool) -> OldCancellation:
    """What a cancellation for non-payment means for a new insurance.

    After a debt scheme with final discharge (finale kwijting) it is no ground for refusal; the
    other rules of acceptance stay. Without one each insurer looks at the person. Binding
    self-regulation of insurers, since 2021-04-01.
    """
    if finally_discharged:
        return OldCancellation(False, True, reason("acceptance.discharged", PROTOCOL))
    return OldCancellation(True, False, reason("acceptance.insurer_decides", PROTOCOL))
