# Inlezen, samenvoegen en verlenen.

## Register en cijfers inlezen

problems-more = 
    {$count ->
    [one] … en nog {$shown} cel.
   *[other] … en nog {$shown} cellen.
    }
problems-nothing-done = Er is niets ingelezen; het dossier is zoals het was. Los dit op en lees het bestand opnieuw in.
problem-row = rij {$row}: {$reason}
problem-cell = rij {$row}, kolom {$column}: {$reason}
problem-not-a-workbook = deze werkmap kan niet worden geopend ({$text}). Bewaar het blad als CSV UTF-8.
problem-locked-or-old = dit is een werkmap met een wachtwoord of een oud Excel-bestand (.xls). Bewaar die als .xlsx zonder wachtwoord, of als CSV UTF-8.
problem-not-calculated = wat de formule ={$text} geeft, staat niet in de werkmap. Open de werkmap in Excel of LibreOffice, bewaar die, en lees haar opnieuw in.
problem-too-large = deze werkmap is te groot om te lezen. Bewaar het blad als CSV UTF-8.
problem-no-sheets = dit bestand is geen werkmap en heeft geen bladen. Laat --sheet weg.
problem-no-sheet = de werkmap heeft geen blad «{$text}». Wel: {$sheets}.
problem-empty-file = het bestand is leeg.
problem-other-width = er staan {$found} cellen, terwijl de eerste rij {$expected} kolommen noemt.
problem-no-column = er is geen kolom «{$column}». Wel: {$columns}.
problem-column-twice = twee kolommen heten «{$text}».
problem-two-headings = twee kolommen kunnen «{$field}» zijn: «{$one}» en «{$other}». Zeg welke het is, zoals --column "{$field}={$other}".
problem-blank = hier mag niets ontbreken.
problem-other-dossier = Dit bestand is van een ander dossier («{$text}»). Kies het dossier waaruit het is geëxporteerd.
problem-not-an-answer = «{$text}» is geen antwoord: ja, nee of voorbehoud
problem-not-an-amount = «{$text}» is geen bedrag met hoogstens twee decimalen.
problem-amount-too-large = «{$text}» is meer dan € 10.000.000.000,00, het grootste bedrag waarmee Ontschot rekent.
problem-two-marks = «{$text}» is anders geschreven dan andere bedragen in dit bestand: sommige hebben een decimale komma en andere een punt. Schrijf ze allemaal op één manier.
problem-no-organisation = geen organisatie in het dossier heet «{$text}», ook niet als registernaam.
problem-not-a-number = «{$text}» is geen getal van nul of meer.
problem-not-a-year = «{$text}» is geen jaar van vier cijfers.
problem-not-a-date = «{$text}» is geen datum zoals 2018-01-31 of 31-01-2018.
problem-which-mark = «{$text}» kan op twee manieren worden gelezen, en de rest van de kolom beslist niet. Zeg met --decimal comma of --decimal point welke bedoeld is.
problem-same-as = «{$text}» staat ook op rij {$row}.
problem-same-number-as = «{$text}» staat ook op rij {$row}. Zijn dit beschikkingen aan verschillende ontvangers, lees dan in met --value nummer= zodat elke rij wordt herkend aan ontvanger, regeling en project.
problem-ends-before-start = «{$text}» ligt voor de begindatum.
problem-not-in-euros = «{$text}» is geen euro. Ontschot rekent in euro's: zet de bedragen eerst om.
problem-in-thousands = «{$text}»: de bedragen zijn in duizenden of miljoenen euro's. Zeg dat met --times 1000 of --times 1000000, of met --times 1 als het toch hele euro's zijn.
problem-several-levels = het bestand heeft gebieden die in elkaar liggen: {$kinds}. Kies er één soort van, zoals met --where SoortRegio=Wijk, anders telt een inwoner meer dan één keer.
problem-not-geojson = dit is geen GeoJSON met gebieden ({$text}). Kies een bestand met een FeatureCollection.
problem-not-a-polygon = dit is geen vlak: een gebied is een Polygon of MultiPolygon.
problem-open-ring = de omtrek sluit niet: elke ring heeft vier punten of meer en eindigt waar hij begint.
problem-elsewhere = de punten liggen nergens: geef ze in graden (WGS 84) of in meters van het Rijksdriehoeksstelsel (EPSG:28992).
problem-other-coordinates = sommige omtrekken zijn in graden en andere in meters. Kies een bestand in dezelfde coördinaten als wat er al is, of een met alle gebieden.
problem-years-beside = de jaren staan naast elkaar, in kolommen zoals «{$column}». Lees het bestand voor elk jaar één keer in: --column "verleend={$column}" --value subsidiejaar={$year}, enzovoort. Zijn die kolommen iets anders, zeg dan met --column subsidiejaar=… waar het jaar staat.
problem-unknown-layout = een register heeft een kolom nodig voor wat ontbreekt: {$missing}. Zeg welke kolom dat is, zoals --column ontvanger=Begunstigde, of met --value subsidiejaar=2018 wat voor elke rij geldt. De kolommen hier: {$columns}.
condition-no-equals = «{$condition}» is geen voorwaarde; schrijf KOLOM=WAARDE.
condition-no-field = Beschikkingen hebben geen kolom «{$column}». Schrijf bijvoorbeeld ORGANISATIEONDERDEEL, AANVRAGER, REGELINGNAAM, TYPE_PERIODICITEIT of SUBSIDIEJAAR.
import-remark = Rij {$row} staat los van de tabel en is niet gelezen: «{$text}».
import-file = {$file}: {$form}: {$rows}, waarvan er {$taken} voldoen.
import-form-text = {$encoding}, gescheiden door «{$delimiter}»
import-form-sheet = werkmap, blad «{$sheet}»
import-form-sheets = werkmap, blad «{$sheet}» (niet gelezen: {$others}; kies met --sheet)
import-sheet-hint = Gelezen is het blad «{$sheet}». Andere bladen: {$others}. Kies er een met --sheet.
import-year = {$year}: {$awards}, verleend {$amount}
import-year-determined = {$year}: {$awards}, vastgesteld {$amount}; het bestand noemt geen verleende bedragen
import-year-requested = {$year}: {$awards}, aangevraagd {$amount}; het bestand noemt geen verleende bedragen
import-columns = Kolommen: {$columns}.
import-register = Register: «{$register}». Een ander bestand van hetzelfde register moet dezelfde naam krijgen: --value "register={$register}".
import-unused = Niet gelezen: {$columns}.
import-unnumbered = Het register heeft geen nummers: een rij wordt herkend aan ontvanger, regeling, onderdeel en project.
import-corrections = {$rows} met het nummer van een eerdere rij, omdat er een correctie bij is: elk blijft een eigen beschikking, zoals «… (2)».
import-total = Rij {$row}, «{$text}», is een som van andere rijen en is niet gelezen.
import-field-awarded_on = Datum verlening
import-field-currency = Valuta
import-lookalike = «{$written}» lijkt op «{$known}». Is het dezelfde organisatie? Dan opnieuw met --same "{$written}={$known}".
import-lookalikes-more = En nog {$count} namen die op elkaar lijken.
import-years-named = Vraag: {$award}, noemt {$named}. Voor welke jaren is het bedrag? Opnieuw met --covers {$number}={$year}..{$named}, of --covers {$number}={$year} voor alleen {$year}.
import-years-asked = Vraag: {$award}, gevraagd {$requested}. Geldt wat verleend is voor meer jaren? Opnieuw met --covers {$number}={$year}..{$next}, of --covers {$number}={$year} voor alleen {$year}.
import-years-award = «{$project}» ({$number}, {$recipient}), in {$year} verleend {$granted}
import-years-more = En nog {$count} beschikkingen die misschien voor meer jaren zijn.
import-covers-form = «{$text}»: schrijf --covers NUMMER=JAAR of NUMMER=JAAR..JAAR.
import-covers-none = --covers {$number}: het bestand heeft geen rij met dat nummer in een van die jaren. Er is niets ingelezen.
import-covers-several = --covers {$number}: het bestand heeft meer dan één rij met dat nummer in die jaren. Lees één jaar in met --year. Er is niets ingelezen.
import-mapping-saved = De kolommen zijn bewaard in «{$file}», voor een volgend bestand: --mapping {$file}
import-mapping-name = «{$path}» kan de kolommen niet bewaren: kies een naam die op .json eindigt. Er is niets geschreven.
import-mapping-form = {$file} is geen bestand met kolommen: {$reason}. --save-mapping maakt er een.
import-column-form = «{$text}»: schrijf VELD=KOLOM, zoals ontvanger=Begunstigde.
import-no-field = een register heeft geen veld «{$field}». Wel: {$fields}.
import-awards = {$new} nieuw, {$changed} gewijzigd, {$same} hetzelfde, {$older} ouder dan wat er al was; nieuwe organisaties: {$organisations}.
import-changed = gewijzigd: {$number}, {$field}: «{$before}» → «{$after}»
import-unseen = Niet gezien in dit bestand, en gebleven zoals het was: {$awards} ({$numbers}).
import-same = «{$text}»: schrijf --same "ZOALS GESCHREVEN=NAAM DIE BLIJFT".
import-no-change = Het dossier had dit al; er is niets veranderd.
import-none = Geen rij van het bestand voldoet aan de voorwaarden. Er is niets ingelezen; controleer --where en --year.
import-same-unused = Let op: «{$name}» komt in het bestand niet voor.
import-dry-run = Alleen bekeken; het dossier is niet veranderd.
import-figures-needs = Voor cijfers zijn nodig: --code KOLOM --name KOLOM, of --organisation KOLOM; --year JAAR; en --figure KOLOM[=NAAM] of --rate KOLOM[=NAAM] --base CIJFER.
import-outlines-needs = Bij omtrekken hoort --code met de naam van de eigenschap waarin de gebiedscode staat.
import-outlines-none = Geen van de codes in «{$code}» is van een gebied van het dossier. Er is niets ingelezen; lees eerst de gebieden in, of kies een andere eigenschap met --code.
import-outlines = Omtrekken: {$new} nieuw, {$changed} gewijzigd, {$same} hetzelfde; {$others} van gebieden die niet in het dossier staan.
import-outlines-without = Zonder omtrek: {$areas}.
import-no-base = Er is geen telling «{$base}» om een percentage van te nemen. Lees die eerst in, of met --figure in dezelfde opdracht.
import-figures-twice = Elk cijfer krijgt een eigen naam: schrijf KOLOM=NAAM, elke naam één keer.
import-figures = Gebieden: {$areas} nieuw, {$moved} met een andere naam of plek. Cijfers: {$new} nieuw, {$changed} gewijzigd, {$blank} onbekend.
import-standard-key = Bedragen worden voortaan over gebieden verdeeld naar «{$figure}», tenzij een onderdeel iets anders zegt.

