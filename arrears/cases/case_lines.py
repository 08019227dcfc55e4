"""The lines of a case file, read one by one: each checked, none kept."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from arrears.cases.case_file import CaseLine

NUMBERS_A_YEAR = 1_000_000


@dataclass(frozen=True)
class BadLine:
    """What is wrong with one line: its number (from 1) and a reason per key."""

    line: int
    reason: str


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, CaseLine] | BadLine]:
    """Every line of the file that is not blank, checked, in order, with its number."""
    cases, files = FirstLines(), FirstLines()
    for number, text in decoded(lines):
        row = text if isinstance(text, BadLine) else read_line(number, text)
        if isinstance(row, BadLine):
            yield row
        else:
            yield _seen_before(number, row, cases, files) or (number, row)


def decoded(lines: Iterable[bytes]) -> Iterator[tuple[int, str | BadLine]]:
    """The text of every line that is not blank, with its number."""
    for number, raw in enumerate(lines, start=1):
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            yield number, BadLine(number, "is not UTF-8 text")
        else:
            if text:
                yield number, text


def read_line(number: int, text: str) -> CaseLine | BadLine:
    """One line of the file, checked by itself."""
    try:
        return CaseLine.model_validate_json(text)
    except ValidationError as error:
        return BadLine(number, "; ".join(reasons(error)))


def reasons(error: ValidationError) -> Iterator[str]:
    """What is wrong, key by key. The values are left out: they may be personal."""
    for problem in error.errors(include_url=False, include_input=False, include_context=False):
        place = ".".join(str(step) for step in problem["loc"])
        yield f"{place}: {problem['msg']}" if place else problem["msg"]


class FirstLines:
    """On which line each number (20YY-NNNNNN) was first seen: four bytes a number, not a string."""

    def __init__(self) -> None:
        self._years: dict[str, array[int]] = {}

    def of(self, number: str, line: int) -> int:
        """The line on which the number was first seen: this one, when it is new."""
        year, _, count = number.partition("-")
        if year not in self._years:
            self._years[year] = array("I", bytes(array("I").itemsize * NUMBERS_A_YEAR))
        lines, index = self._years[year], int(count)
        lines[index] = lines[index] or line
        return lines[index]


def _seen_before(line: int, row: CaseLine, cases: FirstLines, files: FirstLines) -> BadLine | None:
    """What is wrong when an earlier line has a case or collection file of the same number."""
    first = cases.of(row.number, line)
    if first != line:
        return BadLine(line, f"case {row.number} stands on line {first} already")
    for part in row.collection_files:
        first = files.of(part.number, line)
        if first != line:
            return BadLine(line, f"collection file {part.number} stands on line {first} already")
    return None
