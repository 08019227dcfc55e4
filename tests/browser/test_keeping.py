"""What a person can keep of a conversation: a text, and paper."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date
from playwright.async_api import Page, expect
from pypdf import PdfReader

from tests.browser.chat_page import ChatPage
from tests.browser.foreign_site import ForeignSite
from tests.system.debtors import Debtor
from tests.system.running import System

# Printing as far as a script can follow it: till the paper is there, nothing is over.
HOLD_THE_PRINTER = "window.print = () => { window.printing = true; };"


async def test_a_conversation_can_be_downloaded_as_a_text(
    page: Page, system: System, debtor: Debtor
) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.proves_to_be(debtor)
    await chat.presses("Hoeveel moet ik nog betalen?", hears="Oorspronkelijk bedrag")

    name, text = await downloaded(chat)

    day = datetime.now(ZoneInfo("Europe/Amsterdam"))
    assert name == f"gesprek-meedenker-{day:%Y-%m-%d}.txt"
    written = format_date(day, "d MMMM y", locale="nl_NL")
    assert text.startswith(f"Gesprek met Meedenker, bewaard op {written} om ")
    said = [f"{one}, {written} om " for one in ("U", "Assistent", "U", "Assistent", "U")]
    places = [text.index(said[0])]
    for words in said[1:]:
        places.append(text.index(words, places[-1] + 1))
    assert "\nhallo\n" in text
    assert "- Oorspronkelijk bedrag: €\xa0412,30\n" in text
    assert "- Totaal: €\xa0474,15\n" in text
    assert chat.complaints == []


async def test_what_is_not_sent_yet_is_in_it_as_such(page: Page, system: System) -> None:
    chat = await ChatPage.opened(page, system.address)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await page.context.set_offline(True)
    await chat.input.fill("bent u er nog?")
    await page.keyboard.press("Enter")

    _, text = await downloaded(chat)

    assert " (nog niet verstuurd):\nbent u er nog?" in text


async def test_a_widget_downloads_too(page: Page, site: ForeignSite) -> None:
    chat = await ChatPage.in_widget(page, site)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")

    _, text = await downloaded(chat)

    assert "Waarmee kan ik u helpen?" in text
    assert chat.complaints == []


async def test_the_page_prints_the_whole_conversation_and_nothing_else(
    page: Page, system: System, debtor: Debtor
) -> None:
    await page.add_init_script(HOLD_THE_PRINTER)
    chat = await ChatPage.opened(page, system.address)
    await chat.proves_to_be(debtor)
    await chat.presses("Hoe kan ik betalen?", hears="Gegevens om te betalen")
    await chat.says("wat gebeurt er als ik niet betaal?", hears="Betaalt u niet")
    await chat.chooses("Gesprek afdrukken")

    paper = await printed(page)

    assert "Gesprek met Meedenker, bewaard op" in paper
    for words in ("hallo", debtor.case_number, "NL02 ABNA 0123 4567 89", "Betaalt u niet"):
        assert words in paper
    for words in ("Verstuur", "Menu", "Gesprek afsluiten", "Rekeningnummer kopiëren"):
        assert words not in paper.replace("Verstuurd", "")


async def test_a_widget_prints_its_conversation_without_the_page_around_it(
    page: Page, site: ForeignSite
) -> None:
    await page.add_init_script(HOLD_THE_PRINTER)
    chat = await ChatPage.in_widget(page, site)
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    await chat.chooses("Gesprek afdrukken")

    paper = await printed(page)
    assert "Waarmee kan ik u helpen?" in paper
    assert "Uw verzekering" not in paper

    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    paper = await printed(page)
    assert "Uw verzekering" in paper
    assert "Waarmee kan ik u helpen?" not in paper
    await expect(page.get_by_role("heading", name="Uw verzekering")).to_be_visible()
    assert chat.complaints == []


async def downloaded(chat: ChatPage) -> tuple[str, str]:
    """The name and the text of the file that the browser makes."""
    async with chat.page.expect_download() as download:
        await chat.chooses("Gesprek downloaden")
    file = await download.value
    return file.suggested_filename, Path(await file.path()).read_text("utf-8")


async def printed(page: Page) -> str:
    """What stands on paper, with every blank as one."""
    reader = PdfReader(BytesIO(await page.pdf()))
    words = " ".join(sheet.extract_text() for sheet in reader.pages).split()
    return " ".join(words)
