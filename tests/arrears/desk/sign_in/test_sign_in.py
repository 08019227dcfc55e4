"""Signing in with a password and a code."""

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI

from arrears.cases import passwords, sign_ins
from arrears.cases.kinds import StaffRole
from arrears.cases.models import SignIn
from arrears.cases.staff import deactivate
from arrears.cases.store import Store
from arrears.channels.limits.counting import Counts
from arrears.channels.limits.limits import Limits
from tests.arrears.cases.desk import CONSOLE, acts_about, audited, do
from tests.arrears.desk.sign_in.visitors import (
    PAGE,
    PASSWORD,
    SECRET,
    Visitor,
    code_at,
    sign_in_of,
    with_password,
)
from tests.arrears.fixtures import Clock

REFUSED = "Aanmelden is niet gelukt"


async def test_a_password_and_a_code_open_the_desk(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)

    to_code = await visitor.give_password()
    assert to_code.headers["location"] == "/desk/sign-in/code?next=%2Fdesk"
    assert visitor.token is None
    opened = await visitor.give_code(code_at(clock))

    assert (opened.status_code, opened.headers["location"]) == (303, "/desk")
    assert (await visitor.look("/desk")).status_code == 303
    assert (await visitor.look("/desk")).headers["location"] == "/desk/queue"
    assert await acts_about(store, "staff") == [
        "staff:added",
        "staff:password_given",
        "staff:signed_in",
    ]


async def test_the_cookie_is_for_our_pages_alone(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    await visitor.give_password()
    opened = await visitor.give_code(code_at(clock))

    session, door = opened.headers.get_list("set-cookie")
    assert session.startswith("desk=")
    assert "HttpOnly" in session
    assert "SameSite=lax" in session
    assert 'desk-door=""' in door


async def test_over_https_no_other_host_can_set_the_cookies(
    app: FastAPI, clock: Clock, store: Store, web: httpx.AsyncClient
) -> None:
    await with_password(store)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="https://localhost"
    ) as browser:
        visitor = Visitor(browser)
        await visitor.give_password()
        opened = await visitor.give_code(code_at(clock))

    for cookie in opened.headers.get_list("set-cookie"):
        assert cookie.startswith("__Host-desk")
        assert "Secure" in cookie
        assert "Path=/;" in cookie
        assert "Domain" not in cookie


