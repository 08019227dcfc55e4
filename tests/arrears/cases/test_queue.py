"""What stands in the queue, for whom, and in which order."""

import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Select, select, text, update

from arrears.cases.acting import Actor
from arrears.cases.escalations import close_escalation
from arrears.cases.holders import send_to_team
from arrears.cases.kinds import (
    ArrangementState,
    Channel,
    ComplaintState,
    EscalationReason,
    Holder,
    PrivacyRequestState,
)
from arrears.cases.models import (
    Arrangement,
    Case,
    Complaint,
    Escalation,
    Instalment,
    PrivacyRequest,
)
from arrears.cases.queue import FOR_NO_TEAM, IN_ORDER, Part, Wanted, read_queue
from arrears.cases.queue_rows import Talk, find_talks
from arrears.cases.queue_standing import COUNTS, look
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import do, id_of, staff_member, team
from tests.arrears.cases.queueing import called, called_for_case, changed, said, taken
from tests.arrears.cases.records import add
from tests.arrears.fixtures import TODAY, Clock
from tests.arrears.statements import plan

LATER = EscalationReason.UNDELIVERED
NEXT_WEEK = TODAY + timedelta(days=7)
MANY = 1_000


@pytest.fixture
async def anne(store: Store, clock: Clock) -> Actor:
    """Somebody of staff, who looks at the queue."""
    return await staff_member(store, "anne")


@pytest.fixture
async def bas(store: Store) -> Actor:
    """A colleague of Anne's."""
    return await staff_member(store, "bas")


type Row = tuple[Part, Talk]


async def queue(
    store: Store, by: Actor, part: Part | None = None, team_id: int | None = None
) -> list[Row]:
    """The queue as somebody of staff sees it, from top to bottom."""
    async with store.reading() as session:
        found = await read_queue(session, on=TODAY)
        shown = found.page(Wanted(id_of(by), part, team_id), most=MANY)
        talks = await find_talks(session, [talk for _, talk in shown])
    return [(part, talks[talk]) for part, talk in shown]


async def order(
    store: Store, by: Actor, part: Part | None = None, team_id: int | None = None
) -> list[UUID]:
    return [talk.id for _, talk in await queue(store, by, part, team_id)]


async def parts(store: Store, by: Actor) -> dict[UUID, Part]:
    return {talk.id: part for part, talk in await queue(store, by)}


async def terms(store: Store, by: Actor) -> list[date | None]:
    return [talk.due_on for _, talk in await queue(store, by)]


async def row(store: Store, by: Actor) -> Talk:
    """What the only row tells."""
    ((_, talk),) = await queue(store, by)
    return talk


async def with_term(store: Store, due_on: date) -> UUID:
    """A conversation in which somebody asked for their data, to be answered by that day."""
    talk = await called(store, EscalationReason.PRIVACY, hand_over=False)
    async with store.writing() as session:
        await add(session, PrivacyRequest, conversation_id=talk, person_id=None, due_on=due_on)
    return talk


async def test_who_waits_longest_comes_first(store: Store, clock: Clock, anne: Actor) -> None:
    first = await called(store)
    clock.move(minutes=1)
    second = await called(store)

    assert await order(store, anne) == [first, second]


async def test_a_term_goes_before_waiting_time(store: Store, clock: Clock, anne: Actor) -> None:
    longest = await called(store, LATER, hand_over=False)
    clock.move(minutes=1)
    next_week = await with_term(store, NEXT_WEEK)
    earlier = await with_term(store, NEXT_WEEK - timedelta(days=1))

    assert await order(store, anne) == [earlier, next_week, longest]


async def test_a_term_that_ends_soon_is_as_urgent_as_somebody_who_waits(
    store: Store, clock: Clock, anne: Actor
) -> None:
    """Today is a Wednesday: what must be done on Thursday cannot wait till nobody waits."""
    waits = await called(store)
    soon = await with_term(store, TODAY + timedelta(days=1))
    later = await with_term(store, TODAY + timedelta(days=2))

    assert await order(store, anne) == [soon, waits, later]
    assert await parts(store, anne) == {
        soon: Part.WAITING,
        waits: Part.WAITING,
        later: Part.LATER,
    }


