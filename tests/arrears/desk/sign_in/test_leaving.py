"""Who leaves the desk leaves no talk behind."""

from fastapi import FastAPI

from arrears.cases.holders import access_hold
from arrears.cases.kinds import Channel, Holder
from arrears.cases.store import Store
from arrears.chat.service import Chat
from arrears.desk.sign_in import sessions
from tests.arrears.cases.desk import do
from tests.arrears.desk.colleagues import Colleague


async def test_the_talks_of_who_signs_out_go_back_to_the_queue(
    app: FastAPI, agent: Colleague, store: Store
) -> None:
    chat: Chat = app.state.chat
    talk, _ = await chat.log.start(Channel.WEB)
    await chat.take_over(talk, by=agent.actor)

    await agent.post("/desk/sign-out")

    assert (await do(store, access_hold, talk)).holder is Holder.QUEUE


async def test_who_is_signed_in_elsewhere_keeps_their_talks(
    app: FastAPI, agent: Colleague, store: Store
) -> None:
    chat: Chat = app.state.chat
    talk, _ = await chat.log.start(Channel.WEB)
    await chat.take_over(talk, by=agent.actor)
    await do(store, sessions.begin, agent.id)

    await agent.post("/desk/sign-out")

    assert (await do(store, access_hold, talk)).staff_id == agent.id
