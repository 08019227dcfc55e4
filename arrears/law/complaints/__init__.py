"""Complaints (klachten): what a firm owes a complainant, what is late, and who else can judge."""

from arrears.law.complaints.duties import Duty
from arrears.law.complaints.facts import Complainant, Complaint, Outcome
from arrears.law.complaints.reports import (
    Period,
    half_year_of,
    month_of,
    publication_term,
    year_of,
)
from arrears.law.complaints.routes import Body, Route
from arrears.law.complaints.terms import ComplaintTerms, complaint_terms

__all__ = [
    "Body",
    "Complainant",
    "Complaint",
    "ComplaintTerms",
    "Duty",
    "Outcome",
    "Period",
    "Route",
    "complaint_terms",
    "half_year_of",
    "month_of",
    "publication_term",
    "year_of",
]
