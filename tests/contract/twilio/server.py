"""The double's own HTTP: Twilio's API, and `/double` for who steers it from another process."""

import asyncio
import json
from base64 import b64encode
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from aiohttp import web

from tests.contract.twilio.double import Double
from tests.contract.twilio.mischief import Mishap
from tests.contract.twilio.outbox import SentMessage, variables_of
from tests.contract.twilio.published import Asked, answer_violations, violations
from tests.contract.twilio.refusals import (
    BAD_CONTENT,
    BAD_VARIABLES,
    FOUND_OUT_LATER,
    Refused,
    check_number,
)

DOUBLE: web.AppKey[Double] = web.AppKey("double", Double)
type Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
LATELY: web.AppKey[deque[float]] = web.AppKey("lately", deque[float])
IS_PUBLISHED = web.RequestKey("is_published", bool)
MESSAGES = "/2010-04-01/Accounts/{account}/Messages.json"
MESSAGE = "/2010-04-01/Accounts/{account}/Messages/{sid}.json"
THROTTLED, UNKNOWN, UNAUTHORISED, NOT_PUBLISHED, BROKEN = 20429, 20404, 20003, 20001, 20500
FOREVER_SECONDS = 3600
SLOW_SECONDS = 0.5


@asynccontextmanager
async def running(double: Double, port: int = 0) -> AsyncIterator[Double]:
    """The double open for calls at its `url` while the block runs."""
    async with AsyncExitStack() as stack:
        stack.push_async_callback(double.posts.stop)
        runner = web.AppRunner(site(double), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", port).start()
        double.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield double


def site(double: Double) -> web.Application:
    """The pages of this double."""
    app = web.Application(middlewares=[refusing])
    app[DOUBLE], app[LATELY] = double, deque()
    app.router.add_post(MESSAGES, create)
    app.router.add_get(MESSAGES, listed)
    app.router.add_get(MESSAGE, fetch)
    app.router.add_get("/double/report", report)
    app.router.add_get("/double/inbox", inbox)
    app.router.add_post("/double/writes", writes)
    return app


@web.middleware
async def refusing(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Say no in Twilio's words."""
    try:
        return await handler(request)
    except Refused as refused:
        return _refusal(request.app[DOUBLE], refused)


async def create(request: web.Request) -> web.Response:
    """Send a message."""
    double, asked = request.app[DOUBLE], await _checked(request)
    double.calls["create"] += 1
    _admit(request)
    mishap = double.mischief.for_call(asked.form["To"], asked.form.get("Body", ""))
    double.calls[mishap or "smooth"] += 1
    if _is_crowded(request.app) or mishap is Mishap.THROTTLED:
        raise Refused(THROTTLED, 429)
    if mishap is Mishap.FAILED:
        raise Refused(BROKEN, 500)
    if mishap is Mishap.CUT_BEFORE:
        return _hang_up(request)
    message = _message(double, asked.form)
    await double.accept(message)
    return await _answer(request, asked, message, mishap)


async def listed(request: web.Request) -> web.Response:
    """The messages to and from somebody, newest first."""
    double, asked = request.app[DOUBLE], await _checked(request)
    double.calls["list"] += 1
    _admit(request)
    form = asked.form
    size = int(form.get("PageSize", "50"))
    found = double.outbox.matching(to=form.get("To"), from_=form.get("From"))[:size]
    page = {
        "messages": [one.as_resource(double.account) for one in found],
        "page": 0,
        "page_size": size,
        "start": 0,
        "end": max(len(found) - 1, 0),
        "uri": request.path_qs,
        "first_page_uri": request.path_qs,
        "next_page_uri": None,
        "previous_page_uri": None,
    }
    return _published(double, asked, 200, page)


async def fetch(request: web.Request) -> web.Response:
    """One message."""
    double, asked = request.app[DOUBLE], await _checked(request)
    double.calls["fetch"] += 1
    _admit(request)
    message = double.outbox.find(request.match_info["sid"])
    if message is None:
        raise Refused(UNKNOWN, 404)
    return _published(double, asked, 200, message.as_resource(double.account))


async def report(request: web.Request) -> web.Response:
    """What went through, and what did not fit Twilio's description."""
    double = request.app[DOUBLE]
    return web.json_response(
        {
            "violations": double.violations,
            "calls": double.calls,
            "accepted": len(double.outbox.messages),
            "webhook_answers": {str(key): value for key, value in double.posts.answers.items()},
        }
    )


async def inbox(request: web.Request) -> web.Response:
    """What came in on a phone, in order: `?address=whatsapp:+316…`."""
    arrived = request.app[DOUBLE].outbox.arrived_at(request.query["address"])
    return web.json_response(
        [{"sid": one.sid, "body": one.body, "buttons": one.buttons} for one in arrived]
    )


async def writes(request: web.Request) -> web.Response:
    """Have a person write: `{"number": …, "channel": …, "text": …}`, and what `writes` takes."""
    told: dict[str, Any] = await request.json()
    person = request.app[DOUBLE].person(told["number"], told["channel"])
    sid = await person.writes(
        told["text"], doubled=told.get("doubled", False), **told.get("fields", {})
    )
    return web.json_response({"sid": sid})


async def _checked(request: web.Request) -> Asked:
    asked = Asked(
        request.method.lower(),
        request.path,
        dict(request.headers),
        request.query_string,
        await request.read(),
    )
    found = list(violations(asked))
    request.app[DOUBLE].violations.extend(found)
    request[IS_PUBLISHED] = not found
    return asked


def _admit(request: web.Request) -> None:
    """Raises Refused for a stranger, and for what is not published."""
    double = request.app[DOUBLE]
    secret = b64encode(f"{double.account}:{double.token}".encode()).decode()
    if request.headers.get("Authorization") != f"Basic {secret}":
        raise Refused(UNAUTHORISED, 401)
    if not request[IS_PUBLISHED]:
        raise Refused(NOT_PUBLISHED)


def _is_crowded(app: web.Application) -> bool:
    """Whether more was asked in the last second than this account may."""
    moment, lately = asyncio.get_running_loop().time(), app[LATELY]
    lately.append(moment)
    while lately[0] < moment - 1:
        lately.popleft()
    most = app[DOUBLE].most_a_second
    return most is not None and len(lately) > most


def _message(double: Double, form: dict[str, str]) -> SentMessage:
    check_number(form, double.opted_out)
    code = double.troubles.get(form["To"], FOUND_OUT_LATER)
    if code < FOUND_OUT_LATER:
        raise Refused(code)
    body, buttons = _content(double, form)
    if not form.get("StatusCallback", double.public_url).startswith(double.public_url):
        double.violations.append("StatusCallback leads elsewhere")
    return SentMessage(
        sid=double.outbox.new_sid(),
        to=form["To"],
        body=body,
        status="accepted" if "MessagingServiceSid" in form else "queued",
        created=double.now(),
        from_=form.get("From"),
        service=form.get("MessagingServiceSid"),
        buttons=buttons,
        content_sid=form.get("ContentSid"),
        callback=form.get("StatusCallback"),
    )


def _content(double: Double, form: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    if "ContentSid" not in form:
        return form["Body"], ()
    template = double.templates.get(form["ContentSid"])
    variables = variables_of(form)
    if template is None:
        raise Refused(BAD_CONTENT)
    if variables is None:
        raise Refused(BAD_VARIABLES)
    return template.filled(variables)


async def _answer(
    request: web.Request, asked: Asked, message: SentMessage, mishap: Mishap | None
) -> web.Response:
    double = request.app[DOUBLE]
    if mishap is Mishap.CUT_AFTER:
        return _hang_up(request)
    if mishap is Mishap.FAILED_AFTER:
        return _refusal(double, Refused(BROKEN, 500))
    if mishap in {Mishap.HANGS_AFTER, Mishap.SLOW}:
        await asyncio.sleep(FOREVER_SECONDS if mishap is Mishap.HANGS_AFTER else SLOW_SECONDS)
    return _published(double, asked, 201, message.as_resource(double.account))


def _published(double: Double, asked: Asked, status: int, page: dict[str, Any]) -> web.Response:
    body = json.dumps(page).encode()
    double.violations.extend(answer_violations(asked, status, body))
    return web.Response(status=status, body=body, content_type="application/json")


def _refusal(double: Double, refused: Refused) -> web.Response:
    headers = {"Retry-After": str(double.retry_after)} if refused.status == 429 else {}
    more = f"https://www.twilio.com/docs/errors/{refused.code}"
    problem = {"code": refused.code, "message": "No.", "more_info": more, "status": refused.status}
    return web.json_response(problem, status=refused.status, headers=headers)


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
