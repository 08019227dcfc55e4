"""From a fresh clone to a product that answers: `make run` with nothing set up yet."""

import subprocess
from pathlib import Path

from benchmarks.servers import running
from scripts.project import ROOT

PORTS = {"PORT": "8391", "BOT_PORT": "5316", "ACTIONS_PORT": "5366"}
LONGEST_SECONDS = 1_200


def measure(folder: Path) -> float:
    """Seconds until it is healthy; packages may come from this machine's cache."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    with running(
        ["make", "run"],
        f"http://127.0.0.1:{PORTS['PORT']}/health",
        env=PORTS,
        cwd=clone,
        log=folder / "cold-start.log",
        patience_seconds=LONGEST_SECONDS,
    ) as (_, seconds):
        return seconds
