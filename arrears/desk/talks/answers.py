"""The administration of canned answers."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from arrears.cases.acting import Actor, Refused
from arrears.cases.canned_answers import (
    PLACEHOLDERS,
    AnswerUnknown,
    access_answer,
    add_answer,
    change_answer,
    find_answers,
    remove_answer,
)
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import ForAdministration
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.talks.refusals import status_of, words_for

PATH = "/desk/answers"

type Typed = Annotated[str, Form(max_length=20_000)]

router = APIRouter(prefix="/answers")


@router.get("")
async def show(request: Request, signed: ForAdministration, chat: TheChat) -> Response:
    """All canned answers, and a form for a new one."""
    return await _list(request, signed, chat)


@router.post("")
async def add(
    request: Request,
    signed: ForAdministration,
    chat: TheChat,
    title: Typed = "",
    body: Typed = "",
) -> Response:
    """A new one."""
    try:
        async with chat.store.writing() as session:
            await add_answer(session, title, body, by=Actor.staff(signed.staff_id))
    except Refused as error:
        return await _list(request, signed, chat, error=error, title=title, body=body)
    return see_other(PATH)


@router.get("/{answer_id}")
async def edit(
    request: Request, answer_id: int, signed: ForAdministration, chat: TheChat
) -> Response:
    """One of them, to change or remove."""
    try:
        async with chat.store.reading() as session:
            answer = await access_answer(session, answer_id)
    except AnswerUnknown as error:
        return await _list(request, signed, chat, error=error)
    return _form(request, signed, answer_id, title=answer.title, body=answer.body)


@router.post("/{answer_id}")
async def change(
    request: Request,
    answer_id: int,
    *,
    signed: ForAdministration,
    chat: TheChat,
    title: Typed = "",
    body: Typed = "",
) -> Response:
    """Another title or text."""
    try:
        async with chat.store.writing() as session:
            await change_answer(session, answer_id, title, body, by=Actor.staff(signed.staff_id))
    except AnswerUnknown as error:
        return await _list(request, signed, chat, error=error, title=title, body=body)
    except Refused as error:
        return _form(request, signed, answer_id, title=title, body=body, error=error)
    return see_other(PATH)


@router.post("/{answer_id}/remove")
async def remove(answer_id: int, signed: ForAdministration, chat: TheChat) -> Response:
    """It is used no more."""
    async with chat.store.writing() as session:
        await remove_answer(session, answer_id, by=Actor.staff(signed.staff_id))
    return see_other(PATH)


async def _list(
    request: Request,
    signed: Signed,
    chat: Chat,
    *,
    error: Refused | None = None,
    title: str = "",
    body: str = "",
) -> Response:
    async with chat.store.reading() as session:
        answers = await find_answers(session)
    return page(
        request,
        "talks/answers.html",
        signed=signed,
        status=status_of(error) if error else 200,
        problem=words_for(error) if error else None,
        answers=answers,
        placeholders=PLACEHOLDERS,
        title=title,
        body=body,
    )


def _form(
    request: Request,
    signed: Signed,
    answer_id: int,
    *,
    title: str,
    body: str,
    error: Refused | None = None,
) -> Response:
    return page(
        request,
        "talks/answer.html",
        signed=signed,
        status=status_of(error) if error else 200,
        problem=words_for(error) if error else None,
        answer_id=answer_id,
        placeholders=PLACEHOLDERS,
        title=title,
        body=body,
    )
