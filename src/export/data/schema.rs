//! The schema of the file, made of the types that write it.

use crate::content::schema::{Published, assert_published};

#[test]
fn the_schema_is_what_is_written() {
    let schema =
        Published::of_output::<super::Data<'static>>("data", "What dossier export data writes");
    assert_published("data", schema);
}
