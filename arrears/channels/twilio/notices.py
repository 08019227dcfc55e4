"""What a telephone reads when it is the channel itself that answers, and not the bot."""

from arrears.chat.records import Reply

STOPPED = Reply(
    "U bent afgemeld. U krijgt op dit nummer geen berichten meer van ons. Brieven krijgt u nog "
    "wel. Wilt u toch weer berichten? Stuur dan START."
)

STARTED = Reply(
    "U krijgt hier weer berichten van ons. Afmelden kan altijd met STOP. Waarmee kan ik u helpen?"
)

HELP = Reply(
    "U praat met een digitale assistent die helpt bij rekeningen die nog open staan. Stel gerust "
    "uw vraag. Liever een mens? Typ: medewerker. Geen berichten meer? Typ: STOP. Is er direct "
    "gevaar? Bel 112."
)

EMPTY = Reply("Uw bericht kwam leeg bij mij aan. Kunt u in woorden schrijven wat u wilt zeggen?")

CANNOT_SEE_PHOTO = "Ik kan zelf geen foto's bekijken. Een medewerker kan dat wel."
CANNOT_HEAR_VOICE = "Ik kan zelf geen spraakberichten horen. Een medewerker kan dat wel."
CANNOT_SEE_VIDEO = "Ik kan zelf geen video's bekijken. Een medewerker kan dat wel."
CANNOT_USE_PLACE = "Ik kan zelf niets met een locatie. Een medewerker kan die wel zien."
CANNOT_OPEN_FILE = "Ik kan zelf geen bestanden openen. Een medewerker kan dat wel."
TELL_IN_WORDS = "Kunt u mij in woorden schrijven wat u wilt zeggen? Dan help ik u meteen verder."

WRONG_CODE = Reply(
    "Met deze code kan ik niet verder. Vraag in de chat op de website een nieuwe code, en stuur "
    "die binnen een kwartier. U kunt mij hier ook gewoon uw vraag stellen."
)

GOING_ON = Reply(
    "Fijn, we gaan hier verder met ons gesprek. Ik weet nog wat we al bespraken. U kunt hier "
    "gewoon antwoorden."
)
