"""Copies of documents: told what there is, asked for once, sent by staff."""

from datetime import date

import pytest
from sqlalchemy import select

from actions.documents import SOMETHING, asked_for
from arrears.cases.acting import Actor
from arrears.cases.correspondence import Means, note_correspondence
from arrears.cases.kinds import Direction, Holder
from arrears.cases.models import DocumentRequest
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.store_of_record import Record
from tests.arrears.cases.paying import agreed
from tests.arrears.cases.requests import act

ACTION, INTENT = "action_request_documents", "request_documents"


async def asked_copies(store: Store) -> list[str]:
    async with store.reading() as session:
        return list(await session.scalars(select(DocumentRequest.what)))


async def test_what_there_is_is_told_and_a_copy_is_asked_for(
    mehmet: Caller, store: Store, record: Record
) -> None:
    outcome = await mehmet.call(ACTION, "mag ik een kopie van de factuur", INTENT)

    assert "31 juli 2026: Factuur F-2026-0188\n17 september 2026: Veerti" in outcome.said[0]
    assert "een kopie te sturen van de factuur" in outcome.said[1]
    assert await asked_copies(store) == ["de factuur"]
    assert await record.reasons() == ["needs_staff"]
    assert await record.holder(mehmet.conversation_id) is Holder.BOT


async def test_asked_again_while_it_is_on_its_way_it_is_that_request(
    mehmet: Caller, store: Store
) -> None:
    await mehmet.call(ACTION, "de factuur graag", INTENT)

    again = await mehmet.call(ACTION, "en de factuur?", INTENT, message_id="m2")
    handed_on_again = await mehmet.call(ACTION, "de factuur graag", INTENT)

    assert again.responses[-1] == "utter_copy_under_way"
    assert handed_on_again.responses[-1] == "utter_copy_requested"
    assert await asked_copies(store) == ["de factuur"]


async def test_how_the_amount_is_made_up_is_shown_at_once(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION, "graag een specificatie", INTENT)

    assert outcome.responses[-1] == "utter_sum_at_once"
    assert outcome.cards[0]["total"] == "€\xa0474,15"


async def test_letters_that_were_written_are_told_and_calls_are_not(
    mehmet: Caller, store: Store
) -> None:
    for means, what in ((Means.LETTER, "Brief over de afspraak"), (Means.CALL, "Belde over geld")):
        await act(
            store,
            mehmet.conversation_id,
            note_correspondence,
            what,
            means=means,
            direction=Direction.OUT,
            dated_on=date(2026, 11, 2),
            by=Actor("bot"),
            on=TODAY,
            key=what,
        )

    outcome = await mehmet.call(ACTION, "mag ik alle brieven", INTENT)

    assert "2 november 2026: Brief over de afspraak" in outcome.said[0]
    assert "Belde" not in outcome.said[0]


async def test_the_letter_about_an_arrangement_can_be_opened_at_once(
    mehmet: Caller, store: Store
) -> None:
    await agreed(store, mehmet.conversation_id)

    outcome = await mehmet.call(ACTION, "mag ik de bevestiging van de afspraak", INTENT)

    assert "18 november 2026: Bevestiging van uw betalingsregeling" in outcome.said[0]
    facts = outcome.facts_of("utter_letter_held")
    assert facts["file"] == "bevestiging-2026-000106-2026-11-18.pdf"
    assert facts["document"].isdecimal()


async def test_without_one_there_is_nothing_to_open(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION, "mag ik de bevestiging van de afspraak", INTENT)

    assert "utter_letter_held" not in outcome.responses


async def test_what_was_asked_for_is_kept_during_the_identity_check(
    stranger: Caller, mehmet: Caller, store: Store
) -> None:
    before = await stranger.call(ACTION, "mag ik de factuur", INTENT)

    assert before.slots == {
        "document": "de factuur",
        "requested_slot": None,
        "asked": None,
        "wanted": [ACTION],
    }
    assert await asked_copies(store) == []

    after = await mehmet.call(ACTION, "5 april 1988", "inform", document="de factuur")

    assert await asked_copies(store) == ["de factuur"]
    assert after.slots == {"document": None}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("stuur me de faktuur maar", "de factuur"),
        ("ben me brief kwijd", "de brieven"),
        ("waar bestaat dat bedrag uit? stuur n overzigt", "het overzicht van het bedrag"),
        ("alles graag, ook de brieven", "alle stukken"),
        ("de rekening en de aanmaningen", "de factuur en de brieven"),
        ("heb een bewijs nodig dat ik betaald heb", "een bewijs van uw betalingen"),
        ("kunt u onze afspraak op papier zetten", "de bevestiging van onze afspraak"),
        ("kopietje aub", SOMETHING),
    ],
)
def test_what_is_asked_for_is_read_from_the_message(text: str, what: str) -> None:
    assert asked_for(text) == what
