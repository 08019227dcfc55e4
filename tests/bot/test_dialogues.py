"""The memory of dialogues: quick for those of today, and never other than what is on disk."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot import dialogue_store
from bot.dialogue_store import DialogueStore, DialogueWentOn
from bot.turns import TurnAborted
from tests.bot.databases import postgres_database
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant

BOTS = 4
ROUNDS = 25


@pytest.fixture(params=["sqlite", "postgresql"])
def dialogues_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Both databases that dialogues may be kept in."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/dialogues.db"
    else:
        with postgres_database() as url:
            yield url


NO_ROOM_FOR_THE_BOTS_WORDS = {
    "sqlite": "CREATE TRIGGER full BEFORE INSERT ON turns WHEN NEW.events LIKE '%\"bot\"%'"
    " BEGIN SELECT RAISE(ABORT, 'full'); END",
    "postgresql": 'ALTER TABLE turns ADD CONSTRAINT "full" CHECK (events NOT LIKE \'%"bot"%\')',
}


def events(assistant: Assistant, sender: str = "someone") -> list[Event]:
    saved = assistant.saved(sender)
    return list(saved.events) if saved is not None else []


def said(assistant: Assistant) -> list[str]:
    """The ids of the messages that were heard, in order."""
    heard = (event for event in events(assistant) if event.type_name == "user")
    return [event.metadata["message_id"] for event in heard]


@pytest.fixture
def read_events(assistant: Assistant) -> Iterator[list[str]]:
    """Every query for events that the bot asks its database."""
    queries: list[str] = []
    engine = assistant.agent.processor.tracker_store.engine

    def note(_: object, __: object, statement: str, *more: object) -> None:
        if "turns.events" in statement:
            queries.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    yield queries
    sa.event.remove(engine, "before_cursor_execute", note)


def test_a_dialogue_goes_on_after_the_bot_was_started_anew(assistant: Assistant) -> None:
    assistant.say("/greet", "m1")
    before = events(assistant)

    assistant.say("/pay", "m2", agent=assistant.started())

    assert events(assistant)[: len(before)] == before
    heard = [event.text for event in events(assistant) if event.type_name == "user"]
    assert heard == ["/greet", "/pay"]


def test_a_dialogue_in_memory_is_not_read_from_disk(
    assistant: Assistant, read_events: list[str]
) -> None:
    assistant.say("/greet", "m1")
    read_events.clear()

    for number in range(3):
        assistant.say("/greet", f"n{number}")

    assert read_events == []


def test_what_another_process_added_is_seen(assistant: Assistant, actions: FakeActions) -> None:
    other = assistant.started()
    assistant.say("/greet", "m1")
    assistant.say("/pay", "m2", agent=other)

    again = assistant.say("/pay", "m2")

    assert [reply["text"] for reply in again] == ["Een ogenblik.", "gedaan"]
    assert len(actions.calls) == 1


def test_two_processes_in_turn_lose_nothing(assistant: Assistant) -> None:
    other = assistant.started()
    for number in range(3):
        assistant.say("/greet", f"a{number}")
        assistant.say("/greet", f"b{number}", agent=other)

    assert said(assistant) == ["a0", "b0", "a1", "b1", "a2", "b2"]


def test_an_aborted_turn_leaves_nothing_in_memory(
    assistant: Assistant, actions: FakeActions
) -> None:
    assistant.say("/greet", "m1")
    before = events(assistant)
    actions.status = 500
    for _ in range(2):
        with pytest.raises(TurnAborted):
            assistant.say("/pay", "m2")
    assert events(assistant) == before

    assistant.say("/greet", "m3")

    heard = [event.text for event in events(assistant) if event.type_name == "user"]
    assert heard == ["/greet", "/greet"]


def test_the_events_of_a_turn_are_stored_all_or_none(assistant: Assistant) -> None:
    store = assistant.agent.processor.tracker_store
    with store.engine.begin() as connection:
        connection.execute(sa.text(NO_ROOM_FOR_THE_BOTS_WORDS[store.engine.name]))

    with pytest.raises(sa.exc.DBAPIError, match="full"):
        assistant.say("/greet", "m1")

    assert events(assistant) == []


def test_only_so_many_dialogues_are_kept_in_memory(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, read_events: list[str]
) -> None:
    monkeypatch.setattr(dialogue_store, "MOST_IN_MEMORY", 2)
    for sender in ("one", "two", "three"):
        assistant.say("/greet", "m1", sender=sender)
    read_events.clear()

    assistant.say("/greet", "m2", sender="three")
    assert read_events == []
    assistant.say("/greet", "m2", sender="one")
    assert read_events != []


def test_nobody_gets_the_dialogue_of_another(assistant: Assistant) -> None:
    assistant.say("/greet", "m1", sender="one")
    assistant.say("/complain", "m1", sender="two")

    for sender, text in (("one", "/greet"), ("two", "/complain")):
        heard = [event.text for event in events(assistant, sender) if event.type_name == "user"]
        assert heard == [text]


def test_of_two_bots_with_the_same_dialogue_the_second_saves_nothing(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The app hands a message on to another bot when the first is slow."""
    quick = assistant.started()
    assistant.say("/greet", "m1")
    slow_store = assistant.agent.processor.tracker_store
    save = slow_store.save

    async def save_late(tracker: DialogueStateTracker) -> None:
        monkeypatch.undo()
        await quick.handle_message(assistant.message("/greet", "m2"))
        await save(tracker)

    monkeypatch.setattr(slow_store, "save", save_late)
    with pytest.raises(DialogueWentOn):
        assistant.say("/greet", "m2")

    assert said(assistant) == ["m1", "m2"]
    assistant.say("/greet", "m2")
    assert said(assistant) == ["m1", "m2"]


