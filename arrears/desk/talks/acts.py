"""Taking a talk over, answering in it, and giving it on."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from arrears.cases.holders import find_held
from arrears.cases.kinds import TalkOutcome
from arrears.chat.staff_words import WhereClosed
from arrears.desk.talks.asked import InTalk, settled
from arrears.desk.talks.saying import LONGEST_TEXT, noted, said

type Typed = Annotated[str, Form(max_length=20_000)]
type Elsewhere = Annotated[WhereClosed | None, Form()]
type Once = Annotated[str, Form(pattern=r"^[\w-]{1,50}$")]

router = APIRouter(prefix="/talks/{conversation_id}")


@router.post("/take-over")
async def take_over(asked: InTalk) -> Response:
    """From now on the bot is silent."""
    return await settled(asked, asked.chat.take_over(asked.conversation_id, by=asked.by))


@router.post("/say")
async def say(
    asked: InTalk, client_id: Once, text: Typed = "", where_closed: Elsewhere = None
) -> Response:
    """Say something to the person; where WhatsApp is closed, as is chosen there."""
    doing = said(asked, text, client_id=client_id, where_closed=where_closed)
    return await settled(asked, doing, text=text)


@router.post("/typing", status_code=204)
async def type_on(asked: InTalk) -> None:
    """The person sees that whoever has the talk is typing."""
    async with asked.chat.store.reading() as session:
        held = await find_held(session, asked.signed.staff_id)
    if asked.conversation_id in {talk.id for talk in held}:
        asked.chat.staff_types(asked.conversation_id, asked.signed.name)


@router.post("/notes")
async def write_note(asked: InTalk, once: Once, note: Typed = "") -> Response:
    """Write something for colleagues only."""
    return await settled(asked, noted(asked, note, key=f"note:{once}"), note=note)


@router.post("/hand-back")
async def hand_back(asked: InTalk, summary: Typed = "") -> Response:
    """The bot goes on; the person reads what was noted."""
    doing = asked.chat.hand_back(
        asked.conversation_id, by=asked.by, summary=summary.strip()[:LONGEST_TEXT] or None
    )
    return await settled(asked, doing, summary=summary)


@router.post("/pass-on")
async def pass_on(asked: InTalk, colleague: Annotated[int, Form()] = 0) -> Response:
    """A colleague goes on."""
    doing = asked.chat.pass_on(asked.conversation_id, colleague, by=asked.by)
    return await settled(asked, doing)


@router.post("/send-to-team")
async def send_to_team(asked: InTalk, team: Annotated[int, Form()] = 0) -> Response:
    """It waits for somebody of a team."""
    doing = asked.chat.send_to_team(asked.conversation_id, team, by=asked.by)
    return await settled(asked, doing)


@router.post("/close")
async def close(asked: InTalk, outcome: Annotated[TalkOutcome, Form()]) -> Response:
    """The talk is done."""
    return await settled(asked, asked.chat.close_talk(asked.conversation_id, outcome, by=asked.by))
