# Wat een bedrag is en hoe het ontstaat: plafonds, verschuivingen, staatssteun en vertrek.

place-ceiling-taken_by_awards = Verleend onder het plafond van «{$name}», {$year}
place-ceiling-room = Ruimte onder het plafond van «{$name}», {$year}
place-shift-change = Verschuiving bij {$line}, {$year}
place-shift-room = Ruimte om te schuiven bij {$line}, {$year}
place-aid-awarded_amount = Verleend aan {$name} op {$day}
place-aid-other_awards = Ander geld dat meetelt voor {$name} op {$day}
place-aid-aid_elsewhere = Steun van elders die meetelt voor {$name} op {$day}
place-aid-counted_sum = Alles wat meetelt voor {$name} op {$day}
place-aid-ceiling = Plafond voor {$name} op {$day}
place-exit-freed = {$name} vertrekt per {$day}: wat vrijkomt van {$line}, {$year}
place-exit-keeps = {$name} vertrekt per {$day}: wat het houdt van {$line}, {$year}
place-exit-gets = {$name} vertrekt per {$day}: {$other} van {$line}, {$year}, {$how}
place-exit-returned = {$name} vertrekt per {$day}: wat {$line} niet meer nodig heeft, {$year}
place-exit-part = {$name} vertrekt per {$day}: het deel van {$year}
place-exit-paid = {$name} vertrekt per {$day}: betaald van {$year}
place-exit-balance = {$name} vertrekt per {$day}: nog te betalen van {$year}

heading-shifted = Verschuiving
heading-shift-room = Ruimte om te schuiven
heading-granted-within = Wat meetelt
heading-of-rule = Plafond
heading-without = Zonder deze organisatie
heading-paid-before = Betaald vóór het vertrek

rule-shifted = Wat de regels nu geven, min wat is verleend: {$result}.
rule-shift-room = {$share} van {$amount}, naar beneden afgerond op {$unit}: {$result} erbij of eraf zonder wijzigingsbesluit.
rule-granted-within = Alles wat is verleend van {$start} tot en met {$end}: {$result}.
rule-of-rule = De regel die op {$date} geldt, noemt {$result}.
rule-without = Zo is het als het vanaf {$leaves} niet meer meedoet: {$result}.
rule-paid-before = Wat van {$amount} is betaald vóór {$leaves}: {$result}.
rule-sum-of-nothing = Er is niets dat meetelt: {$result}.

shifts-change = Verandering
shifts-room = Ruimte
shifts-by-line = Ruimte om te schuiven, per onderdeel
exit-part-of-year = Deel van het jaar
exit-paid = Betaald
exit-balance = Nog te betalen
exit-settled-table = Wat er nog te verrekenen is
ceiling-own-scheme = deze regeling
ceiling-other-scheme = een andere regeling
role-leaves = vertrekt per
