"""Protocols for premium arrears: what the files plan, and what is said of one that is not right."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arrears.law.parameter import Confidence, parameter
from arrears.law.premium import (
    Event,
    UnknownProtocol,
    known_protocols,
    protocol,
)
from arrears.law.premium.protocols import FOLDER, parse
from arrears.law.toml_table import InvalidTable

FILES = sorted(FOLDER.glob("*.toml"))
INTERMEDIARY = "intermediary_21_30_35_49_58"

PLAN = """
title = "Protocol"
according_to = "volgens het protocol"
source = "B"
confidence = "likely"
[[steps]]
day = 14
event = "first_reminder"
[[steps]]
day = 29
event = "cover_lapses"
[[steps]]
day = 40
event = "second_reminder"
confidence = "sure"
"""


def test_the_days_of_the_intermediary_are_those_of_its_protocol() -> None:
    steps = protocol(INTERMEDIARY).steps

    assert [
        (21, "first_reminder"),
        (30, "cover_lapses"),
        (35, "second_reminder"),
        (49, "third_reminder"),
        (49, "handover_from"),
        (58, "handover_at_latest"),
    ] == [(step.day, step.event) for step in steps]


def test_its_days_are_told_as_those_of_the_adviser() -> None:
    assert "volgens het protocol van uw adviseur" == protocol(INTERMEDIARY).according_to


def test_only_the_day_of_the_handover_is_to_be_checked() -> None:
    """The protocol contradicts itself there: its time line says 49 and its text 58."""
    unsure = [
        step.event
        for step in protocol(INTERMEDIARY).steps
        if step.confidence is not Confidence.SURE
    ]

    assert [Event.HANDOVER_FROM, Event.HANDOVER_AT_LATEST] == unsure


def test_the_law_plans_no_day_and_lets_cover_lapse_only_after_a_reminder() -> None:
    (lapse,) = protocol("statutory").steps

    assert (Event.COVER_LAPSES, None) == (lapse.event, lapse.day)
    assert lapse == protocol("statutory").lapse


def test_every_file_is_a_known_protocol() -> None:
    assert (INTERMEDIARY, "statutory") == known_protocols()
    assert [path.stem for path in FILES] == list(known_protocols())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_protocol_says_whose_it_is(path: Path) -> None:
    found = protocol(path.stem)

    assert path.stem == found.name
    assert all([found.title, found.according_to, found.source])


@pytest.mark.parametrize("name", ["intermediary", "", "../parameters/notice_days", "STATUTORY"])
def test_an_unknown_name_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(UnknownProtocol, match=f"Known are: {INTERMEDIARY}, statutory") as refused:
        protocol(name)

    assert (name, known_protocols()) == (refused.value.name, refused.value.known)


def test_a_step_is_as_sure_as_its_protocol_unless_it_says_otherwise() -> None:
    steps = parse("plan", PLAN).steps

    assert [Confidence.LIKELY, Confidence.LIKELY, Confidence.SURE] == [
        step.confidence for step in steps
    ]


def test_a_step_can_come_the_day_after_the_due_date() -> None:
    assert 1 == parse("plan", PLAN.replace("day = 14", "day = 1")).steps[0].day


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        pytest.param("title =", "title", "Expected '='", id="not TOML"),
        pytest.param('source = "B"', "", r"missing keys \['source'\]", id="no source"),
        pytest.param("source", "bron", r"unknown keys \['bron'\]", id="an unknown key"),
        pytest.param("likely", "vast", "not a valid Confidence", id="how sure"),
        pytest.param(
            PLAN[PLAN.index("[[steps]]") :], "steps = 3", "not a list of tables", id="no steps"
        ),
        pytest.param(
            PLAN[PLAN.index("[[steps]]") :], "steps = [3]", "not a list of tables", id="no tables"
        ),
        pytest.param("day = 14", "dag = 14", r"unknown keys \['dag'\]", id="a key in a step"),
        pytest.param("day = 14", "", r"missing keys \['day'\]", id="a step without a day"),
        pytest.param("day = 14", "day = 14.0", "not a whole number", id="a day with a fraction"),
        pytest.param("day = 14", 'day = "14"', "not a whole number", id="a day as text"),
        pytest.param("day = 14", "day = true", "not a whole number", id="a truth"),
        pytest.param("day = 14", "day = 0", "not a day after the due date", id="on the due date"),
        pytest.param("first_reminder", "royement", "not a valid Event", id="another event"),
        pytest.param("first_reminder", "paid", "no event that can be", id="an event of facts"),
        pytest.param(
            "second_reminder", "first_reminder", "planned twice", id="an event given twice"
        ),
        pytest.param("day = 40", "day = 28", "must not go back", id="days that go back"),
        pytest.param("cover_lapses", "third_reminder", "when cover_lapses", id="no lapse of cover"),
        pytest.param(
            "second_reminder", "third_reminder", "the order must be first_rem", id="none between"
        ),
        pytest.param(
            "second_reminder", "handover_at_latest", "the order must be handover_from", id="no from"
        ),
        pytest.param(
            "day = 14", 'after = "reminder_term"', "only cover_lapses", id="a reminder after itself"
        ),
        pytest.param("day = 29", 'after = "notice"', "can come after", id="after something else"),
        pytest.param(
            "day = 29",
            'day = 29\nafter = "reminder_term"',
            r"unknown keys \['day'\]",
            id="a day and a term",
        ),
        pytest.param(
            'confidence = "sure"', 'confidence = "vast"', "valid Confidence", id="how sure of it"
        ),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(
    right: str, wrong: str, problem: str
) -> None:
    assert right in PLAN

    with pytest.raises(InvalidTable, match=problem) as refused:
        parse("plan", PLAN.replace(right, wrong, 1))

    assert str(refused.value).startswith("arrears/law/protocols/plan.toml: ")


@pytest.mark.parametrize(
    ("name", "expected", "source"),
    [
        pytest.param("premium_reminder_days", 14, "7:934 BW", id="term of a reminder"),
        pytest.param("cover_restart_days", 1, "Protocol", id="cover again the day after payment"),
        pytest.param("arrangement_confirmation_working_days", 5, "Protocol", id="confirmation"),
        pytest.param("rdw_proof_request_days", 14, "art. 34 lid 2", id="shortest term of the RDW"),
        pytest.param("wam_proof_issue_days", 10, "art. 34 lid 2", id="proof by the insurer"),
    ],
)
def test_the_terms_are_those_of_law_and_protocol(name: str, expected: int, source: str) -> None:
    held = parameter(name, on=date(2026, 11, 18))

    assert (Decimal(expected), Confidence.SURE) == (held.value, held.confidence)
    assert source in held.source
