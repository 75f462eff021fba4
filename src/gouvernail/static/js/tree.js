// The foldable tree: a treegrid as the ARIA practices describe it. Rows are flat and know their level; folding hides
// those that follow with a deeper one. What is folded is remembered per programme in this browser.
(() => {
  "use strict";

  const tree = () => document.querySelector("table.tree[data-fold]");
  const rowsOf = (table) => [...table.tBodies[0].rows];
  const level = (row) => Number(row.getAttribute("aria-level"));
  const isOpen = (row) => row.getAttribute("aria-expanded") === "true";
  const isFolded = (row) => row.classList.contains("folded");
  const folds = (row) => row.hasAttribute("aria-expanded");
  // A row is remembered by the address of its item: rows that fold stand in one place only.
  const key = (row) => row.querySelector("a").pathname;
  const store = (table) => `gouvernail-fold-${table.dataset.fold}`;

  const remembered = (table) => {
    try {
      return JSON.parse(localStorage.getItem(store(table))) ?? null;
    } catch {
      return null;
    }
  };
  const remember = (table) => {
    if (table.dataset.narrowed) return;
    const state = Object.fromEntries(rowsOf(table).filter(folds).map((row) => [key(row), isOpen(row) ? 1 : 0]));
    try {
      localStorage.setItem(store(table), JSON.stringify(state));
    } catch {
      // Private windows may refuse; the tree works all the same.
    }
  };

  // One pass from the top: a row is shown when no row above it, of a lower level, is folded.
  const show = (table) => {
    let limit = Infinity;
    for (const row of rowsOf(table)) {
      const here = level(row);
      const hidden = here > limit;
      row.classList.toggle("folded", hidden);
      row.classList.remove("starts-folded");
      if (!hidden) limit = folds(row) && !isOpen(row) ? here : Infinity;
    }
    const focused = table.querySelector('tr[tabindex="0"]');
    if (!focused || isFolded(focused)) rove(table, rowsOf(table).find((row) => !isFolded(row)));
  };

  const rove = (table, row) => {
    table.querySelectorAll('tr[tabindex="0"]').forEach((each) => (each.tabIndex = -1));
    if (row) row.tabIndex = 0;
  };
  const focus = (table, row) => {
    if (!row) return;
    rove(table, row);
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const set = (table, row, open) => {
    if (!folds(row)) return;
    row.setAttribute("aria-expanded", String(open));
    show(table);
    remember(table);
  };
  const setAll = (table, open) => {
    for (const row of rowsOf(table).filter(folds)) {
      const deep = row.classList.contains("l-action");
      row.setAttribute("aria-expanded", String(open && (!deep || open === "all")));
    }
    show(table);
    remember(table);
  };
  const parent = (row) => {
    let above = row.previousElementSibling;
    while (above && level(above) >= level(row)) above = above.previousElementSibling;
    return above;
  };
  const next = (row, by) => {
    let there = row;
    do there = by > 0 ? there.nextElementSibling : there.previousElementSibling;
    while (there && isFolded(there));
    return there;
  };

  const prepare = () => {
    const table = tree();
    if (!table || table.dataset.ready) return;
    table.dataset.ready = "1";
    const state = table.dataset.narrowed ? null : remembered(table);
    if (state) {
      for (const row of rowsOf(table).filter(folds)) {
        if (key(row) in state) row.setAttribute("aria-expanded", String(state[key(row)] === 1));
      }
    }
    show(table);
  };

  document.addEventListener("click", (event) => {
    const table = tree();
    const button = event.target.closest(".fold");
    if (table && button) {
      const row = button.closest("tr");
      rove(table, row);
      set(table, row, !isOpen(row));
    }
    const every = event.target.closest("[data-fold-all]");
    if (table && every) setAll(table, every.dataset.foldAll === "open");
  });
  // A row is shown, whatever is folded above it, and takes the focus.
  document.addEventListener("row:reveal", (event) => {
    const table = tree();
    if (!table || !table.contains(event.target)) return;
    if (folds(event.target)) event.target.setAttribute("aria-expanded", "true");
    for (let above = parent(event.target); above; above = parent(above)) above.setAttribute("aria-expanded", "true");
    show(table);
    remember(table);
    focus(table, event.target);
  });
  document.addEventListener("row:focus", (event) => tree() && focus(tree(), event.target));
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("table.tree tbody tr");
    if (row && tree()) rove(tree(), row);
  });

  const keys = {
    ArrowDown: (table, row) => focus(table, next(row, 1)),
    ArrowUp: (table, row) => focus(table, next(row, -1)),
    Home: (table) => focus(table, rowsOf(table).find((each) => !isFolded(each))),
    End: (table) => focus(table, rowsOf(table).findLast((each) => !isFolded(each))),
    ArrowRight: (table, row) => (folds(row) && !isOpen(row) ? set(table, row, true) : focus(table, next(row, 1))),
    ArrowLeft: (table, row) => (folds(row) && isOpen(row) ? set(table, row, false) : focus(table, parent(row))),
    Enter: (table, row) => row.querySelector("a")?.click(),
    " ": (table, row) => set(table, row, !isOpen(row)),
    "*": (table, row) => {
      for (const each of rowsOf(table)) {
        if (level(each) === level(row) && folds(each)) each.setAttribute("aria-expanded", "true");
      }
      show(table);
      remember(table);
    },
  };
  document.addEventListener("keydown", (event) => {
    const row = event.target;
    if (!row.matches?.("table.tree tbody tr") || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(tree(), row);
  });

  // Drawn again, the tree gives the focus back at once to the row that had it: the next key must find it there.
  let held = null;
  document.addEventListener("htmx:before:swap", () => {
    const row = document.activeElement?.closest("table.tree tbody tr");
    held = row?.querySelector("a") ? key(row) : null;
  });
  document.addEventListener("htmx:before:settle", () => {
    if (!held || !tree() || document.activeElement !== document.body) return;
    prepare();
    const row = rowsOf(tree()).find((each) => each.querySelector("a") && key(each) === held);
    if (row && isFolded(row)) row.dispatchEvent(new CustomEvent("row:reveal", { bubbles: true }));
    else focus(tree(), row);
  });

  document.addEventListener("DOMContentLoaded", prepare);
  document.addEventListener("htmx:after:swap", prepare);
})();
