# Opdrachtregel, en het dossierbestand.

## Het dossierbestand

dossier-file-not-read = «{$path}» kan niet worden gelezen: {$reason}. Controleer de naam en of u bij de map kunt.
dossier-file-not-written = «{$path}» kan niet worden bewaard: {$reason}. Er is niets veranderd; bewaar onder een andere naam of in een andere map.
dossier-file-not-a-dossier = Dit is geen dossier van Ontschot. Kies een bestand dat op .ontschot eindigt; een register leest u in met «import».
dossier-file-held = Met «{$path}» wordt al gewerkt; door wie staat er niet bij. Sluit het daar. Werkt er niemand meer aan, verwijder dan «{$note}».
dossier-file-held-by = Aan «{$path}» werkt {$user} op {$computer}, sinds {$since}. Sluit het daar. Is dat programma gestopt, verwijder dan «{$note}».
dossier-file-somebody = iemand
dossier-file-changed = «{$path}» is door iemand anders bewaard nadat het hier werd geopend. Er is niets overschreven: bewaar onder een andere naam, en leg de twee naast elkaar.
dossier-file-unsaved = Er staan stappen klaar die nog niet in het bestand staan: {$steps}, de laatste van {$last}. Zet ze terug met «ontschot recover BESTAND», of leg ze weg met «ontschot recover BESTAND --discard».
dossier-file-not-a-journal = Het bestand met niet bewaarde stappen is niet te lezen. Leg het weg met «ontschot recover BESTAND --discard».
saved-without-backup = Bewaard, maar de vorige stand kon niet als reservekopie worden bewaard: {$reason}.
count-steps = {$count ->
    [one] {$shown} stap
   *[other] {$shown} stappen
}
dossier-file-newer = Dit dossier is bewaard met een nieuwere versie ({$app}). Open het met die versie of nieuwer.
dossier-file-unreadable = Het dossier is op regel {$line}, positie {$column} niet te lezen: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-value = In het dossier staat iets dat niet kan: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-inconsistent = Het dossier spreekt zichzelf tegen: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-not-the-same = Het dossier is niet bewaard, want het zou niet hetzelfde terugkomen. Het oude bestand is niet veranderd. Meld dit als fout in het programma.
disk-not-found = het bestaat niet
disk-not-allowed = dat mag niet
disk-full = de schijf is vol
disk-read-only = de schijf laat niet schrijven, alleen lezen
disk-is-a-folder = het is een map
disk-is-a-file = er staat al een bestand met die naam
notice-other-total = In {$year} stond er bij het bewaren {$saved} aan onderdelen; nu is dat {$computed}.
notice-other-division = De totalen zijn als bij het bewaren, maar een bedrag daarbinnen is anders.

## Antwoorden

command-no-window = Dit programma is zonder venster gebouwd. «ontschot --help» noemt wat er op de opdrachtregel kan.
command-not-read = «{$path}» kan niet worden gelezen: {$reason}.
command-not-written = Het antwoord kan niet worden geschreven: {$reason}.
command-no-row = Er is geen «{$name}» bij {$table}.
command-no-row-near = Er is geen «{$name}» bij {$table}. Bedoelt u: {$near}?
command-no-place = «{$place}» is geen plek. Schrijf bijvoorbeeld allocations/2018/LIN-0001/ORG-0001, budget/2018/available of lines/LIN-0001/amount.
command-refused = {$reason}. Er is niets gedaan; het dossier is zoals het was.
command-dialect = «{$dialect}» is geen CSV-vorm; kies excel-nl of rfc4180.
command-table = Er is geen tabel «{$table}». Wel: {$tables}.
command-no-year = {$year} valt buiten de looptijd: die loopt van {$first} tot en met {$last}.
apply-given-before = {$row} is al eens gegeven en kan niets anders gaan betekenen. Laat "id" weg of kies een hoger nummer
progress-reading = Het bestand wordt gelezen…
progress-comparing = De beschikkingen worden vergeleken…
progress-exporting = Het pakket wordt geschreven…
new-exists = «{$path}» bestaat al. Kies een andere naam; er is niets overschreven.
new-unit = Afronden kan op 0,01 of meer.
new-years = 
    {$count ->
    [one] {$shown} jaar
   *[other] {$shown} jaren
    }
