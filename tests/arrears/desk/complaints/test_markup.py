"""Pages of complaints for screen readers and a strict policy: names, headings, no styles."""

from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from arrears.cases.store import Store
from tests.arrears.cases.complaints.complaining import STEPS, brought_to
from tests.arrears.desk.colleagues import Colleague

pytestmark = pytest.mark.usefixtures("fixed_day")

PAGES = [
    "/desk/complaints",
    "/desk/complaints?state=received",
    "/desk/complaints/new",
    "/desk/complaints/K2026-000001",
    "/desk/complaints/K2026-000002",
    "/desk/complaints/K2026-000003",
    "/desk/complaints/K2026-000004",
    "/desk/reports/complaints",
    "/desk/reports/complaints/half-year?of=2026-2",
    "/desk/reports/complaints/year?of=2026",
]
CONTROLS = {"input", "select", "textarea"}
POINTING = ("for", "aria-labelledby")

type Tag = tuple[str, dict[str, str | None]]


class Markup(HTMLParser):
    """The tags of a page in order, and the fields that stand within their label."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.within_label: list[Tag] = []
        self._in_label = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        found = (tag, dict(attrs))
        self.tags.append(found)
        self._in_label = self._in_label or tag == "label"
        if self._in_label and tag in CONTROLS:
            self.within_label.append(found)

    def handle_endtag(self, tag: str) -> None:
        self._in_label = self._in_label and tag != "label"


@pytest.mark.parametrize("path", PAGES)
async def test_everything_has_a_name_and_nothing_a_style_of_its_own(
    store: Store, complaints_handler: Colleague, path: str
) -> None:
    for count, state in enumerate(STEPS):
        await brought_to(store, state, handler=complaints_handler.actor, key=f"m{count}")

    markup = Markup((await complaints_handler.get(path)).text)

    ids = [facts["id"] for _, facts in markup.tags if "id" in facts]
    assert len(ids) == len(set(ids))
    pointed = {facts[by] for _, facts in markup.tags for by in POINTING if by in facts}
    assert pointed <= set(ids)
    labelled = {facts.get("for") for tag, facts in markup.tags if tag == "label"}
    for found in markup.tags:
        tag, facts = found
        if tag in CONTROLS and facts.get("type") != "hidden":
            assert facts.get("id") in labelled - {None} or found in markup.within_label
        assert "style" not in facts
        assert tag != "script" or "src" in facts
    assert [tag for tag, _ in markup.tags].count("h1") == 1


@pytest.mark.parametrize("path", PAGES)
async def test_no_heading_skips_a_level(
    store: Store, complaints_handler: Colleague, path: str
) -> None:
    for count, state in enumerate(STEPS):
        await brought_to(store, state, handler=complaints_handler.actor, key=f"m{count}")

    tags = [tag for tag, _ in Markup((await complaints_handler.get(path)).text).tags]

    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))
