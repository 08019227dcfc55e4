"""A colleague has the talk: the person sees who it is, and that they are typing."""

from uuid import uuid4

from playwright.async_api import Page, expect

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.staff import add_staff
from arrears.chat.log import Log
from arrears.chat.staff_words import say
from tests.browser.chat_page import ChatPage
from tests.browser.test_keeping import downloaded, printed
from tests.system.fixtures import opened_store
from tests.system.running import System

# Without Redis an app does not hear of it from here.
ANNE_TYPES = """
async () => {
  const { Typing } = await import('/static/status.js');
  new Typing(document.querySelector('.typing')).staff('Anne');
}
"""


async def anne_says(system: System, chat: ChatPage, text: str) -> None:
    """A colleague takes the talk and says something."""
    async with opened_store(system) as store, store.writing() as session:
        anne = await add_staff(
            session,
            f"anne-{uuid4().hex[:12]}",
            display_name="Anne de Boer",
            role=StaffRole.AGENT,
            by=Actor("console"),
        )
        talk, by = await chat.conversation_id(), Actor.staff(anne.id)
        await say(session, Log(store), talk, text, by=by, client_id="a1", where_closed=None)


async def test_a_colleague_is_named_on_the_page_in_the_text_and_on_paper(
    page: Page, system: System
) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await anne_says(system, chat, "Dag, ik kijk even mee.")
    await page.reload()
    await chat.sees("Dag, ik kijk even mee.")

    assert (await chat.names_and_texts())[-1] == ("Anne", "Dag, ik kijk even mee.")
    await expect(page.locator("[data-holder]")).to_have_text("U praat met Anne, medewerker")
    _, text = await downloaded(chat)
    assert "\nAnne, " in text
    assert "U praat nu met Anne." in text
    assert "Anne" in await printed(page)
    assert chat.complaints == []


async def test_who_types_is_said_in_a_live_region_and_only_as_long_as_they_do(
    page: Page, system: System
) -> None:
    await page.clock.install()
    await ChatPage.opened(page, system.address)
    typing = page.get_by_test_id("typing")
    await page.evaluate(ANNE_TYPES)

    await expect(typing).to_contain_text("Anne is aan het typen")
    await expect(typing).to_have_attribute("role", "status")
    await page.clock.fast_forward(5_000)
    await expect(typing).not_to_be_empty()
    await page.clock.fast_forward(2_000)
    await expect(typing).to_be_empty()
