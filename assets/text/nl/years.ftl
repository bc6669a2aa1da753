# Het venster Jaren: fasen, betalingen en de tijdlijn; en de beelden daarvan.

## Fasen

years-phases = Fasen
years-payments = Betalingen
years-timeline = Tijdlijn
add-phases = Fase toevoegen
phases-what = Een fase zegt aan wie wordt verleend, van wanneer tot wanneer. De samenwerking mag eerder beginnen dan de subsidie. Op dagen zonder fase geldt wat bij de regels staat.
phases-none = Er zijn geen fasen. Elk jaar geldt wat bij de regels staat; verlening aan: {$form}.
phases-days = Van {$first} tot en met {$last}.
phases-no-days = Welke dagen dit zijn, is niet te zeggen: de laatste dag ligt voor de eerste, of de fase is langer dan vijftien jaar.
phases-before = Van {$first} tot en met {$last} is er nog geen subsidie uit deze afspraak: de fase brengt geen nieuw geld. Er wordt gewerkt met {$awards}, samen {$whole}; daarvan valt {$part} op deze dagen.
phases-before-none = Van {$first} tot en met {$last} is er nog geen subsidie uit deze afspraak: de fase brengt geen nieuw geld. Eerdere beschikkingen voor deze dagen kent het dossier niet.
phases-earlier-awards =
    {$count ->
    [one] {$shown} eerdere beschikking
   *[other] {$shown} eerdere beschikkingen
    }
phases-of-years = {$years}: {$awards} voor {$organisations}.
phases-years-through = Elk jaar van {$first} tot en met {$last}
phases-awards =
    {$count ->
    [one] {$shown} verlening
   *[other] {$shown} verleningen
    }
phases-organisations =
    {$count ->
    [one] {$shown} organisatie
   *[other] {$shown} organisaties
    }
phases-no-years = Geen jaar van de subsidie begint in deze fase: zij verandert geen verlening.
phases-mandates = Machtigingen
phases-mandates-what = Welke partners hebben de ontvanger gemachtigd om namens hen aan te vragen en te ontvangen, en sinds wanneer? Typ de dag.

## Betalingen

add-instalments = Termijn toevoegen
payments-instalments-what = Elke termijn is een deel van de voorschotten van een jaar. Samen horen ze 100% te zijn.
payments-year = Betaalkalender van
payments-what = Van de verlening van {$year} wordt {$total} betaald: precies wat organisaties in dat jaar krijgen.
payments-not-assigned = Nog aan niemand toegedeeld, en daarom niet betaald: {$amount}.
payments-none = In {$year} krijgt niemand iets. Er is dus niets te betalen.
payments-who = Betaald aan
payments-to = waarvan door naar {$name}
payments-own = waarvan voor {$name} zelf
payments-determination = bij vaststelling
month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec

## Beelden

pictures-kind-cash = Betalingen
pictures-kind-timeline = Tijdlijn
picture-cash = Wat er elke maand wordt betaald
picture-cash-year = Wat er elke maand van {$year} wordt betaald
picture-cash-remark = Bij wie het geld uiteindelijk is, ook als een ander het doorbetaalt. De nummers staan hiernaast met hun namen.
picture-cash-when = Wanneer
picture-cash-determination = {$year}, bij vaststelling
picture-cash-later = later
picture-cash-part = {$name}, {$moment}: {$amount}
picture-timeline = De looptijd in één oogopslag
picture-timeline-remark = Fasen, jaren en wat er in elk jaar gebeurt. Betalingen zijn streepjes, een voor elke maand waarin wordt betaald.
picture-timeline-cooperation = Samenwerking
picture-timeline-term = Subsidie
picture-timeline-index = Indexering
picture-timeline-paid = Betalingen
picture-timeline-adopted = Begroting
picture-timeline-is-adopted = vastgesteld
picture-timeline-not-adopted = nog niet
picture-timeline-awarded = Verleend
picture-timeline-not-awarded = nog niet
picture-timeline-today = Vandaag, {$date}
picture-timeline-named = {$name}: {$words}
picture-timeline-days = {$first} tot en met {$last}
picture-timeline-what = Wat
picture-timeline-from = Vanaf
picture-timeline-to = Tot en met
picture-timeline-form = Verlening aan
picture-timeline-amount = Betaald
picture-timeline-times = Keren

