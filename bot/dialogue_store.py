"""Keeps dialogues in Rasa's own database, and the recent ones in memory as well.

Rasa reads and replays all events of a session at every turn. Here a dialogue that was saved by
this process is used again, in short, after one count that tells whether another process went on
with it. A turn that is aborted leaves nothing in memory: the next one reads the database.
"""

from __future__ import annotations

import itertools
import json
from collections import OrderedDict
from typing import Any, Dict, Optional

import sqlalchemy as sa
import sqlalchemy.orm
import sqlalchemy.pool
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot.short_memory import shortened

MOST_IN_MEMORY = 2_000


class DialogueStore(SQLTrackerStore):
    """A SQL tracker store with a memory of recent dialogues."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._recent: OrderedDict[str, DialogueStateTracker] = OrderedDict()
        url: sa.engine.URL = self.engine.url
        if url.get_backend_name() == "sqlite":
            self._keep_sqlite_open(url)
        self._events: sa.Table = self.SQLEvent.__table__
        # Built once, and run without Rasa's sessions: this is a tenth of a turn.
        self._count = (
            sa.select(sa.func.count())
            .select_from(self._events)
            .where(self._events.c.sender_id == sa.bindparam("sender"))
        )

    def _keep_sqlite_open(self, url: sa.engine.URL) -> None:
        """Rasa opens the file anew for every query, and has it write to disk twice."""
        self.engine = sa.create_engine(
            url,
            poolclass=sa.pool.QueuePool,
            hide_parameters=True,
            connect_args={"check_same_thread": False},
        )
        sa.event.listen(self.engine, "connect", _prepare_sqlite)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The dialogue with this person in its latest session; None when there is none."""
        # Taken out, so that a turn that is aborted half-way cannot be continued from here.
        tracker = self._recent.pop(sender_id, None)
        if tracker is not None and self._count_stored(sender_id) == tracker.stored_in_all:
            return tracker
        tracker = await super().retrieve(sender_id)
        if tracker is None:
            return None
        tracker = shortened(tracker)
        tracker.stored = len(tracker.events)
        tracker.stored_in_all = self._count_stored(sender_id)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events of this turn, all or none."""
        known = getattr(tracker, "stored", 0)
        new = list(itertools.islice(tracker.events, known, None))
        if new:
            with self.engine.begin() as connection:
                rows = [_row(tracker.sender_id, event) for event in new]
                connection.execute(self._events.insert(), rows)
        tracker.stored = known + len(new)
        tracker.stored_in_all = getattr(tracker, "stored_in_all", 0) + len(new)
        self._recent.pop(tracker.sender_id, None)

    def remember(self, tracker: DialogueStateTracker) -> None:
        """Keep a dialogue in memory. Only once its turn is done: Rasa saves new ones before it."""
        recent = shortened(tracker)
        recent.stored, recent.stored_in_all = len(recent.events), tracker.stored_in_all
        self._recent[tracker.sender_id] = recent
        while len(self._recent) > MOST_IN_MEMORY:
            self._recent.popitem(last=False)

    def _count_stored(self, sender_id: str) -> int:
        with self.engine.connect() as connection:
            return int(connection.execute(self._count, {"sender": sender_id}).scalar_one())


def _row(sender_id: str, event: Event) -> Dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _prepare_sqlite(connection: Any, record: Any) -> None:
    # The conversation log is the record; this may lose its last turns in a power cut, not break.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
