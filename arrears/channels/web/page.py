"""The page with the chat, the script that shows it on another site, and the files of both."""

from os import PathLike, stat_result
from pathlib import Path

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import FileResponse, HTMLResponse
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

HERE = Path(__file__).parent
FILES = HERE / "static"
# Asked for each time and mostly answered with "not changed": modules of two versions do not mix.
NOT_UNASKED = {"Cache-Control": "no-cache"}
LEAST_TO_COMPRESS = 500


class Files(StaticFiles):
    """Files that a browser keeps and asks after before it uses them again."""

    def file_response(
        self,
        full_path: str | PathLike[str],
        stat_result: stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """A file, or that it has not changed."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers.update(NOT_UNASKED)
        return answer


def add_page(app: FastAPI) -> None:
    """Show the chat at `/`, and give other sites `/widget.js`."""
    files = GZipMiddleware(Files(directory=FILES), minimum_size=LEAST_TO_COMPRESS)
    app.mount("/static", files, name="static")
    content = _page()

    @app.get("/", include_in_schema=False)
    async def page() -> HTMLResponse:
        return HTMLResponse(content, headers=NOT_UNASKED)

    @app.get("/widget.js", include_in_schema=False)
    async def widget() -> FileResponse:
        return FileResponse(FILES / "widget.js", headers=NOT_UNASKED)


def _page() -> str:
    """The page around the chat, which a widget shows as well."""
    around, chat = ((HERE / name).read_text("utf-8") for name in ("page.html", "static/chat.html"))
    return around.replace("<!-- chat.html -->", chat)
