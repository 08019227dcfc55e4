"""A new claim joins a running arrangement: more a month, or the same amount for longer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import (
    Instalment,
    Joining,
    NothingRunning,
    NothingToArrange,
    Payment,
    Policy,
    Revision,
    Running,
    join,
)

TODAY = date(2026, 11, 18)
FIFTY = Decimal("50.00")
DUE = ["2026-10-26", "2026-11-25", "2026-12-28", "2027-01-25"]
SCHEDULE = tuple(Instalment(date.fromisoformat(day), FIFTY) for day in DUE)
RUNNING = Running(SCHEDULE, day_of_month=25, payments=(Payment(date(2026, 10, 26), FIFTY),))


def lines(found: Revision) -> list[str]:
    return [f"{one.due_on} {one.amount}" for one in found.instalments]


def test_the_claim_is_spread_or_follows_at_the_same_amount() -> None:
    found = join(RUNNING, Decimal("90.00"), today=TODAY)

    assert {
        Joining.RAISE: ["2026-11-25 80.00", "2026-12-28 80.00", "2027-01-25 80.00"],
        Joining.EXTEND: [
            "2026-11-25 50.00",
            "2026-12-28 50.00",
            "2027-01-25 50.00",
            "2027-02-25 50.00",
            "2027-03-25 40.00",
        ],
    } == {way: lines(schedule) for way, schedule in found.items()}
    assert all(Decimal("240.00") == schedule.total for schedule in found.values())
    assert not any(schedule.needs_staff for schedule in found.values())


def test_extending_keeps_the_usual_amount_also_when_only_a_small_rest_is_left() -> None:
    rest = replace(RUNNING, instalments=(*SCHEDULE[:1], Instalment(TODAY, Decimal("5.00"))))
    found = join(rest, Decimal("90.00"), today=TODAY)

    assert {Joining.EXTEND: ["2026-11-18 5.00", "2026-12-28 50.00", "2027-01-25 40.00"]} == {
        way: lines(schedule) for way, schedule in found.items()
    }


def test_over_the_longest_duration_it_is_a_proposal_for_staff() -> None:
    found = join(RUNNING, Decimal("90.00"), today=TODAY, policy=Policy(longest_months=5))
    (why,) = found[Joining.EXTEND].needs_staff

    assert ("arrangement.too_long", {"count": 6, "longest": 5}) == (why.rule, why.facts)
    assert () == found[Joining.RAISE].needs_staff


def test_a_claim_that_joins_is_no_change_by_the_person() -> None:
    no_changes = Policy(changes_per_month=0)

    assert not join(RUNNING, FIFTY, today=TODAY, policy=no_changes)[Joining.RAISE].needs_staff


def test_nothing_joins_an_arrangement_that_is_paid() -> None:
    paid = replace(RUNNING, payments=(Payment(TODAY, Decimal("200.00")),))

    with pytest.raises(NothingRunning):
        join(paid, FIFTY, today=TODAY)


def test_a_claim_of_nothing_cannot_join() -> None:
    with pytest.raises(NothingToArrange):
        join(RUNNING, Decimal(0), today=TODAY)
