"""Somebody with a premium that was due on a day before today, and what a look at them finds."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from arrears.cases.outreach.plan import HeldBack, Look, Planned, plan
from arrears.cases.outreach.rules import STANDARD
from arrears.cases.store import Store
from tests.arrears.case_lines import PERSON, POLICY, Line, case_line, loaded, premium
from tests.arrears.fixtures import TODAY

NUMBER = "+31612345678"
REACHABLE = PERSON | {"phone": NUMBER}
NINE = datetime(2026, 11, 18, 8, tzinfo=UTC)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def late(days: int = 21, **changes: Any) -> Line:
    """The case of somebody with a telephone whose premium was due so many days ago."""
    claims = [premium(due_on=ago(days))]
    return case_line(person=REACHABLE, policies=[POLICY], claims=claims) | changes


def arranged(*due_in: int, agreed: int = 30, **changes: Any) -> Line:
    """The case of somebody with instalments of 60 euros due in so many days, from the file."""
    days = [date.fromisoformat(ago(-days)) for days in due_in]
    arrangement = {
        "agreed_on": ago(agreed),
        "day_of_month": days[0].day,
        "instalments": [{"due_on": day.isoformat(), "amount": "60.00"} for day in days],
    }
    claims = [premium(f"{60 * len(days)}.00", due_on=ago(100))]
    return late(claims=claims, arrangement=arrangement, **changes)


async def looks(store: Store, *, at: datetime = NINE) -> Sequence[Look]:
    async with store.reading() as session:
        return [look async for look in plan(session, at=at, rules=STANDARD)]


def told(look: Look) -> str:
    """One look in short: what is due, and where it goes or why it does not."""
    what = look.due.step or look.due.kind
    match look:
        case Planned():
            return f"{what} to {look.reach.address}"
        case HeldBack():
            return f"{what}: {look.why}"


async def found(store: Store, *lines: Line, at: datetime = NINE) -> list[str]:
    """What a look finds once these cases are in."""
    if lines:
        await loaded(store, *lines)
    return [told(look) for look in await looks(store, at=at)]
