"""Cases in one line each, for lists at the desk: to whom, what for, how much, how far."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import bindparam, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from arrears.cases.claim_names import name_of
from arrears.cases.kinds import Stage
from arrears.cases.models import Case, Claim
from arrears.cases.models.base import Model
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


# What was worked out last. The sums cost more than to read what they are made of, and on a list
# that colleagues look at all day they are the same nearly always. Of the facts only a hash is kept;
# beside it stands no more than the list shows.
_KNOWN: dict[int, tuple[int, CaseInShort]] = {}
MOST_KNOWN = 1_000


async def cases_in_short(
    session: AsyncSession, case_ids: Collection[int], *, on: date
) -> Mapping[int, CaseInShort]:
    """These cases by their id, as they stand on a day. Whoever shows them notes that first."""
    if not case_ids:
        return {}
    found = await session.scalars(IN_SHORT, {"cases": list(case_ids)})
    return {case.id: _in_short(case, on=on) for case in found}


def _in_short(case: Case, *, on: date) -> CaseInShort:
    """Worked out only when something of what the case was loaded with is not as it was."""
    facts = hash((on, *_made_of(case)))
    known_by, known = _KNOWN.pop(case.id, (None, None))
    in_short = known if known and known_by == facts else _worked_out(case, on=on)
    _KNOWN[case.id] = facts, in_short
    if len(_KNOWN) > MOST_KNOWN:
        del _KNOWN[next(iter(_KNOWN))]
    return in_short


def _made_of(case: Case) -> Iterator[tuple[Any, ...]]:
    """Every column of every row that was loaded; what was not loaded, nobody can reckon with."""
    policies = [claim.policy for claim in case.claims if claim.policy]
    for row in (case, case.creditor, case.person, *case.claims, *policies, *case.payments):
        yield _columns(type(row))(row)


@cache
def _columns(kind: type[Model]) -> Callable[[Model], tuple[Any, ...]]:
    return attrgetter(*inspect(kind).column_attrs.keys())


def _worked_out(case: Case, *, on: date) -> CaseInShort:
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
