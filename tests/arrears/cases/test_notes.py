"""Internal notes and whom they mention."""

from uuid import UUID

import pytest

from arrears.cases.acting import Actor
from arrears.cases.entries import NotText
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Mention, Note
from arrears.cases.notes import (
    NobodyNamed,
    find_mentions,
    find_notes,
    mark_read,
    names_in,
    write_note,
)
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded
from tests.arrears.cases.desk import CONSOLE, acts_about, do, id_of, staff_member
from tests.arrears.cases.requests import STRANGER, case_id_of, count


@pytest.fixture
async def talk(store: Store) -> UUID:
    return await conversation(store)


async def anne_in(store: Store, talk: UUID) -> Actor:
    return Actor.staff(id_of(await staff_member(store)), talk)


async def test_a_note_stands_with_its_talk_by_who_wrote_it(store: Store, talk: UUID) -> None:
    await do(store, write_note, "Belt\r\nmorgen. ", by=await anne_in(store, talk), key="n1")

    (note,) = await do(store, find_notes, talk)

    assert (note.author, note.text, note.conversation_id) == ("Anne", "Belt\nmorgen.", talk)
    assert await acts_about(store, "note") == ["note:written"]


async def test_a_note_that_is_sent_twice_is_kept_once(store: Store, talk: UUID) -> None:
    anne = await anne_in(store, talk)
    first = await do(store, write_note, "Belt morgen", by=anne, key="n1")
    second = await do(store, write_note, "Belt morgen", by=anne, key="n1")

    assert first.id == second.id
    assert await count(store, Note) == 1


async def test_notes_on_a_case_show_in_every_talk_on_it_and_in_no_other(store: Store) -> None:
    await loaded(store, case_line("2026-000123"), case_line("2026-000124"))
    own, other = await case_id_of(store, "2026-000123"), await case_id_of(store, "2026-000124")
    first, second = await conversation(store), await conversation(store)
    anne = await anne_in(store, first)
    await do(store, write_note, "Wil geen sms", by=anne, key="n1", case_id=own)

    assert [note.text for note in await do(store, find_notes, second, case_id=own)] == [
        "Wil geen sms"
    ]
    assert await do(store, find_notes, second, case_id=other) == []
    assert await do(store, find_notes, second) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@bram kijk jij?", ["bram"]),
        ("Kijk jij, @Bram? @bram!", ["bram"]),
        ("@bram en @karim.", ["bram", "karim"]),
        ("mail bram@voorbeeld.example", []),
        ("om 10:00 @ kantoor", []),
    ],
)
def test_who_is_mentioned(text: str, names: list[str]) -> None:
    assert names_in(text) == names


async def test_who_is_mentioned_finds_the_note_till_they_have_read_it(
    store: Store, talk: UUID
) -> None:
    bram = id_of(await staff_member(store, "bram"))
    anne = await anne_in(store, talk)
    await do(store, write_note, "@bram eerste", by=anne, key="n1")
    await do(store, write_note, "@Bram tweede", by=anne, key="n2")

    first, second = reversed(await do(store, find_mentions, bram))
    assert (first.read_at, second.read_at) == (None, None)
    await do(store, mark_read, bram, second.id)

    unread, read = await do(store, find_mentions, bram)
    assert (unread.note.text, unread.read_at) == ("@bram eerste", None)
    assert read.read_at is not None
    await do(store, mark_read, bram)
    assert all(one.read_at for one in await do(store, find_mentions, bram))
    assert await do(store, find_mentions, id_of(anne)) == []
    assert first.id != second.id


async def test_nobody_reads_a_mention_for_somebody_else(store: Store, talk: UUID) -> None:
    bram, karim = await staff_member(store, "bram"), await staff_member(store, "karim")
    await do(store, write_note, "@bram", by=await anne_in(store, talk), key="n1")
    (mention,) = await do(store, find_mentions, id_of(bram))

    await do(store, mark_read, id_of(karim), mention.id)

    (unread,) = await do(store, find_mentions, id_of(bram))
    assert unread.read_at is None


async def test_who_is_no_colleague_cannot_be_mentioned(store: Store, talk: UUID) -> None:
    """An administrator may see no case, and who has left sees nothing."""
    anne = await anne_in(store, talk)
    await staff_member(store, "bo", StaffRole.ADMINISTRATOR)
    await do(store, deactivate, id_of(await staff_member(store, "weg")), by=CONSOLE)

    with pytest.raises(NobodyNamed) as refused:
        await do(store, write_note, "@bo @weg @niemand @anne", by=anne, key="n1")

    assert refused.value.names == ["bo", "weg", "niemand"]
    assert await count(store, Note) == await count(store, Mention) == 0


@pytest.mark.parametrize("text", ["", " \n ", "x" * 4001, "nul \0 teken"])
async def test_a_note_says_something(store: Store, talk: UUID, text: str) -> None:
    with pytest.raises(NotText):
        await do(store, write_note, text, by=await anne_in(store, talk), key="n1")


async def test_only_staff_writes_notes(store: Store, talk: UUID) -> None:
    for by in (STRANGER, Actor.person(talk)):
        with pytest.raises(NotActiveStaff):
            await do(store, write_note, "Belt morgen", by=by, key="n1")
