"""A postponement (uitstel): pay later, all that is open or one instalment."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import coming_day_asked, coming_day_told, yes
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, Unusable
from actions.payment_card import payment_details
from actions.refusals import refuse
from actions.turn import Turn
from actions.wording import day, euros, weekday
from arrears.cases.acting import Actor
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.kinds import PostponementState
from arrears.cases.models import Case, Instalment, Postponement
from arrears.cases.overview import overview_of
from arrears.cases.postponements import (
    PostponementAwaitsStaff,
    ask_postponement,
    find_postponement,
)
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law import arrangements as law
from arrears.law.working_days import next_working_day
from dutch import parse_date

A_WEEK = timedelta(days=7)
NUMBERS = "een|één|1|twee|drie|vier|vijf|zes|zeven|tien|anderhalve"
PERIOD = re.compile(
    rf"\b(?:{NUMBERS}|\d{{1,2}})\s*(?:dag(?:en|je)?|dgn|week|weken|weekje|wkn?|maand(?:en)?|mnd)\b",
    re.IGNORECASE,
)


def until_told(turn: Turn) -> str | int | None:
    """A last day that is told unasked, or so many days: "twee weken uitstel"."""
    return coming_day_told(turn) or days_in(turn) or _day_of_month_told(turn)


def until_asked(turn: Turn) -> str | int | None:
    """The same after the question. Raises Unusable."""
    if told := until_told(turn):
        return told
    return coming_day_asked(turn)


def _day_of_month_told(turn: Turn) -> str | None:
    """The first one to come, of "op de 27e"."""
    until = parse_date(turn.text, today=today()) if turn.values("day_of_month") else None
    return until.isoformat() if until is not None and until > today() else None


def days_in(turn: Turn) -> int | None:
    """So many days more: "een week later"."""
    found = PERIOD.search(turn.text)
    until = parse_date(f"over {found[0]}", today=today()) if found else None
    return (until - today()).days if until else None


def _is_within_policy(known: Known) -> bool:
    return not known.get("needs_staff")


def _is_beyond_policy(known: Known) -> bool:
    return not _is_within_policy(known)


class Postpone(Errand):
    """I need more time."""

    errand = "postponement"
    intents = frozenset({"request_postponement"})
    gives_way_to = frozenset({"cannot_pay", "change_arrangement", "request_arrangement"})
    questions = (
        Question("until", read=until_asked, volunteered=until_told),
        Question("confirmed", read=yes, needed=_is_within_policy, confirms=True),
        Question("for_staff", read=yes, needed=_is_beyond_policy, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """More time is a normal thing to ask for."""
        dispatcher.utter_message(response="utter_postponement_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Not when nothing is to be paid, somebody else decides, or staff looks already."""
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                await find_postponement(session, case, on=today())
        except ArrangementRefused as refusal:
            await refuse(refusal, turn, dispatcher)
            return False
        except PostponementAwaitsStaff:
            dispatcher.utter_message(response="utter_postponement_awaited")
            return False
        return True

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """A day that can be, and whether the bot may give it."""
        if known.get("until") is None:
            return known
        _, longest = await _find(turn)
        until = _as_day(known["until"], longest.start)
        try:
            found = await _find_until(turn, until)
        except law.NotLater as refused:
            start = day(refused.start)
            raise Unusable("utter_postponement_not_later", start=start) from refused
        return {**known, "until": until.isoformat(), "needs_staff": bool(found.needs_staff)}

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """Beyond policy, name what needs nobody else, if there is such a day."""
        facts = await self.facts(turn, known, question)
        if question == "for_staff" and "latest_day" in facts:
            dispatcher.utter_message(response="utter_ask_postponement_too_long", **facts)
        else:
            await super().ask(turn, known, question, dispatcher)

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Days to choose from; then what is asked for, read back."""
        _, longest = await _find(turn)
        if question == "until":
            soon = next_working_day(longest.start + A_WEEK)
            return {**_choice("soon", soon), **_choice("latest", longest.until)}
        found = await _find_until(turn, date.fromisoformat(known["until"]))
        facts = {"amount": euros(found.amount), "until": weekday(found.until)}
        return facts if longest.needs_staff else {**facts, **_choice("latest", longest.until)}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down: granted within policy, else staff decides."""
        if not (known.get("confirmed") or known.get("for_staff")):
            dispatcher.utter_message(response="utter_postponement_not_made")
            return []
        try:
            _, longest = await _find(turn)
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                asked = await ask_postponement(
                    session,
                    case,
                    by=Actor.person(turn.conversation_id),
                    on=today(),
                    key=turn.key("postponement"),
                    until=_wished(date.fromisoformat(known["until"]), longest),
                )
        except ArrangementRefused as refusal:
            return await refuse(refusal, turn, dispatcher)
        except PostponementAwaitsStaff:
            dispatcher.utter_message(response="utter_postponement_awaited")
            return []
        _tell(case, asked, dispatcher)
        return []


async def _find(
    turn: Turn, until: date | None = None
) -> tuple[Instalment | None, law.Postponement]:
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        return await find_postponement(session, case, on=today(), until=until)


async def _find_until(turn: Turn, until: date) -> law.Postponement:
    """What a wished last day comes to. Raises the law's NotLater."""
    _, longest = await _find(turn)
    _, found = await _find(turn, _wished(until, longest))
    return found


def _wished(until: date, longest: law.Postponement) -> date | None:
    """The longest that the policy gives may end on a later working day: that is no longer wish."""
    return None if next_working_day(until) == longest.until else until


def _as_day(told: str | int, start: date) -> date:
    return start + timedelta(days=told) if isinstance(told, int) else date.fromisoformat(told)


def _choice(name: str, on: date) -> Mapping[str, Any]:
    """A day as a button holds it."""
    return {name: on.isoformat(), f"{name}_day": day(on)}


def _tell(case: Case, asked: Postponement, dispatcher: CollectingDispatcher) -> None:
    # Only one that came in with a case file can be without an amount.
    amount = cast("Decimal", asked.amount)
    facts = {"amount": euros(amount), "until": weekday(asked.until)}
    if asked.state is PostponementState.AWAITING_STAFF:
        dispatcher.utter_message(response="utter_postponement_for_staff", **facts)
    elif asked.instalment_id is not None:
        dispatcher.utter_message(response="utter_postponement_of_instalment", **facts)
    else:
        dispatcher.utter_message(response="utter_postponement_granted", **facts)
        if not _costs_grow(case, asked.until):
            dispatcher.utter_message(response="utter_postponement_without_costs")
        dispatcher.utter_message(response="utter_postponement_terms", **payment_details(case))


def _costs_grow(case: Case, until: date) -> bool:
    """Whether interest or a fee comes on top meanwhile, by the law as the store works it out."""
    now, then = overview_of(case, on=today()), overview_of(case, on=until)
    return (then.interest, then.fee.amount) != (now.interest, now.fee.amount)
