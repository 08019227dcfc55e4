"""The case that is shown beside a talk, opened through the door for staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.authorisations import Agent, find_authorisations, may_share
from arrears.cases.claim_names import name_of
from arrears.cases.complaints.filing import find_complaints_of_case
from arrears.cases.disputes import find_open_disputes
from arrears.cases.models import Authorisation, Case, Complaint, Dispute
from arrears.cases.situation import Situation, situation_of
from arrears.cases.staff import open_case
from arrears.cases.talks import TalkOfCase, talks_of_case
from arrears.law.arrangements import Progress


@dataclass(frozen=True)
class CaseBeside:
    """A whole case with what a colleague must know of it while they talk."""

    case: Case
    situation: Situation
    agents: Sequence[Agent]
    unproven: Sequence[Authorisation]
    disputes: Sequence[Dispute]
    complaints: Sequence[Complaint]
    talks: Sequence[TalkOfCase]
    # Whether the person of the talk has proved that this is their case.
    is_theirs: bool

    @property
    def claims(self) -> Sequence[tuple[str, Decimal, date]]:
        """What is claimed: what for, how much, due when."""
        return [(name_of(one), one.principal, one.due_on) for one in self.case.claims]

    @property
    def instalments(self) -> Sequence[Progress]:
        """Those of the arrangement in force, by due day."""
        course = self.situation.course
        return course.standing(on=self.situation.on).instalments if course else ()


async def open_beside(
    session: AsyncSession,
    staff_id: int,
    number: str,
    *,
    conversation_id: UUID,
    verified_case_id: int | None,
    on: date,
) -> CaseBeside:
    """The case with that number beside a talk; audited. Raises NotActiveStaff or CaseNotFound."""
    case = await open_case(session, staff_id, number)
    authorisations = await find_authorisations(session, case)
    return CaseBeside(
        case=case,
        situation=await situation_of(session, case, on=on),
        agents=await may_share(session, case, on=on),
        unproven=[one for one in authorisations if one.proven_on is None],
        disputes=await find_open_disputes(session, case),
        complaints=await find_complaints_of_case(session, conversation_id, case.id),
        talks=[one for one in await talks_of_case(session, case.id) if one.id != conversation_id],
        is_theirs=case.id == verified_case_id,
    )
