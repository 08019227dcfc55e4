"""Signed posts to the product, as Twilio sends them."""

import asyncio
from collections import Counter
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any
from uuid import uuid4

import httpx
from twilio.request_validator import RequestValidator

PATIENCE_SECONDS = 15
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.2, 5.0


class Posts:
    """What Twilio posts to the product: signed for the public address, sent where it listens.

    Several apps are a load balancer: each post goes to the next of them.
    """

    def __init__(self, token: str, public_url: str, apps: Sequence[httpx.AsyncClient]) -> None:
        self.answers: Counter[int | None] = Counter()
        self._token = token
        self._public_url = public_url
        self.apps = list(apps)
        self._posted = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    async def send(self, url: str, form: Mapping[str, str], *, tries: int) -> int | None:
        """Post till the product takes it or says no for good; the status of its last answer."""
        headers = {
            "X-Twilio-Signature": signature(self._token, url, form),
            "I-Twilio-Idempotency-Token": str(uuid4()),
            "X-Forwarded-Proto": url.partition(":")[0],
            "User-Agent": "TwilioProxy/1.1",
        }
        wait, status = FIRST_WAIT_SECONDS, None
        for left in reversed(range(tries)):
            status = await self._post(url.removeprefix(self._public_url), form, headers)
            self.answers[status] += 1
            if status is not None and status < 500:
                break
            if left:
                await asyncio.sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT_SECONDS)
        return status

    async def _post(
        self, path: str, form: Mapping[str, str], headers: dict[str, str]
    ) -> int | None:
        self._posted += 1
        app = self.apps[self._posted % len(self.apps)]
        try:
            answer = await app.post(path, data=form, headers=headers, timeout=PATIENCE_SECONDS)
        except httpx.HTTPError:
            return None
        return answer.status_code

    def later(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do this beside what happens now."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settled(self) -> None:
        """Until nothing is on its way any more."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def stop(self) -> None:
        """Forget what is on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for app in self.apps:
            await app.aclose()


def signature(token: str, url: str, form: Mapping[str, str]) -> str:
    """What Twilio signs a post with."""
    return str(RequestValidator(token).compute_signature(url, dict(form)))
