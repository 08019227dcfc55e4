"""An event as it goes over the line, signed as Standard Webhooks has it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import floor
from typing import Any
from uuid import UUID

from standardwebhooks import Webhook

from arrears.cases.publications import written


@dataclass(frozen=True)
class Event:
    """An act on a case, as the creditor's system hears of it."""

    id: UUID
    type: str
    at: datetime
    creditor: str
    case_number: str
    data: Mapping[str, Any]


def body_of(event: Event) -> str:
    """The event as JSON. The same event is the same text, however often it is sent."""
    return json.dumps(
        {
            "id": str(event.id),
            "type": event.type,
            "at": written(event.at),
            "creditor": event.creditor,
            "case_number": event.case_number,
            "data": event.data,
        },
        ensure_ascii=False,
    )


def headers_of(event: Event, body: str, *, secret: str, moment: datetime) -> Mapping[str, str]:
    """The headers by which a receiver tells that it is from us, of now, and which one it is."""
    number = str(event.id)
    return {
        "content-type": "application/json",
        "user-agent": "Meedenker",
        "webhook-id": number,
        "webhook-timestamp": str(floor(moment.timestamp())),
        "webhook-signature": Webhook(secret).sign(number, moment, body),
    }
