"""The desk's commands, and the demo people of staff."""

import argparse
from datetime import date

import pytest

from arrears.cases import totp
from arrears.cases.__main__ import run as run_cases
from arrears.cases.__main__ import seed_demo, seed_demo_staff
from arrears.cases.demo_staff import STAFF, TOTP_SECRET
from arrears.cases.models import SignIn, Staff, Team
from arrears.cases.passwords import KNOWN_TO_ALL
from arrears.cases.staff import find_staff
from arrears.cases.store import Store
from arrears.desk import __main__ as desk
from arrears.settings import settings
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.desk import staff_member
from tests.arrears.cases.requests import count
from tests.arrears.desk.sign_in.visitors import PASSWORD, Visitor, code_at, sign_in_of
from tests.arrears.fixtures import Clock


@pytest.fixture
def named(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings name the store of the test."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    settings.cache_clear()
    monkeypatch.setattr(settings, "cache_clear", lambda: None)


async def added(store: Store, username: str) -> Staff | None:
    async with store.reading() as session:
        return await find_staff(session, username)


@pytest.mark.usefixtures("named")
async def test_the_first_administrator_is_added_with_a_password_of_their_own(
    clock: Clock, store: Store, visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await desk.run("berend", "Berend", PASSWORD) == 0

    assert PASSWORD not in capsys.readouterr().out
    assert (await visitor.give_password("berend")).status_code == 303
    page = await visitor.look("/desk/sign-in/code")
    assert "Tweede stap instellen" in page.text
    member = await added(store, "berend")
    assert member is not None
    offered = (await sign_in_of(store, member.id)).totp_offered
    assert (await visitor.give_code(code_at(clock, offered or ""))).headers["location"] == "/desk"
    assert (await visitor.look("/desk/staff")).status_code == 200


@pytest.mark.usefixtures("named")
async def test_without_one_a_one_time_password_is_printed(
    clock: Clock, visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await desk.run("berend", "Berend", "") == 0

    password = capsys.readouterr().out.split()[-1]
    assert (await visitor.give_password("berend", password)).status_code == 303


@pytest.mark.usefixtures("named")
@pytest.mark.parametrize(
    ("username", "name", "password", "said"),
    [
        pytest.param("anne", "Anne", PASSWORD, "has that name already", id="a name that is taken"),
        pytest.param("Berend B", "Berend", PASSWORD, "small letters", id="no username"),
        pytest.param("berend", " ", PASSWORD, "name that people see", id="no name"),
        pytest.param("berend", "Berend", "kort", "at least 12", id="a short password"),
        pytest.param("berend", "Berend", KNOWN_TO_ALL, "Everybody knows", id="that of the demo"),
    ],
)
async def test_what_will_not_do_is_told_in_a_line(
    store: Store,
    capsys: pytest.CaptureFixture[str],
    *,
    username: str,
    name: str,
    password: str,
    said: str,
) -> None:
    await staff_member(store, "anne")

    assert await desk.run(username, name, password) == 1

    assert said in capsys.readouterr().err
    assert await count(store, Staff) == 1
    assert await count(store, SignIn) == 0


def test_nobody_at_the_keyboard_is_asked_nothing() -> None:
    assert desk.ask_password() == ""


def test_a_password_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["een", "twee", PASSWORD, PASSWORD])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))

    assert desk.ask_password() == PASSWORD


@pytest.mark.usefixtures("named", "fixed_day")
async def test_a_demo_store_has_somebody_of_each_role(store: Store) -> None:
    for command in ("demo", "demo", "demo-reset"):
        assert await run_cases(argparse.Namespace(command=command)) == 0
        assert await count(store, Staff) == len(STAFF)
        assert await count(store, Team) == 2


async def sign_in(clock: Clock, visitor: Visitor, username: str) -> int:
    """The status of the last step that they come to."""
    given = await visitor.give_password(username, KNOWN_TO_ALL)
    if given.status_code != 303:
        return given.status_code
    clock.move(seconds=totp.SECONDS)
    return (await visitor.give_code(code_at(clock, TOTP_SECRET))).status_code


async def test_demo_staff_signs_in_next_to_demo_cases(
    clock: Clock, store: Store, visitor: Visitor, fixed_day: date
) -> None:
    await seed_demo(store)
    await seed_demo_staff(store)

    for username, *_ in STAFF:
        assert await sign_in(clock, visitor, username) == 303
    assert "Proefopstelling" in (await visitor.look()).text


async def test_demo_staff_is_out_as_soon_as_there_is_one_real_case(
    clock: Clock, store: Store, visitor: Visitor, fixed_day: date
) -> None:
    await seed_demo(store)
    await seed_demo_staff(store)
    await sign_in(clock, visitor, "bo")
    assert (await visitor.look("/desk/account")).status_code == 200

    await loaded(store, case_line("2026-777777"))

    assert (await visitor.look("/desk/account")).status_code == 303
    assert await sign_in(clock, visitor, "bo") == 422
    assert "Proefopstelling" not in (await visitor.look()).text


@pytest.mark.parametrize("kind", ["an empty store", "a real case", "somebody of staff"])
async def test_no_other_store_gets_demo_staff(store: Store, fixed_day: date, kind: str) -> None:
    if kind != "an empty store":
        await seed_demo(store)
    if kind == "a real case":
        await loaded(store, case_line("2026-777777"))
    if kind == "somebody of staff":
        await staff_member(store, "bo")

    assert await seed_demo_staff(store) == 0
    assert await count(store, SignIn) == 0
