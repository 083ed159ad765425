use std::io::{stdin, BufRead};

use slate_desktop::{commands, AppState};

/// Stands in for the window: one command a line, arguments separated by tabs.
fn main() {
    let mut state = AppState::default();
    for line in stdin().lock().lines().map_while(Result::ok) {
        let words: Vec<&str> = line.split('\t').collect();
        let Some((name, arguments)) = words.split_first() else {
            continue;
        };
        match commands::run(&mut state, name, arguments) {
            Ok(answer) => println!("{answer}"),
            Err(why) => eprintln!("{why}"),
        }
    }
}
