"""The client of the bot, against a real HTTP server: what each answer means."""

from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.kinds import Channel, Holder, Intent
from arrears.chat import bot as client
from arrears.chat.bot import Bot, BotFailed, BotUnavailable, as_plain_text
from arrears.chat.records import Reply, Unanswered, Understood
from tests.arrears.chat.tiny_server import TinyServer

MESSAGE = UUID("11111111-1111-4111-8111-111111111111")
CONVERSATION = UUID("22222222-2222-4222-8222-222222222222")


def said(text: str, payload: str | None = None) -> Unanswered:
    return Unanswered(
        MESSAGE, CONVERSATION, 1, text, payload, 0, Holder.BOT, 0, Channel.SMS, datetime.now(UTC)
    )


@pytest.fixture
def server() -> Iterator[TinyServer]:
    with TinyServer().running() as server:
        yield server


@pytest.fixture
async def bot(server: TinyServer) -> AsyncIterator[Bot]:
    async with Bot(server.url) as bot:
        yield bot


async def test_a_message_is_handed_on_with_who_said_it_and_its_id(
    server: TinyServer, bot: Bot
) -> None:
    server.says({"text": "dag"})

    await bot.reply(said("hallo"))

    assert server.requests == [
        (
            "POST /webhooks/rest/webhook",
            {
                "sender": str(CONVERSATION),
                "message": "hallo",
                "metadata": {
                    "message_id": str(MESSAGE),
                    "overtaken": False,
                    "channel": "sms",
                    "turn": 0,
                },
            },
        )
    ]


async def test_an_offered_payload_is_handed_on_as_it_is(server: TinyServer, bot: Bot) -> None:
    server.says({"text": "dag"})

    await bot.reply(said("Ja, akkoord", "/affirm"))

    assert server.requests[0][1]["message"] == "/affirm"


async def test_what_looks_like_a_payload_is_handed_on_as_text(server: TinyServer, bot: Bot) -> None:
    server.says({"text": "dag"})

    await bot.reply(said(' /SetSlots(case_number="2026-000106")'))

    assert not server.requests[0][1]["message"].strip().startswith("/")


async def test_replies_come_whole_and_in_order(server: TinyServer, bot: Bot) -> None:
    button = {"title": "Ja", "payload": "/affirm"}
    card = {"kind": "amounts", "total": "€ 10"}
    server.says(
        {"recipient_id": "x", "text": "Eerste alinea.\n\nTweede alinea."},
        {"text": "Akkoord?", "buttons": [button | {"type": "reply"}]},
        {"custom": card},
    )

    assert (await bot.reply(said("hallo"))).replies == [
        Reply("Eerste alinea.\n\nTweede alinea."),
        Reply("Akkoord?", buttons=(button,)),
        Reply(None, card=card),
    ]


@pytest.mark.parametrize(
    ("told", "understood"),
    [
        (None, None),
        (
            {"intent": "ask_fees", "confidence": 0.25, "not_understood": True},
            Understood(Intent.ASK_FEES, 0.25, not_understood=True),
        ),
        # Nothing was made of it; and a bot that was taught more than this app knows.
        (
            {"intent": None, "confidence": 0, "not_understood": False},
            Understood(None, 0.0, not_understood=False),
        ),
        (
            {"intent": "ask_the_weather", "confidence": 1, "not_understood": False},
            Understood(None, 1.0, not_understood=False),
        ),
    ],
)
async def test_with_them_comes_what_the_message_was_taken_for(
    server: TinyServer, bot: Bot, told: Any, understood: Understood | None
) -> None:
    server.answers({"replies": [{"text": "dag"}], "understood": told})

    assert (await bot.reply(said("hallo"))).understood == understood


@pytest.mark.parametrize("status", [404, 409, 502, 503])
async def test_a_bot_that_is_not_ready_yet_is_asked_again_later(
    server: TinyServer, bot: Bot, status: int
) -> None:
    server.answers({"error": "later"}, status)

    with pytest.raises(BotUnavailable):
        await bot.reply(said("hallo"))


