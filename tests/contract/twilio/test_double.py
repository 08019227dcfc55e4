"""The double is strict with who calls it, and breaks what it is told to break."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from twilio.request_validator import RequestValidator

from tests.contract.twilio.double import ACCOUNT, PUBLIC_URL, TOKEN, Double
from tests.contract.twilio.mischief import Mischief, Mishap, Rates
from tests.contract.twilio.outbox import Template
from tests.contract.twilio.server import MESSAGES, running
from tests.no_tls import NO_TLS

SMS = {"To": "+31612345601", "From": "+3197000000001", "Body": "dag"}
WHATSAPP = {"To": "whatsapp:+31612345601", "From": "whatsapp:+3197000000002", "Body": "dag"}
CALLBACK = {"StatusCallback": f"{PUBLIC_URL}/twilio/status?delivery=1"}


class Product:
    """An app that keeps what is posted to it, and answers with `statuses` in turn."""

    def __init__(self) -> None:
        self.posts: list[tuple[str, dict[str, str], str]] = []
        self.statuses: list[int] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = (await receive())["body"]
        form = dict(httpx.QueryParams(body.decode()).items())
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        path = f"{scope['path']}?{scope['query_string'].decode()}".removesuffix("?")
        self.posts.append((path, form, headers["x-twilio-signature"]))
        status = self.statuses.pop(0) if self.statuses else 204
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def product() -> Product:
    return Product()


@pytest.fixture
async def twilio(product: Product) -> AsyncIterator[Double]:
    app = httpx.AsyncClient(transport=httpx.ASGITransport(product), base_url="http://app")
    async with running(Double(apps=[app])) as double:
        yield double


async def send(twilio: Double, token: str = TOKEN, **form: str) -> httpx.Response:
    path = MESSAGES.format(account=ACCOUNT)
    async with httpx.AsyncClient(
        base_url=twilio.url, verify=NO_TLS, auth=(ACCOUNT, token)
    ) as client:
        return await client.post(path, data=form)


async def listed(twilio: Double, **query: str) -> list[dict[str, Any]]:
    path = MESSAGES.format(account=ACCOUNT)
    async with httpx.AsyncClient(
        base_url=twilio.url, verify=NO_TLS, auth=(ACCOUNT, TOKEN)
    ) as client:
        answer = await client.get(path, params=query)
    messages: list[dict[str, Any]] = answer.json()["messages"]
    return messages


async def test_a_message_is_accepted_shown_and_reported_step_by_step(
    twilio: Double, product: Product
) -> None:
    answer = await send(twilio, **SMS, **CALLBACK)
    await twilio.posts.settled()

    assert (201, "queued") == (answer.status_code, answer.json()["status"])
    assert [answer.json()["sid"]] == [one["sid"] for one in await listed(twilio, To=SMS["To"])]
    assert ["sent", "delivered"] == [form["MessageStatus"] for _, form, _ in product.posts]
    assert {"/twilio/status?delivery=1"} == {path for path, _, _ in product.posts}
    assert [] == twilio.violations


async def test_what_is_posted_is_signed_for_the_public_address(
    twilio: Double, product: Product
) -> None:
    await twilio.person("+31612345601").writes("één termijn?")

    path, form, signature = product.posts[0]
    assert RequestValidator(TOKEN).validate(f"{PUBLIC_URL}{path}", form, signature)


async def test_the_same_message_may_come_twice_and_comes_till_it_is_taken(
    twilio: Double, product: Product
) -> None:
    product.statuses = [503, 204, 204]
    sid = await twilio.person("+31612345601").writes("dag", doubled=True)

    assert [sid] * 3 == [form["MessageSid"] for _, form, _ in product.posts]


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ({"To": "+31612345601", "Body": "dag"}, "either From or MessagingServiceSid"),
        ({"To": "+31612345601", "From": "+31970"}, "either Body or ContentSid"),
        (SMS | {"Colour": "red"}, "Colour is not known"),
        (SMS | {"ContentSid": "HX1", "Body": ""}, "InvalidRequestBody ContentSid"),
        (SMS | {"Body": "x" * 1601}, "Body is empty or too long"),
        (SMS | {"From": "whatsapp:+31970"}, "different channels"),
        (SMS | {"StatusCallback": "https://elsewhere.example"}, "leads elsewhere"),
    ],
)
async def test_what_twilio_does_not_publish_is_a_violation(
    twilio: Double, form: dict[str, str], found: str
) -> None:
    await send(twilio, **form)

    assert 1 == len(twilio.violations)
    assert found in twilio.violations[0]


async def test_a_stranger_is_not_let_in(twilio: Double) -> None:
    assert 401 == (await send(twilio, "guess", **SMS)).status_code


@pytest.mark.parametrize(
    ("mishap", "accepted"),
    [
        (Mishap.CUT_BEFORE, 0),
        (Mishap.CUT_AFTER, 1),
        (Mishap.FAILED, 0),
        (Mishap.FAILED_AFTER, 1),
        (Mishap.THROTTLED, 0),
        (None, 1),
    ],
)
async def test_a_call_breaks_where_it_is_told_to(
    twilio: Double, mishap: Mishap | None, accepted: int
) -> None:
    twilio.mischief.next_calls(mishap)
    try:
        status = (await send(twilio, **SMS)).status_code
    except httpx.TransportError:
        status = 0

    assert accepted == len(twilio.outbox.messages)
    assert {None: 201, "failed": 500, "failed_after": 500, "throttled": 429}.get(
        mishap, 0
    ) == status


async def test_who_opted_out_gets_nothing(twilio: Double) -> None:
    twilio.opted_out.add(SMS["To"])

    assert 21610 == (await send(twilio, **SMS)).json()["code"]


async def test_a_number_may_fail_at_once_or_on_the_way(twilio: Double, product: Product) -> None:
    twilio.troubles = {"+31612345601": 21614, "+31612345602": 30003}

    assert 21614 == (await send(twilio, **SMS)).json()["code"]
    assert 201 == (await send(twilio, **(SMS | {"To": "+31612345602"}), **CALLBACK)).status_code
    await twilio.posts.settled()
    last = product.posts[-1][1]
    assert ("undelivered", "30003") == (last["MessageStatus"], last["ErrorCode"])


async def test_outside_the_window_only_an_approved_template_arrives(twilio: Double) -> None:
    reader = twilio.person("+31612345601")
    twilio.templates["HX" + "0" * 32] = Template("U heeft bericht van {{1}}.")
    await send(twilio, **WHATSAPP)
    closed = reader.texts
    content = {"ContentSid": "HX" + "0" * 32, "ContentVariables": '{"1": "ons"}'}
    await send(twilio, To=WHATSAPP["To"], From=WHATSAPP["From"], **content)
    await reader.writes("hallo")
    await send(twilio, **WHATSAPP)

    assert [] == closed
    assert ["U heeft bericht van ons.", "dag"] == reader.texts
    assert [] == twilio.violations


async def test_more_than_an_account_may_ask_in_a_second_is_throttled(twilio: Double) -> None:
    twilio.most_a_second = 2
    answers = await asyncio.gather(*(send(twilio, **SMS) for _ in range(5)))

    assert [201, 201, 429, 429, 429] == sorted(answer.status_code for answer in answers)


def test_the_same_seed_does_the_same_mischief_in_any_order_of_calls() -> None:
    rates = Rates(failed=0.2, cut_after=0.2)
    bodies = [f"bericht {number}" for number in range(50)]
    one, other = Mischief(7, rates), Mischief(7, rates)

    fates = {body: one.for_call("+316", body) for body in bodies}
    assert fates == {body: other.for_call("+316", body) for body in reversed(bodies)}
    assert {None, Mishap.FAILED, Mishap.CUT_AFTER} == set(fates.values())


async def test_it_can_be_steered_from_another_process(twilio: Double, product: Product) -> None:
    await send(twilio, **SMS)
    async with httpx.AsyncClient(base_url=twilio.url, verify=NO_TLS) as client:
        told = {"number": "+31612345601", "channel": "sms", "text": "dag"}
        sid = (await client.post("/double/writes", json=told)).json()["sid"]
        inbox = (await client.get("/double/inbox", params={"address": SMS["To"]})).json()
        report = (await client.get("/double/report")).json()

    assert sid == product.posts[0][1]["MessageSid"]
    assert ["dag"] == [one["body"] for one in inbox]
    assert ([], 1) == (report["violations"], report["accepted"])
