"""The case store's command line: `python -m arrears.cases migrate | demo | demo-reset | import`."""

import argparse
import asyncio
import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import delete, select

from arrears.cases.demo import demo_lines, demo_numbers
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.models import Case, Model
from arrears.cases.store import Store
from arrears.clock import today
from arrears.settings import settings

ALEMBIC = Path(__file__).parents[2] / "alembic.ini"
MOST_BAD_LINES_SHOWN = 20


def migrate() -> None:
    """Bring the tables to the newest form."""
    url = settings().database_url
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(Config(ALEMBIC), "head")


class NotADemoStore(Exception):
    """The store holds cases that are not of the demo: it is never emptied."""


async def empty_demo(store: Store) -> None:
    """Take everything out of a store that holds nothing but the demo."""
    async with store.writing() as session:
        numbers = set(await session.scalars(select(Case.number)))
        if numbers - demo_numbers():
            raise NotADemoStore
        for table in reversed(Model.metadata.sorted_tables):
            await session.execute(delete(table))


async def seed_demo(store: Store) -> ImportReport:
    """Fill an empty store with the demo people."""
    async with store.reading() as session:
        if await session.scalar(select(Case.id).limit(1)) is not None:
            return ImportReport()
    return await import_cases(store, demo_lines(today()))


async def load(store: Store, path: Path) -> ImportReport:
    """Load a case file."""
    with path.open("rb") as lines:
        return await import_cases(store, lines)


def tell(report: ImportReport) -> int:
    """Print what was done, or what is wrong; the exit code."""
    if not report.bad:
        print(
            f"{report.added} cases added, {report.updated} updated, {report.unchanged} unchanged."
        )
        return 0
    for bad in report.bad[:MOST_BAD_LINES_SHOWN]:
        print(f"line {bad.line}: {bad.reason}", file=sys.stderr)
    if len(report.bad) > MOST_BAD_LINES_SHOWN:
        print(f"… and {len(report.bad) - MOST_BAD_LINES_SHOWN} more", file=sys.stderr)
    print(f"{len(report.bad)} bad lines: nothing was loaded.", file=sys.stderr)
    return 1


async def run(arguments: argparse.Namespace) -> int:
    """Carry out a command that needs the store."""
    store = Store(settings().database_url)
    try:
        if arguments.command == "import":
            return tell(await load(store, arguments.file))
        if arguments.command == "demo-reset":
            await empty_demo(store)
        return tell(await seed_demo(store))
    finally:
        await store.close()


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m arrears.cases", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help=migrate.__doc__)
    commands.add_parser("demo", help="fill an empty store with the demo people")
    commands.add_parser("demo-reset", help="empty the store and fill it with the demo people")
    importing = commands.add_parser("import", help=load.__doc__)
    importing.add_argument("file", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "migrate":
        migrate()
        return 0
    try:
        return asyncio.run(run(arguments))
    except NotADemoStore:
        print("This store holds cases that are not of the demo; nothing was done.", file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"There is no file {error.filename}.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
