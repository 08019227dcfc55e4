"""What an act for a case is: a form, what comes of it, and what the person reads of it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.case_talks import Talk
from arrears.cases.models import Arrangement, Case
from arrears.desk.cases.typed import Typed
from arrears.law.arrangements import Instalment


@dataclass(frozen=True)
class Scene:
    """A case that was opened, who acts for it, on which day, and where its person is reached.

    `key` is that of the form: commands take it, so that they do it once.
    """

    session: AsyncSession
    case: Case
    talk: Talk | None
    by: Actor
    on: date
    key: str = ""


@dataclass(frozen=True)
class Done:
    """What an act came to, as plain values: it outlives the transaction that it was done in.

    `says` is what the person reads; None when the act is nothing to them. `reasons` are the
    limits of the creditor's policy that staff goes beyond with it. `confirms` is the arrangement of
    which `says` tells that it is in force. `payload` is what the bot goes on with, as if pressed.
    """

    says: str | None = None
    schedule: Sequence[Instalment] = ()
    reasons: Sequence[str] = field(default=())
    confirms: int | None = None
    payload: str | None = None


async def _nothing(scene: Scene) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Act:
    """Something that staff does for a case, by its name in the path and of its template.

    `shows` is what its form lists, besides the case itself.
    """

    path: str
    carry_out: Callable[[Scene, Typed], Awaitable[Done]]
    shows: Callable[[Scene], Awaitable[Mapping[str, Any]]] = _nothing

    @property
    def template(self) -> str:
        """The page with its form."""
        return f"cases/acts/{self.path}.html"


def schedule_of(arrangement: Arrangement) -> Sequence[Instalment]:
    """The instalments of an arrangement as plain values."""
    return [Instalment(one.due_on, one.amount) for one in arrangement.instalments]
