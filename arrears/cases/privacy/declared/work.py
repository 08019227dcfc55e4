"""The audit trail, and tables about how we work rather than about those who owe."""

from arrears.cases.models import (
    AuditEvent,
    CannedAnswer,
    Creditor,
    DailyJob,
    DeskSession,
    ErasedCase,
    HalfSignIn,
    Mention,
    OrganisationVisit,
    SignIn,
    Staff,
    StaffPresence,
    Team,
    Worker,
)
from arrears.cases.privacy.declaring import Column, LeftOut, Scope, Stays, Table, about_nobody

TRACE = Stays.TRACE

WORK = (
    Table(
        AuditEvent,
        "Wat er met uw gegevens is gedaan",
        {
            "id": Column(left_out=LeftOut.INTERNAL, stays=TRACE),
            "at": Column("Wanneer", stays=TRACE),
            "actor": Column("Door", stays=TRACE),
            "act": Column("Wat", stays=TRACE),
            "case_id": Column(left_out=LeftOut.LINK, stays=TRACE),
            "staff_id": Column(left_out=LeftOut.OTHERS, stays=TRACE),
            "conversation_id": Column(left_out=LeftOut.LINK, stays=TRACE),
            # Codes and numbers of rows that stand elsewhere in the copy, and numbers of staff.
            "facts": Column(left_out=LeftOut.INTERNAL, stays=TRACE),
        },
        {Scope.CASE: AuditEvent.case_id.in_, Scope.CONVERSATION: AuditEvent.conversation_id.in_},
    ),
    about_nobody(
        Creditor,
        *("id", "name", "kind", "uses_agency", "vat_deductible", "charges_interest", "protocol"),
        *("iban", "phone", "email", "agency", "registration", "whatsapp"),
        *("longest_arrangement_months", "smallest_instalment", "first_instalment_after_days"),
        *("changes_per_month", "postponement_days", "postponements_per_year"),
        *("longest_promise_days", "debt_help_pause_days"),
    ),
    about_nobody(Team, "id", "name", "department"),
    about_nobody(Staff, "id", "username", "display_name", "email", "role", "team_id", "active"),
    about_nobody(
        SignIn,
        *("staff_id", "password_hash", "totp_secret", "totp_step", "subject", "failures"),
        *("locked_until", "one_time_until", "totp_offered", "is_demo"),
    ),
    about_nobody(HalfSignIn, "door_digest", "staff_id", "begun_at", "second_step_done"),
    about_nobody(
        OrganisationVisit,
        *("state_digest", "door_digest", "nonce", "verifier", "goes_to", "begun_at"),
    ),
    about_nobody(StaffPresence, "staff_id", "alive_until"),
    about_nobody(Mention, "id", "note_id", "staff_id", "read_at"),
    about_nobody(CannedAnswer, "id", "title", "body", "changed_at"),
    about_nobody(
        DeskSession, "id", "token_digest", "staff_id", "started_at", "seen_at", "ended_at"
    ),
    # Without the installation's own key it points to no case, and to nobody at all.
    about_nobody(ErasedCase, "mark"),
    about_nobody(Worker, "id", "alive_until"),
    about_nobody(DailyJob, "id", "name", "day", "done_at"),
)
