# Woorden van het plan, de bevindingen en de uitleg.

## Tabellen en velden

table-assignment = Opdracht
row-assignment = de opdracht
field-assignment-title = Naam
field-assignment-question = Maatschappelijk vraagstuk
field-assignment-scope = Gebied of thema
field-assignment-authority = Opdrachtgever
field-assignment-cooperation_from = Samenwerking vanaf
field-assignment-cooperation_to = Samenwerking tot en met
field-assignment-note = Toelichting

table-arrangement = Meerjarenafspraak
row-arrangement = meerjarenafspraak
field-arrangement-start = Eerste dag
field-arrangement-end = Laatste dag
field-arrangement-year_part = Deel van een gebroken jaar
field-arrangement-unit = Afronden op
field-arrangement-index_base = Indexeren over
field-arrangement-rates = Indexering
field-arrangement-reserve_amount = Reserve (bedrag)
field-arrangement-reserve_share = Reserve (deel)
field-arrangement-count_expected = Verwacht geld telt mee in
field-arrangement-residents = Cijfer dat inwoners telt
field-arrangement-area_key = Standaardsleutel voor gebieden
field-arrangement-compare_year = Vergelijken met jaar
field-arrangement-path = Ingroeipad
field-arrangement-floor = Hoogstens minder
field-arrangement-cap = Hoogstens meer
field-arrangement-bounds_indexed = Bandbreedte volgt index
field-arrangement-awarded = Verleend op
field-arrangement-award_form = Verlening aan
field-arrangement-lead = Penvoerder
field-arrangement-scheme = Regeling
field-arrangement-legal_basis = Wettelijke grondslag
field-arrangement-budget_adopted = Begroting vastgesteld
field-arrangement-note = Toelichting

table-organisations = Organisaties
row-organisations = organisatie
field-organisations-name = Naam
field-organisations-kvk = KvK-nummer
field-organisations-legal_form = Rechtsvorm
field-organisations-aliases = Namen in registers
field-organisations-note = Toelichting

table-memberships = Deelnames
row-memberships = deelname
field-memberships-organisation = Organisatie
field-memberships-from = Vanaf
field-memberships-to = Tot en met
field-memberships-note = Toelichting

table-areas = Gebieden
row-areas = gebied
field-areas-code = Code
field-areas-name = Naam
field-areas-parent = Ligt in
field-areas-outline = Omtrek
field-areas-note = Toelichting

table-figures = Cijfers
row-figures = cijfer
field-figures-of = Van
field-figures-name = Cijfer
field-figures-year = Jaar
field-figures-value = Waarde
field-figures-base = Percentage van
field-figures-note = Toelichting

table-awards = Eerdere beschikkingen
row-awards = beschikking
field-awards-register = Register
field-awards-number = Dossiernummer
field-awards-year = Subsidiejaar
field-awards-recipient = Ontvanger
field-awards-organisation = Organisatie
field-awards-scheme = Regeling
field-awards-policy_field = Beleidsterrein
field-awards-department = Organisatieonderdeel
field-awards-project = Project
field-awards-periodicity = Periodiciteit
field-awards-requested = Aangevraagd
field-awards-granted = Verleend
field-awards-determined = Vastgesteld
field-awards-covers_from = Geldt vanaf
field-awards-covers_to = Geldt tot en met
field-awards-seen = Laatst gezien
field-awards-lines = Hoort bij onderdelen
field-awards-note = Toelichting

table-sources = Bronnen
row-sources = bron
field-sources-name = Naam
field-sources-funder = Financier
field-sources-scheme = Regeling
field-sources-restriction = Bestemming
field-sources-budget_code = Begrotingscode
field-sources-committed = Toegezegd
field-sources-expected = Verwacht
field-sources-note = Toelichting

