"""What the writer is to the person whose case it is, as staff reads it."""

from actions.answers import PASSED_OVER, chosen
from actions.turn import Turn
from dutch import find_writer, find_writer_asked

FAMILY = "family"
ADMINISTRATOR = "administrator"
WRITERS = {
    "administrator": "bewindvoerder of curator",
    "child": "kind",
    "counsellor": "hulpverlener",
    "executor": "executeur of erfgenaam",
    FAMILY: "familie",
    "friend": "bekende",
    "lawyer": "advocaat of gemachtigde",
    "other": "familie of bekende",
    "parent": "ouder",
    "partner": "partner",
    PASSED_OVER: "niet gezegd",
}


def writer_told(turn: Turn) -> str | None:
    """Who writes, when that shows in a message of somebody's own."""
    return find_writer(turn.text)


def writer_asked(turn: Turn) -> str | None:
    """Who writes, after the question: pressed, or in a word."""
    return chosen(turn) or find_writer_asked(turn.text)
