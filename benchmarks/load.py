"""People who talk: each waits for an answer before saying the next thing."""

import asyncio
import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Self
from uuid import uuid4

import aiohttp

from arrears.chat.notices import BOT_IS_AWAY
from benchmarks.figures import Turns


class Talker(ABC):
    """One person in one conversation."""

    @abstractmethod
    async def open(self, http: aiohttp.ClientSession) -> Self:
        """Begin a conversation."""

    @abstractmethod
    async def say(self, text: str) -> None:
        """Say something and wait till it is answered."""

    @abstractmethod
    async def close(self) -> None:
        """End the conversation."""


class RestTalker(Talker):
    """Talks to Rasa's own REST channel."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._sender = str(uuid4())

    async def open(self, http: aiohttp.ClientSession) -> Self:
        """Nothing to open: a new sender is a new conversation."""
        self._http = http
        return self

    async def say(self, text: str) -> None:
        """Post a message and read the replies."""
        message = {"sender": self._sender, "message": text}
        async with self._http.post(f"{self._url}/webhooks/rest/webhook", json=message) as answer:
            if not await answer.json():
                raise RuntimeError(f"silence after {text!r}")

    async def close(self) -> None:
        """Nothing to close."""


class WebTalker(Talker):
    """Talks through the front door: posts a message, and sees the reply in the event stream."""

    def __init__(self, url: str) -> None:
        self._url = f"{url}/chat/conversations"

    async def open(self, http: aiohttp.ClientSession) -> Self:
        """Start a conversation and follow it."""
        self._http = http
        async with http.post(self._url) as answer:
            started = await answer.json()
        self._url += f"/{started['id']}"
        self._headers = {"Authorization": f"Bearer {started['token']}"}
        self._stream = await http.get(
            f"{self._url}/events", headers=self._headers, timeout=aiohttp.ClientTimeout(None)
        )
        return self

    async def say(self, text: str) -> None:
        """Post a message and wait for the first reply after it."""
        body = {"client_id": str(uuid4()), "text": text}
        async with self._http.post(
            f"{self._url}/messages", json=body, headers=self._headers
        ) as answer:
            sequence = (await answer.json())["sequence"]
        while True:
            line = await self._stream.content.readline()
            if line.startswith(b'data: {"sequence"'):
                entry = json.loads(line[6:])
                if entry["sequence"] > sequence and _answers(entry):
                    return

    async def close(self) -> None:
        """Stop following."""
        self._stream.close()


def _answers(entry: dict[str, Any]) -> bool:
    """Whether somebody answers; not that it takes longer."""
    return bool(entry["author"] != "person" and entry["text"] != BOT_IS_AWAY)


async def talk(
    new_talker: Callable[[], Talker], scripts: Iterator[Sequence[str]], talks: int, senders: int
) -> Turns:
    """Have conversations, so many at the same time; how long each turn took."""
    taken: list[float] = []
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(
        connector=connector, timeout=aiohttp.ClientTimeout(60)
    ) as http:
        started = time.perf_counter()
        mine = [[next(scripts) for _ in range(talks // senders)] for _ in range(senders)]
        await asyncio.gather(*(_sender(http, new_talker, one, taken) for one in mine))
        return Turns(taken, time.perf_counter() - started)


async def _sender(
    http: aiohttp.ClientSession,
    new_talker: Callable[[], Talker],
    scripts: Sequence[Sequence[str]],
    taken: list[float],
) -> None:
    for script in scripts:
        talker = await new_talker().open(http)
        for text in script:
            begun = time.perf_counter()
            await talker.say(text)
            taken.append((time.perf_counter() - begun) * 1000)
        await talker.close()
