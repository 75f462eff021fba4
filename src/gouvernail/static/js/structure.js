// The structure of a programme, changed in place: the menu of a row, its keys, dragging, new rows, forms in a dialog.
// Without this file every act is a link to a page of its own.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
  const rows = (row) => [...row.closest("tbody").rows];
  const level = (row) => Number(row.getAttribute("aria-level"));
  const opener = (row) => one("[data-acts]", row);
  const acts = (row) => opener(row)?.dataset.acts;
  const uidOf = (row) => acts(row)?.split("/").at(-3);
  const rowOf = (uid) => all("table.tree tbody tr").find((row) => uidOf(row) === uid);
  const reveal = (row) => row?.dispatchEvent(new CustomEvent("row:reveal", { bubbles: true }));
  const lastOf = (row) => {
    let last = row;
    while (last.nextElementSibling && level(last.nextElementSibling) > level(row)) last = last.nextElementSibling;
    return last;
  };

  // --- The page as it is now: the tree with its figures, or the sheet.
  const draw = async (uid) => {
    const target = one("#result") ?? one("#sheet");
    if (!target) return location.reload();
    const headers = { "HX-Figures": "1" };
    await htmx.ajax("GET", location.pathname + location.search, { source: target, target, swap: "innerHTML", headers });
    if (uid && target.id === "result") reveal(rowOf(uid));
  };
  // One after the other: htmx would queue one request, drop the next ones, and say of each that it is done already.
  let drawn = Promise.resolve();
  let next = null;
  let wanted = null;
  const refresh = (uid) => {
    wanted = uid ?? wanted;
    next ??= drawn.then(() => {
      const shown = wanted;
      next = wanted = null;
      return (drawn = draw(shown).catch(() => {}));
    });
    return next;
  };
  let sent = Promise.resolve();
  const post = (address, values = {}) =>
    (sent = sent.then(() => htmx.ajax("POST", address, { swap: "none", target: document.body, values })));

  document.addEventListener("structure", (event) => {
    closeMenu();
    one("#act-dialog[open]")?.close();
    const was = adding;
    adding = null;
    refresh(event.detail.item).then(() => {
      if (was) openAdd(was.mode, rowOf(was.anchor) ?? rowOf(was.from));
      else sheetInput()?.focus();
    });
  });
  const sheetInput = () => one("#slot-ajouter form [name=title]");
  document.addEventListener("htmx:config:request", (event) => {
    // The body is made already: the place for the next title is free at once.
    const { ctx } = event.detail;
    if (ctx.sourceElement?.matches?.("#slot-ajouter form") && ctx.request.method === "POST") sheetInput().value = "";
  });
  document.addEventListener("htmx:finally:request", (event) => {
    // Not saved: the title comes back, unless something newer stands there.
    const { ctx } = event.detail;
    if (!ctx?.sourceElement?.matches?.("#slot-ajouter form") || ctx.request.method !== "POST") return;
    const input = sheetInput();
    if (input && !input.value && !(ctx.response?.status < 400)) input.value = ctx.request.body.get("title");
  });
  // An undo of a toast: in place where the page can be drawn again, else a plain form.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-undo-form]") || !(one("#result") ?? one("#sheet"))) return;
    event.preventDefault();
    post(new URL(event.target.action).pathname);
    event.target.closest(".toast")?.remove();
  });

  // --- The menu: opened beside its button, walked with the arrows, left with Escape.
  let button = null;
  const closeMenu = (back = false) => {
    one(".act-host")?.remove();
    button?.setAttribute("aria-expanded", "false");
    if (back && button?.isConnected) (button.closest("table.tree tr") ?? button).focus();
    button = null;
  };
  const openMenu = async (pressed) => {
    const again = pressed === button;
    closeMenu(again);
    if (again) return;
    button = pressed;
    button.setAttribute("aria-expanded", "true");
    const host = document.createElement("div");
    host.className = "act-host";
    button.after(host);
    await htmx.ajax("GET", button.dataset.acts, { source: host, target: host, swap: "innerHTML" });
    const first = one("[role=menuitem]", host);
    if (!first) return closeMenu();
    const { bottom, height } = host.getBoundingClientRect();
    const room = button.getBoundingClientRect().top > height + 64;
    host.classList.toggle("upwards", bottom > innerHeight && room && innerWidth >= 960);
    first.focus({ preventScroll: true });
    if (!host.classList.contains("upwards")) host.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-acts]");
    if (pressed && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      openMenu(pressed);
    } else if (!event.target.closest(".act-host")) closeMenu();
  });
  document.addEventListener("focusin", (event) => {
    if (button && !event.target.closest(".act-host") && event.target !== button) closeMenu();
  });
  const inMenu = (event) => {
    const items = all(".act-host [role=menuitem]");
    const here = items.indexOf(event.target);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) items.at(to % items.length).focus();
    else if (event.key === "Escape") closeMenu(true);
    else if (event.key === "Tab") return closeMenu(true);
    else if (event.key === "Enter" || event.key === " ") items[here].click();
    else if (event.key.length === 1) {
      const ahead = [...items.slice(here + 1), ...items];
      ahead.find((item) => item.innerText.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  // --- Forms in the dialog.
  document.addEventListener("htmx:after:swap", (event) => {
    const dialog = one("#act-dialog");
    if (event.detail.ctx.target?.id !== "act-panel" || !dialog || !one("#act-panel").childElementCount) return;
    const from = button?.closest("table.tree tr") ?? button;
    if (!dialog.open) {
      closeMenu();
      dialog.showModal();
      if (from) dialog.dataset.from = uidOf(from) ?? "";
    }
    const wrong = one("[aria-invalid=true]", dialog);
    (wrong ?? one("[autofocus]", dialog))?.focus();
    one("input[type=radio]:checked", dialog)?.closest("label").scrollIntoView({ block: "nearest" });
  });
  document.addEventListener(
    "close",
    (event) => {
      if (event.target.id !== "act-dialog") return;
      one("#act-panel").replaceChildren();
      const row = event.target.dataset.from && rowOf(event.target.dataset.from);
      delete event.target.dataset.from;
      (row || one(".slot-title ~ .row-tools [data-acts]"))?.focus();
    },
    true,
  );
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-act-close]") || event.target.id === "act-dialog") one("#act-dialog")?.close();
  });
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-filters]")) return;
    const wanted = plain(event.target.value).split(/\s+/).filter(Boolean);
    const choices = all("label", one(event.target.dataset.filters));
    choices.forEach((each) => (each.hidden = !wanted.every((word) => plain(each.textContent).includes(word))));
    one(".act-none", one(event.target.dataset.filters)).hidden = choices.some((each) => !each.hidden);
  });
  document.addEventListener("keydown", (event) => {
    // From the search of places, the arrow goes to the first one that is left, and Enter takes it.
    if (!event.target.matches?.("[data-filters]") || !["ArrowDown", "Enter"].includes(event.key)) return;
    const first = all("label:not([hidden]) input", one(event.target.dataset.filters))[0];
    if (!first) return;
    event.preventDefault();
    first.checked = true;
    first.focus();
  });

  // --- New rows: title, Enter, next. What is typed while the last one is on its way waits for its turn.
  let adding = null;
  const address = ({ base, mode, anchor }) => {
    const asked = new URLSearchParams({ dans: "ligne" });
    if (mode !== "fin") asked.set(mode, anchor);
    return `${base}?${asked}`;
  };
  const openAdd = async (mode, row) => {
    closeAdd();
    const table = one("table.tree[data-new]");
    if (!table) return false;
    if (row && mode === "sous") reveal(row);
    const spot = document.createElement("tr");
    spot.id = "add-row";
    spot.setAttribute("role", "row");
    const depth = row ? level(row) - (mode === "apres" ? 1 : 0) : 0;
    spot.className = `add-row d${depth}`;
    spot.setAttribute("aria-level", String(depth + 1));
    if (row) lastOf(row).after(spot);
    else table.tBodies[0].append(spot);
    table.closest(".tree-box").classList.remove("tree-empty");
    const uid = row && uidOf(row);
    adding = { base: table.dataset.new, mode, anchor: uid, from: uid, last: null, turn: Promise.resolve(), spot };
    await htmx.ajax("GET", address(adding), { source: spot, target: spot, swap: "innerHTML" });
    one("[name=title]", spot)?.focus();
    spot.scrollIntoView({ block: "nearest" });
    return true;
  };
  const closeAdd = async () => {
    const state = adding;
    if (!state) return;
    adding = null;
    await state.turn;
    state.spot.remove();
    if (state.last) await refresh(state.last);
    else (state.from && rowOf(state.from))?.focus();
  };
  const send = async (state, title, chosen) => {
    const { spot } = state;
    const before = spot.previousElementSibling;
    await htmx.ajax("POST", address(state), {
      source: spot,
      target: spot,
      swap: "beforebegin",
      values: { title, level: chosen },
    });
    const made = spot.previousElementSibling;
    const input = one("[name=title]", spot);
    if (made === before || !made || !uidOf(made)) {
      // Not saved: what was typed comes back, unless something newer stands there.
      if (input && !input.value) input.value = title;
      return;
    }
    state.last = uidOf(made);
    if (state.mode === "apres") state.anchor = state.last;
    spot.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-add-form]") || !adding) return;
    event.preventDefault();
    const input = one("[name=title]", event.target);
    const title = input.value.trim();
    if (!title) return;
    const chosen = one("[name=level]", event.target).value;
    input.value = "";
    input.focus();
    const state = adding;
    state.turn = state.turn.then(() => send(state, title, chosen));
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-add-close]")) closeAdd();
    const asked = event.target.closest("[data-add]");
    if (!asked || event.ctrlKey || event.metaKey || !one("table.tree[data-new]")) return;
    event.preventDefault();
    const row = asked.closest("table.tree tr");
    closeMenu();
    openAdd(asked.dataset.add, row);
  });

  // --- Keys of a row, and of the page of a sheet.
  const onRow = {
    a: (row) => openAdd("apres", row),
    i: (row) => openAdd("sous", row),
    d: (row) => post(`${acts(row)}dupliquer/`),
    m: (row) => form(row, "deplacer"),
    Delete: (row) => form(row, "corbeille"),
    ".": (row) => openMenu(opener(row)),
  };
  const moves = { ArrowUp: "monter", ArrowDown: "descendre", ArrowLeft: "sortir", ArrowRight: "rentrer" };
  const form = (row, name) => {
    // Written down before the form comes: it can be closed again before the answer is settled.
    one("#act-dialog").dataset.from = uidOf(row);
    htmx.ajax("GET", `${acts(row)}${name}/`, { source: "#act-panel", target: "#act-panel", swap: "innerHTML" });
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.target.closest?.(".act-host")) return inMenu(event);
      if (event.key === "Escape" && event.target.closest?.("#add-row")) {
        event.preventDefault();
        return closeAdd();
      }
      if (typing(event.target) || one("dialog[open]")) return;
      const row = event.target.closest?.("table.tree[data-fold] tbody tr");
      const done = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (row && opener(row) && event.altKey && event.shiftKey && moves[event.key]) {
        done();
        return post(`${acts(row)}${moves[event.key]}/`);
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (row && opener(row) && onRow[event.key]) {
        if ("ai".includes(event.key) && !row.closest("[data-new]")) return;
        done();
        onRow[event.key](row);
      } else if (event.key === "." && one("#sheet .page-head [data-acts]")) {
        done();
        openMenu(one("#sheet .page-head [data-acts]"));
      }
    },
    true,
  );

  // --- Dragging by the handle: before, after or inside another row, where its level allows it.
  const ORDER = ["l-axis", "l-strategic_objective", "l-operational_objective", "l-action", "l-step"];
  const rank = (row) => ORDER.findIndex((name) => row.classList.contains(name));
  const above = (row) => {
    let there = row.previousElementSibling;
    while (there && level(there) >= level(row)) there = there.previousElementSibling;
    return there;
  };
  const branch = (row) => rows(row).slice(row.rowIndex - 1, lastOf(row).rowIndex);
  let dragged = null;
  let dropped = null;
  const MARKS = ["drop-before", "drop-after", "drop-inside"];
  const unmark = () => MARKS.forEach((mark) => all(`.${mark}`).forEach((row) => row.classList.remove(mark)));
  const target = (row, y) => {
    if (!uidOf(row) || branch(dragged).includes(row)) return null;
    const box = row.getBoundingClientRect();
    const at = (y - box.top) / box.height;
    const host = above(row);
    const beside = !host || rank(host) < rank(dragged);
    const inside = rank(row) < rank(dragged);
    const open = row.getAttribute("aria-expanded") === "true";
    if (inside && (!beside || (at > 0.28 && (open || at < 0.72)))) return "inside";
    if (!beside) return null;
    return at < 0.5 ? "before" : open ? (inside ? "inside" : null) : "after";
  };
  document.addEventListener("dragstart", (event) => {
    const grip = event.target.closest?.(".grip");
    if (!grip) return;
    dragged = grip.closest("tr");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", uidOf(dragged));
    event.dataTransfer.setDragImage(one(".node-title", dragged), 0, 0);
    dragged.classList.add("dragged");
  });
  document.addEventListener("dragover", (event) => {
    if (!dragged) return;
    const row = event.target.closest?.("table.tree tbody tr");
    unmark();
    dropped = row ? target(row, event.clientY) : null;
    if (!dropped) return;
    event.preventDefault();
    row.classList.add(`drop-${dropped}`);
  });
  document.addEventListener("drop", (event) => {
    const row = event.target.closest?.("table.tree tbody tr");
    if (!dragged || !row || !dropped) return;
    event.preventDefault();
    post(acts(dragged).replace("/structure/", "/placer/"), { anchor: uidOf(row), where: dropped });
  });
  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    unmark();
    dragged = dropped = null;
  });
})();
