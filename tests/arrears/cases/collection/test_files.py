"""Collection files: handed in once, numbered, reviewed by staff, seen by their owner alone."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.collection.files import (
    MOVES,
    FileUnknown,
    NoCollectionService,
    access_file,
    find_files,
    review_file,
    status_of,
    submit_file,
)
from arrears.cases.collection.submissions import (
    DayToCome,
    HandedInBefore,
    Invoice,
    InvoiceNotDue,
    NoInvoice,
    SameInvoice,
    Step,
    Submission,
)
from arrears.cases.correspondence import Means
from arrears.cases.entries import NotAnAmount, NotText
from arrears.cases.kinds import (
    CollectionFileState,
    Direction,
    EscalationReason,
    PersonKind,
    Stage,
)
from arrears.cases.models import CollectionFile, Correspondence
from arrears.cases.requests import NotInBusiness, RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import CREDITOR, PERSON, Line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    audited,
    business_line,
    called,
    case_id_of,
    count,
    nothing_happened,
    seen,
    somebody_of_staff,
    while_first,
)
from tests.arrears.fixtures import TODAY

TOMORROW = TODAY + timedelta(days=1)
ONE = Invoice("KT-031", Decimal("500.00"), date(2026, 9, 1))
OTHER = Invoice("KT-038", Decimal("1275.50"), date(2026, 10, 1))
REMINDER = Step(date(2026, 9, 20), Means.EMAIL, "Herinnering gestuurd")
CLAIM = Submission("Bouwcombinatie Zuidpoort", PersonKind.BUSINESS, [ONE, OTHER], [REMINDER])
IN_FILE = {
    "number": "2026-000213",
    "submitted_on": "2026-08-20",
    "phase": "judicial",
    "debtor": {"name": "Zuidpoort"},
    "invoices": [{"number": "A-1", "amount": "500.00", "due_on": "2026-07-01"}],
    "correspondence": [
        {"on": "2026-09-02", "kind": "call", "direction": "in", "what": "Belde"},
        {"on": "2026-08-24", "kind": "letter", "direction": "out", "what": "Eerste brief"},
    ],
    "receipts": [
        {"on": "2026-09-28", "amount": "100.00"},
        {"on": "2026-11-19", "amount": "50.00"},
    ],
}


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with a business policyholder whose insurer collects for it."""
    await loaded(store, business_line())
    return await verified_conversation(store)


async def submit(
    store: Store, talk: UUID, claim: Submission = CLAIM, *, key: str = "m1", **facts: Any
) -> CollectionFile:
    given = {"by": Actor.person(talk), "on": TODAY, "key": key} | facts
    return await act(store, talk, submit_file, claim, **given)


async def review(
    store: Store, talk: UUID, file_id: int, *, to: CollectionFileState, by: Actor
) -> CollectionFile:
    return await act(store, talk, review_file, file_id, to=to, by=by)


async def test_a_claim_becomes_a_file_that_awaits_review(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)

    kept = await seen(store, talk, access_file, made.number)
    assert ("2026-900001", CollectionFileState.SUBMITTED, Stage.EXTRAJUDICIAL, TODAY) == (
        kept.number,
        kept.state,
        kept.phase,
        kept.submitted_on,
    )
    assert ("Bouwcombinatie Zuidpoort", PersonKind.BUSINESS, talk) == (
        kept.debtor_name,
        kept.debtor_kind,
        kept.submitted_in,
    )
    assert [ONE, OTHER] == [Invoice(one.number, one.amount, one.due_on) for one in kept.invoices]


async def test_what_the_policyholder_did_before_is_in_the_file(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)

    (kept,) = (await seen(store, talk, access_file, made.number)).correspondence
    assert (date(2026, 9, 20), "email", Direction.OUT, "Herinnering gestuurd") == (
        kept.dated_on,
        kept.kind,
        kept.direction,
        kept.what,
    )


async def test_a_file_outlives_the_next_case_file(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)

    await loaded(store, business_line(stage="extrajudicial"))

    kept = await seen(store, talk, access_file, made.number)
    assert (2, 1) == (len(kept.invoices), len(kept.correspondence))


async def test_staff_is_called_to_review_while_the_bot_goes_on(store: Store, talk: UUID) -> None:
    await submit(store, talk)

    assert [EscalationReason.NEEDS_STAFF] == await called(store)


async def test_a_file_is_in_the_audit_trail_without_what_it_says(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)

    event = (await audited(store))[0]
    assert ("collection_file:submitted", "person", talk, await case_id_of(store)) == (
        event.act,
        event.actor,
        event.conversation_id,
        event.case_id,
    )
    assert event.facts == {"number": made.number, "invoices": 2}


