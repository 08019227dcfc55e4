# ruff: noqa: E501 - a sign and its example stand on one line
"""What a word in capitals stands for in a sign: words and phrases, set apart by commas."""

from __future__ import annotations

CONCEPTS = {
    # Who
    "ME": "me, mij, mezelf, mijzelf, mijn eigen",
    "SELF": "mezelf, mijzelf, zichzelf, zich, mijn eigen, zijn eigen, haar eigen, haarzelf, hemzelf, "
    "ik me, ik mij, me zelf, mij zelf, mijn zelf, zich zelf, jezelf",
    "CHILD": "kind, kinderen, kids, kindjes, baby, zoon, zoontje, zoons, dochter, dochtertje, dochters, "
    "zusje, broertje, gezin, meisje, meiden, jongen, kleintje, kleine, stiefdochter, stiefzoon, kleinkind*, "
    "kleinzoon, kleindochter, tweeling",
    "KIN": "man, vrouw, vriend, vriendin, vriendje, broer, zus, vader, moeder, pa, ma, papa, mama, "
    "pap, mam, ouders, stiefvader, stiefmoeder, opa, oma, oom, tante, neef, nicht, neefje, nichtje, "
    "ex, exman, exvriend, exvrouw, stiefpapa, stiefmama, pleegvader, pleegmoeder, schoonbroer, kleinzoon, bomma, bompa, vake, moeke, partner, verloofde, buurman, buurvrouw, buurjongen, buurmeisje, "
    "schoonvader, schoonmoeder, schoonzus, schoonzoon, zwager, collega, huisgenoot, huisgenote, maat, "
    "client, cliente, patient, werknemer, vent, echtgenoot, echtgenote, kameraad, familie, CHILD",
    "THEY": "hij, ie, zij, ze, iemand, KIN",
    "HITTER": "KIN, hij, ie, ze, zij, man, vriend, vrouw, vriendin, ex, exman, exvriend, partner, vader, "
    "stiefvader, moeder, stiefmoeder, broer, zoon, oom, schoonvader, schoonmoeder, buurman, vent, "
    "huisgenoot, echtgenoot, pa, papa, zwager, vriendje, verloofde, schoonfamilie, familie, schoonzoon, neef, stiefzoon, kleinzoon, broertje, buurjongen, kennis, buren, opa, huisvriend, leraar, oppas, trainer, stiefbroer, schoonbroer, stiefpapa, stiefmama, pleegvader, pleegmoeder, papa, LENDER",
    "LENDER": "ze, gasten, gast, kerel, kerels, mannen, jongens, lui, types, bende, geldschieter*, "
    "woeker*, geldeiser*, loanshark*, iemand, mensen, dealer*, huisbaas, pooier, crimineel, criminelen, "
    "onderwereld, leners, geldlener*, illegale, zwartlener*, zwartgeld*, gozer, gozers, knul, boys, motorclub, vechtersbazen, incassojongens, vent, kerel, huisjesmelker*",
    "VICTIM": "me, mij, ons, haar, hem, CHILD, moeder, mama, mam, zus, vrouw, oma, opa, hun, hen",
    # Wishing, planning
    "WISH": "wil, wilt, willen, wilde, wilden, wou, zou, zouden, ga, gaat, gaan, ging, zal, hoop, "
    "hoopt, hoopte, wens*, verlang*, denk, denkt, dacht, denken, nadenk*, overweeg*, overwoog, droom, "
    "gedachte*, plan, plannen, liever, liefst, beter, snak*, bid, bidt, smeek*, was, will",
    "GO": "ga, gaat, gaan, ging, wil, wilt, wou, wilde, willen, zou, zal, kan, moet, sta, staat, zit, "
    "lig, loop, loopt, lopen, rij, rijd, rijdt, stap, durf, overweeg*, denk, denkt, dacht, gedachte*, plan*, "
    "hoop, beter, liever, straks, morgen, vanavond, vannacht, nu, zin, drang, neiging, dreigt, af, "
    "vanaf, wens*, zo, direct",
    "ADV": "echt, gewoon, zo, nu, ook, eigenlijk, maar, allemaal, helemaal, serieus, al, nou, toch, liever, "
    "liefst, graag, soms, langzaam",
    "NOMORE": "niet meer, nooit meer, niet langer, niet lang meer",
    "SOON": "straks, morgen, binnenkort, vanavond, vannacht, snel, dan, eindelijk, vandaag, overmorgen, "
    "gauw, dadelijk, maandag, volgende week, weldra, voorgoed, allemaal, iedereen, meteen, nu, voor altijd",
    "FOREVER": "voor altijd, voorgoed, voor eeuwig, eeuwig, definitief",
    # Dying
    "DIE": "dood, doodgaan, doodga, doodgaat, sterven, sterf, sterft, creperen, doodvallen, doodbloeden, "
    "doodvriezen, doodhongeren",
    "KILL": "vermoord*, doodmaken, doodmaak*, doodschiet*, doodsteek*, doodsteken, doodslaan, doodrijden, "
    "ombrengen, ombreng*, doden, afmaken, afmaak, afslachten, neersteken, neersteek, neerschiet*, opblazen, "
    "wurgen, wurg, vergiftig*, om het leven, van het leven, van kant, om zeep, dood maken, dood rijden, "
    "dood schieten, te pletter, executeren, dood te maken, af te maken, om te brengen, overhoop, doodslaat, doodmaakt, doodsteekt, doodrijdt, doodtrapt, doodtrappen, doodbijten, doodgemaakt, doodmaakte, afgemaakt, afmaakt, omgebracht, doodgeschoten, doodgestoken, doodgeslagen, "
    "doodgereden, gedood, omleggen, omleg, verzuip*, verzuipen, kapotmaken, koud maken, ombrengt, afschieten, killen, neergestoken, neergeschoten",
    "SUICIDE": "zelfmoord*, zelfdoding*, suicid*, zelfdood*, suizid*, selbstmord*, zelf moord*, "
    "zelf doding, euthanasie*, laatstewilpil, stervenshulp, voltooid leven, pil van drion",
    "PLACE": "brug, flat, dak, dakrand, balkon, raam, spoor, trein, treinen, metro, viaduct, gebouw, toren, "
    "klif, rots, reling, rails, galerij, parkeergarage, kade, perron, tram, verdieping, torenflat, "
    "afgrond, overweg, spoorwegovergang, kraan, hijskraan, watertoren, dijk, spoorlijn, spoorbrug, vrachtwagen, erasmusbrug, flatgebouw",
    "WATER": "water, kanaal, zee, gracht, rivier, sloot, plas, haven, maas, waal, rijn, vijver, schelde, "
    "ijssel, noordzee, vaart, singel, amstel, oosterschelde, waddenzee, ijsselmeer, rivier",
    "WEAPON": "mes, messen, pistool, geweer, wapen, wapens, vuurwapen, bijl, hamer, knuppel, machete, "
    "honkbalknuppel, zuur, benzine, steekwapen, keukenmes, broodmes, honkbalknuppels, knuppels, vleesmes, stanleymes, zakmes, revolver, staaf, koevoet, breekijzer, moker, ketting, boksbeugel, zwaard, hakmes, bijltje, mitrailleur, windbuks, jachtgeweer, dienstwapen, knots, schroevendraaier, riem",
    "PILLS": "pil, pillen, pilletjes, medicijn*, medicatie, tablet*, paracetamol*, pcm, slaappil*, "
    "slaapmiddel*, slaaptablet*, oxazepam*, temazepam*, diazepam*, insuline*, morfine*, antidepressiv*, "
    "gif, rattengif, ibuprofen*, oxy, seroquel*, lorazepam*, zolpidem*, quetiapine*, dormicum, bloedverdunner*, capsules, codeine*, xanax, benzodiazepine*, drankje, insecticide*, ontstopper, pijnstiller*, oxycodon*, tramadol*, kalmeringspil*, benzos, bleekmiddel, chloor, "
    "antivries, fentanyl*, slaapdrank, methadon*, cyankali, valium*, lithium*, drugs, ghb, overdosis",
    "MANY": "alle, allemaal, alles, te veel, teveel, doos, doosje, dozen, strip, strips, pot, potje, handvol, "
    "hele, heel, hoop, tientallen, honderd, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, tien, twintig, dertig, "
    "veertig, vijftig, veel, zoveel, heleboel, stuk of, combinatie, in een keer",
    "TAKEN": "geslikt, ingenomen, genomen, naar binnen, ingespoten, gespoten, ingeslikt, "
    "doorgeslikt, achter de kiezen, weggewerkt, achterover geslagen, achterovergeslagen, leeggedronken, opgeslokt, naar binnen gewerkt, weggespoeld, gedronken, opgegeten, leeggegeten, gegeten",
    "SWALLOW": "slik, slikken, slikt, neem, nemen, neemt, innemen, inneem, in te nemen, doorslikken, "
    "spuit, spuiten, drink, opdrinken, opeten, wegslikken, pakken, achterover",
    "READY": "klaar, klaargelegd, klaarliggen, klaarstaan, klaargezet, gespaard, opgespaard, verzameld, "
    "gehamsterd, geteld, tellen, naast mij, naast me, voor mij, voor me, voor mijn neus, in mijn hand, in mijn handen, "
    "genoeg, gekocht, besteld, op tafel, nachtkastje, naast mijn bed, bewaard, overgehouden, overgebleven, opgepot, uitgestald, uitgedrukt, op een rij, op een rijtje, opgeborgen, apart gelegd, bij elkaar gespaard",
    "MEANS": "touw, strop, pillen, mes, pistool, gas, uitlaat, gif, slaappillen",
    "BEATEN": "geslagen, mishandeld, bedreigd, gestalkt, verkracht, misbruikt, gechanteerd, afgeperst, "
    "gewurgd, geschopt, getrapt, gestompt, geterroriseerd, achtervolgd, gegijzeld, vastgehouden, gestoken, "
    "aangerand, vastgebonden, opgesloten",
    "HITS": "sla, slaat, sloeg, slaan, schopt, schopte, schoppen, trapt, trapte, mept, mepte, stompt, stompte, sloegen, schopten, trapten, mepten, stompten, wurgden, beet, krabt, ranselt, tuigt, bijten, "
    "mishandel*, wurgt, wurgde, wurgen, verkracht, verkrachtte, geslagen, geschopt, getrapt, gestompt, "
    "gewurgd, bijt, stalkt, aangerand, misbruikt, misbruikte, betast, vastgebonden, gestoken, gestompt, "
    "gemept, afgeranseld, toegetakeld, duwde, duwt, vermoordt, vermoorden, vermoord, afmaken, ombrengen",
    "HARM": "mes, pistool, wapen, geweer, dood, vermoord*, doodmaken, afmaken, kinderen, gezin, familie, "
    "dochter, zoon, wat aan, iets aan, pijn, in elkaar, geweld, slaan, sloeg, schiet*, steken, brand, "
    "benen, knieen, vingers, halen, ophalen, ouders, me, mij, ons, leven, haar, overhoop, grijpen, pakken",
    # Living
    "SAY": "schreeuwt, schreeuwde, schreeuwen, brult, tiert, roepen, zegt, zei, zeggen, gezegd, schreef, schrijft, geschreven, appt, appte, geappt, stuurde, stuurt, post, postte, berichtje, bericht, facebook, insta, belde, riep, roept, fluisterde, mompelde, herhaalt",
    "DEADLY": "spoor, rails, brug, viaduct, spoorviaduct, spoordijk, treinspoor, spoorlijn, spoorbrug, overweg, spoorwegovergang, reling, dak, dakrand, balkonrand, vensterbank, afgrond, klif, sluis, stuw, kraan, hijskraan, zendmast, watertoren, vangrail, hoogspanningsmast, erasmusbrug, waalbrug, moerdijkbrug, kade, kademuur",
    "BODY": "haar, haren, gezicht, kaak, neus, oog, ogen, keel, nek, arm, armen, pols, been, benen, ribben, rib, tanden, buik, rug, hoofd, knie, knieen, lip, vinger, vingers, schouder, enkel, kop",
    "POISON": "gif, rattengif, bleekmiddel, bleek, chloor, antivries, ontstopper, gootsteenontstopper, terpentine, wasbenzine, benzine, schoonmaakmiddel, afwasmiddel, wasmiddel, vaatwastablet, wcreiniger, ammoniak, landbouwgif, onkruidverdelger, knoopcel, batterij, spiritus, methanol, zoutzuur, verdelger",
    "ALIVE": "levend, heelhuids, ongedeerd, veilig, heel",
    "GUN": "jachtgeweer, geweer, pistool, revolver, vuurwapen, dienstwapen, dienstpistool, hagelgeweer, luchtbuks, luchtdrukpistool, buks, dubbelloops, kruisboog, blaffer, glock, karabijn",
    "ROPE": "touw, strop, koord, waslijn, verlengsnoer, sleepkabel, springtouw, sjorband, spanband, hondenriem, kabel",
    "FETCHED": "gehaald, gepakt, meegenomen, gekocht, haalde, pakte, haalt, pakt, meenam, tevoorschijn, meegepakt, gegrepen, geleend, bij zich, in zijn hand, in haar hand, in zijn handen, in haar handen, opgehaald, verstopt, gevonden, op schoot",
    "AWAY": "weg, verdwenen, vertrokken, weggelopen, weggegaan, weggereden, bos, schuur, zolder, garage, trapgat, kelder, tuinhuis, tuinhuisje, berging, balk, boom, spoorloos, vermist, kwijt",
    "WALL": "boom, bomen, pilaar, pijler, brugpijler, viaduct, vangrail, paal, betonblok, betonpaal, tegenligger*, vrachtwagen, lantaarnpaal, lichtmast, eik, gevel, blok beton, eikenboom",
    "LIFE": "leven, leef, bestaan",
    "TIRED": "moe, meug, moeg, uitgeleefd, mislukt, kansloos, hopeloos, zat, beu, klaar, spuugzat, kotsbeu, genoeg van, vermoeid, zinloos, waardeloos, voorbij, over, "
    "niks waard, niets waard, geen zin, geen waarde, geen nut, nutteloos, niet waard, niet meer waard, "
    "opgeven, opgegeven, stop, stoppen, uitzichtloos, niks meer waard, geen doel, ten einde, afgelopen, "
    "geen betekenis, niks meer, geen reden, moede, niks meer aan, is niks",
    "LOVED": "KIN, hond, hondje, honden, kat, katten, poes, poezen, dieren, beestjes, huisdier*, meisjes, jongens, kleintjes",
    "GONE": "oma, opa, mama, papa, mam, pap, moeder, vader, ouders, man, vrouw, zoon, dochter, kindje, "
    "broer, zus, god, allah, jezus, engelen, engeltjes, zoontje, dochtertje",
    "DEAD": "overleden, dode, gestorven, gestorvene",
    # What is no danger
    "IDIOM": "lach*, gelachen, schaam*, schamen, schaamde, geschaamd, schrik*, schrok*, geschrokken, "
    "verveel*, vervelen, erger*, geergerd, werk*, gewerkt, zoek*, gezocht, wacht*, gewacht, betaal*, "
    "betalen, zweet*, zweten, bel, bellen, gebeld, lachte, irriteer*, pieker*, gepiekerd, knok*, "
    "vreet, stress, geneer*, generen, sjouw*, huil*, loop, verbaas*, fiets, praat*, praten, klets*, lul*, ren*, tik*, typ*, gier*, lees, kijk*, jank*, dans*, zing*, kwijn*, huilen",
    "THING": "telefoon*, mobiel*, gsm, iphone, batterij*, accu*, auto, autos, motor, brommer, scooter, lijn, "
    "verbinding, internet, wifi, plant*, hond*, kat, katten, poes, vis, vissen, pc, laptop, computer, "
    "tablet, toestel, site, website, app, chat, link, beltegoed, knop, boom, bomen, oplader, tv, "
    "nek, rug, benen, armen, voeten, handen, konijn, paard, cavia, hamster, vogel, bot, modem, router, bankapp, betaallink, betaalpagina, basilicum, plantje, kamerplant, apparaat, apparaatje, server, account, scherm, camera, koelkast, wasmachine, droger, ketel, wagen, bus, dinosauru*, hersens, hersenen, brein, printer, beeldscherm, apparatuur, speaker, koptelefoon, bel, deurbel, kantoor, dorp, feest, feestje, bloemen, gras, gazon, tuin, cactus, goudvis, kip, kippen, horloge, economie, handel, markt, winter, verzekering, zaak, bedrijf, polis, winkel, seizoen, buurt, straat",
    "STAFF": "jullie, u, deurwaarder*, incasso*, brieven, brief, beslag, rechter, advocaat, mails, "
    "smsjes, sms, dagvaarding, kantoor, boetes, maatschappij, verzekeraar, werkgever, bank, gemeente, "
    "belastingdienst, medewerker*",
    "BUSINESS": "gesprek*, chat*, regeling*, contract*, polis*, verzekering*, abonnement*, overeenkomst*, "
    "brieven, bellen, gebel, telefoontjes, mails, procedure*, relatie, betalingsregeling*, betaalregeling*, betalingsafspraak, autoverzekering*, zorgverzekering*, inboedelverzekering*, reisverzekering*, opstalverzekering*, rechtsbijstandverzekering*, pakket, dekking, opzegtermijn, huwelijk, discussie, kosten, "
    "zaak, dossier*, gezeur, gedoe, onzin, spam, lidmaatschap, incasso*, afspraak, onderhandel*, "
    "telefoongesprek, geruzie, ruzie, schulden, schuld, situatie, werk, baan, samenwerking, berichten, smsjes, "
    "termijn*, betaling*, uitkering, dienstverband",
    "GAME": "fortnite, minecraft, roblox, game, games, gamen, spel, spelletje, cod, call of duty, warzone, gta, fifa, playstation, xbox, level, bordspel, film, serie, boek, musical, toneelstuk, mario, zelda, valorant, apex, hogwarts",
    "PAPERS": "formulier*, papier*, bonnetjes, bonnen, vragen, vragenlijst, codes, stappen, uitzoeken, uit te zoeken, opzoeken, op te zoeken, invullen, in te vullen, uploaden, inloggen, digid, computer, administratie, wachttijd, scannen, printen, keuzemenu, bewijsstukken, documenten, enveloppen, post, woorden, wachtwoord*, cijfers, bijlagen, betalen, aflossen, bellen, mailen, chatten, wachten, uitleggen, uit te leggen, rijden, reizen, verhuizen",
    "PRICEY": "te duur, duur, kostbaar, prijzig, te hoog, bevalt",
    "FUNERAL": "uitvaart*, begrafenis*, crematie*, begraven, gecremeerd, cremeren",
    "PAY": "betaal, betaald, betalen, betaalt, aflos, afgelost, overmaak, overgemaakt, afbetaald, "
    "afbetaal, voldaan, voldoe",
}
