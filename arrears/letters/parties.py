"""Who a letter about a case is from, and whom it is to."""

from collections.abc import Sequence

from arrears.cases.kinds import Stage
from arrears.cases.models import Case


def sender_of(case: Case) -> Sequence[str]:
    """Who writes: the agency once it has the case, else the creditor."""
    creditor = case.creditor
    if not is_with_agency(case):
        return [creditor.name]
    return [str(creditor.agency), f"voor {creditor.name}"]


def is_with_agency(case: Case) -> bool:
    """Whether somebody collects for the creditor."""
    return bool(case.creditor.agency) and case.stage is not Stage.REMINDER


def recipient_of(case: Case) -> Sequence[str]:
    """Whom it is for; a business above its person."""
    return [part for part in (case.person.company, name_of_person(case)) if part]


def name_of_person(case: Case) -> str:
    """The person of a case as a letter names them."""
    return f"{case.person.first_name} {case.person.last_name}"
