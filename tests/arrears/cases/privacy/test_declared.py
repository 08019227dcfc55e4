"""Every column of every table is declared: what a copy says of it, what erasing does to it."""

import pytest

from arrears.cases.models import Model
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy.declaring import SCOPES, Table

TABLES = [pytest.param(table, id=table.model.__tablename__) for table in DECLARED]
each_table = pytest.mark.parametrize("table", TABLES)


def test_every_table_is_declared_once() -> None:
    declared = sorted(table.model.__tablename__ for table in DECLARED)

    assert declared == sorted(Model.metadata.tables)


@each_table
def test_every_column_is_declared(table: Table) -> None:
    assert set(table.columns) == set(table.model.__table__.c.keys())


@each_table
def test_what_is_left_out_of_a_copy_says_why_and_the_rest_has_a_name(table: Table) -> None:
    for name, column in table.columns.items():
        assert (column.label is None) == (column.left_out is not None), name


@each_table
def test_what_is_in_a_copy_is_found_by_whose_it_is(table: Table) -> None:
    is_copied = any(column.label for column in table.columns.values())

    assert is_copied == bool(table.title)
    assert not is_copied or table.found


@each_table
def test_what_is_not_erased_says_why(table: Table) -> None:
    for name, column in table.columns.items():
        erased = table.removed_with is not None or bool(column.erased_with)
        assert erased or column.stays, name


@each_table
def test_what_is_erased_can_be_found(table: Table) -> None:
    whole = {table.removed_with} - {None}
    parts = {what for column in table.columns.values() for what in column.erased_with}

    assert {SCOPES[what] for what in whole | parts if what} <= set(table.found)
