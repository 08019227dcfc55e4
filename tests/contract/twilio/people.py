"""People with phones, who write to the product and read what it sends them."""

import asyncio
from typing import TYPE_CHECKING

from tests.contract.twilio.outbox import SentMessage

if TYPE_CHECKING:
    from tests.contract.twilio.double import Double

WEBHOOK = "/twilio/messages"
# About two minutes; how far Twilio goes is set with the webhook (#rc=5&rp=all).
TRIES = 30


class Person:
    """Somebody with a phone."""

    def __init__(self, twilio: "Double", channel: str, address: str) -> None:
        self.address = address
        self._twilio = twilio
        self._channel = channel

    async def writes(
        self, text: str = "", *, sid: str | None = None, doubled: bool = False, **fields: str
    ) -> str:
        """Send a message: its MessageSid, once the product took it. Raises NotTaken.

        `doubled` posts it twice at once; `fields` are Twilio's own: ButtonPayload, Latitude, …
        """
        twilio = self._twilio
        sid = sid or twilio.outbox.new_sid("MM" if "MediaUrl0" in fields else "SM")
        twilio.heard[self.address] = twilio.now()
        twice = doubled or twilio.mischief.happens("doubled_webhooks", self.address, text)
        twilio.calls["doubled_webhooks"] += twice
        form = self._form(sid, text) | fields
        url = f"{twilio.public_url}{WEBHOOK}"
        statuses = await asyncio.gather(
            *(twilio.posts.send(url, form, tries=TRIES) for _ in range(2 if twice else 1))
        )
        if any(status is None or status >= 300 for status in statuses):
            raise NotTaken(statuses)
        return sid

    async def presses(self, title: str) -> str:
        """Press a button of what came last; its payload is its place, as our templates say."""
        buttons = self.received[-1].buttons
        place = buttons.index(title) + 1
        return await self.writes(title, ButtonText=title, ButtonPayload=str(place))

    @property
    def news(self) -> asyncio.Condition:
        """Notified whenever something comes in, on any phone."""
        return self._twilio.news

    @property
    def received(self) -> list[SentMessage]:
        """What came in on this phone, in order."""
        return self._twilio.outbox.arrived_at(self.address)

    @property
    def texts(self) -> list[str]:
        """The words of what came in."""
        return [message.body for message in self.received]

    async def reads(self, count: int, *, within: float = 20) -> list[str]:
        """The words of all that came in, once there are so many. Raises TimeoutError."""
        async with asyncio.timeout(within), self._twilio.news:
            await self._twilio.news.wait_for(lambda: len(self.received) >= count)
        return self.texts

    def _form(self, sid: str, text: str) -> dict[str, str]:
        number = self.address.removeprefix("whatsapp:")
        own = self._twilio.senders[self._channel]
        form = {
            "AccountSid": self._twilio.account,
            "ApiVersion": "2010-04-01",
            "Body": text,
            "From": self.address,
            "MessageSid": sid,
            "NumMedia": "0",
            "NumSegments": "1",
            "SmsMessageSid": sid,
            "SmsSid": sid,
            "SmsStatus": "received",
            "To": own,
        }
        if self._channel == "sms":
            return form | {"FromCountry": "NL", "ToCountry": "NL"}
        return form | {
            "To": f"whatsapp:{own}",
            "ProfileName": "Iemand",
            "WaId": number.removeprefix("+"),
            "MessageType": "text",
            "ReferralNumMedia": "0",
        }


class NotTaken(Exception):
    """The product did not take a message; with the statuses of its answers."""
