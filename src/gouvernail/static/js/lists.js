// Lists: long choices narrowed by what is typed. Without this, they are read from top to bottom.
(() => {
  "use strict";

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  document.addEventListener("input", (event) => {
    const narrows = event.target.dataset?.narrows;
    if (!narrows) return;
    const wanted = plain(event.target.value).split(/\s+/).filter(Boolean);
    document.querySelectorAll(`${narrows} label`).forEach((each) => {
      each.hidden = !wanted.every((word) => plain(each.textContent).includes(word));
    });
  });
  document.addEventListener("keydown", (event) => {
    // In a search of choices, Enter would send the whole form.
    if (event.key === "Enter" && event.target.dataset?.narrows) event.preventDefault();
  });
})();
