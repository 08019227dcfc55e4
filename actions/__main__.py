"""Runs the action server on loopback: `python -m actions`."""

import uvicorn

from actions.server import create_app
from arrears.garbage import keep_what_is_loaded
from arrears.logs import configure_logs
from arrears.settings import settings

if __name__ == "__main__":
    configure_logs()
    app = create_app()
    keep_what_is_loaded()
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=settings().actions_port,
        access_log=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        log_config=None,
        timeout_graceful_shutdown=3,
    )
