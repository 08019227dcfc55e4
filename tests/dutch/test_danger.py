# ruff: noqa: E501 - a message stands on one line
"""Danger to life is recognised however it is said, and what merely sounds like it is not."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import DangerKind, danger_signs, find_danger
from dutch.danger import rows, sign_matches

OWN_LIFE = """
    ik wil dood
    ik wil niet meer leven
    Ik wil niet dood maar ik weet niet hoe ik verder moet
    ik maak er een eind aan
    ik ga er vanavond een einde aan maken
    ik maak mezelf van kant
    ik pleeg zelfmoord
    ik denk elke dag aan zelfmoord
    ik heb zelfmoordgedachten door al die schulden
    heb al twee keer een poging gedaan, zelfmoord lijkt me de enige weg
    ik spring straks van het dak
    ik sta op de brug en kijk naar beneden
    ik loop nu naar het spoor
    ik ga voor de trein springen
    ik gooi mezelf onder een vrachtwagen
    ik hang mezelf op als dit niet stopt
    ik ga me ophangen op zolder
    er hangt al een touw in de schuur
    heb een touw gekocht
    ik heb alle pillen van mijn moeder opgespaard
    ik slik straks alles in een keer
    hoeveel paracetamol heb je nodig om dood te gaan
    hoeveel slaappillen zijn dodelijk
    ik snij mijn polsen door
    ik jaag een kogel door mijn kop
    ik rij me dood tegen een boom
    ik rijd straks met de auto het kanaal in
    ik loop de zee in en kom niet terug
    ik draai vanavond de gaskraan open
    ik wil inslapen
    ik wil voor altijd slapen
    ik hoop dat ik morgen niet meer wakker word
    was ik maar dood
    ik wou dat ik dood was
    ik wou dat ik nooit geboren was
    ik wil er niet meer zijn
    het liefst was ik er niet meer
    ik wil niet meer
    ik wil echt niet meer
    voor mij hoeft het niet meer
    het hoeft voor mij allemaal niet meer
    van mij hoeft het leven niet meer
    ik zie het niet meer zitten
    ik zie het leven niet meer zitten
    ik zie geen uitweg meer
    er is geen uitweg meer voor mij
    er is maar een uitweg en die ken ik
    ik heb niks meer om voor te leven
    mijn leven is niks waard
    mijn leven heeft geen zin meer
    wat heeft leven nog voor zin
    ik ben klaar met het leven
    ik ben het leven zat
    ik ben moe van het leven
    levensmoe ben ik
    ik stop met leven
    ik geef het leven op
    zonder mij zijn ze beter af
    mijn kinderen zijn beter af zonder mij
    iedereen is beter af als ik er niet ben
    niemand zal me missen als ik weg ben
    ik ben toch alleen maar een last voor iedereen
    ik ben iedereen tot last
    straks hebben jullie geen last meer van mij
    jullie zijn straks van mij af
    morgen zijn jullie van me af
    dit is mijn laatste bericht
    dit wordt mijn laatste bericht aan jullie
    dit is het laatste wat jullie van mij lezen
    vaarwel
    vaarwel iedereen het spijt me
    zorg goed voor mijn kinderen
    zorgen jullie alsjeblieft voor mijn kat
    wie zorgt er voor mijn kinderen als ik er straks niet meer ben
    zeg tegen mijn vrouw dat ik van haar hou
    zeg mijn dochter dat het haar schuld niet is en dat ik van haar hield
    ik heb mijn afscheidsbrief al geschreven
    ik heb afscheid genomen van mijn kinderen
    het is mooi geweest
    het is mooi geweest zo, vaarwel
    als ik dood ben krijgen mijn kinderen tenminste geld
    keert de levensverzekering uit bij zelfmoord
    wordt er uitbetaald als ik zelf een eind aan mijn leven maak
    betaalt mijn overlijdensrisicoverzekering ook uit als ik mezelf iets aandoe
    ik ben dood meer waard dan levend
    met mijn levensverzekering ben ik dood meer waard
    dan is mijn gezin tenminste van de schulden af, als ik dood ben
    kan ik euthanasie krijgen
    ik wil bij oma zijn
    ik wil naar mijn overleden moeder toe
    straks ben ik bij papa in de hemel
    ik ga mijn man achterna
    ik kom eraan mama, wacht op mij in de hemel
    ik wil rust, voor altijd
    ik wil gewoon verdwijnen
    ik verdwijn voorgoed
    ik doe mezelf wat aan
    ik ben bang dat ik mezelf iets aandoe
    ik sta niet meer in voor mezelf, ik doe mezelf wat
    ik snij mezelf weer
    ik wil mezelf pijn doen
    ik heb 113 gebeld maar kom er niet doorheen
    wat is het nummer van 113
    ik stap eruit
    ik wil uit het leven stappen
    ik knijp er tussenuit
    ik maak een eind aan mijn ellende
    ik maak een eind aan alles
    ik heb besloten er een punt achter te zetten
    het einde is nabij, ik ga vannacht
    dan ben ik er niet meer
    tegen de tijd dat jullie dit lezen ben ik er niet meer
    als u dit leest ben ik dood
    ik ga dood en het kan me niks schelen
    ik ga liever dood dan nog een dag zo verder
    liever dood dan dit
    laat me maar doodgaan
    ik haal morgen niet meer
    ik denk dat ik de kerst niet haal, ik wil niet meer leven
    ik zit met een mes op mijn pols
    ik heb een mes in mijn hand en wil mezelf steken
    ik heb een pistool en ga het gebruiken op mezelf
    ik overdenk hoe ik het moet doen, pillen of de trein
    trein of touw, ik moet alleen nog kiezen
    ik heb een plan en vanavond doe ik het, dan is het over met mij
    ik ben suicidaal
    suïcidale gedachten heb ik
    ik kan niet meer leven zo
    zo wil ik niet leven
    zo hoef ik niet meer verder te leven
    ik wil niet meer verder
    ik wil niet meer wakker worden
    ik wil slapen en nooit meer wakker worden
    k wil dooood
    ikwildood
    ik wil d00d
    ik w1l dood
    IK WIL DOOD!!!!
    ik wil doot
    ik wil dood gaan
    ik wil doodgaan
    ik maag er een eind aan
    z e l f m o o r d
    zelfm**rd
    z*lfmoord
    d o o d wil ik
    zelf moord
    zelf-moord plegen
    sellufmoort
    zelfmrd
    zelfmoort
    zelvmoord plege
    zellufmoord
    ik maak un eind aan me leve
    ik wl ni mer leve
    ik wil ni meer leven
    kwil dood
    kwil nie mr leve
    ik maak mn eigen van kant
    ik doe mn eigen wat aan
    ik doe m'n eigen iets aan
    ik ga m'n zelf ophangen
    ik ga mij verhangen
    ben er klaar mee ik spring
    ik spring
    ik ga springen
    wat maakt het uit, over een uur lig ik onder de trein
    ik stuur zo de auto tegen een boom
    maak me maar dood
    schiet me maar dood
    god haal me
    ik bid dat god mij haalt
    ik smeek dat ik niet meer wakker word
    ik zou willen dat ik er niet meer was
    kon ik maar doodgaan
    ik verlang naar de dood
    de dood is beter dan dit
    ik wil alleen nog maar dood zijn
    ik wil sterven
    laat mij sterven
    ik denk erover om er een eind aan te maken
    soms denk ik was het maar afgelopen met mijn leven
    ik denk vaak aan de dood
    ik wil weg van deze wereld
    deze wereld is niets voor mij, ik ga
    dag wrede wereld
    mijn spullen heb ik al weggegeven
    ik heb voor mijn hond al een nieuw baasje geregeld, straks ben ik er niet meer
    ik heb alles geregeld voor als ik er niet meer ben
    mijn laatste avond
    vanavond is mijn laatste avond
    sorry mama voor alles
    vergeef me
    het spijt me voor mijn kinderen, ik kan niet meer leven met die schulden
    ik wil dat het leven stopt
    het leven is te zwaar ik stop ermee
    er rest mij niks anders dan de dood
    met al die schulden is er maar een oplossing, de trein
    ik heb mezelf al opgegeven ik wil niet meer leven
    nee 50 euro gaat niet, ik maak er een eind aan
    50 per maand of ik hang me op
    mijn postcode is 1234AB maar dat maakt niet uit want morgen ben ik dood
    op de vraag hoeveel ik kan betalen: niks, ik ben er straks niet meer
    ik kan de 25e niet betalen dan leef ik niet meer
    ik leef dan niet meer
    dan leef ik toch niet meer
    nog een brief en ik spring voor de metro
    ik red het niet meer, ik ga eraan kapot en ik wil niet meer leven
    weet je wat, laat maar. na vandaag heeft niemand nog last van mij
    jullie zullen me nooit meer zien
    jullie horen nooit meer wat van me
    ik verdien het niet om te leven
    ik hoor hier niet meer op deze wereld
    ik besta liever niet
    ik heb geen zin meer in het leven
    ik heb geen levenszin meer
    ik wil niet langer op deze wereld zijn
    ik leef niet graag meer
    kan iemand me helpen ik heb neiging om mezelf voor de trein te gooien
    ik heb de drang om te springen
    ik krijg zelfdodingsgedachten
    ik ben gestopt met insuline spuiten, hopelijk gaat het snel
    ik neem al mijn insuline in een keer
    ik ga de hele pot slaappillen nemen
    pillen liggen klaar
    ik heb de pillen voor me liggen
    de pillen staan naast mijn bed
    met een fles wodka en mijn pillen is het zo gebeurd
    straks lig ik onder de groene zoden
    over een week lig ik in mijn kist
    ik ga hemelen
    als ik er morgen niet meer ben wie krijgt dan mijn katten
    volgende maand hoeft u mij geen rekening meer te sturen, dan ben ik er niet meer
    ik heb besloten dat het vanavond klaar is, bedankt voor de moeite
    mijn kinderen krijgen dan tenminste de uitkering van mijn levensverzekering
    Wat gebeurt er met de schuld als ik mezelf van het leven beroof
    vervalt de schuld als ik er een einde aan maak?
    ik sta hier op het perron en de volgende trein stopt niet
    ik rij nu naar de Erasmusbrug
    mijn brief aan de kinderen ligt op de keukentafel
    ik heb vandaag alle wachtwoorden voor mijn vrouw opgeschreven, ze redt het wel zonder mij
    ik wil alleen maar dat het stopt en dat ik niet meer hoef te ademen
    elke ochtend baal ik dat ik wakker ben geworden
    had ik vannacht maar niet meer wakker geworden
    ik ben op. ik wil naar mijn zoontje in de hemel
    heb uitgezocht hoeveel pillen genoeg zijn
    Ik heb een fles whisky en twee strips oxazepam voor me
    ik zit in de auto met de motor aan en de garagedeur dicht
    ik heb net mijn laatste sigaret gerookt, dag allemaal
    ik ga er niet meer tegen vechten, ik laat me vallen
    ik laat me van de flat vallen
    ik denk dat iedereen opgelucht is als ik weg ben
    mijn gezin kan beter zonder mij
    jullie hebben gewonnen, ik ben morgen dood
    gefeliciteerd jullie krijgen je zin ik hang me op
    mn leven is voorbij
    ik voel me zo rot dat ik mezelf wil doden
    ik ben van plan om mezelf te doden
    Ik wil mezelf iets aandoen.
    ik kras weer in mijn armen
    als ik straks spring is het jullie schuld
    misschien moet ik maar gewoon voor een vrachtwagen lopen
    ik heb geen toekomst meer, ik wil eruit stappen
    als jullie morgen komen vinden jullie mij hangend
    jullie mogen me morgen van het plafond halen
    breng de bodybag maar mee
    de deurwaarder vindt straks alleen nog een lijk
    straks vinden ze mijn lijk
    kan een mens overlijden aan 40 temazepam
    hoe snel werkt rattengif bij mensen
    is verdrinken pijnlijk
    hoe hoog moet een gebouw zijn om het niet te overleven
    vanaf welke datum keert de polis uit bij zelfdoding
    ik heb alles klaarliggen voor vannacht
    ik zit met het touw in mijn handen
    het leven is geen leven meer, laat mij maar gaan
    ik ga naar de andere kant
    ik zoek een manier om pijnloos te gaan
    ik ga mijn kinderen vanavond voor het laatst instoppen
    ik heb mijn dochter voor het laatst een kus gegeven
    ik hoop dat ik onder een auto kom
    ik hoop dat ik een ongeluk krijg en dat het dan over is
    ik heb weer van die gedachten over de dood
    ik word liever niet meer wakker
    dit is geen grap ik stap er echt uit vannacht
    tis goed zo ik stap deruit
    ik gaat dood maken mijzelf
    ik niet meer willen leven
    ik wil stoppen met het leven
    ben het leven helemaal beu en heb al een datum geprikt
    morgen is alles voorbij, dan ben ik vrij
    morgen om deze tijd ben ik er niet meer
    wil graag slapen zonder ooit nog op te staan
    ik ben er klaar voor om te sterven
    Ik heb er genoeg van, vannacht maak ik er definitief een einde aan
    Doe geen moeite meer met die aanmaningen, ik ben er volgende week toch niet meer
    Zou mijn levensverzekering uitkeren als ik van een flat spring?
    Ik heb geen kracht meer om te vechten, ik wil naar mijn overleden dochter
    als ik weg ben zijn alle problemen opgelost
    mijn kinderen verdienen een betere vader dan ik, ze zijn beter af zonder mij
    Ik sta bij de spoorwegovergang
    dit is mn laatste appje, ik hou van jullie
    me zusje heeft weer in der armen gesneden
    Hij wacht me op na mijn werk en zegt dat hij me dood gaat maken
    ik denk dat ik mezelf iets ga aandoen
    ik kan er niet meer tegen, ik wil dat het ophoudt, ik wil slapen en niet meer opstaan
    Heb de afgelopen nacht op het viaduct gestaan
    heb een strip slaappillen achterover geslagen
    I don't see the point in living anymore
    Artık dayanamıyorum, canıma kıyacağım
    Не хочу жити, краще померти
    لا أستطيع الاستمرار أريد أن أنهي حياتي
    Estoy cansada de vivir
    Je n'ai plus envie de vivre
    Ich will mir das Leben nehmen
    Mi marido me va a matar
    het is beter voor iedereen als ik verdwijn
    wie neemt mijn hond als ik er straks niet meer ben
    ik wil nooit meer wakker worden
    ik leg me vanavond op de rails
    de wereld is beter af zonder mij
    dan maar dood
    dood gaan is de enige optie die ik nog heb
    ik wens dat het stopt, dat mijn hart stopt
    ik wou dat ik kanker had dan was het snel voorbij
    laten jullie mijn vrouw met rust als ik dood ben?
    bedankt dat je luisterde. het ga jullie goed. ik ga nu
    ik kan alleen nog maar denken aan hoe ik het ga doen
    ik zit op de rand van het dak
    ik heb de pillen al geteld
    mijn laatste wens is dat mijn kinderen het goed hebben
    niemand hoeft nog op mij te rekenen na vannacht
    als je dit leest is het al te laat
    ik ben een last, ze kunnen beter zonder mij verder
    ik wil gewoon niet meer bestaan
    er is niks meer wat me hier houdt
    ik heb niks meer om voor te vechten, dit was het dan
    het hoeft allemaal niet meer voor mij hoor
    mijn vrouw zei vanmorgen dat ze er niet meer wil zijn
    ik wil eindelijk rust, voor altijd
    ik zou het liefst in slaap vallen en nooit meer wakker worden
    ik ga naar de brug bij Ewijk
    ik ben het leven moe
    kan mijn vrouw de polis houden als ik mezelf ophang
    ik doe het licht uit en de gaskraan open
    kijk maar in de krant van morgen
    tegen die tijd lig ik onder de grond
    zonder mij hebben ze tenminste geld
    ik had vannacht al in het water moeten liggen
    Beste, ik schrijf dit omdat ik niet weet waar ik anders heen kan. Ik heb al besloten dat ik vannacht niet overleef.
    Ik wil niet langer ademhalen
    mijn beste vriend appte net vaarwel, ik maak me zorgen
    ik ga weg en kom nooit meer terug, let goed op mijn meisjes
    ik kom er niet meer uit, de enige manier is dat ik er niet ben
    ik ga vanavond voor de laatste keer naar bed
    ik steek mezelf neer als jullie langskomen
    met een beetje geluk word ik morgen niet wakker
    mijn schulden zijn opgelost zodra ik begraven ben
    niemand zou het merken als ik er niet meer was
    ik wil zelfdoding plegen
    ik ga mn polsen doorsnijden
    Ik wil er een einde aan maken.
    Ik overweeg om uit het leven te stappen
    Soms denk ik dat iedereen beter af is zonder mij
    Ik hoop vanavond in slaap te vallen en niet meer wakker te worden
    Straks hebben jullie geen last meer van mij.
    Zorg alsjeblieft goed voor mijn dochter
    wat gebeurt er met mijn levensverzekering als ik zelfmoord pleeg
    Hoeveel pillen moet ik nemen om niet meer wakker te worden
    ik heb afscheid genomen van iedereen
    ik ga bij mijn overleden vrouw zijn
    I want to end my life
    Kendimi öldürmek istiyorum
    Nie chcę już żyć
    لا أريد أن أعيش
    ik heb het touw al klaarliggen
    ik sta op het spoor
    het heeft geen zin meer, ik wil niet verder leven
    Dit leven is voor mij niet meer te doen, ik ga
    volgende week ben ik er niet meer dus die regeling heeft geen nut
    ben zo moe van alles ik wil gewoon weg zijn voor altijd
    ik wil niet meer verder leven op deze manier
    eigenlijk zou ik het liefst verdwijnen van deze wereld
