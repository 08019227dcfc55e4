"""Who wants to hear no more from us, and of what."""

from datetime import datetime

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import Channel, OptOutPurpose
from arrears.cases.models.base import Model


class OptOut(Model):
    """An address at which someone wants no messages; in force until it is taken back."""

    __tablename__ = "opt_outs"
    __table_args__ = (
        Index(
            "one_opt_out_in_force",
            "channel",
            "address",
            "purpose",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    address: Mapped[str] = mapped_column(String(200), comment="Nummer of adres in dat kanaal")
    purpose: Mapped[OptOutPurpose] = mapped_column(by_value(OptOutPurpose))
    at: Mapped[datetime] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant, comment="Wil weer berichten")
