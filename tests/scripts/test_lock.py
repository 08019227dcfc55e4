"""No lock names the index that it was made with."""

import pytest

from scripts.lock import names_an_index
from scripts.project import REQUIREMENTS


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("--index-url https://packages.example/simple\n", True),
        ("    # from https://packages.example/simple\n", True),
        ("--find-links wheels\n", True),
        ("httpx==0.28.1 \\\n", False),
        (
            "    --hash=sha256:75e98c5f16b0f35b567856f597f06ff2270a374470a5c2392242528e3e3e42fc\n",
            False,
        ),
        ("    # via httpx\n", False),
    ],
)
def test_only_lines_that_name_an_index_go(line: str, *, goes: bool) -> None:
    assert goes == names_an_index(line)


@pytest.mark.parametrize("name", ["app.txt", "bot.txt", "uv.txt"])
def test_the_locks_as_they_are_name_none(name: str) -> None:
    assert "://" not in (REQUIREMENTS / name).read_text()
