"""What we begin ourselves, by hand: `python -m arrears.channels.outbound plan` or `send`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence

from arrears.cases.kinds import Channel
from arrears.cases.outreach.plan import HeldBack, Look, Planned, plan
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.outreach.whynot import FOR_STAFF
from arrears.cases.store import Store
from arrears.channels.outbound.rules import rules_of
from arrears.channels.outbound.sending import send_due
from arrears.channels.outbound.wording import wording_of
from arrears.channels.twilio.delivering import pack_for
from arrears.chat.log import Log
from arrears.chat.records import Entry, Pack, Parcel
from arrears.clock import AMSTERDAM, moment
from arrears.law.contact_hours import next_allowed, why_not
from arrears.settings import settings

SHOWN_BEFORE, SHOWN_AFTER = 4, 2


def to_log_only(channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
    """What is said stands in the log of the conversation, and goes to no telephone."""
    return ()


async def show_plan(store: Store, rules: OutreachRules) -> int:
    """Print what would be sent now, to whom, and what is held back; nothing is sent or changed."""
    async with store.reading() as session:
        looks = [look async for look in plan(session, at=moment(), rules=rules)]
    planned = [look for look in looks if isinstance(look, Planned)]
    held_back = [look for look in looks if isinstance(look, HeldBack)]
    print(f"{_when()}: {len(planned)} to send, {len(held_back)} held back.")
    for message in planned:
        print(f"\n{_what(message)} {_masked(message.reach.address)}\n  {wording_of(message).text}")
    for look in held_back:
        for_staff = " (for staff)" if look.why in FOR_STAFF else ""
        print(f"\n{_what(look)} held back: {look.why}{for_staff}")
    return 0


async def send(store: Store, rules: OutreachRules, *, pack: Pack | None) -> int:
    """Write what may go now, once; the running app brings it to telephones."""
    if pack is None:
        print("No telephones are set up. For a demo: send --to-log.", file=sys.stderr)
        return 1
    sent = await send_due(store, Log(store, pack=pack), rules)
    print(f"{_when()}: {len(sent)} sent.")
    for one in sent:
        print(f"{_what(one.message)} {_masked(one.message.reach.address)}")
    return 0


async def run(arguments: argparse.Namespace) -> int:
    """Carry out a command."""
    store, rules = Store(settings().database_url), rules_of(settings())
    try:
        if arguments.command == "plan":
            return await show_plan(store, rules)
        pack = to_log_only if arguments.to_log else pack_for(settings())
        return await send(store, rules, pack=pack)
    finally:
        await store.close()


def parser() -> argparse.ArgumentParser:
    """Both commands."""
    top = argparse.ArgumentParser(prog="python -m arrears.channels.outbound", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("plan", help="show what would be sent now and why not; changes nothing")
    sending = commands.add_parser("send", help="send what may go now")
    sending.add_argument("--to-log", action="store_true", help="write it to the log only: a demo")
    return top


def _when() -> str:
    """Now, and that nothing goes now when it is no time for it."""
    at = moment()
    reason = why_not(at)
    now = f"{at.astimezone(AMSTERDAM):%a %d %B %Y %H:%M}"
    if reason is None:
        return now
    later = f"{next_allowed(at).astimezone(AMSTERDAM):%a %d %B %H:%M}"
    return f"{now}, when nothing goes ({reason.rule}; from {later} on)"


def _what(look: Look) -> str:
    step = f" ({look.due.step})" if look.due.step else ""
    channel = f" {look.reach.channel}" if isinstance(look, Planned) else ""
    return f"{look.case.number} {look.due.kind}{step}{channel}"


def _masked(number: str) -> str:
    """A telephone number of which the middle is hidden."""
    return f"{number[:SHOWN_BEFORE]}******{number[-SHOWN_AFTER:]}"


if __name__ == "__main__":
    sys.exit(asyncio.run(run(parser().parse_args())))
