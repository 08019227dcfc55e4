"""Talks by topic: what was done in them, as far as the store knows."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import CTE, CompoundSelect, case, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
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
TOPIC_OF_ACT = case(
    *(
        (AuditEvent.act.startswith(f"{subject}:", autoescape=True), topic.value)
        for subject, topic in SUBJECTS.items()
    )
)


async def talks_by_topic(session: AsyncSession, asked: Asked) -> Mapping[Topic | None, int]:
    """In how many conversations of the period each topic came up; None: none that is known.

    A conversation counts once for each of its topics. One in which something was only explained has
    none: nothing in the store says so.
    """
    talks = select(Message.conversation_id.label("id")).where(*spoken_in(asked)).distinct()
    spoken = talks.cte("spoken")
    known = _known_topics(spoken, asked).subquery()
    about = (
        select(spoken.c.id, known.c.topic)
        .outerjoin(known, known.c.id == spoken.c.id)
        .distinct()
        .subquery()
    )
    found = await count_each(session, select(about.c.topic))
    return {topic: found.get(topic, 0) for topic in (*Topic, None)}


def _known_topics(spoken: CTE, asked: Asked) -> CompoundSelect[tuple[object, str]]:
    """The topics of conversations, one source of them a part; one may come up more than once."""
    done = (
        select(spoken.c.id, TOPIC_OF_ACT.label("topic"))
        .join(AuditEvent, AuditEvent.conversation_id == spoken.c.id)
        .where(asked.covers(AuditEvent.at), TOPIC_OF_ACT.is_not(None))
    )
    # A proposal that came to nothing is no act.
    proposed = (
        select(spoken.c.id, literal(Topic.ARRANGEMENT.value))
        .join(Arrangement, Arrangement.conversation_id == spoken.c.id)
        .where(asked.covers(Arrangement.proposed_at))
    )
    in_danger = (
        select(spoken.c.id, literal(Topic.DANGER.value))
        .join(Escalation, Escalation.conversation_id == spoken.c.id)
        .where(asked.covers(Escalation.opened_at), Escalation.reason == EscalationReason.DANGER)
    )
    return union_all(done, proposed, in_danger)
