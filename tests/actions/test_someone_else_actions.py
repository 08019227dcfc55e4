"""Somebody writes for another: no word of any case, and staff takes it up."""

from typing import Any

import pytest

from arrears.cases.models import Authorisation, CallbackRequest
from tests.actions.calling import Caller
from tests.actions.errands import errand
from tests.actions.store_of_record import Record

REACH = {"phone": "+31612345678"}


async def test_what_may_be_told_is_said_before_any_question(mehmet: Caller, record: Record) -> None:
    outcome = await mehmet.call("action_help_another", "voor mijn moeder", "third_party")

    assert outcome.responses == ["utter_third_party"]
    assert outcome.slots["errand"]["known"] == {"writer": "child"}
    assert await record.reasons() == []


async def test_an_administrator_is_met_as_one(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_help_another", "ik ben bewindvoerder van mevrouw Bos", "third_party"
    )

    assert outcome.responses == ["utter_third_party_appointed"]


@pytest.mark.parametrize(
    ("writer", "question"), [("child", "authorised"), ("administrator", "appointed")]
)
async def test_each_is_asked_for_their_own_papers(
    stranger: Caller, writer: str, question: str
) -> None:
    outcome = await stranger.call(
        "validate_errand_form",
        "",
        form="errand_form",
        errand=errand("help_another", writer=writer),
    )

    assert outcome.slots["errand"]["asked"] == question


@pytest.mark.parametrize(
    ("known", "response", "proof"),
    [
        pytest.param(
            {"writer": "child", "authorised": True},
            "utter_third_party_send_authorisation",
            "heeft een bewijs op papier",
            id="with paper",
        ),
        pytest.param(
            {"writer": "friend", "authorised": False},
            "utter_third_party_no_authorisation",
            "nog geen bewijs op papier",
            id="without",
        ),
        pytest.param(
            {"writer": "administrator", "appointed": True},
            "utter_third_party_send_appointment",
            "heeft een bewijs op papier",
            id="appointed by a court",
        ),
    ],
)
async def test_staff_reads_who_wants_to_speak_and_with_what(
    stranger: Caller, record: Record, known: dict[str, Any], response: str, proof: str
) -> None:
    outcome = await stranger.call(
        "action_finish_errand", "x", errand=errand("help_another", reach=REACH, **known)
    )

    assert outcome.responses == [response, "utter_third_party_reach"]
    (request,) = await record.all_of(CallbackRequest)
    assert request.topic is not None
    assert proof in request.topic


async def test_who_leaves_no_number_is_seen_by_staff_all_the_same(
    stranger: Caller, record: Record
) -> None:
    known = errand("help_another", writer="child", authorised=False, reach="")

    await stranger.call("action_finish_errand", "overslaan", errand=known)

    assert await record.reasons() == ["representative"]


class TestWhoLetsAnotherSpeak:
    async def test_it_is_told_from_who_speaks_for_another(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "action_help_another", "kan mijn dochter dit voor mij regelen", "third_party"
        )

        assert outcome.responses == ["utter_authorise_welcome"]
        assert outcome.slots["errand"]["known"] == {"relation": "child"}
        assert outcome.next_action == "action_authorise"

    async def test_only_the_person_themself_may(self, stranger: Caller) -> None:
        outcome = await stranger.call(
            "action_authorise", "x", errand=errand("authorise", relation="child")
        )

        assert outcome.slots["wanted"] == ["action_authorise"]
        assert outcome.next_action == "identity_form"

    async def test_it_is_written_down_as_not_proven(self, mehmet: Caller, record: Record) -> None:
        known = errand("authorise", name="Anne", relation="child", scope="share_information")

        outcome = await mehmet.call("action_finish_errand", "alleen weten", errand=known)

        (authorisation,) = await record.all_of(Authorisation)
        assert authorisation.proven_on is None
        assert (authorisation.name, authorisation.relation.value) == ("Anne", "child")
        assert outcome.responses == ["utter_authorised_to_know"]

    @pytest.mark.parametrize(
        ("text", "scope"),
        [("alleen dingen weten", "share_information"), ("ook afspraken maken", "decide")],
    )
    async def test_the_scope_may_be_typed(self, mehmet: Caller, text: str, scope: str) -> None:
        outcome = await mehmet.call(
            "validate_errand_form",
            text,
            "request_portal_access",
            form="errand_form",
            asked="answer",
            errand=errand("authorise", "scope", name="Anne", relation="child"),
        )

        assert outcome.slots["errand"]["known"]["scope"] == scope
