"""Numbers of collection files: in order, in a range of our own, never one that is taken."""

import pytest

from arrears.cases.collection.numbers import NumbersUsedUp, next_number
from arrears.cases.store import Store
from tests.arrears.case_lines import Line, case_line, loaded


def file_line(number: str) -> Line:
    return {"number": number, "submitted_on": "2026-08-20", "debtor": {"name": "Zuidpoort"}}


async def following(store: Store, year: int = 2026) -> str:
    async with store.writing() as session:
        return await next_number(session, year=year)


async def test_the_first_number_of_a_year_is_far_from_where_others_count(store: Store) -> None:
    await loaded(store, case_line("2026-000123"))

    assert "2026-900001" == await following(store)


@pytest.mark.parametrize(
    "taken",
    [
        pytest.param(
            case_line("2026-000123", collection_files=[file_line("2026-900007")]), id="by a file"
        ),
        pytest.param(case_line("2026-900007"), id="by a case"),
        pytest.param(
            case_line("2026-900007", collection_files=[file_line("2026-900003")]), id="by both"
        ),
    ],
)
async def test_the_next_number_comes_after_all_that_are_taken(store: Store, taken: Line) -> None:
    await loaded(store, taken)

    assert "2026-900008" == await following(store)


@pytest.mark.parametrize("other", ["2025-900007", "2027-900007"])
async def test_another_year_does_not_count(store: Store, other: str) -> None:
    await loaded(store, case_line(other))

    assert "2026-900001" == await following(store)


async def test_the_last_number_of_a_year_is_given_out_and_no_other_after_it(store: Store) -> None:
    await loaded(store, case_line("2026-999998"))
    assert "2026-999999" == await following(store)

    await loaded(store, case_line("2026-999999"))
    with pytest.raises(NumbersUsedUp) as refused:
        await following(store)
    assert 2026 == refused.value.year
