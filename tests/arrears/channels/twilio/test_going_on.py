"""Going on by telephone with a web chat: by a code, once, soon, and with the history."""

import asyncio
import re
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from arrears.cases.kinds import Channel, WhatsAppUse
from arrears.cases.models import Address, Case, Conversation, Move, OptOut, WrongCode
from arrears.cases.moves import LENGTH, MOST_WRONG_CODES, SIGNS
from arrears.cases.store import Store
from arrears.channels.twilio import notices
from arrears.channels.twilio.going_on import code_in, text_with
from arrears.clock import now
from arrears.settings import Settings
from arrears.web.app import create_app
from tests.arrears.case_lines import CREDITOR, case_line, loaded
from tests.arrears.channels.chatting import Chatter
from tests.arrears.channels.test_web_api import problem
from tests.arrears.channels.twilio.telephone import OUR_NUMBER, Telephone, post
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.fixtures import Clock
from tests.arrears.site import visitor

QUESTION = "Hoeveel kunt u per maand betalen?"
codes = st.text(SIGNS, min_size=LENGTH, max_size=LENGTH)


class WebChat(Chatter):
    """A web chat in which the person may have proved who they are."""

    @property
    def id(self) -> str:
        return self.path.rpartition("/")[2]

    async def is_verified(self, store: Store) -> None:
        async with store.writing() as session:
            case_id = await session.scalar(select(Case.id))
            await session.execute(
                update(Conversation).values(verified_case_id=case_id, verified_at=now())
            )

    async def goes_on_by(self, channel: str) -> httpx.Response:
        body = {"channel": channel}
        return await self.web.post(f"{self.path}/elsewhere", json=body, headers=self.headers)

    async def code_for(self, telephone: Telephone) -> dict[str, Any]:
        answer = await self.goes_on_by(telephone.channel)
        assert answer.status_code == 201
        told: dict[str, Any] = answer.json()
        return told

    async def choices(self) -> list[str]:
        answer = await self.web.get(f"{self.path}/elsewhere", headers=self.headers)
        told: list[str] = answer.raise_for_status().json()["channels"]
        return told

    async def is_asked(self, neighbour: TinyServer) -> None:
        """The bot asks something, and waits for the answer."""
        neighbour.says({"text": QUESTION})
        await self.say("Ik wil een regeling.")
        async with asyncio.timeout(10):
            while QUESTION not in await self.texts():  # noqa: ASYNC110 - a log tells no events
                await asyncio.sleep(0.01)


@pytest.fixture
async def chat(web: httpx.AsyncClient, store: Store) -> WebChat:
    """A web chat of a verified person, of whose case all may be told anywhere."""
    await loaded(store, case_line(creditor=CREDITOR | {"whatsapp": WhatsAppUse.ON}))
    chat = await WebChat.started(web)
    await chat.is_verified(store)
    return chat


class TestTheCode:
    async def test_it_comes_with_a_link_that_has_all_of_it_ready(
        self, chat: WebChat, whatsapp: Telephone, sms: Telephone
    ) -> None:
        there, here = await chat.code_for(whatsapp), await chat.code_for(sms)

        assert re.fullmatch(rf"[{SIGNS}]{{4}}-[{SIGNS}]{{4}}", there["code"])
        assert there["text"] == f"Verder met code {there['code']}"
        link = urlsplit(there["link"])
        assert (link.netloc, link.path) == ("wa.me", "/3197010000000")
        assert parse_qs(link.query)["text"] == [there["text"]]
        assert here["link"].startswith(f"sms:{OUR_NUMBER}?&body=")
        assert unquote(here["link"]).endswith(here["text"])
        assert here["code"] != there["code"]

    async def test_it_is_kept_as_a_digest_only(self, chat: WebChat, sms: Telephone) -> None:
        told = await chat.code_for(sms)

        assert told["code"].replace("-", "") not in repr(
            [vars(one) for one in await sms.rows(Move)]
        )

    async def test_nobody_who_is_not_verified_gets_one(
        self, web: httpx.AsyncClient, chat: WebChat
    ) -> None:
        stranger = await WebChat.started(web)

        answer = await stranger.goes_on_by("sms")

        assert (answer.status_code, problem(answer)["title"]) == (409, "Not verified")
        assert await stranger.choices() == []

    async def test_nobody_without_the_token_gets_one(self, chat: WebChat) -> None:
        chat.headers = {"Authorization": "Bearer x"}

        assert (await chat.goes_on_by("sms")).status_code == 404

    @pytest.mark.parametrize("channel", ["web", "telegram", ""])
    async def test_there_is_none_for_anything_else(self, chat: WebChat, channel: str) -> None:
        assert (await chat.goes_on_by(channel)).status_code == 422

    async def test_there_is_none_for_whatsapp_when_nothing_may_be_told_there(
        self, chat: WebChat, store: Store
    ) -> None:
        assert await chat.choices() == ["whatsapp", "sms"]
        await loaded(store, case_line(creditor=CREDITOR | {"whatsapp": WhatsAppUse.OFF}))

        answer = await chat.goes_on_by("whatsapp")

        assert (answer.status_code, problem(answer)["title"]) == (409, "Not in that channel")
        assert await chat.choices() == ["sms"]

    async def test_there_is_none_where_we_have_no_number(
        self, installation: Settings, store: Store
    ) -> None:
        service = installation.model_copy(update={"twilio_sms_sender": f"MG{'0' * 32}"})
        await loaded(store, case_line())
        async with visitor(create_app(service)) as web:
            chat = await WebChat.started(web)
            await chat.is_verified(store)

            assert (await chat.goes_on_by("sms")).status_code == 404
            assert await chat.choices() == []


