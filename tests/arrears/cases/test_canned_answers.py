"""Canned answers and what fills them in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.canned_answers import (
    PLACEHOLDERS,
    AnswerUnknown,
    TitleTaken,
    UnknownPlaceholder,
    access_answer,
    add_answer,
    change_answer,
    filled,
    find_answers,
    placeholders_in,
    remove_answer,
    values_of,
)
from arrears.cases.entries import NotText
from arrears.cases.models import CannedAnswer
from arrears.cases.staff import NotActiveStaff, open_case
from arrears.cases.store import Store
from tests.arrears.case_lines import CREDITOR, case_line, loaded
from tests.arrears.cases.desk import acts_about, do, id_of, staff_member
from tests.arrears.cases.requests import STRANGER, count

ON = date(2026, 11, 18)


async def test_answers_stand_by_title(store: Store) -> None:
    bo = await staff_member(store, "bo")
    await do(store, add_answer, "welkom", "Dag {naam}.", by=bo)
    await do(store, add_answer, "Bedankt", "Dank u.\n\nTot ziens.", by=bo)

    found = await do(store, find_answers)

    assert [(one.title, one.body) for one in found] == [
        ("Bedankt", "Dank u.\n\nTot ziens."),
        ("welkom", "Dag {naam}."),
    ]


async def test_an_answer_is_changed_and_removed(store: Store) -> None:
    bo = await staff_member(store, "bo")
    answer = await do(store, add_answer, "Welkom", "Dag.", by=bo)
    await do(store, change_answer, answer.id, "Welkom", "Dag {naam}.", by=bo)
    assert (await do(store, access_answer, answer.id)).body == "Dag {naam}."

    for _ in range(2):
        await do(store, remove_answer, answer.id, by=bo)

    with pytest.raises(AnswerUnknown):
        await do(store, access_answer, answer.id)
    assert await acts_about(store, "canned_answer") == [
        "canned_answer:added",
        "canned_answer:changed",
        "canned_answer:removed",
    ]


@pytest.mark.parametrize("body", ["Dag {name}.", "{ naam }", "{}", "{naam} {openstaand} {bsn}"])
async def test_what_nothing_can_fill_in_is_refused(store: Store, body: str) -> None:
    bo = await staff_member(store, "bo")
    answer = await do(store, add_answer, "Goed", "Dag {naam}.", by=bo)

    with pytest.raises(UnknownPlaceholder):
        await do(store, add_answer, "Welkom", body, by=bo)
    with pytest.raises(UnknownPlaceholder):
        await do(store, change_answer, answer.id, "Goed", body, by=bo)


async def test_two_answers_have_two_titles(store: Store) -> None:
    bo = await staff_member(store, "bo")
    await do(store, add_answer, "Welkom", "Dag.", by=bo)
    other = await do(store, add_answer, "Anders", "Dag.", by=bo)

    with pytest.raises(TitleTaken):
        await do(store, add_answer, "WELKOM", "Hallo.", by=bo)
    with pytest.raises(TitleTaken):
        await do(store, change_answer, other.id, "welkom", "Hallo.", by=bo)


async def test_an_answer_has_a_title_and_a_text(store: Store) -> None:
    bo = await staff_member(store, "bo")
    for title, body in [("", "Dag."), ("Welkom", " "), ("x" * 101, "Dag."), ("x", "y" * 2001)]:
        with pytest.raises(NotText):
            await do(store, add_answer, title, body, by=bo)
    assert await count(store, CannedAnswer) == 0


async def test_only_staff_writes_answers(store: Store) -> None:
    with pytest.raises(NotActiveStaff):
        await do(store, add_answer, "Welkom", "Dag.", by=STRANGER)


async def test_an_answer_is_filled_in_from_the_case(store: Store) -> None:
    await loaded(store, case_line(creditor=CREDITOR | {"phone": "+31850000001"}))
    anne = id_of(await staff_member(store))

    async def values(session: AsyncSession) -> dict[str, str]:
        case = await open_case(session, anne, "2026-000123")
        return dict(values_of(case, colleague="Anne de Boer", on=ON))

    assert await do(store, values) == {
        "naam": "Noor Voorbeeld",
        "zaaknummer": "2026-000123",
        "openstaand": "€\N{NO-BREAK SPACE}240,00",
        "schuldeiser": "Voorbeeld Verzekeringen",
        "rekeningnummer": "NL91 ABNA 0417 1643 00",
        "telefoon": "085 000 0001",
        "medewerker": "Anne",
    }


def test_without_a_case_only_who_writes_is_filled_in() -> None:
    values = values_of(None, colleague="Anne", on=ON)

    assert filled("{medewerker} vraagt {naam}", values) == "Anne vraagt {naam}"


@given(st.dictionaries(st.sampled_from(list(PLACEHOLDERS)), st.text()), st.text(alphabet="{}ab "))
def test_what_is_filled_in_is_not_filled_in_again(values: dict[str, str], between: str) -> None:
    """A name that looks like a placeholder is a name."""
    known = list(values)
    body = between.replace("{", "").replace("}", "").join(f"{{{name}}}" for name in known)

    whole = filled(body, dict.fromkeys(known, "{naam}"))

    assert whole.count("{naam}") == len(known)
    assert placeholders_in(body) == known
