"""The pages of the queue, and the stream that every page of the desk listens to."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from arrears.cases.audit import record_listed
from arrears.cases.queue import Part, Wanted
from arrears.channels.web.api import TheChat
from arrears.channels.web.events import EventStream
from arrears.desk.access import ForTalks, cookie_of
from arrears.desk.pages import NOT_KEPT, fragment, page
from arrears.desk.queue.board import Asked, Board, read_board
from arrears.desk.queue.events import happenings
from arrears.desk.queue.places import Places
from arrears.desk.queue.seen import Seen
from arrears.desk.queue.watching import Watch
from arrears.desk.sign_in.sessions import find_signed

MOST_PAGES = 10_000
PARTS = {part.name.lower(): part for part in Part}

router = APIRouter()


async def watch_of(request: Request, chat: TheChat) -> Watch:
    """The one watch of this app on the queue."""
    kept = request.app.state
    if not hasattr(kept, "queue_watch"):
        kept.queue_watch = Watch(chat.store, chat.live)
    watch: Watch = kept.queue_watch
    return watch


async def places_of(request: Request) -> Places:
    """The queue as this app knows it."""
    kept = request.app.state
    if not hasattr(kept, "queue_places"):
        kept.queue_places = Places()
    places: Places = kept.queue_places
    return places


async def seen_of(request: Request) -> Seen:
    """What this app has noted of who saw what."""
    kept = request.app.state
    if not hasattr(kept, "queue_seen"):
        kept.queue_seen = Seen()
    seen: Seen = kept.queue_seen
    return seen


async def asked_of(
    signed: ForTalks,
    part: str = "",
    team: Annotated[str, Query(pattern=r"^[0-9]{0,9}$")] = "",
    number: Annotated[int, Query(alias="page", ge=1, le=MOST_PAGES)] = 1,
) -> Asked:
    """What the address asks for; a part that is none asks for all."""
    team_id = int(team) if team else None
    return Asked(Wanted(signed.staff_id, PARTS.get(part), team_id), number)


async def board_of(
    asked: Annotated[Asked, Depends(asked_of)],
    places: Annotated[Places, Depends(places_of)],
    seen: Annotated[Seen, Depends(seen_of)],
    chat: TheChat,
) -> Board:
    """The page that is asked for; that somebody sees these cases is noted before they do."""
    async with chat.store.reading() as session:
        board = await read_board(session, await places.now(session), asked)
    me = asked.wanted.me
    if new := seen.new(me, board.case_ids):
        async with chat.store.writing() as session:
            await record_listed(session, new, staff_id=me)
        seen.add(me, new)
    return board


type TheBoard = Annotated[Board, Depends(board_of)]


@router.get("/queue")
async def queue(request: Request, signed: ForTalks, board: TheBoard) -> HTMLResponse:
    """The whole page."""
    told = request.query_params.get("told")
    return page(request, "queue/queue.html", signed=signed, board=board, told=told)


@router.get("/queue/board")
async def queue_board(signed: ForTalks, board: TheBoard) -> HTMLResponse:
    """The part of the page that changes, to be put in the place of what is shown."""
    return HTMLResponse(fragment("queue/board.html", signed=signed, board=board), headers=NOT_KEPT)


@router.get("/events", response_class=StreamingResponse)
async def follow(
    request: Request, signed: ForTalks, chat: TheChat, watch: Annotated[Watch, Depends(watch_of)]
) -> EventStream:
    """What every page hears."""
    token = request.cookies[cookie_of(request)]

    async def is_still_here() -> bool:
        async with chat.store.reading() as session:
            still = await find_signed(session, token)
        if still is not None:
            await chat.staff_is_here(still.staff_id)
        return still is not None

    return EventStream(happenings(watch, is_still_here))