"""

OTHER_LIFE = """
    mijn vriendin wil er een eind aan maken
    mijn man zegt dat hij niet meer wil leven
    mijn zoon heeft het over zelfmoord
    mijn vader wil niet meer
    ik ben bang dat mijn broer zichzelf iets aandoet
    mijn moeder zegt steeds dat ze dood wil
    mijn dochter snijdt zichzelf
    mijn buurman staat op het balkon en dreigt te springen
    ze heeft een touw gekocht
    ze wil zichzelf ophangen
    mijn vrouw is weggelopen en heeft haar medicijnen meegenomen ze wil dood
    mijn client heeft suicidale uitingen gedaan
    hij zegt dat hij voor de trein springt
    mijn maat wil zich van kant maken
    mn vriend wil zn eigen wat aandoen
    mijn kind van 15 zegt dat ze niet meer wakker wil worden
    mama wil dood om die brieven
    papa zegt dat hij zich ophangt
    mijn ex dreigt zelfmoord te plegen als ik niet betaal
    ik ga mijn man vermoorden
    ik vermoord mijn vrouw
    ik doe mijn kinderen wat aan
    ik neem mijn kinderen mee de dood in
    ik neem mijn gezin mee het graf in
    ik schiet mijn buurman dood
    ik steek hem neer
    ik maak haar af
    ik ben bang dat ik mijn baby iets aandoe
    ik stop de kinderen in de auto en rij het water in
    mijn vriend stuurt me berichtjes dat hij er een eind aan gaat maken
    mijn cliënt zegt dat hij het leven niet meer ziet zitten, wat moet ik doen
    mijn buurvrouw heeft gezegd dat ze van het balkon gaat springen
    mijn moeder eet niet meer en zegt dat ze dood wil
    hij heeft pillen gekocht en zegt steeds sorry tegen iedereen
    mijn collega zegt dat hij het vanavond gaat doen, hij heeft een touw
    mijn vader dreigt zich voor de trein te gooien
    mijn man heeft de auto gepakt en zegt dat hij tegen een boom rijdt
    oma zegt dat het voor haar niet meer hoeft
