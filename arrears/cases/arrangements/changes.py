"""Changes of a running arrangement: another amount or day, a claim that joins, a missed instalment.

Each is a proposal like a first one: `agree` puts it in the place of what it changes.
"""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Refused
from arrears.cases.arrangements.course import Course, NothingMissed, find_course
from arrears.cases.arrangements.proposals import Draft, write_proposal
from arrears.cases.creditor_policy import policy_of
from arrears.cases.hindrances import amount_to_agree_on, check_may_agree, check_stage
from arrears.cases.models import Arrangement, Case
from arrears.cases.verification import access_case
from arrears.law import arrangements as law


class ChangeRefused(Refused):
    """The arrangement cannot be changed like this by the bot."""


class NothingToChange(ChangeRefused):
    """No arrangement is in force."""


class ChangeAwaitsStaff(ChangeRefused):
    """A change was agreed to already, and staff has yet to decide on it."""


class NothingToJoin(ChangeRefused):
    """Nothing is open besides the arrangement."""


class NoSuchWay(ChangeRefused):
    """This way is not open now: it would leave the schedule as it is, or has nothing to change."""


async def propose_change(
    session: AsyncSession,
    conversation_id: UUID,
    wish: law.Wish | None,
    *,
    on: date,
    day_of_month: int | None = None,
) -> Arrangement:
    """Write down another schedule over what is left; without a wish or a day that stays as it is.

    Raises NotVerified, ArrangementRefused, ChangeRefused, or the law's WishRefused.
    """
    case = await access_case(session, conversation_id)
    course = await _changing(session, case, on=on)
    day = day_of_month or course.schedule.day_of_month
    revision = law.change(
        course.running, wish, day_of_month=day, today=on, policy=policy_of(case.creditor)
    )
    draft = draft_of(course, revision, day_of_month=day, changed_on=on)
    return await write_proposal(session, case, conversation_id, draft)


async def propose_way_out(
    session: AsyncSession, conversation_id: UUID, way: law.WayOut, *, on: date
) -> Arrangement:
    """Write down a schedule that makes good what was missed, later or in parts.

    Paying it now leaves the schedule as it is: that is no proposal but a promise to pay. Raises
    NotVerified, ArrangementRefused, ChangeRefused, NothingMissed, or the law's WishRefused.
    """
    case = await access_case(session, conversation_id)
    course = await _changing(session, case, on=on)
    missed = law.missed_instalments(course.running, today=on, policy=policy_of(case.creditor))
    if not missed.instalments:
        raise NothingMissed
    if way is law.WayOut.PAY_NOW or way not in missed.ways_out:
        raise NoSuchWay
    draft = draft_of(course, missed.ways_out[way], changed_on=on)
    return await write_proposal(session, case, conversation_id, draft)


async def propose_joining(
    session: AsyncSession, conversation_id: UUID, way: law.Joining, *, on: date
) -> Arrangement:
    """Write down one schedule over what is left and all that is open besides it.

    Raises NotVerified, ArrangementRefused, ChangeRefused, or the law's WishRefused.
    """
    case = await access_case(session, conversation_id)
    course = await _changing(session, case, on=on)
    revisions = _joinings(course, on=on)
    if way not in revisions:
        raise NoSuchWay
    return await write_proposal(
        session, case, conversation_id, draft_of(course, revisions[way], changed_on=None)
    )


async def find_ways_out(
    session: AsyncSession, case: Case, *, on: date
) -> law.MissedInstalments | None:
    """What was missed and each way out, to tell of; None when no arrangement is in force."""
    course = await find_course(session, case)
    if course is None:
        return None
    return law.missed_instalments(course.running, today=on, policy=policy_of(case.creditor))


async def find_joinings(
    session: AsyncSession, case: Case, *, on: date
) -> Mapping[law.Joining, law.Revision]:
    """Each way in which all that is open can be in one schedule, to tell of.

    Raises as `propose_joining`.
    """
    return _joinings(await _changing(session, case, on=on), on=on)


def draft_of(
    course: Course,
    revision: law.Revision,
    *,
    changed_on: date | None,
    day_of_month: int | None = None,
) -> Draft:
    """A schedule that the law made, to take the place of the one in force."""
    return Draft(
        revision.instalments,
        day_of_month or course.schedule.day_of_month,
        revision.needs_staff,
        replaces_id=course.schedule.id,
        changed_on=changed_on,
    )


async def _changing(session: AsyncSession, case: Case, *, on: date) -> Course:
    """The arrangement of a case, if the person and the bot can change it now."""
    await check_may_agree(session, case, on=on)
    check_stage(case)
    course = await find_course(session, case)
    if course is None:
        raise NothingToChange
    if not course.can_change:
        raise ChangeAwaitsStaff
    return course


def _joinings(course: Course, *, on: date) -> Mapping[law.Joining, law.Revision]:
    case = course.case
    amount_to_agree_on(case, on=on)
    claim = course.outside(on=on)
    if not claim:
        raise NothingToJoin
    return law.join(course.running, claim, today=on, policy=policy_of(case.creditor))
