"""Importing a case file: all or nothing, safe to repeat, and what the product did stays."""

import asyncio
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from arrears.cases.arrangements.agreeing import agree, propose_arrangement
from arrears.cases.case_lines import BadLine
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.kinds import (
    ArrangementState,
    CollectionFileState,
    Direction,
    PersonKind,
    RepresentativeRole,
    Stage,
)
from arrears.cases.models import (
    Arrangement,
    AuditEvent,
    Case,
    Claim,
    CollectionFile,
    Correspondence,
    Creditor,
    Dispute,
    Document,
    Model,
    Payment,
    Person,
    Policy,
    Reminder,
    ReportedPayment,
    Representative,
    Staff,
    Team,
)
from arrears.cases.store import Store
from arrears.law.arrangements import MonthlyAmount
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    POLICY,
    Line,
    as_file,
    case_line,
    invoice,
    loaded,
    premium,
    verified_conversation,
)
from tests.arrears.cases.records import add

REPRESENTATIVE = {"role": "administrator", "name": "De Brug"}
COLLECTION_FILE: Line = {
    "number": "2026-000124",
    "submitted_on": "2026-08-20",
    "debtor": {"name": "Bouwcombinatie Zuidpoort"},
    "invoices": [{"number": "KT-1", "amount": "500.00", "due_on": "2026-07-01"}],
    "correspondence": [{"on": "2026-08-24", "kind": "letter", "direction": "out", "what": "1e"}],
    "receipts": [{"on": "2026-09-28", "amount": "100.00"}],
}
ARRANGEMENT: Line = {
    "agreed_on": "2026-10-05",
    "day_of_month": 25,
    "instalments": [
        {"due_on": "2026-10-26", "amount": "140.00", "paid_on": "2026-10-26"},
        {"due_on": "2026-11-25", "amount": "100.00"},
    ],
}


async def count(store: Store, model: type[Model]) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def collection_file(session: AsyncSession) -> CollectionFile:
    """The one collection file that there is, with all its parts."""
    found = await session.scalars(
        select(CollectionFile).options(
            selectinload(CollectionFile.invoices),
            selectinload(CollectionFile.receipts),
            selectinload(CollectionFile.correspondence),
        )
    )
    return found.one()


async def everything(store: Store) -> dict[str, list[Any]]:
    """All rows of all tables."""
    async with store.reading() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(select(table))]
            for table in Model.metadata.sorted_tables
        }


async def test_a_case_comes_in_whole(store: Store) -> None:
    claim = premium(reminders_on=["2026-10-22", "2026-11-02"], notice_received_on="2026-11-04")
    await loaded(
        store,
        case_line(
            policies=[POLICY],
            claims=[claim | {"notice_states_vat": True}],
            payments=[{"on": "2026-11-02", "amount": "20.00"}],
            representative=REPRESENTATIVE,
            documents=[{"on": "2026-10-01", "kind": "invoice", "what": "Factuur"}],
            collection_files=[COLLECTION_FILE],
            stage="extrajudicial",
            disputed=True,
        ),
    )

    async with store.reading() as session:
        case = (
            await session.scalars(
                select(Case).options(selectinload(Case.creditor), selectinload(Case.person))
            )
        ).one()
        kept = (await session.scalars(select(Claim).options(selectinload(Claim.reminders)))).one()
        representative = (await session.scalars(select(Representative))).one()
        file = await collection_file(session)
    assert (case.number, case.stage, case.disputed) == ("2026-000123", Stage.EXTRAJUDICIAL, True)
    assert (case.creditor.name, case.person.last_name) == ("Voorbeeld Verzekeringen", "Voorbeeld")
    assert (kept.principal, kept.due_on) == (Decimal("62.50"), date(2026, 10, 1))
    assert (kept.notice_received_on, kept.notice_states_vat) == (date(2026, 11, 4), True)
    assert [one.sent_on for one in kept.reminders] == [date(2026, 10, 22), date(2026, 11, 2)]
    assert representative.role is RepresentativeRole.ADMINISTRATOR
    assert file.state is CollectionFileState.ACCEPTED
    assert [(one.number, one.amount, one.due_on) for one in file.invoices] == [
        ("KT-1", Decimal("500.00"), date(2026, 7, 1))
    ]
    assert [(one.received_on, one.amount) for one in file.receipts] == [
        (date(2026, 9, 28), Decimal("100.00"))
    ]
    assert [(one.dated_on, one.kind, one.direction, one.what) for one in file.correspondence] == [
        (date(2026, 8, 24), "letter", Direction.OUT, "1e")
    ]


