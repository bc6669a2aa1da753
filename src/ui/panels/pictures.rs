//! Pictures: what the plan comes to, for whoever would rather look than read, with the same in numbers.

mod numbers;

use crate::{
    dossier::{ScenarioId, Scenarios},
    exchange::picture::Format,
    picture::{Drawing, Kind, Scene, Years},
    plan::Place,
    session::{Evaluated, Session},
    text::{Language, Text},
    ui::{
        action::Action,
        dialogs::{PictureChoice, Purpose},
        grid::Grid,
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            choice::one_of_ui,
            drawing::{DrawingUi, Ready},
            heading::{heading_ui, part_ui, weak_ui},
        },
        workbench::Workbench,
    },
    year::Year,
};
use eframe::egui::{Button, Role, ScrollArea, Ui, WidgetInfo, vec2};
pub(super) use numbers::NumberRows;
use std::sync::Arc;

/// What decides a drawing beside the plan.
type Choice = (Kind, Option<Year>, Language, Option<OfScenario>);

/// A scenario, and all of them as they were.
type OfScenario = (ScenarioId, Arc<Scenarios>);

/// What came of drawing, or why nothing did; `None` before anything was drawn.
type Drawn = Option<Result<Ready, String>>;

/// The pictures' own: which is shown, and what was drawn of the plan for it.
#[derive(Clone, Debug, Default)]
pub struct PicturesPanel {
    kind: Kind,
    /// The year that was chosen; `None` for the picture's own choice.
    year: Option<Year>,
    /// The scenario that is shown; `None` for the plan.
    scenario: Option<ScenarioId>,
    made: Kept<Choice, Drawn>,
    cursor: usize,
    numbers: Grid,
}

impl PicturesPanel {
    /// Draws anew where the plan, the choice or the language is another.
    fn refresh(&mut self, view: &View<'_>) {
        let is_planned = |year: &Year| view.years().any(|planned| planned == *year);
        self.year = self.year.filter(is_planned);
        let scenarios = view.session.scenarios();
        self.scenario = self.scenario.filter(|id| scenarios.contains_key(id));
        let (kind, year, scenario) = (self.kind, self.year, self.scenario);
        let of_scenario = scenario.map(|id| (id, Arc::clone(scenarios)));
        let key = (kind, year, view.text.language(), of_scenario);
        let plan = &view.evaluated.plan;
        let is_new = self.made.refresh(plan, key, || {
            let about = (view.evaluated, view.session);
            let drawn = drawn(view.text, about, (kind, year, scenario));
            Some(drawn.map(Ready::new))
        });
        if is_new {
            self.cursor = 0;
        }
    }

    fn choose(&mut self, kind: Kind) {
        if kind != self.kind {
            self.kind = kind;
            self.numbers = Grid::default();
        }
    }
}

/// A picture of the plan, or of what a scenario makes of it; or why there is none, in words.
pub fn drawn(
    text: &Text,
    (plan, session): (&Evaluated, &Session),
    (kind, year, scenario): (Kind, Option<Year>, Option<ScenarioId>),
) -> Result<Drawing, String> {
    let draw = |of: &Evaluated| {
        let scene = Scene {
            plan: &of.plan,
            outcome: &of.outcome,
            text,
            year,
        };
        kind.draw(scene).map_err(|nothing| nothing.words(text))
    };
    let Some(scenario) = scenario.and_then(|id| session.scenarios().get(&id)) else {
        return draw(plan);
    };
    let made = scenario.on(&plan.plan);
    let made = made.map_err(|conflicts| text.count("scenarios-conflicts", conflicts.len()))?;
    let after = Evaluated::after(Some(plan), Arc::new(made), session.today());
    Ok(draw(&after)?.of_scenario(&scenario.name, text))
}

