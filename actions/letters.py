"""A letter that came: what it is, what comes after it, and what can still be done."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.known_case import KnownCase, known_case
from actions.protocol_days import NAMES, protocol_days, usual_protocol
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros, weekday
from arrears.cases.kinds import Stage
from arrears.clock import today
from arrears.law.fees import NoticeTerm, notice_term
from arrears.law.months import add_months
from arrears.law.premium import protocol
from arrears.law.stages import objection
from dutch import Letter, LetterKind, find_letter

MONTHS_IN_YEAR = 12

type Facts = dict[str, Any]
type Told = Iterator[tuple[str, Facts]]

PROCESS = "utter_explain_process"
WHAT_NOW: tuple[str, Facts] = ("utter_letter_what_now", {})


class HelpWithLetter(TopicAction):
    """What can you do, and what must I do with this letter?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_help"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """The letter when there is one, else what the assistant can do."""
        letter = find_letter(turn.text)
        if letter is None:
            dispatcher.utter_message(response="utter_help")
            return []
        known = await known_case(turn, general="utter_help")
        if not explain_letter(turn, known, dispatcher):
            dispatcher.utter_message(response="utter_letter_unknown")
        return []


def explain_letter(
    turn: Turn,
    known: KnownCase | None,
    dispatcher: CollectingDispatcher,
    *,
    only: Collection[LetterKind] = frozenset(LetterKind),
) -> bool:
    """Explain the letter that a message tells of; whether there was one to explain.

    One that is not described is not, nor one of another kind than asked for. It never says that a
    letter is lawful, and no message of ours is such a letter.
    """
    letter = find_letter(turn.text)
    if letter is None or letter.kind not in only or letter.kind not in EXPLAINED:
        return False
    for response, facts in EXPLAINED[letter.kind](letter, turn, known):
        dispatcher.utter_message(response=response, **facts)
    return True


def _reminder(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    """By its day in the protocol, when it names one and the protocol has days."""
    rules = protocol(known.case.creditor.protocol) if known else usual_protocol()
    days = protocol_days(rules)
    if letter.day is None or len(days) < len(NAMES):
        yield f"{PROCESS}_letter_reminder", {}
    else:
        told = days | {"day": letter.day, "according_to": rules.according_to}
        yield f"{PROCESS}_letter_{_which(letter.day, days)}", told
    if known is not None:
        yield _own_reminder(letter, known)
    yield from _fee(letter, known)
    yield WHAT_NOW


def _which(number: int, days: Mapping[str, int]) -> str:
    """Which of the protocol's reminders comes about that day."""
    if number < days["lapse_day"]:
        return "first"
    return "second" if number < days["third_day"] else "third"


def _own_reminder(letter: Letter, known: KnownCase) -> tuple[str, Facts]:
    """Whether it can be a letter that is on record."""
    today_day = max((one.course.day for one in known.policies.unpaid if one.course), default=0)
    if letter.day is not None and 0 < today_day < letter.day:
        return f"{PROCESS}_letter_other_day", {"today_day": today_day, "day": letter.day}
    sent = [day for one in known.policies.unpaid for day in one.reminded_on]
    if not sent:
        return f"{PROCESS}_letter_reminder_unknown", {}
    return f"{PROCESS}_letter_reminder_own", {"sent_on": day(max(sent))}


def _demand(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    yield f"{PROCESS}_letter_demand", {}
    yield from _fee(letter, known)
    yield WHAT_NOW


def _fourteen_days(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    yield "utter_explain_fees_letter", {}
    received_on = next((on for on in _days(turn) if on <= today()), None)
    received_on = received_on or (known.noticed_on if known else None)
    if received_on is not None:
        yield _term(notice_term(received_on))
    elif known is not None and letter.fee is None:
        yield "utter_explain_fees_letter_own_none", {}
    yield from _fee(letter, known)
    yield WHAT_NOW


def _term(term: NoticeTerm) -> tuple[str, Facts]:
    over = today() > term.last_free_day
    facts = {"received_on": day(term.received_on), "fourteenth_day": day(term.fourteenth_day)}
    return f"utter_explain_fees_letter_{'over' if over else 'until'}", facts


def _agency(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    yield f"{PROCESS}_letter_agency", {}
    yield from _fee(letter, known)
    if known is None:
        yield WHAT_NOW
    elif known.case.stage is Stage.REMINDER or not known.case.creditor.agency:
        yield f"{PROCESS}_letter_agency_unknown", {}
    else:
        creditor = known.case.creditor
        facts = {"agency": creditor.agency, "registration": creditor.registration or "onbekend"}
        yield f"{PROCESS}_letter_agency_own", facts | {"creditor": creditor.name}
        yield WHAT_NOW


def _bailiff(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    yield "utter_explain_bailiff_letter", {}
    yield from _fee(letter, known)
    if known is not None:
        yield f"utter_explain_bailiff_own_{known.before_whom}", {}
    if known is None or known.before_whom != "enforcement":
        yield WHAT_NOW


def _summons(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    """Never to be ignored: the day first, then how to answer."""
    hearing_on = next(map(_ahead, _days(turn)), None)
    if hearing_on is not None and hearing_on >= today():
        yield "utter_explain_court_letter_hearing", {"hearing_on": weekday(hearing_on)}
    if known is not None:
        yield f"utter_explain_court_own_{known.before_whom}", {}
    yield "utter_explain_court_letter_summons", {}


def _ahead(on: date) -> date:
    """A hearing is to come, also when a letter that *was* received makes its day sound past."""
    next_year = add_months(on, MONTHS_IN_YEAR)
    return next_year if abs(next_year - today()) < abs(today() - on) else on


def _judgment(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    received_on = next((on for on in _days(turn) if on <= today()), None)
    if received_on is not None:
        last_day = objection(received_on).until.last_day
        facts = {"received_on": day(received_on), "last_day": day(last_day)}
        yield "utter_explain_court_letter_objection", facts
    if known is not None:
        yield f"utter_explain_court_own_{known.before_whom}", {}
    yield "utter_explain_court_letter_judgment", {}


def _cancellation(letter: Letter, turn: Turn, known: KnownCase | None) -> Told:
    yield "utter_explain_registration_letter", {}


def _fee(letter: Letter, known: KnownCase | None) -> Told:
    """What its costs need: a consumer owes none without a fourteen-day letter."""
    if letter.fee is None or (known is not None and known.is_business):
        return
    yield "utter_explain_fees_letter_amount", {"fee": euros(letter.fee)}
    if known is not None and known.noticed_on is None:
        yield "utter_explain_fees_letter_own_none", {}


def _days(turn: Turn) -> Iterator[date]:
    """The days that a message names; a term such as "within 14 days" is none."""
    for value in turn.values("date"):
        named = [part for part in value.split("..") if part]
        if len(named) == 1:
            yield date.fromisoformat(named[0])


EXPLAINED: Mapping[LetterKind, Callable[[Letter, Turn, KnownCase | None], Told]] = {
    LetterKind.REMINDER: _reminder,
    LetterKind.DEMAND: _demand,
    LetterKind.FOURTEEN_DAYS: _fourteen_days,
    LetterKind.AGENCY: _agency,
    LetterKind.BAILIFF: _bailiff,
    LetterKind.SUMMONS: _summons,
    LetterKind.JUDGMENT: _judgment,
    LetterKind.CANCELLATION: _cancellation,
}
