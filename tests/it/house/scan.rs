//! What stands in a source, read as Rust's own tokens: comments and strings cannot deceive it, and
//! macros are read too.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use std::path::Path;

/// A path that a source names, from its root: `crate` or the name of another crate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) line: usize,
    segments: Vec<String>,
}

/// A function with its first and last line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) first: usize,
    last: usize,
}

impl Named {
    /// `crate`, `std` or another crate.
    pub(super) fn root(&self) -> &str {
        self.segments.first().map_or("", String::as_str)
    }

    /// What is named of the root; `*` for all of it, `None` for itself.
    pub(super) fn below_root(&self) -> Option<&str> {
        self.segments.get(1).map(String::as_str)
    }

    /// The whole path.
    pub(super) fn text(&self) -> String {
        self.segments.join("::")
    }
}

impl Function {
    pub(super) const fn lines(&self) -> usize {
        self.last + 1 - self.first
    }
}

/// The module of a file: `src/plan/line.rs` is `crate::plan::line`, `src/lib.rs` is `crate`.
pub(super) fn module_path(file: &Path) -> Vec<String> {
    let without_extension = file.with_extension("");
    let names = without_extension.iter().skip(1);
    let below = names.filter(|name| *name != "lib" && *name != "main");
    std::iter::once("crate".to_owned())
        .chain(below.map(|name| name.to_string_lossy().into_owned()))
        .collect()
}

/// Every path of this crate and of the standard library that a source names in a module, written
/// in any way: `crate::x`, `$crate::x`, `super::super::x`, `ontschot::x`, groups, at every depth.
pub(super) fn paths(text: &str, module: &[String]) -> Vec<Named> {
    let mut found = Vec::new();
    walk_paths(&tokens(text), module, &mut found);
    found
}

fn walk_paths(tokens: &[TokenTree], module: &[String], found: &mut Vec<Named>) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += match (token, tokens.get(at + 1), tokens.get(at + 2)) {
            (
                TokenTree::Ident(word),
                Some(TokenTree::Ident(name)),
                Some(TokenTree::Group(body)),
            ) if word == "mod" => {
                let inner = [module, &[name.to_string()]].concat();
                walk_paths(&inside(body), &inner, found);
                3
            }
            (TokenTree::Ident(word), Some(TokenTree::Group(who)), _)
                if word == "pub" && is_visibility(who) =>
            {
                2
            }
            (TokenTree::Ident(word), ..) => match root_of(word, module) {
                Some(root) if !follows_a_path(tokens, at) => follow(tokens, at, root, found) - at,
                _ => 1,
            },
            (TokenTree::Group(group), ..) => {
                walk_paths(&inside(group), module, found);
                1
            }
            _ => 1,
        };
    }
}

/// Where a path that starts with this word starts from.
fn root_of(word: &Ident, module: &[String]) -> Option<Vec<String>> {
    match word.to_string().as_str() {
        "crate" | "ontschot" => Some(vec!["crate".to_owned()]),
        "std" | "core" | "alloc" => Some(vec!["std".to_owned()]),
        "self" => Some(module.to_vec()),
        "super" => Some(parent(module)),
        _ => None,
    }
}

fn parent(module: &[String]) -> Vec<String> {
    let above = module.len().saturating_sub(1).max(1);
    module.iter().take(above).cloned().collect()
}

/// Follows a path whose first segment, at `at`, is resolved already; answers where it ends.
fn follow(tokens: &[TokenTree], at: usize, mut path: Vec<String>, found: &mut Vec<Named>) -> usize {
    let line = line_of(tokens, at);
    let is_value = matches!(tokens.get(at), Some(TokenTree::Ident(word)) if word == "self");
    let mut at = at + 1;
    if is_value && !is_separator(tokens, at) {
        return at; // `self` as a value, or as the last of a group
    }
    while is_separator(tokens, at) {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(word)) if word == "super" => path = parent(&path),
            Some(TokenTree::Ident(word)) if word == "self" => {}
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                follow_group(group, &path, found);
                return at + 3;
            }
            Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                path.push("*".to_owned());
                at += 3;
                break;
            }
            _ => break,
        }
        at += 3;
    }
    found.push(Named {
        line,
        segments: path,
    });
    at
}

/// Every member of `{a, b::c, self}` behind a path.
fn follow_group(group: &Group, path: &[String], found: &mut Vec<Named>) {
    let tokens = inside(group);
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    for member in tokens.split(is_comma) {
        let Some(TokenTree::Ident(word)) = member.first() else {
            if !member.is_empty() {
                let segments = [path, &["*".to_owned()]].concat();
                let line = line_of(member, 0);
                found.push(Named { line, segments });
            }
            continue;
        };
        let own = match word.to_string().as_str() {
            "self" if !is_separator(member, 1) => {
                let segments = path.to_vec();
                let line = line_of(member, 0);
                found.push(Named { line, segments });
                continue;
            }
            "self" => path.to_vec(),
            "super" => parent(path),
            name => [path, &[name.to_owned()]].concat(),
        };
        follow(member, 0, own, found);
    }
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1))
}

