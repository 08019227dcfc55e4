"""The rows of the reports, the same on the page and in the file."""

from collections.abc import Iterator, Sequence

from arrears.cases.complaints.reports import DepartmentCount, Lesson, Nature
from arrears.letters.complaints.publication import outcome_rows, rows_of
from arrears.letters.complaints.words import (
    CHANNELS,
    NO_DEPARTMENT,
    NO_OUTCOME,
    OUTCOMES,
    ROUTES,
    STATES,
)

type Table = tuple[str, Sequence[tuple[str, int]]]


def department_rows(counts: Sequence[DepartmentCount]) -> list[tuple[str, int]]:
    """Each department with its count."""
    return [(one.department or NO_DEPARTMENT, one.received) for one in counts]


def nature_tables(nature: Nature) -> list[Table]:
    """What the complaints were like, as one table per question."""
    return [
        ("Wie klaagde", rows_of(nature.by_route, ROUTES)),
        ("Hoe de klacht binnenkwam", rows_of(nature.by_channel, CHANNELS)),
        ("Hoever de klacht is", rows_of(nature.by_state, STATES)),
        ("Uitkomst", outcome_rows(nature)),
    ]


def flat(tables: Sequence[Table]) -> Iterator[tuple[str, str, int]]:
    """Several tables as one, for a file."""
    for title, counted in tables:
        yield from ((title, name, count) for name, count in counted)


def lesson_rows(lessons: Sequence[Lesson]) -> Iterator[tuple[str, str, str, str]]:
    """What was learned of each complaint."""
    for one in lessons:
        outcome = OUTCOMES[one.outcome] if one.outcome else NO_OUTCOME
        yield one.number, outcome, one.lesson or "", one.changed or ""
