"""The shapes of charts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.desk.figures.charts import WIDTH, Chart, Kind, Point, draw

POINTS = st.lists(st.builds(Point, st.just("9:00"), st.integers(0, 10**7)), min_size=1, max_size=40)


@pytest.mark.parametrize("kind", list(Kind))
@given(points=POINTS)
def test_all_of_a_chart_is_within_its_frame(kind: Kind, points: list[Point]) -> None:
    chart = draw(kind, points)

    assert all(0 <= box.x and box.x + box.width <= WIDTH + 0.1 for box in chart.boxes)
    assert all(0 <= box.y and box.y + box.height <= chart.height + 0.1 for box in chart.boxes)
    assert all(0 <= x <= WIDTH and 0 <= y <= chart.height for x, y in chart.line)
    assert all(0 <= words.x <= WIDTH and 0 < words.y <= chart.height for words in chart.words)


@given(points=POINTS)
def test_each_point_is_drawn(points: list[Point]) -> None:
    assert len(draw(Kind.BARS, points).boxes) == len(points)
    assert len(draw(Kind.COLUMNS, points).boxes) == len(points)
    assert len(draw(Kind.LINE, points).line) == len(points)


def chart(kind: Kind, *values: int) -> Chart:
    return draw(kind, [Point(str(place), value) for place, value in enumerate(values)])


def test_a_bar_is_as_long_as_its_value() -> None:
    assert [box.width for box in chart(Kind.BARS, 4, 2, 0).boxes] == [300, 150, 0]


def test_a_column_is_as_high_as_its_value_and_stands_on_the_base() -> None:
    boxes = chart(Kind.COLUMNS, 4, 1, 0).boxes

    assert [box.height for box in boxes] == [140, 35, 0]
    assert {box.y + box.height for box in boxes} == {156}


def test_a_line_rises_to_the_top_for_the_most() -> None:
    assert [y for _, y in chart(Kind.LINE, 0, 2, 4).line] == [156, 86, 16]


def test_nothing_but_zeros_is_drawn_at_the_base() -> None:
    assert [y for _, y in chart(Kind.LINE, 0, 0).line] == [156, 156]
    assert [box.width for box in chart(Kind.BARS, 0).boxes] == [0]


def test_many_columns_have_fewer_labels() -> None:
    shown = [words.text for words in chart(Kind.COLUMNS, *range(24)).words]

    assert shown == ["0", "6", "12", "18", "23"]  # the last one is the most


def test_the_points_of_a_long_line_are_not_told_apart() -> None:
    assert len(chart(Kind.LINE, *range(31)).dots) == 31
    assert chart(Kind.LINE, *range(32)).dots == ()
