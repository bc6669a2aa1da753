# Vastgestelde versies: het plan op een datum, door een orgaan, om een reden.

## Stappen, bevindingen, het dossierbestand

step-adopt-version = Versie «{$name}» vaststellen
step-withdraw-version = Versie «{$name}» intrekken
change-version = versie «{$name}»
finding-K001 = Versie «{$a}» is vastgesteld op {$b}; dit programma zou nu {$c} bedragen anders verdelen ({$d} vastgesteld, {$e} nu berekend).
advice-K001 = Wat is vastgesteld, blijft staan, ook in vergelijkingen. Zoek uit welke versie van het programma het anders doet en meld dat.
notice-other-version = Versie «{$name}» blijft zoals zij is vastgesteld, maar dit programma zou er {$amounts} anders in verdelen.
count-amounts =
    {$count ->
    [one] {$shown} bedrag
   *[other] {$shown} bedragen
    }
dossier-file-kept-missing = Van de vastgestelde versie «{$version}» staat de tabel «{$table}» niet in het bestand. Zet een reservekopie terug.
dossier-file-kept-altered = Van de vastgestelde versie «{$version}» is de tabel «{$table}» veranderd na het vaststellen, of beschadigd. Zet een reservekopie terug.

## Opdrachtregel

compare-working-copy = de werkversie
compare-version = versie «{$name}» ({$date})
version-adopted = Vastgesteld: «{$name}» ({$id}) op {$date}, door {$body}; onderdelen samen {$total}.
version-errors =
    {$count ->
    [one] Let op: bij het vaststellen stond er {$shown} fout in de bevindingen.
   *[other] Let op: bij het vaststellen stonden er {$shown} fouten in de bevindingen.
    }
version-withdrawn = Ingetrokken: «{$name}» op {$date}, door {$body}. De versie blijft in het dossier staan.
version-none = Er zijn nog geen vastgestelde versies. «ontschot version BESTAND adopt» stelt het plan vast zoals het nu is.
version-none-in-force = Er is geen versie van kracht.
version-in-force = Van kracht is «{$name}», vastgesteld op {$date} door {$body}. De werkversie is daaraan gelijk.
version-in-force-left = Van kracht is «{$name}», vastgesteld op {$date} door {$body}. De werkversie wijkt daarvan af.
version-standing-in_force = van kracht
version-standing-replaced = opgevolgd
version-standing-withdrawn = ingetrokken op {$date} door {$body}: {$reason}
version-heading-id = id
version-heading-name = naam
version-heading-on = vastgesteld op
version-heading-body = door
version-heading-total = onderdelen samen
version-heading-standing = stand
version-heading-reason = reden
version-unknown = Er is geen vastgestelde versie «{$name}». Wel: {$names}.
version-unknown-none = Er is geen vastgestelde versie «{$name}». «ontschot version BESTAND adopt» stelt het plan vast zoals het nu is.
version-name = Zo kan een versie niet heten: «{$name}».
version-taken = Er is al een vastgestelde versie «{$name}». Kies een andere naam; een vastgestelde versie verandert niet.
version-no-body = Noem het orgaan dat heeft besloten.
version-no-reason = Zeg waarom dit is besloten (--reason op de opdrachtregel).
version-to-come = {$date} moet nog komen. Noem de dag waarop is besloten.
version-withdrawn-already = «{$name}» is al ingetrokken, op {$date}.
version-before-adopted = «{$name}» is pas vastgesteld op {$date}; intrekken kan niet eerder zijn geweest.
help-version = Stelt het plan vast als versie, vergelijkt versies en trekt er een in
help-version-list = Laat zien welke versies zijn vastgesteld en welke van kracht is
help-version-adopt = Stelt het plan vast zoals het nu is; --reason zegt waarom. Dit wordt niet ongedaan gemaakt, wel ingetrokken
help-version-adopt-name = De naam van de versie
help-version-adopt-body = Het orgaan dat heeft besloten
help-version-adopt-on = De dag van het besluit, zoals 2017-12-01
help-version-compare = Legt een vastgestelde versie naast de werkversie of naast een andere versie: wie krijgt meer, wie minder, en wat is er anders ingevuld
help-version-compare-one = Een versie, met naam of nummer, of plan
help-version-compare-other = De versie ernaast, of plan; anders staat de werkversie ernaast
help-version-withdraw = Trekt een vastgestelde versie in bij besluit; --reason zegt waarom. De versie blijft in het dossier
help-version-withdraw-adopted = De versie, met naam of nummer
help-version-withdraw-body = Het orgaan dat heeft besloten
help-version-withdraw-on = De dag van het besluit

