"""What becomes of a text that Twilio refused, at once or on the way."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.deliveries import cancel, give_up, send_again
from arrears.cases.kinds import Channel, DeliveryState
from arrears.cases.opt_outs import opt_out
from arrears.channels.twilio.failures import Follow, follow
from arrears.channels.twilio.obstacles import MOST_ATTEMPTS
from arrears.channels.twilio.reopening import hold_back
from arrears.clock import now

AGAIN_AFTER = timedelta(minutes=2)


@dataclass(frozen=True)
class Refusal:
    """A text that does not get there as it was sent, and the code that says why."""

    delivery_id: UUID
    conversation_id: UUID
    channel: Channel
    address: str
    attempts: int
    has_template: bool
    code: int | None
    state: DeliveryState = DeliveryState.FAILED


async def settle(session: AsyncSession, refusal: Refusal, content: Collection[str]) -> None:
    """Do what follows from the code, within the transaction of the caller, who holds the row."""
    delivery_id, conversation_id = refusal.delivery_id, refusal.conversation_id
    match follow(refusal.code):
        case Follow.OPT_OUT:
            by = Actor.person(conversation_id)
            await opt_out(session, refusal.channel, refusal.address, by=by)
            await cancel(session, delivery_id, code=refusal.code)
        case Follow.HOLD if not refusal.has_template:
            await hold_back(session, delivery_id, conversation_id, content)
        case Follow.AGAIN if refusal.attempts < MOST_ATTEMPTS:
            await send_again(session, delivery_id, now() + AGAIN_AFTER)
        case _:
            await give_up(
                session, delivery_id, conversation_id, code=refusal.code, state=refusal.state
            )
