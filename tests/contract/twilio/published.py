"""Requests and answers against Twilio's published description."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.exceptions import OpenAPIError
from werkzeug.datastructures import Headers, ImmutableMultiDict

HERE = Path(__file__).parent
API = OpenAPI.from_file_path(str(HERE / "twilio_api_v2010.json"))
CONTENT = OpenAPI.from_file_path(str(HERE / "twilio_content_v1.json"))
MOST_CHARACTERS = 1600
FORM = "application/x-www-form-urlencoded"


@dataclass
class Asked:
    """A request, as the check reads it."""

    method: str
    path: str
    headers: Mapping[str, str]
    query: str = ""
    body: bytes | None = None
    host_url: str = "https://api.twilio.com"
    parameters: RequestParameters = field(init=False)

    def __post_init__(self) -> None:
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(self.query, keep_blank_values=True)),
            header=Headers(list(self.headers.items())),
        )

    @property
    def content_type(self) -> str:
        return {key.lower(): value for key, value in self.headers.items()}.get("content-type", "")

    @property
    def form(self) -> dict[str, str]:
        """What was sent as a form, or asked in the query."""
        sent = (self.body or b"").decode() if self.method == "post" else self.query
        return dict(parse_qsl(sent, keep_blank_values=True))


@dataclass(frozen=True)
class Answer:
    """An answer, as the check reads it."""

    status_code: int
    data: bytes
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


def violations(asked: Asked, description: OpenAPI = API) -> Iterator[str]:
    """Where a request is not as Twilio publishes it; never with what a person said in it."""
    try:
        description.validate_request(asked)
    except OpenAPIError as error:
        yield f"{asked.method} {asked.path}: {_reason(error)}"
        return
    # Content is JSON, whose description itself says that nothing else may be in it.
    if description is not API:
        return
    for name in sorted(asked.form.keys() - _known(asked)):
        yield f"{asked.method} {asked.path}: {name} is not known"
    if asked.method == "post" and asked.content_type.startswith(FORM):
        yield from _broken_rules(asked.form)


def answer_violations(
    asked: Asked, status: int, body: bytes, description: OpenAPI = API
) -> Iterator[str]:
    """Where an answer of the double is not as Twilio publishes it."""
    try:
        description.validate_response(asked, Answer(status, body))
    except OpenAPIError as error:
        yield f"answer to {asked.method} {asked.path}: {_reason(error)}"


def _broken_rules(form: Mapping[str, str]) -> Iterator[str]:
    """What Twilio's documentation says in words only."""
    if ("Body" in form) == ("ContentSid" in form):
        yield "either Body or ContentSid"
    if ("From" in form) == ("MessagingServiceSid" in form):
        yield "either From or MessagingServiceSid"
    if "ContentVariables" in form and "ContentSid" not in form:
        yield "ContentVariables without ContentSid"
    if not 0 < len(form.get("Body", "-")) <= MOST_CHARACTERS:
        yield "Body is empty or too long"
    if form.get("From", "+").startswith("whatsapp:") != form["To"].startswith("whatsapp:"):
        yield "From and To are of different channels"


def _known(asked: Asked) -> set[str]:
    """The names that may be sent or asked; the check has found the operation already."""
    paths: dict[str, Any] = API.spec.read_value()["paths"]
    operation = next(
        operations[asked.method]
        for path, operations in paths.items()
        if re.fullmatch(re.sub("{.*?}", "[^/]+", path), asked.path)
    )
    if asked.method == "get":
        return {one["name"] for one in operation["parameters"]}
    return set(operation["requestBody"]["content"][FORM]["schema"]["properties"])


def _reason(error: OpenAPIError) -> str:
    cause = error.__cause__
    schema_errors = getattr(cause, "schema_errors", ())
    fields = [f"{'.'.join(map(str, one.path))}: {one.validator}" for one in schema_errors]
    return f"{type(error).__name__} {'; '.join(fields) or cause or error}"
