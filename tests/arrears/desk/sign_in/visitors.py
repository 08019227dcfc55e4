"""Somebody in front of the desk's door, with a browser and a telephone."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pyotp

from arrears.cases import passwords, sign_ins, totp
from arrears.cases.kinds import StaffRole
from arrears.cases.models import SignIn
from arrears.cases.store import Store
from arrears.desk.access import COOKIE_WITHOUT_TLS
from tests.arrears.cases.desk import CONSOLE, do, id_of, staff_member
from tests.arrears.fixtures import Clock

PAGE = {"Accept": "text/html"}
PASSWORD = "een lange zin voor anne"
CSRF = re.compile(r'name="csrf" value="(\w+)"')
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@dataclass
class Visitor:
    """A browser that stands at the door."""

    browser: httpx.AsyncClient

    async def look(self, path: str = "/desk/sign-in") -> httpx.Response:
        return await self.browser.get(path, headers=PAGE)

    async def post(self, path: str, **fields: Any) -> httpx.Response:
        """Send the form of the page at this path."""
        found = CSRF.search((await self.look(path)).text) or CSRF.search((await self.look()).text)
        csrf = found.group(1) if found else ""
        return await self.browser.post(path, data={"csrf": csrf, **fields}, headers=PAGE)

    async def give_password(
        self, username: str = "anne", password: str = PASSWORD, **fields: Any
    ) -> httpx.Response:
        return await self.post("/desk/sign-in", username=username, password=password, **fields)

    async def give_code(self, code: str, **fields: Any) -> httpx.Response:
        return await self.post("/desk/sign-in/code", code=code, **fields)

    @property
    def token(self) -> str | None:
        """The token of their session."""
        return self.browser.cookies.get(COOKIE_WITHOUT_TLS)


def code_at(clock: Clock, secret: str = SECRET, *, steps: int = 0) -> str:
    """What their telephone shows now, or so many steps from now."""
    return pyotp.TOTP(secret).at(clock.now() + timedelta(seconds=steps * totp.SECONDS))


async def with_password(
    store: Store,
    username: str = "anne",
    role: StaffRole = StaffRole.AGENT,
    *,
    secret: str | None = SECRET,
    password: str = PASSWORD,
) -> int:
    """Somebody of staff who chose a password, and set up the second step unless told not to."""
    staff_id = id_of(await staff_member(store, username, role))
    kept = await passwords.hashed(password)
    await do(store, sign_ins.let_in, staff_id, kept, until=None, by=CONSOLE)
    async with store.writing() as session:
        (await session.get_one(SignIn, staff_id)).totp_secret = secret
    return staff_id


async def sign_in_of(store: Store, staff_id: int) -> SignIn:
    """How they sign in, as the store has it."""
    async with store.reading() as session:
        return await session.get_one(SignIn, staff_id)
