//! Writes SVG as it stands in an HTML page (SVG 2; HTML, section 4.8.16: no namespace, tags closed).

use super::geometry::{Point, Rect};

/// A picture that is being written.
pub(super) struct Svg {
    out: String,
    open: Vec<&'static str>,
}

impl Svg {
    /// A picture of a size in pixels.
    pub(super) fn new(width: f64, height: f64, class: &str) -> Self {
        let mut svg = Self {
            out: String::new(),
            open: Vec::new(),
        };
        let (width, height) = (number(width), number(height));
        svg.open(
            "svg",
            &[
                ("class", class),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("width", &width),
                ("height", &height),
                ("aria-hidden", "true"),
            ],
        );
        svg
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.close();
    }

    /// A line of lines and curves. `data` is made by this room.
    pub(super) fn path(&mut self, class: &str, data: &str) {
        if !data.is_empty() {
            self.empty("path", &[("class", class), ("d", data)]);
        }
    }

    /// A box.
    pub(super) fn rect(&mut self, class: &str, rect: &Rect, radius: f64) {
        let [x, y, w, h, r] = [rect.x, rect.y, rect.w, rect.h, radius].map(number);
        let mut attributes = vec![
            ("class", class),
            ("x", x.as_str()),
            ("y", &y),
            ("width", &w),
            ("height", &h),
        ];
        if radius > 0.0 {
            attributes.push(("rx", &r));
        }
        attributes.retain(|(name, value)| *name != "class" || !value.is_empty());
        self.empty("rect", &attributes);
    }

    /// A round dot.
    pub(super) fn dot(&mut self, class: &str, at: Point, radius: f64) {
        let [x, y, r] = [at.x, at.y, radius].map(number);
        self.empty(
            "circle",
            &[("class", class), ("cx", &x), ("cy", &y), ("r", &r)],
        );
    }

    /// One line of text, its middle at `middle`, its letters standing on the line at `base`.
    ///
    /// From its middle a text grows both ways: the same for every direction of writing, and a wrong guess at its width
    /// does the least harm.
    pub(super) fn text(&mut self, class: &str, middle: f64, base: f64, words: &str) {
        let [x, y] = [middle, base].map(number);
        let mut attributes = vec![("x", x.as_str()), ("y", &y)];
        if !class.is_empty() {
            attributes.insert(0, ("class", class));
        }
        self.open("text", &attributes);
        push_escaped(&mut self.out, words);
        self.close();
    }

    /// Begins a link. It is for pointers: the same link stands in the page's text for everybody.
    pub(super) fn link(&mut self, href: &str) {
        self.open("a", &[("href", href), ("tabindex", "-1")]);
    }

    /// What a pointer that rests on the element is told.
    pub(super) fn title(&mut self, words: &str) {
        self.open("title", &[]);
        push_escaped(&mut self.out, words);
        self.close();
    }

    /// Appends markup that another picture's writer made.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// The markup of what was written so far without the `svg` element itself, for pictures that share it.
    pub(super) fn piece(draw: impl FnOnce(&mut Self)) -> String {
        let mut svg = Self {
            out: String::new(),
            open: Vec::new(),
        };
        draw(&mut svg);
        while !svg.open.is_empty() {
            svg.close();
        }
        svg.out
    }

    /// The whole element.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            push_escaped(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }
}

/// A number with at most one decimal: a tenth of a pixel is less than anyone sees.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    let text = format!("{:.1}", rounded + 0.0);
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}

/// A point of a path.
pub(super) fn point(at: Point) -> String {
    format!("{} {}", number(at.x), number(at.y))
}

/// The path through some points, each but the first by its distance from the one before; a polygon if `closed`; empty if
/// they are one point.
pub(super) fn line_through(points: &[Point], closed: bool) -> String {
    let tenth = |value: f64| (value * 10.0).round();
    let mut out = String::new();
    let mut last: Option<(f64, f64)> = None;
    let mut steps = 0;
    for at in points {
        let (x, y) = (tenth(at.x), tenth(at.y));
        match last {
            None => out.push_str(&format!("M{}", point(*at))),
            Some((from_x, from_y)) if (from_x, from_y) == (x, y) => continue,
            Some((from_x, from_y)) => {
                let dx = number((x - from_x) / 10.0);
                let dy = number((y - from_y) / 10.0);
                let space = if dy.starts_with('-') { "" } else { " " };
                out.push_str(&format!("l{dx}{space}{dy}"));
                steps += 1;
            }
        }
        last = Some((x, y));
    }
    if steps == 0 {
        return String::new();
    }
    if closed {
        out.push('z');
    }
    out
}

fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_or_an_attribute_is_markup() {
        let drawn = Svg::piece(|svg| {
            svg.link("a\"><script>");
            svg.text("", 1.0, 2.0, "<b>&");
        });
        assert_eq!(
            drawn,
            "<a href=\"a&quot;&gt;&lt;script&gt;\" tabindex=\"-1\"><text x=\"1\" y=\"2\">&lt;b&gt;&amp;</text></a>"
        );
    }

    #[test]
    fn numbers_are_short() {
        let written = [1.0, 1.04, 1.06, -0.04, 0.0, -12.35, 100.0].map(number);
        assert_eq!(written, ["1", "1", "1.1", "0", "0", "-12.4", "100"]);
    }

    #[test]
    fn a_line_takes_no_step_that_is_none() {
        let at = |x: f64, y: f64| Point { x, y };
        let points = [at(1.0, 1.0), at(1.02, 1.0), at(3.0, 0.5), at(3.0, 2.0)];
        assert_eq!(line_through(&points, true), "M1 1l2-0.5l0 1.5z");
    }
}
