"""Prints the page of rules: `python -m arrears.law [--on 2026-11-18]`."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from arrears.law.rules_page import rules_page


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the page for the asked day, or for today in the Netherlands."""
    parser = argparse.ArgumentParser(prog="python -m arrears.law", description=__doc__)
    parser.add_argument("--on", type=date.fromisoformat, help="the day, such as 2026-11-18")
    day = parser.parse_args(arguments).on or datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    sys.stdout.write(rules_page(day))


if __name__ == "__main__":
    main()
