"""A dispute (betwisting): this debt is not right, or not mine."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import story
from actions.casestore import store
from actions.dispute_words import PRESCRIBED, REASONS
from actions.errand import Errand, Facts, Known, Question
from actions.meanings import meant_by
from actions.turn import Turn
from actions.wording import day
from arrears.cases.acting import Actor
from arrears.cases.claim_names import what_for
from arrears.cases.disputes import AlreadyDisputed, find_open_disputes, open_dispute
from arrears.cases.kinds import DisputeReason
from arrears.cases.models import Case, Claim
from arrears.cases.overview import overview_of
from arrears.cases.verification import access_case
from arrears.clock import today

ALL = "all"
ALL_OF_IT = re.compile(r"\b(alles|allemaal|alle|allebei|beide|heel|hele|totaal)\b", re.IGNORECASE)
# Fewer words than this are no story.
A_STORY = 7
NOTHING_TO_ADD = ""
# The store has no reason for this: staff reads it in what was told.
TOO_OLD = "Te oud (verjaard)"


def reason_told(turn: Turn) -> str | None:
    """Why it is not right."""
    return meant_by(turn, REASONS)


def reason_asked(turn: Turn) -> str | None:
    """The same after the question: a story that names none of them is something else."""
    return reason_told(turn) or (DisputeReason.OTHER.value if story_told(turn) else None)


def story_told(turn: Turn) -> str | None:
    """Their own words, when they are more than a few."""
    return story(turn) if len(turn.text.split()) >= A_STORY else None


def story_asked(turn: Turn) -> str | None:
    """Their own words after the question, or that there is nothing to add."""
    is_no = turn.intent == "deny" and len(turn.text.split()) < A_STORY
    return NOTHING_TO_ADD if is_no else story(turn)


def claim_told(turn: Turn) -> str | None:
    """Which insurance it is about."""
    return turn.text if turn.values("policy_type") else None


def claim_asked(turn: Turn) -> str | None:
    """The same after the question, in whatever words; which one is meant, the case tells."""
    return turn.choice or turn.text


def has_several(known: Known) -> bool:
    """Whether it can be about one claim of several."""
    return bool(known.get("several"))


def is_not_old(known: Known) -> bool:
    """Of an old debt nothing is drawn out: to acknowledge it would renew it (art. 3:318 BW)."""
    return known.get("reason") != PRESCRIBED


class DisputeDebt(Errand):
    """This is not right."""

    errand = "dispute"
    intents = frozenset({"dispute_debt"})
    gives_way_to = frozenset({"claim_already_paid"})
    questions = (
        Question(
            "reason",
            read=reason_asked,
            volunteered=reason_told,
            answered_by=frozenset({"report_life_event"}),
        ),
        Question("claim", read=claim_asked, volunteered=claim_told, needed=has_several),
        Question(
            "told",
            read=story_asked,
            volunteered=story_told,
            needed=is_not_old,
            takes_any_text=True,
        ),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Taken seriously, and with nothing said about who is right."""
        is_fraud = reason_told(turn) == DisputeReason.IDENTITY_FRAUD
        dispatcher.utter_message(
            response="utter_dispute_welcome_fraud" if is_fraud else "utter_dispute_welcome"
        )

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Not when all of it is being looked into already."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            standing = await find_open_disputes(session, case)
        if any(one.key == turn.key("dispute") for one in standing):
            # Another part of the message in which it was told.
            return False
        if case.disputed or any(one.whole_case for one in standing):
            dispatcher.utter_message(response="utter_dispute_known")
            return False
        return True

    def hear(self, turn: Turn, state: Any) -> dict[str, Any]:
        """A story is a story: no word in it changes what was chosen before."""
        heard = super().hear(turn, state)
        return {"told": heard["told"]} if "told" in heard and state.asked == "told" else heard

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """Which claim is meant, if there are several."""
        due = await _claims_due(turn)
        looked = {**known, "several": len(due) > 1}
        if isinstance(known.get("claim"), str) and known["claim"] != ALL:
            looked["claim"] = _claim_meant(turn, known["claim"], due)
        return {name: value for name, value in looked.items() if value is not None}

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """The claims to choose from."""
        if question != "claim":
            return {}
        lines = [f"- {_name_of(claim)}" for claim in await _claims_due(turn)]
        return {"claims": "\n".join(lines)}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down: collection stands still, and staff looks at it."""
        claim_id = known["claim"] if isinstance(known.get("claim"), int) else None
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                await open_dispute(
                    session,
                    case,
                    _reason(known),
                    by=Actor.person(turn.conversation_id),
                    on=today(),
                    key=turn.key("dispute"),
                    claim_id=claim_id,
                    told=known.get("told") or _told_by_reason(known),
                )
        except AlreadyDisputed:
            dispatcher.utter_message(response="utter_dispute_known")
            return []
        dispatcher.utter_message(response=f"utter_dispute_noted_{known['reason']}")
        _tell(case, claim_id, dispatcher)
        return []


def _tell(case: Case, claim_id: int | None, dispatcher: CollectingDispatcher) -> None:
    claim = next((one for one in case.claims if one.id == claim_id), None)
    if claim is not None:
        dispatcher.utter_message(response="utter_dispute_about", claim=_name_of(claim))
    dispatcher.utter_message(response="utter_dispute_what_now")


def _reason(known: Known) -> DisputeReason:
    if known["reason"] == PRESCRIBED:
        return DisputeReason.OTHER
    return DisputeReason(known["reason"])


def _told_by_reason(known: Known) -> str | None:
    return TOO_OLD if known["reason"] == PRESCRIBED else None


async def _claims_due(turn: Turn) -> Sequence[Claim]:
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
    return overview_of(case, on=today()).due


def _name_of(claim: Claim) -> str:
    return f"{what_for([claim])}, van {day(claim.due_on)}"


def _claim_meant(turn: Turn, text: str, due: Sequence[Claim]) -> int | str | None:
    """The one claim that fits what is said: by its policy, its invoice or its day."""
    if ALL_OF_IT.search(text):
        return ALL
    types, periods = turn.values("policy_type"), turn.values("date")
    invoiced = [one for one in due if one.invoice and one.invoice.casefold() in text.casefold()]
    insured = [one for one in due if one.policy is not None and one.policy.type in types]
    named = invoiced or insured
    if len(named) != 1 and periods:
        # Of what was named, that of a day; a day alone will do as well.
        named = [
            one for one in named or due if all(_falls_in(one.due_on, period) for period in periods)
        ]
    return named[0].id if len(named) == 1 else None


def _falls_in(on: date, period: str) -> bool:
    """Whether a day is meant by "9 oktober" or "oktober", of whatever year."""
    first, _, last = period.partition("..")
    return first[5:] <= on.isoformat()[5:] <= (last or first)[5:]
