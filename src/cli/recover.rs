//! `ontschot recover`: brings back the steps of a program that was stopped before it saved.

use super::{Context, Failure, arguments::Recover};
use crate::file::{
    FileError, Keeper, Recovery, backup,
    disk::Here,
    recover::{self, State},
};

pub(super) fn run(arguments: &Recover, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let path = context.path(&arguments.file);
    if arguments.discard && !arguments.dry_run {
        return discard(arguments, context);
    }
    let recovery = Recovery::of(Box::new(Here), &path);
    let recovery = recovery.map_err(|error| context.file_failure(&error))?;
    let Some(recovery) = recovery else {
        context.say("recover-nothing", &[("file", &arguments.file.display())])?;
        return context.show_backups(arguments);
    };
    context.tell_steps(&recovery)?;
    if arguments.dry_run {
        context.say("recover-dry-run", &[])?;
        return context.show_backups(arguments);
    }
    save(recovery, arguments, context)
}

fn discard(arguments: &Recover, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let path = context.path(&arguments.file);
    let aside = recover::set_aside(Box::new(Here), &path);
    match aside.map_err(|error| context.file_failure(&error))? {
        Some(aside) => context.say("recover-discarded", &[("path", &aside.display())])?,
        None => context.say("recover-nothing", &[("file", &arguments.file.display())])?,
    }
    Ok(0)
}

fn save(
    recovery: Recovery,
    arguments: &Recover,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let file = arguments.file.display();
    match (&recovery.state, &arguments.to) {
        (State::OnBackup(_, backup), None) => {
            let backup = backup.display();
            let names: [(&str, &dyn std::fmt::Display); 2] = [("file", &file), ("backup", &backup)];
            return Err(context.refused("recover-elsewhere", &names));
        }
        (State::Nowhere, _) => return Err(context.refused("recover-nowhere", &[("file", &file)])),
        _ => {}
    }
    let was_saved = recovery.state == State::Saved;
    let to = arguments.to.as_ref().map(|to| context.path(to));
    let steps = context
        .text
        .count("count-steps", recovery.journal.entries.len());
    let to = to.map(|to| Keeper::hold(Box::new(Here), &to));
    let saved = to.transpose().and_then(|to| recovery.save(to));
    saved.map_err(|error| match error {
        FileError::ChangedOnDisk(path) => {
            context.refused("new-exists", &[("path", &path.display())])
        }
        error => context.file_failure(&error),
    })?;
    if was_saved {
        context.say("recover-was-saved", &[("file", &file)])?;
        return Ok(0);
    }
    let file = arguments.to.as_ref().unwrap_or(&arguments.file).display();
    context.say("recover-done", &[("file", &file), ("steps", &steps)])?;
    Ok(0)
}

impl Context<'_, '_> {
    /// The steps that are left, one a line.
    fn tell_steps(&mut self, recovery: &Recovery) -> Result<(), Failure> {
        for entry in &recovery.journal.entries {
            let at = self.text.moment(entry.at);
            let step = self.text.step(&entry.name);
            let way = self
                .text
                .say(&crate::exchange::cell::choice_word(entry.way.code()));
            self.line(&format!("{at}  {step} ({way})"))?;
        }
        if recovery.journal.is_cut {
            self.say("recover-cut", &[])?;
        }
        Ok(())
    }

    /// The earlier states that are kept, the newest first.
    fn show_backups(&mut self, arguments: &Recover) -> Result<u8, Failure> {
        let path = self.path(&arguments.file);
        let backups = backup::list(&Here, &path);
        let backups =
            backups.map_err(|reason| self.unreadable(&backup::folder_of(&path), &reason))?;
        if backups.is_empty() {
            self.say("recover-no-backups", &[])?;
            return Ok(0);
        }
        self.say("recover-backups", &[])?;
        for backup in backups.iter().rev() {
            let until = self.text.moment(backup.until);
            self.line(&format!("{until}  {}", backup.path.display()))?;
        }
        Ok(0)
    }
}
