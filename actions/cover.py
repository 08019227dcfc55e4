"""Cover (dekking): is it still there, the duty to insure, the register, and what can be cheaper."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase, known_case
from actions.letters import explain_letter
from actions.policy_words import policies_named, policies_priced
from actions.protocol_days import protocol_days, usual_protocol
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros
from arrears.cases.models import Policy
from arrears.cases.policies import LatePremium, PolicyStanding
from arrears.clock import today
from arrears.law.helpers import Situation, helpers_for
from arrears.law.money import ZERO
from arrears.law.premium import protocol
from arrears.law.reason import Reason
from dutch import LetterKind

COVERAGE = "utter_explain_coverage"
LAPSED, RESTARTED, ENDED, STANDS, NOT_REMINDED, UNSURE, UNTOUCHED = (
    f"{COVERAGE}_own_{how}"
    for how in (
        "lapsed",
        "restarted",
        "ended",
        "stands",
        "not_reminded",
        "unsure",
        "others",
    )
)
# The graver first: of premiums of one policy the gravest is told.
BY_RULE = {
    "cover.ended": ENDED,
    "cover.lapsed": LAPSED,
    "cover.restarted": RESTARTED,
    "cover.not_lapsed": STANDS,
    "cover.not_reminded": NOT_REMINDED,
}
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

type Told = tuple[str, tuple[tuple[str, str], ...]]


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
            _tell_own_cover(known, known.policies.late, dispatcher)
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
        if known and motor:
            _tell_own_cover(known, motor, dispatcher)
        else:
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


def _tell_own_cover(
    known: KnownCase, standings: Sequence[PolicyStanding], dispatcher: CollectingDispatcher
) -> None:
    """How cover of these policies stands: what is the same for some of them is said once."""
    if known.stands_still and known.policies.unpaid:
        known.tell_standstill(dispatcher)
        dispatcher.utter_message(response=f"{COVERAGE}_own_in_doubt")
        return
    told = defaultdict(list)
    for standing in standings:
        for part in _cover_of(known, standing):
            told[part].append(standing)
    for (response, facts), of_these in told.items():
        named = policies_named(one.policy for one in of_these)
        dispatcher.utter_message(response=response, policies=named, **dict(facts))
    _tell_which_together(known, standings, dispatcher)
    states = {response for response, _ in told}
    if any(one.is_motor and not one.cover.certain for one in standings):
        dispatcher.utter_message(response="utter_explain_vehicle_own")
    _tell_what_now(known, states, dispatcher)


def _cover_of(known: KnownCase, standing: PolicyStanding) -> Iterator[Told]:
    """What is to be told of one policy: cover that is gone, or what came back and what may go."""
    by_rule = {why.rule: why for why in reversed(standing.cover.reasons)}
    found = [(response, by_rule[rule]) for rule, response in BY_RULE.items() if rule in by_rule]
    if not found:
        yield UNTOUCHED, ()
    gone = found[:1] if found and found[0][0] in {ENDED, LAPSED} else found
    for response, why in gone:
        is_doubtful = response in {STANDS, NOT_REMINDED} and not standing.cover.certain
        yield UNSURE if is_doubtful else response, tuple(_facts(known, why))


def _facts(known: KnownCase, why: Reason) -> Iterator[tuple[str, str]]:
    yield "according_to", protocol(known.case.creditor.protocol).according_to
    for name, fact in why.facts.items():
        if isinstance(fact, date):
            yield name, day(fact)
            if name == "lapse_on":
                yield "last_day", day(fact - timedelta(days=1))


def _tell_which_together(
    known: KnownCase, standings: Sequence[PolicyStanding], dispatcher: CollectingDispatcher
) -> None:
    """Which policies are one sum with one fee, that others stand apart, and which are untouched."""
    groups = known.policies.together
    several = [_policies_of(group) for group in groups]
    for group, policies in zip(groups, several, strict=True):
        if len(policies) > 1:
            total = sum((one.open for one in group), ZERO)
            facts = {"policies": policies_named(policies), "sum": euros(total)}
            dispatcher.utter_message(response=f"{COVERAGE}_own_together", **facts)
    if len(set(map(frozenset, several))) > 1:
        dispatcher.utter_message(response=f"{COVERAGE}_own_apart")
    if standings and known.policies.others:
        others = policies_named(known.policies.others)
        dispatcher.utter_message(response=UNTOUCHED, policies=others)


def _policies_of(group: Iterable[LatePremium]) -> list[Policy]:
    policies = (one.claim.policy for one in group if one.claim.policy)
    return list(dict.fromkeys(policies))


def _tell_what_now(known: KnownCase, told: AbstractSet[str], dispatcher: CollectingDispatcher) -> None:
    """One question at the end: a doubt about cover goes to a person, else how to keep it."""
    if not told:
        dispatcher.utter_message(response=f"{COVERAGE}_own_all_paid")
    elif LAPSED in told and known.is_arranged:
        dispatcher.utter_message(response=f"{COVERAGE}_own_arranged")
    elif LAPSED in told:
        dispatcher.utter_message(response=f"{COVERAGE}_own_restart")
    elif told & {ENDED, UNSURE}:
        dispatcher.utter_message(response=f"{COVERAGE}_own_in_doubt")
    elif told & {STANDS, NOT_REMINDED}:
        dispatcher.utter_message(response=f"{COVERAGE}_own_pay_or_not")


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
