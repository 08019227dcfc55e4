"""The server that the app runs on."""

import uvicorn
from fastapi import FastAPI

from arrears.settings import Settings
from arrears.web.connection import Connection
from arrears.web.descriptors import raise_limit

FOR_ANYTHING_ELSE = 200
"""File descriptors that are left for the store, the bot and the logs."""


def server(app: FastAPI) -> uvicorn.Server:
    """A server for this app, as its settings say; not yet running."""
    chosen: Settings = app.state.settings
    config = uvicorn.Config(
        app,
        host=chosen.host,
        port=chosen.port,
        http=Connection,
        ws="none",
        access_log=False,
        proxy_headers=False,
        limit_concurrency=raise_limit() - FOR_ANYTHING_ELSE,
        timeout_keep_alive=75,
        log_config=None,
        timeout_graceful_shutdown=3,
    )
    return uvicorn.Server(config)
