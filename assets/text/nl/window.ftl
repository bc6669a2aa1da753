# Woorden van het venster.

## Menu en knoppen

menu-file = Menu
menu-recent = Eerder geopend
menu-look = Beeld
look-system = Zoals het systeem
look-light = Licht
look-dark = Donker
look-contrast = Hoog contrast
look-zoom = Grootte: {$percent}%
look-lively = Beweging: knipperende cursor, glijdende vensters
look-lively-remote = Op een extern bureaublad beweegt niets: elk beeld moet over het netwerk.
settings-not-kept = Taal, thema en eerdere bestanden konden niet worden onthouden: {$reason}. Uw dossier is daar niet in.
action-new = Nieuw dossier…
action-new-tip = Begin een meerjarenafspraak met een leeg dossier.
action-open = Openen…
action-open-tip = Open een dossier dat u eerder hebt opgeslagen.
action-example = Open het voorbeeld Samen Noord
action-example-tip = Elf echte subsidies die één gebiedsbudget werden.
action-register = Begin met een register…
action-register-tip = Van een lijst beschikkingen (CSV of Excel) naar één gezamenlijk budget.
action-larger = Groter
action-larger-tip = Toont alles groter.
action-smaller = Kleiner
action-smaller-tip = Toont alles kleiner.
action-as-large = Gewone grootte
action-as-large-tip = Toont alles weer zo groot als in het begin.
action-save = Opslaan
action-save-tip = Bewaar het dossier in zijn bestand.
action-save-as = Opslaan als…
action-save-as-tip = Bewaar het dossier in een ander bestand.
action-export = Exporteren…
action-export-tip = Schrijf bestanden die partners in Excel openen.
action-quit = Afsluiten
action-quit-tip = Sluit het venster.
action-undo = Ongedaan maken
action-undo-tip = Neem de laatste stap terug.
action-redo = Opnieuw doen
action-redo-tip = Doe de teruggenomen stap weer.
action-find = Zoeken…
action-find-tip = Zoek een opdracht, een scherm of iets uit het dossier op naam.
action-back = Terug
action-back-tip = Bekijk wat u hiervoor bekeek.
action-forward = Vooruit
action-forward-tip = Bekijk weer waar u van terugging.
action-keys = Toetsen
action-keys-tip = Laat alle toetsen zien.
tool-save = Opslaan
tool-undo = Ongedaan maken
tool-redo = Opnieuw
tool-find = Zoeken
file-changed = gewijzigd
file-without-name = Naamloos
message-dismiss = Sluiten

## Panelen

panel-overview = Overzicht
panel-organisations = Organisaties
panel-areas = Gebieden
panel-sources = Bronnen
panel-assignment = Opdracht
panel-allocation = Toedeling
panel-years = Jaren
panel-scenarios = Scenario's
panel-findings = Bevindingen
panel-steps = Stappen
in-euros = in euro
column-total = Totaal
amount-spoken = Bedrag {$year}, {$what}: {$amount}
amount-spoken-total = {$what}: {$amount}

welcome-what = Van veel losse subsidies naar één gebiedsopdracht met één ontschot budget, verdeeld tot op de cent.

overview-term = {$first} tot en met {$last}
amounts-of-budget = Begroting per jaar
overview-totals = Totalen
amounts-of-totals = Totalen
amounts-of-parts = Verdeeld over
amounts-column = Bedrag
overview-more-findings =
    {$count ->
    [one] Nog {$shown} bevinding
   *[other] Nog {$shown} bevindingen
    }
totals-by-organisation = Per organisatie
totals-by-line = Per onderdeel
totals-by-area = Per gebied


