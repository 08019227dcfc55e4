"""The bot's REST channel over HTTP: whole replies, and a status that tells what went wrong."""

import asyncio
import socket
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from rasa.core.channels.channel import register
from sanic import Sanic
from sqlalchemy import text as sql

from bot.channel import RestChannel
from bot.dialogue_store import DialogueWentOn
from bot.whole_replies import WholeReplies
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant

SECRET = "Noor de Wit, 3512AB"


class Site:
    """The assistant of a test behind its channel. There is one: Sanic starts once in a process."""

    assistant: Assistant

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.app = Sanic("bot", configure_logging=False)
        register([RestChannel()], self.app, route="/webhooks/")
        listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/webhooks/rest"
        self.server = self.do(
            self.app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        )
        self.do(self.server.startup())
        self.do(self.server.start_serving())

    def do(self, what: Any) -> Any:
        return self.loop.run_until_complete(what)

    def post(self, message: str, message_id: str = "m1") -> tuple[int, Any]:
        return self.send(
            {"sender": "someone", "message": message, "metadata": {"message_id": message_id}}
        )

    def send(self, body: dict[str, Any]) -> tuple[int, Any]:
        return self.do(self._ask("POST", "/webhook", body))

    def get(self) -> tuple[int, Any]:
        return self.do(self._ask("GET", "/", None))

    async def _ask(self, method: str, path: str, body: dict[str, Any] | None) -> tuple[int, Any]:
        async with (
            aiohttp.ClientSession() as http,
            http.request(method, self.url + path, json=body) as answer,
        ):
            is_json = answer.content_type == "application/json"
            return answer.status, await (answer.json() if is_json else answer.text())

    def close(self) -> None:
        self.server.close()
        self.do(self.server.wait_closed())


@pytest.fixture(scope="module")
def empty_site(loop: asyncio.AbstractEventLoop) -> Iterator[Site]:
    site = Site(loop)
    yield site
    site.close()


@pytest.fixture
def site(empty_site: Site, assistant: Assistant) -> Site:
    empty_site.assistant = assistant
    empty_site.app.ctx.agent = assistant.agent
    return empty_site


def test_it_says_that_it_is_there(site: Site) -> None:
    assert site.get() == (200, {"status": "ok"})


def test_a_reply_is_whole_with_its_buttons_and_blank_lines(site: Site) -> None:
    status, answer = site.post("/greet")

    assert status == 200
    assert answer["replies"] == [
        {
            "recipient_id": "someone",
            "text": "Goedendag.\n\nWaarmee kan ik u helpen?",
            "buttons": [{"title": "Betalen", "payload": "/pay"}],
        }
    ]


def test_where_the_person_is_decides_which_words_are_said(site: Site) -> None:
    metadata = {"message_id": "m1", "channel": "sms"}

    _, answer = site.send({"sender": "someone", "message": "/pay", "metadata": metadata})

    assert answer["replies"][0]["text"] == "Momentje."


def test_several_replies_stay_apart(site: Site, actions: FakeActions) -> None:
    card = {"kind": "amounts"}
    actions.answer = {
        "events": [],
        "responses": [{"text": "een"}, {"custom": card}, {"text": "twee\n\ndrie"}],
    }

    status, answer = site.post("/pay")

    assert status == 200
    assert [(one.get("text"), one.get("custom")) for one in answer["replies"]] == [
        ("Een ogenblik.", None),
        ("een", None),
        (None, card),
        ("twee\n\ndrie", None),
    ]


def test_the_same_message_again_gets_the_same_answer(site: Site) -> None:
    first = site.post("ik wil betalen", "m1")

    assert site.post("ik wil betalen", "m1") == first


def test_an_answer_tells_what_the_message_was_taken_for(site: Site) -> None:
    _, answer = site.post("ik wil betalen")

    assert answer["understood"] == {
        "intent": "pay",
        "confidence": pytest.approx(1, abs=0.5),
        "not_understood": False,
    }


def test_of_a_button_nothing_is_told(site: Site) -> None:
    _, answer = site.post("/pay")

    assert answer["understood"] is None


