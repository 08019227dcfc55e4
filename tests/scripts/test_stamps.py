"""A step is repeated when its inputs changed, and only then."""

from pathlib import Path

import pytest

from scripts.stamps import Stamp, fingerprint


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one file in a folder in it."""
    folder = tmp_path / "data"
    (folder / "nlu").mkdir(parents=True)
    (folder / "nlu" / "fees.yml").write_text("fees")
    return folder


def test_the_same_inputs_give_the_same_fingerprint(data: Path) -> None:
    assert fingerprint([data], also=["a"]) == fingerprint([data], also=["a"])


def test_a_changed_line_a_new_name_and_another_word_each_count(data: Path) -> None:
    before = fingerprint([data])

    (data / "nlu" / "fees.yml").write_text("costs")
    changed = fingerprint([data])
    (data / "nlu" / "fees.yml").rename(data / "nlu" / "costs.yml")
    renamed = fingerprint([data])
    with_word = fingerprint([data], also=["nl_core_news_sm"])

    assert len({before, changed, renamed, with_word}) == 4


@pytest.mark.parametrize("name", [".cache/x", "__pycache__/x.pyc", ".hidden"])
def test_caches_and_hidden_files_do_not_count(data: Path, name: str) -> None:
    before = fingerprint([data])
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_text("x")

    assert before == fingerprint([data])


def test_a_stamp_knows_only_what_was_last_written(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamps" / "training")

    assert not stamp.matches("one")
    stamp.write("one")
    assert stamp.matches("one")
    assert not stamp.matches("two")
    stamp.remove()
    assert not stamp.matches("one")