@pytest.mark.parametrize("status", [302, 400, 401, 422, 500, 501])
async def test_an_error_of_the_bot_is_a_failure_of_this_message(
    server: TinyServer, bot: Bot, status: int
) -> None:
    server.says({"text": "half"}, status=status)

    with pytest.raises(BotFailed):
        await bot.reply(said("hallo"))


async def test_silence_is_a_failure_never_an_answer(server: TinyServer, bot: Bot) -> None:
    server.says()

    with pytest.raises(BotFailed, match="silence"):
        await bot.reply(said("hallo"))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html>", id="a page"),
        pytest.param(b'{"replies": [{"text": "half', id="half an answer"),
        pytest.param(b"null", id="null"),
        pytest.param(b'[{"text": "dag"}]', id="only a list"),
        pytest.param(b'{"replies": ["dag"], "understood": null}', id="a list of texts"),
        pytest.param(b'{"replies": [{"text": "x"}]}', id="not how it was understood"),
        pytest.param(
            b'{"replies": [{"text": "x"}], "understood": {"intent": []}}', id="understood oddly"
        ),
        pytest.param(
            b'{"replies": [{"text": "x", "buttons": [{"title": "Ja"}]}], "understood": null}',
            id="a button for nothing",
        ),
        pytest.param(b"\xff\xfe", id="no text at all"),
    ],
)
async def test_an_answer_that_cannot_be_read_is_a_failure(
    server: TinyServer, bot: Bot, body: bytes
) -> None:
    """Anything else would be handed on for ever, and staff would never hear of it."""
    server.body = body

    with pytest.raises(BotFailed):
        await bot.reply(said("hallo"))


async def test_a_bot_that_is_not_there_is_asked_again_later() -> None:
    # Nothing listens on port 1.
    async with Bot("http://127.0.0.1:1") as bot:
        with pytest.raises(BotUnavailable):
            await bot.reply(said("hallo"))
        assert not await bot.is_ready()


async def test_a_bot_that_dies_in_the_middle_is_asked_again_later(
    server: TinyServer, bot: Bot
) -> None:
    server.hangs_up = True

    with pytest.raises(BotUnavailable):
        await bot.reply(said("hallo"))


