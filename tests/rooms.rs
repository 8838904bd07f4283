//! The shape of `src/`: which room may use which, and how long a file may be.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from left to right: each may use those before it.
const ROOMS: &[&str] = &[
    "files",
    "diagnostic",
    "i18n",
    "search",
    "markdown",
    "images",
    "model",
    "names",
    "stub",
    "content",
    "allow",
    "bitext",
    "link",
    "parity",
    "draw",
    "render",
    "check",
    "pipeline",
    "fix",
    "built",
    "export",
    "import",
    "terms",
    "timeline",
    "translate",
    "links",
    "serve",
    "start",
    "cli",
];

/// The door to the disk, and who may use it: it uses `files`, and `diagnostic` for what it refuses.
const DISK: &str = "disk";
const USERS_OF_DISK: [&str; 3] = ["pipeline", "serve", "cli"];

const LONGEST_FILE: usize = 500;

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("source is UTF-8");
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// The room of a file: its first folder below `src/`, or its own name.
fn room_of(path: &Path) -> String {
    let below = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .expect("below src");
    let first = below
        .components()
        .next()
        .expect("a name")
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a text names after `crate::`, in `use` lines (grouped ones too) and in paths.
fn rooms_used(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut used = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let name = |text: &str| {
            text.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect::<String>()
        };
        match rest.strip_prefix('{') {
            None => used.push(name(rest)),
            Some(group) => {
                let group = &group[..group.find("};").unwrap_or(group.len())];
                used.extend(group.split([',', '\n']).map(|part| name(part.trim())));
            }
        }
    }
    used.retain(|room| !room.is_empty());
    used
}

#[test]
fn each_room_uses_only_rooms_before_it() {
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let room = room_of(&path);
        for used in rooms_used(&text) {
            let allowed = match (used.as_str(), place(&used), place(&room)) {
                (used, ..) if used == room => true,
                (DISK, ..) => USERS_OF_DISK.contains(&room.as_str()),
                ("files", ..) => true,
                ("diagnostic", ..) if room == DISK => true,
                (_, Some(used), Some(room)) => used < room,
                _ => ["main", "lib"].contains(&room.as_str()),
            };
            if !allowed {
                wrong.push(format!("{}: `{room}` uses `crate::{used}`", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "data flows one way (ARCHITECTURE.md): move what is shared into a room further left\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_map_shows_the_rooms_in_their_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("the map");
    let rooms = map.lines().filter_map(|line| {
        let (name, _) = line.strip_prefix("**`")?.split_once("`**")?;
        Some(name)
    });
    // `cli` stands among the edges, in a sentence.
    let expected = &ROOMS[..ROOMS.len() - 1];
    assert_eq!(rooms.collect::<Vec<_>>(), expected);
}

#[test]
fn grouped_uses_are_seen_too() {
    assert_eq!(
        rooms_used("use crate::{cli::run, disk};\nlet x = crate::link::link();"),
        ["cli", "disk", "link"]
    );
    assert_eq!(rooms_used("// crate::cli"), Vec::<String>::new());
}

#[test]
fn no_file_is_longer_than_a_sitting() {
    let long = |(path, text): &(PathBuf, String)| {
        let lines = text.lines().count();
        (lines > LONGEST_FILE).then(|| format!("{}: {lines} lines", path.display()))
    };
    let long: Vec<_> = sources().iter().filter_map(long).collect();
    assert!(
        long.is_empty(),
        "split what has become two things\n{}",
        long.join("\n")
    );
}

#[test]
fn one_file_asks_the_network_one_listens_and_three_start_programs() {
    let users = |words: &[&str]| -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let all = sources();
        let using = all.iter().filter(|(path, text)| {
            let is_test = path.to_string_lossy().contains("tests");
            !is_test && words.iter().any(|word| text.contains(word))
        });
        using
            .map(|(path, _)| path.strip_prefix(&root).expect("below src"))
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect()
    };
    let asks = users(&["ureq", "TcpStream", "UdpSocket", "ToSocketAddrs"]);
    assert_eq!(asks, ["translate/transport.rs"]);
    let listens = users(&["TcpListener", "hyper::server", "tokio::net"]);
    assert_eq!(listens, ["serve/listen.rs"]);
    let programs = users(&[
        "process::Command",
        "process::{Child, Command",
        "Command::new",
    ]);
    let expected = [
        "cli/start/editor.rs",
        "serve/open.rs",
        "translate/process.rs",
    ];
    assert_eq!(programs, expected);
}
