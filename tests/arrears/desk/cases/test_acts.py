"""What staff does for a case: done once, noted, and read by its person."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy import update

from arrears.cases.kinds import Channel, ContactField, WhatsAppUse
from arrears.cases.models import CallbackRequest, Case, Conversation, Creditor, Person
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import audited
from tests.arrears.cases.records import add
from tests.arrears.cases.requests import case_id_of, count
from tests.arrears.desk.cases.forms import CASE, does, key_of, led_to, looks, notices, read
from tests.arrears.desk.colleagues import Colleague


@dataclass(frozen=True)
class Sent:
    """What is typed, what the audit trail says then, and what the person reads; None: nothing."""

    act: str
    fields: dict[str, str]
    event: str
    says: str | None


ACTS = [
    pytest.param(
        Sent(
            "promise",
            {"amount": "50", "pay_on": "27 november"},
            "promise:made",
            "u betaalt € 50,00 op vrijdag 27 november 2026",
        ),
        id="a promise to pay",
    ),
    pytest.param(
        Sent(
            "promise",
            {"amount": "50", "pay_on": "1-3-2027"},
            "pause:started",
            "op maandag 1 maart 2027. Tot die dag vragen wij niets",
        ),
        id="a promise further off than the policy",
    ),
    pytest.param(
        Sent(
            "arrangement",
            {"kind": "amount", "wish": "60", "day_of_month": "25", "yes": "chat"},
            "arrangement:agreed",
            "U betaalt in totaal € 240,00, in 4 termijnen",
        ),
        id="an arrangement",
    ),
    pytest.param(
        Sent(
            "postponement",
            {"until": "2-12-2026"},
            "postponement:granted",
            "U krijgt uitstel tot en met woensdag 2 december 2026",
        ),
        id="more time",
    ),
    pytest.param(
        Sent(
            "postponement",
            {"until": "1-3-2027"},
            "postponement:granted",
            "U krijgt uitstel tot en met maandag 1 maart 2027",
        ),
        id="more time than the policy gives",
    ),
    pytest.param(
        Sent(
            "payment",
            {"amount": "50,00", "paid_on": "17-11-2026"},
            "reported_payment:reported",
            "We hebben genoteerd dat u heeft betaald",
        ),
        id="a payment that was made",
    ),
    pytest.param(
        Sent(
            "dispute",
            {"claim_id": "all", "reason": "amount_wrong", "told": "Ik heb korting gekregen"},
            "dispute:opened",
            "Vanaf nu ligt uw zaak stil",
        ),
        id="a dispute",
    ),
    pytest.param(
        Sent(
            "pause",
            {"why": "staff", "until": "1 december"},
            "pause:started",
            "Uw zaak ligt stil, tot en met dinsdag 1 december 2026",
        ),
        id="a pause",
    ),
    pytest.param(
        Sent(
            "close",
            {"because": "mistaken"},
            "case:closed",
            "U hoeft niets meer te betalen. Wij hadden u dit niet moeten vragen.",
        ),
        id="the end of a case",
    ),
    pytest.param(
        Sent("pause", {"why": "death"}, "pause:started", None), id="a death is not told of"
    ),
    pytest.param(
        Sent(
            "contact",
            {"field": "phone", "value": "06 12345678"},
            "contact_change:applied",
            "Uw telefoonnummer is bij ons aangepast",
        ),
        id="another telephone number",
    ),
    pytest.param(
        Sent(
            "contact",
            {"field": "address", "value": "Lindelaan 14, 1234 AB Zwolle"},
            "contact_change:applied",
            "Uw adres is bij ons aangepast",
        ),
        id="another address, changed by the creditor",
    ),
    pytest.param(
        Sent(
            "referral",
            {"helper": "geldfit", "consent": "yes"},
            "referral:recorded",
            "Wij melden u aan bij Geldfit",
        ),
        id="a referral",
    ),
    pytest.param(
        Sent(
            "authorisation",
            {"name": "Mies Voorbeeld", "relation": "parent", "scope": "decide"},
            "authorisation:recorded",
            "Mies Voorbeeld u helpt met deze zaak",
        ),
        id="somebody who may act",
    ),
    pytest.param(
        Sent("circumstance", {"kind": "work"}, "circumstance:told", None), id="a life event"
    ),
    pytest.param(
        Sent(
            "correspondence",
            {"means": "call", "direction": "in", "dated_on": "gisteren", "what": "Belde terug"},
            "correspondence:noted",
            None,
        ),
        id="a call",
    ),
]


@pytest.mark.parametrize("sent", ACTS)
async def test_an_act_is_done_noted_and_told(
    agent: Colleague, talk: UUID, store: Store, sent: Sent
) -> None:
    told = "nothing" if sent.says is None else "web"
    done = await does(agent, sent.act, **sent.fields)

    assert led_to(done) == f"{CASE}?done={sent.act}&told={told}"
    assert {one.staff_id for one in await audited(store, sent.event)} == {agent.id}
    read_by_person = await notices(store, talk)
    assert len(read_by_person) == (0 if sent.says is None else 1)
    assert sent.says is None or sent.says in read_by_person[0]


@pytest.mark.parametrize("sent", ACTS)
async def test_a_form_that_is_sent_twice_counts_once(
    agent: Colleague, talk: UUID, store: Store, sent: Sent
) -> None:
    key = await key_of(agent, sent.act)
    first = await does(agent, sent.act, key=key, **sent.fields)
    again = await does(agent, sent.act, key=key, **sent.fields)

    assert led_to(first) == led_to(again)
    assert len(await audited(store, sent.event)) == 1
    assert len(await notices(store, talk)) == (0 if sent.says is None else 1)


@pytest.mark.parametrize("sent", ACTS)
async def test_looking_at_what_would_come_of_it_changes_nothing(
    agent: Colleague, talk: UUID, store: Store, sent: Sent
) -> None:
    looked = await looks(agent, sent.act, **sent.fields)

    assert "Dit gaat er gebeuren" in looked.text
    assert (sent.says or "krijgt hierover geen bericht") in read(looked)
    assert (await audited(store, sent.event), await notices(store, talk)) == ([], [])


WRONG = [
    ("promise", {"amount": "veel", "pay_on": "27-11-2026"}, "bedrag in euro's"),
    ("promise", {"amount": "50", "pay_on": "31 februari"}, "Deze dag bestaat niet"),
    ("promise", {"amount": "50", "pay_on": "ooit"}, "Vul een datum in"),
    ("promise", {"amount": "500", "pay_on": "27-11-2026"}, "meer dan er open staat: € 240,00"),
    ("promise", {"amount": "50", "pay_on": "1-11-2026"}, "Die dag is al geweest"),
    ("arrangement", {"kind": "", "wish": "60"}, "Kies hoe u de termijnen"),
    ("arrangement", {"kind": "months", "wish": "zes"}, "heel getal"),
    (
        "arrangement",
        {"kind": "amount", "wish": "60", "day_of_month": "40", "yes": "chat"},
        "1 tot en met 31",
    ),
    (
        "arrangement",
        {"kind": "amount", "wish": "60", "day_of_month": "25", "yes": ""},
        "Kies een van de mogelijkheden",
    ),
    (
        "arrangement",
        {"kind": "end", "wish": "20-11-2026", "day_of_month": "25", "yes": "chat"},
        "de eerste betaling kan op",
    ),
    ("postponement", {"until": "18-11-2026"}, "Kies een dag na 18 november 2026"),
    ("payment", {"paid_on": "1-12-2026"}, "Die dag moet nog komen"),
    ("pause", {"why": "danger", "until": "1-12-2026"}, "Laat de dag leeg"),
    ("pause", {"why": "promise"}, "hoort bij iets anders"),
    ("close", {"because": "zomaar"}, "Kies een van de mogelijkheden"),
    ("contact", {"field": "phone", "value": "12"}, "geen telefoonnummer"),
    ("contact", {"field": "email", "value": "noor"}, "geen e-mailadres"),
    ("referral", {"helper": "geldfit"}, "Zonder toestemming"),
    ("referral", {"helper": "iemand", "consent": "yes"}, "Kies een van de mogelijkheden"),
    ("dispute", {"claim_id": "999", "reason": "other", "told": "Nee"}, "hoort niet meer bij"),
    (
        "correspondence",
        {"means": "call", "direction": "in", "dated_on": "1-12-2026", "what": "Belde"},
        "Die dag moet nog komen",
    ),
    ("break", {}, "Er is geen termijn gemist"),
    ("agreement", {"arrangement_id": "1", "yes": "chat"}, "Dit voorstel geldt niet meer"),
    ("approve", {"arrangement_id": "1", "because": "Dit past"}, "Deze regeling is er niet meer"),
    ("callback", {"callback_id": "1", "outcome": "done"}, "Dit verzoek is er niet meer"),
]


@pytest.mark.parametrize("step", ["look", "do"])
@pytest.mark.parametrize("wrong", WRONG)
async def test_what_cannot_be_is_said_and_nothing_typed_is_lost(
    agent: Colleague, talk: UUID, store: Store, wrong: tuple[str, dict[str, str], str], step: str
) -> None:
    act, fields, says = wrong
    key = await key_of(agent, "promise")
    answer = await agent.post(f"{CASE}/{act}", key=key, **fields, step=step)

    assert answer.status_code == 422
    assert says in read(answer)
    assert not await audited(store, "form:carried_out")
    assert await notices(store, talk) == []
    for name, value in fields.items():
        if f'<input id="{name}"' in answer.text:
            assert f'name="{name}" value="{value}"' in answer.text


async def test_going_back_shows_the_form_with_what_was_typed(agent: Colleague, talk: UUID) -> None:
    key = await key_of(agent, "promise")
    typed = {"key": key, "amount": "50", "pay_on": "27-11-2026"}
    back = await agent.post(f"{CASE}/promise", **typed, step="back")

    assert 'name="amount" value="50"' in back.text
    assert f'name="key" value="{key}"' in back.text


@pytest.mark.parametrize("key", ["", "zomaar", "1" * 200])
async def test_a_form_without_its_key_does_nothing(
    agent: Colleague, talk: UUID, store: Store, key: str
) -> None:
    typed = {"amount": "50", "pay_on": "27-11-2026"}
    refused = await agent.post(f"{CASE}/promise", key=key, **typed, step="do")

    assert refused.status_code == 422
    assert "Dit formulier is verlopen" in refused.text
    assert not await audited(store, "promise:made")


async def test_who_may_not_do_this_work_does_nothing(
    administrator: Colleague, talk: UUID, store: Store
) -> None:
    typed = {"key": "0" * 32, "amount": "50", "pay_on": "27-11-2026", "step": "do"}
    refused = await administrator.post(f"{CASE}/promise", **typed)

    assert refused.status_code == 403
    assert not await audited(store, "promise:made", "case:seen")


async def test_without_a_talk_the_colleague_is_told_that_nobody_heard(
    agent: Colleague, case: str
) -> None:
    typed = {"amount": "50", "pay_on": "27-11-2026"}
    looked = await looks(agent, "promise", **typed)
    done = led_to(await does(agent, "promise", **typed))

    assert "Er is geen gesprek over deze zaak" in read(looked)
    assert done.endswith("told=nobody")
    assert "Laat het zelf weten" in (await agent.get(done)).text


@pytest.mark.parametrize("signed_out", [True, False], ids=["signed out", "never verified"])
async def test_nothing_of_a_case_is_said_to_who_did_not_prove_who_they_are(
    agent: Colleague, case: str, store: Store, signed_out: bool
) -> None:
    talk, case_id = await conversation(store), await case_id_of(store)
    about = {"verified_case_id" if signed_out else "about_case_id": case_id}
    async with store.writing() as session:
        await session.execute(update(Conversation).values(**about))
    done = led_to(await does(agent, "promise", amount="50", pay_on="27-11-2026"))

    assert done.endswith("told=general")
    (said,) = await notices(store, talk)
    assert "wie u bent" in said
    assert "50" not in said


async def test_nothing_is_told_over_whatsapp_when_the_creditor_wants_it_elsewhere(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    async with store.writing() as session:
        await session.execute(update(Conversation).values(channel=Channel.WHATSAPP))
        await session.execute(update(Creditor).values(whatsapp=WhatsAppUse.OFF))
    done = led_to(await does(agent, "promise", amount="50", pay_on="27-11-2026"))

    assert done.endswith("told=general")
    assert "50" not in (await notices(store, talk))[0]


async def test_a_corrected_number_is_the_person_s_from_now_on(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await does(agent, "contact", field=ContactField.PHONE.value, value="06-12345678")

    async with store.reading() as session:
        case = await session.get_one(Case, await case_id_of(store))
        person = await session.get_one(Person, case.person_id)
    assert person.phone == "+31612345678"


async def test_of_two_talks_the_person_hears_it_where_they_were_last(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    later = await verified_conversation(store)
    await does(agent, "promise", amount="50", pay_on="27-11-2026")

    assert (len(await notices(store, talk)), len(await notices(store, later))) == (0, 1)


async def test_a_call_back_of_another_case_is_not_touched(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await loaded(store, case_line("2026-000124"))
    async with store.writing() as session:
        other = await case_id_of(store, "2026-000124")
        request = await add(session, CallbackRequest, case_id=other)
    refused = await does(agent, "callback", callback_id=request, outcome="done")

    assert refused.status_code == 422
    assert not await audited(store, "callback:done")
    assert await count(store, CallbackRequest) == 1


async def test_a_case_that_was_closed_opens_again(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await does(agent, "close", because="waived")
    shown = read(await agent.get(CASE))
    assert "De zaak is gesloten op 18 november 2026: kwijtgescholden" in shown
    assert "Zaak weer openen" in shown

    assert led_to(await does(agent, "reopen")) == f"{CASE}?done=reopen&told=web"

    assert "Uw zaak is weer open" in (await notices(store, talk))[-1]
    assert "Zaak sluiten" in read(await agent.get(CASE))
