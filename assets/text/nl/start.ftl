# Starten: zonder scherm, na een stop, met wat nooit is bewaard.

## Starten zonder scherm

start-no-display =
    Er is geen scherm om het venster op te tonen.
    Werkt u op een computer met een scherm, start dan vanuit het bureaublad; een kale Debian heeft ook deze pakketten nodig:
      sudo apt-get install {$packages}
    Zonder venster werkt alles ook op de opdrachtregel: ontschot --help
start-no-window =
    Het venster kan niet worden getoond: {$reason}
    Is het stuurprogramma van de grafische kaart bij? Een andere manier van tekenen kan ook: ontschot --renderer glow, of --renderer wgpu.
    Een kale Debian mist deze pakketten:
      sudo apt-get install {$packages}
    Zonder venster werkt alles ook op de opdrachtregel: ontschot --help
start-stopped = Ontschot is door een eigen fout gestopt. Uw stappen zijn bewaard: open het dossier opnieuw, of kies bij «Nooit bewaard» wat nog geen bestand had. Wat er misging staat in {$report}.

## Dossiers die nog geen bestand hebben

draft-heading = Nooit bewaard
draft-left = «{$name}», {$steps}, laatste stap {$at}
draft-go-on = Verdergaan met «{$name}»
draft-throw = «{$name}» weggooien…
draft-throw-title = Weggooien?
draft-throw-what = Dit dossier staat in geen enkel bestand. Wat u weggooit, komt niet terug.
draft-throw-do = Weggooien
