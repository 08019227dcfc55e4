"""The action server: rasa_sdk's executor behind two routes.

rasa_sdk brings a server of its own; it answers an error with the whole request, and so with what
a person wrote, and it listens to the world unless told otherwise.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionNotFoundException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, Router

from actions.ahead import Call, Result, what_follows
from actions.casestore import close_store
from arrears.cases.store import is_away

events = structlog.get_logger()


def create_app() -> Router:
    """The server with all actions of this package."""
    executor = ActionExecutor()
    executor.register_package("actions")

    async def run(call: Call) -> Result:
        # The bot does not send its domain with every call, and no action needs it.
        done = await executor.run({**call, "domain": {}})
        if done is None:
            raise ActionNotFoundException("an action without a name")
        result: Result = done.model_dump()
        return result

    async def webhook(request: Request) -> JSONResponse:
        call = await request.json()
        try:
            result = await run(call)
        except ActionNotFoundException as error:
            return JSONResponse({"error": error.message}, status_code=404)
        except Exception as error:
            if not is_away(error):
                raise
            # The bot gives up the turn, and the app hands its message on again later.
            events.warning("store_away", action=call["next_action"], error=type(error).__name__)
            return JSONResponse({"error": "store away"}, status_code=503)
        if call.get("goes_ahead"):
            followed = what_follows(call, result, run, executor.actions)
            result["ahead"] = [{"call": one, "result": then} async for one, then in followed]
        return JSONResponse(result)

    async def health(request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @asynccontextmanager
    async def lifespan(app: Router) -> AsyncIterator[None]:
        yield
        await asyncio.shield(close_store())

    # Alone: what Starlette puts around it is for errors that are answered, and costs time.
    return Router(
        [Route("/webhook", webhook, methods=["POST"]), Route("/health", health)],
        lifespan=lifespan,
    )
