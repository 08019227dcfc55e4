"""Surveys: a mark from 1 to 10 and a tip, once per message, and the averages of each handler."""

from collections.abc import Awaitable
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.complaints.hearing import hear_complaint
from arrears.cases.escalations import call_staff
from arrears.cases.holders import ConversationUnknown, hand_back, take_over
from arrears.cases.kinds import CircumstanceKind, EscalationReason
from arrears.cases.models import Case, Circumstance, Survey
from arrears.cases.staff import open_case
from arrears.cases.store import Store
from arrears.cases.surveys import (
    MarkOutOfRange,
    Marks,
    add_tip,
    find_low_mark,
    mark_case,
    mark_conversation,
    marks_by_handler,
    may_ask_for_mark,
)
from arrears.cases.verification import access_case
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
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
from tests.arrears.fixtures import Clock


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with the bot."""
    return await conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await staff_member(store)


async def mark(
    store: Store, talk: UUID, given: int, *, tip: str | None = None, key: str = "m1"
) -> Survey:
    by = Actor.person(talk)
    return await do(store, mark_conversation, talk, by=by, mark=given, tip=tip, key=key)


async def surveys(store: Store) -> list[Survey]:
    async with store.reading() as session:
        return list(await session.scalars(select(Survey).order_by(Survey.id)))


async def a_case(store: Store, anne: Actor) -> Case:
    await loaded(store, case_line())
    return await do(store, open_case, id_of(anne), "2026-000123")


async def test_a_mark_and_a_tip_are_kept(store: Store, clock: Clock) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)

    given = await mark(store, talk, 8, tip="Iets minder vragen.")

    (kept,) = await surveys(store)
    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
    assert (kept.conversation_id, kept.case_id, kept.handler_id) == (talk, case_id, None)
    assert (kept.mark, kept.tip, kept.at) == (8, "Iets minder vragen.", clock.now())
    (event,) = await audited(store, "survey:given")
    assert (event.actor, event.case_id, event.conversation_id) == ("person", case_id, talk)
    assert event.facts == {"survey_id": given.id, "mark": 8, "handler_id": None}


async def test_a_mark_counts_for_who_had_the_talk_last(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)
    await do(store, hand_back, talk, by=anne)

    given = await mark(store, talk, 9)

    assert given.handler_id == anne.staff_id


async def test_the_same_message_again_is_the_same_mark(store: Store, talk: UUID) -> None:
    first = await mark(store, talk, 8)
    again = await mark(store, talk, 3)

    assert (again.id, again.mark) == (first.id, 8)
    assert await acts_about(store, "survey") == ["survey:given"]


async def test_the_same_message_twice_at_once_is_one_mark(store: Store, talk: UUID) -> None:
    def marking(session: AsyncSession) -> Awaitable[Survey]:
        return mark_conversation(session, talk, by=Actor.person(talk), mark=8, key="m1")

    first, second = await at_once(store, marking, marking)

    assert first.id == second.id
    assert len(await surveys(store)) == 1


@pytest.mark.parametrize("given", [1, 10])
async def test_a_mark_is_from_1_to_10(store: Store, talk: UUID, given: int) -> None:
    assert (await mark(store, talk, given)).mark == given


@pytest.mark.parametrize("given", [0, 11, -7])
async def test_no_other_mark_is_kept(store: Store, talk: UUID, anne: Actor, given: int) -> None:
    case = await a_case(store, anne)

    with pytest.raises(MarkOutOfRange) as refused:
        await mark(store, talk, given)
    with pytest.raises(MarkOutOfRange):
        await do(
            store, mark_case, case, handler_id=id_of(anne), by=CONSOLE, mark=given, key="form-1"
        )

    assert refused.value.mark == given
    assert await surveys(store) == []


async def test_a_mark_belongs_to_a_conversation_that_is_there(store: Store) -> None:
    with pytest.raises(ConversationUnknown):
        await mark(store, uuid4(), 8)


async def test_a_case_is_marked_outside_a_conversation(store: Store, anne: Actor) -> None:
    case = await a_case(store, anne)

    for given in (7, 2):
        await do(
            store, mark_case, case, handler_id=id_of(anne), by=CONSOLE, mark=given, key="form-1"
        )

    (kept,) = await surveys(store)
    assert (kept.case_id, kept.conversation_id, kept.handler_id, kept.mark) == (
        case.id,
        None,
        anne.staff_id,
        7,
    )


async def test_marks_are_averaged_per_handler_and_for_the_assistant_alone(
    store: Store, anne: Actor, clock: Clock
) -> None:
    bas = await staff_member(store, "bas")
    given = [(None, 6), (anne, 9), (anne, 8), (None, 7), (bas, 10), (anne, 8)]
    for count, (handler, number) in enumerate(given):
        talk = await conversation(store)
        if handler:
            await do(store, take_over, talk, by=handler)
        await mark(store, talk, number, key=f"m{count}")

    async with store.reading() as session:
        since, until = clock.now(), clock.now() + timedelta(days=1)
        found = await marks_by_handler(session, since=since, until=until)
    assert list(found) == [
        Marks(None, 2, 13),
        Marks(anne.staff_id, 3, 25),
        Marks(bas.staff_id, 1, 10),
    ]
    assert [marks.average for marks in found] == [
        Decimal("6.5"),
        Decimal(25) / 3,
        Decimal(10),
    ]


async def test_only_marks_from_the_period_count(store: Store, talk: UUID, clock: Clock) -> None:
    since = clock.now()
    for count, hours in enumerate((-1, 1, 23, 1)):
        clock.move(hours=hours)
        await mark(store, talk, count + 1, key=f"m{count}")

    async with store.reading() as session:
        found = await marks_by_handler(session, since=since, until=since + timedelta(days=1))
    # Given an hour before, at the first moment, and at 23 and 24 hours after it.
    assert list(found) == [Marks(None, 2, 2 + 3)]


async def test_nothing_is_kept_of_a_mark_that_fails(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)

    await fail_after(store, mark_conversation, talk, by=by, mark=8, key="m1")

    assert await surveys(store) == []
    assert await acts_about(store, "survey") == []


class TestWhetherToAskForAMark:
    async def may_ask(self, store: Store, talk: UUID) -> bool:
        async with store.reading() as session:
            return await may_ask_for_mark(session, talk)

    async def test_not_when_nothing_was_handled(self, store: Store, talk: UUID) -> None:
        assert not await self.may_ask(store, talk)

    async def test_when_somebody_was_helped_with_their_case(self, store: Store) -> None:
        await loaded(store, case_line())

        assert await self.may_ask(store, await verified_conversation(store))

    async def test_when_a_complaint_was_taken_in(self, store: Store, talk: UUID) -> None:
        await do(store, hear_complaint, talk, "Slecht.", on=date(2026, 11, 18), key="m1")

        assert await self.may_ask(store, talk)

    async def test_once(self, store: Store) -> None:
        await loaded(store, case_line())
        talk = await verified_conversation(store)
        await mark(store, talk, 8)

        assert not await self.may_ask(store, talk)

    async def test_not_while_staff_has_it(self, store: Store, anne: Actor) -> None:
        await loaded(store, case_line())
        talk = await verified_conversation(store)
        await do(store, take_over, talk, by=anne)

        assert not await self.may_ask(store, talk)

    async def test_not_after_danger(self, store: Store) -> None:
        await loaded(store, case_line())
        talk = await verified_conversation(store)
        reason = EscalationReason.DANGER
        await do(store, call_staff, talk, reason, key="m1", hand_over=False)

        assert not await self.may_ask(store, talk)

    async def test_not_after_a_death(self, store: Store) -> None:
        await loaded(store, case_line())
        talk = await verified_conversation(store)
        async with store.writing() as session:
            case = await access_case(session, talk)
            session.add(
                Circumstance(
                    case_id=case.id,
                    kind=CircumstanceKind.DEATH,
                    told_on=date(2026, 11, 18),
                    key="m1",
                )
            )

        assert not await self.may_ask(store, talk)


class TestATipAfterTheMark:
    async def test_it_is_kept_with_the_mark(self, store: Store, talk: UUID) -> None:
        await mark(store, talk, 8)

        for _ in range(2):
            await do(store, add_tip, talk, "Sneller.", by=Actor.person(talk))

        (kept,) = await surveys(store)
        assert kept.tip == "Sneller."
        assert (await acts_about(store, "survey")).count("survey:tip_given") == 1

    async def test_without_a_mark_there_is_nothing_to_keep_it_with(
        self, store: Store, talk: UUID
    ) -> None:
        assert await do(store, add_tip, talk, "Sneller.", by=Actor.person(talk)) is None

    @pytest.mark.parametrize(("given", "is_low"), [(5, True), (6, False)])
    async def test_five_is_low_and_six_is_not(
        self, store: Store, talk: UUID, given: int, *, is_low: bool
    ) -> None:
        await mark(store, talk, given)

        async with store.reading() as session:
            assert (await find_low_mark(session, talk) is not None) == is_low
