"""The card to pay by: account, name, reference, amount, and the same as a QR code.

The code follows EPC069-12 of the European Payments Council, version 2 in UTF-8: an app of a bank
that reads it fills in the whole transfer.
"""

from collections.abc import Mapping
from decimal import Decimal

from segno import helpers

from actions.cards import Card
from actions.wording import account, euros
from arrears.cases.models import Case

# EPC069-12: what the code has room for.
LONGEST_NAME = 70


def payment_card(case: Case, amount: Decimal) -> Card:
    """What it takes to transfer an amount in euros for a case."""
    details = payment_details(case)
    rows = [
        {"label": "Rekeningnummer (IBAN)", "amount": details["iban"]},
        {"label": "Op naam van", "amount": details["creditor"]},
        {"label": "Zet erbij", "amount": details["reference"]},
    ]
    return {
        "kind": "qr",
        "title": "Gegevens om te betalen",
        "rows": rows,
        "total": euros(amount),
        "iban": case.creditor.iban,
        "image": transfer_code(case, amount),
    }


def transfer_code(case: Case, amount: Decimal) -> str:
    """The QR code of a transfer as a data URL of an SVG image, with its white border."""
    code = helpers.make_epc_qr(
        name=case.creditor.name[:LONGEST_NAME],
        iban=case.creditor.iban,
        amount=amount,
        text=case.number,
        encoding="utf-8",
    )
    return code.svg_data_uri(
        dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )


def payment_details(case: Case) -> Mapping[str, str]:
    """Where to pay, as responses name it."""
    return {
        "iban": account(case.creditor.iban),
        "creditor": case.creditor.name,
        "reference": case.number,
    }
