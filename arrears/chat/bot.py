"""The client of the bot's REST channel."""

import json
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

import aiohttp

from arrears.chat.records import Reply, Unanswered

TURN_SECONDS = 30
LOOK_SECONDS = 5
DANGER = "crisis"
# 404 and 409: the bot answers already, and its model is still being loaded.
AWAY = frozenset({404, 409, 502, 503})
# Looks like a slash, and does not start a command: what people type is never a payload.
HARMLESS_SLASH = "\N{DIVISION SLASH}"


class BotUnavailable(Exception):
    """The bot, or what it needs, cannot be reached now: try the same message again later."""


class BotFailed(Exception):
    """The bot was reached and could not answer this message."""


class Bot:
    """The bot behind its REST channel. Handing on the same message twice gives the same replies."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(TURN_SECONDS))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.close()

    async def reply(self, message: Unanswered) -> list[Reply]:
        """What the bot says to a message. Raises BotUnavailable or BotFailed."""
        turn = {
            "sender": str(message.conversation_id),
            "message": message.payload or as_plain_text(message.text),
            "metadata": {
                "message_id": str(message.id),
                "overtaken": message.overtaken,
                "channel": message.channel.value,
            },
        }
        try:
            async with self._http.post(
                f"{self._url}/webhooks/rest/webhook", json=turn, allow_redirects=False
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
        return _replies(body)

    async def sees_danger(self, message: Unanswered) -> bool:
        """Whether somebody may be in danger; False when the bot cannot be asked."""
        try:
            async with self._http.post(
                f"{self._url}/model/parse",
                json={"text": as_plain_text(message.text)},
                timeout=aiohttp.ClientTimeout(LOOK_SECONDS),
            ) as answer:
                return bool((await answer.json())["intent"]["name"] == DANGER)
        except (aiohttp.ClientError, TimeoutError, ValueError, TypeError, KeyError):
            return False

    async def is_ready(self) -> bool:
        """Whether the bot has its model and can answer."""
        return await answers(self._http, f"{self._url}/status")


async def answers(http: aiohttp.ClientSession, url: str) -> bool:
    """Whether somebody answers there within two seconds, and says that all is well."""
    try:
        async with http.get(url, timeout=aiohttp.ClientTimeout(2)) as answer:
            return answer.ok
    except (aiohttp.ClientError, TimeoutError):
        return False


def as_plain_text(text: str) -> str:
    """What a person typed, so that the bot never takes it for a command."""
    stripped = text.lstrip()
    return HARMLESS_SLASH + stripped[1:] if stripped.startswith("/") else text


def _replies(body: bytes) -> list[Reply]:
    try:
        replies = [_reply(part) for part in json.loads(body)]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BotFailed("cannot be read") from error
    if not replies or not all(reply.text or reply.card for reply in replies):
        raise BotFailed("silence")
    return replies


def _reply(part: dict[str, Any]) -> Reply:
    buttons = tuple(
        {"title": button["title"], "payload": button["payload"]}
        for button in part.get("buttons") or ()
    )
    return Reply(part.get("text"), buttons, part.get("custom"))
