"""Cases in one line each, for lists at the desk: to whom, what for, how much, how far."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from arrears.cases.claim_names import name_of
from arrears.cases.kinds import Stage
from arrears.cases.models import Case, Claim
from arrears.cases.overview import overview_of

# Each list apart: together every claim would come once for each payment.
IN_SHORT = (
    select(Case)
    .where(Case.id.in_(bindparam("cases", expanding=True)))
    .options(
        joinedload(Case.creditor),
        joinedload(Case.person),
        selectinload(Case.claims).joinedload(Claim.policy),
        selectinload(Case.payments),
    )
)


@dataclass(frozen=True)
class CaseInShort:
    """A case in one line. `certain` is False when a person must look at the amount first."""

    number: str
    creditor: str
    what_for: Sequence[str]
    open: Decimal
    certain: bool
    stage: Stage


async def cases_in_short(
    session: AsyncSession, case_ids: Collection[int], *, on: date
) -> Mapping[int, CaseInShort]:
    """These cases by their id, as they stand on a day. Whoever shows them notes that first."""
    if not case_ids:
        return {}
    found = await session.scalars(IN_SHORT, {"cases": list(case_ids)})
    return {case.id: _in_short(case, on=on) for case in found}


def _in_short(case: Case, *, on: date) -> CaseInShort:
    overview = overview_of(case, on=on)
    names = [name_of(claim) for claim in overview.due or case.claims]
    return CaseInShort(
        number=case.number,
        creditor=case.creditor.name,
        what_for=list(dict.fromkeys(names)),
        open=overview.open,
        certain=overview.certain,
        stage=case.stage,
    )
