"""The case store's command line: `python -m arrears.cases COMMAND`; `--help` lists them."""

import argparse
import asyncio
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn, TextIO

from alembic import command
from alembic.config import Config
from sqlalchemy import delete, func, select
from tqdm import tqdm

from arrears.cases.case_lines import BadLine
from arrears.cases.demo import demo_lines, demo_numbers
from arrears.cases.demo_answers import add_demo_answers
from arrears.cases.demo_staff import add_demo_staff
from arrears.cases.exporting import export_cases
from arrears.cases.file_lines import FileLines
from arrears.cases.importing import ImportReport, import_cases, import_payments
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
    report = await import_cases(store, demo_lines(today()))
    async with store.writing() as session:
        await add_demo_answers(session)
    return report


async def seed_demo_staff(store: Store) -> int:
    """Give a demo store its people of staff, when it has nobody; how many."""
    async with store.writing() as session:
        return await add_demo_staff(session)


async def load(
    store: Store, path: Path, *, kind: str = "cases", report: Path | None = None
) -> ImportReport:
    """Load a file of cases or of payments; every bad line goes to the `report` as well."""
    importing = {"cases": import_cases, "payments": import_payments}[kind]
    with ExitStack() as stack:
        # Read once to check it and once to write it.
        bar = stack.enter_context(_bar(2 * path.stat().st_size, "B", path.name))
        written = stack.enter_context(report.open("w", encoding="utf-8")) if report else None

        def tell_bad(bad: BadLine) -> None:
            print(_told(bad), file=written)

        lines = FileLines(path, bar.update)
        return await importing(store, lines, on_bad=tell_bad if report else None)


async def save(store: Store, path: Path) -> int:
    """Write all cases to a case file; how many."""
    async with store.reading() as session:
        count = await session.scalar(select(func.count()).select_from(Case)) or 0
    with path.open("w", encoding="utf-8") as file, _bar(count, " cases", path.name) as bar:
        async for line in export_cases(store):
            print(line, file=file)
            bar.update()
    return count


def tell(report: ImportReport, *, kind: str = "cases", out: TextIO | None = None) -> int:
    """Print what was done, or what is wrong; the exit code."""
    if not report.bad_count:
        counts = f"{report.added} {kind} added, {report.updated} updated"
        print(f"{counts}, {report.unchanged} unchanged.", file=out)
        _tell_left_out(report)
        return 0
    for bad in report.bad[:MOST_BAD_LINES_SHOWN]:
        print(_told(bad), file=sys.stderr)
    if report.bad_count > MOST_BAD_LINES_SHOWN:
        print(f"… and {report.bad_count - MOST_BAD_LINES_SHOWN} more", file=sys.stderr)
    print(f"{report.bad_count} bad lines: nothing was loaded.", file=sys.stderr)
    return 1


def _tell_left_out(report: ImportReport) -> None:
    """Which lines were left out, for whoever keeps the file: they go on sending what is gone."""
    for line in report.left_out[:MOST_BAD_LINES_SHOWN]:
        print(f"line {line}: left out, this case was erased here", file=sys.stderr)
    if report.left_out[MOST_BAD_LINES_SHOWN:]:
        print(f"{len(report.left_out)} lines left out in all", file=sys.stderr)


def _told(bad: BadLine) -> str:
    return f"line {bad.line}: {bad.reason}"


def _bar(total: int, unit: str, what: str) -> "tqdm[NoReturn]":
    """A progress bar for a person who watches; nothing in a log."""
    return tqdm(total=total, unit=unit, unit_scale=True, desc=what, disable=None, leave=False)


async def run(arguments: argparse.Namespace) -> int:
    """Carry out a command that needs the store."""
    store = Store(settings().database_url)
    try:
        match arguments.command:
            case "import" | "import-payments" as name:
                kind = "cases" if name == "import" else "payments"
                report = await load(store, arguments.file, kind=kind, report=arguments.report)
                return tell(report, kind=kind)
            case "export":
                print(f"{await save(store, arguments.file)} cases written.")
                return 0
            case "demo-reset":
                await empty_demo(store)
        code = tell(await seed_demo(store))
        print(f"{await seed_demo_staff(store)} people of staff added.")
        return code
    finally:
        await store.close()


def parser() -> argparse.ArgumentParser:
    """All commands."""
    top = argparse.ArgumentParser(prog="python -m arrears.cases", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help=migrate.__doc__)
    commands.add_parser("demo", help="fill an empty store with the demo people")
    commands.add_parser("demo-reset", help="empty the store and fill it with the demo people")
    for name, what in (("import", "a case file"), ("import-payments", "a file of payments")):
        importing = commands.add_parser(name, help=f"load {what}: all of it or nothing")
        importing.add_argument("file", type=Path)
        importing.add_argument("--report", type=Path, help="write every bad line to this file")
    exporting = commands.add_parser("export", help=save.__doc__)
    exporting.add_argument("file", type=Path)
    return top


def main() -> int:
    """Read the command line."""
    arguments = parser().parse_args()
    if arguments.command == "migrate":
        migrate()
        return 0
    try:
        return asyncio.run(run(arguments))
    except NotADemoStore:
        print("This store holds cases that are not of the demo; nothing was done.", file=sys.stderr)
    except FileNotFoundError as error:
        print(f"There is no file {error.filename}.", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
