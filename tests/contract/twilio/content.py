"""The content that an installation makes at Twilio: all of `deploy/whatsapp_templates`."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.contract.twilio.outbox import Template

FOLDER = Path(__file__).parents[3] / "deploy" / "whatsapp_templates"
FILES = sorted(FOLDER.glob("*.json"))

# As a setting has it: sids by name.
CONTENT: Mapping[str, str] = {
    file.stem: f"HX{place:032x}" for place, file in enumerate(FILES, start=1)
}


def _template(file: Path) -> Template:
    ((kind, content),) = json.loads(file.read_text(encoding="utf-8"))["types"].items()
    buttons = tuple(action["title"] for action in content.get("actions", ()))
    # Buttons go within a talk only, and nobody asks WhatsApp to approve of them.
    return Template(content["body"], buttons, approved=kind == "twilio/text")


TEMPLATES: Mapping[str, Template] = {CONTENT[file.stem]: _template(file) for file in FILES}
