"""The letters of a case in the web chat: only for who proved to be its person."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import select, update

from arrears import clock as hands
from arrears.cases.models import AuditEvent, Case, Conversation
from arrears.cases.store import Store
from arrears.letters.keeping import file_of
from tests.arrears.case_lines import PERSON, case_line, loaded
from tests.arrears.channels.chatting import Chatter
from tests.arrears.fixtures import Clock
from tests.arrears.letters.agreed import agreed, letter_ids, text_of

pytestmark = pytest.mark.usefixtures("fixed_day")


async def verify(store: Store, chatter: Chatter, number: str = "2026-000123") -> None:
    """The person of a case proved who they are in this conversation."""
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id).where(Case.number == number))
        await session.execute(
            update(Conversation)
            .where(Conversation.id == UUID(chatter.path.rpartition("/")[2]))
            .values(verified_case_id=case_id, verified_at=hands.now())
        )


@pytest.fixture
async def letter(store: Store) -> int:
    """A letter that is not made yet."""
    await agreed(store)
    return (await letter_ids(store))[0]


@pytest.fixture
async def noor(store: Store, letter: int, web: httpx.AsyncClient) -> Chatter:
    """The person whose letter it is, in another conversation than the one it was agreed in."""
    chatter = await Chatter.started(web)
    await verify(store, chatter)
    return chatter


async def fetch(chatter: Chatter, document: Any = "") -> httpx.Response:
    path = f"{chatter.path}/documents{document and f'/{document}'}"
    return await chatter.web.get(path, headers=chatter.headers)


async def test_the_list_names_the_letters_of_the_case(noor: Chatter, letter: int) -> None:
    answer = await fetch(noor)

    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == [
        {
            "id": letter,
            "title": "Bevestiging van uw betalingsregeling",
            "file_name": "bevestiging-2026-000123-2026-11-18.pdf",
            "media_type": "application/pdf",
            "dated_on": "2026-11-18",
        }
    ]


async def test_a_letter_comes_as_a_file_to_keep(noor: Chatter, letter: int) -> None:
    answer = await fetch(noor, letter)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    name = "bevestiging-2026-000123-2026-11-18.pdf"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert "Beste Noor Voorbeeld," in text_of(answer.content)


async def test_it_is_the_letter_that_is_kept_with_the_case(
    store: Store, noor: Chatter, letter: int
) -> None:
    first, second = [await fetch(noor, letter) for _ in range(2)]

    assert first.content == second.content == (await file_of(store, letter)).content


async def test_that_it_was_read_is_audited(store: Store, noor: Chatter, letter: int) -> None:
    await fetch(noor, letter)

    async with store.reading() as session:
        read = select(AuditEvent).where(AuditEvent.act == "document:read")
        (event,) = await session.scalars(read)
    assert (event.actor, event.facts) == ("person", {"document_id": letter})
    assert noor.path.endswith(str(event.conversation_id))
    assert event.case_id is not None


async def test_papers_that_came_with_the_case_file_are_not_among_them(
    store: Store, web: httpx.AsyncClient
) -> None:
    await loaded(
        store,
        case_line(documents=[{"on": "2026-11-01", "kind": "letter", "what": "Herinnering"}]),
    )
    chatter = await Chatter.started(web)
    await verify(store, chatter)

    assert (await fetch(chatter)).json() == []


class TestWhoMayNotSeeIt:
    async def test_a_stranger_hears_the_same_for_what_is_there_and_what_is_not(
        self, letter: int, web: httpx.AsyncClient
    ) -> None:
        stranger = await Chatter.started(web)

        answers = [await fetch(stranger, one) for one in (letter, letter + 1, "", 2**70)]

        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.content for answer in answers}) == 1
        assert answers[0].json()["title"] == "Document not found"

    async def test_the_person_of_another_case_hears_that_it_is_not_there(
        self, store: Store, letter: int, web: httpx.AsyncClient
    ) -> None:
        await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))
        sem = await Chatter.started(web)
        await verify(store, sem, "2026-000124")

        theirs, nobodys = await fetch(sem, letter), await fetch(sem, letter + 1)

        assert theirs.status_code == 404
        assert theirs.content == nobodys.content

    async def test_after_half_an_hour_of_silence_it_is_closed_again(
        self, clock: Clock, noor: Chatter, letter: int
    ) -> None:
        assert (await fetch(noor, letter)).status_code == 200

        clock.move(minutes=31)

        assert (await fetch(noor, letter)).status_code == 404

    async def test_without_the_token_there_is_no_conversation(
        self, noor: Chatter, letter: int
    ) -> None:
        answers = [
            await noor.web.get(f"{path}/documents{rest}", headers=headers)
            for rest in ("", f"/{letter}")
            for path, headers in (
                (noor.path, {}),
                (noor.path, {"Authorization": "Bearer x"}),
                (f"/chat/conversations/{uuid4()}", noor.headers),
            )
        ]

        assert {answer.status_code for answer in answers} == {404}
        assert {answer.json()["title"] for answer in answers} == {"Conversation not found"}
