"""Cases with their claims, payments and letters, and files of business policyholders."""

from sqlalchemy import ColumnElement, String, cast, literal

from arrears.cases.models import (
    Case,
    Claim,
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Correspondence,
    Document,
    DocumentFile,
    Model,
    OutgoingEvent,
    Outreach,
    Payment,
    Reminder,
)
from arrears.cases.privacy.declaring import (
    ERASED,
    Scope,
    Table,
    With,
    figure,
    hidden,
    link,
    number,
    personal,
    secret,
    through,
)


def pseudonym(model: type[Model]) -> ColumnElement[str]:
    """A number that no letter has, in place of one that somebody may know."""
    return literal("X") + cast(model.__table__.c.id, String)


CASES = (
    Table(
        Case,
        "Uw zaken",
        {
            "id": number(),
            "number": personal("Zaaknummer", With.BOOKS, becomes=pseudonym(Case)),
            "creditor_id": link(),
            "person_id": link(),
            "stage": figure("Fase"),
            "disputed": figure("Betwist"),
            "import_digest": secret(With.BOOKS),
            "closed_on": figure("Afgesloten op"),
            "closed_because": figure("Waarom afgesloten"),
            "file_erased_on": figure("Dossier gewist op"),
            "books_erased_on": figure("Boekhouding gewist op"),
        },
        {Scope.CASE: Case.id.in_},
    ),
    Table(
        Claim,
        "Wat er open staat of stond",
        {
            "id": number(),
            "case_id": link(),
            "policy_id": link(),
            "invoice": personal("Factuur", With.BOOKS),
            "principal": figure("Hoofdsom"),
            "due_on": figure("Betalen voor"),
            "notice_received_on": figure("Veertiendagenbrief ontvangen op"),
            "notice_states_vat": figure("Btw genoemd in de brief"),
        },
        {Scope.CASE: Claim.case_id.in_},
    ),
    Table(
        Reminder,
        "Herinneringen",
        {
            "id": number(),
            "claim_id": link(),
            "sent_on": figure("Verstuurd op"),
            "outreach_id": link(),
        },
        {Scope.CASE: through(Reminder.claim_id, Claim.case_id)},
    ),
    Table(
        Payment,
        "Uw betalingen",
        {
            "id": number(),
            "case_id": link(),
            "received_on": figure("Ontvangen op"),
            "amount": figure("Bedrag"),
            "reference": personal("Kenmerk van de bank", With.BOOKS),
        },
        {Scope.CASE: Payment.case_id.in_},
    ),
    Table(
        Document,
        "Brieven en facturen",
        {
            "id": number(),
            "case_id": link(),
            "dated_on": personal("Van"),
            "kind": personal("Soort"),
            "what": personal("Wat"),
            "arrangement_id": link(),
        },
        {Scope.CASE: Document.case_id.in_},
        removed_with=With.FILE,
    ),
    Table(
        DocumentFile,
        "Brieven als bestand",
        {
            "document_id": link(),
            "media_type": personal("Soort bestand"),
            "sha256": number(),
            "content": personal("Inhoud"),
        },
        {Scope.CASE: through(DocumentFile.document_id, Document.case_id)},
        removed_with=With.FILE,
    ),
    Table(
        Correspondence,
        "Brieven, mails en telefoongesprekken",
        {
            "id": number(),
            "case_id": link(),
            "collection_file_id": link(),
            "dated_on": personal("Van"),
            "kind": personal("Soort"),
            "direction": personal("Richting"),
            "what": personal("Waarover"),
            "staff_id": hidden(),
            "key": number(),
        },
        {
            Scope.CASE: lambda cases: (
                Correspondence.case_id.in_(cases)
                | through(Correspondence.collection_file_id, CollectionFile.case_id)(cases)
            )
        },
        removed_with=With.FILE,
    ),
    Table(
        Outreach,
        "Berichten die wij zelf begonnen",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "kind": figure("Soort"),
            "channel": figure("Kanaal"),
            "sent_on": figure("Verstuurd op"),
            "sent_at": figure("Tijdstip"),
            "key": number(),
        },
        {Scope.CASE: Outreach.case_id.in_},
    ),
    Table(
        OutgoingEvent,
        "Wat wij aan uw schuldeiser doorgaven",
        {
            "id": number(),
            "event_id": number(),
            "creditor_id": link(),
            "case_id": link(),
            "type": personal("Wat er gebeurde"),
            "at": personal("Wanneer"),
            "data": personal("Wat wij doorgaven"),
            "state": personal("Stand"),
            "attempts": number(),
            "due_at": number(),
            "delivered_at": personal("Aangekomen"),
        },
        {Scope.CASE: OutgoingEvent.case_id.in_},
        removed_with=With.FILE,
    ),
    Table(
        CollectionFile,
        "Dossiers die u ter incasso gaf",
        {
            "id": number(),
            "case_id": link(),
            "number": personal("Dossiernummer", With.BOOKS, becomes=pseudonym(CollectionFile)),
            "submitted_on": figure("Ingediend op"),
            "phase": figure("Fase"),
            # What somebody hands in themselves is theirs to see again.
            "debtor_name": personal("Naam van uw klant", With.FILE, becomes=ERASED),
            "debtor_kind": figure("Soort klant"),
            "notice_received_on": figure("Veertiendagenbrief ontvangen op"),
            "state": figure("Stand"),
            "submitted_in": link(),
            "key": number(),
        },
        {Scope.CASE: CollectionFile.case_id.in_},
    ),
    Table(
        CollectionInvoice,
        "Facturen van die dossiers",
        {
            "id": number(),
            "collection_file_id": link(),
            "number": personal("Factuurnummer", With.BOOKS, becomes=ERASED),
            "amount": figure("Bedrag"),
            "due_on": figure("Betalen voor"),
        },
        {Scope.CASE: through(CollectionInvoice.collection_file_id, CollectionFile.case_id)},
    ),
    Table(
        CollectionReceipt,
        "Betalingen op die dossiers",
        {
            "id": number(),
            "collection_file_id": link(),
            "received_on": figure("Ontvangen op"),
            "amount": figure("Bedrag"),
        },
        {Scope.CASE: through(CollectionReceipt.collection_file_id, CollectionFile.case_id)},
    ),
)
