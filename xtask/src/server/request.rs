//! What a client asks for.

use std::io::{self, Read};

/// Longer heads than any browser sends are refused.
const LONGEST_HEAD: usize = 65_536;

/// The first line of a request: what the log shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, or what else was tried.
    pub method: String,
    /// As it was sent: percent-encoded, with the query.
    pub path: String,
}

impl Request {
    /// None when the client closes without asking.
    pub(super) fn read(connection: &mut impl Read) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut chunk = [0; 4096];
        while head.len() < LONGEST_HEAD {
            let length = connection.read(&mut chunk)?;
            if length == 0 {
                return Ok(None);
            }
            head.extend(chunk.iter().take(length));
            if let Some(request) = Self::parse(&head)? {
                return Ok(Some(request));
            }
        }
        Err(io::ErrorKind::InvalidData.into())
    }

    /// None as long as the head is not whole.
    fn parse(head: &[u8]) -> io::Result<Option<Self>> {
        let mut headers = [httparse::EMPTY_HEADER; 100];
        let mut request = httparse::Request::new(&mut headers);
        let status = request.parse(head).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        if status.is_partial() {
            return Ok(None);
        }
        let (method, path) = (request.method.unwrap_or_default(), request.path.unwrap_or_default());
        Ok(Some(Self { method: method.into(), path: path.into() }))
    }

    /// The path without query, decoded; none when it is no text.
    pub(super) fn decoded_path(&self) -> Option<String> {
        let path = self.path.split(['?', '#']).next().unwrap_or_default();
        percent_encoding::percent_decode_str(path).decode_utf8().ok().map(std::borrow::Cow::into_owned)
    }
}
