//! What is tried again, and when: the real network, a clock that only waiting moves.

use std::time::Duration;

use dossier::translate::EngineError;

use crate::harness::{World, translate};

/// Runs one translation in a session with faults; what came of it, how long was waited, how often it was asked.
fn run(faults: &[(&str, &str)]) -> (Result<Vec<String>, EngineError>, Vec<f64>, usize) {
    let world = World::new();
    let faults: Vec<(String, &str)> = faults
        .iter()
        .map(|(name, value)| (format!("mock-server-session-{name}"), *value))
        .collect();
    let mut headers = vec![("mock-server-session", "1")];
    headers.extend(faults.iter().map(|(name, value)| (&name[..], *value)));
    let mut config = world.config(&headers);
    config.timeout = Duration::from_millis(300);
    let made = translate(&world.client(config), &["eau"], None);
    (made, world.clock.sleeps(), world.asked().len())
}

/// Whether waits are those of the official clients: 1 s, then 1.6 times as much each time, 23 % more or less.
fn are_official(sleeps: &[f64]) -> bool {
    let fits = |(k, seconds): (usize, &f64)| {
        let middle = 1.6_f64.powi(k as i32);
        let spread = if k == 0 { 0.0 } else { 0.23 * middle };
        (seconds - middle).abs() <= spread + 1e-6
    };
    sleeps.iter().enumerate().all(fits)
}

#[test]
fn what_passes_is_waited_for() {
    let table: [(&[(&str, &str)], usize); 6] = [
        (&[("429-count", "1")], 1),
        (&[("429-count", "5")], 5),
        (&[("5xx-count", "2")], 2),
        (&[("5xx-count", "3"), ("5xx-status", "529")], 3),
        (
            &[
                ("429-count", "2"),
                ("5xx-count", "2"),
                ("5xx-status", "500"),
            ],
            4,
        ),
        (&[("no-response-count", "1")], 1),
    ];
    for (faults, waits) in table {
        let (made, sleeps, asked) = run(faults);
        assert_eq!(made, Ok(vec!["water".to_owned()]), "{faults:?}");
        assert_eq!((sleeps.len(), asked), (waits, waits + 1), "{faults:?}");
        assert!(are_official(&sleeps), "{faults:?}: {sleeps:?}");
    }
}

#[test]
fn what_does_not_pass_ends_after_six_tries() {
    let (made, sleeps, asked) = run(&[("429-count", "6")]);
    assert!(
        matches!(made, Err(EngineError::RateLimited { tries: 6, .. })),
        "{made:?}"
    );
    assert_eq!((sleeps.len(), asked), (5, 6));
    let (made, _, asked) = run(&[("5xx-count", "9"), ("5xx-status", "504")]);
    assert!(
        matches!(
            made,
            Err(EngineError::Server {
                status: 504,
                tries: 6,
                ..
            })
        ),
        "{made:?}"
    );
    assert_eq!(asked, 6);
}

#[test]
fn no_server_is_said_after_one_more_try() {
    let world = World::new();
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut config = world.config(&[]);
    config.server_url = Some(format!("http://127.0.0.1:{port}"));
    let error = translate(&world.client(config), &["eau"], None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "deepl cannot be reached: `127.0.0.1` refuses the connection"
    );
    assert_eq!(world.clock.sleeps(), [1.0]);
}
