"""How a running arrangement stands on a day: paid, next, missed, left."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import Instalment, Payment, Progress, Running, Standing, standing_of

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 25), date(2026, 10, 26), date(2026, 11, 25)
SCHEDULE = (
    Instalment(SEPTEMBER, Decimal("50.00")),
    Instalment(OCTOBER, Decimal("50.00")),
    Instalment(NOVEMBER, Decimal("20.00")),
)


def payments(*received: tuple[str, str]) -> tuple[Payment, ...]:
    return tuple(Payment(date.fromisoformat(day), Decimal(amount)) for day, amount in received)


def standing(*received: tuple[str, str], on: str = "2026-11-18") -> Standing:
    running = Running(SCHEDULE, day_of_month=25, payments=payments(*received))
    return standing_of(running, on=date.fromisoformat(on))


def due(found: tuple[Progress, ...]) -> list[date]:
    return [one.due_on for one in found]


@pytest.mark.parametrize(
    ("received", "paid", "missed", "upcoming", "left"),
    [
        pytest.param([], [], [SEPTEMBER, OCTOBER], [NOVEMBER], "120.00", id="nothing received"),
        pytest.param([("2026-09-25", "50")], [SEPTEMBER], [OCTOBER], [NOVEMBER], "70.00",
                     id="the first in time"),
        pytest.param([("2026-09-25", "49.99")], [], [SEPTEMBER, OCTOBER], [NOVEMBER], "70.01",
                     id="a cent short is not in full"),
        pytest.param([("2026-09-20", "30"), ("2026-10-01", "20")], [SEPTEMBER], [OCTOBER],
                     [NOVEMBER], "70.00", id="in two parts"),
        pytest.param([("2026-09-25", "75")], [SEPTEMBER], [OCTOBER], [NOVEMBER], "45.00",
                     id="the rest of a payment goes to the next instalment"),
        pytest.param([("2026-09-25", "100")], [SEPTEMBER, OCTOBER], [], [NOVEMBER], "20.00",
                     id="two at once"),
        pytest.param([("2026-09-25", "120")], [SEPTEMBER, OCTOBER, NOVEMBER], [], [], "0.00",
                     id="all at once"),
        pytest.param([("2026-11-19", "120")], [], [SEPTEMBER, OCTOBER], [NOVEMBER], "120.00",
                     id="tomorrow's payment does not count yet"),
    ],
)  # fmt: skip
def test_payments_fill_the_oldest_instalment_first(
    received: list[tuple[str, str]],
    paid: list[date],
    missed: list[date],
    upcoming: list[date],
    left: str,
) -> None:
    found = standing(*received)

    assert (paid, missed, upcoming) == (due(found.paid), due(found.missed), due(found.upcoming))
    assert Decimal(left) == found.left
    assert len(missed) + len(upcoming) == found.count_left
    assert (Decimal(left) == 0) == found.is_complete


@pytest.mark.parametrize(
    ("on", "missed"),
    [
        pytest.param("2026-09-24", [], id="the day before"),
        pytest.param("2026-09-25", [], id="on the due day itself it is in time"),
        pytest.param("2026-09-26", [SEPTEMBER], id="there are no days of grace"),
        pytest.param("2026-10-26", [SEPTEMBER], id="on the second due day"),
        pytest.param("2026-10-27", [SEPTEMBER, OCTOBER], id="after the second due day"),
    ],
)
def test_an_instalment_is_missed_from_the_day_after_its_due_day(
    on: str, missed: list[date]
) -> None:
    assert missed == due(standing(on=on).missed)


def test_what_is_next_is_only_what_is_left_of_it() -> None:
    assert Instalment(NOVEMBER, Decimal("15.00")) == standing(("2026-09-25", "105")).next_due
    assert standing(("2026-09-25", "120")).next_due is None


def test_an_instalment_is_paid_on_the_day_that_made_it_full() -> None:
    found = standing(("2026-10-05", "60"), ("2026-09-20", "20"))

    assert [date(2026, 10, 5), None, None] == [one.paid_on for one in found.instalments]
    assert [Decimal(50), Decimal(30), Decimal(0)] == [one.paid for one in found.instalments]


def test_what_is_paid_too_much_is_told_and_never_owed_back_by_the_schedule() -> None:
    found = standing(("2026-09-25", "150"))

    assert (Decimal("30.00"), Decimal("0.00")) == (found.overpaid, found.left)
    assert ["arrangement.oldest_first", "arrangement.overpaid"] == [
        why.rule for why in found.reasons
    ]


def test_a_missed_instalment_is_only_said_not_to_be_marked_as_paid() -> None:
    allocation, first, second = standing(("2026-09-25", "20")).reasons

    assert ("arrangement.oldest_first", "art. 6:43 BW") == (allocation.rule, allocation.source)
    assert "arrangement.not_marked_as_paid" == first.rule == second.rule
    assert {"due_on": SEPTEMBER, "left": Decimal("30.00")} == first.facts
    assert {"due_on": OCTOBER, "left": Decimal("50.00")} == second.facts


@pytest.mark.parametrize(
    ("received", "in_a_row", "ever"),
    [
        pytest.param([("2026-09-25", "50"), ("2026-10-26", "50")], 0, 0, id="all in time"),
        pytest.param([("2026-09-28", "50"), ("2026-10-26", "50")], 0, 1, id="one made good"),
        pytest.param([("2026-09-28", "50"), ("2026-10-27", "50")], 0, 2, id="both made good"),
        pytest.param([("2026-09-28", "50")], 1, 2, id="one made good, one not"),
        pytest.param([("2026-09-28", "40")], 2, 2, id="neither in full"),
    ],
)
def test_making_good_ends_a_row_but_not_the_count(
    received: list[tuple[str, str]], in_a_row: int, ever: int
) -> None:
    found = standing(*received)

    assert (in_a_row, ever) == (found.missed_in_a_row, found.missed_ever)


def test_an_instalment_of_today_does_not_lie_behind_until_it_is_paid() -> None:
    today = str(SEPTEMBER)

    assert [] == due(standing(on=today).behind)
    assert [SEPTEMBER] == due(standing((today, "50"), on=today).behind)
    assert not standing(on=today).instalments[0].was_missed_by(SEPTEMBER)


def test_what_lay_behind_when_the_schedule_was_replaced_still_counts() -> None:
    earlier = standing(("2026-09-28", "50")).behind
    later = Running(SCHEDULE[2:], day_of_month=25, before=earlier)

    found = standing_of(later, on=date(2026, 11, 26))

    assert [SEPTEMBER, OCTOBER, NOVEMBER] == due(found.behind)
    assert (2, 3) == (found.missed_in_a_row, found.missed_ever)
    assert Decimal("20.00") == found.left


@pytest.mark.parametrize("amount", ["0", "-10"])
def test_money_that_was_not_received_is_no_payment(amount: str) -> None:
    with pytest.raises(ValueError, match="is no payment"):
        Payment(NOVEMBER, Decimal(amount))
