use crate::Connection;

/// Scripts in the order in which they run; a device remembers how many it has run.
const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_pages.sql")];

/// Brings the database up to date; returns how many scripts were run.
pub fn migrate(connection: &mut dyn Connection) -> Result<usize, String> {
    let rows = connection.query("PRAGMA user_version", &[])?;
    let done = rows
        .first()
        .and_then(|row| row.first())
        .map_or(Ok(0), |version| version.parse::<usize>())
        .map_err(|error| error.to_string())?;
    for (index, script) in MIGRATIONS.iter().enumerate().skip(done) {
        connection.execute(script, &[])?;
        connection.execute(&format!("PRAGMA user_version = {}", index + 1), &[])?;
    }
    Ok(MIGRATIONS.len().saturating_sub(done))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rows;

    struct Recorder {
        version: usize,
        executed: usize,
    }

    impl Connection for Recorder {
        fn execute(&mut self, _: &str, _: &[&str]) -> Result<(), String> {
            self.executed += 1;
            Ok(())
        }

        fn query(&self, _: &str, _: &[&str]) -> Result<Rows, String> {
            Ok(vec![vec![self.version.to_string()]])
        }
    }

    #[test]
    fn a_new_database_runs_every_script() {
        let mut new = Recorder {
            version: 0,
            executed: 0,
        };
        assert_eq!(migrate(&mut new), Ok(MIGRATIONS.len()));
        assert_eq!(new.executed, 2 * MIGRATIONS.len());
    }

    #[test]
    fn a_current_database_runs_none() {
        let mut current = Recorder {
            version: MIGRATIONS.len(),
            executed: 0,
        };
        assert_eq!(migrate(&mut current), Ok(0));
        assert_eq!(current.executed, 0);
    }
}
