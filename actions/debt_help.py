"""Who helps with debts, papers, letters or a heavy heart: the right ones for the situation."""

from collections.abc import Mapping
from dataclasses import dataclass

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import chosen
from actions.care import SOFTLY
from actions.errand import Errand, Known, Question, State
from actions.turn import Turn
from actions.wording import day
from arrears.clock import today
from arrears.law.debt_help import first_talk
from arrears.law.helpers import Helper, Situation, helpers_for
from arrears.law.parameter import parameter
from dutch import asks_to_explain, find_need, find_whom

MOST_HELPERS = 3
BUSINESS = "business"
# What "om mijn bedrijf", "privé" and "voor mijzelf" may be taken for.
TAKEN_FOR = frozenset({"ask_privacy", "request_portal_access", "submit_claim", "third_party"})
# What somebody needs that is the same for a person and for their firm.
FOR_ANYBODY = frozenset({"paperwork", "talk"})


@dataclass(frozen=True)
class Plan:
    """Who is told of, with which words; and to whom somebody can be referred."""

    response: str
    situation: Situation
    refer_to: str | None = None


PLANS: Mapping[tuple[str, str | None], Plan] = {
    ("debts", "consumer"): Plan("utter_help_debts", Situation.MONEY, "geldfit"),
    ("one_bill", "consumer"): Plan("utter_help_one_bill", Situation.MONEY, "geldfit"),
    ("letter", "consumer"): Plan("utter_help_letter", Situation.LEGAL),
    ("debts", BUSINESS): Plan("utter_help_firm", Situation.BUSINESS_MONEY, "geldfit_business"),
    ("one_bill", BUSINESS): Plan("utter_help_firm", Situation.BUSINESS_MONEY, "geldfit_business"),
    ("letter", BUSINESS): Plan("utter_help_firm", Situation.BUSINESS_MONEY, "geldfit_business"),
    ("paperwork", None): Plan("utter_help_paperwork", Situation.PAPERWORK, "humanitas"),
    ("talk", None): Plan("utter_help_talk", Situation.DISTRESS),
}


def need_told(turn: Turn) -> str | None:
    """With what somebody wants help."""
    return find_need(turn.text)


def need_asked(turn: Turn) -> str | None:
    """The same, pressed or typed."""
    return chosen(turn) or need_told(turn)


def whom_told(turn: Turn) -> str | None:
    """Whether it is for a person or for their firm."""
    return find_whom(turn.text)


def whom_asked(turn: Turn) -> str | None:
    """The same, pressed or typed."""
    return chosen(turn) or whom_told(turn)


def depends_on_whom(known: Known) -> bool:
    """Whether a firm has other helpers for this than a person."""
    return known.get("need") not in FOR_ANYBODY


class FindHelp(Errand):
    """Who can help me?"""

    errand = "debt_help"
    intents = frozenset({"ask_debt_help"})
    questions = (
        Question("need", read=need_asked, volunteered=need_told),
        Question(
            "whom",
            read=whom_asked,
            volunteered=whom_told,
            needed=depends_on_whom,
            answered_by=TAKEN_FOR,
        ),
    )

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Whoever asks what such help is, hears that."""
        if State.of(turn) is None and asks_to_explain(turn.text):
            soon, threatened = (first_talk(today(), threatened=one) for one in (False, True))
            dispatcher.utter_message(
                response="utter_explain_debt_help",
                first_talk_on=day(soon.last_day),
                threatened_on=day(threatened.last_day),
                months=str(parameter("amicable_debt_scheme", on=today()).value),
            )
            if turn.form is None:
                dispatcher.utter_message(response="utter_help_offer")
            return [SOFTLY]
        return await super().answer(turn, dispatcher)

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """It is brave to ask."""
        dispatcher.utter_message(response="utter_help_welcome")

    async def take_in(self, turn: Turn) -> list[EventType]:
        """Who looks for help is not pressed."""
        return [SOFTLY]

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Tell who helps, and offer to put the person in touch with one of them."""
        whom = known.get("whom") if depends_on_whom(known) else None
        plan = PLANS[known["need"], whom]
        helpers = helpers_for(plan.situation)[:MOST_HELPERS]
        dispatcher.utter_message(
            response=plan.response, helpers="\n".join(described(one) for one in helpers)
        )
        if plan.refer_to is None:
            return []
        return [
            State("referral", {"helper": plan.refer_to}).event,
            FollowupAction("action_referral"),
        ]


def described(helper: Helper) -> str:
    """What a helper does and how to reach them, as far as that is sure."""
    reach = ", ".join([*helper.phones, *([helper.website] if helper.website else [])])
    return f"- {helper.says.removesuffix('.')} ({reach})." if reach else f"- {helper.says}"
