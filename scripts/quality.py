"""How well the trained bot understands its test messages: the report behind `make quality`."""

from __future__ import annotations

import subprocess
import sys

from scripts.language import prepare_spacy
from scripts.project import BOT_PYTHON, ROOT
from scripts.training import bot_environment


def main() -> int:
    """Print the report; 0 when it could be made."""
    command = [str(BOT_PYTHON), "-W", "ignore", "-m", "tests.understanding"]
    env = bot_environment(prepare_spacy())
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
