"""Reads what a business did itself to be paid: letters, e-mails and calls, each with its day."""

import re
from collections.abc import Iterator
from datetime import date

from actions.errand import Unusable
from actions.turn import Turn
from arrears.cases.collection.submissions import Step
from arrears.cases.correspondence import LONGEST_WHAT, Means
from arrears.clock import today
from dutch import days_told

type Told = dict[str, str]

# In this order: a reminder that was mailed is an e-mail.
MEANS = {
    Means.EMAIL: re.compile(r"mail", re.IGNORECASE),
    Means.WHATSAPP: re.compile(r"\b(?:ge)?(?:whats)?app(?:je|jes|t|en)?\b", re.IGNORECASE),
    Means.SMS: re.compile(r"\b(?:ge)?sms", re.IGNORECASE),
    Means.CALL: re.compile(r"\bgebeld|\bbelde?n?\b|telefo|gesproken", re.IGNORECASE),
    Means.LETTER: re.compile(
        r"brie[fv]|aanmaning|herinner|aangemaand|sommatie|ingebrekestelling|\bpost\b", re.IGNORECASE
    ),
}
NOTHING = re.compile(
    r"\b(?:niets|niks|nog niet|weet (?:ik )?(?:het )?niet|geen idee)\b", re.IGNORECASE
)
BREAK = re.compile(r"[;\n]|, |\. (?=[A-Z])|\b(?:en|daarna|toen)\b")


def steps_asked(turn: Turn) -> list[Told]:
    """The steps with their days; none when nothing was done. Raises Unusable."""
    if turn.intent == "deny" or NOTHING.search(turn.text):
        return []
    steps = list(_steps(turn.text))
    if steps:
        return steps
    if any(pattern.search(turn.text) for pattern in MEANS.values()):
        raise Unusable("utter_claim_step_needs_day")
    raise Unusable("utter_claim_steps_unclear")


def steps_of(told: list[Told]) -> list[Step]:
    """The steps as the store takes them in."""
    return [Step(date.fromisoformat(one["on"]), Means(one["means"]), one["what"]) for one in told]


def _steps(text: str) -> Iterator[Told]:
    """A day belongs to what is named beside it, or else to what was named last."""
    means, what = None, ""
    waiting: list[date] = []
    for part in BREAK.split(text):
        named = next((one for one, pattern in MEANS.items() if pattern.search(part)), None)
        if named is not None:
            means, what = named, " ".join(part.split())[:LONGEST_WHAT]
        waiting += [on for on in days_told(part, today=today()) if on <= today()]
        if means is not None:
            yield from ({"on": on.isoformat(), "means": means, "what": what} for on in waiting)
            waiting = []
