"""Events are told in order, once each when all is well, and again until they were heard."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select
from standardwebhooks import Webhook
from structlog.testing import capture_logs

from arrears.cases.models import OutgoingEvent
from arrears.cases.store import Store
from arrears.endpoint import Endpoint
from arrears.events.outbox import claim_next, delivered
from arrears.events.sending import telling
from tests.arrears.case_lines import CREDITOR as CREDITOR_PART
from tests.arrears.case_lines import PERSON, case_line, loaded
from tests.arrears.events.receiver import CREDITOR, SECRET, Receiver
from tests.arrears.events.schemas import check
from tests.arrears.events.waiting import MOST_ATTEMPTS, happened, states, tell_all, teller
from tests.arrears.fixtures import Clock

OTHER = "Duinrand Verzekeringen"


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with Receiver().running() as receiver:
        yield receiver


@pytest.fixture(autouse=True)
async def case(store: Store) -> None:
    """A case for things to happen on."""
    await loaded(store, case_line())


async def tell(store: Store, receiver: Receiver, *, most_attempts: int = MOST_ATTEMPTS) -> int:
    """Tell all that can be told now."""
    async with teller(store, receiver.endpoint, most_attempts=most_attempts) as telling:
        return await tell_all(telling)


async def test_an_event_arrives_signed_and_as_published(store: Store, receiver: Receiver) -> None:
    (number,) = await happened(store)

    await tell(store, receiver)

    (heard,) = receiver.heard
    told = Webhook(SECRET).verify(heard.body, dict(heard.headers))
    assert (told["id"], heard.headers["webhook-id"]) == (number, number)
    assert heard.headers["Content-Type"] == "application/json"
    check(heard.body)
    assert await states(store) == ["delivered"]


async def test_all_are_told_in_the_order_in_which_they_happened(
    store: Store, receiver: Receiver
) -> None:
    numbers = await happened(store, 5)

    assert await tell(store, receiver) == 5
    assert receiver.numbers == numbers
    assert await tell(store, receiver) == 0


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(500, id="an error of theirs"),
        pytest.param(404, id="nothing there"),
        pytest.param(429, id="too many"),
        pytest.param(302, id="a redirect"),
        pytest.param(None, id="no answer"),
    ],
)
async def test_what_was_not_taken_waits_and_nothing_passes_it(
    store: Store, receiver: Receiver, clock: Clock, answer: int | None
) -> None:
    numbers = await happened(store, 2)
    receiver.answers = [answer]
    receiver.headers = {"Location": "/elsewhere"}

    assert await tell(store, receiver) == 1
    assert await tell(store, receiver) == 0
    clock.move(seconds=7)
    assert await tell(store, receiver) == 2

    assert receiver.numbers == [numbers[0], *numbers]
    assert await states(store) == ["delivered", "delivered"]


async def test_a_receiver_that_is_not_there_is_tried_again(
    store: Store, receiver: Receiver, clock: Clock
) -> None:
    await happened(store)
    nobody = Endpoint.model_validate({"url": "http://127.0.0.1:9/", "secret": SECRET})
    async with teller(store, nobody) as telling:
        assert await tell_all(telling) == 1

    clock.move(seconds=7)

    assert await tell(store, receiver) == 1
    assert await states(store) == ["delivered"]


async def test_a_receiver_that_hangs_is_left_and_tried_again(
    store: Store, receiver: Receiver, clock: Clock
) -> None:
    await happened(store)
    receiver.held_up.clear()

    assert await tell(store, receiver) == 1
    receiver.held_up.set()
    clock.move(seconds=7)

    assert await tell(store, receiver) == 1
    assert await states(store) == ["delivered"]


async def test_waits_grow_with_each_attempt(store: Store, receiver: Receiver, clock: Clock) -> None:
    await happened(store)
    receiver.answers = [500, 500]
    await tell(store, receiver)
    clock.move(seconds=7)
    await tell(store, receiver)

    clock.move(seconds=7)

    assert await tell(store, receiver) == 0
    clock.move(seconds=6)
    assert await tell(store, receiver) == 1


async def test_after_the_last_attempt_the_next_event_follows(
    store: Store, receiver: Receiver, clock: Clock
) -> None:
    await happened(store, 2)
    receiver.answers = [500, 500]
    await tell(store, receiver, most_attempts=2)
    clock.move(seconds=7)

    with capture_logs() as logs:
        await tell(store, receiver, most_attempts=2)

    assert [one["event"] for one in logs] == ["event_given_up", "event_delivered"]
    assert await states(store) == ["failed", "delivered"]


async def test_an_endpoint_that_is_gone_hears_nothing_more(
    store: Store, receiver: Receiver, clock: Clock
) -> None:
    await happened(store, 2)
    receiver.answers = [410]

    with capture_logs() as logs:
        assert await tell(store, receiver) == 1
        clock.move(days=2)
        await happened(store)
        assert await tell(store, receiver) == 0

    assert [(one["event"], one["log_level"]) for one in logs] == [("event_endpoint_gone", "error")]
    assert await states(store) == ["gone", "waiting", "waiting"]


async def test_logs_name_the_event_and_nobody(store: Store, receiver: Receiver) -> None:
    (number,) = await happened(store)
    receiver.answers, receiver.body = [500], b"Noor Voorbeeld"

    with capture_logs() as logs:
        await tell(store, receiver)

    assert logs == [
        {
            "event": "event_not_delivered",
            "log_level": "warning",
            "event_id": number,
            "attempt": 1,
            "answer": 500,
        }
    ]


class TestTwoProcesses:
    async def test_while_one_sends_an_event_the_other_sends_nothing(
        self, store: Store, database_url: str
    ) -> None:
        await happened(store, 2)
        other = Store(database_url)

        mine, theirs = await asyncio.gather(
            claim_next(store, CREDITOR), claim_next(other, CREDITOR)
        )

        await other.close()
        assert [mine, theirs].count(None) == 1

    async def test_together_they_tell_each_event_once_and_in_order(
        self, store: Store, database_url: str, receiver: Receiver
    ) -> None:
        numbers = await happened(store, 20)
        other = Store(database_url)

        async def work(theirs: Store) -> None:
            while "waiting" in await states(theirs):
                await tell(theirs, receiver)

        await asyncio.gather(work(store), work(other))

        await other.close()
        assert receiver.numbers == numbers

    async def test_what_a_process_that_died_was_sending_is_sent_again_in_a_minute(
        self, store: Store, receiver: Receiver, clock: Clock
    ) -> None:
        numbers = await happened(store, 2)
        assert await claim_next(store, CREDITOR) is not None

        clock.move(seconds=59)
        assert await tell(store, receiver) == 0
        clock.move(seconds=1)
        await tell(store, receiver)

        assert receiver.numbers == numbers

    async def test_who_lost_its_claim_does_not_say_how_it_went(
        self, store: Store, clock: Clock
    ) -> None:
        await happened(store)
        lost = await claim_next(store, CREDITOR)
        clock.move(minutes=2)
        assert await claim_next(store, CREDITOR) is not None

        assert lost is not None
        await delivered(store, lost)

        assert await states(store) == ["waiting"]


async def test_each_creditor_hears_its_own_and_none_waits_for_another(
    store: Store, receiver: Receiver
) -> None:
    line = case_line(
        "2026-000124",
        creditor=CREDITOR_PART | {"name": OTHER},
        person=PERSON | {"first_name": "Sem"},
    )
    await loaded(store, line)
    mine = await happened(store)
    theirs = await happened(store, case_number="2026-000124")
    receiver.held_up.clear()

    async with Receiver().running() as another:
        endpoints = {CREDITOR: receiver.endpoint, OTHER: another.endpoint}
        async with telling(store, endpoints, most_attempts=MOST_ATTEMPTS):
            await until_delivered(store, theirs)
            assert [one.headers["webhook-id"] for one in another.heard] == theirs
            assert receiver.numbers in ([], mine)
            receiver.held_up.set()
            await until_delivered(store, [*mine, *theirs])


async def until_delivered(store: Store, numbers: list[str]) -> None:
    """Until these events have arrived."""
    async with asyncio.timeout(20):
        while True:
            async with store.reading() as session:
                statement = select(OutgoingEvent.event_id).where(
                    OutgoingEvent.delivered_at.is_not(None)
                )
                done = {str(one) for one in await session.scalars(statement)}
            if done >= set(numbers):
                return
            await asyncio.sleep(0.02)
