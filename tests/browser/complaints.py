"""What a browser complains about while it shows a page."""

from http import HTTPStatus

from playwright.async_api import ConsoleMessage, Error, Page, Response

REPORT_VIOLATIONS = """
addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`), true);
"""
NO_FAILURES = (HTTPStatus.NOT_MODIFIED, HTTPStatus.SEE_OTHER)


async def listen_for_complaints(page: Page) -> list[str]:
    """All complaints from now on: the list grows as they come."""
    complaints: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(f"{message.type}: {message.text}")

    def failed(error: Error) -> None:
        complaints.append(f"uncaught: {error}")

    def got(response: Response) -> None:
        if not (response.ok or response.status in NO_FAILURES):
            complaints.append(f"{response.status}: {response.url}")

    page.on("console", heard)
    page.on("pageerror", failed)
    page.on("response", got)
    await page.add_init_script(REPORT_VIOLATIONS)
    return complaints
