"""The person's own case: what is owed, and how to pay it."""

from collections.abc import Sequence

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.cards import amounts_card
from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import euros, listed
from arrears.cases.disputes import is_disputed
from arrears.cases.models import Case, Claim
from arrears.cases.overview import overview_of
from arrears.cases.verification import access_case
from arrears.clock import today

POLICY_NAMES = {
    "car": "autoverzekering",
    "motorcycle": "motorverzekering",
    "moped": "bromfietsverzekering",
    "home": "woonhuisverzekering",
    "contents": "inboedelverzekering",
    "liability": "aansprakelijkheidsverzekering",
    "legal": "rechtsbijstandverzekering",
    "travel": "reisverzekering",
    "health": "zorgverzekering",
    "life": "levensverzekering",
    "funeral": "uitvaartverzekering",
    "caravan": "caravanverzekering",
    "business": "bedrijfsverzekering",
}


class TellOpenAmount(TopicAction):
    """How much do I still owe, and for what?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_open_amount"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell the amount with its parts."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            disputed = await is_disputed(session, case)
        overview = overview_of(case, on=today())
        if disputed:
            dispatcher.utter_message(response="utter_case_disputed")
        if overview.open <= 0:
            dispatcher.utter_message(response="utter_nothing_open", creditor=case.creditor.name)
            return []
        dispatcher.utter_message(
            response="utter_open_amount",
            amount=euros(overview.open),
            creditor=case.creditor.name,
            what_for=what_for(overview.due),
        )
        dispatcher.utter_message(json_message=amounts_card(f"Zaak {case.number}", overview))
        if not overview.certain:
            dispatcher.utter_message(response="utter_amount_uncertain")
        return []


class TellHowToPay(TopicAction):
    """To which account, and with which reference?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_how_to_pay"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell account number, name and reference."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
        dispatcher.utter_message(response="utter_how_to_pay", **payment_details(case))
        return []


def what_for(claims: Sequence[Claim]) -> str:
    """What claims are for: `uw autoverzekering`, `factuur F-1`."""
    named = [
        f"uw {POLICY_NAMES[claim.policy.type]}"
        if claim.policy
        else f"factuur {claim.invoice}"
        if claim.invoice
        else "een openstaande rekening"
        for claim in claims
    ]
    return listed(list(dict.fromkeys(named)))


def payment_details(case: Case) -> dict[str, str]:
    """Where to pay, as responses name it."""
    groups = case.creditor.iban
    return {
        "iban": " ".join(groups[start : start + 4] for start in range(0, len(groups), 4)),
        "creditor": case.creditor.name,
        "reference": case.number,
    }
