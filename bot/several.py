"""A message that asks for several things, taken apart so that each is dealt with in turn.

What somebody tells comes first, then what can be answered at once, then what needs questions: a
message ends in one question, whatever it asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

from rasa.shared.core.trackers import DialogueStateTracker

from bot.intents import REQUESTS
from dutch import find_letter

MOST_PARTS = 4
DANGER = "crisis"
# Where a part stands among the others, as actions see it.
PLACE = "place"
MORE_FOLLOWS = "more_follows"

# Told by somebody who first of all wants to be heard.
TOLD = (
    "report_death",
    "express_distress",
    "report_life_event",
    "in_debt_counselling",
    "third_party",
    "express_dissatisfaction",
    "abuse",
)
# Lead to questions, or to a person: what can be answered goes before. In this order.
LAST = (
    "refuse_to_pay",
    "change_contact_details",
    "change_payment_method",
    "claim_already_paid",
    "dispute_debt",
    "promise_to_pay",
    "request_postponement",
    "cannot_pay",
    "request_arrangement",
    "change_arrangement",
    "submit_claim",
    "file_complaint",
    "give_feedback",
    "inform",
    "affirm",
    "deny",
    "request_callback",
    "request_human",
    "stop",
)
# About somebody else, or after a death: of all else in the message only this is dealt with.
FIRST_OF_ALL = ("report_death", "third_party")
BESIDE_THOSE = frozenset(
    {
        "express_dissatisfaction",
        "express_distress",
        "file_complaint",
        "request_callback",
        "request_human",
    }
)
# The first says what the second says, and more.
SAYS_MORE = {
    ("ask_complaint_status", "express_dissatisfaction"),
    ("ask_complaint_status", "file_complaint"),
    ("ask_consequences", "ask_process"),
    ("cannot_pay", "ask_debt_help"),
    ("change_arrangement", "cannot_pay"),
    ("claim_already_paid", "ask_payment_received"),
    ("dispute_debt", "refuse_to_pay"),
    ("file_complaint", "express_dissatisfaction"),
    ("promise_to_pay", "request_postponement"),
    ("request_arrangement", "cannot_pay"),
    ("request_human", "request_callback"),
    ("request_postponement", "cannot_pay"),
}
# Said around what is asked for: nothing to answer when there is something else.
COURTESIES = frozenset({"goodbye", "greet", "out_of_scope", "thank"})
# Somebody who tells of a letter asks one thing: what it means, costs and all.
ABOUT_A_LETTER = frozenset(
    {
        "ask_bailiff",
        "ask_consequences",
        "ask_court",
        "ask_fees",
        "ask_help",
        "ask_process",
        "ask_registration",
    }
)

Part = Dict[str, Any]


@dataclass(frozen=True)
class Request:
    """One thing that is asked for, and where it stands."""

    intent: Dict[str, Any]
    start: int
    end: int

    @property
    def name(self) -> str:
        """Its intent."""
        return str(self.intent["name"])


def parts_of(parse_data: Dict[str, Any], tracker: DialogueStateTracker) -> List[Part]:
    """What is understood of a message, one thing at a time; most have one."""
    requests = [] if _is_one_story(tracker) else _requests(parse_data)
    if not requests or [one.name for one in requests] == [parse_data["intent"]["name"]]:
        return [parse_data]
    last = len(requests) - 1
    return [
        {**_part(parse_data, one), PLACE: {"part": place, MORE_FOLLOWS: place < last}}
        for place, one in enumerate(sorted(requests, key=_turn))
    ]


def more_follows(tracker: DialogueStateTracker) -> bool:
    """Whether the part that is answered now is not the last of its message."""
    heard = tracker.latest_message
    return bool(heard and heard.metadata.get(MORE_FOLLOWS))


def _is_one_story(tracker: DialogueStateTracker) -> bool:
    """Whether the person was asked to tell something in their own words."""
    errand = tracker.get_slot("errand") or {}
    return bool(tracker.active_loop_name and errand.get("takes_any_text"))


def _requests(parse_data: Dict[str, Any]) -> List[Request]:
    found = parse_data.get(REQUESTS) or []
    names = {one["name"] for one in found}
    if parse_data["intent"]["name"] not in names - {DANGER, "other_language"}:
        # The classifier itself was overruled: danger, another language, not understood.
        return []
    # Whether there is danger in a message is for the danger check, which has the last word.
    names -= {DANGER}
    names = names - COURTESIES or names
    if names <= ABOUT_A_LETTER and find_letter(parse_data["text"]):
        return []
    for first in FIRST_OF_ALL:
        if first in names:
            names &= {first, *BESIDE_THOSE}
    said = [
        one for one in found if one["name"] in names and not _is_said_by_another(one["name"], names)
    ]
    return _whole_stretches(parse_data["text"], said[:MOST_PARTS])


def _is_said_by_another(name: str, names: set[str]) -> bool:
    return any((other, name) in SAYS_MORE for other in names)


def _whole_stretches(text: str, found: List[Dict[str, Any]]) -> List[Request]:
    """Each request with all that stands up to the next, so that no amount or date gets lost."""
    starts = [0, *(one["start"] for one in found[1:])]
    ends = [*starts[1:], len(text)]
    if "start" not in found[0] and len(found) > 1 and not text[: ends[0]].strip():
        # What the message as a whole is about stands in no clause of its own.
        ends[0] = len(text)
    intents = [{key: one[key] for key in ("name", "confidence")} for one in found]
    return [Request(*one) for one in zip(intents, starts, ends, strict=True)]


def _turn(request: Request) -> Tuple[int, int]:
    if request.name in TOLD:
        return 0, TOLD.index(request.name)
    if request.name in LAST:
        return 2, LAST.index(request.name)
    return 1, request.start


def _part(parse_data: Dict[str, Any], request: Request) -> Part:
    entities = [
        {**one, "start": one["start"] - request.start, "end": one["end"] - request.start}
        for one in parse_data["entities"]
        if request.start <= one["start"] < request.end
    ]
    text = parse_data["text"][request.start : request.end].rstrip()
    understood = {"text": text, "intent": request.intent, "entities": entities, REQUESTS: []}
    return {**parse_data, **understood}
