"""Finds every text: responses of the bot, statements of the law's files, sentences in code."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from scripts.texts.text import Text

STATEMENTS = ("arrears/law/stages", "arrears/law/directory")
CODE = ("actions", "arrears/channels", "arrears/chat", "arrears/letters", "arrears/web")

SENTENCE = re.compile(r"[A-ZÀ-Ý{][^\n]* .*[.?!]", re.DOTALL)
DUTCH = re.compile(r"\b(u|uw|de|het|een|niet|dit|deze|dat|wij|we|ik|kan|bij)\b", re.IGNORECASE)


def every_text(root: Path) -> list[Text]:
    """All texts of the project in this folder, in an order that does not change."""
    return [*_responses(root), *_statements(root), *_sentences(root)]


def _responses(root: Path) -> Iterator[Text]:
    for path in sorted((root / "domain").rglob("*.yml")):
        responses = yaml.safe_load(path.read_text(encoding="utf-8")).get("responses", {})
        for name, variations in responses.items():
            for variation in variations:
                if "text" in variation:
                    yield _response(path.relative_to(root), name, variation)


def _response(file: Path, name: str, variation: dict[str, Any]) -> Text:
    return Text(
        topic=file.stem,
        file=str(file),
        name=name,
        written=variation["text"].strip(),
        sms=variation.get("channel") == "sms",
        buttons=tuple(button["title"] for button in variation.get("buttons", ())),
    )


def _statements(root: Path) -> Iterator[Text]:
    for path in (file for folder in STATEMENTS for file in sorted((root / folder).glob("*.toml"))):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        for entry in _entries(read):
            name = str(entry.get("code", path.stem))
            file = str(path.relative_to(root))
            yield Text(f"law: {path.parent.name}", file, name, entry["says"])


def _entries(read: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "says" in read:
        yield read
    for tables in read.values():
        if isinstance(tables, list):
            yield from (one for one in tables if isinstance(one, dict) and "says" in one)


def _sentences(root: Path) -> Iterator[Text]:
    for path in (file for folder in CODE for file in sorted((root / folder).rglob("*.py"))):
        topic = f"code: {path.parent.name}/{path.stem}"
        for name, written in _strings(ast.parse(path.read_text(encoding="utf-8")), path.stem):
            if SENTENCE.fullmatch(written) and DUTCH.search(written):
                yield Text(topic, str(path.relative_to(root)), name, written)


def _strings(node: ast.AST | None, name: str) -> Iterator[tuple[str, str]]:
    """Every string but docstrings, with the name nearest to it; what is filled in is a blank."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(written)):
            yield name, written
        case ast.JoinedStr(values=parts):
            yield name, "".join(_part(one) for one in parts)
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                yield from _strings(
                    value, str(key.value) if isinstance(key, ast.Constant) else name
                )
        case ast.AST():
            for child in ast.iter_child_nodes(node):
                yield from _strings(child, _name(node, name))


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{value}"


def _name(node: ast.AST, outer: str) -> str:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case _:
            return outer
