//! What is answered to requests that no browser of the user would send by itself: over a raw socket, byte for byte.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::preview::{Preview, answer};
use super::project::Project;

struct Case {
    what: &'static str,
    /// The request; `{host}` is the right name, `{port}` the port, `{base}` the path of the site, `{own}` that of the preview’s files.
    request: &'static str,
    status: u16,
}

const CASES: &[Case] = &[
    // What should work, so that the rest says something.
    Case {
        what: "a page",
        request: "GET {base}fr/index.html HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 200,
    },
    Case {
        what: "its head",
        request: "HEAD {base}fr/index.html HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 200,
    },
    Case {
        what: "by the name localhost",
        request: "GET {base}fr/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
        status: 200,
    },
    Case {
        what: "the root, which leads to the site",
        request: "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 302,
    },
    Case {
        what: "a folder without its slash",
        request: "GET {base}fr HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 302,
    },
    Case {
        what: "no length of a body",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n",
        status: 200,
    },
    Case {
        what: "the script of the preview",
        request: "GET {own}preview.js HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 200,
    },
    // Paths out of the site: there is no disk behind the addresses.
    Case {
        what: "..",
        request: "GET {base}../../../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: ".. encoded",
        request: "GET {base}%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: ".. with an encoded slash",
        request: "GET {base}..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: ".. encoded twice",
        request: "GET {base}%252e%252e/etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "....//",
        request: "GET {base}....//....//etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "backslashes",
        request: "GET {base}..\\..\\dossier.toml HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "two slashes",
        request: "GET //etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "a page by way of ..",
        request: "GET {base}fr/../fr/index.html HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "a zero byte",
        request: "GET {base}fr/index.html%00.css HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "no UTF-8",
        request: "GET {base}%ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 400,
    },
    Case {
        what: "half of a code",
        request: "GET {base}%2 HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a source file",
        request: "GET {base}content/index.fr.md HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "the settings",
        request: "GET {base}dossier.toml HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "as if from /@fs/",
        request: "GET /@fs/etc/passwd?raw HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    // Names: DNS rebinding.
    Case {
        what: "another name",
        request: "GET {base} HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n",
        status: 421,
    },
    Case {
        what: "a name that begins like ours",
        request: "GET {base} HTTP/1.1\r\nHost: 127.0.0.1.evil.example:{port}\r\n\r\n",
        status: 421,
    },
    Case {
        what: "our name without the port",
        request: "GET {base} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        status: 421,
    },
    Case {
        what: "our name with another port",
        request: "GET {base} HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n",
        status: 421,
    },
    Case {
        what: "the address that means any",
        request: "GET {base} HTTP/1.1\r\nHost: 0.0.0.0:{port}\r\n\r\n",
        status: 421,
    },
    Case {
        what: "a user before the name",
        request: "GET {base} HTTP/1.1\r\nHost: x@{host}\r\n\r\n",
        status: 421,
    },
    Case {
        what: "an empty name",
        request: "GET {base} HTTP/1.1\r\nHost: \r\n\r\n",
        status: 421,
    },
    Case {
        what: "no name",
        request: "GET {base} HTTP/1.1\r\n\r\n",
        status: 400,
    },
    Case {
        what: "no name, HTTP/1.0",
        request: "GET {base} HTTP/1.0\r\n\r\n",
        status: 400,
    },
    Case {
        what: "two names",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a whole address, as of a proxy",
        request: "GET http://{host}{base} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 400,
    },
    Case {
        what: "an address elsewhere",
        request: "GET http://evil.example/ HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 400,
    },
    // Methods.
    Case {
        what: "POST",
        request: "POST {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n",
        status: 405,
    },
    Case {
        what: "PUT",
        request: "PUT {base}x HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\n\r\nx",
        status: 405,
    },
    Case {
        what: "DELETE",
        request: "DELETE {base} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 405,
    },
    Case {
        what: "OPTIONS, before a request of another site",
        request: "OPTIONS {base} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: GET\r\n\r\n",
        status: 405,
    },
    Case {
        what: "CONNECT",
        request: "CONNECT evil.example:443 HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 405,
    },
    Case {
        what: "TRACE",
        request: "TRACE {base} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 405,
    },
    Case {
        what: "no method",
        request: "get {base} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 405,
    },
    // A second request hidden in the first.
    Case {
        what: "a body",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 40\r\n\r\nGET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        status: 400,
    },
    Case {
        what: "two lengths",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nContent-Length: 40\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a length and pieces",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        status: 400,
    },
    Case {
        what: "pieces of another name",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a space before the colon",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a header that goes on in the next line",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b\r\n\r\n",
        status: 400,
    },
    Case {
        what: "a negative length",
        request: "GET {base} HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n",
        status: 400,
    },
    Case {
        what: "what is no HTTP",
        request: "\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n",
        status: 400,
    },
    Case {
        what: "another version",
        request: "GET {base} HTTP/3.7\r\nHost: {host}\r\n\r\n",
        status: 400,
    },
    // The stream, which only pages of this site may open.
    Case {
        what: "the stream for another site",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream for a file on the disk",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nOrigin: null\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream for another port",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nOrigin: http://127.0.0.1:1\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream over https",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nOrigin: https://{host}\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream across sites",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream across origins",
        request: "GET {own}events HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-site\r\n\r\n",
        status: 403,
    },
    Case {
        what: "the stream without the token",
        request: "GET /_dossier/events HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "the stream with another token",
        request: "GET /_dossier/00000000000000000000000000000000/events HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
    Case {
        what: "another file of the preview",
        request: "GET {own}../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        status: 404,
    },
];

#[test]
fn what_is_not_a_plain_request_of_this_machine_is_refused() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let own = preview.own();
    let (_, port) = preview.host.split_once(':').expect("a port");
    let mut wrong = Vec::new();
    for case in CASES {
        let request = case
            .request
            .replace("{host}", &preview.host)
            .replace("{port}", port)
            .replace("{base}", &preview.base)
            .replace("{own}", &own);
        // An answer that keeps the connection is ended by the next request, which asks for that.
        let last = format!(
            "GET /last HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            preview.host
        );
        let bytes = preview.send(&[request.as_bytes(), last.as_bytes()].concat());
        let answer = answer(&bytes);
        if answer.status != case.status {
            wrong.push(format!(
                "{}: {} and not {}",
                case.what, answer.status, case.status
            ));
        }
        let text = String::from_utf8_lossy(&bytes);
        for never in ["root:x:", "base_url", "Access-Control", "access-control"] {
            if text.contains(never) {
                wrong.push(format!("{}: the answer has “{never}”", case.what));
            }
        }
        // What was hidden behind a refused request is not answered.
        if [400, 405, 421].contains(&case.status) && text.matches("HTTP/1.1 ").count() > 1 {
            wrong.push(format!("{}: two answers", case.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_answer_says_what_browsers_must_not_do_with_it() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let base = &preview.base;
    let own = preview.own();
    for address in [
        format!("{base}fr/index.html"),
        format!("{base}contact.txt"),
        format!("{base}nowhere"),
        "/".to_owned(),
        format!("{own}preview.js"),
    ] {
        let answer = preview.get(&address);
        for (name, value) in [
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{address}: {name}");
        }
        assert!(answer.header("Content-Type").is_some(), "{address}");
    }
    let head = preview.ask("HEAD", &format!("{base}fr/index.html"), "");
    assert!(head.body.is_empty(), "a head has no body");
    let length = head
        .header("Content-Length")
        .and_then(|length| length.parse().ok());
    let page = preview.get(&format!("{base}fr/index.html"));
    assert_eq!(
        length,
        Some(page.body.len()),
        "and says how long it would be"
    );
}

#[test]
fn a_huge_head_is_cut_off() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let head = |bytes: usize| {
        let filler = "x".repeat(bytes);
        let Preview { host, base, .. } = &preview;
        format!(
            "GET {base} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Filler: {filler}\r\n\r\n"
        )
    };
    assert_eq!(answer(&preview.send(head(8_000).as_bytes())).status, 200);
    assert_eq!(answer(&preview.send(head(17_000).as_bytes())).status, 431);
    let many = "X: y\r\n".repeat(500);
    let request = format!("GET / HTTP/1.1\r\nHost: {}\r\n{many}\r\n", preview.host);
    assert_eq!(answer(&preview.send(request.as_bytes())).status, 431);
    // Ten megabytes are not waited for: the connection is closed long before.
    let answered = answer(&preview.send(head(10_000_000).as_bytes())).status;
    assert!([0, 431].contains(&answered), "{answered}");
    assert_eq!(preview.get(&preview.base).status, 200, "it still answers");
}

#[test]
fn who_says_nothing_is_not_waited_for() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let began = Instant::now();
    let mut slow = TcpStream::connect(&preview.host).expect("it listens");
    slow.set_read_timeout(Some(Duration::from_secs(30)))
        .expect("a timeout");
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ").expect("sent");
    let mut silent = TcpStream::connect(&preview.host).expect("it listens");
    silent
        .set_read_timeout(Some(Duration::from_secs(30)))
        .expect("a timeout");
    assert_eq!(
        preview.get(&preview.base).status,
        200,
        "others are answered meanwhile"
    );
    for stream in [&mut slow, &mut silent] {
        let mut rest = Vec::new();
        let ended = stream.read_to_end(&mut rest);
        assert!(ended.is_ok(), "it is closed: {ended:?}");
    }
    let took = began.elapsed().as_secs();
    assert!((8..25).contains(&took), "after ten seconds, not {took}");
}

#[test]
fn more_connections_than_there_are_places_are_closed_at_once() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let held: Vec<TcpStream> = (0..256)
        .map(|_| TcpStream::connect(&preview.host).expect("it listens"))
        .collect();
    std::thread::sleep(Duration::from_millis(500));
    let refused = preview.send(b"GET / HTTP/1.1\r\n\r\n");
    assert!(refused.is_empty(), "{}", String::from_utf8_lossy(&refused));
    drop(held);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(
        preview.get(&preview.base).status,
        200,
        "and then there are places again"
    );
}
