"""Runs the app: `python -m arrears.web`."""

from arrears.garbage import keep_what_is_loaded
from arrears.logs import configure_logs
from arrears.web.app import create_app
from arrears.web.server import server

if __name__ == "__main__":
    configure_logs()
    app = create_app()
    keep_what_is_loaded()
    server(app).run()
