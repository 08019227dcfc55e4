"""The canned answers of the demo."""

import pytest

from arrears.cases.canned_answers import PLACEHOLDERS, add_answer, placeholders_in
from arrears.cases.demo_answers import ANSWERS, add_demo_answers
from arrears.cases.models import CannedAnswer
from arrears.cases.store import Store
from tests.arrears.cases.desk import do, staff_member
from tests.arrears.cases.requests import count


@pytest.mark.parametrize("title", list(ANSWERS))
async def test_each_could_have_been_written_at_the_desk(store: Store, title: str) -> None:
    bo = await staff_member(store, "bo")

    kept = await do(store, add_answer, title, ANSWERS[title], by=bo)

    assert kept.body == ANSWERS[title]


async def test_a_demo_store_begins_with_them(store: Store) -> None:
    await do(store, add_demo_answers)

    assert await count(store, CannedAnswer) == len(ANSWERS)
    used = {name for body in ANSWERS.values() for name in placeholders_in(body)}
    assert used == set(PLACEHOLDERS)
