"""What is said to somebody at a telephone, put on its way in the transaction that says it."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel, DeliveryState
from arrears.cases.models import Address, Delivery
from arrears.chat.records import Parcel
from arrears.clock import now

REACHED_AT = select(Address).where(
    Address.conversation_id == bindparam("conversation"), Address.channel == bindparam("via")
)


async def post(
    session: AsyncSession,
    conversation_id: UUID,
    channel: Channel,
    parcels: Sequence[Parcel],
    *,
    unasked: bool = False,
) -> None:
    """Have texts sent to the number that a conversation is held at, in this order.

    What is `unasked` we begin ourselves: it goes only when the law lets people be approached.
    """
    asked = {"conversation": conversation_id, "via": channel}
    reached = (await session.scalars(REACHED_AT, asked)).one_or_none()
    # A number whose conversation went on elsewhere is not written to for the one before.
    if reached is None:
        return
    moment = now()
    parts: dict[int, int] = {}
    for parcel in parcels:
        parts[parcel.first] = parts.get(parcel.first, 0) + 1
        await session.execute(
            insert(Delivery).values(
                id=uuid4(),
                conversation_id=conversation_id,
                first_sequence=parcel.first,
                last_sequence=parcel.last,
                part=parts[parcel.first],
                channel=channel,
                address=reached.address,
                own_address=reached.own_address,
                body=parcel.body,
                choices=list(parcel.choices) or None,
                template=parcel.template,
                variables=parcel.variables and dict(parcel.variables),
                unasked=unasked,
                state=DeliveryState.WAITING,
                due_at=moment,
                at=moment,
                changed_at=moment,
            )
        )
