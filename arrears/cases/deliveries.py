"""Deliveries: texts on their way to a telephone, whose turn it is, and how far they have come.

A text is claimed before it is sent, for a time. Who claimed it says what came of it; is nothing
said in that time, another may claim it, and has to find out whether it was sent. What goes to one
telephone in one conversation goes in order: a later text waits for the one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, exists, literal, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.acting import Actor, note
from arrears.cases.columns import Instant
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import Channel, DeliveryState, EscalationReason
from arrears.cases.models import Address, Delivery
from arrears.cases.outreach.undoing import did_not_arrive, take_back
from arrears.clock import now

CLAIMED_FOR = timedelta(seconds=30)
# Written out in the statement: that is how a database knows which of its indexes will do.
WAITING, SENDING, HELD = (
    literal(state, Delivery.state.type, literal_execute=True)
    for state in (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD)
)
MOMENT, HEARD_SINCE = bindparam("moment", type_=Instant()), bindparam("since", type_=Instant())

_before = aliased(Delivery)
# What is held waits for the person to write; only a template, which invites them to, overtakes it.
_keeps_back = and_(
    _before.state.in_([WAITING, SENDING, HELD]),
    or_(Delivery.template.is_(None), _before.template.is_not(None)),
)
IS_DUE = and_(
    Delivery.state.in_([WAITING, SENDING]),
    Delivery.due_at <= MOMENT,
    ~exists().where(
        _before.conversation_id == Delivery.conversation_id,
        _before.channel == Delivery.channel,
        tuple_(_before.first_sequence, _before.part)
        < tuple_(Delivery.first_sequence, Delivery.part),
        _keeps_back,
    ),
)
MAY_GO_ON = and_(
    # Twice, for a database that does not see that the one follows from the other.
    Delivery.state.in_([WAITING, SENDING, HELD]),
    Delivery.state == HELD,
    exists().where(
        Address.channel == Delivery.channel,
        Address.address == Delivery.address,
        Address.heard_at > HEARD_SINCE,
    ),
)
ANYTHING = select(or_(exists().where(IS_DUE), exists().where(MAY_GO_ON)))
RELEASE = (
    update(Delivery)
    .where(MAY_GO_ON)
    .values(state=DeliveryState.WAITING, due_at=MOMENT, changed_at=MOMENT)
    .execution_options(synchronize_session=False)
)
DUE = (
    select(Delivery)
    .where(IS_DUE)
    .order_by(Delivery.at, Delivery.first_sequence, Delivery.part)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=Delivery)
    .execution_options(populate_existing=True)
)


@dataclass(frozen=True)
class Outgoing:
    """A text that was claimed to be sent, till `claimed_until`.

    `is_unsure` when it was claimed before, and nobody said what came of that: perhaps it was sent.
    """

    id: UUID
    conversation_id: UUID
    first_sequence: int
    channel: Channel
    address: str
    own_address: str | None
    body: str
    choices: tuple[str, ...]
    template: str | None
    variables: dict[str, Any]
    attempts: int
    at: datetime
    claimed_until: datetime
    is_unsure: bool
    unasked: bool

    @classmethod
    def of(cls, row: Delivery, *, is_unsure: bool) -> Self:
        """A row that has just been claimed."""
        return cls(
            id=row.id,
            conversation_id=row.conversation_id,
            first_sequence=row.first_sequence,
            channel=row.channel,
            address=row.address,
            own_address=row.own_address,
            body=row.body,
            choices=tuple(row.choices or ()),
            template=row.template,
            variables=row.variables or {},
            attempts=row.attempts,
            at=row.at,
            claimed_until=row.due_at,
            is_unsure=is_unsure,
            unasked=row.unasked,
        )


async def anything_due(session: AsyncSession, *, heard_since: datetime) -> bool:
    """Whether there is anything to claim, or to let go on that waited for the person to write."""
    return bool(await session.scalar(ANYTHING, {"moment": now(), "since": heard_since}))


async def claim_due(
    session: AsyncSession, most: int, *, heard_since: datetime
) -> Sequence[Outgoing]:
    """Claim texts whose turn it is, the oldest first.

    What was held goes on first, to whoever wrote to us after `heard_since`.
    """
    moment = now()
    await session.execute(RELEASE, {"moment": moment, "since": heard_since})
    rows = list(await session.scalars(DUE, {"moment": moment, "most": most}))
    claimed = []
    for row in rows:
        is_unsure = row.state is DeliveryState.SENDING
        row.state, row.due_at, row.changed_at = DeliveryState.SENDING, moment + CLAIMED_FOR, moment
        claimed.append(Outgoing.of(row, is_unsure=is_unsure))
    return claimed


async def known_provider_ids(session: AsyncSession, provider_ids: Sequence[str]) -> set[str]:
    """Which of these the provider gave to texts of ours, as far as we noted it."""
    known = select(Delivery.provider_id).where(Delivery.provider_id.in_(provider_ids))
    return {provider_id for provider_id in await session.scalars(known) if provider_id}


async def is_claimed(session: AsyncSession, text: Outgoing) -> bool:
    """Whether this claim still has the say; from here on to the end of the transaction it has."""
    held = select(Delivery.id).where(_is_claimed(text)).with_for_update()
    return await session.scalar(held) is not None


async def accept(session: AsyncSession, text: Outgoing, provider_id: str) -> None:
    """The provider took it. A report of the provider may have come in before."""
    await _change(
        session,
        _is(text),
        state=DeliveryState.ACCEPTED,
        provider_id=provider_id,
        attempts=text.attempts + 1,
    )


async def advance(
    session: AsyncSession, delivery_id: UUID, state: DeliveryState, provider_id: str
) -> None:
    """The provider reports how far it has come."""
    await _change(session, Delivery.id == delivery_id, state=state, provider_id=provider_id)


async def put_off(session: AsyncSession, text: Outgoing, until: datetime, *, tried: bool) -> None:
    """It was surely not sent: send it later."""
    attempts = text.attempts + tried
    await _change(
        session, _is_claimed(text), state=DeliveryState.WAITING, due_at=until, attempts=attempts
    )


async def leave_unsure(session: AsyncSession, text: Outgoing, until: datetime) -> None:
    """Perhaps it was sent: find out later."""
    await _change(session, _is_claimed(text), due_at=until, attempts=text.attempts + 1)


async def hold(session: AsyncSession, delivery_id: UUID) -> None:
    """It may not be sent now: it goes when the person writes.

    By the provider's id of an earlier sending a report that still comes in is known as old.
    """
    await _change(session, Delivery.id == delivery_id, state=DeliveryState.HELD)


async def send_again(session: AsyncSession, delivery_id: UUID, at: datetime) -> None:
    """The provider took it and could not bring it: it goes anew."""
    await _change(
        session,
        Delivery.id == delivery_id,
        state=DeliveryState.WAITING,
        due_at=at,
    )


async def cancel(session: AsyncSession, delivery_id: UUID, *, code: int | None = None) -> None:
    """It is not to be sent any more."""
    await _change(
        session, Delivery.id == delivery_id, state=DeliveryState.CANCELLED, error_code=code
    )
    await did_not_arrive(session, delivery_id)


async def withdraw(session: AsyncSession, text: Outgoing) -> None:
    """What we began ourselves is not to go now; whether it goes later is decided anew."""
    await _change(session, _is_claimed(text), state=DeliveryState.CANCELLED)
    await take_back(session, text.id)


async def give_up(
    session: AsyncSession,
    delivery_id: UUID,
    conversation_id: UUID,
    *,
    code: int | None = None,
    state: DeliveryState = DeliveryState.FAILED,
) -> None:
    """It does not get there: staff hears of it, once."""
    await _change(session, Delivery.id == delivery_id, state=state, error_code=code)
    await did_not_arrive(session, delivery_id)
    await call_for_delivery(session, delivery_id, conversation_id)
    await note(
        session,
        "delivery:failed",
        Actor.bot(conversation_id),
        delivery_id=str(delivery_id),
        error_code=code,
    )


async def call_for_delivery(
    session: AsyncSession, delivery_id: UUID, conversation_id: UUID
) -> None:
    """Have staff look at a text that does not get there; the bot goes on. Asked twice, once."""
    await call_staff(
        session,
        conversation_id,
        EscalationReason.UNDELIVERED,
        key=f"{delivery_id}:undelivered",
        hand_over=False,
    )


def _is(text: Outgoing) -> ColumnElement[bool]:
    return and_(Delivery.id == text.id, Delivery.state == DeliveryState.SENDING)


def _is_claimed(text: Outgoing) -> ColumnElement[bool]:
    """It is still as this claim left it: who claimed it since, has the say."""
    return and_(_is(text), Delivery.due_at == text.claimed_until)


async def _change(session: AsyncSession, which: ColumnElement[bool], **values: Any) -> None:
    await session.execute(
        update(Delivery)
        .where(which)
        .values(changed_at=now(), **values)
        .execution_options(synchronize_session=False)
    )
