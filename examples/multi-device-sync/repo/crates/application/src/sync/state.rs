use std::fmt;

/// How far this device is behind the others, and they behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SyncState {
    /// Nobody is signed in.
    #[default]
    Off,
    UpToDate,
    /// Number of updates that wait to be sent.
    Waiting(usize),
    Failed(String),
}

impl fmt::Display for SyncState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => f.write_str("off"),
            Self::UpToDate => f.write_str("up to date"),
            Self::Waiting(1) => f.write_str("1 update waits"),
            Self::Waiting(count) => write!(f, "{count} updates wait"),
            Self::Failed(why) => write!(f, "failed: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_read_as_text() {
        assert_eq!(SyncState::default().to_string(), "off");
        assert_eq!(SyncState::Waiting(1).to_string(), "1 update waits");
        assert_eq!(SyncState::Waiting(3).to_string(), "3 updates wait");
    }
}
