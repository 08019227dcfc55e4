"""What a conversation came to, read from the case store itself."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from arrears.cases.models import Arrangement, Case, Conversation, Escalation, Message
from arrears.cases.store import Store
from tests.system.facts import Facts
from tests.system.stored_facts import facts_of


@dataclass(frozen=True)
class Entry:
    """One row of the conversation log, also what the channel does not show."""

    sequence: int
    author: str
    state: str
    text: str | None
    client_id: str | None


@dataclass(frozen=True)
class Schedule:
    """An arrangement as it is stored."""

    state: str
    total: Decimal
    day_of_month: int
    agreed_on: date | None
    instalments: tuple[tuple[date, Decimal], ...]


@dataclass(frozen=True)
class Outcome:
    """The state in which a conversation left the store."""

    holder: str
    verified_case: str | None
    escalations: tuple[str, ...]
    arrangements: tuple[Schedule, ...]
    """All of the case that the conversation is about, in the order in which they were proposed."""
    facts: Facts
    """All else that was left for that case, or in the conversation."""
    log: tuple[Entry, ...]

    @property
    def running(self) -> tuple[Schedule, ...]:
        """Arrangements that run or wait for approval."""
        return tuple(one for one in self.arrangements if one.state in {"active", "awaiting_staff"})

    @property
    def unanswered(self) -> tuple[Entry, ...]:
        """What a person said and nobody answered."""
        own = (entry for entry in self.log if entry.author == "person")
        return tuple(entry for entry in own if entry.state != "answered")


async def verified_case(store: Store, conversation_id: UUID) -> str | None:
    """The number of the case for which a conversation is verified now."""
    number = select(Case.number).join(Conversation, Conversation.verified_case_id == Case.id)
    async with store.reading() as session:
        return await session.scalar(number.where(Conversation.id == conversation_id))


async def outcome_of(store: Store, conversation_id: UUID, case_number: str) -> Outcome:
    """How things stand after a conversation about this case."""
    async with store.reading() as session:
        talk = (
            await session.execute(
                select(Conversation.holder, Case.number)
                .outerjoin(Case, Case.id == Conversation.verified_case_id)
                .where(Conversation.id == conversation_id)
            )
        ).one()
        escalations = await session.scalars(
            select(Escalation)
            .where(Escalation.conversation_id == conversation_id)
            .order_by(Escalation.id)
        )
        arrangements = await session.scalars(
            select(Arrangement)
            .join(Case, Case.id == Arrangement.case_id)
            .where(Case.number == case_number)
            .order_by(Arrangement.id)
            .options(selectinload(Arrangement.instalments))
        )
        case_id = select(Case.id).where(Case.number == case_number)
        facts = await facts_of(
            session, conversation_id, (await session.execute(case_id)).scalar_one()
        )
        log = await session.scalars(
            select(Message)
            .where(Message.conversation_id == conversation_id)
            .order_by(Message.sequence)
        )
        return Outcome(
            holder=talk.holder.value,
            verified_case=talk.number,
            escalations=tuple(one.reason.value for one in escalations),
            arrangements=tuple(_schedule(one) for one in arrangements),
            facts=facts,
            log=tuple(_entry(one) for one in log),
        )


def _schedule(arrangement: Arrangement) -> Schedule:
    return Schedule(
        state=arrangement.state.value,
        total=arrangement.total,
        day_of_month=arrangement.day_of_month,
        agreed_on=arrangement.agreed_on,
        instalments=tuple((term.due_on, term.amount) for term in arrangement.instalments),
    )


def _entry(message: Message) -> Entry:
    return Entry(
        sequence=message.sequence,
        author=message.author.value,
        state=message.state.value,
        text=message.text,
        client_id=message.client_id,
    )
