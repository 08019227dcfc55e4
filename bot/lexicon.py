"""What people type in a chat, each word with the plain spelling that it stands for.

Typed words are in the form that `readings.plain` gives. What is good Dutch with another common
meaning is left out, however often it is also a slip.
"""

from __future__ import annotations

from typing import Dict

_TYPED: Dict[str, str] = {
    # Persons, and whose something is
    "ik": "k 'k ikk ikke ikzelf iek",
    "mij": "mijj meij",
    "mijn": "mn m'n mijnn mijm myn mijne mijnen mien miene mienen mjin mijnj mijen",
    "jij": "jy jii jei jijj jijzelf",
    "je": "jeh jey",
    "jou": "jouuw jow joun",
    "jouw": "jouwe jauw joiuw jouww",
    "u": "ge gij gijle gulder gullie gijlie uu uself uzelf geer gelle gy",
    "uw": "u'w uwe uwen uww uwn ouw uuw uwer uwes",
    "jullie": "julie jullei jullue jullies joelie joellie julli julliie jllie jlie jlli jlui jlle "
    "juliie jullied juille jukkie juulie jully ulle ulder ullie julluie jluie jollie",
    "hij": "hy hijj heij hji hijzelf",
    "hem": "'m hmem hemm hum",
    "haar": "haer hoar haarr",
    "zij": "zy sij zjij zijj hullie hunnie zullie zunnie hulder",
    "zijn": "zyn zn z'n zein sijn zijnn zjin zijm",
    "wij": "wy wijj wullie wulder wulle wiej weij",
    "ons": "onss oons onsz",
    "onze": "onzen onse onzze oonze",
    "iemand": "iemant immand iemnd iemnad iemadn iemans iemaand iemnt yemand iemend iemandt imand",
    "niemand": "niemant nimand niemnd niemend niemnad nimmand niemandt",
    "iedereen": "iedreen iederen iederien iederreen idereen",
    "mensen": "mense menschen minsen mesnen mensn mennsen mnsen minse",
    # Articles and pointing words
    "een": "'n n nen unne nne 'nen eeb",
    "het": "'t t ut ht hett hte htet",
    "de": "d'n dn",
    "dat": "da dt dadde dah datte datt dta",
    "dit": "ditte dti ditt",
    "deze": "dees deeze dese desse dezen dzee deez dezze dezee dze",
    "die": "dieje diejen diej dieen diee",
    "alles": "alels ales allus alees",
    "allemaal": "allemal allemoal allemaol allmaal almaal alemaal allemaa allemaall",
    "andere": "andre anderre andr anere",
    "niets": "niks nix nikss nieks nikske niksnie nks niksnoppes noppes nada niekes nietss nyks "
    "niksj nietz nietsn nikx",
    "iets": "ietss iet ies iest ietsje itets eits",
    "geen": "gn gene geene geenen ginne ginnen gien geeb gheen genne geenn geem gjeen",
    # No, yes and how sure
    "niet": "nie ni nt nit neit niett nietr nait neet niht nieet niey niiet nieh nieje niej niwt "
    "nirt nuet niat nied niedt",
    "nee": "neej neen neeh neeje nehh neuj neeuh neehee noppe nope neuh",
    "ja": "jaa jaah jah jep jup jups jawel jaja yep yup jepp jaz jahoor joaa joa jazeker jaahoor",
    "oke": "okee okey okej okidoki okido okiedokie okay oki okeej okeey okedan oklee okeh okees "
    "okk okie",
    "wel": "wll wl wle",
    "echt": "egt echd eght egte ect ehct echtt egcht echg echr egd exht ech ekt egtt egh",
    "echte": "eghte echtee",
    "zeker": "zkr seker zker zekker zekr zekerr zekers",
    "misschien": "mss mischien misschin misshien miss missch msschien mischein misgien misgin "
    "misschein mssn missien miscchien misschie miscien miskien messchien missgien mssch mischn "
    "bisschien miszien mssien",
    "eigenlijk": "eigelijk eigenlk eigelyk eigenlyk eignlijk eigelik eigenlik eiglk eigl "
    "eigenlijkk eigenljik eigenlijj eignlk ijgenlijk eig eigelk eigk eignl",
    "natuurlijk": "ntrlk natuurlyk natuurlik natuurljik natuurlk tuurlijk natuurlij tuurlyk "
    "tuurlik natuurlijks ntuurlijk ntk natulijk",
    "gewoon": "gwn gwoon gewon gewoom gewoonn gwoo gewwon gewoo geewoon gweoon gwon gewoonweg "
    "gewoan gwnn",
    "graag": "grg graach graagh graagg graga garag gaarne grag groag grraag",
    "eerlijk": "eerlyk eerlik eerlk eerljik erlijk irlijk",
    "helaas": "helas helaass jammergenoeg",
    "goed": "goedd goet gd gud goewd goedt goeed",
    "slecht": "slegt slegd slecth slechd slect slech",
    "beter": "btr betr beterr beeter beterder betre",
    "erg": "errug erug ergg arg",
    "heel": "heul heell jeel",
    "helemaal": "hlml helemal heelemaal helemaa hlemaal hellemaal helemoal hielemaal hielemoal "
    "helmaal helemall hlmaal hellemal heulemaal",
    "veel": "vl veell veul vell veuls veeul feul",
    "weinig": "weinug weining weinigg wijnig weineg weing",
    "meer": "meerr",
    "beetje": "btje beetj betje biedje beetjs beejte beettje beetie bietsje",
    "bijna": "byna bijnaa beina bjina bina",
    "alleen": "aleen alleenn alleem allene alleene alleeb allien",
    "genoeg": "genoegh genoech gnoeg genog genoe genoegg",
    "ongeveer": "ongv ongever ongevr plusminus plm ongveer",
    # Joining words, places and directions
    "en": "enn",
    "of": "ofdat ofda offe",
    "als": "asl alss alst asdat alsdat alsda",
    "maar": "mar maa maor moar maarr mrr marr",
    "want": "wnt wantt",
    "omdat": "omda omdt omdatt omdad omdta ombdat omdet",
    "dus": "duss dusse dsu",
    "voor": "veur voro voorr vur vooe vorr vour voo",
    "naar": "naor noar naarr naa naat narr noa",
    "met": "mt mett",
    "van": "vn vann vna vabn",
    "zonder": "zndr zondr zonnder zondeer",
    "over": "ovr overr iver euver ovver ove",
    "bij": "bijj bieje bji",
    "door": "doorr doro",
    "uit": "uitt uti uitr",
    "om": "omm",
    "tegen": "tege tgn tegn teegen tegenn teggen teegn teuge",
    "tussen": "tusse tussn tussenn tuse tusen tusken",
    "waar": "waor woar waarr waa wara woor",
    "daar": "daor doar daarr dara daa",
    "hier": "hierr hir hiero hiier",
    "ergens": "erges ergns eregens ergenst",
    "thuis": "tuis thuiss thuus thius thuisj",
    # Question words
    "wat": "wa wadde watte wt wta waat watr",
    "wie": "wieje",
    "hoe": "hoee huu heo hoew",
    "waarom": "wrm wrom waaom waarm waarrom warom waarum worom woarom waorom waaorm wqarom waroom "
    "warrom waarrm wrmm waaroom wrum waorum wroom",
    "wanneer": "wnr wneer wanner waneer wannr waner wannier wnneer wanneerr wnnr wannee wanneet "
    "wnner wannir waanneer",
    "hoeveel": "hvl hoefeel hoevl hoevel hoeveul hoeevl hoeveell hoveel hoveell hoevveel hoefiel "
    "hoeviel hoeeveel hooveel hoevee oeveel huveel hoefeul hoveul hvel hoefel hoevele hveel "
    "hoevaal",
    "hoelang": "hlng hoelng hoelange hlang hoelan",
    "welke": "wlke welk wlk welleke welkee welcke wleke welkke welken welek wellek",
    "waarmee": "waarme wrmee",
    "waarvoor": "waarvor warvoor waarveur wrvoor wrvr waavoor waarfoor",
    # When, and how often
    "nu": "nuu nuh noe nau nouw",
    "nou": "nouu nouwe",
    "even": "ff effe efkes effen eff efjes effies effetjes eventjes evn eve evetjes efkens eevn "
    "evenn efkesj effekes evven eeven evem",
    "nog": "nogg nug nogh nogj ngo",
    "altijd": "altyd altij altijt altjid altied altd altijds atlijd altid alltijd altyt altjd",
    "nooit": "nooitt noit nooi nimmer noiit",
    "ooit": "oit ooitt",
    "soms": "somss somms",
    "vaak": "vaakk faak",
    "meestal": "meestl mestal meestall",
    "weer": "weerr",
    "opnieuw": "opniew opnieu opniuew opnief opniwe nogmaals opnieeuw openieuw",
    "eerst": "eers eesrt eerstt eerts",
    "laatste": "laatse latste laaste laast lstste laatsten",
    "volgende": "volgend vlgnde vlgde volgnde vlgd vlgend vlgende volgede volgenden volgene "
    "volgendde vollgende",
    "vorige": "vorig vrge vorge voorige vorigge forige vorrige",
    "vandaag": "vndg vandag vndaag vdg vandaagg vandaa vandaach vanaag vandg vadaag fandaag "
    "vandaage",
    "morgen": "mrgn mrgen morge morgn morrgen morgenn morrege",
    "gisteren": "gister gistren gistern gisterenn giesteren gisterne",
    "straks": "strks straxs strax strakjes straksj straksje staks",
    "binnenkort": "binnekort binnenkrt binkort",
    "meteen": "metene meeten direkt mteen meteeb",
    "snel": "snell snl snle",
    "sinds": "sins sints sids snids sinsd",
    "later": "latr l0er laterr laater",
    "week": "wk weekk weekje weekske wke weke wekk",
    "weken": "wkn weekn weekjes wekn",
    "maand": "mnd maond moand maandt mdn maadn maandje",
    "maanden": "maande mnden mndn maandn moanden maonden maanen mnds maadnen mnaden maandjes",
    "maandelijks": "maandeliks mndlks maandelijk maandelyks maandleijks maandlijks maandelijsk "
    "maandlks",
    "jaar": "jr jaarr joar jaor jara jaartje",
    "dagen": "dgn daage dagn daagen dage dagjes",
    "keer": "keerr kiir",
    # Being and having
    "ben": "benn bne bn bin",
    "bent": "bend bentt bnt zijt zyt bint bennt",
    "heb": "hep hbe hebb heeb hebj hebn heppe hebv jeb",
    "hebt": "hept hebtt hbt hebdt",
    "heeft": "heef heeftt heevt heefd heefr eeft hft heefft heefet heetf",
    "hebben": "hebbe hbn hbben hebbn hebbeb hbbn hebeb ebben heppen hubbe hebbenn hebbeen",
    "had": "hadt hatt hatd",
    "gehad": "gehat gehadt gehatd gehadd gehd geaht ghad gehaad",
    "wordt": "wort wrdt wrd wordtt wortd wordr wodrt wordts",
    "worden": "wrden wordn worde wodren worre wordne worrden wordenn",
    "geworden": "geworde gewordn gewordne geworre",
    # Can, may, must, will
    "kan": "kna kn kaan",
    "kunt": "kund kundt kuntt kutn kunr",
    "kunnen": "kune kunne kunn kunen knnen kinnen kunnrn konnen kunnenn kunene",
    "moet": "mot moett moeet moey meot muot moetr moeett moeyt moetj",
    "moeten": "moete moetn motten motte moeeten moetten mutten moetne",
    "mag": "mach magg mgag mga",
    "mogen": "moge mogn moggen moogen moegen mogne",
    "wil": "wiil wul",
    "willen": "wille wiln wllen willn wilen wiilen willenn",
    "zou": "zouw zouu zau zoui",
    "zouden": "zoude zoudn",
    "hoef": "hoeff hoefk oef'k hoev hoefr",
    "hoeven": "hoeve hoefen hoefn hoefe hoevn",
    # Doing
    "doen": "doeen doun doenn doene deon",
    "doe": "doee doew",
    "gedaan": "gedan gedaann gedoan gdaan gedaon gedaa gedaen",
    "gaat": "gaad gaatt gaatr gata gaott",
    "gaan": "gaann goan gaon gaa gaab",
    "komt": "kmt komtt kompt komtr kumt komd komtm",
    "komen": "kome komn koomen komenn komme kmn",
    "krijg": "kreig kryg krijgg krig kirjg krjig krijch krijk krijgj krijhg",
    "krijgen": "krijge kryge krijgn krygen krijgenn krijgrn kirjgen kreigen krijgne krgn",
    "krijgt": "kreigt krygt krijgd krijgtt krijcht kirjgt",
    "gekregen": "gekrege gekreegen gekregn gkregen gekreege gekergen gekregne gekreeg gekregenn "
    "gekregem gekrgen gekrgeen gekriegen gekreage",
    "sturen": "sture stuuren stuure sturre sturn stuern stueren sturenn",
    "stuur": "stuurr stuut stur",
    "gestuurd": "gestuurt gesturd gestuurdt gestuur gstuurd gestrd gestuud gesstuurd gestuut "
    "gestrurd",
    "ontvangen": "ontvange onvangen ontvagen ontvngen onvange ontfangen ontfange ontavngen "
    "ontvnagen ontvangenn ontvanegn gontvangen ontvanghen",
    "weet": "weett weetr weey",
    "weten": "wete wetn weeten weetn",
    "snap": "snapp snab",
    "begrijp": "begryp begreip bgrijp begrijpp bergijp begriep bergrijp begrijo begrijb",
    "denk": "dnk denkk denck",
    "vragen": "vrage vrgn vragn vraagen vraage vraegen",
    "vraag": "vrg vraagg vraach vraa vraagje vrag vraagske vraga",
    "zeggen": "zegge zegn zeggn zeggu seggen zeege",
    "gezegd": "gezegt gezecht gesegd gesegt gezgd gzegd gezeged gezegdt",
    "helpen": "helpe helpn hellepen helppen hlpn hlpen hepen helepn",
    "help": "hellup helpp hlp hellep",
    "wachten": "w0ten wachte wagten wagte wacthen wachtn w0en wahcten",
    "wachtwoord": "wachtwoort wagtwoord wagtwoort wachtword wachwoord wachtwoordt pasword paswoord "
    "password wachtwrd wchtwoord wachtwoordd wachwoort wachtwoordje wachwoordt wactwoord wachtwoor",
    "bellen": "belle bele belln bellenn belen bellne",
    "gebeld": "gebelt gebelld gebelldt gebeldt geblt geblet gebeldd",
    "regelen": "regele reegelen regelle regellen reglen regelenn rgelen regle",
    "geregeld": "geregelt geregelld geregeldt geregeltd gereegeld",
    "maken": "maakn makn moaken maoken makenn maakuh maaken",
    "zien": "zieen ziem zienn",
    "lezen": "leze leeze leezen lezn",
    "schrijven": "schrijve schryven sgrijven schreiven schrijvn schrieven schirjven shcrijven "
    "schrijfen scrijven",
    "praten": "prate praaten praoten proaten pratn praate",
    "spreken": "spreke spreeken spreekn spreekke spreekenn",
    "zoeken": "zoeke soeken zoekn zoekenn",
    "vergeten": "vergete vergeeten vergetn vergeetn vergetten verghten fergeten vergeetne vgeten",
    "gebeurt": "gbeurt gebeurdt gebuert gebeurtt gebuurt gebeurts gebreurt",
    "gebeuren": "gebeure gebuere gebeurn gebueren gbeuren",
    # What runs together: "kheb", "hebk", "tis"
    "ik heb": "kheb ikheb khep 'kheb kebt ikhep keb ikebt kebbe keb't ikhebt ikeb khebt",
    "ik ga": "kga ikga ikgaa",
    "ik ben": "kben ikben kbenn 'kben kbin ikbenn",
    "ik kan": "kkan ikkan kkn ikkann",
    "ik moet": "kmoet ikmoet kmot kmoe kmoett ikmoe kmut",
    "ik wil": "kwil ikwil kwill ikwill kwul",
    "ik zit": "kzit ikzit kzitt",
    "ik weet": "kweet ikweet kwete kweett",
    "ik weet niet": "idk kweenie kweetnie kweetni kweeni kweetniet kweenni weetniet weetnie weetni "
    "kwni iwn ikweetniet ikweetnie idkk weenie wnni",
    "ik zou": "kzou ikzou kzouw kzau",
    "ik zal": "kzal ikzal",
    "ik had": "khad ikhad khat khadt",
    "ik zie": "kzie ikzie",
    "ik sta": "ksta ikstaa",
    "ik kom": "kkom ikkom",
    "ik krijg": "kkrijg ikkrijg kkryg",
    "ik betaal": "kbetaal ikbetaal kbetaol kbetoal",
    "ik vind": "kvind ikvind kvin kvindt",
    "ik dacht": "kdacht kdagt ikdacht",
    "ik denk": "kdenk ikdenk kdnk",
    "ik doe": "kdoe ikdoe",
    "ik werk": "kwerk ikwerk",
    "ik mag": "kmag ikmag kmach",
    "ik snap": "ksnap iksnap",
    "ik begrijp": "kbegrijp kbegryp ikbegrijp",
    "ik was": "ikwas",
    "ik woon": "kwoon ikwoon",
    "ik vraag": "kvraag ikvraag",
    "ik wacht": "kwacht ikwacht kwagt",
    "ik bel": "kbel ikbel",
    "ik wou": "kwou ikwou kwouw",
    "ik kon": "kkon ikkon",
    "ik moest": "kmoest ikmoest",
    "ik voel": "kvoel ikvoel",
    "ik snap niet": "ksnapnie ksnapniet snapnie snapniet ksnapni snapni",
    "heb ik": "hebk hebik hebbik heppik hepik heb'k hebbek hepk hebikk",
    "kan ik": "kank kanik kannik kannek kan'k kanikk kanek",
    "moet ik": "moek moetk moetik moettik moet'k moedik motik mottik moetek mottek moettek",
    "mag ik": "magk magik maggik mag'k machik maggek",
    "wil ik": "wilk wilik willik wil'k willek",
    "ben ik": "benk benik bennik ben'k bennek",
    "zal ik": "zalk zalik zallik zal'k",
    "zou ik": "zouk zouik zou'k zouwik",
    "krijg ik": "krijgk krijgik krijg'k krijgek",
    "ga ik": "gaik gaek ga'k",
    "weet ik": "weetk weetik wetik",
    "sta ik": "staik",
    "hoe kan ik": "hoekanik hoekank hoekannik hoekan'k",
    "als ik": "alsk alsik asik azzik alzik alsikk as'k",
    "dat ik": "datk datik dat'k dattik dattek da'k",
    "wat ik": "watk watik wat'k wattik",
    "of ik": "ofik ofk of'k offik offek",
    "omdat ik": "omdatk omdak omdatik omda'k",
    "als het": "alsht alshet",
    "als je": "asje alsje azzie asge alsge asjee",
    "wat moet ik": "watmoetik wamoek watmoek wamoetik",
    "is het": "isset ishet is't isht isut",
    "is dat": "isdat isda isdatt",
    "is er": "iser isser",
    "is dit": "isdit issit",
    "is die": "isdie",
    "is mijn": "ismijn ismn",
    "het is": "tis 'tis hetis t'is tiss",
    "het was": "twas 'twas hetwas",
    "het gaat": "tgaat hetgaat 'tgaat tgoat tgaot",
    "het kan": "tkan hetkan tkn",
    "het zal": "tzal hetzal",
    "het moet": "tmoet hetmoet",
    "het staat": "tstaat hetstaat tstoat",
    "het komt": "tkomt hetkomt tkompt",
    "het werkt": "twerkt hetwerkt",
    "het lukt": "tlukt hetlukt",
    "het zijn": "tzijn tzyn",
    "het geld": "tgeld hetgeld tgelt",
    "wat is": "watis wats wazis wattis wa's watiss",
    "wat is het": "watist wattist wattishet",
    "wat is dat": "watisdat wasda wasdatte watsdat",
    "wat is mijn": "watismijn",
    "dat is": "das da's datis dasis daz dats dat's",
    "wie is": "wieis",
    "hoe is": "hoeis",
    "waar is": "waaris",
    "heb je": "hebje hebbie heppie hebdje hejje hejjeh",
    "hebt u": "hedde hebtu hebbu hebju heddegij hebdegij heddu hebbeu hebtge hebde",
    "heeft u": "heeftu heefu heebtu",
    "kunt u": "kunde kuntu kundu kundegij kundege kuntge kundet kunju",
    "kun je": "kunje kanje kunjee kanjij",
    "kunnen jullie": "kunnenjullie kunnejullie kunjullie kennejullie kunnejulie",
    "bent u": "bentu zedde zijdege zijdegij zijtge zijtgij bindu zidde zeddegij",
    "ben je": "benje benjij bejje benjee",
    "moet je": "moeje moejje",
    "weet je": "wejje",
    "weet u": "weetu weette wetu",
    "gaat u": "gaatu gade gaatge gadegij",
    "wilt u": "wiltu wildu wiltge",
    "zijn jullie": "zijnjullie zijnjulie",
    "hebben jullie": "hebbenjullie hebbejullie hebjullie hebjulie hebbenjulie hebbejulie",
    "wat als": "watals wattals",
    "hoe moet": "hoemoet hoemoe",
    "hoe kan": "hoekan hoekn",
    "kan niet": "kannie kanniet kanni kannit kannait kaniet kanie",
    "wil niet": "wilnie wilniet willnie wilni wilnit",
    "is niet": "isnie isniet isni isnit",
    "klopt niet": "kloptnie kloptniet kloptni kloptniett",
    "nog niet": "nogniet nognie nogni nognit",
    "lukt niet": "luktnie luktniet luktni",
    "geen idee": "geenidee gnidee geenidde geidee",
    "in orde": "inorde inordr inord",
    "bij voorbaat": "bijvoorbaat byvoorbaat",
    "op tijd": "optijd optyd optijt",
    "te veel": "teveel tevl teveul teveell tefeel",
    "te laat": "telaat tlaat",
    "per maand": "permaand pm pmnd permnd pmaand permaant",
    "per week": "perweek pw perwk",
    # Greetings
    "hallo": "hoi hoii hallow halloo haloo halo hllo hoihoi hey heey heyy hej hejj hai haii heej "
    "heyhoi hiya hii heyhey eej heuj hallootjes hallokes heei allo holla heya heyo heehoi heejhoi "
    "hoihoii moin eyy ewa ewaa yoo yo ey joo ola hoitjes heykes",
    "goedemorgen": "gm gmorgen gmrgn goeiemorgen goedemorge goeiemorge goeimorgen goedmorgen "
    "goedemorgn goedemorgu mogge morguh moggeh mogguh goeiemorrege goeiemorregen goedenmorgen "
    "gdmorgen gdemorgen gmorge goeiemorgend goedemogen goeiemoge goeiemoggel goemorgen "
    "goeiesmorgens goeiemorn goedenmorge goedemorgenn goeiemurge",
    "goedemiddag": "gmiddag goeiemiddag goedemidag goeiemidag goedmiddag goedenmiddag gdmiddag "
    "gmdg middagg goedemiddach goedemdg goeimiddag gooedemiddag goedemiddagg goeiemiddach "
    "goemiddag goedemiddah goedemdag gmidag",
    "goedenavond": "goedeavond gavond goeienavond goeieavond goedenavont goedenavnd goeienavont "
    "gnavond gdavond goeieavont goejenavond goedeavont goenavond goedavond goedenvond",
    "goedendag": "goeiedag goededag goedag goeiendag goedendach gdag goeiendach goedentag goeidag "
    "goeiedagg goedendagg",
    "mevrouw": "mevr mvr mw mevrou mevouw mefrouw meevrouw mvrouw mefrou mevrauw mevruow mevrw",
    "meneer": "mnr mijnheer menr meneerr menir menere menneer meener dhr meneertje mener mneer",
    "doei": "doeg doeii doeidoei doejj ajuu ajuus houdoe hoedoe tjuus doejs ciao toedels "
    "toedeledokie doeij dooei doeideoi",
    "tot ziens": "totziens totzies tziens totsiens tzns",
    "met vriendelijke groet": "mvg mvrgr mvgr vrgr mvriendelijkegroet m0vrgr vriendelijkegroet",
    "groeten": "gr groetjes grtjs grtn gtjs grtz groetn grt groete groetsjes grts groetjs groejtes "
    "grtjes groetes groetj groetjess grtjss",
    # Thanks, please and sorry
    "bedankt": "thnx thanks merci thx tnx thanx thnks thxs bdnkt bdankt bedank bednakt bedant "
    "bedanktt bedankd bedanktjes bedantk dankje dankjewel dankuwel dankuwl danku dankjwel dankjewl "
    "dankeje dankewel dankjeweel dankjewell dankuweel dankjullie dankul dankjulliewel dankjuwel "
    "bedankjes mercikes merciekes merciee merkes dankewelle thnxx tnkx dankoewel dankewell dnkje "
    "dankjevel bedaankt dankou thnkx dnkjwl djw dnkjewel dankuu dankuwell dankyouwel bdkt bdankd",
    "alstublieft": "aub svp ajb alsjeblieft alsjeblift alstublief alstublift asjeblieft alsublieft "
    "astublieft alstjeblieft alsjebliefd alstubliefd asjeblief alsjeblief asteblieft asjebliewt "
    "alstu astemblieft assieblieft alsjeblieftt asjeblift alstublieftt alstubliefts alsjebleift "
    "aubb asjebleeft alstublieeft astublief assublieft ajblft astjeblieft alsteblieft",
    "sorry": "sory srry sry srr sorryy sorrie sorrietjes sorri sorr sorrysorry",
    "graag gedaan": "graaggedaan",
    "excuses": "excuus exuses exuus excusses ekskuses ekskuus excuuses eskuus excuusjes",
    "welkom": "wellekom",
    "doe maar": "doemaar doemar doemr",
    # Fillers and abbreviations
    "volgens mij": "vgm volgesmij volgensmij vlgsmij volgnsmij",
    "volgens": "vlgs vlgns volgns volges folgens vogens",
    "in ieder geval": "iig iniedergeval iedergeval ieg",
    "trouwens": "trwns trouwes trwens trouwns trouwenss",
    "anders": "andrs anderss adners anderst",
    "enzovoort": "enz etc enzo enzovoorts etcetera ezv enzv",
    "ofzo": "ofzow ofso ofzoiets ofzoo",
    "maakt niet uit": "maaktnieuit mnu maaktnietuit maaktniuit",
    "geen probleem": "geenprobleem np gnprobleem",
    "in plaats van": "ipv inplaats inplaatsvan inplaatsv",
    "met betrekking tot": "mbt",
    "ter attentie van": "tav",
    "in verband met": "ivm iverbandmet",
    "naar aanleiding van": "nav naaraanleidingvan",
    "ten opzichte van": "tov",
    "door middel van": "dmv",
    "op basis van": "obv",
    "ten behoeve van": "tbv",
    "onder voorbehoud": "ovb",
    "niet van toepassing": "nvt",
    "met ingang van": "miv",
    "tot en met": "tm totenmet",
    "zo snel mogelijk": "zsm zosnelmogelijk zosnelmogelyk",
    "eventueel": "evt eventuel evnt evntueel eventeel eventuueel evtl evenuteel",
    "bijvoorbeeld": "bijv bvb bvoorbeeld byvoorbeeld bijvoorbeelt bijvorbeeld bijvoorbeel bijvb "
    "bijvoorbld byv bijvoobeeld bievorbeeld",
    "betreft": "betreftt beteft betreftende",
    "betreffende": "btrf",
    "inclusief": "incl inklusief inclusiev",
    "exclusief": "excl exklusief",
    "nummer": "nr nmr nummr numer nmmr numr nummet nummerr nummertje",
    "nummers": "nrs numers nummrs",
    "informatie": "info infromatie infotmatie imformatie infomatie informasie infornatie infor "
    "informaatsie informartie",
    "afspraak": "afspr afsprak afspraakk afspraek afspraa afspaak afsprk",
    "afspraken": "afsprake afspraakn afspraeken afspaken afspraakjes",
    "volgens afspraak": "volgensafspraak",
    "administratie": "adm administrasie administatie adminstratie admini administartie admistratie",
    # To pay
    "betalen": "bet betale betaale betaalen betalne betalenn betaaln betaln betallen betalle "
    "betlaen btalen betaelen betaolen betoalen betaole betaolle betoale bataalen bettalen betalem "
    "betslen betalwn beatlen betaaluh betaalun betealen beetalen ptalen betalun betaalem betallun "
    "betaluh betaalne bettale beatalen betahlen betalenm petalen",
    "betaal": "betaol betoal betaall btaal beteal betaa betaalk betal btl beetaal bataal bettaal",
    "betaalt": "betaolt betoalt betaaltt betlaat betaaldt betalt btaalt",
    "betaald": "betald betaalld btaald betaold betoald betlaad gebetaald betaaled bataald betaad "
    "betaaldd bettaald betaalf",
    "betaling": "betaaling betalling betailng betalinh betlaing beataling betalign betalin "
    "betoaling btaling betalng betaoling btlng bettaling betalingk betalinng betalinf betalig "
    "betalimg betalink betalingetje",
    "betalingen": "betaalingen betallingen betalinge betalignen betalignne betaalinge betalngen "
    "btalingen",
    "betalingsregeling": "betalingregeling betaalregeling betalingsregling betaalsregeling "
    "betalingsregelin betalingsreegeling betaligsregeling betaalingsregeling betalingsregelinge "
    "afbetalingsregeling betalingsregelling betaalingregeling betalingregelin betalinsregeling "
    "betalingsregelingetje betaalregelin btregeling termijnregeling aflossingsregeling "
    "afbetaalregeling betalingsregeing betlingsregeling betalregeling betaalingsregelin "
    "betalingsrgeling",
    "regeling": "regelin regling reegeling regelling regelig rgeling reggeling regelng "
    "regelingetje regelink regelimg regelinge regleing regeleing regellin regeing reegling",
    "regelingen": "reglingen reegelingen regellingen",
    "betalingsherinnering": "betaalherinnering betalingsherinering betalingherinnering "
    "betaalherinering betalingsherrinering",
    "betaalbewijs": "betalingsbewijs betaalbeweis betaalbewys betalingsbewys betalbewijs",
    "overgemaakt": "overgemaak overgemakt ovrgemaakt overgmaakt overgemaaktt euvergemaak "
    "euvergemaakt overgemaat overgemaakd overgemaatk overgemeakt overgenaakt",
    "overmaken": "overmake ovrmaken overmakn overmaaken euvermake euvermaken overmakenn overmaakn",
    "overgeschreven": "overgeschreve overgeschreeven overgesgreven",
    "afbetalen": "afbetale afbetaalen afbetallen afbetaln afbetaolen afbtalen",
    "aflossen": "aflosen aflosse afflossen aflossn affloosen afloosen",
    "aflossing": "aflosing afflossing aflossin",
    "afgelost": "afgelosst afgeloost afgelosd affgelost",
    "termijn": "termein termyn temijn termijnn trmijn terijn termijm tremijn termijntje termjin "
    "termeintje terrmijn termijntj teremijn",
    "termijnen": "termijne termeinen termeine termynen termyne temijnen termijntjes trmijnen "
    "termjinen termijnem termeintjes terijnen",
    "terugbetalen": "terugbetale terugbetaalen trugbetalen terugbetallen trugbetale terubetalen "
    "truchbetalen",
    "teruggestort": "terugestort terruggestort teruggestord trugestort",
    "terug": "trug truch terrug terugg treug trugg teruch terugh terru trg trgu",
    "storten": "storte stortn stortne stornen",
    "gestort": "gestord gestortt gestrot",
    "bankrekening": "bankreekening bankrekenin bankrekning bankreking bankrekenig bankrek",
    "rekening": "rek rekenin rekning reekening rekenig rekeningg rekenign reking rekeing rekenng "
    "rkening rekenink rekeningk rekkening rekenening rekenimg rekenning rekeninge reknig reakening "
    "rekkenig reknening rekeningetje reknng rekenung raekening rekeninkje rekenging rekeneng "
    "rekeking",
    "rekeningen": "rekeningn rekningen reekeningen rekenigen rekkeningen rekeningem reekeninge "
    "rekenignen rekeningetjes rekeninkjes rekeningens reknigen",
    "rekeningnummer": "rekeningnr rekeningnumer reknr reknummer rekeningnmr rekenigsnumer "
    "rekeningsnummer rekningnummer rekeninnummer rekenignummer banknummer rekeningnumr reknmr "
    "banknr reekeningnummer reknum rekenigsnummer rekenigsnr rekeningnummr rekenignr "
    "bankrekeningnummer bankreknr bankrekeningnr rekeninggnummer girorekeningnummer reekeningnumer "
    "rekeningnumero",
    "factuur": "faktuur nota factur factuurr facuur fctuur factuu faktur fatuur factyur factuurtje "
    "faktuurtje notaatje facttuur fakuur factuut facutuur factuir fackuur factuure factuer "
    "faktuure faktuer faxtuur fatcuur notatje fakt factr",
    "facturen": "nota's notas factuuren fakturen facturn factuurtjes faktuuren facturne facuren "
    "faktuurtjes factuurs fakture fcturen facturenn",
    "factuurnummer": "factuurnr faktuurnummer faktuurnr factuurnumer factuurnmr notanummer notanr "
    "facnr factnr",
    "bedrag": "bdrag berag bedarg bedragg bedrach bedrg bedraag bedragje bedra bedrga bdrg bedrah "
    "badrag beedrag bedraggetje",
    "bedragen": "bedrage bdragen bedraage bedragn bedraagen",
    "openstaand": "openstaant opnstaand opstaand openstand opestaand openstaamd opnestaand "
    "openstoand oopenstaand opestaant",
    "openstaande": "openstande opestaande opnstaande openstaanden openstoande opestande openstaane "
    "oopenstaande",
    "achterstand": "achterstant agterstand agterstant achtestand achterstnad achterstandd "
    "achterstandje 0erstand achterstad actherstand achtersand achterstan achterstaand actherstant "
    "achterrstand achtrstand agtersdand betalingsachterstand betaalachterstand "
    "betalingsachterstant achterstandt",
    "achter": "agter achtr achetr acther achtter",
    "schuld": "schult schulld sculd schlud sgult sguld skuld scuhld schulf shculd chuld schuldje "
    "schuult",
    "schulden": "schuldn schulde schullden sculden schuldne schulte schuldem sgulden sgulde "
    "schlden skulden schluden scuhlden schudlen schuldes schuldenn",
    "schuldeiser": "schuldijser schuldeisser schuldeisr schuldeizer crediteur schuldeijser "
    "krediteur",
    "schuldenaar": "schuldenaer schuldenar schuldennaar",
    "kwijtschelden": "kwijtschelde kwijdschelden kwijtschellen kwytschelden kwijtsgelden "
    "kweitschelden kwijtschelen kwijschelden kwijtsgelde kwijtscheldne kweitschelde kwijtschedlen "
    "kwytschelde kwijtsheld kwijtschledden kwijtscheldn",
    "kwijtschelding": "kwijtscheldin kwijdschelding kwijschelding kwytschelding kweitschelding "
    "kwijtsgelding kwijtschellding",
    "kwijtgescholden": "kwijtgescholde kwijtgesgolden kwijtgescholdn kwijtgeschelden "
    "kwijdgescholden kwijtgescholten",
    "kwijt": "kwijd kwyt kweit kwijtt kwjit kwiet kwiejt kweid kwijdt",
    "kosten": "koste kostn kostne kossten koosten kostenn ksoten ksten",
    "extra": "ekstra exta extraa xtra exstra",
    "rente": "rentes rennte renthe",
    "boete": "boette boetee boeta booete",
    "korting": "kortin kortinkje kortink kortign",
    "duur": "duurr",
    "goedkoper": "goetkoper goedkooper goekoper goetkooper goedkoopr",
    "kwartaal": "kwrtaal kwartaall kwartal quartaal kwaartaal",
    "automatisch": "automaties otomatisch automatish autmatisch autom automatis automatich "
    "automatisg otomaties automtisch automatischh ottomatisch autmaties automaatisch automatics "
    "automatisz automatisc outomatisch otomatis automatiesch autometisch",
    "automatische": "automatise automatiese otomatische automatisce automatishe autmatische "
    "otomatise",
    "automatische incasso": "autoincasso automatischincasso automatischeincasso",
    "afschrijven": "afschrijve afschryven afsgrijven afschreiven afschrijvn affschrijven "
    "afschrieven afschirjven",
    "afgeschreven": "afgesgreven afgeschreve afgschreven affgeschreven afgeschreeven afgeschrven "
    "afgeschrevn afgeschreefen afgescreven",
    "afschrijving": "afschryving afschrijvin afsgrijving afschreiving afschrijfing affschrijving",
    "gestorneerd": "gestorneert gestoneerd gestornerd",
    "contant": "kontant contand contat cotant",
    "overzicht": "overzigt oferzicht overzich overzigd overzciht overziht overzcht ovezicht "
    "overzichd euverzich",
    "bewijs": "bewys bewijss bewijsje bewjis",
    "betaalverzoek": "betaalverzoekje betaalversoek betalverzoek betalingsverzoek",
    # Money, and having none
    "geld": "doekoe doekoes para flappen poen cash gelt centen centjes geldje gled geldd pecunia "
    "pegels duiten geldj knaken floes floos gelld monnie doekoetjes gedl getl pingping doekie "
    "doekies duku gheld geldjes",
    "geen geld": "blut skeer platzak rut blutt skeerr geengeld gngeld geengelt platsak armlastig "
    "geencent pleite geldloos blutjes",
    "loon": "salaris wedde loontje salairs salris sallaris salarus salariss slaris salares "
    "maandloon bezoldiging salariis sallarus nettoloon salariesje",
    "inkomen": "inkome inkomn inkomsten inkommen inkomenn inkomste",
    "euro": "euros euro's eur eurie euri eurootjes eurootje euries euroos eurotjes uero eruo eurs "
    "euroo eurtjes oiro",
    "lening": "leening lenning leningetje leenin",
    "uitkering": "uitkerin uitkeering uitkring uikering uitkeringg uitekring uitkerinng "
    "uitkeringetje utkering uitkerring uitkeing uitkerink uitkernig uitkerig uikring uitkerng "
    "oetkering uitkereing uitkerimg",
    "toeslag": "toeslach toesalg toslag toelsag toeslagg toeslga toesla toeslahg toesslag",
    "toeslagen": "toeslage toeslagn toeslaage toeslagem toslagen toelsagen",
    "bijstand": "bijstant bystand bijstandje bjistand bijstan bystant beistand",
    "vakantiegeld": "vakantigeld vakansiegeld vakantiegelt vakasiegeld vakatiegeld vakgeld "
    "vakantiegled",
    "kinderbijslag": "kinderbeislag kinderbyslag kindrbijslag kinderbijslach kinderbijslagg",
    "belasting": "belastin belasing belassting belastinge",
    "huur": "huurr huure",
    "huis": "huiss hius huus huisj",
    "werk": "werkk wrk werck wark werrek werruk",
    "ontslagen": "ontslage ontslaage onslagen ontslaagen ontslagn onslage ontsalgen ontslahgen "
    "ontslagenn ontslaggen ontsloagen ontslaegen ontsagen ontlsagen onstlagen ontsloage",
    "ontslag": "ontslach onslag ontslagg ontsalg onslach",
    "werkloos": "wrkloos werkeloos werklos werkloost werkeloost werkloss werkelos werkloosh",
    "ziek": "ziekk siek ziekjes ziekj",
    "ziekenhuis": "ziekehuis ziekenhuiss zkh ziekenhius ziekenhus siekenhuis zieknhuis ziekehuus",
    "gescheiden": "gesgeiden gescheide gescheidn geschijden gescheijden gesgijden gescheideb",
    "kinderen": "kids kinders kinderne kindere kindren kiendere kinderenn kndrn kinderren",
    # Collecting, the bailiff and the court
    "incasso": "incas incaso inkasso inkaso insasso incassoo icnasso incaaso encasso inccasso "
    "imcasso inkassoo inkazzo inkasoo incass inasso incsso incasoo",
    "incassobureau": "incasobureau inkassobureau inkasobureau incassoburo incasoburo inkassoburo "
    "incassobedrijf incasobedrijf incassoburea incassobureua incassobuerau incassokantoor "
    "incassobureautje incassobro inkasoburo incassobureu incassoclub incassobereau incassobureaus "
    "icnassobureau incassodienst",
    "incasseren": "incaseren inkasseren incasere incassere inkaseren incaserne incassern inkassere "
    "incasseeren",
    "incassokosten": "incasokosten inkassokosten inkasokosten incassokoste icnassokosten "
    "incassokostne incassokossten incasokoste incasskosten incassokosen incassekosten inkasokoste "
    "incassokotsen inkassokoste incassokst incassokosn insassokosten incassokstn",
    "aanmaning": "aanmanin aamaning anmaning aanmaaning aanmanning aanmanig aanmanign aamanin "
    "aannmaning aanmainng aanmoaning aanmaonig anmanin aanmaming aanmanung aanmaningk aanmaningkje "
    "aanmanink aamanning aamanig aaning aanmanining aanmanging aanmng",
    "aanmaningen": "aanmaninge aamaningen aanmaningn anmaningen aanmaaningen aanmanningen "
    "aanmaningenn aamaninge aanmanigen aanmanignen",
    "aanmaningskosten": "aanmaningkosten aanmaningskoste aanmanigskosten aamaningskosten",
    "herinnering": "herinering herrinering herrinnering herinnerin herinnerig hernnering "
    "herineringg herinneringg herinnring herinnerign herinerin herinnereing hrinnering herinning "
    "errinering erinering herinneringk herinneing herinneringetje herrinerin herinnerring",
    "herinneringen": "herineringen herrineringen herinneringe herrinneringen herinneringn",
    "sommatie": "somatie sommasie somasie sommatiebrief sommartie sommati sommatsie sommaatsie "
    "sommatiee somatiebrief somaatsie",
    "ingebrekestelling": "ingebrekesteling ingebrekstelling ingebrekestellin",
    "deurwaarder": "gerechtsdeurwaarder deurwarder duerwaarder deurwaader deuwaarder deurwaarde "
    "deurwaardr deurwaardeer deurwaarderr dwd deurwaarrder deurwaadrer deurewaarder deurwaander "
    "deurwaareder deurwaarer deurwader deurwaoder deurwaorder deurwoarder deurwerder deurwaarter "
    "durwaarder deurwaardert deurwaadder deurwaardes deruwaarder deurwarrder gerechtdeurwaarder "
    "gerechtsdeurwarder deurwaarderd deurwaardre deurwaarders deurwaarderskantoor deurwarders "
    "gerechtsdeurwaarders deurwaarderij deurwwaarder dearwaarder deurwaadr deurwaarden dwaarder "
    "deurvaarder",
    "dagvaarding": "dagvarding dagvaardin dachvaarding dagvaading dagvaardig dagvaardigng "
    "dagvaarrding dagfaarding dachvaardig dagvaardign dagvaarin dagvording dagvardin dagvaarging "
    "dachfaarding dagvaring dagvoarding dagvaardng dagvaardings",
    "gedagvaard": "gedagvaart gedachvaard gedagvard gedagvaardt gedagfaard gedagvaad",
    "rechter": "rechtr regter rechetr recther rechterr rehter rechtter rchter reghter rechteer "
    "regtr recter kantonrechter kantonregter kantorechter cantonrechter kantonrecher",
    "rechtbank": "regtbank rechbank rechtsbank rechtbnak rechtbak rechtbankk rechtbamk rechtank "
    "regbank rechtbanck regtbanck",
    "rechtszaak": "rechtzaak regtszaak rechszaak rechtszaek rechtsaak rechtzaek regtzaak rechtszaa",
    "zitting": "zittin zitin zittig ziting zittinng",
    "vonnis": "vonis vonnes vonniss vonnus fonnis vones vonnisje vnnis",
    "advocaat": "advokaat advocat adfocaat advocaatt advokat avocaat advcaat advokaet advocoat",
    "beslag": "beslach beslg beslagg bslag beslga beslah beslagt bselag beslagk beslaag "
    "beslaglegging beslaglegginng beslaglegin besalg",
    "loonbeslag": "loonbeslach loonsbeslag loonbeslagg salarisbeslag loobeslag loonbslag",
    "bankbeslag": "bankbeslach banckbeslag",
    "ontruiming": "ontruimin ontruimming ontruimnig onruiming",
    "ontruimd": "ontruimt onruimd ontruimdt",
    "huisuitzetting": "huisuitsetting huisuitzeting huisuitzettin uithuiszetting uithuiszeting",
    "vordering": "vordring vorderin fordering vorderng vordreing vorderig vordeirng vorderring "
    "vorderingg vordeing vorderign vodering vordeering forderin vordereing",
    "vorderingen": "vorderinge vordringen forderingen vorderigen vorderignen voderingen",
    "debiteur": "debteur debitteur debiteurr debetuer debituer debieteur debiteuer dibiteur "
    "debitur debiteru debetuur debuteur debeteur debitere",
    "debiteuren": "debiteure debteuren debituren debitteuren debiteurs debetueren debieteuren",
    "dossier": "dosier dossie dossjee dosjee dossir dossierr dosjer dossjer dosieer dossieer dosie "
    "dossiertje dosseir dosjeer dosjie dossje",
    "dossiernummer": "dossiernr dosiernummer dosiernr dossiernumer dossienummer dossnr dossiernmr "
    "dossiernummr dossnummer dossiernumr dossierno dosjeenummer dosiernumer dossiernum zaaknummer "
    "zaaknr zaaknumer dossiersnummer",
    "kenmerk": "kenmrk kenmer kenmerrek kenmerkk kenmeerk kemerk kenmekr",
    "klantnummer": "klantnr klantnumer klantennummer klntnr klantnmr klantnum klantenr",
    "bezwaar": "bezwar beswaar besswaar bezwaarr bezwoar bzwaar",
    "verjaard": "verjaart verjard verjaardt ferjaard",
    "uitstel": "uistel uitstell uittel uitsel utstel uitsetl uitstelletje uitstl uitstle "
    "uitsteltje oetstel uitsstel uisstel uitsteel uitste",
    "betalingsuitstel": "betalinguitstel betaaluitstel betalingsuistel betaaluistel "
    "betalinsuitstel",
    # Debt counselling and a guardian over money
    "schuldhulp": "schulthulp schuldhulpverlening schulphulp schuldhlp schudhulp schudlhulp "
    "shuldhulp schuldhulpp schuldhul schuldenhulp schuldhuplverlening schuldhulpverlenig "
    "schuldhulpferlening schuldhulpverlenin shuldhulpverlening schulthulpverlening schuldhupl "
    "schuldhelp schuldhulpverleening schuldenhulpverlening schuldbemiddeling schuldbemidling "
    "sguldhulp schuldbemiddelin schuldhulpverlning skuldhulp schuldhulpverlenning "
    "schuldhulpverlinging",
    "schuldhulpverlener": "schuldhulpverleener schulthulpverlener schuldhulpverlenr "
    "schudhulpverlener schuldhulpverlenster",
    "schuldsanering": "schuldsanerin schuldsaneering schultsanering wsnp schuldsannering "
    "schuldensanering schulsanering schudsanering schuldsanerig wsnpp",
    "bewindvoerder": "bewindvoeder bewintvoerder bewindvoerderr bewindvoerster bewindvoerde "
    "bwindvoerder bewinvoerder bewindsvoerder beweindvoerder bewindvoeerder bewindvorder "
    "beschermingsbewindvoerder bewindvoererd bewindvoerdr bewindvoedrer bewindvoerer bewindvurder "
    "biwindvoerder bewindfoerder bewindvoordr bewindhouder bewindverder bewindvoerders bewinvoeder "
    "bewindvoeer bewntvoerder bewindvoerrder",
    "bewindvoering": "bewindvoerin bewintvoering bewinvoering beschermingsbewind bewindvoeing",
    "onder bewind": "onderbewind onderbewint onderbewindstelling",
    "curator": "curatr kurator curattor kuraator curater",
    "budgetbeheer": "budgetbeer budjetbeheer budgetbheer budgetbehheer buddgetbeheer butgetbeheer "
    "budgetbeheerr bugetbeheer budgtbeheer budgetbeher",
    "budgetcoach": "budgetcoatch budjetcoach bugetcoach budgetkoots budgetcoots budgetcoch",
    "gemeente": "gemeete gemente gmeente gemeentte gmnte gemeemte gemeenthe gementee gemeent "
    "gemiente gemeenet gemmeente gemeendte gmeete",
    "kredietbank": "credietbank kredietbnk kreditbank creditbank",
    "faillissement": "failissement fallisement falissement faillisement failliessement failisement "
    "fajiesement faillisemment faillissment failisment faljisement",
    "failliet": "faliet failiet falliet fajiet failliett feiliet fajjiet falieet faljiet bankroet",
    # Insurance
    "verzekering": "verz verzekerin verzekring assurantie verzeekering verzekerng versekering "
    "ferzekering verzekerig verzekeringg verzekreing vrzekering verzkering verzekeringk "
    "verzekerring vezekering vezrekering verzekerign verzekernig verzekeing verzeking vezekring "
    "verzerking verzekinging versekerin verzekerink ferzekring vrzkring verzekereing vzk verzkring "
    "verzeekring verzekeringetje verzekrin ferzeekering versekring assuransie verzekerimg "
    "versiekering ferseekering",
    "verzekeringen": "verzekeringe verzekringen verzekeringn assuranties verzekerigen "
    "verzekerignen ferzekeringen versekeringen verzekerinen verzeekeringen",
    "verzekeraar": "verzekraar verzekeraer verzekerar versekeraar verzekringsmaatschappij "
    "verzekeringsmaatschappij verzekeringsmaatschapij verzekeraarr verzekeringmaatschappij "
    "ferzekeraar verzekeringsmij assuradeur verzekeringsbedrijf verzekraor verzeekeraar "
    "assuradeuren verzekringsmaatschapij",
    "verzekerd": "verzekrd verzekerdt verzkerd versekerd versekert ferzekerd verzekred ferzekert "
    "verzeekert verzeekerd vrzkrd verzekeerd vezekerd",
    "verzekeren": "verzekere verzekern versekeren verzekren verzekerenn ferzekeren verzeekeren",
    "zorgverzekering": "zorgverzekerin sorgverzekering zorgverzekring ziektekostenverzekering "
    "zorgversekering zorgverz zorgverzekerng zorgverzekerig ziektekosteverzekering zorgvezekering "
    "ziekteverzekering",
    "autoverzekering": "autoverzekring autoverzekerin otoverzekering autoversekering autoverz "
    "autoverzekeirng autoverzekerng ottoverzekering autovezekering",
    "inboedel": "inboedl inboeddel inboedelverzekering inboedelverzekring inboeedel inbodel inboel "
    "inboedelversekering inboelverzekering",
    "premie": "premi pemie premmie prmie premiee premiie preemie priemie premia premjie prmeie "
    "preimie premieh preemi premy premje verzekeringspremie verzekringspremie",
    "premies": "premis pemies premie's preemies premmies",
    "polis": "poliss pollis polise polsi polies pollus polus plois polissje poliesje polisje "
    "polisse verzekeringspolis",
    "polisnummer": "polisnr polisnumer pollisnummer polisnmr poliesnummer polisnumr pollisnr "
    "poliesnr polisnummr",
    "polissen": "polisen pollissen poliesen",
    "dekking": "dekkin deking dekkign dekkingg dekkig dekkng dekkinng dekkink dekkung dkking "
    "dekkingk",
    "gedekt": "gedekd gedkt gedektt gedekht gedect",
    "eigen risico": "eigenrisico eigenrisiko eigenriskico eigerisico",
    "risico": "rsik riscio rissico rizico riesiko",
    "schade": "schaade sgade schaede schde scahde schadde scade",
    "kenteken": "kentken kenteeken kenteke kentekken kentekn kentkeen kenteek kenteekn "
    "kentekennummer kentekenplaat nummerplaat kenteeke kenteknn kentekenr kentekem kentekens "
    "kentekeb nrplaat",
    "opgezegd": "opgezegt opgezecht opgesegt opgesegd opgezgd opgezgt opgzegd opgezegdd opgezeged "
    "opgezegdt opegzegd opgezeg opgezeght opgeseg opgezecgt opgezegg",
    "opzeggen": "opzegge opzegen opzegn opseggen opzegegn opsegge opzeggn opzege obzeggen "
    "opzeggenn opzegegen opzeggem opzegeng",
    "opzegging": "opzeging opzeggin opseging opsegging opzeggign",
    "beeindigen": "beindigen beendigen beeindige beindige beeindign",
    "beeindigd": "beindigd beindigt beeindigt beendigd",
    "royement": "roijement royment roiement roymeent royeerment rojement royeemnt roiment "
    "royementt rooiement",
    "geroyeerd": "geroyeert geroijeerd gerojeerd geroyerd geroiieerd geroyeerdt geroiert "
    "gerooieerd",
    "kredietverzekering": "kredietverzekerin creditverzekering credietverzekering "
    "kredietverzekring debiteurenverzekering kredietversekering kredietverz kreditverzekering "
    "debiteurverzekering kredietvezekering krdietverzekering handelskredietverzekering "
    "kredtverzekering",
    "kredietlimiet": "creditlimiet kredietlimit credietlimiet kreditlimiet kredietlimmiet",
    "limiet": "limmiet limiett lemiet limmit",
    "krediet": "krediett credieten crediet",
    "auto": "oto outo autto waggie autootje autotje autoke bolide ottootje",
    "brommer": "bromer brommert brommerke bromfiets bromertje brommr brommertje",
    "scooter": "schoter scoter skooter scootr scootertje schooter scooterke skoeter",
    "geblokkeerd": "geblokeerd geblokkeert geblokeert gblokkeerd geblokerd geblocked geblockeerd "
    "geblockt",
    "geschorst": "geschost gesgorst geschorsd geschrost geschortst",
    # Complaints, privacy and one's own data
    "klacht": "klagt klach kl0 klcht klachtt klacgt kalcht klact klaht klachd klagd klacth klachje "
    "klachtje klaacht claght klahct",
    "klachten": "klagten klachte kl0en klachtn klahcten klachtne klachtten klagte klacten kalchten "
    "klachtes",
    "klagen": "klaage klaagen klagn klagne",
    "indienen": "indiene indinen idienen indienn indiennen indiine indinnen inndienen indeinen",
    "ingediend": "ingedient ingedind ingediendt ingedienndt ingediendd",
    "privacy": "privecy privasi privasie prifacy praivacy privaci privicy privacie privesie "
    "privasy pryvacy prifasie privecie privacij privcy privacyy privace prijvacy privacyrecht",
    "gegevens": "gegevns gegeves gegevnes gegvens gegevends gegefens geevens gegeevens gegens "
    "gegevense gegvns gegevems ggvns ggevens gegevenz gegegvens gegenvens gegevans gegeffens "
    "gegevesn",
    "persoonsgegevens": "persoonsgegevns persoongegevens persoonlijkegegevens persoonsgevens",
    "verwijderen": "verwijdere verweideren verwyderen verwijdern verwijderenn verwijdren "
    "verwjideren verwiederen",
    "verhuisd": "verhuist verhuisdt verhuiz verhoesd verhusd verhuissd verhuiusd verhuizd ferhuisd "
    "verhiusd vrhuisd verhuiset verhuizt verhuisdd verhuust",
    "verhuizen": "verhuize verhuisen verhuise verhuizn verhuzen verhiuzen",
    "verhuizing": "verhuizin verhuising verhuizinng verhuisin",
    "adres": "adress addres adrs adrres ardes adresje adrees adresgegevens adrss atres addr "
    "woonadres wonadres huisadres adr",
    "mailadres": "emailadres mailadress emailadress meeladres maladres mailadrs emailaders "
    "emeladres emailaddres mailaddres emailadrs mailaders mailadresje emladres",
    "mail": "emailtje e'mail email mial mailtje meeltje maill emeel mailtj emial emeil",
    "mails": "emails mailtjes meeltjes emailtjes",
    "gemaild": "gemailt gemeeld gemaildt gemailed gemeelt gemaailt",
    "postcode": "postkode poscode posstcode postocde postcde pstcode postkoode",
    "telefoonnummer": "telefoonnr telnr telefoonumer telefoonnumer telefoonummer telnummer "
    "telefoonnmr tellefoonnummer tlfnr telfnr telefoonnummr telnmr telefoonnumr mobielnummer "
    "0nummer mobielnr telfoonnummer telefoonnmmr telefoonnum tellefoonnr telefoonumr mobielenummer "
    "belnummer gsmnummer gsmnr tlnr telefoonnumero telefoonr",
    "telefoon": "tellefoon telefon telfoon teleoon gsm tlf telefoonn tellefon telefoontje "
    "telefoong telefoom smartphone mobieltje tillefoon teleffoon telefoo telf telefoonk fone "
    "telofoon",
    "telefonisch": "telefonies telefonish telfonisch telefoniesch tellefonisch telephonisch",
    "geboortedatum": "geboortedtum gebdat geboortedata geboortedat geboortedag geboortdatum "
    "geboortedtm gebortedatum geboordatum gebdatum gebortedag geboortendatum geboordedatum",
    "wijzigen": "wijzige wyzigen wijzgen weizigen wijzigenn wijsigen wijzign wijzingen wijzigne "
    "weizige wijziggen wizigen",
    "veranderen": "verandere verandern verandren verandrn veranderenn varanderen veranderne "
    "vranderen",
    "inloggen": "inlogen inlogge inlogn inloggn innloggen inloggne inloggenn aanloggen inlochen "
    "inloge inlooggen inlogg inloggem ilnoggen inlggen imloggen inlogegn loginnen inlooge innlogen",
    "code": "kode codde koode codee",
    "registratiecode": "registatiecode regsitratiecode registratiekode regstratiecode "
    "registriecode regcode registrasiecode",
    "account": "acount accout akount accaunt acc ackount accoutn akkount accunt acountje acont "
    "accountje",
    "website": "websait websit websiet wepsite webside webzite webstite",
    "whatsapp": "wapp watsapp whatsap wattsapp whatapp watsap wattsap whasapp whatssapp watsup "
    "wazzap whatsaap",
    "brief": "breif brif bief briev brieff briefje brieje briefie briefke briedf birief breiff "
    "brirf breev brife",
    "brieven": "brieve breiven brievn briefjes brifen brievem briven brieffen breeven",
    "medewerker": "mdw medewrker medewerkr medwerker medewerkerr medeweker meedewerker medewerke "
    "medewerkster medeewerker mdewerker medwerkster medewekrer medeverker medwerkr medewereker "
    "medewrkr medewerkert meedewerkr",
    "collega": "colega kollega collegaa collegua colleega",
    "klantenservice": "klantservice klanteservice klantenservies klantenservise klantnservice "
    "klantenservic klanteservies klantendienst klanservice klantenserivce klantenservis "
    "klantenservcie klatenservice",
    "overleden": "overlede overleeden overlden overledn overleedn overlleden overleed gestorven "
    "gestorve overledden oveleden overleede overledne ovrleden oferleden overledenn heengegaan "
    "gestorvn gesturven oveerleden",
    "overlijden": "overlijde overleiden overlyden overleide overlijdn overlieden overljiden",
    "begrafenis": "begravenis begrafnis begrafenes begraafenis begravenes begrafenises",
    "erfenis": "ervenis errefenis erfnis erfennis erfenes",
    "erfgenaam": "ervgenaam erfgenam erfgename erfgenaem",
    "vriendin": "vrindin vriendinn vriendn vriending",
    "vriend": "vrind vrient vriendt vreind",
    "politie": "polisie pliesie plisie polietie poltie poilitie politsie poelisie poliesie politi "
    "polietsie",
    "verkeerd": "verkeert verkeed verkeerdt verkerd ferkeerd vkrd verkeertd",
    "verkeerde": "verkeerden verkerde verkeede ferkeerde vekeerde",
    "klopt": "klobt kloptt klotp klopd klopst kloppt klpt",
    "belofte": "belofde beloftte",
    "mogelijk": "mogelyk mogelik mogelk moglijk mogelijkk moogelijk mogeljik mgelijk meugelijk "
    "mgljk mogelijks moegelijk moglyk mogellijk",
    "makkelijk": "makelijk makkelyk makkelik mkkelijk makklijk makkeljik makkeluk makkuluk makluk",
    "moeilijk": "moeilyk moeilik moelijk moeilk moeijlijk moelyk moejlijk moeilijkk moejluk "
    "moeiljik moeluk",
    "duidelijk": "duidelyk duidelik duidlijk duidelijkk duidleijk duideljik duidelk duidluk",
    "probleem": "porbleem probleempje probelem probeem probleemm prblm",
    "problemen": "porblemen probleemen problemn probelmen probleempjes problemne",
    "vervelend": "verveelend vervelent vervlend vervelendd ferfelend",
    "verschrikkelijk": "verschrikelijk verschrikkelyk verschrikkelik verschikkelijk versgrikkelijk",
    "belangrijk": "belangrijkk belangryk belangreik belanrijk blngrk belangrik",
    "bedrijf": "bedrif bedryf bdrijf bedreif bedrijff bedrief bedrjif bedrijfje bederijf bedriif",
    "bedoel": "bdoel bedoell bedeol bdl",
    "bedoelen": "bedoele bdoelen bedoeln bedeolen",
    "bericht": "berigt brericht berich berichd berciht berichtje berigtje beriht briecht berichtt",
    "antwoord": "antwoort antwrd antwoor antwoordt andwoord antword anwtoord andwoort antwoordd "
    "antwoordje awnser anwoord antwoorf",
    "vrouw": "vrou vrow vrouwtje frouw vrauw vrw vrowu",
    "moeder": "moedr mouder moedert moeddr moedder moederr moeke",
    "vader": "vadr vaderr faader vaddr vadder",
    "nieuwe": "niewe nuwe neiuwe nieuwee nieuwen nieeuwe nuuwe niuewe neuwe",
    "nieuw": "niew nieu neiuw niuew nieuww nuuw",
    "bankpas": "pinpas bankpass",
    "huisarts": "huisars huisart huisarst",
    "bang": "bangg bng baang",
    "stress": "strez stres sstress",
    "kapot": "kappot kapott kapoot kpot kapod",
    "stoppen": "stopen stoppe stopn stoppn stopenn",
    "annuleren": "anuleren annulere anulere annuleeren anulleren annullere annulleren",
    "aanvragen": "aanvrage aavragen aanvraagen anvragen aanvragn aanvragne aanvraage",
    "aanvraag": "aanvrag aavraag anvraag aanvraa aanvraagg",
    "akkoord": "akoord accoord akkoort akkord acoord akoort ackoord akkoordd",
    "voorstel": "vorstel voorstell voostel voorsstel voorsetl",
    "verdienen": "verdinen ferdienen",
    "bedrogen": "bedroge",
    "oplichters": "oplichtrs opligters oplichers oplichtters oplihters",
    "oplichting": "opligting oplichtin oplichtting oplcihting",
}

LEXICON: Dict[str, str] = {
    typed: plain for plain, all_typed in _TYPED.items() for typed in all_typed.split()
}