"""

VIOLENCE = """
    mijn man slaat me
    hij slaat mij elke dag
    mijn vriend heeft me weer geslagen
    mijn ex bedreigt mij met een mes
    ik word mishandeld
    ik word thuis geslagen en mag geen geld uitgeven
    mijn partner mishandelt mij en de kinderen
    hij maakt me af als ik de rekening betaal
    hij zegt dat hij me vermoordt
    mijn man heeft gezegd dat hij mij iets aandoet als hij deze brief ziet
    ik ben bang voor mijn man
    ik ben doodsbang voor mijn ex
    ik durf niet naar huis want hij wacht op me
    ik zit opgesloten in huis
    hij heeft mij in de kelder opgesloten
    ik mag het huis niet uit van mijn man
    hij knijpt mijn keel dicht
    hij heeft een pistool
    er staat een man met een mes voor mijn deur
    mijn stiefvader slaat mijn zusje
    mijn vader zit aan mij
    mijn kinderen zijn in gevaar
    mijn kinderen zijn niet veilig bij hun vader
    ik voel me niet veilig thuis
    ons leven is in gevaar
    ik heb geld geleend van verkeerde mensen en ze bedreigen me
    de geldschieter dreigt mijn benen te breken
    ze komen mijn benen breken als ik niet betaal
    woekeraars dreigen mijn gezin wat aan te doen
    die gasten van wie ik geld leende staan voor de deur en dreigen
    ze gaan me vermoorden om die schuld
    ik word met de dood bedreigd
    ik krijg doodsbedreigingen van een schuldeiser uit het milieu
    mijn zoon slaat mij als ik hem geen geld geef
    mijn vrouw slaat mij
    hij trapt mij en de kinderen
    mijn ex stalkt me
    mijn ex staat te bonken op de deur en schreeuwt dat hij me afmaakt
    ik ben verkracht door mijn ex
    hij verkracht me
    ik vlucht voor mijn man, waar kan ik heen
    hij heeft me van de trap geduwd
    help hij gaat me slaan
    bel de politie hij slaat mijn moeder
    mn man slaat me as ie dronken is
    me vent mept me
    hij sloeg me vannacht het ziekenhuis in
    ik zit onder de blauwe plekken door mijn man
    er is huiselijk geweld bij ons
    mijn schoonfamilie houdt mij vast
    hij dwingt me om met mannen naar bed te gaan
    ze zeiden dat ze mijn dochter pakken
    er komen mannen langs die zeggen dat ze mijn zoon wat aandoen
    ze hebben mijn broer in elkaar geslagen om de schuld
    hij dreigt het huis in brand te steken
    mijn man wurgde me gisteren
    als ik geld uitgeef krijg ik klappen
    mijn man wordt gewelddadig als er een rekening komt
    hij heeft me vannacht weer geslagen en heeft mijn bankpas
    hij pakt al mijn geld af en als ik wat zeg slaat hij erop los
    mijn ex heeft gezegd dat hij me weet te vinden en me doodmaakt
    er zijn mannen aan de deur geweest, als ik vrijdag niet betaal breken ze mijn vingers
    ik heb geleend bij een jongen uit de buurt en nu bedreigt hij mijn kinderen
    ze hebben een foto van mijn dochter gestuurd en zeggen dat ze weten waar ze naar school gaat
    de mensen van wie ik geleend heb zeggen dat ze mijn vrouw wat aandoen
    mijn zoon bedreigt me met een mes voor geld
    hij heeft de deur op slot gedaan en laat mij er niet uit
    ik mag niet weg van hem en hij heeft mijn telefoon
    mijn vader slaat mijn moeder, help
    papa slaat mama
    mijn vriend duwt me tegen de muur en knijpt in mijn keel
    mijn man schopte me in mijn buik ik ben zwanger
    help me alstublieft hij vermoordt ons
    ik kan niet praten hij luistert mee. hij slaat ons
    ik ben bang dat mijn ex vanavond langs komt en de kinderen iets aandoet
