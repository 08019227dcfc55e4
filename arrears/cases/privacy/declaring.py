"""How each column of the store is declared: what a copy says of it, and what erasing does to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute

from arrears.cases.models import Model

type Ids = Sequence[Any] | Select[Any]
type Finder = Callable[[Ids], ColumnElement[bool]]

ERASED = "gewist"


class Scope(StrEnum):
    """Whose or which rows a table is asked for."""

    PERSON = "person"
    CASE = "case"
    CONVERSATION = "conversation"
    COMPLAINT = "complaint"


class With(StrEnum):
    """With what a value is erased: each has its own term of keeping."""

    CONVERSATION = "conversation"
    COMPLAINT = "complaint"
    FILE = "file"
    CONTACT = "contact"
    """With the last file of a person."""
    BOOKS = "books"
    NAME = "name"
    """With the last bookkeeping about a person."""


SCOPES: Mapping[With, Scope] = {
    With.CONVERSATION: Scope.CONVERSATION,
    With.COMPLAINT: Scope.COMPLAINT,
    With.FILE: Scope.CASE,
    With.CONTACT: Scope.PERSON,
    With.BOOKS: Scope.CASE,
    With.NAME: Scope.PERSON,
}


class LeftOut(StrEnum):
    """Why a copy does not have it."""

    INTERNAL = "a number or counter of our own, which says nothing about a person"
    LINK = "points to something that the copy itself has"
    SECRET = "a secret, or what could be made into one"  # noqa: S105 - a reason
    OTHERS = "about somebody else"


class Stays(StrEnum):
    """Why it may stay in a row that is not removed."""

    NUMBER = "a number of our own: it points to nobody once the rest is erased"
    FIGURE = "a kind, state, day or amount, which figures count"
    LINK = "points to a row that is erased by itself"
    OURS = "about our own work or about staff, not about the person"
    WISH = "a stop that somebody asked for is honoured for good (AVG art. 21)"
    TRACE = "who did what, in codes and numbers; removed whole when its own time is over"


@dataclass(frozen=True)
class Column:
    """What a copy calls it, or why it is left out; with what it is erased, or why it may stay."""

    label: str | None = None
    left_out: LeftOut | None = None
    erased_with: Sequence[With] = ()
    becomes: Any = None
    stays: Stays | None = None


@dataclass(frozen=True)
class Table:
    """A table: how a copy heads it, whose its rows are, and with what they are removed whole."""

    model: type[Model]
    title: str | None
    columns: Mapping[str, Column]
    found: Mapping[Scope, Finder] = field(default_factory=dict)
    removed_with: With | None = None


def through(link: InstrumentedAttribute[Any], whose: InstrumentedAttribute[Any]) -> Finder:
    """Rows that are found by the row that they belong to: `link` to it, and `whose` it is."""
    owner: Any = whose.class_

    def find(ids: Ids) -> ColumnElement[bool]:
        return link.in_(select(owner.id).where(whose.in_(ids)))

    return find


def figure(label: str) -> Column:
    """A kind, state, day or amount: the person gets it, and figures keep it."""
    return Column(label, stays=Stays.FIGURE)


def personal(label: str, *erased_with: With, becomes: Any = None) -> Column:
    """Something about the person. Without `erased_with` its row is removed whole."""
    return Column(label, erased_with=erased_with, becomes=becomes)


def number() -> Column:
    """A number or counter of our own."""
    return Column(left_out=LeftOut.INTERNAL, stays=Stays.NUMBER)


def link(*erased_with: With) -> Column:
    """What points to another row; `erased_with`: let go of then."""
    stays = None if erased_with else Stays.LINK
    return Column(left_out=LeftOut.LINK, erased_with=erased_with, stays=stays)


def secret(*erased_with: With) -> Column:
    """A secret. Without `erased_with` its row is removed whole."""
    return Column(left_out=LeftOut.SECRET, erased_with=erased_with)


def hidden(*erased_with: With) -> Column:
    """What a provider or a process calls it, or what others are called."""
    return Column(left_out=LeftOut.OTHERS, erased_with=erased_with)


def ours() -> Column:
    """About staff, or about how we work."""
    return Column(left_out=LeftOut.OTHERS, stays=Stays.OURS)


def about_nobody(model: type[Model], *names: str) -> Table:
    """A table that holds nothing about the people who owe; each of its columns by name."""
    return Table(model, None, dict.fromkeys(names, ours()))
