use slate_application::pages::edit_block;
use slate_domain::{Block, BlockId, Page};

use crate::AppState;

/// A command as the window sees it; types are written in TypeScript.
pub struct Command {
    pub name: &'static str,
    pub parameters: &'static [&'static str],
    pub returns: &'static str,
}

/// Every command; the TypeScript bindings are generated from this table. All parameters are strings.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "load_page",
        parameters: &["page"],
        returns: "readonly Block[]",
    },
    Command {
        name: "edit_block",
        parameters: &["page", "id", "text"],
        returns: "readonly Block[]",
    },
    Command {
        name: "sync_state",
        parameters: &[],
        returns: "string",
    },
];

/// Runs a command; the answer is JSON.
pub fn run(state: &mut AppState, name: &str, arguments: &[&str]) -> Result<String, String> {
    match (name, arguments) {
        ("load_page", [page]) => {
            let content = state.pages.load(page).map_err(|error| error.to_string())?;
            Ok(page_json(&content))
        }
        ("edit_block", [page, id, text]) => {
            let block = Block {
                id: BlockId(id.to_string()),
                text: text.to_string(),
            };
            let content = edit_block(state.pages.as_mut(), page, block);
            content
                .map(|page| page_json(&page))
                .map_err(|error| error.to_string())
        }
        ("sync_state", []) => Ok(text_json(&state.sync.to_string())),
        _ => Err(format!(
            "no command {name} with {} arguments",
            arguments.len()
        )),
    }
}

fn page_json(page: &Page) -> String {
    let blocks = page.blocks().iter().map(|Block { id, text }| {
        format!(
            "{{\"id\":{},\"text\":{}}}",
            text_json(&id.0),
            text_json(text)
        )
    });
    format!("[{}]", blocks.collect::<Vec<_>>().join(","))
}

fn text_json(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        letter if letter < ' ' => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_in_the_table_runs() {
        for Command {
            name, parameters, ..
        } in COMMANDS
        {
            let arguments = vec!["x"; parameters.len()];
            assert!(
                run(&mut AppState::default(), name, &arguments).is_ok(),
                "{name}"
            );
        }
    }

    #[test]
    fn text_is_escaped() {
        let answer = run(
            &mut AppState::default(),
            "edit_block",
            &["p", "a", "\"hi\"\n"],
        );
        assert_eq!(answer, Ok(r#"[{"id":"a","text":"\"hi\"\u000a"}]"#.into()));
    }
}
