"""The chat page as a person uses it, and what went wrong in it meanwhile."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from playwright.async_api import Locator, Page, expect

from tests.browser.complaints import listen_for_complaints
from tests.browser.foreign_site import ForeignSite
from tests.system.debtors import Debtor

ANSWER_MILLISECONDS = 30_000
CONVERSATION = "JSON.parse(sessionStorage.getItem('meedenker.conversation')).id"
SCROLLED_SIDEWAYS = """
() => [document, document.querySelector('meedenker-chat')?.shadowRoot]
  .flatMap((root) => [...root?.querySelectorAll('*') ?? []])
  .filter((node) => node.scrollWidth > node.clientWidth && node.clientWidth > 0)
  .filter((node) => node === document.documentElement
    || ['auto', 'scroll'].includes(getComputedStyle(node).overflowX))
  .map((node) => node.outerHTML.slice(0, 80))
"""
FOCUS = """
() => {
  let node = document.activeElement;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  const style = getComputedStyle(node);
  return {
    name: (node.getAttribute('aria-label') ?? node.textContent).trim(),
    seen: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
  };
}
"""
MOST_TABS = 40


@dataclass
class ChatPage:
    """The page, and all complaints of the browser about it."""

    page: Page
    complaints: list[str]

    @classmethod
    async def opened(cls, page: Page, address: str) -> Self:
        """The page at this address."""
        chat = cls(page, await listen_for_complaints(page))
        page.set_default_timeout(ANSWER_MILLISECONDS)
        await page.goto(address)
        return chat

    @classmethod
    async def in_widget(cls, page: Page, site: ForeignSite) -> Self:
        """The page of another site, with the widget opened on it."""
        chat = await cls.opened(page, site.origin)
        await chat.launcher.click()
        return chat

    @property
    def launcher(self) -> Locator:
        """The button that opens the widget."""
        return self.page.locator("meedenker-chat .launcher")

    @property
    def input(self) -> Locator:
        """Where the person types."""
        return self.page.get_by_test_id("input")

    @property
    def bubbles(self) -> Locator:
        """All messages, of everybody."""
        return self.page.get_by_test_id("message")

    async def says(self, text: str, hears: str) -> None:
        """Type something and send it with the button; wait for the answer."""
        await self.input.fill(text)
        await self.answered(self.page.get_by_test_id("send"), hears)

    async def tells(self, text: str) -> None:
        """Type something and send it; no answer is waited for."""
        await self.input.fill(text)
        await self.input.press("Enter")

    async def presses(self, title: str, hears: str) -> None:
        """Press a button that the bot offers; wait for the answer."""
        await self.answered(self.page.get_by_role("button", name=title, exact=True), hears)

    async def proves_to_be(self, debtor: Debtor) -> None:
        """Say who one is, in one sentence, after a greeting."""
        await self.says("hallo", hears="Waarmee kan ik u helpen?")
        await self.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}", hears="Dank u")

    async def chooses(self, what: str) -> None:
        """Do something with the conversation as a whole."""
        await self.page.locator("summary", has_text="Menu").click()
        await self.page.get_by_role("button", name=what, exact=True).click()

    async def answered(self, press: Locator, hears: str) -> None:
        """Press something, and see these words as the answer to it."""
        before = await self.said(hears).count()
        await press.click()
        await self.sees(hears, times=before + 1)

    async def sees(self, words: str, *, times: int = 1) -> None:
        """So many messages of the other side hold these words; the newest of all is in sight."""
        await expect(self.said(words)).to_have_count(times, timeout=ANSWER_MILLISECONDS)
        await expect(self.bubbles.last).to_be_in_viewport()

    def said(self, words: str) -> Locator:
        """Messages of the other side with these words."""
        others = self.page.locator("[data-testid=message]:not([data-author=person])")
        return others.filter(has_text=words)

    async def conversation_id(self) -> UUID:
        """Which conversation the page is in."""
        return UUID(await self.page.evaluate(CONVERSATION))

    async def transcript(self) -> list[tuple[str | None, str]]:
        """Who said what, as it can be read now."""
        messages = await self.bubbles.all()
        return [
            (await one.get_attribute("data-author"), await one.locator(".bubble").inner_text())
            for one in messages
        ]

    async def names_and_texts(self) -> list[tuple[str, str]]:
        """Who said what, in the words of the page and with all blanks as one."""
        said = []
        for one in await self.bubbles.all():
            name = await one.locator(".author").text_content() or ""
            text = await one.locator(".text").text_content() or ""
            said.append((name.strip(": "), " ".join(text.split())))
        return said

    async def too_wide(self) -> list[str]:
        """What must be scrolled sideways to be seen whole."""
        found: list[str] = await self.page.evaluate(SCROLLED_SIDEWAYS)
        return found

    async def tab_to(self, name: str, *, key: str = "Tab") -> None:
        """Go to a control with the keyboard; each on the way shows that it has the focus."""
        for _ in range(MOST_TABS):
            await self.page.keyboard.press(key)
            focus = await self.page.evaluate(FOCUS)
            assert focus["seen"], f"no focus to be seen on {focus['name']!r}"
            if focus["name"] == name:
                return
        raise AssertionError(f"{name!r} cannot be reached with {key}")

    async def types(self, text: str, hears: str) -> None:
        """Type where the focus is and send with Enter; wait for the answer."""
        await self.page.keyboard.type(text)
        await self.page.keyboard.press("Enter")
        await self.sees(hears)
