"""The client says what may be concluded from what Twilio answers, or does not."""

import asyncio
import json
from dataclasses import replace

import pytest

from arrears.channels.twilio import client as module
from arrears.channels.twilio.client import (
    NotAllowedIn,
    NotReached,
    Rejected,
    SendingFailed,
    Text,
    Throttled,
    Twilio,
    Unclear,
)
from tests.contract.twilio.double import ACCOUNT, SMS_SENDER, TOKEN, WHATSAPP_SENDER, Double
from tests.contract.twilio.mischief import Mishap
from tests.contract.twilio.outbox import Template

SOMEBODY = "+31612345601"
SMS = Text(SOMEBODY, SMS_SENDER, "Dag, dit kost € 5 & meer.")
SERVICE = "MG" + "a" * 32
QUICK = "HX" + "b" * 32


async def test_a_text_is_sent_once_and_word_for_word(client: Twilio, twilio: Double) -> None:
    sid = await client.send(replace(SMS, callback="https://chat.example/twilio/status?delivery=1"))

    assert [(sid, SMS.body)] == [(one.sid, one.body) for one in twilio.outbox.messages]
    assert "https://chat.example/twilio/status?delivery=1" == twilio.outbox.messages[0].callback


async def test_a_messaging_service_sends_too(client: Twilio, twilio: Double) -> None:
    await client.send(replace(SMS, sender=SERVICE))

    assert SERVICE == twilio.outbox.messages[0].service


async def test_content_is_sent_with_its_variables_and_without_a_body(
    client: Twilio, twilio: Double
) -> None:
    twilio.templates[QUICK] = Template("{{1}}", ("{{2}}", "{{3}}"))
    variables = {"1": 'Klopt "dit"?\nJa of nee', "2": "Ja", "3": "Nee"}
    await client.send(
        Text(f"whatsapp:{SOMEBODY}", f"whatsapp:{WHATSAPP_SENDER}", "", QUICK, variables)
    )

    sent = twilio.outbox.messages[0]
    assert ('Klopt "dit"?\nJa of nee', ("Ja", "Nee")) == (sent.body, sent.buttons)


@pytest.mark.parametrize(
    ("mishap", "error"),
    [
        (Mishap.CUT_BEFORE, Unclear),
        (Mishap.CUT_AFTER, Unclear),
        (Mishap.FAILED, Unclear),
        (Mishap.FAILED_AFTER, Unclear),
        (Mishap.THROTTLED, Throttled),
    ],
)
async def test_what_went_wrong_says_what_may_be_concluded(
    client: Twilio, twilio: Double, mishap: Mishap, error: type[SendingFailed]
) -> None:
    twilio.mischief.next_calls(mishap)

    with pytest.raises(error):
        await client.send(SMS)


async def test_twilio_says_how_long_to_wait(client: Twilio, twilio: Double) -> None:
    twilio.retry_after = 7
    twilio.mischief.next_calls(Mishap.THROTTLED)

    with pytest.raises(Throttled) as error:
        await client.send(SMS)
    assert 7 == error.value.seconds


@pytest.mark.parametrize("code", [21211, 21408, 21610, 21614])
async def test_what_twilio_does_not_send_has_a_code(
    client: Twilio, twilio: Double, code: int
) -> None:
    twilio.troubles[SOMEBODY] = code

    with pytest.raises(Rejected) as error:
        await client.send(SMS)
    assert code == error.value.code


async def test_nobody_there_is_not_reached() -> None:
    async with Twilio.running(ACCOUNT, TOKEN, url="http://127.0.0.1:9") as client:
        with pytest.raises(NotReached):
            await client.send(SMS)


async def test_a_wrong_token_is_not_let_in(twilio: Double) -> None:
    async with Twilio.running(ACCOUNT, "guess", url=twilio.url) as client:
        with pytest.raises(NotAllowedIn):
            await client.send(SMS)


async def test_no_answer_in_time_is_unclear(
    twilio: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CALL_SECONDS", 0.2)
    twilio.mischief.next_calls(Mishap.HANGS_AFTER)

    async with Twilio.running(ACCOUNT, TOKEN, url=twilio.url) as client:
        with pytest.raises(Unclear):
            await client.send(SMS)


async def test_what_was_sent_lately_can_be_found_the_newest_first(
    client: Twilio, twilio: Double
) -> None:
    first, second, _ = [
        await client.send(replace(SMS, body="een")),
        await client.send(replace(SMS, body="twee")),
        await client.send(replace(SMS, to="+31612345602")),
    ]
    found = await client.lately_sent(SOMEBODY, SMS_SENDER)

    assert [(second, "twee"), (first, "een")] == [(one.sid, one.body) for one in found]
    assert found[0].created.tzinfo is not None


async def test_what_a_messaging_service_sent_is_found_by_whom_it_went_to(
    client: Twilio, twilio: Double
) -> None:
    sid = await client.send(replace(SMS, sender=SERVICE))

    assert [sid] == [one.sid for one in await client.lately_sent(SOMEBODY, SERVICE)]


async def test_many_are_sent_side_by_side(client: Twilio, twilio: Double) -> None:
    sids = await asyncio.gather(*(client.send(replace(SMS, body=str(n))) for n in range(20)))

    assert 20 == len(set(sids)) == len(twilio.outbox.messages)


def test_variables_are_json() -> None:
    call = Text("a", "b", "", QUICK, {"1": "ë"}).as_call()

    assert {"1": "ë"} == json.loads(call["content_variables"])
    assert "body" not in call
