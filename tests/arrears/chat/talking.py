"""What tests of the chat need to know of a conversation that the log does not show."""

from uuid import UUID

from sqlalchemy import select, update

from arrears.cases.kinds import Channel, Holder, Intent, MessageState
from arrears.cases.models import Conversation, Escalation, Message
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import Answered, Inbound, Reply, Unanswered, Understood


class Talk:
    """One conversation, seen from all sides."""

    def __init__(self, store: Store, conversation_id: UUID) -> None:
        self.store = store
        self.log = Log(store)
        self.id = conversation_id
        self._said = 0

    @classmethod
    async def started(cls, store: Store) -> "Talk":
        conversation_id, _ = await Log(store).start(Channel.WEB)
        return cls(store, conversation_id)

    async def say(self, text: str, *, client_id: str | None = None, typed: bool = False) -> int:
        """What the person sends; `typed` by hand, so that more may follow."""
        self._said += 1
        inbound = Inbound(client_id or f"c{self._said}", text, typed=typed)
        return (await self.log.receive(self.id, inbound)).entry.sequence

    async def press(self, payload: str, *, client_id: str | None = None) -> int:
        """A button that the person presses."""
        self._said += 1
        inbound = Inbound(client_id or f"c{self._said}", "knop", payload)
        return (await self.log.receive(self.id, inbound)).entry.sequence

    async def unanswered(self) -> Unanswered:
        """The oldest message that waits, taken to be answered."""
        return (await self.log.take(self.id))[0]

    async def waits(self) -> bool:
        """Whether anything waits for an answer."""
        return MessageState.RECEIVED in await self.states()

    async def is_answered(self, *replies: Reply) -> Answered:
        """The bot's replies to the oldest message that waits."""
        return await self.log.answer(await self.unanswered(), replies)

    async def hears(
        self, text: str, intent: Intent | None = Intent.ASK_FEES, *, unclear: bool = False
    ) -> UUID:
        """The bot hears the person say something and takes it for that: the id of the message."""
        await self.say(text)
        message = await self.unanswered()
        understood = Understood(intent, 0.4, not_understood=unclear)
        await self.log.answer(message, [Reply("…")], understood=understood)
        return message.id

    async def is_taken_over(self) -> None:
        """Somebody of staff takes the talk."""
        async with self.store.writing() as session:
            await session.execute(
                update(Conversation)
                .where(Conversation.id == self.id)
                .values(holder=Holder.PERSON, turn=Conversation.turn + 1)
            )

    async def is_put_in_queue(self) -> None:
        async with self.store.writing() as session:
            await session.execute(
                update(Conversation).where(Conversation.id == self.id).values(holder=Holder.QUEUE)
            )

    async def texts(self) -> list[str | None]:
        """What was said, as the person sees it."""
        return [entry.text for entry in await self.log.entries(self.id)]

    async def states(self) -> list[MessageState]:
        """The state of every message, also of those that the person does not see."""
        async with self.store.reading() as session:
            return list(
                await session.scalars(
                    select(Message.state)
                    .where(Message.conversation_id == self.id)
                    .order_by(Message.sequence)
                )
            )

    async def sequences(self) -> list[int]:
        async with self.store.reading() as session:
            return list(
                await session.scalars(
                    select(Message.sequence)
                    .where(Message.conversation_id == self.id)
                    .order_by(Message.sequence)
                )
            )

    async def escalations(self) -> list[Escalation]:
        async with self.store.reading() as session:
            return list(
                await session.scalars(
                    select(Escalation).where(Escalation.conversation_id == self.id)
                )
            )


def button(payload: str) -> dict[str, str]:
    return {"title": "Ja", "payload": payload}