def test_of_bots_that_save_at_the_same_moment_one_wins(assistant: Assistant) -> None:
    stores = [assistant.new_store() for _ in range(BOTS)]
    together = Barrier(BOTS, timeout=20)

    def one_turn(store: DialogueStore) -> int:
        tracker = asyncio.run(store.get_or_create_tracker("someone", append_action_listen=False))
        tracker.update(UserUttered("hallo"))
        together.wait()
        try:
            asyncio.run(store.save(tracker))
        except DialogueWentOn:
            return 0
        return 1

    with ThreadPoolExecutor(BOTS) as bots:
        saved = [sum(bots.map(one_turn, stores)) for _ in range(ROUNDS)]

    assert saved == [1] * ROUNDS
    assert len([event for event in events(assistant) if event.type_name == "user"]) == ROUNDS


def test_bots_that_start_together_make_one_table(dialogues_url: str) -> None:
    with ThreadPoolExecutor(BOTS) as bots:
        stores = list(bots.map(lambda _: DialogueStore(host=dialogues_url), range(BOTS)))

    assert [asyncio.run(store.retrieve("someone")) for store in stores] == [None] * BOTS


def test_what_a_version_before_kept_of_people_is_gone(dialogues_url: str) -> None:
    engine = sa.create_engine(dialogues_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE events (data TEXT)"))

    DialogueStore(host=dialogues_url)

    assert sa.inspect(engine).get_table_names() == ["turns"]


def test_a_bot_waits_for_its_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Rasa's own store would go on without its table, and fail at every message after."""
    disk = tmp_path / "not_mounted_yet"
    monkeypatch.setattr(dialogue_store.time, "sleep", lambda _: disk.mkdir())

    store = DialogueStore(host=f"sqlite:///{disk}/dialogues.db")

    assert asyncio.run(store.retrieve("someone")) is None
    assert "away: OperationalError" in caplog.text
    assert str(disk) not in caplog.text


def test_the_file_bears_several_processes_at_once(tmp_path: Path) -> None:
    store = DialogueStore(host=f"sqlite:///{tmp_path}/dialogues.db")

    with store.engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar_one() == "wal"


def test_what_is_forgotten_is_gone_from_memory_and_disk(
    dialogues_url: str, assistant: Assistant
) -> None:
    store = DialogueStore(host=dialogues_url)
    for sender in ("someone", "another"):
        tracker = DialogueStateTracker(sender, slots=[])
        tracker.update(UserUttered("mijn geheim"))
        asyncio.run(store.save(tracker))
        store.remember(tracker)

    store.forget(["someone"])

    assert asyncio.run(store.retrieve("someone")) is None
    kept = asyncio.run(store.retrieve("another"))
    assert kept is not None
    with store.engine.connect() as connection:
        senders = connection.execute(sa.text("SELECT DISTINCT sender_id FROM turns")).scalars()
        assert list(senders) == ["another"]


def test_a_turn_during_which_its_dialogue_is_forgotten_is_not_saved(dialogues_url: str) -> None:
    store, other = (DialogueStore(host=dialogues_url) for _ in range(2))
    tracker = DialogueStateTracker("someone", slots=[])
    tracker.update(UserUttered("mijn geheim"))
    asyncio.run(store.save(tracker))
    tracker.update(UserUttered("en meer"))
    other.forget(["someone"])

    with pytest.raises(DialogueWentOn):
        asyncio.run(store.save(tracker))

    assert asyncio.run(store.retrieve_full_tracker("someone")) is None
