"""A whole conversation from the person's side, on the web or on a telephone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from sqlalchemy import exists, or_, select

from arrears.cases.kinds import Channel, DeliveryState, MessageState
from arrears.cases.models import Address, Delivery, Message
from arrears.cases.store import Store
from tests.contract.twilio.double import Double
from tests.faults.progress import Progress
from tests.faults.round_robin import RoundRobin
from tests.faults.stories import PROOF, Story
from tests.faults.telephone import Telephone
from tests.faults.wording import in_general
from tests.system.debtors import Debtor
from tests.system.person import Person
from tests.system.running import System

PATIENCE_SECONDS = 300.0
UNFINISHED = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD)


@dataclass(frozen=True)
class Place:
    """Where conversations are held: a system, its case store, the Twilio that it believes in."""

    system: System
    twilio: Double
    store: Store


@dataclass(frozen=True)
class Visit:
    """Who comes for what, by which channel."""

    story: Story
    debtor: Debtor
    channel: Channel
    number: str = ""
    """Of their telephone, if they use one."""
    in_a_hurry: bool = False

    @property
    def sendings(self) -> Iterator[Sequence[str]]:
        """What is sent before an answer is read; who is in a hurry sends all proof in one go."""
        says, place = self.story.says, 0
        while place < len(says):
            hurries = self.in_a_hurry and says[place : place + len(PROOF)] == PROOF
            count = len(PROOF) if hurries else 1
            yield [self.debtor.fill(text) for text in says[place : place + count]]
            place += count


@dataclass(frozen=True)
class Talk:
    """What became of a visit, as the person saw it."""

    visit: Visit
    heard: tuple[str, ...]
    """Line by line, as anybody else with this story would read it."""
    conversation_id: UUID | None = None
    """Known to who talks on the web only."""
    texts_read: tuple[int, ...] = field(default=())
    """How many texts had come to a telephone after each sending."""
    failed: str | None = None
    """What kept the person from the end."""


async def talk(
    place: Place, visit: Visit, progress: Progress, *, expects: Sequence[int] = ()
) -> Talk:
    """Hold a conversation; on a telephone so many texts are `expected` in all after each message.

    Who expects nothing reads till nothing more is on its way.
    """
    if visit.channel is Channel.WEB:
        return await _on_the_web(place.system, visit, progress)
    return await _by_telephone(place, visit, progress, expects)


async def _on_the_web(system: System, visit: Visit, progress: Progress) -> Talk:
    person = failed = None
    try:
        async with Person.arrives(
            system.address, through=RoundRobin(system.addresses), patience=PATIENCE_SECONDS
        ) as person:
            for texts in visit.sendings:
                if len(texts) == 1:
                    await person.says(texts[0])
                else:
                    await person.says_at_once(texts, till=visit.story.proven or "")
                await progress.advance(len(texts))
    except (AssertionError, TimeoutError) as error:
        failed = f"{type(error).__name__}: {error}"
    words = [answer.words for answer in person.answers] if person else []
    return Talk(
        visit,
        _lines(words, visit.debtor),
        conversation_id=person.conversation_id if person else None,
        failed=failed,
    )


async def is_on_its_way(store: Store, visit: Visit) -> bool:
    """Whether this telephone has something to come: unanswered, or not sent yet."""
    held = select(Address.conversation_id).where(
        Address.channel == visit.channel, Address.address == visit.number
    )
    waiting = exists().where(
        Message.conversation_id.in_(held), Message.state == MessageState.RECEIVED
    )
    unsent = exists().where(Delivery.conversation_id.in_(held), Delivery.state.in_(UNFINISHED))
    async with store.reading() as session:
        return bool(await session.scalar(select(or_(waiting, unsent))))


async def _by_telephone(
    place: Place, visit: Visit, progress: Progress, expects: Sequence[int]
) -> Talk:
    telephone = Telephone(place.twilio.person(visit.number, visit.channel.value), PATIENCE_SECONDS)
    failed, sent = None, 0
    try:
        for texts in visit.sendings:
            for text in texts:
                await telephone.sends(text)
            sent += len(texts)
            if expects:
                await telephone.reads(expects[sent - 1])
            else:
                await telephone.reads_all(partial(is_on_its_way, place.store, visit))
            await progress.advance(len(texts))
    except (telephone.NotTaken, TimeoutError) as error:
        failed = f"{type(error).__name__}: {error}"
    heard = _lines(telephone.read, visit.debtor)
    return Talk(visit, heard, texts_read=tuple(telephone.counts), failed=failed)


def _lines(words: Sequence[str], debtor: Debtor) -> tuple[str, ...]:
    return tuple(in_general("\n".join(words), debtor).splitlines())