async def test_danger_comes_first_whoever_has_the_talk(
    store: Store, clock: Clock, anne: Actor, bas: Actor
) -> None:
    overdue = await with_term(store, TODAY - timedelta(days=1))
    clock.move(hours=1)
    with_bas = await taken(store, await called(store, EscalationReason.DANGER), bas)
    clock.move(minutes=1)
    alone = await called(store, EscalationReason.DANGER)

    found = await queue(store, anne)

    assert [talk.id for *_, talk in found] == [with_bas, alone, overdue]
    assert [talk.held_by for *_, talk in found] == ["Bas", None, None]


async def test_danger_stays_on_top_of_every_selection(
    store: Store, anne: Actor, bas: Actor
) -> None:
    danger = await taken(store, await called(store, EscalationReason.DANGER), bas)
    await called(store)
    south = await team(store)

    assert await order(store, anne, Part.MINE) == [danger]
    assert await order(store, anne, Part.LATER) == [danger]
    assert await order(store, anne, team_id=south) == [danger]


async def test_each_sees_what_is_theirs(store: Store, anne: Actor, bas: Actor) -> None:
    mine = await taken(store, await called(store), anne)
    theirs = await taken(store, await called(store), bas)
    nobodys = await called(store)

    assert await order(store, anne) == [mine, nobodys, theirs]
    assert await order(store, bas) == [theirs, nobodys, mine]
    assert await parts(store, anne) == {
        mine: Part.MINE,
        nobodys: Part.WAITING,
        theirs: Part.COLLEAGUES,
    }


async def test_a_talk_that_staff_took_without_being_called_is_on_it(
    store: Store, anne: Actor
) -> None:
    talk = await taken(store, await conversation(store), anne)

    assert await parts(store, anne) == {talk: Part.MINE}


async def test_a_talk_that_nobody_need_look_at_is_not_on_it(store: Store, anne: Actor) -> None:
    talk = await called(store, LATER, hand_over=False)
    await conversation(store)
    async with store.reading() as session:
        (call,) = await session.scalars(select(Escalation.id))

    assert await order(store, anne) == [talk]
    await do(store, close_escalation, call, by=anne)
    assert await order(store, anne) == []


async def test_several_calls_are_one_row_that_waits_since_the_first(
    store: Store, clock: Clock, anne: Actor
) -> None:
    talk = await called(store, EscalationReason.NOT_UNDERSTOOD)
    began = clock.moment
    clock.move(minutes=5)
    await called(store, EscalationReason.COMPLAINT, talk=talk, hand_over=False)

    found = await row(store, anne)

    assert found.since == began
    assert list(found.reasons) == [EscalationReason.COMPLAINT, EscalationReason.NOT_UNDERSTOOD]


@pytest.mark.parametrize(
    ("state", "due_on"),
    [
        (ComplaintState.RECEIVED, NEXT_WEEK),
        (ComplaintState.IN_PROGRESS, NEXT_WEEK),
        (ComplaintState.CLOSED, None),
    ],
)
async def test_a_complaint_is_due_on_the_day_that_was_promised(
    store: Store, anne: Actor, state: ComplaintState, due_on: date | None
) -> None:
    talk = await called(store, EscalationReason.COMPLAINT, hand_over=False)
    promise = {"term_told_on": TODAY, "promised_by": NEXT_WEEK, "state": state, "case_id": None}
    async with store.writing() as session:
        await add(session, Complaint, conversation_id=talk, **promise)

    assert await terms(store, anne) == [due_on]


async def test_an_answered_privacy_request_has_no_term(store: Store, anne: Actor) -> None:
    await with_term(store, NEXT_WEEK)
    async with store.writing() as session:
        await session.execute(update(PrivacyRequest).values(state=PrivacyRequestState.ANSWERED))

    assert await terms(store, anne) == [None]


