"""Column types of the store: euros, aware instants, enums by value."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum
from sqlalchemy.types import TypeDecorator

CENT = Decimal("0.01")


class Euros(TypeDecorator[Decimal]):
    """An amount in euros, exact to the cent; stored as whole cents."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Euros to cents; a fraction of a cent is an error, never rounded away."""
        if value is None:
            return None
        cents = value * 100
        if cents != cents.to_integral_value():
            raise ValueError(f"{value} euros is not a whole number of cents")
        return int(cents)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Cents to euros."""
        return None if value is None else Decimal(value).scaleb(-2)


class Instant(TypeDecorator[datetime]):
    """An aware moment in UTC, on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Any aware moment to UTC; a naive one is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite forgets the zone; everything in the store is UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


def by_value(kind: type[StrEnum], *, name: str | None = None, checked: bool = True) -> Enum:
    """An enum column that holds the values as text, checked by the database.

    A table with two columns of one kind gives each check its own `name`. A list that grows with the
    bot is not `checked`: a new name would ask for a new table.
    """

    def values(members: Any) -> list[str]:
        return [member.value for member in members]

    return Enum(
        kind,
        values_callable=values,
        native_enum=False,
        create_constraint=checked,
        length=32,
        name=name or kind.__name__.lower(),
    )
