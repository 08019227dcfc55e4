"""What holds for a complaint on a day: the firm's duties and the complainant's routes."""

from dataclasses import dataclass
from datetime import date

from arrears.law.complaints.duties import Duty, duties
from arrears.law.complaints.facts import Complainant, Complaint, Outcome
from arrears.law.complaints.routes import Route, routes
from arrears.law.reason import Reason, reason

REJECTION = "art. 42 Besluit Gedragstoezicht financiële ondernemingen Wft (BWBR0020421)"


@dataclass(frozen=True)
class ComplaintTerms:
    """The duties in order, those of them that are late, the routes, and what an answer must say."""

    duties: tuple[Duty, ...]
    late: tuple[Duty, ...]
    routes: tuple[Route, ...]
    answer_must_say: tuple[Reason, ...]


def complaint_terms(complaint: Complaint, *, on: date) -> ComplaintTerms:
    """What holds on a day, by the steps known on that day.

    Raises `NoValueOnDate` for a complaint from before the first known term, and ValueError for a
    day before the complaint was filed.
    """
    if on < complaint.filed_on:
        message = f"{on} is before the complaint was filed on {complaint.filed_on}."
        raise ValueError(message)
    known = complaint.as_known_on(on)
    owed = duties(known)
    return ComplaintTerms(
        duties=owed,
        late=tuple(duty for duty in owed if duty.is_late(on)),
        routes=routes(known, on=on),
        answer_must_say=_answer_must_say(known),
    )


def _answer_must_say(complaint: Complaint) -> tuple[Reason, ...]:
    """A (part) rejection of a client's complaint names Kifid, its terms and the court (42 BGfo)."""
    is_client = complaint.complainant is Complainant.POLICYHOLDER
    if is_client and complaint.outcome in {Outcome.PARTLY_UPHELD, Outcome.REJECTED}:
        return (reason("complaint.name_outside_routes", REJECTION),)
    return ()
