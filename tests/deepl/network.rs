//! The transport by itself, against sockets that do what no server should.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use dossier::translate::http::{Clock, HttpRequest, Transport, TransportError};
use dossier::translate::transport::{Network, SystemClock};

fn get(url: &str) -> HttpRequest {
    HttpRequest {
        method: "GET",
        url: url.to_owned(),
        headers: vec![("Authorization".to_owned(), "secret".to_owned())],
        body: None,
    }
}

/// A socket that takes `count` connections one after the other; its address.
fn listen(count: usize, serve: fn(TcpStream)) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let thread = std::thread::spawn(move || {
        for stream in listener.incoming().take(count) {
            serve(stream.unwrap());
        }
    });
    (address, thread)
}

/// Reads the head of a request.
fn head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn the_time_is_for_the_whole_answer() {
    // A byte every 50 ms would never be late by itself.
    let (address, _thread) = listen(1, |mut stream| {
        head(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        while stream.write_all(b"a").is_ok() {
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    #[expect(clippy::disallowed_methods, reason = "how long it really took")]
    let start = Instant::now();
    let error = Network::new().send(&get(&address), SECOND / 2).unwrap_err();
    assert_eq!(error, TransportError::Timeout);
    assert!(start.elapsed() < 5 * SECOND, "{:?}", start.elapsed());
}

#[test]
fn a_connection_that_breaks_is_told_from_one_that_never_was() {
    let (address, _thread) = listen(2, |mut stream| {
        head(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc");
    });
    let error = Network::new().send(&get(&address), SECOND).unwrap_err();
    assert!(matches!(error, TransportError::Broken(_)), "{error:?}");
    let (address, _thread) = listen(2, |mut stream| {
        head(&mut stream);
    });
    let error = Network::new().send(&get(&address), SECOND).unwrap_err();
    assert!(matches!(error, TransportError::Broken(_)), "{error:?}");
    let (address, _thread) = listen(2, |mut stream| {
        head(&mut stream);
        let _ = stream.write_all(b"220 mail.example.org ready\r\n\r\n");
    });
    let error = Network::new().send(&get(&address), SECOND).unwrap_err();
    assert!(matches!(error, TransportError::Unreachable(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "what answers at `127.0.0.1` does not speak HTTP"
    );
}

#[test]
fn what_does_not_speak_tls_is_not_spoken_to() {
    let (address, _thread) = listen(2, |mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard);
        assert!(!String::from_utf8_lossy(&heard).contains("secret"));
    });
    let address = address.replace("http:", "https:");
    let error = Network::new().send(&get(&address), SECOND).unwrap_err();
    let TransportError::Unreachable(cause) = &error else {
        panic!("{error:?}");
    };
    assert!(
        cause
            .to_string()
            .starts_with("no secure connection to `127.0.0.1`"),
        "{cause}"
    );
}

#[test]
fn one_connection_serves_many_requests() {
    let (address, thread) = listen(1, |mut stream| {
        for number in 0..5 {
            let head = head(&mut stream);
            assert!(
                head.starts_with("POST /") && head.contains("content-length: 2"),
                "{head}"
            );
            let mut body = [0; 2];
            stream.read_exact(&mut body).unwrap();
            let answer =
                format!("HTTP/1.1 200 OK\r\nX-Number: {number}\r\nContent-Length: 2\r\n\r\nok");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    let network = Network::new();
    for number in 0..5 {
        let request = HttpRequest {
            method: "POST",
            body: Some(b"{}".to_vec()),
            ..get(&address)
        };
        let answer = network.send(&request, SECOND).unwrap();
        assert_eq!((answer.status, &answer.body[..]), (200, &b"ok"[..]));
        assert_eq!(answer.header("x-number"), Some(&number.to_string()[..]));
    }
    drop(network);
    thread.join().unwrap();
}

#[test]
fn no_redirect_is_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let world = crate::harness::World::new();
    let request = HttpRequest {
        headers: vec![
            (
                "Authorization".to_owned(),
                format!("DeepL-Auth-Key {}", crate::harness::KEY),
            ),
            ("mock-fault".to_owned(), "redirect".to_owned()),
            (
                "mock-redirect".to_owned(),
                format!("http://{}/", elsewhere.local_addr().unwrap()),
            ),
        ],
        ..get(&format!("{}/v2/usage", world.mock.url()))
    };
    let answer = Network::new().send(&request, SECOND).unwrap();
    assert_eq!(answer.status, 302);
    elsewhere.set_nonblocking(true).unwrap();
    assert!(elsewhere.accept().is_err(), "somebody came");
}

#[test]
fn an_unknown_name_is_said_in_plain_words() {
    // `.invalid` is reserved: no resolver may know it. Where there is no resolver at all, that is said.
    let error = Network::new()
        .send(&get("https://api.invalid/"), 20 * SECOND)
        .unwrap_err();
    let TransportError::Unreachable(cause) = &error else {
        panic!("{error:?}");
    };
    assert!(cause.to_string().contains("`api.invalid`"), "{cause}");
}

#[test]
fn the_clock_of_the_machine_goes_forward() {
    let clock = SystemClock::new();
    let before = clock.now();
    clock.sleep(Duration::from_millis(5));
    assert!(clock.now() >= before + Duration::from_millis(5));
}
