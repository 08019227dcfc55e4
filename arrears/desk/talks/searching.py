"""Search for cases and talks. What is searched for is never in an address."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from arrears.cases.searching import Found, NothingToSearch, search
from arrears.cases.searching_texts import LOOKS_BACK, MOST_FOUND, FoundText, search_texts
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


@router.post("/texts")
async def find_texts(
    request: Request,
    signed: ForTalks,
    chat: TheChat,
    said: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """The same for words that were said in a talk."""
    try:
        async with chat.store.writing() as session:
            texts = await search_texts(session, signed.staff_id, said)
    except NothingToSearch:
        return _page(request, signed, said=said, status=422)
    return _page(request, signed, said=said, texts=texts)


def _page(
    request: Request,
    signed: Signed,
    *,
    words: str = "",
    found: Found | None = None,
    said: str = "",
    texts: Sequence[FoundText] | None = None,
    status: int = 200,
) -> Response:
    return page(
        request,
        "talks/search.html",
        signed=signed,
        status=status,
        words=words,
        found=found,
        said=said,
        texts=texts,
        months=LOOKS_BACK.days // 30,
        most_texts=MOST_FOUND,
    )
