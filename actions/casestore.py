"""The case store of the action server's process."""

from functools import cache

from arrears.cases.store import Store
from arrears.settings import settings


@cache
def store() -> Store:
    """The one store of this process, opened when asked for. A turn writes of one case only."""
    return Store(settings().database_url, brief=True)


async def close_store() -> None:
    """Let go of the store's connections, if it was opened."""
    if store.cache_info().currsize:
        await store().close()
