"""A warm referral: staff puts the person in touch with a helper, if they agree to that."""

from datetime import datetime

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import GIVES_REACH, yes
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question
from actions.turn import Turn
from actions.wording import day, telephone
from arrears.cases.acting import Actor
from arrears.cases.models import Case
from arrears.cases.pauses import paused
from arrears.cases.referrals import refer
from arrears.cases.verification import access_case
from arrears.clock import now, today
from arrears.law.helpers import directory

KNOWN_NUMBER = "known"


def consent_asked(turn: Turn) -> str | bool | None:
    """The moment of a plain yes, or a no."""
    agrees = yes(turn)
    return now().isoformat() if agrees else agrees


def phone_asked(turn: Turn) -> str | None:
    """A number in the message, or the one that we have."""
    numbers = turn.values("phone")
    if numbers:
        return numbers[-1]
    return KNOWN_NUMBER if turn.intent == "affirm" else None


def agreed(known: Known) -> bool:
    """Nothing more is asked of who would rather call themself."""
    return bool(known.get("consent"))


class Refer(Errand):
    """Please put me in touch with them. Begun by who was told of a helper."""

    errand = "referral"
    intents = frozenset[str]()
    questions = (
        Question("consent", read=consent_asked),
        Question("phone", read=phone_asked, needed=agreed, answered_by=GIVES_REACH),
    )

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """Which helper."""
        return {"helper": _name(known["helper"])}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write the referral down; staff passes it on. May raise NotVerified."""
        if not agreed(known):
            dispatcher.utter_message(response="utter_referral_declined")
            return []
        async with store().writing() as session:
            case = await access_case(session, turn.conversation_id)
            referral = await refer(
                session,
                case,
                known["helper"],
                consent_at=datetime.fromisoformat(known["consent"]),
                by=Actor.person(turn.conversation_id),
                on=today(),
                key=turn.key("referral"),
            )
            until = (await paused(session, case, on=today())).until
        dispatcher.utter_message(
            response="utter_referral_made",
            helper=_name(known["helper"]),
            phone=_number(known["phone"], case),
            follow_up_on=day(referral.follow_up_on) if referral.follow_up_on else "",
        )
        if until is not None:
            dispatcher.utter_message(response="utter_referral_pause", until=day(until))
        return []


def _name(code: str) -> str:
    return next(one.name for one in directory() if one.code == code)


def _number(told: str, case: Case) -> str:
    number = case.person.phone if told == KNOWN_NUMBER else told
    return telephone(number) if number else "uw telefoonnummer"
