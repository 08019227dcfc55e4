"""Which messages the page is asked to show, as it stands in its address."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from arrears.cases.understanding.reviewing import Trouble, Wanted

PAGE = "/desk/understanding"


@dataclass(frozen=True)
class Filters:
    """What makes no sense in the address narrows nothing."""

    trouble: str = ""
    labelled: str = ""
    before: str = ""

    @property
    def wanted(self) -> Wanted:
        """The same for the store."""
        trouble = Trouble(self.trouble) if self.trouble in Trouble else None
        return Wanted(trouble, labelled=bool(self.labelled))

    @property
    def start(self) -> UUID | None:
        """Where the page begins: after which message."""
        return id_of(self.before)

    def query(self, *, before: UUID | None = None) -> str:
        """The same in an address; with `before` that of the page of older ones."""
        wanted, start = self.wanted, before or self.start
        given = {
            "trouble": wanted.trouble or "",
            "labelled": "yes" if wanted.labelled else "",
            "before": str(start or ""),
        }
        return urlencode({name: value for name, value in given.items() if value})


def id_of(given: str) -> UUID | None:
    """The id of a message; None for what is none."""
    try:
        return UUID(given)
    except ValueError:
        return None
