"""Every page of the desk with something on it: for everybody to read, and small.

WCAG 2.2 AA by axe, in light and dark; nothing over the edge of a telephone or a screen. How it
looks is the same on both databases: one is enough.
"""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from axe_playwright_python.async_playwright import Axe
from fastapi import FastAPI
from playwright.async_api import Page, async_playwright

from arrears.cases import passwords, sign_ins
from arrears.cases.kinds import StaffRole
from arrears.cases.store import Store
from arrears.desk.routes import guarded_routes
from tests.arrears.cases.desk import CONSOLE, do
from tests.arrears.cases.figures.known import known_week
from tests.arrears.desk.colleagues import signed_in
from tests.arrears.desk.filled import CASE, QUIET, Filled, filled
from tests.arrears.desk.looking import HOST, Tab, opened
from tests.arrears.desk.sign_in.visitors import CSRF, PASSWORD, Visitor, code_at, with_password
from tests.arrears.fixtures import Clock
from tests.browser.conftest import launched
from tests.browser.test_accessibility import RULES

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
OPEN = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
# On a wide screen no table needs to be moved to be read.
CUT_OFF = """
[...document.querySelectorAll('.scroll')]
  .filter((node) => node.scrollWidth > node.clientWidth)
  .map((node) => node.querySelector('caption')?.textContent ?? node.outerHTML.slice(0, 80))
"""
BYTES_AT_MOST = 100_000
WIDTHS = (320, 768, 1280)
# Answers to GET that nobody reads as a page: files, streams, parts of pages, ways to elsewhere.
NO_PAGES = [
    "/desk",
    "/desk/audit/file",
    "/desk/cases/{number}/letters/{document_id}",
    "/desk/complaints/{number}/letters/{kind}",
    "/desk/events",
    "/desk/figures/{name}.csv",
    "/desk/privacy/persons/{person_id}/copy.zip",
    "/desk/queue/board",
    "/desk/reports/complaints/half-year.csv",
    "/desk/reports/complaints/lessons.csv",
    "/desk/reports/complaints/month.csv",
    "/desk/reports/complaints/year.csv",
    "/desk/reports/complaints/year.pdf",
    "/desk/sign-in/organisation",
    "/desk/sign-in/organisation/back",
    "/desk/talks/{conversation_id}/attachments/{attachment_id}",
    "/desk/talks/{conversation_id}/events",
    "/desk/understanding/export.yml",
]
KEY = "0" * 32
PROMISE = {"amount": "50", "pay_on": "27-11-2026"}
WEEK = "period=own&first=2026-03-23&last=2026-03-29"


@dataclass(frozen=True)
class Shown:
    """A page to look at: its route, who looks, and what makes this one differ from others."""

    route: str
    who: str = "saskia"
    query: str = ""
    number: str = CASE
    act: str = ""
    form: Mapping[str, str] = field(default_factory=dict)
    status: int = 200

    def __str__(self) -> str:
        return (
            f"{self.who} {self.route} {self.query}{self.number} {self.act} {dict(self.form) or ''}"
        )

    def path(self, names: Mapping[str, Any]) -> str:
        where = self.route.format(**names, number=self.number, act=self.act)
        return f"{where}?{self.query}" if self.query else where


FORM = "/desk/cases/{number}/{act}"
PAGES = [
    Shown("/desk/sign-in", "nobody"),
    Shown("/desk/sign-in", "nobody", form={"username": "anne", "password": "mis"}, status=422),
    Shown("/desk/sign-in/code", "halfway"),
    Shown("/desk/sign-in/code", "newcomer"),
    Shown("/desk/sign-in/password", "beginner"),
    Shown("/desk/account"),
    Shown("/desk/account/second-step"),
    Shown("/desk/queue"),
    Shown("/desk/talks/{conversation_id}"),
    Shown("/desk/talks/{conversation_id}", "anna"),
    Shown("/desk/search"),
    Shown("/desk/search", form={"words": CASE}),
    Shown("/desk/search/texts", form={"said": "betalen"}),
    Shown("/desk/mentions"),
    Shown("/desk/answers", "bo"),
    Shown("/desk/answers/{answer_id}", "bo"),
    Shown("/desk/cases/{number}"),
    Shown(FORM, act="arrangement"),
    Shown(FORM, number=QUIET, act="promise", form={"step": "look", "key": KEY, **PROMISE}),
    Shown(FORM, act="promise", form={"step": "look", "amount": "veel"}, status=422),
    Shown("/desk/approvals"),
    Shown("/desk/complaints"),
    Shown("/desk/complaints", query="state=received"),
    Shown("/desk/complaints/{number}", number="K2026-000001"),
    Shown("/desk/complaints/{number}", "anna", number="K2026-000003", status=403),
    Shown("/desk/complaints/{number}", number="K2026-000003"),
    Shown("/desk/complaints/new"),
    Shown("/desk/complaints/new", form={"about": ""}, status=409),
    Shown("/desk/reports/complaints"),
    Shown("/desk/reports/complaints/month", query="of=2026-11"),
    Shown("/desk/reports/complaints/half-year", query="of=2026-2"),
    Shown("/desk/reports/complaints/year", query="of=2026"),
    Shown("/desk/figures", query=WEEK),
    Shown("/desk/privacy"),
    Shown("/desk/privacy/search", form={"phone": "bel mij"}, status=422),
    Shown("/desk/privacy/persons/{person_id}"),
    Shown("/desk/privacy/persons/{person_id}/erasure"),
    Shown("/desk/privacy/requests/{request_id}"),
    Shown("/desk/staff", "bo"),
    Shown("/desk/staff", "bo", form={"username": "n b"}, status=422),
    Shown("/desk/staff/{staff_id}", "bo"),
    Shown("/desk/understanding"),
    Shown("/desk/understanding", "bo", query="labelled=yes&done=yes"),
    Shown("/desk/understanding/{message_id}", form={"intent": ""}, status=422),
    Shown("/desk/audit"),
]


