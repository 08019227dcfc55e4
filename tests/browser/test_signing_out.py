"""Signing out of a verified session, and ending a conversation."""

from playwright.async_api import Page, expect

from tests.browser.chat_page import ChatPage
from tests.system.debtors import Debtor
from tests.system.running import System


async def test_who_is_verified_can_sign_out_and_is_asked_anew(
    page: Page, system: System, debtor: Debtor
) -> None:
    chat = await ChatPage.opened(page, system.address)
    out = page.get_by_role("button", name="Uitloggen")
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await page.locator("summary").click()
    await expect(page.get_by_role("button", name="Gesprek downloaden")).to_be_visible()
    await expect(out).to_be_hidden()
    await page.keyboard.press("Escape")

    await chat.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}", hears="Dank u")
    await page.reload()
    await chat.sees("Dank u")
    await page.locator("summary").click()
    await chat.answered(out, "U bent uitgelogd.")
    await expect(chat.input).to_be_focused()

    await page.locator("summary").click()
    await expect(out).to_be_hidden()
    await chat.says("hoeveel moet ik nog betalen?", hears="Wat is uw zaaknummer?")
    assert "474,15" not in " ".join(text for _, text in await chat.transcript())
    assert chat.complaints == []


async def test_when_signing_out_fails_the_person_is_told(
    page: Page, system: System, debtor: Debtor
) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.proves_to_be(debtor)
    await page.route("**/sign-out", lambda route: route.abort())

    await chat.chooses("Uitloggen")

    await expect(page.get_by_test_id("connection")).to_have_text(
        "Uitloggen is niet gelukt. Probeer het zo nog eens."
    )


async def test_who_ends_a_conversation_can_begin_a_new_one(page: Page, system: System) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    first = await chat.conversation_id()

    await chat.chooses("Gesprek afsluiten")
    await page.get_by_role("button", name="Nee, doorgaan").click()
    await expect(page.locator("summary")).to_be_focused()
    await chat.chooses("Gesprek afsluiten")
    await page.get_by_role("button", name="Ja, afsluiten").click()
    await expect(chat.bubbles).to_have_count(0)
    await expect(page.locator("summary")).to_be_hidden()

    await chat.presses("Ik kan het niet betalen", hears="Wat is uw zaaknummer?")
    assert await chat.conversation_id() != first
    assert chat.complaints == []


async def test_who_comes_back_to_a_conversation_that_is_gone_can_begin_a_new_one(
    page: Page, system: System
) -> None:
    """And what was typed meanwhile is there to be sent again."""
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await page.evaluate("""
      const key = 'meedenker.conversation';
      const kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.setItem(key, JSON.stringify({ ...kept, token: 'een ander' }));
    """)
    await page.reload()

    again = page.get_by_role("button", name="Nieuw gesprek beginnen")
    await expect(page.get_by_role("alert")).to_contain_text("Dit gesprek is afgelopen.")
    await again.click()
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
