//! Who is let in: decides on a request by its head alone.
//!
//! A preview holds drafts. Any page that the same browser shows may ask this server for something, and with a name of its own that
//! leads to 127.0.0.1 (DNS rebinding) even read the answer. So the name that was asked for must be one of ours, exactly; nothing is
//! sent that lets other origins read (no CORS header); and what is not a plain reading request is refused.

/// The head of a request, as far as it decides.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Head<'a> {
    pub(super) method: &'a str,
    /// What was asked for, as it was sent: `/mali/fr/?q=x`.
    pub(super) target: &'a str,
    /// Each `Host` header.
    pub(super) hosts: &'a [&'a str],
    pub(super) origin: Option<&'a str>,
    /// `Sec-Fetch-Site`: where the page stands that asks, as the browser says (W3C Fetch Metadata, section 2.3).
    pub(super) site: Option<&'a str>,
    /// Whether anything says that a body follows.
    pub(super) has_body: bool,
}

/// What is let through, and under which names.
#[derive(Clone, Debug)]
pub(super) struct Door {
    /// `127.0.0.1:1111`
    names: [String; 2],
    /// A random word that other sites cannot know.
    pub(super) token: String,
}

/// What a request is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// An address of the site, decoded, from its first `/` on.
    Site(String),
    /// The script or the style of the preview, by name.
    Own(String),
    /// The stream of what happens, for a page that was given.
    Events {
        /// The page's path in the site.
        page: String,
        /// What the page was made of.
        print: String,
        /// The file that it is the page of.
        file: String,
    },
}

/// Why a request is refused: the status and a word on it.
pub(super) type Refusal = (u16, &'static str);

/// What stands before everything that the preview adds; no page of a site is there.
pub(super) const OWN: &str = "/_dossier/";

impl Door {
    /// The door of the server on `port`.
    pub(super) fn new(port: u16, token: String) -> Self {
        Self {
            names: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
            token,
        }
    }

    /// What a request wants.
    ///
    /// # Errors
    ///
    /// The refusal: another method than GET and HEAD is 405 (RFC 9110, 15.5.6), a body, a whole address instead of a path or a
    /// path that cannot be decoded 400, another name than ours 421 (RFC 9110, 15.5.20), a stream for another site 403.
    pub(super) fn admit(&self, head: &Head<'_>) -> Result<Wanted, Refusal> {
        if !["GET", "HEAD"].contains(&head.method) {
            return Err((405, "only GET and HEAD"));
        }
        // A reading request has no body; one that says so is an attempt to put a second request into it.
        if head.has_body {
            return Err((400, "a body is not expected"));
        }
        let [host] = head.hosts else {
            return Err((400, "one Host header is expected"));
        };
        if !self.is_ours(host) {
            return Err((421, "this name is not served here"));
        }
        let (path, query) = head.target.split_once('?').unwrap_or((head.target, ""));
        if !path.starts_with('/') {
            return Err((400, "a path is expected"));
        }
        let path = decoded(path).ok_or((400, "the path is not UTF-8"))?;
        let Some(own) = path.strip_prefix(OWN) else {
            return Ok(Wanted::Site(path));
        };
        let (token, name) = own.split_once('/').ok_or((404, "not found"))?;
        if !same(token, &self.token) {
            return Err((404, "not found"));
        }
        if name != "events" {
            return Ok(Wanted::Own(name.to_owned()));
        }
        let from_here = head.origin.is_none_or(|origin| {
            let name = origin.strip_prefix("http://");
            name.is_some_and(|name| self.is_ours(name))
        });
        if !from_here || head.site.is_some_and(|site| site != "same-origin") {
            return Err((403, "for pages of this site alone"));
        }
        let value = |key: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let (_, value) = pairs.find(|(name, _)| *name == key)?;
            decoded(value)
        };
        Ok(Wanted::Events {
            page: value("page").unwrap_or_default(),
            print: value("print").unwrap_or_default(),
            file: value("file").unwrap_or_default(),
        })
    }

    fn is_ours(&self, name: &str) -> bool {
        self.names
            .iter()
            .any(|ours| ours.eq_ignore_ascii_case(name))
    }
}

/// Whether two words are the same, in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    one.len() == other.len() && pairs.fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// A part of an address with its `%2F` decoded (RFC 3986, section 2.1); none when it is broken or not UTF-8.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'%' {
            bytes.push(*byte);
            continue;
        }
        let hex = rest.get(..2)?;
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let value = digit(*hex.first()?)? * 16 + digit(*hex.get(1)?)?;
        bytes.push(u8::try_from(value).ok()?);
        rest = rest.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}
