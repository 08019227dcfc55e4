"""Authorisations: told, proven by staff, in force from proof until their end."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.authorisations import (
    Agent,
    EndsBeforeProof,
    ProvenLater,
    decides_instead,
    end_authorisation,
    find_authorisations,
    may_decide,
    may_share,
    prove_authorisation,
    record_authorisation,
)
from arrears.cases.entries import NotText
from arrears.cases.kinds import (
    AuthorisationScope,
    EscalationReason,
    Relation,
    RepresentativeRole,
)
from arrears.cases.models import Authorisation, Case, Representative
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import Line, case_line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    audited,
    called,
    count,
    nothing_happened,
    seen,
    while_first,
)
from tests.arrears.fixtures import TODAY

ONE_DAY = timedelta(days=1)
SHARE, DECIDE = AuthorisationScope.SHARE_INFORMATION, AuthorisationScope.DECIDE
DECIDING = {
    RepresentativeRole.ADMINISTRATOR,
    RepresentativeRole.WSNP_ADMINISTRATOR,
    RepresentativeRole.GUARDIAN,
}


def represented(role: RepresentativeRole) -> Line:
    return case_line(representative={"role": role.value, "name": "De Brug"})


async def record(store: Store, talk: UUID, **changes: Any) -> Authorisation:
    given = {
        "name": "Mies",
        "relation": Relation.CHILD,
        "scope": SHARE,
        "by": Actor.person(talk),
        "key": "m1",
    }
    return await act(store, talk, record_authorisation, **(given | changes))


async def prove(
    store: Store, talk: UUID, row: Authorisation, by: Actor, *, dated: date = TODAY
) -> Authorisation:
    given = {"by": by, "on": TODAY, "proven_on": dated}
    return await act(store, talk, prove_authorisation, row.id, **given)


async def end(store: Store, talk: UUID, row: Authorisation, by: Actor, *, on: date = TODAY) -> None:
    await act(store, talk, end_authorisation, row.id, by=by, on=on)


async def names(store: Store, talk: UUID, query: Any, *, on: date = TODAY) -> list[str]:
    return [agent.name for agent in await seen(store, talk, query, on=on)]


async def test_what_the_person_tells_is_kept_and_staff_is_called_to_see_proof(
    store: Store, talk: UUID
) -> None:
    await record(store, talk, name=" Mies  Voorbeeld ", ends_on=TODAY + ONE_DAY)

    (kept,) = await seen(store, talk, find_authorisations)
    assert ("Mies Voorbeeld", Relation.CHILD, SHARE, "person") == (
        kept.name,
        kept.relation,
        kept.scope,
        kept.recorded_by,
    )
    assert (None, TODAY + ONE_DAY) == (kept.proven_on, kept.ends_on)
    assert [EscalationReason.NEEDS_STAFF] == await called(store)


@pytest.mark.parametrize("scope", AuthorisationScope)
async def test_nothing_may_be_shared_before_proof(
    store: Store, talk: UUID, scope: AuthorisationScope
) -> None:
    await record(store, talk, scope=scope)

    assert [] == await names(store, talk, may_share)
    assert [] == await names(store, talk, may_decide)


@pytest.mark.parametrize(
    ("scope", "deciding"),
    [
        pytest.param(SHARE, [], id="who may be told does not decide"),
        pytest.param(DECIDE, ["Mies"], id="who decides may be told"),
    ],
)
async def test_after_proof_it_holds_for_what_it_says(
    store: Store, talk: UUID, anne: Actor, scope: AuthorisationScope, deciding: list[str]
) -> None:
    made = await record(store, talk, scope=scope)
    await prove(store, talk, made, anne)

    assert ["Mies"] == await names(store, talk, may_share)
    assert deciding == await names(store, talk, may_decide)


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        pytest.param(TODAY - 3 * ONE_DAY, False, id="the day before the proof"),
        pytest.param(TODAY - 2 * ONE_DAY, True, id="the day of the proof"),
        pytest.param(TODAY + ONE_DAY, True, id="the day before the end"),
        pytest.param(TODAY + 2 * ONE_DAY, False, id="the day of the end"),
    ],
)
async def test_it_holds_from_the_day_of_proof_until_the_day_of_its_end(
    store: Store, talk: UUID, anne: Actor, on: date, holds: bool
) -> None:
    made = await record(store, talk, ends_on=TODAY + 2 * ONE_DAY)
    await prove(store, talk, made, anne, dated=TODAY - 2 * ONE_DAY)

    assert holds is bool(await names(store, talk, may_share, on=on))


@pytest.mark.parametrize("role", RepresentativeRole)
async def test_a_representative_of_the_case_file_may_be_told(
    store: Store, role: RepresentativeRole
) -> None:
    await loaded(store, represented(role))
    talk = await verified_conversation(store)

    decides = role in DECIDING
    assert (Agent("De Brug", role, decides, decides),) == await seen(
        store, talk, may_share, on=TODAY
    )
    assert (["De Brug"] if decides else []) == await names(store, talk, may_decide)


@pytest.mark.parametrize("role", RepresentativeRole)
async def test_administrators_and_guardians_decide_in_the_persons_place(
    store: Store, role: RepresentativeRole
) -> None:
    await loaded(store, represented(role))
    talk = await verified_conversation(store)

    agent = await seen(store, talk, decides_instead, on=TODAY)

    assert (role in DECIDING) is (agent is not None)


@pytest.mark.parametrize(
    ("relation", "scope", "instead"),
    [
        pytest.param(Relation.ADMINISTRATOR, DECIDE, True, id="an administrator"),
        pytest.param(Relation.ADMINISTRATOR, SHARE, False, id="one who may only be told"),
        pytest.param(Relation.PARTNER, DECIDE, False, id="a partner decides beside the person"),
    ],
)
async def test_only_a_proven_administrator_takes_the_persons_place(
    store: Store,
    talk: UUID,
    anne: Actor,
    *,
    relation: Relation,
    scope: AuthorisationScope,
    instead: bool,
) -> None:
    made = await record(store, talk, relation=relation, scope=scope)
    assert await seen(store, talk, decides_instead, on=TODAY) is None

    await prove(store, talk, made, anne)

    agent = await seen(store, talk, decides_instead, on=TODAY)
    assert ([made.id] if instead else []) == ([agent.authorisation_id] if agent else [])
    (told,) = await seen(store, talk, may_share, on=TODAY)
    assert instead is told.decides_alone


async def test_what_changed_since_the_case_was_opened_counts(store: Store, talk: UUID) -> None:
    async def decides_meanwhile(session: AsyncSession, case: Case) -> Agent | None:
        role = RepresentativeRole.GUARDIAN
        await session.execute(
            insert(Representative).values(case_id=case.id, role=role, name="De Brug")
        )
        return await decides_instead(session, case, on=TODAY)

    assert await act(store, talk, decides_meanwhile) is not None


@pytest.mark.parametrize("by_person", [True, False], ids=["the person", "a stranger"])
async def test_only_staff_sees_proof(store: Store, talk: UUID, by_person: bool) -> None:
    made = await record(store, talk)

    with pytest.raises(NotActiveStaff):
        await prove(store, talk, made, Actor.person(talk) if by_person else STRANGER)
    assert [] == await names(store, talk, may_share)


async def test_proof_of_tomorrow_is_none(store: Store, talk: UUID, anne: Actor) -> None:
    made = await record(store, talk)

    with pytest.raises(ProvenLater):
        await prove(store, talk, made, anne, dated=TODAY + ONE_DAY)


async def test_what_ended_before_its_proof_cannot_be_proven(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await record(store, talk, ends_on=TODAY - ONE_DAY)

    with pytest.raises(EndsBeforeProof):
        await prove(store, talk, made, anne)


async def test_the_first_proof_counts(store: Store, talk: UUID, anne: Actor) -> None:
    made = await record(store, talk)
    await prove(store, talk, made, anne, dated=TODAY - ONE_DAY)

    again = await prove(store, talk, made, anne)

    assert TODAY - ONE_DAY == again.proven_on
    assert 1 == (await acts_of(store)).count("authorisation:proven")


async def test_taken_back_it_no_longer_holds_that_same_day(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await record(store, talk)
    await prove(store, talk, made, anne)

    await end(store, talk, made, Actor.person(talk))

    assert [] == await names(store, talk, may_share)
    assert "authorisation:ended" == (await acts_of(store))[-1]


async def test_what_has_ended_does_not_end_later(store: Store, talk: UUID, anne: Actor) -> None:
    made = await record(store, talk)
    await prove(store, talk, made, anne)
    await end(store, talk, made, anne)

    await end(store, talk, made, anne, on=TODAY + ONE_DAY)

    assert [TODAY] == [one.ends_on for one in await seen(store, talk, find_authorisations)]
    assert 1 == (await acts_of(store)).count("authorisation:ended")


async def test_what_would_end_later_can_be_ended_sooner(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await record(store, talk, ends_on=TODAY + 2 * ONE_DAY)
    await prove(store, talk, made, anne)

    await end(store, talk, made, anne, on=TODAY + ONE_DAY)

    assert [] == await names(store, talk, may_share, on=TODAY + ONE_DAY)


async def test_the_audit_trail_names_nobody(store: Store, talk: UUID, anne: Actor) -> None:
    made = await record(store, talk, by=anne)
    await prove(store, talk, made, anne)
    await end(store, talk, made, anne)

    events = await audited(store)
    assert ["authorisation:recorded", "authorisation:proven", "authorisation:ended"] == [
        event.act for event in events
    ]
    assert all(
        {"authorisation_id": made.id, "scope": "share_information"} == event.facts
        for event in events
    )


async def test_the_same_message_again_records_nothing_more(store: Store, talk: UUID) -> None:
    assert (await record(store, talk)).id == (await record(store, talk)).id
    assert ["authorisation:recorded", "staff:called"] == await acts_of(store)


async def test_one_message_handed_on_twice_at_once_records_once(store: Store, talk: UUID) -> None:
    facts = {
        "name": "Mies",
        "relation": Relation.CHILD,
        "scope": SHARE,
        "by": Actor.person(talk),
        "key": "m1",
    }

    first, second = await while_first(store, talk, record_authorisation, facts, record(store, talk))

    assert first.id == second.id
    assert 1 == await count(store, Authorisation)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    given = {"relation": Relation.CHILD, "scope": SHARE, "by": Actor.person(talk), "key": "m1"}
    await act_and_undo(store, talk, record_authorisation, "Mies", **given)

    assert await nothing_happened(store, Authorisation)


async def test_somebody_without_a_name_is_nobody(store: Store, talk: UUID) -> None:
    with pytest.raises(NotText):
        await record(store, talk, name=" ")
    assert await nothing_happened(store, Authorisation)


async def test_an_authorisation_holds_for_its_own_case_alone(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await record(store, talk)
    await prove(store, talk, made, anne)
    await loaded(store, case_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await names(store, other, may_share)
    assert [] == await seen(store, other, find_authorisations)
    with pytest.raises(RequestUnknown):
        await end(store, other, made, anne)
    with pytest.raises(RequestUnknown):
        await prove(store, other, made, anne)
