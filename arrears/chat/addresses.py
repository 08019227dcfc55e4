"""Which conversation is held at a telephone number."""

from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel
from arrears.cases.models import Address, Conversation
from arrears.cases.store import Store
from arrears.clock import now

HELD_AT = select(Address.conversation_id).where(
    Address.channel == bindparam("via"), Address.address == bindparam("number")
)

KNOWN_BY_ANOTHER = (
    update(Address)
    .where(
        Address.channel == bindparam("via"),
        Address.address == bindparam("number"),
        Address.own_address.is_distinct_from(bindparam("own")),
    )
    .values(own_address=bindparam("own"))
    .execution_options(synchronize_session=False)
)


async def conversation_at(
    store: Store, channel: Channel, address: str, *, own_address: str | None
) -> UUID:
    """The conversation that is held at a number (E.164), begun when there is none yet.

    `own_address` is our own number, that the person wrote to and is answered from. Of two that ask
    at once, one begins.
    """
    try:
        async with store.writing() as session:
            if own_address is not None:
                asked = {"via": channel, "number": address, "own": own_address}
                await session.execute(KNOWN_BY_ANOTHER, asked)
            return await find_or_begin(session, channel, address, own_address=own_address)
    except IntegrityError:
        async with store.reading() as session:
            asked = {"via": channel, "number": address}
            return (await session.scalars(HELD_AT, asked)).one()


async def find_or_begin(
    session: AsyncSession, channel: Channel, address: str, *, own_address: str | None
) -> UUID:
    """The same within a transaction. Raises IntegrityError when it is begun elsewhere just now."""
    asked = {"via": channel, "number": address}
    found = (await session.scalars(HELD_AT, asked)).one_or_none()
    if found is not None:
        return found
    conversation_id = uuid4()
    await session.execute(
        insert(Conversation).values(id=conversation_id, channel=channel, started_at=now())
    )
    await session.execute(
        insert(Address).values(
            channel=channel,
            address=address,
            own_address=own_address,
            conversation_id=conversation_id,
        )
    )
    return conversation_id
