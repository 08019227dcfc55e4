"""What was said while nobody looked is counted, in the title and where one goes on reading."""

import asyncio

import pytest
from playwright.async_api import Page, Route, expect

from tests.browser.chat_page import ChatPage
from tests.system.running import System

TITLE = "Meedenker: hulp bij een betalingsachterstand"
AT_TOP = "() => document.querySelector('[data-pane]').scrollTop === 0"
HIDE = """
(hidden) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
"""


@pytest.fixture
async def chat(page: Page, system: System) -> ChatPage:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    return chat


async def test_what_is_seen_is_not_counted(chat: ChatPage) -> None:
    await chat.says("wat gebeurt er als ik niet betaal?", hears="stap voor stap")

    await expect(chat.page).to_have_title(TITLE)


async def test_what_comes_while_the_page_is_hidden_is_counted_till_it_is_seen(
    chat: ChatPage,
) -> None:
    await chat.input.fill("wat gebeurt er als ik niet betaal?")
    await chat.page.evaluate(HIDE, True)
    await chat.page.keyboard.press("Enter")

    await expect(chat.page).to_have_title(f"(1) {TITLE}", timeout=30_000)
    await chat.page.evaluate(HIDE, False)
    await expect(chat.page).to_have_title(TITLE)


async def test_what_comes_while_the_person_reads_further_up_is_counted(chat: ChatPage) -> None:
    await chat.page.set_viewport_size({"width": 400, "height": 420})
    pane = chat.page.get_by_role("region", name="Gesprek")
    reading = asyncio.Event()

    async def hold(route: Route) -> None:
        await reading.wait()
        await route.continue_()

    await chat.page.route("**/messages", hold)
    await chat.input.fill("wat gebeurt er als ik niet betaal?")
    await chat.page.keyboard.press("Enter")
    await pane.evaluate("(node) => { node.scrollTop = 0; }")
    await chat.page.wait_for_function(AT_TOP)
    reading.set()

    newer = chat.page.get_by_role("button", name="nieuw bericht")
    await expect(newer).to_be_visible(timeout=30_000)
    await expect(chat.page).to_have_title(f"(1) {TITLE}")
    await newer.click()
    await expect(chat.page).to_have_title(TITLE)
    await expect(newer).to_be_hidden()


async def test_after_a_reload_what_was_not_seen_is_still_new(chat: ChatPage) -> None:
    await chat.page.add_init_script(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
    )
    await chat.page.evaluate(HIDE, True)
    await chat.input.fill("wat gebeurt er als ik niet betaal?")
    await chat.page.keyboard.press("Enter")
    await expect(chat.page).to_have_title(f"(1) {TITLE}", timeout=30_000)

    await chat.page.reload()

    await expect(chat.page).to_have_title(f"(1) {TITLE}")
