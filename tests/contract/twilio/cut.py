"""Cuts Twilio's published descriptions down to what we use of them.

    python -m tests.contract.twilio.cut FOLDER_WITH_TWILIO_OAI

Examples and links are left out; nothing is changed. Source: twilio/twilio-oai, MIT licence,
Copyright Twilio Inc.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
USED: dict[str, dict[str, tuple[str, ...]]] = {
    "twilio_api_v2010.json": {
        "/2010-04-01/Accounts/{AccountSid}/Messages.json": ("get", "post"),
        "/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json": ("get",),
    },
    "twilio_content_v1.json": {
        "/v1/Content": ("post",),
        "/v1/Content/{ContentSid}/ApprovalRequests/whatsapp": ("post",),
    },
}
LEFT_OUT = {"description", "examples", "x-twilio", "headers"}


def cut(description: dict[str, Any], used: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """The description with only these operations, and the schemas that they need."""
    paths = {
        path: {"servers": description["paths"][path]["servers"]}
        | {method: _bare(description["paths"][path][method]) for method in methods}
        for path, methods in used.items()
    }
    schemas = description["components"]["schemas"]
    return {
        "openapi": description["openapi"],
        "info": description["info"],
        "servers": description["servers"],
        "paths": paths,
        "components": {
            "schemas": {name: _bare(schemas[name]) for name in sorted(_needed(paths, schemas))},
            "securitySchemes": description["components"]["securitySchemes"],
        },
    }


def _bare(part: Any) -> Any:
    """Without words and examples; an answer has to keep its description."""
    if isinstance(part, list):
        return [_bare(one) for one in part]
    if not isinstance(part, dict):
        return part
    # A schema's own properties may bear any name.
    bare = {
        name: {key: _bare(value) for key, value in one.items()}
        if name == "properties"
        else _bare(one)
        for name, one in part.items()
        if name not in LEFT_OUT
    }
    return bare | {"description": part.get("description", "")} if "content" in part else bare


def _needed(part: Any, schemas: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = list(_named(part))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(_named(schemas[name]))
    return found


def _named(part: Any) -> Iterator[str]:
    yield from re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(part))


def main(folder: Path) -> None:
    """Write the cut descriptions beside this file."""
    for name, used in USED.items():
        description = json.loads((folder / name).read_text(encoding="utf-8"))
        text = json.dumps(cut(description, used), indent=1, ensure_ascii=False)
        (HERE / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
