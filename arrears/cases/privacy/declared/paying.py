"""What somebody agreed, promised or said about paying."""

from sqlalchemy import select

from arrears.cases.models import (
    Arrangement,
    Dispute,
    Instalment,
    Pause,
    PaymentMethodChange,
    Postponement,
    Promise,
    ReportedPayment,
)
from arrears.cases.privacy.declaring import (
    ERASED,
    Scope,
    Table,
    With,
    figure,
    link,
    number,
    ours,
    personal,
)

PAYING = (
    Table(
        Arrangement,
        "Betalingsregelingen",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "state": figure("Stand"),
            "day_of_month": figure("Dag van de maand"),
            "total": figure("Totaal"),
            "proposed_at": figure("Voorgesteld"),
            "agreed_on": figure("Afgesproken op"),
            "staff_reasons": figure("Waarom een medewerker meekeek"),
            "approved_by_id": ours(),
            "decided_because": personal("Waarom zo is beslist", With.FILE),
            "replaces_id": link(),
            "changed_on": figure("Gewijzigd op"),
        },
        {Scope.CASE: Arrangement.case_id.in_},
    ),
    Table(
        Instalment,
        "Termijnen van uw regelingen",
        {
            "id": number(),
            "arrangement_id": link(),
            "position": figure("Termijn"),
            "due_on": figure("Betalen op"),
            "amount": figure("Bedrag"),
            "paid_on": figure("Betaald op"),
        },
        {
            Scope.CASE: lambda cases: Instalment.arrangement_id.in_(
                select(Arrangement.id).where(Arrangement.case_id.in_(cases))
            )
        },
    ),
    Table(
        Promise,
        "Toezeggingen",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "amount": figure("Bedrag"),
            "pay_on": figure("U betaalt op"),
            "made_on": figure("Toegezegd op"),
            "state": figure("Stand"),
            "key": number(),
        },
        {Scope.CASE: Promise.case_id.in_},
    ),
    Table(
        Postponement,
        "Uitstel",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "arrangement_id": link(),
            "instalment_id": link(),
            "asked_on": figure("Gevraagd op"),
            "until": figure("Tot"),
            "amount": figure("Bedrag"),
            "state": figure("Stand"),
            "key": number(),
        },
        {Scope.CASE: Postponement.case_id.in_},
    ),
    Table(
        ReportedPayment,
        "Betalingen waarover u vertelde",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "amount": figure("Bedrag"),
            "said_paid_on": figure("Volgens u betaald op"),
            "reported_at": figure("Verteld"),
            "state": figure("Stand"),
            "payment_id": link(),
            "key": number(),
        },
        {Scope.CASE: ReportedPayment.case_id.in_},
    ),
    Table(
        PaymentMethodChange,
        "Wijzigingen in hoe u betaalt",
        {
            "id": number(),
            "case_id": link(),
            "policy_id": link(),
            "conversation_id": link(),
            "method": figure("Wijziging"),
            # Another account needs some account: one that points to nobody.
            "iban": personal("Rekeningnummer", With.FILE, becomes=ERASED),
            "collection_day": figure("Dag van afschrijven"),
            "state": figure("Stand"),
            "at": figure("Wanneer"),
            "key": number(),
        },
        {Scope.CASE: PaymentMethodChange.case_id.in_},
    ),
    Table(
        Dispute,
        "Wat volgens u niet klopt",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "whole_case": figure("Over de hele zaak"),
            "claim_id": link(),
            "reason": figure("Waarom"),
            "told": personal("In uw woorden", With.FILE),
            "opened_at": figure("Verteld"),
            "closed_at": figure("Afgehandeld"),
            "outcome": figure("Uitkomst"),
            "key": number(),
        },
        {Scope.CASE: Dispute.case_id.in_},
    ),
    Table(
        Pause,
        "Wanneer de incasso stillag",
        {
            "id": number(),
            "case_id": link(),
            # It can tell of health, or of a death.
            "reason": personal("Waarom"),
            "starts_on": personal("Vanaf"),
            "until": personal("Tot en met"),
            "ended_at": personal("Eerder beëindigd"),
            "key": number(),
        },
        {Scope.CASE: Pause.case_id.in_},
        removed_with=With.FILE,
    ),
)
