"""Messages from telephones: kept once, answered once, and never over the head of staff."""

import asyncio
from typing import Any

import pytest
import structlog
from sqlalchemy import update

from arrears.cases.kinds import Author, Channel, Holder, MessageState
from arrears.cases.models import Address, Attachment, Conversation, Escalation, Message, OptOut
from arrears.cases.store import Store
from arrears.channels.twilio import notices
from arrears.clock import now
from arrears.settings import Settings
from arrears.web.app import create_app
from tests.arrears.channels.test_web_api import problem
from tests.arrears.channels.twilio.telephone import OUR_NUMBER, Telephone, post
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import visitor

YES_OR_NO = {
    "text": "Wilt u dat?",
    "buttons": [
        {"title": "Ja, graag", "payload": "/affirm"},
        {"title": "Nee", "payload": "/deny"},
    ],
}


def was_asked(neighbour: TinyServer) -> list[Any]:
    """What the bot was given to answer."""
    return [body["message"] for path, body in neighbour.requests if "webhooks/rest" in path]


async def takes_over(store: Store, holder: Holder = Holder.PERSON) -> None:
    async with store.writing() as session:
        await session.execute(
            update(Conversation).values(holder=holder, turn=Conversation.turn + 1)
        )


class TestAMessage:
    async def test_it_is_kept_before_twilio_is_answered_with_nothing_to_say(
        self, telephone: Telephone
    ) -> None:
        answer = await telephone.sends("Ik kan niet betalen.")

        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/xml")
        assert answer.text.endswith("<Response></Response>")
        assert await telephone.said() == ["Ik kan niet betalen."]

    async def test_it_is_answered_after(self, telephone: Telephone) -> None:
        await telephone.sends("Ik kan niet betalen.")

        assert await telephone.until_heard(1) == ["dag"]

    async def test_it_begins_a_conversation_that_goes_on(self, telephone: Telephone) -> None:
        await telephone.sends("Hallo.")
        await telephone.sends("Ik kan niet betalen.")

        talk = await telephone.conversation()
        address = (await telephone.rows(Address))[0]
        assert await telephone.said() == ["Hallo.", "Ik kan niet betalen."]
        assert (talk.channel, talk.token_digest) == (telephone.channel, None)
        assert (address.address, address.own_address) == (telephone.number, OUR_NUMBER)
        assert address.heard_at is not None

    async def test_who_writes_to_another_number_of_ours_is_answered_from_there(
        self, sms: Telephone
    ) -> None:
        await sms.sends("Hallo.")
        await sms.sends("Dag.", To="+3197010000009")

        (address,) = await sms.rows(Address)
        assert address.own_address == "+3197010000009"
        assert len(await sms.said()) == 2

    async def test_the_name_in_the_profile_is_kept_nowhere(self, whatsapp: Telephone) -> None:
        await whatsapp.sends("Hallo.", ProfileName="Noor Voorbeeld")

        assert "Noor" not in repr([vars(one) for one in await whatsapp.messages()])

    async def test_one_number_in_two_channels_has_two_conversations(
        self, whatsapp: Telephone, sms: Telephone
    ) -> None:
        await whatsapp.sends("Hallo.")
        await sms.sends("Dag.")

        assert (await whatsapp.said(), await sms.said()) == (["Hallo."], ["Dag."])

    async def test_fifty_times_the_same_at_once_is_one_message_with_one_answer(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        form = telephone.form("Ik kan niet betalen.")

        answers = await asyncio.gather(
            *(post(telephone.web, "/twilio/messages", form) for _ in range(50))
        )
        await telephone.until_heard(1)
        await telephone.sends("En nu?")

        assert {answer.status_code for answer in answers} == {200}
        assert await telephone.until_heard(2) == ["dag", "dag"]
        assert await telephone.said() == ["Ik kan niet betalen.", "En nu?"]
        assert len(was_asked(neighbour)) == 2

    async def test_two_first_messages_at_once_are_in_one_conversation(
        self, telephone: Telephone
    ) -> None:
        await asyncio.gather(*(telephone.sends(f"Bericht {count}.") for count in range(10)))

        assert len(await telephone.rows(Address)) == 1
        assert len(await telephone.said()) == 10

    async def test_what_looks_like_a_command_reaches_the_bot_as_text(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends('/SetSlots{"case_number": "2026-000101"}.')
        await telephone.until_heard(1)

        assert not was_asked(neighbour)[0].startswith("/")

    async def test_a_very_long_message_is_kept_whole(self, telephone: Telephone) -> None:
        text = "Ik heb geen geld meer. " * 150

        await telephone.sends(text)

        assert await telephone.said() == [text.strip()]


class TestARequestThatIsNone:
    async def test_without_a_right_signature_it_is_refused_and_nothing_is_kept(
        self, telephone: Telephone
    ) -> None:
        form = telephone.form("Ik wil betalen.")

        answer = await post(telephone.web, "/twilio/messages", form, token="another")

        assert (answer.status_code, problem(answer)["title"]) == (403, "Signature refused")
        assert await telephone.rows(Message) == []

    @pytest.mark.parametrize("field", ["MessageSid", "From", "To"])
    async def test_without_what_it_must_have_it_is_refused(
        self, telephone: Telephone, field: str
    ) -> None:
        answer = await telephone.sends("Hallo.", **{field: ""})

        assert (answer.status_code, problem(answer)["title"]) == (400, f"Unreadable: {field}")
        assert await telephone.rows(Message) == []

    async def test_what_comes_from_no_number_is_let_go_and_logged_without_it(
        self, sms: Telephone
    ) -> None:
        with structlog.testing.capture_logs() as logs:
            answer = await sms.sends("Win een prijs!", From="GRATIS")

        assert answer.status_code == 200
        assert logs == [{"event": "telephone_cannot_be_answered", "log_level": "info"}]
        assert await sms.rows(Message) == []

    async def test_too_many_from_one_number_are_refused_and_others_are_not(
        self, installation: Settings, store: Store
    ) -> None:
        strict = installation.model_copy(update={"phone_messages_per_minute": 2})
        async with visitor(create_app(strict)) as web:
            one, other = Telephone(web, store), Telephone(web, store, number="+31687654321")
            statuses = [(await one.sends(f"Bericht {n}.")).status_code for n in range(3)]

            assert statuses == [200, 200, 429]
            assert (await other.sends("Hallo.")).status_code == 200

    async def test_in_an_installation_without_telephones_there_is_no_such_door(
        self, installation: Settings, store: Store
    ) -> None:
        without = installation.model_copy(update={"twilio_auth_tokens": ()})

        async with visitor(create_app(without)) as web:
            answer = await Telephone(web, store).sends("Hallo.")

        assert answer.status_code == 404

    async def test_while_only_watching_it_comes_in(
        self, installation: Settings, store: Store
    ) -> None:
        watching = installation.model_copy(update={"twilio_signatures": "watch"})

        async with visitor(create_app(watching)) as web:
            telephone = Telephone(web, store)
            form = telephone.form("Hallo.")
            answer = await post(web, "/twilio/messages", form, token="another")

            assert answer.status_code == 200
            assert await telephone.said() == ["Hallo."]


class TestChoices:
    @pytest.fixture
    async def asked(self, telephone: Telephone, neighbour: TinyServer) -> Telephone:
        """Somebody who was asked something with two buttons."""
        neighbour.says(YES_OR_NO)
        await telephone.sends("Ik wil iets vragen.")
        await telephone.until_heard(1)
        return telephone

    @pytest.mark.parametrize("text", ["1", "optie 1.", "ja graag", "Één"])
    async def test_a_typed_choice_is_the_button(
        self, asked: Telephone, neighbour: TinyServer, text: str
    ) -> None:
        await asked.sends(text)
        await asked.until_heard(2)

        assert was_asked(neighbour)[-1] == "/affirm"
        assert (await asked.said())[-1] == "Ja, graag"

    @pytest.mark.parametrize("text", ["50.", "3.", "1 euro."])
    async def test_anything_else_is_what_was_typed(
        self, asked: Telephone, neighbour: TinyServer, text: str
    ) -> None:
        await asked.sends(text)
        await asked.until_heard(2)

        assert was_asked(neighbour)[-1] == text

    async def test_a_number_means_nothing_once_something_else_was_said(
        self, asked: Telephone, neighbour: TinyServer
    ) -> None:
        neighbour.says({"text": "dag"})
        await asked.sends("Wat gebeurt er anders?")
        await asked.until_heard(2)

        await asked.sends("1")
        await asked.until_heard(3)

        assert was_asked(neighbour)[-1] == "1"

    async def test_a_quick_reply_that_is_offered_is_the_button(
        self, asked: Telephone, neighbour: TinyServer
    ) -> None:
        await asked.sends("Nee", ButtonText="Nee", ButtonPayload="/deny")
        await asked.until_heard(2)

        assert was_asked(neighbour)[-1] == "/deny"

    async def test_a_quick_reply_with_a_payload_of_its_own_counts_by_its_title(
        self, asked: Telephone, neighbour: TinyServer
    ) -> None:
        await asked.sends("Nee", ButtonText="Nee", ButtonPayload="2")
        await asked.until_heard(2)

        assert was_asked(neighbour)[-1] == "/deny"

    async def test_a_quick_reply_of_long_ago_counts_as_typed(
        self, asked: Telephone, neighbour: TinyServer
    ) -> None:
        await asked.sends("Akkoord.", ButtonText="Akkoord.", ButtonPayload="1")
        await asked.until_heard(2)

        assert was_asked(neighbour)[-1] == "Akkoord."


class TestStopAndStart:
    async def test_stop_is_confirmed_once_and_then_there_is_silence(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends("STOP")
        await telephone.sends("Stop!")
        await telephone.sends("Hallo?")
        await telephone.sends("help")

        assert await telephone.said() == ["STOP", "Stop!", "Hallo?", "help"]
        assert await telephone.heard() == [notices.STOPPED.text]
        assert was_asked(neighbour) == []
        assert {one.state for one in await telephone.messages()} == {
            MessageState.ANSWERED,
            MessageState.SENT,
        }

    async def test_it_holds_for_this_number_in_this_channel_only(
        self, whatsapp: Telephone, sms: Telephone
    ) -> None:
        await whatsapp.sends("STOP")
        await sms.sends("Hallo.")

        opt_outs = await whatsapp.rows(OptOut)
        assert [(one.channel, one.address) for one in opt_outs] == [
            (Channel.WHATSAPP, whatsapp.number)
        ]
        assert await sms.until_heard(1) == ["dag"]

    async def test_what_is_written_in_the_silence_is_read_by_staff_called_once(
        self, telephone: Telephone, store: Store
    ) -> None:
        await telephone.sends("STOP")
        assert await telephone.reasons() == []

        await telephone.sends("Ik wil nog iets zeggen")
        await telephone.sends("Hoort u mij?")
        assert await telephone.reasons() == ["needs_staff"]

        async with store.writing() as session:
            await session.execute(update(Escalation).values(closed_at=now()))
        await telephone.sends("Nog iets")
        assert await telephone.reasons() == ["needs_staff", "needs_staff"]

    async def test_danger_in_the_silence_reaches_staff_as_danger(
        self, telephone: Telephone
    ) -> None:
        await telephone.sends("STOP")
        await telephone.sends("Ik wil niet meer leven")

        assert await telephone.reasons() == ["danger"]
        assert len(await telephone.heard()) == 1

    async def test_danger_that_only_the_bot_sees_does_too(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends("STOP")
        neighbour.answers({"intent": {"name": "crisis"}})

        await telephone.sends("Voor mij is het klaar")

        assert await telephone.reasons() == ["needs_staff", "danger"]
        assert len(await telephone.heard()) == 1

    async def test_start_ends_the_silence(self, telephone: Telephone) -> None:
        await telephone.sends("STOP")
        await telephone.sends("START")
        await telephone.sends("Daar ben ik weer.")

        heard = await telephone.until_heard(3)
        assert heard == [notices.STOPPED.text, notices.STARTED.text, "dag"]

    async def test_start_of_somebody_who_never_stopped_is_for_the_bot(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends("Start")

        await telephone.until_heard(1)
        assert was_asked(neighbour) == ["Start"]

    async def test_to_stop_paying_is_something_else(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends("Ik stop met betalen.")

        await telephone.until_heard(1)
        assert was_asked(neighbour) == ["Ik stop met betalen."]

    @pytest.mark.parametrize("word", ["STOP", "START", "HELP"])
    async def test_what_twilio_answered_itself_is_not_answered_again(
        self, sms: Telephone, word: str
    ) -> None:
        await sms.sends("om het even", OptOutType=word)

        assert await sms.heard() == []
        assert len(await sms.rows(OptOut)) == (word == "STOP")

    async def test_fifty_times_the_same_stop_at_once_is_confirmed_once(
        self, telephone: Telephone
    ) -> None:
        form = telephone.form("STOP")

        await asyncio.gather(*(post(telephone.web, "/twilio/messages", form) for _ in range(50)))

        assert await telephone.said() == ["STOP"]
        assert await telephone.heard() == [notices.STOPPED.text]
        assert len(await telephone.rows(OptOut)) == 1

    async def test_an_old_stop_that_comes_again_does_not_undo_start(
        self, telephone: Telephone
    ) -> None:
        form = telephone.form("STOP")
        await post(telephone.web, "/twilio/messages", form)
        await telephone.sends("START")

        await post(telephone.web, "/twilio/messages", form)

        assert [one.ended_at is None for one in await telephone.rows(OptOut)] == [False]

    async def test_stop_is_obeyed_while_somebody_of_staff_has_the_talk(
        self, telephone: Telephone, store: Store
    ) -> None:
        await telephone.sends("Hallo.")
        await telephone.until_heard(1)
        await takes_over(store)

        await telephone.sends("STOP")

        assert (await telephone.heard())[-1] == notices.STOPPED.text

    async def test_stop_is_not_held_up_by_what_was_typed_just_before(
        self, telephone: Telephone
    ) -> None:
        await telephone.sends("ik wil")
        await telephone.sends("STOP")

        assert notices.STOPPED.text in await telephone.heard()


class TestHelp:
    @pytest.mark.parametrize("word", ["HELP", "info", "Hulp!"])
    async def test_it_says_who_we_are(
        self, telephone: Telephone, neighbour: TinyServer, word: str
    ) -> None:
        await telephone.sends(word)

        assert await telephone.heard() == [notices.HELP.text]
        assert was_asked(neighbour) == []

    async def test_a_colleague_who_has_the_talk_is_not_spoken_over(
        self, telephone: Telephone, store: Store
    ) -> None:
        await telephone.sends("Hallo.")
        await telephone.until_heard(1)
        await takes_over(store)

        await telephone.sends("hulp")

        assert await telephone.heard() == ["dag"]
        assert (await telephone.said())[-1] == "hulp"


class TestWithoutWords:
    @pytest.mark.parametrize(
        ("media_type", "logged", "said"),
        [
            ("image/jpeg", "[foto]", notices.CANNOT_SEE_PHOTO),
            ("audio/ogg; codecs=opus", "[spraakbericht]", notices.CANNOT_HEAR_VOICE),
            ("video/mp4", "[video]", notices.CANNOT_SEE_VIDEO),
            ("application/pdf", "[bestand]", notices.CANNOT_OPEN_FILE),
            ("text/vcard", "[bestand]", notices.CANNOT_OPEN_FILE),
            ("", "[bestand]", notices.CANNOT_OPEN_FILE),
        ],
    )
    async def test_a_file_is_kept_for_staff_and_answered_kindly(
        self,
        telephone: Telephone,
        neighbour: TinyServer,
        media_type: str,
        logged: str,
        said: str,
    ) -> None:
        await telephone.sends_file(media_type)

        assert await telephone.said() == [logged]
        assert await telephone.heard() == [f"{said} {notices.TELL_IN_WORDS}"]
        assert await telephone.reasons() == ["needs_staff"]
        assert (await telephone.conversation()).holder is Holder.BOT
        assert len(await telephone.rows(Attachment)) == 1
        assert was_asked(neighbour) == []

    async def test_a_caption_is_answered_as_a_message(
        self, telephone: Telephone, neighbour: TinyServer
    ) -> None:
        await telephone.sends_file("image/jpeg", "Dit is mijn brief.")

        assert await telephone.until_heard(2) == [notices.CANNOT_SEE_PHOTO, "dag"]
        assert await telephone.said() == ["[foto]", "Dit is mijn brief."]
        assert was_asked(neighbour) == ["Dit is mijn brief."]

    async def test_danger_in_a_caption_calls_staff_at_once(self, telephone: Telephone) -> None:
        await telephone.sends_file("image/jpeg", "Ik wil niet meer leven")

        assert "danger" in await telephone.reasons()

    async def test_the_same_photo_twenty_times_at_once_is_one(self, telephone: Telephone) -> None:
        form = telephone.form("Zie foto.", NumMedia="1", MediaUrl0="https://x.example/1")

        await asyncio.gather(*(post(telephone.web, "/twilio/messages", form) for _ in range(20)))
        await telephone.until_heard(2)

        assert await telephone.said() == ["[bestand]", "Zie foto."]
        assert len(await telephone.rows(Attachment)) == 1
        assert len(await telephone.rows(Escalation)) == 1

    async def test_several_photos_in_a_row_are_answered_once(self, telephone: Telephone) -> None:
        for _ in range(4):
            await telephone.sends_file("image/jpeg")

        assert await telephone.said() == ["[foto]"] * 4
        assert len(await telephone.heard()) == 1
        assert await telephone.reasons() == ["needs_staff"]

    async def test_a_place_is_kept_so_that_staff_can_look_it_up(self, whatsapp: Telephone) -> None:
        await whatsapp.sends(Latitude="52.09", Longitude="5.12", Label="Thuis")

        assert await whatsapp.said() == ["[locatie: 52.09, 5.12, Thuis]"]
        assert await whatsapp.heard() == [f"{notices.CANNOT_USE_PLACE} {notices.TELL_IN_WORDS}"]

    async def test_a_colleague_who_has_the_talk_sees_it_and_is_not_spoken_over(
        self, telephone: Telephone, store: Store
    ) -> None:
        await telephone.sends("Hallo.")
        await telephone.until_heard(1)
        await takes_over(store)

        await telephone.sends_file("image/jpeg")

        assert (await telephone.said())[-1] == "[foto]"
        assert await telephone.heard() == ["dag"]

    async def test_a_photo_in_the_silence_after_stop_is_kept_too(
        self, telephone: Telephone
    ) -> None:
        await telephone.sends("STOP")
        await telephone.sends_file("image/jpeg", "Kijk dan")

        assert (await telephone.said())[-1] == "[foto] Kijk dan"
        assert len(await telephone.heard()) == 1
        assert len(await telephone.rows(Attachment)) == 1

    async def test_a_reaction_is_kept_and_not_answered(
        self, whatsapp: Telephone, neighbour: TinyServer
    ) -> None:
        await whatsapp.sends("👍", MessageType="reaction")

        assert (await whatsapp.said(), await whatsapp.heard()) == (["👍"], [])
        assert was_asked(neighbour) == []

    async def test_nothing_at_all_is_asked_for_in_words(self, telephone: Telephone) -> None:
        await telephone.sends("  ")

        assert await telephone.heard() == [notices.EMPTY.text]


async def test_what_the_channel_answers_is_signed_as_a_notice(telephone: Telephone) -> None:
    await telephone.sends("HELP")

    assert [one.author for one in await telephone.messages()] == [Author.PERSON, Author.NOTICE]
