# Uitwisseling: wat binnenkomt en wat naar buiten gaat.

panel-exchange = Uitwisseling
exchange-in = Wat binnenkomt
exchange-out = Wat naar buiten gaat
exchange-register = Register inlezen…
exchange-register-what = Beschikkingen uit een subsidieregister of een andere lijst (CSV of Excel). U ziet eerst wat er verandert.
exchange-combine = Beschikkingen samenvoegen…
exchange-combine-what = Eén budget van beschikkingen die al in het dossier staan.
exchange-returned = Reacties van partners…
exchange-returned-what = Wat partners in het teruggestuurde blad hebben ingevuld, naast wat er verstuurd is.
exchange-export = Pakket exporteren…
exchange-export-what = Toedeling, afspraken en uitleg als CSV-bestanden, die partners in Excel nakijken.

## Een register inlezen, stap voor stap

intake-title = Register inlezen
intake-title-dossier = Beschikkingen samenvoegen
intake-stage-file = Bestand
intake-stage-columns = Kolommen
intake-stage-rows = Rijen
intake-stage-questions = Vragen
intake-stage-budget = Budget
intake-stage-taken = Overnemen
intake-what-file = Zo staat het in het bestand. Ziet u vreemde tekens of alles in één kolom? Zeg dan hoe het geschreven is.
intake-what-columns = In welke kolom staat wat? Wat herkend is, is al ingevuld. Nodig zijn een ontvanger, een jaar en een bedrag.
intake-what-rows = Welke rijen doen mee? Waar u niets kiest, doen alle mee.
intake-what-questions = Wat een register niet zegt. Laat open wat u niet weet: er wordt niets geraden.
intake-what-budget = Van de beschikkingen van één jaar wordt één budget gemaakt: elke beschikking een onderdeel, elke ontvanger een partner, elke regeling een bron.
intake-what-taken = Dit gebeurt er. Het is één stap, die u ongedaan kunt maken.
intake-back = Terug
intake-on = Verder: {$stage}
intake-take = Overnemen
intake-busy = Bezig met lezen…
intake-stopped = Het lezen is onverwacht gestopt. Er is niets overgenomen. Probeer het opnieuw, of bewaar het bestand als CSV UTF-8.
intake-rows = {$meant} van {$all} rijen
intake-budget = één budget van {$total}
intake-other-file = Ander bestand…
intake-columns =
    {$count ->
    [one] {$shown} kolom
   *[other] {$shown} kolommen
    }
intake-sheet = Blad
intake-encoding = Tekens
intake-delimiter = Tussen de cellen
intake-unknown = onbekend
intake-tab = tab
intake-row = Rij
intake-preview = Rijen van het bestand
intake-decimal = Bedragen hebben een
intake-decimal-comma = decimale komma
intake-decimal-point = decimale punt
intake-times = Bedragen maal
intake-times-none = niets
intake-everywhere = voor elke rij hetzelfde
intake-everywhere-name = {$field}, voor elke rij
intake-nowhere = geen kolom
intake-understood = Rijen zoals ze begrepen zijn
intake-not-understood = Er zijn nog geen rijen begrepen. Kijk bij Kolommen wat er ontbreekt.
intake-value = Samen verleend: {$granted}
intake-names = Namen die op elkaar lijken
intake-names-none = Er zijn geen namen die op elkaar lijken.
intake-same = «{$written}» is dezelfde organisatie als «{$known}»
intake-years = Bedragen die voor meer jaren kunnen zijn
intake-years-none = Er zijn geen bedragen die voor meer jaren lijken te zijn.
intake-years-open = weet ik niet
intake-nothing-granted = In deze rijen is niets verleend, dus er is geen budget van te maken.
intake-combine = Maak er één budget van
intake-base-year = Beschikkingen van
intake-lines = Onderdelen
intake-lines-award = één per beschikking
intake-lines-scheme = één per regeling
intake-sources = Bronnen
intake-sources-scheme = één per regeling
intake-sources-one = één voor alles
intake-combined = {$awards}, {$organisations}, {$schemes}: één budget van {$total}
intake-granted-nothing = {$award}: niets verleend, blijft erbuiten
intake-no-budget = Er wordt geen budget van gemaakt.
intake-left-out = Buiten het budget, want zonder verleend bedrag: {$awards}.
intake-already = Hoort al bij een onderdeel en blijft zoals het is: {$awards}.
intake-longer = Voor meer dan een jaar verleend: {$awards}. Het hele bedrag komt nu in elk jaar te staan; deel het bij Opdracht.
intake-changed = Wat er verandert
intake-field = Veld
intake-done = Overgenomen. {$step}.

## Wat partners terugsturen

returns-title = Reacties van partners
returns-add = Bestand toevoegen…
returns-leave = Terug
returns-answers = Antwoorden
returns-proposals = Voorgestelde bedragen
returns-agreed = Akkoord
returns-remark = Opmerking
returns-now = Nu
returns-proposed = Voorstel
returns-of = {$name}: {$amounts} overnemen
returns-amounts =
    {$count ->
    [one] {$shown} bedrag
   *[other] {$shown} bedragen
    }
returns-accept = Voorstellen overnemen
path-returned-title = Een reactie van een partner
path-returned-name = Pad van het bestand
path-returned-do = Lezen
intake-last = Laatste stap
intake-known = Gelezen zoals een eerder bestand met dezelfde kolommen. Klopt dat nog?
intake-register = Register: «{$register}». Een volgend bestand van hetzelfde register krijgt dezelfde naam.
returns-remove = Weghalen
problem-fields-not-text = hier staan tekens die geen {$encoding} zijn. Kies bij Tekens iets anders, of bewaar het bestand opnieuw als UTF-8.
drop-in-the-way = Er is al een register op weg naar binnen. Neem het eerst over of annuleer het; sleep het bestand daarna opnieuw.
intake-lost =
    {$count ->
    [one] {$shown} beschikking die u erbuiten liet, is nu anders bekend en doet weer mee. Kijk het na.
   *[other] {$shown} beschikkingen die u erbuiten liet, zijn nu anders bekend en doen weer mee. Kijk het na.
    }
intake-in-a-line = {$award}: hoort al bij een onderdeel
returns-not-ours = «{$file}» is niet als reactie te lezen: {$reason} Kies het blad met de toedeling dat u aan partners hebt gestuurd, zoals zij het terugstuurden.
returns-busy = Bezig met vergelijken…
returns-stopped = Het vergelijken is onverwacht gestopt. Er is niets overgenomen. Voeg het bestand opnieuw toe.
returns-none = Er zijn nog geen bestanden gelezen.
