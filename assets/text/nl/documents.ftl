# Documenten: wat mensen tekenen of ontvangen, in artikelen.

table-documents = Documenten
row-documents = document
new-documents = Nieuw document
field-documents-name = Naam
field-documents-kind = Soort
field-documents-language = Taal
field-documents-recipient = Gericht aan
field-documents-dated = Gedateerd op
field-documents-note = Toelichting
table-clauses = Artikelen
row-clauses = artikel
new-clauses = Nieuw artikel
field-clauses-document = Document
field-clauses-position = Plaats
field-clauses-title = Kop
field-clauses-text = Tekst
field-clauses-shows = Laat zien
choice-covenant = convenant
choice-award_letter = verleningsbeschikking
choice-implementation_agreement = uitvoeringsovereenkomst
choice-nl = Nederlands
choice-en = Engels
choice-nothing = niets
choice-parties = wie meedoet
choice-phases_of_award = aan wie wordt verleend
choice-budget_of_years = de begroting per jaar
choice-lines_by_year = de onderdelen per jaar
choice-organisations_by_year = de organisaties per jaar
choice-own_by_year = wat de ontvanger krijgt per jaar
choice-payments_by_month = de betalingen per maand
choice-goals_by_year = het geld per doel per jaar
choice-goals_and_indicators = de doelen met hun indicatoren
choice-agreements_of_parties = wie wat toezegt
choice-decisions_to_take = wie wat besluit en wanneer
choice-reporting_calendar = wat wanneer wordt verantwoord
choice-reviews_and_break_points = wanneer wordt teruggekeken
choice-signing = wie tekent
code-covenant = convenant
code-award_letter = verleningsbeschikking
code-implementation_agreement = uitvoeringsovereenkomst
code-nl = nl
code-en = en
code-nothing = niets
code-parties = partijen
code-phases_of_award = fasen
code-budget_of_years = begroting_per_jaar
code-lines_by_year = onderdelen_per_jaar
code-organisations_by_year = organisaties_per_jaar
code-own_by_year = eigen_deel_per_jaar
code-payments_by_month = betalingen_per_maand
code-goals_by_year = doelen_per_jaar
code-goals_and_indicators = doelen_met_indicatoren
code-agreements_of_parties = afspraken
code-decisions_to_take = besluiten
code-reporting_calendar = verantwoordingskalender
code-reviews_and_break_points = herijkingen_en_breekpunten
code-signing = ondertekening
file-documents = documenten
sheet-documents = Een convenant, verleningsbeschikking of uitvoeringsovereenkomst.
file-clauses = artikelen
sheet-clauses = Een artikel van een document, zoals het is getypt. Wat tussen haken staat, volgt uit het plan.
column-document_id = document_id
column-document = document
column-language = taal
column-dated = gedateerd_op
column-clause_id = artikel_id
column-position = plaats
column-shows = laat_zien
meaning-document_id = Het document.
meaning-document = Het document met zijn naam.
meaning-documents-kind = Wat het is.
meaning-documents-language = De taal waarin het is geschreven.
meaning-documents-recipient_id = Aan wie het is gericht; leeg: aan iedereen die meedoet.
meaning-documents-dated = De dag die het draagt.
meaning-clause_id = Het artikel.
meaning-clauses-position = Waar het staat tussen de andere; op papier zijn het 1, 2, 3.
meaning-clauses-title = De kop.
meaning-clauses-text = De tekst, met wat het plan invult tussen haken.
meaning-clauses-shows = De tabel die eronder staat.

## Wat het plan invult

blank-document = document
blank-dated = datum
blank-recipient = ontvanger
blank-authority = opdrachtgever
blank-assignment = opdracht
blank-question = vraagstuk
blank-scope = gebied
blank-parties = partijen
blank-lead = penvoerder
blank-form = vorm van verlening
blank-cooperation_start = begin samenwerking
blank-start = eerste dag
blank-end = laatste dag
blank-budget = budget
blank-amount = bedrag
blank-reserve = reserve
blank-rate = indexering
blank-scheme = regeling
blank-legal_basis = grondslag
blank-proviso_years = jaren onder voorbehoud
blank-kept_back = deel bij vaststelling

## Op papier

