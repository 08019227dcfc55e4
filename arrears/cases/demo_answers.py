"""The canned answers that a demo store begins with."""

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import CannedAnswer
from arrears.clock import now

ANSWERS = {
    "Welkom": (
        "Goedendag {naam}, u spreekt met {medewerker}. Ik heb gelezen wat u al vertelde, dus u "
        "hoeft niets te herhalen. Waarmee kan ik u nu het beste helpen?"
    ),
    "Even zoeken": (
        "Ik zoek dit voor u uit. Dat duurt een paar minuten. U kunt dit gesprek gewoon open laten "
        "staan; ik kom bij u terug."
    ),
    "Wat er openstaat": (
        "In zaak {zaaknummer} staat vandaag {openstaand} open bij {schuldeiser}. Wilt u dat ik "
        "uitleg hoe dat bedrag is opgebouwd?"
    ),
    "Hoe u betaalt": (
        "U kunt betalen op rekeningnummer {rekeningnummer} van {schuldeiser}. Zet het nummer "
        "{zaaknummer} bij de omschrijving. Dan weten we meteen waar uw betaling voor is."
    ),
    "In delen betalen": (
        "Lukt het niet om alles ineens te betalen? Dan kunnen we het bedrag in delen verdelen. "
        "Welk bedrag kunt u per maand missen, zonder dat u in de knel komt met huur, energie en "
        "boodschappen?"
    ),
    "Eerst rust": (
        "Dank u dat u dit vertelt. Dat is veel tegelijk. We hoeven vandaag niets te regelen. Zal "
        "ik met u kijken wat nu als eerste helpt?"
    ),
    "Hulp bij schulden": (
        "U staat er niet alleen voor. Uw gemeente helpt gratis bij geldzorgen, en u kunt ook "
        "terecht bij Geldfit: 0800-8115. Wilt u dat ik vertel hoe zo'n gesprek gaat?"
    ),
    "Al betaald": (
        "Dank u. Een betaling is soms een paar dagen onderweg. Op welke dag heeft u betaald, en "
        "welk bedrag? Dan zoek ik uw betaling op."
    ),
    "Niet eens met het bedrag": (
        "Goed dat u het zegt. Wat klopt er volgens u niet? Ik leg het vast en laat het uitzoeken. "
        "U hoort van ons wat eruit komt."
    ),
    "Wie bent u": (
        "Voordat ik iets over een zaak mag vertellen, wil ik zeker weten wie ik spreek. Wilt u uw "
        "zaaknummer, postcode en geboortedatum doorgeven aan de assistent? Ik geef u daarvoor "
        "even terug."
    ),
    "Een klacht": (
        "Het spijt me dat dit zo is gegaan. Ik leg uw klacht nu vast. Een collega die er niets "
        "mee te maken had, bekijkt hem en neemt contact met u op."
    ),
    "Bellen": (
        "Wilt u liever bellen? U bereikt {schuldeiser} op {telefoon}. Of zeg wanneer het u past, "
        "dan bel ik u terug."
    ),
    "Tot ziens": (
        "Fijn dat u contact zocht. Heeft u later nog een vraag? Stuur ons dan gerust een bericht. "
        "Met vriendelijke groet, {medewerker}"
    ),
}


async def add_demo_answers(session: AsyncSession) -> None:
    """Put them in an empty store."""
    rows = [{"title": title, "body": body, "changed_at": now()} for title, body in ANSWERS.items()]
    await session.execute(insert(CannedAnswer), rows)
