"""One's own account."""

import pytest

from arrears.cases.models import DeskSession
from arrears.cases.store import Store
from arrears.desk.sign_in import sessions
from tests.arrears.cases.desk import acts_about, do
from tests.arrears.desk.sign_in.visitors import (
    PASSWORD,
    Visitor,
    code_at,
    sign_in_of,
    with_password,
)
from tests.arrears.fixtures import Clock

NEW = "nog een lange zin voor anne"
ACCOUNT = "/desk/account"


@pytest.fixture
async def anne(clock: Clock, store: Store, visitor: Visitor) -> int:
    """Anne, who has signed in."""
    staff_id = await with_password(store)
    await visitor.give_password()
    await visitor.give_code(code_at(clock))
    return staff_id


async def post(visitor: Visitor, path: str, **fields: str) -> tuple[int, str]:
    page = await visitor.look(ACCOUNT)
    csrf = page.text.partition('data-csrf="')[2].partition('"')[0]
    answer = await visitor.browser.post(f"{ACCOUNT}/{path}", data={"csrf": csrf, **fields})
    return answer.status_code, answer.headers.get("location", answer.text)


async def test_another_password_ends_all_other_sessions(
    clock: Clock, store: Store, anne: int, visitor: Visitor
) -> None:
    elsewhere = await do(store, sessions.begin, anne)

    assert await post(visitor, "password", old=PASSWORD, new=NEW) == (
        303,
        "/desk/account?done=password",
    )
    told = await visitor.look(f"{ACCOUNT}?done=password")
    assert "nieuwe wachtwoord is opgeslagen" in told.text
    async with store.reading() as session:
        assert await sessions.find_signed(session, elsewhere) is None
    await post(visitor, "../sign-out")
    assert (await visitor.give_password()).status_code == 422
    assert (await visitor.give_password(password=NEW)).status_code == 303


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("niet dit", NEW, "Uw wachtwoord klopt niet", id="the old one is wrong"),
        pytest.param(PASSWORD, "elf-tekens!", "minstens 12 tekens", id="short"),
        pytest.param(PASSWORD, "x" * 201, "hoogstens 200 tekens", id="long"),
        pytest.param(PASSWORD, PASSWORD, "dat u al had", id="the same"),
        pytest.param(PASSWORD, "demo-wachtwoord", "kent iedereen", id="that of the demo"),
    ],
)
async def test_a_password_that_will_not_do_is_refused_with_a_reason(
    store: Store, anne: int, visitor: Visitor, *, old: str, new: str, said: str
) -> None:
    before = (await sign_in_of(store, anne)).password_hash

    status, page = await post(visitor, "password", old=old, new=new)

    assert status == 422
    assert said in page
    assert (await sign_in_of(store, anne)).password_hash == before


async def test_the_old_password_is_guessed_at_five_times(
    store: Store, anne: int, visitor: Visitor
) -> None:
    for _ in range(5):
        await post(visitor, "password", old="niet dit", new=NEW)

    assert (await post(visitor, "password", old=PASSWORD, new=NEW))[0] == 422


async def test_the_second_step_is_renewed(
    clock: Clock, store: Store, anne: int, visitor: Visitor
) -> None:
    assert await post(visitor, "second-step", password=PASSWORD) == (303, f"{ACCOUNT}/second-step")
    offered = (await sign_in_of(store, anne)).totp_offered
    assert offered is not None
    assert offered in (await visitor.look(f"{ACCOUNT}/second-step")).text
    clock.move(seconds=30)
    assert (await post(visitor, "second-step/confirm", code="000000"))[0] == 422
    kept = await sign_in_of(store, anne)
    assert kept.totp_secret != offered

    assert await post(visitor, "second-step/confirm", code=code_at(clock, offered)) == (
        303,
        "/desk/account?done=second-step",
    )
    assert (await sign_in_of(store, anne)).totp_secret == offered
    assert (await post(visitor, "second-step/confirm", code="000000"))[1] == ACCOUNT
    assert (await visitor.look(f"{ACCOUNT}/second-step")).headers["location"] == ACCOUNT


async def test_the_second_step_is_not_renewed_without_the_password(
    store: Store, anne: int, visitor: Visitor
) -> None:
    status, page = await post(visitor, "second-step", password="niet dit")

    assert status == 422
    assert "Uw wachtwoord klopt niet" in page
    assert (await sign_in_of(store, anne)).totp_offered is None


async def test_one_sees_and_ends_ones_own_sessions_alone(
    store: Store, anne: int, visitor: Visitor
) -> None:
    mine = await do(store, sessions.begin, anne)
    bert = await with_password(store, "bert")
    his = await do(store, sessions.begin, bert)
    async with store.reading() as session:
        first, second = [await sessions.find_signed(session, token) for token in (mine, his)]
    assert first is not None
    assert second is not None
    page = await visitor.look(ACCOUNT)
    assert f"/sessions/{first.session_id}/end" in page.text
    assert f"/sessions/{second.session_id}/end" not in page.text

    for signed in (first, second):
        await post(visitor, f"sessions/{signed.session_id}/end")

    async with store.reading() as session:
        assert await sessions.find_signed(session, mine) is None
        assert await sessions.find_signed(session, his) is not None
        ended = await session.get_one(DeskSession, first.session_id)
    assert ended.ended_at is not None


async def test_one_signs_out_everywhere_but_here(store: Store, anne: int, visitor: Visitor) -> None:
    elsewhere = await do(store, sessions.begin, anne)

    await post(visitor, "sessions/end")

    async with store.reading() as session:
        assert await sessions.find_signed(session, elsewhere) is None
    assert (await visitor.look(ACCOUNT)).status_code == 200
    assert "staff:sessions_ended" in await acts_about(store, "staff")


async def test_sessions_that_are_over_are_not_shown(
    clock: Clock, store: Store, anne: int, visitor: Visitor
) -> None:
    await do(store, sessions.begin, anne)
    clock.move(minutes=20)
    await visitor.look(ACCOUNT)
    clock.move(minutes=20)

    assert "Daar afmelden" not in (await visitor.look(ACCOUNT)).text
