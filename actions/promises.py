"""A promise to pay (betaaltoezegging): I will pay this, on that day."""

from datetime import date
from decimal import Decimal

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import coming_day_asked, coming_day_told, euros_told, yes
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, only_when_told
from actions.payment_card import payment_details
from actions.refusals import refuse
from actions.turn import Turn
from actions.wording import euros, weekday
from arrears.cases.acting import Actor
from arrears.cases.creditor_policy import policy_of
from arrears.cases.hindrances import ArrangementRefused, amount_to_agree_on, check_may_agree
from arrears.cases.models import Case
from arrears.cases.overview import overview_of
from arrears.cases.promises import make_promise
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.arrangements import promise


class MakePromise(Errand):
    """I will pay on a day."""

    errand = "promise"
    intents = frozenset({"promise_to_pay"})
    questions = (
        # What is open is what is promised, unless somebody says otherwise.
        Question("amount", read=euros_told, volunteered=euros_told, needed=only_when_told),
        Question("pay_on", read=coming_day_asked, volunteered=coming_day_told),
        Question("confirmed", read=yes, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Glad to hear it."""
        dispatcher.utter_message(response="utter_promise_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Not when nothing is to be paid, or somebody else decides."""
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                await check_may_agree(session, case, on=today())
                amount_to_agree_on(case, on=today())
        except ArrangementRefused as refusal:
            await refuse(refusal, turn, dispatcher)
            return False
        return True

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Read back what is promised before it counts."""
        if question != "confirmed":
            return {}
        pay_on = date.fromisoformat(known["pay_on"])
        return {"amount": euros(await _amount(turn, known)), "pay_on": weekday(pay_on)}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down; a promise that stood before gives way to it."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_promise_not_made")
            return []
        amount, pay_on = await _amount(turn, known), date.fromisoformat(known["pay_on"])
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                await make_promise(
                    session,
                    case,
                    amount,
                    pay_on=pay_on,
                    by=Actor.person(turn.conversation_id),
                    on=today(),
                    key=turn.key("promise"),
                    instead=True,
                )
        except ArrangementRefused as refusal:
            return await refuse(refusal, turn, dispatcher)
        _tell(case, amount, pay_on, dispatcher)
        return []


def _tell(case: Case, amount: Decimal, pay_on: date, dispatcher: CollectingDispatcher) -> None:
    policy = policy_of(case.creditor)
    promised = promise(amount, pay_on=pay_on, today=today(), policy=policy)
    dispatcher.utter_message(
        response="utter_promise_for_staff" if promised.needs_staff else "utter_promise_made",
        amount=euros(amount),
        pay_on=weekday(pay_on),
        **payment_details(case),
    )


async def _amount(turn: Turn, known: Known) -> Decimal:
    """What was named, and never more than is open; all that is open when nothing was."""
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
    is_open = overview_of(case, on=today()).open
    return min(Decimal(known.get("amount") or is_open), is_open)
