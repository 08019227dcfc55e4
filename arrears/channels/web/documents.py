"""The letters of a case in the web chat: which there are, and each as a file."""

from datetime import date
from typing import Self

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from arrears.channels.web.api import Admitted, TheChat, visiting
from arrears.letters.downloading import Readable, find_letters, read_letter

PRIVATE = {"Cache-Control": "no-store"}

router = APIRouter(
    prefix="/chat/conversations/{conversation_id}/documents",
    tags=["web chat"],
    dependencies=[Depends(visiting)],
)


class Listed(BaseModel):
    """A letter that can be fetched as a file."""

    id: int
    title: str
    file_name: str
    media_type: str
    dated_on: date

    @classmethod
    def of(cls, letter: Readable) -> Self:
        """A letter as the web chat lists it."""
        return cls.model_validate(letter, from_attributes=True)


@router.get("")
async def list_documents(conversation: Admitted, chat: TheChat, response: Response) -> list[Listed]:
    """The letters of the person's own case, once they have proved who they are."""
    response.headers.update(PRIVATE)
    return [Listed.of(one) for one in await find_letters(chat.store, conversation)]


@router.get(
    "/{document_id}",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def fetch_document(document_id: int, conversation: Admitted, chat: TheChat) -> Response:
    """One of these letters, to keep."""
    letter, content = await read_letter(chat.store, conversation, document_id)
    disposition = f'attachment; filename="{letter.file_name}"'
    return Response(
        content,
        media_type=letter.media_type,
        headers=PRIVATE | {"Content-Disposition": disposition},
    )
