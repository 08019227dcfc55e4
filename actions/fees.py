"""Why there are collection fees (incassokosten), and how they were computed for this case."""

import re
from decimal import Decimal

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase, known_case
from actions.letters import explain_letter
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import euros
from arrears.cases.fee_steps import fee_steps
from arrears.clock import today
from arrears.law.fees import single_fee
from arrears.law.fees.tiers import with_vat
from dutch import find_letter, find_principal

FEES = "utter_explain_fees"
BUSINESS = re.compile(
    r"\b(?:zzp\w*|bedrijf|zakelijk\w*|ondernem\w*|eenmanszaak|vof|b\.?v\.?|zelfstandig\w*)\b",
    re.IGNORECASE,
)
STACKED = re.compile(
    r"stapel|cumul|140|(?:elke|iedere) (?:maand|keer|termijn|premie)|per (?:maand|termijn)"
    r"|\b(?:weer|opnieuw|nog een keer|\dx|(?:twee|2|drie|3) ?(?:keer|maal|x))\b",
    re.IGNORECASE,
)


class ExplainFees(TopicAction):
    """Why do I have to pay extra costs?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_fees"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """An amount that is asked about, a letter that came, or step by step for the own case."""
        if (principal := find_principal(turn.text)) and principal > 0:
            _tell_computed(principal, dispatcher)
            return []
        known = await known_case(turn, general=FEES)
        if known is not None:
            _tell_own(known, dispatcher)
        if explain_letter(turn, known, dispatcher):
            return []
        _tell_fee_of_letter(turn, dispatcher)
        if STACKED.search(turn.text) and not _is_business(turn, known):
            dispatcher.utter_message(response=f"{FEES}_stacking")
        elif _is_business(turn, known):
            dispatcher.utter_message(response=f"{FEES}_business")
        elif known is None:
            dispatcher.utter_message(response=FEES)
        return []


def _tell_computed(principal: Decimal, dispatcher: CollectingDispatcher) -> None:
    """The fee over a sum by the tiers, as if all conditions are met, which is said too."""
    fee = single_fee(principal, on=today())
    dispatcher.utter_message(
        response=f"{FEES}_computed",
        principal=euros(principal),
        fee=euros(fee.amount),
        steps=fee_steps(fee),
        with_vat=euros(with_vat(fee, applies=True, on=today()).total),
    )


def _tell_fee_of_letter(turn: Turn, dispatcher: CollectingDispatcher) -> None:
    """The costs in a letter of which nothing else is told."""
    letter = find_letter(turn.text)
    if letter is not None and letter.fee is not None:
        dispatcher.utter_message(response=f"{FEES}_letter_amount", fee=euros(letter.fee))


def _tell_own(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
    fee = known.overview.fee
    steps = fee_steps(fee)
    if fee.amount:
        facts = {"amount": euros(fee.total), "steps": steps}
        dispatcher.utter_message(response=f"{FEES}_own", **facts)
    else:
        dispatcher.utter_message(response=f"{FEES}_own_none", steps=steps)
    if not fee.certain:
        dispatcher.utter_message(response="utter_amount_uncertain")


def _is_business(turn: Turn, known: KnownCase | None) -> bool:
    """Whether the rules for a business hold: the case decides, and else what is said."""
    if known is not None:
        return known.is_business
    return BUSINESS.search(turn.text) is not None
