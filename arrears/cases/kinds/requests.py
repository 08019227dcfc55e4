"""What people ask to have changed, sent, decided or done."""

from enum import StrEnum


class ContactField(StrEnum):
    """Which of their own data someone changes."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NAME = "name"


class PaymentMethod(StrEnum):
    """How someone wants to pay from now on."""

    DIRECT_DEBIT_ON = "direct_debit_on"
    DIRECT_DEBIT_OFF = "direct_debit_off"
    OTHER_ACCOUNT = "other_account"
    OTHER_COLLECTION_DAY = "other_collection_day"


class ChangeState(StrEnum):
    """The life of a change that someone asks for in their own data."""

    AWAITING_CONFIRMATION = "awaiting_confirmation"
    APPLIED = "applied"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class CallbackState(StrEnum):
    """Whether someone was called back."""

    OPEN = "open"
    DONE = "done"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"


class SendingState(StrEnum):
    """Whether something that was asked for was sent."""

    OPEN = "open"
    SENT = "sent"
    REFUSED = "refused"


class CreditLimitState(StrEnum):
    """The life of a request for a credit limit (kredietlimiet)."""

    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class PrivacyRight(StrEnum):
    """What someone asks for under the GDPR (AVG), art. 15 to 18 and 21."""

    COPY = "copy"
    ERASURE = "erasure"
    CORRECTION = "correction"
    RESTRICTION = "restriction"
    OBJECTION = "objection"


class PrivacyRequestState(StrEnum):
    """The life of a request under the GDPR."""

    OPEN = "open"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class PrivacyRefusal(StrEnum):
    """Why a request under the GDPR is not granted, or not in full (AVG art. 12 and 17 to 21)."""

    IDENTITY_NOT_PROVEN = "identity_not_proven"
    KEPT_BY_LAW = "kept_by_law"
    NEEDED_FOR_CLAIM = "needed_for_claim"
    FACTS_ARE_RIGHT = "facts_are_right"
    RIGHTS_OF_OTHERS = "rights_of_others"
    MANIFESTLY_EXCESSIVE = "manifestly_excessive"
