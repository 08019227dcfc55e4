"""Where pictures for the documentation go, and how small they are."""

from io import BytesIO

from PIL import Image
from playwright.async_api import Page

from scripts.project import ROOT

FOLDER = ROOT / "docs" / "screenshots"
# A few plain colours keep a picture small.
COLOURS = 64


async def take(page: Page, name: str) -> None:
    """Keep what a tab shows."""
    FOLDER.mkdir(exist_ok=True)
    shown = Image.open(BytesIO(await page.screenshot()))
    shown.quantize(COLOURS).save(FOLDER / f"{name}.png", optimize=True)
