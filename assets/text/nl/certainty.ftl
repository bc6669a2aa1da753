## Wie minder krijgt, en het plan zonder aanzegging

help-scenario-without-notice = Maakt een scenario waarin niemand minder krijgt dan het jaar ervoor, en laat zien wie dan nog minder krijgt
help-scenario-without-notice-name = Hoe het scenario heet; anders «Zonder aanzegging»
help-scenario-without-notice-note = Een toelichting
without-notice-scenario = Zonder aanzegging
without-notice-do = Maak een scenario zonder aanzegging
without-notice-nobody = Niemand krijgt na zo veel jaren achtereen minder dat de wet om een redelijke termijn vraagt (Awb 4:51). Er is geen scenario gemaakt.
without-notice-before = Zoals het plan nu is, vraagt dit om aanzegging (Awb 4:51):
without-notice-less = «{$name}» krijgt in {$year} {$amount} minder dan daarvoor, na {$years} jaar subsidie achtereen.
without-notice-less-because = «{$name}» krijgt in {$year} {$amount} minder dan daarvoor, na {$years} jaar subsidie achtereen: {$reason}
without-notice-none-left = Met dit scenario krijgt niemand na zo veel jaren minder dan daarvoor.
without-notice-left = Met dit scenario krijgen nog minder:
without-notice-count-left =
    { $count ->
        [one] Met dit scenario krijgt nog één organisatie minder; de toelichting zegt waarom.
       *[other] Met dit scenario wordt nog {$count} keer iets minder; de toelichting zegt waarom.
    }
without-notice-awarded = het jaar is verleend.
without-notice-absent = zij doet dat jaar niet of niet heel mee.
without-notice-pinned = een bedrag van haar is vastgezet.
without-notice-money = op haar onderdelen is minder geld dan iedereen daar samen had.
without-notice-elsewhere = wat zij had, hoorde bij onderdelen waarop zij nu niet staat.
without-notice-lacking = In {$year} is {$amount} nodig om hun te geven wat zij hadden.
decreases-none = Niemand krijgt in een jaar minder dan het jaar ervoor.
decreases-what = Wie minder krijgt dan het jaar ervoor. Binnen één verlening voor de hele looptijd hoort een daling bij die verlening; een nieuwe verlening die lager is, is een weigering voor een deel.
decreases-list = Wie minder krijgt
decreases-tell = Zeg aan: {$name}, {$year}
decreases-who = Organisatie
decreases-year = Jaar
decreases-had = Had
decreases-gets = Krijgt
decreases-less = Minder
decreases-years = Jaren
decreases-notice = Aanzeggen
file-decreases = dalingen
sheet-decreases = Een organisatie die in een jaar minder krijgt dan het jaar ervoor; bedragen als heel jaar.
column-had = had
meaning-had = Wat zij het jaar ervoor had, als heel jaar.
column-gets = krijgt
meaning-gets = Wat zij krijgt, als heel jaar.
column-less = minder
meaning-less = Hoeveel minder dat is.
meaning-decreases-years_in_a_row = Hoeveel jaren achtereen zij dan subsidie heeft, als het plan tot dat jaar is verleend.
column-takes_notice = vraagt_aanzegging
meaning-takes_notice = Of de daling een weigering is na zo veel jaren dat de wet om een redelijke termijn vraagt (Awb 4:51).

## Jaarlijks en meerjarig

years-yearly = Jaarlijks of meerjarig
years-group-amounts = Bedragen:
years-group-awarding = Verlenen:
years-group-paying = Betalen en verantwoorden:
years-group-overview = Overzicht:
yearly-what = Wat de hele looptijd vraagt, en wat organisaties op de dag van de eerste verlening van hun geld weten: zoals gepland, en met elk jaar een eigen verlening voor elke organisatie.
yearly-by-year-what = Hetzelfde per jaar. Onder voorbehoud: de begroting van dat jaar is dan nog niet vastgesteld (Awb 4:34).
yearly-sums = Zoals gepland en elk jaar apart
yearly-by-year = Wat van elk jaar bekend is
yearly-measure = Over de hele looptijd
yearly-planned = Zoals gepland
yearly-if_separate = Elk jaar apart
yearly-awards = Verleningen
yearly-documents = Documenten
yearly-certain = Zeker
yearly-with_proviso = Onder voorbehoud
yearly-not_awarded = Nog niet verleend
yearly-year = Jaar
yearly-awarded_on = Verleend op
yearly-awarded_on_if_separate = Elk jaar apart: op
yearly-not_awarded_if_separate = Dan niet verleend
file-certainty = zekerheid
sheet-certainty = Een jaar met wat organisaties op de dag van de eerste verlening van hun geld weten, zoals gepland en met elk jaar een eigen verlening.
meaning-certainty-awarded_on = De dag van de verlening van dat jaar; nog niet verleend: de dag voor het jaar of de looptijd begint.
column-certain = zeker
meaning-certain = Wat op de dag van de eerste verlening is verleend terwijl de begroting van dat jaar was vastgesteld.
column-with_proviso = onder_voorbehoud
meaning-with_proviso = Wat dan is verleend onder de voorwaarde dat er genoeg geld beschikbaar komt (Awb 4:34).
column-not_awarded = nog_niet_verleend
meaning-not_awarded = Wat dan nog niet is verleend.
column-awarded_on_if_separate = verleend_op_bij_elk_apart
meaning-awarded_on_if_separate = De dag van de verlening bij elk jaar een eigen verlening.
column-certain_if_separate = zeker_bij_elk_apart
meaning-certain_if_separate = Wat dan zeker was geweest bij elk jaar een eigen verlening.
column-with_proviso_if_separate = onder_voorbehoud_bij_elk_apart
meaning-with_proviso_if_separate = Wat dan onder voorbehoud was geweest bij elk jaar een eigen verlening.
column-not_awarded_if_separate = nog_niet_verleend_bij_elk_apart
meaning-not_awarded_if_separate = Wat dan nog niet was verleend bij elk jaar een eigen verlening.
