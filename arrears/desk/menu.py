"""The pages that the desk's menu leads to, for whoever may see them."""

from collections.abc import Sequence
from dataclasses import dataclass

from arrears.desk.permissions import Permission
from arrears.desk.sign_in.sessions import Signed


@dataclass(frozen=True)
class Page:
    """One page of the menu."""

    path: str
    title: str
    permission: Permission


@dataclass(frozen=True)
class MenuEntry:
    """A page as the menu shows it; `is_here` when it, or a page below it, is open."""

    path: str
    title: str
    is_here: bool
    # So much on it waits for who looks.
    waiting: int = 0


# Each part of the desk adds its page here. Who signs in begins at the first that is theirs.
MENTIONS = "/desk/mentions"
PAGES: Sequence[Page] = (
    Page("/desk/queue", "Wachtrij", Permission.TALKS),
    Page("/desk/search", "Zoeken", Permission.TALKS),
    Page(MENTIONS, "Vermeldingen", Permission.TALKS),
    Page("/desk/approvals", "Goedkeuren", Permission.TALKS),
    Page("/desk/complaints", "Klachten", Permission.COMPLAINTS),
    Page("/desk/reports/complaints", "Klachtrapporten", Permission.COMPLAINTS),
    Page("/desk/figures", "Cijfers", Permission.FIGURES),
    Page("/desk/understanding", "Begrip", Permission.REVIEW),
    Page("/desk/privacy", "Privacy", Permission.PRIVACY),
    Page("/desk/staff", "Medewerkers", Permission.ADMINISTRATION),
    Page("/desk/answers", "Vaste antwoorden", Permission.ADMINISTRATION),
    Page("/desk/audit", "Logboek", Permission.AUDIT),
)


def entries_for(signed: Signed, path: str) -> Sequence[MenuEntry]:
    """The pages that somebody may see, in order."""
    return [
        MenuEntry(
            page.path,
            page.title,
            is_here=f"{path}/".startswith(f"{page.path}/"),
            waiting=signed.unread_mentions if page.path == MENTIONS else 0,
        )
        for page in PAGES
        if signed.may(page.permission)
    ]
