"""Circumstances: a kind and a day, once, and nothing more than that."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from arrears.cases.acting import Actor
from arrears.cases.circumstances import find_circumstances, record_circumstance
from arrears.cases.kinds import CircumstanceKind
from arrears.cases.models import Circumstance
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    act,
    act_and_undo,
    acts_of,
    audited,
    called,
    count,
    nothing_happened,
    seen,
    while_first,
)
from tests.arrears.fixtures import TODAY

WORK, PERSONAL = CircumstanceKind.WORK, CircumstanceKind.PERSONAL
# All that may be known of what someone goes through (AVG art. 9).
MAY_BE_KNOWN = {"id", "case_id", "conversation_id", "kind", "told_on", "key"}


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with somebody who is verified."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def tell(
    store: Store, talk: UUID, kind: CircumstanceKind = WORK, **changes: Any
) -> Circumstance:
    given = {"by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, record_circumstance, kind, **given)


@pytest.mark.parametrize("kind", CircumstanceKind)
async def test_what_someone_tells_is_kept_by_its_kind(
    store: Store, talk: UUID, kind: CircumstanceKind
) -> None:
    await tell(store, talk, kind)

    (kept,) = await seen(store, talk, find_circumstances)
    assert (kind, TODAY, talk) == (kept.kind, kept.told_on, kept.conversation_id)
    assert [] == await called(store)


def test_there_is_no_room_for_details() -> None:
    assert set(Circumstance.__table__.columns.keys()) == MAY_BE_KNOWN


async def test_the_audit_trail_does_not_say_what_it_is(store: Store, talk: UUID) -> None:
    kept = await tell(store, talk, PERSONAL)

    (event,) = await audited(store)
    assert ("circumstance:told", {"circumstance_id": kept.id}) == (event.act, event.facts)


@pytest.mark.parametrize("key", ["m1", "m2"], ids=["the same message", "another message"])
async def test_told_twice_on_a_day_it_is_kept_once(store: Store, talk: UUID, key: str) -> None:
    assert (await tell(store, talk)).id == (await tell(store, talk, key=key)).id
    assert ["circumstance:told"] == await acts_of(store)


async def test_another_kind_or_another_day_is_kept_beside_it(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await tell(store, talk, on=TODAY + timedelta(days=1), key="m2")
    await tell(store, talk, PERSONAL, key="m3")

    assert [WORK, PERSONAL, WORK] == [
        one.kind for one in await seen(store, talk, find_circumstances)
    ]


async def test_told_twice_at_once_it_is_kept_once(store: Store, talk: UUID) -> None:
    facts = {"kind": WORK, "by": Actor.person(talk), "on": TODAY, "key": "m1"}

    first, second = await while_first(
        store, talk, record_circumstance, facts, tell(store, talk, key="m2")
    )

    assert first.id == second.id
    assert 1 == await count(store, Circumstance)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)
    await act_and_undo(store, talk, record_circumstance, WORK, by=by, on=TODAY, key="m1")

    assert await nothing_happened(store, Circumstance)


async def test_another_case_knows_nothing_of_it(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await loaded(store, case_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await seen(store, other, find_circumstances)
