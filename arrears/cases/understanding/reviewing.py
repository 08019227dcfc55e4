"""What the bot did not understand, or took for something else, for staff to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import QueryableAttribute

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import Intent
from arrears.cases.models import Message, MessageLabel, Staff
from arrears.cases.understanding.texts import texts_of
from arrears.clock import AMSTERDAM

A_PAGE = 15


class Trouble(StrEnum):
    """Why a message is looked at."""

    NOT_UNDERSTOOD = "not_understood"
    """The bot said that it did not understand."""
    CORRECTED = "corrected"
    """The person said next that it was meant otherwise."""


@dataclass(frozen=True)
class Wanted:
    """Which messages somebody wants to see; without `trouble` all."""

    trouble: Trouble | None = None
    labelled: bool = False


@dataclass(frozen=True)
class Label:
    """What a message was about, says a colleague; without `intent` there is nothing to learn."""

    intent: Intent | None
    by: str
    version: int


@dataclass(frozen=True)
class Item:
    """A message without personal data, what the bot took it for, and what it was."""

    id: UUID
    on: date
    text: str
    taken_for: Intent | None
    confidence: float
    not_understood: bool
    corrected: bool
    label: Label | None


HAS: Mapping[Trouble, QueryableAttribute[Any]] = {
    Trouble.NOT_UNDERSTOOD: Message.not_understood,
    Trouble.CORRECTED: Message.corrected,
}
TO_REVIEW = or_(*HAS.values())


@dataclass(frozen=True)
class Found:
    """A page of messages; `older` is where the next one begins, if there is one."""

    items: Sequence[Item]
    older: UUID | None


async def review(
    session: AsyncSession, wanted: Wanted, *, by: Actor, before: UUID | None = None
) -> Found:
    """The newest messages, or those before that one; that somebody looked is audited."""
    is_labelled = MessageLabel.message_id.is_not(None)
    page = (
        select(Message.id, Message.at)
        .outerjoin(MessageLabel, MessageLabel.message_id == Message.id)
        .where(TO_REVIEW if wanted.trouble is None else HAS[wanted.trouble])
        .where(is_labelled if wanted.labelled else ~is_labelled, Message.text.is_not(None))
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(A_PAGE)
    )
    if before is not None:
        at = select(Message.at).where(Message.id == before).scalar_subquery()
        page = page.where(tuple_(Message.at, Message.id) < tuple_(at, literal(before, Uuid())))
    ids = [one for one, _ in await session.execute(page)]
    await note(session, "understanding:seen", by, messages=len(ids))
    older = ids[-1] if len(ids) == A_PAGE else None
    return Found(await _items(session, ids), older)


async def _items(session: AsyncSession, ids: Sequence[UUID]) -> Sequence[Item]:
    these = select(Message.id).where(Message.id.in_(ids))
    texts = await texts_of(session, these)
    found = await session.execute(
        select(Message, MessageLabel, Staff.display_name)
        .outerjoin(MessageLabel, MessageLabel.message_id == Message.id)
        .outerjoin(Staff, Staff.id == MessageLabel.staff_id)
        .where(Message.id.in_(ids))
        .order_by(Message.at.desc(), Message.id.desc())
    )
    return [
        Item(
            message.id,
            message.at.astimezone(AMSTERDAM).date(),
            texts[message.id],
            message.intent,
            message.confidence or 0.0,
            bool(message.not_understood),
            message.corrected,
            Label(label.intent, name, label.version) if label else None,
        )
        for message, label, name in found
        if message.id in texts
    ]