async def test_an_arrangement_is_to_be_decided_before_its_first_instalment(
    store: Store, anne: Actor
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        arrangement = await add(session, Arrangement, case_id=case_id, conversation_id=talk)
        for position, due_on in enumerate([NEXT_WEEK, date(2026, 12, 25)], start=1):
            session.add(
                Instalment(
                    arrangement_id=arrangement,
                    position=position,
                    due_on=due_on,
                    amount=Decimal("50.00"),
                )
            )
        await session.flush()
        await session.execute(update(Arrangement).values(state=ArrangementState.AWAITING_STAFF))
    await called(
        store,
        EscalationReason.ARRANGEMENT_APPROVAL,
        talk=talk,
        hand_over=False,
        arrangement_id=arrangement,
    )

    assert await terms(store, anne) == [NEXT_WEEK]


async def test_each_row_tells_what_the_talk_is_about(store: Store, anne: Actor) -> None:
    await loaded(store, case_line())
    talk = await called_for_case(store)
    await said(store, talk, "hallo", sequence=1)
    await said(store, talk, "mag ik een mens?", sequence=2)
    await changed(store, talk, channel=Channel.WHATSAPP, language="pl")

    found = await row(store, anne)

    assert (found.said, found.channel, found.language) == (
        "mag ik een mens?",
        Channel.WHATSAPP,
        "pl",
    )
    assert found.case_id is not None


async def test_of_who_signed_out_no_case_is_told(store: Store, anne: Actor) -> None:
    await loaded(store, case_line())
    talk = await called_for_case(store)
    await changed(store, talk, verified_at=None)

    found = await row(store, anne)

    assert (found.case_id, found.about) == (None, None)


async def test_of_who_answers_what_we_wrote_only_the_number_is_told(
    store: Store, anne: Actor
) -> None:
    await loaded(store, case_line("2026-000123"))
    talk = await called(store)
    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
    await changed(store, talk, about_case_id=case_id)

    found = await row(store, anne)

    assert (found.case_id, found.about) == (None, "2026-000123")


async def test_a_team_sees_what_waits_for_it_or_is_with_its_people(
    store: Store, anne: Actor
) -> None:
    south = await team(store)
    cas = await staff_member(store, "cas", team_id=south)
    with_cas = await taken(store, await called(store), cas)
    for_south = await taken(store, await called(store), anne)
    await do(store, send_to_team, for_south, south, by=anne)
    for_anybody = await called(store)

    assert set(await order(store, anne, team_id=south)) == {with_cas, for_south}
    assert await order(store, anne, team_id=FOR_NO_TEAM) == [for_anybody]


async def test_every_change_of_the_queue_is_seen(
    store: Store, clock: Clock, anne: Actor, bas: Actor
) -> None:
    """Also one after which as many wait as before."""
    standings = []

    async def seen() -> None:
        async with store.reading() as session:
            standings.append(await look(session))

    await seen()
    talk = await called(store)
    await seen()
    await taken(store, talk, anne)
    await seen()
    await do(store, send_to_team, talk, await team(store), by=anne)
    await seen()
    clock.move(seconds=1)
    await called(store, LATER, hand_over=False)
    await seen()
    await called(store, EscalationReason.DANGER, talk=talk)
    await seen()
    await changed(store, talk, holder=Holder.BOT)
    await seen()

    assert all(one != other for one, other in pairwise(standings))
    assert [one.waiting for one in standings] == [0, 1, 0, 1, 1, 1, 0]


async def test_nothing_changes_the_standing_of_a_queue_at_rest(store: Store, anne: Actor) -> None:
    talk = await called(store, EscalationReason.DANGER)

    async with store.reading() as session:
        before = await look(session)
    await said(store, talk, "hallo")
    async with store.reading() as session:
        assert await look(session) == before


@pytest.mark.parametrize("statement", [IN_ORDER, COUNTS], ids=["the order", "the counts"])
async def test_what_is_long_done_is_not_looked_at(
    store: Store, statement: Select[*tuple[Any, ...]]
) -> None:
    """The indexes of what is open are used, which hold nothing else."""
    async with store.reading() as session:
        if store.engine.dialect.name == "postgresql":
            # With so few rows it would rather read the table.
            await session.execute(text("SET LOCAL enable_seqscan = off"))
        found = await plan(session, statement, {"presses": TODAY})

    assert {"talks_with_people", "open_calls_of_talks"} <= set(re.findall(r"\w+", found))
    assert not re.search(r"SCAN (conversations|escalations)$", found, re.MULTILINE)
