"""Sends texts by Twilio's API, and looks up what it was asked to send.

What goes wrong is told in our own words, by what the caller may conclude: a text was surely not
accepted, or nobody can know.
"""

import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import aiohttp
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

CALL_SECONDS = 10
CONNECT_SECONDS = 4
SHORT_PAUSE_SECONDS = 1.0
LATEST = 50
SERVICE = "MG"
BY_API = "outbound-api"
# 429, and what Twilio says in words of its own: slower, please.
TOO_FAST = frozenset({20429, 14107, 63018})


class SendingFailed(Exception):
    """A text was not sent, or perhaps it was."""


class NotReached(SendingFailed):
    """Twilio could not be reached: nothing was accepted."""


class Throttled(SendingFailed):
    """Twilio takes no more at this moment: nothing was accepted, try again after some seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again after {seconds} s")
        self.seconds = seconds


class NotAllowedIn(SendingFailed):
    """The account or token is not Twilio's, or may not do this: nothing was accepted."""


class Rejected(SendingFailed):
    """Twilio will not send this text, with a code that says why: nothing was accepted."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class Unclear(SendingFailed):
    """The line broke, or no answer came in time: perhaps it was accepted."""


@dataclass(frozen=True)
class Text:
    """A text to send, addressed as Twilio writes it; by free words or by content made before."""

    to: str
    sender: str
    body: str
    content_sid: str | None = None
    variables: Mapping[str, str] | None = None
    callback: str | None = None

    def as_call(self) -> dict[str, str]:
        """The arguments of Twilio's library. Content leaves no room for a body."""
        call = {"to": self.to} | _from(self.sender)
        if self.callback is not None:
            call["status_callback"] = self.callback
        if self.content_sid is None:
            return call | {"body": self.body}
        variables = json.dumps(dict(self.variables or {}), ensure_ascii=False)
        return call | {"content_sid": self.content_sid, "content_variables": variables}


@dataclass(frozen=True)
class Sent:
    """A text that Twilio has accepted."""

    sid: str
    body: str
    created: datetime
    status: str
    code: int | None = None


class Twilio:
    """The API of one account. Open it with `running`."""

    def __init__(self, account: str, token: str, line: "Line", *, url: str) -> None:
        self._client = Client(account, token, http_client=line)
        self._client.api.base_url = url

    @classmethod
    @asynccontextmanager
    async def running(cls, account: str, token: str, *, url: str) -> AsyncIterator[Self]:
        """The API while the block runs."""
        limits = aiohttp.ClientTimeout(total=CALL_SECONDS, sock_connect=CONNECT_SECONDS)
        async with aiohttp.ClientSession(timeout=limits) as session:
            yield cls(account, token, Line(session), url=url)

    async def send(self, text: Text) -> str:
        """Have a text sent; its sid. Raises SendingFailed of every kind."""
        with _own_words():
            accepted = await self._client.messages.create_async(**text.as_call())
        return str(accepted.sid)

    async def lately_sent(self, to: str, sender: str) -> list[Sent]:
        """What was sent to somebody by us, the newest first, and no more than a few dozen.

        Not by the day of sending: what waits at Twilio has none yet. Raises SendingFailed.
        """
        # Of the numbers of a messaging service nobody knows beforehand which one it uses.
        by_whom = {} if sender.startswith(SERVICE) else _from(sender)
        with _own_words():
            found = await self._client.messages.list_async(
                to=to, limit=LATEST, page_size=LATEST, **by_whom
            )
        return [
            Sent(str(one.sid), one.body or "", one.date_created, str(one.status), one.error_code)
            for one in found
            if one.direction == BY_API
        ]


class Line(AsyncHttpClient):  # type: ignore[misc] # the library ships no types
    """The way of Twilio's library to Twilio: over a session of ours, with its limits of time."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self.is_async = True

    async def request(self, method: str, url: str, **call: Any) -> Response:
        """One call, as the library makes it. Raises NotReached, Throttled, NotAllowedIn, Unclear.

        The library's own client has no limit of time, and hides what Retry-After says.
        """
        secret = aiohttp.encode_basic_auth(*call["auth"])
        try:
            async with self._session.request(
                method,
                url,
                params=call.get("params"),
                data=call.get("data"),
                headers={**call["headers"], "Authorization": secret},
                allow_redirects=False,
            ) as answer:
                return _heard(answer.status, await answer.text(), answer.headers)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotReached(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unclear(type(error).__name__) from error


def _heard(status: int, text: str, headers: Mapping[str, str]) -> Response:
    """An answer that the library can read on."""
    if status == 429:
        raise Throttled(_seconds(headers.get("Retry-After", "")))
    if status in {401, 403}:
        raise NotAllowedIn(status)
    if status >= 500:
        raise Unclear(status)
    return Response(status, text, headers)


@contextmanager
def _own_words() -> Iterator[None]:
    """What Twilio says no to, in our words. Raises Rejected or Throttled."""
    try:
        yield
    except TwilioRestException as error:
        if error.code in TOO_FAST:
            raise Throttled(SHORT_PAUSE_SECONDS) from error
        raise Rejected(error.code or error.status) from error
    except TwilioException as error:
        raise Unclear(type(error).__name__) from error


def _from(sender: str) -> dict[str, str]:
    is_service = sender.startswith(SERVICE)
    return {"messaging_service_sid" if is_service else "from_": sender}


def _seconds(retry_after: str) -> float:
    """What a Retry-After asks; a pause of our own when it names no number of seconds."""
    return float(retry_after) if retry_after.isdigit() else SHORT_PAUSE_SECONDS