## Samenvoegen

combine-found = 
    {$count ->
    [one] {$shown} beschikking gevonden
   *[other] {$shown} beschikkingen gevonden
    }
combine-rows = {$found}, samen verleend: {$total}
combine-left-out = buiten gelaten: {$number}, {$recipient}, {$project}: verleend {$granted}
combine-already = hoort al bij een onderdeel: {$number}, {$recipient}, {$project}: verleend {$granted}
combine-longer = Let op: {$number}, {$recipient}, {$project} is voor meer dan een jaar verleend. Het hele bedrag, {$granted}, staat nu bij elk jaar; verdeel het.
combine-done = {$awards}, {$organisations}, {$schemes} → 1 budget: {$total}
combine-nothing = Er is niets om samen te voegen: geen beschikking van {$year} voldoet die nog vrij is en waarvoor geld is verleend.

## Verlenen

award-done = {$year}, verleend op {$date}: {$total}
award-amended = gewijzigd: {$line}, {$organisation}: {$before} → {$after}
award-as-before = Van elk onderdeel heeft elke organisatie wat haar eerder is verleend.
award-withdrawn = De verlening van {$year} is ingetrokken; de bedragen volgen de regels weer.
award-none = {$year} was niet verleend; er is niets om in te trekken.

## Aantallen

