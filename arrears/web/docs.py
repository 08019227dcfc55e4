"""The API's documentation at `/docs`; nothing in it is loaded from elsewhere."""

from pathlib import Path

import fastapi_offline
from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

VIEWER = Path(fastapi_offline.__file__).parent / "static"
OURS = Path(__file__).parent / "docs_page"


def add_docs(app: FastAPI) -> None:
    """Show `/openapi.json` at `/docs`."""
    app.mount("/docs/viewer", StaticFiles(directory=VIEWER))
    app.mount("/docs/static", StaticFiles(directory=OURS))

    @app.get("/docs", include_in_schema=False)
    async def docs() -> FileResponse:
        return FileResponse(OURS / "page.html")
