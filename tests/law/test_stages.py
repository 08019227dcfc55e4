"""What may be said about each stage of collection: never a threat, always with a source."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.cases.kinds import Stage as StageOfCase
from arrears.law.fees import DebtorKind
from arrears.law.parameter import Confidence
from arrears.law.stages import About, Stage, StageRules, Statement, stage_rules
from arrears.law.stages.reading import parse_stage
from arrears.law.toml_table import InvalidTable, parse

TODAY = date(2026, 11, 18)
CONSUMER, BUSINESS = DebtorKind.CONSUMER, DebtorKind.BUSINESS
STATEMENTS = [
    pytest.param(statement, id=statement.rule)
    for stage in Stage
    for group in stage_rules(stage).statements.values()
    for statement in group
]

ROW = """
code = "{code}"
says = "Dit geldt."
source = "art. 1"
confidence = "{confidence}"
"""


def file(*, code: str = "one", confidence: str = "sure", more: str = "") -> str:
    rows = "".join(
        f"[[{subject}]]{ROW.format(code=f'{subject}_{code}', confidence=confidence)}"
        for subject in About
    )
    return f'title = "Titel"\n{rows}{more}'


def rules(text: str) -> StageRules:
    return parse_stage(Stage.JUDICIAL, parse("judicial.toml", text))


def codes(stage: Stage, subject: About, debtor: DebtorKind = CONSUMER) -> set[str]:
    told = stage_rules(stage).about(subject, debtor=debtor)
    return {statement.rule.removeprefix(f"stage.{stage}.") for statement in told}


def test_the_stages_are_those_of_the_case_store() -> None:
    assert [stage.value for stage in StageOfCase] == [stage.value for stage in Stage]


def test_the_stages_follow_each_other_to_the_last() -> None:
    following = [stage_rules(stage).next_stage for stage in Stage]

    assert [Stage.EXTRAJUDICIAL, Stage.JUDICIAL, Stage.ENFORCEMENT, None] == following


@pytest.mark.parametrize("debtor", DebtorKind)
@pytest.mark.parametrize("subject", About)
@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_something_to_say_on_every_subject(
    stage: Stage, subject: About, debtor: DebtorKind
) -> None:
    assert stage_rules(stage).about(subject, debtor=debtor)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_is_one_or_two_short_sentences_without_a_number(statement: Statement) -> None:
    sentences = statement.says.replace("?", ".").replace(":", ".").split(".")

    assert statement.says.endswith((".", "?"))
    assert all(len(sentence.split()) <= 20 for sentence in sentences), statement.says
    assert not any(letter.isdigit() for letter in statement.says)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_numbers_of_a_statement_are_known_parameters(statement: Statement) -> None:
    because = statement.reason(on=TODAY)

    assert (statement.rule, statement.source) == (because.rule, because.source)
    assert set(statement.parameters) == set(because.facts)


def test_a_statement_gives_its_numbers_as_they_hold_on_a_day() -> None:
    (summons,) = (
        one
        for one in stage_rules(Stage.JUDICIAL).about(About.CAN, debtor=CONSUMER)
        if one.rule == "stage.judicial.summons"
    )

    assert {"summons_term": Decimal(7)} == summons.reason(on=TODAY).facts


@pytest.mark.parametrize("stage", [Stage.REMINDER, Stage.EXTRAJUDICIAL, Stage.JUDICIAL])
def test_before_a_judgment_nothing_can_be_attached(stage: Stage) -> None:
    assert "no_attachment" in codes(stage, About.CANNOT)
    assert "attachment" not in codes(stage, About.CAN)
    assert "enforcement_costs" not in codes(stage, About.COSTS)


@pytest.mark.parametrize("stage", [Stage.REMINDER, Stage.EXTRAJUDICIAL])
def test_before_the_court_there_are_no_court_costs(stage: Stage) -> None:
    assert "court_costs" not in codes(stage, About.COSTS)
    assert "summons" not in codes(stage, About.CAN)


def test_out_of_court_a_bailiff_can_do_no_more_than_an_agency() -> None:
    assert "bailiff_letter" in codes(Stage.EXTRAJUDICIAL, About.CAN)
    assert "no_bailiff_costs" in codes(Stage.EXTRAJUDICIAL, About.CANNOT)
    assert "bailiff_without_power" in codes(Stage.EXTRAJUDICIAL, About.WHO)


def test_only_a_bailiff_serves_and_enforces() -> None:
    assert "bailiff_serves" in codes(Stage.JUDICIAL, About.WHO)
    assert {"bailiff_only"} == codes(Stage.ENFORCEMENT, About.WHO)
    assert "no_agency_attachment" in codes(Stage.ENFORCEMENT, About.CANNOT)


@pytest.mark.parametrize("stage", [Stage.REMINDER, Stage.EXTRAJUDICIAL])
def test_the_letter_protects_a_consumer_and_no_business(stage: Stage) -> None:
    consumer, business = (codes(stage, About.COSTS, debtor) for debtor in (CONSUMER, BUSINESS))

    assert "fee_after_letter" in consumer - business
    assert "fee_for_business" in business - consumer


@pytest.mark.parametrize("stage", [Stage.REMINDER, Stage.EXTRAJUDICIAL])
def test_before_the_court_paying_arranging_disputing_and_asking_help_stop_it(stage: Stage) -> None:
    assert {"pay", "arrangement", "dispute", "debt_help"} <= codes(stage, About.STOPS)


def test_against_a_judgment_by_default_there_is_objection() -> None:
    for stage in (Stage.JUDICIAL, Stage.ENFORCEMENT):
        assert "objection" in codes(stage, About.STOPS)


def test_what_must_still_be_checked_is_told_to_nobody() -> None:
    (unsure,) = rules(file(confidence="check")).statements[About.CAN]

    assert Confidence.CHECK is unsure.confidence
    assert not unsure.holds_for(CONSUMER)
    assert () == rules(file(confidence="check")).about(About.CAN, debtor=CONSUMER)


def test_a_file_gives_its_statements_with_the_stage_in_their_codes() -> None:
    found = rules(f'next_stage = "enforcement"\n{file()}')
    (statement,) = found.about(About.COSTS, debtor=BUSINESS)

    assert ("Titel", Stage.JUDICIAL, Stage.ENFORCEMENT) == (
        found.title,
        found.stage,
        found.next_stage,
    )
    assert "stage.judicial.costs_one" == statement.rule
    assert ("Dit geldt.", "art. 1", Confidence.SURE) == (
        statement.says,
        statement.source,
        statement.confidence,
    )
    assert (None, ()) == (statement.debtor, statement.parameters)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param('title = "Titel"', "missing keys", id="no statements"),
        pytest.param(f'colour = "red"\n{file()}', r"unknown keys \['colour'\]", id="unknown key"),
        pytest.param(
            file(more=f"[[can]]{ROW.format(code='cannot_one', confidence='sure')}"),
            r"used twice: \['stage.judicial.cannot_one'\]",
            id="a code used twice",
        ),
        pytest.param(
            file(confidence="maybe"), "'maybe' is not a valid Confidence", id="unsure how"
        ),
        pytest.param(file(more='debtor = "nobody"'), "'nobody' is not a valid", id="for nobody"),
        pytest.param(file(more='tone = "harsh"'), r"unknown keys \['tone'\]", id="key in a row"),
        pytest.param(f'next_stage = "war"\n{file()}', "'war' is not a valid Stage", id="no stage"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(text: str, problem: str) -> None:
    with pytest.raises(InvalidTable, match=problem):
        rules(text)
