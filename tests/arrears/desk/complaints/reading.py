"""Pages of the desk as somebody reads them."""

import re

import httpx

from tests.arrears.desk.colleagues import Colleague

TAG = re.compile(r"<[^>]+>")


def words_of(page: httpx.Response) -> str:
    """What a page says, with every stretch of space as one space."""
    return " ".join(TAG.sub(" ", page.text).split())


async def read(colleague: Colleague, path: str) -> str:
    """What the page there says."""
    page = await colleague.get(path)
    assert page.status_code == 200, page.status_code
    return words_of(page)


def choices(page: httpx.Response, field: str) -> list[str]:
    """What can be chosen in a field, without the empty choice."""
    found = re.search(rf'<select id="{field}".*?</select>', page.text, re.DOTALL)
    assert found is not None
    return [name for value, name in re.findall(r'value="([^"]*)"[^>]*>([^<]*)<', found[0]) if value]