async def test_one_bad_line_keeps_every_line_out(store: Store) -> None:
    lines = as_file(case_line("2026-000001"), case_line("2026-000002", stage="klaar"))

    report = await import_cases(store, lines)

    assert [bad.line for bad in report.bad] == [2]
    assert (report.added, report.updated, report.unchanged) == (0, 0, 0)
    assert await count(store, Case) == 0
    assert await count(store, AuditEvent) == 0


async def test_every_bad_line_is_reported_at_once(store: Store) -> None:
    report = await import_cases(store, [b"{}", b"[]", b"\xff"])

    assert [bad.line for bad in report.bad] == [1, 2, 3]
    assert report.bad[2] == BadLine(3, "is not UTF-8 text")


async def test_loading_the_same_file_twice_changes_nothing(store: Store) -> None:
    file = as_file(
        case_line(
            "2026-000001",
            policies=[POLICY],
            claims=[premium()],
            arrangement=ARRANGEMENT,
            representative=REPRESENTATIVE,
            collection_files=[COLLECTION_FILE],
        ),
        case_line("2026-000002"),
    )

    first = await import_cases(store, file)
    before = await everything(store)
    second = await import_cases(store, file)

    assert first == ImportReport(added=2)
    assert second == ImportReport(unchanged=2)
    assert await everything(store) == before


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param({}, id="an invoice"),
        pytest.param({"policies": [POLICY], "claims": [premium()]}, id="a policy"),
        pytest.param({"payments": [{"on": "2026-11-02", "amount": "20.00"}]}, id="a payment"),
        pytest.param({"representative": REPRESENTATIVE}, id="a representative"),
        pytest.param({"collection_files": [COLLECTION_FILE]}, id="a collection file"),
        pytest.param({"arrangement": ARRANGEMENT}, id="an arrangement"),
    ],
)
async def test_a_changed_case_is_updated_whatever_it_has(store: Store, extra: Line) -> None:
    await loaded(store, case_line(**extra))

    report = await loaded(store, case_line(**extra, stage="judicial"))

    assert report == ImportReport(updated=1)
    async with store.reading() as session:
        assert await session.scalar(select(Case.stage)) is Stage.JUDICIAL


async def test_a_dispute_and_a_reported_payment_stay_tied_when_the_case_changes(
    store: Store,
) -> None:
    line = case_line(claims=[invoice()], payments=[{"on": "2026-11-02", "amount": "20.00"}])
    await loaded(store, line)
    async with store.writing() as session:
        await add(session, Dispute, whole_case=False, claim_id=Claim)
        await add(session, ReportedPayment, payment_id=Payment)

    await loaded(
        store,
        line
        | {
            "claims": [invoice("80.00", invoice="F-0"), invoice("200.00")],
            "payments": [{"on": "2026-10-01", "amount": "5.00"}, *line["payments"]],
        },
    )

    async with store.reading() as session:
        disputed = await session.execute(
            select(Claim.invoice, Claim.principal).join(Dispute, Dispute.claim_id == Claim.id)
        )
        found = await session.execute(
            select(Payment.received_on, Payment.amount).join(
                ReportedPayment, ReportedPayment.payment_id == Payment.id
            )
        )
        assert [tuple(row) for row in disputed] == [("F-1", Decimal("200.00"))]
        assert [tuple(row) for row in found] == [(date(2026, 11, 2), Decimal("20.00"))]
    assert (await count(store, Claim), await count(store, Payment)) == (2, 2)


async def test_a_dispute_stays_when_the_file_no_longer_has_its_claim(store: Store) -> None:
    await loaded(store, case_line(claims=[invoice(), invoice("80.00", invoice="F-2")]))
    async with store.writing() as session:
        await add(session, Dispute)
        await add(session, Dispute, whole_case=False, claim_id=Claim)

    await loaded(store, case_line(claims=[]))

    assert (await count(store, Claim), await count(store, Dispute)) == (0, 2)