table-lines = Onderdelen
row-lines = onderdeel
field-lines-name = Naam
field-lines-method = Bedrag
field-lines-amount = Vast bedrag
field-lines-base_year = Prijspeil
field-lines-indexed = Geïndexeerd
field-lines-amounts = Bedrag per jaar
field-lines-unit_amount = Bedrag per eenheid
field-lines-unit_figure = Geteld cijfer
field-lines-unit_figure_year = Jaar van het getelde cijfer
field-lines-weight = Gewicht
field-lines-organisations = Uitgevoerd door
field-lines-split = Verdeling over organisaties
field-lines-shares = Aandelen
field-lines-history_year = Historie van jaar
field-lines-history_measure = Historie naar
field-lines-path = Volgt ingroeipad
field-lines-corridor = Binnen bandbreedte
field-lines-pins = Vastgezet
field-lines-requested = Aangevraagd
field-lines-figure = Naar cijfer
field-lines-figure_year = Jaar van het cijfer
field-lines-key = Verdeelsleutel
field-lines-areas = Uitgevoerd in
field-lines-area_split = Verdeling over gebieden
field-lines-area_key = Sleutel voor gebieden
field-lines-task_field = Taakveld (Iv3)
field-lines-budget_code = Begrotingscode
field-lines-note = Toelichting

table-facts = Verleende bedragen
row-facts = verlening
field-facts-line = Onderdeel
field-facts-year = Jaar
field-facts-amounts = Bedragen

table-keys = Verdeelsleutels
row-keys = verdeelsleutel
field-keys-name = Naam
field-keys-parts = Cijfers en aandelen
field-keys-year = Jaar van de cijfers
field-keys-note = Toelichting

## Keuzes en begroting

choice-months = hele maanden en dagen van de maand
choice-days = dagen van het jaar
choice-exact = het precieze bedrag
choice-rounded = het afgeronde bedrag van vorig jaar
choice-fixed = vast bedrag
choice-per_year = bedrag per jaar
choice-per_unit = bedrag per eenheid
choice-weight = naar gewicht
choice-equal = gelijk
choice-shares = aandelen
choice-history = historie
choice-figure = cijfer van de organisaties
choice-key = verdeelsleutel
choice-standard = standaardsleutel
choice-none = niet verdeeld
choice-granted = verleend
choice-determined = vastgesteld
choice-separate = elke organisatie apart
choice-lead = de penvoerder
choice-joint = alle organisaties samen
budget-committed = Toegezegd
budget-expected = Verwacht
budget-counted = Telt mee
budget-reserve = Reserve
budget-available = Beschikbaar
budget-allocated = Toegedeeld
budget-not_yet_assigned = Nog niet toegedeeld
budget-unallocated = Over of tekort

## Stappen, plekken, weigeringen, uitleg

value-all = alle
value-yes = ja
value-no = nee
value-none = niemand
value-outline = 
    {$count ->
    [one] omtrek van {$shown} punt
   *[other] omtrek van {$shown} punten
    }
step-add = Toevoegen aan {$table}
step-remove = Verwijderen uit {$table}
step-set = {$table}: {$field} wijzigen
step-import-and-combine = Register inlezen: {$new} nieuw; {$combined} samengevoegd tot één budget
step-import-awards = Register inlezen: {$new} nieuw, {$changed} gewijzigd
step-import-figures = 
    {$count ->
    [one] {$shown} cijfer inlezen
   *[other] {$shown} cijfers inlezen
    }
step-import-outlines = 
    {$count ->
    [one] {$shown} omtrek inlezen
   *[other] {$shown} omtrekken inlezen
    }
step-combine = 
    {$count ->
    [one] {$shown} beschikking samenvoegen tot één budget
   *[other] {$shown} beschikkingen samenvoegen tot één budget
    }
step-keep-scenario = Scenario «{$name}» bewaren
step-adopt-scenario = Scenario «{$name}» overnemen in het plan
step-remove-scenario = Scenario «{$name}» weggooien
change-value = {$place}: {$from} → {$to}
change-added = {$place}: nieuw ({$content})
change-removed = {$place}: vervalt ({$content})
change-all-rows = {$table} (alle {$count})
change-nothing = niets
change-blank = leeg
change-scenario = scenario «{$name}»
changes-of-scenario = {$count ->
    [one] {$shown} wijziging
   *[other] {$shown} wijzigingen
}
conflict-moved = {$place}: het scenario begon bij {$before}, nu staat er {$found}, en het scenario wil {$after}
scenario-unknown-none = Er is geen scenario «{$name}».
scenario-name = Zo kan een scenario niet heten: «{$name}».
scenario-no-changes = Scenario «{$name}» verandert niets aan het plan; er is niets bewaard.
scenario-conflicts =
    Scenario «{$name}» past niet meer op het plan:
    {$conflicts}
    Er is niets gedaan; het dossier is zoals het was.
