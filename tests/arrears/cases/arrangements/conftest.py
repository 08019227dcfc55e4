"""Somebody of staff whose coming is in the audit trail."""

import pytest

from arrears.cases.acting import Actor
from arrears.cases.store import Store
from tests.arrears.cases.desk import staff_member


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await staff_member(store, "anne")
