"""People to talk as: each with a case of their own, copied from one of the demo people."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from string import ascii_lowercase
from typing import Any

from babel.dates import format_date
from babel.numbers import format_currency

from arrears.cases.case_file import CaseLine
from arrears.cases.demo import demo_lines
from arrears.cases.importing import import_cases
from arrears.cases.store import Store
from tests.system.running import TODAY

_free_numbers = (f"2026-{number:06}" for number in count(500_001))
_free_file_numbers = (f"2025-{number:06}" for number in count(500_001))


@dataclass(frozen=True)
class Debtor:
    """What a person knows about their own case."""

    case: CaseLine

    @property
    def case_number(self) -> str:
        """As it stands on the letter."""
        return self.case.number

    @property
    def postcode(self) -> str:
        """As it is written on an envelope."""
        plain = self.case.person.postcode
        return f"{plain[:4]} {plain[4:]}"

    @property
    def birth(self) -> str:
        """Their date of birth as they would say it."""
        return format_date(self.case.person.date_of_birth, "d MMMM y", locale="nl_NL")

    @property
    def words(self) -> dict[str, str]:
        """What texts of tests may name in braces."""
        files = enumerate(self.case.collection_files, start=1)
        return {
            "case": self.case_number,
            "postcode": self.postcode,
            "birth": self.birth,
            "first_name": self.case.person.first_name,
            **{f"file_{place}": file.number for place, file in files},
        }

    def fill(self, text: str) -> str:
        """A text with these facts in it, wherever it names one."""
        for name, fact in self.words.items():
            text = text.replace(f"{{{name}}}", fact)
        return text

    @property
    def secrets(self) -> set[str]:
        """What nobody may read who has not proved to be this person."""
        amounts = {claim.principal for claim in self.case.claims}
        person, creditor = self.case.person, self.case.creditor
        return {
            person.first_name,
            person.last_name,
            creditor.name,
            creditor.iban,
            *map(_euros, amounts | {sum(amounts, Decimal(0))}),
        }


async def new_debtor(store: Store, template: str) -> Debtor:
    """Somebody with the same case as this demo person, under a number that nobody else has."""
    (debtor,) = await new_debtors(store, [template])
    return debtor


async def new_debtors(store: Store, templates: Sequence[str]) -> list[Debtor]:
    """Somebody for each of these demo people."""
    raws = [
        json.dumps(_of_their_own(_demo()[template], next(_free_numbers))) for template in templates
    ]
    report = await import_cases(store, [raw.encode() for raw in raws])
    assert report.added == len(templates), report.bad
    return [Debtor(CaseLine.model_validate_json(raw)) for raw in raws]


def _of_their_own(line: dict[str, Any], number: str) -> dict[str, Any]:
    """The same case with nothing in it that it shares with another: nobody changes it meanwhile."""
    line["number"] = number
    line["person"]["last_name"] += f"-{_letters(int(number[-6:]))}"
    for policy in line.get("policies", ()):
        policy["number"] += f"-{number}"
    for claim in line.get("claims", ()):
        if "policy" in claim:
            claim["policy"] += f"-{number}"
    for file in line.get("collection_files", ()):
        file["number"] = next(_free_file_numbers)
    return line


def _letters(number: int) -> str:
    """A number as a name: nobody is called 500001."""
    return "".join(ascii_lowercase[int(digit)] for digit in str(number)).capitalize()


def _demo() -> dict[str, dict[str, Any]]:
    lines = [json.loads(line) for line in demo_lines(TODAY)]
    return {line["number"]: line for line in lines}


def _euros(amount: Decimal) -> str:
    return format_currency(amount, "EUR", locale="nl_NL")
