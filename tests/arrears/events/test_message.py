"""An event on the line: signed so that any library of Standard Webhooks takes it."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from arrears.clock import now
from arrears.events.message import Event, body_of, headers_of
from tests.arrears.events.receiver import CREDITOR, SECRET

EVENT = Event(
    id=uuid4(),
    type="contact.changed",
    at=datetime(2026, 11, 18, 9, tzinfo=UTC),
    creditor=CREDITOR,
    case_number="2026-000123",
    data={"change_id": 1, "field": "name", "value": "Zoë"},
)


def signed(body: str, *, secret: str = SECRET, moment: datetime | None = None) -> dict[str, str]:
    return dict(headers_of(EVENT, body, secret=secret, moment=moment or now()))


def test_a_receiver_can_tell_that_it_is_from_us() -> None:
    body = body_of(EVENT)

    assert Webhook(SECRET).verify(body, signed(body)) == json.loads(body)


@given(st.text(st.characters(codec="utf-8")))
def test_whatever_a_name_holds_the_signature_fits_the_bytes(name: str) -> None:
    body = body_of(Event(EVENT.id, EVENT.type, EVENT.at, name, "2026-000123", {"value": name}))

    heard = Webhook(SECRET).verify(body.encode(), signed(body))
    assert (heard["creditor"], heard["data"]["value"]) == (name, name)


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(timedelta(minutes=-6), id="an old one that is sent again by another"),
        pytest.param(timedelta(minutes=6), id="one from the future"),
    ],
)
def test_it_holds_for_a_few_minutes_only(moment: timedelta) -> None:
    body = body_of(EVENT)

    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(body, signed(body, moment=now() + moment))


def test_a_changed_body_or_another_secret_does_not_fit() -> None:
    body = body_of(EVENT)
    other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"

    for told, headers in ((body + " ", signed(body)), (body, signed(body, secret=other))):
        with pytest.raises(WebhookVerificationError):
            Webhook(SECRET).verify(told, headers)


def test_the_same_event_is_the_same_text() -> None:
    assert body_of(EVENT) == body_of(EVENT)
    assert json.loads(body_of(EVENT))["at"] == "2026-11-18T09:00:00Z"
