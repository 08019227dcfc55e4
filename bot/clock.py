"""The day it is in the Netherlands, or the day that `ARREARS_TODAY` fixes."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The reference day for what people call tomorrow."""
    fixed = os.environ.get("ARREARS_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(ZoneInfo("Europe/Amsterdam")).date()
