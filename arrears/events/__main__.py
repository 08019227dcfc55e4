"""Events for the creditors' own systems: `python -m arrears.events list` or `replay`."""

import argparse
import asyncio
import sys
from datetime import datetime
from uuid import UUID

from arrears.cases.store import Store
from arrears.clock import AMSTERDAM
from arrears.events.replaying import CreditorUnknown, EventUnknown, Since, find_events, replay
from arrears.settings import settings


def since(written: str) -> Since:
    """An event's number, or a moment; in Amsterdam where it names no time zone."""
    try:
        return UUID(written)
    except ValueError:
        moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)


async def tell_list(store: Store, creditor: str, since: Since) -> None:
    """Print each event with how far it has come, a line each."""
    async with store.reading() as session:
        found = await find_events(session, creditor, since)
    for one in found:
        print(
            one.event_id,
            one.at.astimezone(AMSTERDAM).isoformat(timespec="seconds"),
            one.type,
            one.case_number,
            one.state.value,
            f"{one.attempts} attempts",
        )


async def send_again(store: Store, creditor: str, since: Since) -> None:
    """Have the events sent again by the app."""
    async with store.writing() as session:
        count = await replay(session, creditor, since)
    print(f"{count} events will be sent again.")
    if creditor not in settings().event_endpoints:
        print(f"They wait: EVENT_ENDPOINTS names no endpoint for {creditor}.", file=sys.stderr)


async def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; the code that the process ends with."""
    commands = {"list": tell_list, "replay": send_again}
    store = Store(settings().database_url)
    try:
        await commands[arguments.command](store, arguments.creditor, arguments.since)
    except CreditorUnknown:
        print(f"There is no creditor {arguments.creditor}.", file=sys.stderr)
    except EventUnknown:
        print(f"{arguments.creditor} has no event {arguments.since}.", file=sys.stderr)
    else:
        return 0
    finally:
        await store.close()
    return 1


def parser() -> argparse.ArgumentParser:
    """All commands."""
    top = argparse.ArgumentParser(prog="python -m arrears.events", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    for name, told in (("list", tell_list), ("replay", send_again)):
        command = commands.add_parser(name, help=told.__doc__)
        command.add_argument("--creditor", required=True, help="the name in the case file")
        command.add_argument(
            "--since",
            required=True,
            type=since,
            help="a moment such as 2026-11-01T00:00, or the id of an event",
        )
    return top


if __name__ == "__main__":
    sys.exit(asyncio.run(run(parser().parse_args())))
