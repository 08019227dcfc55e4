"""Staff finds cases and talks."""

import pytest

from arrears.cases.models import Address
from arrears.cases.searching import Found, NothingToSearch, search
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import (
    PERSON,
    case_line,
    conversation,
    loaded,
    verified_conversation,
)
from tests.arrears.cases.desk import audited, do, id_of, staff_member
from tests.arrears.cases.records import add

NOOR = PERSON | {"last_name": "de Wit", "phone": "+31612345678"}
SEM = PERSON | {"first_name": "Sem", "last_name": "Bakker"}


@pytest.fixture
async def anne(store: Store) -> int:
    await loaded(store, case_line("2026-000123", person=NOOR), case_line("2026-000124", person=SEM))
    return id_of(await staff_member(store))


def numbers(found: Found) -> list[str]:
    return [case.number for case in found.cases]


@pytest.mark.parametrize(
    "words",
    [
        "2026-000123",
        " 2026-000123 ",
        "06 12345678",
        "+31 6 12 34 56 78",
        "de wit",
        "Noor Wit",
        "noo",
    ],
)
async def test_a_case_is_found(store: Store, anne: int, words: str) -> None:
    assert numbers(await do(store, search, anne, words)) == ["2026-000123"]


@pytest.mark.parametrize("words", ["2026-000999", "0612345679", "oor", "Noor Bakker", "%%", "n_or"])
async def test_nothing_else_is_found(store: Store, anne: int, words: str) -> None:
    assert await do(store, search, anne, words) == Found([], [])


@pytest.mark.parametrize("words", ["", "  ", "n"])
async def test_too_little_is_no_search(store: Store, anne: int, words: str) -> None:
    with pytest.raises(NothingToSearch):
        await do(store, search, anne, words)


async def test_talks_are_found_by_case_by_name_and_by_telephone(store: Store, anne: int) -> None:
    own = await verified_conversation(store, "2026-000123")
    at_phone = await conversation(store)
    await verified_conversation(store, "2026-000124")
    await do(store, add, Address, address="+31612345678", conversation_id=at_phone)

    async def talks(words: str) -> list[object]:
        return [talk.id for talk in (await do(store, search, anne, words)).talks]

    assert await talks("2026-000123") == [own]
    assert await talks("Noor") == [own]
    assert await talks("0612345678") == [at_phone]


async def test_who_searched_is_kept_and_not_for_whom(store: Store, anne: int) -> None:
    await do(store, search, anne, "Noor")

    (done,) = await audited(store, "search:done")
    assert (done.staff_id, done.facts) == (anne, {"kind": "name", "cases": 1, "talks": 0})


async def test_only_staff_searches(store: Store) -> None:
    with pytest.raises(NotActiveStaff):
        await do(store, search, 404, "Noor")
