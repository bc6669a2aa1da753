//! The messages of a language, as Fluent's own parser reads them.

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::{self, ParserError},
};
use ontschot::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Messages by key.
pub(super) type Catalogue = BTreeMap<String, Message>;

/// What there is to know of a message.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// The variables that are filled in.
    pub(super) variables: BTreeSet<String>,
    /// Whether it says anything.
    pub(super) has_words: bool,
    /// How often the key occurs.
    pub(super) times: usize,
}

/// What is wrong in a file of words.
pub(super) fn syntax_errors(source: &str) -> Vec<ParserError> {
    let read = parser::parse(source);
    read.err()
        .map_or_else(Vec::new, |(_readable, errors)| errors)
}

/// All messages of a language.
pub(super) fn catalogue(language: Language) -> Catalogue {
    let mut catalogue = Catalogue::new();
    for source in language.sources() {
        let (Ok(resource) | Err((resource, _))) = parser::parse(*source);
        for entry in resource.body {
            if let Entry::Message(read) = entry {
                let message = catalogue.entry(read.id.name.to_owned()).or_default();
                message.times += 1;
                if let Some(pattern) = read.value {
                    message.has_words |= has_words(&pattern);
                    in_pattern(&pattern, &mut message.variables);
                }
            }
        }
    }
    catalogue
}

fn has_words(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { value } => !value.trim().is_empty(),
        PatternElement::Placeable { .. } => true,
    })
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => in_arguments(arguments, variables),
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, variables: &mut BTreeSet<String>) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for inline in arguments.positional.iter().chain(named) {
        in_inline(inline, variables);
    }
}