new-done = {$path}: «{$title}», {$years}.
apply-done = Gedaan: {$step}
apply-no-change = Er veranderde niets: {$step}
apply-not-json = {$file}, regel {$line}, positie {$column}: geen geldige JSON ({$reason}). Er is niets gedaan.
apply-edit = {$file}, wijziging {$at}: {$reason}. Er is niets gedaan.
apply-form = dit is geen wijziging. Schrijf "set" met "value", "add" met "row", "remove", of "step" met "edits"
apply-member = «{$name}» hoort hier niet
apply-table = er is geen tabel «{$name}» waaraan rijen kunnen worden toegevoegd
apply-not-here = «{$place}» kan zo niet worden gewijzigd
apply-field = er is geen veld «{$name}»
count-error = 
    {$count ->
    [one] {$shown} fout
   *[other] {$shown} fouten
    }
count-warning = 
    {$count ->
    [one] {$shown} waarschuwing
   *[other] {$shown} waarschuwingen
    }
count-signal = 
    {$count ->
    [one] {$shown} signaal
   *[other] {$shown} signalen
    }
count-changes =
    {$count ->
    [one] {$shown} wijziging
   *[other] {$shown} wijzigingen
    }
scenario-kept = Scenario «{$name}» ({$id}) bewaard: {$changes}.
scenario-adopted = Scenario «{$name}» is overgenomen in het plan ({$changes}) en staat niet meer bij de scenario's.
scenario-removed = Scenario «{$name}» is weggegooid.
scenario-none = Er zijn nog geen scenario's. «ontschot scenario BESTAND add NAAM WIJZIGINGEN.json» maakt er een.
scenario-title = Scenario «{$name}»: {$changes}.
scenario-plan-moved = Het plan is veranderd sinds dit scenario werd gemaakt.
scenario-conflicts-heading = Zo past het niet meer op het plan:
scenario-heading-id = id
scenario-heading-name = naam
scenario-heading-changes = wijzigingen
scenario-heading-base = gemaakt van
scenario-heading-conflicts = conflicten
scenario-heading-note = toelichting
scenario-base-same = dit plan
scenario-base-other = eerder plan
scenario-unknown = Er is geen scenario «{$name}». Wel: {$names}.
scenario-exists = Er is al een scenario «{$name}». Kies een andere naam, of vul het aan met --onto.
compare-plan = het plan
compare-scenario = scenario «{$name}»
compare-title = Vergelijking van {$before} (voor) met {$after} (na)
compare-subtitle = {$title}, {$years}. Bedragen in euro's; een aandeel is een deel van alle onderdelen samen.
compare-inputs = Wat er anders is ingevuld
compare-no-inputs = Er is niets anders ingevuld.
compare-totals = Alle onderdelen
compare-organisations = Organisaties
compare-lines = Onderdelen
compare-areas = Gebieden
compare-budget = Begroting
compare-before = voor
compare-after = na
compare-difference = verschil
compare-change = in %
compare-share-before = aandeel voor
compare-share-after = aandeel na
compare-gains = Krijgen meer ({$count})
compare-loses = Krijgen minder ({$count})
compare-stays = Blijven gelijk ({$count})
compare-together = Samen
compare-total = Totaal
compare-same = {$what}, {$when}: geen verschil; samen {$total}.
compare-only-before = {$name} (vervalt)
compare-only-after = {$name} (nieuw)
explain-no-amount = Het plan heeft geen bedrag op «{$place}».
explain-typed = {$place} = {$value}, zo ingevuld.
export-file = {$file}: {$rows}
export-not-written = «{$path}» kan niet worden geschreven: {$reason}. De map is zoals die was; kies een andere map of sluit het bestand in Excel.
publish-nothing-awarded = Er is nog geen jaar verleend, en 360Giving kent alleen verleende subsidies. Verleen een jaar met «ontschot award».
publish-no-recipients = Er is nog niemand die iets ontvangt. Deel eerst bedragen toe aan organisaties, of kies de penvoerder.
count-files = {$count ->
    [one] {$shown} bestand
   *[other] {$shown} bestanden
}
export-done = {$files} in «{$folder}».
board-done = «{$path}» is geschreven: de bladzijde voor bestuur en raad.
board-not-written = «{$path}» kan niet worden geschreven: {$reason}. Een eerdere bladzijde is zoals die was; kies een andere naam of map.
board-name = «{$path}» kan de bladzijde niet zijn: kies een naam die op .html eindigt. Er is niets geschreven.
board-is-whole = De bladzijde gaat altijd over het hele plan. Laat het jaar, de organisatie, het onderdeel en de CSV-vorm weg, of noem een map voor het pakket. Er is niets geschreven.
generate-done = «{$path}» is verzonnen: {$amounts} bedragen.

