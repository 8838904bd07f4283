//! `check --built`: what the finished pages weigh, fetch and let run.

use crate::project::{Project, stderr, stdout};

#[test]
fn the_built_in_theme_is_within_the_budgets_and_says_what_pages_weigh() {
    let project = Project::new();
    let checked = project.run(&["check", "--built"]).code(0);
    let said = stderr(&checked);
    for words in [
        "article HTML: ",
        " kB of 30.0 (",
        "style sheets: ",
        "requests: at most ",
        "no error in ",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let json = project
        .run(&["check", "--built", "--format", "json"])
        .code(0);
    let weights = stdout(&json);
    let weights = weights.lines().find(|line| line.contains("weights"));
    let weights: serde_json::Value =
        serde_json::from_str(weights.expect("the weights")).expect("JSON");
    assert!(
        weights["weights"]["articles"][0]["amount"].as_u64() > Some(500),
        "{weights}"
    );
    // Nothing of it without the option.
    assert!(!stderr(&project.run(&["check"]).code(0)).contains("kB"));
}

#[test]
fn a_theme_that_breaks_what_is_promised_is_found_out() {
    let project = Project::new();
    project.write(
        "themes/carnet/templates/topics.html",
        "<!doctype html><html lang=\"fr\"><head><title>x</title><script src=\"https://cdn.example/a.js\"></script></head>\
         <body onload=\"x()\"><style>p { color: red }</style></body></html>",
    );
    project.write(
        "dossier.toml",
        "base_url = \"https://example.org/mali/\"\nlanguages = [\"fr\", \"en\"]\ntitle = { fr = \"M\", en = \"M\" }\ntopics.army = { fr = \"A\", en = \"A\" }\n\
         [budgets]\nhtml = \"0.5 kB\"\nstyle = \"1 kB\"\nrequests = 1\n",
    );
    let failed = project.run(&["check", "--built"]).code(1);
    let said = stderr(&failed);
    for words in [
        "error[built-third-party]: a browser would fetch https://cdn.example/a.js from another site (en/topics/index.html and 1 more)",
        "error[built-inline-script]: a script is written into the page: onload (en/topics/index.html and 1 more)",
        "error[built-inline-style]: a style is written into the page: <style> (en/topics/index.html and 1 more)",
        "error[built-policy]: the page has no content security policy (en/topics/index.html and 1 more)",
        "error[built-page-heavy]: fr/articles/moura.html weighs ",
        "error[built-style-heavy]: the style sheets weigh ",
        "error[built-requests]: 404.html makes a browser fetch ",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}
