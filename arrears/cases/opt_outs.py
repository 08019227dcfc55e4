"""Opt-outs (afmeldingen): at which address in which channel someone wants to hear no more."""

from sqlalchemy import bindparam, exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import Channel, OptOutPurpose
from arrears.cases.models import OptOut
from arrears.clock import now

# Built once: building them anew costs more than running them.
AT_ADDRESS = (
    OptOut.channel == bindparam("at_channel"),
    OptOut.address == bindparam("at_address"),
    OptOut.ended_at.is_(None),
)
IN_FORCE = select(OptOut).where(*AT_ADDRESS, OptOut.purpose == bindparam("about"))
CONCERNS = select(
    exists().where(*AT_ADDRESS, OptOut.purpose.in_([OptOutPurpose.ALL, bindparam("about")]))
)
LIFT = (
    update(OptOut)
    .where(*AT_ADDRESS, OptOut.purpose == bindparam("about"))
    .values(ended_at=bindparam("moment"))
    .returning(OptOut.id)
    .execution_options(synchronize_session=False)
)


async def opt_out(
    session: AsyncSession,
    channel: Channel,
    address: str,
    *,
    purpose: OptOutPurpose = OptOutPurpose.ALL,
    by: Actor,
) -> OptOut:
    """Someone wants no messages, or none for one purpose, at an address; asked twice, it is once.

    `address` is written as the channel writes it: a telephone number in E.164.
    """
    asked = {"at_channel": channel, "at_address": address, "about": purpose}
    standing = (await session.scalars(IN_FORCE, asked)).one_or_none()
    if standing is not None:
        return standing
    wanted = OptOut(channel=channel, address=address, purpose=purpose, at=now())
    try:
        async with session.begin_nested():
            session.add(wanted)
    except IntegrityError:
        # The same was asked at this very moment, and the database holds that it stands once.
        return (await session.scalars(IN_FORCE, asked)).one()
    await _note(session, "made", by, opt_out_id=wanted.id, channel=channel, purpose=purpose)
    return wanted


async def lift_opt_out(
    session: AsyncSession,
    channel: Channel,
    address: str,
    *,
    purpose: OptOutPurpose = OptOutPurpose.ALL,
    by: Actor,
) -> None:
    """Someone wants messages again; nothing changes where no opt-out of that purpose stands."""
    lifted = await session.scalar(
        LIFT,
        {"at_channel": channel, "at_address": address, "about": purpose, "moment": now()},
    )
    if lifted is not None:
        await _note(session, "lifted", by, opt_out_id=lifted, channel=channel, purpose=purpose)


async def is_opted_out(
    session: AsyncSession, channel: Channel, address: str, *, purpose: OptOutPurpose
) -> bool:
    """Whether nothing may be sent there for that purpose; who wants nothing, wants no reminders."""
    asked = {"at_channel": channel, "at_address": address, "about": purpose}
    return bool(await session.scalar(CONCERNS, asked))


async def _note(
    session: AsyncSession,
    act: str,
    by: Actor,
    *,
    opt_out_id: int,
    channel: Channel,
    purpose: OptOutPurpose,
) -> None:
    await note(
        session,
        f"opt_out:{act}",
        by,
        opt_out_id=opt_out_id,
        channel=channel.value,
        purpose=purpose.value,
    )
