"""The organisation's own sign-in (OpenID Connect): the way there, and what it says on return."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from urllib.parse import urlencode

import httpx
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from arrears.clock import now
from arrears.desk.sign_in.visits import Visit
from arrears.settings import Settings

KNOWN_FOR = timedelta(hours=1)
PATIENCE_SECONDS = 10.0
# Only what is signed with a key that the organisation alone has.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
CLOCKS_APART_SECONDS = 60
SCOPE = "openid email profile"


class OrganisationAway(Exception):
    """The organisation's sign-in does not answer, or not as agreed."""


class NotVouchedFor(Exception):
    """What came back is not what the organisation says of somebody who signs in here now."""


@dataclass(frozen=True)
class Person:
    """Whom the organisation vouches for; `email` only when it verified that."""

    subject: str
    email: str | None


@dataclass(frozen=True)
class _Provider:
    """Where the organisation's sign-in is, and the keys it signs with, as known at a moment."""

    authorization_endpoint: str
    token_endpoint: str
    keys: KeySet
    at: datetime


class Organisation:
    """The organisation's sign-in, by this installation's settings."""

    def __init__(self, issuer: str, client_id: str, client_secret: str) -> None:
        self.issuer = issuer
        self._client_id = client_id
        self._client_secret = client_secret
        self._known: _Provider | None = None
        self._asking = asyncio.Lock()

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """As the settings say; None when there is no such sign-in."""
        secret = settings.oidc_client_secret
        if not (settings.oidc_issuer and settings.oidc_client_id and secret):
            return None
        return cls(settings.oidc_issuer, settings.oidc_client_id, secret.get_secret_value())

    async def address(self, visit: Visit, *, state: str, back_to: str) -> str:
        """Where to send the browser. Raises OrganisationAway."""
        provider = await self._provider()
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": back_to,
            "scope": SCOPE,
            "state": state,
            "nonce": visit.nonce,
            "code_challenge": create_s256_code_challenge(visit.verifier),
            "code_challenge_method": "S256",
        }
        mark = "&" if "?" in provider.authorization_endpoint else "?"
        return f"{provider.authorization_endpoint}{mark}{urlencode(asked)}"

    async def person(self, visit: Visit, *, code: str, back_to: str) -> Person:
        """Who came back with this code. Raises OrganisationAway or NotVouchedFor."""
        provider = await self._provider()
        tokens = await self._exchange(provider, visit, code, back_to)
        claims = await self._claims(provider, str(tokens.get("id_token", "")), visit)
        is_verified = claims.get("email_verified") is True
        email = claims.get("email") if is_verified else None
        return Person(str(claims["sub"]), email if isinstance(email, str) else None)

    async def _exchange(
        self, provider: _Provider, visit: Visit, code: str, back_to: str
    ) -> dict[str, Any]:
        given = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back_to,
            "code_verifier": visit.verifier,
        }
        async with httpx.AsyncClient(timeout=PATIENCE_SECONDS) as client:
            try:
                answer = await client.post(
                    provider.token_endpoint,
                    data=given,
                    auth=(self._client_id, self._client_secret),
                )
            except httpx.HTTPError as error:
                raise OrganisationAway from error
        if answer.status_code == httpx.codes.BAD_REQUEST:
            raise NotVouchedFor("code")
        return _read(answer)

    async def _claims(self, provider: _Provider, id_token: str, visit: Visit) -> CodeIDToken:
        try:
            token = await self._decoded(provider, id_token)
            claims = CodeIDToken(
                token.claims,
                token.header,
                {
                    "iss": {"essential": True, "value": self.issuer},
                    "aud": {"essential": True, "value": self._client_id},
                },
                {"nonce": visit.nonce, "client_id": self._client_id},
            )
            claims.validate(now=int(now().timestamp()), leeway=CLOCKS_APART_SECONDS)
        except (JoseError, ValueError) as error:
            raise NotVouchedFor(type(error).__name__) from error
        return claims

    async def _decoded(self, provider: _Provider, id_token: str) -> jwt.Token:
        try:
            return jwt.decode(id_token, provider.keys, algorithms=ALGORITHMS)
        except (InvalidKeyIdError, BadSignatureError):
            # It may sign with a new key since we asked for its keys.
            renewed = await self._provider(after=provider.at)
            return jwt.decode(id_token, renewed.keys, algorithms=ALGORITHMS)

    async def _provider(self, *, after: datetime | None = None) -> _Provider:
        """The organisation's sign-in as it says of itself, asked anew each hour, or `after`."""
        async with self._asking:
            known, oldest = self._known, after or now() - KNOWN_FOR
            if known is None or known.at <= oldest:
                self._known = known = await self._ask()
            return known

    async def _ask(self) -> _Provider:
        address = f"{self.issuer.rstrip('/')}/.well-known/openid-configuration"
        async with httpx.AsyncClient(timeout=PATIENCE_SECONDS) as client:
            try:
                told = _read(await client.get(address))
                if told.get("issuer") != self.issuer:
                    raise OrganisationAway("issuer")
                keys = KeySet.import_key_set(_read(await client.get(told["jwks_uri"])))  # type: ignore[arg-type] # checked there
                return _Provider(
                    told["authorization_endpoint"], told["token_endpoint"], keys, now()
                )
            except (httpx.HTTPError, JoseError, KeyError, ValueError) as error:
                raise OrganisationAway from error


def _read(answer: httpx.Response) -> dict[str, Any]:
    """A JSON object. Raises OrganisationAway."""
    try:
        told = answer.raise_for_status().json()
    except (httpx.HTTPStatusError, ValueError) as error:
        raise OrganisationAway from error
    if not isinstance(told, dict):
        raise OrganisationAway("no object")
    return told
