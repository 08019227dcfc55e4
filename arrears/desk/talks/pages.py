"""The page of one talk, and what came in it as a file."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import StreamingResponse
from starlette.responses import Response

from arrears.cases.attachments import AttachmentUnknown, read_file
from arrears.channels.web.events import EventStream
from arrears.desk.pages import NOT_KEPT, page
from arrears.desk.talks.asked import Asked, InTalk
from arrears.desk.talks.files import name_of
from arrears.desk.talks.live import happenings
from arrears.desk.talks.looking import Wish
from arrears.desk.talks.page import talk_page

router = APIRouter(prefix="/talks/{conversation_id}")


@router.get("")
async def show(asked: InTalk, wish: Annotated[Wish, Depends()]) -> Response:
    """The talk with its case."""
    return await talk_page(
        asked.request, asked.chat, asked.signed, asked.conversation_id, wish=wish
    )


@router.get("/events", response_class=StreamingResponse)
async def follow(asked: InTalk) -> EventStream:
    """All that happens in the talk, as long as who follows it is signed in."""
    return EventStream(happenings(asked))


@router.get("/attachments/{attachment_id}")
async def fetch(asked: InTalk, attachment_id: int) -> Response:
    """A file that the person sent, to keep; nothing that a browser opens by itself."""
    try:
        async with asked.chat.store.writing() as session:
            media_type, content = await read_file(
                session, asked.signed.staff_id, asked.conversation_id, attachment_id
            )
    except AttachmentUnknown:
        return _no_file(asked)
    disposition = f'attachment; filename="{name_of(attachment_id, media_type)}"'
    return Response(
        content, media_type=media_type, headers=NOT_KEPT | {"Content-Disposition": disposition}
    )


def _no_file(asked: Asked) -> Response:
    words = "Dit bestand is hier niet (meer)."
    return page(asked.request, "refused.html", signed=asked.signed, status=404, detail=words)
