"""Texts as anybody with the same story would read them, without what is one's own or chance."""

import re
from functools import cache

from scripts.project import ROOT
from tests.dialogues.reading import read_yaml
from tests.system.debtors import Debtor

COMPLAINT_NUMBER = re.compile(r"K\d{4}-\d+")


def in_general(text: str, debtor: Debtor) -> str:
    """A text without the number of the case or of a complaint, and in the first of its wordings."""
    text = COMPLAINT_NUMBER.sub("{complaint}", text.replace(debtor.case_number, "{case}"))
    for wording, first in _wordings().items():
        text = text.replace(wording, first)
    return text


@cache
def _wordings() -> dict[str, str]:
    """The first wording of a response by each of its others, between which chance decides."""
    responses = (
        said
        for file in sorted((ROOT / "domain").glob("*.yml"))
        for said in read_yaml(file).get("responses", {}).values()
    )
    return {
        other: first
        for said in responses
        for first, *others in [[one["text"] for one in said if "text" in one] or [""]]
        for other in others
    }
