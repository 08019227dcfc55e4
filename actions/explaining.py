"""Explains again, in other and simpler words, as often as somebody asks (promise 4).

An explanation is a family of responses: `utter_explain_<subject>` and what begins like it, then
`utter_explain_<subject>_simpler` and `utter_explain_<subject>_example`.
"""

import re

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.topic import TopicAction
from actions.turn import Turn

EXPLAINED = re.compile(r"utter_explain_(\w+)")
SUBJECTS = (
    "amounts",
    "bailiff",
    "collection_costs",
    "collection_enforcement",
    "collection_extrajudicial",
    "collection_judicial",
    "collection_service",
    "complaint_procedure",
    "consequences",
    "court",
    "coverage",
    "debt_help",
    "credit_compensation",
    "credit_insurance",
    "credit_limit",
    "credit_monitoring",
    "credit_one_customer",
    "credit_trade_limits",
    "debtor_fees",
    "disciplinary_council",
    "fees",
    "kifid",
    "late_payment",
    "privacy",
    "process",
    "registration",
    "social_collection",
    "vehicle",
)
# A question of a form that is not understood, by what it asks for.
QUESTIONS = frozenset(
    {"agreed", "case_number", "date_of_birth", "day_of_month", "postcode", "situation", "wish"}
)


class ExplainAgain(TopicAction):
    """I do not understand this."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_again"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """One step simpler than what was explained last; after the last, a person may help."""
        explained = next(filter(EXPLAINED.fullmatch, turn.said_before()), None)
        if explained is None and turn.requested in QUESTIONS:
            dispatcher.utter_message(response=f"utter_explain_question_{turn.requested}")
        elif explained is None:
            dispatcher.utter_message(response="utter_explain_what")
        else:
            _say_simpler(explained, dispatcher)
        return []


def subject_of(explained: str) -> str | None:
    """What an explanation is about; None when it has no simpler words.

    >>> subject_of("utter_explain_the_weather") is None
    True
    """
    match = EXPLAINED.fullmatch(explained)
    about = match[1] if match else ""
    found = [one for one in SUBJECTS if about == one or about.startswith(f"{one}_")]
    return max(found, key=len, default=None)


def _say_simpler(explained: str, dispatcher: CollectingDispatcher) -> None:
    subject = subject_of(explained)
    if subject is None:
        # It was asked already what should be explained.
        dispatcher.utter_message(response="utter_explain_together")
    elif explained.endswith("_example"):
        dispatcher.utter_message(response=f"utter_explain_{subject}_simpler")
        dispatcher.utter_message(response="utter_explain_together")
    else:
        step = "example" if explained.endswith("_simpler") else "simpler"
        dispatcher.utter_message(response=f"utter_explain_{subject}_{step}")
