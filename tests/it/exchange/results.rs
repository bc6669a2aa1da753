//! Results come in as the export wrote them, and nothing is new then.

use super::{Case, plans};
use ontschot::{
    dossier::Counters,
    exchange::{
        Dialect, SheetName,
        incoming::IncomingTable,
        results::{ResultsForm, prepare},
    },
    text::Language,
};

#[test]
fn the_results_of_an_export_are_read_back_and_change_nothing() {
    for (language, dialect) in [
        (Language::Dutch, Dialect::ExcelNl),
        (Language::English, Dialect::Rfc4180),
    ] {
        let case = Case::new(plans::full(), language);
        let name = format!("{}.csv", SheetName::Results.file(case.text));
        let bytes = case.files(dialect).text(&name).into_bytes();
        let table = IncomingTable::read(bytes).expect("a table");
        assert_eq!(table.rows.len(), 12);
        let mut plan = plans::full();
        let read = prepare(
            &plan,
            &mut Counters::default(),
            &table,
            ResultsForm::default(),
        );
        let read = read.expect("every cell can be used");
        assert_eq!((read.new, read.changed, read.edit.is_none()), (0, 0, true));
        // A plan without them takes all of them over, in one step.
        plan.results = ontschot::plan::Table::default();
        let read = prepare(
            &plan,
            &mut Counters::default(),
            &table,
            ResultsForm::default(),
        );
        let read = read.expect("every cell can be used");
        assert_eq!((read.new, read.changed), (12, 0));
        let plan = ontschot::change::apply(&plan, &read.edit.expect("a step")).expect("taken");
        assert_eq!(plan.results, plans::full().results);
    }
}
