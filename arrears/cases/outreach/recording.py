"""What went out of our own accord, noted where the law and staff look for it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.correspondence import Means, note_correspondence
from arrears.cases.kinds import Direction, OutreachKind
from arrears.cases.models import Outreach, Reminder
from arrears.cases.outreach.plan import Planned
from arrears.clock import day_of

WHAT = {
    OutreachKind.ARRANGEMENT_CONFIRMED: "Bevestiging van de betalingsregeling",
    OutreachKind.INSTALMENT_MISSED: "Bericht over een termijn die nog niet binnen is",
    OutreachKind.INSTALMENT_DUE: "Bericht over de volgende termijn",
    OutreachKind.REMINDER: "Herinnering aan de premie",
}


def key_of_correspondence(kept: Outreach) -> str:
    """Under which it is noted what was written."""
    return f"{kept.key}:correspondence"


async def record_outreach(
    session: AsyncSession, sent: Planned, conversation_id: UUID, *, at: datetime
) -> Outreach:
    """Write down that a message of a held case goes out, in the transaction that sends it.

    A reminder is one for every premium that it was about. The database refuses a second message
    about the same, or for the same case on one day.
    """
    by, day = Actor.bot(conversation_id), day_of(at)
    kept = Outreach(case_id=sent.case.id, conversation_id=conversation_id, sent_on=day, sent_at=at)
    kept.kind, kept.channel, kept.key = sent.due.kind, sent.reach.channel, sent.due.key
    session.add(kept)
    await session.flush()
    for claim_id in sent.due.claims:
        session.add(Reminder(claim_id=claim_id, sent_on=day, outreach_id=kept.id))
    await note_correspondence(
        session,
        sent.case,
        WHAT[kept.kind],
        means=Means(kept.channel),
        direction=Direction.OUT,
        dated_on=day,
        by=by,
        on=day,
        key=key_of_correspondence(kept),
    )
    facts = {"outreach_id": kept.id, "kind": kept.kind.value, "channel": kept.channel.value}
    await note(session, "outreach:sent", by, case_id=sent.case.id, **facts)
    return kept
