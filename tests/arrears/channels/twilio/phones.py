"""Telephones to bring texts to: what stands ready for them, and what came of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from arrears import clock as arrears_clock
from arrears.cases.kinds import Channel, DeliveryState, Holder
from arrears.cases.models import Address, Conversation, Delivery, Escalation
from arrears.cases.store import Store
from arrears.channels.twilio.addressing import Addressing
from arrears.channels.twilio.client import Twilio
from arrears.channels.twilio.courier import Courier
from arrears.channels.twilio.pace import Pace
from arrears.channels.twilio.rendering import pack
from arrears.chat.log import Log
from arrears.chat.records import Inbound, Opening, Reply
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.requests import case_id_of
from tests.contract.twilio.content import CONTENT
from tests.contract.twilio.double import PUBLIC_URL, SMS_SENDER, WHATSAPP_SENDER, Double

ADDRESSING = Addressing(
    {Channel.SMS: SMS_SENDER, Channel.WHATSAPP: WHATSAPP_SENDER}, CONTENT, PUBLIC_URL
)
FAST = 10_000


@dataclass(frozen=True)
class Phone:
    """One conversation held at a telephone."""

    store: Store
    channel: Channel
    number: str
    conversation_id: UUID

    @classmethod
    async def ringing(
        cls, store: Store, channel: Channel = Channel.SMS, number: str = "+31612345601"
    ) -> "Phone":
        """A telephone from which somebody has just written."""
        log = Log(store, pack=pack)
        conversation_id = await log.conversation_at(channel, number, own_address=None)
        phone = cls(store, channel, number, conversation_id)
        await phone.hears()
        return phone

    @property
    def to(self) -> str:
        return f"whatsapp:{self.number}" if self.channel is Channel.WHATSAPP else self.number

    async def hears(self, text: str = "dag", *replies: Reply) -> None:
        """The person writes, and is answered at once, in one transaction."""
        written = await self._written()
        inbound = Inbound(f"{self.number}-{written}", text, provider_id=f"{self.number}-{written}")
        log = Log(self.store, pack=pack)
        await log.settle(self.conversation_id, inbound, replies, via=self.channel)

    async def is_told(self, *texts: str, titles: tuple[str, ...] = ()) -> None:
        """Something is said there; each text in a transaction of its own."""
        log = Log(self.store, pack=pack)
        for text in texts:
            if titles:
                buttons = tuple({"title": title, "payload": f"/{title}"} for title in titles)
                await self.hears("dag", Reply(text, buttons))
            else:
                await log.notify(self.conversation_id, text)

    async def is_opened(self, template: str | None, variables: dict[str, str]) -> None:
        """We write about a case of our own accord, by a template where there is one."""
        await loaded(self.store, case_line())
        case_id = await case_id_of(self.store)
        opening = Opening(self.channel, self.number, case_id, "Bericht.", None, template, variables)
        async with self.store.writing() as session:
            await Log(self.store, pack=pack).open_talk(session, opening)

    async def deliveries(self) -> list[Delivery]:
        async with self.store.reading() as session:
            return list(
                await session.scalars(
                    select(Delivery)
                    .where(Delivery.conversation_id == self.conversation_id)
                    .order_by(Delivery.first_sequence, Delivery.part)
                )
            )

    async def states(self) -> list[DeliveryState]:
        return [one.state for one in await self.deliveries()]

    async def change(self, **values: Any) -> None:
        """As if something else had happened to all that is on its way here."""
        async with self.store.writing() as session:
            await session.execute(
                update(Delivery)
                .where(Delivery.conversation_id == self.conversation_id)
                .values(**values)
            )

    async def was_heard_at(self, moment: datetime | None) -> None:
        async with self.store.writing() as session:
            await session.execute(
                update(Address).where(Address.address == self.number).values(heard_at=moment)
            )

    async def escalations(self) -> list[tuple[str, str]]:
        """Why staff was called, and by which key."""
        async with self.store.reading() as session:
            rows = await session.scalars(
                select(Escalation).where(Escalation.conversation_id == self.conversation_id)
            )
            return [(row.reason.value, row.key) for row in rows]

    async def holder(self) -> Holder:
        async with self.store.reading() as session:
            return (await session.get_one(Conversation, self.conversation_id)).holder

    async def _written(self) -> int:
        async with self.store.reading() as session:
            return (await session.get_one(Conversation, self.conversation_id)).last_sequence


@dataclass(frozen=True)
class Round:
    """A courier that goes round as often as a test tells it to."""

    courier: Courier
    twilio: Double

    @classmethod
    def of(
        cls, store: Store, client: Twilio, twilio: Double, addressing: Addressing = ADDRESSING
    ) -> "Round":
        twilio.now = lambda: arrears_clock.now()  # noqa: PLW0108 - the clock may be moved later
        paces = {channel: Pace(FAST) for channel in (Channel.SMS, Channel.WHATSAPP)}
        return cls(Courier(store, client, addressing, paces), twilio)

    async def go(self) -> None:
        """Bring all that may go now."""
        while await self.courier.step():
            await self.courier.settled()


def without(name: str) -> Addressing:
    """An installation that has no content of this name."""
    return replace(ADDRESSING, content={key: sid for key, sid in CONTENT.items() if key != name})