async def test_each_sign_in_gets_a_token_of_its_own(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    tokens = set()
    for _ in range(2):
        await visitor.give_password()
        await visitor.give_code(code_at(clock))
        tokens.add(visitor.token)
        clock.move(minutes=1)

    assert len(tokens) == 2


@pytest.mark.parametrize(
    ("username", "password"),
    [
        pytest.param("anne", "iets anders dan dat", id="wrong password"),
        pytest.param("bert", PASSWORD, id="nobody"),
        pytest.param("carla", PASSWORD, id="somebody who left"),
        pytest.param("dirk", PASSWORD, id="somebody without a password"),
        pytest.param("anne", "", id="no password"),
        pytest.param("anne", "x" * 5000, id="much more than a password"),
    ],
)
async def test_all_failures_get_one_answer(
    store: Store, visitor: Visitor, username: str, password: str
) -> None:
    await with_password(store)
    await do(store, deactivate, await with_password(store, "carla"), by=CONSOLE)
    dirk = await with_password(store, "dirk")
    async with store.writing() as session:
        (await session.get_one(SignIn, dirk)).password_hash = None

    refused = await visitor.give_password(username, password)

    assert refused.status_code == 422
    assert REFUSED in refused.text
    assert f'value="{username}"' in refused.text
    assert len(await audited(store, "staff:sign_in_failed")) == 1


async def test_who_does_not_exist_costs_as_much_work_as_who_does(
    store: Store, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_password(store)
    compared = []
    matches = passwords._matches  # noqa: SLF001 - the slow part

    def counting(kept: str, password: str) -> bool:
        compared.append(kept.split("$")[:4])  # all but salt and digest
        return matches(kept, password)

    monkeypatch.setattr(passwords, "_matches", counting)
    await visitor.give_password("anne", "iets anders dan dat")
    await visitor.give_password("bert", "iets anders dan dat")

    assert len(compared) == 2
    assert compared[0] == compared[1]


async def test_a_wrong_code_opens_nothing(clock: Clock, store: Store, visitor: Visitor) -> None:
    await with_password(store)
    await visitor.give_password()

    refused = await visitor.give_code(code_at(clock, steps=5))

    assert refused.status_code == 422
    assert REFUSED in refused.text
    assert visitor.token is None


@pytest.mark.parametrize(("steps", "status"), [(-2, 422), (-1, 303), (0, 303), (1, 303), (2, 422)])
async def test_a_clock_may_be_one_step_off(
    clock: Clock, store: Store, visitor: Visitor, steps: int, status: int
) -> None:
    await with_password(store)
    await visitor.give_password()

    assert (await visitor.give_code(code_at(clock, steps=steps))).status_code == status


async def test_a_code_counts_once(clock: Clock, store: Store, visitor: Visitor) -> None:
    await with_password(store)
    await visitor.give_password()
    await visitor.give_code(code_at(clock))
    await visitor.give_password()

    assert (await visitor.give_code(code_at(clock))).status_code == 422
    assert (await visitor.give_code(code_at(clock, steps=-1))).status_code == 422
    clock.move(seconds=30)
    assert (await visitor.give_code(code_at(clock))).status_code == 303


async def test_without_a_password_there_is_no_second_step(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    await visitor.look()

    refused = await visitor.give_code(code_at(clock))

    assert refused.headers["location"] == "/desk/sign-in?because=over"
    assert "duurde te lang" in (await visitor.look(refused.headers["location"])).text


async def test_a_sign_in_is_done_within_ten_minutes(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    await visitor.give_password()
    clock.move(minutes=10, seconds=1)

    assert (await visitor.look("/desk/sign-in/code")).headers["location"].endswith("because=over")


async def test_after_five_failures_the_right_password_waits_too(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    staff_id = await with_password(store)
    for _ in range(5):
        await visitor.give_password(password="iets anders dan dat")

    assert REFUSED in (await visitor.give_password()).text
    clock.move(seconds=59)
    assert REFUSED in (await visitor.give_password()).text
    clock.move(seconds=2)
    await visitor.give_password()
    assert (await visitor.give_code(code_at(clock))).status_code == 303
    assert (await sign_in_of(store, staff_id)).failures == 0
    assert len(await audited(store, "staff:locked_out")) == 1


async def test_wrong_codes_lock_as_wrong_passwords_do(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    await visitor.give_password()
    for _ in range(5):
        await visitor.give_code("000000")

    assert (await visitor.give_code(code_at(clock))).status_code == 422


async def test_a_right_password_does_not_undo_wrong_codes(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    staff_id = await with_password(store)
    for _ in range(4):
        await visitor.give_password()
        await visitor.give_code("000000")

    assert (await sign_in_of(store, staff_id)).failures == 4


async def test_guesses_at_once_are_counted_each(store: Store) -> None:
    """Many that begin before the first is refused must not all be tried."""
    staff_id = await with_password(store)
    compared = await sign_in_of(store, staff_id)
    for _ in range(5):
        await do(store, sign_ins.answer_password, compared, is_right=False)

    assert await do(store, sign_ins.answer_password, compared, is_right=True) is None


async def test_a_password_that_was_just_replaced_opens_nothing(store: Store) -> None:
    staff_id = await with_password(store)
    compared = await sign_in_of(store, staff_id)
    kept = await passwords.hashed("een heel ander wachtwoord")
    await do(store, sign_ins.choose_password, staff_id, kept, instead_of=compared.password_hash)

    assert await do(store, sign_ins.answer_password, compared, is_right=True) is None


async def test_a_password_is_kept_anew_when_the_parameters_change(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    staff_id = await with_password(store)
    async with store.writing() as session:
        weak = PasswordHasher(time_cost=2, memory_cost=8, parallelism=1).hash(PASSWORD)
        (await session.get_one(SignIn, staff_id)).password_hash = weak

    await visitor.give_password()

    kept = (await sign_in_of(store, staff_id)).password_hash
    assert kept is not None
    assert kept != weak
    assert not passwords.is_outdated(kept)
    assert (await visitor.give_code(code_at(clock))).status_code == 303


async def test_a_form_of_another_site_signs_nobody_in(store: Store, visitor: Visitor) -> None:
    await with_password(store)
    await visitor.look()

    forged = {"username": "anne", "password": PASSWORD}
    for more in ({}, {"csrf": "een ander"}):
        refused = await visitor.browser.post("/desk/sign-in", data=forged | more, headers=PAGE)
        assert refused.status_code == 403
    visitor.browser.cookies.clear()
    assert (await visitor.browser.post("/desk/sign-in", data=forged)).status_code == 403


@pytest.mark.parametrize(
    ("asked", "goes_to"),
    [
        pytest.param("/desk/talks", "/desk/talks", id="a page"),
        pytest.param("/desk/talks/12/case", "/desk/talks/12/case", id="a page below"),
        pytest.param("/desk", "/desk", id="the start"),
        pytest.param("https://elders.example/desk", "/desk", id="another site"),
        pytest.param("//elders.example/desk", "/desk", id="another host"),
        pytest.param("/desk//elders.example", "/desk", id="two slashes"),
        pytest.param("/desk/../chat", "/desk", id="a way up"),
        pytest.param("/desk\\@elders.example", "/desk", id="a slash the other way"),
        pytest.param("/deskundig", "/desk", id="a name that begins alike"),
        pytest.param("/desk/\nx", "/desk", id="a new line"),
        pytest.param("/chat", "/desk", id="not of the desk"),
        pytest.param("/desk/" + "a" * 600, "/desk", id="too long"),
    ],
)
async def test_one_goes_on_to_pages_of_the_desk_alone(
    clock: Clock, store: Store, visitor: Visitor, asked: str, goes_to: str
) -> None:
    await with_password(store)
    await visitor.give_password(goes_to=asked)

    opened = await visitor.give_code(code_at(clock), goes_to=asked)

    assert opened.headers["location"] == goes_to


async def test_at_first_one_sets_the_second_step_up(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    staff_id = await with_password(store, secret=None)
    await visitor.give_password()
    page = await visitor.look("/desk/sign-in/code")
    offered = (await sign_in_of(store, staff_id)).totp_offered

    assert offered is not None
    assert offered in page.text
    assert "data:image/svg+xml" in page.text
    assert (await visitor.give_code("000000")).status_code == 422
    assert (await sign_in_of(store, staff_id)).totp_secret is None
    assert (await visitor.give_code(code_at(clock, offered))).status_code == 303
    assert (await sign_in_of(store, staff_id)).totp_secret == offered


async def test_a_secret_that_is_set_is_never_shown_again(store: Store, visitor: Visitor) -> None:
    await with_password(store)
    await visitor.give_password()

    page = await visitor.look("/desk/sign-in/code")

    assert SECRET not in page.text
    assert "svg" not in page.text.partition("<body")[2]


async def test_too_many_attempts_of_one_address_are_refused(
    app: FastAPI, store: Store, visitor: Visitor
) -> None:
    chosen = app.state.settings.model_copy(
        update={"sign_ins_per_minute": 2, "unlimited_addresses": ()}
    )
    app.state.limits = Limits(Counts(None), chosen)
    await with_password(store)

    for _ in range(2):
        assert (await visitor.give_password("bert")).status_code == 422
    refused = await visitor.give_password()

    assert refused.status_code == 429
    assert "te veel pogingen" in refused.text


async def test_signing_out_ends_the_session_here(
    clock: Clock, store: Store, visitor: Visitor
) -> None:
    await with_password(store)
    await visitor.give_password()
    await visitor.give_code(code_at(clock))
    token = visitor.token

    out = await visitor.post("/desk/sign-out", csrf=await _csrf(visitor))

    assert out.headers["location"] == "/desk/sign-in?because=out"
    assert visitor.token is None
    visitor.browser.cookies.set("desk", token or "")
    assert (await visitor.look("/desk")).headers["location"].startswith("/desk/sign-in")


@pytest.mark.parametrize("role", list(StaffRole))
async def test_the_desk_begins_at_a_page_that_one_may_see(
    clock: Clock, store: Store, visitor: Visitor, role: StaffRole
) -> None:
    await with_password(store, role=role)
    await visitor.give_password()
    await visitor.give_code(code_at(clock))

    first = await visitor.look("/desk")
    assert (await visitor.look(first.headers["location"])).status_code == 200


async def test_nobody_is_named_in_logs(
    store: Store, visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    await with_password(store)
    await visitor.give_password(password="iets anders dan dat")
    await visitor.give_password("Noor de Wit")

    told = "".join(capsys.readouterr())
    assert "anne" not in told
    assert "Noor" not in told


async def _csrf(visitor: Visitor) -> str:
    page = await visitor.look("/desk/account")
    return page.text.partition('data-csrf="')[2].partition('"')[0]
