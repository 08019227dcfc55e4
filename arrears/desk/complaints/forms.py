"""Reads what was filled in at the desk, and says what cannot be taken."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from starlette.datastructures import FormData

from arrears.cases.case_file import NOT_TEXT
from arrears.clock import AMSTERDAM, moment, today
from arrears.desk.complaints.filters import member

LONGEST_TEXT = 20_000
NUMBER = re.compile(r"[0-9]{1,9}")
BLANK_LINES = re.compile(r"\n{3,}")
LONGEST_AGO = timedelta(days=365)


class Unreadable(Exception):
    """What was filled in cannot be taken; `why` is the name of the sentence that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Form:
    """The fields of a form that was sent."""

    def __init__(self, data: FormData) -> None:
        self._fields = {name: value for name, value in data.items() if isinstance(value, str)}

    @property
    def typed(self) -> Mapping[str, str]:
        """All that was filled in, to show it again."""
        return self._fields

    def line(self, field: str) -> str:
        """A few words on one line; may be empty."""
        return " ".join(_clean(self._fields.get(field, "")).split())

    def text(self, field: str, *, why: str) -> str:
        """A story of some lines. Raises Unreadable when there is none."""
        text = self.text_if_any(field)
        if not text:
            raise Unreadable(why)
        return text

    def text_if_any(self, field: str) -> str | None:
        """The same, if there is any."""
        text = _clean(self._fields.get(field, "").replace("\r\n", "\n")).strip()
        if len(text) > LONGEST_TEXT:
            raise Unreadable("too_long")
        return BLANK_LINES.sub("\n\n", text) or None

    def choice[K: StrEnum](self, kind: type[K], field: str) -> K:
        """One of the choices. Raises Unreadable."""
        chosen = member(kind, self._fields.get(field, ""))
        if chosen is None:
            raise Unreadable(field)
        return chosen

    def number(self, field: str) -> int:
        """The number of what was chosen. Raises Unreadable."""
        given = self._fields.get(field, "")
        if not NUMBER.fullmatch(given):
            raise Unreadable(field)
        return int(given)

    def number_if_any(self, field: str) -> int | None:
        """The same, if something was chosen."""
        return self.number(field) if self._fields.get(field) else None

    def day(self, field: str) -> date:
        """A day. Raises Unreadable."""
        try:
            return date.fromisoformat(self._fields.get(field, ""))
        except ValueError as error:
            raise Unreadable("day") from error

    def past_day(self, field: str) -> date:
        """A day of the last year, today at the latest. Raises Unreadable."""
        day = self.day(field)
        if day > today():
            raise Unreadable("in_future")
        if day < today() - LONGEST_AGO:
            raise Unreadable("long_ago")
        return day

    def past_moment(self, field: str) -> datetime:
        """A day and a time in the Netherlands, no later than now. Raises Unreadable."""
        try:
            local = datetime.fromisoformat(self._fields.get(field, ""))
        except ValueError as error:
            raise Unreadable("moment") from error
        at = local.replace(tzinfo=AMSTERDAM)
        if at > moment():
            raise Unreadable("in_future")
        return at

    def key(self) -> str:
        """What makes a form that is sent twice count once. Raises Unreadable."""
        try:
            return f"desk:{UUID(self._fields.get('key', ''))}"
        except ValueError as error:
            raise Unreadable("key") from error


def _clean(text: str) -> str:
    """Without signs that are not text, but with its lines."""
    normal = unicodedata.normalize("NFC", text)
    return "".join(
        sign for sign in normal if sign in "\n\t" or unicodedata.category(sign) not in NOT_TEXT
    )