/// Whether a word stands behind `x::`, and so starts no path of its own; `::x` does start one.
fn follows_a_path(tokens: &[TokenTree], at: usize) -> bool {
    let Some(before) = at.checked_sub(3) else {
        return false;
    };
    match tokens.get(before) {
        Some(TokenTree::Ident(word)) => is_separator(tokens, before + 1) && word != "use",
        _ => false,
    }
}

/// `pub(crate)`, `pub(super)`, `pub(in …)`: it says who may see, and names nothing.
fn is_visibility(group: &Group) -> bool {
    let tokens = inside(group);
    let first = tokens.first();
    let is_in = matches!(first, Some(TokenTree::Ident(word)) if word == "in");
    group.delimiter() == Delimiter::Parenthesis && (tokens.len() == 1 || is_in)
}

/// Every function with a body.
pub(super) fn functions(text: &str) -> Vec<Function> {
    let mut found = Vec::new();
    each_slice(&tokens(text), &mut |tokens| {
        found.extend(bodies(tokens).map(|(function, _)| function));
    });
    found
}

/// The functions among tokens, each with its body.
fn bodies(tokens: &[TokenTree]) -> impl Iterator<Item = (Function, &Group)> {
    tokens.windows(2).enumerate().filter_map(|(at, pair)| {
        let [TokenTree::Ident(word), TokenTree::Ident(name)] = pair else {
            return None;
        };
        let body = tokens.iter().skip(at).find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(Some(group)),
            TokenTree::Punct(mark) if mark.as_char() == ';' => Some(None),
            _ => None,
        });
        let body = body.flatten().filter(|_| word == "fn")?;
        let function = Function {
            name: name.to_string(),
            first: word.span().start().line,
            last: body.span_close().end().line,
        };
        Some((function, body))
    })
}

/// The lines of match arms that are blocks, in functions of a name.
pub(super) fn block_arms_in(text: &str, function_name: &str) -> Vec<usize> {
    let mut found = Vec::new();
    each_slice(&tokens(text), &mut |slice| {
        for (_, body) in bodies(slice).filter(|(function, _)| function.name == function_name) {
            each_slice(&inside(body), &mut |arms| {
                found.extend(arms.windows(3).filter_map(|arm| match arm {
                    [
                        TokenTree::Punct(one),
                        TokenTree::Punct(two),
                        TokenTree::Group(block),
                    ] if one.as_char() == '='
                        && two.as_char() == '>'
                        && block.delimiter() == Delimiter::Brace =>
                    {
                        Some(block.span_open().start().line)
                    }
                    _ => None,
                }));
            });
        }
    });
    found
}

/// Every macro that is called, by line and name.
pub(super) fn macros(text: &str) -> Vec<(usize, String)> {
    words_next_to(text, |tokens, at| {
        matches!(tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!')
            && matches!(tokens.get(at + 2), Some(TokenTree::Group(_)))
    })
}

/// The first word of every attribute, by line.
pub(super) fn attributes(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    each_slice(&tokens(text), &mut |tokens| {
        for pair in tokens.windows(2) {
            if let [TokenTree::Punct(mark), TokenTree::Group(group)] = pair
                && mark.as_char() == '#'
                && let Some(TokenTree::Ident(word)) = inside(group).first()
            {
                found.push((word.span().start().line, word.to_string()));
            }
        }
    });
    found
}

/// Every word of the source that is no comment and no string, by line.
pub(super) fn identifiers(text: &str) -> Vec<(usize, String)> {
    words_next_to(text, |_, _| true)
}

fn words_next_to(
    text: &str,
    is_wanted: impl Fn(&[TokenTree], usize) -> bool,
) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    each_slice(&tokens(text), &mut |tokens| {
        for (at, token) in tokens.iter().enumerate() {
            if let TokenTree::Ident(word) = token
                && is_wanted(tokens, at)
            {
                found.push((word.span().start().line, word.to_string()));
            }
        }
    });
    found
}

type Visit<'a> = &'a mut dyn FnMut(&[TokenTree]);

/// Hands over the tokens of a source, and those of every group in it.
fn each_slice(tokens: &[TokenTree], visit: Visit<'_>) {
    visit(tokens);
    for token in tokens {
        if let TokenTree::Group(group) = token {
            each_slice(&inside(group), visit);
        }
    }
}

fn line_of(tokens: &[TokenTree], at: usize) -> usize {
    tokens.get(at).map_or(0, |token| token.span().start().line)
}

fn inside(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn tokens(text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text.parse().expect("a source is Rust");
    stream.into_iter().collect()
}