async def test_the_same_message_again_makes_no_second_file(store: Store, talk: UUID) -> None:
    first = await submit(store, talk)
    again = await submit(store, talk)

    assert (first.id, 2, 1) == (again.id, len(again.invoices), len(again.correspondence))
    assert 1 == await count(store, CollectionFile)
    assert ["collection_file:submitted", "staff:called"] == await acts_of(store)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    await act_and_undo(store, talk, submit_file, CLAIM, by=Actor.person(talk), on=TODAY, key="m1")

    assert await nothing_happened(store, CollectionFile)


async def test_staff_hands_in_for_who_is_on_the_phone_and_calls_nobody(
    store: Store, talk: UUID
) -> None:
    anne = await somebody_of_staff(store)

    made = await submit(store, talk, by=anne)

    assert made.submitted_in is None
    assert [] == await called(store)
    assert [("collection_file:submitted", anne.staff_id)] == [
        (event.act, event.staff_id) for event in await audited(store)
    ]


async def test_two_files_handed_in_at_once_get_numbers_of_their_own(
    store: Store, talk: UUID
) -> None:
    """Of two policyholders, whose acts do not wait for each other."""
    await loaded(store, business_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")
    facts = {"submission": CLAIM, "by": Actor.person(talk), "on": TODAY, "key": "m1"}

    first, second = await while_first(
        store, talk, submit_file, facts, submit(store, other, key="m2")
    )

    assert ["2026-900001", "2026-900002"] == [first.number, second.number]


async def test_one_message_handed_on_twice_at_once_makes_one_file(store: Store, talk: UUID) -> None:
    facts = {"submission": CLAIM, "by": Actor.person(talk), "on": TODAY, "key": "m1"}

    first, second = await while_first(store, talk, submit_file, facts, submit(store, talk))

    assert first.id == second.id
    assert 1 == await count(store, CollectionFile)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"invoices": []}, NoInvoice, id="no invoice"),
        pytest.param(
            {"invoices": [ONE, replace(OTHER, number=" KT-031 ")]}, SameInvoice, id="one twice"
        ),
        pytest.param(
            {"invoices": [replace(ONE, amount=Decimal("0.00"))]}, NotAnAmount, id="over nothing"
        ),
        pytest.param({"invoices": [replace(ONE, number=" ")]}, NotText, id="no invoice number"),
        pytest.param(
            {"invoices": [ONE, replace(OTHER, due_on=TODAY)]}, InvoiceNotDue, id="due today"
        ),
        pytest.param({"steps": [replace(REMINDER, on=TOMORROW)]}, DayToCome, id="done tomorrow"),
        pytest.param({"steps": [replace(REMINDER, what="")]}, NotText, id="nothing done"),
        pytest.param({"notice_received_on": TOMORROW}, DayToCome, id="a letter of tomorrow"),
        pytest.param({"debtor_name": ""}, NotText, id="no debtor"),
        pytest.param({"debtor_name": "x" * 201}, NotText, id="a debtor without end"),
    ],
)
async def test_no_file_is_made_of_what_cannot_be_collected(
    store: Store, talk: UUID, changes: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        await submit(store, talk, replace(CLAIM, **changes))

    assert await nothing_happened(store, CollectionFile)


async def test_an_invoice_that_fell_due_yesterday_can_be_handed_in(
    store: Store, talk: UUID
) -> None:
    invoice = replace(ONE, due_on=TODAY - timedelta(days=1))

    made = await submit(
        store, talk, replace(CLAIM, invoices=[invoice], steps=[], notice_received_on=TODAY)
    )

    assert TODAY == made.notice_received_on


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"person": PERSON}, NotInBusiness, id="a consumer"),
        pytest.param({"creditor": CREDITOR}, NoCollectionService, id="an insurer of cars"),
        pytest.param(
            {"creditor": CREDITOR | {"kind": "company"}}, NoCollectionService, id="a company"
        ),
    ],
)
async def test_only_business_policyholders_of_a_collecting_insurer_hand_in(
    store: Store, changes: Line, refusal: type[Refused]
) -> None:
    await loaded(store, business_line(**changes))

    with pytest.raises(refusal):
        await submit(store, await verified_conversation(store))


async def test_a_credit_insurer_collects_too(store: Store) -> None:
    await loaded(store, business_line(creditor=CREDITOR | {"kind": "credit_insurer"}))

    assert await submit(store, await verified_conversation(store))


async def test_an_invoice_to_a_debtor_is_handed_in_once(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)

    with pytest.raises(HandedInBefore) as refused:
        await submit(store, talk, replace(CLAIM, invoices=[OTHER]), key="m2")
    assert ("KT-038", made.number) == (refused.value.invoice, refused.value.file)


async def test_an_invoice_of_a_refused_file_can_be_handed_in_again(
    store: Store, talk: UUID
) -> None:
    made = await submit(store, talk)
    anne = await somebody_of_staff(store)
    await review(store, talk, made.id, to=CollectionFileState.REFUSED, by=anne)

    again = await submit(store, talk, key="m2")

    assert "2026-900002" == again.number


