"""Over WhatsApp nothing of a case is told that its creditor keeps away from there."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from arrears.cases.held_cases import held_verified_case
from arrears.cases.kinds import Channel, Stage, WhatsAppUse
from arrears.cases.models import Case, Conversation, Creditor
from arrears.cases.store import Store
from arrears.cases.verification import NotVerified, access_case, find_case, verified_case_id
from arrears.cases.whatsapp_policy import is_told_elsewhere
from tests.arrears.case_lines import (
    CREDITOR,
    POLICY,
    case_line,
    conversation,
    invoice,
    loaded,
    premium,
    verified_conversation,
)

NUMBER = "2026-000123"
PREMIUMS = {"policies": [POLICY], "claims": [premium()]}
ON, OWN, OFF = WhatsAppUse.ON, WhatsAppUse.OWN_PREMIUM, WhatsAppUse.OFF


async def over_whatsapp(
    store: Store, whatsapp: WhatsAppUse, *, uses_agency: bool = False, **case: Any
) -> UUID:
    """A verified conversation that goes on over WhatsApp."""
    creditor = CREDITOR | {"whatsapp": whatsapp, "uses_agency": uses_agency}
    await loaded(store, case_line(NUMBER, creditor=creditor, **case))
    talk = await verified_conversation(store, NUMBER)
    await goes_on(store, talk, Channel.WHATSAPP)
    return talk


async def goes_on(store: Store, talk: UUID, channel: Channel, **more: Any) -> None:
    async with store.writing() as session:
        await session.execute(
            update(Conversation).where(Conversation.id == talk).values(channel=channel, **more)
        )


async def is_told(store: Store, talk: UUID) -> bool:
    """Whether every door to the case is open, or every door is shut."""
    async with store.writing() as session:
        doors = [access_case, held_verified_case]
        opened = [await _opens(door, session, talk) for door in doors]
        opened.append(await find_case(session, talk) is not None)
        assert len(set(opened)) == 1
        assert await is_told_elsewhere(session, talk) is not opened[0]
        return opened[0]


async def _opens(door: Any, session: Any, talk: UUID) -> bool:
    try:
        await door(session, talk)
    except NotVerified:
        return False
    return True


@pytest.mark.parametrize(
    ("whatsapp", "case", "told"),
    [
        pytest.param(ON, {}, True, id="on"),
        pytest.param(ON, {"stage": Stage.ENFORCEMENT, "uses_agency": True}, True, id="on, late"),
        pytest.param(OFF, PREMIUMS, False, id="off"),
        pytest.param(OWN, PREMIUMS, True, id="its own premium"),
        pytest.param(OWN, PREMIUMS | {"uses_agency": True}, True, id="not with the agency yet"),
        pytest.param(
            OWN,
            PREMIUMS | {"uses_agency": True, "stage": Stage.EXTRAJUDICIAL},
            False,
            id="with the agency",
        ),
        pytest.param(
            OWN, PREMIUMS | {"stage": Stage.EXTRAJUDICIAL}, True, id="no agency, out of court"
        ),
        pytest.param(OWN, PREMIUMS | {"stage": Stage.JUDICIAL}, False, id="before the court"),
        pytest.param(OWN, {}, False, id="an invoice"),
        pytest.param(
            OWN,
            PREMIUMS | {"claims": [premium(), invoice()]},
            False,
            id="a premium and an invoice",
        ),
    ],
)
async def test_the_creditor_decides_what_is_told(
    store: Store, whatsapp: WhatsAppUse, case: dict[str, Any], told: bool
) -> None:
    assert await is_told(store, await over_whatsapp(store, whatsapp, **case)) is told


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WEB])
async def test_by_web_chat_and_sms_it_is_always_told(store: Store, channel: Channel) -> None:
    talk = await over_whatsapp(store, OFF)
    assert not await is_told(store, talk)

    await goes_on(store, talk, channel)

    assert await is_told(store, talk)


async def test_who_one_is_stays_known_meanwhile(store: Store) -> None:
    talk = await over_whatsapp(store, OFF)

    async with store.reading() as session:
        assert await verified_case_id(session, talk) is not None


async def test_what_the_creditor_decides_later_holds_at_once(store: Store) -> None:
    talk = await over_whatsapp(store, ON)
    async with store.writing() as session:
        await session.execute(update(Creditor).values(whatsapp=OFF))

    assert not await is_told(store, talk)


async def test_a_talk_that_is_about_no_case_yet_may_go_on(store: Store) -> None:
    talk = await conversation(store)
    await goes_on(store, talk, Channel.WHATSAPP)

    async with store.reading() as session:
        assert not await is_told_elsewhere(session, talk)


async def test_a_talk_about_a_case_that_we_wrote_about_is_sent_elsewhere(store: Store) -> None:
    await loaded(store, case_line(NUMBER, creditor=CREDITOR | {"whatsapp": OFF}))
    talk = await conversation(store)
    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
    await goes_on(store, talk, Channel.WHATSAPP, about_case_id=case_id)

    async with store.reading() as session:
        assert await is_told_elsewhere(session, talk)
