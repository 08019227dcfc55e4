"""What went out of our own accord: what stands in the store once it was sent."""

from collections.abc import Sequence

from sqlalchemy import select

from arrears.cases.kinds import Channel
from arrears.cases.models import Correspondence, Delivery, Outreach, Reminder
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import Entry, Parcel


def plain(channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
    """Every entry as it is."""
    return [Parcel(entry.text or "", entry.sequence, entry.sequence) for entry in entries]


def telephones(store: Store) -> Log:
    """A log that has what is said brought to telephones."""
    return Log(store, pack=plain)


async def outreach(store: Store) -> list[Outreach]:
    async with store.reading() as session:
        return list(await session.scalars(select(Outreach).order_by(Outreach.id)))


async def deliveries(store: Store) -> list[Delivery]:
    async with store.reading() as session:
        return list(await session.scalars(select(Delivery).order_by(Delivery.at)))


async def our_reminders(store: Store) -> list[Reminder]:
    async with store.reading() as session:
        return list(
            await session.scalars(select(Reminder).where(Reminder.outreach_id.is_not(None)))
        )


async def correspondence(store: Store) -> list[Correspondence]:
    async with store.reading() as session:
        return list(await session.scalars(select(Correspondence)))
