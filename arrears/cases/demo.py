"""The demo people: fictional, the same on every run, with days relative to today.

They come in through the case file like any other case. Their numbers, postcodes and dates of birth
are listed in the README. No network gives out telephone numbers that begin like theirs.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

type Line = dict[str, Any]
type Day = Callable[[int], str]

INSURER: Line = {
    "name": "Voorbeeld Verzekeringen",
    "kind": "insurer",
    "uses_agency": False,
    "protocol": "intermediary_21_30_35_49_58",
    "iban": "NL91ABNA0417164300",
    "phone": "+31850000001",
    "email": "betalen@voorbeeldverzekeringen.example",
    "whatsapp": "own_premium",
}
INSURER_WITH_AGENCY: Line = INSURER | {
    "name": "Duinrand Verzekeringen",
    "uses_agency": True,
    "agency": "Lindewaard Incasso",
    "registration": "VOORBEELD-0001",
    "phone": "+31850000002",
    "email": "betalen@duinrand.example",
    "whatsapp": "off",
}
COMPANY: Line = {
    "name": "Warmtehuis Installaties",
    "kind": "company",
    "uses_agency": True,
    "vat_deductible": True,
    "iban": "NL02ABNA0123456789",
    "phone": "+31850000003",
    "email": "administratie@warmtehuis.example",
    "agency": "Lindewaard Incasso",
    "registration": "VOORBEELD-0001",
}
LEGAL_EXPENSES: Line = {
    "name": "Rechtwijs Rechtsbijstand",
    "kind": "legal_expenses",
    "iban": "NL39RABO0300065264",
    "phone": "+31850000004",
    "email": "incasso@rechtwijs.example",
}

CREDIT_INSURER: Line = {
    "name": "Handelsborg Kredietverzekering",
    "kind": "credit_insurer",
    "iban": "NL20INGB0001234567",
    "phone": "+31850000006",
    "email": "limieten@handelsborg.example",
}


def demo_lines(today: date) -> list[bytes]:
    """The demo people as the lines of a case file."""

    def ago(days: int) -> str:
        return (today - timedelta(days=days)).isoformat()

    lines = (
        *_premium_arrears(ago),
        *_invoices(ago),
        *_special_situations(ago),
        *_business_policyholders(ago),
    )
    return [json.dumps(line, ensure_ascii=False).encode() for line in lines]


def demo_numbers() -> set[str]:
    """The case numbers of the demo people."""
    return {json.loads(line)["number"] for line in demo_lines(date(2026, 1, 1))}


def _person(
    first_name: str,
    last_name: str,
    postcode: str,
    date_of_birth: str,
    *,
    phone: str | None = None,
) -> Line:
    return {
        "first_name": first_name,
        "last_name": last_name,
        "postcode": postcode,
        "date_of_birth": date_of_birth,
        "phone": phone,
    }


def _policy(number: str, kind: str, premium: str, plate: str | None = None) -> Line:
    return {
        "number": number,
        "type": kind,
        "premium": premium,
        "frequency": "month",
        "license_plate": plate,
    }


def _premium_arrears(ago: Day) -> Iterator[Line]:
    yield {
        "number": "2026-000101",
        "creditor": INSURER,
        "person": _person("Noor", "de Wit", "3512AB", "1990-02-03"),
        "policies": [_policy("AUTO-1001", "car", "62.50", "12ABC3")],
        "claims": [
            {
                "policy": "AUTO-1001",
                "principal": "62.50",
                "due_on": ago(25),
                "reminders_on": [ago(4)],
            }
        ],
    }
    yield {
        "number": "2026-000102",
        "creditor": INSURER,
        "person": _person("Sem", "Bakker", "9711CD", "1985-11-20"),
        "policies": [_policy("AUTO-1002", "car", "74.20", "K123XY")],
        "claims": [
            {
                "policy": "AUTO-1002",
                "principal": "74.20",
                "due_on": ago(40),
                "reminders_on": [ago(19), ago(5)],
            }
        ],
    }
    yield {
        "number": "2026-000103",
        "creditor": INSURER,
        "person": _person("Fatima", "El Amrani", "3024EF", "1978-06-14", phone="+31600000103"),
        "policies": [
            _policy("WOON-1003", "home", "28.40"),
            _policy("INB-1003", "contents", "12.30"),
            _policy("AVP-1003", "liability", "6.15"),
        ],
        "claims": [
            {
                "policy": policy,
                "principal": principal,
                "due_on": ago(55),
                "reminders_on": [ago(34)],
                "notice_received_on": ago(24),
            }
            for policy, principal in (
                ("WOON-1003", "28.40"),
                ("INB-1003", "12.30"),
                ("AVP-1003", "6.15"),
            )
        ],
    }
    yield {
        "number": "2026-000104",
        "creditor": INSURER_WITH_AGENCY,
        "person": _person("Johan", "Visser", "1016GH", "1969-09-01"),
        "policies": [
            _policy("AUTO-1004", "car", "48.00", "XX99YY"),
            _policy("INB-1004", "contents", "15.10"),
        ],
        "claims": [
            {
                "policy": "AUTO-1004",
                "principal": "48.00",
                "due_on": ago(75),
                "reminders_on": [ago(54), ago(40)],
                "notice_received_on": ago(30),
                "notice_states_vat": True,
            },
            {
                "policy": "INB-1004",
                "principal": "15.10",
                "due_on": ago(25),
                "reminders_on": [ago(4)],
            },
        ],
        "stage": "extrajudicial",
    }
    yield {
        "number": "2026-000105",
        "creditor": INSURER,
        "person": _person("Chantal", "Jansen", "5611JK", "1995-12-30", phone="+31600000105"),
        "policies": [_policy("REIS-1005", "travel", "38.90")],
        "claims": [
            {
                "policy": "REIS-1005",
                "principal": "38.90",
                "due_on": ago(due),
                "reminders_on": [ago(due - 10)],
                "notice_received_on": ago(due - 16),
            }
            for due in (100, 70, 40)
        ],
    }


def _invoices(ago: Day) -> Iterator[Line]:
    yield {
        "number": "2026-000106",
        "creditor": COMPANY,
        "person": _person("Mehmet", "Yilmaz", "7522LM", "1988-04-05"),
        "claims": [
            {
                "invoice": "F-2026-0188",
                "principal": "412.30",
                "due_on": ago(95),
                "reminders_on": [ago(80), ago(70)],
                "notice_received_on": ago(60),
            }
        ],
        "stage": "extrajudicial",
        "documents": [
            {"on": ago(110), "kind": "invoice", "what": "Factuur F-2026-0188"},
            {"on": ago(62), "kind": "letter", "what": "Veertiendagenbrief"},
        ],
    }
    yield {
        "number": "2026-000107",
        "creditor": INSURER_WITH_AGENCY,
        "person": _person("Lotte", "van Dijk", "2312NP", "1992-07-19"),
        "policies": [_policy("WOON-1007", "home", "1848.00") | {"frequency": "year"}],
        "claims": [
            {
                "policy": "WOON-1007",
                "principal": "1848.00",
                "due_on": ago(120),
                "reminders_on": [ago(99), ago(85)],
                "notice_received_on": ago(70),
                "notice_states_vat": True,
            }
        ],
        "stage": "extrajudicial",
    }
    yield {
        "number": "2026-000108",
        "creditor": COMPANY,
        "person": _person("Omar", "Haddad", "6826RS", "1974-03-27"),
        "claims": [{"invoice": "F-2026-0201", "principal": "89.95", "due_on": ago(50)}],
        "payments": [{"on": ago(9), "amount": "89.95"}],
    }
    yield {
        "number": "2026-000109",
        "creditor": COMPANY,
        "person": _person("Greet", "Peeters", "4811TV", "1961-10-08"),
        "claims": [
            {
                "invoice": "F-2025-0977",
                "principal": "965.00",
                "due_on": ago(300),
                "reminders_on": [ago(280)],
                "notice_received_on": ago(260),
            }
        ],
        "stage": "judicial",
    }


def _special_situations(ago: Day) -> Iterator[Line]:
    yield {
        "number": "2026-000110",
        "creditor": INSURER,
        "person": _person("Anouk", "Smit", "8011WX", "1983-01-16", phone="+31600000110"),
        "policies": [_policy("AUTO-1010", "car", "60.00", "7TKX22")],
        "claims": [
            {"policy": "AUTO-1010", "principal": "60.00", "due_on": ago(due)}
            for due in (190, 160, 130, 100)
        ],
        "payments": [{"on": ago(58), "amount": "60.00"}, {"on": ago(28), "amount": "60.00"}],
        "arrangement": {
            "agreed_on": ago(75),
            "day_of_month": date.fromisoformat(ago(-3)).day,
            "instalments": [
                {"due_on": ago(58), "amount": "60.00", "paid_on": ago(58)},
                {"due_on": ago(28), "amount": "60.00", "paid_on": ago(28)},
                {"due_on": ago(-3), "amount": "60.00"},
                {"due_on": ago(-33), "amount": "60.00"},
            ],
        },
    }
    yield {
        "number": "2026-000111",
        "creditor": INSURER,
        "person": _person("Piet", "Hendriks", "1421YZ", "1957-08-22", phone="+31600000111"),
        "policies": [_policy("CAR-1011", "caravan", "31.75")],
        "claims": [{"policy": "CAR-1011", "principal": "31.75", "due_on": ago(45)}],
        "disputed": True,
    }
    yield {
        "number": "2026-000112",
        "creditor": INSURER_WITH_AGENCY,
        "person": _person("Rosa", "Martens", "5038BC", "1999-05-11"),
        "policies": [_policy("INB-1012", "contents", "14.60")],
        "claims": [{"policy": "INB-1012", "principal": "14.60", "due_on": ago(60)}],
        "representative": {
            "role": "administrator",
            "name": "Bewindkantoor De Brug",
            "phone": "+31850000005",
            "email": "post@bewindkantoordebrug.example",
        },
    }


def _business_policyholders(ago: Day) -> Iterator[Line]:
    yield {
        "number": "2026-000113",
        "creditor": LEGAL_EXPENSES,
        "person": _person("Bram", "Kuipers", "3811DE", "1980-02-29")
        | {"kind": "business", "company": "Kuipers Tegelwerken"},
        "policies": [_policy("RB-1013", "legal", "45.00")],
        "collection_files": [
            {
                "number": "2026-000213",
                "submitted_on": ago(90),
                "phase": "extrajudicial",
                "debtor": {"name": "Bouwcombinatie Zuidpoort", "kind": "business"},
                "invoices": [
                    {"number": "KT-2026-031", "amount": "500.00", "due_on": ago(140)},
                    {"number": "KT-2026-038", "amount": "1275.50", "due_on": ago(110)},
                ],
                "correspondence": [
                    {"on": ago(86), "kind": "letter", "direction": "out", "what": "Eerste brief"},
                    {"on": ago(70), "kind": "call", "direction": "in", "what": "Debiteur belde"},
                ],
                "receipts": [{"on": ago(51), "amount": "100.00"}],
            }
        ],
    }
    yield {
        "number": "2026-000114",
        "creditor": CREDIT_INSURER,
        "person": _person("Sanne", "Vermeer", "5928GH", "1979-10-05")
        | {
            "kind": "business",
            "company": "Vermeer Groothandel",
            "email": "sanne@vermeergroothandel.example",
        },
        "policies": [_policy("KV-1014", "business", "310.00")],
        "collection_files": [
            {
                "number": "2026-000214",
                "submitted_on": ago(200),
                "phase": "judicial",
                "debtor": {"name": "Restaurant De Kade", "kind": "business"},
                "invoices": [{"number": "VG-2026-102", "amount": "3000.00", "due_on": ago(240)}],
                "correspondence": [
                    {"on": ago(195), "kind": "letter", "direction": "out", "what": "Eerste brief"},
                    {"on": ago(40), "kind": "letter", "direction": "out", "what": "Dagvaarding"},
                ],
            },
            {
                "number": "2026-000215",
                "submitted_on": ago(60),
                "phase": "extrajudicial",
                "debtor": {"name": "Lunchroom Zonnig", "kind": "business"},
                "invoices": [{"number": "VG-2026-131", "amount": "240.00", "due_on": ago(85)}],
                "receipts": [{"on": ago(20), "amount": "240.00"}],
            },
        ],
    }
