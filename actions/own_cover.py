"""How cover (dekking) of a person's own policies stands, by their own dates.

The days are those of the protocol, told as such: nobody is told to be uninsured for certain, and
every doubt ends with the offer of a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase
from actions.policy_words import policies_named
from actions.wording import day, euros
from arrears.cases.models import Policy
from arrears.cases.policies import LatePremium, PolicyStanding
from arrears.law.money import ZERO
from arrears.law.premium import protocol
from arrears.law.reason import Reason

COVERAGE = "utter_explain_coverage"
LAPSED, RESTARTED, ENDED, STANDS, NOT_REMINDED, UNTOUCHED = (
    f"{COVERAGE}_own_{how}"
    for how in ("lapsed", "restarted", "ended", "stands", "not_reminded", "others")
)
# The graver first: of premiums of one policy the gravest is told.
BY_RULE = {
    "cover.ended": ENDED,
    "cover.lapsed": LAPSED,
    "cover.restarted": RESTARTED,
    "cover.not_lapsed": STANDS,
    "cover.not_reminded": NOT_REMINDED,
}
# What is said instead when the law leaves a doubt.
DOUBTFUL = {
    RESTARTED: f"{COVERAGE}_own_restarted_unsure",
    STANDS: f"{COVERAGE}_own_unsure",
    NOT_REMINDED: f"{COVERAGE}_own_unsure",
}

type Told = tuple[str, tuple[tuple[str, str], ...]]


def tell_own_cover(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
    """How cover stands: what is the same for some policies is said once, a question last."""
    if known.stands_still and known.policies.unpaid:
        known.tell_standstill(dispatcher)
        dispatcher.utter_message(response=f"{COVERAGE}_own_in_doubt")
        return
    told = tell_standings(known, known.policies.late, dispatcher)
    _tell_which_together(known, dispatcher)
    if any(one.is_motor and not one.cover.certain for one in known.policies.late):
        dispatcher.utter_message(response="utter_explain_vehicle_own")
    _tell_what_now(known, told, dispatcher)


def tell_standings(
    known: KnownCase, standings: Sequence[PolicyStanding], dispatcher: CollectingDispatcher
) -> set[str]:
    """How cover of these policies stands; which responses said so."""
    told = defaultdict(list)
    for standing in standings:
        for part in _cover_of(known, standing):
            told[part].append(standing)
    for (response, facts), of_these in told.items():
        named = policies_named(one.policy for one in of_these)
        dispatcher.utter_message(response=response, policies=named, **dict(facts))
    return {response for response, _ in told}


def _cover_of(known: KnownCase, standing: PolicyStanding) -> Iterator[Told]:
    """What is to be told of one policy: cover that is gone, or what came back and what may go."""
    by_rule = {why.rule: why for why in reversed(standing.cover.reasons)}
    found = [(response, by_rule[rule]) for rule, response in BY_RULE.items() if rule in by_rule]
    if not found:
        yield UNTOUCHED, ()
    gone = found[:1] if found and found[0][0] in {ENDED, LAPSED} else found
    for response, why in gone:
        told = response if standing.cover.certain else DOUBTFUL.get(response, response)
        yield told, tuple(_facts(known, why))


def _facts(known: KnownCase, why: Reason) -> Iterator[tuple[str, str]]:
    yield "according_to", protocol(known.case.creditor.protocol).according_to
    for name, fact in why.facts.items():
        if isinstance(fact, date):
            yield name, day(fact)
            if name == "lapse_on":
                yield "last_day", day(fact - timedelta(days=1))


def _tell_which_together(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
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
    if known.policies.late and known.policies.others:
        others = policies_named(known.policies.others)
        dispatcher.utter_message(response=UNTOUCHED, policies=others)


def _policies_of(group: Iterable[LatePremium]) -> list[Policy]:
    policies = (one.claim.policy for one in group if one.claim.policy)
    return list(dict.fromkeys(policies))


def _tell_what_now(
    known: KnownCase, told: AbstractSet[str], dispatcher: CollectingDispatcher
) -> None:
    """One question at the end: a doubt about cover goes to a person, else how to keep it."""
    if not told:
        dispatcher.utter_message(response=f"{COVERAGE}_own_all_paid")
    elif LAPSED in told and known.is_arranged:
        dispatcher.utter_message(response=f"{COVERAGE}_own_arranged")
    elif LAPSED in told:
        dispatcher.utter_message(response=f"{COVERAGE}_own_restart")
    elif told & {ENDED, *DOUBTFUL.values()}:
        dispatcher.utter_message(response=f"{COVERAGE}_own_in_doubt")
    elif told & {STANDS, NOT_REMINDED}:
        dispatcher.utter_message(response=f"{COVERAGE}_own_pay_or_not")
