"""What staff reads of somebody who is to be called or written to, whoever's case it is."""

from collections.abc import Mapping

from actions.casestore import store
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.callbacks import request_callback
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import EscalationReason
from dutch import parse_case_number

LONGEST_TOPIC = 200


def case_number_told(turn: Turn) -> str | None:
    """A case number in the message; nothing is looked up with it, and nothing told."""
    return parse_case_number(turn.text)


async def have_staff_reach(
    turn: Turn, reach: Mapping[str, str], *, about: str, case_number: str | None = None
) -> None:
    """Have staff call or write, about this; a case number is passed on as it was told."""
    topic = f"{about}; zaak {case_number}" if case_number else about
    async with store().writing() as session:
        await request_callback(
            session,
            turn.conversation_id,
            by=Actor.person(turn.conversation_id),
            key=turn.key("reach"),
            phone=reach.get("phone"),
            email=reach.get("email"),
            topic=topic[:LONGEST_TOPIC],
        )


async def have_staff_see(turn: Turn, reason: EscalationReason) -> None:
    """Have staff look at the conversation, which the assistant goes on with."""
    async with store().writing() as session:
        await call_staff(
            session, turn.conversation_id, reason, key=turn.key(reason.value), hand_over=False
        )
