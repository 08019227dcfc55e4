"""What Twilio says no to at once, and what only turns out on the way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

OPTED_OUT = 21610
WINDOW_CLOSED = 63016
BAD_NUMBER = 21211
BAD_CONTENT = 21655
BAD_VARIABLES = 21656
# Codes from here on are found out after a message was accepted.
FOUND_OUT_LATER = 30000
NUMBER = re.compile(r"(whatsapp:)?\+[1-9]\d{6,14}")


@dataclass(frozen=True)
class Refused(Exception):
    """Twilio does not accept a message."""

    code: int
    status: int = 400


def check_number(form: Mapping[str, str], opted_out: set[str]) -> None:
    """Raises Refused when nothing may be sent to this number."""
    if not NUMBER.fullmatch(form["To"]):
        raise Refused(BAD_NUMBER)
    if form["To"] in opted_out:
        raise Refused(OPTED_OUT)
