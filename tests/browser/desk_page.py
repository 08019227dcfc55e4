"""The desk as somebody of staff uses it, in a browser of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self
from uuid import UUID, uuid4

from playwright.async_api import Browser, Locator, Page, expect

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.staff import add_staff
from arrears.desk.access import COOKIE_WITHOUT_TLS
from arrears.desk.sign_in import sessions
from tests.browser.complaints import listen_for_complaints
from tests.system.fixtures import opened_store
from tests.system.running import System

PATIENCE_MILLISECONDS = 30_000
AT_ONCE_MILLISECONDS = 1_000
"""What staff must see without having to wait for it."""
# A colleague was first; and a page on which nothing was pressed yet may make no sound.
EXPECTED = ("409", "AudioContext was not allowed to start")


@dataclass
class DeskPage:
    """The page, who looks at it, and all complaints of their browser."""

    page: Page
    name: str
    address: str
    complaints: list[str]

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, browser: Browser, system: System, name: str, role: StaffRole = StaffRole.AGENT
    ) -> AsyncIterator[Self]:
        """Somebody new of staff who signed in, with the queue before them."""
        context = await browser.new_context(locale="nl-NL", base_url=system.address)
        token = await _session(system, name, role)
        await context.add_cookies(
            [{"name": COOKIE_WITHOUT_TLS, "value": token, "url": system.address}]
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MILLISECONDS)
        desk = cls(page, name, system.address, await listen_for_complaints(page))
        await page.goto("/desk/queue")
        yield desk
        await context.close()

    @property
    def stand(self) -> Locator:
        """Who has the talk that is open, and what can be done with it."""
        return self.page.get_by_role("region", name="Wie heeft dit gesprek")

    @property
    def log(self) -> Locator:
        """What was said in it."""
        return self.page.get_by_role("log", name="Wat er is gezegd")

    @property
    def typing(self) -> Locator:
        """Who is typing in it."""
        return self.page.locator("#typing")

    @property
    def alarm(self) -> Locator:
        """The bar on every page that names danger."""
        return self.page.get_by_role("region", name="Gevaar", exact=True)

    @property
    def aloud(self) -> Locator:
        """What is read aloud at once."""
        return self.page.locator("#alarm-aloud")

    def row(self, talk: UUID) -> Locator:
        """Where a talk stands in the queue."""
        return self.page.locator(f'tr[data-talk="{talk}"]')

    def said(self, words: str) -> Locator:
        """Messages in the talk with these words."""
        return self.log.get_by_role("listitem").filter(has_text=words)

    async def sees_at_once(self, seen: Locator) -> None:
        """This shows within a second, without anything being done for it."""
        await expect(seen).to_be_visible(timeout=AT_ONCE_MILLISECONDS)

    async def opens(self, talk: UUID) -> None:
        """Open a talk and read along."""
        await self.page.goto(f"/desk/talks/{talk}")

    async def takes(self, talk: UUID) -> None:
        """Take a talk over from the page that shows."""
        shown = self.row(talk).get_by_role("button", name="Neem over")
        await shown.or_(self.stand.get_by_role("button", name="Overnemen")).click()

    async def has(self, talk: UUID) -> None:
        """The talk is theirs, and shows."""
        await expect(self.page).to_have_url(f"{self.address}/desk/talks/{talk}")
        await expect(self.stand).to_contain_text("U heeft dit gesprek.")

    async def types(self, text: str) -> None:
        """Type, and do not send it yet."""
        answer = self.page.get_by_label("Uw bericht aan de persoon")
        await answer.press_sequentially(text)

    async def says(self, text: str) -> None:
        """Say something in the talk; it shows there once."""
        await self.page.get_by_label("Uw bericht aan de persoon").fill(text)
        await self.page.get_by_role("button", name="Versturen", exact=True).click()
        await expect(self.said(text)).to_have_count(1)
        await expect(self.said(text)).not_to_contain_text("Wordt verstuurd")

    async def hands_back(self, summary: str) -> None:
        """Give the talk back to the bot."""
        await self.stand.get_by_text("Terug naar de assistent").click()
        await self.stand.get_by_label("Wat is er afgesproken?").fill(summary)
        await self.stand.get_by_role("button", name="Teruggeven").click()
        await expect(self.stand).to_contain_text("De assistent heeft dit gesprek.")

    async def closes(self, outcome: str) -> None:
        """End the talk."""
        await self.stand.get_by_text("Afsluiten", exact=True).click()
        await self.stand.get_by_label("Hoe eindigt dit gesprek?").select_option(outcome)
        await self.stand.get_by_role("button", name="Gesprek afsluiten").click()
        await expect(self.stand).to_contain_text("Afgesloten")

    async def approves(self, number: str, because: str) -> None:
        """Agree to the arrangement that waits, by way of the case beside the talk."""
        await self.page.get_by_role("heading", name=f"Zaak {number}").get_by_role("link").click()
        case = self.page.get_by_role("main")
        await case.get_by_role("link", name="Goedkeuren", exact=True).click()
        await self.page.get_by_label("Waarom mag dit?").fill(because)
        await self.page.get_by_role("button", name="Bekijk wat er gebeurt").click()
        await self.page.get_by_role("button", name="Ja, leg dit vast").click()
        done = self.page.get_by_role("status").filter(has_text="De regeling is goedgekeurd")
        await expect(done).to_contain_text("De persoon leest dit in de webchat.")

    @property
    def unexpected(self) -> list[str]:
        """Complaints, other than those that belong to what was done."""
        return [one for one in self.complaints if not any(words in one for words in EXPECTED)]


async def _session(system: System, name: str, role: StaffRole) -> str:
    """The token of somebody new who signed in."""
    async with opened_store(system) as store, store.writing() as session:
        member = await add_staff(
            session,
            f"{name.lower()}-{uuid4().hex[:12]}",
            display_name=f"{name} de Boer",
            role=role,
            by=Actor("console"),
        )
        return await sessions.begin(session, member.id)
