"""Whether a request is Twilio's own: the check of `X-Twilio-Signature`.

Twilio signs the URL that it called and the form that it sent, with the account's auth token. Behind
a proxy this app does not see that URL, so it is told: each public URL is tried, with and without
the port, and with each token, of which there are two while one is being replaced.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Self
from urllib.parse import parse_qs, parse_qsl

import structlog
from fastapi import Depends, Request
from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator

from arrears.settings import Settings

FORM = "application/x-www-form-urlencoded"
DEFAULT_PORTS = {"http": 80, "https": 443}
PUBLIC_URL = re.compile(r"(https?)://([^/]+?)(:\d+)?(/.*)?")

events = structlog.get_logger()


class SignatureRefused(Exception):
    """A request that Twilio did not sign."""


@dataclass(frozen=True)
class Called:
    """A request as it came in: what may be signed of it, and where it says that it was sent to."""

    target: str
    body: bytes
    media_type: str
    signature: str
    said_urls: tuple[str, ...] = ()

    @classmethod
    async def of(cls, request: Request) -> Self:
        """The request that is being answered."""
        query = request.scope["query_string"].decode("latin-1")
        path = request.scope["raw_path"].decode("latin-1")
        media_type, _, _ = request.headers.get("content-type", "").partition(";")
        return cls(
            target=f"{path}?{query}" if query else path,
            body=await request.body(),
            media_type=media_type.strip().lower(),
            signature=request.headers.get("x-twilio-signature", ""),
            said_urls=tuple(_said_urls(request)),
        )

    @property
    def form(self) -> ImmutableMultiDict[str, str]:
        """The form that was sent, empty values and all."""
        if self.media_type != FORM:
            return ImmutableMultiDict()
        return ImmutableMultiDict(
            parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True)
        )

    @property
    def is_whole(self) -> bool:
        """Whether all of it is signed: of what is no form, the URL must tell the digest."""
        if self.media_type == FORM or not self.body:
            return True
        _, _, query = self.target.partition("?")
        told = parse_qs(query).get("bodySHA256", [""])[0]
        return hmac.compare_digest(told.encode(), hashlib.sha256(self.body).hexdigest().encode())


@dataclass
class Tally:
    """How many requests were signed, were refused, or came in unsigned while only watching."""

    signed: int = 0
    refused: int = 0
    let_in: int = 0


@dataclass(frozen=True)
class SignatureCheck:
    """The check as an installation has set it; `watches` lets in what fails, and says so."""

    public_urls: Sequence[str]
    validators: Sequence[RequestValidator]
    watches: bool = False
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The check that the settings ask for."""
        tokens = settings.twilio_auth_tokens
        validators = [RequestValidator(token.get_secret_value()) for token in tokens]
        watches = settings.twilio_signatures == "watch"
        if watches:
            events.warning("twilio_signatures_are_only_watched", do="set TWILIO_SIGNATURES=require")
        return cls(settings.twilio_public_urls, validators, watches)

    def admit(self, called: Called) -> None:
        """Let in a request that Twilio signed. Raises SignatureRefused."""
        if any(self._is_signed(called, url) for url in self.public_urls):
            self.tally.signed += 1
        elif self.watches:
            self.tally.let_in += 1
            events.warning("twilio_request_let_in", fitting_url=self._fitting_url(called))
        else:
            self.tally.refused += 1
            events.warning("twilio_request_refused", has_signature=bool(called.signature))
            raise SignatureRefused

    def _fitting_url(self, called: Called) -> str | None:
        """The public URL under which the request would have been let in, if it can be told."""
        return next((url for url in called.said_urls if self._is_signed(called, url)), None)

    def _is_signed(self, called: Called, public_url: str) -> bool:
        return called.is_whole and any(
            hmac.compare_digest(
                validator.compute_signature(base + called.target, called.form).encode(),
                called.signature.encode(),
            )
            for base in spellings(public_url)
            for validator in self.validators
        )


async def signed_form(request: Request) -> Mapping[str, str]:
    """The form of a request that Twilio signed. Raises SignatureRefused."""
    called = await Called.of(request)
    check: SignatureCheck = request.app.state.twilio_signatures
    check.admit(called)
    return called.form


type SignedForm = Annotated[Mapping[str, str], Depends(signed_form)]


def spellings(public_url: str) -> list[str]:
    """A URL as Twilio may have signed it: as it is, without its port, and with the usual port."""
    found = PUBLIC_URL.fullmatch(public_url.rstrip("/"))
    if found is None:
        return []
    scheme, host, port, path = found.groups(default="")
    ports = (port, "") if port else ("", f":{DEFAULT_PORTS[scheme]}")
    return [f"{scheme}://{host}{one}{path}" for one in ports]


def _said_urls(request: Request) -> Iterator[str]:
    for header in ("x-forwarded-host", "host"):
        for host in request.headers.get(header, "").split(","):
            if host.strip():
                yield from (f"{scheme}://{host.strip()}" for scheme in DEFAULT_PORTS)
