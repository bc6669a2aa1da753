//! The format of a case: Markdown, in which
//!
//! - a block ```` ```file NAME ```` is a file that stands in the folder of the case,
//! - a block ```` ```console ```` holds commands after `$ `, each with the answer that is expected
//!   under it, and `[exit 1]` under that where the exit code is not 0; a command goes on in the next
//!   line after a `\`,
//! - everything else is for the reader.

use std::fmt;

/// A case. Written out again it is the same text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// Lines for the reader.
    Text(String),
    /// A file.
    File { name: String, content: String },
    /// Commands.
    Console(Vec<Command>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    /// As it stands there, with its line breaks.
    written: String,
    /// Its words, without quotes.
    pub(super) words: Vec<String>,
    /// What it prints, and its exit code where that is not 0.
    pub(super) answer: String,
}

impl Document {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut blocks = Vec::new();
        let mut reader = String::new();
        let mut lines = text.lines().enumerate();
        while let Some((at, line)) = lines.next() {
            let is_case = line == "```console" || line.starts_with("```file ");
            if !is_case {
                reader.push_str(line);
                reader.push('\n');
                continue;
            }
            blocks.push(Block::Text(std::mem::take(&mut reader)));
            let body: Vec<&str> = lines
                .by_ref()
                .map(|(_, line)| line)
                .take_while(|line| *line != "```")
                .collect();
            let block = match line.strip_prefix("```file ") {
                Some(name) => Ok(Block::File {
                    name: name.trim().to_owned(),
                    content: body.iter().flat_map(|line| [*line, "\n"]).collect(),
                }),
                None => commands(&body).map(Block::Console),
            };
            blocks.push(block.map_err(|reason| format!("block at line {}: {reason}", at + 1))?);
        }
        blocks.push(Block::Text(reader));
        let document = Self { blocks };
        if document.to_string() == text {
            Ok(document)
        } else {
            Err("a block is not closed, or the last line does not end".to_owned())
        }
    }
}

fn commands(lines: &[&str]) -> Result<Vec<Command>, String> {
    let mut commands: Vec<Command> = Vec::new();
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        if let Some(first) = line.strip_prefix("$ ") {
            let mut written = first.to_owned();
            while written.ends_with('\\') {
                let next = lines.next().ok_or("a command does not end")?;
                written.push('\n');
                written.push_str(next);
            }
            let words = words(&written.replace("\\\n", " "))?;
            let answer = String::new();
            commands.push(Command {
                written,
                words,
                answer,
            });
        } else {
            let command = commands.last_mut().ok_or("an answer without a command")?;
            command.answer.push_str(line);
            command.answer.push('\n');
        }
    }
    Ok(commands)
}

/// The words of a command; quotes, single or double, keep spaces together.
fn words(command: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut open: Option<char> = None;
    for sign in command.chars() {
        match (sign, open) {
            (quote, Some(mark)) if quote == mark => open = None,
            ('"' | '\'', None) => {
                open = Some(sign);
                word.get_or_insert_default();
            }
            (space, None) if space.is_whitespace() => words.extend(word.take()),
            (sign, _) => word.get_or_insert_default().push(sign),
        }
    }
    words.extend(word);
    if open.is_some() {
        return Err(format!("a quote is not closed: {command}"));
    }
    Ok(words)
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for block in &self.blocks {
            match block {
                Block::Text(text) => f.write_str(text)?,
                Block::File { name, content } => write!(f, "```file {name}\n{content}```\n")?,
                Block::Console(commands) => {
                    f.write_str("```console\n")?;
                    for command in commands {
                        write!(f, "$ {}\n{}", command.written, command.answer)?;
                    }
                    f.write_str("```\n")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_read_and_written_as_it_stands() {
        let text = "# A case\n\nWords.\n\n```file in.csv\na;b\n\n```\n\n```console\n\
                    $ ontschot new x.ontschot \\\n    --title 'Two words'\nanswer\n\n[exit 1]\n\
                    $ ontschot check x.ontschot\n```\n\n```\nnot a command\n```\n";
        let document = Document::parse(text).expect("a case");
        assert_eq!(document.to_string(), text);
        let Some(Block::Console(commands)) = document.blocks.get(3) else {
            panic!("{document:#?}");
        };
        let expected = ["ontschot", "new", "x.ontschot", "--title", "Two words"];
        assert_eq!(commands[0].words, expected);
        assert_eq!(commands[0].answer, "answer\n\n[exit 1]\n");
        assert_eq!(commands[1].answer, "");
    }

    #[test]
    fn quotes_keep_words_together_and_may_be_empty() {
        assert_eq!(
            words("a 'b c' d\"e f\"").expect("words"),
            ["a", "b c", "de f"]
        );
        assert_eq!(words("a '' \"'\"").expect("words"), ["a", "", "'"]);
        assert!(words("a 'b").is_err());
    }

    #[test]
    fn what_is_no_case_is_refused() {
        assert!(Document::parse("```console\nanswer\n```\n").is_err());
        assert!(Document::parse("```console\n$ a\n").is_err());
        assert!(Document::parse("```console\n$ a \\\n```\n").is_err());
        assert!(Document::parse("no end of line").is_err());
    }
}
