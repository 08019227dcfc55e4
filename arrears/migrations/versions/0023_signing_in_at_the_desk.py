"""People of staff sign in at the desk.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "sign_ins",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column(
            "password_hash",
            sa.String(length=200),
            nullable=True,
            comment="argon2id; leeg: alleen via de organisatie",
        ),
        sa.Column(
            "totp_secret",
            sa.String(length=64),
            nullable=True,
            comment="Geheim van de tweede stap; leeg: nog niet ingesteld",
        ),
        sa.Column(
            "totp_step",
            sa.Integer(),
            nullable=True,
            comment="De laatst gebruikte code: een code geldt één keer",
        ),
        sa.Column(
            "subject",
            sa.String(length=255),
            nullable=True,
            comment="Wie dit is bij de organisatie (OpenID Connect)",
        ),
        sa.Column(
            "failures", sa.Integer(), nullable=False, comment="Mislukte pogingen achter elkaar"
        ),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_sign_ins_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_sign_ins")),
        sa.UniqueConstraint("subject", name=op.f("uq_sign_ins_subject")),
    )
    op.create_table(
        "desk_sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "token_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 van het token in de cookie",
        ),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "seen_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Laatste keer dat zij iets deden",
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_desk_sessions_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_sessions")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_desk_sessions_token_digest")),
    )
    op.create_index(op.f("ix_desk_sessions_staff_id"), "desk_sessions", ["staff_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_desk_sessions_staff_id"), table_name="desk_sessions")
    op.drop_table("desk_sessions")
    op.drop_table("sign_ins")
