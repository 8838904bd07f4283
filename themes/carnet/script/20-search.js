// The search is read when the reader comes to its field, or to its page with a question.
for (const form of document.querySelectorAll("form.search")) {
  const load = () => {
    const script = document.createElement("script");
    script.src = form.dataset.script;
    document.head.append(script);
  };
  if (document.querySelector(".search-found") && location.search) load();
  else form.addEventListener("focusin", load, { once: true });
}
