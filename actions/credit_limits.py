"""Credit insurance explained, and a credit limit (kredietlimiet) asked for on a customer."""

import re
from decimal import Decimal
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import euros_asked, yes
from actions.business_customers import name_asked, name_told
from actions.business_only import BUSINESS_REFUSALS, is_for_business, refuse_business
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, State
from actions.explanation import Parts, part_asked, words
from actions.turn import Turn
from actions.wording import euros, weekday
from arrears.cases.acting import Actor
from arrears.cases.credit_limits import check_credit_insured, request_credit_limit
from arrears.cases.requests import looked_at_by
from arrears.cases.verification import access_case
from arrears.clock import today
from dutch import parse_amount

UNKNOWN = "unknown"
KVK_NUMBER = re.compile(r"(?<!\d)\d{4}[ .]?\d{4}(?!\d)")
LIMIT = words(r"limiet")
WISH = words(r"\b(?:kan|kunt|wil|graag|mag|nodig|verhogen|hoger|omhoog|aanvragen|aanvraag)\b")
QUESTION = words(
    r"^\s*(?:en |maar |eh |ok[eé]? )*(?:wat|waarom|wie|wanneer|hoe|hoeveel|welke?|waar|is|geldt"
    r"|vervalt|moet|krijg)\b|in beroep|ingetrokken|verlaagd|afgewezen"
)
PARTS: Parts = (
    ("utter_explain_credit_trade_limits", words(r"handelslimiet")),
    (
        "utter_explain_credit_monitoring",
        words(r"grade|monitor|in de gaten|seintje|gewaarschuwd|waarschuw|kredietwaardig"),
    ),
    ("utter_explain_credit_limit", LIMIT),
    (
        "utter_explain_credit_compensation",
        words(
            r"vergoed|uitbeta|uitgekeerd|uitkering|60 dagen|zestig dagen|percentage|procent"
            r"|failliet|schade|krijg ik"
        ),
    ),
    (
        "utter_explain_credit_one_customer",
        words(
            r"(?:1|één|een|enkele?|losse) (?:enkele? )?(?:klant|project|debiteur|afnemer)|grootste"
        ),
    ),
)


def amount_told(turn: Turn) -> str | None:
    """The limit that a message names unasked; a bare number counts where it speaks of a limit."""
    if not (turn.values("amount") or LIMIT.search(turn.text)):
        return None
    amount = parse_amount(KVK_NUMBER.sub("", turn.text))
    return str(amount) if amount is not None and amount > 0 else None


def kvk_told(turn: Turn) -> str | None:
    """A number in the trade register, named as such."""
    return _kvk(turn) if "kvk" in turn.text.lower() else None


def kvk_asked(turn: Turn) -> str | None:
    """The number, or that somebody does not have it."""
    is_unknown = turn.intent == "deny" or "niet" in turn.text.lower().split()
    return _kvk(turn) or (UNKNOWN if is_unknown else None)


def _kvk(turn: Turn) -> str | None:
    found = KVK_NUMBER.search(turn.text)
    return re.sub(r"\D", "", found[0]) if found else None


class AskCreditLimit(Errand):
    """I want a limit on a customer. Who only asks how it works is told."""

    errand = "credit_limit"
    intents = frozenset[str]()
    questions = (
        Question(
            "company",
            read=name_asked,
            volunteered=name_told,
            answered_by=frozenset({"ask_fees", "third_party"}),
        ),
        Question("amount", read=euros_asked, volunteered=amount_told),
        Question("kvk", read=kvk_asked, volunteered=kvk_told),
        Question("confirmed", read=yes, confirms=True),
    )

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Explain, or begin."""
        state = State.of(turn)
        comes_back = turn.is_just_verified and state is not None and state.errand == self.errand
        if comes_back or asks_for_limit(turn):
            return await super().answer(turn, dispatcher)
        part = part_asked(turn.text, PARTS, otherwise="utter_explain_credit_insurance")
        dispatcher.utter_message(response=part)
        return []

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Gladly."""
        dispatcher.utter_message(response="utter_credit_limit_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Only for a business with credit insurance."""
        return await is_for_business(turn, check_credit_insured, dispatcher)

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Read back what is asked for."""
        facts = {"company": known.get("company") or ""}
        if question == "confirmed":
            kvk = known["kvk"]
            facts["amount"] = euros(Decimal(known["amount"]))
            facts["kvk"] = f" (KvK {kvk})" if kvk != UNKNOWN else ""
        return facts

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down; somebody of staff decides."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_credit_limit_not_asked")
            return []
        given: dict[str, Any] = {"kvk_number": known["kvk"]} if known["kvk"] != UNKNOWN else {}
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                asked = await request_credit_limit(
                    session,
                    case,
                    known["company"],
                    Decimal(known["amount"]),
                    by=Actor.person(turn.conversation_id),
                    key=turn.key("credit_limit"),
                    **given,
                )
        except BUSINESS_REFUSALS as refusal:
            refuse_business(refusal, dispatcher)
            return []
        dispatcher.utter_message(
            response="utter_credit_limit_asked",
            number=f"KL-{asked.id}",
            company=asked.company,
            amount=euros(asked.amount),
            looked_at_by=weekday(looked_at_by(today())),
        )
        return []


def asks_for_limit(turn: Turn) -> bool:
    """Whether a message wants a limit, and not only to know about limits."""
    if not LIMIT.search(turn.text) or "handelslimiet" in turn.text.lower():
        return False
    names_one = amount_told(turn) is not None or name_told(turn) is not None
    return names_one or bool(WISH.search(turn.text) and not QUESTION.search(turn.text))
