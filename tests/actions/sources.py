"""What the source of the actions names, read without running it."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import actions


@cache
def modules() -> dict[str, ast.Module]:
    """The modules of the actions by their names."""
    files = sorted(Path(actions.__file__).parent.glob("*.py"))
    return {f"actions.{file.stem}": ast.parse(file.read_text()) for file in files}


def names_spelled_out() -> set[str]:
    """All texts in the source, but not those by which an action gives its own name."""
    return {
        text
        for module in modules().values()
        for node in _without_names(module)
        for text in _text(node)
    }


def slots_set() -> set[str]:
    """The slots that are given a value, each by its name."""
    return {
        slot
        for _, call in _calls("SlotSet")
        if not (isinstance(call.args[1], ast.Constant) and call.args[1].value is None)
        for slot in _text(call.args[0])
    }


def keys_read() -> set[str]:
    """The keys that something is looked up by: `slots["wish"]`, `slots.get("wish")`."""
    looked_up = [call.args[0] for name in ("get", "get_slot") for _, call in _calls(name)]
    subscripts = [
        node.slice
        for module in modules().values()
        for node in ast.walk(module)
        if isinstance(node, ast.Subscript)
    ]
    return {key for node in (*looked_up, *subscripts) for key in _text(node)}


def followed_up() -> set[str]:
    """The actions and forms that another action has come next."""
    return {
        name
        for module, call in _calls("FollowupAction")
        for name in (*_text(call.args[0]), *_constant(module, call.args[0]))
    }


def _calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    for module, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
                yield module, node


def _without_names(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.FunctionDef) and child.name == "name"):
            yield from _without_names(child)


def _text(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _constant(module: str, node: ast.AST) -> list[str]:
    """The text that a name of the module stands for."""
    if not isinstance(node, ast.Name):
        return []
    value = getattr(importlib.import_module(module), node.id, None)
    return [value] if isinstance(value, str) else []
