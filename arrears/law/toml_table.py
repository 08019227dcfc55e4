"""Tables of a TOML file, read strictly: a key that is missing, unknown or empty is refused."""

import tomllib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class InvalidTable(Exception):
    """A file of the law cannot be read."""

    def __init__(self, file: str, problem: str) -> None:
        self.file, self.problem = file, problem
        super().__init__(f"{file}: {problem}.")


@dataclass(frozen=True)
class Table:
    """One table, with the name of its file for whoever must repair it."""

    file: str
    content: Mapping[str, Any]

    def only(self, required: AbstractSet[str], optional: AbstractSet[str] = frozenset()) -> None:
        """Refuse the table when it has other keys than these."""
        missing = required - self.content.keys()
        unknown = self.content.keys() - required - optional
        if missing or unknown:
            raise self.invalid(f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}")

    def text(self, key: str) -> str:
        """The text of a key that may not be empty."""
        given = self.content[key]
        if not isinstance(given, str) or not given.strip():
            raise self.invalid(f"{key} is {given!r}, not a text")
        return given

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts of a key; empty when the key is not there."""
        given = self.content.get(key, [])
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            raise self.invalid(f"{key} is {given!r}, not a list of texts")
        return tuple(given)

    def tables(self, key: str) -> tuple["Table", ...]:
        """The tables within this one under that key."""
        given = self.content[key]
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            raise self.invalid(f"{key} is {given!r}, not a list of tables")
        return tuple(Table(self.file, content) for content in given)

    def whole_number(self, key: str) -> int:
        """The whole number of a key."""
        given = self.content[key]
        if type(given) is not int:
            raise self.invalid(f"{key} is {given!r}, not a whole number")
        return given

    def member[E: StrEnum](self, kind: type[E], key: str) -> E:
        """The member of an enumeration that a key names."""
        return self._member(kind, self.text(key))

    def members[E: StrEnum](self, kind: type[E], key: str) -> tuple[E, ...]:
        """The members of an enumeration that the list of a key names."""
        return tuple(self._member(kind, name) for name in self.texts(key))

    def _member[E: StrEnum](self, kind: type[E], name: str) -> E:
        try:
            return kind(name)
        except ValueError as problem:
            raise self.invalid(str(problem)) from problem

    def invalid(self, problem: str) -> InvalidTable:
        """The error that names this file."""
        return InvalidTable(self.file, problem)


def parse(file: str, text: str) -> Table:
    """The outermost table of a file, refused when the text is no TOML."""
    try:
        return Table(file, tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise InvalidTable(file, str(problem)) from problem


def read(path: Path) -> Table:
    """The outermost table of a file in one of the folders of `arrears/law`."""
    return parse(f"arrears/law/{path.parent.name}/{path.name}", path.read_text(encoding="utf-8"))
