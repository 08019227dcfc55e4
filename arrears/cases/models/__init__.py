"""The tables of the case store. Amounts are euros, days are Dutch days, moments are UTC."""

from arrears.cases.models.arrangement import Arrangement, Instalment
from arrears.cases.models.attachment import Attachment
from arrears.cases.models.audit import AuditEvent
from arrears.cases.models.base import Model
from arrears.cases.models.case import (
    Case,
    Claim,
    Document,
    DocumentFile,
    Payment,
    Reminder,
    Representative,
)
from arrears.cases.models.changes import ContactChange, PaymentMethodChange
from arrears.cases.models.circumstances import (
    Authorisation,
    Circumstance,
    Referral,
)
from arrears.cases.models.collection import (
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Correspondence,
)
from arrears.cases.models.complaint import (
    Complaint,
    ComplaintEvent,
    ComplaintLetter,
    Survey,
)
from arrears.cases.models.conversation import (
    Conversation,
    DialogueToForget,
    Escalation,
    IdentityAttempt,
    Message,
    Worker,
)
from arrears.cases.models.delivery import Address, Delivery
from arrears.cases.models.desk import DeskSession, HalfSignIn, OrganisationVisit, SignIn
from arrears.cases.models.erased import ErasedCase
from arrears.cases.models.label import MessageLabel
from arrears.cases.models.move import Move, WrongCode
from arrears.cases.models.notes import CannedAnswer, Mention, Note
from arrears.cases.models.opt_out import OptOut
from arrears.cases.models.outgoing import OutgoingEvent
from arrears.cases.models.outreach import DailyJob, Outreach
from arrears.cases.models.parties import (
    Creditor,
    Person,
    Policy,
)
from arrears.cases.models.paying import (
    Postponement,
    Promise,
    ReportedPayment,
)
from arrears.cases.models.requests import (
    CallbackRequest,
    CreditLimitRequest,
    DocumentRequest,
    PortalRequest,
    PrivacyRequest,
)
from arrears.cases.models.staff import Staff, StaffPresence, Team
from arrears.cases.models.standstill import Dispute, Pause

__all__ = [
    "Address",
    "Arrangement",
    "Attachment",
    "AuditEvent",
    "Authorisation",
    "CallbackRequest",
    "CannedAnswer",
    "Case",
    "Circumstance",
    "Claim",
    "CollectionFile",
    "CollectionInvoice",
    "CollectionReceipt",
    "Complaint",
    "ComplaintEvent",
    "ComplaintLetter",
    "ContactChange",
    "Conversation",
    "Correspondence",
    "CreditLimitRequest",
    "Creditor",
    "DailyJob",
    "Delivery",
    "DeskSession",
    "DialogueToForget",
    "Dispute",
    "Document",
    "DocumentFile",
    "DocumentRequest",
    "ErasedCase",
    "Escalation",
    "HalfSignIn",
    "IdentityAttempt",
    "Instalment",
    "Mention",
    "Message",
    "MessageLabel",
    "Model",
    "Move",
    "Note",
    "OptOut",
    "OrganisationVisit",
    "OutgoingEvent",
    "Outreach",
    "Pause",
    "Payment",
    "PaymentMethodChange",
    "Person",
    "Policy",
    "PortalRequest",
    "Postponement",
    "PrivacyRequest",
    "Promise",
    "Referral",
    "Reminder",
    "ReportedPayment",
    "Representative",
    "SignIn",
    "Staff",
    "StaffPresence",
    "Survey",
    "Team",
    "Worker",
    "WrongCode",
]
