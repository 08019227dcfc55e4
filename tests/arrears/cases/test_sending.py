"""Copies of documents and registration codes: asked for once, sent by staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from arrears.cases import documents, portal_requests
from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.documents import find_documents, request_copy
from arrears.cases.entries import NotText
from arrears.cases.kinds import EscalationReason, SendingState
from arrears.cases.models import DocumentRequest, PortalRequest
from arrears.cases.portal_requests import request_portal_code
from arrears.cases.requests import NotInBusiness, RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    STRANGER,
    Command,
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
from tests.arrears.fixtures import Clock

type Row = DocumentRequest | PortalRequest

INVOICE = {"on": "2026-08-01", "kind": "invoice", "what": "Factuur F-1"}
LETTER = {"on": "2026-09-20", "kind": "letter", "what": "Veertiendagenbrief"}


@dataclass(frozen=True)
class Asked:
    """Something that is asked for and sent: how, and with what besides who asks."""

    request: Command[Any]
    settle: Command[Any]
    find: Command[Sequence[Row]]
    table: type[Row]
    subject: str
    facts: dict[str, Any]


@pytest.fixture(params=["a copy", "a code"])
def asked(request: pytest.FixtureRequest) -> Asked:
    """Each of the two in turn."""
    if request.param == "a copy":
        return Asked(
            request_copy,
            documents.settle_copy,
            documents.find_copy_requests,
            DocumentRequest,
            "document_copy",
            {"what": "Factuur F-1"},
        )
    return Asked(
        request_portal_code,
        portal_requests.settle_portal_request,
        portal_requests.find_portal_requests,
        PortalRequest,
        "portal_code",
        {},
    )


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with a business policyholder."""
    await loaded(store, business_line(documents=[LETTER, INVOICE]))
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def ask(store: Store, talk: UUID, asked: Asked, key: str = "m1", **changes: Any) -> Row:
    given = asked.facts | {"by": Actor.person(talk), "key": key} | changes
    made: Row = await act(store, talk, asked.request, **given)
    return made


async def settle(
    store: Store, talk: UUID, asked: Asked, row: Row, *, to: SendingState, by: Actor
) -> None:
    await act(store, talk, asked.settle, row.id, to=to, by=by)


async def states(store: Store, talk: UUID, asked: Asked) -> list[SendingState]:
    return [row.state for row in await seen(store, talk, asked.find)]


async def test_what_is_asked_for_awaits_staff(
    store: Store, talk: UUID, asked: Asked, clock: Clock
) -> None:
    made = await ask(store, talk, asked)

    (kept,) = await seen(store, talk, asked.find)
    assert (made.id, talk, clock.now(), SendingState.OPEN) == (
        kept.id,
        kept.conversation_id,
        kept.asked_at,
        kept.state,
    )
    assert [EscalationReason.NEEDS_STAFF] == await called(store)


async def test_asking_is_in_the_audit_trail_without_what_was_asked(
    store: Store, talk: UUID, asked: Asked
) -> None:
    made = await ask(store, talk, asked)

    event = (await audited(store))[0]
    assert (f"{asked.subject}:requested", "person", {"request_id": made.id}) == (
        event.act,
        event.actor,
        event.facts,
    )


@pytest.mark.parametrize("key", ["m1", "m2"], ids=["the same message", "another message"])
async def test_what_is_on_its_way_is_not_asked_for_twice(
    store: Store, talk: UUID, asked: Asked, key: str
) -> None:
    first, again = await ask(store, talk, asked), await ask(store, talk, asked, key)

    assert first.id == again.id
    assert [f"{asked.subject}:requested", "staff:called"] == await acts_of(store)


