"""The menu of the web chat shows how to go on by telephone, to who is known."""

import re

from playwright.async_api import Page, expect

from tests.browser.chat_page import ChatPage
from tests.system.debtors import Debtor
from tests.system.fixtures import SMS_SENDER
from tests.system.running import System

GOING_ON = "Verder op uw telefoon"


async def test_who_is_known_gets_a_code_to_go_on_with(
    page: Page, system: System, debtor: Debtor
) -> None:
    """Of this case nothing may be told over WhatsApp, so that there is no way there."""
    chat = await ChatPage.opened(page, system.address)
    await chat.proves_to_be(debtor)

    await chat.chooses(GOING_ON)
    dialog = page.get_by_role("dialog", name=GOING_ON)
    await expect(dialog.get_by_role("button", name="WhatsApp")).to_have_count(0)
    await dialog.get_by_role("button", name="Verder via sms").click()

    await expect(dialog.get_by_test_id("going-on")).to_have_text(
        re.compile(r"Verder met code [A-Z2-9]{4}-[A-Z2-9]{4}")
    )
    await expect(dialog.get_by_text(SMS_SENDER)).to_be_visible()
    link = dialog.get_by_role("link", name="Open sms op dit apparaat")
    assert (await link.get_attribute("href") or "").startswith(f"sms:{SMS_SENDER}?&body=Verder")

    await dialog.get_by_role("button", name="Terug naar de chat").click()
    await expect(dialog).to_be_hidden()
    assert chat.complaints == []


async def test_who_is_not_known_is_not_shown_it(page: Page, system: System) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")

    await page.locator("summary", has_text="Menu").click()

    await expect(page.get_by_role("button", name=GOING_ON)).to_be_hidden()
