"""Runs a module in Rasa's environment: python3 -m scripts.in_bot tests.understanding."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from scripts.language import prepare_spacy
from scripts.project import BOT_PYTHON, ROOT
from scripts.training import bot_environment

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run the module with its arguments; the code that it ends with."""
    command = [str(BOT_PYTHON), "-W", "ignore", "-m", *arguments]
    env = bot_environment(prepare_spacy())
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
