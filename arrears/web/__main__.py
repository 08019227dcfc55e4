"""Runs the app: `python -m arrears.web`."""

import uvicorn

from arrears.logs import configure_logs
from arrears.settings import settings

if __name__ == "__main__":
    configure_logs()
    uvicorn.run(
        "arrears.web.app:create_app",
        factory=True,
        host=settings().host,
        port=settings().port,
        access_log=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        log_config=None,
        timeout_graceful_shutdown=3,
    )
