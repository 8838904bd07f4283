// Filters work without this script. It says how many events are left, keeps the choice in the page's address, and takes away
// years of which two choices together leave nothing.
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  form.classList.add("live");
  const status = form.querySelector("[role=status]");
  const items = [...document.querySelectorAll(".timeline > li, .glossary > .word")];
  const years = [...document.querySelectorAll(".year")];
  const say = () => {
    years.forEach((year) => year.classList.remove("empty"));
    const left = items.filter((item) => item.getClientRects().length);
    const shown = left.length;
    years.forEach((year) => year.classList.toggle("empty", !left.some((item) => year.contains(item))));
    status.textContent = shown < items.length ? status.dataset.shown.replace("?", shown) : "";
  };
  const choose = () => {
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!named || named.type !== "radio") return;
    named.checked = true;
    const group = named.closest("details");
    if (group) group.open = true;
    say();
  };
  form.addEventListener("change", (e) => {
    history.replaceState(null, "", "#" + e.target.id);
    say();
  });
  form.addEventListener("reset", () => {
    history.replaceState(null, "", location.pathname + location.search);
    setTimeout(say);
  });
  addEventListener("hashchange", choose);
  choose();
})();
