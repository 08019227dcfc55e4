"""Whole conversations with the real system; each file beside this one is one."""

import pytest

from tests.dialogues.play import play
from tests.dialogues.script import FOLDER, TOPICS, ScriptFile, all_scripts
from tests.system.running import System

SCRIPTS = [pytest.param(one, id=one.name) for one in all_scripts()]
ON_BOTH = [pytest.param(one, id=one.name) for one in all_scripts() if one.script.both_databases]
# What the bot says of an action that was foreseen and did not come.
DONE_IN_VAIN = "in vain"


@pytest.mark.parametrize("file", SCRIPTS)
async def test_dialogue(file: ScriptFile, system: System) -> None:
    await play(file.script, system)

    assert DONE_IN_VAIN not in system.logs()


@pytest.mark.parametrize("file", ON_BOTH)
async def test_dialogue_on_postgresql(file: ScriptFile, postgres_system: System) -> None:
    await play(file.script, postgres_system)

    assert DONE_IN_VAIN not in postgres_system.logs()


def test_every_topic_has_dialogues() -> None:
    """A misspelt folder would go unnoticed otherwise."""
    folders = {path.parent.name for path in FOLDER.glob("*/*.yml")}

    assert folders == TOPICS
