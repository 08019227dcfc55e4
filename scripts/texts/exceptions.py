"""Texts that may do what a check forbids, each with its reason."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.texts.finding import Finding

EXCEPTIONS = Path(__file__).with_name("exceptions.toml")


@dataclass(frozen=True)
class Allowance:
    """What a check may find in a text of this name, and why that is right."""

    text: str
    check: str
    reason: str
    found: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether this finding is meant."""
        same = (self.text, self.check) == (finding.text.name, finding.check)
        return same and self.found in ("", finding.found)


def allowances(path: Path = EXCEPTIONS) -> list[Allowance]:
    """All that are listed."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Allowance(**entry) for entry in read.get("exceptions", [])]


def not_allowed(findings: Iterable[Finding], allowed: Sequence[Allowance]) -> list[Finding]:
    """The findings that no exception covers."""
    return [one for one in findings if not any(each.covers(one) for each in allowed)]


def unneeded(findings: Sequence[Finding], allowed: Iterable[Allowance]) -> list[Allowance]:
    """The exceptions that cover nothing any more."""
    return [each for each in allowed if not any(each.covers(one) for one in findings)]
