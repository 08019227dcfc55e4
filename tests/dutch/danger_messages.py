# ruff: noqa: E501 - a message stands on one line
"""Messages of people in danger to life, by kind."""

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
    mijn vrouw zei vanmorgen dat ze er niet meer wil zijn
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
    heb een strip slaappillen achterover geslagen
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

# The same, said in a roundabout way.
ROUNDABOUT = """
    als die kerels morgen komen slaan ze de boel hier kort en klein, vorige week hielden ze een pistool tegen mn slaap
    ik krijg foto's van mijn voordeur met een doodshoofd erbij. die gast zegt dat ik zaterdag in de kofferbak lig
    Ze zeiden: we weten waar je zoontje voetbalt. Ik heb tot vrijdag.
    hij is vanmiddag met een tas vol slaappillen de deur uit en zijn telefoon staat uit
    mijn broer zit op de brug en zegt dat het zo klaar is
    Mn moeder is nergens te vinden en haar medicijndoosje is leeg
    papa heeft de kabel van de zolder gepakt en zit nu in de garage met de deur dicht
    ons mam lig in bed en wor nie wakker, d'r leg een leeg potje
    hij is van de trap gevallen en er komt bloed uit zn oor, hij zegt niks
    Vannacht neem ik alles wat er in het medicijnkastje staat en dan is het klaar.
    ik heb ze net allemaal naar binnen gewerkt met een fles jenever
    Nog een zo'n brief en ik leg mezelf om
    k ga mn eigen verzuipen in de vaart
    Mijn Truus wacht op me daarboven, lang laat ik haar niet meer wachten.
    Ik heb mijn kat naar het asiel gebracht, voor hem is gezorgd. Ik hoef morgen niet meer op te staan.
    Jan gaf me zijn trouwring en zei dat hij die daar niet meer nodig heeft waar hij heen gaat
    ik parkeer mn auto wel op het spoor dan is het probleem opgelost
    ik geef straks vol gas en dan die betonnen pilaar in
    de sneltrein van 22.10 mag mij meenemen
    k zal der veur zorgen da ge mij nooit meer moet zoeken
    ich wil neet mie laeve, ich sjpring in de maas
    ik wol net mear libje
    ik wul nait meer leven, 't is genog west
    ik ga me selluf fan kant make want ik hep nix meer
    me man heb me geslage en nou blood me neus en hij gaat de mes pake
    ik wil slape en nooit meer waker worde
    mijn man leest mijn berichten, schrijf niks terug. hij heeft mijn pols gebroken vanochtend
    hij heeft mijn paspoort en de sleutels en zegt dat ik alleen in een kist dit huis verlaat
    Mijn stiefzoon gooide kokend water over me heen en zegt dat het de volgende keer erger wordt.
    ik heb de baby zo hard geschud dat hij slap is geworden
    Deze wereld en ik zijn klaar met elkaar, vanavond neem ik afscheid
    ik heb de datum al geprikt: de dag na de verjaardag van mijn dochter, daarna hoeft niemand meer last van mij te hebben
    nee hoor 30 euro is prima, ik ben er toch niet meer om het te betalen
    doe maar op naam van mijn zus, ik haal het nieuwe jaar toch niet en dat is mijn eigen keus
    wie ruimt er eigenlijk op als iemand zich thuis doorhangt, moet mijn vrouw dat betalen
    My brother has locked himself in with a gun and is saying goodbye to everyone
    mi marido me quiere matar, esta en la puerta
    Mój chłopak mnie dusił i powiedział, że mnie zabije
    kocam bıçakla kapıda, çocuklarla banyodayız
    Ich habe die Tabletten vor mir liegen und will einfach nur noch einschlafen für immer
    vannacht stond ik weer op het spoorviaduct, morgen durf ik wel
    het enige dat me nog tegenhoudt is de hond, en die breng ik zaterdag weg
    Ik heb vanmiddag de dokter gevraagd om het spuitje, ik wil zo niet oud worden
    waarom zou ik nog betalen, over een paar dagen lig ik toch op het kerkhof
    er komt geen december meer voor mij
    ik word morgen 50 en dat word ik niet
    Mijn zwager heeft zich ingesloten in de badkamer met een scheermes en zegt niks meer
    zij schreef op facebook dat het genoeg is geweest en dat iedereen het goed moet maken zonder haar
    me nichtje van 16 staat op t balkon van de 9e en wil niet naar binnen komen
    Mijn man is al uren weg, zijn portemonnee en trouwring liggen op het aanrecht met een briefje erbij
    opa heeft zijn infuus eruit getrokken en zegt dat we hem moeten laten gaan
    ik vond mijn vrouw in bad, het water is rood
    mijn vriend ademt heel raar en is helemaal grauw, hij had iets genomen
    ik heb 60 pijnstillers op en nu is het wachten
    help mn zoontje heeft van de ontstopper gedronken
    Ik voel mijn linkerarm niet meer en mijn borst trekt samen
    die vent van de lening heeft mijn hond opgehangen aan het hek en zegt dat ik de volgende ben
    Er rijdt elke avond een zwarte audi langs. Ze hebben gezegd dat mijn meisje niet heelhuids van school thuiskomt als ik niet betaal.
    ze gaan mij door mijn knieen schieten zeiden ze
    gisteren zijn er zes schoten op mijn voordeur gelost vanwege mijn schuld bij die mensen
    mijn vriend zegt dat hij mijn gezicht gaat verbouwen als er nog een aanmaning op de mat valt
    hij trekt me aan mn haren door de gang
    ik lig met een gebroken kaak op de bank, hij zegt dat ik maar van de fiets gevallen moet zijn
    papa heeft mama opgesloten in de schuur en zij gilt
    Ons vader heeft een mes op tafel gelegd en gezegd wie er eerst wil
    ik mag van mijn schoonfamilie het huis niet verlaten en krijg geen eten meer
    mijn moeder dreigt met het broodmes en ik ben pas 11
    ik weet niet wat ik straks met mijn kinderen ga doen, ik wil dat wij samen gaan slapen voor altijd
    als de deurwaarder komt gaan we er met z'n allen aan, het gas staat al aan
    ik laot mien eigen verzoepen, 't is mooi west
    'k zou beter in den grond liggen, dan zijt ge vanaf mij
    khou het nimeer vol kga der een eind aan make vant avond
    mn broer heb ze pols open gesnede
    ik wil nie meer wakkr wore morge
    hij gaat mij stekken met mes as ik nie betaal
    he put a gun to my head last night and the kids saw it
    ne işe yarar, bu gece kendimi asacağım
    non ce la faccio più, stasera mi butto sotto un treno
    moja mama połknęła tabletki i nie budzi się
    je n'ai plus la force, je vais sauter par la fenêtre
    Als dit bedrag blijft staan dan hoef ik niet meer te leven hoor
    ik heb uitgerekend dat mijn gezin met mijn overlijden 80.000 euro overhoudt, dus dat lijkt me duidelijk
    de hele dag spookt het door mijn hoofd hoe ik het zou doen, met pillen of met de auto
    Ik heb geen angst meer voor de dood, alleen nog voor morgen
    na de feestdagen maak ik er zelf een punt achter, dat heb ik mezelf beloofd
    ik denk dat de wereld het prima redt als ik ertussenuit ga, voorgoed
    Het licht mag uit. Ik ben op.
    binnenkort ben ik bij mijn dochtertje, die wacht al drie jaar
    ik laat me vanavond zakken in het koude water achter ons huis
    Dank voor de gesprekken. Vertel mijn kinderen later dat papa zijn best heeft gedaan.
    tegen mijn vrouw heb ik gezegd dat ik ga vissen maar ik kom niet terug
    dit is het laatste formulier dat ik ooit invul, vaarwel
    mijn collega in de kleedkamer zei net doei voor altijd en heeft zijn pasje ingeleverd, hij zit diep in de schulden
    Mijn cliënte van 24 stuurt foto's van haar doorgesneden armen
    vriend van me ligt in zijn auto in de garage met draaiende motor
    me broer heeft zn testament op whatsapp gezet en neemt niet op
    mijn moeder van 81 praat tegen haar overleden man en zegt dat ze vanavond naar hem toe komt
    Mijn man heeft de kinderen bij oma gebracht en zegt dat hij nu eindelijk rust gaat vinden
    hij heeft me met mijn hoofd tegen het aanrecht geslagen omdat ik de energierekening niet had betaald
    mn ex staat al de hele nacht in de tuin met een hamer
    Mijn vader knijpt mijn broertje tot hij blauw ziet
    hij zegt als jij weggaat dan vind ik je en dan ben je er geweest
    mijn man heeft het slot vervangen en ik en de kleine kunnen er niet uit
    elke keer als er een blauwe envelop komt krijg ik ervan langs met de riem
    een gozer op een scooter heeft gezegd dat ze mijn dochter wat gaan aandoen als er geen 3000 euro ligt
    Ze wachten me op bij mijn werk, vorige week met z'n drieen, nu heb ik twee gebroken ribben. Ik moet ze nog 900 euro.
    hij stuurde een filmpje van een brandende auto met de tekst jij bent de volgende
    ik zit bij een zwartlener, vanavond komt hij mijn vrouw halen als onderpand
    Ik sta voor het raam op tien hoog en het trekt
    De oprit naar de A2 is dichtbij, ik ga daar gewoon lopen midden op de weg
    de fles met slaapdrank is leeg en ik word heel zwaar
    ik ben 9 en mama wordt niet meer wakker
    hoi mijn stiefpapa doet dingen met mij in bed en zegt dat hij mijn hond doodmaakt als ik het zeg
    I wrote letters to my children. After tonight the debt is your problem.
    Babam annemi bıçakladı, yardım edin
    Meine Frau hat sich im Bad eingeschlossen und hat Rasierklingen
    ik bin der kloar met, ik hang mie op in de schure
    'k spring onder den trein zie, 't is gedaan
    me man slaad me en de kindere help ons
    ik ga mij zelluf van de bruch gooje
    ik kan en wil niet meer bestaan met deze schaamte
    vandaag gooi ik mezelf voor de bus als er nog iemand aan de deur komt
    zo'n leven hoef ik niet, geef mij maar de eeuwige rust
    Denkt u dat het pijn doet als je van de vijfde verdieping valt?
    Ik heb mezelf al opgegeven en het briefje ligt onder mijn kussen
    als ik er een eind aan maak is mijn vrouw dan wel van jullie af?
    liever onder de grond dan nog een jaar zo
    Tegen de tijd dat de deurwaarder komt is er van mij niets meer over dan een lichaam
    ik stop met mijn hartmedicijnen, dan regelt het zichzelf
    iedereen wordt er beter van als ik wegval
    voor ik mijn ogen voorgoed sluit wil ik nog weten wat mijn schuld was
    ik heb het gehad met ademen
    mijn moeder heeft geschreven dat we niet verdrietig moeten zijn en nu is de voordeur op slot en doet ze niet open
    de buurjongen staat op de vangrail van het viaduct met zijn capuchon op
    mn man is met een fles whisky en zijn pillen naar het bos gereden
    zus van 20 zegt dat ze liever dood is dan nog een deurwaarder aan de telefoon
    Mijn zoon heeft gegoogeld hoe je een strop knoopt
    opa weigert zijn insuline want hij wil niemand nog langer geld kosten
    mijn vrouw is bewusteloos geraakt na ruzie over de schulden ze heeft schuim om haar mond
    hij pakte me bij mijn strot en duwde me over de balustrade
    Elke vrijdag als hij dronken thuiskomt moeten de kinderen zich verstoppen voor zijn vuisten
    mijn schoonzoon dreigt mijn dochter overhoop te schieten
    ik zit in de badkamer met de deur op slot, hij staat ervoor te schreeuwen dat ik eraan ga
    hij heeft benzine over de bank gegooid en zwaait met een aansteker
    ik word gevolgd door mannen die geld van mij willen, ze hebben mijn banden lekgestoken en een patroon op de motorkap gelegd
    Die lui hebben gezegd dat ze zuur in mijn gezicht gooien
    ze hebben mijn neef in een kelder zitten tot ik de tienduizend breng
    als ik maandag niet dok word ik in stukken teruggevonden
    de geldschieter wil dat mijn dochter de schuld afwerkt achter het raam
    Ik heb net een mes in mijn buik gezet
    mijn kind van 2 heeft mijn pillen opgegeten wat nu
    mijn linkerkant is verlamd en ik kan bijna niet praten typen lukt nog
    ik sta bij de sluis en het water trekt me aan
    Over een uur rijdt de nachttrein en ik lig er dan voor
    no puedo mas, esta noche me tiro al metro
    Mon mari m'étrangle quand je parle des factures
    kto mi pomoze, chce skoczyc z okna
    ik wul dood, hier holt mie niks meer
    kheb mn polse gesnede en t bloet
    hij seg dat ie me dootslaat as ik wegloop
    Ik heb geen zin meer om te leven.
    Ik ga vanavond een einde aan mijn leven maken
    ik zit elke nacht te denken hoe ik mezelf kan ombrengen
    IK HANG ME OP AAN DE EERSTE DE BESTE BOOM ALS DAT BESLAG DOORGAAT
    Voor mij is er geen plek meer op deze aarde.
    Mijn kinderen hebben meer aan mijn verzekeringsgeld dan aan mij.
    Het zou voor iedereen een opluchting zijn als ik morgen niet wakker werd.
    ik hoop elke avond dat mijn hart er vannacht mee ophoudt
    Ik ga mijn vrouw achterna, zij is in maart gegaan en ik hou het alleen niet vol.
    Binnenkort ben ik verlost van alles, dan kunnen jullie bij mijn graf komen incasseren.
    Laat mijn dochter weten dat het niet haar schuld is. Dit is mijn afscheid.
    bedankt voor uw geduld, wij spreken elkaar niet meer, ik ga nu naar de brug
    Ik heb de polis en de pincodes in een envelop voor mijn vrouw gelegd, na vannacht moet zij het doen
    mijn broer appt dat hij er klaar mee is en dat ik voor zijn hond moet zorgen, hij heeft het al eens eerder geprobeerd
    Mijn zoon van 22 heeft zich opgehangen, ik heb hem losgesneden, hij ademt nog
    de meneer die ik begeleid zegt dat hij zijn pillen heeft opgespaard en dat het dit weekend gebeurt
    mn beste vriendin zit op het dak en huilt, ze zegt dat ze springt
    Mijn buurman roept door de muur dat hij zijn gezin en zichzelf gaat doden
    mijn man heeft me vannacht gewurgd tot ik flauwviel
    Hij heeft een hamer gepakt en slaat alles kapot, de kinderen huilen boven
    Mijn ex heeft gezegd dat als hij mij niet krijgt niemand mij krijgt. hij staat beneden
    ik mag geen geld, geen telefoon en niet naar buiten, mijn man zegt dat hij me anders de trap af gooit
    mijn dochter slaat mij als ik haar mijn pasje niet geef, ik ben 78
    De mannen die mij geld hebben geleend hebben gisteren een pistool op tafel gelegd en vroegen naar mijn dochter.
    als ik morgen geen 2000 euro heb, steken ze mijn huis in de brand zeggen ze
    ze hebben mij in een busje getrokken en met een tang mijn nagel eraf getrokken
    ik zit in mijn auto op de parkeerplaats met een slang van de uitlaat naar binnen
    heb een scheermesje in mijn hand en het bad loopt vol
    Ik sta bij de overgang in Hilversum, de bomen gaan zo dicht
    ik heb 40 oxazepam en een fles rum voor mij staan
    Mijn zusje van 6 en ik zitten in de kast want papa heeft een mes
    straks neem ik de kleine in mijn armen en dan springen we samen
    Ik ben 91 en wil niet meer. Ik heb besloten te stoppen met eten en drinken.
    mijn vader van 84 heeft zich met de auto in het kanaal willen rijden, nu zit hij weer achter het stuur
    I have nothing left to live for, please tell my mother I'm sorry
    Mein Mann hat gedroht uns alle umzubringen
    chcę ze sobą skończyć, mam już sznur
    kben het leven meug, kstap d'r uit
    ik mot nie meer lefe fan mij zelf
    30 euro? maakt niet uit, vul maar in, ik ben er dan toch niet meer
    ik wil dat het ophoudt, mijn leven bedoel ik
    ik ben van plan om vanavond uit het raam te springen
    wat gebeurt er met de schuld als ik mezelf van kant maak
    Ik zie maar één oplossing en die is definitief.
    mijn gezin zou zonder mij een stuk beter slapen
    Over een week kunnen jullie de rekening naar mijn nabestaanden sturen.
    Ik wil gaan slapen en nooit meer opstaan, zo moe ben ik van alles.
    dag allemaal, jullie waren aardig maar dit was het voor mij
    ik heb mijn moeder net voor het laatst gebeld
    Mijn vriend heeft zijn spullen weggegeven en praat alsof hij er over een maand niet meer is.
    mn vader heeft alle slaappillen van mn moeder uit het kastje gehaald en zich opgesloten op zolder
    Een klant aan de balie zegt dat ze zo voor de tram loopt
    mijn zus reageert niet meer nadat ze pillen met wijn heeft genomen
    mijn man heeft zojuist de hond doodgeschoten en zegt dat ik nu aan de beurt ben
    Hij dwingt mij om leningen af te sluiten en slaat me als ik weiger
    ik ben gevlucht naar de buren want mijn zoon stond met een mes in de kamer
    hij zit me op te wachten in het trappenhuis met een ijzeren staaf
    ze dreigen mijn dochter te verkrachten als ik niet voor zaterdag betaal
    er is vannacht op ons huis geschoten door de mensen waar ik geld van heb
    twee mannen hebben mijn man in een auto geduwd, hij had schulden bij ze
    ik hang met een been over de reling van de Van Brienenoordbrug
    Ik heb de barbecue binnen aangestoken en de ramen afgeplakt
    mama wil met ons van de flat af springen
    ik ben bang dat ik de baby iets ga aandoen, ik kan niet meer
    Ik ben 82 en wil naar mijn Piet. De pillen liggen naast me.
    opa heeft een brief geschreven en zit met zijn oude dienstpistool in de schuur
    I am going to jump off the bridge tonight, nobody will notice
    mi novio me ha pegado y no me deja salir de casa
    'k ga mij van kant maken, 't is allemaal nie meer te doen
    ik wil der nait meer wezen
    ik ga mn ege wat aan doen as jullie nie stope
    hij gaat mijn kint wat aan doen as ik nie betaal
    nee, ik vul niks meer in, het heeft toch geen zin want zondag ben ik dood
    mijn IBAN? geef het maar aan mijn vrouw, die regelt het als ik weg ben, ik ga nu de zee in
    Ik wil hier niet meer zijn, niet op deze wereld.
    ik heb vannacht besloten dat ik mezelf ga verdrinken
    als de brief over mijn huis doorgaat schiet ik mezelf door het hoofd
    Misschien is het beter voor de kinderen als hun vader er niet meer is
    mijn uitvaart is betaald, meer hoeft er niet geregeld te worden, vanavond ga ik
    ik verlang er zo naar om gewoon te stoppen met bestaan
    Ik ga naar mijn zusje, zij is in 2011 gestorven, en dan is het eindelijk stil
    zeg tegen Anja dat ik altijd van haar gehouden heb
    dit is de laatste keer dat ik iets van me laat horen, het ga u goed
    mijn neef heeft een afscheidsfilmpje gestuurd en is met de auto weg
    Onze buurvrouw staat op de rand van haar balkon en schreeuwt dat ze het niet meer aankan
    een collega heeft een hele strip van iets geslikt en ligt nu op de wc
    mijn man zei net aan de telefoon dat hij de auto tegen een viaduct zet
    hij heeft me aan mijn haren de kamer in gesleurd en nu zit ik op zolder
    Mijn vriend houdt een kussen op mijn gezicht als hij boos is
    ik ben 15 en mijn vader slaat me met een stok als er een aanmaning komt
    ze hebben gezegd dat ze mijn benen breken als ik niet over de brug kom
    er stonden vanmorgen drie mannen met bivakmutsen in mijn gang voor het geld
    De man van de lening zegt dat hij mijn zoontje van school haalt als ik niet betaal
    ik zit op de rand van het perron in Gouda, de intercity komt zo
    er zit een strop om de balk en ik sta op de stoel
    Ik heb alle insuline in een keer gespoten
    I swallowed a bottle of pills and I feel sleepy
    mój mąż mnie pobił i grozi że zabije dzieci
    kzie t nie meer zitte tleven, kmaak er een eind aan
    ik gaat dood maken me zelf met pil
    80 euro per maand? vraag dat maar aan mijn vrouw, ik hang morgen aan een touw
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
