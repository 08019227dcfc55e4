"""The memory of dialogues: quick for those of today, and never other than what is on disk."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import Event

from bot import dialogue_store
from bot.dialogue_store import DialogueStore
from bot.turns import TurnAborted
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant


def events(assistant: Assistant, sender: str = "someone") -> list[Event]:
    saved = assistant.saved(sender)
    return list(saved.events) if saved is not None else []


@pytest.fixture
def read_events(assistant: Assistant) -> Iterator[list[str]]:
    """Every query for events that the bot asks its database."""
    queries: list[str] = []
    engine = assistant.agent.processor.tracker_store.engine

    def note(_: object, __: object, statement: str, *more: object) -> None:
        if statement.startswith("SELECT") and "count(" not in statement:
            queries.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    yield queries
    sa.event.remove(engine, "before_cursor_execute", note)


def test_a_dialogue_goes_on_after_the_bot_was_started_anew(assistant: Assistant) -> None:
    assistant.say("/greet", "m1")
    before = events(assistant)

    assistant.say("/pay", "m2", agent=assistant.started())

    assert events(assistant)[: len(before)] == before
    said = [event.text for event in events(assistant) if event.type_name == "user"]
    assert said == ["/greet", "/pay"]


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

    said = [
        event.metadata["message_id"] for event in events(assistant) if event.type_name == "user"
    ]
    assert said == ["a0", "b0", "a1", "b1", "a2", "b2"]


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

    said = [event.text for event in events(assistant) if event.type_name == "user"]
    assert said == ["/greet", "/greet"]


def test_the_events_of_a_turn_are_stored_all_or_none(assistant: Assistant) -> None:
    store = assistant.agent.processor.tracker_store
    with store.engine.begin() as connection:
        connection.execute(
            sa.text(
                "CREATE TRIGGER full BEFORE INSERT ON events WHEN NEW.type_name = 'bot'"
                " BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
        )

    with pytest.raises(sa.exc.IntegrityError):
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
        said = [event.text for event in events(assistant, sender) if event.type_name == "user"]
        assert said == [text]


def test_the_file_bears_several_processes_at_once(assistant: Assistant) -> None:
    store = assistant.agent.processor.tracker_store

    assert isinstance(store, DialogueStore)
    with store.engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar_one() == "wal"