## Aanzegging in het venster

years-notices = Aanzegging
add-notices = Aanzegging toevoegen
notices-what = Wie jaren achtereen subsidie krijgt voor dezelfde activiteiten, moet een weigering op tijd weten (Awb 4:51); hoeveel jaren staat bij Wettelijke regels. Vul in wat u wilt weigeren; de rest volgt.
notices-years = Jaren
notices-at-least = minstens {$years}
notices-latest = Uiterlijk
notices-until = Termijn tot
notices-refused = Per jaar
notices-cost = Kosten

## Betalingen en aanzeggingen, uitgelegd

place-paid = Betaling aan {$payee}, {$moment}
place-passed-on = Doorbetaling aan {$payee}, {$moment}
place-refused = Aanzegging aan {$name}: per jaar geweigerd
place-continuing = Aanzegging aan {$name}: kosten van doorgaan
place-expected = {$name}: alle jaren samen
heading-received-for-all = De hele verlening
heading-passed-on = Wat wordt doorbetaald
heading-kept-back = Wat wordt ingehouden
heading-equal-part = Voorschot
heading-by-instalments = Termijn
heading-whole-year = Bedrag van een heel jaar
heading-whole-year-of-awards = Bedrag van een heel jaar
heading-refused = Wat wordt geweigerd
heading-years-in-a-row = Jaren achtereen
heading-latest-day = Uiterlijke dag
heading-term-of-notice = Laatste dag van de termijn
heading-past-end = Tijd, in jaren
heading-continuing = Kosten van doorgaan
heading-over-its-days = Samen over alle dagen
heading-no-term-yet = Kosten van doorgaan
rule-received-for-all = Eén partij ontvangt wat allen krijgen: {$result}.
rule-passed-on = De ontvanger betaalt dit door: {$result}. Het telt niet nog eens mee in de verlening.
rule-kept-back = {$share} van {$amount} wordt ingehouden tot de vaststelling, in hele centen: {$result}.
rule-equal-part = {$amount} in {$count} gelijke delen; de centen die overblijven, gaan naar de eerste. Dit is deel {$position}: {$result}.
rule-by-instalments = Deze termijn is {$share} van {$amount}, precies {$exact}; verdeeld in hele centen naar grootste rest: {$result}.
rule-whole-year = {$amount} voor het deel {$part} van het jaar; een heel jaar is {$result}.
rule-whole-year-of-awards = De beschikkingen van dit jaar, samen voor het deel {$part} van het jaar; een heel jaar is {$result}.
rule-refused = {$share} van {$value}, in hele centen: {$result}.
rule-years-in-a-row = Zoveel jaren achtereen tot {$to} is er subsidie verleend: {$result}. Vanaf {$limit} jaar vraagt weigeren om een redelijke termijn (Awb 4:51).
rule-years-in-a-row-no-rule = Zoveel jaren achtereen tot {$to} is er subsidie verleend: {$result}. Er geldt geen regel die zegt vanaf hoeveel jaar weigeren om een redelijke termijn vraagt.
rule-years-in-a-row-open = Zoveel jaren tot {$to} is er zeker subsidie verleend: {$result}. Over {$unknown} is het register nog niet af; dat is geen weigering.
rule-latest-day = Wordt geweigerd vanaf {$start}, dan moet het {$months} maanden daarvoor bekend zijn: uiterlijk {$result}.
rule-term-of-notice = Bekendgemaakt op {$announced}; {$months} maanden later eindigt de termijn: {$result}.
rule-past-end = Van {$start} tot en met {$end}, in delen van een jaar: {$result}.
rule-continuing = {$share} van {$value} voor het deel {$part} van een jaar na de verlening, in hele centen: {$result}.
rule-over-its-days = {$value} per jaar, {$part} jaar lang, in hele centen: {$result}.
rule-no-term-yet = Er is nog geen dag van bekendmaking of geen termijn ingevuld; hier staat daarom {$result}.
role-count = aantal delen
role-position = dit deel
role-years = jaren achtereen
role-unknown = nog niet bekend
role-months = maanden
role-latest = uiterlijk bekend
role-announced = bekend op
