"""A PostgreSQL database for the tests: a given one, or our own on this machine's server."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import subprocess
import time

from scripts import packages, ports, shell
from scripts.console import say
from scripts.project import ROOT, VAR

PORT = 5432
START_SECONDS = 20
PASSWORD = VAR / "test_postgres"
NAME = f"meedenker_test_{hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]}"
"""Each checkout has its own, so that two can be tested at the same time."""

MISSING = (
    "No PostgreSQL for the tests, so they run on SQLite only. Set TEST_POSTGRES_URL to a database "
    "they may fill and empty, or install PostgreSQL as root (apt install postgresql)."
)


def prepare_postgres() -> dict[str, str]:
    """What the tests need in their environment; nothing when there is no PostgreSQL."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        return {"TEST_POSTGRES_URL": given}
    password = _password()
    if (ports.answers(PORT) or _start() or _install()) and _make_database(password):
        url = f"postgresql://{NAME}:{password}@{ports.HOST}:{PORT}/{NAME}"
        return {"TEST_POSTGRES_URL": url}
    say(MISSING)
    return {}


def _password() -> str:
    if not PASSWORD.exists():
        PASSWORD.parent.mkdir(parents=True, exist_ok=True)
        PASSWORD.touch(mode=0o600)
        PASSWORD.write_text(secrets.token_hex(16))
    return PASSWORD.read_text()


def _install() -> bool:
    installed = shutil.which("pg_ctlcluster") is not None
    return not installed and packages.install("PostgreSQL", "postgresql") and _start()


def _start() -> bool:
    """Start the clusters that Debian and Ubuntu make; whether one answers then."""
    root = packages.as_root()
    if root is None or not shutil.which("pg_lsclusters"):
        return False
    listed = subprocess.run(["pg_lsclusters", "-h"], capture_output=True, text=True, check=False)
    for row in listed.stdout.splitlines():
        version, cluster = row.split()[:2]
        shell.succeeds([*root, "pg_ctlcluster", version, cluster, "start"], timeout=START_SECONDS)
    deadline = time.monotonic() + START_SECONDS
    while not ports.answers(PORT) and time.monotonic() < deadline:
        time.sleep(0.2)
    return ports.answers(PORT)


def _make_database(password: str) -> bool:
    role = f"ROLE {NAME} LOGIN CREATEDB PASSWORD '{password}'"
    if not (_psql(f"CREATE {role}") or _psql(f"ALTER {role}")):
        return False
    return _psql(f"CREATE DATABASE {NAME} OWNER {NAME}") or _psql("", database=NAME)


def _psql(statement: str, database: str = "postgres") -> bool:
    """Run a statement as the server's own administrator."""
    if os.geteuid() == 0:
        become = ["runuser", "-u", "postgres", "--"]
    else:
        become = ["sudo", "-n", "-u", "postgres"]
    psql = ["psql", "-X", "-p", str(PORT), "-d", database, "-v", "ON_ERROR_STOP=1", "-c", statement]
    return shell.succeeds([*become, *psql])
