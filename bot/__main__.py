"""Rasa's command line with our engine in it: `python -m bot train`, `python -m bot run …`."""

import sys
import warnings


def main() -> None:
    """Put the engine's repairs in place, then do what Rasa's command line is asked."""
    # Rasa's own pins are deprecated by their makers; nothing that we could act on. Sanic turns
    # warnings of that on as it is imported.
    import sanic.app  # noqa: F401

    warnings.filterwarnings("ignore")
    sys.argv[0] = "rasa"
    from rasa.__main__ import main as rasa_main

    from bot.engine import put_in_place

    put_in_place()
    rasa_main()


if __name__ == "__main__":
    main()
