"""Everybody can use the chat: WCAG 2.2 AA on the page and in the widget, and what is read aloud."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.browser.chat_page import ChatPage
from tests.browser.foreign_site import ForeignSite
from tests.system.debtors import Debtor
from tests.system.running import System

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
LEAST_TARGET = 24
WHICH_DAY = "Op welke dag van de maand wilt u betalen?"
# All that a screen reader hears of: what is added to a live region while that is on.
LISTEN = """
() => {
  window.heard = [];
  const isOn = (node) => {
    const region = node.closest('[aria-live], [role=log], [role=status], [role=alert]');
    return region && region.getAttribute('aria-live') !== 'off' && region.checkVisibility();
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) {
      if (target.nodeType !== Node.ELEMENT_NODE || !isOn(target)) continue;
      for (const { textContent } of addedNodes) {
        window.heard.push(textContent.replace(/\\s+/g, ' ').trim());
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
"""
TARGETS = """
(root) => [...root.querySelectorAll('button, summary, textarea, a')]
  .filter((node) => node.checkVisibility() && !node.matches('.skip, .text a'))
  .map((node) => ({ name: node.textContent.trim(), box: node.getBoundingClientRect() }))
  .map(({ name, box }) => [name, box.width, box.height])
"""
EDGES = """
() => [...document.querySelectorAll('button, summary, textarea, .bubble, .menu ul')]
  .filter((node) => node.checkVisibility())
  .filter((node) => getComputedStyle(node).borderTopStyle === 'none')
  .map((node) => node.textContent)
"""


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A tab into which axe may be loaded, whatever the policy of the page."""
    context = await browser.new_context(locale="nl-NL", bypass_csp=True)
    yield await context.new_page()
    await context.close()


@pytest.fixture(params=["page", "widget"])
async def chat(
    request: pytest.FixtureRequest, page: Page, system: System, site: ForeignSite
) -> ChatPage:
    if request.param == "page":
        return await ChatPage.opened(page, system.address)
    return await ChatPage.in_widget(page, site)


async def read_aloud(page: Page) -> list[str]:
    """What a screen reader told, without that somebody types; the dots of that are no words."""
    heard: list[str] = await page.evaluate("heard")
    return [words for words in heard if words and "typen" not in words]


async def faults(page: Page) -> list[Any]:
    """What axe finds, in light and in dark, wide and at 320 pixels."""
    found = []
    for scheme in ("light", "dark"):
        for width, height in ((1000, 700), (320, 640)):
            await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            await page.set_viewport_size({"width": width, "height": height})
            results = await Axe().run(page, options=RULES)
            found += [
                (scheme, width, fault["id"], [node["html"][:200] for node in fault["nodes"]])
                for fault in results.response["violations"]
            ]
    return found


async def test_axe_finds_nothing_before_anything_is_said(chat: ChatPage) -> None:
    assert await faults(chat.page) == []


async def test_axe_finds_nothing_with_cards_buttons_and_what_can_be_opened(
    chat: ChatPage, debtor: Debtor
) -> None:
    await chat.proves_to_be(debtor)
    await chat.presses("Hoe kan ik betalen?", hears="Gegevens om te betalen")
    await chat.says("hoeveel moet ik betalen", hears="Oorspronkelijk bedrag")
    await chat.says("60 per maand", hears=WHICH_DAY)
    await chat.says("25", hears="Gaat u hiermee akkoord?")
    await expect(chat.page.get_by_test_id("card-schedule")).to_be_visible()
    assert await faults(chat.page) == []

    await chat.page.locator("summary").click()
    await expect(chat.page.get_by_role("button", name="Uitloggen")).to_be_visible()
    assert await faults(chat.page) == []

    await chat.page.get_by_role("button", name="Gesprek afsluiten").click()
    assert await faults(chat.page) == []


async def test_axe_finds_nothing_in_the_closed_widget(page: Page, site: ForeignSite) -> None:
    chat = await ChatPage.opened(page, site.origin)
    await expect(chat.launcher).to_be_visible()

    assert await faults(page) == []


async def test_what_is_said_is_read_aloud_in_order_and_once(
    page: Page, system: System, debtor: Debtor
) -> None:
    chat = await ChatPage.opened(page, system.address)
    await page.evaluate(LISTEN)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await chat.says("wat gebeurt er als ik niet betaal?", hears="stap voor stap")
    await chat.says("hoeveel moet ik betalen", hears="Wat is uw zaaknummer?")
    await expect(page.get_by_test_id("typing")).to_be_empty()

    heard = await read_aloud(page)
    said = [f"{author}: {text}" for author, text in await chat.names_and_texts()]
    assert [
        words.split("  ")[0][: len(text)] for words, text in zip(heard, said, strict=True)
    ] == said


async def test_after_a_reload_nothing_is_read_aloud_again(page: Page, system: System) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await page.add_init_script(f"addEventListener('DOMContentLoaded', {LISTEN})")

    await page.reload()
    await chat.sees("Waarmee kan ik u helpen?")
    await expect(page.get_by_test_id("log")).to_have_attribute("aria-live", "polite")
    await chat.says("wat gebeurt er als ik niet betaal?", hears="stap voor stap")

    heard = await read_aloud(page)
    assert len(heard) == 2
    assert "wat gebeurt er als ik niet betaal?" in heard[0]
    assert "stap voor stap" in heard[1]


async def test_the_tree_that_a_screen_reader_walks_says_who_said_what(
    page: Page, system: System
) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")

    tree = await page.get_by_role("log", name="Berichten").aria_snapshot()

    places = [tree.index(words) for words in ('"U :"', "hallo", '"Assistent :"', "Waarmee kan ik")]
    assert places == sorted(places)
    assert tree.count("Waarmee kan ik u helpen?") == 1
    assert 'list "Kies een antwoord"' in tree


async def test_every_target_is_large_enough(chat: ChatPage, debtor: Debtor) -> None:
    """WCAG 2.5.8. Links within a text are measured by its lines, and so left out there."""
    await chat.page.set_viewport_size({"width": 320, "height": 640})
    await chat.proves_to_be(debtor)
    await chat.presses("Hoe kan ik betalen?", hears="Gegevens om te betalen")
    await chat.page.locator("summary").click()

    targets = await chat.page.locator(".chat").evaluate(TARGETS)

    assert len(targets) > 5
    assert [one for one in targets if min(one[1:]) < LEAST_TARGET] == []


async def test_without_colours_of_our_own_everything_has_an_edge(
    page: Page, system: System
) -> None:
    await page.emulate_media(forced_colors="active")
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await page.locator("summary").click()

    assert await page.evaluate(EDGES) == []


async def test_nothing_moves_for_who_wants_no_movement(page: Page, system: System) -> None:
    await page.emulate_media(reduced_motion="reduce")
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")

    running = "() => document.getAnimations().filter((one) => one.playState === 'running').length"
    assert await page.evaluate(running) == 0


async def test_at_four_times_the_size_everything_can_be_reached(
    page: Page, system: System, debtor: Debtor
) -> None:
    """1280 by 1024 at 400%: 320 by 256 pixels, where the page scrolls as a whole."""
    await page.set_viewport_size({"width": 320, "height": 256})
    chat = await ChatPage.opened(page, system.address)
    await chat.proves_to_be(debtor)
    await chat.presses("Hoeveel moet ik nog betalen?", hears="Oorspronkelijk bedrag")
    await chat.chooses("Uitloggen")
    await chat.sees("U bent uitgelogd.")
    assert await chat.too_wide() == []
    assert chat.complaints == []
