//! Tries again what may pass by itself.
//!
//! The policy is that of DeepL’s own clients. Tried again are the statuses 429, 529 and those from 500 on, broken connections
//! and time-outs: five times at most, after 1 s, then 1.6 times as long each time (120 s at most), 23 % more or less so that
//! clients which failed together do not come back together. A try has until the next one would be due, and 10 s at least.
//! `Retry-After` is not read. Every other answer is final: a bad request does not get better.
//!
//! One thing differs, so that a machine without a network says so at once: when no try has reached the server at all
//! ([`TransportError::Unreachable`]: name unknown, connection refused, no route), there is a single second try after a second.

use std::time::Duration;

use super::EngineError;
use super::http::{Clock, HttpRequest, HttpResponse, Transport, TransportError};

/// How often a request is sent again, at most.
pub const RETRIES: u32 = 5;

/// The time that every try is given, at least.
pub const LEAST_TIME: Duration = Duration::from_secs(10);

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(120);
const GROWTH: f64 = 1.6;
const JITTER: f64 = 0.23;

/// Where requests go through: a transport and a clock.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// What sends.
    pub transport: &'a dyn Transport,
    /// What waits.
    pub clock: &'a dyn Clock,
}

/// An answer, and how often it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answer; its status is never one that is tried again, unless all tries are used up.
    pub response: HttpResponse,
    /// How often the request was sent.
    pub tries: u32,
}

/// Sends a request for `engine`, each try with [`LEAST_TIME`] at least.
///
/// # Errors
///
/// When no answer came in any try.
pub fn send(line: Line<'_>, engine: &str, request: &HttpRequest) -> Result<Answer, EngineError> {
    send_within(line, engine, request, LEAST_TIME)
}

/// Sends a request for `engine`, each try with `least` at least: more than [`LEAST_TIME`] for a slow server.
///
/// # Errors
///
/// When no answer came in any try.
pub fn send_within(
    line: Line<'_>,
    engine: &str,
    request: &HttpRequest,
    least: Duration,
) -> Result<Answer, EngineError> {
    let mut backoff = Backoff::start(line.clock);
    loop {
        let after = backoff.left().max(least);
        let outcome = line.transport.send(request, after);
        if backoff.is_final(&outcome) {
            let tries = backoff.retries + 1;
            return outcome
                .map(|response| Answer { response, tries })
                .map_err(|error| explain(error, engine, after, tries));
        }
        backoff.wait();
    }
}

/// When the next try is due: a deadline that starts with the try before it, so that a slow try is not waited after as well.
struct Backoff<'a> {
    clock: &'a dyn Clock,
    retries: u32,
    wait: Duration,
    deadline: Duration,
    /// Whether any try came as far as the server.
    was_reached: bool,
}

impl<'a> Backoff<'a> {
    fn start(clock: &'a dyn Clock) -> Self {
        Self {
            clock,
            retries: 0,
            wait: FIRST_WAIT,
            deadline: clock.now() + FIRST_WAIT,
            was_reached: false,
        }
    }

    fn left(&self) -> Duration {
        self.deadline.saturating_sub(self.clock.now())
    }

    fn is_final(&mut self, outcome: &Result<HttpResponse, TransportError>) -> bool {
        let may_pass = match outcome {
            Ok(response) => response.status == 429 || response.status >= 500,
            Err(TransportError::Timeout | TransportError::Broken(_)) => true,
            Err(TransportError::Unreachable(_)) => self.was_reached || self.retries == 0,
            Err(TransportError::Unusable(_) | TransportError::TooLong(_)) => false,
        };
        self.was_reached |= !matches!(outcome, Err(TransportError::Unreachable(_)));
        !may_pass || self.retries >= RETRIES
    }

    fn wait(&mut self) {
        let left = self.left();
        if !left.is_zero() {
            self.clock.sleep(left);
        }
        self.retries += 1;
        self.wait = self.wait.mul_f64(GROWTH).min(LONGEST_WAIT);
        let now = self.clock.now();
        self.deadline = now + self.wait.mul_f64(1.0 + JITTER * spread(now, self.retries));
    }
}

/// A number from -1 to 1 that differs between clients, drawn from the last bits of the time: no generator is needed, and under
/// a clock that stands still it is always the same.
fn spread(now: Duration, retries: u32) -> f64 {
    // The mixing steps of SplitMix64.
    let mut bits = u64::from(now.subsec_nanos()) ^ (u64::from(retries) << 32) ^ now.as_secs();
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^= bits >> 31;
    // The upper 32 bits are exact in a float.
    f64::from((bits >> 32) as u32) / f64::from(u32::MAX) * 2.0 - 1.0
}

