// Finds pages by words. src/search/file.rs describes the index; words are cut and folded as in src/search/words.rs.
{
  const get = (name) => document.querySelector(name);
  const make = (name, parent) => parent.appendChild(document.createElement(name));
  const last = (list, key) => Math.max(0, list.findLastIndex((first) => first <= key));
  const form = get("form.search");
  const field = form.q;
  const status = get(".search-status");
  const list = get(".search-found");
  const more = get(".search-more");
  const AT_ONCE = 10;
  const LONGEST = 240;

  // Parts of the index: scripts, because a page on a disk may read nothing else.
  const parts = {};
  const arrived = {};
  window.dossier_search = (name, value) => arrived[name](value);
  const part = (name, hash) => parts[name] ??= new Promise((done, fail) => {
    const script = make("script", document.head);
    arrived[name] = done;
    script.onerror = () => {
      delete parts[name];
      fail();
    };
    script.src = `${form.dataset.index}${hash ? name + "." + hash : "index"}.js`;
  });

  // Made of what the index says of letters and marks.
  let letters, word, dropped;
  const learn = (head) => {
    const sign = `[\\p{Alphabetic}\\p{N}${head.marks}]`;
    word = new RegExp(`(?:\\p{Alphabetic}\\.){2,}(?:\\p{Alphabetic}(?!${sign}))?|\\d{1,3}(?:[ \\xa0\\u202f]\\d{3}(?!${sign}))+|${sign}+`, "gu");
    dropped = new RegExp(`[${head.marks}]|[^\\p{Alphabetic}\\p{N}]`, "gu");
    letters = head.letters;
  };
  const fold = (word) => word.normalize("NFKD").toLowerCase().replace(dropped, "").replace(/./gu, (c) => letters[c] ?? c)
    .replace(/^[a-z]$/, "");
  // The words of a text: each folded, where it begins, how long it is.
  const words = (text) => [...text.matchAll(word)].map(({ 0: found, index }) => [fold(found), index, found.length]);

  const read = (text) => {
    const pages = [];
    for (let at = 0, page = 0; at < text.length;) {
      let bits, shift = 0;
      do {
        bits = text.charCodeAt(at++) - 48;
        page += (bits & 31) << shift;
        shift += 5;
      } while (bits > 31);
      pages.push([page++, text.charCodeAt(at++) - 48]);
    }
    return pages;
  };

  // The pages that have a word, with what it weighs there, and the forms to mark. An open word may go on.
  const lookUp = async (word, open, head) => {
    const shards = [];
    for (let at = last(head.from, word); head.w[at] && at <= last(head.from, open ? word + "\uffff" : word); at++) {
      shards.push(part("w" + at, head.w[at]));
    }
    const found = { pages: new Map(), forms: [], near: false };
    const add = (group, factor) => {
      const pages = read(group[1]);
      const rarity = factor * Math.log(1 + (head.pages - pages.length + 0.5) / (pages.length + 0.5));
      for (const [page, weight] of pages) {
        found.pages.set(page, Math.max(found.pages.get(page) ?? 0, weight * rarity));
      }
      found.forms.push(...group[0].split(/[ |]/));
    };
    let near = [];
    let most = Math.max(4, word.length / 2);
    for (const shard of await Promise.all(shards)) {
      for (let at = 0; at < shard.length; at += 2) {
        const group = [shard[at], shard[at + 1]];
        const forms = group[0].split("|")[0].split(" ");
        if (forms.includes(word)) add(group, 1);
        else if (open && forms.some((form) => form.startsWith(word))) add(group, 0.4);
        for (const form of forms) {
          let same = 0;
          while (same < word.length && form[same] === word[same]) same++;
          if (same > most) [near, most] = [[], same];
          if (same === most && near.at(-1) !== group) near.push(group);
        }
      }
    }
    // A form that no page has: those that begin most like it.
    if (!found.pages.size) {
      found.near = near.length > 0;
      near.forEach((group) => add(group, 0.4));
    }
    return found;
  };

  // Pages that have all words, else most of them: page, how many, weight.
  const find = async (text, head) => {
    const asked = [...new Set(words(text).map(([word]) => word))].filter(Boolean);
    const isOpen = (word) => word.length > 2 && word === asked.at(-1) && /[\p{Alphabetic}\p{N}]$/u.test(text);
    const found = await Promise.all(asked.map((word) => lookUp(word, isOpen(word), head)));
    let wanted = asked.map((word) => !head.labels.minor.includes(word));
    if (!wanted.includes(true)) wanted = asked.map(() => true);
    const pages = new Map();
    const marks = new Map();
    found.forEach((each, at) => {
      each.pages.forEach((weight, page) => {
        const [, count, sum] = pages.get(page) ?? [page, 0, 0];
        pages.set(page, [page, count + wanted[at], sum + weight]);
      });
      if (wanted[at]) each.forms.forEach((form) => marks.set(form, at));
    });
    const most = Math.max(0, ...[...pages.values()].map((page) => page[1]));
    const hits = [...pages.values()].filter((page) => most && page[1] === most);
    hits.sort((a, b) => b[2] - a[2] || a[0] - b[0]);
    const near = most < wanted.filter(Boolean).length || found.some((each) => each.near);
    return { asked, hits, marks, near: near && most > 0 };
  };

  // Puts a text into an element with its words marked; a long one is cut around the first if it may be.
  const write = (element, text, marks, cut) => {
    const hits = words(text).filter(([word]) => marks.has(word));
    let from = 0, to = text.length;
    if (cut && to > LONGEST) {
      const start = (hits[0]?.[1] ?? 0) - LONGEST / 3;
      if (start > 0) from = text.indexOf(" ", start) + 1;
      if (from + LONGEST < to) to = Math.max(text.lastIndexOf(" ", from + LONGEST), from + LONGEST / 2);
    }
    if (from) element.append("… ");
    for (const [, at, length] of hits) {
      if (at < from || at + length > to) continue;
      element.append(text.slice(from, at));
      make("mark", element).textContent = text.slice(at, at + length);
      from = at + length;
    }
    element.append(text.slice(from, to), to < text.length ? " …" : "");
  };

  // A result: the page, what it is, and the passage with most of the words, which the link leads to.
  const item = ([path, title, kind, date, passages], marks) => {
    const distinct = (text) => words(text).map(([word]) => marks.get(word)).filter((at) => at + 1);
    let best = ["", "", ""], most = -1, heading = ["", ""], above = [];
    for (const passage of passages) {
      if (Array.isArray(passage)) {
        heading = passage;
        above = distinct(passage[1]);
      } else {
        const own = new Set(distinct(passage));
        const value = own.size + new Set([...own, ...above]).size + Math.min(passage.length, LONGEST) / 1e3;
        if (value > most) [most, best] = [value, [...heading, passage]];
      }
    }
    const row = document.createElement("li");
    const link = make("a", make("h2", row));
    link.href = form.dataset.root + path + (best[0] && !path.includes("#") ? "#" + best[0] : "");
    write(link, title, marks);
    make("p", row).textContent = [kind, date, best[1]].filter(Boolean).join(" · ");
    if (best[2]) write(make("p", row), best[2], marks, true);
    return row;
  };

  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    const text = field.value;
    try {
      const head = await part("head");
      learn(head);
      const { asked, hits, marks, near } = await find(text, head);
      const show = async (from) => {
        const rows = await Promise.all(hits.slice(from, from + AT_ONCE).map(async ([page]) => {
          const at = last(head.first, page);
          return item((await part("p" + at, head.p[at]))[page - head.first[at]], marks);
        }));
        if (mine !== turn) return;
        if (!from) list.replaceChildren();
        list.append(...rows);
        more.hidden = hits.length <= from + AT_ONCE;
        more.onclick = () => show(from + AT_ONCE).catch(failed);
        if (from) rows[0].querySelector("a").focus();
      };
      await show(0);
      if (mine !== turn) return;
      const { found } = head.labels;
      const kind = (count) => new Intl.PluralRules(document.documentElement.lang).select(count);
      const like = Object.keys(found).find((count) => +count && kind(+count) === kind(hits.length));
      const sentence = (found[hits.length] ?? found[like]).replace("#", hits.length);
      status.textContent = asked.length ? sentence + (near ? ". " + head.labels.near : "") : "";
      // Some browsers keep the address of a page on a disk as it is.
      try {
        history.replaceState(0, "", "?q=" + encodeURIComponent(text));
      } catch {}
      // A small index is read whole, so that it also answers without a network.
      if (asked.length && head.w.length + head.p.length < 20 && !navigator.connection?.saveData) {
        for (const kind of ["w", "p"]) head[kind].forEach((hash, at) => part(kind + at, hash).catch(() => {}));
      }
    } catch {
      if (mine === turn) failed();
    }
  };
  const failed = () => {
    status.textContent = status.dataset.failed;
  };

  if (list) {
    let soon;
    field.oninput = () => {
      clearTimeout(soon);
      soon = setTimeout(search, 200);
    };
    field.onkeydown = ({ key }) => {
      if (key === "Escape") search(field.value = "");
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      search();
    };
    field.value ||= new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) search();
  } else {
    part("head").catch(() => {});
  }
}
