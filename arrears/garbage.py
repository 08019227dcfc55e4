"""Garbage collection of a server: not through what was loaded at its start, again and again."""

import gc


def keep_what_is_loaded() -> None:
    """Take all that is in memory by now for good. Called once, when a process is ready."""
    gc.collect()
    gc.freeze()
