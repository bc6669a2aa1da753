//! Roles, consultation bodies, landing and bottlenecks in words.

use super::Text;
use crate::{
    engine::{
        landing::{Progress, age, is_late, is_old, is_overdue},
        roles::{Cover, cover, is_followed, meets_by, present},
    },
    plan::{
        Bottleneck, ConsultationBody, Id, LandingItem, LandingState, Place, Plan, Role, RoleId,
        Value, field::FieldType as _,
    },
};
use jiff::civil::Date;
use std::fmt::Display;

impl Text {
    /// What follows on a day from a row of these tables; `None` for any other place.
    pub(super) fn told_of_people(
        &self,
        plan: &Plan,
        today: Date,
        place: &Place,
    ) -> Option<Vec<String>> {
        let Place::Row(row) = place else { return None };
        if let Some(id) = row.typed::<Role>() {
            return Some(self.role(plan, (id, plan.roles.get(id)?), today));
        }
        if let Some(id) = row.typed::<ConsultationBody>() {
            return Some(self.consultation_body(plan, plan.consultation_bodies.get(id)?, today));
        }
        if let Some(id) = row.typed::<LandingItem>() {
            return Some(self.landing(plan, plan.landing_items.get(id)?, today));
        }
        let id = row.typed::<Bottleneck>()?;
        Some(self.bottleneck(plan, plan.bottlenecks.get(id)?, today))
    }

    /// How a role is filled.
    pub fn cover(&self, cover: Cover) -> String {
        self.say(&format!("cover-{}", cover.code()))
    }

    /// For whom a role is, who has it, who takes over and until when.
    pub fn role(&self, plan: &Plan, (id, role): (RoleId, &Role), today: Date) -> Vec<String> {
        let whose = role.organisation.map(|who| plan.name_of(who.row()));
        let whose = match whose {
            Some(whose) => format!("{whose} ({})", self.choice(role.side.code())),
            None => self.say(&format!("filled-side-{}", role.side.code())),
        };
        let or_nobody = |name: &str| match name.trim() {
            "" => self.say("filled-by-nobody"),
            name => name.to_owned(),
        };
        let arguments: [(&str, &dyn Display); 4] = [
            ("name", &role.name),
            ("whose", &whose),
            ("holder", &or_nobody(&role.holder)),
            ("deputy", &or_nobody(&role.deputy)),
        ];
        let mut words = vec![self.say_with("filled-who", &arguments)];
        words.push(self.say(&format!("filled-is-{}", cover(role, today).code())));
        if let Some(end) = role.to {
            let key = if is_followed(plan, (id, role)) {
                "filled-until-followed"
            } else {
                "filled-until"
            };
            words.push(self.say_with(key, &[("date", &self.date(end))]));
        }
        words
    }

    /// What a body is for, who has a seat, whether it can decide, and when it meets.
    pub fn consultation_body(
        &self,
        plan: &Plan,
        body: &ConsultationBody,
        today: Date,
    ) -> Vec<String> {
        let mut words = Vec::new();
        if !body.purpose.is_empty() {
            words.push(body.purpose.clone());
        }
        let seats = self.whole(body.members.len());
        words.push(match body.quorum {
            None => self.say_with("body-seats", &[("seats", &seats)]),
            Some(quorum) => {
                let present = present(plan, body, today);
                let key = if usize::from(quorum.number()) > present {
                    "body-quorum-short"
                } else {
                    "body-quorum"
                };
                let arguments: [(&str, &dyn Display); 3] = [
                    ("seats", &seats),
                    ("quorum", &quorum.number()),
                    ("present", &self.whole(present)),
                ];
                self.say_with(key, &arguments)
            }
        });
        let chair = body.chair.and_then(|id| Some((id, plan.roles.get(id)?)));
        words.push(match chair {
            None => self.say("body-no-chair"),
            Some((id, role)) => {
                let name = plan.name_of(id.row());
                let cover = self.cover(cover(role, today));
                let arguments: [(&str, &dyn Display); 3] =
                    [("name", &name), ("holder", &role.holder), ("cover", &cover)];
                let key = if role.holder.trim().is_empty() {
                    "body-chair-open"
                } else {
                    "body-chair"
                };
                self.say_with(key, &arguments)
            }
        });
        words.push(self.meetings(body, today));
        words
    }

    /// How often a body meets, when it did, and by when it must.
    fn meetings(&self, body: &ConsultationBody, today: Date) -> String {
        let often = body.frequency.map(|often| match often.to_value() {
            Value::Choice(code) => self.choice(code),
            _ => String::new(),
        });
        let often = often.unwrap_or_else(|| self.say("body-no-frequency"));
        let met = match body.last_met {
            Some(day) => self.say_with("body-met", &[("date", &self.date(day))]),
            None => self.say("body-never-met"),
        };
        let next = meets_by(body).map(|by| {
            let key = if by < today { "body-late" } else { "body-next" };
            self.say_with(key, &[("date", &self.date(by))])
        });
        let parts = [Some(often), Some(met), next];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        self.say_with("body-meetings", &[("parts", &parts.join("; "))])
    }

