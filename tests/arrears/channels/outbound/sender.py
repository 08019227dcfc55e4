"""A process that sends what is due on the morning of the tests: `python -m …sender URL`.

It says that it is ready, and begins when it is told to.
"""

import asyncio
import sys

from arrears.cases.outreach.rules import STANDARD
from arrears.cases.store import Store
from arrears.channels.outbound import sending
from tests.arrears.cases.outreach.looking import NINE
from tests.arrears.channels.outbound.postbox import telephones


async def main(url: str) -> None:
    setattr(sending, "moment", lambda: NINE)  # noqa: B010 - the clock of this process
    store = Store(url)
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    sent = await sending.send_due(store, telephones(store), STANDARD)
    await store.close()
    print(len(sent), flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
