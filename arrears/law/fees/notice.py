"""The fourteen-day letter (veertiendagenbrief): when a consumer's claim starts to cost a fee."""

from dataclasses import dataclass
from datetime import date, timedelta

from arrears.law.fees.facts import FeeClaim
from arrears.law.parameter import parameter
from arrears.law.reason import Reason, reason
from arrears.law.working_days import next_working_day

NOTICE = "art. 6:96 lid 6 BW"
TERM = "art. 6:96 lid 6 BW; ECLI:NL:HR:2016:2704, r.o. 3.4"
EXTENSION = "art. 1 Algemene termijnenwet; toepassing op deze termijn is verdedigbaar, niet zeker"


@dataclass(frozen=True)
class NoticeTerm:
    """The days in which paying the principal costs no fee.

    `fourteenth_day` is the last day that may be told to a person. `last_free_day` is the day we
    reckon with: later when the fourteenth day is no working day, which is never promised.
    """

    received_on: date
    fourteenth_day: date
    last_free_day: date

    @property
    def fee_from(self) -> date:
        """The first day on which the fee is owed."""
        return self.last_free_day + timedelta(days=1)


def notice_term(received_on: date) -> NoticeTerm:
    """The term of a letter received on a day, since 2012-07-01 (art. 6:96 lid 6 BW).

    The fourteen days start on the day after receipt (HR 2016:2704), so a letter received on the
    4th leaves the 18th as the last free day and costs a fee from the 19th.
    """
    days = int(parameter("notice_days", on=received_on).value)
    fourteenth = received_on + timedelta(days=days)
    return NoticeTerm(received_on, fourteenth, next_working_day(fourteenth))


def why_no_fee(claim: FeeClaim, *, on: date) -> Reason | None:
    """Why a consumer owes no fee for this claim on that day; None when the fee is owed."""
    if why := why_not_late(claim, source=NOTICE, on=on):
        return why
    if claim.notice_received_on is None:
        return reason("fee.no_notice", NOTICE, due_on=claim.due_on)
    if claim.notice_received_on <= claim.due_on:
        facts = {"due_on": claim.due_on, "received_on": claim.notice_received_on}
        return reason("fee.notice_too_early", NOTICE, **facts)
    return _why_not_yet(claim, notice_term(claim.notice_received_on), on=on)


def why_not_late(claim: FeeClaim, *, source: str, on: date) -> Reason | None:
    """Why nothing is late: there is no claim, it is not yet due, or it was paid when due."""
    if claim.principal <= 0:
        return reason("fee.no_claim", "art. 1 Besluit BIK", principal=claim.principal)
    if on <= claim.due_on:
        return reason("fee.not_late", source, due_on=claim.due_on)
    return _why_paid_in_time(claim, last_day=claim.due_on, source=source)


def _why_not_yet(claim: FeeClaim, term: NoticeTerm, *, on: date) -> Reason | None:
    """Obeyed, still running, or past a fourteenth day that was no working day."""
    if paid := _why_paid_in_time(claim, last_day=term.last_free_day, source=NOTICE):
        return paid
    if on > term.last_free_day:
        return None
    rule, source = "fee.term_running", TERM
    if on > term.fourteenth_day:
        rule, source = "fee.term_extended", EXTENSION
    facts = {"received_on": term.received_on, "fourteenth_day": term.fourteenth_day}
    return reason(rule, source, due_on=claim.due_on, **facts)


def _why_paid_in_time(claim: FeeClaim, *, last_day: date, source: str) -> Reason | None:
    if claim.paid_on is None or claim.paid_on > last_day:
        return None
    return reason("fee.paid_in_time", source, due_on=claim.due_on, paid_on=claim.paid_on)
