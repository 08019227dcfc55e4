"""What is sent to the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from arrears.cases.store import Store


@contextmanager
def counting(store: Store) -> Iterator[list[str]]:
    """The statements that are sent to the store through this object."""
    sent: list[str] = []

    def count(_: Any, __: Any, statement: str, *___: Any) -> None:
        sent.append(statement)

    engine = store.engine.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    yield sent
    event.remove(engine, "before_cursor_execute", count)
