"""What follows for certain from an action, done in the same call.

One action reads the answer to a form's question, another asks the next, and a third may have called
for the form. The bot need not come back for each: it is given what followed, every result with the
call that it answers, and takes it only where that is the very call that it would have made.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Container
from typing import Any

from actions.arrangements import FORM as ARRANGEMENT_FORM
from actions.errand import ERRAND_FORM
from actions.topic import IDENTITY_FORM
from arrears.cases.store import is_away

type Call = dict[str, Any]
type Result = dict[str, Any]

# A dialogue that goes round in a circle is for the bot to break off.
MOST = 6
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
    events = result["events"]
    if any(event["event"] not in FORESEEN for event in events):
        return None
    name = call["next_action"]
    before = call["tracker"]
    set_slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    loops = [{"name": event["name"]} for event in events if event["event"] == "active_loop"]
    followups = [event["name"] for event in events if event["event"] == "followup"]
    form: str | None = (loops[-1] if loops else before["active_loop"]).get("name")
    slots = {**before["slots"], **set_slots}
    done = before["events"]
    if name.startswith(READS):
        if form is not None and slots["requested_slot"] is not None:
            following = _question(form, set_slots, before["latest_message"])
        else:
            following = followups[-1] if followups else AFTER_FORM[name.removeprefix(READS)]
            form, slots["requested_slot"] = None, None
    elif name.startswith(ASKS):
        following = followups[-1] if followups else None
    else:
        done = [*done, {"event": "action", "name": name}]
        following = followups[-1] if followups else form
    if following is not None and f"{READS}{following}" in actions:
        form, done = following, [*done, {"event": "action", "name": following}]
        following = f"{READS}{following}"
    if following is None or following not in actions:
        return None
    tracker = {**before, "slots": slots, "events": done, "active_loop": _loop(form)}
    return {**call, "next_action": following, "tracker": tracker}


def _question(form: str, set_slots: dict[str, Any], message: dict[str, Any]) -> str | None:
    """What asks the question that the form has come to."""
    is_asked_later = (message.get("metadata") or {}).get("more_follows")
    # A form that takes nothing in is left to the rules: the message is about something else.
    if is_asked_later or not set_slots.keys() - {"requested_slot"}:
        return None
    return f"{ASKS}{form}_{set_slots['requested_slot']}"


def _loop(form: str | None) -> dict[str, str]:
    return {"name": form} if form else {}
