//! Work that takes longer than a frame: done beside the window, which asks for the answer.

use eframe::egui::Context;
use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

/// How long the first frame waits, so that what is quick does not show first that it is not done.
const PATIENCE: Duration = Duration::from_millis(40);

/// Work that is being done. Who lets go of it wants the answer no longer.
#[derive(Debug)]
pub struct Job<T> {
    answers: Receiver<T>,
    patience: Duration,
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress<T> {
    /// It is being done.
    Busy,
    /// It is done.
    Done(T),
    /// It stopped without an answer.
    Stopped,
}

/// Wakes the window when work ends, however it does.
struct WakeAtTheEnd(Context);

impl Drop for WakeAtTheEnd {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

impl<T: Send + 'static> Job<T> {
    /// Starts work; the window is woken when it is done.
    pub fn start(context: &Context, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (sender, answers) = channel();
        let wake = WakeAtTheEnd(context.clone());
        let thread = thread::Builder::new().name("job".to_owned());
        // Where no thread can be had, nobody sends, and that is told as a job that stopped.
        let _started = thread.spawn(move || {
            // Declared in this order, so that the window is woken after the answer is there, or after
            // it is sure that none comes.
            let _wake = wake;
            let sender = sender;
            // Nobody wants the answer of what was let go of.
            let _sent = sender.send(work());
        });
        Self {
            answers,
            patience: PATIENCE,
        }
    }

    /// The same, for which no frame waits: until it is done there is something else to show.
    #[must_use]
    pub fn unawaited(self) -> Self {
        Self {
            patience: Duration::ZERO,
            ..self
        }
    }

    /// The answer, once.
    pub fn progress(&mut self) -> Progress<T> {
        let patience = std::mem::take(&mut self.patience);
        match self.answers.recv_timeout(patience) {
            Ok(answer) => Progress::Done(answer),
            Err(RecvTimeoutError::Timeout) => Progress::Busy,
            Err(RecvTimeoutError::Disconnected) => Progress::Stopped,
        }
    }
}
