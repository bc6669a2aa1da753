# Opdrachtregel, en het dossierbestand.

## Het dossierbestand

dossier-file-not-read = «{$path}» kan niet worden gelezen: {$reason}. Controleer de naam en of u bij de map kunt.
dossier-file-not-written = «{$path}» kan niet worden bewaard: {$reason}. Het oude bestand is niet veranderd; bewaar onder een andere naam of in een andere map.
dossier-file-not-a-dossier = Dit is geen dossier van Ontschot. Kies een bestand dat op .ontschot eindigt; een register leest u in met «import».
dossier-file-newer = Dit dossier is bewaard met een nieuwere versie ({$app}). Open het met die versie of nieuwer.
dossier-file-unreadable = Het dossier is op regel {$line}, positie {$column} niet te lezen: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-value = In het dossier staat iets dat niet kan: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-inconsistent = Het dossier spreekt zichzelf tegen: {$reason}. Zet een reservekopie terug of verbeter die regel.
dossier-file-not-the-same = Het dossier is niet bewaard, want het zou niet hetzelfde terugkomen. Het oude bestand is niet veranderd. Meld dit als fout in het programma.
disk-not-found = het bestaat niet
disk-not-allowed = dat mag niet
disk-full = de schijf is vol
disk-is-a-folder = het is een map
notice-other-total = In {$year} stond er bij het bewaren {$saved} aan onderdelen; nu is dat {$computed}.
notice-other-division = De totalen zijn als bij het bewaren, maar een bedrag daarbinnen is anders.
