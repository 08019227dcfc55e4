"""The tables of the case store. Amounts are euros, days are Dutch days, moments are UTC."""

from arrears.cases.models.arrangement import Arrangement, Instalment
from arrears.cases.models.audit import AuditEvent
from arrears.cases.models.base import Model
from arrears.cases.models.case import (
    Case,
    Claim,
    CollectionFile,
    Document,
    Payment,
    Reminder,
    Representative,
)
from arrears.cases.models.conversation import (
    Conversation,
    Escalation,
    IdentityAttempt,
    Message,
)
from arrears.cases.models.parties import Creditor, Person, Policy

__all__ = [
    "Arrangement",
    "AuditEvent",
    "Case",
    "Claim",
    "CollectionFile",
    "Conversation",
    "Creditor",
    "Document",
    "Escalation",
    "IdentityAttempt",
    "Instalment",
    "Message",
    "Model",
    "Payment",
    "Person",
    "Policy",
    "Reminder",
    "Representative",
]
