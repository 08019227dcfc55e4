"""Files into the store: cases and payments, all or nothing per file."""

from collections.abc import Iterable

from arrears.cases.importing.all_or_nothing import ImportReport, OnBad, load
from arrears.cases.importing.cases import CaseFile
from arrears.cases.importing.payments import PaymentFile
from arrears.cases.store import Store

__all__ = ["ImportReport", "import_cases", "import_payments"]


async def import_cases(
    store: Store, lines: Iterable[bytes], *, on_bad: OnBad | None = None
) -> ImportReport:
    """Load a case file. Loading it again changes nothing; a changed case is brought up to date."""
    return await load(store, lines, CaseFile(), on_bad)


async def import_payments(
    store: Store, lines: Iterable[bytes], *, on_bad: OnBad | None = None
) -> ImportReport:
    """Load a payments file. Loading it again changes nothing."""
    return await load(store, lines, PaymentFile(), on_bad)
