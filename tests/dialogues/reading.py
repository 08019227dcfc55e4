"""Reads YAML as people write dialogues: `on`, `off`, `yes` and `no` are words, not truth values."""

import re
from pathlib import Path
from typing import Any

import yaml

TRUTH = "tag:yaml.org,2002:bool"


class Loader(yaml.SafeLoader):
    """As YAML 1.2 has it: only true and false are truth values."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != TRUTH]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(TRUTH, re.compile("^(true|false)$"), ["t", "f"])


def read_yaml(path: Path) -> Any:
    """What a file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 - it is a SafeLoader
