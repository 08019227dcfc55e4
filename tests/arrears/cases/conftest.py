"""Somebody who owes 240 euros, and somebody of staff."""

from uuid import UUID

import pytest

from arrears.cases.acting import Actor
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.requests import somebody_of_staff


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of somebody who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)
