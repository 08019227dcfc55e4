"""What comes next on a case if nothing changes, with its day where there is one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rasa_sdk.executor import CollectingDispatcher

from actions.arrangement_status import tell_next_instalment, tell_waiting
from actions.wording import weekday
from arrears.cases.claim_names import what_for
from arrears.cases.kinds import PersonKind, Stage
from arrears.cases.models import Claim
from arrears.cases.situation import Situation
from arrears.law import stages
from arrears.law.fees import DebtorKind, notice_term
from arrears.law.money import ZERO
from arrears.law.premium import Event, Premium, Timeline, protocol, timeline

# How milestones to come are told; when cover can stop has more to it.
RESPONSES = {
    Event.FIRST_REMINDER: "utter_next_reminder",
    Event.SECOND_REMINDER: "utter_next_reminder",
    Event.THIRD_REMINDER: "utter_next_reminder",
    Event.HANDOVER_FROM: "utter_next_handover",
    Event.HANDOVER_AT_LATEST: "utter_next_handover_at_latest",
}


def tell_next_step(
    situation: Situation,
    reminders: Mapping[int, Sequence[date]],
    dispatcher: CollectingDispatcher,
) -> None:
    """The next instalment, what waits for staff, the next day that counts, or what can follow."""
    if situation.course is not None:
        tell_next_instalment(situation, dispatcher)
    elif situation.waiting is not None:
        tell_waiting(situation.waiting, dispatcher)
    elif dated := list(_dated(situation, reminders)):
        first = min((on, response) for on, response, _ in dated)
        claims = [claim for on, response, claim in dated if (on, response) == first]
        facts = {"day": weekday(first[0]), "what_for": what_for(claims)}
        dispatcher.utter_message(response=first[1], **facts)
    else:
        said = statements(situation, stages.About.NEXT)
        dispatcher.utter_message(response="utter_next_undated", next_step=said)


def statements(situation: Situation, subject: stages.About, *, most: int = 1) -> str:
    """What the law's own list says of the stage of a case, to this kind of debtor."""
    rules = stages.stage_rules(stages.Stage(situation.case.stage))
    debtor = DebtorKind(situation.case.person.kind)
    return " ".join(one.says for one in rules.about(subject, debtor=debtor)[:most])


def _dated(
    situation: Situation, reminders: Mapping[int, Sequence[date]]
) -> Iterator[tuple[date, str, Claim]]:
    """Days to come on which something can happen, each with its response and what it is about."""
    for claim in _open_claims(situation):
        if (until := _free_until(claim, situation)) is not None:
            yield until, "utter_next_free_until", claim
        if claim.policy is not None and situation.case.stage is Stage.REMINDER:
            yield from _milestones(claim, reminders.get(claim.id, ()), situation)


def _open_claims(situation: Situation) -> Iterator[Claim]:
    balances = situation.overview.imputation.balances
    for claim, balance in zip(situation.overview.due, balances, strict=True):
        if balance.open.principal > ZERO:
            yield claim


def _free_until(claim: Claim, situation: Situation) -> date | None:
    """The last day without fee of a letter that a consumer received (art. 6:96 lid 6 BW)."""
    received_on = claim.notice_received_on
    if received_on is None or situation.case.person.kind is not PersonKind.CONSUMER:
        return None
    last_day = notice_term(received_on).fourteenth_day
    return last_day if received_on > claim.due_on and last_day >= situation.on else None


def _milestones(
    claim: Claim, reminded_on: Sequence[date], situation: Situation
) -> Iterator[tuple[date, str, Claim]]:
    premium = Premium(claim.due_on, reminders_on=tuple(reminded_on))
    course = timeline(premium, protocol(situation.case.creditor.protocol), on=situation.on)
    for one in course.coming:
        if one.event in RESPONSES:
            yield one.on, RESPONSES[one.event], claim
    stops_on = _cover_stops_on(course)
    if stops_on is not None and stops_on > situation.on:
        yield stops_on, "utter_next_cover", claim


def _cover_stops_on(course: Timeline) -> date | None:
    """The first day on which cover can stop: the protocol's, once the law allows it."""
    planned, allowed = course.find(Event.COVER_LAPSES), course.find(Event.SUSPENSION_ALLOWED)
    return max(planned.on, allowed.on) if planned and allowed else None
