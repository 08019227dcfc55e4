"""Cover (dekking): is it still there, the duty to insure, the register, and what can be cheaper."""

import re

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase, known_case
from actions.letters import explain_letter
from actions.own_cover import COVERAGE, tell_own_cover, tell_standings
from actions.policy_words import policies_named, policies_priced
from actions.protocol_days import protocol_days, usual_protocol
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day
from arrears.cases.models import Policy
from arrears.clock import today
from arrears.law.helpers import Situation, helpers_for
from dutch import LetterKind

AFTER_DEBT_HELP = re.compile(
    r"schone lei|schuldsaner|schuldregeling|schuldhulp|[wm]snp|finale kwijting|kwijtgescholden",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"weiger|afgewezen|w[ij]+s\w* .{0,20}\baf\b|nergens|vereende|niemand wil|krijg .{0,20}geen",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"opzeg|opgezegd|\bzeg .{0,40}\bop\b|stop|be[eë]indig|\bvan ?af\b|eruit|weg ermee",
    re.IGNORECASE,
)


class ExplainCover(TopicAction):
    """Am I still insured?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_cover"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Policy by policy for a verified person; in general for anyone."""
        if "health" in turn.values("policy_type"):
            dispatcher.utter_message(response="utter_explain_coverage_health")
            return []
        known = await known_case(turn, general=COVERAGE)
        if known is None or not (known.policies.late or known.policies.others):
            dispatcher.utter_message(response=COVERAGE, **protocol_days(usual_protocol()))
        else:
            tell_own_cover(known, dispatcher)
        return []


class ExplainVehicle(TopicAction):
    """May I drive, and what does the RDW do?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_vehicle"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """The own vehicle when its premium is late; the duty for anyone else who asks."""
        known = await known_case(turn, general="utter_explain_vehicle")
        motor = [one for one in known.policies.unpaid if one.is_motor] if known else []
        if known and not known.tell_standstill(dispatcher):
            tell_standings(known, motor, dispatcher)
        dispatcher.utter_message(response="utter_explain_vehicle")
        return []


class ExplainRegistration(TopicAction):
    """Will I be registered somewhere, and can I still get insurance?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_registration"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """What royement means, in the case at hand and for later."""
        if AFTER_DEBT_HELP.search(turn.text):
            dispatcher.utter_message(response="utter_explain_registration_after_debt_help")
            return []
        known = await known_case(turn, general="utter_explain_registration")
        if explain_letter(turn, known, dispatcher, only={LetterKind.CANCELLATION}):
            return []
        if known is not None:
            _tell_own_registration(known, dispatcher)
        if REFUSED.search(turn.text):
            _tell_who_insures(dispatcher)
        else:
            dispatcher.utter_message(response="utter_explain_registration")
        return []


class TellCheaperCover(TopicAction):
    """Can it be cheaper, or can I stop?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_cheaper_cover"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """What there is now, and each way out with what it brings."""
        known = await known_case(turn, general="utter_cheaper_cover")
        if known is not None and (running := _running(known)):
            dispatcher.utter_message(
                response="utter_cheaper_cover_own",
                creditor=known.case.creditor.name,
                policies=policies_priced(running),
            )
        ends = ENDING.search(turn.text)
        dispatcher.utter_message(response="utter_end_cover" if ends else "utter_cheaper_cover")
        return []


def _tell_own_registration(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
    ended = [one.policy for one in known.policies.late if _has_ended(one.policy)]
    for policy in ended:
        facts = {"policies": policies_named([policy]), "ended_on": day(policy.ended_on or today())}
        dispatcher.utter_message(response="utter_explain_registration_own_ended", **facts)
    if known.policies.unpaid and not ended:
        dispatcher.utter_message(response="utter_explain_registration_own_running")


def _tell_who_insures(dispatcher: CollectingDispatcher) -> None:
    helper = helpers_for(Situation.INSURANCE)[0]
    facts = {"helper": helper.says, "website": helper.website}
    dispatcher.utter_message(response="utter_explain_registration_refused", **facts)


def _running(known: KnownCase) -> list[Policy]:
    every = [*(one.policy for one in known.policies.late), *known.policies.others]
    return [policy for policy in every if not _has_ended(policy)]


def _has_ended(policy: Policy) -> bool:
    return policy.ended_on is not None and policy.ended_on < today()
