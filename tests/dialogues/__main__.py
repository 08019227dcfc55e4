"""Plays a dialogue for each of the ten promises and tells them as a page: make conversations."""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.project import ROOT
from tests.dialogues.page import Told, page
from tests.dialogues.play import play
from tests.dialogues.script import ScriptFile, all_scripts
from tests.system.running import TODAY, System, running_system

# So that what is said of opening hours does not hang on when the page is made.
ALWAYS_OPEN = {"DESK_OPENS": "00:00", "DESK_CLOSES": "23:59:59.999999"}
PAGE = ROOT / "docs" / "conversations.md"


def main() -> None:
    """Play them all; a page is written only when every conversation is as its file says."""
    os.environ["ARREARS_TODAY"] = TODAY.isoformat()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/meedenker.db"
        with running_system(folder, url, ALWAYS_OPEN) as system:
            conversations = [asyncio.run(_told(file, system)) for file in told_files()]
    PAGE.write_text(page(conversations), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(conversations)} conversations")


def told_files() -> Iterator[ScriptFile]:
    """The dialogues that the page tells, by the number of their promise."""
    chosen = [(file.script.promise, file) for file in all_scripts()]
    numbered = [(int(promise[1:]), file) for promise, file in chosen if promise is not None]
    yield from (file for _, file in sorted(numbered, key=lambda one: one[0]))


async def _told(file: ScriptFile, system: System) -> Told:
    return Told(file.name, file.script, await play(file.script, system))


if __name__ == "__main__":
    main()
