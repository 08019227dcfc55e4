"""The action server: its two routes, and what becomes of an action that fails."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from actions import casestore, fees, own_case, payments
from actions.server import create_app
from arrears.cases.kinds import Holder
from arrears.cases.store import Store
from arrears.settings import settings
from tests.actions.calling import LISTEN, Caller, done, person
from tests.actions.store_of_record import Record

SECRET = "Noor de Wit, 3512AB"


class TestTheStore:
    async def test_it_is_the_one_that_the_settings_name_and_is_let_go_in_the_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
        settings.cache_clear()
        casestore.store.cache_clear()
        app = create_app()

        async with app.lifespan_context(app):
            opened = casestore.store()
            assert opened is casestore.store()
            assert opened.engine.url.database == str(tmp_path / "own.db")
            assert not await opened.answers()

        settings.cache_clear()
        casestore.store.cache_clear()


class TestRoutes:
    async def test_it_says_that_it_is_there(self, server: httpx.AsyncClient) -> None:
        assert (await server.get("/health")).json() == {"status": "ok"}

    async def test_an_action_that_does_not_exist_is_not_found(self, stranger: Caller) -> None:
        answer = await stranger.send("action_nowhere", [LISTEN, person("hallo")])

        assert answer.status_code == 404
        assert "action_nowhere" in answer.json()["error"]

    async def test_the_domain_need_not_be_sent(self, stranger: Caller) -> None:
        answer = await stranger.send("action_not_understood", [LISTEN, person("hallo")])

        assert answer.status_code == 200

    async def test_only_posts_call_an_action(self, server: httpx.AsyncClient) -> None:
        assert (await server.get("/webhook")).status_code == 405

    async def test_an_answer_is_what_the_bot_expects(self, stranger: Caller) -> None:
        answer = await stranger.send("action_not_understood", [LISTEN, person("hallo")])

        body = answer.json()
        assert body.keys() == {"events", "responses"}
        assert body["events"] == []
        assert body["responses"][0]["response"] == "utter_not_understood"


class TestAStoreThatIsAway:
    async def test_the_same_message_does_later(
        self, mehmet: Caller, record: Record, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nothing is said meanwhile, and staff is not called for it."""
        casestore.store.cache_clear()
        with monkeypatch.context() as meanwhile:
            # Nothing listens on port 1.
            meanwhile.setattr(
                casestore, "Store", lambda _, **__: Store("postgresql://127.0.0.1:1/x")
            )
            answer = await mehmet.send("action_tell_open_amount", [LISTEN, person("hoeveel?")])
        casestore.store.cache_clear()

        assert (answer.status_code, answer.json()) == (503, {"error": "store away"})
        again = await mehmet.call("action_tell_open_amount")
        assert "utter_explain_amounts_own" in again.responses
        assert await record.reasons() == []


def that_fails(*facts: object, **more: object) -> Any:
    raise RuntimeError(SECRET)


class TestAnActionThatFails:
    @pytest.fixture
    def half_answer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Telling the amount fails after its sentence and before its card."""
        monkeypatch.setattr(own_case, "amounts_card", that_fails)

    async def fails(self, caller: Caller, **more: Any) -> Any:
        return await caller.call("action_tell_open_amount", "hoeveel?", "ask_open_amount", **more)

    async def test_it_is_said_and_nothing_of_the_half_answer(
        self, mehmet: Caller, half_answer: None
    ) -> None:
        outcome = await self.fails(mehmet)

        assert outcome.responses == ["utter_technical_problem"]
        assert outcome.cards == []

    async def test_staff_is_called_and_has_the_talk(
        self, mehmet: Caller, record: Record, half_answer: None
    ) -> None:
        await self.fails(mehmet)

        assert await record.reasons() == ["technical"]
        assert await record.holder(mehmet.conversation_id) is Holder.QUEUE

    async def test_a_form_is_closed(self, mehmet: Caller, half_answer: None) -> None:
        outcome = await self.fails(mehmet, form="arrangement_form", asked="wish")

        assert outcome.closes_form
        assert outcome.slots == {"requested_slot": None, "asked": None}

    async def test_the_same_message_again_calls_staff_once(
        self, mehmet: Caller, record: Record, half_answer: None
    ) -> None:
        for _ in range(3):
            await self.fails(mehmet, message_id="m1")

        assert await record.reasons() == ["technical"]

    async def test_the_turn_ends_also_when_another_action_called_for_it(
        self, mehmet: Caller, half_answer: None
    ) -> None:
        """After the identity check: what comes next no rule says, so Rasa would say it did not
        understand."""
        outcome = await self.fails(mehmet, after=[done("action_after_identity")])

        assert outcome.next_action == "action_listen"

    async def test_the_log_tells_which_action_and_kind_of_error_and_nothing_personal(
        self, mehmet: Caller, half_answer: None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        await self.fails(mehmet)

        logged = "".join(capsys.readouterr())
        assert "action_tell_open_amount" in logged
        assert "RuntimeError" in logged
        assert SECRET not in logged
        assert "hoeveel?" not in logged

    @pytest.mark.parametrize(
        ("module", "name", "action"),
        [
            (payments, "payment_card", "action_tell_how_to_pay"),
            (fees, "fee_steps", "action_explain_fees"),
        ],
    )
    async def test_this_holds_for_every_topic(
        self,
        mehmet: Caller,
        monkeypatch: pytest.MonkeyPatch,
        module: Any,
        name: str,
        action: str,
    ) -> None:
        monkeypatch.setattr(module, name, that_fails)

        assert (await mehmet.call(action)).responses == ["utter_technical_problem"]

    async def test_when_staff_cannot_be_called_either_the_turn_fails_as_a_whole(
        self, mehmet: Caller, store: Store, half_answer: None
    ) -> None:
        """The app then hands the message on again: silence is never the end."""
        async with store.writing() as session:
            await session.execute(text("ALTER TABLE escalations RENAME TO elsewhere"))
        try:
            answer = await mehmet.send("action_tell_open_amount", [LISTEN, person("hoeveel?")])
        finally:
            async with store.writing() as session:
                await session.execute(text("ALTER TABLE elsewhere RENAME TO escalations"))

        assert answer.status_code == 500