def test_an_action_server_that_is_away_is_worth_another_try(
    site: Site, actions: FakeActions
) -> None:
    # Nothing listens on port 1.
    site.assistant.agent.processor.action_endpoint.url = "http://127.0.0.1:1/webhook"

    status, body = site.post("/pay")

    assert (status, body) == (503, {"error": "action_pay"})


@pytest.mark.parametrize("failure", [500, 404, 502])
def test_an_action_that_fails_is_an_error_of_this_message(
    site: Site, actions: FakeActions, failure: int
) -> None:
    actions.status = failure

    assert site.post("/pay") == (500, {"error": "action_pay"})


def test_after_a_failure_the_next_message_is_answered(site: Site, actions: FakeActions) -> None:
    actions.status = 500
    site.post("/pay", "m1")
    actions.status = 200

    status, answer = site.post("/pay", "m2")

    assert status == 200
    assert [one["text"] for one in answer["replies"]] == ["Een ogenblik.", "gedaan"]


def test_dialogues_that_cannot_be_read_are_worth_another_try_and_not_silence(site: Site) -> None:
    with site.assistant.agent.processor.tracker_store.engine.begin() as connection:
        connection.execute(sql("DROP TABLE turns"))

    assert site.post("/greet") == (503, {"error": "OperationalError"})


def test_a_dialogue_that_went_on_elsewhere_is_worth_another_try(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def save(tracker: object) -> None:
        raise DialogueWentOn

    monkeypatch.setattr(site.assistant.agent.processor.tracker_store, "save", save)
    assert site.post("/greet", "m1") == (503, {"error": "DialogueWentOn"})

    monkeypatch.undo()
    assert site.post("/greet", "m1")[0] == 200


def test_an_action_that_cannot_be_done_now_is_worth_another_try(
    site: Site, actions: FakeActions
) -> None:
    """The action server says so when its case store is away."""
    actions.status = 503

    assert site.post("/pay") == (503, {"error": "action_pay"})


def test_no_failure_leaves_in_the_log_what_was_typed(
    site: Site,
    actions: FakeActions,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture,
) -> None:
    caplog.set_level("WARNING")
    actions.status = 500
    site.post(f'/pay{{"secret": "{SECRET}"}}', "m1")
    site.assistant.agent.processor.action_endpoint.url = "http://127.0.0.1:1/webhook"
    site.post(f'/pay{{"secret": "{SECRET}"}}', "m2")

    logged = caplog.text + "".join(capsys.readouterr())
    assert "action_pay" in logged
    assert SECRET not in logged


def test_a_database_that_fails_does_not_either(
    site: Site,
    actions: FakeActions,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture,
) -> None:
    """SQLAlchemy tells in its errors what should have been written."""
    caplog.set_level("WARNING")
    actions.answer = {
        "events": [{"event": "slot", "name": "secret", "value": SECRET}],
        "responses": [],
    }
    with site.assistant.agent.processor.tracker_store.engine.begin() as connection:
        connection.execute(
            sql("CREATE TRIGGER full BEFORE INSERT ON turns BEGIN SELECT RAISE(ABORT, 'x'); END")
        )

    status, body = site.post("/pay")

    logged = caplog.text + "".join(capsys.readouterr())
    assert status == 500
    assert SECRET not in str(body)
    assert SECRET not in logged


class TestCollecting:
    def collected(self, *messages: dict[str, Any]) -> Any:
        async def send() -> Any:
            replies = WholeReplies("web")
            for message in messages:
                await replies.send_response("someone", message)
            return replies.messages

        return asyncio.run(send())

    def test_nothing_to_say_is_no_message(self) -> None:
        assert self.collected({}, {"text": ""}, {"text": None, "buttons": []}) == []

    def test_text_buttons_and_card_stay_in_one_message(self) -> None:
        whole = {"text": "a\n\nb", "buttons": [{"title": "x", "payload": "/x"}], "custom": {"k": 1}}

        assert self.collected(whole) == [{"recipient_id": "someone", **whole}]


def test_a_dialogue_is_forgotten_when_asked(site: Site) -> None:
    site.post("/greet")

    assert site.do(site._ask("POST", "/forget", {"senders": ["someone"]})) == (  # noqa: SLF001
        200,
        {"status": "ok"},
    )

    assert site.assistant.saved("someone") is None
