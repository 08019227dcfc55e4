"""The person's own case where it is known who they are, for answers that hold for anyone too."""

from dataclasses import dataclass
from datetime import date

from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.ext.asyncio import AsyncSession

from actions.casestore import store
from actions.turn import Turn
from arrears.cases.arrangements.rows import running_state
from arrears.cases.kinds import ArrangementState, PauseReason, PersonKind, Stage
from arrears.cases.models import Case
from arrears.cases.overview import Overview, overview_of
from arrears.cases.pauses import reasons_of_pause
from arrears.cases.policies import Policies, find_policies
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today

ARRANGED = "utter_own_arranged"
BEFORE_WHOM = {
    Stage.REMINDER: "before_court",
    Stage.EXTRAJUDICIAL: "before_court",
    Stage.JUDICIAL: "judicial",
    Stage.ENFORCEMENT: "enforcement",
}


@dataclass(frozen=True)
class KnownCase:
    """The case of a verified person as it stands today.

    `standstill` is the response that says why no next step comes, None when one can.
    """

    case: Case
    overview: Overview
    policies: Policies
    standstill: str | None

    @property
    def is_arranged(self) -> bool:
        """Whether an arrangement runs, and nothing graver stands in the way of a next step."""
        return self.standstill == ARRANGED

    @property
    def stands_still(self) -> bool:
        """Whether nothing may be asked of the person now."""
        return self.standstill is not None and not self.is_arranged

    @property
    def is_business(self) -> bool:
        """Whether the rules for businesses hold."""
        return self.case.person.kind is PersonKind.BUSINESS

    @property
    def before_whom(self) -> str:
        """How far a court has come in it, as responses are named."""
        return BEFORE_WHOM[self.case.stage]

    @property
    def noticed_on(self) -> date | None:
        """The day of the latest fourteen-day letter about what fell due."""
        days = (claim.notice_received_on for claim in self.overview.due)
        return max((day for day in days if day), default=None)

    def tell_standstill(self, dispatcher: CollectingDispatcher) -> bool:
        """Say why no next step comes; whether there was something to say."""
        if self.standstill is None:
            return False
        who = self.case.representative
        dispatcher.utter_message(response=self.standstill, name=who.name if who else "")
        return True


async def known_case(turn: Turn, *, general: str) -> KnownCase | None:
    """The case of who is verified; None for who is not, who is then told what holds for anyone.

    Raises NotVerified for who pressed the button under that general answer: it offers to look at
    their own case.
    """
    try:
        async with store().reading() as session:
            return await _known(session, await access_case(session, turn.conversation_id))
    except NotVerified:
        if turn.is_pressed(turn.intent) and turn.last_said == general:
            raise
        return None


async def _known(session: AsyncSession, case: Case) -> KnownCase:
    overview = overview_of(case, on=today())
    policies = await find_policies(session, case, overview, on=today())
    return KnownCase(case, overview, policies, await _standstill(session, case))


async def _standstill(session: AsyncSession, case: Case) -> str | None:
    if case.representative is not None:
        return "utter_own_represented"
    pauses = await reasons_of_pause(session, case, on=today())
    if PauseReason.DISPUTE in pauses:
        return "utter_case_disputed"
    if pauses:
        return "utter_own_paused"
    is_active = await running_state(session, case) is ArrangementState.ACTIVE
    return ARRANGED if is_active else None
