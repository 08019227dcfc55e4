"""Short messages typed in a row are one: how long to wait for what may follow.

Only for what somebody typed by hand, and never for what cannot wait or is whole by itself.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from arrears.chat.records import Unanswered
from dutch import find_danger, is_plain_yes

PAUSE = timedelta(seconds=1.5)
LONGEST_PAUSE = timedelta(seconds=6)
# Who writes more than this has told what they wanted to tell.
SHORT = 80
WHOLE = re.compile(
    r"[.?!]$|\d|^(?:nee|niet|nee hoor|nee,? dank(?: ?[uj]e?)?|stop|terug|laat maar)$", re.IGNORECASE
)
ASKS_FOR_PERSON = re.compile(
    r"\b(?:mens|medewerk\w*|persoon|collega|iemand (?:spreken|van jullie)|bel(?:len)?|spoed)\b",
    re.IGNORECASE,
)


def may_go_on(message: Unanswered) -> bool:
    """Whether what was typed may be the beginning of more."""
    text = message.text.strip()
    if not message.typed or message.payload is not None or len(text) > SHORT:
        return False
    is_whole = WHOLE.search(text) or is_plain_yes(text)
    return not (is_whole or ASKS_FOR_PERSON.search(text) or find_danger(text))


def in_a_row(waiting: Sequence[Unanswered]) -> list[Unanswered]:
    """The messages, from the first on, that are answered together."""
    row = [waiting[0]]
    for message in waiting[1:]:
        if not may_go_on(row[-1]) or message.payload is not None or not message.typed:
            break
        row.append(message)
    return row


def quiet_at(row: Sequence[Unanswered], *, typed_at: datetime | None) -> datetime | None:
    """Till when to wait for more, when nothing comes before; None when nothing may follow.

    `typed_at` is when the person was last seen typing.
    """
    if not may_go_on(row[-1]):
        return None
    latest = max(row[-1].at, typed_at or row[-1].at)
    return min(latest + PAUSE, row[0].at + LONGEST_PAUSE)