/// An error of the transport as one of the engine.
fn explain(error: TransportError, engine: &str, after: Duration, tries: u32) -> EngineError {
    let engine = engine.to_owned();
    match error {
        TransportError::Timeout => EngineError::Timeout {
            engine,
            after,
            tries,
        },
        TransportError::Unreachable(cause) | TransportError::Broken(cause) => {
            EngineError::Unreachable {
                engine,
                cause: cause.into(),
            }
        }
        TransportError::Unusable(message) | TransportError::TooLong(message) => {
            EngineError::Unusable {
                engine,
                message: message.into(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::diagnostic::Phrase;

    /// What happens to one try, and how long it takes.
    #[derive(Clone, Copy)]
    enum Try {
        Status(u16),
        Timeout,
        Refused,
        Broken,
        Unusable,
    }
    use Try::*;

    /// A clock that only waiting and tries move, and a server that follows a script; past its end it repeats the last line.
    struct World {
        now: Mutex<Duration>,
        sleeps: Mutex<Vec<f64>>,
        timeouts: Mutex<Vec<f64>>,
        script: Vec<Try>,
        latency: Duration,
    }

    impl Clock for World {
        fn now(&self) -> Duration {
            *self.now.lock().unwrap()
        }
        fn sleep(&self, time: Duration) {
            *self.now.lock().unwrap() += time;
            self.sleeps.lock().unwrap().push(time.as_secs_f64());
        }
    }

    impl Transport for World {
        fn send(&self, _: &HttpRequest, timeout: Duration) -> Result<HttpResponse, TransportError> {
            let mut timeouts = self.timeouts.lock().unwrap();
            let step = self.script[timeouts.len().min(self.script.len() - 1)];
            timeouts.push(timeout.as_secs_f64());
            *self.now.lock().unwrap() += if matches!(step, Timeout) {
                timeout
            } else {
                self.latency
            };
            match step {
                Status(status) => Ok(HttpResponse {
                    status,
                    headers: Vec::new(),
                    body: Vec::new(),
                }),
                Timeout => Err(TransportError::Timeout),
                Refused => Err(TransportError::Unreachable(Phrase::new("net-refused"))),
                Broken => Err(TransportError::Broken(Phrase::new("net-broken"))),
                Unusable => Err(TransportError::Unusable(Phrase::new("net-not-built-in"))),
            }
        }
    }

    fn run(script: &[Try], latency: f64) -> (Result<Answer, EngineError>, World) {
        let world = World {
            now: Mutex::new(Duration::from_millis(12_345)),
            sleeps: Mutex::default(),
            timeouts: Mutex::default(),
            script: script.to_vec(),
            latency: Duration::from_secs_f64(latency),
        };
        let request = HttpRequest {
            method: "GET",
            url: "https://x/".to_owned(),
            headers: Vec::new(),
            body: None,
        };
        let line = Line {
            transport: &world,
            clock: &world,
        };
        (send(line, "x", &request), world)
    }

    /// What the k-th wait may be: 1 s, then 1.6 times as much each time, 23 % more or less.
    fn is_kth_wait(k: usize, seconds: f64) -> bool {
        let middle = 1.6_f64.powi(i32::try_from(k).unwrap());
        let spread = if k == 0 { 1e-9 } else { 0.23 * middle + 1e-9 };
        (seconds - middle).abs() <= spread
    }

    #[test]
    fn tries_again_what_may_pass_and_nothing_else() {
        // The script, how many tries are made, and what the last of them brought.
        let table: &[(&[Try], usize, Option<u16>)] = &[
            (&[Status(200)], 1, Some(200)),
            (&[Status(429), Status(200)], 2, Some(200)),
            (
                &[Status(429), Status(429), Status(429), Status(200)],
                4,
                Some(200),
            ),
            (
                &[
                    Status(429),
                    Status(429),
                    Status(429),
                    Status(429),
                    Status(429),
                    Status(200),
                ],
                6,
                Some(200),
            ),
            (&[Status(429)], 6, Some(429)),
            (&[Status(529)], 6, Some(529)),
            (
                &[Status(500), Status(503), Status(504), Status(200)],
                4,
                Some(200),
            ),
            (&[Status(502)], 6, Some(502)),
            (&[Status(503), Status(403)], 2, Some(403)),
            (&[Status(301)], 1, Some(301)),
            (&[Status(400)], 1, Some(400)),
            (&[Status(403)], 1, Some(403)),
            (&[Status(404)], 1, Some(404)),
            (&[Status(413)], 1, Some(413)),
            (&[Status(414)], 1, Some(414)),
            (&[Status(456)], 1, Some(456)),
            (&[Timeout, Status(200)], 2, Some(200)),
            (&[Timeout], 6, None),
            (&[Broken, Status(200)], 2, Some(200)),
            (&[Broken], 6, None),
            (&[Refused], 2, None),
            (&[Refused, Status(200)], 2, Some(200)),
            (
                &[Refused, Status(429), Refused, Refused, Status(200)],
                5,
                Some(200),
            ),
            (&[Status(429), Refused], 6, None),
            (&[Unusable], 1, None),
        ];
        for (row, (script, tries, status)) in table.iter().enumerate() {
            let (answer, world) = run(script, 0.0);
            assert_eq!(world.timeouts.lock().unwrap().len(), *tries, "row {row}");
            let last = answer.as_ref().ok().map(|answer| answer.response.status);
            assert_eq!(last, *status, "row {row}");
            if let Ok(answer) = answer {
                assert_eq!(answer.tries as usize, *tries, "row {row}");
            }
        }
    }

    #[test]
    fn waits_as_long_as_the_official_clients() {
        let (_, world) = run(&[Status(429)], 0.0);
        let sleeps = world.sleeps.lock().unwrap().clone();
        assert_eq!(sleeps.len(), 5);
        for (k, seconds) in sleeps.iter().enumerate() {
            assert!(is_kth_wait(k, *seconds), "wait {k}: {seconds}");
        }
        let jittered =
            |(k, seconds): (usize, &f64)| (seconds / 1.6_f64.powi(k as i32) - 1.0).abs() > 0.001;
        assert!(
            sleeps.iter().enumerate().any(jittered),
            "nothing spreads: {sleeps:?}"
        );
        let again = run(&[Status(429)], 0.0).1;
        assert_eq!(sleeps, *again.sleeps.lock().unwrap());
    }

    #[test]
    fn the_time_of_a_slow_try_counts_as_waiting() {
        let (_, world) = run(&[Status(503), Status(200)], 0.75);
        let sleeps = world.sleeps.lock().unwrap().clone();
        assert_eq!(sleeps.len(), 1);
        assert!((sleeps[0] - 0.25).abs() < 1e-6, "{sleeps:?}");

        // Time-outs of 10 s are longer than every wait but perhaps the last.
        let (error, world) = run(&[Timeout], 0.0);
        assert!(world.sleeps.lock().unwrap().is_empty());
        let timeouts = world.timeouts.lock().unwrap().clone();
        assert!(
            timeouts[..5].iter().all(|seconds| *seconds == 10.0),
            "{timeouts:?}"
        );
        assert!(
            timeouts[5] >= 10.0 && timeouts[5] <= 10.486 * 1.23,
            "{timeouts:?}"
        );
        let Err(EngineError::Timeout { tries: 6, .. }) = error else {
            panic!("{error:?}");
        };
    }

    #[test]
    fn no_network_is_said_after_a_second() {
        let (error, world) = run(&[Refused], 0.0);
        assert_eq!(*world.sleeps.lock().unwrap(), [1.0]);
        let wanted = EngineError::Unreachable {
            engine: "x".to_owned(),
            cause: Phrase::new("net-refused").into(),
        };
        assert_eq!(error, Err(wanted));
    }

    #[test]
    fn no_wait_is_longer_than_two_minutes() {
        let (_, world) = run(&[Status(200)], 0.0);
        let mut backoff = Backoff::start(&world);
        for _ in 0..20 {
            backoff.wait();
        }
        let longest = world
            .sleeps
            .lock()
            .unwrap()
            .iter()
            .copied()
            .fold(0.0, f64::max);
        assert!(longest > 92.0 && longest <= 120.0 * 1.23, "{longest}");
    }

    #[test]
    fn the_spread_fills_its_range() {
        let drawn: Vec<f64> = (0..1000)
            .map(|n| spread(Duration::from_nanos(n * 997), 1))
            .collect();
        assert!(drawn.iter().all(|x| (-1.0..=1.0).contains(x)));
        let mean = drawn.iter().sum::<f64>() / 1000.0;
        assert!(mean.abs() < 0.1, "{mean}");
    }
}