class TestGoingOn:
    async def test_the_conversation_goes_on_there_with_its_history(
        self, chat: WebChat, telephone: Telephone
    ) -> None:
        await chat.say("Hallo.")
        told = await chat.code_for(telephone)

        await telephone.sends(told["text"])

        assert (await telephone.said())[:2] == ["Hallo.", told["text"]]
        assert notices.GOING_ON.text in await telephone.heard()
        assert (await telephone.conversation()).channel is telephone.channel

    async def test_who_is_verified_stays_so(self, chat: WebChat, telephone: Telephone) -> None:
        told = await chat.code_for(telephone)

        await telephone.sends(told["text"])

        assert (await telephone.conversation()).verified_case_id is not None

    async def test_what_was_asked_last_is_asked_there_again(
        self, chat: WebChat, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await chat.is_asked(neighbour)
        told = await chat.code_for(telephone)

        await telephone.sends(told["text"])

        assert (await telephone.heard())[-2:] == [notices.GOING_ON.text, QUESTION]

    async def test_nothing_is_repeated_to_who_is_verified_no_more(
        self, chat: WebChat, telephone: Telephone, neighbour: TinyServer, store: Store
    ) -> None:
        await chat.is_asked(neighbour)
        told = await chat.code_for(telephone)
        async with store.writing() as session:
            await session.execute(update(Conversation).values(verified_at=None))

        await telephone.sends(told["text"])

        assert (await telephone.heard())[-1] == notices.GOING_ON.text

    async def test_a_number_that_had_a_conversation_leaves_it(
        self, chat: WebChat, telephone: Telephone
    ) -> None:
        await telephone.sends("Hallo.")
        before = await telephone.conversation_id()
        told = await chat.code_for(telephone)

        await telephone.sends(told["text"])

        assert str(await telephone.conversation_id()) == chat.id
        assert before != await telephone.conversation_id()
        assert len(await telephone.rows(Address)) == 1

    async def test_the_latest_number_in_a_channel_has_the_conversation(
        self, web: httpx.AsyncClient, store: Store, chat: WebChat
    ) -> None:
        first, second = [Telephone(web, store, number=f"+3161234567{n}") for n in range(2)]
        for telephone in (first, second):
            await telephone.sends((await chat.code_for(telephone))["text"])

        await first.sends("Hoort u mij?")

        assert str(await second.conversation_id()) == chat.id
        assert await first.conversation_id() != await second.conversation_id()
        assert await first.said() == ["Hoort u mij?"]

    async def test_fifty_times_the_same_at_once_is_one_move(
        self, chat: WebChat, telephone: Telephone
    ) -> None:
        told = await chat.code_for(telephone)
        form = telephone.form(told["text"])

        await asyncio.gather(*(post(telephone.web, "/twilio/messages", form) for _ in range(50)))

        assert await telephone.said() == [told["text"]]
        assert await telephone.heard() == [notices.GOING_ON.text]
        assert await telephone.rows(WrongCode) == []

    async def test_of_two_numbers_that_send_it_at_once_one_goes_on(
        self, web: httpx.AsyncClient, store: Store, chat: WebChat
    ) -> None:
        both = [Telephone(web, store, Channel.SMS, f"+3161234567{n}") for n in range(2)]
        told = await chat.code_for(both[0])

        await asyncio.gather(*(one.sends(told["text"]) for one in both))

        moved = [str(await one.conversation_id()) == chat.id for one in both]
        assert sorted(moved) == [False, True]

    async def test_a_silenced_number_stays_silenced(
        self, chat: WebChat, telephone: Telephone
    ) -> None:
        await telephone.sends("STOP")
        told = await chat.code_for(telephone)

        await telephone.sends(told["text"])

        assert await telephone.heard() == [notices.STOPPED.text]
        assert [one.ended_at for one in await telephone.rows(OptOut)] == [None]


class TestACodeThatOpensNothing:
    @pytest.fixture
    async def refused(self, telephone: Telephone) -> Telephone:
        """A number that has a conversation of its own."""
        await telephone.sends("Hallo.")
        await telephone.until_heard(1)
        return telephone

    async def is_refused(self, telephone: Telephone, text: str) -> None:
        own = await telephone.conversation_id()

        await telephone.sends(text)

        assert (await telephone.heard())[-1] == notices.WRONG_CODE.text
        assert await telephone.conversation_id() == own

    async def test_a_wrong_one(self, chat: WebChat, refused: Telephone) -> None:
        await chat.code_for(refused)

        await self.is_refused(refused, "Verder met code AAAA-AAAA")

    async def test_one_that_is_too_late(
        self, chat: WebChat, refused: Telephone, clock: Clock
    ) -> None:
        told = await chat.code_for(refused)
        clock.move(minutes=15)

        await self.is_refused(refused, told["text"])

    async def test_one_that_was_used(
        self, web: httpx.AsyncClient, store: Store, chat: WebChat, refused: Telephone
    ) -> None:
        told = await chat.code_for(refused)
        other = Telephone(web, store, refused.channel, "+31687654321")
        await other.sends(told["text"])

        await self.is_refused(refused, told["text"])

    async def test_one_that_a_newer_one_ended(self, chat: WebChat, refused: Telephone) -> None:
        told = await chat.code_for(refused)
        await chat.code_for(refused)

        await self.is_refused(refused, told["text"])

    async def test_one_for_the_other_channel(
        self, chat: WebChat, refused: Telephone, whatsapp: Telephone, sms: Telephone
    ) -> None:
        other = sms if refused.channel is Channel.WHATSAPP else whatsapp
        told = await chat.code_for(other)

        await self.is_refused(refused, told["text"])

    async def test_after_too_many_even_the_right_one_does_not_count_for_an_hour(
        self, chat: WebChat, refused: Telephone, store: Store, clock: Clock
    ) -> None:
        for count in range(MOST_WRONG_CODES):
            await refused.sends(f"Verder met code AAAA-AAA{SIGNS[count]}")
        await self.is_refused(refused, (await chat.code_for(refused))["text"])

        clock.move(hours=1, seconds=1)
        await chat.is_verified(store)
        await refused.sends((await chat.code_for(refused))["text"])

        assert notices.GOING_ON.text in await refused.heard()

    async def test_one_wrong_message_that_comes_often_is_one_guess(
        self, refused: Telephone
    ) -> None:
        form = refused.form("Verder met code AAAA-AAAA")

        await asyncio.gather(*(post(refused.web, "/twilio/messages", form) for _ in range(20)))

        assert len(await refused.rows(WrongCode)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Verder met code ABCD-EFGH",
        "verder met code abcd-efgh",
        "  Verder  met code ABCDEFGH. ",
        "code ABCD EFGH",
        "Code: abcd-efgh!",
    ],
)
def test_a_code_is_found_as_people_write_it(text: str) -> None:
    assert code_in(text) == "ABCDEFGH"


@pytest.mark.parametrize(
    "text",
    [
        "ABCD-EFGH",
        "Verder met code",
        "Verder met code ABCD-EFG",
        "Verder met code ABCD-EFGI",
        "mijn code is ABCD-EFGH",
        "code rood",
        "postcode 3512 AB",
        "",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert code_in(text) is None


@given(codes)
def test_every_code_is_found_in_its_own_text(code: str) -> None:
    assert code_in(text_with(code)) == code