async def test_what_was_handed_in_or_written_here_stays_when_the_case_changes(
    store: Store,
) -> None:
    await loaded(store, case_line(collection_files=[COLLECTION_FILE]))
    async with store.writing() as session:
        await add(session, Team)
        await add(session, Staff)
        await add(
            session,
            Correspondence,
            case_id=None,
            collection_file_id=CollectionFile,
            staff_id=Staff,
            what="2e",
        )
        case_id = await session.scalar(select(Case.id))
        session.add(
            CollectionFile(
                case_id=case_id,
                number="2026-000125",
                submitted_on=date(2026, 11, 18),
                phase=Stage.EXTRAJUDICIAL,
                debtor_name="Bakkerij De Halm",
                debtor_kind=PersonKind.BUSINESS,
                state=CollectionFileState.SUBMITTED,
                key="m1:claim",
            )
        )

    await loaded(store, case_line(collection_files=[COLLECTION_FILE | {"phase": "judicial"}]))
    async with store.reading() as session:
        files = await session.execute(
            select(CollectionFile.number, CollectionFile.phase).order_by(CollectionFile.number)
        )
        letters = await session.scalars(select(Correspondence.what).order_by(Correspondence.what))
        assert [tuple(row) for row in files] == [
            ("2026-000124", Stage.JUDICIAL),
            ("2026-000125", Stage.EXTRAJUDICIAL),
        ]
        assert list(letters) == ["1e", "2e"]

    await loaded(store, case_line())

    assert (await count(store, CollectionFile), await count(store, Correspondence)) == (2, 2)


async def test_an_update_leaves_nothing_of_the_old_parts_behind(store: Store) -> None:
    await loaded(
        store,
        case_line(
            claims=[invoice(reminders_on=["2026-09-20"]), invoice("80.00", invoice="F-2")],
            payments=[{"on": "2026-11-02", "amount": "20.00"}],
            documents=[{"on": "2026-09-01", "kind": "invoice", "what": "Factuur"}],
            representative=REPRESENTATIVE,
            collection_files=[COLLECTION_FILE],
        ),
    )

    await loaded(store, case_line(claims=[invoice("300.00")]))

    assert await count(store, Claim) == 1
    for part in (Reminder, Payment, Document, Representative, CollectionFile, Correspondence):
        assert await count(store, part) == 0
    async with store.reading() as session:
        assert await session.scalar(select(Claim.principal)) == Decimal("300.00")


async def test_two_cases_of_one_person_share_creditor_and_person(store: Store) -> None:
    await loaded(store, case_line("2026-000001"), case_line("2026-000002"))

    assert (await count(store, Creditor), await count(store, Person)) == (1, 1)


async def test_people_of_the_same_name_are_not_taken_for_each_other(store: Store) -> None:
    namesake = PERSON | {"date_of_birth": "1960-02-03"}

    await loaded(store, case_line("2026-000001"), case_line("2026-000002", person=namesake))

    assert await count(store, Person) == 2


async def test_a_creditor_is_known_by_name_and_takes_on_its_new_data(store: Store) -> None:
    await loaded(store, case_line("2026-000001"))

    await loaded(store, case_line("2026-000002", creditor=CREDITOR | {"uses_agency": True}))

    assert await count(store, Creditor) == 1
    async with store.reading() as session:
        assert await session.scalar(select(Creditor.uses_agency)) is True


async def test_an_update_keeps_the_limits_that_a_creditor_was_given_here(store: Store) -> None:
    await loaded(store, case_line())
    async with store.writing() as session:
        creditor = (await session.scalars(select(Creditor))).one()
        creditor.longest_arrangement_months = 6

    await loaded(store, case_line(disputed=True))

    async with store.reading() as session:
        assert await session.scalar(select(Creditor.longest_arrangement_months)) == 6


async def test_one_policy_number_with_two_creditors_is_two_policies(store: Store) -> None:
    other = CREDITOR | {"name": "Duinrand Verzekeringen"}
    with_policy: Line = {"policies": [POLICY], "claims": [premium()]}

    await loaded(
        store,
        case_line("2026-000001", **with_policy),
        case_line("2026-000002", creditor=other, **with_policy),
    )

    assert await count(store, Policy) == 2


async def test_an_agreed_arrangement_comes_in_as_running(store: Store) -> None:
    await loaded(store, case_line(arrangement=ARRANGEMENT))

    async with store.reading() as session:
        arrangement = (
            await session.scalars(
                select(Arrangement).options(selectinload(Arrangement.instalments))
            )
        ).one()
    assert arrangement.state is ArrangementState.ACTIVE
    assert (arrangement.total, arrangement.agreed_on) == (Decimal("240.00"), date(2026, 10, 5))
    assert [
        (term.position, term.due_on, term.amount, term.paid_on) for term in arrangement.instalments
    ] == [
        (1, date(2026, 10, 26), Decimal("140.00"), date(2026, 10, 26)),
        (2, date(2026, 11, 25), Decimal("100.00"), None),
    ]


