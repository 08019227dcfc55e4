"""A claim is taken in, checked, read back and handed in, by the store's own rules."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import selectinload

from arrears.cases.kinds import CreditorKind, PersonKind
from arrears.cases.models import CollectionFile, Creditor
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.actions.errand_talk import Talk
from tests.actions.store_of_record import Record

CONFIRMED = "utter_ask_claim_confirmed"
INVOICE = "F-1, 1000 euro, vervallen 1 september"


@pytest.fixture
async def bram(of_case: OfCase) -> Caller:
    """A business policyholder with one file."""
    return await of_case("2026-000113")


@pytest.fixture
def claim(bram: Caller) -> Talk:
    return Talk(bram, "action_claim")


@pytest.fixture
def status(bram: Caller) -> Talk:
    return Talk(bram, "action_tell_claim_files")


async def begun(talk: Talk, kind: str = "een bv") -> Talk:
    """Up to the invoices."""
    await talk.says("ik wil een vordering indienen", "submit_claim")
    await talk.says("Hotel De Zwaan")
    return await talk.says(kind)


async def at_read_back(talk: Talk, *invoices: str) -> Talk:
    """Up to the yes."""
    await begun(talk)
    for invoice in invoices:
        await talk.says(invoice)
    await talk.says("nee", "deny")
    return await talk.says("nog niets", "deny")


async def handed_in(store: Store) -> Sequence[CollectionFile]:
    """What came in by the conversation."""
    async with store.reading() as session:
        found = await session.scalars(
            select(CollectionFile)
            .where(CollectionFile.key.is_not(None))
            .options(
                selectinload(CollectionFile.invoices), selectinload(CollectionFile.correspondence)
            )
        )
        return found.all()


async def test_a_claim_is_handed_in_after_a_yes(claim: Talk, store: Store, record: Record) -> None:
    await at_read_back(claim, INVOICE)
    await claim.says("ja klopt", "affirm")

    (file,) = await handed_in(store)
    assert ["utter_claim_submitted"] == claim.responses
    assert file.number in claim.said[0]
    assert "vrijdag 20 november 2026" in claim.said[0]
    assert ("Hotel De Zwaan", PersonKind.BUSINESS) == (file.debtor_name, file.debtor_kind)
    assert [("F-1", Decimal("1000.00"))] == [(one.number, one.amount) for one in file.invoices]
    assert ["needs_staff"] == await record.reasons()


async def test_nothing_is_handed_in_without_a_yes(claim: Talk, store: Store) -> None:
    await at_read_back(claim, INVOICE)
    await claim.says("misschien")
    assert CONFIRMED in claim.responses

    await claim.says("nee", "deny")

    assert ["utter_claim_not_submitted"] == claim.responses
    assert [] == await handed_in(store)


async def test_the_read_back_shows_invoices_sum_and_fee(claim: Talk) -> None:
    await at_read_back(claim, INVOICE)

    (card,) = claim.cards
    assert "€\xa01.000,00" == card["total"]
    assert ["utter_claim_fee_business", CONFIRMED] == claim.responses
    assert "€\xa0150,00" in claim.said[0]


async def test_a_fee_that_the_law_leaves_open_is_told_as_the_least(claim: Talk) -> None:
    await at_read_back(claim, "F-1 500 euro vervallen 1 juli, F-2 250 euro 1 augustus")

    assert ["utter_claim_fee_uncertain", CONFIRMED] == claim.responses
    assert "minstens €\xa0112,50" in claim.said[0]


async def test_parts_of_an_invoice_are_asked_one_by_one(claim: Talk) -> None:
    await begun(claim)
    asked = []
    for text in ("factuur 2026-014", "640,50", "15 september"):
        await claim.says(text)
        asked += claim.responses

    assert ["utter_ask_claim_amount", "utter_ask_claim_due_on", "utter_ask_claim_more"] == asked


async def test_yes_to_another_invoice_begins_one(claim: Talk, store: Store) -> None:
    await begun(claim)
    await claim.says(INVOICE)
    await claim.says("ja nog een", "affirm")
    assert ["utter_ask_claim_number"] == claim.responses

    await claim.says("F-2")
    await claim.says("80")
    await claim.says("1 oktober")
    await claim.says("nee", "deny")
    await claim.says("niets", "deny")
    await claim.says("ja", "affirm")

    (file,) = await handed_in(store)
    assert ["F-1", "F-2"] == [one.number for one in file.invoices]


async def test_an_invoice_that_is_not_due_is_asked_for_again(claim: Talk) -> None:
    await begun(claim)
    await claim.says("F-1, 90 euro, vervalt 1 december")

    assert ["utter_claim_invoice_not_due", "utter_ask_claim_due_on"] == claim.responses


async def test_an_invoice_that_runs_already_is_left_out(claim: Talk, store: Store) -> None:
    await claim.says("incasso tegen Zuidpoort bv", "submit_claim")
    await claim.says("de naam is Bouwcombinatie Zuidpoort")
    await claim.says("KT-2026-031 500 euro 1 juli, KT-9 90 euro 2 september")
    await claim.says("nee", "deny")
    await claim.says("niets", "deny")
    await claim.says("ja", "affirm")
    assert "utter_claim_handed_in_before" in claim.responses
    assert "2026-000213" in claim.said[0]
    assert CONFIRMED == claim.responses[-1]

    await claim.says("ja", "affirm")

    (file,) = await handed_in(store)
    assert ["KT-9"] == [one.number for one in file.invoices]


async def test_a_correction_at_the_read_back_is_read_back_anew(claim: Talk) -> None:
    await at_read_back(claim, INVOICE)
    await claim.says("nee, het is 550 euro", "deny")

    assert "€\xa0550,00" == claim.cards[0]["total"]
    assert CONFIRMED == claim.responses[-1]


async def test_of_several_nobody_guesses_which_is_corrected(claim: Talk) -> None:
    await at_read_back(claim, "F-1 500 euro 1 juli, F-2 250 euro 1 augustus")
    await claim.says("nee, het is 550 euro", "deny")
    assert "utter_claim_which_invoice" in claim.responses

    await claim.says("F-2 is 275 euro")

    assert "€\xa0775,00" == claim.cards[0]["total"]


async def test_what_was_done_is_kept_with_its_days(claim: Talk, store: Store) -> None:
    await begun(claim)
    await claim.says(INVOICE)
    await claim.says("nee", "deny")
    await claim.says("herinnering gemaild")
    assert ["utter_claim_step_needs_day", "utter_ask_claim_steps"] == claim.responses

    await claim.says("herinnering gemaild op 10 september en gebeld op 1 oktober")
    await claim.says("ja", "affirm")

    (file,) = await handed_in(store)
    assert [("email", 10, 9), ("call", 1, 10)] == [
        (one.kind, one.dated_on.day, one.dated_on.month) for one in file.correspondence
    ]


@pytest.mark.parametrize(
    ("answer", "fee"),
    [
        pytest.param("die kwam aan op 15 september", "utter_claim_fee_consumer", id="a letter"),
        pytest.param("nee, geen brief", "utter_claim_fee_none", id="no letter"),
    ],
)
async def test_a_consumer_owes_a_fee_only_after_a_letter(
    claim: Talk, answer: str, fee: str
) -> None:
    await begun(claim, kind="een particulier")
    await claim.says(INVOICE)
    await claim.says("nee", "deny")
    await claim.says("niets", "deny")
    assert ["utter_ask_claim_notice"] == claim.responses

    await claim.says(answer)

    assert [fee, CONFIRMED] == claim.responses


async def test_a_consumer_hands_in_nothing(mehmet: Caller) -> None:
    talk = await Talk(mehmet, "action_claim").says("factuur indienen", "submit_claim")

    assert ["utter_claim_welcome", "utter_only_in_business"] == talk.responses


async def test_only_a_creditor_that_collects_takes_claims(of_case: OfCase, store: Store) -> None:
    bram = await of_case("2026-000113")
    await become(store, "insurer")

    talk = await Talk(bram, "action_claim").says("factuur indienen", "submit_claim")

    assert ["utter_claim_welcome", "utter_no_collection_service"] == talk.responses


async def test_a_stranger_proves_who_they_are_first(stranger: Caller) -> None:
    outcome = await stranger.call("action_claim", "factuur indienen", "submit_claim")

    assert "identity_form" == outcome.next_action


async def test_the_only_file_is_told_whole(status: Talk) -> None:
    await status.says("hoe staat mijn opdracht ervoor", "ask_claim_file_status")

    told = "\n".join(status.said)
    assert "utter_claim_file_extrajudicial" == status.responses[0]
    assert "brief naar uw klant (Eerste brief)" in told
    assert "telefoongesprek van uw klant" in told
    assert "28 september 2026: €\xa0100,00" in told
    rows = {row["label"]: row["amount"] for row in status.cards[0]["rows"]}
    assert "€\xa01.775,50" == rows["Ingediende facturen"]
    assert "€\xa0-100,00" == rows["Ontvangen"]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        pytest.param("hoe staat 2026-000214", "utter_claim_file_judicial", id="its number"),
        pytest.param("heeft zonnig betaald", "utter_claim_file_extrajudicial", id="its name"),
    ],
)
async def test_the_file_that_is_named_is_told(of_case: OfCase, text: str, response: str) -> None:
    talk = Talk(await of_case("2026-000114"), "action_tell_claim_files")

    await talk.says(text, "ask_claim_file_status")

    assert response == talk.responses[0]


async def test_of_several_files_one_is_chosen(of_case: OfCase) -> None:
    sanne = await of_case("2026-000114")
    outcome = await sanne.call(
        "action_tell_claim_files", "hoe staan mijn dossiers", "ask_claim_file_status"
    )
    assert "action_choose_claim_file" == outcome.next_action

    talk = Talk(sanne, "action_choose_claim_file")
    await talk.says("hoe staan mijn dossiers", "ask_claim_file_status")
    assert ["utter_ask_choose_claim_file_file"] == talk.responses
    assert "2026-000215: Lunchroom Zonnig" in talk.said[0]
    await talk.says('/inform{"case_number": "2026-000214"}')

    assert "utter_claim_file_judicial" == talk.responses[0]


async def test_somebody_elses_file_is_not_told(of_case: OfCase) -> None:
    talk = Talk(await of_case("2026-000114"), "action_choose_claim_file")
    await talk.says("hoe staan mijn dossiers", "ask_claim_file_status")

    await talk.says("2026-000213")

    assert ["utter_claim_file_unknown"] == talk.responses


async def become(store: Store, kind: str) -> None:
    """Another kind of creditor."""
    async with store.writing() as session:
        await session.execute(
            update(Creditor)
            .where(Creditor.kind == CreditorKind.LEGAL_EXPENSES)
            .values(kind=CreditorKind(kind))
        )
