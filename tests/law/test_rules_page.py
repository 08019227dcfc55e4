"""The page of rules shows everything, and marks what must be looked at again."""

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from arrears.law.__main__ import main
from arrears.law.helpers import Helper, Situation, directory
from arrears.law.parameter import FOLDER, load, parse
from arrears.law.rules_page import rules_page
from arrears.law.rules_page.page import PROTOCOLS, parameter_table
from arrears.law.rules_page.words import CERTAINTY, SITUATIONS, SUBJECTS, amount_words
from arrears.law.stages import About, Stage, stage_rules

TODAY = date(2026, 11, 18)
PAGE = rules_page(TODAY)
FILE = """
title = "Een | regel"
unit = "weeks"
[[values]]
from = 2025-01-01
value = 1
source = "art. 1"
confidence = "{confidence}"
{more}
"""


def row(name: str, page: str = PAGE) -> list[str]:
    """The cells of the row of that parameter."""
    (line,) = (line for line in page.splitlines() if line.endswith(f"| {name} |"))
    return line.strip("| ").split(" | ")


def cells(on: str, *, confidence: str = "sure", more: str = "") -> list[str]:
    parameter = parse("some_rule", FILE.format(confidence=confidence, more=more))
    return row("some_rule", parameter_table([parameter], on=date.fromisoformat(on)))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_parameter_is_on_the_page_with_its_source(path: Path) -> None:
    title, value, _, source, *_ = row(path.stem)

    assert load(path.stem).title == title
    assert value
    assert load(path.stem).on(TODAY).source == source


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("collection_fee_maximum", "€ 6.775,00", id="euros"),
        pytest.param("vat_percentage", "21 procent", id="percent"),
        pytest.param("complaint_retention", "1 jaar", id="one year"),
        pytest.param("privacy_answer_term", "1 maand", id="one month"),
        pytest.param("objection_term", "4 weken", id="weeks"),
        pytest.param("contact_quiet_end", "07:00 uur", id="an hour of the day"),
        pytest.param("sms_gsm7_part", "153 tekens (GSM-7)", id="characters"),
        pytest.param(
            "collection_fee_tiers",
            "15% tot € 2.500,00<br>10% tot € 5.000,00<br>5% tot € 10.000,00"
            "<br>1% tot € 200.000,00<br>0,5% daarboven",
            id="tiers",
        ),
    ],
)
def test_a_value_reads_as_dutch(name: str, value: str) -> None:
    assert value == row(name)[1]


def test_a_unit_without_a_dutch_word_stands_as_it_is() -> None:
    assert "2,5 parsecs" == amount_words(Decimal("2.50"), "parsecs")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-07-20", "2026-07-20", id="on its last day"),
        pytest.param("2026-07-21", "**2026-07-20: verlopen**", id="the day after"),
    ],
)
def test_a_value_that_was_not_verified_up_to_the_day_is_marked(on: str, expected: str) -> None:
    assert expected == cells(on, more="verified_until = 2026-07-20")[5]


def test_what_must_be_checked_is_marked() -> None:
    assert "**eerst nagaan**" == cells("2026-11-18", confidence="check")[4]
    assert "zeker" == cells("2026-11-18")[4]


def test_a_value_of_another_day_shows_since_when() -> None:
    vat = row("vat_percentage", rules_page(date(2012, 9, 30)))

    assert ("19 procent", "2001-01-01") == (vat[1], vat[2])


def test_before_its_first_value_a_parameter_says_so() -> None:
    assert ["geen waarde bekend", "2025-01-01"] == cells("2024-12-31")[1:3]
    assert ["1 week", "2025-01-01"] == cells("2025-01-01")[1:3]


def test_a_bar_in_a_text_does_not_break_the_table() -> None:
    assert r"Een \| regel" == cells("2026-11-18")[0]


def test_every_table_has_equally_many_cells_in_all_its_rows() -> None:
    for table in re.split(r"\n\n", PAGE):
        widths = {len(re.split(r"(?<!\\)\|", line)) for line in table.splitlines() if "|" in line}
        assert len(widths) <= 1, table


@pytest.mark.parametrize("helper", directory(), ids=lambda helper: helper.code)
def test_every_helper_is_on_the_page_with_how_to_reach_it(helper: Helper) -> None:
    (line,) = (line for line in PAGE.splitlines() if line.startswith(f"| {helper.name} |"))

    assert helper.says in line
    assert ", ".join(helper.phones) in line
    assert (helper.website or "") in line


@pytest.mark.parametrize("stage", Stage)
def test_every_statement_of_a_stage_is_on_the_page(stage: Stage) -> None:
    rules = stage_rules(stage)

    assert f"### {rules.title}" in PAGE
    for group in rules.statements.values():
        for statement in group:
            assert f"| {statement.says} | {statement.source} |" in PAGE


@pytest.mark.parametrize("path", sorted(PROTOCOLS.glob("*.toml")), ids=lambda path: path.stem)
def test_every_protocol_is_on_the_page(path: Path) -> None:
    events = re.findall(r'^event = "(\w+)"', path.read_text(encoding="utf-8"), re.MULTILINE)

    assert events
    assert all(f"| `{event}` |" in PAGE for event in events)


def test_a_step_of_a_protocol_shows_its_day_and_its_doubt() -> None:
    assert "| `first_reminder` | dag 21 |" in PAGE
    assert "| `handover_at_latest` | dag 58, **eerst nagaan** |" in PAGE


def test_a_helper_shows_for_which_situations_it_is() -> None:
    assert "| Uw gemeente | geldzorgen, geldzorgen van een bedrijf, beslag |" in PAGE


def test_every_name_of_the_code_has_a_dutch_word() -> None:
    assert set(About) == set(SUBJECTS)
    assert set(Situation) == set(SITUATIONS)
    assert 3 == len(CERTAINTY)


def test_the_command_prints_the_page_of_the_asked_day(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--on", "2026-11-18"])

    assert PAGE == capsys.readouterr().out


def test_without_a_day_the_command_takes_today(capsys: pytest.CaptureFixture[str]) -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    before = datetime.now(amsterdam).date()
    main([])
    after = datetime.now(amsterdam).date()

    heading = capsys.readouterr().out.splitlines()[0]
    assert heading in {f"# De regels op {day}" for day in (before, after)}


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--on", "gisteren"])

    assert "gisteren" in capsys.readouterr().err
