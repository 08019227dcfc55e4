"""Finds what people and staff wrote in talks of late, by words in it; audited for each talk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.columns import Instant
from arrears.cases.kinds import Author, Channel
from arrears.cases.models import Case, Conversation, Message
from arrears.cases.searching import LONGEST_WORDS, NothingToSearch
from arrears.cases.staff import access_staff
from arrears.clock import now
from arrears.masking import masked

MOST_FOUND = 20
SHORTEST_WORDS = 3
LOOKS_BACK = timedelta(days=183)
SIGNS_BEFORE, SIGNS_SHOWN = 60, 200

# Built once: building it anew costs more than running it.
LATELY_WRITTEN = (
    select(
        Message.conversation_id,
        Message.sequence,
        Message.author,
        Message.at,
        Message.text,
        Conversation.channel,
        Conversation.verified_case_id,
        Case.number.label("case_number"),
    )
    .join(Conversation, Conversation.id == Message.conversation_id)
    .outerjoin(Case, Case.id == Conversation.verified_case_id)
    .where(
        Message.author.in_([Author.PERSON, Author.STAFF]),
        Message.at > bindparam("since", type_=Instant()),
    )
    .order_by(Message.at.desc(), Message.conversation_id, Message.sequence.desc())
    .limit(MOST_FOUND)
)


@dataclass(frozen=True)
class FoundText:
    """A message with these words in it; `snippet` is what stands around the first of them."""

    conversation_id: UUID
    sequence: int
    author: Author
    at: datetime
    channel: Channel
    case_number: str | None
    snippet: str


async def search_texts(session: AsyncSession, staff_id: int, typed: str) -> Sequence[FoundText]:
    """The latest messages with all of these words; the audit trail tells whose, not the words.

    Nothing is found by a number that staff need not see. Raises NothingToSearch or NotActiveStaff.
    """
    member = await access_staff(session, staff_id)
    words = typed[:LONGEST_WORDS].split()
    if len("".join(words)) < SHORTEST_WORDS or masked(typed) != typed:
        raise NothingToSearch
    has_all = and_(*(Message.text.icontains(word, autoescape=True) for word in words))
    asked = {"since": now() - LOOKS_BACK}
    rows = (await session.execute(LATELY_WRITTEN.where(has_all), asked)).all()
    for talk, case_id in dict.fromkeys((row.conversation_id, row.verified_case_id) for row in rows):
        await note(session, "talk:found", Actor.staff(member.id, talk), case_id=case_id)
    await note(session, "search:done", Actor.staff(member.id), kind="texts", texts=len(rows))
    return [
        FoundText(
            row.conversation_id,
            row.sequence,
            row.author,
            row.at,
            row.channel,
            row.case_number,
            snippet_of(row.text, words[0]),
        )
        for row in rows
    ]


def snippet_of(text: str, word: str) -> str:
    """What stands around a word, on one line and without numbers that are nobody's business.

    Hidden before it is cut: half a number is not known as one.
    """
    whole = " ".join(masked(text).split())
    start = max(0, whole.lower().find(word.lower()) - SIGNS_BEFORE)
    shown = whole[start : start + SIGNS_SHOWN]
    return f"{'…' if start else ''}{shown}{'…' if start + SIGNS_SHOWN < len(whole) else ''}"
