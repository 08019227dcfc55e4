"""Keeps dialogues in Rasa's own database, and the recent ones in memory as well.

Rasa reads and replays all events of a session at every turn. Here a dialogue that was saved by
this process is used again, in short, after one count that tells whether another process went on
with it. A turn that is aborted leaves nothing in memory: the next one reads the database.

Several bots may share a database, and two of them hold the same dialogue when one was slow and
its message was handed on to the other. The second that saves finds that the dialogue went on, and
its turn is as if it had not been.
"""

from __future__ import annotations

import itertools
import json
import logging
import time
from collections import OrderedDict
from typing import Any, Dict, List, Optional

import sqlalchemy as sa
import sqlalchemy.orm
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot.short_memory import shortened

MOST_IN_MEMORY = 2_000
CONNECT_SECONDS = 5
AGAIN_AFTER_SECONDS = 1.0
AWAY = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)
"""What is raised when the database cannot be reached now, or is too busy."""

# Both are kept by PostgreSQL till the transaction ends. SQLite has one writer anyway.
ALONE_WITH_TABLES = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('tables', 0))")
ALONE_WITH_DIALOGUE = sa.text("SELECT pg_advisory_xact_lock(hashtextextended(:sender, 0))")

logger = logging.getLogger(__name__)


class DialogueWentOn(Exception):
    """Another process added to this dialogue since it was read: nothing is saved."""


class DialogueStore(SQLTrackerStore):
    """A SQL tracker store with a memory of recent dialogues. `host` is the database's URL."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: str = "sqlite:///var/bot.db",
        event_broker: Optional[EventBroker] = None,
    ) -> None:
        # Not as Rasa's SQL store does it, which goes on without its table when a database is away.
        super(SQLTrackerStore, self).__init__(domain, event_broker)
        self.engine = _engine(sa.engine.make_url(host))
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        self._recent: OrderedDict[str, DialogueStateTracker] = OrderedDict()
        self._events: sa.Table = self.SQLEvent.__table__
        # Built once, and run without Rasa's sessions: this is a tenth of a turn.
        self._count = (
            sa.select(sa.func.count())
            .select_from(self._events)
            .where(self._events.c.sender_id == sa.bindparam("sender"))
        )
        while not self._has_table():
            time.sleep(AGAIN_AFTER_SECONDS)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The dialogue with this person in its latest session; None when there is none."""
        # Taken out, so that a turn that is aborted half-way cannot be continued from here.
        tracker = self._recent.pop(sender_id, None)
        # Counted before it is read: what comes in between makes saving fail, and is never missed.
        stored_in_all = self._count_stored(sender_id)
        if tracker is not None and stored_in_all == tracker.stored_in_all:
            return tracker
        tracker = await super().retrieve(sender_id)
        if tracker is None:
            return None
        tracker = shortened(tracker)
        tracker.stored = len(tracker.events)
        tracker.stored_in_all = stored_in_all
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events of this turn, all or none. Raises DialogueWentOn."""
        known = getattr(tracker, "stored", 0)
        new = list(itertools.islice(tracker.events, known, None))
        in_all = getattr(tracker, "stored_in_all", 0) + len(new)
        if new:
            self._add(tracker.sender_id, new, in_all=in_all)
        tracker.stored, tracker.stored_in_all = known + len(new), in_all
        self._recent.pop(tracker.sender_id, None)

    def _add(self, sender_id: str, new: List[Event], *, in_all: int) -> None:
        """Add events, unless that does not make as many as there should be then."""
        sender = {"sender": sender_id}
        with self.engine.begin() as connection:
            if self.engine.name == "postgresql":
                connection.execute(ALONE_WITH_DIALOGUE, sender)
            connection.execute(self._events.insert(), [_row(sender_id, event) for event in new])
            if connection.execute(self._count, sender).scalar_one() != in_all:
                raise DialogueWentOn

    def remember(self, tracker: DialogueStateTracker) -> None:
        """Keep a dialogue in memory. Only once its turn is done: Rasa saves new ones before it."""
        recent = shortened(tracker)
        recent.stored, recent.stored_in_all = len(recent.events), tracker.stored_in_all
        self._recent[tracker.sender_id] = recent
        while len(self._recent) > MOST_IN_MEMORY:
            self._recent.popitem(last=False)

    def forget(self, sender_ids: List[str]) -> None:
        """Have no dialogue with these people any more, in memory and in the database."""
        for sender_id in sender_ids:
            self._recent.pop(sender_id, None)
        with self.engine.begin() as connection:
            connection.execute(
                self._events.delete().where(self._events.c.sender_id.in_(sender_ids))
            )

    def _count_stored(self, sender_id: str) -> int:
        with self.engine.connect() as connection:
            return int(connection.execute(self._count, {"sender": sender_id}).scalar_one())

    def _has_table(self) -> bool:
        """Whether the table is there, now that it was made where there was none."""
        try:
            with self.engine.begin() as connection:
                if self.engine.name == "postgresql":
                    connection.execute(ALONE_WITH_TABLES)
                self._events.create(connection, checkfirst=True)
        except AWAY as error:
            logger.warning(f"The database of dialogues is away: {type(error).__name__}")
            return False
        return True


def _engine(url: sa.engine.URL) -> sa.engine.Engine:
    """Connections that stay open: Rasa opens a file of SQLite anew for every query."""
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(
            url.set(drivername="postgresql+psycopg2"),
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": CONNECT_SECONDS},
        )
    engine = sa.create_engine(
        url,
        poolclass=sa.pool.QueuePool,
        hide_parameters=True,
        # IMMEDIATE: who is to write waits for its turn before it looks.
        connect_args={"check_same_thread": False, "isolation_level": "IMMEDIATE"},
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


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
