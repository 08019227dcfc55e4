"""The event stream over a real network: at once, in order, without gaps, and resumable."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select, update

from arrears.cases.models import Case, Conversation
from arrears.cases.store import Store
from arrears.channels.web import events
from arrears.chat import worker
from arrears.chat.live import DangerSeen, PersonTypes
from arrears.chat.notices import SIGNED_OUT
from arrears.chat.service import Chat
from arrears.clock import now
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.desk import staff_member
from tests.arrears.channels.chatting import Chatter, Happening

SECONDS_TO_GIVE_UP = 10
AT_ONCE = 0.0


@pytest.fixture(autouse=True)
async def no_endless_wait() -> AsyncIterator[None]:
    async with asyncio.timeout(SECONDS_TO_GIVE_UP):
        yield


@pytest.fixture
async def chatter(online: httpx.AsyncClient) -> Chatter:
    return await Chatter.started(online)


def said(heard: list[Happening]) -> list[tuple[str | None, str]]:
    return [(one.id, one.data["text"]) for one in heard if one.event == "message"]


async def test_what_is_said_and_answered_comes_in_order(
    chatter: Chatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "COMPOSING_AFTER_SECONDS", AT_ONCE)
    async with chatter.following() as stream:
        await chatter.say("hallo")
        heard = await stream.until_said("dag")

    assert said(heard) == [("1", "hallo"), ("2", "dag")]
    assert [one.data for one in heard if one.event == "composing"] == [
        {"composing": True},
        {"composing": False},
    ]


async def test_what_was_said_before_comes_first(chatter: Chatter) -> None:
    await chatter.say("een")
    async with chatter.following() as stream:
        await stream.until_said("dag")
    await chatter.say("twee")

    async with chatter.following() as stream:
        heard = await stream.until_said("dag")
        heard += await stream.until_said("dag")

    assert said(heard) == [("1", "een"), ("2", "dag"), ("3", "twee"), ("4", "dag")]


async def test_following_goes_on_where_it_was_broken_off(chatter: Chatter) -> None:
    await chatter.say("een")
    async with chatter.following() as stream:
        await stream.until_said("dag")
    await chatter.say("twee")

    async with chatter.following(after=2) as stream:
        heard = await stream.until_said("dag")

    assert said(heard) == [("3", "twee"), ("4", "dag")]


async def test_two_windows_see_the_same(chatter: Chatter) -> None:
    async with chatter.following() as one, chatter.following() as other:
        await chatter.say("hallo")

        assert said(await one.until_said("dag")) == said(await other.until_said("dag"))


async def test_nothing_of_another_conversation_is_seen(
    online: httpx.AsyncClient, chatter: Chatter
) -> None:
    stranger = await Chatter.started(online)

    async with chatter.following() as stream:
        await stranger.say("geheim")
        async with stranger.following() as theirs:
            await theirs.until_said("dag")
        await chatter.say("hallo")
        heard = await stream.until_said("dag")

    assert said(heard) == [("1", "hallo"), ("2", "dag")]


async def test_ten_messages_at_once_come_without_a_gap_and_once(chatter: Chatter) -> None:
    async with chatter.following() as stream:
        await asyncio.gather(*(chatter.say(f"bericht {count}") for count in range(10)))
        heard: list[Happening] = []
        while len(said(heard)) < 20:
            heard.append(await stream.next())

    assert [id_ for id_, _ in said(heard)] == [str(number) for number in range(1, 21)]


async def test_a_quiet_stream_gives_signs_of_life(
    chatter: Chatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "HEARTBEAT_SECONDS", 0.01)

    async with chatter.following() as stream:
        assert await stream.next_comment()
        assert await stream.next_comment()


@pytest.mark.parametrize("accepts", ["gzip", "gzip, deflate, br", "identity"])
async def test_a_stream_is_never_compressed_held_up_or_kept(chatter: Chatter, accepts: str) -> None:
    """Compression would hold events back until a block is full."""
    async with chatter.following({"Accept-Encoding": accepts}) as stream:
        headers = stream.answer.headers
        await chatter.say("x" * 5000)
        await stream.until_said("dag")

    assert headers["content-type"].startswith("text/event-stream")
    assert "content-encoding" not in headers
    assert headers["cache-control"] == "no-store"


async def test_a_text_of_several_lines_is_one_event(chatter: Chatter) -> None:
    async with chatter.following() as stream:
        await chatter.say("een\n\ndata: twee\r\nevent: holder")
        heard = await stream.until_said("dag")

    assert said(heard)[0] == ("1", "een\n\ndata: twee\r\nevent: holder")


async def test_how_the_talk_stands_is_told_at_first_and_when_it_changes(chatter: Chatter) -> None:
    async with chatter.following() as stream:
        assert await stream.next() == stands(handled=0)
        await chatter.say("hallo")
        heard = await stream.until_said("dag")
        assert await stream.next() == stands(handled=2)

    assert [one for one in heard if one.event == "standing"] == []


async def test_signing_out_is_told_at_once(chatter: Chatter, store: Store) -> None:
    await loaded(store, case_line())
    await all_verified(store)

    async with chatter.following() as stream:
        assert (await stream.next()).data["verified"]
        await chatter.sign_out()
        heard = await stream.until_said(str(SIGNED_OUT.text))
        standing = await stream.next()

    assert len(heard) == 1
    assert not standing.data["verified"]


async def test_a_colleague_is_named_when_they_type_and_when_they_speak(
    app: FastAPI, chatter: Chatter, store: Store
) -> None:
    anne = await staff_member(store, "anne")
    chat: Chat = app.state.chat

    async with chatter.following() as stream:
        await stream.next()
        await chat.take_over(chatter.talk, by=anne)
        chat.staff_types(chatter.talk, "Anne de Boer")
        await chat.say_as_staff(chatter.talk, "Dag, ik help u verder.", by=anne, client_id="a1")
        heard = await stream.until_said("Dag, ik help u verder.")

    assert [one.data for one in heard if one.event == "holder"] == [{"holder": "person"}]
    assert [one.data for one in heard if one.event == "staff_typing"] == [{"by": "Anne"}]
    assert (heard[-1].data["author"], heard[-1].data["by"]) == ("staff", "Anne")
    read = await chatter.read()
    assert (read["by"], read["messages"][-1]["by"]) == ("Anne", "Anne")


async def test_a_colleague_sees_that_the_person_types(app: FastAPI, chatter: Chatter) -> None:
    chat: Chat = app.state.chat

    with chat.live.listen(chatter.talk) as happenings:
        assert (await chatter.types()).status_code == 204
        assert happenings.get_nowait() == PersonTypes()


async def test_what_is_for_colleagues_only_is_not_told_to_the_person(
    app: FastAPI, chatter: Chatter
) -> None:
    chat: Chat = app.state.chat

    async with chatter.following() as stream:
        await stream.next()
        chat.live.tell(chatter.talk, DangerSeen())
        chat.live.tell(chatter.talk, PersonTypes())
        chat.staff_types(chatter.talk, "Anne")

        assert (await stream.next()).event == "staff_typing"


def stands(*, handled: int) -> Happening:
    """Nobody is verified, and the bot has the talk."""
    told = {"holder": "bot", "verified": False, "handled": handled, "by": None}
    return Happening("standing", None, told)


async def all_verified(store: Store) -> None:
    """Whoever talks has proved to be the person of the only case."""
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        await session.execute(
            update(Conversation).values(verified_case_id=case_id, verified_at=now())
        )
