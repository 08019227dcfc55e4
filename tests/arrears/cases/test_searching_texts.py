"""Staff finds what was said in talks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.searching import NothingToSearch
from arrears.cases.searching_texts import SIGNS_SHOWN, search_texts, snippet_of
from arrears.cases.store import Store
from arrears.chat.records import Reply
from tests.arrears.cases.desk import audited, do, id_of, staff_member
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import Clock


@pytest.fixture
async def anne(store: Store) -> int:
    return id_of(await staff_member(store))


async def found(store: Store, anne: int, words: str) -> list[str]:
    return [one.snippet for one in await do(store, search_texts, anne, words)]


async def test_messages_of_late_with_all_words_are_found_the_latest_first(
    store: Store, anne: int, clock: Clock
) -> None:
    talk = await Talk.started(store)
    await talk.say("lang geleden: 100% rente")
    clock.move(days=184)
    await talk.say("Waarom 100% rente?")
    clock.move(minutes=1)
    await talk.say("rente van 100%, weer")
    await talk.log.answer(await talk.unanswered(), [Reply("Rente: 100%.")])

    assert await found(store, anne, "RENTE 100%") == ["rente van 100%, weer", "Waarom 100% rente?"]
    assert await found(store, anne, "1_0%") == []


@pytest.mark.parametrize("words", ["", " a b ", "111222333", "kaart 4111 1111 1111 1111"])
async def test_too_little_and_hidden_numbers_are_no_search(
    store: Store, anne: int, words: str
) -> None:
    with pytest.raises(NothingToSearch):
        await do(store, search_texts, anne, words)


async def test_who_found_which_talk_is_kept_once_and_not_by_what(store: Store, anne: int) -> None:
    talk = await Talk.started(store)
    await talk.say("rente")
    await talk.say("meer rente")

    await do(store, search_texts, anne, "rente")

    (seen,) = await audited(store, "talk:found")
    assert (seen.staff_id, seen.conversation_id) == (anne, talk.id)
    (done,) = await audited(store, "search:done")
    assert done.facts == {"kind": "texts", "texts": 2}


WORDS = st.text("abc. \n", max_size=300)


@given(before=WORDS, after=WORDS)
def test_a_snippet_is_short_shows_the_word_and_no_citizen_service_number(
    before: str, after: str
) -> None:
    snippet = snippet_of(f"{before} 111222333 rente {after}", "rente")

    assert len(snippet) <= SIGNS_SHOWN + 2
    assert "rente" in snippet
    assert "111222333" not in snippet
    assert "\n" not in snippet
