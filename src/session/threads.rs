//! The evaluation of large plans on several threads at once.

use crate::{
    engine::{Evaluation, Outcome, Previous},
    plan::Plan,
};
use std::{
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// How many cells a thread must get before it pays to start it.
const CELLS_OF_A_THREAD: usize = 100_000;

/// Derives every amount of a plan, of what it was made of as far as that is the same. The outcome
/// does not depend on the threads.
pub fn evaluate(plan: &Plan, previous: Option<Previous<'_>>) -> Outcome {
    let evaluation = Evaluation::new(plan, previous);
    let useful = evaluation.cells() / CELLS_OF_A_THREAD;
    let threads = if useful > 1 {
        useful.min(thread::available_parallelism().map_or(1, NonZero::get))
    } else {
        1
    };
    on_threads(evaluation, threads)
}

/// The same on as many threads, this one included; fewer where the system has no more.
pub fn on_threads(evaluation: Evaluation<'_>, threads: usize) -> Outcome {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let line = next.fetch_add(1, Ordering::Relaxed);
            if line >= evaluation.lines() {
                return done;
            }
            done.push((line, evaluation.line(line)));
        }
    };
    let mut lines = thread::scope(|scope| {
        let others = (1..threads).map_while(|_| {
            let builder = thread::Builder::new();
            builder.spawn_scoped(scope, work).ok()
        });
        let others: Vec<_> = others.collect();
        let mut lines = work();
        for other in others {
            let done = other.join().unwrap_or_else(|panic| resume_unwind(panic));
            lines.extend(done);
        }
        lines
    });
    lines.sort_unstable_by_key(|(line, _)| *line);
    evaluation.finish(lines.into_iter().map(|(_, blocks)| blocks).collect())
}
