"""A copy is in Dutch: every kind and state of every column in it has words."""

from enum import StrEnum

import pytest
from sqlalchemy import Enum

from arrears.cases.privacy.declared import DECLARED
from arrears.desk.privacy.words import word

KINDS = {
    column.type.enum_class.__name__: column.type.enum_class
    for table in DECLARED
    for name, column in table.model.__table__.c.items()
    if isinstance(column.type, Enum) and column.type.enum_class and table.columns[name].label
}


@pytest.mark.parametrize("kind", [pytest.param(KINDS[name], id=name) for name in sorted(KINDS)])
def test_every_kind_and_state_has_dutch_words(kind: type[StrEnum]) -> None:
    for one in kind:
        assert word(one).strip(), one