paper-article = Artikel {$number}. {$title}
paper-missing = [{$name}: nog niet ingevuld]
paper-foot = Gemaakt uit dossier {$dossier}, stand {$snapshot}. Bedragen en lijsten volgen uit het plan.
paper-no-years = geen
paper-year = Jaar
paper-term = Hele looptijd
paper-month = Maand
paper-counted = Geld dat meetelt
paper-reserve = Reserve
paper-allocated = Toegedeeld
paper-unallocated = Over
paper-party = Partij
paper-signatory = Naam en functie
paper-day = Datum
paper-signature = Handtekening
paper-mandate = Mandaat
paper-signed = getekend
paper-in-euros = Bedragen in euro's.
paper-target = Streef {$year}
paper-how-much = Hoeveel en wanneer
paper-promised-to = aan {$names}
paper-all-parties = alle partijen
paper-labelled = {$label}: {$words}
paper-enforceable = afdwingbaar (4:36)
paper-when = Wanneer
paper-report = Wat
paper-who = Wie
paper-days = Waarover
paper-due = Uiterlijk
paper-about = {$first} tot en met {$last}

## Opdrachten

document-none = Er zijn geen documenten. Maak er een met «ontschot document BESTAND add».
document-made = «{$name}» ({$id}) is gemaakt: {$clauses}.
document-clauses =
    {$count ->
    [one] {$shown} artikel
   *[other] {$shown} artikelen
    }
document-no-name = Een document heeft een naam nodig, waaraan mensen het herkennen. Er is niets gedaan.
document-removed = «{$name}» is weg, met zijn artikelen.
document-ending = «{$path}»: kies een naam die eindigt op .md of .html.
document-unknown = In dit scenario is er geen document «{$name}».
document-not-written = «{$path}» kon niet worden geschreven: {$reason}
document-written = «{$name}» staat in {$path}.
help-document = Maakt en schrijft convenanten, beschikkingen en overeenkomsten
help-document-list = Laat zien welke documenten er zijn
help-document-add = Maakt een document van de gebruikelijke artikelen
help-document-add-kind = Wat het is: covenant (convenant), award_letter (verleningsbeschikking) of implementation_agreement (uitvoeringsovereenkomst)
help-document-add-name = Hoe het heet
help-document-add-to = Aan wie het is gericht
help-document-add-written_in = De taal waarin het wordt geschreven
help-document-show = Laat een document zien zoals mensen het lezen
help-document-write = Schrijft een document in een bestand
help-document-write-path = Het bestand: Markdown (.md) of een bladzijde om af te drukken (.html)
help-document-remove = Haalt een document weg, met zijn artikelen
help-argument-document = Het document, met naam of nummer

## In het venster

agreements-documents = Documenten
documents-what = Een document bestaat uit artikelen. Bedragen en namen staan er tussen haken in en volgen uit het plan, zodat het document nooit ouder is dan het plan.
documents-new-name = Naam van het nieuwe document
documents-add = Document maken
documents-editing = Artikelen
documents-reading = Zoals op papier
documents-save-html = Bewaren als HTML…
documents-save-md = Bewaren als Markdown…
documents-brackets = Wat tussen haken staat, vult het plan in: kies het met «Invoegen», of typ het. Achter budget, bedrag, reserve en indexering kan een jaar staan: [budget 2018].
documents-add-clause = Artikel toevoegen
documents-up = Omhoog
documents-up-name = Omhoog: {$title}
documents-down = Omlaag
documents-down-name = Omlaag: {$title}
documents-remove-clause = Verwijderen
documents-remove-clause-name = Verwijderen: {$title}
documents-insert = Invoegen
documents-nothing-to-show = Het plan heeft hier nog niets om te laten zien: op papier komt onder dit artikel geen tabel.
documents-open =
    {$count ->
    [one] Op {$shown} plaats is nog iets niet ingevuld. Die is gemarkeerd.
   *[other] Op {$shown} plaatsen is nog iets niet ingevuld. Die zijn gemarkeerd.
    }
documents-more-rows =
    {$count ->
    [one] En nog {$shown} rij. In het bestand staat alles.
   *[other] En nog {$shown} rijen. In het bestand staat alles.
    }
document-gone = Het document {$id} is er niet meer. Er is niets bewaard.
path-document-title = Document bewaren
path-document-name = Pad van het bestand
path-document-do = Bewaren

## Convenant

clause-covenant-parties = Partijen
clause-covenant-parties-text =
    Dit convenant wordt gesloten tussen [opdrachtgever] en [partijen].

    Elke partij wordt vertegenwoordigd door wie onderaan tekent.
