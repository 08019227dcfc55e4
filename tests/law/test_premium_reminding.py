"""Which reminder is due for an unpaid premium: on its day or late, once, and never two in a row."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.premium import Event, Premium, due_reminder, protocol, turns

INTERMEDIARY = protocol("intermediary_21_30_35_49_58")
STATUTORY = protocol("statutory")
DUE = date(2026, 10, 1)
FIRST, SECOND, THIRD = Event.FIRST_REMINDER, Event.SECOND_REMINDER, Event.THIRD_REMINDER


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def reminded(*days: int) -> Premium:
    return Premium(DUE, reminders_on=tuple(after(day) for day in days))


def due_on_day(day: int, premium: Premium = reminded()) -> Event | None:  # noqa: B008 - frozen
    turn = due_reminder(premium, INTERMEDIARY, on=after(day))
    return turn.event if turn else None


@pytest.mark.parametrize(
    ("day", "event"),
    [
        (-1, None),
        (0, None),
        (20, None),
        (21, FIRST),
        (34, FIRST),
        (35, SECOND),
        (48, SECOND),
        (49, THIRD),
        (57, THIRD),
        (58, None),
        (400, None),
    ],
)
def test_who_was_never_reminded_is_reminded_of_the_step_that_it_is_time_for(
    day: int, event: Event | None
) -> None:
    assert due_on_day(day) is event


@pytest.mark.parametrize(
    ("sent", "day", "event"),
    [
        pytest.param((21,), 21, None, id="sent that day"),
        pytest.param((21,), 34, None, id="a step is for one reminder"),
        pytest.param((21,), 35, SECOND, id="the next step has its own"),
        pytest.param((21, 35), 48, None, id="and again one"),
        pytest.param((21, 35), 49, THIRD, id="the last step"),
        pytest.param((21, 35, 49), 57, None, id="after which there is none"),
        pytest.param((10,), 21, None, id="the creditor's own came early and counts"),
        pytest.param((19,), 35, SECOND, id="and does not count for the next step"),
        pytest.param((21,), 49, THIRD, id="a step that was passed over stays passed over"),
        pytest.param((21, 49), 50, None, id="what was sent after the step's day is for that step"),
        pytest.param((34,), 40, None, id="less than a week after the one before"),
        pytest.param((34,), 41, SECOND, id="a week after the one before"),
        pytest.param((36,), 37, None, id="only the second was ever sent"),
    ],
)
def test_a_reminder_on_record_is_not_sent_again_whoever_sent_it(
    sent: tuple[int, ...], day: int, event: Event | None
) -> None:
    assert due_on_day(day, reminded(*sent)) is event


def test_what_was_paid_in_full_is_not_reminded_of() -> None:
    assert due_on_day(21, Premium(DUE, paid_on=after(21))) is None


def test_what_was_paid_in_part_is() -> None:
    assert due_on_day(21, Premium(DUE, paid_on=after(3), paid_in_full=False)) is FIRST


def test_a_payment_and_a_reminder_after_that_day_were_not_known_then() -> None:
    assert due_on_day(21, replace(reminded(22), paid_on=after(30))) is FIRST


def test_a_reminder_before_the_due_day_is_none() -> None:
    assert due_on_day(21, reminded(-3)) is FIRST


def test_a_protocol_without_reminders_has_none_due() -> None:
    assert list(turns(STATUTORY)) == []
    assert due_reminder(reminded(), STATUTORY, on=after(35)) is None


def test_the_turns_of_the_reminders_follow_each_other_without_a_gap() -> None:
    assert [(turn.event, turn.day, turn.until) for turn in turns(INTERMEDIARY)] == [
        (FIRST, 21, 34),
        (SECOND, 35, 48),
        (THIRD, 49, 57),
    ]


@given(st.sets(st.integers(0, 70), max_size=20))
def test_whoever_looks_on_any_days_sends_three_at_most_a_week_apart_and_each_step_once(
    days: set[int],
) -> None:
    premium, events = reminded(), []
    for day in sorted(days):
        turn = due_reminder(premium, INTERMEDIARY, on=after(day))
        if turn is not None:
            premium = replace(premium, reminders_on=(*premium.reminders_on, after(day)))
            events.append(turn.event)
            assert turn.day <= day <= turn.until
    sent = premium.reminders_on
    assert len(events) == len(set(events)) <= 3
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(sent))