"""

ACUTE = """
    ik heb net dertig pillen geslikt
    ik heb een hele strip oxazepam op
    ik heb te veel paracetamol ingenomen
    mijn vrouw heeft een overdosis genomen
    bel een ambulance
    stuur een ambulance alsjeblieft
    bel 112
    mijn man is in elkaar gezakt
    mijn man ligt op de grond en reageert niet
    ze ademt niet meer
    hij is bewusteloos
    ik heb mijn polsen doorgesneden
    mijn dochter heeft bleekmiddel gedronken
    ik krijg hem niet wakker
    ik krijg geen lucht meer bel iemand
    mijn vader heeft een hartaanval nu
    heb al mn pille geslikt
    ik heb alles ingenomen wat er in huis was
    ik heb ze allemaal ingenomen
    heb net 20 temazepam op en word duizelig
    ik heb spijt, ik heb te veel medicijnen geslikt
    mijn vrouw is niet meer wakker te krijgen er liggen lege doosjes
    er ligt iemand bewusteloos
    mijn vader is gevallen en ademt raar, kunnen jullie een ambulance sturen
    ik bloed heel erg
"""

# Danger, of whichever kind: whom it is about can be read in two ways.
EITHER_WAY = """
    hij heeft een afscheidsbrief achtergelaten
    een klant van mij dreigt met zelfmoord
    mijn zus stuurde net vaarwel en neemt niet meer op
    mijn man zei dat wij beter af zijn zonder hem
    mijn oom praat er steeds over dat hij er niet meer wil zijn
    ik steek de boel in brand met mij erin
    ik steek mijn huis in brand met iedereen erin
    hij heeft benzine over mij gegooid
    kan mijn vrouw het geld krijgen als het lijkt op een ongeluk
    Ik wil mijn ogen dichtdoen en ze nooit meer open doen
    mijn zwager zit op het dak en zegt dat hij springt
    Mijn man gooit met stoelen en heeft de kinderen geslagen
    Ik heb bij een woekeraar geleend, hij zegt dat hij mijn vingers breekt
    Ik moet vrijdag betalen anders doen ze mijn zoontje wat
    ben al 3 dagen niet buiten geweest hij heeft de deur op slot gedraaid en de sleutel meegenomen
    Mijn buurman heeft net gezegd dat ie zich vanavond verhangt
    Nie mam siły żyć, chcę ze sobą skończyć
    hebben jullie wel eens meegemaakt dat iemand door die schulden uit het leven stapt
    mijn zoon dreigt met een mes als hij geen geld krijgt
    ik ben bang voor hem, hij slaat als hij de post ziet
    hij heeft me al eens bijna gewurgd
    mijn vriendin heeft pillen genomen en ik krijg haar niet wakker
    mijn neef zegt dat ie voor de metro springt
    mijn pa zegt dat ie zichzelf ophangt als de deurwaarder komt
    ze hebben gedreigd mijn huis in brand te steken als ik niet voor zondag betaal
    die mannen komen vanavond terug en dan pakken ze mijn gezin
    mijn man dreigt de kinderen iets aan te doen
    mijn man heeft een touw in de garage hangen en praat niet meer
    ik ben bang dat mijn vader zichzelf wat aandoet door deze brieven
    ik heb twee dozen paracetamol in huis en ga ze allemaal nemen
    mijn vriend sluit me op en neemt mijn telefoon af
    hij zegt dat hij me kapot maakt als ik bij hem wegga
    mijn vader slaat ons als er geen geld is
    de man die mij geld leende zegt dat mij iets overkomt als ik niet betaal
    Mijn broer heeft gezegd dat hij van het dak springt
    Mijn ex staat voor de deur met een mes
    mijn man heeft me weer in elkaar geslagen
    mijn zoon heeft te veel pillen geslikt
    ik ben bang dat ik de kinderen iets aandoe
    de woekeraar zegt dat hij mijn zoontje komt halen
    mn vader heb gezeg dat ie zn eigen ophang
    mijn zus is niet bereikbaar en heeft een brief achtergelaten
    ik kan mijn man niet vinden, hij had het over de trein
    mijn zoon van 17 heeft zich op zijn kamer opgesloten met een mes
    een vriend van me wil zelfmoord plegen vanwege zijn schulden
    mijn broertje schrijft dat hij er niet meer wil zijn
    ze zegt dat de kinderen beter af zijn zonder haar
    ik ben gevlucht met mijn kinderen omdat hij ons wou vermoorden
    ik heb in mijn pols gesneden en het stopt niet met bloeden