    /// What a point of the landing is called: its own words, or those of its sort.
    pub fn landing_item(&self, item: &LandingItem) -> String {
        if item.name.is_empty() {
            self.choice(item.kind.code())
        } else {
            item.name.clone()
        }
    }

    /// Whose point it is, how far, who sees to it and by when.
    fn landing(&self, plan: &Plan, item: &LandingItem, today: Date) -> Vec<String> {
        let name = self.landing_item(item);
        let whose = plan.name_of(item.organisation.row());
        let state = self.choice(item.state.code());
        let arguments: [(&str, &dyn Display); 3] =
            [("name", &name), ("whose", &whose), ("state", &state)];
        let mut words = vec![self.say_with("landing-who", &arguments)];
        words.push(self.seen_to(&item.owner));
        if let Some(due) = item.due {
            let key = if is_late(item, today) {
                "landing-due-late"
            } else {
                "landing-due"
            };
            words.push(self.say_with(key, &[("date", &self.date(due))]));
        }
        let done = item.done_on.map(|day| self.date(day));
        words.extend(done.map(|date| self.say_with("landing-done", &[("date", &date)])));
        words
    }

    fn seen_to(&self, owner: &str) -> String {
        match owner.trim() {
            "" => self.say("landing-nobody"),
            owner => self.say_with("landing-owner", &[("owner", &owner)]),
        }
    }

    /// How the points of a sort stand: the state of one, or how many are done of several.
    pub fn landing_stands(&self, items: &[&LandingItem], today: Date) -> String {
        let late = items.iter().filter(|item| is_late(item, today)).count();
        let words = match items {
            [] => return String::new(),
            [item] => self.choice(item.state.code()),
            several => {
                let needed = several
                    .iter()
                    .filter(|item| item.state != LandingState::NotApplicable);
                let done = several
                    .iter()
                    .filter(|item| item.state == LandingState::Done);
                let (done, all) = (self.whole(done.count()), self.whole(needed.count()));
                self.say_with("landing-of", &[("done", &done), ("all", &all)])
            }
        };
        if late > 0 {
            self.say_with("landing-late", &[("state", &words)])
        } else {
            words
        }
    }

    /// How many points are done, and how many are late.
    pub fn landing_progress(&self, progress: Progress) -> String {
        if progress.items == 0 && progress.not_applicable == 0 {
            return self.say("landing-none");
        }
        let (done, all) = (self.whole(progress.done), self.whole(progress.items));
        self.say_with("landing-of", &[("done", &done), ("all", &all)])
    }

    /// Where a bottleneck lies and what about, how old it is, who sees to it and what became of it.
    pub fn bottleneck(&self, plan: &Plan, row: &Bottleneck, today: Date) -> Vec<String> {
        let about = [
            row.organisation.map(Id::row),
            row.line.map(Id::row),
            row.area.map(Id::row),
        ];
        let about = about.into_iter().flatten().map(|row| plan.name_of(row));
        let about: Vec<String> = about.collect();
        let level = self.choice(row.level.code());
        let key = if about.is_empty() {
            "bottleneck-at"
        } else {
            "bottleneck-about"
        };
        let about = about.join(", ");
        let arguments: [(&str, &dyn Display); 3] =
            [("name", &row.name), ("level", &level), ("about", &about)];
        let mut words = vec![self.say_with(key, &arguments)];
        words.extend(self.since(row, today));
        words.push(self.seen_to(&row.owner));
        if let Some(due) = row.due.filter(|_| row.solved_on.is_none()) {
            let key = if is_overdue(row, today) {
                "landing-due-late"
            } else {
                "landing-due"
            };
            words.push(self.say_with(key, &[("date", &self.date(due))]));
        }
        if !row.resolution.is_empty() {
            words.push(row.resolution.clone());
        }
        words
    }

    /// Since when it is there, or how long it was.
    fn since(&self, row: &Bottleneck, today: Date) -> Option<String> {
        let raised = self.date(row.raised_on?);
        let days = usize::try_from(age(row, today)?).ok()?;
        let days = self.count("decision-days", days);
        let key = match row.solved_on {
            Some(_) => "bottleneck-was",
            None if is_old(row, today) => "bottleneck-old",
            None => "bottleneck-is",
        };
        let solved = row.solved_on.map(|day| self.date(day)).unwrap_or_default();
        let arguments: [(&str, &dyn Display); 3] =
            [("raised", &raised), ("days", &days), ("solved", &solved)];
        Some(self.say_with(key, &arguments))
    }
}
