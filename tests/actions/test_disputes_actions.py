"""A debt that is not right: why, which one, in whose words, and that collection stands still."""

import pytest

from arrears.cases.disputes import find_open_disputes
from arrears.cases.kinds import DisputeReason, PauseReason
from arrears.cases.models import Dispute
from arrears.cases.pauses import reasons_of_pause
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.actions.errands import Errands
from tests.actions.store_of_record import Record
from tests.arrears.cases.requests import seen

SAYS = "dispute_debt"
WHY, WHICH, TOLD = (f"utter_ask_dispute_{one}" for one in ("reason", "claim", "told"))
WHAT_NOW = "utter_dispute_what_now"


async def disputes(store: Store, caller: Caller) -> list[Dispute]:
    return await seen(store, caller.conversation_id, find_open_disputes)


async def begun(caller: Caller, text: str = "dit klopt niet") -> tuple[Errands, list[str]]:
    talk = Errands(caller)
    return talk, await talk.begins("dispute", text, SAYS)


async def test_why_is_asked_and_then_what_there_is_to_tell(
    mehmet: Caller, store: Store, record: Record
) -> None:
    talk, heard = await begun(mehmet)

    assert heard == ["utter_dispute_welcome", WHY]
    assert await talk.says("het bedrag is te hoog") == [TOLD]
    told = "ik had 200 euro afgesproken, en opgezegd had ik ook"
    assert await talk.says(told) == ["utter_dispute_noted_amount_wrong", WHAT_NOW]

    (dispute,) = await disputes(store, mehmet)
    assert (dispute.reason, dispute.told) == (DisputeReason.AMOUNT_WRONG, told)
    assert dispute.whole_case
    pauses = await seen(store, mehmet.conversation_id, reasons_of_pause, on=TODAY)
    assert pauses == {PauseReason.DISPUTE}
    assert await record.reasons() == ["needs_staff"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ik heb dit nooit besteld", "not_mine"),
        ("die rekening is nie van mij", "not_mine"),
        ("iemand heeft mijn naam misbruikt", "identity_fraud"),
        ("er is iets op mijn naam afgesloten", "identity_fraud"),
        ("ik had dat al opgezecht", "already_cancelled"),
        ("de ketel is nooit geleverd", "service_not_delivered"),
        ("ik heb het 2 keer betaald", "already_paid"),
        ("jullie hebben het verkeerd berekend", "amount_wrong"),
    ],
)
async def test_the_reason_is_heard_in_the_words(
    mehmet: Caller, store: Store, text: str, reason: str
) -> None:
    talk, heard = await begun(mehmet, text)

    assert WHY not in heard
    if heard[-1] == TOLD:
        await talk.says("nee", "deny")
    (dispute,) = await disputes(store, mehmet)
    assert dispute.reason == reason


async def test_a_story_without_a_known_reason_is_something_else(
    mehmet: Caller, store: Store
) -> None:
    talk, _ = await begun(mehmet)
    story = "mijn ex heeft dit gekocht en we zijn al uit elkaar"

    assert await talk.says(story, "report_life_event") == ["utter_dispute_noted_other", WHAT_NOW]
    (dispute,) = await disputes(store, mehmet)
    assert (dispute.reason, dispute.told) == (DisputeReason.OTHER, story)


async def test_nothing_is_drawn_out_about_an_old_debt(mehmet: Caller, store: Store) -> None:
    _, heard = await begun(mehmet, "dit is verjaard")

    assert heard == ["utter_dispute_welcome", "utter_dispute_noted_prescribed", WHAT_NOW]
    (dispute,) = await disputes(store, mehmet)
    assert (dispute.reason, dispute.told) == (DisputeReason.OTHER, "Te oud (verjaard)")


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        pytest.param("die van oktober", "2026-10-09", id="by its month"),
        pytest.param("9 september", "2026-09-09", id="by its day"),
        pytest.param("allemaal", None, id="all of them"),
    ],
)
async def test_of_several_claims_one_is_meant(
    of_case: OfCase, store: Store, text: str, due_on: str | None
) -> None:
    chantal = await of_case("2026-000105")
    talk, _ = await begun(chantal)

    assert await talk.says("te hoog") == [WHICH]
    assert await talk.says("weet ik veel") == ["utter_not_understood_dispute_claim", WHICH]
    assert await talk.says(text) == [TOLD]
    await talk.says("nee", "deny")

    (dispute,) = await disputes(store, chantal)
    assert dispute.whole_case == (due_on is None)


async def test_the_insurance_that_was_named_is_not_asked(of_case: OfCase, store: Store) -> None:
    fatima = await of_case("2026-000103")

    _, heard = await begun(fatima, "mijn inboedelverzekering had ik in juni al opgezegd")

    assert heard[-2:] == ["utter_dispute_about", WHAT_NOW]
    (dispute,) = await disputes(store, fatima)
    assert dispute.claim_id is not None


async def test_what_is_looked_into_already_is_not_asked_again(
    mehmet: Caller, of_case: OfCase, store: Store
) -> None:
    talk, _ = await begun(mehmet, "dit is verjaard")

    again = await talk.begins("dispute", "dit klopt niet", SAYS)
    assert again == ["utter_dispute_welcome", "utter_dispute_known"]
    assert len(await disputes(store, mehmet)) == 1
    told_by_creditor = await of_case("2026-000111")
    assert (await begun(told_by_creditor))[1][-1] == "utter_dispute_known"


async def test_the_rest_of_the_same_message_disputes_nothing_anew(
    mehmet: Caller, store: Store
) -> None:
    await begun(mehmet, "dit is verjaard")

    assert (await begun(mehmet, "en het klopt niet"))[1] == ["utter_dispute_welcome"]
    assert len(await disputes(store, mehmet)) == 1
