"""Every type of event is described, and nothing else is."""

import pytest
from jsonschema import Draft202012Validator

from arrears.cases.publications import PUBLICATIONS
from tests.arrears.events.schemas import FOLDER, published

TYPES = {one.type for one in PUBLICATIONS.values()}


def test_every_type_has_a_description_and_the_other_way_round() -> None:
    assert published().keys() == TYPES


@pytest.mark.parametrize("name", sorted(TYPES))
def test_a_description_is_one_and_says_of_which_type(name: str) -> None:
    schema = published()[name]

    Draft202012Validator.check_schema(schema)
    assert (schema["title"], schema["properties"]["type"]) == (name, {"const": name})
    assert schema["description"]
    for part in (schema, schema["properties"]["data"]):
        assert part["required"] == list(part["properties"])


def test_the_page_lists_every_type() -> None:
    page = (FOLDER / "README.md").read_text()

    assert [name for name in sorted(TYPES) if f"[`{name}`]({name}.json)" not in page] == []
