"""Call-backs that wait, marked as done from the page of the queue."""

from collections.abc import Awaitable, Callable

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from arrears.cases.acting import Actor, Refused
from arrears.cases.callbacks import finish_callback, miss_callback
from arrears.cases.models import CallbackRequest
from arrears.cases.store import Store
from arrears.channels.web.api import TheChat
from arrears.desk.access import ForTalks
from arrears.desk.pages import see_other
from arrears.desk.sign_in.sessions import Signed

router = APIRouter(prefix="/queue/callbacks")


@router.post("/{request_id}/done")
async def done(request_id: int, signed: ForTalks, chat: TheChat) -> RedirectResponse:
    """Somebody was called back, or written to."""
    return see_other(await _told(chat.store, signed, finish_callback, request_id, "called"))


@router.post("/{request_id}/missed")
async def missed(request_id: int, signed: ForTalks, chat: TheChat) -> RedirectResponse:
    """Somebody was called back, and did not answer: it stays on the list."""
    return see_other(await _told(chat.store, signed, miss_callback, request_id, "not_reached"))


async def _told(
    store: Store,
    signed: Signed,
    command: Callable[..., Awaitable[CallbackRequest]],
    request_id: int,
    told: str,
) -> str:
    """Where to look after it; a colleague, or the person, may have settled it meanwhile."""
    try:
        async with store.writing() as session:
            await command(session, request_id, by=Actor.staff(signed.staff_id))
    except Refused:
        told = "settled"
    return f"/desk/queue?told={told}"
