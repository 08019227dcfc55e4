"""Whose case it is, and who acts for them: told to a verified person only."""

from typing import Any

import pytest

from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import CREDITOR, case_line, loaded

AGENCY = {"uses_agency": True, "agency": "Lindewaard Incasso"}


async def test_creditor_and_agency_are_named_with_phone_mail_and_registration(
    mehmet: Caller,
) -> None:
    outcome = await mehmet.call("action_tell_contact")

    assert outcome.said == [
        (
            "Lindewaard Incasso behandelt deze zaak voor Warmtehuis Installaties. Lindewaard "
            "Incasso staat in het register voor incasso, onder nummer VOORBEELD-0001."
        ),
        (
            "Liever bellen of mailen met Warmtehuis Installaties? Dat kan via 085 000 0003 of "
            "administratie@warmtehuis.example."
        ),
    ]


async def test_as_long_as_a_creditor_reminds_itself_no_agency_acts(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000112")).call("action_tell_contact")

    assert outcome.responses == ["utter_contact_phone_email"]


@pytest.mark.parametrize(
    ("known", "responses"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"phone": "+31850000009"}, ["utter_contact_phone"], id="phone"),
        pytest.param({"email": "a@b.example"}, ["utter_contact_email"], id="mail"),
        pytest.param(AGENCY, ["utter_agency"], id="an agency without a number"),
    ],
)
async def test_what_is_not_known_is_not_told(
    stranger: Caller, of_case: OfCase, store: Store, known: dict[str, Any], responses: list[str]
) -> None:
    creditor = CREDITOR | {"name": "Nieuw Verzekeringen"} | known
    await loaded(store, case_line(creditor=creditor, stage="extrajudicial"))

    outcome = await (await of_case("2026-000123")).call("action_tell_contact")

    assert outcome.responses == responses


async def test_a_stranger_is_told_nothing_and_asked_nothing(stranger: Caller) -> None:
    outcome = await stranger.call("action_tell_contact")

    assert outcome.said == []
    assert outcome.next_action is None
