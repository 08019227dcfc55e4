"""Tells events to the creditors' systems: one at a time for each, until it was heard.

A receiver may hear an event twice, when its answer was lost; it knows that by `webhook-id`.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from http import HTTPStatus

import aiohttp
import structlog

from arrears.cases.kinds import OutgoingState
from arrears.cases.store import Store
from arrears.clock import now
from arrears.endpoint import Endpoint
from arrears.events.message import body_of, headers_of
from arrears.events.outbox import Claimed, claim_next, delivered, give_up, try_again
from arrears.events.waits import wait_after
from arrears.loops import recurring

REQUEST_SECONDS = 15
EVERY_SECONDS = 2

events = structlog.get_logger()


@asynccontextmanager
async def telling(
    store: Store, endpoints: Mapping[str, Endpoint], *, most_attempts: int
) -> AsyncIterator[None]:
    """Tell every creditor that has an endpoint, while the block runs.

    Each has a loop of its own: one that is slow to answer never holds up another.
    """
    async with AsyncExitStack() as stack:
        timeout = aiohttp.ClientTimeout(REQUEST_SECONDS)
        jar = aiohttp.DummyCookieJar()
        http = await stack.enter_async_context(
            aiohttp.ClientSession(timeout=timeout, cookie_jar=jar)
        )
        for creditor, endpoint in endpoints.items():
            teller = Teller(store, http, creditor, endpoint, most_attempts)
            await stack.enter_async_context(
                recurring("events", teller.tell_next, every=EVERY_SECONDS)
            )
        yield


class Teller:
    """Tells one creditor's system of its events."""

    def __init__(
        self,
        store: Store,
        http: aiohttp.ClientSession,
        creditor: str,
        endpoint: Endpoint,
        most_attempts: int,
    ) -> None:
        self._store = store
        self._http = http
        self._creditor = creditor
        self._endpoint = endpoint
        self._most_attempts = most_attempts

    async def tell_next(self) -> bool:
        """Tell the next event; whether there was one that could be told now."""
        claimed = await claim_next(self._store, self._creditor)
        if claimed is None:
            return False
        answer = await self._send(claimed)
        await self._take(claimed, answer)
        return True

    async def _send(self, claimed: Claimed) -> int | str:
        """The status that was answered, or the kind of error that came instead."""
        body = body_of(claimed.event)
        secret = self._endpoint.secret.get_secret_value()
        headers = headers_of(claimed.event, body, secret=secret, moment=now())
        try:
            async with self._http.post(
                str(self._endpoint.url), data=body.encode(), headers=headers, allow_redirects=False
            ) as answer:
                # What it says besides is nobody's business, however long it is.
                answer.close()
                return answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            return type(error).__name__

    async def _take(self, claimed: Claimed, answer: int | str) -> None:
        facts = {"event_id": str(claimed.event.id), "attempt": claimed.attempt, "answer": answer}
        if isinstance(answer, int) and HTTPStatus.OK <= answer < HTTPStatus.MULTIPLE_CHOICES:
            await delivered(self._store, claimed)
            events.info("event_delivered", **facts)
        elif answer == HTTPStatus.GONE:
            await give_up(self._store, claimed, OutgoingState.GONE)
            events.error("event_endpoint_gone", **facts)
        elif claimed.attempt >= self._most_attempts:
            await give_up(self._store, claimed, OutgoingState.FAILED)
            events.error("event_given_up", **facts)
        else:
            await try_again(self._store, claimed, at=now() + wait_after(claimed.attempt))
            events.warning("event_not_delivered", **facts)
