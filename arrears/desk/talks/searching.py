"""Search for cases and talks. What is searched for is never in an address."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from arrears.cases.searching import Found, NothingToSearch, search
from arrears.channels.web.api import TheChat
from arrears.desk.access import ForTalks
from arrears.desk.pages import page
from arrears.desk.sign_in.sessions import Signed

router = APIRouter(prefix="/search")


@router.get("")
async def show(request: Request, signed: ForTalks) -> Response:
    """A form to search with."""
    return _page(request, signed)


@router.post("")
async def find(
    request: Request,
    signed: ForTalks,
    chat: TheChat,
    words: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """What was found: the form again, so that the words stand in no address."""
    try:
        async with chat.store.writing() as session:
            found = await search(session, signed.staff_id, words)
    except NothingToSearch:
        return _page(request, signed, words=words, status=422)
    return _page(request, signed, words=words, found=found)


def _page(
    request: Request,
    signed: Signed,
    *,
    words: str = "",
    found: Found | None = None,
    status: int = 200,
) -> Response:
    return page(
        request, "talks/search.html", signed=signed, status=status, words=words, found=found
    )