"""

OTHER_LANGUAGES = """
    I want to kill myself
    I want to die
    i dont want to live anymore
    I don't want to be here anymore
    I'm going to end it all tonight
    i will jump in front of a train
    Everyone would be better off without me
    I can't go on like this, I want to die
    I am thinking about suicide
    nobody will miss me when I'm gone
    this is my last message, goodbye
    my husband beats me
    my boyfriend is hitting me and the kids
    he is going to kill me
    he said he will kill me if I pay
    I took all my pills
    my wife wants to kill herself
    i have no reason to live
    there is no way out for me
    my life is over
    I wish I was dead
    i wanna kms
    Ich will nicht mehr leben
    ich will sterben
    ich bringe mich um
    ich möchte mich umbringen
    mein Mann schlägt mich
    ich kann nicht mehr, ich will tot sein
    Ich habe keinen Lebenswillen mehr
    ich sehe keinen Ausweg mehr
    je veux mourir
    je vais me suicider
    je ne veux plus vivre
    j'ai envie d'en finir
    mon mari me frappe
    je vais me tuer
    je vais mettre fin à mes jours
    quiero morir
    no quiero vivir más
    me quiero matar
    voy a suicidarme
    mi marido me pega
    ya no quiero vivir
    mi esposo me amenaza con matarme
    quero morrer
    não quero mais viver
    vou me matar
    meu marido me bate
    o meu marido bate-me
    já não quero viver
    voglio morire
    non voglio più vivere
    voglio uccidermi
    mi voglio ammazzare
    mio marito mi picchia
    voglio farla finita
    chcę umrzeć
    chcę się zabić
    nie chcę już żyć
    nie chce mi sie zyc
    mąż mnie bije
    mój mąż mnie bije
    zabiję się
    mam myśli samobójcze
    popełnię samobójstwo
    ölmek istiyorum
    artık yaşamak istemiyorum
    intihar edeceğim
    kendimi öldüreceğim
    kocam beni dövüyor
    yaşamak istemiyorum artık
    canıma kıyacağım
    kocam beni öldürecek
    eşim bana şiddet uyguluyor
    أريد أن أموت
    لا أريد العيش
    لا أريد أن أعيش بعد الآن
    سأنتحر
    أفكر في الانتحار
    سأقتل نفسي
    زوجي يضربني
    بدي موت
    ما بدي عيش
    anA biddi mout
    bghit nmout
    ma bghitch n3ich
    rajli kaydrebni
    хочу умереть
    я хочу умереть
    не хочу больше жить
    я не хочу жить
    я покончу с собой
    я убью себя
    муж меня бьёт
    мой муж избивает меня
    хочу померти
    я не хочу жити
    я вб'ю себе
    чоловік мене б'є
    думаю про самогубство
    вчиню самогубство
    vreau să mor
    nu mai vreau să trăiesc
    mă sinucid
    o să mă omor
    soțul meu mă bate
    soțul mă bate
    искам да умра
    не искам да живея повече
    ще се самоубия
    мъжът ми ме бие
    съпругът ми ме бие
    mi ke muri
    mi no ke biba mas
    mi kier muri
    mi ta bai mata mi mes
    mi kasa ta sutami
    waxaan rabaa inaan dhinto
    waxaan rabaa inaan is dilo
    ma rabo inaan noolaado
    ninkaygu wuu i garaacaa
    می‌خواهم بمیرم
    دیگر نمی‌خواهم زندگی کنم
    می‌خوام خودمو بکشم
    به خودکشی فکر می‌کنم
    شوهرم مرا کتک می‌زند
    شوهرم منو میزنه
    mikham bemiram
    dige nemikham zendegi konam
    please help I am going to kill myself tonight
    i can't do this anymore I want it to end
    I am standing on a bridge
    my brother said he wants to die
    I have pills and I will take them all
    my father hits me
    life is not worth living anymore
    Ich habe keine Kraft mehr zu leben
    Ich springe vor den Zug
    Mein Freund bedroht mich mit einem Messer
    Ich will mein Leben beenden
    es ist besser wenn ich tot bin
    je n'en peux plus, je veux en finir
    je pense au suicide
    mon père me bat
    il va me tuer
    quiero quitarme la vida
    mi novio me quiere matar
    estoy pensando en el suicidio
    eu quero me matar
    penso em suicídio
    mi voglio uccidere
    penso al suicidio
    nie mam już siły żyć
    chcę skończyć ze sobą
    myślę o samobójstwie
    boję się mojego męża
    hayatıma son vermek istiyorum
    ölmek istiyorum, borçlardan bıktım
    yaşamak istemiyorum, çocuklarıma bakın
    kocamdan korkuyorum
    babam beni dövüyor
    أريد أن أنهي حياتي
    افكر بالانتحار
    زوجي يهددني بالقتل
    я больше не хочу жить
    хочу покончить с собой
    муж угрожает меня убить
    я думаю о самоубийстве
    не бачу сенсу жити
    хочу вкоротити собі віку
    чоловік погрожує мене вбити
    не хочу більше жити
    mă gândesc să mă sinucid
    nu mai vreau să trăiesc așa
    soțul mă amenință
    не искам повече да живея
    мисля да се самоубия
    mi no ke biba
    mi ke kaba ku mi bida
    mi ta kansá di biba
    naftayda ayaan rabaa inaan gooyo
    waan dhiman rabaa
    ma doonayo inaan noolaado
    می‌خواهم خودکشی کنم
    دیگه نمی‌خوام زنده باشم
    شوهرم من را می‌زند
    mikham khodkoshi konam
"""

LONG_MESSAGES = """
    Goedemiddag, ik schrijf u over de brief van vorige week. Ik heb drie maanden geen loon gehad en de huur gaat voor. Eerlijk gezegd hoeft het voor mij niet meer. Kunt u mij zeggen wat het openstaande bedrag is? Met vriendelijke groet, A. de Wit
    hallo met mij weer. jullie hebben gebeld maar ik zat op mijn werk. de auto is kapot en nu moet ik ook nog die 340 euro, ik denk er steeds vaker aan om van de brug te springen, en de kinderen weten van niks. kan het bedrag in termijnen
    Beste mensen, vorige maand is mijn man vertrokken met al het spaargeld. Hij komt nog elke avond terug en dan slaat hij mij waar de kinderen bij zijn. Ik wil graag weten of de verzekering op mijn naam kan. Alvast dank.
    ik heb de polis niet meer nodig denk ik, want mijn zus regelt alles, ik wil er gewoon niet meer zijn snap je, en de post gaat ongeopend in een la, verder alles rustig hier
    Mijn dossiernummer is 2026-004217 en mijn postcode 3512AB. De betaling van oktober is mislukt omdat mijn rekening leeg was. Mijn moeder heeft net een doos slaappillen ingenomen en ik weet niet wat ik moet doen. Ik betaal vrijdag.
    Ik lach me dood om die brieven van jullie, echt waar, altijd hetzelfde liedje. Maar vanavond maak ik er een eind aan en dat meen ik.
    mijn telefoon is dood geweest dus ik zag het nu pas. mijn man is overleden in maart. sindsdien wil ik ook niet meer leven. hoe zeg ik zijn polis op
"""

ANSWERS_TO_A_FORM = """
    niks, morgen ben ik dood
    50 euro of ik hang me op
    de 25e ben ik er niet meer
    1234AB, en zeg mijn kinderen dat ik van ze hou
    nee want ik maak er een eind aan
    geen idee, ik wil niet meer leven
    2026-004217 maar mijn man slaat me als hij dit leest
    ja maar eigenlijk wil ik dood
    01-02-1980, mijn laatste verjaardag was mijn laatste dag
