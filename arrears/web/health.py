"""Whether everything that an answer needs is there."""

import asyncio

import aiohttp
from fastapi import APIRouter, Request, Response

from arrears.channels.web.api import TheChat
from arrears.chat.bot import answers

router = APIRouter(tags=["operations"])


@router.get("/health")
async def health(request: Request, response: Response, chat: TheChat) -> dict[str, str | bool]:
    """200 once bot, action server and case store are ready; 503 with what is missing before."""
    actions_url = request.app.state.settings.actions_url
    async with aiohttp.ClientSession() as http:
        bot, actions, store = await asyncio.gather(
            chat.bot.is_ready(), answers(http, f"{actions_url}/health"), chat.store.answers()
        )
    ready = bot and actions and store
    response.status_code = 200 if ready else 503
    return {"status": "ok" if ready else "starting", "bot": bot, "actions": actions, "store": store}