count-rows =
    {$count ->
    [one] {$shown} rij
   *[other] {$shown} rijen
    }
count-awards = 
    {$count ->
    [one] {$shown} beschikking
   *[other] {$shown} beschikkingen
    }
count-organisations = 
    {$count ->
    [one] {$shown} organisatie
   *[other] {$shown} organisaties
    }
count-schemes = 
    {$count ->
    [one] {$shown} regeling
   *[other] {$shown} regelingen
    }
value-unknown = onbekend
problem-unclosed-quote = hier begint een aanhalingsteken (") dat nergens wordt gesloten.
problem-not-text = hier staan tekens die geen {$encoding} zijn, terwijl het bestand zegt dat het dat is. Bewaar het opnieuw als UTF-8.
problem-mixed-encodings = hier staan tekens die geen UTF-8 zijn, terwijl andere in het bestand dat wel zijn. Bewaar het opnieuw als UTF-8 en kijk de letters met accenten na.

## Hetzelfde, beantwoord in het venster

problem-fields-which-mark = «{$text}» kan op twee manieren worden gelezen, en de rest van de kolom beslist het niet. Kies hieronder of bedragen een decimale komma of een punt hebben.
problem-fields-same-number-as = «{$text}» staat ook in rij {$row}. Zijn dit beschikkingen voor meerdere ontvangers, kies dan «geen kolom» voor het nummer, zodat elke rij herkend wordt aan ontvanger, regeling en project.
problem-fields-in-thousands = «{$text}»: de bedragen zijn in duizenden of miljoenen euro's. Vul in waarmee ze vermenigvuldigd worden: 1000, 1000000, of 1 als het toch hele euro's zijn.
problem-fields-years-beside = de jaren staan naast elkaar, in kolommen zoals «{$column}». Lees het bestand voor elk jaar één keer: kies «{$column}» als verleend bedrag, en vul {$year} in als jaar van elke rij.
problem-fields-two-headings = twee kolommen kunnen «{$field}» zijn: «{$one}» en «{$other}». Kies welke het is.
problem-fields-unknown-layout = een register heeft een kolom nodig voor wat ontbreekt: {$missing}. Kies die kolom, of vul in wat voor elke rij geldt. De kolommen hier: {$columns}.
