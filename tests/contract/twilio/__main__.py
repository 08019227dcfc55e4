"""The double as a process of its own.

    python -m tests.contract.twilio --port 8090 --app http://127.0.0.1:8080 --seed 7

It says on standard output where it listens and which settings the product needs to use it.
"""

import argparse
import asyncio

from tests.contract.twilio.double import PUBLIC_URL, Double
from tests.contract.twilio.mischief import Rates
from tests.contract.twilio.server import running


async def main() -> None:
    """Play Twilio till somebody stops it."""
    arguments = _arguments()
    rates = {name: float(rate) for name, _, rate in (one.partition("=") for one in arguments.rate)}
    double = Double(
        app_url=arguments.app,
        public_url=arguments.public_url,
        seed=arguments.seed,
        rates=Rates(**rates),
    )
    async with running(double, arguments.port):
        for name, value in double.settings().items():
            print(f"{name}={value}", flush=True)
        await asyncio.Event().wait()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Plays Twilio.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--app", action="append", required=True, help="where the product listens")
    parser.add_argument("--public-url", default=PUBLIC_URL, help="the address that posts are for")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rate", action="append", default=[], help="failed=0.1, cut_after=0.05, …")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
