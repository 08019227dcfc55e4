"""Reminders that were sent, by the claim that they were about."""

from datetime import date

from arrears.cases.reminders import find_reminders
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, invoice, loaded, verified_conversation
from tests.arrears.cases.requests import seen


async def test_the_reminders_of_each_claim_are_found_in_order_and_no_others(store: Store) -> None:
    twice = invoice(reminders_on=["2026-10-20", "2026-10-01"])
    never = invoice(invoice="F-2", due_on="2026-10-15")
    await loaded(
        store,
        case_line(claims=[twice, never]),
        case_line("2026-000124", claims=[invoice(reminders_on=["2026-11-01"])]),
    )
    talk = await verified_conversation(store)

    found = await seen(store, talk, find_reminders)

    assert list(found.values()) == [[date(2026, 10, 1), date(2026, 10, 20)]]
