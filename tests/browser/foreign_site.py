"""Another site that shows the chat: a page with a strict content security policy."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

# As the README tells a site to allow, and not a bit more.
POLICY = (
    "default-src 'none'; script-src {chat}; connect-src {chat}; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-src 'none'; require-trusted-types-for 'script'"
)
# With habits that would spoil a widget that is not on its own: a small rem, big buttons, a dark
# colour for every paragraph, no outlines, and names of its own for what ours are called too.
PAGE = """<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Voorbeeld Verzekeringen</title>
  <link rel="icon" href="data:,">
  <script src="{chat}/widget.js" async{attributes}></script>
</head>
<body>
  <main>
    <h1>Uw verzekering</h1>
    <p class="message" id="bericht">Betaalt u per maand, kwartaal of jaar? U kiest het zelf.</p>
    <button class="launcher">Inloggen</button>
  </main>
</body>
</html>
"""
HABITS = """
html { font-size: 62.5%; letter-spacing: .3em; text-transform: uppercase; }
* { outline: none !important; }
p, h1, h2, li { color: rgb(200, 0, 0) !important; margin: 40px; }
button { font-size: 40px !important; border-radius: 0 !important; }
meedenker-chat { position: static; display: none; font-size: 3px; }
"""


class ForeignSite:
    """A site on an origin of its own."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://localhost:{port}"
        self.page = ""
        self.policy = ""

    def shows(self, chat: str, attributes: str = "") -> None:
        """Have its page load the widget from this address, with these attributes."""
        self.page = PAGE.format(chat=chat, attributes=attributes and f" {attributes}")
        self.policy = POLICY.format(chat=chat)

    @classmethod
    @contextmanager
    def running(cls, port: int) -> Iterator["ForeignSite"]:
        """The site while the block runs."""
        site = cls(port)
        with ThreadingHTTPServer(("127.0.0.1", port), site._handler()) as server:
            thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield site
            finally:
                server.shutdown()
                thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = site.page.encode()
                self.send_response(200)
                self.send_header("content-type", "text/html; charset=utf-8")
                self.send_header("content-security-policy", site.policy)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *facts: object) -> None:  # noqa: A002 - its name
                """Nothing is written to the terminal."""

        return Handler
