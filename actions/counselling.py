"""Somebody has help with their debts already: they are not asked to pay, and the helper is met."""

from datetime import date

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import GIVES_REACH, or_passed_over, words_beside_reach
from actions.callbacks import reach as way_to_reach
from actions.care import SOFTLY
from actions.casestore import store
from actions.closing import ARRANGEMENT_FORGOTTEN
from actions.errand import Errand, Known, Question, only_when_told
from actions.staff_notes import have_staff_reach, have_staff_see
from actions.told import Told, take_down
from actions.turn import Turn
from actions.wording import day
from arrears.cases.acting import Actor
from arrears.cases.authorisations import LONGEST_NAME, record_authorisation
from arrears.cases.kinds import AuthorisationScope, EscalationReason, PauseReason, Relation
from arrears.cases.pauses import paused
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today
from dutch import find_debt_scheme, is_skip

DISCHARGED = "discharged"
# Under a court's scheme or an administrator somebody else disposes of the person's money.
DECIDED_FOR = frozenset({"court", "administration"})
DEBT_HELP = Told(pause=PauseReason.DEBT_HELP)


def scheme_told(turn: Turn) -> str | None:
    """Which help it is."""
    return find_debt_scheme(turn.text)


def organisation_asked(turn: Turn) -> str | None:
    """A name, as it was typed."""
    if turn.intent == "deny" or is_skip(turn.text):
        return None
    return words_beside_reach(turn)[:LONGEST_NAME] or None


class TellOfCounsellor(Errand):
    """I am in debt counselling, under administration, or in a debt scheme by the court."""

    errand = "counselling"
    intents = frozenset({"in_debt_counselling"})
    goes_back = False
    questions = (
        Question("scheme", read=scheme_told, volunteered=scheme_told, needed=only_when_told),
        Question("organisation", read=or_passed_over(organisation_asked), takes_any_text=True),
        Question(
            "reach",
            read=or_passed_over(way_to_reach),
            volunteered=way_to_reach,
            answered_by=GIVES_REACH,
        ),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Good that there is help, and no word about paying from here on."""
        match scheme_told(turn):
            case "discharged":
                dispatcher.utter_message(response="utter_counselling_discharged")
            case scheme if scheme in DECIDED_FOR:
                dispatcher.utter_message(response="utter_counselling_decided_for")
            case _:
                dispatcher.utter_message(response="utter_counselling_welcome")

    async def take_in(self, turn: Turn) -> list[EventType]:
        """Collection stands still from here on, and staff hears of it."""
        await have_staff_see(turn, EscalationReason.REPRESENTATIVE)
        is_over = scheme_told(turn) == DISCHARGED
        told = [] if is_over else await take_down(turn, DEBT_HELP)
        return [SOFTLY, *ARRANGEMENT_FORGOTTEN, *told]

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """There is nobody to ask for when the help is over."""
        return scheme_told(turn) != DISCHARGED

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write down who helps, and have staff meet them."""
        if reach := known["reach"]:
            about = f"Hulpverlener van de schrijver: {known['organisation'] or 'naam niet gezegd'}"
            await have_staff_reach(turn, reach, about=about)
        try:
            until = await _write_down(turn, known)
        except NotVerified:
            dispatcher.utter_message(response="utter_counselling_passed_on")
            return []
        if until is None:
            dispatcher.utter_message(response="utter_counselling_noted")
        else:
            dispatcher.utter_message(response="utter_counselling_noted_until", until=day(until))
        return []


async def _write_down(turn: Turn, known: Known) -> date | None:
    """The helper, on a case that may be seen; until when the case stands still."""
    decides = known.get("scheme") in DECIDED_FOR
    async with store().writing() as session:
        case = await access_case(session, turn.conversation_id)
        if name := known["organisation"]:
            await record_authorisation(
                session,
                case,
                name,
                relation=Relation.ADMINISTRATOR if decides else Relation.COUNSELLOR,
                scope=AuthorisationScope.DECIDE
                if decides
                else AuthorisationScope.SHARE_INFORMATION,
                by=Actor.person(turn.conversation_id),
                key=turn.key("counsellor"),
            )
        return (await paused(session, case, on=today())).until
