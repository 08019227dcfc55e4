"""A call back (terugbelverzoek): somebody of staff calls or writes, when it suits the person."""

from datetime import date, datetime, time
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, Unusable
from actions.turn import Turn
from actions.wording import clock, telephone, weekday
from arrears.cases.acting import Actor
from arrears.cases.callbacks import request_callback
from arrears.cases.office_hours import next_staffed
from arrears.clock import AMSTERDAM, moment, today
from arrears.law.working_days import ONE_DAY, next_working_day
from arrears.settings import settings
from dutch import parse_date, parse_day_time

type Wish = dict[str, Any]

SOON: Wish = {"soon": True}
# What people say to "when?" that names no time, such as "zo snel mogelijk" and "maakt niet uit".
NO_TIME = frozenset({"affirm", "deny", "inform", "request_callback", "request_human", "thank"})
ALL_DAY = (time(9), time(17))


def reach(turn: Turn) -> dict[str, str] | None:
    """The telephone number or e-mail address in a message."""
    for kind in ("phone", "email"):
        if values := turn.values(kind):
            return {kind: values[-1]}
    return None


def when_told(turn: Turn) -> Wish | None:
    """A day or a time of the day that is told, if staff is there then."""
    wish = _wish(turn)
    return wish if wish and _is_staffed(wish) else None


def when_asked(turn: Turn) -> Wish | None:
    """When it suits; what is no time at all means as soon as possible. Raises Unusable."""
    if wish := _wish(turn):
        if not _is_staffed(wish):
            raise Unusable("utter_callback_not_staffed", **_office_hours())
        return wish
    return SOON if turn.intent in NO_TIME else None


class RequestCallback(Errand):
    """Call me."""

    errand = "callback"
    intents = frozenset({"request_callback"})
    questions = (
        Question("reach", read=reach, volunteered=reach),
        Question("when", read=when_asked, volunteered=when_told),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Of course."""
        dispatcher.utter_message(response="utter_callback_welcome")

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """When staff is there."""
        return _office_hours() if question == "when" else {}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down and say when to expect somebody."""
        # Till the answer was read somebody may have waited till the moment was over.
        wish = known["when"] if _is_staffed(known["when"]) else SOON
        wished_from, wished_until = _moments(wish) or (None, None)
        async with store().writing() as session:
            await request_callback(
                session,
                turn.conversation_id,
                by=Actor.person(turn.conversation_id),
                key=turn.key("callback"),
                **known["reach"],
                wished_from=wished_from,
                wished_until=wished_until,
            )
        _tell(known["reach"], wish, dispatcher)
        return []


def _wish(turn: Turn) -> Wish | None:
    on, at = parse_date(turn.text, today=today()), parse_day_time(turn.text)
    if on is None and at is None:
        return None
    start, end = (at.start, at.end) if at else ALL_DAY
    if on is None:
        # A time without a day is the next one that can still be.
        local = moment().astimezone(AMSTERDAM)
        on = next_working_day(today() if local.time() < start else today() + ONE_DAY)
    return {"on": on.isoformat(), "from": start.isoformat(), "until": end.isoformat()}


def _is_staffed(wish: Wish) -> bool:
    """Whether staff is there at some moment of it that has yet to come."""
    asked = _moments(wish)
    return asked is None or next_staffed(max(asked[0], moment())) < asked[1]


def _moments(wish: Wish) -> tuple[datetime, datetime] | None:
    """From when till when; None when any time will do."""
    if wish == SOON:
        return None
    on = date.fromisoformat(wish["on"])
    start, end = (
        datetime.combine(on, time.fromisoformat(wish[at]), AMSTERDAM) for at in ("from", "until")
    )
    return start, end


def _tell(way: dict[str, str], wish: Wish, dispatcher: CollectingDispatcher) -> None:
    asked = _moments(wish)
    first = next_staffed(max(asked[0], moment()) if asked else moment()).astimezone(AMSTERDAM)
    by = "phone" if "phone" in way else "email"
    facts = {
        "on": weekday(first.date()),
        "reach": telephone(way["phone"]) if by == "phone" else way[by],
    }
    if asked:
        facts |= {"start": clock(first.time()), "end": clock(asked[1].time())}
    dispatcher.utter_message(response=f"utter_callback_{by}_{'then' if asked else 'soon'}", **facts)


def _office_hours() -> Facts:
    hours = settings()
    return {"opens": clock(hours.desk_opens), "closes": clock(hours.desk_closes)}
