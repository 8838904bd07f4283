//! A server that speaks as DeepL does, on this machine alone: for tests, and to try `dossier translate` without a key.
//!
//! ```text
//! cargo run --example deepl-mock -- --port 0
//! ```
//!
//! prints its address on one line and serves until it is killed. `--usage-limit N` is the quota in characters, `--free` makes it
//! the server of the plan that costs nothing: keys end in `:fx`, and there may be one glossary.
//!
//! What it refuses is what DeepL’s documentation says is refused; what it answers is made by the rules of
//! [`mock::words`], so that a test can foresee it. Headers ask for faults: `mock::session` and `mock::faults`.

#![expect(
    clippy::print_stdout,
    reason = "says its address to whoever started it"
)]

mod mock;

use std::io::Write;

use mock::{Mock, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut options = Options::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--port" => options.port = number().parse()?,
            "--usage-limit" => options.usage_limit = number().parse()?,
            "--free" => options.free = true,
            other => return Err(format!("unknown argument {other}").into()),
        }
    }
    let mock = Mock::start(options)?;
    println!("{}", mock.url());
    std::io::stdout().flush()?;
    loop {
        std::thread::park();
    }
}
