"""The web chat in a real browser, against the running system."""

import asyncio
from decimal import Decimal
from io import BytesIO

from PIL import Image
from playwright.async_api import Page, expect
from zxingcpp import read_barcodes

from arrears.chat.notices import BOT_IS_AWAY
from tests.arrears.letters.agreed import text_of
from tests.browser.chat_page import ChatPage
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.outcomes import Outcome, outcome_of
from tests.system.running import System

OWN_CONSEQUENCES = "Betaalt u niet en spreken we niets af"
CONSEQUENCES = "Als u niet betaalt, gaat het stap voor stap"
WHICH_DAY = "Op welke dag van de maand wilt u betalen?"
NARROW = 320


async def test_somebody_settles_a_case(page: Page, system: System) -> None:
    """Verify, ask what is owed and why, arrange 60 a month with a question in between, reload."""
    debtor = await _debtor(system)
    chat = await ChatPage.opened(page, system.address)

    await chat.presses("Hoeveel moet ik nog betalen?", hears="Wat is uw zaaknummer?")
    await chat.says(debtor.case_number, hears="Wat is uw postcode?")
    await chat.says(debtor.postcode, hears="wat is uw geboortedatum?")
    await chat.says(debtor.birth, hears="Oorspronkelijk bedrag")
    assert "474,15" in await page.get_by_test_id("card-amounts").inner_text()
    await chat.says("waarom zijn er extra kosten?", hears="De wet rekent 15% over")
    await chat.says("ik kan dit niet betalen", hears="Verwacht u dat het over een tijdje beter")
    await chat.presses("Ja, ik denk het wel", hears="Welk bedrag kunt u per maand missen?")
    await chat.says("60 per maand gaat wel", hears=WHICH_DAY)
    await chat.says("wat gebeurt er als ik niet betaal?", hears=OWN_CONSEQUENCES)
    await chat.sees(WHICH_DAY, times=2)
    await chat.presses("De 25e", hears="Gaat u hiermee akkoord?")
    await chat.says("ja", hears="Dat is dan afgesproken")

    schedule = page.get_by_test_id("card-schedule").last
    assert await schedule.locator("tbody tr").count() == 8
    outcome = await _outcome(chat, system, debtor)
    (arrangement,) = outcome.running
    assert arrangement.state == "active"
    assert [amount for _, amount in arrangement.instalments] == [
        *[Decimal(60)] * 7,
        Decimal("54.15"),
    ]
    assert sum(amount for _, amount in arrangement.instalments) == arrangement.total
    assert outcome.escalations == ()

    await chat.sees("Er is ook een brief met alles wat we hebben afgesproken")
    before = await chat.transcript()
    letter = page.get_by_test_id("card-document")
    async with page.expect_download() as saving:
        await letter.get_by_role("button", name="Bevestiging van uw betalingsregeling").click()
    saved = await saving.value
    assert saved.suggested_filename.startswith(f"bevestiging-{debtor.case_number}-")
    assert "in 8 termijnen" in text_of((await saved.path()).read_bytes())
    await expect(letter.get_by_role("status")).to_have_text("Opgeslagen")

    await page.reload()
    await chat.sees("Dat is dan afgesproken")
    assert await chat.transcript() == before
    assert chat.complaints == []


