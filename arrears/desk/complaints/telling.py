"""What a complainant hears in their own talk of a step that staff took."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.complaints.terms import terms_of
from arrears.cases.complaints.whole import case_of
from arrears.cases.models import Complaint, Conversation
from arrears.cases.whatsapp_policy import may_be_told
from arrears.chat.live import NewEntries
from arrears.chat.records import Entry
from arrears.chat.service import Chat
from arrears.chat.telling import tell_person
from arrears.clock import today
from arrears.desk.pages import fragment
from arrears.law.complaints import Body, ComplaintTerms
from arrears.letters.complaints.answer import is_unsure

# Built once: building it anew costs more than running it.
TALK = select(Conversation.verified_case_id, Conversation.verified_at, Conversation.channel).where(
    Conversation.id == bindparam("conversation")
)


class Telling:
    """Tells once per step and subject, within the transaction of the step; shows it after that."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._told: list[tuple[UUID, Sequence[Entry]]] = []

    @property
    def told(self) -> bool:
        """Whether somebody was told something."""
        return bool(self._told)

    async def tell(
        self, session: AsyncSession, complaint: Complaint, step: str, *, about: str, by: Actor
    ) -> None:
        """Who did not complain in a talk of ours is told by letter only."""
        talk = complaint.conversation_id
        if talk is None:
            return
        terms = await terms_of(session, complaint, on=max(today(), complaint.received_on))
        in_full = await _may_hear_all(session, complaint, talk)
        text = _words(complaint, step, terms, in_full=in_full)
        key = f"complaint:{complaint.number}:{step}:{about}"
        entries = await tell_person(session, self._chat, talk, text, by=by, key=key)
        if entries:
            self._told.append((talk, entries))

    def show(self) -> None:
        """Have who reads along see it, once it is kept."""
        for talk, entries in self._told:
            self._chat.live.tell(talk, NewEntries(entries))


async def _may_hear_all(session: AsyncSession, complaint: Complaint, talk: UUID) -> bool:
    """Whether the answer itself may be read there: it may tell of a case.

    Who is no longer known to be its person reads it in the letter, and so does who may not hear of
    a case over WhatsApp.
    """
    case = await case_of(session, complaint)
    if case is None:
        return True
    found = await session.execute(TALK, {"conversation": talk})
    verified_case_id, verified_at, channel = found.one()
    is_theirs = verified_case_id == case.id and verified_at is not None
    return is_theirs and may_be_told(case, channel)


def _words(complaint: Complaint, step: str, terms: ComplaintTerms, *, in_full: bool) -> str:
    kifid = next(route for route in terms.routes if route.body is Body.KIFID)
    told = fragment(
        f"complaints/told/{step}.txt",
        complaint=complaint,
        until=kifid.told_until,
        is_unsure=is_unsure(kifid),
        in_full=in_full,
    )
    return "\n\n".join(" ".join(part.split()) for part in told.split("\n\n") if part.strip())
