"""What a firm owes a complainant, and by when."""

from dataclasses import dataclass
from datetime import date

from arrears.law.complaints.facts import Complainant, Complaint
from arrears.law.reason import reason
from arrears.law.term import Term, term

OWN_WORD = "eigen toezegging; art. 43 Besluit Gedragstoezicht financiële ondernemingen Wft"
OWN_SCHEME = "eigen klachtenregeling; art. 6.1 Besluit kwaliteit incassodienstverlening"


@dataclass(frozen=True)
class Duty:
    """One step of the procedure, the term for it, and when it was done; None while it was not."""

    term: Term
    done_on: date | None

    @property
    def rule(self) -> str:
        """Which step it is, as a rule code."""
        return self.term.because.rule

    def is_late(self, on: date) -> bool:
        """Whether on that day the step was overdue, or had been done too late."""
        return self.term.is_over(on if self.done_on is None else min(self.done_on, on))


def duties(complaint: Complaint) -> tuple[Duty, ...]:
    """The steps that the firm owes, in order.

    To a policyholder, within two weeks: the confirmation of receipt, and when the answer comes
    (art. 43 lid 2 BGfo). To a debtor, within two working days: the confirmation, in writing
    (art. 6.1 lid 2 Bki, since 2024-04-01). An answer in that time is also a confirmation. No law
    sets the term of the answer itself: it is owed by the day that was promised.
    """
    if complaint.complainant is Complainant.DEBTOR:
        owed = [_receipt(complaint, "collector_receipt_term")]
        promise = OWN_SCHEME
    else:
        owed = [_receipt(complaint, "complaint_receipt_term"), _term_told(complaint)]
        promise = OWN_WORD
    if complaint.promised_by is not None:
        owed.append(_answer(complaint, complaint.promised_by, source=promise))
    return tuple(owed)


def _receipt(complaint: Complaint, name: str) -> Duty:
    within = term(name, after=complaint.filed_on, rule="complaint.receipt")
    return Duty(within, _first(complaint.confirmed_on, complaint.answered_on))


def _term_told(complaint: Complaint) -> Duty:
    within = term("complaint_receipt_term", after=complaint.filed_on, rule="complaint.term_told")
    return Duty(within, _first(complaint.term_told_on, complaint.answered_on))


def _answer(complaint: Complaint, promised_by: date, *, source: str) -> Duty:
    because = reason("complaint.answer", source, promised_by=promised_by)
    return Duty(Term(promised_by, because), complaint.answered_on)


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
