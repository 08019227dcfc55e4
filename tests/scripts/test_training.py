"""The bot is trained when its data changed, and an old model survives a bad training."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import training
from scripts.console import SetupError

TRAINS = 'while [ "$1" != --out ]; do shift; done; mkdir -p "$2"; echo new >"$2/meedenker.tar.gz"'


@pytest.fixture
def model(project: Path) -> Path:
    """The model that an earlier training left."""
    path = project / "models" / "meedenker.tar.gz"
    path.parent.mkdir()
    path.write_text("old")
    return path


@pytest.fixture
def trainer(
    program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Has this script stand in for `bot/.venv/bin/python -m bot train`."""
    return lambda lines: monkeypatch.setattr(training, "BOT_PYTHON", program(lines))


def test_it_trains_once_and_again_when_data_changed(
    project: Path, model: Path, trainer: Callable[[str], None], calls: Callable[[], int]
) -> None:
    trainer(TRAINS)

    training.prepare_model("models/spacy/nl")
    training.prepare_model("models/spacy/nl")
    assert calls() == 1
    assert model.read_text() == "new\n"

    (project / "data" / "nlu.yml").write_text("- ik kan niet betalen")
    training.prepare_model("models/spacy/nl")
    assert calls() == 2


def test_another_dutch_pipeline_a_lost_model_and_being_asked_to_are_reasons_too(
    model: Path, trainer: Callable[[str], None], calls: Callable[[], int]
) -> None:
    trainer(TRAINS)
    training.prepare_model("models/spacy/nl")

    training.prepare_model("nl_core_news_sm")
    model.unlink()
    training.prepare_model("nl_core_news_sm")
    training.prepare_model("nl_core_news_sm", again=True)

    assert calls() == 4


@pytest.mark.parametrize(
    "lines", [f"{TRAINS}; exit 1", "exit 0"], ids=["it fails", "it ends without a model"]
)
def test_a_bad_training_leaves_the_old_model_and_is_tried_again(
    lines: str, model: Path, trainer: Callable[[str], None], calls: Callable[[], int]
) -> None:
    trainer(lines)

    for _ in range(2):
        with pytest.raises(SetupError):
            training.prepare_model("models/spacy/nl")

    assert model.read_text() == "old"
    assert calls() == 2
