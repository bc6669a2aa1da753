//! `ontschot check`: what there is to look at.

use super::{
    Context, Failure,
    arguments::{Check, Format},
};
use crate::{
    check::{Finding, Severity},
    plan::Plan,
};
use serde_json::json;

pub(super) fn run(arguments: &Check, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let evaluated = session.evaluated();
    match arguments.format {
        Format::Text => as_text(&evaluated.findings, &evaluated.plan, context)?,
        Format::Json => as_json(&evaluated.findings, &evaluated.plan, context)?,
    }
    let is_error = |finding: &Finding| finding.severity() == Severity::Error;
    Ok(u8::from(evaluated.findings.iter().any(is_error)))
}

fn as_text(
    findings: &[Finding],
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    for finding in findings {
        let severity = context.text.severity(finding.severity());
        let words = context.text.finding(plan, finding);
        let advice = context.text.advice(plan, finding);
        let code = finding.code.text();
        context.line(&format!("{code} {severity}: {words}"))?;
        context.line(&format!("     {advice} [{}]", finding.place))?;
    }
    let counted = Severity::ALL.map(|severity| {
        let count = findings
            .iter()
            .filter(|finding| finding.severity() == severity)
            .count();
        context
            .text
            .count(&format!("count-{}", severity.code()), count)
    });
    context.line(&counted.join(", "))
}

fn as_json(
    findings: &[Finding],
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let findings: Vec<_> = findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code.text(),
                "severity": finding.severity().code(),
                "place": finding.place.to_string(),
                "where": context.text.place(plan, &finding.place),
                "finding": context.text.finding(plan, finding),
                "advice": context.text.advice(plan, finding),
            })
        })
        .collect();
    context.line(&format!("{:#}", serde_json::Value::Array(findings)))
}
