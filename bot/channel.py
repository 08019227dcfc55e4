"""The REST channel as the app uses it: whole messages, and an error when there is no answer."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Iterator

import aiohttp
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot import dialogue_store
from bot.turns import TurnAborted
from bot.whole_replies import WholeReplies

logger = logging.getLogger(__name__)

SERVICE_UNAVAILABLE = 503
AGAIN_LATER = (
    aiohttp.ClientConnectionError,
    asyncio.TimeoutError,
    dialogue_store.DialogueWentOn,
    *dialogue_store.AWAY,
)


class RestChannel(RestInput):
    """`POST /webhooks/rest/webhook` with `sender`, `message` and `metadata` (`message_id`, `turn`).

    Answers `replies`, and in `understood` what the message was taken for; null for a button.
    `POST …/forget` with `senders` has their dialogues erased.

    Answers 503 when the message is to be handed on again later (action server or database were
    away, or another bot went on with the dialogue) and 500 when the turn failed otherwise; Rasa's
    own channel answers 200 and silence for both.
    """

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The channel's routes."""
        webhook = Blueprint("rest_channel", __name__)

        @webhook.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @webhook.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            metadata = self.get_metadata(request)
            replies = WholeReplies((metadata or {}).get("channel") or self.name())
            message = UserMessage(
                self._extract_message(request),
                replies,
                await self._extract_sender(request),
                input_channel=self.name(),
                metadata=metadata,
            )
            try:
                await on_new_message(message)
            except Exception as error:  # noqa: BLE001 - whatever it is, its text stays out of logs
                causes = [type(cause).__name__ for cause in _causes(error)]
                # Kinds of errors only: their texts can hold what somebody wrote.
                failed = str(error) if isinstance(error, TurnAborted) else causes[0]
                logger.error(f"Turn failed in {failed}: {' < '.join(causes)}")
                status = 503 if any(map(_passes, _causes(error))) else 500
                return response.json({"error": failed}, status=status)
            return response.json({"replies": replies.messages, "understood": replies.understood})

        @webhook.route("/forget", methods=["POST"])
        async def forget(request: Request) -> HTTPResponse:
            processor = getattr(request.app.ctx.agent, "processor", None)
            if processor is None:
                return response.json({"error": "no model yet"}, status=SERVICE_UNAVAILABLE)
            try:
                processor.tracker_store.forget(request.json["senders"])
            except dialogue_store.AWAY as error:
                failed = type(error).__name__
                return response.json({"error": failed}, status=SERVICE_UNAVAILABLE)
            return response.json({"status": "ok"})

        return webhook


def _passes(cause: BaseException) -> bool:
    """Whether the same message may well be answered a little later."""
    refused = isinstance(cause, aiohttp.ClientResponseError) and cause.status == SERVICE_UNAVAILABLE
    return refused or isinstance(cause, AGAIN_LATER)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
