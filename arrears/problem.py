"""A refusal or failure as a problem document (RFC 9457)."""

from fastapi.responses import JSONResponse


def problem(status: int, title: str, detail: str) -> JSONResponse:
    """A problem document: English title for machines, Dutch detail for people."""
    return JSONResponse(
        {"type": "about:blank", "status": status, "title": title, "detail": detail},
        status_code=status,
        media_type="application/problem+json",
    )
