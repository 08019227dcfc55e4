"""Going on after the network or the server was away; how far a message is; who is typing."""

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Locator, Page, Request, expect

from tests.browser.chat_page import ChatPage
from tests.browser.foreign_site import ForeignSite
from tests.system.fixtures import opened_store
from tests.system.outcomes import outcome_of
from tests.system.running import System

LONG = 60_000
CONSEQUENCES = "stap voor stap"


@pytest.fixture(params=["page", "widget"])
async def chat(
    request: pytest.FixtureRequest, page: Page, system: System, site: ForeignSite
) -> AsyncIterator[ChatPage]:
    if request.param == "page":
        chat = await ChatPage.opened(page, system.address)
    else:
        chat = await ChatPage.in_widget(page, site)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    yield chat
    await page.context.set_offline(False)


async def sends(chat: ChatPage, text: str) -> Locator:
    """Type and send something; the message as the page shows it."""
    await chat.input.fill(text)
    await chat.page.keyboard.press("Enter")
    return chat.bubbles.filter(has_text=text)


async def kept(chat: ChatPage, system: System) -> list[str | None]:
    """What the person said by the log of the server, in order."""
    async with opened_store(system) as store:
        log = (await outcome_of(store, await chat.conversation_id(), "2026-000106")).log
    return [entry.text for entry in log if entry.author == "person"]


async def test_what_is_typed_offline_waits_and_is_sent_once_and_in_order(
    chat: ChatPage, system: System
) -> None:
    await chat.page.context.set_offline(True)
    first = await sends(chat, "wat gebeurt er als ik niet betaal?")
    second = await sends(chat, "en wat kost een deurwaarder?")
    for one in (first, second):
        await expect(one).to_contain_text("Nog niet verstuurd. We proberen het opnieuw.")
    await expect(chat.page.get_by_test_id("connection")).to_contain_text("Geen verbinding.")

    await chat.page.context.set_offline(False)

    await expect(chat.said(CONSEQUENCES)).to_have_count(1, timeout=LONG)
    for one in (first, second):
        await expect(one).to_contain_text("Bezorgd", timeout=LONG)
    await expect(chat.page.get_by_test_id("connection")).to_be_empty(timeout=LONG)
    assert await kept(chat, system) == [
        "hallo",
        "wat gebeurt er als ik niet betaal?",
        "en wat kost een deurwaarder?",
    ]


async def test_what_is_typed_offline_survives_a_reload(chat: ChatPage, system: System) -> None:
    await chat.page.route("**/messages", lambda route: route.abort())
    await sends(chat, "wat gebeurt er als ik niet betaal?")
    await expect(chat.bubbles.last).to_contain_text("Nog niet verstuurd.")
    await chat.page.unroute("**/messages")

    await chat.page.reload()
    if await chat.launcher.count():
        await chat.launcher.click()

    await expect(chat.said(CONSEQUENCES)).to_have_count(1, timeout=LONG)
    assert (await kept(chat, system)).count("wat gebeurt er als ik niet betaal?") == 1


async def test_an_app_that_is_killed_loses_nothing_and_doubles_nothing(
    chat: ChatPage, system: System
) -> None:
    system.apps[0].kill()
    try:
        message = await sends(chat, "wat gebeurt er als ik niet betaal?")
        await expect(message).to_contain_text("Nog niet verstuurd.", timeout=LONG)
        await expect(chat.page.get_by_test_id("connection")).to_contain_text(
            "De verbinding is even weg.", timeout=LONG
        )
    finally:
        system.apps[0].start()
        await asyncio.to_thread(system.wait_till_ready)

    await expect(chat.said(CONSEQUENCES)).to_have_count(1, timeout=LONG)
    assert await kept(chat, system) == ["hallo", "wat gebeurt er als ik niet betaal?"]


