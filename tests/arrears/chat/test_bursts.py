"""Short messages typed in a row: which are one, and how long their answer waits."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from arrears.cases.kinds import Channel, Holder
from arrears.chat.bursts import LONGEST_PAUSE, PAUSE, in_a_row, may_go_on, quiet_at
from arrears.chat.records import Unanswered

BEGIN = datetime(2026, 11, 18, 9, tzinfo=UTC)


def said(
    text: str, *, after: float = 0, typed: bool = True, payload: str | None = None
) -> Unanswered:
    return Unanswered(
        id=uuid4(),
        conversation_id=uuid4(),
        sequence=1,
        text=text,
        payload=payload,
        attempts=0,
        holder=Holder.BOT,
        turn=0,
        channel=Channel.WEB,
        at=BEGIN + timedelta(seconds=after),
        typed=typed,
    )


@pytest.mark.parametrize(
    "text",
    [
        "hoi",
        "ik heb een vraag",
        "ik kan het niet betalen",
        "mijn man is zijn werk kwijt",
        "en nu komt er ook nog een rekening van de garage bij,",
    ],
)
def test_after_these_more_may_follow(text: str) -> None:
    assert may_go_on(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "is goed",
        "nee",
        "Nee, dank u",
        "hoeveel moet ik betalen?",
        "Ik heb een vraag over de brief.",
        "2026-000101",
        "3512 AB",
        "3 februari 1990",
        "60 per maand",
        "ik wil een medewerker spreken",
        "kan ik iemand spreken",
        "een mens graag",
        "ik wil dood",
        "ik maak er een eind aan",
        "stop",
        "x" * 81,
    ],
)
def test_these_are_whole_or_cannot_wait(text: str) -> None:
    assert not may_go_on(said(text))


def test_a_button_is_whole() -> None:
    assert not may_go_on(said("Ik kan niet betalen", payload="/cannot_pay"))


def test_what_no_hand_typed_is_whole() -> None:
    assert not may_go_on(said("hoi", typed=False))


def test_messages_in_a_row_are_one_up_to_the_one_that_is_whole() -> None:
    row = [said("hoi"), said("ik heb een vraag"), said("wat moet ik betalen?"), said("hallo")]

    assert in_a_row(row) == row[:3]


def test_what_is_whole_is_not_joined_by_what_follows() -> None:
    row = [said("3512 AB"), said("hoi")]

    assert in_a_row(row) == row[:1]


def test_a_button_ends_a_row_and_is_not_in_it() -> None:
    row = [said("hoi"), said("Ja", payload="/affirm")]

    assert in_a_row(row) == row[:1]


def test_an_answer_waits_a_moment_after_the_last() -> None:
    row = [said("hoi"), said("ik heb een vraag", after=1)]

    assert quiet_at(row, typed_at=None) == BEGIN + timedelta(seconds=1) + PAUSE


def test_while_somebody_types_it_waits_on() -> None:
    typed_at = BEGIN + timedelta(seconds=2)

    assert quiet_at([said("hoi")], typed_at=typed_at) == typed_at + PAUSE


def test_but_not_for_ever() -> None:
    typed_at = BEGIN + timedelta(seconds=5.9)

    assert quiet_at([said("hoi")], typed_at=typed_at) == BEGIN + LONGEST_PAUSE


def test_a_row_that_ends_with_what_cannot_wait_does_not_wait() -> None:
    assert quiet_at([said("hoi"), said("ik wil dood", after=1)], typed_at=None) is None
