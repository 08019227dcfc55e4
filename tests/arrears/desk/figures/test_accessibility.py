"""Everybody can read the figures: WCAG 2.2 AA, in light and dark, wide and narrow, by keyboard."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from playwright.async_api import Page, async_playwright, expect

from arrears.cases.store import Store
from tests.arrears.cases.figures.known import known_week
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.desk.looking import opened
from tests.arrears.fixtures import quickest_database_url
from tests.browser.conftest import launched
from tests.browser.test_accessibility import faults

__all__ = ["quickest_database_url"]

WEEK = "http://localhost/desk/figures?period=own&first=2026-03-23&last=2026-03-29"


@pytest.fixture
async def page(store: Store, fixed_day: date, supervisor: Colleague) -> AsyncIterator[Page]:
    """A tab in which the desk of this test answers, without a network."""
    async with async_playwright() as playwright:
        browser = await launched(playwright)
        async with opened(browser, supervisor.browser) as tab:
            yield tab.page
        await browser.close()


async def test_axe_finds_nothing(page: Page, store: Store) -> None:
    await known_week(store)
    await page.goto(WEEK)
    for summary in await page.locator("summary").all():
        await summary.click()

    assert await faults(page) == []


async def test_axe_finds_nothing_in_a_refused_choice(page: Page) -> None:
    await page.goto("http://localhost/desk/figures?team=404")

    assert await faults(page) == []


async def test_nothing_hangs_over_the_edge_of_a_narrow_screen(page: Page, store: Store) -> None:
    await known_week(store)
    await page.set_viewport_size({"width": 320, "height": 640})
    await page.goto(WEEK)
    for summary in await page.locator("summary").all():
        await summary.click()

    assert await page.evaluate("document.documentElement.scrollWidth") == 320


async def test_a_period_is_chosen_and_a_table_opened_by_keyboard(page: Page, store: Store) -> None:
    await known_week(store)
    await page.goto("http://localhost/desk/figures")
    await page.get_by_label("Periode").focus()
    await page.keyboard.press("End")
    await page.get_by_label("Van", exact=True).fill("2026-03-23")
    await page.get_by_label("Tot en met").fill("2026-03-29")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Van 23 maart 2026 tot en met 29 maart 2026")).to_be_visible()

    await page.locator("section[aria-labelledby=channels] summary").first.focus()
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("table", name="Gesprekken per kanaal")).to_contain_text("Sms2")
