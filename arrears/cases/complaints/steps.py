"""The steps of a complaint: confirmed, in progress, answered, closed; and what was learned."""

from datetime import date
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.complaints.filing import (
    UNANSWERED,
    check_may_handle,
    hold_complaint,
    move_complaint,
    note_complaint,
)
from arrears.cases.complaints.letters import add_letter
from arrears.cases.kinds import ComplaintLetterKind, ComplaintOutcome, ComplaintState
from arrears.cases.models import Complaint

type Judgement = Literal[
    ComplaintOutcome.UPHELD, ComplaintOutcome.PARTLY_UPHELD, ComplaintOutcome.REJECTED
]
type EndWithoutJudgement = Literal[ComplaintOutcome.SETTLED, ComplaintOutcome.WITHDRAWN]


class DayTooEarly(Refused):
    """A step cannot be of that day: it must be `earliest` or later."""

    def __init__(self, day: date, earliest: date) -> None:
        super().__init__(f"{day} is before {earliest}")
        self.day, self.earliest = day, earliest


class NoHandler(Refused):
    """Nobody handles the complaint yet."""


class NotTheHandler(Refused):
    """Somebody else handles the complaint."""

    def __init__(self, handler_id: int | None) -> None:
        super().__init__(handler_id)
        self.handler_id = handler_id


async def confirm_complaint(
    session: AsyncSession, complaint: Complaint, *, by: Actor, on: date
) -> Complaint:
    """The complainant was told in writing on that day that the complaint was received.

    A letter says so too.

    Raises DayTooEarly, NotThatWay, or as `check_may_handle` does when staff confirms.
    """
    held = await _held(session, complaint, by=by, on=on)
    if held.confirmed_on is None:
        await move_complaint(session, held, ComplaintState.CONFIRMED, by)
        held.confirmed_on = on
        add_letter(session, held, ComplaintLetterKind.RECEIPT, dated_on=on)
    return held


async def promise_answer(
    session: AsyncSession, complaint: Complaint, *, by: Actor, on: date, answer_by: date
) -> Complaint:
    """The complainant was told, on the day `on`, by which day the answer comes.

    Another day takes the place of the first when it is told in time: a promise that was broken
    stays broken.

    Raises DayTooEarly, NotThatWay, or as `check_may_handle` does when staff tells it.
    """
    held = await _held(session, complaint, by=by, on=on)
    if held.state not in UNANSWERED:
        raise NotThatWay(held.state, ComplaintState.ANSWERED)
    if answer_by < on:
        raise DayTooEarly(answer_by, on)
    held.term_told_on = held.term_told_on or on
    if held.promised_by is None or on <= held.promised_by:
        held.promised_by = answer_by
    await note_complaint(
        session,
        "answer_promised",
        by,
        held,
        told_on=on.isoformat(),
        answer_by=answer_by.isoformat(),
    )
    return held


async def begin_complaint(session: AsyncSession, complaint: Complaint, *, by: Actor) -> Complaint:
    """The handler starts on the complaint. Raises NoHandler, NotTheHandler or NotThatWay."""
    held = await hold_complaint(session, complaint)
    await _check_handler(session, held, by)
    if held.state is not ComplaintState.IN_PROGRESS:
        await move_complaint(session, held, ComplaintState.IN_PROGRESS, by)
    return held


async def answer_complaint(
    session: AsyncSession,
    complaint: Complaint,
    *,
    by: Actor,
    on: date,
    outcome: Judgement,
    answer: str | None = None,
) -> Complaint:
    """The handler gave the complainant the answer, with its outcome, on that day; in a letter too.

    What the answer must say is in `terms_of`. Raises DayTooEarly, NoHandler, NotTheHandler or
    NotThatWay.
    """
    held = await hold_complaint(session, complaint)
    await _check_handler(session, held, by)
    if held.state is ComplaintState.ANSWERED and held.outcome is outcome:
        return held
    check_day(held, on)
    await move_complaint(session, held, ComplaintState.ANSWERED, by, outcome=outcome.value)
    held.outcome, held.answered_on, held.answer = outcome, on, answer
    add_letter(session, held, ComplaintLetterKind.ANSWER, dated_on=on)
    return held


async def settle_complaint(
    session: AsyncSession, complaint: Complaint, *, by: Actor, on: date
) -> Complaint:
    """The complainant is content with what was done; no judgement is needed any more.

    Raises DayTooEarly, NotThatWay, or as `check_may_handle` does when staff records it.
    """
    return await _end(session, complaint, ComplaintOutcome.SETTLED, by=by, on=on)


async def withdraw_complaint(
    session: AsyncSession, complaint: Complaint, *, by: Actor, on: date
) -> Complaint:
    """The complainant takes it back. Raises as `settle_complaint` does."""
    return await _end(session, complaint, ComplaintOutcome.WITHDRAWN, by=by, on=on)


async def close_complaint(session: AsyncSession, complaint: Complaint, *, by: Actor) -> Complaint:
    """Nothing is to be done any more on an answered complaint.

    Raises NotThatWay, or as `check_may_handle` does.
    """
    held = await hold_complaint(session, complaint)
    await check_may_handle(session, held, by.staff_id)
    if held.state in UNANSWERED:
        raise NotThatWay(held.state, ComplaintState.CLOSED)
    if held.state is not ComplaintState.CLOSED:
        await move_complaint(session, held, ComplaintState.CLOSED, by)
    return held


async def learn_from_complaint(
    session: AsyncSession,
    complaint: Complaint,
    *,
    by: Actor,
    lesson: str,
    changed: str | None = None,
) -> Complaint:
    """What is learned of a complaint, in any state, and what was changed because of it.

    Raises as `check_may_handle` does.
    """
    held = await hold_complaint(session, complaint)
    await check_may_handle(session, held, by.staff_id)
    if (held.lesson, held.changed) != (lesson, changed):
        held.lesson, held.changed = lesson, changed
        await note_complaint(session, "lesson_recorded", by, held)
    return held


def check_day(complaint: Complaint, on: date) -> None:
    """Whether something can have been done on a day, for a complaint. Raises DayTooEarly."""
    if on < complaint.received_on:
        raise DayTooEarly(on, complaint.received_on)


async def _end(
    session: AsyncSession,
    complaint: Complaint,
    outcome: EndWithoutJudgement,
    *,
    by: Actor,
    on: date,
) -> Complaint:
    held = await _held(session, complaint, by=by, on=on)
    if held.outcome is outcome:
        return held
    if held.state not in UNANSWERED:
        raise NotThatWay(held.state, ComplaintState.CLOSED)
    await move_complaint(session, held, ComplaintState.CLOSED, by, outcome=outcome.value)
    held.outcome = outcome
    if outcome is ComplaintOutcome.SETTLED:
        held.answered_on = on
    return held


async def _held(session: AsyncSession, complaint: Complaint, *, by: Actor, on: date) -> Complaint:
    """The complaint, for a step of that day by its own person, the assistant or a handler."""
    held = await hold_complaint(session, complaint)
    if by.staff_id is not None:
        await check_may_handle(session, held, by.staff_id)
    check_day(held, on)
    return held


async def _check_handler(session: AsyncSession, complaint: Complaint, by: Actor) -> None:
    await check_may_handle(session, complaint, by.staff_id)
    if complaint.handler_id is None:
        raise NoHandler
    if complaint.handler_id != by.staff_id:
        raise NotTheHandler(complaint.handler_id)