assignment-none = Voeg een onderdeel toe om geld te verdelen.
add-organisations = Organisatie toevoegen
add-areas = Gebied toevoegen
add-lines = Onderdeel toevoegen
add-keys = Verdeelsleutel toevoegen
add-sources = Bron toevoegen
new-areas = Nieuw gebied
new-organisations = Nieuwe organisatie
new-lines = Nieuw onderdeel
new-keys = Nieuwe verdeelsleutel
new-sources = Nieuwe bron
remove-row = Verwijder «{$name}»
amounts-of-outcome = Uitkomst
line-all-organisations = Alle deelnemende organisaties, ook die later meedoen
line-more = Overig
line-weight-what = Het onderdeel deelt naar dit gewicht in wat de andere onderdelen overlaten.
line-base-year-blank = Zonder prijspeil geldt dat van het eerste jaar, {$year}.
shares-together = Samen {$sum}
key-year-blank = Zonder jaar geldt het laatste cijfer tot en met het planjaar.
key-parts-what = Elk cijfer telt voor zijn aandeel. Samen horen ze 100 % te zijn.

sources-all-free = Alle bronnen tellen nu als vrij besteedbaar; een bestemming wordt genoteerd en nog niet bewaakt.

findings-what = Bevindingen houden u nergens in tegen. Fouten staan voorop.
findings-none = Er is niets dat aandacht vraagt.
findings-shown = {$some} van {$all} bevindingen
findings-seek = Zoek in de bevindingen
finding-go-to = Bekijk

inspector-title = Hoe komt dit bedrag tot stand?
inspector-close = Sluiten
inspector-edit-line = Onderdeel wijzigen
inspector-organisations = Verdeeld over organisaties
inspector-areas = Verdeeld over gebieden
inspector-how = Stap voor stap
inspector-more =
    {$count ->
    [one] Nog {$shown} stap
   *[other] Nog {$shown} stappen
    }

## Onderbalk

status-year = Jaar
saved-never = Nog niet opgeslagen
saved-not-all = Wijzigingen niet opgeslagen
saved-as-opened = Niets gewijzigd
saved-just-now = Zojuist opgeslagen
saved-minutes-ago =
    {$count ->
    [one] {$shown} minuut geleden opgeslagen
   *[other] {$shown} minuten geleden opgeslagen
    }

## Dialogen

dialog-cancel = Annuleren
new-title = Nieuw dossier
new-title-register = Nieuw dossier uit een register
new-choose-register = Verder: register kiezen…
new-name = Naam van de gebiedsopdracht
new-authority = Opdrachtgever
new-first-year = Eerste jaar
new-last-year = Laatste jaar
new-years-wrong = Het laatste jaar komt niet vóór het eerste, en samen zijn het hoogstens vijftien jaren.
new-make = Dossier maken
recover-title = Het programma is gestopt voordat alles bewaard was
recover-what = Van «{$file}» is dit nog niet bewaard ({$steps}). Terughalen bewaart het; wegleggen opent het dossier zonder, en bewaart de stappen bij de reservekopieën.
recover-back = Terughalen
recover-aside = Wegleggen
unsaved-title = Wijzigingen opslaan?
unsaved-what = Dit dossier heeft wijzigingen die nog niet in het bestand staan.
unsaved-save = Opslaan
unsaved-discard = Niet opslaan
path-waiting = Kies in het venster dat opengaat, of typ het pad hier.
path-no-dialog = Dit systeem heeft geen keuzevenster voor bestanden. Typ het pad hier.
path-exists = Dit bestand bestaat al en wordt vervangen.
path-package-exists = In deze map staat al een pakket, misschien met antwoorden erin: dat wordt vervangen.
path-replace = Vervangen
path-open-title = Dossier openen
path-open-name = Pad van het dossier
path-open-do = Openen
path-save-title = Dossier opslaan
path-save-name = Pad van het bestand
path-save-do = Opslaan
path-export-title = Exporteren naar een map
path-export-name = Pad van de map
path-export-do = Exporteren
path-register-title = Een register inlezen
path-register-name = Pad van het bestand
path-register-do = Lezen
export-window-title = Exporteren
export-window-what = Alle tabellen van het plan en de uitkomst, met een beschrijving van elk bestand en elke kolom.
export-window-language = Taal van bestanden en kolommen
export-window-dialect = Vorm van de bestanden
export-window-excel-nl = Voor Excel (Nederlands): puntkomma's en decimale komma
export-window-rfc4180 = Voor programma's (RFC 4180): komma's en decimale punt
export-window-folder = Map kiezen…
export-window-done = {$count} bestanden geschreven in {$path}.
export-window-failed = De export is niet gemaakt: {$path}: {$reason}. Kies een andere map, of sluit het bestand als het nog in Excel openstaat.


