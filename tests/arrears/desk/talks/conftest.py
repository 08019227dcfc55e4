"""Talks that colleagues look at, in a store on both databases."""

from uuid import UUID

import pytest

from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import database_url

__all__ = ["database_url"]


@pytest.fixture
async def talk(store: Store) -> Talk:
    """A talk whose person nobody knows."""
    return await Talk.started(store)


@pytest.fixture
async def verified(store: Store) -> UUID:
    """A talk whose person proved that 2026-000123 is their case."""
    await loaded(store, case_line())
    return await verified_conversation(store)
