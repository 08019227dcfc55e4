"""More time: how much is asked, who may give it, and what is recorded."""

from datetime import date

import pytest

from arrears.cases.kinds import PostponementState
from arrears.cases.models import Postponement
from arrears.cases.postponements import find_postponements
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.actions.errands import Errands
from tests.actions.store_of_record import Record
from tests.arrears.cases.requests import seen

WANTS = "request_postponement"
READ_BACK = "utter_ask_postponement_confirmed"


async def asked(store: Store, caller: Caller) -> list[Postponement]:
    return await seen(store, caller.conversation_id, find_postponements)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        pytest.param("mag het 2 weken later", date(2026, 12, 2), id="weeks"),
        pytest.param("uitstel tot vrijdag 27 november", date(2026, 11, 27), id="a day"),
        pytest.param("kan het op de 27e pas", date(2026, 11, 27), id="a day of the month"),
        pytest.param("mag het tot zaterdag 28 november", date(2026, 11, 30), id="no working day"),
    ],
)
async def test_what_was_told_is_read_back_and_granted_after_a_yes(
    mehmet: Caller, store: Store, text: str, until: date
) -> None:
    talk = Errands(mehmet)

    assert await talk.begins("postponement", text, WANTS) == [
        "utter_postponement_welcome",
        READ_BACK,
    ]
    assert await asked(store, mehmet) == []
    assert (await talk.says("ja", "affirm"))[0] == "utter_postponement_granted"

    (granted,) = await asked(store, mehmet)
    assert (granted.until, granted.state) == (until, PostponementState.GRANTED)


async def test_without_a_day_one_is_asked(mehmet: Caller) -> None:
    talk = Errands(mehmet)

    heard = await talk.begins("postponement", "kan ik uitstel krijgen", WANTS)

    assert heard[-1] == "utter_ask_postponement_until"
    assert await talk.says("bloemkool") == [
        "utter_not_understood_postponement_until",
        "utter_ask_postponement_until",
    ]


async def test_today_is_no_postponement(mehmet: Caller) -> None:
    talk = Errands(mehmet)
    await talk.begins("postponement", "uitstel graag", WANTS)

    assert (await talk.says("vandaag"))[0] == "utter_postponement_not_later"


async def test_longer_than_policy_is_for_staff(
    mehmet: Caller, store: Store, record: Record
) -> None:
    talk = Errands(mehmet)

    heard = await talk.begins("postponement", "uitstel tot 4 januari", WANTS)

    assert heard[-1] == "utter_ask_postponement_too_long"
    assert await talk.says("ja", "affirm") == ["utter_postponement_for_staff"]
    (waits,) = await asked(store, mehmet)
    assert waits.state is PostponementState.AWAITING_STAFF
    assert await record.reasons() == ["needs_staff"]


async def test_what_staff_looks_at_is_not_asked_again(mehmet: Caller) -> None:
    talk = Errands(mehmet)
    await talk.begins("postponement", "uitstel tot 4 januari", WANTS)
    await talk.says("ja", "affirm")

    heard = await talk.begins("postponement", "uitstel graag", WANTS)

    assert heard == ["utter_postponement_welcome", "utter_postponement_awaited"]


async def test_a_no_records_nothing(mehmet: Caller, store: Store) -> None:
    talk = Errands(mehmet)
    await talk.begins("postponement", "uitstel tot 1 december", WANTS)

    assert await talk.says("nee", "deny") == ["utter_postponement_not_made"]
    assert await asked(store, mehmet) == []


async def test_a_message_that_comes_twice_grants_once(mehmet: Caller, store: Store) -> None:
    talk, again = Errands(mehmet), Errands(mehmet)
    for one in (talk, again):
        await one.begins("postponement", "uitstel tot 1 december", WANTS)

    await talk.says("ja", "affirm")
    await again.says("ja", "affirm")

    assert len(await asked(store, mehmet)) == 1


async def test_the_longest_that_policy_gives_may_end_after_a_weekend(
    of_case: OfCase, store: Store
) -> None:
    """The instalment of Saturday 21 November: 14 days later is a Saturday too."""
    anouk = await of_case("2026-000110")
    talk = Errands(anouk)

    heard = await talk.begins("postponement", "uitstel tot 7 december", WANTS)

    assert heard[-1] == READ_BACK
    assert await talk.says("ja", "affirm") == ["utter_postponement_of_instalment"]
    (granted,) = await asked(store, anouk)
    assert (granted.until, granted.instalment_id is None) == (date(2026, 12, 7), False)


@pytest.mark.parametrize(
    ("number", "response"),
    [
        pytest.param("2026-000108", "utter_nothing_to_arrange", id="all is paid"),
        pytest.param("2026-000109", "utter_stage_too_far", id="at court"),
        pytest.param("2026-000111", "utter_case_disputed", id="disputed"),
        pytest.param("2026-000112", "utter_person_represented", id="under administration"),
    ],
)
async def test_where_nothing_can_be_agreed_it_is_said_why(
    of_case: OfCase, number: str, response: str
) -> None:
    talk = Errands(await of_case(number))

    heard = await talk.begins("postponement", "uitstel graag", WANTS)

    assert heard == ["utter_postponement_welcome", response]