/// The picture that is chosen, and its numbers below it.
pub fn pictures_ui(
    ui: &mut Ui,
    view: &View<'_>,
    panel: &mut PicturesPanel,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-pictures"));
    kinds_ui(ui, view, panel);
    scenarios_ui(ui, view, panel);
    panel.refresh(view);
    ui.horizontal_wrapped(|ui| {
        years_ui(ui, view, panel);
        if matches!(panel.made.get(), Some(Ok(_))) {
            let shown = (panel.kind, panel.year, panel.scenario);
            save_ui(ui, view, shown, actions);
        }
    });
    ui.add_space(space::SMALL);
    let height = ui.available_height() - space::LARGE * 2.0;
    ScrollArea::vertical()
        .id_salt(panel.kind.code())
        .auto_shrink([false, false])
        .show(ui, |ui| match panel.made.get() {
            Some(Ok(ready)) => {
                let shown = DrawingUi {
                    view,
                    ready,
                    cursor: &mut panel.cursor,
                };
                let chosen = shown.show(ui, height);
                actions.extend(chosen.and_then(look_at));
                part_ui(ui, &view.text.say("pictures-numbers"));
                let rows = NumberRows::new(ui, view.text, ready.drawing());
                let room = vec2(ui.available_width(), rows.height());
                ui.allocate_ui(room, |ui| panel.numbers.read_ui(ui, view, &rows, actions));
            }
            Some(Err(why)) => {
                weak_ui(ui, why);
            }
            None => {}
        });
}

/// An amount is explained beside the picture; anything else is shown where it stands.
pub(super) fn look_at(place: Place) -> Option<Action> {
    match place {
        Place::Amount(_) => Some(Action::Select(place)),
        place => Workbench::can_show(&place).then_some(Action::GoTo(place)),
    }
}

fn kinds_ui(ui: &mut Ui, view: &View<'_>, panel: &mut PicturesPanel) {
    ui.horizontal_wrapped(|ui| {
        for kind in Kind::ALL {
            let words = view.text.say(&format!("pictures-kind-{}", kind.code()));
            if choice_ui(ui, &words, kind == panel.kind) {
                panel.choose(kind);
            }
        }
    });
}

/// The plan, or a scenario, where there are any.
fn scenarios_ui(ui: &mut Ui, view: &View<'_>, panel: &mut PicturesPanel) {
    let scenarios = view.session.scenarios().iter();
    if scenarios.len() > 0 {
        let plan = (None, view.text.say("scenarios-plan"));
        let scenarios = scenarios.map(|(id, scenario)| (Some(*id), scenario.name.clone()));
        one_of_ui(
            ui,
            std::iter::once(plan).chain(scenarios),
            &mut panel.scenario,
        );
    }
}

fn years_ui(ui: &mut Ui, view: &View<'_>, panel: &mut PicturesPanel) {
    let chosen = match panel.kind.years() {
        Years::AllOrOne => {
            let words = view.text.say("pictures-all-years");
            if choice_ui(ui, &words, panel.year.is_none()) {
                panel.year = None;
            }
            panel.year
        }
        Years::All => {
            panel.year = None;
            return;
        }
        Years::One => panel.year.or_else(|| Kind::usual_year(view.outcome())),
    };
    for year in view.years() {
        if choice_ui(ui, &year.to_string(), chosen == Some(year)) {
            panel.year = Some(year);
        }
    }
    ui.add_space(space::LARGE);
}

/// One of a few words side by side. Answers whether it was clicked.
fn choice_ui(ui: &mut Ui, words: &str, is_chosen: bool) -> bool {
    let response = ui.add(Button::selectable(is_chosen, words));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, words));
    response.clicked()
}

/// Saving a picture of a kind, a year and a scenario.
pub(super) fn save_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (kind, year, scenario): (Kind, Option<Year>, Option<ScenarioId>),
    actions: &mut Vec<Action>,
) {
    for format in Format::ALL {
        let words = view
            .text
            .say(&format!("pictures-save-{}", format.extension()));
        if ui.button(words).clicked() {
            let choice = PictureChoice {
                kind,
                year,
                scenario,
                format,
            };
            actions.push(Action::Ask(Purpose::Picture(choice)));
        }
    }
}
