"""The check of Twilio's signature: its own vectors, proxies, ports, tokens, and what is forged."""

import base64
import hashlib
import hmac
from urllib.parse import urlencode

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from starlette.requests import Request

from arrears.channels.twilio.signature import (
    FORM,
    Called,
    SignatureCheck,
    SignatureRefused,
    spellings,
)
from arrears.settings import Settings

TOKEN, NEXT_TOKEN = "12345", "67890"
PUBLIC = "https://mycompany.com"
TARGET = "/myapp.php?foo=1&bar=2"
CALL = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+12349013030",
    "Digits": "1234",
    "From": "+12349013030",
    "To": "+18005551212",
}
OF_CALL = "0/KCTR6DLpKmkAf8muzZqo1nDgQ="


def sign(url: str, form: dict[str, str], *, token: str = TOKEN) -> str:
    """The signature as Twilio's own description of it has it."""
    signed = url + "".join(name + form[name] for name in sorted(form))
    return base64.b64encode(hmac.digest(token.encode(), signed.encode(), hashlib.sha1)).decode()


def posted(form: dict[str, str], signature: str, *, target: str = TARGET) -> Called:
    return Called(target, urlencode(form).encode(), FORM, signature)


def check(
    *public_urls: str, tokens: tuple[str, ...] = (TOKEN,), watches: bool = False
) -> SignatureCheck:
    return SignatureCheck.of(
        Settings(
            twilio_public_urls=public_urls,
            twilio_auth_tokens=tuple(SecretStr(token) for token in tokens),
            twilio_signatures="watch" if watches else "require",
        )
    )


def is_let_in(checking: SignatureCheck, called: Called) -> bool:
    try:
        checking.admit(called)
    except SignatureRefused:
        return False
    return True


def test_the_example_in_twilios_documentation_is_let_in() -> None:
    assert is_let_in(check(PUBLIC), posted(CALL, OF_CALL))


def test_a_dutch_whatsapp_message_is_let_in() -> None:
    form = {
        "AccountSid": "AC00000000000000000000000000000001",
        "Body": "Ik kan niet betalen, één termijn?",
        "From": "whatsapp:+31600000001",
        "MessageSid": "SM00000000000000000000000000000001",
        "NumMedia": "0",
        "ProfileName": "Jan",
        "To": "whatsapp:+31850000000",
        "WaId": "31600000001",
    }
    called = posted(form, "n7kRzDR8xNmqWs3Aua7mFFh8OPg=", target="/twilio/inbound")

    assert is_let_in(check("https://example.invalid", tokens=("test_token",)), called)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"Digits": "1235"}, id="another value"),
        pytest.param({"Extra": ""}, id="a field more, though empty"),
        pytest.param({"digits": "1234"}, id="a field more that differs in case"),
    ],
)
def test_a_changed_form_is_refused(changed: dict[str, str]) -> None:
    assert not is_let_in(check(PUBLIC), posted(CALL | changed, OF_CALL))


def test_a_form_without_one_of_its_fields_is_refused() -> None:
    assert not is_let_in(
        check(PUBLIC), posted({name: CALL[name] for name in CALL if name != "To"}, OF_CALL)
    )


@pytest.mark.parametrize("target", ["/myapp.php", "/myapp.php?foo=1", "/myapp.php?bar=2&foo=1"])
def test_another_query_is_refused(target: str) -> None:
    assert not is_let_in(check(PUBLIC), posted(CALL, OF_CALL, target=target))


@pytest.mark.parametrize("signature", ["", "x", OF_CALL[:-1], OF_CALL.lower(), "é\xff"])
def test_a_wrong_signature_is_refused(signature: str) -> None:
    assert not is_let_in(check(PUBLIC), posted(CALL, signature))


def test_empty_and_unknown_fields_are_signed_too() -> None:
    form = CALL | {"Body": "", "FieldOfNextYear": "x", "a b": "c&d=e é"}

    assert is_let_in(check(PUBLIC), posted(form, sign(PUBLIC + TARGET, form)))


def test_a_name_that_comes_twice_counts_with_each_value_once_in_order() -> None:
    body = urlencode([("a", "2"), ("a", "1"), ("a", "2")]).encode()
    signature = sign(PUBLIC + TARGET + "a1a2", {})

    assert is_let_in(check(PUBLIC), Called(TARGET, body, FORM, signature))


class TestBehindProxies:
    @pytest.mark.parametrize(
        ("signed", "known"),
        [
            pytest.param("https://a.example", "https://a.example", id="as it is"),
            pytest.param("https://a.example:443", "https://a.example", id="the usual port signed"),
            pytest.param("https://a.example", "https://a.example:443", id="the usual port known"),
            pytest.param("http://a.example:80", "http://a.example", id="without TLS"),
            pytest.param(
                "https://a.example:8443", "https://a.example:8443", id="a port of its own"
            ),
            pytest.param("https://a.example", "https://a.example:8443", id="a port left out"),
            pytest.param("https://a.example", "https://a.example/", id="a slash too many"),
            pytest.param("https://a.example/chat", "https://a.example/chat", id="below a path"),
            pytest.param("https://u:p@a.example", "https://u:p@a.example", id="with a password"),
        ],
    )
    def test_the_url_that_twilio_called_fits_the_one_that_is_known(
        self, signed: str, known: str
    ) -> None:
        called = posted(CALL, sign(signed + TARGET, CALL))

        assert is_let_in(check(known), called)
        assert is_let_in(check("https://other.example", known), called)

    @pytest.mark.parametrize(
        "known", ["http://a.example", "https://b.example", "https://a.example/x"]
    )
    def test_another_url_does_not(self, known: str) -> None:
        called = posted(CALL, sign("https://a.example" + TARGET, CALL))

        assert not is_let_in(check(known), called)

    def test_nothing_is_let_in_while_no_url_is_known(self) -> None:
        assert not is_let_in(check(), posted(CALL, OF_CALL))


