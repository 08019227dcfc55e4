"""What somebody tells of their life: written on their case, once it is known which that is.

Nobody has to prove who they are before they may say that somebody died. What is told before the
identity check is kept in the dialogue, as the few words that the store has for it, and is written
down after the check.
"""

from dataclasses import dataclass
from typing import Any, Self

from rasa_sdk.events import EventType, SlotSet
from sqlalchemy.ext.asyncio import AsyncSession

from actions.care import SOFTLY, asks_for_care
from actions.casestore import store
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.circumstances import record_circumstance
from arrears.cases.kinds import CircumstanceKind, PauseReason
from arrears.cases.models import Case
from arrears.cases.pauses import pause
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today


@dataclass(frozen=True)
class Told:
    """What happened, and what collection stands still for because of it."""

    circumstance: CircumstanceKind | None = None
    pause: PauseReason | None = None

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Self:
        """As the dialogue keeps it."""
        circumstance, why = kept["circumstance"], kept["pause"]
        return cls(
            CircumstanceKind(circumstance) if circumstance else None,
            PauseReason(why) if why else None,
        )

    @property
    def kept(self) -> dict[str, str | None]:
        """As the dialogue keeps it, in JSON."""
        return {"circumstance": self.circumstance, "pause": self.pause}


async def take_down(turn: Turn, told: Told) -> list[EventType]:
    """Write it on the case; when it is not known yet whose case it is, the event that keeps it."""
    try:
        async with store().writing() as session:
            case = await access_case(session, turn.conversation_id)
            await _write(session, case, told, turn)
    except NotVerified:
        before = turn.slots.get("told") or []
        return [SlotSet("told", [*before, *([] if told.kept in before else [told.kept])])]
    return []


async def take_down_kept(turn: Turn) -> tuple[Case, list[EventType]]:
    """Write down what was told before the identity check, and see how softly to speak.

    Gives the case that it stands on now. Raises NotVerified.
    """
    kept = turn.slots.get("told") or []
    if kept:
        async with store().writing() as session:
            case = await access_case(session, turn.conversation_id)
            for one in kept:
                await _write(session, case, Told.of(one), turn)
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        softly = await asks_for_care(session, case, on=today())
    return case, [*([SlotSet("told", None)] if kept else []), *([SOFTLY] if softly else [])]


async def _write(session: AsyncSession, case: Case, told: Told, turn: Turn) -> None:
    by = Actor.person(turn.conversation_id)
    if told.circumstance is not None:
        key = turn.key(f"told:{told.circumstance}")
        await record_circumstance(session, case, told.circumstance, by=by, on=today(), key=key)
    if told.pause is not None:
        key = turn.key(f"pause:{told.pause}")
        await pause(session, case, told.pause, by=by, on=today(), key=key)
