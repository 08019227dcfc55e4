"""A small OpenID Connect provider of our own: it signs with an RSA key, and can go wrong."""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import web
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT_ID, CLIENT_SECRET = "meedenker-desk", "a secret of the client"


def new_key() -> RSAKey:
    """A key to sign with, with a name."""
    return RSAKey.generate_key(2048, {"kid": secrets.token_hex(4), "use": "sig"})


@dataclass
class Provider:
    """Who asks for a code gets one for `person`; what it says can be changed by a test."""

    url: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=new_key)
    published: RSAKey | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    is_away: bool = False

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator[Self]:
        """On a free port, while the block runs."""
        provider = cls()
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", provider.describe)
        app.router.add_get("/keys", provider.keys)
        app.router.add_post("/token", provider.token)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        provider.url = f"http://{host}:{port}"
        try:
            yield provider
        finally:
            await runner.cleanup()

    async def describe(self, request: web.Request) -> web.Response:
        if self.is_away:
            return web.Response(status=503)
        return web.json_response(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
            }
        )

    async def keys(self, request: web.Request) -> web.Response:
        key = self.published or self.key
        return web.json_response(KeySet([key]).as_dict(private=False))

    def agree(self, address: str) -> str:
        """Somebody signs in at the address where they were sent; the address they come back to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["client_id"] == CLIENT_ID
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(8)
        self.asked[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    async def token(self, request: web.Request) -> web.Response:
        """A code counts once, for the client that asked, with the verifier of its challenge."""
        form = await request.post()
        asked = self.asked.pop(str(form["code"]), None)
        is_good = asked is not None and (
            self._is_client(request)
            and form["redirect_uri"] == asked["redirect_uri"]
            and _challenge(str(form["code_verifier"])) == asked["code_challenge"]
        )
        if not is_good or asked is None:
            return web.json_response({"error": "invalid_grant"}, status=400)
        told = {"access_token": "x", "token_type": "Bearer", "id_token": self.id_token(asked)}
        return web.json_response(told)

    def id_token(self, asked: dict[str, str]) -> str:
        moment = int(time.time())
        claims = {
            "iss": self.url,
            "aud": CLIENT_ID,
            "nonce": asked["nonce"],
            "iat": moment,
            "exp": moment + 300,
            **self.person,
        }
        claims = {
            name: value for name, value in (claims | self.changes).items() if value is not None
        }
        if self.algorithm == "none":
            parts = ({"alg": "none"}, claims)
            return ".".join(_encoded(json.dumps(part).encode()) for part in parts) + "."
        return jwt.encode({"alg": self.algorithm, "kid": self.key.kid}, claims, self.key)

    def _is_client(self, request: web.Request) -> bool:
        given = request.headers.get("Authorization", "").removeprefix("Basic ")
        expected = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        return secrets.compare_digest(given, expected)


def _challenge(verifier: str) -> str:
    return _encoded(hashlib.sha256(verifier.encode()).digest())


def _encoded(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).rstrip(b"=").decode()
