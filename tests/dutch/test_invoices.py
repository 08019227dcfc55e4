"""Invoices in the ways that businesses write of them."""

from __future__ import annotations

from datetime import date

import pytest

from dutch import days_told, find_invoices

TODAY = date(2026, 11, 18)


def told(text: str, *, asked: bool = False) -> list[tuple[str | None, str | None, str | None]]:
    found = find_invoices(text, today=TODAY, asked=asked)
    return [
        (
            one.number,
            str(one.amount) if one.amount else None,
            str(one.due_on) if one.due_on else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "invoices"),
    [
        pytest.param(
            "F-1 500 euro vervallen 1 juli, F-2 250 euro 1 augustus",
            [("F-1", "500", "2026-07-01"), ("F-2", "250", "2026-08-01")],
            id="two in a line",
        ),
        pytest.param(
            "KT-2026-044: € 1.275,50 verviel op 1 sept.\nKT-2026-045 80,- 15-9-2026",
            [("KT-2026-044", "1275.50", "2026-09-01"), ("KT-2026-045", "80", "2026-09-15")],
            id="two lines",
        ),
        pytest.param(
            "factuur 2026-014 van 1.250 euro, moest 15 september betaald zijn",
            [("2026-014", "1250", "2026-09-15")],
            id="a year with a count",
        ),
        pytest.param("factuurnr 20260087", [("20260087", None, None)], id="only digits"),
        pytest.param("factuur 12", [("12", None, None)], id="a short number"),
        pytest.param("factuur van 500 euro", [(None, "500", None)], id="no number"),
        pytest.param(
            "factuur is van 1 maart en 850 euro", [(None, "850", None)], id="the day of the invoice"
        ),
        pytest.param(
            "F3 vervalt 1 december 90 euro", [("F3", "90", "2026-12-01")], id="still to come"
        ),
        pytest.param("rekening 14 dagen te laat", [], id="a term"),
        pytest.param("zaak 2026-000113", [], id="a number of ours"),
        pytest.param("ik wil 3 facturen indienen", [], id="how many"),
        pytest.param("herinnering gestuurd op 1 augustus", [], id="no invoice"),
    ],
)
def test_invoices_are_read(
    text: str, invoices: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert invoices == told(text)


def test_a_bare_number_is_an_amount_only_when_it_was_asked_for() -> None:
    assert [] == told("640")
    assert [(None, "640", None)] == told("640", asked=True)


def test_an_amount_of_nothing_is_no_amount() -> None:
    assert [("F-1", None, None)] == told("F-1 0 euro")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("vervallen 1 juli", [date(2026, 7, 1)], id="behind"),
        pytest.param("1 december", [date(2026, 12, 1)], id="ahead"),
        pytest.param("3 sept gebeld en 20 sept gemaild", [date(2026, 9, 3), date(2026, 9, 20)]),
        pytest.param("31 juni", [], id="no such day"),
        pytest.param("in juni", [], id="a month is no day"),
    ],
)
def test_days_are_the_nearest_to_today(text: str, days: list[date]) -> None:
    assert days == days_told(text, today=TODAY)
