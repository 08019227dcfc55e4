"""What the complaints board is asked to show, as it stands in the address of the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from urllib.parse import urlencode

from arrears.cases.complaints.board import Wanted
from arrears.cases.kinds import ComplaintRoute, ComplaintState
from arrears.desk.sign_in.sessions import Signed

LAST_PAGE = 10_000


class Whose(StrEnum):
    """Whose complaints to show."""

    ALL = ""
    MINE = "mine"
    TEAM = "team"
    NOBODYS = "nobody"


def member[K: StrEnum](kind: type[K], given: str) -> K | None:
    """The member with that value; None for what is no member."""
    return next((one for one in kind if one == given), None)


@dataclass(frozen=True)
class Filters:
    """The filters of the board; what makes no sense is left out."""

    whose: Whose = Whose.ALL
    department: str = ""
    route: ComplaintRoute | None = None
    state: ComplaintState | None = None
    page: int = 1

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Self:
        """As the address has them."""
        page = asked.get("page", "")
        return cls(
            whose=member(Whose, asked.get("whose", "")) or Whose.ALL,
            department=asked.get("department", "")[:100],
            route=member(ComplaintRoute, asked.get("route", "")),
            state=member(ComplaintState, asked.get("state", "")),
            page=min(int(page), LAST_PAGE) if page.isdecimal() and int(page) > 0 else 1,
        )

    def wanted(self, viewer: Signed) -> Wanted:
        """The same for the store, seen by somebody. Who is in no team has that of nobody."""
        return Wanted(
            handler_id=viewer.staff_id if self.whose is Whose.MINE else None,
            team_id=(viewer.team_id or 0) if self.whose is Whose.TEAM else None,
            without_handler=self.whose is Whose.NOBODYS,
            department=self.department or None,
            route=self.route,
        )

    def path(self, *, state: ComplaintState | None = None, page: int = 1) -> str:
        """The address of a page of one state, or of the whole board, with the same filters."""
        given = {
            "whose": self.whose,
            "department": self.department,
            "route": self.route or "",
            "state": state or "",
            "page": str(page) if page > 1 else "",
        }
        kept = urlencode({name: value for name, value in given.items() if value})
        return f"/desk/complaints?{kept}".rstrip("?")
