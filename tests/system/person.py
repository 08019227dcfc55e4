"""A person at the web chat: says something, presses a button, reads the answer."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID, uuid4

import httpx

from arrears.chat.notices import BOT_IS_AWAY
from tests.no_tls import NO_TLS

TALKS = "/chat/conversations"
ANSWER_SECONDS = 90.0
AGAIN_AFTER = 0.05


class NoSuchButton(AssertionError):
    """The bot offers no button with this title now."""


class NoAnswer(AssertionError):
    """The bot stayed silent."""


@dataclass(frozen=True)
class Spoken:
    """One message of the conversation, as the channel shows it."""

    sequence: int
    author: str
    text: str
    buttons: dict[str, str]
    """Payload by title."""
    card: dict[str, Any] | None
    client_id: str | None

    @classmethod
    def of(cls, entry: dict[str, Any]) -> Self:
        """A message as the API gives it."""
        return cls(
            sequence=entry["sequence"],
            author=entry["author"],
            text=entry["text"] or "",
            buttons={button["title"]: button["payload"] for button in entry["buttons"]},
            card=entry["card"],
            client_id=entry["client_id"],
        )

    @property
    def is_excuse(self) -> bool:
        """Whether it only says that the answer takes a while."""
        return self.text == BOT_IS_AWAY

    @property
    def words(self) -> str:
        """All that can be read: the text, and a card cell by cell."""
        return "\n".join(part for part in (self.text, *_cells(self.card)) if part)


@dataclass(frozen=True)
class Answer:
    """All that was said to one message."""

    messages: tuple[Spoken, ...]

    @property
    def words(self) -> str:
        """All that can be read, in order."""
        return "\n".join(message.words for message in self.messages)

    @property
    def buttons(self) -> dict[str, str]:
        """Payload by title of all that can be pressed."""
        return {
            title: payload
            for message in self.messages
            for title, payload in message.buttons.items()
        }


@dataclass
class Person:
    """Somebody in one conversation, whose app may lose its connection at any moment."""

    http: httpx.AsyncClient
    conversation_id: UUID
    last_sequence: int = 0
    answers: list[Answer] = field(default_factory=list)
    posted: int = 0
    patience: float = ANSWER_SECONDS

    @classmethod
    @asynccontextmanager
    async def arrives(
        cls,
        address: str,
        *,
        through: httpx.AsyncBaseTransport | None = None,
        patience: float = ANSWER_SECONDS,
    ) -> AsyncIterator[Self]:
        """Somebody who opens the chat; `through` leads their requests elsewhere."""
        async with httpx.AsyncClient(
            base_url=address, timeout=20, trust_env=False, verify=NO_TLS, transport=through
        ) as http:
            started = (await _insist(http, TALKS, {}, patience)).json()
            http.headers["Authorization"] = f"Bearer {started['token']}"
            yield cls(http, UUID(started["id"]), patience=patience)

    async def says(self, text: str) -> Answer:
        """Type something and read the answer."""
        return await self._answer_to({"text": text})

    async def presses(self, title: str) -> Answer:
        """Press one of the buttons on offer and read the answer."""
        return await self._answer_to({"text": title, "payload": self.offered(title)})

    async def says_at_once(self, texts: Sequence[str], *, till: str) -> Answer:
        """Type several things without waiting, and read till these words have come."""
        for text in texts:
            await self.post({"text": text})
        return await self._read(lambda said: any(till in one.words for one in said))

    async def tries(self, body: dict[str, Any]) -> httpx.Response:
        """Send something that may be refused, once."""
        return await self.http.post(self._path("messages"), json=body)

    async def post(self, message: dict[str, str]) -> int:
        """Send a message till it is kept; its number in the conversation."""
        body = {"client_id": str(uuid4()), **message}
        kept = await _insist(self.http, self._path("messages"), body, self.patience)
        self.posted += 1
        return int(kept.json()["sequence"])

    async def signs_out(self) -> None:
        """Have the case closed for this talk, and read that it is."""
        (await self.http.post(self._path("sign-out"))).raise_for_status()
        await self.catches_up()

    async def catches_up(self) -> None:
        """Read all that was said by now; an answer is what comes after it."""
        self.last_sequence = (await self.history())[-1].sequence

    async def hears(self, words: str = "") -> Answer:
        """What the bot says without being asked, till it says these words."""
        return await self._read(
            lambda said: any(one.author == "bot" and words in one.words for one in said)
        )

    async def history(self) -> list[Spoken]:
        """The whole conversation."""
        return await self._since(0)

    def offered(self, title: str) -> str:
        """The payload of a button that the latest answer offers."""
        offers = self.answers[-1].buttons if self.answers else {}
        if title not in offers:
            raise NoSuchButton(f"{title!r} is not on offer; there is {sorted(offers)}")
        return offers[title]

    async def _answer_to(self, message: dict[str, str]) -> Answer:
        await self.post(message)
        # All replies to a message are written in one transaction: with one there are all.
        return await self._read(lambda said: any(not one.is_excuse for one in said))

    async def _read(self, is_whole: Callable[[Sequence[Spoken]], bool]) -> Answer:
        try:
            async with asyncio.timeout(self.patience):
                said = await self._follow(is_whole)
        except TimeoutError:
            raise NoAnswer(f"no (whole) answer within {self.patience:.0f} s") from None
        self.last_sequence = said[-1].sequence
        answer = Answer(tuple(one for one in said if not one.is_excuse))
        self.answers.append(answer)
        return answer

    async def _follow(self, is_whole: Callable[[Sequence[Spoken]], bool]) -> list[Spoken]:
        """Read at every live event, and go on with a new stream where one breaks off."""
        while True:
            try:
                async with aclosing(self._live()) as news:
                    async for entry in news:
                        if entry.author != "person":
                            said = await self._said_since(self.last_sequence)
                            if is_whole(said):
                                return said
            except httpx.HTTPError:
                await asyncio.sleep(AGAIN_AFTER)

    async def _live(self) -> AsyncGenerator[Spoken]:
        """The messages that the event stream brings."""
        after, kind = {"after": self.last_sequence}, ""
        async with self.http.stream("GET", self._path("events"), params=after) as stream:
            stream.raise_for_status()
            async for line in stream.aiter_lines():
                name, _, value = line.partition(": ")
                if name == "event":
                    kind = value
                elif name == "data" and kind == "message":
                    yield Spoken.of(json.loads(value))

    async def _since(self, sequence: int) -> list[Spoken]:
        answer = await self.http.get(self._path("messages"), params={"after": sequence})
        answer.raise_for_status()
        return [Spoken.of(entry) for entry in answer.json()["messages"]]

    async def _said_since(self, sequence: int) -> list[Spoken]:
        return [one for one in await self._since(sequence) if one.author != "person"]

    def _path(self, what: str) -> str:
        return f"{TALKS}/{self.conversation_id}/{what}"


async def _insist(
    http: httpx.AsyncClient, path: str, body: dict[str, str], patience: float
) -> httpx.Response:
    """Post till the app has said yes or no, as the page does; repeating is safe."""
    async with asyncio.timeout(patience):
        while True:
            with suppress(httpx.TransportError):
                answer = await http.post(path, json=body)
                if not answer.is_server_error:
                    answer.raise_for_status()
                    return answer
            await asyncio.sleep(AGAIN_AFTER)


def _cells(card: dict[str, Any] | None) -> Iterator[str]:
    """What stands in a card; one to save or to follow has a title only."""
    if card is not None:
        yield card["title"]
        for row in card.get("rows", ()):
            yield " ".join(row.values())
        yield card.get("total", "")