@dataclass(frozen=True)
class Desk:
    """A tab, and everybody who may look in it."""

    tab: Tab
    names: Mapping[str, Any]
    browsers: Mapping[str, httpx.AsyncClient]
    tokens: Mapping[str, str]

    async def looks_at(self, shown: Shown) -> Page:
        """Open one of the pages."""
        form = {"csrf": self.tokens.get(shown.who, ""), **shown.form} if shown.form else None
        client = self.browsers[shown.who]
        answer = await self.tab.shows(shown.path(self.names), form, client=client)
        assert answer.status_code == shown.status, f"{shown}: {answer.status_code}"
        assert len(answer.content) < BYTES_AT_MOST, str(shown)
        return self.tab.page


@pytest.fixture
async def content(clock: Clock, fixed_day: date, store: Store) -> Filled:
    """All that is going on, before anybody looks."""
    await known_week(store)
    content = await filled(store, on=fixed_day)
    assert content.saskia.staff_id is not None
    kept = await passwords.hashed(PASSWORD)
    await do(store, sign_ins.let_in, content.saskia.staff_id, kept, until=None, by=CONSOLE)
    await do(store, sign_ins.offer_second_step, content.saskia.staff_id)
    await with_password(store, "halfway")
    await with_password(store, "newcomer", secret=None)
    beginner = await with_password(store, "beginner", StaffRole.COMPLAINTS)
    until = clock.now() + timedelta(days=1)
    await do(store, sign_ins.let_in, beginner, kept, until=until, by=CONSOLE)
    return content


@pytest.fixture
async def desk(
    clock: Clock, content: Filled, app: FastAPI, web: httpx.AsyncClient, store: Store
) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as stack:
        browsers, tokens = {"nobody": web}, {}
        for name in ("anna", "saskia", "bo"):
            one = await stack.enter_async_context(signed_in(app, store, getattr(content, name)))
            browsers[name], tokens[name] = one.browser, one.csrf
        for name in ("halfway", "newcomer", "beginner"):
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            client = httpx.AsyncClient(transport=transport, base_url=HOST)
            browsers[name] = await stack.enter_async_context(client)
            await Visitor(client).give_password(name)
        await Visitor(browsers["beginner"]).give_code(code_at(clock))
        door = CSRF.search((await Visitor(web).look()).text)
        assert door is not None
        tokens["nobody"] = door[1]
        browser = await launched(await stack.enter_async_context(async_playwright()))
        tab = await stack.enter_async_context(opened(browser, web))
        yield Desk(tab, content.names, browsers, tokens)
        await browser.close()


def pages() -> Iterator[str]:
    """The routes that are looked at, or that are no pages."""
    yield from {shown.route for shown in PAGES if not shown.form} | set(NO_PAGES)


def test_every_page_of_the_desk_is_looked_at(database_url: str) -> None:
    assert sorted(pages()) == sorted(
        {route.path for route in guarded_routes() if route.method == "GET"}
    )


async def test_axe_finds_nothing_on_any_page(desk: Desk) -> None:
    found = []
    for shown in PAGES:
        page = await desk.looks_at(shown)
        await page.evaluate(
            "document.querySelectorAll('details').forEach((one) => one.open = true)"
        )
        results = [("light", (await Axe().run(page, options=RULES)).response)]
        # Dark differs in its colours alone; axe is in the page already.
        await page.emulate_media(color_scheme="dark")
        results.append(
            ("dark", await page.evaluate("(rules) => axe.run(document, rules)", COLOURS))
        )
        found += [
            (str(shown), scheme, fault["id"], [node["html"][:200] for node in fault["nodes"]])
            for scheme, result in results
            for fault in result["violations"]
        ]

    assert found == []


async def test_nothing_hangs_over_the_edge_of_any_page(desk: Desk) -> None:
    over = []
    for shown in PAGES:
        page = await desk.looks_at(shown)
        await page.evaluate(
            "document.querySelectorAll('details').forEach((one) => one.open = true)"
        )
        for width in WIDTHS:
            await page.set_viewport_size({"width": width, "height": 700})
            if (needs := await page.evaluate("document.documentElement.scrollWidth")) > width:
                over.append((str(shown), width, needs))
        # The widest came last.
        over += [(str(shown), WIDTHS[-1], what) for what in await page.evaluate(CUT_OFF)]

    assert over == []
