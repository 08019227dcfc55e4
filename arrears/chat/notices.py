"""What the person reads when it is not the bot or a colleague who speaks."""

from arrears.chat.records import Reply

RETURN_TO_BOT = "/return_to_bot"

BOT_IS_AWAY = (
    "Het duurt nu wat langer dan u van mij gewend bent. Uw bericht is goed aangekomen en blijft "
    "bewaard. Ik antwoord zodra het weer kan. U hoeft niets opnieuw te sturen."
)

SET_ASIDE = Reply(
    "Sorry, het lukt mij niet om dit bericht te beantwoorden. Dat ligt aan ons, niet aan u. "
    "Uw bericht is bewaard. Een medewerker leest het en neemt het van mij over."
)

GO_ON = {"title": "Verder met de digitale assistent", "payload": RETURN_TO_BOT}

HELP_NOW = (
    "Heeft u nu meteen hulp nodig? Bel 112 bij gevaar. Bel 113 als u aan zelfdoding denkt, of u "
    "zorgen maakt om iemand. Daar is dag en nacht iemand voor u. Ik heb ook dit bericht aan mijn "
    "collega doorgegeven."
)

# After the question whether somebody is there; each begins with the answer to it.
SOMEBODY_IS_THERE = (
    "Goed dat er iemand bij u is. Blijf bij elkaar. Vertel diegene hoe het met u gaat. Bij direct "
    "gevaar belt u 112. Bij 113 is dag en nacht iemand om mee te praten."
)

NOBODY_IS_THERE = (
    "Dank u dat u dat zegt. Blijf nu niet alleen. Bel iemand die u vertrouwt, of bel 113: daar is "
    "meteen iemand voor u. Bij direct gevaar belt u 112."
)

DANGER_SEEN = (
    "Wat u schrijft, neem ik heel serieus. Is er direct gevaar? Bel 112. Denkt u aan zelfdoding, "
    "of maakt u zich zorgen om iemand? Bel 113, of chat op 113.nl. Daar is dag en nacht iemand "
    "voor u. Ik heb meteen een collega gewaarschuwd."
)

ANSWERS = {
    "ja": SOMEBODY_IS_THERE,
    "jawel": SOMEBODY_IS_THERE,
    "nee": NOBODY_IS_THERE,
    "niemand": NOBODY_IS_THERE,
    "alleen": NOBODY_IS_THERE,
}

BACK_WITH_BOT = Reply(
    "U praat weer met mij, de digitale assistent. Uw verzoek om een medewerker blijft gewoon "
    "staan. Waarmee kan ik u nu helpen?"
)


SIGNED_OUT = Reply(
    "U bent uitgelogd. Wat we hebben afgesproken, blijft gelden. Wilt u later verder met uw zaak? "
    "Dan vraag ik opnieuw wie u bent."
)


PROPOSAL = "/ask_arrangement_status"
"""Said for the person to the bot, which shows what staff proposed and asks for an answer."""

GOODBYE = "/goodbye"
"""Said for the person to the bot, which takes leave and may ask for a mark."""

CLOSED = Reply(
    "Dit gesprek met mijn collega is afgerond. Heeft u later nog een vraag? Stuur dan gewoon weer "
    "een bericht."
)

# Of this only staff reads, in the log of the talk.
NO_MARK_ASKED = Reply(
    "De vraag om een cijfer is niet gesteld: het laatste bericht op WhatsApp was te lang geleden."
)


def taken_by(name: str) -> Reply:
    """A colleague is there now."""
    return Reply(
        f"U praat nu met {name}. {name} is een medewerker en leest mee met wat u al schreef."
    )


def passed_on(name: str) -> Reply:
    """Another colleague is there now."""
    return Reply(f"U praat vanaf nu met {name}. Ook {name} leest wat u al schreef.")


def sent_to(team: str) -> Reply:
    """A colleague of some team will come."""
    return Reply(
        f"Een collega van {team} helpt u verder. Die leest wat u al schreef, dus u hoeft niets "
        "opnieuw te vertellen. U kunt hier op antwoord wachten."
    )


def back_with_bot(name: str, summary: str, *, proposal: bool = False) -> Reply:
    """The assistant goes on, with what the colleague noted; a `proposal` is what comes next."""
    parts = ["U praat weer met mij, de digitale assistent."]
    if summary:
        parts.append(f"{name} heeft dit genoteerd: {summary}")
    goes_on = "Er ligt nog een voorstel voor u. Dat leest u hieronder."
    return Reply("\n\n".join([*parts, goes_on if proposal else "Waarmee kan ik u nu helpen?"]))


def left_behind(name: str) -> Reply:
    """A colleague is gone without having said so."""
    return Reply(
        f"{name} kan nu niet verder met u praten. Onze excuses daarvoor. Een andere collega neemt "
        "het over. U hoeft niets opnieuw te typen."
    )


def waiting_for_staff(back: str | None) -> Reply:
    """A message waits for staff; `back` says when they are there again, here and below."""
    waits = "Dank u. Uw bericht staat klaar voor mijn collega."
    go_on = "Wilt u intussen verder met mij?"
    if back is not None:
        waits = f"{waits} Die is er {back} weer."
        go_on = f"{go_on} Ik kan ook noteren dat u gebeld wilt worden."
    return Reply(f"{waits} {go_on}", buttons=(GO_ON,))


def danger_was_seen(back: str | None) -> Reply:
    """Somebody may be in danger, and the bot cannot answer."""
    return _help_first(DANGER_SEEN, back)


def staff_was_alerted(back: str | None) -> Reply:
    """Somebody who waits for staff may be in danger."""
    return _help_first(HELP_NOW, back)


def in_danger(text: str | None, back: str | None) -> Reply:
    """What somebody reads who waits for staff in danger, and whom we asked who is with them.

    Only a plain beginning counts as an answer; all of these name help, whatever was meant.
    """
    first = (text or "").casefold().replace(",", " ").split()[:1]
    return _help_first(ANSWERS.get(first[0], HELP_NOW) if first else HELP_NOW, back)


def _help_first(words: str, back: str | None) -> Reply:
    """Where help is now, and only then when staff is."""
    staff = "Mijn collega leest alles mee en antwoordt u hier."
    if back is not None:
        staff = f"Mijn collega is er {back} weer en antwoordt u dan hier. Wacht daar niet op."
    return Reply(f"{words} {staff}")