async def test_an_arrangement_made_in_the_product_stays_when_the_case_changes(
    store: Store,
) -> None:
    await loaded(store, case_line())
    conversation_id = await verified_conversation(store)
    on = date(2026, 11, 18)
    async with store.writing() as session:
        wish = MonthlyAmount(Decimal("60.00"))
        await propose_arrangement(session, conversation_id, wish, day_of_month=25, on=on)
        made = await agree(session, conversation_id, on=on, key="m1:agree")

    await loaded(store, case_line(stage="extrajudicial", arrangement=ARRANGEMENT))

    async with store.reading() as session:
        (kept,) = await session.scalars(
            select(Arrangement).options(selectinload(Arrangement.instalments))
        )
    assert (kept.id, kept.state) == (made.id, ArrangementState.ACTIVE)
    assert [term.amount for term in kept.instalments] == [Decimal("60.00")] * 4


async def test_every_case_that_is_added_or_changed_is_in_the_audit_trail(store: Store) -> None:
    await loaded(store, case_line("2026-000001"), case_line("2026-000002"))
    await loaded(store, case_line("2026-000001"), case_line("2026-000002", disputed=True))

    async with store.reading() as session:
        rows = await session.execute(
            select(AuditEvent.act, AuditEvent.actor, Case.number)
            .join(Case, Case.id == AuditEvent.case_id)
            .order_by(AuditEvent.id)
        )
    assert [tuple(row) for row in rows] == [
        ("case:imported", "import", "2026-000001"),
        ("case:imported", "import", "2026-000002"),
        ("case:imported", "import", "2026-000002"),
    ]


async def test_a_file_is_loaded_once_when_two_import_it_at_the_same_time(store: Store) -> None:
    file = as_file(case_line())

    await asyncio.gather(
        import_cases(store, file), import_cases(store, file), return_exceptions=True
    )

    assert await count(store, Case) == 1


async def test_a_collection_file_that_two_cases_claim_is_refused_by_its_line(store: Store) -> None:
    report = await import_cases(
        store,
        as_file(
            case_line("2026-000001", collection_files=[COLLECTION_FILE]),
            case_line("2026-000002", collection_files=[COLLECTION_FILE]),
        ),
    )

    assert [bad.line for bad in report.bad] == [2]
    assert await count(store, Case) == 0


@pytest.mark.parametrize(
    ("part", "key", "at_most"),
    [
        pytest.param("creditor", "name", 200),
        pytest.param("creditor", "agency", 200),
        pytest.param("creditor", "registration", 60),
        pytest.param("person", "first_name", 100),
        pytest.param("person", "last_name", 100),
        pytest.param("person", "company", 200),
        pytest.param("policies", "number", 60),
        pytest.param("policies", "license_plate", 8),
        pytest.param("policies", "cover", 200),
        pytest.param("claims", "invoice", 60),
        pytest.param("documents", "kind", 40),
        pytest.param("documents", "what", 200),
        pytest.param("representative", "name", 200),
    ],
)
async def test_a_text_fits_in_the_store_or_its_line_is_refused(
    store: Store, part: str, key: str, at_most: int
) -> None:
    """The import tells the line; the database would end it with everything that line holds."""
    line = case_line(
        creditor=CREDITOR,
        person=PERSON,
        policies=[POLICY],
        documents=[{"on": "2026-09-01", "kind": "invoice", "what": "Factuur"}],
        representative=REPRESENTATIVE,
    )

    def with_text(text: str) -> Line:
        changed = line[part]
        if isinstance(changed, list):
            return line | {part: [changed[0] | {key: text}]}
        return line | {part: changed | {key: text}}

    await loaded(store, with_text("x" * at_most))
    report = await import_cases(store, as_file(with_text("x" * (at_most + 1))))

    assert [bad.line for bad in report.bad] == [1]


async def test_a_null_character_is_refused_by_its_line(store: Store) -> None:
    """PostgreSQL cannot keep it, so no line may hold it."""
    line = case_line(person=PERSON | {"company": "Noor\0BV"})

    report = await import_cases(store, as_file(line))

    assert [bad.line for bad in report.bad] == [1]
