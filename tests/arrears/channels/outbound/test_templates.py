"""Over WhatsApp a person reads what stands in the log: the templates say the same words."""

import json

import pytest

from arrears.cases.kinds import Channel
from arrears.cases.outreach.due import Due
from arrears.channels.outbound.wording import wording_of
from scripts.project import ROOT
from tests.arrears.channels.outbound.test_wording import EVERY, message, name


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_a_template_filled_in_is_what_the_log_says(due: Due) -> None:
    words = wording_of(message(due, channel=Channel.WHATSAPP))
    file = ROOT / "deploy" / "whatsapp_templates" / f"{words.template}.json"
    body: str = json.loads(file.read_text(encoding="utf-8"))["types"]["twilio/text"]["body"]

    for place, value in (words.variables or {}).items():
        body = body.replace(f"{{{{{place}}}}}", value)
    assert body == words.text
