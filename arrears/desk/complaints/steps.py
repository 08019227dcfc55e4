"""The steps of a complaint at the desk: each reads its form and carries out one command."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import cast

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.complaints.filing import UNANSWERED, access_complaint
from arrears.cases.complaints.hearing import correct_route
from arrears.cases.complaints.people import (
    assign_complaint,
    inform_employee,
    name_employee,
    record_contact,
)
from arrears.cases.complaints.steps import (
    Judgement,
    answer_complaint,
    begin_complaint,
    close_complaint,
    confirm_complaint,
    learn_from_complaint,
    promise_answer,
    settle_complaint,
    withdraw_complaint,
)
from arrears.cases.complaints.whole import WholeComplaint
from arrears.cases.kinds import ComplaintOutcome, ComplaintRoute, ComplaintState
from arrears.cases.models import Complaint
from arrears.chat.service import Chat
from arrears.clock import day_of, today
from arrears.desk.complaints.forms import Form, Unreadable
from arrears.desk.complaints.telling import Telling

type Command = Callable[[AsyncSession, Complaint, Form, Actor], Awaitable[str | None]]
JUDGEMENTS = (
    ComplaintOutcome.UPHELD,
    ComplaintOutcome.PARTLY_UPHELD,
    ComplaintOutcome.REJECTED,
)


class Step(StrEnum):
    """What can be done with a complaint, as it is named in the path."""

    ASSIGN = "assign"
    ROUTE = "route"
    CONFIRM = "confirm"
    CONTACT = "contact"
    PROMISE = "promise"
    BEGIN = "begin"
    ANSWER = "answer"
    SETTLE = "settle"
    WITHDRAW = "withdraw"
    EMPLOYEE = "employee"
    INFORM = "inform"
    LEARN = "learn"
    CLOSE = "close"


@dataclass(frozen=True)
class Taken:
    """A step that was taken, and whether the complainant heard of it in their talk."""

    step: Step
    told: bool


async def take(chat: Chat, number: str, step: Step, form: Form, *, staff_id: int) -> Taken:
    """Take a step; whoever complained hears of it in the same transaction, where that is due.

    Raises Unreadable, or as `access_complaint` and the command of the step do.
    """
    by, telling = Actor.staff(staff_id), Telling(chat)
    async with chat.store.writing() as session:
        complaint = await access_complaint(session, staff_id, number)
        about = await COMMANDS[step](session, complaint, form, by)
        if about is not None:
            await telling.tell(session, complaint, step, about=about, by=by)
    telling.show()
    return Taken(step, told=telling.told)


def possible(whole: WholeComplaint, *, staff_id: int) -> frozenset[Step]:
    """The steps that somebody can take as things stand."""
    complaint = whole.complaint
    found = {Step.LEARN, Step.EMPLOYEE}
    if complaint.about_employee_id is not None and complaint.employee_informed_on is None:
        found.add(Step.INFORM)
    if complaint.state not in UNANSWERED:
        return frozenset(found | IN_ORDER.get(complaint.state, set()))
    found |= WHILE_UNANSWERED
    if complaint.contacted_at is None:
        found.add(Step.CONTACT)
    in_order = IN_ORDER[complaint.state]
    is_handler = complaint.handler_id == staff_id
    return frozenset(found | {one for one in in_order if is_handler or one is Step.CONFIRM})


IN_ORDER: Mapping[ComplaintState, set[Step]] = {
    ComplaintState.RECEIVED: {Step.CONFIRM},
    ComplaintState.CONFIRMED: {Step.BEGIN},
    ComplaintState.IN_PROGRESS: {Step.ANSWER},
    ComplaintState.ANSWERED: {Step.CLOSE},
}
WHILE_UNANSWERED = {Step.ASSIGN, Step.ROUTE, Step.PROMISE, Step.SETTLE, Step.WITHDRAW}


async def _assign(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await assign_complaint(session, complaint, form.number("handler_id"), by=by)


async def _route(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await correct_route(session, complaint, form.choice(ComplaintRoute, "route"), by=by)


async def _confirm(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> str:
    await confirm_complaint(session, complaint, by=by, on=form.past_day("on"))
    return "once"


async def _contact(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    at = form.past_moment("at")
    if day_of(at) < complaint.received_on:
        raise Unreadable("before_received")
    await record_contact(session, complaint, by=by, at=at)


async def _promise(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> str:
    answer_by = form.day("answer_by")
    if answer_by > _latest_promise(today()):
        raise Unreadable("far_away")
    await promise_answer(session, complaint, by=by, on=today(), answer_by=answer_by)
    return answer_by.isoformat()


async def _begin(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await begin_complaint(session, complaint, by=by)


async def _answer(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> str:
    outcome = form.choice(ComplaintOutcome, "outcome")
    if outcome not in JUDGEMENTS:
        raise Unreadable("outcome")
    judged, answer = cast("Judgement", outcome), form.text("answer", why="answer")
    await answer_complaint(session, complaint, by=by, on=today(), outcome=judged, answer=answer)
    return "once"


async def _settle(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> str:
    await settle_complaint(session, complaint, by=by, on=today())
    return "once"


async def _withdraw(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> str:
    await withdraw_complaint(session, complaint, by=by, on=today())
    return "once"


async def _employee(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await name_employee(session, complaint, form.number("employee_id"), by=by)


async def _inform(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await inform_employee(session, complaint, by=by, on=form.past_day("on"))


async def _learn(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    lesson, changed = form.text("lesson", why="lesson"), form.text_if_any("changed")
    await learn_from_complaint(session, complaint, by=by, lesson=lesson, changed=changed)


async def _close(session: AsyncSession, complaint: Complaint, form: Form, by: Actor) -> None:
    await close_complaint(session, complaint, by=by)


def _latest_promise(on: date) -> date:
    """Nobody waits longer than a year; a later day is a slip of the hand."""
    return on.replace(year=on.year + 1, day=min(on.day, 28))


# What a command gives back tells what the complainant hears of apart: each is told once.
COMMANDS: Mapping[Step, Command] = {
    Step.ASSIGN: _assign,
    Step.ROUTE: _route,
    Step.CONFIRM: _confirm,
    Step.CONTACT: _contact,
    Step.PROMISE: _promise,
    Step.BEGIN: _begin,
    Step.ANSWER: _answer,
    Step.SETTLE: _settle,
    Step.WITHDRAW: _withdraw,
    Step.EMPLOYEE: _employee,
    Step.INFORM: _inform,
    Step.LEARN: _learn,
    Step.CLOSE: _close,
}
