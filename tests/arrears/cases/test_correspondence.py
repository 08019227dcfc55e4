"""Correspondence: noted once, about the case or about one of its files, seen in order."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from arrears.cases.acting import Actor, Refused
from arrears.cases.collection.files import access_file
from arrears.cases.correspondence import (
    Means,
    WrittenLater,
    find_correspondence,
    note_correspondence,
)
from arrears.cases.entries import NotText
from arrears.cases.kinds import Direction
from arrears.cases.models import Correspondence
from arrears.cases.requests import RequestUnknown
from arrears.cases.store import Store
from tests.arrears.case_lines import Line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    act,
    act_and_undo,
    acts_of,
    audited,
    business_line,
    called,
    count,
    nothing_happened,
    seen,
    somebody_of_staff,
    while_first,
)
from tests.arrears.fixtures import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def with_file(case: str, file: str) -> Line:
    """A case with one collection file."""
    part = {"number": file, "submitted_on": "2026-08-20", "debtor": {"name": "Zuidpoort"}}
    return business_line(case, collection_files=[part])


def facts(by: Actor, /, **changes: Any) -> dict[str, Any]:
    given = {
        "what": "Belde over de brief",
        "means": Means.CALL,
        "direction": Direction.IN,
        "dated_on": TODAY,
        "by": by,
        "on": TODAY,
        "key": "m1",
    }
    return given | changes


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with a business policyholder who has one collection file."""
    await loaded(store, with_file("2026-000123", "2026-000213"))
    return await verified_conversation(store)


async def jot(store: Store, talk: UUID, **changes: Any) -> Correspondence:
    return await act(store, talk, note_correspondence, **facts(Actor.bot(talk), **changes))


async def whats(store: Store, talk: UUID) -> list[str]:
    return [item.what for item in await seen(store, talk, find_correspondence)]


async def test_a_call_is_noted_with_who_of_staff_took_it(store: Store, talk: UUID) -> None:
    anne = await somebody_of_staff(store)

    await jot(store, talk, by=anne)

    (kept,) = await seen(store, talk, find_correspondence)
    assert (TODAY, "call", Direction.IN, "Belde over de brief", anne.staff_id) == (
        kept.dated_on,
        kept.kind,
        kept.direction,
        kept.what,
        kept.staff_id,
    )
    assert [] == await called(store)


@pytest.mark.parametrize("means", Means)
@pytest.mark.parametrize("direction", Direction)
async def test_every_means_goes_in_and_out(
    store: Store, talk: UUID, means: Means, direction: Direction
) -> None:
    kept = await jot(store, talk, means=means, direction=direction)

    assert (means.value, direction) == (kept.kind, kept.direction)


async def test_correspondence_is_seen_by_day(store: Store, talk: UUID) -> None:
    for key, day, what in (("m1", TODAY, "c"), ("m2", YESTERDAY, "a"), ("m3", YESTERDAY, "b")):
        await jot(store, talk, key=key, dated_on=day, what=what)

    assert ["a", "b", "c"] == await whats(store, talk)


async def test_what_is_about_a_file_is_seen_in_the_file(store: Store, talk: UUID) -> None:
    file = await seen(store, talk, access_file, "2026-000213")

    await jot(store, talk, file_id=file.id)

    assert [] == await whats(store, talk)
    kept = await seen(store, talk, access_file, "2026-000213")
    assert ["Belde over de brief"] == [item.what for item in kept.correspondence]


async def test_nothing_is_noted_about_a_file_of_another_case(store: Store, talk: UUID) -> None:
    file = await seen(store, talk, access_file, "2026-000213")
    await loaded(store, with_file("2026-000124", "2026-000214"))
    other = await verified_conversation(store, "2026-000124")

    with pytest.raises(RequestUnknown):
        await jot(store, other, file_id=file.id)
    assert await nothing_happened(store, Correspondence)


async def test_another_case_sees_none_of_it(store: Store, talk: UUID) -> None:
    await jot(store, talk)
    await loaded(store, with_file("2026-000124", "2026-000214"))

    assert [] == await whats(store, await verified_conversation(store, "2026-000124"))


async def test_the_audit_trail_does_not_repeat_what_was_said(store: Store, talk: UUID) -> None:
    kept = await jot(store, talk)

    (event,) = await audited(store)
    assert event.act == "correspondence:noted"
    assert {"correspondence_id": kept.id, "means": "call", "direction": "in"} == event.facts


async def test_the_same_message_again_notes_nothing_more(store: Store, talk: UUID) -> None:
    assert (await jot(store, talk)).id == (await jot(store, talk)).id
    assert ["correspondence:noted"] == await acts_of(store)


async def test_one_message_handed_on_twice_at_once_is_noted_once(store: Store, talk: UUID) -> None:
    given = facts(Actor.bot(talk))

    first, second = await while_first(store, talk, note_correspondence, given, jot(store, talk))

    assert first.id == second.id
    assert 1 == await count(store, Correspondence)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    await act_and_undo(store, talk, note_correspondence, **facts(Actor.bot(talk)))

    assert await nothing_happened(store, Correspondence)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"dated_on": date(2026, 11, 19)}, WrittenLater, id="of tomorrow"),
        pytest.param({"what": ""}, NotText, id="about nothing"),
        pytest.param({"what": "x" * 201}, NotText, id="too long"),
    ],
)
async def test_what_cannot_be_is_not_noted(
    store: Store, talk: UUID, changes: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        await jot(store, talk, **changes)
    assert await nothing_happened(store, Correspondence)
