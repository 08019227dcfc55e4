"""What the database itself holds, on both databases, whatever code writes to it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Enum, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from arrears.cases.kinds import (
    ArrangementState,
    AttachmentState,
    ComplaintOutcome,
    ComplaintState,
    DisputeOutcome,
    DisputeReason,
    Intent,
    OptOutPurpose,
    PaymentMethod,
    PromiseState,
)
from arrears.cases.models import (
    Arrangement,
    Attachment,
    AuditEvent,
    Authorisation,
    CallbackRequest,
    Case,
    Claim,
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Complaint,
    Correspondence,
    CreditLimitRequest,
    Dispute,
    Instalment,
    Model,
    OptOut,
    Pause,
    PaymentMethodChange,
    Postponement,
    PrivacyRequest,
    Promise,
    Referral,
    ReportedPayment,
    Staff,
    Survey,
)
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.records import (
    GOOD,
    KEYED,
    MOMENT,
    Row,
    add,
    with_a_row_of_every_table,
    with_what_rows_point_to,
)

CLOSED = {"closed_at": MOMENT, "outcome": DisputeOutcome.UPHELD}
BY_CLAIM: Row = {"whole_case": False, "claim_id": Claim}
RUNNING = [ArrangementState.ACTIVE, ArrangementState.AWAITING_STAFF]


@pytest.fixture
async def filled(store: Store) -> Store:
    """A store with what other rows point to."""
    await with_what_rows_point_to(store)
    return store


async def added(store: Store, model: type[Model], **changes: Any) -> int:
    async with store.writing() as session:
        return await add(session, model, **changes)


async def count(store: Store, model: type[Model]) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def test_a_good_row_of_every_table_is_kept(store: Store) -> None:
    await with_a_row_of_every_table(store)

    for model in GOOD:
        assert await count(store, model) >= 1


@pytest.mark.parametrize(
    ("model", "changes", "rule"),
    [
        pytest.param(
            Complaint,
            {"number": "K2026-000002", "handler_id": Staff, "about_employee_id": Staff},
            "handler_not_concerned",
            id="a complaint handled by the one it is about",
        ),
        pytest.param(
            Complaint,
            {"number": "K2026-000002", "outcome": ComplaintOutcome.UPHELD},
            "outcome_when_answered",
            id="an outcome of a complaint that is not answered",
        ),
        pytest.param(
            Attachment,
            {"position": 1, "state": AttachmentState.KEPT},
            "content_when_kept",
            id="a file that is kept and is not there",
        ),
        pytest.param(
            Attachment,
            {"position": 1, "content": b"x"},
            "content_when_kept",
            id="a file that is there before it is fetched",
        ),
        pytest.param(
            Complaint,
            {"number": "K2026-000002", "promised_by": date(2026, 12, 2)},
            "promised_when_told",
            id="an answer promised to nobody",
        ),
        pytest.param(
            Complaint,
            {"number": "K2026-000002", "employee_informed_on": date(2026, 11, 18)},
            "informed_when_concerned",
            id="a complaint discussed with nobody",
        ),
        pytest.param(Survey, {"mark": 0}, "mark_from_1_to_10", id="a mark below 1"),
        pytest.param(Survey, {"mark": 11}, "mark_from_1_to_10", id="a mark above 10"),
        pytest.param(
            Survey, {"conversation_id": None}, "of_conversation_or_case", id="a survey of nothing"
        ),
        pytest.param(Referral, {"consent_at": None}, "consent_at", id="a referral without consent"),
        pytest.param(
            CallbackRequest,
            {"phone": None},
            "phone_or_email",
            id="a call-back without a phone number or e-mail address",
        ),
        pytest.param(
            CallbackRequest,
            {"wished_from": MOMENT, "wished_until": MOMENT},
            "wish_has_a_length",
            id="a call-back at no time at all",
        ),
        pytest.param(
            Correspondence,
            {"case_id": None},
            "of_case_or_collection_file",
            id="a letter about nothing",
        ),
        pytest.param(
            Correspondence,
            {"collection_file_id": CollectionFile},
            "of_case_or_collection_file",
            id="a letter about a case and a file at once",
        ),
        pytest.param(
            Dispute,
            {"outcome": DisputeOutcome.UPHELD},
            "outcome_when_closed",
            id="an outcome of an open dispute",
        ),
        pytest.param(
            Dispute, {"claim_id": Claim}, "case_or_claim", id="a dispute of all, and of one claim"
        ),
        pytest.param(
            Postponement,
            {"until": date(2026, 11, 17)},
            "until_after_asked",
            id="a postponement into the past",
        ),
        pytest.param(
            Pause, {"until": date(2026, 11, 17)}, "until_after_start", id="a pause before it starts"
        ),
        pytest.param(
            Authorisation,
            {"proven_on": date(2026, 11, 18), "ends_on": date(2026, 11, 17)},
            "ends_after_proof",
            id="an authorisation that ends before it is proven",
        ),
        pytest.param(
            PaymentMethodChange,
            {"method": PaymentMethod.OTHER_ACCOUNT},
            "account_given",
            id="another account that is not given",
        ),
        pytest.param(
            PaymentMethodChange,
            {"method": PaymentMethod.OTHER_COLLECTION_DAY},
            "day_given",
            id="another day that is not given",
        ),
        pytest.param(
            PaymentMethodChange, {"collection_day": 32}, "day_of_a_month", id="a 32nd of the month"
        ),
        pytest.param(
            CreditLimitRequest,
            {"granted_amount": Decimal("10.00")},
            "granted_amount_when_granted",
            id="an amount granted before it is decided",
        ),
        pytest.param(
            PrivacyRequest,
            {"person_id": None},
            "person_or_conversation",
            id="a privacy request of nobody",
        ),
        *(
            pytest.param(
                model, {"amount": Decimal(0)}, "amount_positive", id=f"nothing in {model.__name__}"
            )
            for model in (
                Postponement,
                Promise,
                ReportedPayment,
                CreditLimitRequest,
                CollectionInvoice,
                CollectionReceipt,
            )
        ),
    ],
)
async def test_the_database_refuses(
    filled: Store, model: type[Model], changes: Row, rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule):
        await added(filled, model, **changes)


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        pytest.param(
            Complaint,
            {"number": "K2026-000002", "about_employee_id": Staff},
            id="a complaint about someone, that nobody handles yet",
        ),
        pytest.param(
            Complaint,
            {
                "number": "K2026-000002",
                "handler_id": Staff,
                "state": ComplaintState.ANSWERED,
                "outcome": ComplaintOutcome.SETTLED,
            },
            id="a complaint that was answered",
        ),
        pytest.param(Survey, {"mark": 1}, id="the lowest mark"),
        pytest.param(Survey, {"mark": 10}, id="the highest mark"),
        pytest.param(
            CallbackRequest,
            {"phone": None, "email": "noor@voorbeeld.example"},
            id="an answer by e-mail",
        ),
        pytest.param(
            Correspondence,
            {"case_id": None, "collection_file_id": CollectionFile},
            id="a letter about a collection file",
        ),
        pytest.param(Dispute, CLOSED, id="a dispute that was decided"),
        pytest.param(Dispute, BY_CLAIM, id="a dispute of one claim"),
        pytest.param(
            PaymentMethodChange,
            {"method": PaymentMethod.OTHER_ACCOUNT, "iban": "NL91ABNA0417164300"},
            id="another account",
        ),
    ],
)
async def test_the_database_keeps(filled: Store, model: type[Model], changes: Row) -> None:
    before = await count(filled, model)

    await added(filled, model, **changes)

    assert await count(filled, model) == before + 1


async def test_the_database_refuses_values_outside_every_list(store: Store) -> None:
    await with_a_row_of_every_table(store)

    for model in GOOD:
        for column in model.__table__.c:
            # What the bot can tell apart grows with its examples: that list is the code's own.
            if isinstance(column.type, Enum) and column.type.enum_class is not Intent:
                with pytest.raises(IntegrityError, match=f"ck_{column.table}"):
                    async with store.writing() as session:
                        await session.execute(
                            text(f"UPDATE {column.table} SET {column.name} = 'forgotten'")  # noqa: S608 - our own names
                        )


async def test_what_one_message_asks_for_is_kept_once(filled: Store) -> None:
    """Other rules than that of the key leave the second row alone."""
    apart: dict[type[Model], Row] = {
        Complaint: {"number": "K2026-000002"},
        Promise: {"state": PromiseState.KEPT},
        Dispute: CLOSED,
    }
    for model in KEYED:
        changes = apart.get(model, {})
        await added(filled, model, key="m1:asked", **changes)
        with pytest.raises(IntegrityError, match="key"):
            await added(filled, model, key="m1:asked", **changes)


@pytest.mark.parametrize(
    ("model", "changes", "over"),
    [
        pytest.param(Promise, {}, {"state": PromiseState.BROKEN}, id="an open promise"),
        pytest.param(Dispute, {}, CLOSED, id="an open dispute of the whole case"),
        pytest.param(Dispute, BY_CLAIM, CLOSED, id="an open dispute of one claim"),
        pytest.param(OptOut, {}, {"ended_at": MOMENT}, id="an opt-out in force"),
    ],
)
async def test_there_is_one_at_most_until_it_is_over(
    filled: Store, model: type[Model], changes: Row, over: Row
) -> None:
    first = await added(filled, model, **changes)
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        await added(filled, model, **changes)

    async with filled.writing() as session:
        await session.execute(update(model).where(model.__table__.c.id == first).values(**over))
    await added(filled, model, **changes)

    assert await count(filled, model) == 2


async def test_a_dispute_of_a_claim_and_one_of_the_whole_case_stand_side_by_side(
    filled: Store,
) -> None:
    await added(filled, Dispute)
    await added(filled, Dispute, **BY_CLAIM, reason=DisputeReason.AMOUNT_WRONG)

    assert await count(filled, Dispute) == 2


async def test_opting_out_of_reminders_is_not_opting_out_of_all(filled: Store) -> None:
    await added(filled, OptOut)
    await added(filled, OptOut, purpose=OptOutPurpose.REMINDERS)

    assert await count(filled, OptOut) == 2


async def with_instalments(store: Store, *amounts: str) -> int:
    """A proposed arrangement of 100 euros with these instalments; its id."""
    async with store.writing() as session:
        arrangement_id = await add(session, Arrangement)
        for position, amount in enumerate(amounts, start=1):
            await session.execute(
                insert(Instalment).values(
                    arrangement_id=arrangement_id,
                    position=position,
                    due_on=date(2026, 11 + position % 2, 25),
                    amount=Decimal(amount),
                )
            )
    return arrangement_id


async def change(store: Store, arrangement_id: int, **values: Any) -> None:
    async with store.writing() as session:
        await session.execute(
            update(Arrangement).where(Arrangement.id == arrangement_id).values(**values)
        )


@pytest.mark.parametrize(
    "amounts",
    [
        pytest.param((), id="no instalments"),
        pytest.param(("50.00", "49.99"), id="a cent too little"),
        pytest.param(("50.00", "50.01"), id="a cent too much"),
    ],
)
async def test_an_arrangement_that_does_not_add_up_never_runs(
    filled: Store, amounts: tuple[str, ...]
) -> None:
    arrangement_id = await with_instalments(filled, *amounts)

    for state in RUNNING:
        with pytest.raises(IntegrityError, match="instalments_add_up"):
            await change(filled, arrangement_id, state=state)


@pytest.mark.parametrize("state", RUNNING)
async def test_an_arrangement_that_adds_up_runs(filled: Store, state: ArrangementState) -> None:
    arrangement_id = await with_instalments(filled, "33.34", "33.33", "33.33")

    await change(filled, arrangement_id, state=state)

    async with filled.reading() as session:
        assert await session.scalar(select(Arrangement.state)) is state


async def test_an_arrangement_does_not_run_from_the_start(filled: Store) -> None:
    """Its instalments can only be there after it."""
    for state in RUNNING:
        with pytest.raises(IntegrityError, match="instalments_add_up"):
            await added(filled, Arrangement, state=state)


async def test_the_total_of_a_running_arrangement_stays_that_of_its_instalments(
    filled: Store,
) -> None:
    arrangement_id = await with_instalments(filled, "50.00", "50.00")
    await change(filled, arrangement_id, state=ArrangementState.ACTIVE)

    with pytest.raises(IntegrityError, match="instalments_add_up"):
        await change(filled, arrangement_id, total=Decimal("90.00"))


async def test_an_arrangement_does_not_replace_itself(filled: Store) -> None:
    arrangement_id = await added(filled, Arrangement)

    with pytest.raises(IntegrityError, match="replaces_another"):
        await change(filled, arrangement_id, replaces_id=arrangement_id)


@pytest.mark.parametrize(
    "rewritten",
    [
        pytest.param({"actor": "bas"}, id="who did it"),
        pytest.param({"act": "case:changed"}, id="what was done"),
        pytest.param({"at": datetime(2026, 1, 1, tzinfo=UTC)}, id="when it was done"),
        pytest.param({"facts": {"seen": "nothing"}}, id="the facts"),
    ],
)
async def test_the_audit_trail_is_never_rewritten(filled: Store, rewritten: Row) -> None:
    with pytest.raises(IntegrityError, match="audit_is_never_rewritten"):
        async with filled.writing() as session:
            await session.execute(update(AuditEvent).values(**rewritten))


async def test_what_the_audit_trail_was_about_can_be_let_go_of_and_removed_in_time(
    filled: Store,
) -> None:
    async with filled.writing() as session:
        await session.execute(update(AuditEvent).values(case_id=None))
        await session.execute(delete(AuditEvent))

    assert await count(filled, AuditEvent) == 0


@pytest.mark.parametrize("model", [Promise, Complaint, AuditEvent, Pause])
async def test_a_case_does_not_go_while_something_happened_on_it(
    store: Store, model: type[Model]
) -> None:
    await loaded(store, case_line(claims=[]))
    await added(store, model)

    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        async with store.writing() as session:
            await session.execute(delete(Case))


async def test_a_dispute_of_a_claim_outlives_the_claim(filled: Store) -> None:
    await added(filled, Dispute)
    await added(filled, Dispute, **BY_CLAIM)

    async with filled.writing() as session:
        await session.execute(delete(Claim))

    async with filled.reading() as session:
        kept = await session.execute(
            select(Dispute.whole_case, Dispute.claim_id).order_by(Dispute.id)
        )
        assert [tuple(row) for row in kept] == [(True, None), (False, None)]
