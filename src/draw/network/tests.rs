use proptest::prelude::*;

use super::*;

fn node(id: &str, label: &str) -> Node {
    Node {
        id: id.to_owned(),
        label: label.to_owned(),
        href: format!("{id}.html"),
        class: "actor",
    }
}

fn edge(from: &str, to: &str, line: Line) -> Edge {
    Edge {
        from: from.to_owned(),
        to: to.to_owned(),
        line,
        title: String::new(),
    }
}

/// Some nodes with names of all lengths, and some edges between them.
fn networks() -> impl Strategy<Value = (Vec<Node>, Vec<Edge>)> {
    (2_usize..26)
        .prop_flat_map(|count| {
            let names = prop::collection::vec("[A-Za-zé -]{1,40}", count);
            let ends = prop::collection::vec((0..count, 0..count, 0_usize..7), 1..60);
            (names, ends)
        })
        .prop_map(|(names, ends)| {
            let nodes = (0..).zip(&names);
            let nodes = nodes.map(|(at, name): (usize, _)| node(&format!("n{at:02}"), name));
            let id = |at: usize| format!("n{at:02}");
            let edges = ends
                .into_iter()
                .map(|(a, b, line)| edge(&id(a), &id(b), Line::ALL[line]));
            (nodes.collect(), edges.collect())
        })
}

/// The boxes of a drawing, as they were written.
fn boxes(drawn: &str) -> Vec<Rect> {
    let value = |tag: &str, name: &str| -> f64 {
        let start = tag.find(&format!(" {name}=\"")).expect("an attribute") + name.len() + 3;
        let end = tag[start..].find('"').expect("its end") + start;
        tag[start..end].parse().expect("a number")
    };
    let tags = drawn.split("<rect").skip(1);
    tags.map(|tag| Rect {
        x: value(tag, "x"),
        y: value(tag, "y"),
        w: value(tag, "width"),
        h: value(tag, "height"),
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_what_goes_in_changes_nothing((nodes, edges) in networks()) {
        let (mut other_nodes, mut other_edges) = (nodes.clone(), edges.clone());
        other_nodes.reverse();
        other_edges.rotate_left(1);
        for shape in Shape::ALL {
            let one = draw(nodes.clone(), edges.clone(), shape);
            prop_assert_eq!(&one, &draw(other_nodes.clone(), other_edges.clone(), shape));
        }
    }

    #[test]
    fn boxes_do_not_overlap_and_stay_inside((nodes, edges) in networks()) {
        for shape in Shape::ALL {
            let drawn = draw(nodes.clone(), edges.clone(), shape);
            let boxes = boxes(&drawn);
            prop_assert_eq!(boxes.len(), nodes.len());
            for (at, one) in boxes.iter().enumerate() {
                prop_assert!(one.x >= 0.0 && one.right() <= shape.width() && one.y >= 0.0);
                prop_assert!(boxes[at + 1..].iter().all(|other| !one.overlaps(other)));
            }
        }
    }
}

#[test]
fn a_small_network() {
    let nodes = vec![
        node("b", "Force B"),
        node("a", "Groupe A"),
        node("c", "Coalition <C>"),
    ];
    let edges = vec![
        edge("a", "b", Line::Opposed),
        edge("b", "c", Line::PartOf),
        edge("a", "nobody", Line::Allied),
    ];
    insta::assert_snapshot!(draw(nodes, edges, Shape::Narrow).replace("><", ">\n<"));
}

#[test]
fn the_most_connected_stay() {
    let nodes = ["a", "b", "c", "d", "e"].map(|id| node(id, id)).to_vec();
    let edges = vec![
        edge("a", "b", Line::Allied),
        edge("b", "c", Line::Allied),
        edge("c", "d", Line::Allied),
    ];
    let (nodes, edges, left_out) = most_connected(nodes, edges, 3);
    let ids: Vec<_> = nodes.iter().map(|node| node.id.as_str()).collect();
    assert_eq!((ids, edges.len(), left_out), (vec!["a", "b", "c"], 2, 1));
}

#[test]
fn no_two_kinds_of_line_look_alike_without_colour() {
    let class = |line: Line| format!("line {}", line.as_str());
    let drawn: std::collections::BTreeSet<String> = Line::ALL
        .iter()
        .map(|line| sample(*line).replace(&class(*line), ""))
        .collect();
    assert_eq!(drawn.len(), Line::ALL.len());
}
