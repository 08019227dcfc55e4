"""The Dutch pipeline is chosen once; a download that failed is only tried again when asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import language

DOWNLOADS = (
    'case "$*" in *nl_core_news_sm*) d=%s/bot/lib/python3.10/site-packages/nl_core_news_sm; '
    "mkdir -p $d; touch $d/__init__.py;; esac"
)
UNREACHABLE = (
    'case "$*" in *nl_core_news_sm*) exit 1;; '
    '*spacy_pipeline*) mkdir -p "$3"; touch "$3/meta.json";; esac'
)


@pytest.fixture
def default(project: Path) -> str:
    """The built-in default as it is recorded."""
    return str(project / "models" / "spacy" / "nl")


@pytest.fixture
def python(
    program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Has this script stand in for the bot's Python."""
    return lambda lines: monkeypatch.setattr(language, "BOT_PYTHON", program(lines))


def test_the_package_is_used_where_it_can_be_downloaded(
    project: Path, python: Callable[[str], None]
) -> None:
    python(DOWNLOADS % project)

    assert language.prepare_spacy() == "nl_core_news_sm"


def test_else_the_default_is_built_and_that_is_told_in_one_line(
    default: str, python: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    python(UNREACHABLE)

    assert default == language.prepare_spacy()
    told = [line for line in capsys.readouterr().out.splitlines() if "not reachable" in line]
    assert len(told) == 1
    assert "the built-in Dutch default is used; try again with `make spacy`" in told[0]


def test_a_failed_download_is_not_tried_at_every_start(
    default: str, python: Callable[[str], None], calls: Callable[[], int]
) -> None:
    python(UNREACHABLE)
    language.prepare_spacy()
    before = calls()

    assert default == language.prepare_spacy()
    assert before == calls()


def test_it_is_tried_again_when_asked(project: Path, python: Callable[[str], None]) -> None:
    python(UNREACHABLE)
    language.prepare_spacy()
    python(DOWNLOADS % project)

    assert language.prepare_spacy(retry=True) == "nl_core_news_sm"
    assert language.prepare_spacy() == "nl_core_news_sm"


def test_a_package_that_has_gone_is_noticed(
    project: Path, default: str, python: Callable[[str], None]
) -> None:
    python(DOWNLOADS % project)
    language.prepare_spacy()
    next(project.glob("bot/**/nl_core_news_sm/__init__.py")).unlink()
    python(UNREACHABLE)

    assert default == language.prepare_spacy()


@pytest.mark.usefixtures("project")
def test_an_own_choice_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACY_MODEL", "nl_core_news_lg")

    assert language.prepare_spacy() == "nl_core_news_lg"