## Organisaties

organisations-others = {$count ->
    [one] Ook {$shown} andere ontvanger uit het register
   *[other] Ook {$shown} andere ontvangers uit het register
}
organisations-none = Er zijn nog geen organisaties. Lees een register in, of voeg er een toe.
organisations-had = Had in {$year}
organisations-no-awards = Het dossier kent geen eerdere beschikkingen van deze organisatie.
organisations-takes-part = Neemt deel van {$first} tot en met {$last}.
organisations-takes-no-part = Neemt niet deel aan de opdracht.
organisations-join = Laat deelnemen
organisations-line = Onderdeel
organisations-outside = buiten de opdracht

## Gebieden

areas-what = Wat elk gebied krijgt. Een gebied waarin andere liggen, heeft zelf geen geld: dat staat bij wat erin ligt.
areas-none = Er zijn nog geen gebieden. Lees cijfers van gebieden in, of voeg er een toe.
areas-per-resident = Per inwoner in {$year}

## Zoeken

find-command = opdracht
find-language = taal
find-panel = scherm
find-hint = Naam van een organisatie, onderdeel, gebied, of een opdracht
find-name = Wat u zoekt
find-nothing = Niets heet zo.

## Toetsen

keys-title = Toetsen
keys-window = In het venster
keys-menu = Naar het menu
keys-tables = In een tabel
keys-close = Sluiten
keys-arrows = pijltoetsen
keys-space = Spatiebalk
keys-edit = Cel wijzigen
keys-enter = Cel eronder, of wat erin staat openen
keys-tab = Volgende cel; na de laatste kolom uit de tabel
keys-leave = Uit de tabel
keys-clear = Leegmaken
keys-extend = Meer cellen kiezen
keys-edge = Naar de rand van de tabel
keys-all = Alle cellen kiezen
keys-clipboard = Kopiëren, knippen, plakken
keys-fill = Naar beneden of naar rechts vullen
keys-indexed = Naar rechts vullen met indexatie
keys-fold = Wat eronder ligt tonen of verbergen

## Stappen

steps-what = Alles wat in dit dossier is gedaan, het laatste bovenaan. Wat ongedaan is gemaakt, blijft staan.
steps-none = Er is nog niets gedaan.
steps-step = Stap
steps-at = Tijdstip
steps-changes = Wijzigingen
steps-reason = Reden
steps-where = Plek
steps-no-changes = Deze stap wijzigt niets in het plan.
steps-done = {$step}
steps-undone = Ongedaan gemaakt: {$step}
steps-redone = Opnieuw gedaan: {$step}
drop-needs-dossier = Open eerst een dossier, of begin met een register; sleep het bestand daarna hierheen.
top-panel = Paneel

## Scenario's

