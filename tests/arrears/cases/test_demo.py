"""The demo people: complete, the same on every run, and worth what was reckoned by hand."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from arrears.cases.case_file import CaseLine
from arrears.cases.demo import demo_lines, demo_numbers
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.kinds import (
    Frequency,
    PersonKind,
    PolicyType,
    RepresentativeRole,
    Stage,
)
from arrears.cases.models import Arrangement, Case, CollectionFile
from arrears.cases.store import Store
from tests.arrears.unstored_cases import overview

TODAY = date(2026, 11, 18)

# Case number → principal, fee with VAT, paid, open.
AMOUNTS = {
    "2026-000101": ("62.50", "0.00", "0.00", "62.50"),
    "2026-000102": ("74.20", "0.00", "0.00", "74.20"),
    # 28.40 + 12.30 + 6.15 in one notice: one fee, the minimum.
    "2026-000103": ("46.85", "40.00", "0.00", "86.85"),
    # The minimum over 48.00, with 21% VAT: 40.00 + 8.40; none over 15.10, which had no notice.
    "2026-000104": ("63.10", "48.40", "0.00", "111.50"),
    # Three terms of 38.90: 40 for the first, 20 for each next one.
    "2026-000105": ("116.70", "80.00", "0.00", "196.70"),
    # 15% of 412.30 is 61.845, half-up 61.85.
    "2026-000106": ("412.30", "61.85", "0.00", "474.15"),
    # 15% of 1848.00 is 277.20, and 21% of that is 58.212.
    "2026-000107": ("1848.00", "335.41", "0.00", "2183.41"),
    "2026-000108": ("89.95", "0.00", "89.95", "0.00"),
    # 15% of 965.00.
    "2026-000109": ("965.00", "144.75", "0.00", "1109.75"),
    "2026-000110": ("240.00", "0.00", "120.00", "120.00"),
    "2026-000111": ("31.75", "0.00", "0.00", "31.75"),
    "2026-000112": ("14.60", "0.00", "0.00", "14.60"),
    "2026-000113": ("0.00", "0.00", "0.00", "0.00"),
    "2026-000114": ("0.00", "0.00", "0.00", "0.00"),
}


def people(today: date = TODAY) -> dict[str, CaseLine]:
    rows = [CaseLine.model_validate_json(line) for line in demo_lines(today)]
    return {row.number: row for row in rows}


def raw(today: date) -> dict[str, dict[str, Any]]:
    lines = [json.loads(line) for line in demo_lines(today)]
    return {line["number"]: line for line in lines}


def days_late(row: CaseLine) -> list[int]:
    return [(TODAY - claim.due_on).days for claim in row.claims]


def test_there_are_fourteen_people_each_with_a_case_of_their_own() -> None:
    rows = people().values()

    assert len(rows) == 14
    assert len({(row.person.first_name, row.person.last_name) for row in rows}) == 14
    assert demo_numbers() == set(AMOUNTS)


def test_two_runs_on_a_day_give_the_same_bytes() -> None:
    assert list(demo_lines(TODAY)) == list(demo_lines(TODAY))


def test_numbers_postcodes_and_dates_of_birth_are_the_same_on_every_day() -> None:
    def identities(today: date) -> list[tuple[str, str, date]]:
        return [
            (row.number, row.person.postcode, row.person.date_of_birth)
            for row in people(today).values()
        ]

    assert identities(TODAY) == identities(date(2028, 2, 29))


@pytest.mark.parametrize(("number", "days"), [("2026-000101", 25), ("2026-000102", 40)])
def test_a_car_premium_is_late_for_that_many_days(number: str, days: int) -> None:
    row = people()[number]

    assert [policy.type for policy in row.policies] == [PolicyType.CAR]
    assert days_late(row) == [days]


def test_somebody_has_several_policies_in_one_stage() -> None:
    row = people()["2026-000103"]

    assert len(row.policies) == 3
    assert len(set(days_late(row))) == 1


def test_somebody_has_policies_in_different_stages() -> None:
    row = people()["2026-000104"]

    assert len(row.policies) == 2
    assert {claim.notice_received_on is None for claim in row.claims} == {True, False}


def test_somebody_misses_small_premiums_again_and_again() -> None:
    row = people()["2026-000105"]

    assert {claim.policy for claim in row.claims} == {"REIS-1005"}
    assert len(row.claims) == 3
    assert row.policies[0].frequency is Frequency.MONTH


def test_somebody_has_an_invoice_with_the_bailiff_ahead() -> None:
    row = people()["2026-000106"]

    assert row.claims[0].invoice is not None
    assert row.stage is Stage.EXTRAJUDICIAL
    assert row.creditor.agency is not None


def test_somebody_is_before_the_court_already() -> None:
    assert people()["2026-000109"].stage is Stage.JUDICIAL


def test_somebody_keeps_to_an_arrangement_over_exactly_what_was_open() -> None:
    row = people()["2026-000110"]

    assert row.arrangement is not None
    instalments = row.arrangement.instalments
    assert sum(one.amount for one in instalments) == sum(claim.principal for claim in row.claims)
    assert sum(one.amount for one in instalments if one.paid_on) == sum(
        payment.amount for payment in row.payments
    )


def test_somebody_disputes_the_debt() -> None:
    assert [number for number, row in people().items() if row.disputed] == ["2026-000111"]


def test_somebody_is_under_administration() -> None:
    representative = people()["2026-000112"].representative

    assert representative is not None
    assert representative.role is RepresentativeRole.ADMINISTRATOR


def test_somebody_in_business_has_handed_in_a_file_for_collection() -> None:
    row = people()["2026-000113"]

    assert row.person.kind is PersonKind.BUSINESS
    assert row.person.company == "Kuipers Tegelwerken"
    assert [file.number for file in row.collection_files] == ["2026-000213"]


@pytest.mark.parametrize("number", AMOUNTS)
def test_each_case_is_worth_what_was_reckoned_by_hand(number: str) -> None:
    found = overview(raw(TODAY)[number], on=TODAY)

    assert (
        str(found.principal),
        str(found.fee.total),
        str(found.paid),
        str(found.open),
    ) == AMOUNTS[number]
    assert found.certain


@given(st.dates(date(2026, 9, 1), date(2029, 12, 31)))
def test_the_amounts_are_the_same_on_whatever_day_the_demo_is_given(today: date) -> None:
    lines = raw(today)

    assert {number: str(overview(lines[number], on=today).open) for number in lines} == {
        number: amounts[-1] for number, amounts in AMOUNTS.items()
    }


def test_all_contact_data_are_reserved_for_examples() -> None:
    rows = people().values()

    for part in [row.creditor for row in rows] + [
        row.representative for row in rows if row.representative
    ]:
        assert part.email is None or part.email.endswith(".example")
    assert all((row.person.phone or "+31600000").startswith("+31600000") for row in rows)
    assert all((row.person.email or ".example").endswith(".example") for row in rows)


async def test_the_demo_comes_in_like_any_other_case_file(store: Store) -> None:
    assert await import_cases(store, demo_lines(TODAY)) == ImportReport(added=14)
    assert await import_cases(store, demo_lines(TODAY)) == ImportReport(unchanged=14)

    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Case)) == 14
        assert await session.scalar(select(func.count()).select_from(Arrangement)) == 1
        numbers = await session.scalars(select(CollectionFile.number).order_by(CollectionFile.id))
        assert numbers.all() == ["2026-000213", "2026-000214", "2026-000215"]


async def test_the_demo_can_be_loaded_again_on_another_day(store: Store) -> None:
    await import_cases(store, demo_lines(TODAY))

    report = await import_cases(store, demo_lines(date(2026, 11, 19)))

    assert report == ImportReport(updated=14)
