# ruff: noqa: E501 - a message stands on one line
"""Messages that merely sound like danger to life."""

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
    de dood of de gladiolen, ik ga voor de volledige afbetaling
    Ik stap eruit, het contract bevalt me niet
    ik maak er een einde aan, zeg die betalingsregeling maar op
    We zaten te springen om dat geld van de toeslag
    Mijn vrouw vermoordt me als ze ziet dat ik weer vergeten ben te betalen haha
    ik zie het totaal niet zitten om al die bonnetjes op te zoeken
    mijn karakter ging dood in call of duty net toen je belde
    de wifi is steeds dood dus ik stuur het morgen
    De hele straat was dood zo vroeg, maar de brief was er al.
    schiet mij maar lek, ik snap er niks van
    ik krijg er een punthoofd van, al die codes
    Ik heb het mes op tafel gelegd bij de onderhandeling met mijn werkgever
    ik ben door het oog van de naald gekropen, mijn loon kwam net op tijd
    Mijn zoon snijdt elke dag een appel voor oma, en ik snijd in de boodschappen
    ik kom om in het werk, mag het een week later
    Mijn oma van 92 is zacht ingeslapen, ik handel haar zaken af
    Hoe zeg ik het abonnement van mijn gestorven tante op?
    Op de dag van de begrafenis van mijn zwager kon ik niet bellen.
    die aanbieding was om je vingers bij af te likken
    Ik heb mijn medicijnen opgehaald en daarom is mijn rekening leeg
    mijn dochter slikt elke ochtend pillen voor haar schildklier, is dat verzekerd?
    de trein had vertraging dus ik kon niet op tijd betalen
    ik sta op het perron, kan ik straks even terugbellen?
    ik loop nu over de brug naar huis, over tien minuten heb ik mijn papieren bij de hand
    Ik hang de was op en dan maak ik het over
    mijn baas heeft me eruit gegooid en nu heb ik geen inkomen
    Die gasten van de sportschool blijven maar dreigen met een incassobureau
    ik ben bang voor honden, dus laat de deurwaarder die van hem thuis
    Ik moest de laatste tijd veel huilen, maar met mijn buurvrouw praat ik erover
    er zit geen leven meer in die oude wasmachine
    het leven wordt steeds duurder, ik kom niet rond
    Ik wil gewoon rust in de tent en een vast bedrag per maand
    Ik ben er volgende maand niet meer, ik verhuis naar Spanje
    dit is de laatste keer dat ik het zeg: ik heb betaald
    alle begin is moeilijk, maar ik ga ervoor met die regeling
    Heb de pillen van de hond al betaald, nu jullie nog
    ze hebben mijn fiets vermoord, helemaal in de kreukels, dekt u dat
    Ik zit vast in de lift van mijn flat, kan dit later
    er is een bom ontploft in mijn portemonnee haha
    ik verlies mijn verstand door dat keuzemenu
    Na mijn dood mag de poes de rekening betalen, haha, nee hoor ik maak het vandaag over
    ik ben bang dat mijn laptop het leven laat voordat ik klaar ben met dit formulier
    Mijn collega zat met een mes de envelop open te maken, vandaar de scheur in de brief
    je slaat de spijker op z'n kop
    ze slaan er maar een slag naar, die berekening klopt van geen kant
    mijn man is boos dat ik de premie vergeten was
    ik zet er een punt achter, geen extra dekking meer
    doodgewone vraag: wanneer is de laatste termijn?
    ik werk op de spoed en zag vannacht vijf reanimaties, dus ben nu gesloopt, mag ik morgen bellen?
    we hebben de hele familie over voor de crematie, ik kom er vrijdag op terug
    de bank schiet op mijn aanvraag, afgekeurd dus
    mag ik een gat in de lucht springen of is het nog niet zeker?
    Ik heb zo'n hoofdpijn dat mijn kop eraf kan, ik neem een paracetamol en lees uw brief morgen
    mijn moeder neemt haar pillen uit een weekdoos, kunt u de vergoeding uitleggen
    ik sta in de rij bij de brug, die is open
    mijn dochter is geslaagd en wij springen van blijdschap
    sorry ik viel even weg, de trein ging door een tunnel
    ik stap uit bij station Breda en dan regel ik de betaling
    u hebt mijn leven gered met die regeling
    die boete breekt mij de nek
    ik kreeg een klap in mijn gezicht toen ik het totaal zag
    mijn geduld is op, mijn geld ook
    Ik wil van u horen wie er bij overlijden van mijn man begunstigd is
    mijn opa heeft de oorlog overleefd met een geweer onder zijn bed, die betaalde ook altijd op tijd
    Mijn vrouw zegt dat ze bij me weggaat als ik nog een keer een rekening vergeet
    zijn er kosten als ik het contract voortijdig beeindig?
    ik zoek me een ongeluk naar dat klantnummer
    na de vakantie ben ik weer bereikbaar, nu lig ik aan zee
    ik ben dood op na die nachtdienst, tot morgen
    mijn buurman is een killer met schaken, maar betalen doet hij niet, hij heeft nog 200 euro van mij
    laat mij maar gaan met die 25 euro per maand
    wij hebben onze kat laten inslapen en moeten de dierenarts nog betalen
    ik hang aan de lijn en niemand neemt op
    al die regels, ik word er kierewiet van, maar goed, hier is mijn postcode
    kan ik de polis stoppen, mijn oldtimer is overleden zeg maar, motorblok kapot
    jullie bot is hersendood, geef me een mens
    ik ben aan het eind van mijn Latijn met die papieren
    ik lig al drie weken met een gebroken been en krijg ziektewet
    Ik ga vanavond nog even langs de brievenbus met het formulier
    het is tijd om de boel op een rijtje te zetten, kunt u een overzicht sturen
    Doodleuk wordt er 35 euro extra gerekend
    ik bel me de blaren op mijn tong, doodvermoeiend
    van uitstel komt afstel zei mijn opa, die nu dood is, en dus betaal ik vandaag
    Ik neem morgen afscheid van mijn collega's want ik ga met pensioen
    de uitvaartondernemer vroeg naar het polisnummer van mijn schoonvader
    ik wil graag weten wanneer de dekking eindigt na het overlijden van de verzekerde
    Het overlijdensbericht van mijn tante heb ik als bijlage meegestuurd
    ik kan mijn ei niet kwijt bij jullie, wat een drama
    Deze week is de hel, drie deadlines en een ziek kind
    ik zit helemaal klem en mijn hoofd ontploft, maar volgende week heb ik vakantiegeld
    De moed is me in de schoenen gezakt toen ik die envelop zag
    ik ga mijn kop niet in het zand steken, dus stuur het overzicht maar
    ik wil niet meer via whatsapp, bel me liever
    hou maar op, ik zoek het zelf wel uit
    Ik ben er klaar mee om elke maand een andere medewerker te krijgen
    stop maar met die mails want ik lees ze toch niet meer
    ik sluit het gesprek af, mijn pauze is voorbij
    ik trek de stekker uit de samenwerking met die makelaar
    het beeldscherm viel dood toen ik op verzenden klikte
    mijn ov-chipkaart is dood en nu sta ik op het station
    we sprongen een gat in de lucht bij de kwijtschelding
    de sprong naar 80 euro per maand is me te groot
    met het mes tussen de tanden werk ik mijn achterstand weg
    het is snijden of failliet, zei mijn accountant over de kosten
    we kijken elke avond een moordserie en ik was de tijd vergeten, sorry
    mijn kleinzoon schiet alles overhoop in zijn computerspel terwijl ik dit typ
    Ik schiet uit mijn slof als ik nog een keer doorverbonden word
    jullie zijn bloedzuigers
    die rente is je reinste roof, een aanslag op mijn portemonnee
    Wat kost het als ik een maand oversla?
    mijn ex-man betaalt de alimentatie niet en daarom loop ik achter
    ik ben met mijn fiets gevallen en heb mijn pols gebroken, daardoor kan ik niet werken
    mijn vader zit in een verpleeghuis en ik regel zijn geldzaken
    de huisarts heeft mijn medicatie verhoogd en de apotheekkosten lopen op
    ik heb de ambulance moeten bellen voor mijn man in mei en die rekening krijg ik nu
    Mijn zoon is bijna 18 en wil op zichzelf gaan wonen, gaat hij dan uit de gezinspolis?
    ik heb geen leven naast mijn twee banen maar het geld komt binnen
    ik lig 's nachts wakker en tel de euro's
    de kogel is door de kerk, we gaan het huis verkopen en alles aflossen
    ik spring in de auto en kom het contant brengen
    Doodsaai die keuzemenu's, maar vooruit
    de dode letter van artikel 4 helpt mij niet
    mijn zus doodverft mij als wanbetaler, maar ik betaal altijd
    ik lust jullie rauw, wat een rekening
    je kan me wat met je dossiernummer
    Ik hang er niet aan, doe die aanvullende dekking maar weg
    Wij hangen al een week aan de telefoon met de bank
    ik ga een eindje om, straks verder
    Er is een einde gekomen aan mijn contract bij de gemeente
    ik ben het chatten zat, bel me op
    Mijn schoonmoeder is heengegaan en de auto stond op haar naam
    wij zijn in de rouw en kunnen deze maand geen papieren zoeken
    opa's as is uitgestrooid op zee en dat kostte 600 euro, valt dat onder de polis?
    kan ik mijn uitvaartverzekering overzetten op mijn dochter
    wanneer keert een levensverzekering uit aan de erfgenamen?
    ik ben bekaf en ik huil om alles maar mijn zus zorgt goed voor me
    die schuld achtervolgt me al jaren
    mijn leven bestaat uit werken, eten, slapen en rekeningen
    het leven is geen pretje maar we komen er wel
    ik wil niet meer naar dat kantoor toe moeten komen
    ik hoef geen krant meer, en ook die polis niet
    ik ga niet meer in op jullie aanbod
    De batterij van mijn pacemaker is vervangen en die rekening klopt niet
    mijn wasmachine heeft het begeven en de droger ook
    internet ligt plat, dus ik typ dit in de bibliotheek
    onze kat sprong van het balkon en brak een poot, vandaar de dierenartsrekening
    ik spring even onder de douche en dan vul ik het in
    het bedrag springt van 40 naar 70, hoe kan dat?
    deze prijzen zijn moordend
    met een botte bijl bezuinigen noem ik dat
    ze hakken de premie in stukjes en dan lijkt het minder
    ik heb gisteren met de kinderen naar een spookfilm gekeken en niet geslapen, typ dus traag
    mijn zoon heeft met paintball gewonnen, schieten kan hij wel, betalen niet
    jullie schieten met een kanon op een mug
    de deurwaarder dreigt met beslag op mijn loon
    mijn ex dreigt de kinderalimentatie stop te zetten
    ik ben bang voor wat er op de volgende afrekening staat
    mijn tante is 90 en vergeet haar pillen, ik doe haar administratie
    Ik ga vanavond eerst slapen en reageer morgen
    ik ga stuk om die filmpjes van jullie robot haha
    Ik zou een moord doen voor een medewerker die Nederlands spreekt
    ik ben doodongelukkig met deze verzekeraar
    dat is toch dodelijk voor je klantvriendelijkheid
    Ik hang het bijltje erbij neer met die webshop
    Ik breek het gesprek af, mijn kind huilt
    eindelijk klaar met de schuldsanering, ik ben vrij!
    ik stap over naar een ander
    hoe kom ik van dat abonnement af
    mijn oma is vannacht overleden dus ik betaal iets later
    onze baby is bij de geboorte gestorven, wilt u de polis op haar naam stoppen
    Mijn ex-man is omgekomen bij een ongeval, wie betaalt nu de alimentatieschuld?
    hij is begraven in Turkije, dekt de uitvaartpolis dat
    Ik wil een offerte voor een uitvaartverzekering voor twee personen
    moet ik voor een overlijdensrisicoverzekering gekeurd worden
    wat is de waarde van mijn levensverzekering bij afkoop
    ik slaap slecht en heb overal pijn van de stress
    ik kan het financieel niet meer bolwerken
    Ik voel me zo alleen in dit alles, gelukkig heb ik een maatschappelijk werker
    ik weet niet hoe ik de kerst moet betalen
    ik wil ermee ophouden, met die automatische incasso
    ik ga niet meer reageren op die sommaties
    mijn baan stopt en daarna zie ik wel verder
    Ik ben er even niet, tot maandag
    mijn mobiel viel in het water en is overleden
    batterij leeg, ik ga hangen
    de auto is total loss tegen een boom gegaan, mijn zoon mankeert niks
    ik ben van de trap gevallen en zit in het gips
    mijn nicht springt bij met de huur
    even een sprongetje gemaakt toen de brief over kwijtschelding kwam
    een messcherpe aanbieding hoor
    we zagen net een lijk in de aflevering en toen belde jullie
    Mijn kinderen schieten met waterpistolen door het huis, kan ik straks bellen
    ik kan die deurwaarder wel wurgen
    krijg de tering met je kosten
    mijn medicijnen zijn op en ik heb nog twintig euro tot vrijdag
    ik neem 's avonds een slaappil en slaap dan tot 9 uur, bel me dus daarna
    wij wonen aan het spoor en horen de bel niet altijd
    de trein van kwart over acht reed niet dus ik was te laat voor de afspraak
    ik loop elke dag langs het kanaal om mijn hoofd leeg te maken, dat helpt tegen de stress
    ik wil dat het ophoudt, die mails elke dag
    ik zie maar een oplossing en dat is een betalingsregeling
    stuur de rekening naar mijn nieuwe adres over een week
    dat was het voor mij, bedankt en fijne dag
    ik heb mijn moeder net gebeld, zij betaalt het
    mijn vriend heeft zijn oude spullen weggegeven aan de kringloop
    ik was voor de tram aan het rennen en heb de brief laten vallen
    mijn hond is doodgereden en ik krijg nu ook nog een boete
    u dwingt mij om een lening af te sluiten
    ik ben gevlucht uit Oekraine en begrijp de brief niet
    er is ingebroken in ons huis, dekt de inboedel dat
    twee mannen hebben mijn auto weggesleept
    ik zat met mijn been over de bank toen de telefoon ging
    de ramen zijn afgeplakt want we schilderen
    mijn baby huilt de hele dag en ik heb amper tijd
    ik ben 82 en snap die website niet
    opa heeft een brief geschreven aan jullie directie
    nobody will notice if I pay two days late
    het is allemaal niet te doen met die formulieren
    ik wil er niet meer aan meebetalen
    ik vul niks meer in, het heeft toch geen zin met dat formulier
    mijn vrouw regelt het als ik weg ben, ik zit in april in Spanje
    ik ga nu de stad in, tot straks
    mijn broer is dood en ik erf zijn auto
    is een ongeluk met dodelijke afloop gedekt in de polis
    ik moet nog een keer door die brief heen
    de kosten rijzen de pan uit, dat doet pijn
    mijn verzekeraar laat me in de steek
    ik heb een gat in mijn hand
    ik ga me inlezen en kom erop terug
    mijn man is niet thuis, die zit op zee
    mijn zoon heeft een gebroken arm door voetbal
    ze hebben beslag gelegd op mijn auto
    ik wil graag met rust gelaten worden
    ik wil niet meer op deze lijst staan
    ik heb vannacht besloten dat ik ga verhuizen
    als de brief doorgaat dien ik een klacht in
    mijn uitvaart is betaald via de polis van mijn ouders toch?
    ik verlang naar een beetje rust aan mijn hoofd
    Ik ga naar mijn zusje in Breda, zij helpt me met de papieren
    zeg tegen Anja van de klantenservice dat ze goed geholpen heeft
    dit is de laatste aanmaning die ik accepteer
    mijn neef is met de auto weg dus ik kan niet langskomen
    onze buurvrouw schreeuwt altijd zo hard dat ik u niet kon verstaan
    mijn collega is ziek naar huis, vandaar de vertraging
    ik heb een kussen nodig voor mijn rug van al dat wachten
    als ik niet over de brug kom met dat geld, wat doen jullie dan
    er stonden drie mannen van de woningbouw in mijn gang voor de lekkage
    ik haal mijn zoontje van school en betaal daarna
    de intercity komt zo, ik typ snel verder
    insuline kost me bakken geld
    de stoel is stuk, valt dat onder de inboedel
    kzie t nie zitte om heel die papierwinkel uit te pluizen
    ik hang morgen aan de telefoon met de gemeente
    ik kan wel janken maar ik lach er maar om
    hij heeft me een brief gestuurd met dreigende toon, die deurwaarder
    mijn huis is verkocht en ik ben overal van verlost
    die rekening is de druppel
    mijn moeder ligt op sterven en ik zit elke dag bij haar
"""
