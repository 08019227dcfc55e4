"""What somebody asked for, complained of, or thought of us."""

from sqlalchemy import select

from arrears.cases.models import (
    CallbackRequest,
    Complaint,
    ComplaintEvent,
    ComplaintLetter,
    CreditLimitRequest,
    DocumentRequest,
    PortalRequest,
    Referral,
    Survey,
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

REQUESTS = (
    Table(
        CallbackRequest,
        "Terugbelverzoeken",
        {
            "id": number(),
            "conversation_id": link(),
            "case_id": link(With.CONVERSATION),
            "phone": personal("Telefoonnummer", With.CONVERSATION),
            "email": personal("E-mailadres", With.CONVERSATION, becomes=ERASED),
            "wished_from": figure("Liefst vanaf"),
            "wished_until": figure("Liefst tot"),
            "topic": personal("Waarover", With.CONVERSATION),
            "asked_at": figure("Gevraagd"),
            "state": figure("Stand"),
            "done_at": figure("Gedaan"),
            "staff_id": ours(),
            "key": number(),
        },
        {
            Scope.CONVERSATION: CallbackRequest.conversation_id.in_,
            Scope.CASE: CallbackRequest.case_id.in_,
        },
    ),
    Table(
        DocumentRequest,
        "Kopieën die u vroeg",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "what": personal("Wat", With.FILE, becomes=ERASED),
            "asked_at": figure("Gevraagd"),
            "state": figure("Stand"),
            "key": number(),
        },
        {Scope.CASE: DocumentRequest.case_id.in_},
    ),
    Table(
        PortalRequest,
        "Codes voor het online dossier",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "asked_at": figure("Gevraagd"),
            "state": figure("Stand"),
            "key": number(),
        },
        {Scope.CASE: PortalRequest.case_id.in_},
    ),
    Table(
        CreditLimitRequest,
        "Kredietlimieten",
        {
            "id": number(),
            "case_id": link(With.CONVERSATION),
            "conversation_id": link(),
            "company": personal("Bedrijf", With.CONVERSATION, becomes=ERASED),
            "kvk_number": personal("KvK-nummer", With.CONVERSATION),
            "amount": figure("Gevraagd bedrag"),
            "granted_amount": figure("Toegekend bedrag"),
            "asked_at": figure("Gevraagd"),
            "state": figure("Stand"),
            "key": number(),
        },
        {
            Scope.CONVERSATION: CreditLimitRequest.conversation_id.in_,
            Scope.CASE: CreditLimitRequest.case_id.in_,
        },
    ),
    Table(
        Referral,
        "Hulp waarnaar wij u verwezen",
        {
            "id": number(),
            "case_id": link(With.CONVERSATION),
            "conversation_id": link(),
            "helper": figure("Hulpverlener"),
            "consent_at": figure("U vond dit goed"),
            "state": figure("Stand"),
            "follow_up_on": figure("Wij vragen hoe het ging op"),
            "key": number(),
        },
        {Scope.CONVERSATION: Referral.conversation_id.in_, Scope.CASE: Referral.case_id.in_},
    ),
    Table(
        Complaint,
        "Klachten",
        {
            "id": number(),
            "number": figure("Klachtnummer"),
            "route": figure("Procedure"),
            "case_id": link(With.COMPLAINT),
            "conversation_id": link(With.COMPLAINT),
            "channel": figure("Ontvangen via"),
            "about": personal("Uw klacht", With.COMPLAINT, becomes=ERASED),
            "about_employee_id": ours(),
            "employee_informed_on": ours(),
            "department": figure("Afdeling"),
            "received_on": figure("Ontvangen op"),
            "received_at": figure("Tijdstip"),
            "confirmed_on": figure("Ontvangst bevestigd op"),
            "term_told_on": figure("Termijn verteld op"),
            "promised_by": figure("Antwoord uiterlijk op"),
            "handler_id": ours(),
            "contacted_at": figure("Contact gehad"),
            "answered_on": figure("Beantwoord op"),
            "outcome": figure("Uitkomst"),
            "state": figure("Stand"),
            "lesson": personal("Wat wij ervan leerden", With.COMPLAINT),
            "changed": personal("Wat wij veranderden", With.COMPLAINT),
            "answer": personal("Ons antwoord", With.COMPLAINT),
            "erased_on": figure("Gewist op"),
            "key": number(),
        },
        {
            Scope.COMPLAINT: Complaint.id.in_,
            Scope.CASE: Complaint.case_id.in_,
            Scope.CONVERSATION: Complaint.conversation_id.in_,
        },
    ),
    Table(
        ComplaintEvent,
        "Wat er met uw klachten gebeurde",
        {
            "id": number(),
            "complaint_id": link(),
            "at": figure("Wanneer"),
            "from_state": figure("Was"),
            "to_state": figure("Werd"),
            "actor": figure("Door"),
            "staff_id": ours(),
        },
        {
            Scope.CASE: lambda cases: ComplaintEvent.complaint_id.in_(
                select(Complaint.id).where(Complaint.case_id.in_(cases))
            ),
            Scope.CONVERSATION: lambda talks: ComplaintEvent.complaint_id.in_(
                select(Complaint.id).where(Complaint.conversation_id.in_(talks))
            ),
        },
    ),
    Table(
        ComplaintLetter,
        "Brieven over uw klachten",
        {
            "id": number(),
            "complaint_id": link(),
            "kind": figure("Soort brief"),
            "dated_on": figure("Van"),
            "sha256": number(),
            "content": personal("Inhoud"),
        },
        {
            Scope.COMPLAINT: ComplaintLetter.complaint_id.in_,
            Scope.CASE: lambda cases: ComplaintLetter.complaint_id.in_(
                select(Complaint.id).where(Complaint.case_id.in_(cases))
            ),
            Scope.CONVERSATION: lambda talks: ComplaintLetter.complaint_id.in_(
                select(Complaint.id).where(Complaint.conversation_id.in_(talks))
            ),
        },
        removed_with=With.COMPLAINT,
    ),
    Table(
        Survey,
        "Wat u van ons vond",
        {
            "id": number(),
            "conversation_id": link(),
            "case_id": link(),
            "handler_id": ours(),
            "mark": figure("Cijfer"),
            "tip": personal("Tip", With.CONVERSATION, With.FILE),
            "at": figure("Wanneer"),
            "key": number(),
        },
        {
            # One outside any conversation goes with the file of its case.
            Scope.CONVERSATION: Survey.conversation_id.in_,
            Scope.CASE: Survey.case_id.in_,
        },
    ),
)
