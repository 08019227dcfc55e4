"""The page of rules in Markdown: parameters, protocols, stages and helpers.

The page is in Dutch: it is for whoever knows the law, not for whoever knows the code.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from arrears.law.helpers import Helper, Situation, directory
from arrears.law.parameter import FOLDER, Confidence, Parameter, Tier, Value, load
from arrears.law.rules_page.words import (
    CERTAINTY,
    SITUATIONS,
    STEP_WORDS,
    SUBJECTS,
    amount_words,
    tiers_words,
)
from arrears.law.stages import About, Stage, StageRules, Statement, stage_rules

type Number = Decimal | tuple[Tier, ...]

PROTOCOLS = Path(__file__).parent.parent / "protocols"


def rules_page(on: date) -> str:
    """All parameters, protocols, stages and helpers as they hold on a day."""
    sections = (
        f"# De regels op {on}",
        "Gemaakt uit `arrears/law`; verbeter een regel daar, niet hier.",
        "## Bedragen en termijnen",
        parameter_table(_all_parameters(), on=on),
        "## Protocollen",
        *(_protocol(path) for path in sorted(PROTOCOLS.glob("*.toml"))),
        "## Fasen van incasso",
        *(_stage(stage_rules(stage)) for stage in Stage),
        "## Wie helpt",
        _helpers(),
    )
    return "\n\n".join(sections) + "\n"


def parameter_table(found: Iterable[Parameter[Number]], *, on: date) -> str:
    """Every parameter with the value of a day, marked where it must be looked at again."""
    head = ("Regel", "Waarde", "Sinds", "Bron", "Zekerheid", "Nagegaan tot en met", "Bestand")
    return _table(head, (_parameter(one, on) for one in found))


def _all_parameters() -> list[Parameter[Number]]:
    return [load(path.stem) for path in sorted(FOLDER.glob("*.toml"))]


def _parameter(found: Parameter[Number], on: date) -> Sequence[str]:
    first = found.values[0]
    if on < first.from_:
        return found.title, "geen waarde bekend", str(first.from_), first.source, "", "", found.name
    held = found.on(on)
    value, certainty = _value_words(held.value, found.unit), CERTAINTY[held.confidence]
    checked = _checked(held, on)
    return found.title, value, str(held.from_), held.source, certainty, checked, found.name


def _value_words(value: Number, unit: str) -> str:
    return tiers_words(value) if isinstance(value, tuple) else amount_words(value, unit)


def _checked(held: Value[Number], on: date) -> str:
    if held.verified_until is None:
        return ""
    is_expired = held.verified_until < on
    return f"**{held.verified_until}: verlopen**" if is_expired else str(held.verified_until)


def _protocol(path: Path) -> str:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    certainty = CERTAINTY[Confidence(content["confidence"])]
    heading = f"### {content['title']}\n\nBron: {content['source']} ({certainty})"
    return f"{heading}\n\n{_table(('Stap', 'Wanneer'), map(_step, content['steps']))}"


def _step(step: Mapping[str, Any]) -> Sequence[str]:
    """The event of a step, with its day and whatever else the protocol says of it."""
    rest = [_step_fact(key, value) for key, value in step.items() if key != "event"]
    return f"`{step['event']}`", ", ".join(rest)


def _step_fact(key: str, value: Any) -> str:
    if key == "confidence":
        return CERTAINTY[Confidence(value)]
    return f"{STEP_WORDS.get(key, key)} {value}"


def _stage(rules: StageRules) -> str:
    head = ("Onderwerp", "Regel", "Bron", "Zekerheid", "Code")
    rows = (
        _statement(subject, statement)
        for subject, statements in rules.statements.items()
        for statement in statements
    )
    return f"### {rules.title}\n\n{_table(head, rows)}"


def _statement(subject: About, statement: Statement) -> Sequence[str]:
    certainty = CERTAINTY[statement.confidence]
    return SUBJECTS[subject], statement.says, statement.source, certainty, f"`{statement.rule}`"


def _helpers() -> str:
    head = ("Naam", "Waarvoor", "Wat", "Bereikbaar", "Bron", "Zekerheid")
    return _table(head, map(_helper, directory()))


def _helper(helper: Helper) -> Sequence[str]:
    contact = ", ".join([*helper.phones, *([helper.website] if helper.website else [])])
    situations = ", ".join(SITUATIONS[one] for one in Situation if one in helper.situations)
    certainty = CERTAINTY[helper.confidence]
    return helper.name, situations, helper.says, contact, helper.source, certainty


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
