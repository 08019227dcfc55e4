"""What staff does between two messages, by the commands that the desk will use too."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.by_staff import propose_as_staff
from arrears.cases.complaints.filing import file_complaint, open_complaint
from arrears.cases.complaints.people import assign_complaint, record_contact
from arrears.cases.complaints.reports import (
    analyse_complaints,
    complaints_by_department,
    figures_to_publish,
)
from arrears.cases.complaints.steps import (
    answer_complaint,
    begin_complaint,
    close_complaint,
    confirm_complaint,
    learn_from_complaint,
)
from arrears.cases.kinds import ComplaintState, StaffRole
from arrears.cases.models import Case, Complaint
from arrears.cases.payments import register_payment
from arrears.cases.staff import add_staff, open_case
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.chat import handovers
from arrears.chat.log import Log
from arrears.clock import now
from arrears.law.arrangements import MonthlyAmount
from arrears.law.complaints import half_year_of, month_of, year_of
from tests.dialogues.script import HandledComplaint, NotedComplaint, Proposed, Reported
from tests.system.running import TODAY

CONSOLE = Actor("console")


async def note_complaint(store: Store, noted: NotedComplaint, case_number: str) -> None:
    """Somebody complains by another way, and a colleague writes it down."""
    async with _at_the_desk(store) as (session, colleague):
        case = await session.scalar(select(Case).where(Case.number == case_number))
        await file_complaint(
            session,
            case,
            by=colleague,
            on=TODAY,
            key=str(uuid4()),
            route=noted.route,
            channel=noted.channel,
            about=noted.about,
            department=noted.department,
        )


async def handle_complaint(store: Store, handled: HandledComplaint, case_number: str) -> None:
    """From whom it is given to, to what was learned of it."""
    async with _at_the_desk(store) as (session, handler):
        assert handler.staff_id is not None
        number = await session.scalar(
            select(Complaint.number).join(Case).where(Case.number == case_number)
        )
        assert number is not None, "there is no complaint on this case"
        complaint = await open_complaint(session, handler.staff_id, number)
        if complaint.state is ComplaintState.RECEIVED:
            await confirm_complaint(session, complaint, by=handler, on=TODAY)
        await assign_complaint(session, complaint, handler.staff_id, by=handler)
        await record_contact(session, complaint, by=handler, at=now())
        await begin_complaint(session, complaint, by=handler)
        await answer_complaint(session, complaint, by=handler, on=TODAY, outcome=handled.outcome)
        await learn_from_complaint(
            session, complaint, by=handler, lesson=handled.lesson, changed=handled.changed
        )
        await close_complaint(session, complaint, by=handler)


async def propose(store: Store, proposed: Proposed, talk: UUID) -> None:
    """A colleague takes the talk, proposes an arrangement and gives the talk back."""
    async with _at_the_desk(store) as (session, colleague):
        held = handovers.Handovers(session, Log(store), talk)
        await held.take(by=colleague)
        await propose_as_staff(
            session,
            await access_case(session, talk),
            MonthlyAmount(proposed.monthly),
            conversation_id=talk,
            day_of_month=proposed.day_of_month,
            by=colleague,
            on=TODAY,
        )
        # The running system has its day fixed; this process, which acts as the desk, has not.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(handovers, "today", lambda: TODAY)
            await held.hand_back(None, by=colleague)


async def book_payment(store: Store, amount: Decimal, case_number: str) -> None:
    """The bank brings money."""
    async with _at_the_desk(store) as (session, colleague):
        assert colleague.staff_id is not None
        case = await open_case(session, colleague.staff_id, case_number)
        await register_payment(session, case, amount, received_on=TODAY, by=CONSOLE, on=TODAY)


async def check_reports(store: Store, reported: Reported) -> None:
    """The month counts its department, the half year tells its lesson, the year counts it."""
    async with store.reading() as session:
        counts = await complaints_by_department(session, month_of(TODAY))
        analysis = await analyse_complaints(session, half_year_of(TODAY))
        year = await figures_to_publish(session, year_of(TODAY), on=year_of(TODAY).last_day)
    assert any(one.department == reported.department and one.received for one in counts)
    told = [(one.lesson, one.changed) for one in analysis.lessons]
    assert (reported.lesson, reported.changed) in told
    assert year.nature.by_state[ComplaintState.CLOSED] >= 1


@asynccontextmanager
async def _at_the_desk(store: Store) -> AsyncIterator[tuple[AsyncSession, Actor]]:
    """Somebody of the complaints desk, with the store open."""
    async with store.writing() as session:
        member = await add_staff(
            session,
            f"desk-{uuid4().hex[:12]}",
            display_name="Anne",
            role=StaffRole.COMPLAINTS,
            team_id=None,
            by=CONSOLE,
        )
        yield session, Actor.staff(member.id)
