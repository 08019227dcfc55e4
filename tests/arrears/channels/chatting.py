"""A person in the web chat, as the page behaves."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

import httpx


class Chatter:
    """One conversation over the API."""

    def __init__(self, web: httpx.AsyncClient, conversation_id: str, token: str) -> None:
        self.web = web
        self.talk = UUID(conversation_id)
        self.path = f"/chat/conversations/{conversation_id}"
        self.headers = {"Authorization": f"Bearer {token}"}
        self._said = 0

    @classmethod
    async def started(cls, web: httpx.AsyncClient) -> Self:
        answer = await web.post("/chat/conversations")
        return cls(web, answer.json()["id"], answer.json()["token"])

    async def say(self, text: str, **more: Any) -> httpx.Response:
        self._said += 1
        return await self.send({"client_id": f"c{self._said}", "text": text} | more)

    async def send(self, body: Any) -> httpx.Response:
        return await self.web.post(f"{self.path}/messages", json=body, headers=self.headers)

    async def send_raw(self, body: bytes) -> httpx.Response:
        headers = self.headers | {"Content-Type": "application/json"}
        return await self.web.post(f"{self.path}/messages", content=body, headers=headers)

    async def sign_out(self) -> httpx.Response:
        return await self.web.post(f"{self.path}/sign-out", headers=self.headers)

    async def types(self) -> httpx.Response:
        return await self.web.post(f"{self.path}/typing", headers=self.headers)

    async def read(self, **query: Any) -> dict[str, Any]:
        answer = await self.web.get(f"{self.path}/messages", params=query, headers=self.headers)
        history: dict[str, Any] = answer.raise_for_status().json()
        return history

    async def texts(self) -> list[str | None]:
        return [message["text"] for message in (await self.read())["messages"]]

    @asynccontextmanager
    async def following(
        self, headers: dict[str, str] | None = None, **query: Any
    ) -> AsyncIterator["Stream"]:
        async with self.web.stream(
            "GET", f"{self.path}/events", params=query, headers=self.headers | (headers or {})
        ) as answer:
            yield Stream(answer)


@dataclass(frozen=True)
class Happening:
    """One server-sent event."""

    event: str
    id: str | None
    data: dict[str, Any]


class Stream:
    """Server-sent events as they come in."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.aiter_lines()
        self.comments = 0

    async def next(self) -> Happening:
        fields: dict[str, str] = {}
        async for line in self._lines:
            if line.startswith(":"):
                self.comments += 1
            elif line:
                name, _, value = line.partition(": ")
                fields[name] = value
            elif fields:
                return Happening(fields["event"], fields.get("id"), json.loads(fields["data"]))
        raise AssertionError("the stream ended")

    async def next_comment(self) -> str:
        async for line in self._lines:
            if line.startswith(":"):
                return line
        raise AssertionError("the stream ended")

    async def until_said(self, text: str) -> list[Happening]:
        """Everything up to and with a message that says this."""
        heard = [await self.next()]
        while heard[-1].data.get("text") != text:
            heard.append(await self.next())
        return heard
