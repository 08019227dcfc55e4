"""The texts that people read, for whoever writes or judges them.

Usage: python -m scripts.texts [check | page]
"""

import sys
from collections.abc import Sequence

from scripts.console import say
from scripts.project import ROOT, relative
from scripts.texts.checks import findings
from scripts.texts.exceptions import EXCEPTIONS, allowances, not_allowed, unneeded
from scripts.texts.page import page
from scripts.texts.sources import every_text

PAGE = ROOT / "docs" / "texts.md"


def check() -> int:
    """Say what is wrong with which text; 1 when anything is."""
    texts = every_text(ROOT)
    found = [one for text in texts for one in findings(text)]
    allowed = allowances()
    wrong = not_allowed(found, allowed)
    idle = unneeded(found, allowed)
    for finding in wrong:
        say(str(finding))
    for one in idle:
        say(f"{relative(EXCEPTIONS)}: {one.text} [{one.check}] is not needed any more. Remove it.")
    if wrong:
        say(f"\nMend the text, or list it with its reason in {relative(EXCEPTIONS)}.")
    else:
        say(f"{len(texts)} texts read.")
    return 1 if wrong or idle else 0


def write_page() -> int:
    """Write all texts with their measures to one page."""
    PAGE.write_text(page(every_text(ROOT)), encoding="utf-8")
    say(f"Written: {relative(PAGE)}")
    return 0


def main(arguments: Sequence[str]) -> int:
    """Run the command; the code that the process ends with."""
    match list(arguments):
        case ["check"]:
            return check()
        case ["page"]:
            return write_page()
        case _:
            say("Usage: python -m scripts.texts [check | page]")
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
