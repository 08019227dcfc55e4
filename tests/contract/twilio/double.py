"""Twilio as our product sees it: takes messages, sends callbacks, and plays people with phones.

    async with running(Double(app_url="http://127.0.0.1:8080")) as twilio:
        person = twilio.person("+31612345601", "whatsapp")
        await person.writes("ik kan niet betalen")
        await person.reads(1)

Everything that the product asks is checked against Twilio's published description: what does not
fit stands in `violations`. What went wrong is asked for (`mischief.next_calls`) or happens by rate
(`Rates`), the same for the same seed.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import httpx

from tests.contract.twilio.content import CONTENT, TEMPLATES
from tests.contract.twilio.mischief import Mischief, Rates
from tests.contract.twilio.outbox import Outbox, SentMessage, Template
from tests.contract.twilio.people import Person
from tests.contract.twilio.posts import Posts
from tests.contract.twilio.refusals import FOUND_OUT_LATER, WINDOW_CLOSED
from tests.no_tls import NO_TLS

ACCOUNT = "AC" + "0" * 31 + "1"
TOKEN = "test_token"
PUBLIC_URL = "https://chat.example"
SMS_SENDER = "+3197000000001"
WHATSAPP_SENDER = "+3197000000002"
WINDOW = timedelta(hours=24)
STEPS = {"sms": ("sent", "delivered"), "whatsapp": ("sent", "delivered", "read")}


class Double:
    """A Twilio of one account, on a port of its own."""

    def __init__(
        self,
        *,
        app_url: str | Sequence[str] = "http://127.0.0.1:8080",
        public_url: str = PUBLIC_URL,
        seed: int = 0,
        rates: Rates | None = None,
        apps: Sequence[httpx.AsyncClient] = (),
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.account, self.token, self.public_url = ACCOUNT, TOKEN, public_url
        self.senders = {"sms": SMS_SENDER, "whatsapp": WHATSAPP_SENDER}
        self.mischief, self.outbox = Mischief(seed, rates), Outbox(seed)
        self.now = now
        self.url = ""
        # What a test may change as it goes.
        self.templates: dict[str, Template] = dict(TEMPLATES)
        self.opted_out: set[str] = set()
        self.troubles: dict[str, int] = {}  # by number: the code with which its messages fail
        self.most_a_second: int | None = None
        self.retry_after = 1
        self.sends_callbacks = True
        # What a test may read.
        self.violations: list[str] = []
        self.calls: Counter[str] = Counter()
        self.heard: dict[str, datetime] = {}
        self.posts = Posts(self.token, public_url, apps or _clients(app_url))
        self.news = asyncio.Condition()
        self._people: dict[str, Person] = {}

    def settings(self) -> dict[str, str]:
        """The settings with which the product uses this double."""
        return {
            "TWILIO_API_URL": self.url,
            "TWILIO_ACCOUNT_SID": self.account,
            "TWILIO_AUTH_TOKENS": self.token,
            "TWILIO_SMS_SENDER": self.senders["sms"],
            "TWILIO_WHATSAPP_SENDER": self.senders["whatsapp"],
            "TWILIO_PUBLIC_URLS": self.public_url,
            "TWILIO_CONTENT": json.dumps(CONTENT),
        }

    def person(self, number: str, channel: str = "whatsapp") -> Person:
        """Somebody with this phone."""
        address = f"whatsapp:{number}" if channel == "whatsapp" else number
        return self._people.setdefault(address, Person(self, channel, address))

    async def accept(self, message: SentMessage) -> None:
        """Take a message, and tell in time how it fared."""
        async with self.news:
            self.outbox.messages.append(message)
            message.error = self._trouble(message)
            self.news.notify_all()
        if self.sends_callbacks and message.callback:
            self.posts.later(self._report(message))

    def _trouble(self, message: SentMessage) -> int | None:
        """The code with which it fails on the way, if it does."""
        heard = self.heard.get(message.to)
        is_open = heard is not None and self.now() - heard < WINDOW
        template = self.templates.get(message.content_sid or "")
        may_begin = template is not None and template.approved
        if message.to.startswith("whatsapp:") and not is_open and not may_begin:
            return WINDOW_CLOSED
        code = self.troubles.get(message.to)
        return code if code and code >= FOUND_OUT_LATER else None

    async def _report(self, message: SentMessage) -> None:
        """One callback for each step; out of order and doubled as chance will have it."""
        words = (message.to, message.body)
        channel = "whatsapp" if message.to.startswith("whatsapp:") else "sms"
        steps = list(STEPS[channel] if message.error is None else ("sent", "undelivered"))
        if message.error == WINDOW_CLOSED:
            steps = ["failed"]
        message.status, message.sent_at = steps[-1], self.now()
        if self.mischief.happens("shuffled_callbacks", *words):
            self.mischief.fate("order", *words).shuffle(steps)
        for step in steps:
            times = 2 if self.mischief.happens("doubled_callbacks", step, *words) else 1
            for _ in range(times):
                await self.report(message, step)

    async def report(
        self, message: SentMessage, status: str, error: int | None = None
    ) -> int | None:
        """Tell the product how a message stands: the HTTP status of its answer."""
        error = error or (message.error if status in {"failed", "undelivered"} else None)
        form = {
            "AccountSid": self.account,
            "ApiVersion": "2010-04-01",
            "From": message.from_ or self.senders["sms"],
            "To": message.to,
            "MessageSid": message.sid,
            "MessageStatus": status,
            "SmsSid": message.sid,
            "SmsStatus": status,
        }
        if message.to.startswith("whatsapp:"):
            form |= {"ChannelPrefix": "whatsapp", "ChannelToAddress": message.to[-4:]}
        if error:
            form["ErrorCode"] = str(error)
        return await self.posts.send(message.callback or "", form, tries=1)


def _clients(app_url: str | Sequence[str]) -> list[httpx.AsyncClient]:
    urls = [app_url] if isinstance(app_url, str) else app_url
    return [httpx.AsyncClient(base_url=url, verify=NO_TLS) for url in urls]
