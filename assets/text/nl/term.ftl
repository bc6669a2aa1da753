# Wie meedoet en wat er gebeurt als iemand vertrekt; plafonds en grondslag; wat er van de looptijd is.

## Deelname

field-memberships-status = Stand
field-memberships-condition = Voorwaarde
field-memberships-reason = Reden
choice-invited = uitgenodigd
choice-hesitates = aarzelt
choice-conditional = doet mee onder voorwaarde
choice-takes_part = doet mee
choice-leaves = vertrekt
code-invited = uitgenodigd
code-hesitates = aarzelt
code-conditional = onder_voorwaarde
code-takes_part = doet_mee
code-leaves = vertrekt
column-status = stand
meaning-status = Hoe ver het met de deelname is. Wie is uitgenodigd of aarzelt, doet in de verdeling nog niet mee.
meaning-memberships-condition = Waar het meedoen van afhangt; leeg: van niets, of het is niet genoteerd.
meaning-memberships-reason = Waarom de organisatie aarzelt, wacht of vertrekt.
finding-M001 = «{$a}» doet mee onder de voorwaarde «{$b}» en telt in de verdeling mee.
advice-M001 = Ga na of aan de voorwaarde is voldaan. Tot die tijd zijn deze bedragen onder voorbehoud.
finding-M002 = «{$a}» heeft nog niet toegezegd, maar het plan rekent op deze organisatie: onderdelen {$b}, fasen {$c}.
advice-M002 = Vraag om een antwoord, of reken zonder deze organisatie. Wie is uitgenodigd of aarzelt, krijgt niets toegedeeld.
finding-M003 = «{$a}» vertrekt, en de laatste dag staat er niet.
advice-M003 = Vul de laatste dag in. Tot die tijd doet de organisatie de hele looptijd mee.
finding-M004 = «{$a}» doet mee onder een voorwaarde die niet is genoteerd, en telt in de verdeling mee.
advice-M004 = Noteer de voorwaarde, of laat de organisatie zonder voorwaarde meedoen.
members-add = Deelname toevoegen
members-remove = Verwijder de deelname van «{$name}»
members-all = Deelnames
members-what = Wie is uitgenodigd, aarzelt, onder voorwaarde of gewoon meedoet, of vertrekt. Wie is uitgenodigd of aarzelt, telt in de verdeling nog niet mee.

## Vertrek

exit-scenario = {$name} vertrekt per {$day}
exit-takes-no-part = «{$name}» doet vanaf {$day} al niet mee.
exit-is-none = In scenario «{$name}» vertrekt niemand.
exit-what-if = Stel dat een organisatie vertrekt
exit-what = Maakt een scenario: de deelname eindigt de dag ervoor, vastgezette bedragen van latere jaren komen vrij, en de looptijd van het geheel blijft. Wat is verleend, blijft staan.
exit-who = Wie vertrekt
exit-day = Eerste dag zonder
exit-do = Maak het scenario
exit-kept = Scenario «{$name}» is bewaard.
exit-divided = In scenario «{$name}» is wat vrijkomt opnieuw verdeeld.
exit-part = Vertrek
exit-take-rules = Verdeel naar de regels
exit-take-equal = Verdeel gelijk over wie blijft
exit-take-proportional = Verdeel naar verhouding van wat elk heeft
exit-freed-table = Wat vrijkomt
exit-whose = Wie
exit-year = Jaar
exit-line = Onderdeel
exit-in-plan = in het plan
exit-rules = naar de regels
exit-equal = gelijk
exit-proportional = naar verhouding
exit-returned = Niet meer nodig
exit-orphaned = {$line} (niemand over)
exit-freed = {$year}, {$line}: {$amount} komt vrij
exit-freed-orphaned = {$year}, {$line}: {$amount} komt vrij, en niemand is over om het onderdeel uit te voeren
exit-nobody-left = Vanaf {$day} is er niemand over voor «{$line}».
exit-nothing-freed = Er komt geen geld vrij: «{$name}» heeft vanaf die dag niets, of het is al verleend.
exit-years =
    {$count ->
    [one] {$shown} jaar
   *[other] {$shown} jaar achtereen
    }
exit-notice-short = Vóór het vertrek kreeg «{$name}» {$years} subsidie: minder dan drie jaar, dus aanzeggen hoeft niet op grond van Awb 4:51.
exit-notice-open = Vóór het vertrek kreeg «{$name}» minstens {$years} subsidie; het register was over een jaar nog niet af. Bij drie jaar of meer vraagt beëindigen om een redelijke termijn (Awb 4:51).
exit-notice-no-term = Vóór het vertrek kreeg «{$name}» {$years} subsidie. Beëindigt de opdrachtgever haar, dan vraagt dat om een redelijke termijn (Awb 4:51); er is er geen ingevuld bij Aanzegging.
exit-notice-latest = Vóór het vertrek kreeg «{$name}» {$years} subsidie. Beëindigt de opdrachtgever haar, dan moet dat uiterlijk op {$latest} bekend zijn (Awb 4:51).
exit-awarded = Voor {$year} is al {$amount} aan «{$name}» verleend voor «{$line}». Dat blijft staan tot het besluit is gewijzigd of ingetrokken (Awb 4:48 tot en met 4:50).
exit-settled-more = {$year}: het deel van «{$name}» is {$part}, voor het vertrek is {$paid} betaald; nog te betalen {$balance}.
exit-settled-less = {$year}: het deel van «{$name}» is {$part}, voor het vertrek is {$paid} betaald; terug te vorderen of te verrekenen {$balance} (Awb 4:57).
exit-settled-even = {$year}: het deel van «{$name}» is {$part}, en dat is voor het vertrek betaald.
code-remains = blijft
code-not_assigned = niet_toegedeeld
code-returned = niet_meer_nodig
column-whose = van_wie
column-in_plan = in_het_plan
column-by_rules = naar_regels
column-equally = gelijk
column-in_proportion = naar_verhouding
help-scenario-exit = Maakt een scenario van een organisatie die vertrekt, en laat zien wat vrijkomt en wie dat kan overnemen
help-scenario-exit-organisation = Wie vertrekt
help-scenario-exit-on = De eerste dag waarop de organisatie niet meer meedoet
help-scenario-exit-name = Hoe het scenario heet; anders naar de organisatie en de dag
help-scenario-exit-note = Een toelichting
help-scenario-exit-divide = Hoe wat vrijkomt naar wie blijft gaat: rules (naar de regels), equal (gelijk) of proportional (naar verhouding); de laatste twee zetten bedragen vast
help-scenario-exit-report = Laat van zo'n scenario zien wat vrijkomt en wat er te verrekenen is
