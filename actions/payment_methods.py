"""Another way to pay: direct debit on or off, another account, another day of the month."""

import re
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import yes
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question
from actions.turn import Turn
from actions.wording import account
from arrears.cases.acting import Actor
from arrears.cases.kinds import ChangeState
from arrears.cases.payment_methods import (
    DirectDebit,
    MethodWish,
    OtherAccount,
    OtherCollectionDay,
    ask_payment_method,
    confirm_payment_method,
)
from arrears.cases.verification import access_case
from arrears.clock import today
from dutch import parse_day_of_month

DEBIT = re.compile(r"incasso|afschrijv|automatisch|machtiging", re.IGNORECASE)
OFF = re.compile(
    r"\b(?:uit|stop\w*|beëindig\w*|beeindig\w*|intrek\w*|geen|niet (?:meer|langer)|opzeggen|weg|"
    r"zelf (?:betalen|overmaken)|af)\b",
    re.IGNORECASE,
)

type Wish = dict[str, Any]


def wish_told(turn: Turn) -> Wish | None:
    """What should be different, if a message says so."""
    if accounts := turn.values("iban"):
        return {"kind": "account", "value": accounts[-1]}
    if days := turn.values("day_of_month"):
        return {"kind": "day", "value": int(days[-1])}
    if DEBIT.search(turn.text):
        return {"kind": "debit", "value": not OFF.search(turn.text)}
    return None


def wish_asked(turn: Turn) -> Wish | None:
    """The same after the question: a bare number is a day."""
    if wish := wish_told(turn):
        return wish
    day = parse_day_of_month(turn.text)
    return None if day is None else {"kind": "day", "value": day}


class ChangePaymentMethod(Errand):
    """Another account, another day, direct debit on or off."""

    errand = "payment_method"
    intents = frozenset({"change_payment_method"})
    needs_case = True
    questions = (
        Question("wish", read=wish_asked, volunteered=wish_told),
        Question("confirmed", read=yes, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Gladly."""
        dispatcher.utter_message(response="utter_payment_method_welcome")

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Read back what will be different."""
        return {"wish": _spoken(known["wish"])} if question == "confirmed" else {}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Put it before staff: a mandate is signed with the creditor, so a person sets it."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_payment_method_not_asked")
            return []
        state = await _ask(turn, _wish(known["wish"]))
        is_refused = state is ChangeState.REFUSED
        response = "utter_change_for_another" if is_refused else "utter_payment_method_asked"
        dispatcher.utter_message(response=response, wish=_spoken(known["wish"]))
        return []


async def _ask(turn: Turn, wish: MethodWish) -> ChangeState:
    person = Actor.person(turn.conversation_id)
    async with store().writing() as session:
        case = await access_case(session, turn.conversation_id)
        change = await ask_payment_method(
            session, case, wish, by=person, on=today(), key=turn.key("payment_method")
        )
        if change.state is ChangeState.AWAITING_CONFIRMATION:
            change = await confirm_payment_method(session, case, change.id, by=person, on=today())
        return change.state


def _wish(kept: Wish) -> MethodWish:
    match kept["kind"]:
        case "account":
            return OtherAccount(kept["value"])
        case "day":
            return OtherCollectionDay(kept["value"])
        case _:
            return DirectDebit(kept["value"])


def _spoken(kept: Wish) -> str:
    match kept["kind"]:
        case "account":
            return f"afschrijven van rekening {account(kept['value'])}"
        case "day":
            return f"afschrijven op de {kept['value']}e van de maand"
        case _:
            return "automatische incasso aan" if kept["value"] else "automatische incasso uit"
