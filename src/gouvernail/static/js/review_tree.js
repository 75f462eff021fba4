// The draft as a tree: branches that fold, and a place anywhere in it for the current row. It stands on review.js.
(() => {
  "use strict";

  const root = document.getElementById("review");
  if (!root) return;
  const { rows, rowOf, choose, act, keys, current } = root.review;
  const depth = (row) => Number(row.dataset.depth);
  const folded = new Set();

  // --- A branch is the rows below that are deeper. Only rows that have one bear a button.
  const branch = (row) => {
    const found = [];
    for (let each = row.nextElementSibling; each && depth(each) > depth(row); each = each.nextElementSibling) found.push(each);
    return found;
  };
  const above = (row) => {
    let each = row.previousElementSibling;
    while (each && depth(each) >= depth(row)) each = each.previousElementSibling;
    return each;
  };
  const show = () => {
    let hiding = Infinity;
    const every = rows();
    every.forEach((row, at) => {
      const level = depth(row);
      if (level <= hiding) hiding = Infinity;
      const hidden = level > hiding;
      if (row.hidden !== hidden) row.hidden = hidden;
      const parent = at + 1 < every.length && depth(every[at + 1]) > level;
      const closed = parent && folded.has(row.dataset.id);
      if (closed && hiding === Infinity) hiding = level;
      button(row, parent, closed);
    });
  };
  const button = (row, parent, closed) => {
    let made = row.firstElementChild.matches(".rv-fold") ? row.firstElementChild : null;
    if (!parent) return void made?.remove();
    if (!made) {
      made = document.createElement("button");
      made.type = "button";
      made.className = "rv-fold";
      made.tabIndex = -1;
      made.append(document.getElementById("rv-fold-icon").content.cloneNode(true));
      row.prepend(made);
    }
    const open = String(!closed);
    if (made.getAttribute("aria-expanded") === open) return;
    made.setAttribute("aria-expanded", open);
    made.setAttribute("aria-label", closed ? root.dataset.unfold : root.dataset.fold);
  };
  const fold = (row, closed) => {
    closed ? folded.add(row.dataset.id) : folded.delete(row.dataset.id);
    show();
  };
  root.review.reveal = (row) => {
    if (!row.hidden) return;
    for (let each = above(row); each; each = above(each)) folded.delete(each.dataset.id);
    show();
  };
  root.addEventListener("click", (event) => {
    const pressed = event.target.closest(".rv-fold");
    if (pressed) fold(pressed.parentElement, pressed.getAttribute("aria-expanded") === "true");
  });
  keys.ArrowLeft = () => {
    const row = current();
    if (row && branch(row).length && !folded.has(row.dataset.id)) fold(row, true);
    else if (row && above(row)) choose(above(row));
  };
  keys.ArrowRight = () => {
    const row = current();
    if (row && folded.has(row.dataset.id)) fold(row, false);
    else if (row && branch(row).length) choose(row.nextElementSibling);
  };
  root.addEventListener("review:rows", show);
  show();

  // --- A place: any wider row outside of the branch, found by its words or its code.
  const dialog = document.getElementById("rv-place");
  const list = dialog.querySelector(".act-choices");
  const none = dialog.querySelector(".act-none");
  const search = dialog.querySelector("[type=search]");
  const levels = ["axis", "strategic_objective", "operational_objective", "action", "step"];
  const rank = (row) => levels.indexOf(row.dataset.level);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const choice = (value, text, level) => {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "under", value });
    const words = Object.assign(document.createElement("span"), { textContent: text });
    label.className = `check n${level}`;
    label.append(input, words);
    return label;
  };
  const words = (row) => [...row.querySelectorAll(".code, .rv-title")].map((each) => each.textContent).join(" ");
  const place = () => {
    const row = current();
    if (!row) return;
    const own = new Set([row, ...branch(row)]);
    const wider = rows().filter((each) => !own.has(each) && rank(each) < rank(row));
    list.querySelectorAll("label").forEach((each) => each.remove());
    none.before(choice("", root.dataset.top, 0), ...wider.map((each) => choice(each.dataset.id, words(each), Math.min(depth(each), 5))));
    dialog.querySelector("[data-about]").textContent = words(row);
    search.value = "";
    none.hidden = true;
    dialog.showModal();
    search.focus();
  };
  const left = () => [...list.querySelectorAll("label:not([hidden]) input")];
  search.addEventListener("input", () => {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    list.querySelectorAll("label").forEach((each) => (each.hidden = !wanted.every((word) => plain(each.textContent).includes(word))));
    none.hidden = left().length > 0;
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && event.target === search && left().length) {
      event.preventDefault();
      left()[0].checked = true;
      left()[0].focus();
    } else if (event.key === "Enter" && (event.target === search || event.target.type === "radio")) {
      event.preventDefault();
      // With the words that were typed, the first place that bears them is taken.
      const chosen = left().find((each) => each.checked) ?? (search.value && left()[0]);
      if (chosen) taken(chosen.value);
    }
  });
  const taken = (under) => {
    dialog.close();
    const row = current();
    act("parent", { parent: under });
    row && rowOf(row.dataset.id)?.querySelector(".rv-link").focus({ preventScroll: true });
  };
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter?.value !== "place") return;
    event.preventDefault();
    const chosen = left().find((each) => each.checked);
    if (chosen) taken(chosen.value);
    else search.focus();
  });
  keys.s = place;
  root.addEventListener("click", (event) => {
    if (event.target.closest("[data-place]")) place();
  });
})();
