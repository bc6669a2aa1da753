//! What came back is read and laid beside the plan: that takes as long as there are rows and steps,
//! so it is done beside the window.

use super::{ReturnsPage, refused};
use crate::{
    exchange::{
        incoming::IncomingTable,
        review::{self, NotOfDossier, Stand, Together},
    },
    plan::Plan,
    session::Session,
    text::{Language, Text},
    ui::job::{Job, Progress},
};
use eframe::egui::Context;
use std::sync::Arc;

/// The plan and the language that something was made of. Other files begin anew.
pub(super) type MadeOf = (Arc<Plan>, Language);

/// A file that came back.
#[derive(Clone, Debug)]
pub(super) struct ReturnedFile {
    pub(super) path: String,
    bytes: Arc<[u8]>,
    /// What stands in it, once it was read.
    tables: Option<Vec<Arc<IncomingTable>>>,
}

/// Files that are being laid beside a plan.
#[derive(Debug)]
pub(super) struct Working {
    of: MadeOf,
    job: Job<Worked>,
}

/// What comes of that: the tables as far as they were read, and all of it together.
#[derive(Debug)]
struct Worked {
    tables: Vec<Vec<Arc<IncomingTable>>>,
    together: Result<Box<Together>, NotOfDossier>,
}

impl ReturnedFile {
    pub(super) fn new(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            bytes: bytes.into(),
            tables: None,
        }
    }
}

impl ReturnsPage {
    /// Has everything beside the plan as it is now.
    pub(in crate::ui::panels::exchange) fn refresh(
        &mut self,
        context: &Context,
        session: &mut Session,
        text: &'static Text,
    ) {
        let now = (Arc::clone(session.plan()), text.language());
        let is_now = |(plan, language): &MadeOf| Arc::ptr_eq(plan, &now.0) && *language == now.1;
        if self.made_of.as_ref().is_some_and(is_now) {
            self.working = None;
            return;
        }
        if !self.working.as_ref().is_some_and(|it| is_now(&it.of)) {
            self.accepted.clear();
            let (stand, files) = (Stand::of(session), self.files.clone());
            let job = Job::start(context, move || work(stand, files, text));
            self.working = Some(Working { of: now, job });
        }
        self.take_answer(context, text);
    }

    fn take_answer(&mut self, context: &Context, text: &Text) {
        let Some(working) = &mut self.working else {
            return;
        };
        let progress = working.job.progress();
        if matches!(progress, Progress::Busy) {
            return;
        }
        self.made_of = self.working.take().map(|working| working.of);
        let Progress::Done(worked) = progress else {
            self.trouble = Some(text.say("returns-stopped"));
            return;
        };
        for (file, tables) in self.files.iter_mut().zip(worked.tables) {
            file.tables = Some(tables);
        }
        match worked.together {
            Ok(together) => self.together = Some(together),
            Err((at, problems)) => {
                // The others are laid beside the plan without the one that cannot be.
                let path = self.files.get(at).map(|file| file.path.clone());
                self.files.drain(at..=at);
                self.trouble = Some(refused(text, &path.unwrap_or_default(), &problems));
                self.made_of = None;
                context.request_repaint();
            }
        }
    }
}

fn work(stand: Stand, files: Vec<ReturnedFile>, text: &Text) -> Worked {
    let mut tables = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let read = file
            .tables
            .clone()
            .map_or_else(|| review::tables(&file.bytes), Ok);
        match read {
            Ok(found) => tables.push(found),
            Err(problems) => {
                let together = Err((at, problems));
                return Worked { tables, together };
            }
        }
    }
    let names = files.into_iter().map(|file| file.path);
    let given: Vec<review::File> = names.zip(tables.iter().cloned()).collect();
    let together = Together::of(stand, &given, text).map(Box::new);
    Worked { tables, together }
}
