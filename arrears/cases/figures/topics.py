"""Talks by topic: what was done in them, as far as the store knows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    String,
    case,
    func,
    literal,
    null,
    select,
    union,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.spoken import spoken_in
from arrears.cases.kinds import EscalationReason
from arrears.cases.models import Arrangement, AuditEvent, Escalation, Message


class Topic(StrEnum):
    """What a talk was about."""

    ARRANGEMENT = "arrangement"
    PAYING_LATER = "paying_later"
    PAID = "paid"
    DISPUTE = "dispute"
    COMPLAINT = "complaint"
    CIRCUMSTANCES = "circumstances"
    OWN_DATA = "own_data"
    DOCUMENTS = "documents"
    CALLBACK = "callback"
    BUSINESS = "business"
    PRIVACY = "privacy"
    DANGER = "danger"


# By the subject of what the audit trail says was done.
SUBJECTS: Mapping[str, Topic] = {
    "arrangement": Topic.ARRANGEMENT,
    "postponement": Topic.PAYING_LATER,
    "promise": Topic.PAYING_LATER,
    "reported_payment": Topic.PAID,
    "dispute": Topic.DISPUTE,
    "complaint": Topic.COMPLAINT,
    "circumstance": Topic.CIRCUMSTANCES,
    "referral": Topic.CIRCUMSTANCES,
    "contact_change": Topic.OWN_DATA,
    "payment_method": Topic.OWN_DATA,
    "document_copy": Topic.DOCUMENTS,
    "portal_code": Topic.DOCUMENTS,
    "callback": Topic.CALLBACK,
    "collection_file": Topic.BUSINESS,
    "credit_limit": Topic.BUSINESS,
    "privacy": Topic.PRIVACY,
}


class subject_of(FunctionElement[str]):  # noqa: N801 - reads as the SQL function that it is
    """What comes before the colon in the name of an act."""

    type = String()
    inherit_cache = True


@compiles(subject_of, "sqlite")
def _on_sqlite(element: subject_of, compiler: SQLCompiler, **options: Any) -> str:
    act = compiler.process(element.clauses, **options)
    return f"substr({act}, 1, instr({act}, ':') - 1)"


@compiles(subject_of, "postgresql")
def _on_postgresql(element: subject_of, compiler: SQLCompiler, **options: Any) -> str:
    act = compiler.process(element.clauses, **options)
    return f"split_part({act}, ':', 1)"


SUBJECT = subject_of(AuditEvent.act)
TOPIC_OF_SUBJECT = case({name: topic.value for name, topic in SUBJECTS.items()}, value=SUBJECT)


async def talks_by_topic(session: AsyncSession, asked: Asked) -> Mapping[Topic | None, int]:
    """In how many conversations of the period each topic came up; None: none that is known.

    A conversation counts once for each of its topics. One in which something was only explained has
    none: nothing in the store says so.
    """
    talks = select(Message.conversation_id.label("id")).where(*spoken_in(asked)).distinct()
    spoken = talks.cte("spoken")
    topics = _topics(asked).cte("topics")
    known = select(topics).where(topics.c.id.in_(select(spoken.c.id))).cte("known")
    of_each = select(known.c.topic, func.count()).group_by(known.c.topic)
    all_talks = select(func.count()).select_from(spoken).scalar_subquery()
    with_topic = select(func.count(known.c.id.distinct())).scalar_subquery()
    of_none = select(null(), all_talks - with_topic)
    rows = await session.execute(union_all(of_each, of_none))
    found = {topic: count for topic, count in rows}  # noqa: C416 - rows are no pairs to mypy
    return {topic: found.get(topic, 0) for topic in (*Topic, None)}


def _topics(asked: Asked) -> CompoundSelect[tuple[object, str]]:
    """What came up in the period in which conversations, one source of it a part."""
    done = select(AuditEvent.conversation_id.label("id"), TOPIC_OF_SUBJECT.label("topic")).where(
        asked.covers(AuditEvent.at),
        AuditEvent.conversation_id.is_not(None),
        SUBJECT.in_(SUBJECTS),
    )
    # A proposal that came to nothing is no act.
    proposed = select(Arrangement.conversation_id, literal(Topic.ARRANGEMENT.value)).where(
        asked.covers(Arrangement.proposed_at), Arrangement.conversation_id.is_not(None)
    )
    in_danger = select(Escalation.conversation_id, literal(Topic.DANGER.value)).where(
        asked.covers(Escalation.opened_at), Escalation.reason == EscalationReason.DANGER
    )
    return union(done, proposed, in_danger)
