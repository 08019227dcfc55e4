"""What a conversation can leave in the case store, as a dialogue states it and the store holds it.

Money, days and choices are stated exactly: what is left out must be absent, or as it begins. Of
what somebody told in their own words a part is enough, and nothing may be stated at all.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from arrears.cases.kinds import (
    AuthorisationScope,
    CallbackState,
    ChangeState,
    CircumstanceKind,
    CollectionFileState,
    ComplaintRoute,
    ComplaintState,
    ContactField,
    CreditLimitState,
    DisputeOutcome,
    DisputeReason,
    OptOutPurpose,
    PauseReason,
    PaymentMethod,
    PersonKind,
    PolicyType,
    PostponementState,
    PrivacyRequestState,
    PrivacyRight,
    PromiseState,
    ReferralState,
    Relation,
    ReportedPaymentState,
    SendingState,
)

Euros = Annotated[Decimal, Field(decimal_places=2)]


class Fact(BaseModel):
    """A thing with its facts; a key that we do not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    own_words: ClassVar[str | None] = None
    """The field that holds what somebody told."""

    def as_stated(self, stated: Self) -> Self:
        """The same, quoted no further than the statement does where that is right."""
        if self.own_words is None:
            return self
        quote, told = (getattr(one, self.own_words) for one in (stated, self))
        right = quote is None or (told is not None and plain(quote) in plain(told))
        return self.model_copy(update={self.own_words: quote}) if right else self


class Promise(Fact):
    """To pay on a day (betaaltoezegging)."""

    amount: Euros
    on: date
    state: PromiseState = PromiseState.OPEN


class Postponement(Fact):
    """More time (uitstel), for all that is open or for one instalment, by its position."""

    until: date
    amount: Euros | None = None
    instalment: int | None = None
    state: PostponementState = PostponementState.GRANTED


class ReportedPayment(Fact):
    """A payment that somebody says was made."""

    amount: Euros | None = None
    on: date | None = None
    state: ReportedPaymentState = ReportedPaymentState.UNDER_WAY


class Dispute(Fact):
    """Of the whole case, or of the claim that fell due on a day."""

    own_words = "told"

    reason: DisputeReason
    claim: date | None = None
    told: str | None = None
    outcome: DisputeOutcome | None = None


class Complaint(Fact):
    """A complaint, and what it is about."""

    own_words = "about"

    route: ComplaintRoute
    state: ComplaintState = ComplaintState.RECEIVED
    about: str | None = None


class ContactChange(Fact):
    """A new number, address or name; those that were withdrawn are there too."""

    field: ContactField
    to: str
    state: ChangeState = ChangeState.APPLIED


class PaymentMethodChange(Fact):
    """Another way to pay, for all policies or for one."""

    method: PaymentMethod
    iban: str | None = None
    day: int | None = None
    policy: PolicyType | None = None
    state: ChangeState = ChangeState.APPLIED


class Callback(Fact):
    """A wish to be called or written to, with the Dutch times between which that suits."""

    own_words = "topic"

    phone: str | None = None
    email: str | None = None
    after: datetime | None = None
    before: datetime | None = None
    topic: str | None = None
    state: CallbackState = CallbackState.OPEN


class PrivacyRequest(Fact):
    """A request under the GDPR (AVG)."""

    right: PrivacyRight
    state: PrivacyRequestState = PrivacyRequestState.OPEN


class Referral(Fact):
    """To a helper, by its code, with the person's consent."""

    helper: str
    state: ReferralState = ReferralState.RECORDED


class Authorisation(Fact):
    """Somebody who may act for the person, once that is proven."""

    name: str
    relation: Relation
    scope: AuthorisationScope
    proven: bool = False


class Survey(Fact):
    """A mark, and perhaps a tip."""

    own_words = "tip"

    mark: int
    tip: str | None = None


class CollectionFile(Fact):
    """What was handed in for collection in this conversation: the numbers and sum of invoices."""

    debtor: str
    kind: PersonKind = PersonKind.BUSINESS
    invoices: tuple[str, ...]
    total: Euros
    state: CollectionFileState = CollectionFileState.SUBMITTED


class CreditLimit(Fact):
    """A limit that was asked for on a business."""

    company: str
    kvk: str | None = None
    amount: Euros
    state: CreditLimitState = CreditLimitState.REQUESTED


class Copy(Fact):
    """A document of which a copy was asked for."""

    own_words = "what"

    what: str | None = None
    state: SendingState = SendingState.OPEN


class Pause(Fact):
    """Collection stands still, up to and including a day, or till staff decides."""

    reason: PauseReason
    until: date | None = None


def _several(given: Any) -> Any:
    """One thing is written as it is, several as a list."""
    return [given] if isinstance(given, str | Mapping) else given


type OneOrSeveral[Thing] = Annotated[tuple[Thing, ...], BeforeValidator(_several)]


class Facts(BaseModel):
    """All that was left in the store, by kind and in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    promise: OneOrSeveral[Promise] = ()
    postponement: OneOrSeveral[Postponement] = ()
    reported_payment: OneOrSeveral[ReportedPayment] = ()
    dispute: OneOrSeveral[Dispute] = ()
    complaint: OneOrSeveral[Complaint] = ()
    contact_change: OneOrSeveral[ContactChange] = ()
    payment_method: OneOrSeveral[PaymentMethodChange] = ()
    callback: OneOrSeveral[Callback] = ()
    privacy_request: OneOrSeveral[PrivacyRequest] = ()
    referral: OneOrSeveral[Referral] = ()
    circumstances: OneOrSeveral[CircumstanceKind] = ()
    authorisation: OneOrSeveral[Authorisation] = ()
    survey: OneOrSeveral[Survey] = ()
    collection_file: OneOrSeveral[CollectionFile] = ()
    credit_limit: OneOrSeveral[CreditLimit] = ()
    portal_request: OneOrSeveral[SendingState] = ()
    copies: OneOrSeveral[Copy] = ()
    opt_out: OneOrSeveral[OptOutPurpose] = ()
    pause: OneOrSeveral[Pause] = ()
    """Those that have not ended."""


def plain(text: str) -> str:
    """A text as it is compared: any run of spaces is one, capitals do not count."""
    return " ".join(text.split()).casefold()
