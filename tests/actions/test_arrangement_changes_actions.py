"""A running arrangement changes: understood first, proposed, and in force from a yes."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.cases.kinds import ArrangementState
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.actions.errands import Errands
from tests.actions.store_of_record import Record
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.paying import OVER_POLICY, agreed

SAYS = "change_arrangement"
AGREED = "utter_ask_arrangement_change_agreed"
PROPOSED = ["utter_change_proposal", "utter_change_first_stays", AGREED]
CHANGED = ["utter_changed", "utter_arrangement_terms", "utter_arrangement_in_writing"]


@pytest.fixture
async def anouk(of_case: OfCase) -> Caller:
    """Pays 60 euros a month: one on Saturday 21 November, the last in December."""
    return await of_case("2026-000110")


async def begun(caller: Caller, text: str) -> tuple[Errands, list[str]]:
    talk = Errands(caller)
    heard = await talk.begins("arrangement_change", text, SAYS)
    assert heard[0] == "utter_change_welcome"
    return talk, heard[1:]


async def schedule(record: Record) -> list[tuple[date, Decimal]]:
    """The schedule that was agreed to in the conversation."""
    found = [one for one in await record.arrangements() if one.state is ArrangementState.ACTIVE]
    return [(term.due_on, term.amount) for one in found for term in one.instalments]


async def test_another_amount_is_proposed_and_counts_from_a_yes(
    anouk: Caller, record: Record
) -> None:
    talk, heard = await begun(anouk, "60 per maand lukt niet meer, kan het 30 worden")

    assert heard == PROPOSED
    assert await schedule(record) == []
    assert await talk.says("ja", "affirm") == CHANGED
    assert await schedule(record) == [
        (date(2026, 11, 21), Decimal("60.00")),
        (date(2026, 12, 21), Decimal("30.00")),
        (date(2027, 1, 21), Decimal("30.00")),
    ]


async def test_a_bare_number_after_the_proposal_is_another_wish(
    anouk: Caller, record: Record
) -> None:
    talk, _ = await begun(anouk, "kan het 30 euro worden")

    assert await talk.says("nee 25", "deny") == PROPOSED
    await talk.says("ja", "affirm")
    assert (await schedule(record))[1] == (date(2026, 12, 21), Decimal("25.00"))


async def test_another_day(anouk: Caller, record: Record) -> None:
    talk, heard = await begun(anouk, "kan mijn termijn van de 21e naar de 28e")

    assert heard == PROPOSED
    await talk.says("ja", "affirm")
    assert (await schedule(record))[-1] == (date(2026, 12, 28), Decimal("60.00"))


async def test_a_no_leaves_the_old_schedule(anouk: Caller, record: Record) -> None:
    talk, _ = await begun(anouk, "kan het 30 euro worden")

    assert await talk.says("nee", "deny") == ["utter_change_not_made"]
    assert await schedule(record) == []


async def test_the_situation_is_understood_first(anouk: Caller) -> None:
    talk, heard = await begun(anouk, "de termijn lukt niet")

    assert heard == ["utter_ask_arrangement_change_lasting"]
    assert await talk.says("nee", "deny") == [
        "utter_change_lasting",
        "utter_ask_arrangement_change_wish",
    ]


async def test_what_is_for_now_is_postponed(anouk: Caller) -> None:
    talk, _ = await begun(anouk, "de termijn lukt niet")

    assert await talk.says("ja", "affirm") == []
    assert talk.goes_to == "action_postponement"


async def test_days_that_were_told_go_along(anouk: Caller) -> None:
    talk, heard = await begun(anouk, "kan deze termijn een week later")

    assert heard == []
    assert talk.goes_to == "action_postponement"
    assert talk.errand == ("postponement", {"until": 7})


async def test_what_would_change_nothing_is_said(anouk: Caller) -> None:
    talk, _ = await begun(anouk, "ik wil sneller aflossen")

    assert (await talk.says("120 euro"))[0] == "utter_change_same"


async def test_nothing_to_join(anouk: Caller) -> None:
    _, heard = await begun(anouk, "kan er een nieuwe rekening erbij")

    assert heard == ["utter_nothing_to_join", "utter_ask_arrangement_change_change"]


async def test_stopping_is_for_staff(anouk: Caller, record: Record) -> None:
    talk, heard = await begun(anouk, "ik wil stoppen met de regeling")

    assert heard == ["utter_ask_arrangement_change_stopping"]
    assert await record.reasons() == []
    assert await talk.says("ja", "affirm") == ["utter_change_stop_for_staff"]
    assert await record.reasons() == ["needs_staff"]


async def test_without_an_arrangement_one_is_offered(mehmet: Caller) -> None:
    _, heard = await begun(mehmet, "ik wil mijn regeling aanpassen")

    assert heard == ["utter_nothing_to_change"]


async def test_what_waits_for_staff_is_taken_back(
    mehmet: Caller, store: Store, record: Record
) -> None:
    await agreed(store, mehmet.conversation_id, OVER_POLICY)

    assert (await begun(mehmet, "andere dag graag"))[1] == ["utter_change_awaited"]
    talk, heard = await begun(mehmet, "stop de regeling")
    assert heard == ["utter_ask_arrangement_change_taking_back"]
    assert await talk.says("ja", "affirm") == ["utter_change_taken_back"]
    (arrangement,) = await record.arrangements()
    assert arrangement.state is ArrangementState.DROPPED


class TestMissed:
    """An instalment of 60 euros was due on 2 November and is not there."""

    @pytest.fixture
    async def noor(self, of_case: OfCase, store: Store) -> Caller:
        line = case_line(
            arrangement={
                "agreed_on": "2026-10-05",
                "day_of_month": 2,
                "instalments": [
                    {"due_on": f"{month}-02", "amount": "60.00"}
                    for month in ("2026-11", "2026-12", "2027-01", "2027-02")
                ],
            }
        )
        await loaded(store, line)
        return await of_case("2026-000123")

    @pytest.mark.parametrize(
        ("way", "instalments"),
        [
            pytest.param("achteraan erbij", 4, id="a month longer"),
            pytest.param("verdelen over de andere", 3, id="over the others"),
        ],
    )
    async def test_it_is_made_good_later(
        self, noor: Caller, record: Record, way: str, instalments: int
    ) -> None:
        talk, _ = await begun(noor, "ik heb een termijn gemist")

        heard = await talk.says("ja", "affirm")
        assert heard == ["utter_missed", "utter_ask_arrangement_change_way"]
        assert await talk.says(way) == ["utter_change_proposal", AGREED]
        assert await talk.says("ja", "affirm") == CHANGED
        new = await schedule(record)
        assert len(new) == instalments
        assert sum(amount for _, amount in new) == Decimal("240.00")
        assert min(due_on for due_on, _ in new) > TODAY

    async def test_paying_it_now_changes_nothing(self, noor: Caller, record: Record) -> None:
        talk, _ = await begun(noor, "ik heb een termijn gemist")
        await talk.says("ja", "affirm")

        assert await talk.says("ik betaal het alsnog") == ["utter_missed_pay_now"]
        assert await record.arrangements() == []


async def test_a_claim_that_is_new_joins(of_case: OfCase, store: Store, record: Record) -> None:
    """Of 240 and 100 euros, the arrangement is about the first."""
    line = case_line(
        claims=[
            {"invoice": "F-1", "principal": "240.00", "due_on": "2026-09-01"},
            {"invoice": "F-2", "principal": "100.00", "due_on": "2026-11-10"},
        ],
        arrangement={
            "agreed_on": "2026-11-05",
            "day_of_month": 2,
            "instalments": [
                {"due_on": f"{month}-02", "amount": "60.00"}
                for month in ("2026-12", "2027-01", "2027-02", "2027-03")
            ],
        },
    )
    await loaded(store, line)
    talk, heard = await begun(await of_case("2026-000123"), "kan die nieuwe rekening erbij")

    assert heard == ["utter_ask_arrangement_change_joining"]
    assert await talk.says("langer") == ["utter_change_proposal", AGREED]
    await talk.says("ja", "affirm")
    assert sum(amount for _, amount in await schedule(record)) == Decimal("340.00")
