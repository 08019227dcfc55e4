"""Cases in memory, for rules that need no database."""

from datetime import date

from arrears.cases.case_file import CaseLine
from arrears.cases.models import (
    Case,
    Claim,
    Creditor,
    Payment,
    Person,
    Policy,
    Reminder,
    Representative,
)
from arrears.cases.overview import Overview, overview_of
from tests.arrears.case_lines import Line


def case_of(line: Line) -> Case:
    """The case that a line of the case file describes."""
    row = CaseLine.model_validate(line)
    creditor = Creditor(**row.creditor.model_dump())
    policies = {part.number: Policy(**part.model_dump()) for part in row.policies}
    return Case(
        number=row.number,
        creditor=creditor,
        person=Person(**row.person.model_dump()),
        stage=row.stage,
        disputed=row.disputed,
        claims=[
            Claim(
                policy=policies[part.policy] if part.policy else None,
                invoice=part.invoice,
                principal=part.principal,
                due_on=part.due_on,
                notice_received_on=part.notice_received_on,
                notice_states_vat=part.notice_states_vat,
                reminders=[Reminder(sent_on=day) for day in part.reminders_on],
            )
            for part in sorted(row.claims, key=lambda claim: claim.due_on)
        ],
        payments=[
            Payment(received_on=part.on, amount=part.amount)
            for part in sorted(row.payments, key=lambda payment: payment.on)
        ],
        representative=(
            Representative(**row.representative.model_dump()) if row.representative else None
        ),
    )


def overview(line: Line, on: date) -> Overview:
    """What is owed on the case that a line describes."""
    return overview_of(case_of(line), on=on)