scenario-taken = Er is al een scenario «{$name}». Kies een andere naam.
difference-of = Verschil: {$place}
difference-nothing = Er is hier niets: {$result}.
difference-before = Voor
difference-after = Na
step-accept-proposals = {$count ->
    [one] {$shown} voorstel overgenomen
   *[other] {$shown} voorstellen overgenomen
}
step-paste = {$count ->
    [one] {$shown} cel geplakt
   *[other] {$shown} cellen geplakt
}
step-fill = {$count ->
    [one] {$shown} cel gevuld
   *[other] {$shown} cellen gevuld
}
step-clear = {$count ->
    [one] {$shown} cel leeggemaakt
   *[other] {$shown} cellen leeggemaakt
}
step-award = {$year} verlenen
step-withdraw-award = Verlening van {$year} intrekken
place-plan = Het hele plan
place-total = Totaal {$of}, {$year}
all-years = alle jaren
all-lines = alle onderdelen
not-yet-assigned = nog niet toegedeeld
lead-not-chosen = penvoerder nog niet gekozen
not-divided = niet over gebieden verdeeld
severity-error = fout
severity-warning = waarschuwing
severity-signal = signaal
refused-no-such-row = {$row} bestaat niet
refused-taken = {$row} bestaat al; kies een ander nummer of laat het weg
refused-other-table = {$row} is geen nummer voor deze rij
refused-single = «{$table}» is er altijd: die kunt u wijzigen, niet toevoegen of verwijderen
refused-not-a-field = {$place} kan niet worden ingevuld
refused-dangling = {$place} verwijst naar {$to}, en dat bestaat niet
refused-in-use = {$row} kan niet weg, want dit gebruikt het nog: {$users}
refused-area-in-itself = {$row} zou in zichzelf liggen
refused-unreadable = «{$text}» past hier niet; nodig is {$kind}
refused-wrong-kind = nodig is {$kind}
refused-needed = dit mag niet leeg blijven
refused-other-method = dit hoort bij de werkwijze «{$method}»; kies die eerst
refused-term = de laatste dag moet op of na de eerste liggen, en de looptijd is hoogstens vijftien jaar
kind-text = tekst
kind-flag = ja of nee
kind-number = een getal van nul of meer
kind-money = een bedrag met hoogstens twee decimalen
kind-share = een deel van 0 % tot 100 %, zoals 12,5 % of 1/3
kind-rate = een percentage zoals 2,8 %
kind-year = een jaar van vier cijfers
kind-date = een datum zoals 31-01-2018 (in een bestand 2018-01-31)
kind-outline = een omtrek als Well-Known Text: POLYGON of MULTIPOLYGON
kind-choice = een van {$codes}
kind-row = een nummer zoals {$ids}
kind-set = een lijst met puntkomma's, elk {$kind}
kind-all-or-set = * voor alle, of een lijst met puntkomma's, elk {$kind}
kind-map = per regel ({$key}) {$kind}
kind-pair = {$one} en {$other}, met een streep ertussen
rule-typed = Zo ingevuld: {$result}.
rule-sum = Opgeteld en afgetrokken: {$result}.
rule-factor = Prijspeil van {$from} naar {$to}: × {$result}.
rule-year-part = Deel van {$year} waarin de afspraak geldt, gemeten in {$method}: {$result}.
rule-indexed = {$amount} × {$factor} × {$part}, afgerond op {$unit}: {$result}.
rule-unchanged = {$amount} × {$factor} × {$part}: het bedrag blijft zoals het is, {$result}.
rule-rounded-each-year = {$amount} van {$from} naar {$to}, elk jaar afgerond op {$unit}: {$result}.
rule-reserve-share = {$share} van {$amount}, afgerond op {$unit}: {$result}.
rule-split = {$share} van {$amount} is precies {$exact}; verdeeld in eenheden van {$unit} naar grootste rest: {$result}.
rule-nothing-left = Er is niets over om naar gewicht te verdelen ({$amount}): {$result}.
rule-undivided = {$amount} kan niet worden verdeeld: {$why} Hier staat daarom {$result}.
rule-uncounted = De eenheden zijn niet te tellen: {$why} Hier staat daarom {$result}.
rule-no-areas = {$amount} wordt niet over gebieden verdeeld.
rule-equal-weight = Ieder telt even zwaar, voor het deel van het jaar dat meetelt: gewicht {$result}.
rule-weight = Opgeteld, voor het deel van het jaar dat meetelt ({$part}): gewicht {$result}.
rule-key-part = {$value} van {$total}, telt voor {$share}: gewicht {$result}.
rule-counted = Geteld: {$result}.
rule-award-part = {$amount}, waarvan {$share} bij dit onderdeel hoort en {$part} in dit jaar valt: {$result}.
rule-share-weight = Aandeel zoals ingevuld: {$share}.
rule-rest-weight = Wat de aandelen van 100 % overlaten: {$result}.
rule-percentage-of = {$value} procent van {$total}: {$result}.
rule-per-unit = {$amount} voor elk daarvan, × {$factor} × {$part} is precies {$exact}; afgerond op {$unit}: {$result}.
rule-path = Voor {$share} naar de nieuwe verdeling, voor de rest naar wat ieder had: gewicht {$result}.
rule-corridor = Naar gewicht, binnen de bandbreedte van ieder; samen {$amount}: {$result}.
rule-corridor-lowest = Naar gewicht zou het minder zijn; de ondergrens houdt het op {$result}.
rule-corridor-highest = Naar gewicht zou het meer zijn; de bovengrens houdt het op {$result}.
rule-corridor-short = {$amount} is te weinig voor alle ondergrenzen; naar verhouding van de ondergrenzen: {$result}.
rule-corridor-over = {$amount} is meer dan alle bovengrenzen samen; het meerdere is naar verhouding daarvan verdeeld: {$result}.
rule-lowest = {$before}, met hoogstens {$rate} verandering omlaag, naar boven afgerond op {$unit}: niet minder dan {$result}.
rule-highest = {$before}, met hoogstens {$rate} verandering omhoog, naar beneden afgerond op {$unit} en niet onder de ondergrens: niet meer dan {$result}.
rule-year-before = {$amount} voor het deel {$partbefore} van vorig jaar; voor het deel {$part} van dit jaar is dat {$result}.
rule-before-term = Wat er was voor het eerste jaar, voor het deel {$part} van dit jaar: {$result}.
rule-pinned = Vastgezet op {$result}.
rule-pins-above-line = Vastgezet is samen meer dan {$amount}; het onderdeel heeft daarom {$result}.
rule-nothing-beside-pins = De vastgezette bedragen nemen alles; voor wie niet is vastgezet blijft {$result}.
rule-awarded = Verleend op {$date}: {$result}. Dit bedrag verandert niet meer door sleutels of cijfers.
rule-awarded-otherwise = Verleend op {$date}: {$result}. Naar de regels zou het nu {$now} zijn.
rule-difference = Het bedrag na min het bedrag voor: {$result}.
heading-typed = Ingevuld bedrag
heading-sum = Som
heading-factor = Index
heading-year-part = Deel van het jaar
heading-indexed = Bedrag van het jaar
heading-rounded-each-year = Bedrag van een heel jaar
heading-reserve-share = Reserve
heading-split = Verdeling
heading-nothing-left = Naar gewicht
heading-undivided = Niet verdeeld
heading-uncounted = Bedrag per eenheid
heading-no-areas = Gebieden
heading-equal-weight = Gewicht
heading-weight = Gewicht
heading-key-part = Deel van de sleutel
heading-counted = Cijfer
heading-award-part = Eerdere beschikking
heading-share-weight = Aandeel
heading-rest-weight = Rest
heading-percentage-of = Cijfer
heading-per-unit = Bedrag per eenheid
heading-path = Gewicht op het ingroeipad
heading-corridor = Bandbreedte
heading-corridor-lowest = Bandbreedte
heading-corridor-highest = Bandbreedte
heading-corridor-short = Bandbreedte
heading-corridor-over = Bandbreedte
heading-lowest = Ondergrens
heading-highest = Bovengrens
heading-year-before = Vorig jaar
heading-before-term = Eerdere beschikkingen
heading-pinned = Vastgezet bedrag
heading-pins-above-line = Vastgezette bedragen
heading-nothing-beside-pins = Vastgezette bedragen
heading-awarded = Verleend bedrag
heading-difference = Verschil
role-amount = bedrag
role-plus = erbij
role-minus = eraf
role-factor = index
role-part = deel van de tijd
role-unit = afronden op
role-rate = indexering
role-share = aandeel
role-own = eigen gewicht
role-weight = gewicht
role-value = waarde
role-total = totaal
role-from = van
role-to = naar
role-start = eerste dag
role-end = laatste dag
role-year = jaar
role-method = werkwijze
role-before = wat er was
role-all-before = wat allen samen hadden
role-part-before = deel van vorig jaar
role-lowest = niet minder dan
role-highest = niet meer dan
role-date = besluit van
role-now = zou nu zijn
remark-no-members = er doet geen organisatie of gebied mee.
remark-no-weight = alle gewichten zijn nul.
remark-no-line-weight = alle gewichten van onderdelen zijn nul.
remark-no-amount = er is geen bedrag voor {$year}.
remark-missing-figure = van {$member} ontbreekt het cijfer «{$figure}» van {$year}.
remark-later-figure = het cijfer «{$figure}» is van {$year}, omdat er geen eerder is.
remark-shares-above-whole = de aandelen zijn samen meer dan 100 %.
remark-shares-below-whole = de aandelen zijn samen minder dan 100 %.
remark-share-of-non-member = {$member} doet niet mee.
remark-share-of-part-year = {$member} doet een deel van het jaar mee.
remark-no-history = {$member} heeft geen eerdere beschikkingen.
remark-negative-history = de eerdere beschikkingen van {$member} zijn samen minder dan nul.
remark-no-areas = het onderdeel heeft geen gebieden waarin iets kan worden geteld.
remark-pin-of-non-member = {$member} heeft een vastgezet bedrag en doet niet mee.
remark-pins-above-line = vastgezet is {$amount} meer dan het onderdeel heeft.
remark-all-pinned = alle bedragen zijn vastgezet en {$amount} is over.
remark-corridor-short = voor de ondergrenzen samen is {$amount} te weinig.
remark-corridor-over = boven de bovengrenzen samen is {$amount} over.

