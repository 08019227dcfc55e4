"""How often a question may be asked: twice in a row. Then it waits, and is no longer in the way.

All three forms ask through here. A question that was answered, or that has changed, counts anew.
"""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.closing import NOTHING_ASKED
from actions.turn import Turn

MOST_TIMES = 2


def ask(
    turn: Turn, dispatcher: CollectingDispatcher, *, slot: str, question: str, new: bool
) -> list[EventType]:
    """Ask a form's question, or have the form wait when it was asked often enough.

    `slot` is what the form asks for and `question` what it is about; `new` says that this message
    brought the talk further.
    """
    requested = SlotSet("requested_slot", slot)
    before = turn.slots.get("asked") or {}
    is_again = before.get("question") == question and not new
    if turn.more_follows:
        # Only the last part of a message is followed by a question. Till then nothing is a yes.
        return [requested] if is_again else [requested, NOTHING_ASKED]
    times = before["times"] + 1 if is_again else 1
    if times > MOST_TIMES:
        return wait(turn, dispatcher)
    return [requested, SlotSet("asked", {"question": question, "times": times})]


def wait(turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Close the form without losing what is known, and offer to go on or to have a person."""
    is_answered = turn.already_answered
    dispatcher.utter_message(
        response="utter_question_waits" if is_answered else "utter_question_is_hard"
    )
    return [SlotSet("asked", {"waiting": turn.form}), SlotSet("requested_slot", None)]


def waiting_form(turn: Turn) -> str | None:
    """The form that was set aside last, if it still waits."""
    form: str | None = (turn.slots.get("asked") or {}).get("waiting")
    return form
