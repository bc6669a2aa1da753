# Starting: without a screen, after a stop, with what was never saved.

## Starting without a screen

start-no-display =
    There is no screen to show the window on.
    If this computer has one, start from its desktop; a bare Debian also needs these packages:
      sudo apt-get install {$packages}
    Without a window everything works on the command line too: ontschot --help
start-no-window =
    The window cannot be shown: {$reason}
    Is the driver of the graphics card up to date? Another way of drawing may work: ontschot --renderer glow, or --renderer wgpu.
    A bare Debian lacks these packages:
      sudo apt-get install {$packages}
    Without a window everything works on the command line too: ontschot --help
start-stopped = Ontschot stopped by a mistake of its own. Your steps are kept: open the dossier again, or choose under «Never saved» what had no file yet. What went wrong stands in {$report}.

## Dossiers that have no file yet

draft-heading = Never saved
draft-left = «{$name}», {$steps}, last step {$at}
draft-go-on = Go on with «{$name}»
draft-throw = Throw «{$name}» away…
draft-throw-title = Throw away?
draft-throw-what = This dossier is in no file at all. What you throw away does not come back.
draft-throw-do = Throw away
