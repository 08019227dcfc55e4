"""What the page of a talk shows, looked up in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.canned_answers import filled, find_answers, placeholders_in, values_of
from arrears.cases.kinds import Channel
from arrears.cases.models import CannedAnswer
from arrears.cases.notes import find_notes
from arrears.cases.staff import CaseNotFound, find_active_staff, find_teams
from arrears.cases.talk_history import History, history_of
from arrears.cases.talks import Talk, find_talk, open_talk
from arrears.chat.by_sms import WhyNoSms, why_no_sms
from arrears.chat.service import Chat
from arrears.chat.window import Window, find_window
from arrears.clock import today
from arrears.desk.permissions import MAY, Permission
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.talks.case_beside import CaseBeside, open_beside
from arrears.desk.talks.items import Item, items_of


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of a talk: another case, an earlier stretch, a canned answer."""

    case: str | None = None
    before: int | None = None
    answer: int | None = None


@dataclass(frozen=True)
class Answer:
    """A canned answer as far as it could be filled in; `missing` is what could not."""

    id: int
    title: str
    text: str
    missing: Sequence[str]

    @classmethod
    def of(cls, answer: CannedAnswer, values: Mapping[str, str]) -> Self:
        """An answer filled in with what is known."""
        missing = [name for name in placeholders_in(answer.body) if name not in values]
        return cls(answer.id, answer.title, filled(answer.body, values), missing)


@dataclass(frozen=True)
class Taker:
    """A colleague or a team that a talk can be given to."""

    id: int
    name: str


@dataclass(frozen=True)
class Stand:
    """How a talk stands for one colleague, and whom they can give it to."""

    talk: Talk
    window: Window
    is_mine: bool
    # Of a talk on WhatsApp.
    why_no_sms: WhyNoSms | None
    colleagues: Sequence[Taker]
    teams: Sequence[Taker]


@dataclass(frozen=True)
class Look:
    """All that the page of a talk shows."""

    stand: Stand
    history: History
    items: Sequence[Item]
    answers: Sequence[Answer]
    wish: Wish
    beside: CaseBeside | None
    unknown_case: bool

    @property
    def draft(self) -> str:
        """What is put ready to be sent: a canned answer that was chosen."""
        return next((one.text for one in self.answers if one.id == self.wish.answer), "")


async def look(chat: Chat, signed: Signed, conversation_id: UUID, wish: Wish) -> Look:
    """A talk, its case where it may be seen, and what can be done; audited.

    Raises ConversationUnknown or NotActiveStaff.
    """
    async with chat.store.writing() as session:
        talk = await open_talk(session, signed.staff_id, conversation_id)
        beside, is_unknown = await _beside(session, signed, talk, wish)
        history = await history_of(session, conversation_id, before=wish.before)
        notes = await find_notes(
            session, conversation_id, case_id=beside.case.id if beside else None
        )
        own = beside.case if beside and beside.is_theirs else None
        values = values_of(own, colleague=signed.name, on=today())
        return Look(
            stand=await stand_of(session, signed, talk),
            history=history,
            items=items_of(history, notes),
            answers=[Answer.of(one, values) for one in await find_answers(session)],
            wish=wish,
            beside=beside,
            unknown_case=is_unknown,
        )


async def find_stand(session: AsyncSession, signed: Signed, conversation_id: UUID) -> Stand:
    """How a talk stands now. Raises ConversationUnknown."""
    return await stand_of(session, signed, await find_talk(session, conversation_id))


async def stand_of(session: AsyncSession, signed: Signed, talk: Talk) -> Stand:
    """The same of a talk that was found."""
    is_on_whatsapp = talk.channel is Channel.WHATSAPP
    return Stand(
        talk=talk,
        window=await find_window(session, talk.id),
        why_no_sms=await why_no_sms(session, talk.id) if is_on_whatsapp else None,
        is_mine=talk.is_held_by(signed.staff_id),
        colleagues=[
            Taker(one.id, one.display_name)
            for one in await find_active_staff(session)
            if Permission.TALKS in MAY[one.role] and one.id != talk.held_by_id
        ],
        teams=[Taker(one.id, one.name) for one in await find_teams(session)],
    )


async def _beside(
    session: AsyncSession, signed: Signed, talk: Talk, wish: Wish
) -> tuple[CaseBeside | None, bool]:
    """The case to show, and whether the wished one does not exist.

    By itself only the case that the person proved is theirs; another when a colleague names it.
    """
    number = wish.case or (talk.case_number if talk.is_verified else None)
    if number is None:
        return None, False
    try:
        beside = await open_beside(
            session,
            signed.staff_id,
            number,
            conversation_id=talk.id,
            verified_case_id=talk.open_case_id,
            on=today(),
        )
    except CaseNotFound:
        return None, True
    return beside, False