async def test_another_debtor_may_have_an_invoice_of_that_number(store: Store, talk: UUID) -> None:
    await submit(store, talk)

    assert await submit(store, talk, replace(CLAIM, debtor_name="De Linde"), key="m2")


@pytest.mark.parametrize("old", CollectionFileState)
async def test_a_review_moves_a_file_only_forward(
    store: Store, talk: UUID, old: CollectionFileState
) -> None:
    made = await submit(store, talk)
    anne = await somebody_of_staff(store)
    for to in CollectionFileState:
        async with store.writing() as session:
            (await session.get_one(CollectionFile, made.id)).state = old
        if to is old or to in MOVES.get(old, frozenset()):
            assert to is (await review(store, talk, made.id, to=to, by=anne)).state
        else:
            with pytest.raises(NotThatWay):
                await review(store, talk, made.id, to=to, by=anne)


def test_what_was_decided_on_a_file_stays_decided() -> None:
    assert {CollectionFileState.SUBMITTED, CollectionFileState.UNDER_REVIEW} == set(MOVES)
    assert not any(CollectionFileState.SUBMITTED in ways for ways in MOVES.values())


async def test_a_review_is_in_the_audit_trail_once(store: Store, talk: UUID) -> None:
    made = await submit(store, talk, by=await somebody_of_staff(store))
    (anne,) = {event.staff_id for event in await audited(store)}
    assert anne is not None

    for _ in range(2):
        await review(store, talk, made.id, to=CollectionFileState.ACCEPTED, by=Actor.staff(anne))

    assert ["collection_file:submitted", "collection_file:accepted"] == await acts_of(store)
    assert {"request_id": made.id} == (await audited(store))[1].facts


@pytest.mark.parametrize("by_person", [True, False], ids=["the policyholder", "a stranger"])
async def test_only_staff_reviews(store: Store, talk: UUID, by_person: bool) -> None:
    made = await submit(store, talk)
    by = Actor.person(talk) if by_person else STRANGER

    with pytest.raises(NotActiveStaff):
        await review(store, talk, made.id, to=CollectionFileState.ACCEPTED, by=by)


async def test_of_two_decisions_at_once_one_counts(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)
    anne = await somebody_of_staff(store)
    facts = {"file_id": made.id, "to": CollectionFileState.ACCEPTED, "by": anne}
    refuse = review(store, talk, made.id, to=CollectionFileState.REFUSED, by=anne)

    with pytest.raises(NotThatWay):
        await while_first(store, talk, review_file, facts, refuse)

    kept = await seen(store, talk, access_file, made.number)
    assert CollectionFileState.ACCEPTED is kept.state


async def test_a_file_of_another_case_is_not_seen_nor_reviewed(store: Store, talk: UUID) -> None:
    made = await submit(store, talk)
    anne = await somebody_of_staff(store)
    await loaded(store, business_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await seen(store, other, find_files)
    for number in (made.number, "2026-999999"):
        with pytest.raises(FileUnknown):
            await seen(store, other, access_file, number)
    with pytest.raises(RequestUnknown):
        await review(store, other, made.id, to=CollectionFileState.ACCEPTED, by=anne)


async def test_the_files_of_a_case_are_seen_in_the_order_they_came(store: Store) -> None:
    await loaded(store, business_line(collection_files=[IN_FILE]))
    talk = await verified_conversation(store)
    await submit(store, talk)

    files = await seen(store, talk, find_files)

    assert ["2026-000213", "2026-900001"] == [file.number for file in files]
    assert [1, 2] == [len(file.invoices) for file in files]


async def test_the_status_of_a_file_tells_phase_amounts_and_what_was_written(store: Store) -> None:
    await loaded(store, business_line(collection_files=[IN_FILE]))
    talk = await verified_conversation(store)

    status = status_of(await seen(store, talk, access_file, "2026-000213"), on=TODAY)

    assert (Stage.JUDICIAL, CollectionFileState.ACCEPTED) == (status.file.phase, status.file.state)
    # 15% over 500 euros; of the receipts only the one that has come in by today.
    assert (Decimal("500.00"), Decimal("100.00"), Decimal("75.00")) == (
        status.principal,
        status.received,
        status.fee.total,
    )
    assert ["Eerste brief", "Belde"] == [item.what for item in status.file.correspondence]


async def test_steps_of_one_message_have_keys_of_their_own(store: Store, talk: UUID) -> None:
    await submit(store, talk, replace(CLAIM, steps=[REMINDER, REMINDER]))

    async with store.reading() as session:
        keys = list(await session.scalars(select(Correspondence.key).order_by(Correspondence.id)))
    assert ["m1:1", "m1:2"] == keys
