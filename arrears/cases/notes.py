"""Internal notes on talks and cases, and the colleagues whom they mention. None is ever sent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, note
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Mention, Note, Staff
from arrears.cases.paragraphs import paragraphs_of
from arrears.cases.staff import access_staff
from arrears.clock import now

LONGEST_NOTE = 4000
MOST_MENTIONS = 100
# Of an e-mail address, what stands after the @ is nobody's name.
NAMED = re.compile(r"(?<![\w@.])@([a-z0-9](?:[\w.-]*\w)?)", re.IGNORECASE)

# Built once: building them anew costs more than running them.
_WRITTEN = select(
    Note.id, Note.conversation_id, Note.text, Note.at, Staff.display_name.label("author")
).join(Staff, Staff.id == Note.author_id)
# The case only when it is known which: nothing equals NULL.
OF_TALK = _WRITTEN.where(
    or_(Note.conversation_id == bindparam("conversation"), Note.case_id == bindparam("case"))
).order_by(Note.at, Note.id)
COLLEAGUES = select(Staff.id, func.lower(Staff.username)).where(
    Staff.active,
    # Who administers the desk sees no case, and so no note on one.
    Staff.role != StaffRole.ADMINISTRATOR,
    func.lower(Staff.username).in_(bindparam("names", expanding=True)),
)
MENTIONS = (
    _WRITTEN.add_columns(Mention.id.label("mention_id"), Mention.read_at)
    .join(Mention, Mention.note_id == Note.id)
    .where(Mention.staff_id == bindparam("staff"))
    .order_by(Mention.read_at.is_not(None), Note.id.desc())
    .limit(MOST_MENTIONS)
)
# Of whom a statement is about: how many mentions they have not read.
UNREAD_OF_STAFF = (
    select(func.count())
    .select_from(Mention)
    .where(Mention.staff_id == Staff.id, Mention.read_at.is_(None))
    .correlate(Staff)
    .scalar_subquery()
)
READ = (
    update(Mention)
    .where(Mention.staff_id == bindparam("staff"), Mention.read_at.is_(None))
    .values(read_at=bindparam("moment"))
    .execution_options(synchronize_session=False)
)
READ_ONE = READ.where(Mention.id == bindparam("mention"))


class NobodyNamed(Refused):
    """A note mentions somebody who is no colleague at work; `names` are those."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(*names)
        self.names = names


@dataclass(frozen=True)
class Written:
    """A note with who wrote it."""

    id: int
    conversation_id: UUID | None
    text: str
    at: datetime
    author: str


@dataclass(frozen=True)
class Mentioned:
    """A note that mentions somebody, and when they read it."""

    id: int
    note: Written
    read_at: datetime | None


def names_in(text: str) -> Sequence[str]:
    """The usernames that a note mentions, each once: `@anne` is anne."""
    return list(dict.fromkeys(name.lower() for name in NAMED.findall(text)))


async def write_note(
    session: AsyncSession,
    text: str,
    *,
    by: Actor,
    key: str,
    case_id: int | None = None,
) -> Note:
    """Write a note on the talk of who acts, on a case, or on both; it tells whom it mentions.

    Raises NotActiveStaff, NotText or NobodyNamed.
    """
    author = await access_staff(session, by.staff_id)
    words = paragraphs_of(text, longest=LONGEST_NOTE)
    before = await done_before(session, Note, key)
    if before is not None:
        return before
    named = await _colleagues(session, names_in(words))
    written = Note(
        conversation_id=by.conversation_id,
        case_id=case_id,
        author_id=author.id,
        text=words,
        at=now(),
        key=key,
    )
    session.add(written)
    await session.flush()
    session.add_all(Mention(note_id=written.id, staff_id=one) for one in named)
    await note(session, "note:written", by, case_id=case_id, note_id=written.id)
    return written


async def find_notes(
    session: AsyncSession, conversation_id: UUID, *, case_id: int | None = None
) -> list[Written]:
    """The notes of a talk, and of the case when it may be seen, oldest first."""
    found = await session.execute(OF_TALK, {"conversation": conversation_id, "case": case_id})
    return [Written(**row._asdict()) for row in found]


async def find_mentions(session: AsyncSession, staff_id: int) -> list[Mentioned]:
    """The latest notes that mention somebody, unread ones first."""
    mentions = []
    for row in await session.execute(MENTIONS, {"staff": staff_id}):
        values = row._asdict()
        mention_id, read_at = values.pop("mention_id"), values.pop("read_at")
        mentions.append(Mentioned(mention_id, Written(**values), read_at))
    return mentions


async def mark_read(session: AsyncSession, staff_id: int, mention_id: int | None = None) -> None:
    """Somebody has read one mention of themselves, or all of them."""
    facts = {"staff": staff_id, "moment": now()}
    if mention_id is None:
        await session.execute(READ, facts)
    else:
        await session.execute(READ_ONE, facts | {"mention": mention_id})


async def _colleagues(session: AsyncSession, names: Sequence[str]) -> Sequence[int]:
    if not names:
        return []
    known = {name: one for one, name in await session.execute(COLLEAGUES, {"names": names})}
    if unknown := [name for name in names if name not in known]:
        raise NobodyNamed(unknown)
    return list(known.values())
