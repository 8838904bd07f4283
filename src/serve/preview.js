// What `dossier serve` adds to a page: it is loaded again when it changes, says what is wrong, and where each block is written.
// Nothing of it is published. Texts go into the page as text, never as markup; styles are set by the script alone.
(() => {
  "use strict";
  const script = document.currentScript;
  const known = JSON.parse(script.dataset.dossier);
  const { words } = known;
  const own = script.src.replace(/preview\.js.*$/, "");
  const KEY = "dossier-serve-place";
  const BLOCKS = "[data-dossier-line]";

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value !== false) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  const root = make("dossier-preview");
  document.body.append(root);

  // ---- Where the reader was -----------------------------------------------------------------------------------------

  const words_of = (block) => block.textContent.trim().slice(0, 120);

  // The first block that is seen, and where: a text that grew above it must not push it away.
  const keep_place = () => {
    const blocks = [...document.querySelectorAll(BLOCKS)];
    const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    const seen = at < 0 ? null : { at, words: words_of(blocks[at]), top: blocks[at].getBoundingClientRect().top };
    const place = { path: location.pathname, x: scrollX, y: scrollY, seen };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place));
    } catch {
      // Without storage the browser’s own memory has to do.
    }
  };

  const find_place = () => {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
    } catch {
      return;
    }
    if (place?.path !== location.pathname) return;
    const go = () => {
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      if (!place.seen || place.y <= 0) return;
      const blocks = [...document.querySelectorAll(BLOCKS)];
      const near = (block) => Math.abs(blocks.indexOf(block) - place.seen.at);
      const same = blocks.filter((block) => words_of(block) === place.seen.words);
      const block = same.sort((one, other) => near(one) - near(other))[0];
      if (block) scrollBy({ top: block.getBoundingClientRect().top - place.seen.top, behavior: "instant" });
    };
    go();
    // What comes late, such as a picture, may have moved the page. The browser may remember again once it is done with loading: before
    // that it would go where it was, and not where the paragraph is.
    addEventListener("load", () => {
      go();
      setTimeout(() => {
        history.scrollRestoration = "auto";
      }, 0);
    });
  };

  const reload = () => {
    keep_place();
    history.scrollRestoration = "manual";
    location.reload();
  };

  // ---- Style sheets -------------------------------------------------------------------------------------------------

  // Puts other style sheets in the place of those of the page, each once it is there.
  const restyle = (sheets) => {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]:not([data-dossier])')];
    sheets.forEach((href, at) => {
      const url = new URL(href, location.href);
      if (old[at]?.href.split("?")[0] === url.href) url.searchParams.set("v", String(Date.now()));
      const link = make("link", { rel: "stylesheet", href: url.href });
      link.addEventListener("load", () => old[at]?.remove());
      if (old[at]) old[at].after(link);
      else document.head.append(link);
    });
    old.slice(sheets.length).forEach((link) => link.remove());
  };

  // ---- Places in files ----------------------------------------------------------------------------------------------

  const encoded = (path) => path.split("/").map(encodeURIComponent).join("/");

  const link_to = (file, line, column) => {
    if (!known.editor) return null;
    const values = { file: encoded(file), line, column };
    return known.editor.replace(/\{(file|line|column)\}/g, (_, name) => values[name]);
  };

  const place_of = (file, line, column) => {
    const text = column ? `${file}:${line}:${column}` : `${file}:${line}`;
    const address = link_to(file, line, column ?? 1);
    const parts = [make("code", {}, text)];
    if (address) parts.push(make("a", { class: "dossier-button", href: address }, words.editor));
    return parts;
  };

  // ---- What is wrong ------------------------------------------------------------------------------------------------

  const panel = make("div", { class: "dossier-panel", role: "alertdialog", hidden: "", tabindex: "-1" });
  const pill = make("button", { class: "dossier-pill", type: "button", hidden: "", click: () => open_panel(true) });
  root.append(panel, pill);
  let report = null;

  const open_panel = (is_open) => {
    panel.hidden = !is_open || !report;
    pill.hidden = is_open || !report;
  };

  const show = (now) => {
    const is_new = JSON.stringify(now) !== JSON.stringify(report);
    report = now;
    if (!report) return open_panel(false);
    if (!is_new) return undefined;
    const title = report.is_error ? words.errors : words.warnings;
    panel.className = report.is_error ? "dossier-panel" : "dossier-panel dossier-mild";
    panel.setAttribute("aria-label", title);
    panel.replaceChildren(
      make("div", { class: "dossier-head" },
        make("strong", {}, `${title} (${report.count})`),
        make("span", {}, report.is_error && known.print ? words.kept : ""),
        make("button", { type: "button", click: () => open_panel(false) }, words.close)),
      make("pre", { tabindex: "0" }, report.text),
      make("ul", {}, ...report.places.filter(() => known.editor).map((place) =>
        make("li", {}, ...place_of(place.file, place.line, place.column)))));
    pill.className = report.is_error ? "dossier-pill dossier-bad" : "dossier-pill";
    pill.textContent = `${title} (${report.count})`;
    // Warnings wait until somebody asks: they are for later.
    return open_panel(report.is_error);
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (!panel.hidden || !where.hidden)) {
      open_panel(false);
      where.hidden = true;
    }
  });

  // ---- Handles ------------------------------------------------------------------------------------------------------

  const handle = make("button", { class: "dossier-handle", type: "button", hidden: "", "aria-label": words.source });
  const where = make("div", { class: "dossier-place", role: "status", hidden: "" });
  root.append(handle, where);
  let held = null;

  const put = (element, left, top) => {
    element.style.left = `${Math.max(4, left + scrollX)}px`;
    element.style.top = `${Math.max(4, top + scrollY)}px`;
  };

  const hold = (block) => {
    held = block;
    handle.hidden = !block;
    if (!block) return;
    handle.textContent = block.dataset.dossierLine;
    const box = block.getBoundingClientRect();
    const is_rtl = getComputedStyle(block).direction === "rtl";
    put(handle, is_rtl ? box.right + 6 : box.left - handle.offsetWidth - 6, box.top);
  };

  addEventListener("pointerover", (event) => {
    if (root.contains(event.target)) return;
    // A card that a word opens comes and goes with the pointer, on the way to a handle too: what it shows has one in the list below.
    const block = event.target.closest?.(BLOCKS);
    if (block && block !== held && !block.closest("[popover]")) hold(block);
  });

  handle.addEventListener("click", () => {
    if (!held) return;
    // What a table holds is shown on many pages, and says its own file.
    const file = held.dataset.dossierFile ?? known.file;
    const place = `${file}:${held.dataset.dossierLine}`;
    const copy = make("button", { type: "button" }, words.copy);
    copy.addEventListener("click", async () => {
      await navigator.clipboard?.writeText(place);
      copy.textContent = words.copied;
    });
    where.replaceChildren(...place_of(file, held.dataset.dossierLine), copy,
      make("button", { type: "button", click: () => { where.hidden = true; } }, words.close));
    where.hidden = false;
    const box = handle.getBoundingClientRect();
    put(where, box.left, box.bottom + 6);
  });

  // ---- What happens -------------------------------------------------------------------------------------------------

  // A browser opens six connections to a server at once, and each tab would hold one: only those that are looked at listen.
  let stream = null;
  const listen = () => {
    const asked = new URLSearchParams({ page: known.page, print: known.print, file: known.file ?? "" });
    stream = new EventSource(`${own}events?${asked}`);
    stream.addEventListener("message", (message) => {
      const told = JSON.parse(message.data);
      document.documentElement.dataset.dossierTold = String(Number(document.documentElement.dataset.dossierTold ?? 0) + 1);
      if (told.goto) {
        keep_place();
        location.replace(told.goto);
      } else if (told.reload) {
        reload();
      } else {
        if (told.styles) restyle(told.styles);
        show(told.report);
      }
    });
  };
  const mute = () => {
    stream?.close();
    stream = null;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") mute();
    else if (!stream) listen();
  });
  addEventListener("pagehide", mute);
  find_place();
  if (document.visibilityState !== "hidden") listen();
})();
