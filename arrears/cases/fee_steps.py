"""The reasons behind a fee as Dutch sentences: one a rule, with the facts filled in."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from arrears.law.fees import Fee
from arrears.law.reason import Reason
from arrears.wording import day, euros, number

SENTENCES: Mapping[str, str] = {
    "fee.no_notice": (
        "Over het bedrag van {due_on} betaalt u nu geen incassokosten. "
        "Daarvoor moet u eerst een brief krijgen met 14 dagen om zonder kosten te betalen."
    ),
    "fee.notice_too_early": (
        "De brief van {received_on} kwam te vroeg. Daarom betaalt u hierover geen kosten."
    ),
    "fee.not_late": "Het bedrag van {due_on} is nog niet te laat. Daarover betaalt u geen kosten.",
    "fee.paid_in_time": "U betaalde op {paid_on}, en dat was op tijd. Dat kost u niets extra.",
    "fee.term_running": (
        "U kreeg op {received_on} een brief met 14 dagen de tijd. "
        "Betaalt u uiterlijk op {fourteenth_day}, dan komen er geen kosten bij."
    ),
    "fee.term_extended": (
        "U kreeg op {received_on} een brief met 14 dagen de tijd. Die liepen tot {fourteenth_day}. "
        "Betaal zo snel mogelijk, dan is de kans het grootst dat er geen kosten bij komen."
    ),
    "fee.notice_ran_out": (
        "U kreeg op {received_on} een brief met 14 dagen om zonder kosten te betalen. "
        "Die dagen zijn voorbij. Sinds {fee_from} mogen er incassokosten bij."
    ),
    "fee.combined": (
        "Er stonden {claims} bedragen in dezelfde brief. "
        "Die tellen we samen op: {principal}. Zo betaalt u maar één keer kosten."
    ),
    "fee.tier": "De wet rekent {rate}% over {over}. Dat is {gives}.",
    "fee.minimum": "De wet kent een laagste bedrag van {gives}. Dat geldt hier.",
    "fee.maximum": "Het hoogste bedrag is {gives}. Meer mag niet.",
    "fee.cumulation_next": (
        "U miste binnen een half jaar vaker een termijn. Voor die van {due_on} rekent de wet "
        "minder: {gives}."
    ),
    "fee.cumulation_maximum": (
        "Binnen een half jaar zijn de kosten samen nooit hoger dan het maximum. "
        "Daarom is het voor de termijn van {due_on} {gives}."
    ),
    "fee.largest_instalment": (
        "Er stonden meer termijnen in één brief. We rekenen alleen over de hoogste termijn."
    ),
    "fee.split_notice": (
        "Voor dit bedrag kwam een aparte brief, terwijl het in de eerste brief had gekund. "
        "Daarom rekenen we hier geen kosten."
    ),
    "fee.vat": "Daar komt {rate}% btw over {over} bij. Dat is {gives}.",
    "fee.business_late": "De factuur van {due_on} is te laat sinds {fee_from}.",
    "fee.business_fixed": "Voor elke te late factuur geldt een vast bedrag van {each}.",
    "fee.business_default": "Dit zijn de wettelijke bedragen, als u niets anders hebt afgesproken.",
    # Nothing that helps a person: there is no debt, or a colleague looks at it and that is said.
    "fee.no_claim": "",
    "fee.needs_person": "",
    "parameter.unverified": "",
}


def fee_steps(fee: Fee) -> str:
    """How a fee came about, one sentence a line. What adds nothing to the sum is said once."""
    return "\n".join(_sentences(fee.reasons))


def _sentences(reasons: tuple[Reason, ...]) -> Iterator[str]:
    said = set()
    for reason in reasons:
        sentence = SENTENCES[reason.rule].format(**_spoken(reason))
        if sentence and (sentence not in said or "gives" in reason.facts):
            said.add(sentence)
            yield sentence


def _spoken(reason: Reason) -> dict[str, str]:
    return {name: _speak(name, fact) for name, fact in reason.facts.items()}


def _speak(name: str, fact: Decimal | date | int | str) -> str:
    match fact:
        case Decimal() if name == "rate":
            return number(fact)
        case Decimal():
            return euros(fact)
        case date():
            return day(fact)
        case _:
            return str(fact)