## Bevindingen: wat er is, en wat u kunt doen

finding-B001 = In {$a} vragen de onderdelen {$b} meer dan er beschikbaar is.
advice-B001 = Verlaag een onderdeel, verlaag de reserve of voeg een bron toe.
finding-B002 = In {$a} blijft door afronden een verschil van {$b}.
advice-B002 = U hoeft niets te doen. Met een kleinere afronding wordt het verschil kleiner.
finding-B003 = In {$a} is {$b} nog niet aan een onderdeel gegeven.
advice-B003 = Verhoog een onderdeel, of geef een onderdeel een gewicht: dat krijgt wat er over is.
finding-B004 = Een totaal is groter dan {$a} en klopt daardoor niet meer.
advice-B004 = Zoek het bedrag dat te groot is ingevuld.
finding-B005 = In {$a} is {$b} verwacht en nog niet toegezegd; het telt niet mee.
advice-B005 = Laat verwacht geld in dat jaar meetellen, of wacht op de toezegging.
finding-B006 = In {$a} is de reserve ({$b}) groter dan wat er meetelt ({$c}).
advice-B006 = Verlaag de reserve of voeg een bron toe.
finding-B007 = «{$a}» heeft een bestemming. Die is genoteerd; alle bronnen tellen nu als vrij besteedbaar.
advice-B007 = Controleer zelf of het geld binnen zijn bestemming blijft.
finding-B008 = Alle gewichten van onderdelen zijn nul; wat over is, wordt niet verdeeld.
advice-B008 = Geef minstens één onderdeel een gewicht.
finding-B009 = «{$a}» heeft {$c} in {$b}, en dat jaar valt buiten de looptijd.
advice-B009 = Haal het bedrag weg of verleng de looptijd.
finding-B010 = In {$a} telt {$b} mee dat wel verwacht, maar nog niet toegezegd is.
advice-B010 = Verleen onder begrotingsvoorbehoud (Awb 4:34) zolang de begroting niet is vastgesteld.
finding-B011 = {$a} is verleend; naar de regels zouden nu {$b} bedragen anders zijn, samen {$c} verschil.
advice-B011 = Laat de verlening staan, of wijzig haar bij besluit.
finding-B012 = Er wordt verleend aan een penvoerder, en die is niet gekozen.
advice-B012 = Kies de penvoerder, of verleen aan elke organisatie apart.
finding-B013 = De penvoerder «{$a}» doet in {$b} niet mee.
advice-B013 = Kies een penvoerder die elk jaar meedoet, of verleng de deelname.
finding-B014 = Over {$a} zijn verleende bedragen bewaard (onderdelen: {$b}), maar dat jaar is niet verleend; de regels tellen.
advice-B014 = Zet bij het jaar de datum van verlening, of haal de verleende bedragen weg.
finding-A001 = Aan «{$a}» doet geen organisatie of gebied mee ({$b} keer); het bedrag is nog niet toegedeeld.
advice-A001 = Kies organisaties die in dat jaar meedoen, of gebieden die bestaan.
finding-A002 = Bij «{$a}» zijn alle gewichten nul ({$b} keer); het bedrag is niet verdeeld.
advice-A002 = Vul de sleutel, de cijfers of de historie aan.
finding-A003 = Van {$a} ontbreekt het cijfer «{$b}» van {$c} ({$d} keer). Onbekend is niet nul: er is niets verdeeld.
advice-A003 = Vul het cijfer in of kies een ander jaar in de sleutel.
finding-A004 = Bij «{$a}» zijn de aandelen samen meer dan 100 % ({$b} keer); het bedrag is niet verdeeld.
advice-A004 = Verlaag de aandelen tot samen 100 %.
finding-A005 = Bij «{$a}» zijn de aandelen samen minder dan 100 % ({$b} keer); de rest is nog niet toegedeeld.
advice-A005 = Verhoog de aandelen tot samen 100 %, of laat de rest staan.
finding-A006 = Het cijfer «{$a}» van {$b} is gebruikt voor eerdere jaren ({$c} keer).
advice-A006 = Noem het jaar bij de sleutel of het onderdeel als dit zo bedoeld is.
finding-A007 = «{$b}» heeft bij «{$a}» geen eerdere beschikkingen en krijgt daardoor niets ({$c} keer).
advice-A007 = Koppel de beschikkingen aan dit onderdeel of kies een andere verdeling.
finding-A008 = «{$b}» hoort bij «{$a}», maar doet niet mee.
advice-A008 = Voeg een deelname toe of haal de organisatie bij het onderdeel weg.
finding-A009 = Het aandeel van «{$b}» in «{$a}» is nog niet toegedeeld ({$c} keer), want «{$b}» doet niet mee.
advice-A009 = Geef het aandeel aan een ander of laat de organisatie meedoen.
finding-A010 = Het aandeel van «{$b}» in «{$a}» is niet verlaagd voor het deel van het jaar dat zij meedoet ({$c} keer).
advice-A010 = Pas het aandeel aan als dat niet zo bedoeld is.
finding-A011 = De eerdere beschikkingen van «{$b}» bij «{$a}» zijn samen minder dan nul en tellen als nul ({$c} keer).
advice-A011 = Controleer de bedragen van die beschikkingen.
finding-A012 = De delen van de sleutel «{$a}» zijn samen geen 100 %; ze zijn naar verhouding gebruikt.
advice-A012 = Maak de delen samen 100 %.
finding-A013 = «{$a}» heeft geen bedrag voor {$b} ({$c} keer); daar staat 0,00.
advice-A013 = Vul het bedrag in, ook als het nul is.
finding-A014 = «{$a}» doet mee en krijgt in geen enkel jaar geld.
advice-A014 = Laat het zo, of geef de organisatie een onderdeel.
finding-A015 = «{$a}» rekent per eenheid en heeft geen gebieden waarin iets kan worden geteld ({$b} keer); daar staat 0,00.
advice-A015 = Kies gebieden voor dit onderdeel.
finding-A016 = «{$b}» heeft bij «{$a}» een vastgezet bedrag, maar doet niet mee ({$c} keer); het telt niet.
advice-A016 = Haal het vastgezette bedrag weg of laat de organisatie meedoen.
finding-A017 = Bij «{$a}» is {$b} meer vastgezet dan het onderdeel heeft ({$c} keer). De vastgezette bedragen gelden, de anderen krijgen niets.
advice-A017 = Verlaag een vastgezet bedrag of verhoog het onderdeel.
finding-A018 = Bij «{$a}» is alles vastgezet en blijft {$b} over ({$c} keer); dat is nog niet toegedeeld.
advice-A018 = Maak een vastgezet bedrag los of verhoog er een.
finding-A019 = «{$a}» heeft {$b} te weinig voor alle ondergrenzen van de bandbreedte samen ({$c} keer); iedereen krijgt naar verhouding minder.
advice-A019 = Verhoog het onderdeel of verruim de ondergrens.
finding-A020 = «{$a}» heeft {$b} meer dan alle bovengrenzen van de bandbreedte samen ({$c} keer); iedereen krijgt naar verhouding meer.
advice-A020 = Verlaag het onderdeel of verruim de bovengrens.
finding-A021 = «{$a}» krijgt bij «{$b}» in {$c} {$d}, meer dan de {$e} die zij vroeg.
advice-A021 = Ga na of het meerdere nodig is.
finding-A022 = In {$a} ligt de bovengrens van de bandbreedte onder de ondergrens; de ondergrens geldt.
advice-A022 = Verlaag de ondergrens of verhoog de bovengrens.
finding-A023 = «{$a}» volgt een ingroeipad of bandbreedte, maar die staat voor geen enkel jaar van de looptijd ingevuld.
advice-A023 = Vul bij de jaren het ingroeipad of de bandbreedte in, of zet dit bij het onderdeel uit.
finding-A024 = «{$a}» vroeg bij «{$b}» in {$c} {$d} aan, maar doet er dan niet aan mee.
advice-A024 = Laat de organisatie meedoen, of haal de aanvraag weg.
finding-D001 = Hetzelfde cijfer staat er twee keer («{$a}» en «{$b}»); het eerste telt.
advice-D001 = Verwijder een van beide.
finding-D002 = Twee organisaties heten «{$a}».
advice-D002 = Voeg ze samen of geef een van beide een andere naam.
finding-D003 = «{$a}» hoort voor meer dan 100 % bij onderdelen.
advice-D003 = Verlaag de aandelen tot samen hoogstens 100 %.
finding-D004 = De gebieden «{$a}» en «{$b}» hebben dezelfde code.
advice-D004 = Verwijder een van beide of verbeter de code.
finding-D005 = «{$a}» hoort bij een onderdeel, maar bij geen organisatie.
advice-D005 = Kies de organisatie die de ontvanger is.
finding-D006 = Voor «{$a}» is {$b} aangevraagd en {$c} verleend: de aanvraag geldt misschien voor meer jaren.
advice-D006 = Ga na voor welke jaren de aanvraag geldt, en vul bij de beschikking in voor welke dagen zij geldt, ook als dat één jaar is.
finding-D007 = «{$a}» heeft {$c} in {$b}, en dat jaar valt buiten de looptijd.
advice-D007 = Haal het bedrag weg of verleng de looptijd.
finding-D008 = «{$a}» is een percentage van «{$b}», en dat is zelf een percentage.
advice-D008 = Noem de telling waar het een percentage van is.
finding-D009 = «{$a}» staat er voor hetzelfde onderdeel en jaar twee keer, ook als «{$b}»; de eerste telt.
advice-D009 = Haal een van beide weg.
finding-D010 = «{$a}»: taakveld «{$b}» staat niet in de lijst van Iv3 vanaf 2025.
advice-D010 = Kies een code van de lijst, zoals 6.1. Kijk bij twijfel bij het CBS.
finding-D011 = «{$a}» staat onder {$b}, maar het project noemt {$c}: het bedrag geldt misschien voor meer jaren.
advice-D011 = Vul bij de beschikking de eerste en de laatste dag in waarvoor zij geldt.
finding-D012 = «{$a}» is verleend voor {$b} tot en met {$c}, maar «{$d}» krijgt elk jaar het hele bedrag: {$e}.
advice-D012 = Verdeel het bedrag van het onderdeel over de jaren.
finding-D013 = «{$a}» loopt af voordat het begint; nu telt heel {$b}.
advice-D013 = Verbeter de eerste of de laatste dag van de beschikking.