async def test_somebody_scans_or_copies_what_it_takes_to_pay(page: Page, system: System) -> None:
    """On a small and dark screen; the code is read from what the browser shows."""
    debtor = await _debtor(system)
    await page.set_viewport_size({"width": NARROW, "height": 568})
    await page.emulate_media(color_scheme="dark")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat = await ChatPage.opened(page, system.address)

    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await chat.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}", hears="Dank u")
    await chat.presses("Hoe kan ik betalen?", hears="Gegevens om te betalen")

    card = page.get_by_test_id("card-qr")
    for told in ("NL02 ABNA 0123 4567 89", "Warmtehuis Installaties", debtor.case_number):
        await expect(card).to_contain_text(told)
    code = card.get_by_role("img", name="QR-code om €\xa0474,15 over te maken")
    (found,) = read_barcodes(Image.open(BytesIO(await code.screenshot())))
    assert found.text.split("\n") == [
        "BCD",
        "002",
        "1",
        "SCT",
        "",
        "Warmtehuis Installaties",
        "NL02ABNA0123456789",
        "EUR474.15",
        "",
        "",
        debtor.case_number,
    ]
    await card.get_by_role("button", name="Rekeningnummer kopiëren").click()
    await expect(card.get_by_role("status")).to_have_text("Gekopieerd")
    assert await page.evaluate("navigator.clipboard.readText()") == "NL02ABNA0123456789"
    assert await chat.too_wide() == []
    assert chat.complaints == []


async def test_a_talk_with_the_keyboard_only(page: Page, system: System) -> None:
    debtor = await _debtor(system)
    chat = await ChatPage.opened(page, system.address)

    await chat.tab_to("Naar het invoerveld")
    await chat.tab_to("Hoeveel moet ik nog betalen?")
    await page.keyboard.press("Enter")
    await chat.sees("Wat is uw zaaknummer?")
    await chat.types(debtor.case_number, hears="Wat is uw postcode?")
    await chat.types(debtor.postcode, hears="wat is uw geboortedatum?")
    await chat.types(debtor.birth, hears="Oorspronkelijk bedrag")
    await chat.types("ik kan het niet betalen", hears="Verwacht u dat het over een tijdje beter")
    await chat.tab_to("Ja, ik denk het wel", key="Shift+Tab")
    await page.keyboard.press("Space")
    await chat.sees("Welk bedrag kunt u per maand missen?")
    await chat.types("60", hears=WHICH_DAY)

    assert chat.complaints == []


async def test_a_narrow_screen_is_never_scrolled_sideways(page: Page, system: System) -> None:
    """WCAG 1.4.10: at 320 CSS pixels everything can be read, cards and long words too."""
    debtor = await _debtor(system)
    await page.set_viewport_size({"width": NARROW, "height": 568})
    chat = await ChatPage.opened(page, system.address)
    assert await chat.too_wide() == []

    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await chat.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}", hears="Dank u")
    await chat.says("hoeveel moet ik betalen", hears="Oorspronkelijk bedrag")
    await chat.says("kan ik in termijnen betalen", hears="Welk bedrag kunt u per maand missen?")
    await chat.says("60", hears=WHICH_DAY)
    await chat.says("25", hears="Gaat u hiermee akkoord?")
    await chat.says("www." + "o" * 300, hears="mee akkoord?")

    assert await chat.too_wide() == []
    assert chat.complaints == []


async def test_a_bot_that_is_away_answers_once_when_it_is_back(page: Page, system: System) -> None:
    """The person is told to wait, and need not send anything again."""
    debtor = await _debtor(system)
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")

    system.bot.kill()
    try:
        await chat.says("wat gebeurt er als ik niet betaal?", hears=BOT_IS_AWAY)
    finally:
        system.bot.start()
        await asyncio.to_thread(system.wait_till_ready)
    await chat.sees(CONSEQUENCES)
    await chat.says("bedankt", hears="?")

    outcome = await _outcome(chat, system, debtor)
    texts = [entry.text or "" for entry in outcome.log]
    assert len([text for text in texts if CONSEQUENCES in text]) == 1
    assert texts.count(BOT_IS_AWAY) == 1
    assert outcome.unanswered == ()
    assert chat.complaints == []


async def _debtor(system: System) -> Debtor:
    async with opened_store(system) as store:
        return await new_debtor(store, "2026-000106")


async def _outcome(chat: ChatPage, system: System, debtor: Debtor) -> Outcome:
    async with opened_store(system) as store:
        return await outcome_of(store, await chat.conversation_id(), debtor.case_number)
