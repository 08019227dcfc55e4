"""The queue as one page shows it: a fixed number of looks in the store, however long it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import urlencode

from babel import Locale
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears import wording
from arrears.cases.callbacks import earliest_moment, find_next_callbacks
from arrears.cases.cases_in_short import CaseInShort, cases_in_short
from arrears.cases.models import CallbackRequest, Team
from arrears.cases.office_hours import is_staffed, next_staffed
from arrears.cases.queue import Part, Talk, Wanted, count_talks, find_talks
from arrears.clock import moment, now, today
from arrears.desk.masking import masked

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

    me: int
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
class Board:
    """All that the page shows."""

    asked: Asked
    talks: Sequence[Talk]
    cases: Mapping[int, CaseInShort]
    counts: Mapping[Part, int]
    callbacks: Sequence[CallbackRequest]
    teams: Sequence[Team]

    @property
    def parts(self) -> Iterator[tuple[Part, Sequence[Talk]]]:
        """The talks of this page, by the part of the queue that they are in."""
        for part, talks in groupby(self.talks, key=lambda talk: talk.part):
            yield part, list(talks)

    @property
    def pages(self) -> int:
        """How many pages there are of what is wanted."""
        part = self.asked.wanted.part
        counted = Part if part is None else {Part.DANGER, part}
        return max(1, -(-sum(self.counts[one] for one in counted) // PER_PAGE))

    @property
    def opens_at(self) -> datetime | None:
        """When the desk opens; None while it is open."""
        return None if is_staffed(moment()) else next_staffed(moment())

    @property
    def has_all_callbacks(self) -> bool:
        """Whether no more wait than those that are shown."""
        return len(self.callbacks) < MOST_CALLBACKS

    def said(self, talk: Talk) -> str:
        """What the person of a talk said last."""
        return in_short(talk.said)

    def waited(self, talk: Talk) -> str:
        """How long a talk waits."""
        return duration(int((now() - talk.since).total_seconds() // 60))

    def language(self, talk: Talk) -> str:
        """`Pools`; a code that nobody knows as it is."""
        return wording.capitalised(LANGUAGES.get(talk.language, talk.language))

    def suits_from(self, request: CallbackRequest) -> datetime:
        """The first moment at which a call suits the person, the law, and our own hours."""
        return next_staffed(earliest_moment(request))

    def case_of(self, talk: Talk) -> CaseInShort | None:
        """The case that the person of a talk proved to be theirs."""
        return None if talk.case_id is None else self.cases[talk.case_id]


async def read_board(session: AsyncSession, asked: Asked) -> Board:
    """The page that is asked for."""
    on = today()
    talks = await find_talks(
        session,
        asked.wanted,
        me=asked.me,
        on=on,
        most=PER_PAGE,
        skip=PER_PAGE * (asked.page - 1),
    )
    case_ids = {talk.case_id for talk in talks if talk.case_id is not None}
    return Board(
        asked=asked,
        talks=talks,
        cases=await cases_in_short(session, case_ids, on=on),
        counts=await count_talks(session, asked.wanted, me=asked.me, on=on),
        callbacks=await find_next_callbacks(session, most=MOST_CALLBACKS),
        teams=list(await session.scalars(select(Team).order_by(Team.name))),
    )


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
