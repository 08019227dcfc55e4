"""How long an event waits for another try."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from arrears.events.waits import LONGEST_WAIT, wait_after
from arrears.settings import Settings

FIFTH = 0.2


@given(st.integers(1, 10_000))
def test_no_wait_is_longer_than_six_hours_give_or_take_a_fifth(attempt: int) -> None:
    assert timedelta(seconds=4) <= wait_after(attempt) <= LONGEST_WAIT * (1 + FIFTH)


@given(st.integers(1, 10))
def test_each_wait_is_longer_than_the_one_before(attempt: int) -> None:
    assert wait_after(attempt) < wait_after(attempt + 1)


def test_waits_are_spread() -> None:
    assert len({wait_after(5) for _ in range(20)}) > 1


def test_all_attempts_together_take_about_three_days() -> None:
    attempts = Settings.model_fields["event_attempts"].default

    whole = sum((wait_after(one) for one in range(1, attempts)), timedelta())

    assert timedelta(days=2.5) < whole < timedelta(days=4.5)
