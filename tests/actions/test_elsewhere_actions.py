"""Over WhatsApp: who asks for a case that may not be told there hears where it may be."""

from uuid import UUID

import pytest
from sqlalchemy import select, update

from actions import elsewhere
from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Conversation
from arrears.cases.store import Store
from arrears.settings import Settings
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record

WHERE = (
    "Over uw zaak kan ik hier op WhatsApp niets vertellen. Andere vragen mag u hier gewoon "
    "stellen. Over uw zaak praten we verder in de chat op onze website: https://chat.example"
)
INVOICE, PREMIUM = "2026-000106", "2026-000101"


@pytest.fixture(autouse=True)
def installation(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = Settings(public_url="https://chat.example", twilio_sms_sender="+3197010000000")
    monkeypatch.setattr(elsewhere, "settings", lambda: chosen)


async def moves_to_whatsapp(store: Store, talk: UUID, *, about: str | None = None) -> None:
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id).where(Case.number == about))
        await session.execute(
            update(Conversation)
            .where(Conversation.id == talk)
            .values(channel=Channel.WHATSAPP, about_case_id=case_id)
        )


@pytest.mark.parametrize(
    ("action", "intent"),
    [
        ("action_tell_open_amount", "ask_open_amount"),
        ("action_request_documents", "request_documents"),
        ("action_start_arrangement", "request_arrangement"),
        ("action_promise", "promise_payment"),
    ],
)
async def test_a_verified_person_is_told_where_and_nothing_of_the_case(
    of_case: OfCase, store: Store, action: str, intent: str
) -> None:
    mehmet = await of_case(INVOICE)
    await moves_to_whatsapp(store, mehmet.conversation_id)

    outcome = await mehmet.call(action, "ik betaal vrijdag 50 euro", intent)

    assert WHERE in outcome.said
    assert "U kunt ons ook een sms sturen, op 0970 100 00000." in outcome.said
    assert outcome.next_action == "action_listen"
    assert outcome.closes_form
    assert "474" not in " ".join(outcome.said)


async def test_a_premium_of_the_insurer_itself_may_be_told(of_case: OfCase, store: Store) -> None:
    noor = await of_case(PREMIUM)
    await moves_to_whatsapp(store, noor.conversation_id)

    outcome = await noor.call("action_tell_open_amount", "hoeveel nog", "ask_open_amount")

    assert "utter_told_elsewhere" not in outcome.responses


async def test_who_proves_who_they_are_is_told_where_and_not_of_a_lock(
    stranger: Caller, store: Store, record: Record
) -> None:
    await moves_to_whatsapp(store, stranger.conversation_id)
    given = "2026-000106, 7522 LM, 5 april 1988"

    proving = await stranger.call(
        "validate_identity_form", given, form="identity_form", asked="case_number"
    )
    after = await stranger.call("action_after_identity", given)

    assert proving.responses == []
    assert after.responses == ["utter_told_elsewhere", "utter_told_by_sms"]
    assert "Mehmet" not in " ".join(after.said)
    assert await record.is_verified(stranger.conversation_id)


async def test_who_is_wrong_hears_nothing_of_it(stranger: Caller, store: Store) -> None:
    """Whether there is such a case, and whose, must not be heard from where it may be told."""
    await moves_to_whatsapp(store, stranger.conversation_id)

    outcome = await stranger.call(
        "validate_identity_form",
        "2026-000106, 7522 LM, 6 april 1988",
        form="identity_form",
        asked="case_number",
    )

    assert outcome.responses == ["utter_identity_refused"]


async def test_a_talk_that_we_opened_asks_nobody_who_they_are_in_vain(
    stranger: Caller, store: Store
) -> None:
    await moves_to_whatsapp(store, stranger.conversation_id, about=INVOICE)

    outcome = await stranger.call("action_tell_open_amount", "hoeveel nog", "ask_open_amount")

    assert outcome.responses == ["utter_told_elsewhere", "utter_told_by_sms"]


async def test_what_holds_for_anyone_may_be_told_there(of_case: OfCase, store: Store) -> None:
    mehmet = await of_case(INVOICE)
    await moves_to_whatsapp(store, mehmet.conversation_id)

    outcome = await mehmet.call("action_explain_fees", "hoe werken de kosten", "ask_fees")

    assert outcome.responses
    assert "utter_told_elsewhere" not in outcome.responses
    assert "61,85" not in " ".join(outcome.said)


async def test_without_a_number_for_sms_none_is_named(
    of_case: OfCase, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "settings", lambda: Settings(public_url="https://chat.example"))
    mehmet = await of_case(INVOICE)
    await moves_to_whatsapp(store, mehmet.conversation_id)

    outcome = await mehmet.call("action_tell_open_amount", "hoeveel nog", "ask_open_amount")

    assert outcome.responses == ["utter_told_elsewhere"]
