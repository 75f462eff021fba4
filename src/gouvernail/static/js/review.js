// The review of a document: one side shows the other, and every correction is one key. Without this file the same forms
// work, page after page.
(() => {
  "use strict";

  const root = document.getElementById("review");
  if (!root) return;
  const one = (selector, within = root) => within.querySelector(selector);
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const list = one("#rv-rows");
  const rows = () => [...list.children];
  const rowOf = (id) => document.getElementById(`el-${id}`);
  const smooth = { block: "nearest" };
  let current = null;

  const say = (text) => document.dispatchEvent(new CustomEvent("toast", { detail: text }));

  // --- One row is current. Its place in the document is marked.
  const choose = (row, { focus = true, scroll = true } = {}) => {
    if (!row) return;
    root.review?.reveal?.(row);
    if (current && current !== row) {
      current.classList.remove("current");
      one(".rv-link", current)?.setAttribute("tabindex", "-1");
    }
    current = row;
    row.classList.add("current");
    const link = one(".rv-link", row);
    link.tabIndex = 0;
    if (focus) link.focus({ preventScroll: true });
    if (scroll) row.scrollIntoView(smooth);
    mark(row.dataset.at, { scroll });
  };
  const mark = (at, { scroll = true } = {}) => {
    all(".rv-line.here").forEach((each) => each.classList.remove("here"));
    const line = at === undefined ? null : document.getElementById(`bloc-${at}`);
    if (!line) return;
    line.classList.add("here");
    if (scroll && line.getClientRects().length) centre(line);
  };
  // The paper scrolls in its own frame, so that looking at it moves nothing else.
  const centre = (line) => {
    const paper = one("#rv-paper");
    const shown = Math.min(paper.clientHeight, window.innerHeight - paper.getBoundingClientRect().top);
    paper.scrollTop += line.getBoundingClientRect().top - paper.getBoundingClientRect().top - shown / 2;
  };
  const step = (by) => {
    const every = rows().filter((row) => !row.hidden || row === current);
    const at = every.indexOf(current);
    choose(every[Math.min(Math.max(at + by, 0), every.length - 1)]);
  };
  // Doubts are walked least sure first. Where the walk stands is kept, so that settling one goes on to the next.
  const sure = (row) => Number(row.dataset.sure ?? 100);
  let walked = null;
  const doubt = (by) => {
    const every = rows();
    const order = new Map(every.map((row, at) => [row, at]));
    const here = walked && rowOf(walked.id) === current ? [walked.sure, order.get(current)] : null;
    const compare = (one, other) => one[0] - other[0] || one[1] - other[1];
    const doubts = every.filter((row) => row.classList.contains("doubt") && row !== current);
    const keyed = doubts.map((row) => [sure(row), order.get(row), row]).sort(compare);
    if (by < 0) keyed.reverse();
    const found = (here && keyed.find((each) => compare(each, here) * by > 0)) ?? keyed[0];
    if (!found) return;
    walked = { id: found[2].dataset.id, sure: found[0] };
    choose(found[2]);
  };
  const atLine = (number) => {
    const exact = rows().find((row) => Number(row.dataset.at) === number);
    return exact ?? rows().findLast((row) => row.dataset.at !== undefined && Number(row.dataset.at) < number);
  };

  // A page that could not be drawn yet is asked for again.
  root.addEventListener(
    "error",
    ({ target }) => {
      const tries = Number(target.dataset?.tries ?? 0);
      if (target.tagName !== "IMG" || tries > 20) return;
      target.dataset.tries = tries + 1;
      setTimeout(() => (target.src = target.getAttribute("src")), 700);
    },
    true,
  );

  // --- A correction is a form that is sent; only what changed comes back.
  let queue = Promise.resolve();
  const offline = () => say(document.body.dataset.offline);
  // What a form holds: told when it is sent, and again when the answer is there, since one may type on meanwhile.
  const told = (form) => JSON.stringify([...new FormData(form)]);
  const send = (fields) => {
    const form = fields instanceof FormData && one(".rv-editor");
    const sent = form && told(form);
    queue = queue.then(() => sendNow(fields, sent)).catch(offline);
    return queue;
  };
  const sendNow = async (fields, sent) => {
    const body = fields instanceof FormData ? fields : new FormData();
    if (body !== fields) Object.entries(fields).forEach(([name, value]) => body.set(name, value));
    body.set("version", one("#rv-head").dataset.version);
    const token = document.cookie.match(/csrftoken=([^;]+)/)?.[1] ?? one("input[name=csrfmiddlewaretoken]").value;
    const answer = await fetch(root.dataset.correct, {
      method: "POST",
      body,
      headers: { "X-CSRFToken": token, "HX-Request": "true" },
    });
    if (answer.status === 401) return void document.getElementById("expired")?.showModal();
    const open = body.has("seen") && one(".rv-editor");
    const form = answer.headers.get("Content-Type")?.startsWith("text/html") && (answer.status === 422 || body.has("lignes"));
    if (open && form) return void again(open, await answer.text(), body);
    if (answer.status === 422) return void say(await answer.text());
    if (answer.status >= 500) return void offline();
    if (!answer.ok) return void location.reload();
    // A form that was saved closes: what comes back does not open it again, and what it held is written. One in which
    // somebody typed on stays as it is.
    if (open && told(open) !== sent) open.dataset.touched = "1";
    else if (open && body.get("act") === "fields") close();
    else if (open) open.dataset.written = "1";
    receive(await answer.text());
  };
  // The same form with a row more or less, or with what is wrong in it. What was unfolded stays so.
  const again = (form, text, body) => {
    const unfolded = all("details[open]", form).map((each) => each.dataset.group);
    const at = document.activeElement?.id;
    form.insertAdjacentHTML("afterend", text);
    const fresh = form.nextElementSibling;
    // What was typed while it was on its way is put back, where the rows are still the same.
    for (const input of body.has("lignes") ? [] : all("input[type=text], textarea", form)) {
      const typed = body.has(input.name) && input.value !== body.get(input.name);
      if (typed && fresh.elements[input.name]) fresh.elements[input.name].value = input.value;
    }
    form.remove();
    all("details", fresh).forEach((each) => (each.open ||= unfolded.includes(each.dataset.group)));
    // It holds what nobody has saved yet, whatever the browser takes for its default.
    fresh.dataset.touched = "1";
    const [verb, name] = (body.get("lignes") ?? "").split(":");
    const added = verb === "add" && all(`#rows-${name} > .row-edit`, fresh).at(-1);
    const goal = (added && one("input, textarea, select", added)) || one("[aria-invalid=true]", fresh) || document.getElementById(at);
    goal?.focus();
    goal?.scrollIntoView(smooth);
    if (one(".error, .notice", fresh)) say(all(".error, .notice", fresh).map((each) => each.textContent.trim()).join(" "));
  };
  // What is typed once a form was written, before the fresh one comes in its place, is not written yet.
  root.addEventListener("input", (event) => {
    const form = event.target.closest(".rv-editor");
    if (!form?.dataset.written) return;
    delete form.dataset.written;
    form.dataset.touched = "1";
  });
  // The open form, when somebody typed in it and it is not saved.
  const unsaved = () => {
    const form = one(".rv-editor");
    if (!form || form.dataset.written) return null;
    const typed = all("input:not([type=hidden]), textarea, select:not([data-sends])", form).some((each) =>
      each.matches("select") ? [...each.options].some((choice) => choice.selected !== choice.defaultSelected)
        : each.type === "checkbox" ? each.checked !== each.defaultChecked : each.value !== each.defaultValue);
    return typed || form.dataset.touched ? form : null;
  };
  const save = () => {
    const body = new FormData(unsaved());
    body.set("act", "fields");
    return send(body);
  };
  const receive = (text) => {
    const found = new DOMParser().parseFromString(text, "text/html").getElementById("rv-changed");
    if (found.hasAttribute("data-reread")) return location.reload();
    const place = Math.max(rows().indexOf(current), 0);
    const id = current?.dataset.id;
    const held = hold();
    for (const fresh of [...found.querySelector("ol").children]) {
      one(".rv-link", fresh).tabIndex = -1;
      const old = rowOf(fresh.dataset.id);
      const form = old && one(".rv-editor", old);
      if (form) {
        fresh.append(form);
        fresh.classList.add("open");
      }
      if (old) old.replaceWith(fresh);
      else list.append(fresh);
    }
    if (found.dataset.order) reorder(found.dataset.order.split(" "));
    // What did not change is not sent again: it goes on standing where it stood, unfolded or not.
    found.querySelector("#rv-problems[data-same]")?.replaceWith(one("#rv-problems"));
    one("#rv-head").replaceWith(found.querySelector("#rv-head"));
    const texts = found.querySelector("#rv-texts");
    if (texts) one("#rv-texts").replaceWith(texts);
    if (found.dataset.said) say(found.dataset.said);
    root.dispatchEvent(new Event("review:rows"));
    tell();
    const next = (id && rowOf(id)) || rows()[Math.min(place, rows().length - 1)];
    if (next !== current) {
      current = null;
      choose(next, { focus: !held });
    } else mark(next.dataset.at, { scroll: false });
    held?.();
    if (list.querySelector(".rv-row.open")) renew(list.querySelector(".rv-row.open"));
  };
  // Where somebody types, to go back there: a row that is replaced takes its form out of the page for a moment, and a key
  // that finds no field would act on the draft.
  const hold = () => {
    const field = document.activeElement;
    if (!field?.matches("input, textarea, select, .rv-editor *")) return null;
    const [start, end] = [field.selectionStart, field.selectionEnd];
    return (there = field) => {
      if (!there?.isConnected || there === document.activeElement) return;
      there.focus({ preventScroll: true });
      if (typeof start === "number") there.setSelectionRange(start, end);
    };
  };
  // The open form as the draft is now. Until it is there, and where somebody types, the one that stands there stays.
  const renew = async (row) => {
    if (unsaved()) return;
    const [old, mine] = [one(".rv-editor", row), opening];
    const answer = await fetch(root.dataset.element.replace("_", row.dataset.id), { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    const text = await answer.text();
    if (mine !== opening || !row.isConnected || !old?.isConnected || unsaved()) return;
    const held = old.contains(document.activeElement) && hold();
    const at = document.activeElement.id;
    const unfolded = all("details[open]", old).map((each) => each.dataset.group);
    old.insertAdjacentHTML("afterend", text);
    const fresh = old.nextElementSibling;
    old.remove();
    all("details", fresh).forEach((each) => (each.open ||= unfolded.includes(each.dataset.group)));
    if (held) held(document.getElementById(at) ?? one("[data-title]", fresh));
  };
  const reorder = (order) => {
    const wanted = new Set(order);
    rows().forEach((row) => wanted.has(row.dataset.id) || row.remove());
    let after = null;
    for (const name of order) {
      const row = rowOf(name);
      const expected = after ? after.nextElementSibling : list.firstElementChild;
      if (row && row !== expected) list.insertBefore(row, expected);
      if (row) after = row;
    }
  };
  // Which lines of the document hold an item, told again after each change.
  const tell = () => {
    const held = new Set(rows().map((row) => row.dataset.at));
    for (const line of all(".rv-line")) {
      if (line.classList.contains("has") !== held.has(line.dataset.n)) line.classList.toggle("has");
    }
  };

  // --- The form of a row opens under it. What is typed while it is on its way is written in it.
  let opening = 0;
  let awaited = null;
  const edit = async (row) => {
    if (!row) return;
    const early = (awaited = { text: "" });
    try {
      await open(row, early);
    } catch {
      offline();
    } finally {
      if (awaited === early) awaited = null;
    }
  };
  const open = async (row, early) => {
    // Another form that holds something is saved first; when it is refused, it stays.
    if (unsaved()) await save();
    if (unsaved() || awaited !== early) return;
    close();
    const mine = opening;
    const answer = await fetch(root.dataset.element.replace("_", row.dataset.id), { headers: { "HX-Request": "true" } });
    if (answer.status === 401) return void document.getElementById("expired")?.showModal();
    if (!answer.ok) return void offline();
    const form = await answer.text();
    // Closed, or another one opened, while this one was on its way; or its row came again.
    const there = rowOf(row.dataset.id);
    if (mine !== opening || !there) return;
    there.insertAdjacentHTML("beforeend", form);
    there.classList.add("open");
    const title = one("[data-title]", there);
    title?.focus();
    if (title && early.text) {
      title.setRangeText(early.text, title.selectionStart, title.selectionEnd, "end");
      title.dispatchEvent(new Event("input", { bubbles: true }));
    }
    there.scrollIntoView(smooth);
  };
  // Whether a key belongs to the form that is on its way.
  const early = (event) => {
    if (!awaited || event.key === "Tab" || event.key.startsWith("Arrow")) return false;
    if (event.key === "Escape") leave();
    else if (event.key === "Backspace") awaited.text = awaited.text.slice(0, -1);
    else if (event.key.length === 1) awaited.text += event.key;
    return true;
  };
  const close = () => {
    opening += 1;
    const open = one(".rv-row.open");
    if (!open) return;
    // Whoever types elsewhere meanwhile goes on there.
    const elsewhere = document.activeElement?.matches("input, textarea, select") && !open.contains(document.activeElement);
    one(".rv-editor", open)?.remove();
    open.classList.remove("open");
    if (!elsewhere) one(".rv-link", open).focus({ preventScroll: true });
  };

  const leave = () => {
    awaited = null;
    close();
  };

  // --- Mouse and touch
  root.addEventListener("click", (event) => {
    const link = event.target.closest(".rv-link");
    if (link) {
      event.preventDefault();
      const row = link.closest(".rv-row");
      const again = row === current;
      choose(row);
      if (again) row.classList.contains("open") ? close() : edit(row);
      return;
    }
    const view = event.target.closest("[data-view]");
    if (view && current) view.hash = current.id;
    const shows = event.target.closest("[data-shows]");
    if (shows) {
      event.preventDefault();
      side("document");
      mark(shows.dataset.shows);
      choose(atLine(Number(shows.dataset.shows)), { focus: false, scroll: false });
      return;
    }
    const line = event.target.closest(".rv-line");
    if (line) {
      event.preventDefault();
      const row = atLine(Number(line.dataset.n));
      if (row) {
        choose(row, { scroll: false });
        row.scrollIntoView({ block: "center" });
      }
      mark(line.dataset.n, { scroll: false });
      return;
    }
    if (event.target.closest("[data-closes]")) {
      event.preventDefault();
      leave();
    }
    const next = event.target.closest("[data-doubt]");
    if (next) doubt(Number(next.dataset.doubt));
    if (event.target.closest("[data-help]")) document.getElementById("rv-help").showModal();
    const choice = event.target.closest("[data-side-choice]");
    if (choice) side(choice.dataset.sideChoice);
  });
  const side = (name) => {
    root.dataset.side = name;
    all("[data-side-choice]").forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.sideChoice === name)));
    const line = one(".rv-line.here");
    if (name === "document" && line) centre(line);
    if (name === "draft" && current) current.scrollIntoView({ block: "center" });
  };
  root.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-correction]");
    if (!form && unsaved() && event.target.matches("form[method=post]")) {
      event.preventDefault();
      // The head that holds this form may have been sent again meanwhile.
      const action = event.target.getAttribute("action");
      save().then(() => unsaved() || one(`form[action="${action}"]`).submit());
    }
    if (!form) return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    if (!body.get("act") && !body.get("lignes")) return;
    const title = one("[data-title]", form);
    if (title) body.set("at", title.selectionStart);
    send(body);
  });
  root.addEventListener("change", (event) => {
    const field = event.target.closest("[data-sends]");
    if (!field) return;
    if (!field.dataset.sends) return field.form.requestSubmit();
    const body = new FormData(field.form);
    body.set("act", field.dataset.sends);
    send(body);
  });

  // --- Keyboard: before the keys of every page.
  const act = (name, more = {}) => {
    const form = unsaved();
    if (!current) return;
    if (!form || !current.contains(form)) return send({ act: name, item: current.dataset.id, ...more });
    // What was typed in the open form is said as well.
    const body = new FormData(form);
    Object.entries({ act: name, ...more }).forEach(([key, value]) => body.set(key, value));
    send(body);
  };
  const levels = ["axis", "strategic_objective", "operational_objective", "action", "step"];
  const keys = {
    n: () => doubt(1),
    p: () => doubt(-1),
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    c: () => act("confirm"),
    "+": () => act("deeper"),
    "-": () => act("wider"),
    ">": () => act("indent"),
    "<": () => act("outdent"),
    m: () => act("merge"),
    x: () => act("not-item"),
    X: () => act("leave-out"),
    e: () => edit(current),
    z: () => send({ act: "undo" }),
    y: () => send({ act: "redo" }),
    "?": () => document.getElementById("rv-help").showModal(),
  };
  root.review = { rows, rowOf, choose, act, keys, current: () => current };
  levels.forEach((level, at) => (keys[at + 1] = () => act("level", { level })));
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && one(".rv-row.open") && !document.querySelector("dialog[open]")) {
        event.stopImmediatePropagation();
        return leave();
      }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest(".rv-editor")) {
        event.preventDefault();
        return event.target.form.requestSubmit(one("button[value=fields]", event.target.form));
      }
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
      if (early(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      const shifted = event.shiftKey && { ArrowUp: "up", ArrowDown: "down" }[event.key];
      const scrolls = event.target.closest?.(".rv-paper") && event.key.startsWith("Arrow");
      const made = shifted ? () => act(shifted) : scrolls ? null : keys[event.key];
      if (!made) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      made();
    },
    true,
  );

  addEventListener("beforeunload", (event) => unsaved() && event.preventDefault());

  list.querySelectorAll(".rv-link").forEach((link) => (link.tabIndex = -1));
  const asked = location.hash.startsWith("#el-") && document.getElementById(location.hash.slice(1));
  if (asked) choose(asked, { focus: false });
  else doubt(1);
  choose(current ?? rows()[0], { focus: false, scroll: Boolean(asked) });
})();
