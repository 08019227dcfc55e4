"""The lines of a file on disk, gone through as often as needed, with how far one has come."""

from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST_LINE = 1_000_000


class FileLines:
    """Each time that it is gone through, the lines from the first one on.

    `on_read` hears how many bytes each line had.
    """

    def __init__(self, path: Path, on_read: Callable[[int], object]) -> None:
        self._path = path
        self._on_read = on_read

    def __iter__(self) -> Iterator[bytes]:
        """The lines as they stand in the file."""
        with self._path.open("rb") as file:
            # A file without line ends must not end up in memory as one line.
            while line := file.readline(LONGEST_LINE):
                self._on_read(len(line))
                yield line
