"""Whether something about a case was told to somebody who had not proved who they are."""

import re
from collections.abc import Iterator

from tests.system.debtors import Debtor
from tests.system.facts import plain


def secrets_told(words: str, debtor: Debtor) -> Iterator[str]:
    """What these words give away about the case."""
    heard = plain(words)
    for secret in debtor.secrets:
        if re.search(rf"(?<!\w){re.escape(plain(secret))}(?!\w)", heard):
            yield secret