## Hulp

help = Voegt veel losse subsidies samen tot één gebiedsopdracht met één ongedeeld budget, tot op de cent verdeeld. Zonder opdracht opent het venster.
help-heading-usage = Gebruik
help-usage-options = [OPTIES]
help-usage-verb = OPDRACHT
help-heading-verbs = Opdrachten
help-heading-options = Opties
help-heading-arguments = Invoer
help-argument-help = Deze hulp
help-argument-version = De versie van het programma
help-argument-file = Het dossier (.ontschot)
help-argument-language = Taal van elk antwoord, en van de namen in een export; anders nl
help-argument-today = De dag die als vandaag geldt, zoals 2018-01-31
help-argument-renderer = Waarmee het venster wordt getekend: auto (wat werkt, eerst wat de vorige keer werkte), glow (OpenGL) of wgpu (Direct3D, Metal, Vulkan)
help-argument-reason = Waarom, voor het logboek van stappen
help-argument-dry_run = Alleen laten zien wat er zou gebeuren
help-argument-conditions = Alleen rijen met deze waarde; verschillende kolommen moeten alle kloppen, bij dezelfde kolom is één genoeg
help-argument-format = Hoe het antwoord wordt geschreven; anders als tekst
help-argument-dialect = De CSV-vorm: excel-nl of rfc4180
help-argument-year = Alleen dit jaar, of deze jaren; beide einden tellen mee
help-argument-organisation = Alleen deze organisatie
help-argument-line = Alleen dit onderdeel
help-new = Begint een dossier
help-new-title = De naam van de opdracht
help-new-authority = De opdrachtgever
help-new-start = De eerste dag van de subsidie
help-new-end = De laatste dag van de subsidie
help-new-unit = Waarop berekende bedragen worden afgerond; anders 0.01
help-new-id = Het kenmerk van het dossier
help-import = Leest een subsidieregister in, cijfers van gebieden of organisaties, of omtrekken van gebieden
help-import-register = Het register
help-import-same = Een naam uit het register die bij een bekende organisatie hoort
help-import-covers = Voor welke jaren het bedrag van een beschikking is, als het register dat niet zegt
help-import-column = Welke kolom een veld is, als het opschrift dat niet zegt
help-import-value = Wat voor elke rij geldt, zoals subsidiejaar=2018 of register=Antwerpen
help-import-times = Waarmee bedragen worden vermenigvuldigd: 1000 bij duizenden euro's
help-import-mapping = De kolommen, zoals een eerdere keer bewaard
help-import-save_mapping = Bewaart hoe dit bestand is gelezen, voor een volgende keer
help-import-figures = De tabel met cijfers
help-import-organisation = De kolom met de naam van de organisatie, bij cijfers van organisaties
help-import-outlines = De omtrekken van gebieden, als GeoJSON
help-import-code = De kolom met de code van het gebied
help-import-name = De kolom met de naam van het gebied
help-import-figure = Een kolom met een cijfer, en hoe het cijfer gaat heten
help-import-rate = Een kolom met percentages van een telling, en hoe het cijfer gaat heten
help-import-base = De telling waarvan het percentages zijn, zoals de naam bij --figure
help-import-year = Bij een register: alleen dit jaar of deze jaren. Bij cijfers: het jaar van de cijfers
help-import-parent = De code van het gebied waarin ze alle liggen
help-import-decimal = Hoe bedragen zijn geschreven, als het bestand daarover geen uitsluitsel geeft
help-import-sheet = Het blad, als het bestand een werkmap is
help-combine = Voegt beschikkingen samen tot één budget: deelnemers, onderdelen en bronnen
help-combine-base_year = Het jaar van de beschikkingen, en het prijspeil van de onderdelen
help-combine-lines = Een onderdeel per beschikking of per regeling; anders per beschikking
help-combine-sources = Eén bron, of een bron per regeling; anders per regeling
help-award = Merkt een jaar als verleend: de bedragen staan daarna vast. Opnieuw verleend wordt het gewijzigd in wat de regels nu geven
help-award-year = Het jaar van de looptijd
help-award-date = De dag van het besluit
help-award-withdraw = De verlening terugnemen: de bedragen volgen de regels weer
help-apply = Past een bestand met wijzigingen toe: alle, of geen
help-apply-edits = De wijzigingen, in JSON
help-scenario = Bewaart, vergelijkt en gebruikt scenario's: wijzigingen naast het plan
help-scenario-list = Laat zien welke scenario's er zijn en of ze nog op het plan passen
help-scenario-add = Bewaart wat een bestand met wijzigingen van het plan maakt
help-scenario-add-name = De naam van het scenario
help-scenario-add-edits = De wijzigingen, in JSON
help-scenario-add-note = Een toelichting
help-scenario-add-onto = Boven op het scenario dat al zo heet
help-scenario-show = Laat zien wat een scenario verandert
help-scenario-compare = Legt een scenario naast het plan of naast een ander scenario
help-scenario-compare-one = Een scenario, met naam of nummer, of plan
help-scenario-compare-other = Het scenario ernaast, of plan; anders staat het eerste naast het plan
help-scenario-adopt = Neemt een scenario over in het plan: alle wijzigingen, of geen
help-scenario-remove = Gooit een scenario weg
help-argument-scenario = Het scenario, met naam of nummer
help-explain-difference = Hoeveel het bedrag van dat in het plan verschilt, en waardoor
help-check = Laat zien waar u naar moet kijken; eindigt met 1 als er een fout bij is
help-show = Laat een tabel zien
help-show-table = De naam van de tabel, zoals allocations of budget
help-explain = Legt uit hoe een bedrag tot stand kwam
help-explain-place = De plek van het bedrag, zoals allocations/2018/LIN-0001/ORG-0001
help-review = Leest wat partners terugsturen, en neemt voorstellen over
help-review-returned = Teruggestuurde bestanden: CSV of werkmap
help-review-accept = Neem de voorstellen van deze organisatie over; * voor allemaal
help-recover = Haalt stappen terug die niet bewaard waren toen het programma stopte
help-recover-to = Bewaar in dit andere bestand
help-recover-discard = Leg de stappen weg, bij de reservekopieën
help-work = Zet stap na stap, zoals het venster
picture-kind = Er is geen beeld «{$kind}». Wel: {$kinds}.
picture-name = «{$path}» kan geen beeld worden: kies een naam die op .svg of .png eindigt. Er is niets geschreven.
picture-not-written = {$reason} Er is niets geschreven.
help-picture = Schrijft een beeld van het plan als SVG of PNG
help-picture-kind = Wat het laat zien: budget (begroting per jaar), flow (van bronnen naar organisaties), change (eerst en straks per organisatie), path (jaar na jaar per organisatie), heat (onderdeel en gebied), map (kaart), cash (betalingen per maand), timeline (tijdlijn)
help-picture-out = Het bestand waarin het komt
help-picture-year = Alleen dit jaar
help-export = Schrijft het pakket met CSV-bestanden voor de partners, of de bladzijde voor bestuur en raad
help-export-folder = De map waarin het pakket komt
help-export-xlsx = Schrijf een werkmap in plaats van CSV-bestanden
help-export-each_organisation = Een werkmap voor elke organisatie
help-export-profile = Open data in plaats van het pakket: de standaard 360Giving, of het subsidieregister van Amsterdam
help-export-publisher = Voorvoegsel dat 360Giving aan u gaf; anders het kenmerk van het dossier
help-export-funder = Kenmerk van de organisatie die betaalt, zoals NL-KVK-12345678
help-export-board = De bladzijde voor bestuur en raad, om te drukken; zonder map komt alleen die
help-generate = Verzint een dossier om mee te meten en te proberen
help-generate-size = Hoe groot het is: district (stadsdeel), city (stad) of nation (land)
help-schema = Geeft het JSON-schema van het dossierbestand
usage-unknown = «{$argument}» ken ik niet.
usage-missing = Er ontbreekt iets: {$argument}.
usage-conflict = «{$argument}» gaat niet samen met de rest.
usage-verb = «{$argument}» is geen opdracht en geen bestand.
usage-value = «{$value}» past niet bij {$argument}{$reason}.
usage-other = Deze opdracht begrijp ik niet.
usage-next = «ontschot --help» noemt de opdrachten; «ontschot OPDRACHT --help» wat erbij hoort.

