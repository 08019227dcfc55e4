"""The audit trail as CSV."""

import csv
import io
from collections.abc import AsyncIterator

from arrears.cases.audit_trail import Event, Wanted, all_events
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM
from arrears.desk.audit import wording

HEADINGS = ("nummer", "tijdstip", "wie", "handeling", "code", "zaaknummer", "medewerker", "feiten")
# What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def lines(store: Store, wanted: Wanted) -> AsyncIterator[str]:
    """The lines of the file, with a mark for spreadsheets that it is UTF-8."""
    yield "\ufeff" + _line(HEADINGS)
    async for event in all_events(store, wanted):
        yield _line(_cells(event))


def _cells(event: Event) -> tuple[str, ...]:
    return (
        str(event.id),
        event.at.astimezone(AMSTERDAM).isoformat(timespec="seconds"),
        wording.actor(event.actor, event.staff),
        wording.act(event.act),
        event.act,
        event.case_number or "",
        event.member or "",
        wording.facts(event.facts),
    )


def _line(cells: tuple[str, ...]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerow(
        f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells
    )
    return written.getvalue()