"""

LOOK_ALIKES = """
    ik lach me dood
    haha ik lach me helemaal kapot
    ik schaam me dood
    ik schaam me kapot voor de buren
    ik schrok me dood van die brief
    ik schrik me dood als de bel gaat
    ik verveel me dood
    ik erger me dood aan jullie muziekje
    ik werk me kapot
    ik werk me dood en houd niks over
    ik betaal me blauw
    ik zoek me rot naar dat nummer
    ik ga dood van de stress
    ik ga dood van de honger
    ik ga nog eens dood van de zorgen
    van de stress ga ik nog een keer dood
    dit wordt mijn dood nog
    die brieven worden mijn dood
    dat incassobureau wordt mijn ondergang
    mijn telefoon is dood
    m'n telefoon ging dood
    sorry mijn batterij was dood
    de lijn is dood
    mijn auto is dood, ik kan niet naar mijn werk
    mijn laptop is dood dus ik typ op mijn telefoon
    de chat was dood
    mijn plant is dood
    onze hond is dood
    de kat is doodgegaan en de dierenarts was duur
    mijn man is overleden
    mijn man is dood
    mijn vader is vorige week doodgegaan
    mijn moeder is gestorven
    omdat mijn broer dood is wil ik de polis stoppen
    mijn zoon is verongelukt
    mijn man heeft vorig jaar zelfmoord gepleegd en nu krijg ik zijn rekeningen
    mijn broer is overleden door zelfmoord
    na de dood van mijn moeder liep alles mis
    na zijn dood kwamen de rekeningen
    de verzekeringnemer is overleden, wat nu
    hoe meld ik een overlijden
    keert de uitvaartverzekering uit
    is mijn begrafenis verzekerd
    is mijn uitvaart nog betaald als ik overlijd
    wat krijgen mijn kinderen van de uitvaartverzekering als ik dood ga
    als ik dood ga is mijn begrafenis dan gedekt
    ik wil mijn uitvaartpolis stopzetten
    de begrafenis van mijn man kostte 9000 euro
    ik moest de crematie van mijn vader betalen
    mijn overlijdensrisicoverzekering is duurder geworden
    hoe hoog is de dekking van mijn levensverzekering
    mijn levensverzekering is opgezegd
    ik wil niet meer met een robot praten
    ik wil niet meer met een bot praten maar met een mens
    ik wil niet meer betalen
    ik wil niet meer typen
    ik wil niet meer wachten
    ik wil niet meer bellen
    ik wil die brieven niet meer
    ik wil dit niet meer ontvangen
    ik wil geen berichten meer
    ik wil niet meer verzekerd zijn
    ik wil deze verzekering niet meer
    ik wil deze regeling niet meer
    ik kan niet meer
    ik kan echt niet meer
    ik kan het niet meer aan
    ik trek het niet meer
    ik red het niet meer
    ik hou het niet meer vol
    ik ben op
    ik ben kapot
    ik ben gesloopt
    ik ben ten einde raad
    ik zie door de bomen het bos niet meer
    ik slaap niet meer
    ik lig er wakker van
    ik lig er niet meer wakker van
    ik kan niet inslapen door de zorgen
    ik huil elke avond
    ik zit er helemaal doorheen
    ik weet het niet meer
    het wordt me te veel
    het water staat me aan de lippen
    ik verdrink in de schulden
    ik verdrink in de rekeningen
    ik zit tot mijn nek in de schulden
    die schuld hangt als een molensteen om mijn nek
    de strop om mijn nek wordt steeds strakker
    ik word gek van die brieven
    ik ben wanhopig
    ik heb geen geld meer
    ik voel me waardeloos
    ik voel me een mislukking
    ik ben bang voor de deurwaarder
    ik ben bang voor de post
    ik ben bang dat ik mijn huis kwijtraak
    ik ben bang dat ze mijn auto meenemen
    ik durf de deur niet meer open te doen
    ik durf de post niet open te maken
    ik zie het niet zitten met zo'n chatbot
    ik zie het niet zitten om alles in een keer te betalen
    ik zie die regeling niet zitten
    ik zie geen oplossing voor deze rekening
    ik hang op
    ik hang nu op
    ik ga ophangen
    jullie hangen steeds op
    jullie medewerker hing gewoon op
    hij hing de telefoon op
    ik maak een eind aan dit gesprek
    ik wil een eind aan deze chat
    hoe maak ik een einde aan het contract
    ik wil dat er een eind komt aan die brieven
    er komt maar geen einde aan die kosten
    wanneer is het einde van mijn regeling
    aan het eind van de maand krijg ik loon
    ik stop ermee
    ik stop met betalen
    ik stop met de regeling
    ik geef het op met jullie
    laat maar zitten
    ik ben er klaar mee
    ik ben klaar met jullie
    ik ben jullie zat
    ik ben die brieven zat
    doei
    tot ziens
    dag
    dit is mijn laatste bericht en stuur me geen sms meer
    dit is mijn laatste bericht, hierna bel ik een advocaat
    wat was jullie laatste bericht
    ik heb jullie laatste brief niet gekregen
    is dit de laatste aanmaning
    wat is de laatste dag om te betalen
    vandaag is de laatste dag van de betaaltermijn
    ik heb mijn laatste termijn betaald
    dit is mijn laatste termijn
    als ik alles betaal ben ik dan van jullie af
    als ik betaald heb zijn jullie van mij af
    hoe kom ik van jullie af
    ik heb last van jullie berichten
    heeft mijn man last van mijn schuld
    ik wil u niet tot last zijn
    sorry dat ik u lastig val
    bedankt voor alles
    sorry voor het ongemak
    fijne avond en bedankt voor de hulp
    ik zorg voor mijn zieke moeder
    ik zorg alleen voor mijn kinderen
    ik heb drie kinderen om voor te zorgen
    wie zorgt er voor mijn kinderen als ik werk
    ik ben bij mijn moeder
    ik ga naar mijn ouders
    ik woon weer bij mijn moeder
    ik wil bij mijn zieke vader zijn
    ik kan niet leven van 50 euro
    hoe moet ik leven van dit geld
    van een uitkering kan je niet leven
    ik leef van dag tot dag
    we leven van de voedselbank
    ik leef op krediet
    ik heb geen leven zo
    ik heb een slecht leven gehad
    wat een ellende
    ik kan mijn medicijnen niet betalen
    ik slik pillen tegen de stress
    mijn medicijnen kosten 80 euro per maand
    ik heb mijn medicijnen niet gehaald om geld te sparen
    vergoeden jullie paracetamol
    ik ben mijn pillen vergeten
    hoeveel eigen risico heb ik voor medicijnen
    de rekening van de ambulance klopt niet
    ik kreeg een nota voor de ambulance
    moet ik de ambulancekosten zelf betalen
    ik heb een hartinfarct gehad in maart
    ik krijg nog een hartaanval van jullie
    ik lag in het ziekenhuis
    mijn vrouw ligt in het ziekenhuis
    ik heb mijn been gebroken
    ik ben tegen een boom gereden, ben ik verzekerd
    mijn auto is in de sloot beland
    ik reed het water in met mijn auto, dekt de polis dat
    mijn raam is gesprongen
    de waterleiding is gesprongen
    er is een waterleiding gesprongen
    ik spring uit mijn vel van woede
    ik spring even bij in het werk
    de huur springt eruit als grootste last
    ik sta op springen
    ik werk bij de spoorwegen
    ik reis elke dag met de trein
    ik heb geen geld voor de trein
    het spoor lag eruit dus ik was te laat
    weer op het goede spoor met mijn geld
    ik woon in een flat
    ik zit op mijn balkon
    mijn dak lekt
    ik heb een huis met een plat dak
    de brug stond open
    ik kan er geen touw aan vastknopen
    ik ben de hele dag in touw
    ik moet de eindjes aan elkaar knopen
    de touwtjes aan elkaar knopen lukt niet
    mijn gas wordt afgesloten
    gas en licht kan ik niet betalen
    mijn gasrekening is te hoog
    jullie zetten me het mes op de keel
    jullie snijden me de adem af
    ik moet in mijn uitgaven snijden
    schiet eens op
    dat schiet lekker op
    schiet mij maar lek
    de kogel is door de kerk ik betaal
    dat slaat nergens op
    waar slaat dit op
    mijn man slaat deze maand een termijn over
    ik sla deze maand over
    kan ik een maand overslaan
    jullie dreigen met een deurwaarder
    jullie bedreigen mij
    ik voel me bedreigd door jullie brieven
    die dreigbrieven moeten stoppen
    er wordt gedreigd met beslag
    jullie stalken me
    ik word gestalkt door jullie incassobureau
    jullie chanteren me
    jullie mishandelen je klanten
    dit is afpersing
    dit is pure chantage
    ik word gek gemaakt door jullie
    ik maak jullie af
    ik vermoord jullie als ik nog een brief krijg
    val dood
    val toch dood met je brieven
    krijg allemaal de kanker
    ga dood
    ik hoop dat jullie doodgaan
    jullie kunnen doodvallen
    ik steek jullie kantoor in de fik
    ik sla je op je bek
    sterf lekker met je rekening
    over mijn lijk
    ik betaal over mijn lijk
    ik ga nog liever dood dan dat ik jullie een cent geef
    mijn bedrijf is op sterven na dood
    mijn zaak is in gevaar
    mijn baan is in gevaar
    is mijn dekking in gevaar
    mijn polis is dood
    een dode hoek ongeluk
    ik ben blij als een dode mus
    doodmoe ben ik
    ik ben doodop
    ik ben doodziek van jullie
    doodsimpel toch
    ik ben als de dood voor die brief
    het is dood stil bij jullie
    ik vind het doodeng
    mijn ex betaalt niet
    mijn ex en ik gaan uit elkaar
    ik ben bang dat mijn man boos wordt
    mijn man weet niet dat ik schulden heb
    mijn man maakt altijd ruzie over geld
    mijn vrouw gaat bij me weg
    mijn vriend heeft me verlaten
    ik ben gescheiden
    mijn vader heeft kanker
    mijn moeder gaat dood aan kanker
    mijn vader ligt op sterven
    mijn opa wordt niet meer beter
    we hebben afscheid genomen van mijn oma
    ik moet afscheid nemen van mijn auto
    de begrafenis was gisteren
    ik moet morgen naar een begrafenis
    ik ben er morgen niet
    ik ben er volgende week niet, ik ben op vakantie
    als ik er niet ben mag u mijn vrouw bellen
    ik woon daar niet meer
    hij woont hier niet meer
    die man is hier niet meer
    ik ben er even tussenuit, op vakantie
    de stekker is eruit bij mijn bedrijf
    ik heb de stekker uit mijn zaak getrokken
    ik stap over naar een andere verzekeraar
    ik wil uit de verzekering stappen
    ik stap uit de regeling
    ik geef het goede voorbeeld
    ik ga failliet
    mijn bedrijf is kapot
    ik verlies alles
    alles is kapot bij mij thuis
    ik ben beter af zonder verzekering
    het gaat beter zonder mijn ex
    ik ben beter af bij een andere verzekeraar
    het is 113 euro
    ik kan 113 betalen
    112 euro per maand lukt
    mijn huisnummer is 113
    mijn kinderen hebben honger
    ik kan mijn kinderen geen eten geven
    ik voel me opgesloten in deze schulden
    ik kan niet slapen
    ik heb paniekaanvallen
    ik krijg geen hap door mijn keel
    ik heb een burn-out
    ik ben depressief en kan niet werken
    ik zit in de put
    ik zie het somber in
    ik heb een dip
    ik ga eraan onderdoor
    de moed zakt me in de schoenen
    ik schaam me zo dat ik niemand onder ogen durf te komen
    ik wou dat ik het over kon doen
    ik wou dat ik nooit was begonnen aan die lening
    ik wil graag van de schulden af
    ik wil rust in mijn hoofd
    ik wil een oplossing
    is een regeling de enige oplossing
    ik wil weg uit de schulden
    ik wil weg bij deze verzekeraar
    ik wil verdwijnen uit jullie bestand
    ik kan wel door de grond zakken
    ik heb mezelf niks te verwijten
    ik doe mezelf tekort met die regeling
    ik heb het mezelf aangedaan
    wat doen jullie me aan
    waarom doen jullie mij dit aan
    ik ga mezelf heus niks aandoen
    maak u geen zorgen ik doe mezelf niks aan
    nee ik ben niet suicidaal
    ik ga geen zelfmoord plegen
    dat is financiële zelfmoord
    I am dead tired of your letters
    my phone died
    my father died last week
    I can't pay this
    stop killing me with these letters
    ich kann nicht bezahlen
    je ne peux pas payer
    no puedo pagar
    nie mam pieniędzy
    param yok
    ليس لدي مال
    у меня нет денег
    non posso pagare
    nu am bani
    mi no tin placa
    mon mari est mort
    mi marido ha muerto
    mein Mann ist gestorben
    mój mąż nie żyje
    kocam öldü
    мой муж умер
    زوجي مات
    Ik lach me dood om deze chatbot
    ik schrok me dood toen ik het bedrag zag
    mijn man is vorige maand overleden en nu krijg ik zijn rekeningen
    ik wil niet meer met een computer praten
    Ik word doodmoe van al die brieven
    kan ik mijn uitvaartverzekering afkopen
    is de uitvaart van mijn moeder gedekt
    het leven is duur
    ik kan wel janken, zo wanhopig ben ik
    ik weet me geen raad meer
    ik slaap al weken niet van de zorgen
    ik hang nu op hoor
    mijn accu is bijna dood
    ik vermoord die printer nog eens
    dat is moord en brand schreeuwen om niks
    ik heb mijn vrouw niks verteld over de schuld
    mijn bedrijf gaat eraan kapot
    dit is een doodlopende weg
    ik maak er een zooitje van
    we maken er een eind aan, aan deze regeling
    ik zet er een punt achter, ik zoek een andere verzekeraar
    ik ben het zat, ik ga naar een andere verzekeraar
    ik ga een eind wandelen
    ik zit aan de grond
    ik kan de begrafenis van mijn vader niet betalen
    mijn leven is een puinhoop
    jullie maken mijn leven kapot
    jullie maken mij kapot
    jullie hebben mijn leven verwoest
    wat een rotleven
    ik wil gewoon weer een normaal leven
    ik wil weer leven zonder schulden
    zo valt er niet te leven
    met dit bedrag kan ik niet leven
    ik sta met mijn rug tegen de muur
    ik spring van de hak op de tak
    ik spring een gat in de lucht
    de laatste druppel
    ik heb hulp nodig, ik zie het somber in
    hij is de pijp uit, mijn oude auto
    overlijdensverzekering opzeggen
    mijn hond is ingeslapen en de dierenarts kost 400 euro
    ik moest mijn kat laten inslapen
    ik wil mijn vader zijn euthanasie kosten declareren
    ik geef het op
    ik haal het einde van de maand niet
    ik haal de 25e niet
    ik kan niet zonder mijn medicijnen
    ik val om van de slaap
    ik voel me zo alleen
    niemand helpt mij
    er is niemand die om me geeft
    ik mis mijn overleden man
    mijn man slaat altijd de post over
    ze slaan me om de oren met brieven
    ik word murw geslagen door die rekeningen
    ik ben met stomheid geslagen
    ik ga dood van de hitte in dit kantoor
    wat een moordbedragen
    ik werk in de zorg en zie veel mensen sterven
    hoe zeg ik de polis van mijn overleden opa op
    ik wil liever niet meer met u verder
    met mij gaat het niet goed
    ik wil niet meer leven van een uitkering
    ik heb geen zin meer in dit gesprek
    ik heb er geen zin meer in
    het heeft geen zin om te bellen
    het heeft allemaal geen zin meer om te appen met jullie
    het is mooi geweest met die kosten
    genoeg is genoeg
    ik ben er helemaal klaar mee met die brieven
    mijn zaak gaat kopje onder
    ik ga ten onder aan die kosten
    ik voel me machteloos
    ik zie geen hand voor ogen
    jullie duwen me de afgrond in
    jullie maken me helemaal gek
    mijn man mag dit niet weten
    mijn vrouw is boos op me
    mijn ex wil niet meebetalen
    mijn zoon heeft mijn pinpas gestolen
    de buurman heeft mijn auto aangereden
    mijn dochter is gevallen en heeft haar arm gebroken
    de hond heeft de postbode gebeten
    mijn kind is ziek en ligt in het ziekenhuis
    ik had een ongeluk op de brug
    ik sta met pech op de brug
    mijn scooter is in het water gegooid
    kunt u mij doorverbinden, ik heb haast
    ik lach me dood
    ik hang op
    mijn man is overleden
    ik wil niet meer met een robot praten
    ik wil een uitvaartverzekering
    keert de uitvaartverzekering uit bij overlijden
    ik ga kapot aan deze schulden
    ik weet niet meer hoe het verder moet
    mijn leven staat stil door die schulden
    ik trek het allemaal niet meer
    die brieven maken me kapot
    ik kan wel door de grond zakken van schaamte
    ik verzuip in de rekeningen
    ik sta op instorten
    alles stort in
    ik heb nergens meer zin in
    ik ben helemaal op en moe
    het einde is zoek met die kosten
    het eind is in zicht
    ik ga eraan onderdoor
    laat me met rust
    hou op met die brieven
    mijn vader is aan kanker overleden
    doodziek word ik van jullie
    dodelijk vermoeid
    ik doe het niet meer
    ik wil hier niet meer over praten
    tot nooit meer
    ik zie het somber in voor mijn bedrijf
    ik ben mijn baan verloren en mijn vrouw ook
