"""The desk's command line: `python -m arrears.desk COMMAND`; `--help` lists them."""

import argparse
import asyncio
import getpass
import sys
from collections.abc import Mapping

from arrears.cases import passwords
from arrears.cases.acting import Actor, Refused
from arrears.cases.kinds import StaffRole
from arrears.cases.sign_ins import let_in
from arrears.cases.staff import NameTaken, add_staff
from arrears.cases.store import Store
from arrears.desk.administration.adding import BadName, BadUsername, Newcomer, add
from arrears.desk.table import table
from arrears.settings import settings

CONSOLE = Actor("console")
WHY: Mapping[type[Exception], str] = {
    NameTaken: "Somebody of staff has that name already.",
    BadUsername: "A username has small letters and digits, and dots or dashes between them.",
    BadName: "Give the name that people see, of at most 100 characters.",
    passwords.PasswordTooShort: "A password has at least 12 characters.",
    passwords.PasswordTooLong: "A password has at most 200 characters.",
    passwords.PasswordIsName: "The username is no password.",
    passwords.PasswordIsKnown: "Everybody knows that password.",
}


async def add_administrator(store: Store, username: str, name: str, password: str) -> str | None:
    """Somebody who may give others access; without a password, the one to begin with.

    Raises what `Newcomer.check` and `check_rules` do, or NameTaken.
    """
    newcomer = Newcomer(username, name, email="", role=StaffRole.ADMINISTRATOR, team="")
    if not password:
        return await add(store, newcomer, by=CONSOLE)
    newcomer.check()
    passwords.check_rules(password, username=username)
    kept = await passwords.hashed(password)
    async with store.writing() as session:
        member = await add_staff(
            session, username, display_name=name, role=StaffRole.ADMINISTRATOR, by=CONSOLE
        )
        await let_in(session, member.id, kept, until=None, by=CONSOLE)
    return None


def ask_password() -> str:
    """A password, typed twice by whoever sits there; nothing when nobody does."""
    if not sys.stdin.isatty():
        return ""
    while True:
        typed = getpass.getpass("Password (leave empty for a one-time one): ")
        if typed == getpass.getpass("Once more: "):
            return typed
        print("Those were not the same.", file=sys.stderr)


async def run(username: str, name: str, password: str) -> int:
    """Carry out `add-administrator`."""
    store = Store(settings().database_url)
    try:
        begin_with = await add_administrator(store, username, name, password)
    except Refused as refused:
        print(WHY[type(refused)], file=sys.stderr)
        return 1
    finally:
        await store.close()
    print(f"{username} can sign in at /desk/sign-in.")
    if begin_with:
        print(f"The first time with this password, within a week: {begin_with}")
    return 0


def parser() -> argparse.ArgumentParser:
    """All commands."""
    top = argparse.ArgumentParser(prog="python -m arrears.desk", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("routes", help="print who may use what at the desk, as Markdown")
    adding = commands.add_parser(
        "add-administrator", help="add somebody who may give others access to the desk"
    )
    adding.add_argument("username")
    adding.add_argument("--name", required=True, help="the name that people see")
    return top


def main() -> int:
    """Read the command line."""
    arguments = parser().parse_args()
    if arguments.command == "routes":
        print(table(), end="")
        return 0
    return asyncio.run(run(arguments.username, arguments.name, ask_password()))


if __name__ == "__main__":
    sys.exit(main())
