"""The case file: how cases come in. One JSON object a case, one a line (JSON Lines, UTF-8).

Unknown keys are refused, missing optional ones have defaults, amounts are exact.
"""

import hashlib
import json
import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)
from stdnum import iban

from arrears.cases.kinds import (
    CreditorKind,
    Frequency,
    PersonKind,
    PolicyType,
    RepresentativeRole,
    Stage,
    WhatsAppUse,
)
from arrears.law.premium import known_protocols

CASE_NUMBER = re.compile(r"20\d{2}-\d{6}")
EARLIEST_DAY = date(1900, 1, 1)
# Control characters, halves of characters, private ones and unassigned ones; ends of lines.
NOT_TEXT = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


def _sensible_day(day: date) -> date:
    if day < EARLIEST_DAY:
        raise ValueError(f"a day before {EARLIEST_DAY} is taken for a mistake")
    return day


@lru_cache(maxsize=1_000)
def _iban_with_right_check_digits(number: str) -> str:
    if not iban.is_valid(number):
        raise ValueError("this is not a valid IBAN")
    return str(iban.compact(number))


def _known_protocol(name: str) -> str:
    if name not in known_protocols():
        raise ValueError(f"no such protocol; known are {', '.join(known_protocols())}")
    return name


def _storable(text: str) -> str:
    """Names may hold spaces that do not break and joiners, but no ends of lines."""
    if any(unicodedata.category(sign) in NOT_TEXT for sign in text):
        raise ValueError("holds characters that are not text")
    return text


type Day = Annotated[date, AfterValidator(_sensible_day)]
type Amount = Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)]
type CaseNumber = Annotated[str, Field(pattern=f"^{CASE_NUMBER.pattern}$")]
type Phone = Annotated[str, Field(pattern=r"^\+[1-9]\d{7,14}$")]
type Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$", max_length=200)]
type Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_storable)]
type PersonalName = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_storable)]
type Code = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_storable)]
type Kind = Annotated[str, Field(min_length=1, max_length=40), AfterValidator(_storable)]
type Plate = Annotated[str, Field(min_length=1, max_length=8), AfterValidator(_storable)]
type Iban = Annotated[
    str,
    Field(max_length=42),
    AfterValidator(_iban_with_right_check_digits),
]


class Part(BaseModel):
    """A part of a line: unknown keys are a mistake, amounts are exact."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CreditorPart(Part):
    """Who the money is owed to."""

    name: Name
    kind: CreditorKind
    uses_agency: bool = False
    vat_deductible: bool = False
    charges_interest: bool = False
    protocol: Annotated[Code, AfterValidator(_known_protocol)] = "intermediary_21_30_35_49_58"
    iban: Iban
    phone: Phone | None = None
    email: Email | None = None
    agency: Name | None = None
    registration: Code | None = None
    whatsapp: WhatsAppUse = WhatsAppUse.OFF


class PersonPart(Part):
    """Who owes it."""

    first_name: PersonalName
    last_name: PersonalName
    postcode: Annotated[str, Field(pattern=r"^[1-9]\d{3}[A-Z]{2}$")]
    date_of_birth: Day
    kind: PersonKind = PersonKind.CONSUMER
    company: Name | None = None
    phone: Phone | None = None
    email: Email | None = None


class PolicyPart(Part):
    """A policy that claims may refer to by its number."""

    number: Code
    type: PolicyType
    premium: Amount
    frequency: Frequency
    license_plate: Plate | None = None
    cover: Name | None = None
    ended_on: Day | None = None


class ClaimPart(Part):
    """One unpaid premium (with `policy`) or invoice (with `invoice`)."""

    policy: Code | None = None
    invoice: Code | None = None
    principal: Amount
    due_on: Day
    reminders_on: tuple[Day, ...] = ()
    notice_received_on: Day | None = None
    notice_states_vat: bool = False

    @model_validator(mode="after")
    def _notice_after_due_day(self) -> "ClaimPart":
        # BW 6:96 lid 6: a letter before the debtor is in default is not a fourteen-day letter.
        if self.notice_received_on and self.notice_received_on <= self.due_on:
            raise ValueError("the 14-day letter was received before the claim was overdue")
        return self


class PaymentPart(Part):
    """Money that was received."""

    on: Day
    amount: Amount


class InstalmentPart(Part):
    """One term of an arrangement."""

    due_on: Day
    amount: Amount
    paid_on: Day | None = None


class ArrangementPart(Part):
    """An arrangement that was agreed before the case came in."""

    agreed_on: Day
    day_of_month: Annotated[int, Field(ge=1, le=31)]
    instalments: Annotated[tuple[InstalmentPart, ...], Field(min_length=1)]

    @property
    def total(self) -> Decimal:
        """What all instalments come to."""
        return sum((instalment.amount for instalment in self.instalments), Decimal("0.00"))


class CollectionDebtorPart(Part):
    """The debtor of a business policyholder."""

    name: Name
    kind: PersonKind = PersonKind.BUSINESS


class InvoicePart(Part):
    """An invoice that was handed in for collection."""

    number: Name
    amount: Amount
    due_on: Day


class CorrespondencePart(Part):
    """A letter, e-mail or call, in or out."""

    on: Day
    kind: Name
    direction: Literal["in", "out"]
    what: Name


class CollectionFilePart(Part):
    """What a business policyholder has handed in for collection."""

    number: CaseNumber
    submitted_on: Day
    phase: Stage = Stage.EXTRAJUDICIAL
    debtor: CollectionDebtorPart
    invoices: tuple[InvoicePart, ...] = ()
    notice_received_on: Day | None = None
    correspondence: tuple[CorrespondencePart, ...] = ()
    receipts: tuple[PaymentPart, ...] = ()


class RepresentativePart(Part):
    """Who acts for the person, such as an administrator (bewindvoerder)."""

    role: RepresentativeRole
    name: Name
    phone: Phone | None = None
    email: Email | None = None


class DocumentPart(Part):
    """A letter or invoice that the person may ask for."""

    on: Day
    kind: Kind
    what: Name


class CaseLine(Part):
    """One line of the case file."""

    number: CaseNumber
    creditor: CreditorPart
    person: PersonPart
    policies: tuple[PolicyPart, ...] = ()
    claims: tuple[ClaimPart, ...] = ()
    payments: tuple[PaymentPart, ...] = ()
    arrangement: ArrangementPart | None = None
    collection_files: tuple[CollectionFilePart, ...] = ()
    stage: Stage = Stage.REMINDER
    disputed: bool = False
    representative: RepresentativePart | None = None
    documents: tuple[DocumentPart, ...] = ()

    @model_validator(mode="after")
    def _collection_files_have_numbers_of_their_own(self) -> "CaseLine":
        numbers = [part.number for part in self.collection_files]
        if len(set(numbers)) < len(numbers):
            raise ValueError("two collection files have one number")
        return self

    @model_validator(mode="after")
    def _claims_name_known_policies(self) -> "CaseLine":
        known = {policy.number for policy in self.policies}
        for claim in self.claims:
            if claim.policy is not None and claim.policy not in known:
                raise ValueError("a claim refers to a policy which the line lacks")
        return self

    def digest(self) -> str:
        """SHA-256 over the line's content: the same content, the same digest."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def as_line(row: CaseLine) -> str:
    """A row as the file holds it."""
    return json.dumps(row.model_dump(mode="json"), ensure_ascii=False)
