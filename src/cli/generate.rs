//! `ontschot generate`: a made-up dossier of a given size. Not in the help: it is for measuring and
//! for trying things out.

use super::{
    Context, Failure,
    arguments::{Generate, Size},
};
use crate::{
    dossier::Dossier,
    sample::{self, Scale},
    session::Session,
};

pub(super) fn run(arguments: &Generate, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let path = context.path(&arguments.file);
    if path.exists() {
        return Err(context.refused("new-exists", &[("path", &path.display())]));
    }
    let (name, scale) = match arguments.size {
        Size::District => ("district", Scale::DISTRICT),
        Size::City => ("city", Scale::CITY),
        Size::Nation => ("nation", Scale::NATION),
    };
    let dossier = Dossier::new(format!("DOS-{name}"), sample::plan(scale));
    let mut session = Session::start(dossier, context.today);
    context.save(&arguments.file, &mut session)?;
    let amounts = session.evaluated().outcome.cells().count();
    let amounts = context.text.whole(amounts);
    let path = arguments.file.display();
    context.say("generate-done", &[("path", &path), ("amounts", &amounts)])?;
    Ok(0)
}
