"""Cover told policy by policy, by own dates; never that somebody is uninsured for certain."""

from typing import Any

import pytest

from arrears.cases.store import Store
from tests.actions.calling import Caller, spoken
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import CREDITOR, PERSON, POLICY, case_line, loaded, premium

INSURER = CREDITOR | {"protocol": "intermediary_21_30_35_49_58"}
BY_LAW = CREDITOR | {"protocol": "statutory"}
HOME = POLICY | {"number": "P-88", "type": "home", "premium": "20.00"}
OWN = "utter_explain_coverage_own"


async def someone(store: Store, of_case: OfCase, **changes: Any) -> Caller:
    """Somebody with a car premium that was due on 9 October, 40 days ago."""
    line = {
        "creditor": INSURER,
        "policies": [POLICY],
        "claims": [premium(due_on="2026-10-09", reminders_on=["2026-10-30"])],
    }
    await loaded(store, case_line(**line | changes))
    return await of_case("2026-000123")


async def test_a_stranger_hears_how_it_works_with_the_days_of_the_protocol(
    stranger: Caller,
) -> None:
    outcome = await stranger.call("action_explain_cover", "nog verzekerd?", "ask_coverage")

    assert outcome.responses == ["utter_explain_coverage"]
    assert "op dag 30 na de betaaldatum" in outcome.said[0]
    assert outcome.next_action is None


async def test_who_wants_to_know_it_for_their_own_case_proves_who_they_are(
    stranger: Caller,
) -> None:
    outcome = await stranger.call(
        "action_explain_cover",
        "/ask_coverage",
        "ask_coverage",
        before=[spoken("utter_explain_coverage")],
    )

    assert outcome.responses == ["utter_verify_first"]
    assert outcome.slots["wanted"] == ["action_explain_cover"]


async def test_the_same_button_elsewhere_gives_the_general_answer(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_explain_cover", "/ask_coverage", "ask_coverage", before=[spoken("utter_greet")]
    )

    assert outcome.responses == ["utter_explain_coverage"]


async def test_before_day_thirty_the_last_day_to_pay_is_told(of_case: OfCase) -> None:
    """Due on 24 October: cover lapses on 23 November by the protocol."""
    outcome = await (await of_case("2026-000101")).call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_stands", f"{OWN}_pay_or_not"]
    assert outcome.said[0] == (
        "U bent nu nog verzekerd met uw autoverzekering. De premie van 24 oktober 2026 is nog "
        "niet betaald. Op 23 november 2026 vervalt de dekking, volgens het protocol van uw "
        "adviseur. Is de premie uiterlijk op 22 november 2026 betaald, dan blijft u verzekerd."
    )


async def test_after_day_thirty_the_lapse_is_told_as_the_protocols(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000102")).call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_lapsed", "utter_explain_vehicle_own", f"{OWN}_restart"]
    lapsed, _, restart = outcome.said
    assert "8 november 2026, volgens het protocol van uw adviseur" in lapsed
    assert "Zeker weten kan ik het dus niet" in lapsed
    assert "Dat werkt niet terug" in restart


async def test_policies_in_one_stage_are_one_sum(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000103")).call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_lapsed", f"{OWN}_together", f"{OWN}_restart"]
    assert "Samen is dat €\xa046,85." in outcome.said[1]


