use slate_desktop::commands::{Command, COMMANDS};

const HEAD: &str = "\
// Generated from the commands of the desktop application. Do not edit.
import { invoke } from \"./invoke.ts\";

export interface Block {
  readonly id: string;
  readonly text: string;
}
";

/// Writes TypeScript bindings to the file named on the command line, or to standard output.
fn main() -> std::io::Result<()> {
    let functions: Vec<String> = COMMANDS.iter().map(function).collect();
    let text = format!("{HEAD}\n{}", functions.join("\n"));
    match std::env::args().nth(1) {
        Some(path) => std::fs::write(path, text),
        None => {
            print!("{text}");
            Ok(())
        }
    }
}

fn function(
    Command {
        name,
        parameters,
        returns,
    }: &Command,
) -> String {
    let typed: Vec<String> = parameters
        .iter()
        .map(|name| format!("{name}: string"))
        .collect();
    format!(
        "export function {}({}): Promise<{returns}> {{\n  return invoke(\"{name}\", [{}]);\n}}\n",
        camel_case(name),
        typed.join(", "),
        parameters.join(", "),
    )
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| {
        camel + &word[..1].to_uppercase() + &word[1..]
    })
}
