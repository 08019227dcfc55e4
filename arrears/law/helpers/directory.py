"""The directory of helpers, from one file each in `arrears/law/directory/`."""

from functools import cache
from pathlib import Path

from arrears.law.helpers.helper import Helper, Situation
from arrears.law.parameter import Confidence
from arrears.law.toml_table import Table, read

FOLDER = Path(__file__).parent.parent / "directory"
KEYS = {"rank", "name", "situations", "says", "source", "confidence"}
OPTIONAL_KEYS = {"website", "phones"}


def helpers_for(*situations: Situation) -> tuple[Helper, ...]:
    """Who helps in any of these situations, by rank.

    Whoever is in danger hears of 112 and 113 first, and of others after them. Referring someone
    needs that person's consent (AVG); telling who there is does not.
    """
    wanted = frozenset(situations)
    return tuple(helper for helper in directory() if helper.situations & wanted)


@cache
def directory() -> tuple[Helper, ...]:
    """All helpers by rank, read once. Raises `InvalidTable` when a file is not right."""
    helpers = [parse_helper(path.stem, read(path)) for path in FOLDER.glob("*.toml")]
    return tuple(sorted(helpers, key=lambda helper: (helper.rank, helper.code)))


def parse_helper(code: str, table: Table) -> Helper:
    """A helper from the table of its file."""
    table.only(KEYS, OPTIONAL_KEYS)
    helper = Helper(
        code=code,
        rank=table.whole_number("rank"),
        name=table.text("name"),
        situations=frozenset(table.members(Situation, "situations")),
        says=table.text("says"),
        source=table.text("source"),
        confidence=table.member(Confidence, "confidence"),
        website=table.text("website") if "website" in table.content else None,
        phones=table.texts("phones"),
    )
    _check_contact(helper, table)
    return helper


def _check_contact(helper: Helper, table: Table) -> None:
    """Nobody in trouble is sent to a number or an address of which we are not sure enough."""
    if helper.phones and helper.confidence is not Confidence.SURE:
        raise table.invalid("a phone number needs confidence sure")
    if helper.website and helper.confidence is Confidence.CHECK:
        raise table.invalid("a website needs confidence likely or sure")
