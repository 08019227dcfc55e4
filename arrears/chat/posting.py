"""What is said to somebody at a telephone, put on its way in the transaction that says it."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select, update

from arrears.cases.kinds import Channel, DeliveryState
from arrears.cases.models import Address, Delivery
from arrears.cases.store import Tables
from arrears.chat.records import Parcel
from arrears.chat.window import is_open
from arrears.clock import now

REACHED_AT = select(Address.address, Address.own_address, Address.heard_at).where(
    Address.conversation_id == bindparam("conversation"), Address.channel == bindparam("via")
)


async def post(
    tables: Tables,
    conversation_id: UUID,
    channel: Channel,
    parcels: Sequence[Parcel],
    *,
    unasked: bool = False,
    invites: bool = True,
) -> None:
    """Have texts sent to the number that a conversation is held at, in this order.

    What is `unasked` we begin ourselves: it goes only when the law lets people be approached. Not
    worth an invitation (`invites`) it waits in silence where free words may not go now.
    """
    asked = {"conversation": conversation_id, "via": channel}
    reached = (await tables.execute(REACHED_AT, asked)).one_or_none()
    # A number whose conversation went on elsewhere is not written to for the one before.
    if reached is None:
        return
    may_go = invites or is_open(channel, reached.heard_at)
    state = DeliveryState.WAITING if may_go else DeliveryState.HELD
    moment = now()
    parts: dict[int, int] = {}
    for parcel in parcels:
        parts[parcel.first] = parts.get(parcel.first, 0) + 1
        await tables.execute(
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
                state=state,
                due_at=moment,
                at=moment,
                changed_at=moment,
            )
        )


async def try_again(tables: Tables, conversation_id: UUID) -> None:
    """Have what waits in silence tried now: then its person is invited to write."""
    await tables.execute(
        update(Delivery)
        .where(
            Delivery.conversation_id == conversation_id,
            Delivery.state == DeliveryState.HELD,
        )
        .values(state=DeliveryState.WAITING, due_at=now(), changed_at=now())
        .execution_options(synchronize_session=False)
    )
