"""Who may act for the person of a case: authorisations, and representatives of the case file.

Nothing about a debtor is told to anybody without proven authority (AVG art. 5 and 6).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.entries import text_of
from arrears.cases.kinds import AuthorisationScope, Relation, RepresentativeRole
from arrears.cases.models import Authorisation, Case, Representative
from arrears.cases.requests import access_request, have_staff_look
from arrears.cases.staff import access_staff

LONGEST_NAME = 200

# Under administration (1:438 BW), guardianship (1:381 BW) or in a debt scheme by the court
# (art. 296 Fw) somebody else disposes of the person's money.
DECIDING_ROLES = frozenset(
    {
        RepresentativeRole.ADMINISTRATOR,
        RepresentativeRole.WSNP_ADMINISTRATOR,
        RepresentativeRole.GUARDIAN,
    }
)

OF_CASE = (
    select(Authorisation)
    .where(Authorisation.case_id == bindparam("case"))
    .order_by(Authorisation.id)
    .execution_options(populate_existing=True)
)
REPRESENTATIVE = (
    select(Representative)
    .where(Representative.case_id == bindparam("case"))
    .execution_options(populate_existing=True)
)


class EndsBeforeProof(Refused):
    """An authorisation cannot end before the day on which it was proven."""


class ProvenLater(Refused):
    """An authorisation cannot be proven on a day that is yet to come."""


@dataclass(frozen=True)
class Agent:
    """Someone who may act for the person of a case, and as what.

    Who `decides` may also be told everything. `decides_alone` is someone without whom the person
    cannot decide. Without an `authorisation_id` the creditor named them in the case file.
    """

    name: str
    role: Relation | RepresentativeRole
    decides: bool
    decides_alone: bool
    authorisation_id: int | None = None


async def record_authorisation(
    session: AsyncSession,
    case: Case,
    name: str,
    *,
    relation: Relation,
    scope: AuthorisationScope,
    by: Actor,
    key: str,
    ends_on: date | None = None,
) -> Authorisation:
    """Write down who may act for the person, as that person says. It holds once it is proven.

    `ends_on` is the first day on which it no longer holds. Raises NotText.
    """
    name = text_of(name, longest=LONGEST_NAME)
    await hold_case(session, case.id)
    known = await done_before(session, Authorisation, key)
    if known is not None:
        return known
    authorisation = Authorisation(
        case_id=case.id,
        name=name,
        relation=relation,
        scope=scope,
        ends_on=ends_on,
        recorded_by=by.name,
        key=key,
    )
    session.add(authorisation)
    await session.flush()
    await _note(session, "recorded", authorisation, by)
    await have_staff_look(session, by, key=f"{key}:authorisation")
    return authorisation


async def prove_authorisation(
    session: AsyncSession,
    case: Case,
    authorisation_id: int,
    *,
    by: Actor,
    on: date,
    proven_on: date,
) -> Authorisation:
    """Staff saw the proof, dated `proven_on`: from that day the authorisation holds.

    Proven before, it stays as it is. Raises NotActiveStaff, RequestUnknown, ProvenLater or
    EndsBeforeProof.
    """
    await access_staff(session, by.staff_id)
    if proven_on > on:
        raise ProvenLater
    await hold_case(session, case.id)
    authorisation = await access_request(session, Authorisation, case, authorisation_id)
    if authorisation.proven_on is not None:
        return authorisation
    if authorisation.ends_on is not None and authorisation.ends_on < proven_on:
        raise EndsBeforeProof
    authorisation.proven_on = proven_on
    await _note(session, "proven", authorisation, by)
    return authorisation


async def end_authorisation(
    session: AsyncSession, case: Case, authorisation_id: int, *, by: Actor, on: date
) -> Authorisation:
    """Take an authorisation back: from this day on it no longer holds. Raises RequestUnknown."""
    await hold_case(session, case.id)
    authorisation = await access_request(session, Authorisation, case, authorisation_id)
    if authorisation.ends_on is not None and authorisation.ends_on <= on:
        return authorisation
    authorisation.ends_on = on
    await _note(session, "ended", authorisation, by)
    return authorisation


async def find_authorisations(session: AsyncSession, case: Case) -> list[Authorisation]:
    """All authorisations on a case in the order in which they were told, also unproven ones."""
    return list(await session.scalars(OF_CASE, {"case": case.id}))


async def may_share(session: AsyncSession, case: Case, *, on: date) -> tuple[Agent, ...]:
    """With whom information on the case may be shared on a day, besides the person."""
    representative = await session.scalar(REPRESENTATIVE, {"case": case.id})
    named = [_named_in_file(representative)] if representative else []
    authorised = [
        _authorised(one) for one in await find_authorisations(session, case) if _holds(one, on)
    ]
    return (*named, *authorised)


async def may_decide(session: AsyncSession, case: Case, *, on: date) -> tuple[Agent, ...]:
    """Who may decide for the person on a day, besides or instead of the person."""
    return tuple(agent for agent in await may_share(session, case, on=on) if agent.decides)


async def decides_instead(session: AsyncSession, case: Case, *, on: date) -> Agent | None:
    """Who decides on the person's money in their place on a day; None: the person does."""
    agents = await may_decide(session, case, on=on)
    return next((agent for agent in agents if agent.decides_alone), None)


def _holds(authorisation: Authorisation, on: date) -> bool:
    began = authorisation.proven_on is not None and authorisation.proven_on <= on
    return began and (authorisation.ends_on is None or on < authorisation.ends_on)


def _named_in_file(representative: Representative) -> Agent:
    decides = representative.role in DECIDING_ROLES
    return Agent(representative.name, representative.role, decides, decides_alone=decides)


def _authorised(authorisation: Authorisation) -> Agent:
    decides = authorisation.scope is AuthorisationScope.DECIDE
    alone = decides and authorisation.relation is Relation.ADMINISTRATOR
    return Agent(
        authorisation.name,
        authorisation.relation,
        decides,
        decides_alone=alone,
        authorisation_id=authorisation.id,
    )


async def _note(session: AsyncSession, act: str, authorisation: Authorisation, by: Actor) -> None:
    await note(
        session,
        f"authorisation:{act}",
        by,
        case_id=authorisation.case_id,
        authorisation_id=authorisation.id,
        scope=authorisation.scope.value,
    )
