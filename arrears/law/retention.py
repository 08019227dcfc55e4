"""How long a record must at least be kept; the law sets no longest time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.parameter import parameter
from arrears.law.reason import Reason
from arrears.law.term import ONE_DAY, Term, term


class RecordKind(StrEnum):
    """What a record is, which decides how long it is kept; a record can be of several kinds.

    A conversation in which something was agreed belongs to its collection file.
    """

    COLLECTION_FILE = "collection_file"
    COMPLAINT = "complaint"
    BOOKKEEPING = "bookkeeping"


@dataclass(frozen=True)
class Retention:
    """From which day a record may be erased, with every duty that keeps it until then."""

    erase_from: date
    reasons: tuple[Reason, ...]
    certain: bool

    def may_be_erased(self, on: date) -> bool:
        """Whether it is certain that no duty keeps the record on that day (art. 17 lid 3 AVG)."""
        return self.certain and on >= self.erase_from


def retention(kinds: Collection[RecordKind], closed_on: date, *, on: date) -> Retention:
    """The earliest day of erasure of a record that was closed on a day, by the law of `on`.

    A collection file is kept for two years after closing (art. 5.1 Bki), a complaint for one year
    after handling (art. 41 BGfo), bookkeeping for seven years after the end of its year (art. 52
    AWR). A record of no kind may be erased from the day after it was closed.
    """
    duties = [_duty(kind, closed_on, on=on) for kind in RecordKind if kind in kinds]
    erase_from = max([closed_on + ONE_DAY, *(duty.day_after for duty in duties)])
    certain = all(duty.certain for duty in duties)
    return Retention(erase_from, tuple(duty.because for duty in duties), certain)


def _duty(kind: RecordKind, closed_on: date, *, on: date) -> Term:
    after = closed_on
    if kind is RecordKind.BOOKKEEPING:
        after = date(closed_on.year, 12, 31)
    return term(f"{kind}_retention", after=after, rule=f"retention.{kind}", on=on)


def shortest_years(kind: RecordKind, *, on: date) -> int:
    """How many years the law has a record of this kind kept, by the law of that day."""
    return int(parameter(f"{kind}_retention", on=on).value)