clause-covenant-purpose = Waar het om gaat
clause-covenant-purpose-text = De partijen werken samen aan [opdracht]. Het vraagstuk: [vraagstuk]
clause-covenant-roles = Wat en hoe
clause-covenant-roles-text =
    De opdrachtgever bepaalt het wat: de doelen, de grenzen en het budget.

    De partners bepalen het hoe: de activiteiten, en wie binnen een onderdeel wat doet. Wie iets van de ander wil veranderen, legt dat eerst aan de ander voor.
clause-covenant-area = Gebied
clause-covenant-area-text = Dit convenant geldt voor [gebied].
clause-covenant-term = Looptijd
clause-covenant-term-text =
    De samenwerking begint op [begin samenwerking]. De subsidie loopt van [eerste dag] tot en met [laatste dag].

    Uiterlijk een half jaar voor het einde bespreken de partijen of en hoe zij verdergaan.
clause-covenant-review = Terugkijken
clause-covenant-review-text = De partijen kijken op vaste momenten of het plan nog past, en besluiten dan of en hoe zij verdergaan.
clause-covenant-budget = Eén ongedeeld budget
clause-covenant-budget-text =
    Voor de hele looptijd telt [budget] mee, waarvan [reserve] als reserve.

    Voor deze jaren is de begroting nog niet vastgesteld: [jaren onder voorbehoud]. Voor die jaren geldt het voorbehoud van artikel 4:34 van de Algemene wet bestuursrecht.
clause-covenant-lines = Onderdelen
clause-covenant-lines-text = Het budget gaat naar deze onderdelen.
clause-covenant-division = Verdeling
clause-covenant-division-text = De onderdelen worden verdeeld volgens de verdeelsleutels van het plan. Elk bedrag daarvan is uit te leggen. Een andere verdeling geldt pas als de partijen haar samen hebben vastgesteld.
clause-covenant-payment = Verlening en betaling
clause-covenant-payment-text = Verleend wordt aan: [vorm van verlening]. De betalingen volgen de betaalkalender van het plan.
clause-covenant-governance = Besluiten
clause-covenant-governance-text = Besluiten over het geheel nemen de partijen samen. Elke organisatie heeft één stem. Wie er niet uitkomt, legt het verschil voor aan de bestuurders.
clause-covenant-obligations = Wat ieder toezegt
clause-covenant-obligations-text = Elke partij doet wat zij in dit convenant en in de afspraken van het plan toezegt, en zegt het op tijd als dat niet lukt.
clause-covenant-reporting = Verantwoording
clause-covenant-reporting-text = De partijen laten elk jaar zien wat er is gedaan, wat het heeft gekost en wat het heeft opgeleverd.
clause-covenant-leftover = Over en tekort
clause-covenant-leftover-text = Wat in een jaar overblijft, blijft voor de opdracht zolang de opdrachtgever niet anders besluit. Een tekort wordt eerst binnen het onderdeel opgevangen, dan binnen het budget, dan uit de reserve.
clause-covenant-quality = Kwaliteit en effect
clause-covenant-quality-text = De partijen volgen samen of de doelen dichterbij komen en stellen bij wat niet werkt.
clause-covenant-joining = Toetreden en uittreden
clause-covenant-joining-text = Een organisatie kan meedoen als alle partijen dat willen. Wie wil vertrekken, zegt dat ten minste zes maanden van tevoren. De partijen spreken dan af wie de taken en het geld overneemt.
clause-covenant-liability = Aansprakelijkheid
clause-covenant-liability-text = Elke partij staat in voor haar eigen deel, tenzij in de verlening iets anders staat.
clause-covenant-disputes = Meningsverschil
clause-covenant-disputes-text = De partijen proberen er eerst samen uit te komen, daarna met hulp van een bemiddelaar die zij samen kiezen.
clause-covenant-publicity = Openbaarheid en privacy
clause-covenant-publicity-text = Dit convenant is openbaar. Gegevens van bewoners worden alleen gedeeld als de wet dat toestaat.
clause-covenant-signing = Ondertekening
clause-covenant-signing-text = De partijen tekenen hieronder.

## Verleningsbeschikking

clause-award_letter-decision = Besluit
clause-award_letter-decision-text =
    Hierbij verleent [opdrachtgever] subsidie aan [ontvanger] voor [opdracht], van [eerste dag] tot en met [laatste dag].

    De grondslag is [grondslag]; de regeling is [regeling].
