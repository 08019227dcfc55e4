"""Runs the app: `python -m arrears.web`."""

import uvicorn

from arrears.garbage import keep_what_is_loaded
from arrears.logs import configure_logs
from arrears.settings import settings
from arrears.web.app import create_app

if __name__ == "__main__":
    configure_logs()
    app = create_app()
    keep_what_is_loaded()
    uvicorn.run(
        app,
        host=settings().host,
        port=settings().port,
        access_log=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        log_config=None,
        timeout_graceful_shutdown=3,
    )
