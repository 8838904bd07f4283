// A link to a word of this page shows its definition in a card; without this script it leads to the list of words.
(() => {
  if (!HTMLElement.prototype.showPopover) return;
  const list = document.querySelector(".words-list");
  if (!list) return;
  const coarse = matchMedia("(pointer: coarse)");
  const card = document.createElement("div");
  let link, timer, hushed;
  card.className = "card";
  card.popover = "manual";
  card.setAttribute("role", "group");

  const wait = (then, time) => { clearTimeout(timer); timer = setTimeout(then, time); };
  const within = (node) => node && (node === link || card.contains(node));

  const hide = () => {
    clearTimeout(timer);
    if (!link) return;
    const left = link;
    link = null;
    left.setAttribute("aria-expanded", "false");
    if (card.contains(document.activeElement)) left.focus();
    card.remove();
  };

  const place = (x, y) => {
    const boxes = [...link.getClientRects()];
    const box = boxes.find((b) => x >= b.left - 1 && x <= b.right + 1 && y >= b.top - 1 && y <= b.bottom + 1) || boxes[0];
    const wide = document.documentElement.clientWidth;
    const start = getComputedStyle(link).direction === "rtl" ? box.right - card.offsetWidth : box.left;
    const above = box.bottom + card.offsetHeight + 8 > innerHeight && box.top > card.offsetHeight + 8;
    card.style.left = Math.max(8, Math.min(start, wide - card.offsetWidth - 8)) + scrollX + "px";
    card.style.top = (above ? box.top - card.offsetHeight : box.bottom) + scrollY + "px";
  };

  const show = (a, x, y) => {
    clearTimeout(timer);
    if (link === a) return;
    hide();
    const word = document.getElementById(decodeURIComponent(a.hash.slice(1)));
    const text = word && word.nextElementSibling;
    if (!text) return;
    const name = document.createElement("p");
    name.className = "card-name";
    name.append(...[...word.childNodes].map((node) => node.cloneNode(true)));
    for (const key of ["lang", "dir"]) word.hasAttribute(key) && name.setAttribute(key, word.getAttribute(key));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = list.dataset.close;
    close.onclick = () => { const from = link; hide(); from.focus(); };
    card.replaceChildren(name, ...[...text.childNodes].map((node) => node.cloneNode(true)), close);
    card.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    card.setAttribute("aria-label", word.querySelector("dfn").textContent);
    // Right after the link, so that the next Tab goes into it; shown above all else.
    a.after(card);
    link = a;
    card.showPopover();
    a.setAttribute("aria-expanded", "true");
    card.classList.toggle("sheet", coarse.matches);
    if (coarse.matches) card.style.left = card.style.top = "";
    else place(x, y);
  };

  for (const a of document.querySelectorAll('a.term[href^="#term_"]')) {
    a.setAttribute("aria-expanded", "false");
    a.addEventListener("pointerenter", (e) => {
      if (e.pointerType === "mouse" && hushed !== a) wait(() => show(a, e.clientX, e.clientY), link ? 150 : 300);
    });
    a.addEventListener("pointerleave", (e) => {
      if (e.pointerType !== "mouse") return;
      hushed = null;
      wait(hide, 300);
    });
    a.addEventListener("click", (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
      e.preventDefault();
      // Enter has no place on the page.
      if (link === a && !e.detail) hide();
      else show(a, e.clientX, e.clientY);
    });
  }

  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (e) => e.pointerType === "mouse" && !card.contains(document.activeElement) && wait(hide, 300));
  document.addEventListener("focusin", (e) => link && !within(e.target) && hide());
  document.addEventListener("pointerdown", (e) => link && !within(e.target) && hide());
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !link) return;
    // The pointer may still be on the link: it must not open again at once.
    hushed = link.matches(":hover") && link;
    hide();
  });
})();
