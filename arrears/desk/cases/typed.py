"""What somebody of staff typed in a form, read the Dutch way, or said what is wrong with it."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID, uuid4

from arrears.cases.acting import Refused
from arrears.cases.entries import amount_of, text_of
from arrears.clock import today
from dutch import is_impossible_date, parse_amount, parse_date, parse_day_of_month

KEY = "key"
NUMBER = re.compile(r"[0-9]{1,9}")


class Unreadable(Exception):
    """A field that cannot be used as it is; `says` is the sentence that helps."""

    def __init__(self, field: str, says: str) -> None:
        super().__init__(field)
        self.field, self.says = field, says


class Typed:
    """The fields of a form. Nothing typed is lost: the form shows `fields` again."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.fields = {name: text for name, text in fields.items() if name != "csrf"}

    @classmethod
    def nothing(cls, **given: str) -> "Typed":
        """A form that nobody has filled in yet, with a key of its own."""
        return cls({KEY: uuid4().hex, **given})

    @property
    def again(self) -> Mapping[str, str]:
        """The fields to show once more, with a key that holds."""
        try:
            return self.fields | {KEY: self.key}
        except Unreadable:
            return self.fields | {KEY: uuid4().hex}

    @property
    def key(self) -> str:
        """What makes that a form sent twice counts once."""
        try:
            return UUID(hex=self.text(KEY)).hex
        except ValueError:
            raise Unreadable(KEY, "Dit formulier is verlopen. Vul het opnieuw in.") from None

    def text(self, field: str) -> str:
        """As it was typed, without space around it."""
        return self.fields.get(field, "").strip()

    def ticked(self, field: str) -> bool:
        """Whether a box is ticked."""
        return field in self.fields

    def words(self, field: str, *, longest: int = 1000) -> str:
        """A few words. Raises Unreadable."""
        try:
            return text_of(self.text(field), longest=longest)
        except Refused:
            empty = not self.text(field)
            says = "Vul hier iets in." if empty else f"Gebruik hoogstens {longest} tekens."
            raise Unreadable(field, says) from None

    def amount(self, field: str) -> Decimal:
        """An amount in euros. Raises Unreadable."""
        found = parse_amount(self.text(field))
        try:
            return amount_of(found if found is not None else Decimal(0))
        except Refused:
            says = "Vul een bedrag in euro's in, bijvoorbeeld 50 of 1.250,50."
            raise Unreadable(field, says) from None

    def day(self, field: str) -> date:
        """A day. Raises Unreadable."""
        if is_impossible_date(self.text(field)):
            raise Unreadable(field, "Deze dag bestaat niet. Kijk of er een tikfout in staat.")
        found = parse_date(self.text(field), today=today())
        if found is None:
            raise Unreadable(field, "Vul een datum in, bijvoorbeeld 25-12-2026 of 25 december.")
        return found

    def day_of_month(self, field: str) -> int:
        """A day of each month. Raises Unreadable."""
        found = parse_day_of_month(self.text(field))
        if found is None:
            raise Unreadable(field, "Vul een dag van de maand in: een getal van 1 tot en met 31.")
        return found

    def number(self, field: str) -> int:
        """A whole number. Raises Unreadable."""
        if not NUMBER.fullmatch(self.text(field)):
            raise Unreadable(field, "Vul een heel getal in, bijvoorbeeld 6.")
        return int(self.text(field))

    def choice[S: StrEnum](self, field: str, kind: type[S]) -> S:
        """One of a closed list. Raises Unreadable."""
        try:
            return kind(self.text(field))
        except ValueError:
            raise Unreadable(field, "Kies een van de mogelijkheden.") from None
