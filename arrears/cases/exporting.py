"""Takes cases out of the store as the lines of a case file, however many there are."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from arrears.cases.case_file import (
    ArrangementPart,
    CaseLine,
    ClaimPart,
    CollectionDebtorPart,
    CollectionFilePart,
    CorrespondencePart,
    CreditorPart,
    DocumentPart,
    InstalmentPart,
    InvoicePart,
    Part,
    PaymentPart,
    PersonPart,
    PolicyPart,
    RepresentativePart,
    as_line,
)
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import (
    Arrangement,
    Case,
    Claim,
    CollectionFile,
    CollectionReceipt,
    Model,
    Payment,
    Policy,
)
from arrears.cases.store import Store

CASES_AT_ONCE = 500
FILES = selectinload(Case.collection_files)
PAGE = (
    select(Case)
    .where(Case.id > bindparam("after"))
    .order_by(Case.id)
    .limit(CASES_AT_ONCE)
    .options(
        joinedload(Case.creditor),
        joinedload(Case.person),
        selectinload(Case.claims).options(joinedload(Claim.policy), selectinload(Claim.reminders)),
        selectinload(Case.payments),
        selectinload(Case.documents),
        selectinload(Case.representative),
        FILES.selectinload(CollectionFile.invoices),
        FILES.selectinload(CollectionFile.receipts),
        FILES.selectinload(CollectionFile.correspondence),
    )
)


async def export_cases(store: Store) -> AsyncIterator[str]:
    """Every case as a line of a case file, in the order in which they came in.

    Read back into an empty store it gives the same cases. What else happened in the product
    (conversations, complaints, promises) has no place in a case file.
    """
    after = 0
    while True:
        async with store.reading() as session:
            cases = (await session.scalars(PAGE, {"after": after})).unique().all()
            arrangements = await _running(session, cases)
            policies = await _policies(session, cases)
        if not cases:
            return
        for case in cases:
            own = policies[case.creditor_id, case.person_id]
            yield as_line(_line(case, own, arrangements.get(case.id)))
        after = cases[-1].id


async def _running(session: AsyncSession, cases: Sequence[Case]) -> dict[int, Arrangement]:
    """The arrangement that runs, of each case that has one."""
    found = await session.scalars(
        select(Arrangement)
        .where(
            Arrangement.case_id.in_([case.id for case in cases]),
            Arrangement.state == ArrangementState.ACTIVE,
        )
        .options(selectinload(Arrangement.instalments))
    )
    return {arrangement.case_id: arrangement for arrangement in found}


async def _policies(
    session: AsyncSession, cases: Sequence[Case]
) -> defaultdict[tuple[int, int], list[Policy]]:
    """The policies of each person with each creditor."""
    found = await session.scalars(
        select(Policy)
        .where(Policy.person_id.in_({case.person_id for case in cases}))
        .order_by(Policy.id)
    )
    policies: defaultdict[tuple[int, int], list[Policy]] = defaultdict(list)
    for policy in found:
        policies[policy.creditor_id, policy.person_id].append(policy)
    return policies


def _line(case: Case, policies: Iterable[Policy], arrangement: Arrangement | None) -> CaseLine:
    represented = case.representative
    return CaseLine(
        number=case.number,
        creditor=_part(CreditorPart, case.creditor),
        person=_part(PersonPart, case.person),
        policies=tuple(_part(PolicyPart, policy) for policy in policies),
        claims=tuple(_claim(claim) for claim in case.claims),
        payments=tuple(_payment(payment) for payment in case.payments),
        arrangement=_arrangement(arrangement) if arrangement else None,
        collection_files=tuple(_file(file) for file in case.collection_files),
        stage=case.stage,
        disputed=case.disputed,
        representative=_part(RepresentativePart, represented) if represented else None,
        documents=tuple(_part(DocumentPart, one, on=one.dated_on) for one in case.documents),
    )


def _part[P: Part](kind: type[P], row: Model, **named_otherwise: object) -> P:
    """A part of the line from a row whose columns bear the same names."""
    same = {name: getattr(row, name) for name in kind.model_fields if hasattr(row, name)}
    return kind.model_validate(same | named_otherwise)


def _claim(claim: Claim) -> ClaimPart:
    policy = claim.policy.number if claim.policy else None
    sent = tuple(reminder.sent_on for reminder in claim.reminders)
    return _part(ClaimPart, claim, policy=policy, reminders_on=sent)


def _payment(payment: Payment | CollectionReceipt) -> PaymentPart:
    return PaymentPart(on=payment.received_on, amount=payment.amount)


def _arrangement(arrangement: Arrangement) -> ArrangementPart:
    terms = tuple(_part(InstalmentPart, term) for term in arrangement.instalments)
    return _part(ArrangementPart, arrangement, instalments=terms)


def _file(file: CollectionFile) -> CollectionFilePart:
    return _part(
        CollectionFilePart,
        file,
        debtor=CollectionDebtorPart(name=file.debtor_name, kind=file.debtor_kind),
        invoices=tuple(_part(InvoicePart, one) for one in file.invoices),
        receipts=tuple(_payment(one) for one in file.receipts),
        correspondence=tuple(
            _part(CorrespondencePart, one, on=one.dated_on) for one in file.correspondence
        ),
    )
