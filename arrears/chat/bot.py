"""The client of the bot's REST channel."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from http import HTTPStatus
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import UUID

import aiohttp

from arrears.cases.kinds import Intent
from arrears.chat.records import BotAnswer, Reply, Unanswered, Understood

TURN_SECONDS = 30
LOOK_SECONDS = 5
CONNECT_SECONDS = 3
DANGER = "crisis"
# 404 and 409: the bot answers already, and its model is still being loaded.
AWAY = frozenset({404, 409, 502, 503})
# Looks like a slash, and does not start a command: what people type is never a payload.
HARMLESS_SLASH = "\N{DIVISION SLASH}"


class BotUnavailable(Exception):
    """The bot, or what it needs, cannot be reached now: try the same message again later."""


class BotFailed(Exception):
    """The bot was reached and could not answer this message."""


class Said(Protocol):
    """What somebody said in a conversation."""

    @property
    def conversation_id(self) -> UUID:
        """Where it was said."""

    @property
    def text(self) -> str:
        """The words."""


class Bot:
    """The bot behind its REST channel: one process, or several that share their dialogues.

    Handing on the same message twice gives the same replies, also by another process.
    """

    def __init__(self, *urls: str) -> None:
        self._urls = urls
        self._http = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(TURN_SECONDS, sock_connect=CONNECT_SECONDS),
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.close()

    async def reply(self, message: Unanswered) -> BotAnswer:
        """What the bot says to a message. Raises BotUnavailable or BotFailed."""
        away = BotUnavailable("there is none")
        for url in self._in_turn(message):
            try:
                return await self._reply_of(url, message)
            except BotUnavailable as error:
                away = error
        raise away

    def _in_turn(self, message: Unanswered) -> Sequence[str]:
        """Whom to ask first: a conversation stays with one process, in whose memory it is.

        Whoever failed on a message is asked last: it may hang.
        """
        nearest = self._nearest(message)
        first = message.attempts % len(nearest)
        return nearest[first:] + nearest[:first]

    def _nearest(self, message: Said) -> list[str]:
        return sorted(self._urls, key=lambda url: _distance(message, url))

    async def _reply_of(self, url: str, message: Unanswered) -> BotAnswer:
        turn = {
            "sender": str(message.conversation_id),
            "message": message.payload or as_plain_text(message.text),
            "metadata": {
                "message_id": str(message.id),
                "overtaken": message.overtaken,
                "channel": message.channel.value,
                "turn": message.turn,
            },
        }
        try:
            async with self._http.post(
                f"{url}/webhooks/rest/webhook", json=turn, allow_redirects=False
            ) as answer:
                status, body = answer.status, await answer.read()
        except aiohttp.ConnectionTimeoutError as error:
            raise BotUnavailable(type(error).__name__) from error
        except TimeoutError as error:
            # It was reached. Once is bad luck; a message that it never gets done is for staff.
            raise BotFailed(f"no answer within {TURN_SECONDS} s") from error
        except aiohttp.ClientError as error:
            raise BotUnavailable(type(error).__name__) from error
        if status in AWAY:
            raise BotUnavailable(status)
        if status != HTTPStatus.OK:
            raise BotFailed(status)
        return _answer(body)

    async def sees_danger(self, message: Said) -> bool:
        """Whether somebody may be in danger; False when the bot cannot be asked."""
        for url in self._nearest(message):
            with suppress(aiohttp.ClientError, TimeoutError, ValueError, TypeError, KeyError):
                return await self._intent(url, message.text) == DANGER
        return False

    async def _intent(self, url: str, text: str) -> str:
        async with self._http.post(
            f"{url}/model/parse",
            json={"text": as_plain_text(text)},
            timeout=aiohttp.ClientTimeout(LOOK_SECONDS, sock_connect=CONNECT_SECONDS),
        ) as answer:
            return str((await answer.json())["intent"]["name"])

    async def forget(self, conversations: Sequence[UUID]) -> None:
        """Have the dialogues of erased conversations erased, in every process of the bot.

        Raises BotUnavailable when one of them cannot be reached, or could not do it.
        """
        senders = {"senders": [str(one) for one in conversations]}
        for url in self._urls:
            try:
                async with self._http.post(
                    f"{url}/webhooks/rest/forget", json=senders, allow_redirects=False
                ) as answer:
                    status = answer.status
            except (aiohttp.ClientError, TimeoutError) as error:
                raise BotUnavailable(type(error).__name__) from error
            if status != HTTPStatus.OK:
                raise BotUnavailable(status)

    async def is_ready(self) -> bool:
        """Whether a process of the bot has its model and can answer."""
        looks = (answers(self._http, f"{url}/status") for url in self._urls)
        return any(await asyncio.gather(*looks))


async def answers(http: aiohttp.ClientSession, url: str) -> bool:
    """Whether somebody answers there within two seconds, and says that all is well."""
    try:
        async with http.get(url, timeout=aiohttp.ClientTimeout(2)) as answer:
            return answer.ok
    except (aiohttp.ClientError, TimeoutError):
        return False


def _distance(message: Said, url: str) -> bytes:
    """The same in every app, and when another process comes or goes."""
    return hashlib.sha256(f"{message.conversation_id} {url}".encode()).digest()


def as_plain_text(text: str) -> str:
    """What a person typed, so that the bot never takes it for a command."""
    stripped = text.lstrip()
    return HARMLESS_SLASH + stripped[1:] if stripped.startswith("/") else text


def _answer(body: bytes) -> BotAnswer:
    try:
        answer = json.loads(body)
        replies = [_reply(part) for part in answer["replies"]]
        understood = _understood(answer["understood"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BotFailed("cannot be read") from error
    if not replies or not all(reply.text or reply.card for reply in replies):
        raise BotFailed("silence")
    return BotAnswer(replies, understood)


def _reply(part: dict[str, Any]) -> Reply:
    buttons = tuple(
        {"title": button["title"], "payload": button["payload"]}
        for button in part.get("buttons") or ()
    )
    return Reply(part.get("text"), buttons, part.get("custom"))


def _understood(told: dict[str, Any] | None) -> Understood | None:
    if told is None:
        return None
    # A bot that was taught more may know one that this app does not.
    intent = Intent(told["intent"]) if told["intent"] in Intent else None
    return Understood(intent, float(told["confidence"]), bool(told["not_understood"]))
