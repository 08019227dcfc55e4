"""The steps of a complaint: in their order, by who may, each once, with a history."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.complaints.filing import HandlerConcerned, MayNotHandle
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.complaints.steps import (
    DayTooEarly,
    Judgement,
    NoHandler,
    NotTheHandler,
    answer_complaint,
    begin_complaint,
    close_complaint,
    confirm_complaint,
    learn_from_complaint,
    promise_answer,
    settle_complaint,
    withdraw_complaint,
)
from arrears.cases.kinds import ComplaintOutcome, ComplaintState, StaffRole
from arrears.cases.models import Complaint, ComplaintEvent
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from tests.arrears.case_lines import conversation
from tests.arrears.cases.complaints.complaining import DAY, STEPS, brought_to, filed, history, kept
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    audited,
    do,
    fail_after,
    id_of,
    staff_member,
)

RECEIVED, CONFIRMED, IN_PROGRESS, ANSWERED = STEPS
CLOSED = ComplaintState.CLOSED
LATER = date(2026, 11, 25)

type Step = Callable[[AsyncSession, Complaint, Actor], Awaitable[Complaint]]

ALL_STEPS: dict[str, Step] = {
    "confirm": lambda session, one, by: confirm_complaint(session, one, by=by, on=DAY),
    "promise": lambda session, one, by: promise_answer(
        session, one, by=by, on=DAY, answer_by=LATER
    ),
    "begin": lambda session, one, by: begin_complaint(session, one, by=by),
    "answer": lambda session, one, by: answer_complaint(
        session, one, by=by, on=DAY, outcome=ComplaintOutcome.UPHELD
    ),
    "settle": lambda session, one, by: settle_complaint(session, one, by=by, on=DAY),
    "withdraw": lambda session, one, by: withdraw_complaint(session, one, by=by, on=DAY),
    "close": lambda session, one, by: close_complaint(session, one, by=by),
    "learn": lambda session, one, by: learn_from_complaint(
        session, one, by=by, lesson="Eerder bellen."
    ),
}
ALLOWED: dict[ComplaintState, set[str]] = {
    RECEIVED: {"confirm", "promise", "settle", "withdraw", "learn"},
    CONFIRMED: {"confirm", "promise", "begin", "settle", "withdraw", "learn"},
    IN_PROGRESS: {"confirm", "promise", "begin", "answer", "settle", "withdraw", "learn"},
    ANSWERED: {"confirm", "answer", "close", "learn"},
}
FORBIDDEN = [(state, step) for state in STEPS for step in ALL_STEPS if step not in ALLOWED[state]]


@pytest.fixture
async def carla(store: Store) -> Actor:
    """Who handles complaints."""
    return await staff_member(store, "carla", StaffRole.COMPLAINTS)


@pytest.fixture
async def bas(store: Store) -> Actor:
    """Who handles complaints too."""
    return await staff_member(store, "bas", StaffRole.COMPLAINTS)


async def take(store: Store, step: str, complaint: Complaint, by: Actor) -> Complaint:
    return await do(store, ALL_STEPS[step], complaint, by)


async def test_a_complaint_goes_its_whole_way_and_leaves_a_history(
    store: Store, carla: Actor
) -> None:
    complaint = await brought_to(store, ANSWERED, handler=carla)

    await do(store, close_complaint, complaint, by=carla)

    assert await history(store) == [
        (None, RECEIVED, "console"),
        (RECEIVED, CONFIRMED, "staff"),
        (CONFIRMED, IN_PROGRESS, "staff"),
        (IN_PROGRESS, ANSWERED, "staff"),
        (ANSWERED, CLOSED, "staff"),
    ]
    events = await audited(store, *(f"complaint:{state}" for state in ComplaintState))
    assert [event.act for event in events] == [
        "complaint:confirmed",
        "complaint:in_progress",
        "complaint:answered",
        "complaint:closed",
    ]
    assert {event.staff_id for event in events} == {carla.staff_id}
    number = {"complaint": complaint.number}
    assert [event.facts for event in events] == [
        number,
        number,
        number | {"outcome": "upheld"},
        number,
    ]


async def test_the_history_says_who_of_staff_took_a_step(
    store: Store, carla: Actor, bas: Actor
) -> None:
    talk = await conversation(store)
    complaint = await filed(store, by=Actor.person(talk))
    await do(store, confirm_complaint, complaint, by=bas, on=DAY)
    await do(store, withdraw_complaint, complaint, by=carla, on=DAY)

    async with store.reading() as session:
        steps = await session.scalars(select(ComplaintEvent.staff_id).order_by(ComplaintEvent.id))
        assert list(steps) == [None, bas.staff_id, carla.staff_id]


async def test_the_assistant_confirms_a_complaint_and_tells_when_the_answer_comes(
    store: Store,
) -> None:
    talk = await conversation(store)
    complaint = await filed(store, by=Actor.person(talk))

    await do(store, confirm_complaint, complaint, by=Actor.bot(talk), on=DAY)
    await do(
        store, promise_answer, complaint, by=Actor.bot(talk), on=DAY, answer_by=date(2026, 12, 2)
    )

    confirmed = await kept(store)
    assert (confirmed.state, confirmed.confirmed_on) == (CONFIRMED, DAY)
    assert (confirmed.term_told_on, confirmed.promised_by) == (DAY, date(2026, 12, 2))
    (event,) = await audited(store, "complaint:answer_promised")
    assert event.facts == {
        "complaint": complaint.number,
        "told_on": "2026-11-18",
        "answer_by": "2026-12-02",
    }


async def test_the_first_day_on_which_the_term_was_told_is_kept(store: Store, carla: Actor) -> None:
    complaint = await filed(store)

    for told_on in (DAY, LATER):
        await do(
            store,
            promise_answer,
            complaint,
            by=carla,
            on=told_on,
            answer_by=date(2026, 12, 9),
        )

    assert (await kept(store)).term_told_on == DAY


async def test_no_answer_is_promised_for_a_day_that_has_passed(store: Store, carla: Actor) -> None:
    complaint = await filed(store)

    with pytest.raises(DayTooEarly):
        await do(store, promise_answer, complaint, by=carla, on=LATER, answer_by=DAY)

    unchanged = await kept(store)
    assert (unchanged.term_told_on, unchanged.promised_by) == (None, None)


@pytest.mark.parametrize(
    ("told_on", "owed_by"),
    [
        pytest.param(date(2026, 12, 2), date(2026, 12, 30), id="on the last day"),
        pytest.param(date(2026, 12, 3), date(2026, 12, 2), id="when it was broken"),
    ],
)
async def test_another_day_takes_the_place_of_a_promise_that_was_not_broken_yet(
    store: Store, carla: Actor, told_on: date, owed_by: date
) -> None:
    complaint = await filed(store)
    first, second = date(2026, 12, 2), date(2026, 12, 30)
    await do(store, promise_answer, complaint, by=carla, on=DAY, answer_by=first)

    await do(store, promise_answer, complaint, by=carla, on=told_on, answer_by=second)

    promised = await kept(store)
    assert (promised.term_told_on, promised.promised_by) == (DAY, owed_by)
    events = await audited(store, "complaint:answer_promised")
    assert [event.facts["answer_by"] for event in events] == ["2026-12-02", "2026-12-30"]


@pytest.mark.parametrize(
    "outcome",
    [ComplaintOutcome.UPHELD, ComplaintOutcome.PARTLY_UPHELD, ComplaintOutcome.REJECTED],
)
async def test_the_handler_answers_with_an_outcome(
    store: Store, carla: Actor, outcome: Judgement
) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)

    await do(store, answer_complaint, complaint, by=carla, on=LATER, outcome=outcome)

    answered = await kept(store)
    assert (answered.state, answered.outcome, answered.answered_on) == (ANSWERED, outcome, LATER)


@pytest.mark.parametrize("state", [RECEIVED, CONFIRMED, IN_PROGRESS])
async def test_a_complainant_who_is_content_ends_it_at_any_moment(
    store: Store, carla: Actor, state: ComplaintState
) -> None:
    talk = await conversation(store)
    complaint = await brought_to(store, state, handler=carla, by=Actor.person(talk))

    await do(store, settle_complaint, complaint, by=Actor.person(talk), on=LATER)

    settled = await kept(store)
    assert (settled.state, settled.outcome, settled.answered_on) == (
        CLOSED,
        ComplaintOutcome.SETTLED,
        LATER,
    )
    assert (await history(store))[-1] == (state, CLOSED, "person")


@pytest.mark.parametrize("state", [RECEIVED, CONFIRMED, IN_PROGRESS])
async def test_a_complainant_takes_a_complaint_back_at_any_moment(
    store: Store, carla: Actor, state: ComplaintState
) -> None:
    complaint = await brought_to(store, state, handler=carla)

    await do(store, withdraw_complaint, complaint, by=carla, on=LATER)

    withdrawn = await kept(store)
    assert (withdrawn.state, withdrawn.outcome, withdrawn.answered_on) == (
        CLOSED,
        ComplaintOutcome.WITHDRAWN,
        None,
    )
    (event,) = await audited(store, "complaint:closed")
    assert event.facts["outcome"] == "withdrawn"


async def test_what_was_learned_and_changed_is_kept_with_the_complaint(
    store: Store, carla: Actor
) -> None:
    complaint = await brought_to(store, ANSWERED, handler=carla)
    learned: dict[str, Any] = {"lesson": "Eerder bellen.", "changed": "De brief."}

    for _ in range(2):
        await do(store, learn_from_complaint, complaint, by=carla, **learned)

    done = await kept(store)
    assert (done.lesson, done.changed, done.state) == ("Eerder bellen.", "De brief.", ANSWERED)
    (event,) = await audited(store, "complaint:lesson_recorded")
    assert event.facts == {"complaint": complaint.number}


@pytest.mark.parametrize(("state", "step"), FORBIDDEN)
async def test_a_step_out_of_order_is_refused(
    store: Store, carla: Actor, state: ComplaintState, step: str
) -> None:
    complaint = await brought_to(store, state, handler=carla)
    if state in {RECEIVED, CONFIRMED}:
        await do(store, assign_complaint, complaint, id_of(carla), by=carla)
    before = await history(store)

    with pytest.raises(NotThatWay):
        await take(store, step, complaint, carla)

    assert await history(store) == before
    assert (await kept(store)).state is state


@pytest.mark.parametrize("step", sorted(ALL_STEPS.keys() - {"close", "learn", "confirm"}))
async def test_a_closed_complaint_is_not_opened_again(
    store: Store, carla: Actor, step: str
) -> None:
    complaint = await brought_to(store, ANSWERED, handler=carla)
    await do(store, close_complaint, complaint, by=carla)

    with pytest.raises(NotThatWay):
        await take(store, step, complaint, carla)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        pytest.param(RECEIVED, "confirm", id="confirmed"),
        pytest.param(IN_PROGRESS, "begin", id="begun"),
        pytest.param(IN_PROGRESS, "answer", id="answered"),
        pytest.param(RECEIVED, "settle", id="settled"),
        pytest.param(RECEIVED, "withdraw", id="withdrawn"),
        pytest.param(ANSWERED, "close", id="closed"),
    ],
)
async def test_a_step_that_is_taken_twice_is_taken_once(
    store: Store, carla: Actor, state: ComplaintState, step: str
) -> None:
    complaint = await brought_to(store, state, handler=carla)
    first = await take(store, step, complaint, carla)
    before = (await history(store), await acts_about(store, "complaint"))

    again = await take(store, step, complaint, carla)

    assert (again.id, again.state, again.outcome) == (first.id, first.state, first.outcome)
    assert (await history(store), await acts_about(store, "complaint")) == before


async def test_an_outcome_is_not_replaced_by_another(store: Store, carla: Actor) -> None:
    complaint = await brought_to(store, ANSWERED, handler=carla)

    with pytest.raises(NotThatWay):
        await do(
            store,
            answer_complaint,
            complaint,
            by=carla,
            on=DAY,
            outcome=ComplaintOutcome.REJECTED,
        )

    assert (await kept(store)).outcome is ComplaintOutcome.UPHELD


@pytest.mark.parametrize("step", ["confirm", "promise", "settle", "withdraw"])
async def test_no_step_is_older_than_the_complaint(store: Store, carla: Actor, step: str) -> None:
    complaint = await filed(store, on=date(2026, 11, 19))

    with pytest.raises(DayTooEarly) as refused:
        await take(store, step, complaint, carla)

    assert (refused.value.day, refused.value.earliest) == (DAY, date(2026, 11, 19))


async def test_no_answer_is_older_than_the_complaint(store: Store, carla: Actor) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla, on=date(2026, 11, 19))

    with pytest.raises(DayTooEarly):
        await take(store, "answer", complaint, carla)


async def test_nobody_starts_on_a_complaint_that_has_no_handler(store: Store, carla: Actor) -> None:
    complaint = await brought_to(store, CONFIRMED, handler=carla)

    with pytest.raises(NoHandler):
        await do(store, begin_complaint, complaint, by=carla)


@pytest.mark.parametrize("step", ["begin", "answer"])
async def test_only_the_handler_handles(store: Store, carla: Actor, bas: Actor, step: str) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)

    with pytest.raises(NotTheHandler) as refused:
        await take(store, step, complaint, bas)

    assert refused.value.handler_id == carla.staff_id
    assert (await kept(store)).state is IN_PROGRESS


@pytest.mark.parametrize("step", ALL_STEPS)
async def test_whoever_it_is_about_has_no_hand_in_it(
    store: Store, carla: Actor, bas: Actor, step: str
) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla, about_employee_id=bas.staff_id)

    with pytest.raises(HandlerConcerned) as refused:
        await take(store, step, complaint, bas)

    assert refused.value.staff_id == bas.staff_id
    assert (await kept(store)).state is IN_PROGRESS


@pytest.mark.parametrize("step", ALL_STEPS)
async def test_an_agent_handles_no_complaints(store: Store, carla: Actor, step: str) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)

    with pytest.raises(MayNotHandle):
        await take(store, step, complaint, await staff_member(store, "anne"))


@pytest.mark.parametrize("step", ALL_STEPS)
async def test_who_left_handles_no_complaints_any_more(
    store: Store, carla: Actor, step: str
) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)
    await do(store, deactivate, id_of(carla), by=CONSOLE)

    with pytest.raises(NotActiveStaff):
        await take(store, step, complaint, carla)


@pytest.mark.parametrize("step", ["begin", "answer", "close", "learn"])
async def test_the_complainant_does_not_handle_the_own_complaint(
    store: Store, carla: Actor, step: str
) -> None:
    talk: UUID = await conversation(store)
    complaint = await brought_to(store, IN_PROGRESS, handler=carla, by=Actor.person(talk))

    with pytest.raises(NotActiveStaff):
        await take(store, step, complaint, Actor.person(talk))


async def test_a_step_looks_at_the_store_and_not_at_what_was_read_before(
    store: Store, carla: Actor
) -> None:
    await brought_to(store, IN_PROGRESS, handler=carla)
    complaint = await kept(store)

    async with store.writing() as session:
        session.add(complaint)
        other = update(Complaint).values(handler_id=None)
        await session.execute(other, execution_options={"synchronize_session": False})
        with pytest.raises(NoHandler):
            await begin_complaint(session, complaint, by=carla)


async def test_of_two_outcomes_at_once_the_first_stands(store: Store, carla: Actor) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)
    rejected: Judgement = ComplaintOutcome.REJECTED

    answered, refused = await at_once(
        store,
        lambda session: answer_complaint(session, complaint, by=carla, on=DAY, outcome=rejected),
        lambda session: withdraw_complaint(session, complaint, by=CONSOLE, on=DAY),
    )

    assert answered.outcome is rejected
    assert isinstance(refused, NotThatWay)
    assert (await kept(store)).outcome is rejected


async def test_the_database_itself_lets_nobody_handle_what_is_about_them(
    store: Store, carla: Actor
) -> None:
    await brought_to(store, IN_PROGRESS, handler=carla)

    with pytest.raises(IntegrityError, match="handler_not_concerned"):
        async with store.writing() as session:
            await session.execute(update(Complaint).values(about_employee_id=carla.staff_id))


@pytest.mark.parametrize("step", ["answer", "settle", "learn"])
async def test_nothing_is_kept_of_a_step_that_fails(store: Store, carla: Actor, step: str) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=carla)
    before = (await history(store), await acts_about(store, "complaint"))

    await fail_after(store, ALL_STEPS[step], complaint, carla)

    assert (await history(store), await acts_about(store, "complaint")) == before
    unchanged = await kept(store)
    assert (unchanged.state, unchanged.outcome, unchanged.lesson) == (IN_PROGRESS, None, None)
