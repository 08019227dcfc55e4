"""Cards: amounts and schedules that a channel can show as a table."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from actions.wording import euros, weekday
from arrears.cases.models import Arrangement
from arrears.cases.overview import Overview

type Card = dict[str, Any]


def amounts_card(title: str, overview: Overview) -> Card:
    """What is owed, part by part."""
    parts: Sequence[tuple[str, Decimal]] = (
        ("Oorspronkelijk bedrag", overview.principal),
        ("Wettelijke rente", overview.interest),
        ("Incassokosten", overview.fee.amount),
        ("Btw over de incassokosten", overview.fee.vat),
        ("Al betaald", -overview.paid),
    )
    rows = [{"label": label, "amount": euros(amount)} for label, amount in parts if amount]
    return {"kind": "amounts", "title": title, "rows": rows, "total": euros(overview.open)}


def schedule_card(title: str, arrangement: Arrangement) -> Card:
    """When to pay how much."""
    rows = [
        {"due_on": weekday(instalment.due_on), "amount": euros(instalment.amount)}
        for instalment in arrangement.instalments
    ]
    return {
        "kind": "schedule",
        "title": title,
        "rows": rows,
        "total": euros(arrangement.total),
    }
