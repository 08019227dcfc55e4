"""How long things took, of how many took how long."""

from collections import Counter
from datetime import timedelta
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.figures.durations import BANDS, Durations

TIMES = st.lists(st.integers(0, 200_000), min_size=1)


def of(*seconds: int) -> Durations:
    return Durations.of(Counter(seconds).items())


def test_of_nothing_there_is_no_average() -> None:
    nothing = of()

    assert (nothing.count, nothing.average, nothing.median, nothing.longest) == (
        0,
        None,
        None,
        None,
    )
    assert set(nothing.by_band) == {0}


def test_of_an_even_number_the_lower_of_the_middle_two_is_the_median() -> None:
    assert of(10, 50, 210, 900).median == timedelta(seconds=50)


def test_what_took_the_same_counts_as_often() -> None:
    assert of(10, 10, 10, 900).median == timedelta(seconds=10)
    assert of(10, 10, 10, 900).average == timedelta(seconds=232)  # 930 over 4 is 232.5


@pytest.mark.parametrize(
    ("seconds", "band"),
    [(0, 0), (59, 0), (60, 1), (299, 1), (300, 2), (3599, 3), (3600, 4), (86_400, 6), (999_999, 6)],
)
def test_a_band_begins_at_its_bound(seconds: int, band: int) -> None:
    assert of(seconds).by_band == [int(place == band) for place in range(len(BANDS))]


@given(TIMES)
def test_it_agrees_with_the_times_one_by_one(seconds: list[int]) -> None:
    durations = of(*seconds)

    assert durations.median == timedelta(seconds=median_low(seconds))
    assert durations.longest == timedelta(seconds=max(seconds))
    assert durations.average == timedelta(seconds=sum(seconds) // len(seconds))
    assert sum(durations.by_band) == durations.count == len(seconds)
