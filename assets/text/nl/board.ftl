# De bladzijde voor bestuur en raad.

## Kop

board-scenario = Scenario «{$name}»: zo wordt het als dit scenario wordt overgenomen
board-counted = Gezamenlijk budget
board-term = Looptijd
board-from-to = {$first} tot en met {$last}
board-date = Datum

## Begroting

board-budget = Het gezamenlijke budget
board-budget-caption = Bedragen in euro's. Wat meetelt, min wat opzij gaat en wat is toegedeeld, is wat over is of tekort komt.
board-budget-row = Begroting
board-total = Totaal

## Organisaties

board-organisations = Wie krijgt wat
board-organisations-caption = Bedragen in euro's. Had: wat in {$from} is verleend aan de onderdelen van deze opdracht. Verschil: {$to} min {$from}. Balken: boven {$from}, onder {$to}.
board-organisations-alone = Bedragen in euro's. Wat de organisaties eerder hadden, is niet bekend of niet te vergelijken.
board-organisation = Organisatie
board-had = Had in {$from}
board-change = Verschil
board-others =
    {$count ->
    [one] en {$shown} andere, samen
   *[other] en {$shown} andere, samen
    }

## Onderdelen

board-lines = Waar het geld voor is
board-lines-caption = Bedragen in euro's. Onder elk onderdeel staat wie het uitvoert en hoe het bedrag tot stand komt.
board-line = Onderdeel
board-all-organisations = alle organisaties
board-organisations-count =
    {$count ->
    [one] {$shown} organisatie
   *[other] {$shown} organisaties
    }
board-lines-count =
    {$count ->
    [one] {$shown} onderdeel
   *[other] {$shown} onderdelen
    }
board-split = verdeling: {$split}
board-path = volgt het ingroeipad
board-corridor = binnen de bandbreedte
board-indexed = prijspeil {$year}, geïndexeerd
board-not-indexed = prijspeil {$year}, niet geïndexeerd
board-per-unit = {$amount} voor elke eenheid van «{$figure}»
board-weight = deel van wat over is, gewicht {$weight}

## Gebieden

board-areas = Waar het geld heen gaat
board-areas-caption = Bedragen in euro's, in {$year}.
board-area = Gebied
board-amount = Bedrag
board-share = Deel
board-per-resident = Per inwoner
board-keys = Volgens welke sleutel
board-key = «{$key}»: naar {$parts}
board-key-year = cijfers van {$year}
board-no-key = Niet over gebieden verdeeld

## Besluiten

board-decisions = Wat nog te besluiten is
board-decisions-by = Te besluiten door {$authority}, zoals het plan nu is:
board-decisions-by-nobody = Te besluiten, zoals het plan nu is; de opdrachtgever is nog niet genoemd:
board-decisions-none = Uit het plan volgt niets dat nog open staat.
board-matter-expected = Geld toezeggen.
board-fact-expected = In {$years} telt {$amount} mee dat is verwacht en nog niet toegezegd.
board-matter-not-adopted = Begroting vaststellen.
board-fact-not-adopted = Van {$years} is de begroting nog niet vastgesteld; verlenen kan dan onder begrotingsvoorbehoud (artikel 4:34 Awb).
board-matter-not-awarded = Verlenen.
board-fact-not-awarded = {$years} is nog niet verleend.
board-matter-not-yet-assigned = Toedelen.
board-fact-not-yet-assigned = In {$years} is {$amount} nog aan geen organisatie toegedeeld.
board-matter-left = Bestemmen.
board-fact-left = In {$years} is {$amount} aan geen onderdeel gegeven.
board-matter-short = Dekken.
board-fact-short = In {$years} komt {$amount} tekort.
board-matter-lead = Penvoerder kiezen.
board-fact-lead = Er wordt aan een penvoerder verleend, en die is nog niet gekozen.
board-matter-scheme = Regeling noemen.
board-fact-scheme = De regeling waaronder wordt verleend, is niet ingevuld.
board-matter-legal-basis = Grondslag noemen.
board-fact-legal-basis = De wettelijke grondslag (artikel 4:23 Awb) is niet ingevuld.

## Signalen en voet

board-findings = Waar u naar moet kijken
board-findings-like-it =
    {$count ->
    [one] (en nog {$shown} van deze soort)
   *[other] (en nog {$shown} van deze soort)
    }
board-findings-more =
    {$count ->
    [one] en nog {$shown} andere
   *[other] en nog {$shown} andere
    }
board-source = Dossier {$dossier}, momentopname {$snapshot}, gemaakt op {$date} met Ontschot. Elk bedrag is tot op de cent na te rekenen uit het dossier.
