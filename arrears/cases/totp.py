"""The second step of signing in: codes of six digits that change every half minute (RFC 6238)."""

import hmac

import pyotp

from arrears.clock import now

ISSUER = "Meedenker"
SECONDS = 30
DRIFT = 1
"""Steps that somebody's clock may be ahead or behind."""


def new_secret() -> str:
    """A secret for an authenticator app."""
    return pyotp.random_base32()


def step_of(secret: str, code: str, *, after: int | None) -> int | None:
    """The step that a code belongs to, if it counts now: a step counts once, and never goes back.

    `after` is the last step that was used.
    """
    current = int(now().timestamp()) // SECONDS
    given = "".join(code.split()).encode()
    totp = pyotp.TOTP(secret, interval=SECONDS)
    for step in range(current - DRIFT, current + DRIFT + 1):
        is_new = after is None or step > after
        if is_new and hmac.compare_digest(totp.generate_otp(step).encode(), given):
            return step
    return None


def address(secret: str, username: str) -> str:
    """What the QR code says to an authenticator app."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)
