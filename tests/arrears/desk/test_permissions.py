"""What a role may do at the desk, and what the commands behind it let it do, are the same."""

from arrears.cases.complaints.filing import HANDLERS
from arrears.cases.holders import MAY_GIVE_FOR_OTHERS
from arrears.desk.permissions import MAY, Permission


def test_who_handles_complaints_may_open_them() -> None:
    assert {role for role in MAY if Permission.COMPLAINTS in MAY[role]} == HANDLERS


def test_who_gives_talks_away_for_others_may_open_them() -> None:
    assert {role for role in MAY if Permission.TALKS in MAY[role]} > MAY_GIVE_FOR_OTHERS