clause-award_letter-activities = Waarvoor
clause-award_letter-activities-text = De subsidie is voor deze onderdelen.
clause-award_letter-amount = Bedrag
clause-award_letter-amount-text = De subsidie is ten hoogste [bedrag] (artikel 4:31 van de Algemene wet bestuursrecht).
clause-award_letter-proviso = Voorbehoud van de begroting
clause-award_letter-proviso-text = Voor deze jaren wordt verleend onder de voorwaarde dat de gemeenteraad genoeg geld beschikbaar stelt: [jaren onder voorbehoud] (artikel 4:34 van de Algemene wet bestuursrecht).
clause-award_letter-payment = Betaling
clause-award_letter-payment-text = De voorschotten worden betaald zoals hieronder staat. Bij de vaststelling volgt [deel bij vaststelling].
clause-award_letter-obligations = Verplichtingen
clause-award_letter-obligations-text = De ontvanger voert de activiteiten uit, houdt zich aan de afspraken die in het plan op zijn naam staan, houdt een ordelijke administratie bij en meldt het meteen als iets anders gaat dan afgesproken (artikelen 4:37 en 4:38 van de Algemene wet bestuursrecht).
clause-award_letter-reporting = Verantwoording
clause-award_letter-reporting-text = De ontvanger verantwoordt zich op de tijden en met de stukken die in het plan staan.
clause-award_letter-determination = Vaststelling
clause-award_letter-determination-text = De subsidie wordt vastgesteld zoals zij is verleend, tenzij een van de gronden van artikel 4:46, tweede lid, van de Algemene wet bestuursrecht zich voordoet.
clause-award_letter-change = Wijzigen
clause-award_letter-change-text = De verlening kan worden gewijzigd of ingetrokken op de gronden van de artikelen 4:48 tot en met 4:50 van de Algemene wet bestuursrecht.
clause-award_letter-objection = Bezwaar
clause-award_letter-objection-text = Wie het niet eens is met dit besluit, kan binnen zes weken na de bekendmaking bezwaar maken bij [opdrachtgever].

## Uitvoeringsovereenkomst

clause-implementation_agreement-parties = Partijen
clause-implementation_agreement-parties-text = Deze overeenkomst wordt gesloten tussen [opdrachtgever] en [ontvanger].
clause-implementation_agreement-ground = Aanleiding
clause-implementation_agreement-ground-text = Zij hoort bij de subsidie voor [opdracht] en werkt uit wat de ontvanger daarvoor doet (artikel 4:36 van de Algemene wet bestuursrecht).
clause-implementation_agreement-performance = Wat de ontvanger doet
clause-implementation_agreement-performance-text = De ontvanger voert deze onderdelen uit, van [eerste dag] tot en met [laatste dag], voor samen [bedrag].
clause-implementation_agreement-obligations = Afspraken
clause-implementation_agreement-obligations-text = De ontvanger houdt zich aan de afspraken die in het plan op zijn naam staan.
clause-implementation_agreement-payment = Betaling
clause-implementation_agreement-payment-text = De betalingen volgen de verlening.
clause-implementation_agreement-data = Gegevens
clause-implementation_agreement-data-text = De ontvanger levert de gegevens die nodig zijn om te zien of de doelen dichterbij komen, zonder namen van bewoners.
clause-implementation_agreement-change = Wijzigen
clause-implementation_agreement-change-text = Een wijziging geldt als beide partijen haar hebben getekend.
clause-implementation_agreement-end = Einde
clause-implementation_agreement-end-text = De overeenkomst eindigt met de subsidie, of eerder als de verlening wordt ingetrokken.
clause-implementation_agreement-signing = Ondertekening
clause-implementation_agreement-signing-text = De partijen tekenen hieronder.

## Bevindingen

finding-C001 = «{$a}» noemt tussen haken «{$b}», en dat kent het plan niet.
advice-C001 = Het blijft zo staan. Kies een van de namen die het plan invult, of haal de haken weg.
finding-C002 = «{$a}» heeft geen artikelen.
advice-C002 = Voeg artikelen toe, of haal het document weg.
finding-C003 = «{$a}» is aan niemand gericht, terwijl elke organisatie een eigen verlening krijgt.
advice-C003 = Kies aan wie de beschikking is gericht, en maak er een voor elke organisatie.
