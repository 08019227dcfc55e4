"""How softly to speak, for the rest of the conversation, and what of a case asks for that.

After a death, danger, distress, or help with debts nobody is pressed to pay: no "betaal", and no
arrangement unless it is asked for. A text that would press has a softer variation in the domain,
which is said while the slot holds:

    - text: …
      condition:
        - type: slot
          name: care
          value: true

A variation for SMS goes before all others, so a text that has one needs a soft one for SMS too.
"""

from datetime import date

from rasa_sdk.events import EventType, SlotSet
from sqlalchemy.ext.asyncio import AsyncSession

from actions.closing import CLOSED
from actions.turn import Turn
from arrears.cases.circumstances import find_circumstances
from arrears.cases.kinds import CircumstanceKind, PauseReason
from arrears.cases.models import Case
from arrears.cases.pauses import reasons_of_pause

SOFTLY: EventType = SlotSet("care", True)
GRAVE = frozenset({PauseReason.DEATH, PauseReason.DANGER, PauseReason.DEBT_HELP})


def speaks_softly(turn: Turn) -> bool:
    """Whether something was told after which nobody is pressed."""
    return bool(turn.slots.get("care"))


def let_question_wait(turn: Turn) -> list[EventType]:
    """Close an open form without losing what is known: it goes on when the person says so."""
    if turn.form is None or turn.more_follows:
        return []
    return [*CLOSED, SlotSet("asked", {"waiting": turn.form})]


async def asks_for_care(session: AsyncSession, case: Case, *, on: date) -> bool:
    """Whether the store knows of something like that, told in another conversation."""
    if case.representative is not None or GRAVE & await reasons_of_pause(session, case, on=on):
        return True
    told = await find_circumstances(session, case)
    return any(one.kind is CircumstanceKind.DEATH for one in told)
