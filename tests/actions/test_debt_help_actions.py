"""The right helpers for the situation, and a referral only with a yes."""

import pytest

from actions.debt_help import PLANS, described
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Pause, Referral
from arrears.law.helpers import directory, helpers_for
from arrears.law.parameter import Confidence
from tests.actions.calling import Caller, person, spoken
from tests.actions.errands import errand
from tests.actions.store_of_record import Record

AGREED = {"helper": "geldfit", "consent": "2026-11-18T10:00:00+00:00", "phone": "+31612345678"}


async def test_what_a_message_tells_is_not_asked(stranger: Caller) -> None:
    outcome = await stranger.call("action_debt_help", "ik ben zzp'er met schulden", "ask_debt_help")

    assert outcome.slots["errand"] is None or outcome.slots["errand"]["errand"] == "referral"
    assert outcome.responses == ["utter_help_welcome", "utter_help_firm"]
    assert outcome.next_action == "action_referral"


@pytest.mark.parametrize(
    ("need", "whom", "names"),
    [
        pytest.param("debts", "consumer", ["0800-8115", "gemeente", "nvvk.nl"], id="debts"),
        pytest.param("one_bill", "consumer", ["Ook voor één rekening", "0800-8115"], id="a bill"),
        pytest.param("letter", "consumer", ["juridischloket.nl"], id="a letter"),
        pytest.param("debts", "business", ["Geldfit Zakelijk"], id="a firm"),
        pytest.param("letter", "business", ["Geldfit Zakelijk"], id="a letter to a firm"),
        pytest.param("paperwork", None, ["humanitas.nl"], id="paperwork"),
        pytest.param("talk", None, ["088 0767 000"], id="somebody to talk to"),
    ],
)
async def test_each_situation_has_its_helpers(
    stranger: Caller, need: str, whom: str | None, names: list[str]
) -> None:
    known = {"need": need} | ({"whom": whom} if whom else {})

    outcome = await stranger.call("action_finish_errand", "x", errand=errand("debt_help", **known))

    for name in names:
        assert name in outcome.said[0]


def test_every_plan_refers_to_somebody_it_tells_of() -> None:
    for plan in PLANS.values():
        told = {helper.code for helper in helpers_for(plan.situation)[:3]}
        assert plan.refer_to is None or plan.refer_to in told


def test_a_number_is_told_only_when_it_is_sure() -> None:
    for helper in directory():
        if helper.confidence is not Confidence.SURE:
            assert not any(sign.isdigit() for sign in described(helper).replace(helper.says, ""))


async def test_who_asks_what_it_is_hears_that_with_their_own_days(stranger: Caller) -> None:
    outcome = await stranger.call("action_debt_help", "wat is schuldsanering", "ask_debt_help")

    assert outcome.responses == ["utter_explain_debt_help", "utter_help_offer"]
    assert "16 december 2026" in outcome.said[0]
    assert "23 november 2026" in outcome.said[0]
    assert "18 maanden" in outcome.said[0]


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("utter_explain_debt_help", "utter_explain_debt_help_simpler"),
        ("utter_explain_debt_help_simpler", "utter_explain_debt_help_example"),
    ],
)
async def test_it_is_explained_in_ever_simpler_words(
    stranger: Caller, said: str, step: str
) -> None:
    outcome = await stranger.call(
        "action_explain_again", "huh", "ask_repeat", before=[person("a", "b"), spoken(said)]
    )

    assert outcome.responses == [step]


class TestAReferral:
    async def test_without_a_yes_there_is_none(self, mehmet: Caller, record: Record) -> None:
        known = errand("referral", helper="geldfit", consent=False)

        outcome = await mehmet.call("action_finish_errand", "nee", errand=known)

        assert outcome.responses == ["utter_referral_declined"]
        assert await record.all_of(Referral) == []
        assert await record.all_of(Pause) == []

    async def test_a_yes_with_a_doubt_is_none_yet(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "validate_errand_form",
            "ja maar wat kost dat",
            "affirm",
            form="errand_form",
            asked="answer",
            errand=errand("referral", "consent", helper="geldfit"),
        )

        assert "consent" not in outcome.slots["errand"]["known"]

    async def test_it_is_recorded_once_with_the_moment_of_the_yes(
        self, mehmet: Caller, record: Record
    ) -> None:
        for _ in range(2):
            outcome = await mehmet.call(
                "action_finish_errand", "06 12345678", errand=errand("referral", **AGREED)
            )

        (referral,) = await record.all_of(Referral)
        assert referral.helper == "geldfit"
        assert referral.consent_at.isoformat() == AGREED["consent"]
        assert str(referral.follow_up_on) == "2026-12-02"
        assert "2 december 2026" in outcome.said[0]
        assert await record.reasons() == ["needs_staff"]

    async def test_collection_stands_still_meanwhile(self, mehmet: Caller, record: Record) -> None:
        outcome = await mehmet.call(
            "action_finish_errand", "06 12345678", errand=errand("referral", **AGREED)
        )

        assert [one.reason for one in await record.all_of(Pause)] == [PauseReason.DEBT_HELP]
        assert "18 december 2026" in outcome.said[1]

    async def test_help_with_papers_is_no_reason_to_stand_still(
        self, mehmet: Caller, record: Record
    ) -> None:
        known = errand("referral", **AGREED | {"helper": "humanitas"})

        outcome = await mehmet.call("action_finish_errand", "x", errand=known)

        assert outcome.responses == ["utter_referral_made"]
        assert await record.all_of(Pause) == []

    async def test_a_stranger_says_first_who_they_are(
        self, stranger: Caller, record: Record
    ) -> None:
        outcome = await stranger.call(
            "action_finish_errand", "06 12345678", errand=errand("referral", **AGREED)
        )

        assert outcome.next_action == "identity_form"
        assert outcome.slots["wanted"] == ["action_finish_errand"]
        assert await record.all_of(Referral) == []
