"""Where a complainant can go outside the firm, and from when until when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.complaints.facts import Complainant, Complaint
from arrears.law.reason import Reason, reason
from arrears.law.term import Term, term

KIFID = "art. 4:17 Wft; kifid.nl"
DISCIPLINARY = "klachtenbeleid van ARAG, hoofdstuk 9; tuchtraadverzekeraars.nl"
SCHEME = "art. 13 lid 5 Wet kwaliteit incassodienstverlening"
COURT = "art. 17 Grondwet; klachtenbeleid van ARAG, hoofdstuk 9"


class Body(StrEnum):
    """Who judges a complaint outside the firm."""

    KIFID = "kifid"
    DISCIPLINARY_COUNCIL = "disciplinary_council"
    DISPUTES_SCHEME = "disputes_scheme"
    COURT = "court"


@dataclass(frozen=True)
class Route:
    """One way outside the firm, as it stands on a day.

    `opens_on` is None when the route is not for this complainant or nobody can say from when;
    `told_until` is the last day that may be told, None when there is none. When not `certain`, a
    person must look before more is said.
    """

    body: Body
    is_open: bool
    reasons: tuple[Reason, ...]
    opens_on: date | None = None
    told_until: date | None = None
    certain: bool = True


def routes(complaint: Complaint, *, on: date) -> tuple[Route, ...]:
    """The routes of a policyholder or of a debtor, nearest first, by what is known on a day."""
    if complaint.complainant is Complainant.DEBTOR:
        return (_disputes_scheme(complaint), _no_kifid(), _court(complaint))
    kifid = _kifid(complaint, on=on)
    return (kifid, _disciplinary_council(kifid), _court(complaint))


def _kifid(complaint: Complaint, *, on: date) -> Route:
    """Kifid: after the firm's own procedure, or when that takes too long (art. 43 lid 3 BGfo)."""
    opening = min(_openings(complaint), key=lambda reached: reached.last_day)
    closing = _closing(complaint)
    year = term(
        "kifid_after_first_complaint", after=complaint.filed_on, rule="complaint.kifid_year"
    )
    in_time = closing is None or not closing.is_over(on)
    doubts = [*_business_doubt(complaint), *_year_doubt(year, in_time=in_time, on=on)]
    used = [one for one in (opening, closing, year) if one is not None]
    return Route(
        Body.KIFID,
        is_open=on >= opening.last_day and in_time,
        reasons=(opening.because, *([closing.because] if closing else []), *doubts),
        opens_on=opening.last_day,
        told_until=closing.last_day if closing else None,
        certain=not doubts and all(one.certain for one in used),
    )


def _openings(complaint: Complaint) -> list[Term]:
    """The days on which Kifid opens; the first one counts."""
    filed, confirmed = complaint.filed_on, complaint.confirmed_on
    found = [term("kifid_after_filing", after=filed, rule="complaint.kifid_after_filing")]
    if confirmed is not None:
        rule = "complaint.kifid_after_confirmation"
        found.append(term("kifid_after_confirmation", after=confirmed, rule=rule))
    if complaint.answered_on is not None:
        facts = {"answered_on": complaint.answered_on}
        answered = reason("complaint.kifid_after_answer", KIFID, **facts)
        found.append(Term(complaint.answered_on, answered))
    return found


def _closing(complaint: Complaint) -> Term | None:
    if complaint.answered_on is None:
        return None
    return term("kifid_after_answer", after=complaint.answered_on, rule="complaint.kifid_until")


def _business_doubt(complaint: Complaint) -> list[Reason]:
    """Kifid takes the complaints of businesses only in part."""
    if not complaint.in_business:
        return []
    return [reason("complaint.needs_person", KIFID, question="business")]


def _year_doubt(year: Term, *, in_time: bool, on: date) -> list[Reason]:
    """Whether three months after the answer or a year after filing prevails is open."""
    if in_time != year.is_over(on):
        return []
    rule, question = "complaint.needs_person", "answer_or_year"
    return [reason(rule, year.because.source, question=question, year_until=year.last_day)]


def _disciplinary_council(kifid: Route) -> Route:
    """Tuchtraad Verzekeraars: only through Kifid, so as open as Kifid is; it awards no money."""
    because = reason("complaint.through_kifid", DISCIPLINARY)
    return Route(
        Body.DISCIPLINARY_COUNCIL,
        is_open=kifid.is_open,
        reasons=(because,),
        opens_on=kifid.opens_on,
        told_until=kifid.told_until,
        certain=kifid.certain,
    )


def _disputes_scheme(complaint: Complaint) -> Route:
    """The collector's own scheme (geschillenregeling): from when it is open, only it says."""
    is_open = complaint.answered_on is not None
    because = reason("complaint.scheme_decides", SCHEME)
    return Route(Body.DISPUTES_SCHEME, is_open=is_open, reasons=(because,), certain=False)


def _no_kifid() -> Route:
    because = reason("complaint.kifid_only_for_clients", KIFID)
    return Route(Body.KIFID, is_open=False, reasons=(because,))


def _court(complaint: Complaint) -> Route:
    """The civil court: always, also without the firm's own procedure."""
    because = reason("complaint.court_always", COURT)
    return Route(Body.COURT, is_open=True, reasons=(because,), opens_on=complaint.filed_on)
