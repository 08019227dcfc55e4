"""How collection goes and what comes if nothing is paid: by own dates, never as a threat."""

import re
from datetime import date

import pytest

from actions.milestones import SENTENCES, milestone_lines
from actions.protocol_days import protocol_days, usual_protocol
from arrears.cases.store import Store
from arrears.law.premium import Event, Premium, protocol, timeline
from tests.actions.calling import Caller, domain
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import case_line, loaded

TELLING = ["action_explain_process", "action_explain_consequences"]
STANDSTILLS = {
    "2026-000110": "utter_own_arranged",
    "2026-000111": "utter_case_disputed",
    "2026-000112": "utter_own_represented",
}


async def test_the_days_in_general_are_those_of_the_protocol(stranger: Caller) -> None:
    outcome = await stranger.call("action_explain_process", "hoe gaat dat", "ask_process")

    assert outcome.responses == ["utter_explain_process"]
    for day in ("dag 21", "dag 30", "dag 35", "tussen dag 49 en dag 58"):
        assert day in outcome.said[0]


async def test_the_own_course_is_told_with_past_and_coming_days(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000101")).call("action_explain_process")

    assert outcome.responses == ["utter_explain_process_own", "utter_what_you_can_do"]
    assert outcome.said[0].splitlines() == [
        (
            "Voor uw autoverzekering is het vandaag dag 25 na de betaaldatum. Zo loopt het, "
            "volgens het protocol van uw adviseur:"
        ),
        "",
        "- 24 oktober 2026: de dag waarop de premie betaald moest zijn.",
        "- 14 november 2026: u kreeg een herinnering.",
        "- 23 november 2026: de dekking vervalt, als de premie dan niet is betaald.",
        "- 28 november 2026: u krijgt een herinnering.",
        "- 29 november 2026: volgens de wet mag de dekking meestal pas vanaf deze dag stoppen.",
        "- 12 december 2026: u krijgt een herinnering.",
        (
            "- ongeveer tussen 12 december 2026 en 21 december 2026: de verzekeraar of een "
            "incassobureau kan het overnemen."
        ),
    ]


async def test_policies_with_the_same_days_are_told_once(of_case: OfCase) -> None:
    same = await (await of_case("2026-000103")).call("action_explain_process")
    different = await (await of_case("2026-000104")).call("action_explain_process")

    assert same.responses.count("utter_explain_process_own") == 1
    assert different.responses.count("utter_explain_process_own") == 2


async def test_a_reminder_that_is_not_on_record_is_not_said_to_be_sent(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000103")).call("action_explain_process")

    assert "29 oktober 2026: er was een herinnering gepland" in outcome.said[0]


async def test_an_invoice_is_told_by_its_stage(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_explain_process")

    assert outcome.responses == ["utter_explain_process_own_stage", "utter_what_you_can_do"]
    assert "Zonder vonnis of toestemming van een rechter" in outcome.said[0]


@pytest.mark.parametrize("action", TELLING)
@pytest.mark.parametrize("number", STANDSTILLS)
async def test_no_next_step_is_announced_where_none_comes(
    of_case: OfCase, action: str, number: str
) -> None:
    outcome = await (await of_case(number)).call(action)

    assert outcome.responses == [STANDSTILLS[number]]


async def test_what_can_come_is_followed_by_what_can_be_done(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000102")).call("action_explain_consequences")

    assert outcome.responses == ["utter_explain_consequences_own", "utter_what_you_can_do"]
    coming, ways = outcome.said
    assert "€\xa074,20" in coming
    assert "8 november 2026" not in coming
    assert "ongeveer tussen 27 november 2026 en 6 december 2026" in coming
    assert "betalingsregeling" in ways


async def test_who_owes_nothing_hears_that_nothing_comes(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000108")).call("action_explain_consequences")

    assert outcome.responses == ["utter_explain_consequences_own_nothing_open"]


async def test_a_debt_that_is_uncertain_is_told_so(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    creditor = case_line()["creditor"] | {"charges_interest": True}
    await loaded(store, case_line(creditor=creditor))

    outcome = await (await of_case("2026-000123")).call("action_explain_consequences")

    assert "utter_amount_uncertain" in outcome.responses


@pytest.mark.parametrize(
    ("stage", "response"),
    [
        ("reminder", "utter_explain_bailiff_own_before_court"),
        ("extrajudicial", "utter_explain_bailiff_own_before_court"),
        ("judicial", "utter_explain_bailiff_own_judicial"),
        ("enforcement", "utter_explain_bailiff_own_enforcement"),
    ],
)
async def test_what_a_bailiff_may_do_depends_on_the_stage(
    stranger: Caller, of_case: OfCase, store: Store, stage: str, response: str
) -> None:
    await loaded(store, case_line(stage=stage))

    outcome = await (await of_case("2026-000123")).call("action_explain_bailiff")

    assert outcome.responses == [response]


async def test_the_protected_income_is_explained_and_never_computed(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_explain_bailiff", "hoeveel hou ik over van 1800 euro bij beslag", "ask_bailiff"
    )

    assert outcome.responses == ["utter_explain_bailiff", "utter_explain_bailiff_protected_income"]
    assert "uwbeslagvrijevoet.nl" in outcome.said[1]
    assert "€" not in outcome.said[1]


@pytest.mark.parametrize(
    ("number", "responses"),
    [
        ("2026-000101", ["utter_explain_court"]),
        ("2026-000109", ["utter_explain_court_own_judicial", "utter_explain_court"]),
    ],
)
async def test_a_court_that_is_involved_is_told(
    of_case: OfCase, number: str, responses: list[str]
) -> None:
    outcome = await (await of_case(number)).call("action_explain_court")

    assert outcome.responses == responses


@pytest.mark.parametrize(
    "text",
    [
        "waarom krijgt mijn buurman wel een regeling",
        "mijn zus hoefde minder te betalen",
        "waarom mag een ander er langer over doen",
        "behandelen jullie iedereen hetzelfde",
    ],
)
async def test_equal_cases_are_treated_equally(stranger: Caller, text: str) -> None:
    outcome = await stranger.call("action_explain_process", text, "ask_process")

    assert outcome.responses == ["utter_equal_treatment"]


async def test_what_a_friend_says_is_no_comparison(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_explain_process", "een vriend zegt dat je wel drie brieven krijgt", "ask_process"
    )

    assert outcome.responses == ["utter_explain_process"]


def test_every_event_of_a_premium_has_words() -> None:
    assert set(SENTENCES) == set(Event)


@pytest.mark.parametrize("day", range(0, 70, 7))
@pytest.mark.parametrize("paid", [None, date(2026, 11, 20)])
def test_a_course_can_be_told_on_every_day(day: int, paid: date | None) -> None:
    due = date(2026, 10, 1)
    premium = Premium(due, (date(2026, 10, 22),), paid_on=paid)
    on = date.fromordinal(due.toordinal() + day)

    for rules in (usual_protocol(), protocol("statutory")):
        lines = milestone_lines(timeline(premium, rules, on=on).milestones)
        assert lines
        assert all(line.startswith("- ") and line.endswith(".") for line in lines)


def test_a_protocol_without_days_of_its_own_gives_none() -> None:
    assert protocol_days(protocol("statutory")) == {}


def test_nothing_that_is_told_threatens() -> None:
    """Cut off, prison, at your own risk: words that press and help nobody."""
    pressing = re.compile(
        r"afsluit|gevangenis|dringend|onmiddellijk|laatste kans|sommeren|!!", re.IGNORECASE
    )
    texts = {
        name: variation["text"]
        for name, variations in domain()["responses"].items()
        for variation in variations
        if name.startswith(("utter_explain_", "utter_letter_", "utter_own_"))
    }

    assert [name for name, text in texts.items() if pressing.search(text)] == []


SUBJECTS = (
    "fees",
    "coverage",
    "vehicle",
    "registration",
    "consequences",
    "process",
    "bailiff",
    "court",
)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_can_be_explained_simpler_and_by_an_example(subject: str) -> None:
    responses = domain()["responses"]
    simpler = responses[f"utter_explain_{subject}_simpler"][0]["text"]
    example = responses[f"utter_explain_{subject}_example"][0]["text"]

    assert len(simpler) < len(responses[f"utter_explain_{subject}"][0]["text"])
    assert max(len(sentence.split()) for sentence in re.split(r"[.?:]\s", simpler)) <= 15
    assert example.startswith("Stel: Sara")
