"""What follows for certain from an action, done in the same call.

One action reads the answer to a form's question, another asks the next, and a third may have called
for the form. The bot need not come back for each: it is given what followed, every result with the
call that it answers, and takes it only where that is the very call that it would have made.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Container, Sequence
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, SlotSet

from actions.arrangements import FORM as ARRANGEMENT_FORM
from actions.errand import ERRAND_FORM
from actions.topic import IDENTITY_FORM
from arrears.cases.store import is_away

type Call = dict[str, Any]
type Result = dict[str, Any]
type State = dict[str, Any]
"""A dialogue as a call tells of it."""

# A dialogue that goes round in a circle is for the bot to break off.
MOST = 6
REQUESTED = "requested_slot"
READS = "validate_"
ASKS = "action_ask_"
# What the rules have done when a form is over.
AFTER_FORM = {
    ARRANGEMENT_FORM: "action_record_arrangement",
    ERRAND_FORM: "action_finish_errand",
    IDENTITY_FORM: "action_after_identity",
}
FORESEEN = frozenset({"slot", "active_loop", "followup"})


async def what_follows(
    call: Call,
    result: Result,
    run: Callable[[Call], Awaitable[Result]],
    actions: Container[str],
) -> AsyncIterator[tuple[Call, Result]]:
    """Each call that the bot will make next, with its result."""
    for _ in range(MOST):
        following = next_call(call, result, actions)
        if following is None:
            return
        try:
            call, result = following, await run(following)
        except Exception as error:
            if is_away(error):
                # What was done before counts; the bot comes back for this.
                return
            raise
        yield call, result


def next_call(call: Call, result: Result, actions: Container[str]) -> Call | None:
    """The call that the bot will make after this result; None where that is not certain."""
    name, events = call["next_action"], result["events"]
    if any(event["event"] not in FORESEEN for event in events):
        return None
    tracker = _after(call["tracker"], events)
    form = tracker["active_loop"].get("name")
    following = next((one["name"] for one in reversed(events) if one["event"] == "followup"), None)
    if name.startswith(READS):
        if form and tracker["slots"][REQUESTED]:
            following = _question(form, tracker, events)
        else:
            tracker = _after(tracker, [SlotSet(REQUESTED, None), ActiveLoop(None)])
            following = following or AFTER_FORM[name.removeprefix(READS)]
    elif not name.startswith(ASKS):
        tracker = _having_done(name, tracker)
        following = following or form
    if following and f"{READS}{following}" in actions:
        tracker = _having_done(following, _after(tracker, [ActiveLoop(following)]))
        following = f"{READS}{following}"
    if following not in actions:
        return None
    return {**call, "next_action": following, "tracker": tracker}


def _question(form: str, tracker: State, events: Sequence[EventType]) -> str | None:
    """What asks the question that the form has come to."""
    is_asked_later = tracker["latest_message"]["metadata"].get("more_follows")
    # A form that takes nothing in is left to the rules: the message is about something else.
    takes_in = any(one["event"] == "slot" and one["name"] != REQUESTED for one in events)
    if is_asked_later or not takes_in:
        return None
    return f"{ASKS}{form}_{tracker['slots'][REQUESTED]}"


def _after(tracker: State, events: Sequence[EventType]) -> State:
    """How the dialogue stands after these events."""
    slots, form = dict(tracker["slots"]), tracker["active_loop"].get("name")
    for event in events:
        if event["event"] == "slot":
            slots[event["name"]] = event["value"]
        elif event["event"] == "active_loop":
            form = event["name"]
    return {**tracker, "slots": slots, "active_loop": {"name": form} if form else {}}


def _having_done(action: str, tracker: State) -> State:
    return {**tracker, "events": [*tracker["events"], {"event": "action", "name": action}]}
