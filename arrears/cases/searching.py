"""Finds cases and talks for staff, by case number, telephone number or name; audited."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, and_, bindparam, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.entries import NotAPhoneNumber, phone_of
from arrears.cases.kinds import Channel, Holder, Stage
from arrears.cases.models import Address, Case, Conversation, Creditor, Person
from arrears.cases.staff import access_staff

MOST_FOUND = 50
SHORTEST_NAME = 2
LONGEST_WORDS = 100
CASE_NUMBER = re.compile(r"20\d{2}-\d{6}")

# Built once: building them anew costs more than running them.
FOUND_CASES = (
    select(
        Case.number,
        Case.stage,
        Creditor.name.label("creditor"),
        Person.first_name,
        Person.last_name,
        Person.company,
    )
    .join(Person, Person.id == Case.person_id)
    .join(Creditor, Creditor.id == Case.creditor_id)
    .order_by(Person.last_name, Person.first_name, Case.number)
    .limit(MOST_FOUND)
)
FOUND_TALKS = (
    select(
        Conversation.id,
        Conversation.channel,
        Conversation.holder,
        Conversation.started_at,
        Case.number.label("case_number"),
    )
    .outerjoin(Case, Case.id == Conversation.verified_case_id)
    .order_by(Conversation.started_at.desc(), Conversation.id)
    .limit(MOST_FOUND)
)
HAS_NUMBER = Case.number == bindparam("number")
HAS_PHONE = Person.phone == bindparam("phone")
HELD_AT_PHONE = Conversation.id.in_(
    select(Address.conversation_id).where(Address.address == bindparam("phone"))
)


type Rows = Select[*tuple[Any, ...]]
type Meant = tuple[str, Rows, Rows, dict[str, str]]


class NothingToSearch(Refused):
    """Neither a case number, nor a telephone number, nor enough of a name."""


@dataclass(frozen=True)
class FoundCase:
    """A case in a list of what was found."""

    number: str
    stage: Stage
    creditor: str
    first_name: str
    last_name: str
    company: str | None


@dataclass(frozen=True)
class FoundTalk:
    """A talk in a list of what was found."""

    id: UUID
    channel: Channel
    holder: Holder
    started_at: datetime
    case_number: str | None


@dataclass(frozen=True)
class Found:
    """What was found; `is_cut` when there is more than is shown."""

    cases: Sequence[FoundCase] = ()
    talks: Sequence[FoundTalk] = ()

    @property
    def is_cut(self) -> bool:
        """Whether there may be more."""
        return MOST_FOUND in (len(self.cases), len(self.talks))


async def search(session: AsyncSession, staff_id: int, typed: str) -> Found:
    """Cases and talks by a case number, a telephone number or a name; audited, without the words.

    Raises NothingToSearch or NotActiveStaff.
    """
    member = await access_staff(session, staff_id)
    kind, cases, talks, asked = _meant(" ".join(typed.split()))
    found = Found(
        [FoundCase(**row._asdict()) for row in await session.execute(cases, asked)],
        [FoundTalk(**row._asdict()) for row in await session.execute(talks, asked)],
    )
    counts = {"cases": len(found.cases), "talks": len(found.talks)}
    await note(session, "search:done", Actor.staff(member.id), kind=kind, **counts)
    return found


def _meant(words: str) -> Meant:
    """By what is searched, with which questions."""
    if CASE_NUMBER.fullmatch(words):
        asked = {"number": words}
        return "number", FOUND_CASES.where(HAS_NUMBER), FOUND_TALKS.where(HAS_NUMBER), asked
    try:
        asked = {"phone": phone_of(words)}
    except NotAPhoneNumber:
        return _by_name(words)
    return "phone", FOUND_CASES.where(HAS_PHONE), FOUND_TALKS.where(HELD_AT_PHONE), asked


def _by_name(words: str) -> Meant:
    """Every word begins a part of the name: "noor wit" finds Noor de Wit."""
    parts = words.lower()[:LONGEST_WORDS].split()
    if len("".join(parts)) < SHORTEST_NAME:
        raise NothingToSearch
    name = func.lower(
        cast(" ", String)
        + Person.first_name
        + " "
        + Person.last_name
        + " "
        + func.coalesce(Person.company, "")
    )
    fits = and_(*(name.contains(f" {part}", autoescape=True) for part in parts))
    of_them = select(Case.id).join(Person, Person.id == Case.person_id).where(fits)
    talks = FOUND_TALKS.where(
        or_(
            Conversation.verified_case_id.in_(of_them),
            Conversation.about_case_id.in_(of_them),
        )
    )
    return "name", FOUND_CASES.where(fits), talks, {}
