"""What a page about privacy says when there is nothing to show."""

from fastapi import Request
from starlette.responses import Response

from arrears.desk.pages import page
from arrears.desk.sign_in.sessions import Signed


def unknown(request: Request, signed: Signed) -> Response:
    """There is no such person or request."""
    detail = "Dit is niet (meer) te vinden."
    return page(request, "refused.html", signed=signed, status=404, detail=detail)
