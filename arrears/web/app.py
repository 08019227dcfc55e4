"""The ASGI app, assembled in one place."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from arrears.cases import daily
from arrears.channels.limits.limits import Limits
from arrears.channels.outbound import running as outbound
from arrears.channels.twilio import status_webhook
from arrears.channels.twilio import webhooks as telephones
from arrears.channels.twilio.addressing import Addressing
from arrears.channels.twilio.delivering import delivering, pack_for
from arrears.channels.twilio.media import Fetcher
from arrears.channels.twilio.signature import SignatureCheck
from arrears.channels.web import api as web_chat
from arrears.channels.web import documents, elsewhere
from arrears.channels.web.page import add_page
from arrears.chat.forgetting import forgetting
from arrears.chat.service import Chat
from arrears.desk.routes import add_desk
from arrears.events.sending import telling
from arrears.letters.keeping import making_letters
from arrears.settings import Settings, settings
from arrears.web import health
from arrears.web.body_limit import BodyLimit
from arrears.web.docs import add_docs
from arrears.web.guards import SecurityHeaders
from arrears.web.head_limit import HeadLimit
from arrears.web.origins import WidgetOrigins
from arrears.web.problems import add_problem_handlers
from arrears.web.proxies import TrustedProxies


def create_app(chosen: Settings | None = None) -> FastAPI:
    """The app: web chat at `/`, its API at `/chat`, telephones `/twilio`, the desk `/desk`."""
    chosen = chosen or settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            chat = await stack.enter_async_context(Chat.running(chosen, pack=pack_for(chosen)))
            for running in (
                delivering(chosen, chat.store),
                Fetcher.running(chat.store, chosen),
                daily.running(chat.store),
                forgetting(chat.store, chat.bot),
                making_letters(chat.store),
                outbound.running(chat, chosen),
                telling(chat.store, chosen.event_endpoints, most_attempts=chosen.event_attempts),
            ):
                await stack.enter_async_context(running)
            app.state.limits = await stack.enter_async_context(Limits.running(chosen))
            app.state.chat = chat
            yield

    app = FastAPI(title="Meedenker", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.settings = chosen
    app.include_router(web_chat.router)
    app.include_router(documents.router)
    app.include_router(elsewhere.router)
    app.include_router(health.router)
    if chosen.twilio_auth_tokens:
        app.state.twilio_signatures = SignatureCheck.of(chosen)
        app.include_router(telephones.router)
    if chosen.twilio_account_sid:
        app.state.addressing = Addressing.of(chosen)
        app.include_router(status_webhook.router)
    add_page(app)
    add_desk(app)
    add_docs(app)
    add_problem_handlers(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(HeadLimit)
    if chosen.widget_origins:
        app.add_middleware(WidgetOrigins, origins=chosen.widget_origins)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(TrustedProxies, networks=chosen.trusted_proxies)
    return app