## Venster

scenarios-part-scenarios = Scenario's
scenarios-part-versions = Vastgestelde versies
versions-what = Vaststellen bewaart het plan en alle bedragen zoals ze nu zijn. Daarna kunt u gewoon verder werken; de versie verandert niet meer. Dit kunt u niet ongedaan maken, wel intrekken bij besluit.
versions-adopt = Stel het plan vast…
versions-name = Naam van de versie
versions-body = Orgaan dat besluit
versions-on = Datum van het besluit
versions-reason = Reden
versions-adopt-do = Stel vast
versions-no-errors = Er staan geen fouten in de bevindingen.
versions-errors =
    {$count ->
    [one] Er staat {$shown} fout in de bevindingen. Vaststellen kan; kijk er eerst naar.
   *[other] Er staan {$shown} fouten in de bevindingen. Vaststellen kan; kijk er eerst naar.
    }
versions-none = Er is nog geen versie vastgesteld.
versions-list = Vastgestelde versies
versions-version = Versie
versions-adopted-on = Vastgesteld op
versions-adopted-by = Door
versions-total = Totaal
versions-standing = Stand
versions-beside = Leg «{$name}» naast
versions-working-copy = Werkversie
versions-same = Er is geen verschil met «{$name}».
versions-compared = «{$name}» vergeleken
versions-withdraw = Trek «{$name}» in…
versions-withdraw-body = Orgaan dat intrekt
versions-withdraw-on = Datum van de intrekking
versions-withdraw-reason = Reden van de intrekking
versions-withdraw-do = Trek in
versions-no-date = Dit is geen datum. Schrijf bijvoorbeeld 1-12-2017.
versions-top = Vastgesteld: {$name}
versions-top-left = Wijkt af van: {$name}

## Export

board-adopted = Vastgesteld
file-versions = versies
sheet-versions = Een versie van het plan die is vastgesteld, ook als zij is ingetrokken.
column-version_id = versie_id
meaning-version_id = Het vaste kenmerk van de versie in dit dossier.
column-version = versie
meaning-version = Hoe de versie heet.
column-adopted_on = vastgesteld_op
meaning-adopted_on = De dag waarop is besloten het plan vast te stellen.
column-adopted_by = vastgesteld_door
meaning-adopted_by = Het orgaan dat het plan heeft vastgesteld.
column-adopted_because = vastgesteld_om
meaning-adopted_because = Waarom het plan is vastgesteld.
column-standing = stand
meaning-standing = Of de versie van kracht is, is opgevolgd door een latere, of is ingetrokken.
code-in_force = van_kracht
code-replaced = opgevolgd
code-withdrawn = ingetrokken
column-adopted_total = vastgesteld_totaal
meaning-adopted_total = Alle onderdelen over alle jaren samen, zoals vastgesteld.
column-adopted_snapshot = vastgestelde_momentopname
meaning-adopted_snapshot = De momentopname van het plan zoals het is vastgesteld, zoals die in exports van toen staat.
column-is_working_copy = is_werkversie
meaning-is_working_copy = Of het plan in dit pakket nog precies is wat toen is vastgesteld.
column-withdrawn_on = ingetrokken_op
meaning-withdrawn_on = De dag waarop is besloten de versie in te trekken; leeg: zij is niet ingetrokken.
column-withdrawn_by = ingetrokken_door
meaning-withdrawn_by = Het orgaan dat de versie heeft ingetrokken.
column-withdrawn_because = ingetrokken_om
meaning-withdrawn_because = Waarom de versie is ingetrokken.
file-version_changes = versie_wijzigingen
sheet-version_changes = Een plek waar het plan in dit pakket anders is dan de versie die van kracht is.
column-version_part = volgnummer
meaning-version_part = Het volgnummer van de wijziging.
picture-of-version = {$title}: vastgestelde {$version}
board-of-version = Vastgesteld: {$version}
help-argument-adopted = De vastgestelde versie, met naam of nummer
