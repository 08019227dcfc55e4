"""The queue as one page shows it: a fixed number of looks in the store, however long it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from babel import Locale
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears import wording
from arrears.cases.callbacks import earliest_moment, find_next_callbacks
from arrears.cases.cases_in_short import CaseInShort, cases_in_short
from arrears.cases.models import CallbackRequest, Team
from arrears.cases.office_hours import is_staffed, next_staffed
from arrears.cases.queue import Part, Queue, Wanted
from arrears.cases.queue_rows import Talk, find_talks
from arrears.clock import moment, now, today
from arrears.masking import masked

PER_PAGE = 50
MOST_CALLBACKS = 20
LONGEST_SAID = 120
# Beyond this nothing is shown: to look for numbers in it would be work for nothing.
LONGEST_LOOKED_AT = 1_000
LANGUAGES = Locale("nl").languages
MINUTES_AN_HOUR, MINUTES_A_DAY = 60, 24 * 60


@dataclass(frozen=True)
class Asked:
    """Which page of the queue somebody wants to see."""

    wanted: Wanted
    page: int

    def query(self, part: Part | None, page: int = 1) -> str:
        """The end of the address of another page, for the same team."""
        given = {
            "part": None if part is None else part.name.lower(),
            "team": self.wanted.team_id,
            "page": page if page > 1 else None,
        }
        told = urlencode({name: one for name, one in given.items() if one is not None})
        return f"?{told}" if told else ""

    @property
    def here(self) -> str:
        """The end of the address of this page."""
        return self.query(self.wanted.part, self.page)


@dataclass(frozen=True)
class Listed:
    """A row: what it tells of the conversation, and of the case."""

    talk: Talk
    case: CaseInShort | None

    @property
    def said(self) -> str:
        """What the person said last."""
        return in_short(self.talk.said)

    @property
    def waited(self) -> str:
        """How long it waits."""
        return duration(int((now() - self.talk.since).total_seconds() // 60))

    @property
    def language(self) -> str | None:
        """`Pools`; a code that nobody knows as it is."""
        code = self.talk.language
        return None if code is None else wording.capitalised(LANGUAGES.get(code, code))


@dataclass(frozen=True)
class Board:
    """All that the page shows."""

    asked: Asked
    parts: Mapping[Part, Sequence[Listed]]
    counts: Mapping[Part, int]
    callbacks: Sequence[CallbackRequest]
    teams: Sequence[Team]

    @property
    def pages(self) -> int:
        """How many pages there are of what is wanted."""
        wanted = self.asked.wanted
        total = sum(count for part, count in self.counts.items() if wanted.shows(part))
        return max(1, -(-total // PER_PAGE))

    @property
    def opens_at(self) -> datetime | None:
        """When the desk opens; None while it is open."""
        return None if is_staffed(moment()) else next_staffed(moment())

    @property
    def case_ids(self) -> set[int]:
        """The cases that the page shows."""
        listed = (one for rows in self.parts.values() for one in rows)
        return {one.talk.case_id for one in listed if one.talk.case_id is not None}

    @property
    def has_all_callbacks(self) -> bool:
        """Whether no more wait than those that are shown."""
        return len(self.callbacks) < MOST_CALLBACKS

    def suits_from(self, request: CallbackRequest) -> datetime:
        """The first moment at which a call suits the person, the law, and our own hours."""
        return next_staffed(earliest_moment(request))


async def read_board(session: AsyncSession, queue: Queue, asked: Asked) -> Board:
    """The page that is asked for, of the queue as it stands."""
    skipped = PER_PAGE * (asked.page - 1)
    shown = queue.page(asked.wanted, skip=skipped, most=PER_PAGE)
    return Board(
        asked=asked,
        parts=await _listed(session, shown),
        counts=queue.counts(asked.wanted),
        callbacks=await find_next_callbacks(session, most=MOST_CALLBACKS),
        teams=list(await session.scalars(select(Team).order_by(Team.name))),
    )


async def _listed(
    session: AsyncSession, shown: Sequence[tuple[Part, UUID]]
) -> Mapping[Part, Sequence[Listed]]:
    """The rows by their parts; a conversation that is gone meanwhile is left out."""
    talks = await find_talks(session, [talk for _, talk in shown])
    case_ids = {talk.case_id for talk in talks.values() if talk.case_id is not None}
    cases = await cases_in_short(session, case_ids, on=today())
    rows: dict[Part, list[Listed]] = {}
    for part, talk_id in shown:
        if (talk := talks.get(talk_id)) is not None:
            case = None if talk.case_id is None else cases[talk.case_id]
            rows.setdefault(part, []).append(Listed(talk, case))
    return rows


def in_short(said: str | None) -> str:
    """The beginning of what somebody said, on one line and without numbers that are theirs."""
    text = " ".join(masked((said or "")[:LONGEST_LOOKED_AT]).split())
    return text if len(text) <= LONGEST_SAID else f"{text[: LONGEST_SAID - 1].rstrip()}…"


def duration(minutes: int) -> str:
    """`zojuist`, `12 min`, `3 uur`, `2 dagen`."""
    if minutes < 1:
        return "zojuist"
    if minutes < MINUTES_AN_HOUR:
        return f"{minutes} min"
    if minutes < MINUTES_A_DAY:
        return f"{minutes // MINUTES_AN_HOUR} uur"
    days = minutes // MINUTES_A_DAY
    return "1 dag" if days == 1 else f"{days} dagen"
