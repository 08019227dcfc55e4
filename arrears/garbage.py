"""Garbage collection of a server: seldom, and not through what was loaded at its start."""

import gc

# Objects made since the last look. A turn makes thousands, and nearly all go by themselves.
MADE_BEFORE_A_LOOK = 50_000


def keep_what_is_loaded() -> None:
    """Take all that is in memory by now for good. Called once, when a process is ready."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BEFORE_A_LOOK)
