"""Refusals at the desk: a page that says what to do, or a problem document for a script."""

from urllib.parse import urlencode

from fastapi import FastAPI, Request
from starlette.responses import Response

from arrears.cases.staff import CaseNotFound
from arrears.desk.access import NotAllowed, NotFromOurPage, NothingHere, NotSignedIn
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in.answers import Refusal, show_door
from arrears.desk.sign_in.door import TooManyTries
from arrears.desk.sign_in.entering import DoorClosed
from arrears.problem import problem


def wants_page(request: Request) -> bool:
    """Whether a person looks at the answer, and not a script of ours."""
    return "text/html" in request.headers.get("accept", "")


async def _not_signed_in(request: Request, error: Exception) -> Response:
    if wants_page(request):
        after = urlencode({"next": request.url.path}) if request.method == "GET" else ""
        return see_other(f"/desk/sign-in?{after}".rstrip("?"))
    return problem(401, "Not signed in", "U bent niet meer aangemeld. Meld u opnieuw aan.")


async def _door_closed(request: Request, error: Exception) -> Response:
    return see_other("/desk/sign-in?because=over")


async def _too_many_tries(request: Request, error: Exception) -> Response:
    return await show_door(request, refusal=Refusal.TOO_FAST)


async def _not_allowed(request: Request, error: Exception) -> Response:
    return _refused(request, 403, "Not allowed", "Deze pagina hoort niet bij uw rol.")


async def _not_ours(request: Request, error: Exception) -> Response:
    return _refused(
        request,
        403,
        "Not from our page",
        "Dit formulier is verlopen. Ga terug, laad de pagina opnieuw en probeer het nog een keer.",
    )


async def _nothing_here(request: Request, error: Exception) -> Response:
    detail = "Wat u zoekt, is er niet (meer). Kijk of het nummer klopt."
    return _refused(request, 404, "Nothing here", detail)


def _refused(request: Request, status: int, title: str, detail: str) -> Response:
    if wants_page(request):
        signed = getattr(request.state, "signed", None)
        return page(request, "refused.html", signed=signed, status=status, detail=detail)
    return problem(status, title, detail)


def add_refusals(app: FastAPI) -> None:
    """Answer every refusal of the desk."""
    app.exception_handler(NotSignedIn)(_not_signed_in)
    app.exception_handler(DoorClosed)(_door_closed)
    app.exception_handler(TooManyTries)(_too_many_tries)
    app.exception_handler(NotAllowed)(_not_allowed)
    app.exception_handler(NotFromOurPage)(_not_ours)
    app.exception_handler(NothingHere)(_nothing_here)
    app.exception_handler(CaseNotFound)(_nothing_here)
