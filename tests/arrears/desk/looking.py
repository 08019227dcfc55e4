"""A tab of a real browser in which a desk of this process answers, without a network."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import httpx
from playwright.async_api import Browser, Page, Route

HOST = "http://localhost"
FORM = {"content-type": "application/x-www-form-urlencoded"}
# They never end, and httpx would wait for all of what they say: they say nothing yet.
STREAMS = "**/desk/**/events"


class Tab:
    """A tab, and whose browser it is of: any of the clients that it is given."""

    def __init__(self, page: Page, client: httpx.AsyncClient) -> None:
        self.page = page
        self.client = client
        self.last: httpx.Response | None = None
        self._form: Mapping[str, str] | None = None

    async def shows(
        self,
        path: str,
        form: Mapping[str, str] | None = None,
        *,
        client: httpx.AsyncClient | None = None,
    ) -> httpx.Response:
        """Open a page, or what answers to a form; what the app said."""
        self.client, self._form, self.last = client or self.client, form, None
        await self.page.goto(f"{HOST}{path}")
        assert self.last is not None
        return self.last

    async def answer(self, route: Route) -> None:
        """Have the app answer what the tab asks."""
        answer = await self._asked(route)
        headers = {"content-type": answer.headers.get("content-type", "text/plain")}
        await route.fulfill(status=answer.status_code, body=answer.content, headers=headers)

    async def _asked(self, route: Route) -> httpx.Response:
        path = route.request.url.removeprefix(HOST)
        if not route.request.is_navigation_request():
            return await self.client.get(path)
        form, self._form = self._form, None
        if form is None:
            self.last = await self.client.get(path)
        else:
            self.last = await self.client.post(path, content=urlencode(form), headers=FORM)
        return self.last


@asynccontextmanager
async def opened(browser: Browser, client: httpx.AsyncClient) -> AsyncIterator[Tab]:
    """A tab of a Dutch browser into which axe may be loaded."""
    context = await browser.new_context(locale="nl-NL", bypass_csp=True, reduced_motion="reduce")
    tab = Tab(await context.new_page(), client)
    await tab.page.route("**/*", tab.answer)
    await tab.page.route(STREAMS, lambda _: None)
    yield tab
    await context.close()
