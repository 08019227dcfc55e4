"""A process that is many people with the web chat open: `python -m benchmarks.chatters`.

Opens all chats and says `open`. At a line it has people talk, and prints what it saw as JSON.
When nothing more comes, it leaves.
"""

import argparse
import asyncio
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict

import aiohttp
import uvloop

from arrears.web.descriptors import raise_limit
from benchmarks.figures import Turns
from benchmarks.load import WebTalker
from benchmarks.meedenker import CASES, SCRIPT, case_number

FOR_ANYTHING_ELSE = 100
OPENED_TOGETHER = 50
PATIENCE_SECONDS = 300
CHANCE = random.Random()  # noqa: S311 - who says what when is no secret


class TooFewFiles(Exception):
    """This system does not let a process have so many connections."""


async def chat(address: str, chats: int, seconds: float, pause: float) -> None:
    """Have so many chats open, and talk in all of them for a while when told to."""
    connector = aiohttp.TCPConnector(limit=0)
    patience = aiohttp.ClientTimeout(PATIENCE_SECONDS)
    async with aiohttp.ClientSession(connector=connector, timeout=patience) as http:
        people = [Person(http, address) for _ in range(chats)]
        together = asyncio.Semaphore(OPENED_TOGETHER)
        await asyncio.gather(*(person.comes(together) for person in people))
        print("open", flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            print(json.dumps(asdict(await _talks(people, seconds, pause))), flush=True)


async def _talks(people: Sequence["Person"], seconds: float, pause: float) -> Turns:
    taken: list[float] = []
    begun = time.perf_counter()
    async with asyncio.TaskGroup() as talks:
        for person in people:
            talks.create_task(person.talks(begun + seconds, pause, taken))
    return Turns(taken, time.perf_counter() - begun)


class Person:
    """Somebody who always has a chat open, and begins a new one when all is said."""

    def __init__(self, http: aiohttp.ClientSession, address: str) -> None:
        self._http = http
        self._address = address

    async def comes(self, together: asyncio.Semaphore) -> None:
        """Open a chat, with not too many others at one moment."""
        async with together:
            await self._open()

    async def talks(self, until: float, pause: float, taken: list[float]) -> None:
        """Say the next thing once answered, or after a while of thinking; how long each took."""
        await asyncio.sleep(CHANCE.uniform(0, pause))
        while True:
            number = case_number(CHANCE.randrange(CASES))
            for text in SCRIPT:
                begun = time.perf_counter()
                if begun >= until:
                    return
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await self._talker.say(text.format(number=number))
                taken.append((time.perf_counter() - begun) * 1000)
                await asyncio.sleep(CHANCE.uniform(0, 2 * pause))
            await self._talker.close()
            await self._open()

    async def _open(self) -> None:
        self._talker = await WebTalker(self._address).open(self._http)


def _require_files(chats: int) -> None:
    needed, granted = 2 * chats + FOR_ANYTHING_ELSE, raise_limit()
    if granted < needed:
        message = f"{chats} chats take {needed} open files, and this system grants {granted}"
        raise TooFewFiles(f"{message}; see `ulimit -Hn`")


def main() -> None:
    """Be these people."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chatters", description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--chats", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True, help="0: nobody says anything")
    parser.add_argument("--pause", type=float, required=True, help="seconds between messages")
    options = parser.parse_args()
    _require_files(options.chats)
    uvloop.run(chat(options.address, options.chats, options.seconds, options.pause))


if __name__ == "__main__":
    main()
