"""The names that may stand in what somebody wrote: their own, and of those they deal with."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Select, Subquery, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import (
    AuditEvent,
    Authorisation,
    Case,
    Conversation,
    Message,
    Person,
    Representative,
    Staff,
)


async def names_in(
    session: AsyncSession, conversations: Select[UUID]
) -> Mapping[UUID, frozenset[str]]:
    """By conversation: who is in the cases that were opened in it, and colleagues who wrote."""
    opened = _opened(conversations)
    of_cases = (
        select(
            opened.c.conversation_id,
            Person.first_name,
            Person.last_name,
            Person.company,
            Representative.name,
            Authorisation.name,
        )
        .join(Case, Case.id == opened.c.case_id)
        .join(Person, Person.id == Case.person_id)
        .outerjoin(Representative, Representative.case_id == Case.id)
        .outerjoin(Authorisation, Authorisation.case_id == Case.id)
    )
    of_staff = (
        select(Message.conversation_id, Staff.display_name)
        .join(Staff, Staff.id == Message.staff_id)
        .where(Message.conversation_id.in_(conversations))
        .distinct()
    )
    found: dict[UUID, set[str]] = defaultdict(set)
    for asked in (of_cases, of_staff):
        for conversation, *names in await session.execute(asked):
            found[conversation].update(filter(None, names))
    return {conversation: frozenset(names) for conversation, names in found.items()}


def _opened(conversations: Select[UUID]) -> Subquery:
    """The cases that a conversation was ever about, also if somebody signed out since."""
    talks = (Conversation.id.label("conversation_id"), Conversation.verified_case_id)
    return union(
        select(talks[0], talks[1].label("case_id")).where(Conversation.id.in_(conversations)),
        select(talks[0], Conversation.about_case_id).where(Conversation.id.in_(conversations)),
        select(AuditEvent.conversation_id, AuditEvent.case_id).where(
            AuditEvent.conversation_id.in_(conversations)
        ),
    ).subquery()
