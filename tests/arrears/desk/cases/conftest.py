"""A case on the day that the tests are about, and its person in a web conversation."""

from datetime import date
from uuid import UUID

import pytest

from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation


@pytest.fixture
async def case(store: Store, fixed_day: date) -> str:
    """The number of the case of somebody who owes 240 euros."""
    await loaded(store, case_line())
    return "2026-000123"


@pytest.fixture
async def talk(store: Store, case: str) -> UUID:
    """A conversation in which its person proved who they are."""
    return await verified_conversation(store, case)