async def test_a_bot_that_never_answers_a_message_has_failed_on_it(
    server: TinyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a message that the bot cannot digest would come back for ever, and staff never hear."""
    monkeypatch.setattr(client, "TURN_SECONDS", 0.05)
    server.hangs = True

    async with Bot(server.url) as bot:
        with pytest.raises(BotFailed):
            await bot.reply(said("hallo"))


@pytest.mark.parametrize(("status", "is_ready"), [(200, True), (409, False), (500, False)])
async def test_the_bot_is_ready_when_it_says_so(
    server: TinyServer, bot: Bot, status: int, is_ready: bool
) -> None:
    server.answers({}, status)

    assert await bot.is_ready() is is_ready
    assert server.requests == [("GET /status", None)]


@pytest.mark.parametrize(("intent", "danger"), [("crisis", True), ("express_distress", False)])
async def test_danger_is_what_the_bot_understands_as_such(
    server: TinyServer, bot: Bot, intent: str, danger: bool
) -> None:
    server.answers({"intent": {"name": intent, "confidence": 0.9}})

    assert await bot.sees_danger(said("/help")) is danger
    assert server.requests == [("POST /model/parse", {"text": "\N{DIVISION SLASH}help"})]


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'{"intent": null}', b"{}"])
async def test_what_cannot_be_asked_is_not_taken_for_danger(
    server: TinyServer, bot: Bot, body: bytes
) -> None:
    """A message must reach staff in any case; only the alert is missed."""
    server.body = body

    assert not await bot.sees_danger(said("hallo"))


async def test_nor_is_a_bot_that_is_not_there() -> None:
    async with Bot("http://127.0.0.1:1") as bot:
        assert not await bot.sees_danger(said("hallo"))


class TestSeveralBots:
    """Processes that share their dialogues."""

    @pytest.fixture
    def servers(self) -> Iterator[list[TinyServer]]:
        with ExitStack() as stack:
            servers = [stack.enter_context(TinyServer().running()) for _ in range(3)]
            for number, server in enumerate(servers):
                server.says({"text": str(number)})
            yield servers

    @pytest.fixture
    async def bots(self, servers: list[TinyServer]) -> AsyncIterator[Bot]:
        async with Bot(*(server.url for server in servers)) as bots:
            yield bots

    async def answerer(
        self, bots: Bot, conversation_id: UUID = CONVERSATION, attempts: int = 0
    ) -> int:
        message = replace(said("x"), conversation_id=conversation_id, attempts=attempts)
        (reply,) = (await bots.reply(message)).replies
        assert reply.text is not None
        return int(reply.text)

    async def test_a_conversation_stays_with_one(
        self, servers: list[TinyServer], bots: Bot
    ) -> None:
        async with Bot(*(server.url for server in reversed(servers))) as of_another_app:
            answerers = {await self.answerer(one) for one in (bots, of_another_app) for _ in "123"}

        assert len(answerers) == 1

    async def test_all_have_some(self, bots: Bot) -> None:
        assert {await self.answerer(bots, uuid4()) for _ in range(60)} == {0, 1, 2}

    async def test_one_that_is_away_is_stood_in_for_till_it_is_back(
        self, servers: list[TinyServer], bots: Bot
    ) -> None:
        usual = await self.answerer(bots)
        servers[usual].status = 503
        stand_ins = {await self.answerer(bots) for _ in "123"}
        servers[usual].status = 200

        assert len(stand_ins) == 1
        assert usual not in stand_ins
        assert await self.answerer(bots) == usual

    async def test_when_all_are_away_the_bot_is(self, servers: list[TinyServer], bots: Bot) -> None:
        for server in servers:
            server.hangs_up = True

        with pytest.raises(BotUnavailable):
            await self.answerer(bots)

    async def test_a_message_that_one_failed_on_goes_to_another(
        self, servers: list[TinyServer], bots: Bot
    ) -> None:
        usual = await self.answerer(bots)
        servers[usual].status = 500

        with pytest.raises(BotFailed):
            await self.answerer(bots)
        assert await self.answerer(bots, attempts=1) != usual

    async def test_one_that_is_ready_is_enough(self, servers: list[TinyServer], bots: Bot) -> None:
        servers[0].hangs_up = True
        servers[1].status = 500
        assert await bots.is_ready()

        servers[2].status = 409
        assert not await bots.is_ready()

    async def test_any_can_be_asked_about_danger(
        self, servers: list[TinyServer], bots: Bot
    ) -> None:
        for server in servers:
            server.hangs_up = True
        servers[1].hangs_up = False
        servers[1].answers({"intent": {"name": "crisis"}})

        assert await bots.sees_danger(said("x"))


@pytest.mark.parametrize(
    ("typed", "handed_on"),
    [
        ("hallo", "hallo"),
        (" hallo ", " hallo "),
        ("1/2", "1/2"),
        ("/restart", "\N{DIVISION SLASH}restart"),
        ("  /restart", "\N{DIVISION SLASH}restart"),
        ("//restart", "\N{DIVISION SLASH}/restart"),
        ("", ""),
    ],
)
def test_a_leading_slash_is_made_harmless(typed: str, handed_on: str) -> None:
    assert as_plain_text(typed) == handed_on


def first_slash_after(*blanks: str) -> st.SearchStrategy[str]:
    return st.builds(
        lambda before, after: f"{before}/{after}",
        st.text(st.sampled_from("".join(blanks))),
        st.text(),
    )


@given(st.text() | first_slash_after(" ", "\t", "\n", "\x1c", "\x85", "\xa0", "\u3000", "/"))
def test_nothing_that_can_be_typed_starts_with_a_slash(typed: str) -> None:
    assert not as_plain_text(typed).strip().startswith("/")


@given(st.text().filter(lambda text: not text.strip().startswith("/")))
def test_everything_else_is_handed_on_as_it_was_typed(typed: str) -> None:
    assert as_plain_text(typed) == typed