async def test_what_was_sent_can_be_asked_for_again(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    first = await ask(store, talk, asked)
    await settle(store, talk, asked, first, to=SendingState.SENT, by=anne)

    await ask(store, talk, asked, "m2")

    assert [SendingState.OPEN, SendingState.SENT] == await states(store, talk, asked)


async def test_the_message_that_asked_asks_for_nothing_more_once_it_was_sent(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    first = await ask(store, talk, asked)
    await settle(store, talk, asked, first, to=SendingState.SENT, by=anne)

    assert first.id == (await ask(store, talk, asked)).id
    assert [SendingState.SENT] == await states(store, talk, asked)


async def test_asked_twice_at_once_it_is_asked_once(store: Store, talk: UUID, asked: Asked) -> None:
    facts = asked.facts | {"by": Actor.person(talk), "key": "m1"}

    first, second = await while_first(
        store, talk, asked.request, facts, ask(store, talk, asked, "m2")
    )

    assert first.id == second.id
    assert 1 == await count(store, asked.table)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID, asked: Asked) -> None:
    await act_and_undo(store, talk, asked.request, **asked.facts, by=Actor.person(talk), key="m1")

    assert await nothing_happened(store, asked.table)


async def test_staff_that_notes_it_for_someone_calls_nobody(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    await ask(store, talk, asked, by=anne)

    assert [] == await called(store)


@pytest.mark.parametrize("to", [SendingState.SENT, SendingState.REFUSED])
async def test_staff_settles_it_once(
    store: Store, talk: UUID, asked: Asked, anne: Actor, to: SendingState
) -> None:
    made = await ask(store, talk, asked)

    for _ in range(2):
        await settle(store, talk, asked, made, to=to, by=anne)

    assert [to] == await states(store, talk, asked)
    events = [event for event in await audited(store) if event.act == f"{asked.subject}:{to}"]
    assert [anne.staff_id] == [event.staff_id for event in events]


async def test_of_two_who_settle_it_at_once_one_counts(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    made = await ask(store, talk, asked)
    facts = {"request_id": made.id, "to": SendingState.SENT, "by": anne}
    refuse = settle(store, talk, asked, made, to=SendingState.REFUSED, by=anne)

    with pytest.raises(NotThatWay):
        await while_first(store, talk, asked.settle, facts, refuse)

    assert [SendingState.SENT] == await states(store, talk, asked)


@pytest.mark.parametrize("by_person", [True, False], ids=["the person", "a stranger"])
async def test_only_staff_settles_it(
    store: Store, talk: UUID, asked: Asked, by_person: bool
) -> None:
    made = await ask(store, talk, asked)
    by = Actor.person(talk) if by_person else STRANGER

    with pytest.raises(NotActiveStaff):
        await settle(store, talk, asked, made, to=SendingState.SENT, by=by)


async def test_it_does_not_become_open_again(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    made = await ask(store, talk, asked)
    await settle(store, talk, asked, made, to=SendingState.SENT, by=anne)

    for to in (SendingState.OPEN, SendingState.REFUSED):
        with pytest.raises(NotThatWay):
            await settle(store, talk, asked, made, to=to, by=anne)


async def test_what_another_case_asked_for_is_not_seen_nor_settled(
    store: Store, talk: UUID, asked: Asked, anne: Actor
) -> None:
    made = await ask(store, talk, asked)
    await loaded(store, business_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await states(store, other, asked)
    with pytest.raises(RequestUnknown):
        await settle(store, other, asked, made, to=SendingState.SENT, by=anne)


async def test_documents_are_listed_by_day_for_their_own_case_alone(
    store: Store, talk: UUID
) -> None:
    await loaded(store, business_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert ["Factuur F-1", "Veertiendagenbrief"] == [
        document.what for document in await seen(store, talk, find_documents)
    ]
    assert [] == await seen(store, other, find_documents)


async def test_two_documents_are_two_requests(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)
    await act(store, talk, request_copy, "Factuur F-1", by=by, key="m1")
    await act(store, talk, request_copy, " Veertiendagenbrief ", by=by, key="m2")

    assert ["Veertiendagenbrief", "Factuur F-1"] == [
        request.what for request in await seen(store, talk, documents.find_copy_requests)
    ]


@pytest.mark.parametrize("what", ["", "x" * 201])
async def test_a_copy_of_nothing_is_not_asked_for(store: Store, talk: UUID, what: str) -> None:
    with pytest.raises(NotText):
        await act(store, talk, request_copy, what, by=Actor.person(talk), key="m1")
    assert await nothing_happened(store, DocumentRequest)


async def test_a_consumer_may_ask_for_a_copy_but_has_no_online_file(store: Store) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    by = Actor.person(talk)

    assert await act(store, talk, request_copy, "Factuur F-1", by=by, key="m1")
    with pytest.raises(NotInBusiness):
        await act(store, talk, request_portal_code, by=by, key="m2")
    assert 0 == await count(store, PortalRequest)
