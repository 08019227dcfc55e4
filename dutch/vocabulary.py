"""The words our patterns look for: one plain spelling each, and what people type for it."""

from __future__ import annotations

from dutch.slips import slips

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

# Short weekdays are words too ("zo", "do", "vrij"), so patterns accept them only in place.
SHORT_WEEKDAYS = {
    "ma": 0, "maa": 0, "di": 1, "din": 1, "wo": 2, "woe": 2, "do": 3, "don": 3,
    "vr": 4, "vrij": 4, "vrijd": 4, "za": 5, "zat": 5, "zo": 6, "zon": 6,
}  # fmt: skip

_TYPED = {
    "januari": "januarie janurari janauri jannuari januar",
    "februari": "feb febr febuari februarie febrauri februrari feburari",
    "maart": "mrt maartt maert",
    "april": "apr apil aprl arpil aprill",
    "juni": "jun junie",
    "juli": "jul julie",
    "augustus": "aug augustes agustus augusuts",
    "september": "sep sept setember septembr",
    "oktober": "okt oct october oktobr",
    "november": "nov novenber novembr novemeber",
    "december": "dec desember decembr decemeber",
    "maandag": "maandg mandag maadag maandach maandas",
    "dinsdag": "dinsdg dindag dinsdach disndag dinsag",
    "woensdag": "woensdg woendag woensdach woesndag woensag",
    "donderdag": "donderdg donderdach dondedag dodnerdag",
    "vrijdag": "vrijdg vrydag vrijdach vrjdag vrijfag vridag frijdag",
    "zaterdag": "zaterdg zatedag zaterdach zaterag",
    "zondag": "zondg zondach",
    "vandaag": "vndg vandag vandaaag vdg",
    "morgen": "mrgn mrgen morge morgn",
    "overmorgen": "overmrgn overmrgen",
    "gisteren": "gister gistren gistern",
    "eergisteren": "eergister",
    "volgende": "volgend vlgnde vlgde volgnde vlgd vlgend vlgende volgede vlg volgenden volgene "
    "volg",
    "komende": "komend aankomende aankomend aanstaande aanstaand eerstvolgende eerstkomende "
    "kmnde kmende a.s toekomende",
    "vorige": "vorig afgelopen verleden voorgaande jongstleden jl j.l vrge vorge",
    "deze": "dit dees dees",
    "elke": "elk ieder iedere iedre elken elks",
    "week": "wk wek weken wkn weekje weekjes weekske weke wkje",
    "weekend": "weekeinde wkend weekendje wknd weekends",
    "maand": "mnd maanden mnden maandje maandjes maande mndn maandn mnds md maant "
    "mnad madn manad maadn",
    "dag": "dagen dgn dagje daagjes dagske dage",
    "jaar": "jaren jr jaartje jaartjes jaarke jar",
    "half jaar": "halfjaar halfjaartje",
    "kwartaal": "kwartalen kwartaaltje",
    "termijn": "termijnen termijntje termijntjes maandtermijn maandtermijnen termijne termeinen "
    "temijnen deelbetaling deelbetalingen afbetaling afbetalingen termein termijnbetalingen",
    "werkdag": "werkdagen",
    "keer": "keren x maal",
    "€": "euro euros euro's eur eu eurie euries eurie's euri euroo eruo eurootje eurootjes "
    "eurotje eurotjes euroots ero's eurs uero erouw eurtjes euries euroos "
    "ero uro euor eruos eurso europ eurp eurt eurao eurro uros eros",
    "cent": "ct cnt centen cents eurocent eurocenten",
    "een": "'n n",
    "maar": "mr maarr",
    "tientje": "tienje tientj tienjte tiendje tientie tintje",
    "tientjes": "tienjes tientjs tienjtes tiendjes tienties tintjes",
    "3 kwart": "driekwart",
    "eind": "einde end ent",
    "halverwege": "halfweg midden medio",
    "half": "halve",
    "maximaal": "max maxi hooguit hoogstens hooguits maximum maks maxmaal",
    "minimaal": "minstens tenminste minimum minimal",
    "ongeveer": "ongv ongever circa ca rond zowat pakweg plusminus",
    "procent": "percent",
    "niet": "nie nt neit",
    "tot": "tott",
    "tussen": "tss tssn tuss tusn",
    "binnen": "bnnen",
    "zijn": "z'n zn",
    "in de": "ind",
    "elke maand": "elkemaand iederemaand",
    "elke week": "elkeweek",
    "maandelijks": "",
    "wekelijks": "",
    "betalen": "betaaln",
    "missen": "",
    "betaald": "",
    "tot en met": "t/m tm",
    "in plaats van": "ipv i.p.v inplaats",
    "per maand": "pm p/m p.m permaand pmnd p/mnd pmaand",
    "per week": "pw p/w p.w perweek",
    "van de": "vd v.d v/d vande",
    "van het": "vh",
}

_SLIPPED = {
    slip: word for word in _TYPED if word != "morgen" for slip in slips(word) if slip not in _TYPED
}
SPELLINGS = {
    **dict.fromkeys(slips("maanden"), "maand"),
    **dict.fromkeys(slips("termijnen"), "termijn"),
    **_SLIPPED,
    **{typed: plain for plain, all_typed in _TYPED.items() for typed in all_typed.split()},
}
