"""People of staff sign in by steps, or at their organisation; the audit trail is found by day.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Make the change."""
    op.add_column(
        "sign_ins",
        sa.Column(
            "one_time_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Tot wanneer een eenmalig wachtwoord geldt; leeg: zelf gekozen",
        ),
    )
    op.add_column(
        "sign_ins",
        sa.Column(
            "totp_offered",
            sa.String(length=64),
            nullable=True,
            comment="Nieuw geheim dat nog met een code bevestigd moet worden",
        ),
    )
    op.add_column(
        "sign_ins",
        sa.Column(
            "is_demo",
            sa.Boolean(),
            server_default=sa.false(),
            nullable=False,
            comment="Met een wachtwoord dat iedereen kent: geldt alleen naast verzonnen zaken",
        ),
    )
    op.create_table(
        "half_sign_ins",
        sa.Column(
            "door_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 van het token in de cookie bij de deur",
        ),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("second_step_done", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_half_sign_ins_staff_id")
        ),
        sa.PrimaryKeyConstraint("door_digest", name=op.f("pk_half_sign_ins")),
    )
    op.create_index(op.f("ix_half_sign_ins_staff_id"), "half_sign_ins", ["staff_id"])
    op.create_index(op.f("ix_half_sign_ins_begun_at"), "half_sign_ins", ["begun_at"])
    op.create_table(
        "organisation_visits",
        sa.Column("state_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "door_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 van het token in de cookie bij de deur",
        ),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=128), nullable=False, comment="PKCE"),
        sa.Column(
            "goes_to",
            sa.String(length=500),
            nullable=False,
            comment="De pagina na het aanmelden",
        ),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("state_digest", name=op.f("pk_organisation_visits")),
    )
    op.create_index(op.f("ix_organisation_visits_begun_at"), "organisation_visits", ["begun_at"])
    # Not in a batch: on SQLite that would rebuild the table, and lose its trigger.
    op.create_index(op.f("ix_audit_events_at"), "audit_events", ["at"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_audit_events_at"), table_name="audit_events")
    op.drop_index(op.f("ix_organisation_visits_begun_at"), table_name="organisation_visits")
    op.drop_table("organisation_visits")
    op.drop_index(op.f("ix_half_sign_ins_begun_at"), table_name="half_sign_ins")
    op.drop_index(op.f("ix_half_sign_ins_staff_id"), table_name="half_sign_ins")
    op.drop_table("half_sign_ins")
    with op.batch_alter_table("sign_ins") as batch_op:
        batch_op.drop_column("is_demo")
        batch_op.drop_column("totp_offered")
        batch_op.drop_column("one_time_until")
