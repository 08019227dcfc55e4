"""The web chat's API: what is kept, what is refused and how, and that a token is needed."""

import base64
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from arrears.chat import bursts
from arrears.chat.notices import SET_ASIDE
from tests.arrears.channels.chatting import Chatter
from tests.arrears.chat.tiny_server import TinyServer

EMPTY = "Dit bericht is leeg. Typ eerst wat u wilt zeggen."
TOO_LONG = "Dit bericht is te lang. Kunt u het in stukken sturen?"
GARBLED = "Dit bericht kwam niet goed aan. Wilt u het nog een keer sturen?"


@pytest.fixture
async def chatter(web: httpx.AsyncClient) -> Chatter:
    return await Chatter.started(web)


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The problem document of a refusal, complete as RFC 9457 has it."""
    assert answer.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = answer.json()
    assert document.keys() == {"type", "status", "title", "detail"}
    assert (document["type"], document["status"]) == ("about:blank", answer.status_code)
    return document


async def test_a_conversation_starts_with_an_id_and_a_token(web: httpx.AsyncClient) -> None:
    first, second = [await web.post("/chat/conversations") for _ in range(2)]

    assert first.status_code == 201
    assert first.json().keys() == {"id", "token"}
    assert first.json()["id"] != second.json()["id"]
    assert first.json()["token"] != second.json()["token"]


async def test_a_token_is_256_bits_that_nobody_can_guess(web: httpx.AsyncClient) -> None:
    tokens = {(await web.post("/chat/conversations")).json()["token"] for _ in range(100)}

    assert {len(base64.urlsafe_b64decode(f"{token}=")) for token in tokens} == {32}
    # All of it is chance: no beginning or end that they share.
    assert len({token[:8] for token in tokens}) == len({token[-8:] for token in tokens}) == 100


async def test_a_message_is_acknowledged_with_its_number(chatter: Chatter) -> None:
    answer = await chatter.say("hallo")

    assert (answer.status_code, answer.json()) == (202, {"sequence": 1})


async def test_a_message_that_is_sent_again_keeps_its_number(chatter: Chatter) -> None:
    body = {"client_id": "a", "text": "hallo"}

    answers = [await chatter.send(body) for _ in range(3)]

    assert [answer.json() for answer in answers] == [{"sequence": 1}] * 3
    assert [text for text in await chatter.texts() if text == "hallo"] == ["hallo"]


async def test_the_history_shows_who_said_what(chatter: Chatter) -> None:
    await chatter.say("hallo", client_id="mijn-eigen")

    history = await chatter.read()

    assert history["holder"] == "bot"
    assert history.keys() == {"messages", "composing", "holder", "verified", "handled", "by"}
    said = history["messages"][0]
    assert said.pop("at").endswith("Z")
    assert said == {
        "sequence": 1,
        "author": "person",
        "text": "hallo",
        "client_id": "mijn-eigen",
        "buttons": [],
        "card": None,
        "by": None,
    }


async def test_only_what_came_later_is_read_when_asked(chatter: Chatter) -> None:
    await chatter.say("een")
    await chatter.say("twee")

    later = await chatter.read(after=1)

    assert "een" not in [message["text"] for message in later["messages"]]
    assert min(message["sequence"] for message in later["messages"]) == 2


@pytest.mark.parametrize("after", [-1, "x", 10**30])
async def test_reading_on_from_nowhere_is_refused_politely(chatter: Chatter, after: Any) -> None:
    answer = await chatter.web.get(
        f"{chatter.path}/messages", params={"after": after}, headers=chatter.headers
    )

    assert answer.status_code == 422
    problem(answer)


class TestWithoutTheToken:
    @pytest.fixture(params=["read", "say", "sign out", "follow"])
    def visit(self, request: pytest.FixtureRequest, web: httpx.AsyncClient) -> Any:
        """One of the doors."""

        async def through(conversation: str, headers: dict[str, str]) -> httpx.Response:
            path = f"/chat/conversations/{conversation}"
            match request.param:
                case "read":
                    return await web.get(f"{path}/messages", headers=headers)
                case "say":
                    body = {"client_id": "a", "text": "hallo"}
                    return await web.post(f"{path}/messages", json=body, headers=headers)
                case "sign out":
                    return await web.post(f"{path}/sign-out", headers=headers)
                case _:
                    return await web.get(f"{path}/events", headers=headers)

        return through

    async def test_every_door_answers_as_if_there_were_no_conversation(
        self, web: httpx.AsyncClient, visit: Any
    ) -> None:
        mine = (await web.post("/chat/conversations")).json()
        another = (await web.post("/chat/conversations")).json()
        with_my_token = {"Authorization": f"Bearer {mine['token']}"}

        answers = [
            await visit(str(uuid4()), with_my_token),
            await visit(another["id"], with_my_token),
            await visit(mine["id"], {}),
            await visit(mine["id"], {"Authorization": "Bearer x"}),
            await visit(mine["id"], {"Authorization": "Bearer "}),
            await visit(mine["id"], {"Authorization": f"Basic {mine['token']}"}),
            await visit(mine["id"], {"Authorization": mine["token"]}),
        ]

        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.content for answer in answers}) == 1
        assert len({tuple(sorted(answer.headers.items())) for answer in answers}) == 1
        assert problem(answers[0])["title"] == "Conversation not found"

    async def test_a_wrong_body_tells_nothing_more(self, web: httpx.AsyncClient) -> None:
        mine = (await web.post("/chat/conversations")).json()
        wrong = {"Authorization": "Bearer x"}

        answers = [
            await web.post(f"/chat/conversations/{id_}/messages", json={}, headers=wrong)
            for id_ in (mine["id"], str(uuid4()))
        ]

        assert answers[0].status_code == answers[1].status_code
        assert answers[0].content == answers[1].content

    async def test_the_token_in_the_address_opens_nothing(self, web: httpx.AsyncClient) -> None:
        mine = (await web.post("/chat/conversations")).json()

        answer = await web.get(
            f"/chat/conversations/{mine['id']}/messages", params={"token": mine["token"]}
        )

        assert answer.status_code == 404


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("body", "sentence"),
        [
            pytest.param({"client_id": "a", "text": ""}, EMPTY, id="nothing"),
            pytest.param({"client_id": "a"}, EMPTY, id="no text"),
            pytest.param({"client_id": "a", "text": " \n\t "}, EMPTY, id="blanks"),
            pytest.param({"client_id": "a", "text": "\0"}, EMPTY, id="a null character"),
            pytest.param({"client_id": "a", "text": "x" * 20_001}, TOO_LONG, id="too long"),
            pytest.param({"text": "hallo"}, GARBLED, id="no client id"),
            pytest.param({"client_id": "", "text": "hallo"}, GARBLED, id="an empty client id"),
            pytest.param({"client_id": "a b", "text": "hallo"}, GARBLED, id="a blank in the id"),
            pytest.param({"client_id": "x" * 65, "text": "hallo"}, GARBLED, id="a long client id"),
            pytest.param({"client_id": "a\n", "text": ""}, EMPTY, id="a newline after the id"),
            pytest.param({"client_id": 1, "text": "hallo"}, GARBLED, id="a number as id"),
            pytest.param({"client_id": "a", "text": ["hallo"]}, GARBLED, id="a list as text"),
            pytest.param(
                {"client_id": "a", "text": "hallo", "slots": {}}, GARBLED, id="an unknown key"
            ),
            pytest.param({"client_id": "a", "payload": ""}, GARBLED, id="an empty payload"),
            pytest.param([], GARBLED, id="a list"),
            pytest.param("hallo", GARBLED, id="only a text"),
            pytest.param(None, GARBLED, id="null"),
        ],
    )
    async def test_a_message_that_is_none_is_refused_with_a_fitting_sentence(
        self, chatter: Chatter, body: Any, sentence: str
    ) -> None:
        answer = await chatter.send(body)

        assert answer.status_code == 422
        assert problem(answer)["detail"] == sentence
        assert await chatter.texts() == []

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param(b"", id="nothing"),
            pytest.param(b"{", id="half an object"),
            pytest.param(b"client_id=a&text=hallo", id="a form"),
            pytest.param(b'{"client_id": "a", "text": "\xff"}', id="no UTF-8"),
            pytest.param(b"[" * 50_000, id="very deep"),
            pytest.param(b'{"client_id": "a", "text": NaN}', id="not a number"),
        ],
    )
    async def test_a_body_that_cannot_be_read_is_refused(
        self, chatter: Chatter, body: bytes
    ) -> None:
        answer = await chatter.send_raw(body)

        assert answer.status_code in {400, 422}
        problem(answer)
        assert await chatter.texts() == []

    @pytest.mark.parametrize(
        "payload",
        [
            pytest.param("/affirm", id="an intent"),
            pytest.param('/inform{"case_number": "2026-000106"}', id="an intent with entities"),
            pytest.param('/SetSlots(case_number="2026-000106")', id="a command"),
            pytest.param("/affirm\0", id="a null character"),
            pytest.param("hallo", id="a text"),
        ],
    )
    async def test_a_choice_that_was_not_offered_is_refused(
        self, chatter: Chatter, payload: str
    ) -> None:
        answer = await chatter.send({"client_id": "a", "payload": payload})

        assert answer.status_code == 409
        assert problem(answer)["title"] == "Choice not offered"
        assert await chatter.texts() == []

    async def test_no_payload_breaks_anything_on_a_message_that_is_sent_again(
        self, chatter: Chatter
    ) -> None:
        """A known client id is the message that it was, whatever comes with it now."""
        await chatter.send({"client_id": "a", "text": "hallo"})

        answer = await chatter.send({"client_id": "a", "payload": "/affirm\0"})

        assert answer.status_code in {202, 409}

    @pytest.mark.parametrize("in_pieces", [False, True])
    async def test_a_body_larger_than_anyone_types_is_refused(
        self, chatter: Chatter, in_pieces: bool
    ) -> None:
        async def pieces() -> Any:
            for _ in range(20):
                yield b"x" * 10_000

        answer = await chatter.web.post(
            f"{chatter.path}/messages",
            content=pieces() if in_pieces else b"x" * 200_000,
            headers=chatter.headers | {"Content-Type": "application/json"},
        )

        assert answer.status_code == 413
        assert problem(answer)["detail"] == TOO_LONG


class TestWhatIsKept:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("x" * 20_000, id="the longest text"),
            pytest.param("🙂", id="an emoji"),
            pytest.param("0", id="a zero"),
            pytest.param("-5", id="a negative amount"),
            pytest.param("/SetSlots(a=b)", id="a slash"),
            pytest.param("<script>alert(1)</script>", id="markup"),
            pytest.param("regel een\nregel twee", id="two lines"),
        ],
    )
    async def test_anything_else_is_kept_as_it_was_typed(self, chatter: Chatter, text: str) -> None:
        assert (await chatter.say(text)).status_code == 202
        assert (await chatter.texts())[0] == text

    async def test_blanks_around_a_text_are_taken_off(self, chatter: Chatter) -> None:
        await chatter.say("  hallo\n")

        assert (await chatter.texts())[0] == "hallo"

    async def test_null_characters_are_taken_out(self, chatter: Chatter) -> None:
        await chatter.say("ha\0llo")

        assert (await chatter.texts())[0] == "hallo"

    async def test_half_a_character_never_reaches_the_store(self, chatter: Chatter) -> None:
        answer = await chatter.send_raw(rb'{"client_id": "a", "text": "ha\ud83dllo"}')

        assert answer.status_code in {202, 422}
        assert all("\ud83d" not in (text or "") for text in await chatter.texts())

    async def test_a_character_that_is_sent_in_two_halves_is_whole(self, chatter: Chatter) -> None:
        await chatter.send_raw(rb'{"client_id": "a", "text": "\ud83d\ude42"}')

        assert (await chatter.texts())[0] == "🙂"


async def test_signing_out_is_answered_in_the_same_way_when_there_is_nothing_to_do(
    chatter: Chatter,
) -> None:
    answers = [await chatter.sign_out() for _ in range(2)]

    assert [answer.status_code for answer in answers] == [204, 204]
    assert await chatter.texts() == []


async def test_a_person_hears_it_when_the_bot_cannot_answer(
    online: httpx.AsyncClient, neighbour: TinyServer
) -> None:
    neighbour.answers({"error": "action"}, 500)
    chatter = await Chatter.started(online)

    async with chatter.following() as stream:
        await chatter.say("hallo")
        heard = await stream.until_said(str(SET_ASIDE.text))

    assert [one.data for one in heard if one.event == "holder"] == [{"holder": "queue"}]
    assert (await chatter.read())["holder"] == "queue"


async def test_what_is_typed_by_hand_waits_for_what_follows(
    online: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stand-in for the bot hears both as one."""
    chatter = await Chatter.started(online)
    monkeypatch.setattr(bursts, "PAUSE", timedelta(seconds=0.3))
    await chatter.say("hoi", typed=True)
    assert (
        await chatter.web.post(f"{chatter.path}/typing", headers=chatter.headers)
    ).status_code == 204
    async with chatter.following() as stream:
        await chatter.say("ik heb een vraag", typed=True)
        await stream.until_said("dag")

    assert await chatter.texts() == ["hoi", "ik heb een vraag", "dag"]


async def test_a_stranger_does_not_make_an_answer_wait(
    chatter: Chatter, web: httpx.AsyncClient
) -> None:
    answer = await web.post(f"{chatter.path}/typing", headers={"Authorization": "Bearer other"})

    assert problem(answer)["status"] == 404
