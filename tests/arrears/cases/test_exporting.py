"""Taking cases out as a case file: what comes out goes in again, and gives the same."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arrears.cases import exporting
from arrears.cases.demo import demo_lines
from arrears.cases.exporting import export_cases
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.store import Store
from tests.arrears.case_lines import as_file, case_line, invoice, loaded
from tests.arrears.databases import empty

TODAY = date(2026, 11, 18)


async def exported(store: Store) -> list[str]:
    return [line async for line in export_cases(store)]


async def test_what_comes_out_goes_in_again_and_comes_out_the_same(store: Store) -> None:
    await import_cases(store, demo_lines(TODAY))
    lines = await exported(store)
    await empty(store)

    report = await import_cases(store, [line.encode() for line in lines])

    assert report == ImportReport(added=14)
    assert await exported(store) == lines


async def test_what_comes_out_goes_into_the_same_store_without_a_change(store: Store) -> None:
    await import_cases(store, demo_lines(TODAY))
    lines = await exported(store)

    await import_cases(store, [line.encode() for line in lines])

    assert await exported(store) == lines
    assert len(lines) == 14


async def test_an_empty_store_gives_an_empty_file(store: Store) -> None:
    assert await exported(store) == []


async def test_more_cases_than_are_looked_up_at_once_all_come_out_in_order(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "PAGE", exporting.PAGE.limit(3))
    numbers = [f"2026-{number:06}" for number in range(1, 11)]
    await loaded(store, *(case_line(number) for number in numbers))

    assert [json.loads(line)["number"] for line in await exported(store)] == numbers


@given(
    cents=st.lists(st.integers(1, 10**9), min_size=1, max_size=3),
    name=st.text(st.characters(codec="utf-8", categories=["L", "N", "Zs", "Pd"]), min_size=1),
)
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_amounts_and_names_survive_the_way_out_and_in(
    store: Store, cents: list[int], name: str
) -> None:
    await empty(store)
    claims = [invoice(f"{one / 100:.2f}", invoice=f"F-{n}") for n, one in enumerate(cents)]
    creditor = case_line()["creditor"] | {"name": name[:200]}
    await import_cases(store, as_file(case_line(creditor=creditor, claims=claims)))

    (line,) = await exported(store)

    row = json.loads(line)
    assert row["creditor"]["name"] == name[:200]
    assert sorted(claim["principal"] for claim in row["claims"]) == sorted(
        claim["principal"] for claim in claims
    )
