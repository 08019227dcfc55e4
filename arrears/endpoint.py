"""An address outside that is told of events, as the settings name it."""

from base64 import b64decode
from binascii import Error as NotBase64
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, HttpUrl, SecretStr

LOOPBACK = frozenset({"127.0.0.1", "[::1]", "localhost"})
SHORTEST_KEY = 24
SECRET = "whsec_"  # noqa: S105 - how every secret of Standard Webhooks begins


def _is_private(url: HttpUrl) -> HttpUrl:
    if url.scheme != "https" and url.host not in LOOPBACK:
        raise ValueError("an address outside this machine begins with https://")
    return url


def _can_sign(secret: SecretStr) -> SecretStr:
    kind, _, key = secret.get_secret_value().partition("_")
    try:
        can_sign = f"{kind}_" == SECRET and len(b64decode(key, validate=True)) >= SHORTEST_KEY
    except NotBase64:
        can_sign = False
    if not can_sign:
        raise ValueError(f"a secret is {SECRET} and {SHORTEST_KEY} bytes or more in Base64")
    return secret


class Endpoint(BaseModel):
    """Where a creditor's own system hears of events, and the secret that signs them."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    url: Annotated[HttpUrl, AfterValidator(_is_private)]
    secret: Annotated[SecretStr, AfterValidator(_can_sign)]
