"""Events that are listed and sent again, by the command line too."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from arrears.cases.kinds import OutgoingState
from arrears.cases.models import OutgoingEvent
from arrears.cases.store import Store
from arrears.events.__main__ import parser, run, since
from arrears.events.replaying import CreditorUnknown, EventUnknown, find_events, replay
from arrears.settings import settings
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.desk import audited, do
from tests.arrears.events.receiver import CREDITOR, Receiver
from tests.arrears.events.waiting import happened, states, tell_all, teller
from tests.arrears.fixtures import Clock

EVER = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with Receiver().running() as receiver:
        yield receiver


@pytest.fixture(autouse=True)
async def case(store: Store) -> None:
    await loaded(store, case_line())


async def tell(store: Store, receiver: Receiver) -> None:
    async with teller(store, receiver.endpoint) as telling:
        await tell_all(telling)


async def test_from_an_event_on_all_are_told_again_under_their_own_numbers(
    store: Store, receiver: Receiver
) -> None:
    numbers = await happened(store, 3)
    await tell(store, receiver)
    receiver.heard.clear()

    assert await do(store, replay, CREDITOR, UUID(numbers[1])) == 2
    await tell(store, receiver)

    assert receiver.numbers == numbers[1:]


async def test_from_a_moment_on_likewise(store: Store, receiver: Receiver, clock: Clock) -> None:
    await happened(store)
    clock.move(hours=1)
    later = await happened(store)
    await tell(store, receiver)
    receiver.heard.clear()

    assert await do(store, replay, CREDITOR, clock.now()) == 1
    await tell(store, receiver)

    assert receiver.numbers == later


@pytest.mark.parametrize("state", [OutgoingState.KEPT, OutgoingState.FAILED])
async def test_what_was_kept_or_given_up_is_told_after_all(
    store: Store, receiver: Receiver, state: OutgoingState
) -> None:
    await happened(store)
    async with store.writing() as session:
        await session.execute(update(OutgoingEvent).values(state=state, attempts=25))
    await tell(store, receiver)
    assert receiver.heard == []

    await do(store, replay, CREDITOR, EVER)
    await tell(store, receiver)

    assert await states(store) == ["delivered"]


async def test_an_endpoint_that_was_gone_hears_again_also_from_a_later_event(
    store: Store, receiver: Receiver
) -> None:
    numbers = await happened(store, 3)
    receiver.answers = [410]
    await tell(store, receiver)
    receiver.heard.clear()

    await do(store, replay, CREDITOR, UUID(numbers[2]))
    await tell(store, receiver)

    # The second never stopped waiting.
    assert receiver.numbers == numbers[1:]
    assert await states(store) == ["failed", "delivered", "delivered"]


async def test_it_is_audited(store: Store) -> None:
    await happened(store, 2)

    await do(store, replay, CREDITOR, EVER)

    (event,) = await audited(store, "events:replayed")
    assert (event.actor, event.facts) == ("console", {"creditor": CREDITOR, "count": 2})


async def test_nobody_and_nothing_are_told_apart(store: Store) -> None:
    with pytest.raises(CreditorUnknown):
        await do(store, replay, "Niemand", EVER)
    with pytest.raises(EventUnknown):
        await do(store, replay, CREDITOR, uuid4())


async def test_the_list_says_how_far_each_has_come(store: Store, receiver: Receiver) -> None:
    (number,) = await happened(store)
    await tell(store, receiver)

    (listed,) = await do(store, find_events, CREDITOR, EVER)

    assert (str(listed.event_id), listed.state, listed.attempts) == (number, "delivered", 1)
    assert (listed.type, listed.case_number) == ("staff.called", "2026-000123")


class TestTheCommandLine:
    @pytest.fixture(autouse=True)
    def of_this_store(self, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        monkeypatch.setenv("DATABASE_URL", database_url)
        settings.cache_clear()
        yield
        settings.cache_clear()

    async def called(self, *arguments: str) -> int:
        return await run(parser().parse_args(arguments))

    async def test_it_lists(self, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
        (number,) = await happened(store)

        assert await self.called("list", "--creditor", CREDITOR, "--since", "2026-01-01") == 0

        (line,) = capsys.readouterr().out.splitlines()
        assert line.startswith(number)
        assert line.endswith("staff.called 2026-000123 waiting 0 attempts")

    async def test_it_has_events_sent_again(
        self, store: Store, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (number,) = await happened(store)

        assert await self.called("replay", "--creditor", CREDITOR, "--since", number) == 0

        told = capsys.readouterr()
        assert told.out == "1 events will be sent again.\n"
        assert "EVENT_ENDPOINTS names no endpoint" in told.err

    @pytest.mark.parametrize(
        ("creditor", "since", "says"),
        [
            ("Niemand", "2026-01-01", "There is no creditor Niemand."),
            (CREDITOR, "0f0d5a3c-6c1e-4f6e-9d0b-1d5d1b2f7a11", "has no event 0f0d5a3c"),
        ],
    )
    async def test_it_says_what_is_not_there(
        self, creditor: str, since: str, says: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert await self.called("list", "--creditor", creditor, "--since", since) == 1
        assert says in capsys.readouterr().err

    def test_a_moment_without_a_zone_is_one_in_amsterdam(self) -> None:
        moment = since("2026-11-01T00:00")

        assert isinstance(moment, datetime)
        assert moment.utcoffset() == timedelta(hours=1)

    def test_what_is_no_moment_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            parser().parse_args(["list", "--creditor", CREDITOR, "--since", "gisteren"])
        assert "gisteren" in capsys.readouterr().err
