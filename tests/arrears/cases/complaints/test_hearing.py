"""Complaints told to the assistant: recorded at once, one in a conversation at a time."""

from uuid import UUID

import pytest

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.complaints.hearing import (
    add_to_complaint,
    correct_route,
    find_standing,
    hear_complaint,
)
from arrears.cases.complaints.steps import withdraw_complaint
from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import ComplaintChannel, ComplaintRoute, ComplaintState, StaffRole
from arrears.cases.models import Complaint
from arrears.cases.staff import add_staff
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.complaints.complaining import DAY, complaints, history, kept
from tests.arrears.cases.desk import CONSOLE, acts_about, do

WORDS = "Er werd niet teruggebeld."
MORE = "En vandaag weer niet."


async def heard(store: Store, talk: UUID, about: str = WORDS, *, key: str = "m1") -> Complaint:
    return await do(store, hear_complaint, talk, about, on=DAY, key=key)


async def test_it_is_recorded_and_its_receipt_is_confirmed_at_once(store: Store) -> None:
    await heard(store, await conversation(store))

    complaint = await kept(store)
    assert complaint.about == WORDS
    assert complaint.channel is ComplaintChannel.WEB
    assert complaint.route is ComplaintRoute.POLICYHOLDER
    assert complaint.confirmed_on == DAY
    assert [to for _, to, _ in await history(store)] == [
        ComplaintState.RECEIVED,
        ComplaintState.CONFIRMED,
    ]


@pytest.mark.parametrize(
    ("kind", "route"),
    [("insurer", ComplaintRoute.POLICYHOLDER), ("company", ComplaintRoute.DEBTOR)],
)
async def test_of_somebody_who_is_known_the_case_says_whose_procedure_it_is(
    store: Store, kind: str, route: ComplaintRoute
) -> None:
    creditor = {"name": "Wie Het Is", "kind": kind, "iban": "NL91ABNA0417164300"}
    await loaded(store, case_line(creditor=creditor))

    await heard(store, await verified_conversation(store))

    complaint = await kept(store)
    assert complaint.route is route
    assert complaint.case_id is not None


async def test_what_is_told_more_is_added_and_counts_once(store: Store) -> None:
    talk = await conversation(store)
    first = await heard(store, talk)

    for _ in range(2):
        again = await heard(store, talk, MORE, key="m2")

    assert again.number == first.number
    assert (await kept(store)).about == f"{WORDS}\n\n{MORE}"


async def test_a_message_that_is_handed_on_again_files_once(store: Store) -> None:
    talk = await conversation(store)

    numbers = {(await heard(store, talk)).number for _ in range(2)}

    assert len(numbers) == 1
    assert (await kept(store)).about == WORDS


async def test_who_proves_who_they_are_later_is_linked_then(store: Store) -> None:
    creditor = {"name": "Een Bedrijf", "kind": "company", "iban": "NL91ABNA0417164300"}
    await loaded(store, case_line(creditor=creditor))
    talk = await verified_conversation(store)
    stranger = await conversation(store)
    complaint = await heard(store, stranger)
    async with store.writing() as session:
        held = await session.get_one(Complaint, complaint.id)
        held.conversation_id = talk

    await heard(store, talk, MORE, key="m2")

    linked = await kept(store)
    assert linked.case_id is not None
    assert linked.route is ComplaintRoute.DEBTOR
    assert "complaint:linked" in await acts_about(store, "complaint")


async def test_after_the_first_is_over_another_can_be_told(store: Store) -> None:
    talk = await conversation(store)
    first = await heard(store, talk)
    await do(store, withdraw_complaint, first, by=Actor.person(talk), on=DAY)

    second = await heard(store, talk, MORE, key="m2")

    assert [one.number for one in await complaints(store)] == [first.number, second.number]
    with pytest.raises(NotThatWay):
        await do(store, add_to_complaint, first, "Nog iets.", by=Actor.person(talk))


async def test_the_complaint_of_another_conversation_does_not_stand_here(store: Store) -> None:
    await heard(store, await conversation(store))
    other = await conversation(store)

    async with store.reading() as session:
        assert await find_standing(session, other) is None


async def test_the_complainant_can_say_whose_procedure_applies(store: Store) -> None:
    talk = await conversation(store)
    complaint = await heard(store, talk)

    for _ in range(2):
        await do(store, correct_route, complaint, ComplaintRoute.DEBTOR, by=Actor.person(talk))

    assert (await kept(store)).route is ComplaintRoute.DEBTOR
    assert (await acts_about(store, "complaint")).count("complaint:route_corrected") == 1


@pytest.mark.parametrize(
    ("about", "is_named"),
    [
        ("Mevrouw De Boer hing zomaar op.", True),
        ("medewerker anne de boer was onbeleefd", True),
        ("De boer op de hoek lachte mij uit.", False),
        ("Mevrouw De Boerderij hing op.", False),
    ],
)
async def test_whoever_of_staff_is_named_never_handles_it(
    store: Store, about: str, *, is_named: bool
) -> None:
    anne = await do(
        store,
        add_staff,
        "anne",
        display_name="Anne de Boer",
        role=StaffRole.COMPLAINTS,
        by=CONSOLE,
    )

    await heard(store, await conversation(store), about)

    assert (await kept(store)).about_employee_id == (anne.id if is_named else None)


async def test_of_no_conversation_nothing_is_heard(store: Store) -> None:
    with pytest.raises(ConversationUnknown):
        await heard(store, UUID(int=1))
