"""The API's documentation in a real browser."""

from playwright.async_api import Page, expect

from tests.browser.chat_page import ChatPage
from tests.system.running import System


async def test_the_api_can_be_read_without_anything_from_elsewhere(
    page: Page, system: System
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    docs = await ChatPage.opened(page, f"{system.address}/docs")

    await expect(page.get_by_text("/chat/conversations", exact=True)).to_be_visible()
    assert [url for url in asked if not url.startswith((system.address, "data:"))] == []
    assert docs.complaints == []
