"""Charts as shapes, for a template to draw as SVG: bars, columns and a line.

All are of one series, so that no colour tells anything. Sizes are units of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

WIDTH = 360
ROW, THICKNESS, LONGEST_BAR = 38, 14, 300
TOP, HIGH, MARGIN = 16, 140, 8
BASE = TOP + HIGH
MOST_VALUES = 12
MOST_DOTS = 31


class Kind(StrEnum):
    """How a series is drawn."""

    BARS = "bars"
    """Lying bars with room for words: things of different kinds."""
    COLUMNS = "columns"
    """Standing bars in a fixed order: hours, marks."""
    LINE = "line"
    """What changes from day to day."""


@dataclass(frozen=True)
class Point:
    """A value and what it is of."""

    label: str
    value: int


@dataclass(frozen=True)
class Box:
    """A bar, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Words:
    """A text in the drawing; `anchor` says which part of it is at `x`."""

    x: float
    y: float
    text: str
    anchor: str = "start"


@dataclass(frozen=True)
class Chart:
    """The shapes of a chart, and the points it shows for who cannot see it."""

    kind: Kind
    points: Sequence[Point]
    height: float
    boxes: Sequence[Box] = ()
    words: Sequence[Words] = ()
    line: Sequence[tuple[float, float]] = ()
    rules: Sequence[float] = ()

    @property
    def width(self) -> int:
        """All charts are as wide."""
        return WIDTH

    @property
    def dots(self) -> Sequence[tuple[float, float]]:
        """The points of a line, as far as there is room to tell them apart."""
        return self.line if len(self.line) <= MOST_DOTS else ()

    @property
    def highest(self) -> Point:
        """The first of the points with the most."""
        return max(self.points, key=lambda point: point.value)

    @property
    def lowest(self) -> Point:
        """The first of the points with the least."""
        return min(self.points, key=lambda point: point.value)


def draw(kind: Kind, points: Sequence[Point]) -> Chart:
    """A chart of at least one point."""
    drawn = {Kind.BARS: _bars, Kind.COLUMNS: _columns, Kind.LINE: _line}
    return drawn[kind](points)


def _bars(points: Sequence[Point]) -> Chart:
    boxes, words = [], []
    for place, point in enumerate(points):
        top = place * ROW
        length = _share(point.value, points) * LONGEST_BAR
        boxes.append(Box(0, top + 18, length, THICKNESS))
        words.append(Words(0, top + 13, point.label))
        words.append(Words(length + 6, top + 30, str(point.value)))
    return Chart(Kind.BARS, points, ROW * len(points), boxes, words)


def _columns(points: Sequence[Point]) -> Chart:
    step = WIDTH / len(points)
    boxes, words = [], []
    for place, point in enumerate(points):
        height = round(_share(point.value, points) * HIGH, 1)
        middle = round((place + 0.5) * step, 1)
        boxes.append(
            Box(round(place * step + step * 0.15, 1), BASE - height, round(step * 0.7, 1), height)
        )
        if len(points) <= MOST_VALUES:
            words.append(Words(middle, BASE - height - 4, str(point.value), "middle"))
            words.append(Words(middle, BASE + 16, point.label, "middle"))
    if len(points) > MOST_VALUES:
        words = [*_few_labels(points, step), _most(points)]
    rules = (BASE,) if len(points) <= MOST_VALUES else (TOP, BASE)
    return Chart(Kind.COLUMNS, points, BASE + 24, boxes, words, rules=rules)


def _line(points: Sequence[Point]) -> Chart:
    step = (WIDTH - 2 * MARGIN) / max(len(points) - 1, 1)
    line = [
        (round(MARGIN + place * step, 1), round(BASE - _share(point.value, points) * HIGH, 1))
        for place, point in enumerate(points)
    ]
    words = [_most(points), Words(0, BASE + 16, points[0].label)]
    if len(points) > 1:
        words.append(Words(WIDTH, BASE + 16, points[-1].label, "end"))
    return Chart(Kind.LINE, points, BASE + 24, words=words, line=line, rules=(TOP, BASE))


def _few_labels(points: Sequence[Point], step: float) -> list[Words]:
    """Every sixth one, where there is no room for all."""
    return [
        Words(round(place * step, 1), BASE + 16, point.label)
        for place, point in enumerate(points)
        if place % (MOST_VALUES // 2) == 0
    ]


def _most(points: Sequence[Point]) -> Words:
    """How much the upper rule stands for."""
    return Words(WIDTH, TOP - 4, str(max(point.value for point in points)), "end")


def _share(value: int, points: Sequence[Point]) -> float:
    most = max(point.value for point in points)
    return round(value / most, 4) if most else 0