async def test_policies_in_different_stages_are_told_apart(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000104")).call("action_explain_cover")

    assert outcome.responses == [
        f"{OWN}_lapsed",
        f"{OWN}_stands",
        f"{OWN}_apart",
        "utter_explain_vehicle_own",
        f"{OWN}_restart",
    ]
    assert "uw autoverzekering" in outcome.said[0]
    assert "uw inboedelverzekering" in outcome.said[1]


async def test_one_policy_with_three_late_premiums_is_told_once(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000105")).call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_lapsed", f"{OWN}_restart"]
    assert "De premie van 10 augustus 2026" in outcome.said[0]


async def test_other_policies_are_untouched(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    caller = await someone(store, of_case, policies=[POLICY, HOME])

    outcome = await caller.call("action_explain_cover")

    assert "Aan uw woonhuisverzekering verandert niets." in " ".join(outcome.said)


async def test_after_payment_cover_is_back_but_not_for_the_days_between(
    of_case: OfCase, store: Store
) -> None:
    payments = [{"on": "2026-11-12", "amount": "62.50"}]
    caller = await someone(store, of_case, payments=payments)

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_restarted"]
    assert "U bent sinds 13 november 2026 weer verzekerd" in outcome.said[0]
    assert "Schade van 8 november 2026 tot en met 12 november 2026" in outcome.said[0]


async def test_a_restart_beside_another_open_premium_is_for_a_person(
    of_case: OfCase, store: Store
) -> None:
    """The payment of 10 November went to the oldest premium; that of 20 October is still open."""
    claims = [
        premium(due_on="2026-10-01", reminders_on=["2026-10-22"]),
        premium(due_on="2026-10-20", reminders_on=["2026-11-10"]),
    ]
    payments = [{"on": "2026-11-10", "amount": "62.50"}]
    caller = await someone(store, of_case, claims=claims, payments=payments)

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses[0] == f"{OWN}_restarted_unsure"
    assert outcome.responses[-1] == f"{OWN}_in_doubt"
    assert not any("U bent sinds" in said for said in outcome.said)


async def test_a_business_policy_is_for_a_person(of_case: OfCase, store: Store) -> None:
    person = PERSON | {"kind": "business", "company": "Noors Bloemen"}
    claims = [premium(due_on="2026-11-01")]
    caller = await someone(store, of_case, person=person, claims=claims)

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses[0] == f"{OWN}_unsure"
    assert outcome.responses[-1] == f"{OWN}_in_doubt"


async def test_without_protocol_cover_runs_on_until_a_reminder(
    of_case: OfCase, store: Store
) -> None:
    claims = [premium(due_on="2026-10-09")]
    caller = await someone(store, of_case, creditor=BY_LAW, claims=claims)

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_not_reminded", f"{OWN}_pay_or_not"]


async def test_premium_stays_due_after_the_policy_ended(of_case: OfCase, store: Store) -> None:
    caller = await someone(store, of_case, policies=[POLICY | {"ended_on": "2026-11-15"}])

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses[0] == f"{OWN}_ended"
    assert "Premie van vóór die dag moet u nog wel betalen." in outcome.said[0]
    assert outcome.responses[-1] == f"{OWN}_in_doubt"


async def test_who_owes_no_premium_keeps_cover(of_case: OfCase, store: Store) -> None:
    caller = await someone(store, of_case, claims=[])

    outcome = await caller.call("action_explain_cover")

    assert outcome.responses == [f"{OWN}_all_paid"]


async def test_an_arrangement_gives_no_certainty_of_cover(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000110")).call("action_explain_cover")

    assert outcome.responses[-1] == f"{OWN}_arranged"


@pytest.mark.parametrize(
    ("number", "why"),
    [("2026-000111", "utter_case_disputed"), ("2026-000112", "utter_own_represented")],
)
async def test_who_must_not_be_asked_to_pay_is_not(of_case: OfCase, number: str, why: str) -> None:
    outcome = await (await of_case(number)).call("action_explain_cover")

    assert outcome.responses == [why, f"{OWN}_in_doubt"]


async def test_health_insurance_has_other_rules(mehmet: Caller) -> None:
    outcome = await mehmet.call(
        "action_explain_cover", "is mijn zorgverzekering gestopt", "ask_coverage"
    )

    assert outcome.responses == ["utter_explain_coverage_health"]


@pytest.mark.parametrize("number", ["2026-000101", "2026-000102", "2026-000104", "2026-000110"])
async def test_nobody_is_told_to_be_uninsured_for_certain(of_case: OfCase, number: str) -> None:
    outcome = await (await of_case(number)).call("action_explain_cover")

    heard = " ".join(outcome.said).lower()
    assert "onverzekerd" not in heard
    assert "niet verzekerd" not in heard


async def test_the_vehicle_of_who_has_one_comes_first(of_case: OfCase) -> None:
    late = await (await of_case("2026-000104")).call("action_explain_vehicle")
    none = await (await of_case("2026-000103")).call("action_explain_vehicle")

    assert late.responses == [f"{OWN}_lapsed", "utter_explain_vehicle"]
    assert none.responses == ["utter_explain_vehicle"]


async def test_no_amount_of_the_fine_is_told(stranger: Caller) -> None:
    outcome = await stranger.call("action_explain_vehicle", "boete?", "ask_vehicle_insurance")

    assert "CJIB" in outcome.said[0]
    assert "€" not in outcome.said[0]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("kom ik in het cis", "utter_explain_registration"),
        ("ik heb een schone lei, weigeren ze mij", "utter_explain_registration_after_debt_help"),
        ("ik word overal afgewezen", "utter_explain_registration_refused"),
        ("brief gekregen dat ik geroyeerd ben", "utter_explain_registration_letter"),
    ],
)
async def test_what_royement_means_is_told_for_what_is_asked(
    stranger: Caller, text: str, response: str
) -> None:
    outcome = await stranger.call("action_explain_registration", text, "ask_registration")

    assert outcome.responses == [response]


async def test_arrears_alone_are_no_royement(of_case: OfCase, store: Store) -> None:
    running = await (await of_case("2026-000102")).call("action_explain_registration")
    caller = await someone(store, of_case, policies=[POLICY | {"ended_on": "2026-11-15"}])
    ended = await caller.call("action_explain_registration")

    assert running.responses[0] == "utter_explain_registration_own_running"
    assert ended.responses[0] == "utter_explain_registration_own_ended"
    assert "15 november 2026" in ended.said[0]


async def test_every_way_to_pay_less_comes_with_what_it_brings(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000104")).call(
        "action_tell_cheaper_cover", "te duur", "request_coverage_change"
    )

    own, ways = outcome.said
    assert "- autoverzekering: €\xa048,00 per maand" in own
    for way in ("Een regeling", "lagere dekking", "Een andere termijn", "Hulp bij schulden"):
        assert way in ways


async def test_who_wants_to_stop_hears_what_that_brings(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_tell_cheaper_cover", "ik wil opzeggen", "request_coverage_change"
    )

    assert outcome.responses == ["utter_end_cover"]
