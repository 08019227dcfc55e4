"""Whether everything that an answer needs is there."""

import asyncio

import httpx
from fastapi import APIRouter, Request, Response

from arrears.channels.web.api import TheChat

router = APIRouter(tags=["operations"])


@router.get("/health")
async def health(request: Request, response: Response, chat: TheChat) -> dict[str, str | bool]:
    """200 once bot, action server and case store are ready; 503 with what is missing before."""
    actions_url = request.app.state.settings.actions_url
    bot, actions, store = await asyncio.gather(
        chat.bot.is_ready(), _answers(f"{actions_url}/health"), chat.store.answers()
    )
    ready = bot and actions and store
    response.status_code = 200 if ready else 503
    return {"status": "ok" if ready else "starting", "bot": bot, "actions": actions, "store": store}


async def _answers(url: str) -> bool:
    try:
        async with httpx.AsyncClient(timeout=2) as http:
            return (await http.get(url)).is_success
    except httpx.TransportError:
        return False
