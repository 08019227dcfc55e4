"""What staff typed to find a person, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

import phonenumbers

from arrears.cases.privacy.finding import By

FIELDS = ("number", "last_name", "born_on", "phone", "email")


class Unclear(ValueError):
    """What was typed finds nobody; the message tells staff what to do."""


@dataclass(frozen=True)
class Search:
    """What a person is looked for by."""

    how: By
    what: str
    born_on: date | None = None

    @classmethod
    def of(cls, typed: Mapping[str, str]) -> Self:
        """The first of the ways that was filled in. Raises Unclear."""
        if typed["number"]:
            return cls(By.CASE, typed["number"])
        if typed["last_name"] or typed["born_on"]:
            if not (typed["last_name"] and typed["born_on"]):
                raise Unclear("Vul achternaam en geboortedatum allebei in.")
            return cls(By.NAME, typed["last_name"], _day(typed["born_on"]))
        if typed["phone"]:
            return cls(By.PHONE, _phone(typed["phone"]))
        if typed["email"]:
            return cls(By.EMAIL, typed["email"])
        raise Unclear("Vul een van de velden in.")


def typed_of(form: Mapping[str, Any]) -> Mapping[str, str]:
    """The fields of the form as they were typed."""
    return {name: str(form.get(name, "")).strip() for name in FIELDS}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Unclear("Kies een geboortedatum, zoals 31-12-1990.") from error


def _phone(text: str) -> str:
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException as error:
        raise Unclear("Dit is geen telefoonnummer. Schrijf het zoals 06 12345678.") from error
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
