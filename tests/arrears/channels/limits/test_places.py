"""Places: so many at once for each, and free again however they were left."""

import pytest

from arrears.channels.limits.places import RETRY_SECONDS, Places
from arrears.channels.limits.refusals import TooMany


def test_one_more_than_there_are_is_refused() -> None:
    places = Places(2)
    with places.taken("me"), places.taken("me"):
        with pytest.raises(TooMany) as refused, places.taken("me"):
            pass

        assert refused.value.retry_after == RETRY_SECONDS
        with places.taken("other"):
            pass


def test_a_place_is_free_again_after_an_error() -> None:
    places = Places(1)
    with pytest.raises(ValueError, match="wrong"), places.taken("me"):
        raise ValueError("wrong")

    with places.taken("me"):
        pass


def test_a_refusal_takes_no_place() -> None:
    places = Places(1)
    with places.taken("me"), pytest.raises(TooMany), places.taken("me"):
        pass

    with places.taken("me"):
        pass
