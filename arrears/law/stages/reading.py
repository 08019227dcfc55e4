"""The statements of the stages, from the files beside this module."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from arrears.law.fees import DebtorKind
from arrears.law.parameter import Confidence
from arrears.law.stages.stage import About, Stage, StageRules, Statement
from arrears.law.toml_table import Table, read

FOLDER = Path(__file__).parent
STATEMENT_KEYS = {"code", "says", "source", "confidence"}


@cache
def stage_rules(stage: Stage) -> StageRules:
    """What holds in that stage, read once. Raises `InvalidTable` when the file is not right."""
    return parse_stage(stage, read(FOLDER / f"{stage}.toml"))


def parse_stage(stage: Stage, table: Table) -> StageRules:
    """The rules of a stage from the table of its file."""
    table.only({"title", *About}, {"next_stage"})
    following = table.member(Stage, "next_stage") if "next_stage" in table.content else None
    statements = _statements(stage, table)
    _check_codes(table, statements)
    return StageRules(stage, table.text("title"), following, statements)


def _statements(stage: Stage, table: Table) -> Mapping[About, tuple[Statement, ...]]:
    return {
        subject: tuple(_statement(f"stage.{stage}", row) for row in table.tables(subject))
        for subject in About
    }


def _statement(prefix: str, row: Table) -> Statement:
    row.only(STATEMENT_KEYS, {"parameters", "debtor"})
    return Statement(
        rule=f"{prefix}.{row.text('code')}",
        says=row.text("says"),
        source=row.text("source"),
        confidence=row.member(Confidence, "confidence"),
        parameters=row.texts("parameters"),
        debtor=row.member(DebtorKind, "debtor") if "debtor" in row.content else None,
    )


def _check_codes(table: Table, statements: Mapping[About, tuple[Statement, ...]]) -> None:
    rules = [one.rule for group in statements.values() for one in group]
    twice = sorted({rule for rule in rules if rules.count(rule) > 1})
    if twice:
        raise table.invalid(f"codes that are used twice: {twice}")