class TestTokens:
    def test_both_tokens_count_while_one_is_being_replaced(self) -> None:
        checking = check(PUBLIC, tokens=(TOKEN, NEXT_TOKEN))

        for token in (TOKEN, NEXT_TOKEN):
            signature = sign(PUBLIC + TARGET, CALL, token=token)
            assert is_let_in(checking, posted(CALL, signature))

    def test_a_token_that_is_not_ours_does_not(self) -> None:
        signature = sign(PUBLIC + TARGET, CALL, token=NEXT_TOKEN)

        assert not is_let_in(check(PUBLIC), posted(CALL, signature))

    def test_nothing_is_let_in_without_a_token(self) -> None:
        signature = sign(PUBLIC + TARGET, CALL, token="")

        assert not is_let_in(check(PUBLIC, tokens=()), posted(CALL, signature))


class TestOtherBodies:
    BODY = b'{"a": "\xc3\xa9"}'
    DIGEST = hashlib.sha256(BODY).hexdigest()

    def called(self, target: str, body: bytes = BODY) -> Called:
        return Called(target, body, "application/json", sign(PUBLIC + target, {}))

    def test_json_is_let_in_by_its_digest_in_the_url(self) -> None:
        assert is_let_in(check(PUBLIC), self.called(f"/twilio?bodySHA256={self.DIGEST}"))

    def test_json_that_was_changed_is_refused(self) -> None:
        called = self.called(f"/twilio?bodySHA256={self.DIGEST}", b'{"a": "e"}')

        assert not is_let_in(check(PUBLIC), called)

    def test_json_without_a_digest_is_refused(self) -> None:
        assert not is_let_in(check(PUBLIC), self.called("/twilio"))

    def test_a_form_that_says_to_be_something_else_is_refused(self) -> None:
        """Its fields would not be signed."""
        body = urlencode(CALL).encode()
        called = Called(TARGET, body, "text/plain", sign(PUBLIC + TARGET, {}))

        assert not is_let_in(check(PUBLIC), called)


class TestWatching:
    def request(self, **headers: str) -> Request:
        """A request behind a proxy."""
        pairs = {"content-type": FORM, "x-twilio-signature": OF_CALL} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": urlencode(CALL).encode(), "more_body": False}

        scope = {
            "type": "http",
            "method": "POST",
            "raw_path": b"/myapp.php",
            "query_string": b"foo=1&bar=2",
            "headers": [(name.encode(), value.encode()) for name, value in pairs.items()],
        }
        return Request(scope, receive)

    @pytest.mark.parametrize(
        "headers",
        [
            pytest.param({"host": "mycompany.com"}, id="host"),
            pytest.param({"host": "mycompany.com:443"}, id="host with port"),
            pytest.param(
                {"host": "app:8080", "x_forwarded_host": "mycompany.com"}, id="forwarded host"
            ),
            pytest.param(
                {"host": "app", "x_forwarded_host": "cdn.example, mycompany.com"},
                id="two forwarded hosts",
            ),
        ],
    )
    async def test_it_lets_in_what_fails_and_says_which_url_would_fit(
        self, headers: dict[str, str]
    ) -> None:
        watching = check("https://wrong.example", watches=True)
        called = await Called.of(self.request(**headers))

        with structlog.testing.capture_logs() as logs:
            assert is_let_in(watching, called)

        assert [(log["event"], log["fitting_url"].partition(":443")[0]) for log in logs] == [
            ("twilio_request_let_in", "https://mycompany.com")
        ]
        assert (watching.tally.signed, watching.tally.refused, watching.tally.let_in) == (0, 0, 1)

    @pytest.mark.parametrize("host", ["other.example", "a:b", "[", "x:99999999", "é", "a/b", ""])
    async def test_it_knows_no_url_for_what_is_forged(self, host: str) -> None:
        watching = check("https://wrong.example", watches=True)
        called = await Called.of(self.request(host=host))

        with structlog.testing.capture_logs() as logs:
            assert is_let_in(watching, called)

        assert [log["fitting_url"] for log in logs] == [None]

    def test_it_says_at_the_start_that_it_only_watches(self) -> None:
        with structlog.testing.capture_logs() as logs:
            check(PUBLIC, watches=True)

        assert [(log["event"], log["log_level"]) for log in logs] == [
            ("twilio_signatures_are_only_watched", "warning")
        ]


def test_refusals_are_counted_and_logged_without_anything_personal() -> None:
    checking = check(PUBLIC)
    checking.admit(posted(CALL, OF_CALL))

    with structlog.testing.capture_logs() as logs:
        assert not is_let_in(checking, posted(CALL, "x"))
        assert not is_let_in(checking, posted(CALL, ""))

    assert (checking.tally.signed, checking.tally.refused, checking.tally.let_in) == (1, 2, 0)
    assert logs == [
        {"event": "twilio_request_refused", "has_signature": signed, "log_level": "warning"}
        for signed in (True, False)
    ]


@given(st.text())
def test_any_text_has_spellings_or_none(text: str) -> None:
    for url in (text, f"https://{text}"):
        assert len(spellings(url)) in {0, 2}
