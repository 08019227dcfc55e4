"""What Twilio was asked to send, and what became of it."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any

API_VERSION = "2010-04-01"


@dataclass(frozen=True)
class Template:
    """Content that a business made: its words, buttons, and whether WhatsApp approved of it."""

    body: str
    buttons: tuple[str, ...] = ()
    approved: bool = True

    def filled(self, variables: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
        """Its words and buttons with these variables."""
        return _filled(self.body, variables), tuple(_filled(one, variables) for one in self.buttons)


@dataclass
class SentMessage:
    """One message that Twilio accepted."""

    sid: str
    to: str
    body: str
    status: str
    created: datetime
    from_: str | None
    service: str | None = None
    buttons: tuple[str, ...] = ()
    content_sid: str | None = None
    callback: str | None = None
    error: int | None = None
    sent_at: datetime | None = field(default=None)

    @property
    def arrived(self) -> bool:
        """Whether it got to the phone, or is on its way."""
        return self.error is None

    def as_resource(self, account: str) -> dict[str, Any]:
        """The message as Twilio's API shows it."""
        uri = f"/{API_VERSION}/Accounts/{account}/Messages/{self.sid}"
        return {
            "account_sid": account,
            "api_version": API_VERSION,
            "body": self.body,
            "date_created": format_datetime(self.created),
            "date_sent": self.sent_at and format_datetime(self.sent_at),
            "date_updated": format_datetime(self.sent_at or self.created),
            "direction": "outbound-api",
            "error_code": self.error,
            "error_message": None,
            "from": self.from_,
            "messaging_service_sid": self.service,
            "num_media": "0",
            "num_segments": "0" if self.service else "1",
            "price": None,
            "price_unit": None,
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "to": self.to,
            "uri": f"{uri}.json",
        }


class Outbox:
    """All that was accepted, in order."""

    def __init__(self, seed: int) -> None:
        self.messages: list[SentMessage] = []
        self._seed = seed
        self._made = 0

    def new_sid(self, kind: str = "SM") -> str:
        """A number as Twilio gives it; the same for the same seed and place."""
        self._made += 1
        return kind + hashlib.md5(f"{self._seed} {self._made}".encode()).hexdigest()  # noqa: S324

    def find(self, sid: str) -> SentMessage | None:
        """The message with this number."""
        return next((one for one in self.messages if one.sid == sid), None)

    def matching(self, *, to: str | None, from_: str | None) -> list[SentMessage]:
        """What was sent to and from these addresses, newest first."""
        return [
            one
            for one in reversed(self.messages)
            if to in {None, one.to} and from_ in {None, one.from_}
        ]

    def arrived_at(self, address: str) -> list[SentMessage]:
        """What got to this address, in order."""
        return [one for one in self.messages if one.to == address and one.arrived]


def variables_of(form: Mapping[str, str]) -> dict[str, str] | None:
    """The variables that were sent along; None when they cannot be read."""
    try:
        variables = json.loads(form.get("ContentVariables", "{}"))
    except ValueError:
        return None
    given = isinstance(variables, dict) and all(isinstance(one, str) for one in variables.values())
    return variables if given else None


def _filled(text: str, variables: Mapping[str, str]) -> str:
    return re.sub(r"{{(\w+)}}", lambda name: variables.get(name[1], ""), text)
