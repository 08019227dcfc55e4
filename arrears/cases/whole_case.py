"""A case as a whole: what is read with it, so that the law can judge it without asking again."""

from sqlalchemy.orm import joinedload

from arrears.cases.models import Case, Claim

WHOLE_CASE = (
    joinedload(Case.creditor),
    joinedload(Case.person),
    joinedload(Case.representative),
    joinedload(Case.claims).joinedload(Claim.policy),
    joinedload(Case.payments),
)
