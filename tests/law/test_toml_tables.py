"""Files of the law are read strictly: what is not as it should be is refused with its file."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from arrears.law.toml_table import InvalidTable, Table, parse, read


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def test_a_table_gives_what_is_in_it() -> None:
    table = parse(
        "some/file.toml",
        """
        title = "Titel"
        rank = 3
        colour = "red"
        colours = ["blue", "red"]
        [[rows]]
        code = "one"
        [[rows]]
        code = "two"
        """,
    )

    table.only({"title", "rank", "colour", "rows"}, {"colours", "words"})
    assert ("Titel", 3) == (table.text("title"), table.whole_number("rank"))
    assert Colour.RED is table.member(Colour, "colour")
    assert (Colour.BLUE, Colour.RED) == table.members(Colour, "colours")
    assert () == table.texts("words")
    assert ["one", "two"] == [row.text("code") for row in table.tables("rows")]


@pytest.mark.parametrize(
    ("ask", "problem"),
    [
        pytest.param(lambda table: table.only({"a", "z"}), r"missing keys \['z'\]", id="missing"),
        pytest.param(lambda table: table.only({"a"}), r"unknown keys \['b', 'c'\]", id="unknown"),
        pytest.param(lambda table: table.text("a"), "a is '  ', not a text", id="empty text"),
        pytest.param(lambda table: table.text("b"), "b is True, not a text", id="no text"),
        pytest.param(lambda table: table.texts("a"), "a is '  ', not a list", id="no list"),
        pytest.param(lambda table: table.texts("c"), "not a list of texts", id="a number in it"),
        pytest.param(lambda table: table.tables("a"), "not a list of tables", id="a text"),
        pytest.param(lambda table: table.tables("c"), "not a list of tables", id="no tables in it"),
        pytest.param(lambda table: table.whole_number("b"), "not a whole number", id="a truth"),
        pytest.param(lambda table: table.member(Colour, "a"), "a is '  '", id="an empty member"),
        pytest.param(lambda table: table.members(Colour, "c"), "not a list", id="no members"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(
    ask: Callable[[Table], object], problem: str
) -> None:
    table = Table("some/file.toml", {"a": "  ", "b": True, "c": ["red", 1]})

    with pytest.raises(InvalidTable, match=problem) as refused:
        ask(table)

    assert str(refused.value).startswith("some/file.toml: ")


@pytest.mark.parametrize("value", ['"green"', '["red", "green"]'])
def test_a_name_outside_an_enumeration_is_refused(value: str) -> None:
    table = parse("some/file.toml", f"colour = {value}")
    ask = table.members if value.startswith("[") else table.member

    with pytest.raises(InvalidTable, match="'green' is not a valid Colour"):
        ask(Colour, "colour")


def test_a_text_that_is_no_toml_is_refused() -> None:
    with pytest.raises(InvalidTable, match=r"some/file\.toml: "):
        parse("some/file.toml", "title = ")


def test_a_file_is_named_as_it_is_found_in_the_repository(tmp_path: Path) -> None:
    path = tmp_path / "directory" / "someone.toml"
    path.parent.mkdir()
    path.write_text('title = "é"', encoding="utf-8")

    assert Table("arrears/law/directory/someone.toml", {"title": "é"}) == read(path)
