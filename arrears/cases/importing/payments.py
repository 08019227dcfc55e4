"""A payments file into the store: each payment once, by its reference."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_lines import BadLine
from arrears.cases.importing.all_or_nothing import ImportReport, Numbered
from arrears.cases.importing.settling import settle
from arrears.cases.importing.stored import insert_known_rows
from arrears.cases.models import Case, Payment
from arrears.cases.payment_lines import PaymentLine, read_payment_lines


class PaymentFile:
    """One file of payments."""

    def read(self, lines: Iterable[bytes]) -> Iterator[Numbered[PaymentLine] | BadLine]:
        """The payments of the file."""
        return read_payment_lines(lines)

    async def write(
        self, session: AsyncSession, rows: Sequence[Numbered[PaymentLine]], report: ImportReport
    ) -> list[BadLine]:
        """Write some payments that the store does not have, and see what they settle."""
        cases = await _case_ids(session, {row.case_number for _, row in rows})
        known = await _known(session, {row.reference for _, row in rows})
        new: dict[str, tuple[int, PaymentLine]] = {}
        bad: list[BadLine] = []
        for line, row in rows:
            before = new[row.reference][1] if row.reference in new else known.get(row.reference)
            if row.case_number not in cases:
                bad.append(BadLine(line, f"there is no case {row.case_number}"))
            elif before is None:
                new[row.reference] = line, row
            elif before != row:
                bad.append(BadLine(line, f"reference {row.reference} is of another payment"))
        if bad or report.bad_count:
            return bad
        await _add(session, [row for _, row in new.values()], cases)
        report.added += len(new)
        report.unchanged += len(rows) - len(new)
        return []


async def _case_ids(session: AsyncSession, numbers: set[str]) -> dict[str, int]:
    found = await session.execute(select(Case.number, Case.id).where(Case.number.in_(numbers)))
    return {row.number: row.id for row in found}


async def _known(session: AsyncSession, references: set[str]) -> dict[str, PaymentLine]:
    """Payments that the store has, as the lines that they would come in with."""
    found = await session.execute(
        select(Case.number, Payment.received_on, Payment.amount, Payment.reference)
        .join(Case, Case.id == Payment.case_id)
        .where(Payment.reference.in_(references))
    )
    lines = [
        PaymentLine(case_number=number, received_on=day, amount=amount, reference=reference)
        for number, day, amount, reference in found
    ]
    return {line.reference: line for line in lines}


async def _add(
    session: AsyncSession, payments: Sequence[PaymentLine], cases: dict[str, int]
) -> None:
    values = [
        payment.model_dump(exclude={"case_number"}) | {"case_id": cases[payment.case_number]}
        for payment in payments
    ]
    ids = await insert_known_rows(session, Payment, values)
    await settle(session, {row["case_id"] for row in values}, set(ids))