scenarios-what = Verander het plan zoals u het wilt proberen, en bewaar die stappen hier: het plan wordt weer zoals het was, en het scenario staat ernaast.
scenarios-keep-steps = Bewaar de laatste stappen als scenario
scenarios-no-steps = Er zijn nog geen stappen om te bewaren.
scenarios-none = Er zijn nog geen scenario's.
scenarios-name = Naam van het scenario
scenarios-note = Toelichting
scenarios-steps = Stappen
scenarios-last-steps = {$count ->
    [one] De laatste stap
   *[other] De laatste {$shown} stappen
}
scenarios-steps-from = {$steps}, vanaf «{$first}»
scenarios-keep = Bewaar als scenario
scenarios-kept = Scenario «{$name}» is bewaard. Het plan is weer zoals het voor die stappen was.
scenarios-adopted = Scenario «{$name}» is overgenomen in het plan en staat niet meer bij de scenario's.
scenarios-removed = Scenario «{$name}» is weggegooid.
scenarios-scenario = Scenario
scenarios-changes = Wijzigingen
scenarios-total = Totaal erbij
scenarios-gain = Krijgen meer
scenarios-lose = Krijgen minder
scenarios-fits = Past
scenarios-fit = ja
scenarios-fit-not = nee
scenarios-conflicts = {$count ->
    [one] Dit scenario past niet meer op het plan: {$shown} conflict. Bij «Wijzigingen» staat waarom.
   *[other] Dit scenario past niet meer op het plan: {$shown} conflicten. Bij «Wijzigingen» staat waarom.
}
scenarios-adopt = Neem «{$name}» over in het plan
scenarios-adopt-tip = Alle wijzigingen komen in één stap in het plan. Zo verandert u ook een scenario: neem het over, verander het plan, en bewaar de stappen weer.
scenarios-remove = Gooi «{$name}» weg
scenarios-by-year = Per jaar
scenarios-by-budget = Begroting
scenarios-all-years = Alle jaren
scenarios-none-shown = Er is geen scenario om naast het plan te leggen.
scenarios-beside = Het plan en de scenario's
scenarios-plan = Plan
scenarios-difference = Verschil, {$name}
scenarios-severity = Ernst
scenarios-finding-new = komt erbij
scenarios-finding-gone = vervalt
scenarios-same-findings = Dit scenario heeft dezelfde bevindingen als het plan.
scenarios-no-findings-known = Zolang het scenario niet op het plan past, zijn er geen bevindingen van.

## Jaren

years-by-year = Jaren naast elkaar
years-awards = Verlening
years-rules = Regels voor alle jaren
years-what = Typ om te veranderen wat van een jaar is; wat wordt berekend, volgt.
years-year = Jaar
years-part = Deel van het jaar
years-level = Prijspeil ({$year} is 100%)
years-amendments = Bedragen van {$year} die de regels nu anders geven
years-award = Verlening van
years-is-awarded = {$year} is verleend op {$date}; de bedragen van dat jaar staan vast, wat sleutels en cijfers ook geven.
years-is-not-awarded = {$year} is nog niet verleend; de bedragen van dat jaar volgen de regels.
years-date = Dag van het besluit
years-no-date = Vul een dag in, zoals 31-01-2018.
years-award-do = Merk {$year} als verleend
years-award-again = Verleen {$year} opnieuw
years-withdraw = Neem de verlening van {$year} terug
years-award-done = {$year} is verleend op {$date}: {$total}.
years-withdrawn = De verlening van {$year} is teruggenomen; de bedragen volgen de regels weer.
years-awarded = Verleend
years-now = Nu volgens de regels
years-to-amend = Te wijzigen

## Beelden

panel-pictures = Beelden
pictures-kind-budget = Begroting
pictures-kind-change = Eerst en straks
pictures-kind-heat = Onderdelen en gebieden
pictures-kind-map = Kaart
pictures-kind-flow = Geldstroom
pictures-kind-path = Jaar na jaar
pictures-all-years = Alle jaren
pictures-save-svg = Bewaren als SVG…
pictures-save-png = Bewaren als PNG…
pictures-hint = Wijs iets aan om het bedrag te zien, en klik voor de uitleg. Met de pijltoetsen en Enter gaat het ook.
pictures-numbers = In cijfers
pictures-table = In cijfers: {$title}
path-picture-title = Beeld bewaren
path-picture-name = Pad van het bestand
path-picture-do = Bewaren
path-cells-title = De tabel bewaren
path-cells-name = Pad van het bestand
path-cells-do = Bewaren
