"""Fetches the files that people sent from where Twilio keeps them, for staff to look at.

Twilio gives a file to who knows the account's token, and often by way of another host, which the
token must not reach. Once a file is here, it goes there.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Self

import aiohttp
import structlog
from sqlalchemy import bindparam, select, update

from arrears.cases.kinds import AttachmentState
from arrears.cases.models import Attachment
from arrears.cases.store import Store
from arrears.channels.twilio.attachments import TYPES
from arrears.clock import now
from arrears.loops import recurring
from arrears.settings import Settings

LOOK_EVERY_SECONDS = 5.0
FETCH_SECONDS = 60
LARGEST = 16 * 1024 * 1024
# With the pauses in between, half a day.
MOST_ATTEMPTS = 12
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=2)
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)

NEXT_DUE = (
    select(Attachment.id)
    .where(Attachment.state == AttachmentState.WAITING, Attachment.due_at <= bindparam("moment"))
    .order_by(Attachment.due_at)
    .limit(1)
    .with_for_update(skip_locked=True)
)

events = structlog.get_logger()


class FileRefused(Exception):
    """A file that is too large, of another kind, or not where Twilio keeps files."""


class FileGone(Exception):
    """A file that is not there any more."""


@dataclass(frozen=True)
class Wanted:
    """A file that this process fetches now."""

    id: int
    url: str
    attempts: int


class Fetcher:
    """Fetches files, one at a time."""

    def __init__(
        self, store: Store, http: aiohttp.ClientSession, *, api_url: str, auth: str
    ) -> None:
        self._store = store
        self._http = http
        self._files = f"{api_url.rstrip('/')}/"
        # Given with each request: what a session has of itself, it sends to other hosts too.
        self._headers = {"Authorization": auth}

    @classmethod
    @asynccontextmanager
    async def running(cls, store: Store, settings: Settings) -> AsyncIterator[Self | None]:
        """Fetch files while the block runs; none without an account at Twilio."""
        if settings.twilio_account_sid is None:
            yield None
            return
        token = settings.twilio_auth_tokens[0].get_secret_value()
        auth = aiohttp.encode_basic_auth(settings.twilio_account_sid, token)
        timeout = aiohttp.ClientTimeout(FETCH_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as http:
            fetcher = cls(store, http, api_url=settings.twilio_api_url, auth=auth)
            async with recurring("fetch_file", fetcher.step, every=LOOK_EVERY_SECONDS):
                yield fetcher

    async def step(self) -> bool:
        """Fetch one file that is due; whether there was any."""
        wanted = await self._claim()
        if wanted is None:
            return False
        try:
            content = await self._fetch(wanted.url)
        except FileRefused:
            await self._end(wanted, state=AttachmentState.REFUSED)
        except FileGone:
            await self._end(wanted, state=AttachmentState.LOST)
        except (aiohttp.ClientError, TimeoutError) as error:
            await self._not_fetched(wanted, error)
        else:
            kept = AttachmentState.KEPT
            await self._end(wanted, state=kept, content=content, size=len(content))
            await self._delete(wanted)
        return True

    async def _claim(self) -> Wanted | None:
        """The file that waits longest, for this process till its time is over."""
        moment = now()
        async with self._store.writing() as session:
            attachment_id = await session.scalar(NEXT_DUE, {"moment": moment})
            if attachment_id is None:
                return None
            claimed = await session.execute(
                update(Attachment)
                .where(Attachment.id == attachment_id)
                .values(
                    attempts=Attachment.attempts + 1,
                    due_at=moment + timedelta(seconds=2 * FETCH_SECONDS),
                )
                .returning(Attachment.id, Attachment.url, Attachment.attempts)
            )
            return Wanted(*claimed.one())

    async def _fetch(self, url: str) -> bytes:
        if not url.startswith(self._files):
            raise FileRefused
        async with self._http.get(url, headers=self._headers) as answer:
            if answer.status in GONE:
                raise FileGone
            answer.raise_for_status()
            if answer.content_type not in TYPES:
                raise FileRefused
            return await _read(answer)

    async def _not_fetched(self, wanted: Wanted, error: Exception) -> None:
        events.warning("file_not_fetched", attachment_id=wanted.id, error=type(error).__name__)
        if wanted.attempts >= MOST_ATTEMPTS:
            await self._end(wanted, state=AttachmentState.LOST)
        else:
            pause = min(FIRST_PAUSE * 2 ** (wanted.attempts - 1), LONGEST_PAUSE)
            await self._end(wanted, due_at=now() + pause)

    async def _end(self, wanted: Wanted, **values: Any) -> None:
        async with self._store.writing() as session:
            await session.execute(
                update(Attachment)
                .where(Attachment.id == wanted.id, Attachment.state == AttachmentState.WAITING)
                .values(values)
            )

    async def _delete(self, wanted: Wanted) -> None:
        """Have Twilio forget a file that is here; it forgets by itself in the end."""
        try:
            async with self._http.delete(wanted.url, headers=self._headers) as answer:
                answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as error:
            events.warning("file_not_deleted", attachment_id=wanted.id, error=type(error).__name__)


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """The file in an answer. Raises FileRefused when it is too large."""
    content = bytearray()
    async for piece in answer.content.iter_any():
        content += piece
        if len(content) > LARGEST:
            raise FileRefused
    return bytes(content)
