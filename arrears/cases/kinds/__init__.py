"""The closed lists of the case store, by the names that the case file uses."""

from arrears.cases.kinds.attachment import AttachmentState
from arrears.cases.kinds.case import ArrangementState, ClosingReason, RepresentativeRole, Stage
from arrears.cases.kinds.circumstances import (
    AuthorisationScope,
    CircumstanceKind,
    ReferralState,
    Relation,
)
from arrears.cases.kinds.collection import CollectionFileState, Direction
from arrears.cases.kinds.complaint import (
    ComplaintChannel,
    ComplaintLetterKind,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
)
from arrears.cases.kinds.conversation import (
    Author,
    Channel,
    DeliveryState,
    EscalationReason,
    Holder,
    MessageState,
    OptOutPurpose,
    TalkOutcome,
)
from arrears.cases.kinds.intent import Intent
from arrears.cases.kinds.outgoing import OutgoingState
from arrears.cases.kinds.outreach import OutreachKind
from arrears.cases.kinds.parties import (
    CreditorKind,
    Frequency,
    PersonKind,
    PolicyType,
    WhatsAppUse,
)
from arrears.cases.kinds.paying import (
    DisputeOutcome,
    DisputeReason,
    PauseReason,
    PostponementState,
    PromiseState,
    ReportedPaymentState,
)
from arrears.cases.kinds.requests import (
    CallbackState,
    ChangeState,
    ContactField,
    CreditLimitState,
    PaymentMethod,
    PrivacyRefusal,
    PrivacyRequestState,
    PrivacyRight,
    SendingState,
)
from arrears.cases.kinds.staff import StaffRole

__all__ = [
    "ArrangementState",
    "AttachmentState",
    "Author",
    "AuthorisationScope",
    "CallbackState",
    "ChangeState",
    "Channel",
    "CircumstanceKind",
    "ClosingReason",
    "CollectionFileState",
    "ComplaintChannel",
    "ComplaintLetterKind",
    "ComplaintOutcome",
    "ComplaintRoute",
    "ComplaintState",
    "ContactField",
    "CreditLimitState",
    "CreditorKind",
    "DeliveryState",
    "Direction",
    "DisputeOutcome",
    "DisputeReason",
    "EscalationReason",
    "Frequency",
    "Holder",
    "Intent",
    "MessageState",
    "OptOutPurpose",
    "OutgoingState",
    "OutreachKind",
    "PauseReason",
    "PaymentMethod",
    "PersonKind",
    "PolicyType",
    "PostponementState",
    "PrivacyRefusal",
    "PrivacyRequestState",
    "PrivacyRight",
    "PromiseState",
    "ReferralState",
    "Relation",
    "ReportedPaymentState",
    "RepresentativeRole",
    "SendingState",
    "StaffRole",
    "Stage",
    "TalkOutcome",
    "WhatsAppUse",
]
