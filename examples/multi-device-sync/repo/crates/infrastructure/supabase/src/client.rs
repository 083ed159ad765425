/// A request, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: &'static str,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub body: String,
}

/// Sends requests. Errors are for answers that never came.
pub trait Transport {
    fn send(&self, request: Request) -> Result<Response, String>;
}

/// Talks to one project.
pub struct Client<T: Transport> {
    pub project: String,
    pub key: String,
    pub transport: T,
}

impl<T: Transport> Client<T> {
    /// Calls a function of the remote database; `body` and the answer are JSON.
    pub fn call(&self, function: &str, body: String) -> Result<String, String> {
        let response = self.transport.send(Request {
            method: "POST",
            url: format!(
                "{}/rest/v1/rpc/{function}",
                self.project.trim_end_matches('/')
            ),
            headers: vec![("apikey", self.key.clone())],
            body,
        })?;
        match response.status {
            200..=299 => Ok(response.body),
            status => Err(format!("{function} answered {status}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Refusing;

    impl Transport for Refusing {
        fn send(&self, request: Request) -> Result<Response, String> {
            assert_eq!(request.url, "https://notes.example/rest/v1/rpc/ping");
            Ok(Response {
                status: 401,
                body: String::new(),
            })
        }
    }

    #[test]
    fn a_refusal_names_the_function() {
        let client = Client {
            project: "https://notes.example/".into(),
            key: "k".into(),
            transport: Refusing,
        };
        assert_eq!(
            client.call("ping", "{}".into()),
            Err("ping answered 401".into())
        );
    }
}
