"""The days and bounds of going to court: summons, judgment, remedies, and the order to pay.

For a defendant who lives in the Netherlands; for others the terms are longer (art. 115 Rv) and a
person must look.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.parameter import parameter
from arrears.law.reason import Reason, reason
from arrears.law.term import Term, term
from arrears.law.working_days import next_working_day


@dataclass(frozen=True)
class Summons:
    """Whether a summons (dagvaarding) left enough days until the hearing."""

    in_time: bool
    earliest_hearing: date
    because: Reason
    certain: bool


@dataclass(frozen=True)
class Remedy:
    """What can be done against a judgment, and until when.

    `until` ends on the last day that may be told to a person. A term that ends on no working day
    counts on (art. 1 Atw); that is reckoned with, never promised.
    """

    until: Term

    @property
    def counts_until(self) -> date:
        """The last day with the extension."""
        return next_working_day(self.until.last_day)

    def is_open(self, on: date) -> bool:
        """Whether the remedy can still be used on that day."""
        return on <= self.counts_until


@dataclass(frozen=True)
class Competence:
    """Which court decides: the subdistrict court (kantonrechter), or the district court."""

    is_subdistrict: bool
    because: Reason
    certain: bool


def competent_court(claim: Decimal, *, on: date) -> Competence:
    """Which court decides on a claim in euros, since 2011-07-01 (art. 93 Rv).

    The claim counts with the interest until the day of the summons. Rent and work contracts always
    go to the subdistrict court; the amount then does not matter.
    """
    limit = parameter("subdistrict_court_limit", on=on)
    is_subdistrict = claim <= limit.value
    rule = "court.subdistrict" if is_subdistrict else "court.district"
    because = reason(rule, limit.source, claim=claim, limit=limit.value)
    return Competence(is_subdistrict, because, certain=limit.is_verified_on(on))


def summons(served_on: date, *, hearing_on: date) -> Summons:
    """Whether at least a week lies between service and hearing (roldatum), art. 114 and 119 Rv.

    Neither the day of service nor that of the hearing counts.
    """
    week = term("summons_term", after=served_on, rule="court.summons_term")
    in_time = hearing_on >= week.day_after
    rule = "court.summons_in_time" if in_time else "court.summons_too_late"
    facts = {"served_on": served_on, "hearing_on": hearing_on}
    because = reason(rule, week.because.source, **facts)
    return Summons(in_time, week.day_after, because, certain=week.certain)


def objection(known_on: date) -> Remedy:
    """Objection (verzet) against a judgment by default (verstek), art. 143 Rv.

    `known_on` is the day on which the judgment was served in person, or on which the debtor did
    something that shows knowledge of it; where neither is known, a person must look.
    """
    return Remedy(term("objection_term", after=known_on, rule="court.objection"))


def appeal(judged_on: date) -> Remedy:
    """Appeal (hoger beroep) against a judgment, art. 339 Rv; ask `why_no_appeal` first."""
    return Remedy(term("appeal_term", after=judged_on, rule="court.appeal"))


def why_no_appeal(claim: Decimal, *, judged_on: date) -> Reason | None:
    """Why no appeal is possible over a claim in euros (art. 332 Rv); None when it is.

    The claim counts with the interest until the day of the summons.
    """
    minimum = parameter("appeal_minimum_claim", on=judged_on)
    if claim > minimum.value:
        return None
    return reason("court.no_appeal", minimum.source, claim=claim, minimum=minimum.value)


def order_to_pay(served_on: date) -> Term:
    """The days to pay after service of a judgment (bevel tot betaling), art. 439 Rv.

    Goods are attached on the day after the term at the earliest. For attachment of wages or of a
    bank account a person must look.
    """
    return term("attachment_order_term", after=served_on, rule="court.order_to_pay")
