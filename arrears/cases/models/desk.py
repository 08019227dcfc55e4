"""How people of staff sign in, and their sessions at the desk."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant
from arrears.cases.models.base import Model


class SignIn(Model):
    """What somebody of staff proves who they are with."""

    __tablename__ = "sign_ins"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    password_hash: Mapped[str | None] = mapped_column(
        String(200), comment="argon2id; leeg: alleen via de organisatie"
    )
    one_time_until: Mapped[datetime | None] = mapped_column(
        Instant, comment="Tot wanneer een eenmalig wachtwoord geldt; leeg: zelf gekozen"
    )
    totp_secret: Mapped[str | None] = mapped_column(
        String(64), comment="Geheim van de tweede stap; leeg: nog niet ingesteld"
    )
    totp_offered: Mapped[str | None] = mapped_column(
        String(64), comment="Nieuw geheim dat nog met een code bevestigd moet worden"
    )
    totp_step: Mapped[int | None] = mapped_column(
        comment="De laatst gebruikte code: een code geldt één keer"
    )
    subject: Mapped[str | None] = mapped_column(
        String(255), unique=True, comment="Wie dit is bij de organisatie (OpenID Connect)"
    )
    failures: Mapped[int] = mapped_column(default=0, comment="Mislukte pogingen achter elkaar")
    locked_until: Mapped[datetime | None] = mapped_column(Instant)
    is_demo: Mapped[bool] = mapped_column(
        default=False,
        server_default=false(),
        comment="Met een wachtwoord dat iedereen kent: geldt alleen naast verzonnen zaken",
    )


class HalfSignIn(Model):
    """Somebody who gave their password in a browser, and has a step to go."""

    __tablename__ = "half_sign_ins"

    door_digest: Mapped[str] = mapped_column(
        String(64), primary_key=True, comment="SHA-256 van het token in de cookie bij de deur"
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    begun_at: Mapped[datetime] = mapped_column(Instant, index=True)
    second_step_done: Mapped[bool] = mapped_column(default=False)


class OrganisationVisit(Model):
    """A browser that was sent to the organisation to sign in there, and may come back once."""

    __tablename__ = "organisation_visits"

    state_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    door_digest: Mapped[str] = mapped_column(
        String(64), comment="SHA-256 van het token in de cookie bij de deur"
    )
    nonce: Mapped[str] = mapped_column(String(64))
    verifier: Mapped[str] = mapped_column(String(128), comment="PKCE")
    goes_to: Mapped[str] = mapped_column(String(500), comment="De pagina na het aanmelden")
    begun_at: Mapped[datetime] = mapped_column(Instant, index=True)


class DeskSession(Model):
    """Somebody of staff who is signed in, in one browser."""

    __tablename__ = "desk_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_digest: Mapped[str] = mapped_column(
        String(64), unique=True, comment="SHA-256 van het token in de cookie"
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    started_at: Mapped[datetime] = mapped_column(Instant)
    seen_at: Mapped[datetime] = mapped_column(Instant, comment="Laatste keer dat zij iets deden")
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
