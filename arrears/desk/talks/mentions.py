"""The notes in which somebody of staff is mentioned; the menu tells how many are not read."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from arrears.cases.notes import find_mentions, mark_read
from arrears.channels.web.api import TheChat
from arrears.desk.access import ForTalks
from arrears.desk.pages import page, see_other

PATH = "/desk/mentions"

router = APIRouter(prefix="/mentions")


@router.get("")
async def show(request: Request, signed: ForTalks, chat: TheChat) -> Response:
    """Where colleagues mentioned me, unread ones first."""
    async with chat.store.reading() as session:
        mentions = await find_mentions(session, signed.staff_id)
    unread = signed.unread_mentions
    return page(request, "talks/mentions.html", signed=signed, mentions=mentions, unread=unread)


@router.post("/read")
async def read_all(signed: ForTalks, chat: TheChat) -> Response:
    """All of them were read."""
    async with chat.store.writing() as session:
        await mark_read(session, signed.staff_id)
    return see_other(PATH)


@router.post("/{mention_id}/read")
async def read(mention_id: int, signed: ForTalks, chat: TheChat) -> Response:
    """One of them was read."""
    async with chat.store.writing() as session:
        await mark_read(session, signed.staff_id, mention_id)
    return see_other(PATH)