## Terughalen

recover-nothing = {$file}: er zijn geen stappen die niet bewaard zijn.
recover-dry-run = Alleen gekeken; er is niets veranderd.
recover-discarded = Weggelegd in «{$path}»; het bestand is niet veranderd.
recover-done = {$file}: {$steps} teruggehaald en bewaard.
recover-was-saved = {$file}: deze stappen staan al in het bestand.
recover-cut = Daarachter staat een stap die niet af was toen het programma stopte; die is er niet.
recover-elsewhere = {$file} is na deze stappen door iemand anders bewaard, of is niet te lezen. De stappen passen op de eerdere stand «{$backup}»: bewaar ze in een ander bestand met --to BESTAND.ontschot.
recover-nowhere = {$file} is niet het bestand waarop deze stappen zijn gezet, en een eerdere stand waarop ze passen is er niet. Leg ze weg met --discard.
recover-backups = Eerdere standen, de nieuwste eerst:
recover-no-backups = Er zijn geen eerdere standen bewaard.

## Wat partners terugsturen

review-file-now = {$file}: {$answers}, over de toedeling zoals die nu is.
review-file-earlier = {$file}: {$answers}, over een eerdere stand van het plan ({$snapshot}, na {$steps}). Wat sindsdien anders is geworden, staat hieronder.
review-file-unknown = {$file}: {$answers}, over een stand van het plan die dit dossier niet kent ({$snapshot}). Of een bedrag is gewijzigd of sindsdien anders is geworden, is niet te zeggen.
review-organisation = {$name}: {$given} van {$asked} onderdelen beantwoord
review-no-answer = geen antwoord
review-proposal = {$year}: {$now} → stelt voor {$proposed}
review-silent = Nog niet geantwoord: {$names}
review-remarks = Om naar te kijken in {$file}:
review-changed = hier is iets gewijzigd dat is uitgerekend: verstuurd is «{$sent}», terug kwam «{$other}». Het plan verandert er niet door.
review-since = sinds dit is verstuurd, is het plan gewijzigd: van «{$sent}» naar «{$other}»
review-other-dossier = deze rij is van een ander dossier («{$text}») en telt niet mee
review-other-snapshot = deze rij is van een andere stand van het plan («{$text}») dan de eerste rij en telt niet mee; stuur die als een eigen bestand
review-no-such-row = «{$text}» is er niet (meer); de rij telt niet mee
review-twice = dit is eerder anders beantwoord (rij {$text}); het eerste antwoord telt
review-no-part = deze organisatie doet hieraan niet (meer) mee
count-answers = {$count ->
    [one] {$shown} antwoord
   *[other] {$shown} antwoorden
}
