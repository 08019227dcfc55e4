"""The table of who may use which route of the desk, as Markdown."""

from collections.abc import Iterator

from arrears.cases.kinds import StaffRole
from arrears.desk.permissions import MAY
from arrears.desk.routes import Guarded, guarded_routes

INTRODUCTION = """\
# Who may use what at the desk

Made by `make docs-routes` from the routes themselves; a test asks every route as every role. A
route without a permission comes before sign-in. What changes something is a POST, and carries a
CSRF token.

"""


def table() -> str:
    """All routes by path."""
    return INTRODUCTION + "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    roles = list(StaffRole)
    yield f"| route | permission | nobody | {' | '.join(roles)} |"
    yield "|---|---|" + "---|" * (1 + len(roles))
    for route in sorted(guarded_routes(), key=lambda route: (route.path, route.method)):
        cells = [_mark(route.permission is None), *(_mark(_may(role, route)) for role in roles)]
        permission = route.permission or "none"
        yield f"| `{route.method} {route.path}` | {permission} | {' | '.join(cells)} |"


def _may(role: StaffRole, route: Guarded) -> bool:
    return route.permission is None or route.permission in MAY[role]


def _mark(may: bool) -> str:
    return "yes" if may else "–"
