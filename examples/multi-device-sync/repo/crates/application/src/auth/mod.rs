/// Somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub email: String,
}

/// Knows who uses the application.
pub trait Accounts {
    fn current(&self) -> Option<Account>;
}

/// Slate works without an account; until there is a way to sign in, nobody has one.
pub struct SignedOut;

impl Accounts for SignedOut {
    fn current(&self) -> Option<Account> {
        None
    }
}

/// The line in the settings that says who is signed in.
pub fn account_line(accounts: &dyn Accounts) -> String {
    match accounts.current() {
        Some(account) => format!("Signed in as {}", account.email),
        None => "This device only".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_an_account_pages_stay_here() {
        assert_eq!(account_line(&SignedOut), "This device only");
    }
}
