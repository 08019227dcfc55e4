"""Who owes, to whom, and for which policies."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Euros, by_value
from arrears.cases.kinds import (
    CreditorKind,
    Frequency,
    PersonKind,
    PolicyType,
    WhatsAppUse,
)
from arrears.cases.models.base import Model


class Creditor(Model):
    """Who the money is owed to (schuldeiser), with its collection policy."""

    __tablename__ = "creditors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[CreditorKind] = mapped_column(by_value(CreditorKind))
    uses_agency: Mapped[bool] = mapped_column(comment="Schakelt een incassobureau in")
    vat_deductible: Mapped[bool] = mapped_column(comment="Kan btw op incassokosten verrekenen")
    charges_interest: Mapped[bool] = mapped_column(comment="Brengt wettelijke rente in rekening")
    protocol: Mapped[str] = mapped_column(String(60), comment="Protocol bij betalingsachterstanden")
    iban: Mapped[str] = mapped_column(String(34))
    phone: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(200))
    agency: Mapped[str | None] = mapped_column(String(200), comment="Naam van het incassobureau")
    registration: Mapped[str | None] = mapped_column(
        String(60), comment="Kenmerk in het register incassodienstverlening (Wki)"
    )
    whatsapp: Mapped[WhatsAppUse] = mapped_column(by_value(WhatsAppUse))
    longest_arrangement_months: Mapped[int] = mapped_column(default=12)
    smallest_instalment: Mapped[Decimal] = mapped_column(Euros, default=Decimal("10.00"))
    first_instalment_after_days: Mapped[int] = mapped_column(default=5)
    changes_per_month: Mapped[int] = mapped_column(
        default=1, server_default="1", comment="Wijzigingen van een regeling zonder medewerker"
    )
    postponement_days: Mapped[int] = mapped_column(default=14, server_default="14")
    postponements_per_year: Mapped[int] = mapped_column(default=2, server_default="2")
    longest_promise_days: Mapped[int] = mapped_column(
        default=30, server_default="30", comment="Hoe ver vooruit iemand mag toezeggen"
    )
    debt_help_pause_days: Mapped[int] = mapped_column(
        default=30, server_default="30", comment="Pauze als iemand schuldhulp zoekt"
    )


class Person(Model):
    """A debtor or policyholder."""

    __tablename__ = "persons"
    __table_args__ = (UniqueConstraint("last_name", "first_name", "date_of_birth", "postcode"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str] = mapped_column(String(100))
    last_name: Mapped[str] = mapped_column(String(100))
    postcode: Mapped[str] = mapped_column(String(6), comment="1234AB")
    date_of_birth: Mapped[date]
    kind: Mapped[PersonKind] = mapped_column(by_value(PersonKind))
    company: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(200))


class Policy(Model):
    """An insurance policy of a person with a creditor."""

    __tablename__ = "policies"
    __table_args__ = (UniqueConstraint("creditor_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    creditor_id: Mapped[int] = mapped_column(ForeignKey("creditors.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    number: Mapped[str] = mapped_column(String(60))
    type: Mapped[PolicyType] = mapped_column(by_value(PolicyType))
    premium: Mapped[Decimal] = mapped_column(Euros)
    frequency: Mapped[Frequency] = mapped_column(by_value(Frequency))
    license_plate: Mapped[str | None] = mapped_column(String(8))
    cover: Mapped[str | None] = mapped_column(String(200))
    ended_on: Mapped[date | None]
