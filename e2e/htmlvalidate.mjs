// The rules of html-validate that do not hold here, each with its reason; all others of its recommended set do.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The doctype is written in either case (HTML, 13.1.1); ours is in small letters.
    "doctype-style": "off",
    // Ids of the theme start with `_`, which no heading's id can: HTML allows it, and so the two never meet.
    "valid-id": ["error", { relaxed: true }],
    // Filters send nothing: they choose what the page shows, and a style sheet answers at once.
    "wcag/h32": "off",
    // The author words the title; a search engine that shows fewer than 70 characters cuts it at the end.
    "long-title": "off",
    // Code is shown as it is: a blank line of a diff is one space, which a copy must keep.
    "no-trailing-whitespace": "off",
  },
};
