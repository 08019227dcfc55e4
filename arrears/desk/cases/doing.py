"""Carries an act out for a case, once, and tells its person; or tries what would come of it."""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, hold_case
from arrears.cases.case_talks import find_talk
from arrears.cases.forms import note_form, told_before
from arrears.cases.holders import access_hold
from arrears.cases.kinds import Holder
from arrears.cases.staff import open_case
from arrears.chat.live import HeldBy, NewEntries
from arrears.chat.records import Entry
from arrears.chat.service import Chat
from arrears.chat.telling import tell_person
from arrears.clock import today
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.typed import Typed

# How the person was told, besides over which channel.
NOBODY, NOTHING, IN_GENERAL = "nobody", "nothing", "general"


@dataclass(frozen=True)
class Telling:
    """What was written in a conversation, and who has it since, for who reads along there."""

    conversation_id: UUID
    entries: list[Entry]
    holder: Holder


async def set_scene(session: AsyncSession, staff_id: int, number: str) -> Scene:
    """Open a case for somebody of staff. Raises NotActiveStaff or CaseNotFound."""
    case = await open_case(session, staff_id, number)
    talk = await find_talk(session, case)
    by = Actor.staff(staff_id, talk.id if talk else None)
    return Scene(session, case, talk, by, today())


async def rehearse(chat: Chat, act: Act, staff_id: int, number: str, typed: Typed) -> Done:
    """What would come of an act: it is done, and undone again. Raises as the act does."""
    async with chat.store.writing() as session:
        scene = replace(await set_scene(session, staff_id, number), key=_key(act, typed))
        done = await act.carry_out(scene, typed)
        await session.rollback()
    return done


async def carry_out(chat: Chat, act: Act, staff_id: int, number: str, typed: Typed) -> str:
    """Do it, if this form did not do it before; how its person is told. Raises as the act does."""
    async with chat.store.writing() as session:
        scene = replace(await set_scene(session, staff_id, number), key=_key(act, typed))
        await hold_case(session, scene.case.id)
        if before := await told_before(session, scene.case, typed.key):
            return before
        done = await act.carry_out(scene, typed)
        told = _told(scene, done)
        telling = await _tell(chat, scene, done, key=typed.key)
        await note_form(
            session,
            scene.case,
            typed.key,
            what=act.path,
            told=told,
            by=scene.by,
            arrangement_id=done.confirms,
        )
    if telling is not None:
        chat.live.tell(telling.conversation_id, NewEntries(telling.entries))
        chat.live.tell(telling.conversation_id, HeldBy(telling.holder))
        if done.payload is not None:
            chat.worker.wake(telling.conversation_id)
    return told


def _told(scene: Scene, done: Done) -> str:
    if done.says is None:
        return NOTHING
    if scene.talk is None:
        return NOBODY
    return scene.talk.channel.value if scene.talk.may_tell else IN_GENERAL


async def _tell(chat: Chat, scene: Scene, done: Done, *, key: str) -> Telling | None:
    if done.says is None or scene.talk is None:
        return None
    text = done.says if scene.talk.may_tell else words.SOMETHING_HAPPENED
    talk_id = scene.talk.id
    entries = await tell_person(
        scene.session,
        chat,
        talk_id,
        text,
        by=scene.by,
        key=f"desk:{key}",
        payload=done.payload,
    )
    hold = await access_hold(scene.session, talk_id)
    return Telling(talk_id, entries, hold.holder)


def _key(act: Act, typed: Typed) -> str:
    return f"desk:{act.path}:{typed.key}"
