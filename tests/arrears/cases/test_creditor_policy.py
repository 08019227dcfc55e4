"""What a creditor agrees to without staff, from its settings."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from arrears.cases.creditor_policy import policy_of
from arrears.cases.models import Creditor
from arrears.cases.store import Store
from arrears.law.arrangements import Policy
from tests.arrears.case_lines import case_line, loaded

SETTINGS: dict[str, tuple[str, Any]] = {
    "longest_arrangement_months": ("longest_months", 24),
    "smallest_instalment": ("smallest_instalment", Decimal("25.00")),
    "first_instalment_after_days": ("first_after_days", 8),
    "changes_per_month": ("changes_per_month", 3),
    "postponement_days": ("postponement_days", 21),
    "postponements_per_year": ("postponements_per_year", 4),
    "longest_promise_days": ("longest_promise_days", 60),
    "debt_help_pause_days": ("debt_help_pause_days", 90),
}


async def test_a_creditor_that_set_nothing_has_the_standard_policy(store: Store) -> None:
    await loaded(store, case_line())

    async with store.reading() as session:
        creditor = (await session.scalars(select(Creditor))).one()
    assert policy_of(creditor) == Policy()


@pytest.mark.parametrize(("setting", "limit", "value"), [(k, *v) for k, v in SETTINGS.items()])
async def test_what_a_creditor_sets_is_its_limit(
    store: Store, setting: str, limit: str, value: Any
) -> None:
    await loaded(store, case_line())

    async with store.writing() as session:
        creditor = (await session.scalars(select(Creditor))).one()
        setattr(creditor, setting, value)
    assert policy_of(creditor) == replace(Policy(), **{limit: value})
