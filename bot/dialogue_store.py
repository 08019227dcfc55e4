"""Keeps dialogues in a database of the bot's own, and the recent ones in memory as well.

Rasa's own store writes a row for each event, and reads and replays all of a session at every turn.
Here a turn is one row, and a dialogue that was saved by this process is used again, in short, after
one look that tells whether another process went on with it. A turn that is aborted leaves nothing
in memory: the next one reads the database.

Several bots may share a database, and two of them hold the same dialogue when one was slow and
its message was handed on to the other. Turns are numbered: the second that saves finds its number
taken, and its turn is as if it had not been.
"""

from __future__ import annotations

import itertools
import json
import logging
import time
from collections import OrderedDict
from contextlib import nullcontext
from typing import Any, ContextManager, Dict, Iterable, List, Optional

import sqlalchemy as sa
import ujson
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from bot.short_memory import shortened

MOST_IN_MEMORY = 2_000
CONNECT_SECONDS = 5
AGAIN_AFTER_SECONDS = 1.0
AWAY = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)
"""What is raised when the database cannot be reached now, or is too busy."""

# Kept by PostgreSQL till the transaction ends. SQLite has one writer anyway.
ALONE_WITH_TABLES = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('tables', 0))")

# Rasa's own, of a version before: nobody would forget what people said in there.
DROP_FORMER = sa.text("DROP TABLE IF EXISTS events")

turns = sa.Table(
    "turns",
    sa.MetaData(),
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("opens_session", sa.Boolean, nullable=False),
    sa.Column("events", sa.Text, nullable=False),
)
# Built once: building it anew costs more than running it.
OF_SENDER = turns.c.sender_id == sa.bindparam("sender")
LATEST = sa.select(sa.func.max(turns.c.number)).where(OF_SENDER)
ALL_TURNS = sa.select(turns.c.number, turns.c.events).where(OF_SENDER).order_by(turns.c.number)
OPENING = LATEST.where(turns.c.opens_session).scalar_subquery()
OF_SESSION = ALL_TURNS.where(turns.c.number >= sa.func.coalesce(OPENING, 0))
# None after one that is not there (any more): a dialogue that was forgotten does not go on.
before = turns.alias("before")
FOLLOWS = sa.exists().where(
    before.c.sender_id == sa.bindparam("sender_id"),
    before.c.number == sa.bindparam("number") - 1,
)
ADD = turns.insert().from_select(
    turns.c.keys(),
    sa.select(*(sa.bindparam(column.name, type_=column.type) for column in turns.c)).where(
        sa.or_(sa.bindparam("number") == 1, FOLLOWS)
    ),
)

logger = logging.getLogger(__name__)


class DialogueWentOn(Exception):
    """Another process added to this dialogue since it was read, or forgot it: nothing is saved."""


class DialogueStore(TrackerStore):
    """A tracker store with a memory of recent dialogues. `host` is the database's URL."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: str = "sqlite:///var/bot.db",
        event_broker: Optional[EventBroker] = None,
    ) -> None:
        super().__init__(domain, event_broker)
        self.engine = _engine(sa.engine.make_url(host))
        self._recent: OrderedDict[str, DialogueStateTracker] = OrderedDict()
        while not self._has_table():
            time.sleep(AGAIN_AFTER_SECONDS)
        # A file does not go away: taking a connection anew costs more than a statement on it.
        self._file = self.engine.connect() if self.engine.name == "sqlite" else None

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The dialogue with this person in its latest session; None when there is none."""
        # Taken out, so that a turn that is aborted half-way cannot be continued from here.
        tracker = self._recent.pop(sender_id, None)
        if tracker is not None and tracker.turn == self._latest_turn(sender_id):
            return tracker
        read = self._read(sender_id, OF_SESSION)
        if read is None:
            return None
        tracker = shortened(read)
        tracker.stored, tracker.turn = len(tracker.events), read.turn
        return tracker

    async def retrieve_full_tracker(self, conversation_id: str) -> Optional[DialogueStateTracker]:
        """The same with all that came before."""
        return self._read(conversation_id, ALL_TURNS)

    async def keys(self) -> Iterable[str]:
        """Everybody with whom there is a dialogue."""
        with self.engine.connect() as connection:
            return list(connection.execute(sa.select(turns.c.sender_id).distinct()).scalars())

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events of this turn, all or none. Raises DialogueWentOn."""
        known, turn = getattr(tracker, "stored", 0), getattr(tracker, "turn", 0)
        new = list(itertools.islice(tracker.events, known, None))
        if new:
            turn += 1
            self._add(tracker.sender_id, turn, new)
        tracker.stored, tracker.turn = known + len(new), turn
        self._recent.pop(tracker.sender_id, None)

    def _add(self, sender_id: str, number: int, events: List[Event]) -> None:
        row = {
            "sender_id": sender_id,
            "number": number,
            "opens_session": any(isinstance(event, SessionStarted) for event in events),
            "events": ujson.dumps([event.as_dict() for event in events]),
        }
        try:
            with self._connected() as connection:
                added = connection.execute(ADD, row).rowcount
        except sa.exc.IntegrityError as error:
            if (self._latest_turn(sender_id) or 0) < number:
                raise
            raise DialogueWentOn from error
        if not added:
            raise DialogueWentOn

    def remember(self, tracker: DialogueStateTracker) -> None:
        """Keep a dialogue in memory. Only once its turn is done: Rasa saves new ones before it."""
        recent = shortened(tracker)
        recent.stored, recent.turn = len(recent.events), tracker.turn
        self._recent[tracker.sender_id] = recent
        while len(self._recent) > MOST_IN_MEMORY:
            self._recent.popitem(last=False)

    def forget(self, sender_ids: List[str]) -> None:
        """Have no dialogue with these people any more, in memory and in the database."""
        for sender_id in sender_ids:
            self._recent.pop(sender_id, None)
        with self.engine.begin() as connection:
            connection.execute(turns.delete().where(turns.c.sender_id.in_(sender_ids)))

    def _latest_turn(self, sender_id: str) -> Optional[int]:
        with self._connected() as connection:
            number: Optional[int] = connection.execute(LATEST, {"sender": sender_id}).scalar_one()
        return number

    def _connected(self) -> ContextManager[sa.engine.Connection]:
        """A connection for one statement, which is a transaction of its own."""
        return self.engine.begin() if self._file is None else nullcontext(self._file)

    def _read(self, sender_id: str, query: sa.sql.Select) -> Optional[DialogueStateTracker]:
        """The dialogue in these turns; None when there are none."""
        with self._connected() as connection:
            rows = connection.execute(query, {"sender": sender_id}).all()
        if not rows:
            return None
        told = [event for row in rows for event in json.loads(row.events)]
        if query is OF_SESSION:
            told = _since_session_began(told)
        tracker = DialogueStateTracker.from_dict(sender_id, told, self.domain.slots)
        tracker.turn = rows[-1].number
        return tracker

    def _has_table(self) -> bool:
        """Whether the table is there, now that it was made where there was none."""
        try:
            with self.engine.begin() as connection:
                if self.engine.name == "postgresql":
                    connection.execute(ALONE_WITH_TABLES)
                turns.create(connection, checkfirst=True)
                connection.execute(DROP_FORMER)
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


def _since_session_began(told: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Events from the beginning of the latest session on; what opened it stands before that."""
    starts = [at for at, event in enumerate(told) if event["event"] == SessionStarted.type_name]
    return told[starts[-1] :] if starts else told


def _prepare_sqlite(connection: Any, record: Any) -> None:
    # The conversation log is the record; this may lose its last turns in a power cut, not break.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
