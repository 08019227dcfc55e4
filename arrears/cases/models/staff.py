"""The people who work at the desk, and their teams."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import StaffRole
from arrears.cases.models.base import Model


class Team(Model):
    """People of staff that a conversation can be passed on to together."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    department: Mapped[str] = mapped_column(
        String(100), comment="Afdeling waaronder klachten worden geteld"
    )


class Staff(Model):
    """One person of staff. Who leaves becomes inactive: what they did keeps their name."""

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(60), unique=True)
    display_name: Mapped[str] = mapped_column(String(100), comment="Zoals mensen in de chat zien")
    email: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[StaffRole] = mapped_column(by_value(StaffRole))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"), index=True)
    active: Mapped[bool] = mapped_column(default=True, comment="Mag zich aanmelden")


class StaffPresence(Model):
    """That somebody of staff has the desk open, and till when that counts."""

    __tablename__ = "staff_presence"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    alive_until: Mapped[datetime] = mapped_column(
        Instant, comment="Daarna gaan hun gesprekken terug naar de wachtrij"
    )
