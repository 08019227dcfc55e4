"""The table behind each figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.cases.figures.danger import Danger
from arrears.cases.figures.durations import Durations
from arrears.cases.figures.handling import Handling
from arrears.cases.figures.kept import Course
from arrears.cases.figures.marks import Marks
from arrears.cases.figures.reasons import Calls
from arrears.cases.figures.topics import Topic
from arrears.cases.figures.uptake import Answer
from arrears.cases.figures.waiting import Waiting
from arrears.cases.figures.without_staff import Alone
from arrears.cases.kinds import Channel, EscalationReason
from arrears.desk.figures.words import (
    ANSWERS,
    BANDS,
    CHANNELS,
    COURSES,
    ENDS,
    REASONS,
    TOPICS,
)
from arrears.desk.pages import short_day

type Row = tuple[str, int, *tuple[int, ...]]


@dataclass(frozen=True)
class Table:
    """Rows of a label and numbers; the first number is what the chart shows."""

    columns: Sequence[str]
    rows: Sequence[Row]
    # Rows at the end that are no part of the same series.
    besides: Sequence[Row] = ()

    @property
    def all_rows(self) -> Sequence[Row]:
        """The series, and what comes besides."""
        return [*self.rows, *self.besides]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not any(number for _, *numbers in self.all_rows for number in numbers)


def of_days(found: Mapping[date, int]) -> Table:
    """Talks by day."""
    return Table(("Dag", "Gesprekken"), [(short_day(on), count) for on, count in found.items()])


def of_hours(found: Sequence[int]) -> Table:
    """Talks by hour."""
    return Table(
        ("Vanaf", "Gesprekken"),
        [(f"{hour}:00", count) for hour, count in enumerate(found)],
    )


def of_channels(found: Mapping[Channel, int]) -> Table:
    """Talks by channel."""
    return Table(("Kanaal", "Gesprekken"), _named(CHANNELS, found))


def of_topics(found: Mapping[Topic | None, int]) -> Table:
    """Talks by topic."""
    return Table(("Onderwerp", "Gesprekken"), _named(TOPICS, found))


def of_waiting(found: Waiting) -> Table:
    """How long people waited, and what came of the other calls."""
    others = [(ENDS[end], count) for end, count in found.by_end.items() if end is not end.TAKEN]
    return Table(("Wachttijd", "Oproepen"), _by_band(found.durations), others)


def of_handling(found: Handling) -> Table:
    """How long staff had talks."""
    still = [("Nog bij een medewerker", found.still_had)]
    return Table(("Behandeltijd", "Gesprekken"), _by_band(found.durations), still)


def of_talks_without_staff(found: Mapping[Channel, Alone]) -> Table:
    """Talks that needed no staff, and all talks."""
    rows = [(CHANNELS[channel], one.without_staff, one.talks) for channel, one in found.items()]
    return Table(("Kanaal", "Zonder medewerker", "Alle gesprekken"), rows)


def of_reasons(found: Mapping[EscalationReason, Calls]) -> Table:
    """Calls for staff by reason."""
    rows = [(REASONS[reason], one.made, one.closed) for reason, one in found.items()]
    return Table(("Reden", "Oproepen", "Waarvan afgehandeld"), rows)


def of_uptake(found: Mapping[Answer, int]) -> Table:
    """What came of proposals."""
    return Table(("Uitkomst", "Zaken"), _named(ANSWERS, found))


def of_kept(found: Mapping[Course, int]) -> Table:
    """How arrangements go."""
    return Table(("Stand vandaag", "Regelingen"), _named(COURSES, found))


def of_marks(found: Marks) -> Table:
    """Marks by who they were given to."""
    rows = [
        (str(mark), given.all, given.assistant, given.staff)
        for mark, given in found.by_mark.items()
    ]
    return Table(("Cijfer", "Aantal", "Voor de assistent", "Voor een medewerker"), rows)


def of_danger(found: Danger) -> Table:
    """How fast staff was there."""
    unanswered = [("Geen medewerker in het gesprek", found.unanswered)]
    return Table(("Tijd tot een medewerker", "Meldingen"), _by_band(found.durations), unanswered)


def _by_band(durations: Durations) -> list[tuple[str, int]]:
    return list(zip(BANDS, durations.by_band, strict=True))


def _named[K: StrEnum | None](
    names: Mapping[K, str], counts: Mapping[K, int]
) -> list[tuple[str, int]]:
    return [(names[kind], count) for kind, count in counts.items()]
