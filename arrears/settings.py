"""Settings of every process, read from the environment and from `.env`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BeforeValidator,
    Field,
    SecretStr,
    StringConstraints,
    model_validator,
)
from pydantic.networks import IPvAnyNetwork
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from arrears.endpoint import Endpoint
from arrears.law.retention import RecordKind, shortest_years


def _listed(given: Any) -> Any:
    """A list as one writes it in the environment: by commas or blanks."""
    return given.replace(",", " ").split() if isinstance(given, str) else given


def _by_law(kind: RecordKind) -> Callable[[int], int]:
    """Never shorter than the law has it."""

    def checked(years: int) -> int:
        # The clock of `arrears.clock` reads these settings.
        shortest = shortest_years(kind, on=datetime.now(tz=UTC).date())
        if years < shortest:
            raise ValueError(f"the law has this kept for {shortest} years or more")
        return years

    return checked


type Listed[T] = Annotated[tuple[T, ...], NoDecode, BeforeValidator(_listed)]
# As a browser writes it: no path, no slash at the end, no capitals, and never `*`.
type Origin = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9.\-\[\]:]+$")]
type AccountSid = Annotated[str, StringConstraints(pattern=r"^AC[0-9a-fA-F]{32}$")]
type ContentSid = Annotated[str, StringConstraints(pattern=r"^HX[0-9a-fA-F]{32}$")]
type Sender = Annotated[str, StringConstraints(pattern=r"^(\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32})$")]
# Over HTTP only on this machine, for tests.
type PublicIssuer = Annotated[
    str,
    StringConstraints(pattern=r"^(https://[^/]+|http://(127\.0\.0\.1|localhost)(:\d+)?)(/.*)?$"),
]
type PublicUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^/]+")]


class Settings(BaseSettings):
    """What differs from one installation to the next."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    database_url: str = Field(
        default="sqlite:///var/meedenker.db",
        description="Case store and conversation log: sqlite:///… or postgresql://…",
    )
    redis_url: str | None = Field(
        default=None,
        description="What several apps share, live updates and limits: redis://…; none for one app",
    )
    host: str = Field(default="127.0.0.1", description="Address the app listens on")
    port: int = Field(default=8080, description="Port of the app")
    bot_port: int = Field(default=5005, description="Port of the bot, on loopback")
    bot_urls: Listed[AnyHttpUrl] = Field(
        default=(), description="Several bots, with commas between; none: the one on BOT_PORT"
    )
    actions_port: int = Field(default=5055, description="Port of the action server, on loopback")
    arrears_today: date | None = Field(
        default=None, description="Fixes the day in every process, for demos and tests"
    )
    desk_opens: time = Field(
        default=time(9), description="When staff is there on working days, in Amsterdam"
    )
    desk_closes: time = Field(default=time(17), description="Till when staff is there")
    outbound: bool = Field(
        default=False, description="Whether messages of our own accord are sent: on or off"
    )
    outbound_days_before: int = Field(
        default=3,
        ge=0,
        le=14,
        description="Days before its due day that an instalment is announced",
    )
    outbound_days_after: int = Field(
        default=3, ge=1, le=14, description="Days after it that a missed one is told of"
    )
    bot_patience_seconds: float = Field(
        default=10.0, description="After so long without an answer the person is told to wait"
    )
    bot_concurrency: int = Field(
        default=8, ge=1, description="Conversations that are handed to the bot at the same time"
    )
    public_url: PublicUrl | None = Field(
        default=None, description="Where people find the web chat: https://chat.example"
    )
    twilio_auth_tokens: Listed[SecretStr] = Field(
        default=(), description="Twilio's auth token; a second one while it is being replaced"
    )
    twilio_public_urls: Listed[PublicUrl] = Field(
        default=(), description="Where Twilio calls this app: https://chat.example"
    )
    twilio_signatures: Literal["require", "watch"] = Field(
        default="require", description="Refuse what Twilio did not sign, or only log it"
    )
    twilio_account_sid: AccountSid | None = Field(
        default=None, description="Account at Twilio; without it no telephone is reached"
    )
    twilio_sms_sender: Sender | None = Field(
        default=None, description="Number (E.164) or messaging service (MG…) that sends SMS"
    )
    twilio_whatsapp_sender: Sender | None = Field(
        default=None, description="Number (E.164) or messaging service (MG…) on WhatsApp"
    )
    twilio_content: dict[str, ContentSid] = Field(
        default_factory=dict,
        description='Content by the names of deploy/whatsapp_templates: {"reminder": "HX…"}',
    )
    twilio_sms_per_second: float = Field(
        default=10, gt=0, description="Most SMS that each app sends in a second"
    )
    twilio_whatsapp_per_second: float = Field(
        default=80, gt=0, description="Most WhatsApp messages that each app sends in a second"
    )
    twilio_api_url: str = Field(
        default="https://api.twilio.com", description="Where Twilio's API is; for tests"
    )
    oidc_issuer: PublicIssuer | None = Field(
        default=None, description="Where staff may sign in as well (OpenID Connect): https://…"
    )
    oidc_client_id: str | None = Field(default=None, description="Who the desk is there")
    oidc_client_secret: SecretStr | None = Field(default=None, description="How it proves that")
    widget_origins: Listed[Origin] = Field(
        default=(), description="Sites that may show the chat as a widget, such as https://www.…"
    )
    event_endpoints: Mapping[str, Endpoint] = Field(
        default_factory=dict,
        description='Who is told of events: {"<creditor>": {"url": …, "secret": "whsec_…"}}',
    )
    event_attempts: int = Field(
        default=25, ge=1, description="How often an event is tried: 25 times is about three days"
    )
    retention_conversation_days: int = Field(
        default=180,
        ge=1,
        description="Days after its last message that a conversation in which nothing was agreed "
        "is erased",
    )
    retention_collection_file_years: Annotated[
        int, AfterValidator(_by_law(RecordKind.COLLECTION_FILE))
    ] = Field(default=2, description="Years that the file of a closed case is kept")
    retention_complaint_years: Annotated[int, AfterValidator(_by_law(RecordKind.COMPLAINT))] = (
        Field(default=1, description="Years that a complaint is kept after it was handled")
    )
    retention_bookkeeping_years: Annotated[int, AfterValidator(_by_law(RecordKind.BOOKKEEPING))] = (
        Field(default=7, description="Years after its year that bookkeeping is kept")
    )
    erasure_key: SecretStr | None = Field(
        default=None, description="What marks of erased cases are made with; never changed again"
    )
    retention_audit_years: int = Field(
        default=7, ge=2, description="Years that is kept who did and saw what"
    )
    trusted_proxies: Listed[IPvAnyNetwork] = Field(
        default=(), description="Proxies whose X-Forwarded-For, -Proto and -Host are believed"
    )
    # A proxy on this machine that is not trusted would have all its visitors share one limit.
    unlimited_addresses: Listed[IPvAnyNetwork] = Field(
        default=(IPv4Network("127.0.0.0/8"), IPv6Network("::/64")),
        description="Addresses and networks that no limit of the web chat holds for",
    )
    # Many people share one address: an office, or all customers of a mobile provider.
    requests_per_minute: int = Field(
        default=3_000, ge=1, description="Requests to the web chat from one address"
    )
    conversations_per_minute: int = Field(
        default=120, ge=1, description="New web chats from one address"
    )
    messages_per_minute: int = Field(
        default=300, ge=1, description="Messages in one web chat, at once or spread"
    )
    phone_messages_per_minute: int = Field(
        default=60, ge=1, description="WhatsApp and SMS messages from one telephone number"
    )
    sign_ins_per_minute: int = Field(
        default=30, ge=1, description="Attempts to sign in at the desk from one address"
    )
    streams_per_address: int = Field(
        default=1_000, ge=1, description="Open event streams of one address at the same time"
    )
    streams_per_conversation: int = Field(
        default=10, ge=1, description="Windows that follow one web chat at the same time"
    )

    @model_validator(mode="after")
    def _account_has_token(self) -> Self:
        if self.twilio_account_sid and not self.twilio_auth_tokens:
            raise ValueError("TWILIO_ACCOUNT_SID needs TWILIO_AUTH_TOKENS")
        return self

    @model_validator(mode="after")
    def _organisation_is_known_as_a_whole(self) -> Self:
        given = (self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret)
        if any(given) and not all(given):
            raise ValueError("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together")
        return self

    @property
    def bots(self) -> Sequence[str]:
        """Where the bot answers: each of its processes."""
        given = [str(url).rstrip("/") for url in self.bot_urls]
        return given or [f"http://127.0.0.1:{self.bot_port}"]

    @property
    def web_chat_url(self) -> str:
        """Where people find the web chat."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def actions_url(self) -> str:
        """Where the action server answers."""
        return f"http://127.0.0.1:{self.actions_port}"


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