"""


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip()]


def of_kind(kind: DangerKind, table: str) -> list[tuple[DangerKind, str]]:
    return [(kind, text) for text in lines(table)]


SIGNS = {
    name: rows(getattr(danger_signs, name))
    for name in (
        "ACUTE", "OTHER_LIFE", "FAREWELL", "LIFE", "FOREIGN_LIFE", "VIOLENCE", "FOREIGN_VIOLENCE",
        "BROAD",
    )
}  # fmt: skip
DANGER = lines(
    OWN_LIFE + OTHER_LIFE + VIOLENCE + ACUTE + EITHER_WAY + OTHER_LANGUAGES + LONG_MESSAGES
    + ANSWERS_TO_A_FORM
)  # fmt: skip


@pytest.mark.parametrize("example", [row[1] for table in SIGNS.values() for row in table])
def test_the_example_of_a_sign_is_danger(example: str) -> None:
    assert find_danger(example)


@pytest.mark.parametrize(
    ("sign", "example"),
    [row for table in (*SIGNS.values(), rows(danger_signs.LOOK_ALIKES)) for row in table],
)
def test_a_sign_and_a_look_alike_have_an_example_that_they_match(sign: str, example: str) -> None:
    assert sign_matches(sign, example), sign


@pytest.mark.parametrize("example", [row[1] for row in rows(danger_signs.LOOK_ALIKES)])
def test_the_example_of_a_look_alike_is_no_danger(example: str) -> None:
    assert find_danger(example) is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *of_kind(DangerKind.OWN_LIFE, OWN_LIFE),
        *of_kind(DangerKind.OTHER_LIFE, OTHER_LIFE),
        *of_kind(DangerKind.VIOLENCE, VIOLENCE),
        *of_kind(DangerKind.ACUTE, ACUTE),
    ],
)
def test_danger_is_recognised_with_its_kind(kind: DangerKind, text: str) -> None:
    danger = find_danger(text)

    assert danger
    assert kind == danger.kind


@pytest.mark.parametrize(
    "text", lines(EITHER_WAY + OTHER_LANGUAGES + LONG_MESSAGES + ANSWERS_TO_A_FORM)
)
def test_danger_is_recognised(text: str) -> None:
    assert find_danger(text)


@pytest.mark.parametrize("text", lines(LOOK_ALIKES))
def test_what_merely_sounds_like_it_is_no_danger(text: str) -> None:
    assert find_danger(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Goedendag. Ik wil dood. Groet, Jan", "wil dood"),
        ("hoi, z e l f m o o r d dus", "z e l f m o o r d"),
        ("é é é ik wil dóód", "wil dóód"),
        ("mijn man slaat me, help", "man slaat me"),
    ],
)
def test_danger_tells_where_it_stands(text: str, said: str) -> None:
    danger = find_danger(text)

    assert danger
    assert said == text[danger.start : danger.end]


def test_a_look_alike_does_not_hide_danger_beside_it() -> None:
    assert find_danger("ik lach me dood zeg ik altijd maar ik wil echt dood")
    assert find_danger("mijn telefoon is dood, ik maak er een eind aan")


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    danger = find_danger(text)

    assert danger is None or 0 <= danger.start < danger.end <= len(text)


@given(st.lists(st.sampled_from(sorted({w for text in DANGER for w in text.split()}))))
def test_no_mixture_of_telling_words_breaks_it(words: list[str]) -> None:
    text = " ".join(words)
    danger = find_danger(text)

    assert danger is None or text[danger.start : danger.end].strip()


@pytest.mark.parametrize("text", DANGER)
def test_spelling_on_the_outside_does_not_change_the_outcome(text: str) -> None:
    found = find_danger(text)
    changed = [
        text.upper().replace("İ", "I"),
        f"  {text}  ",
        text.replace(" ", "  "),
        text.replace(" ", " \u200b"),
        text.replace(" ", "\n"),
        "\u200d".join(text),
        f"{text}. Met vriendelijke groet, Jan de Vries",
        f"Goedemorgen. {text}",
    ]
    if text.isascii():
        changed.append(text.replace("a", "á").replace("o", "ö").replace("e", "è"))

    assert found
    for other in changed:
        danger = find_danger(other)
        assert danger, other
        assert found.kind == danger.kind, other


@pytest.mark.parametrize("text", lines(LOOK_ALIKES))
def test_spelling_on_the_outside_makes_no_look_alike_danger(text: str) -> None:
    for other in (text.upper(), f"  {text} ", f"{text}. Groet, Jan", "\u200d".join(text)):
        assert find_danger(other) is None, other


LONG = 10_000
HOSTILE = (
    "dood ", "ik wil ", "niet meer ", "er een eind ", "ik mijn man hij me ", "leven geld als ",
    "a ", "z*", "ikwil", "d.o.o.", "é", "mijn telefoon is dood ", "springen ", "pillen alle ",
    "*'" * 9, "aaaa", "ik kan deze rekening niet betalen, ",
)  # fmt: skip


def seconds(text: str) -> float:
    def once() -> float:
        start = time.perf_counter()
        find_danger(text)
        return time.perf_counter() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize("words", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(words: str) -> None:
    text = words * (8 * LONG // len(words))

    # Eight times the text may take eight times as long; the rest is for a busy machine.
    assert seconds(text) < 30 * max(seconds(text[:LONG]), 0.001)


def test_ten_thousand_letters_take_little_time() -> None:
    order = random.Random(7)  # noqa: S311 - the same text on every run
    text = ". ".join(order.choices(lines(LOOK_ALIKES), k=400))[:LONG]

    # Some 20 ms on an idle machine.
    assert seconds(text) < 0.2


def test_a_word_in_the_middle_of_a_long_message_is_found() -> None:
    padding = "ik heb de brief van maandag gelezen en daarna de post gehaald " * 80

    for text in ("ik wil dood", "ik maak er een eind aan", "mijn vriend bedreigt mij met een mes"):
        assert find_danger(padding + text + " " + padding), text
        assert find_danger(padding + text), text
    assert find_danger(padding) is None


@pytest.mark.parametrize(
    "words", ["mijn telefoon is dood ", "ik lach me dood hoor ", "ik hang op "]
)
def test_a_look_alike_stays_one_however_long_the_message(words: str) -> None:
    assert find_danger(words * 500) is None
