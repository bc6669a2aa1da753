# Command line, and the dossier file.

## The dossier file

dossier-file-not-read = «{$path}» cannot be read: {$reason}. Check the name and whether you may use the folder.
dossier-file-not-written = «{$path}» cannot be saved: {$reason}. The old file is unchanged; save under another name or in another folder.
dossier-file-not-a-dossier = This is not a dossier of Ontschot. Choose a file that ends in .ontschot; a register is read with «import».
dossier-file-newer = This dossier was saved by a newer version ({$app}). Open it with that version or a newer one.
dossier-file-unreadable = The dossier cannot be read at line {$line}, column {$column}: {$reason}. Put a backup back or mend that line.
dossier-file-value = The dossier holds something that cannot be: {$reason}. Put a backup back or mend that line.
dossier-file-inconsistent = The dossier contradicts itself: {$reason}. Put a backup back or mend that line.
dossier-file-not-the-same = The dossier was not saved, because it would not come back the same. The old file is unchanged. Report this as a fault of the program.
disk-not-found = it does not exist
disk-not-allowed = that is not allowed
disk-full = the disk is full
disk-is-a-folder = it is a folder
notice-other-total = For {$year} the file was saved with {$saved} in lines; now that is {$computed}.
notice-other-division = The totals are as they were saved, but an amount within them is different.
