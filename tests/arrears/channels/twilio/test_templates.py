"""What is to be made at Twilio is as Twilio takes it, and as WhatsApp is likely to approve it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from arrears.channels.twilio.templates import MESSAGE_WAITING, MESSAGE_WAITING_TEXT, quick_reply
from tests.contract.twilio.content import FILES, FOLDER
from tests.contract.twilio.published import CONTENT, Asked, violations

QUICK_REPLIES = {quick_reply(count) for count in (1, 2, 3)}
TO_APPROVE = [file for file in FILES if file.stem not in QUICK_REPLIES]
JSON = {"Content-Type": "application/json", "Authorization": "Basic YTpi"}
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
each_to_approve = pytest.mark.parametrize("file", TO_APPROVE, ids=lambda file: file.stem)


def read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def body_of(file: Path) -> str:
    """The words of a template."""
    (kind,) = read(file)["types"].values()
    return str(kind["body"])


def variables_in(content: Any) -> set[str]:
    return set(re.findall(r"{{(\d+)}}", json.dumps(content)))


def test_there_is_one_for_all_that_we_begin_and_for_every_number_of_buttons() -> None:
    assert {
        "arrangement_confirmed",
        "going_on",
        "instalment_due",
        "instalment_missed",
        "message_waiting",
        "reminder",
        *QUICK_REPLIES,
    } == {file.stem for file in FILES}


@each_file
def test_twilio_takes_it(file: Path) -> None:
    asked = Asked("post", "/v1/Content", JSON, body=file.read_bytes())
    asked.host_url = "https://content.twilio.com"

    assert [] == list(violations(asked, CONTENT))


@each_file
def test_it_bears_its_name_is_dutch_and_shows_an_example_of_all_that_is_filled_in(
    file: Path,
) -> None:
    content = read(file)

    assert (file.stem, "nl") == (content["friendly_name"], content["language"])
    assert variables_in(content["types"]) == set(content["variables"])
    assert all(content["variables"].values())


@each_to_approve
def test_nothing_filled_in_stands_at_an_end_or_beside_another(file: Path) -> None:
    """WhatsApp approves of no such template."""
    body = body_of(file)

    assert not re.match(r"{{|.*}}$", body)
    assert not re.search(r"}}\s*{{", body)


@each_to_approve
def test_it_is_short_enough_and_takes_no_mark_of_whatsapp(file: Path) -> None:
    assert len(body_of(file)) <= 550
    assert not set("*_~`") & set(body_of(file))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_button_bears_its_title_and_its_place(count: int) -> None:
    content = read(FOLDER / f"{quick_reply(count)}.json")
    actions = content["types"]["twilio/quick-reply"]["actions"]

    assert [str(place) for place in range(1, count + 1)] == [one["id"] for one in actions]
    assert [f"{{{{{place}}}}}" for place in range(2, count + 2)] == [
        one["title"] for one in actions
    ]


def test_the_invitation_to_write_says_what_we_note_that_it_said() -> None:
    assert MESSAGE_WAITING_TEXT == body_of(FOLDER / f"{MESSAGE_WAITING}.json")
