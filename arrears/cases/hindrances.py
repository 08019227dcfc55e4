"""What stands in the way of agreeing with a person about paying: asked before anything is."""

from datetime import date
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Refused
from arrears.cases.kinds import PauseReason, RepresentativeRole, Stage
from arrears.cases.models import Case
from arrears.cases.overview import overview_of
from arrears.cases.pauses import reasons_of_pause

# A payment under way, a postponement and a promise are the person's own: something better may
# take their place.
NOTHING_IS_AGREED = frozenset(
    {
        PauseReason.DEATH,
        PauseReason.DANGER,
        PauseReason.DEBT_HELP,
        PauseReason.RESTRICTION,
        PauseReason.STAFF,
    }
)
FOR_A_PERSON = frozenset({Stage.JUDICIAL, Stage.ENFORCEMENT})


class ArrangementRefused(Refused):
    """Nothing about paying can be agreed for this case by the bot."""


class CaseDisputed(ArrangementRefused):
    """The debt is disputed: collection pauses, nothing is asked."""


class CollectionPaused(ArrangementRefused):
    """Collection stands still for something that a talk about money does not go with."""

    def __init__(self, why: frozenset[PauseReason]) -> None:
        super().__init__(*sorted(why))
        self.why = why


class PersonRepresented(ArrangementRefused):
    """Somebody else decides on the person's money: arrangements are made with them."""

    def __init__(self, role: RepresentativeRole) -> None:
        super().__init__(role)
        self.role = role


class NothingOpen(ArrangementRefused):
    """There is nothing left to pay."""


class AmountUncertain(ArrangementRefused):
    """The amount cannot be told for certain: a person must look first."""


class StageTooFar(ArrangementRefused):
    """The case is with a court or bailiff: a person arranges this."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.stage = stage


async def check_may_agree(session: AsyncSession, case: Case, *, on: date) -> None:
    """Whether the person can agree to anything now.

    Raises CaseDisputed, CollectionPaused or PersonRepresented.
    """
    pauses = await reasons_of_pause(session, case, on=on)
    if PauseReason.DISPUTE in pauses:
        raise CaseDisputed
    if why := pauses & NOTHING_IS_AGREED:
        raise CollectionPaused(why)
    if case.representative is not None:
        raise PersonRepresented(case.representative.role)


def check_stage(case: Case) -> None:
    """Whether collection has not come too far for the bot. Raises StageTooFar."""
    if case.stage in FOR_A_PERSON:
        raise StageTooFar(case.stage)


def amount_to_agree_on(case: Case, *, on: date) -> Decimal:
    """What is open, for certain, and the bot may agree on.

    Raises StageTooFar, AmountUncertain or NothingOpen.
    """
    check_stage(case)
    overview = overview_of(case, on=on)
    if not overview.certain:
        raise AmountUncertain
    if overview.open <= 0:
        raise NothingOpen
    return overview.open
