"""What the person reads of what staff did for their case, in the channel that they are in."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import Channel, ClosingReason
from arrears.cases.models import Arrangement, Case, CreditLimitRequest
from arrears.desk.cases.act import Scene, schedule_of
from arrears.law.arrangements import Instalment, shortest_within
from arrears.wording import account, euros, weekday

# For whom we do not know to be the person of the case: nothing of it is said.
SOMETHING_HAPPENED = (
    "Een medewerker heeft iets voor u gedaan. Wilt u weten wat? Stuur hier een bericht. Dan vragen "
    "we eerst wie u bent."
)
FAILING = (
    "Lukt een betaling een keer niet? Laat het dan vóór de betaaldag weten. Dan zoeken we samen "
    "een oplossing. Laat u niets horen, dan kan de afspraak vervallen en staat het hele bedrag "
    "weer open."
)
CHANGING = "Wilt u iets veranderen? Schrijf het hier."
BEYOND_BY_SCHEDULE = {"arrangement.too_long", "arrangement.too_small"}
ASKING = "Heeft u een vraag? Stel die gerust hier."


def approved(scene: Scene, arrangement: Arrangement) -> str:
    """Staff agreed to what the person asked."""
    return _agreed("Goed nieuws: een medewerker is akkoord met uw voorstel.", scene, arrangement)


def agreed(scene: Scene, arrangement: Arrangement) -> str:
    """What the person and staff agreed on, with all its terms."""
    return _agreed("We hebben een betalingsregeling afgesproken.", scene, arrangement)


def proposed(scene: Scene, arrangement: Arrangement) -> str:
    """What staff proposes; nothing holds before a yes."""
    return _paragraphs(
        "Een medewerker heeft een voorstel voor u.",
        _schedule(scene, arrangement),
        "Bent u het daarmee eens? Schrijf het hier. Zonder uw akkoord geldt het voorstel niet. "
        "Liever anders? Dat kan ook. Schrijf dan wat voor u beter past.",
    )


def proposal_follows() -> str:
    """The bot shows what staff proposes, and asks for a yes."""
    return "Een medewerker heeft een voorstel voor u. U leest het hieronder."


def amended(proposal: str | None, because: str) -> str:
    """Staff did not agree, and proposes something else."""
    return _paragraphs(
        f"Een medewerker heeft naar uw voorstel gekeken. Zo kan het niet. De reden: {because}",
        proposal or "",
    )


def refused(arrangement: Arrangement, case: Case, because: str) -> str:
    """Staff did not agree: why, and what does go."""
    return _paragraphs(
        "Een medewerker heeft naar uw voorstel voor een betalingsregeling gekeken. Wij kunnen "
        f"daar niet akkoord mee gaan. De reden: {because}",
        _otherwise(arrangement, case),
    )


def _otherwise(arrangement: Arrangement, case: Case) -> str:
    """What does go: more a month, where only the schedule was beyond policy."""
    is_first = arrangement.replaces_id is None
    if not is_first or set(arrangement.staff_reasons) - BEYOND_BY_SCHEDULE:
        return "Schrijf hier wat voor u wel kan. Dan zoeken we samen iets anders."
    lowest = shortest_within(policy_of(case.creditor), arrangement.total)
    return (
        f"Wat wel kan: betalen in delen vanaf {euros(lowest)} per maand. Dat kunt u hier meteen "
        "afspreken. Lukt dat niet? Schrijf het, dan zoeken we samen verder."
    )


def broken() -> str:
    """An arrangement has ended because it was not kept."""
    return _paragraphs(
        "Uw betalingsregeling is beëindigd, omdat een of meer termijnen niet zijn betaald. Het "
        "bedrag dat nog open staat, geldt nu weer in één keer.",
        "Lukt dat niet? Schrijf het hier. Dan kijken we wat er wel kan.",
    )


def proposal_gone() -> str:
    """Staff takes back what it proposed."""
    return f"Het voorstel dat wij u deden, vervalt. {ASKING}"


def promised(scene: Scene, amount: Decimal, pay_on: date) -> str:
    """A promise to pay was written down."""
    return _paragraphs(
        f"Een medewerker heeft vastgelegd: u betaalt {euros(amount)} op {weekday(pay_on)}. Tot "
        "die dag vragen wij niets van u.",
        _paying(scene.case),
        "Lukt het toch niet? Laat het dan vóór die dag weten. Dan zoeken we samen iets anders.",
    )


def promise_withdrawn() -> str:
    """A promise is no longer expected."""
    return f"Uw toezegging om te betalen is ingetrokken. {ASKING}"


def postponed(scene: Scene, until: date, amount: Decimal) -> str:
    """There is more time."""
    return _paragraphs(
        f"U krijgt uitstel tot en met {weekday(until)}. Het gaat om {euros(amount)}. Dat bedrag "
        "blijft staan, maar tot die dag vragen wij daar niet om.",
        _paying(scene.case),
        "Lukt het toch niet? Laat het dan vóór die dag weten.",
    )


def postponement_refused(because: str) -> str:
    """There is no more time."""
    return _paragraphs(
        f"Een medewerker heeft naar uw vraag om uitstel gekeken. Dat kan niet. De reden: {because}",
        "Misschien kan betalen in delen wel. Schrijf hier wat u per maand kunt missen.",
    )


def payment_reported(arrived: bool) -> str:
    """The person said that they paid."""
    if arrived:
        return "Uw betaling is binnen. Dank u wel."
    return (
        "We hebben genoteerd dat u heeft betaald. Wij zien de betaling nog niet; dat kan een paar "
        "dagen duren. In die tijd vragen wij u niets. Bewaar het bewijs van uw bank."
    )


def dispute_opened() -> str:
    """It stands still while it is looked into."""
    return (
        "We hebben vastgelegd wat er volgens u niet klopt. Vanaf nu ligt uw zaak stil. U hoeft "
        "niets te betalen zolang wij het uitzoeken. U hoort hier wat eruit komt."
    )


def dispute_closed(*, is_right: bool | None, because: str) -> str:
    """What came of it; None when the person took it back."""
    if is_right is None:
        return (
            f"U heeft laten weten dat de rekening toch klopt. Uw zaak loopt weer verder. {ASKING}"
        )
    outcome = "U heeft gelijk." if is_right else "Wij denken dat de rekening klopt."
    after = (
        "Wij passen het aan."
        if is_right
        else "Bent u het daar niet mee eens? Dan kunt u een klacht indienen. Dat kan hier. Uw zaak "
        "loopt nu weer verder. Is betalen lastig? Schrijf het hier, dan kijken we wat er kan."
    )
    return _paragraphs(f"We hebben het uitgezocht. {outcome} {because}", after)


def paused(until: date | None) -> str:
    """Nothing is asked."""
    lasts = f"tot en met {weekday(until)}" if until else "tot u weer van ons hoort"
    return f"Uw zaak ligt stil, {lasts}. U hoeft nu niets te betalen en krijgt geen herinneringen."


def pause_ended() -> str:
    """It goes on."""
    return (
        "Uw zaak loopt weer verder. Is betalen lastig? Schrijf het hier. Dan kijken we samen wat "
        "er kan."
    )


def closed(because: ClosingReason) -> str:
    """Nothing is asked any more."""
    sorry = " Wij hadden u dit niet moeten vragen. Dat spijt ons."
    rest = sorry if because is ClosingReason.MISTAKEN else ""
    return f"Uw zaak is gesloten. U hoeft niets meer te betalen.{rest} {ASKING}"


def reopened() -> str:
    """It was closed too soon."""
    return (
        "Uw zaak is weer open. Wij hadden die te vroeg gesloten. Wilt u weten hoe het nu verder "
        "gaat? Vraag het hier gerust."
    )


def referred(helper: str, follow_up_on: date | None, until: date | None) -> str:
    """Passed on to who can help."""
    asks = f" Op {weekday(follow_up_on)} vragen wij hoe het gaat." if follow_up_on else ""
    rest = f" {paused(until)}" if until else ""
    return f"Wij melden u aan bij {helper}, zoals we bespraken.{asks}{rest}"


def contact_changed(field: str) -> str:
    """Which of their data changed; the new value is not said where others may read along."""
    return (
        f"Uw {field} is bij ons aangepast. Heeft u dit niet gevraagd? Laat het ons hier meteen "
        "weten."
    )


def contact_refused(field: str) -> str:
    """A change is not made."""
    return f"Uw nieuwe {field} hebben wij niet doorgevoerd. {ASKING}"


def authorised(name: str) -> str:
    """Somebody may act for them once that is proven."""
    return (
        f"We hebben vastgelegd dat {name} u helpt met deze zaak. Dat geldt zodra wij het bewijs "
        "hebben gezien, zoals een ondertekende machtiging."
    )


def authorisation_proven(name: str) -> str:
    """Somebody may act for them now."""
    return f"Wij hebben het bewijs gezien. {name} mag u vanaf nu helpen met deze zaak."


def authorisation_ended(name: str) -> str:
    """Somebody may no longer act for them."""
    return f"De machtiging van {name} voor deze zaak is beëindigd."


def callback_missed() -> str:
    """We tried."""
    return "Wij hebben u gebeld, maar u nam niet op. Dat geeft niet: we proberen het nog een keer."


def copy_settled(what: str, *, is_sent: bool) -> str:
    """A copy is on its way, or there is none."""
    if is_sent:
        return f"Wij hebben naar u verstuurd wat u vroeg: {what}."
    return f"U vroeg om: {what}. Dat kunnen wij u helaas niet sturen. {ASKING}"


def method_settled(method: str, because: str | None) -> str:
    """Another way to pay is set, or not; the account itself is not said."""
    asked = f"U vroeg om een andere manier van betalen: {method}."
    return _settled(asked, "Dat is geregeld.", because)


def code_settled(because: str | None) -> str:
    """A code for the online file is on its way, or there is none."""
    return _settled("U vroeg om een code voor uw online dossier.", "Die is verstuurd.", because)


def limit_settled(limit: CreditLimitRequest, because: str | None) -> str:
    """What a policyholder can count on for a customer."""
    asked = f"U vroeg om een kredietlimiet van {euros(limit.amount)} op {limit.company}."
    granted = limit.granted_amount or limit.amount
    is_whole = granted == limit.amount
    done = "Die is toegekend." if is_whole else f"Toegekend is {euros(granted)}."
    return _settled(asked, done, because)


def _settled(asked: str, done: str, because: str | None) -> str:
    if because is None:
        return f"{asked} {done}"
    return _paragraphs(f"{asked} Dat kan helaas niet. De reden: {because}", ASKING)


def _agreed(opening: str, scene: Scene, arrangement: Arrangement) -> str:
    return _paragraphs(
        opening,
        _schedule(scene, arrangement),
        _paying(scene.case),
        FAILING,
        f"{CHANGING} Er komt ook een brief met alles wat we hebben afgesproken.",
    )


def _schedule(scene: Scene, arrangement: Arrangement) -> str:
    terms, total = schedule_of(arrangement), euros(arrangement.total)
    if len(terms) == 1:
        return f"U betaalt {total} in één keer, uiterlijk op {weekday(terms[0].due_on)}."
    opening = f"U betaalt in totaal {total}, in {len(terms)} termijnen"
    are_equal = len({one.amount for one in terms[:-1]}) == 1
    if scene.talk is not None and scene.talk.channel is Channel.SMS and are_equal:
        return f"{opening}{_in_short(terms)}"
    return "\n".join([f"{opening}:", *_in_full(terms)])


def _in_short(terms: Sequence[Instalment]) -> str:
    first, last = terms[0], terms[-1]
    return (
        f": {euros(first.amount)} per maand. De eerste op {weekday(first.due_on)}, de laatste op "
        f"{weekday(last.due_on)} ({euros(last.amount)})."
    )


def _in_full(terms: Sequence[Instalment]) -> Iterator[str]:
    for number, one in enumerate(terms, start=1):
        yield f"{number}. {weekday(one.due_on)}: {euros(one.amount)}"


def _paying(case: Case) -> str:
    return (
        f"Maak het over naar {account(case.creditor.iban)}, op naam van {case.creditor.name}. Zet "
        f"erbij: {case.number}."
    )


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(parts)