async def test_how_far_a_message_is_can_be_read(chat: ChatPage, system: System) -> None:
    """On its way, kept by the server, delivered to who answers: each no sooner than it is so."""
    arrived = asyncio.Event()

    async def hold(route: Any) -> None:
        await arrived.wait()
        await route.continue_()

    await chat.page.route("**/messages", hold)
    message = await sends(chat, "wat gebeurt er als ik niet betaal?")
    await expect(message.locator(".state")).to_contain_text("Wordt verstuurd")

    system.bot.kill()
    try:
        arrived.set()
        await expect(message.locator(".state")).to_contain_text("Verstuurd")
        await expect(message).to_have_attribute("data-state", "sent")
    finally:
        system.bot.start()
        await asyncio.to_thread(system.wait_till_ready)

    await expect(message.locator(".state")).to_contain_text("Bezorgd", timeout=LONG)
    await expect(chat.said(CONSEQUENCES)).to_have_count(1)


async def test_dots_stop_by_themselves_when_no_answer_comes(page: Page, system: System) -> None:
    await page.clock.install()
    chat = await ChatPage.opened(page, system.address)
    typing = page.get_by_test_id("typing")
    system.bot.kill()
    try:
        await sends(chat, "wat gebeurt er als ik niet betaal?")
        await expect(typing).to_contain_text("De assistent is aan het typen", timeout=LONG)
        await page.clock.fast_forward(29_000)
        await expect(typing).not_to_be_empty()
        await page.clock.fast_forward(2_000)
        await expect(typing).to_be_empty()
    finally:
        system.bot.start()
        await asyncio.to_thread(system.wait_till_ready)
    await expect(chat.said(CONSEQUENCES)).to_have_count(1, timeout=LONG)


async def test_dots_stop_when_the_server_is_gone(page: Page, system: System) -> None:
    chat = await ChatPage.opened(page, system.address)
    typing = page.get_by_test_id("typing")
    system.bot.kill()
    try:
        await sends(chat, "wat gebeurt er als ik niet betaal?")
        await expect(typing).to_contain_text("De assistent is aan het typen", timeout=LONG)
        system.apps[0].kill()
        await expect(typing).to_be_empty()
    finally:
        system.bot.start()
        system.apps[0].start()
        await asyncio.to_thread(system.wait_till_ready)
    await expect(chat.said(CONSEQUENCES)).to_have_count(1, timeout=LONG)


async def test_what_is_typed_by_hand_is_said_to_be_and_what_is_pressed_is_not(
    page: Page, system: System
) -> None:
    sent: list[Any] = []
    page.on("request", lambda request: sent.append(_posted(request)))
    chat = await ChatPage.opened(page, system.address)

    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await chat.presses("Ik kan het niet betalen", hears="Wat is uw zaaknummer?")

    assert [one["typed"] for one in sent if one] == [True, False]


async def test_the_server_hears_that_somebody_types_on_at_most_once_a_second(
    page: Page, system: System
) -> None:
    """And only while an answer is due: before and after that it waits for nothing."""
    told: list[str] = []
    page.on("request", lambda request: told.extend(re.findall("/typing$", request.url)))
    chat = await ChatPage.opened(page, system.address)
    await chat.input.press_sequentially("hallo")
    assert told == []

    system.bot.kill()
    try:
        await page.keyboard.press("Enter")
        await expect(chat.bubbles.last).to_have_attribute("data-state", "sent")
        await chat.input.press_sequentially("ik heb een vraag over de kosten", delay=70)
        assert len(told) in {2, 3}
    finally:
        system.bot.start()
        await asyncio.to_thread(system.wait_till_ready)
    await chat.sees("Waarmee kan ik u helpen?")
    await page.wait_for_timeout(1_100)
    before = len(told)
    await chat.input.press_sequentially(" die u rekent")
    assert len(told) == before


def _posted(request: Request) -> Any:
    """The body of a message that is sent."""
    return request.post_data_json if request.url.endswith("/messages") else None