## Beelden

picture-budget = Wat elk jaar naar elk onderdeel gaat
picture-budget-remark = In euro's. De nummers in de kolommen staan hiernaast met hun namen.
picture-line = Onderdeel
picture-total = Samen
picture-other-lines = 
    {$count ->
    [one] {$shown} kleiner onderdeel
   *[other] {$shown} kleinere onderdelen
    }
picture-change = Wat elke organisatie had in {$from} en krijgt in {$to}
picture-change-remark = De bovenste balk is wat in {$from} is verleend, de onderste wat in {$to} is toegedeeld.
picture-organisation = Organisatie
picture-other-organisations = 
    {$count ->
    [one] {$shown} andere organisatie
   *[other] {$shown} andere organisaties
    }
picture-more-areas = 
    {$count ->
    [one] en nog {$shown} gebied
   *[other] en nog {$shown} gebieden
    }
picture-difference = Verschil
picture-percentage = In procenten
picture-change-words = eerst {$before}, dan {$after}: {$difference}
picture-heat = Elk onderdeel in elk gebied, alle jaren samen
picture-heat-year = Elk onderdeel in elk gebied, {$year}
picture-heat-remark = In hele euro's. Hoe sterker de kleur, hoe meer.
picture-others = Overige
picture-map = Bedrag per inwoner in elk gebied, {$year}
picture-map-remark = Hoe sterker de kleur, hoe meer per inwoner. De nummers staan hiernaast met hun namen.
picture-map-amounts = Bedrag in elk gebied, {$year}
picture-map-amounts-remark = Hoe sterker de kleur, hoe meer. De nummers staan hiernaast met hun namen.
picture-per-resident = {$amount}, {$resident} per inwoner
picture-not-known = niet bekend
picture-area = Gebied
picture-amount = Bedrag
picture-resident = Per inwoner
picture-path = Van wat elke organisatie had in {$from} naar wat zij krijgt
picture-path-remark = In hele euro's; elke rij heeft haar eigen schaal, en de lijn is wat er was. «Verdeelregel» is wat de regels in het laatste jaar geven zonder ingroeipad en bandbreedte.
picture-path-remark-none = In hele euro's; elke rij heeft haar eigen schaal, en de lijn is wat er was. Geen onderdeel volgt een ingroeipad of bandbreedte.
picture-path-had = Had in {$year}
picture-path-part = {$year}, deels
picture-path-goal = Verdeelregel
picture-flow = Van bronnen via onderdelen naar organisaties, alle jaren samen
picture-flow-year = Van bronnen via onderdelen naar organisaties, {$year}
picture-flow-remark = Hoe breder, hoe meer geld. De bronnen komen samen in één budget; geen bron hoort bij één onderdeel.
picture-flow-budget = Eén budget
picture-flow-left = Over
picture-flow-short = Tekort
picture-flow-from = Van
picture-flow-to = Naar
picture-flow-words = Van «{$from}» naar «{$to}»: {$amount}
picture-other-sources =
    {$count ->
    [one] {$shown} andere bron
   *[other] {$shown} andere bronnen
    }
picture-no-amounts = Er is nog niets toegedeeld, dus er is niets te zien.
picture-nothing-before = Er is niets om mee te vergelijken: geen beschikking van een eerder jaar hoort bij een onderdeel, of het jaar telt niet helemaal mee.
picture-of-scenario = {$title}: scenario «{$name}»
picture-no-outlines = Geen gebied heeft een omtrek. Lees grenzen in bij Gebieden, of met «ontschot import --outlines».
picture-too-large = Het beeld is te groot om als PNG te bewaren. Kies SVG.
picture-written = «{$title}» staat in {$path}.
