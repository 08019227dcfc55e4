"""Rows as the version of the first tables wrote them, and all that its tables hold."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import MetaData, Table, select

from tests.migrations.schema import engine_of

type Row = dict[str, Any]

FIRST_TABLES = {
    "arrangements",
    "audit_events",
    "cases",
    "claims",
    "collection_files",
    "conversations",
    "creditors",
    "documents",
    "escalations",
    "identity_attempts",
    "instalments",
    "messages",
    "payments",
    "persons",
    "policies",
    "reminders",
    "representatives",
}
CREDITOR: Row = {
    "id": 1,
    "name": "Rechtwijs Rechtsbijstand",
    "kind": "legal_expenses",
    "uses_agency": False,
    "vat_deductible": False,
    "charges_interest": False,
    "protocol": "intermediary_21_30_35_49_58",
    "iban": "NL39RABO0300065264",
    "whatsapp": "off",
    "longest_arrangement_months": 12,
    "smallest_instalment": 1000,
    "first_instalment_after_days": 5,
}
PERSON: Row = {
    "id": 1,
    "first_name": "Bram",
    "last_name": "Kuipers",
    "postcode": "3811DE",
    "date_of_birth": date(1980, 2, 29),
    "kind": "business",
}
CASE: Row = {
    "id": 1,
    "number": "2026-000113",
    "creditor_id": 1,
    "person_id": 1,
    "stage": "reminder",
    "disputed": False,
}
ARRANGEMENT: Row = {
    "id": 1,
    "case_id": 1,
    "state": "proposed",
    "day_of_month": 25,
    "total": 10000,
    "proposed_at": datetime(2026, 11, 18, 9, tzinfo=UTC),
    "staff_reasons": [],
}
INSTALMENT: Row = {
    "id": 1,
    "arrangement_id": 1,
    "position": 1,
    "due_on": date(2026, 11, 25),
    "amount": 10000,
}
EVENT: Row = {
    "id": 1,
    "at": datetime(2026, 11, 18, 9, tzinfo=UTC),
    "actor": "import",
    "act": "case:imported",
    "case_id": 1,
    "facts": {},
}
FILE: Row = {
    "case_id": 1,
    "submitted_on": date(2026, 8, 20),
    "phase": "extrajudicial",
    "debtor_name": "Bouwcombinatie Zuidpoort",
    "debtor_kind": "business",
}
FULL_FILE: Row = FILE | {
    "id": 1,
    "number": "2026-000213",
    "invoices": [
        {"number": "KT-2026-038", "amount": "1275.50", "due_on": "2026-07-31"},
        {"number": "KT-2026-031", "amount": "500.00", "due_on": "2026-07-01"},
    ],
    "correspondence": [
        {"on": "2026-08-24", "kind": "letter", "direction": "out", "what": "Eerste brief"},
        {"on": "2026-09-09", "kind": "fax", "direction": "in", "what": "“Betaal ik niet”"},
    ],
    "receipts": [
        {"on": "2026-09-28", "amount": "100.00"},
        {"on": "2026-09-28", "amount": "0.05"},
    ],
}
EMPTY_FILE: Row = FILE | {
    "id": 2,
    "number": "2026-000214",
    "invoices": [],
    "correspondence": [],
    "receipts": [],
}
CASE_ROWS: list[tuple[str, Row]] = [
    ("creditors", CREDITOR),
    ("persons", PERSON),
    ("cases", CASE),
    ("arrangements", ARRANGEMENT),
    ("instalments", INSTALMENT),
    ("audit_events", EVENT),
]
FILE_ROWS: list[tuple[str, Row]] = [
    ("collection_files", FULL_FILE),
    ("collection_files", EMPTY_FILE),
]


def tables_as_known(url: str) -> dict[str, Table]:
    """The tables as a version of the code knows them that starts now."""
    metadata = MetaData()
    metadata.reflect(engine_of(url))
    return {table.name: table for table in metadata.sorted_tables if table.name in FIRST_TABLES}


def write(url: str, known: dict[str, Table], rows: list[tuple[str, Row]]) -> None:
    """Write rows by what a version knows of the tables."""
    with engine_of(url).begin() as connection:
        for table, row in rows:
            connection.execute(known[table].insert().values(**row))


def held(url: str, known: dict[str, Table]) -> dict[str, list[tuple[Any, ...]]]:
    """All that the tables hold, by what a version knows of them."""
    with engine_of(url).connect() as connection:
        return {
            name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for name, table in known.items()
        }
