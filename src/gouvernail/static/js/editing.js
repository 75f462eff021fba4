// Editing in place: keyboard, focus, and forms that stay open while another one is saved. Without this file every door
// is a link to a page of its own.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const slotOf = (form) => document.getElementById(`slot-${form.dataset.fieldForm ?? form.dataset.keep}`);
  const typing = (element) => element?.closest?.("input, textarea, select, [contenteditable]");

  // --- Where the focus goes: into the form that opens, back to the door when it closes or is saved. Whoever types
  // elsewhere meanwhile goes on there.
  let back = null;
  const enter = (form) => {
    const wrong = one("[aria-invalid=true]", form);
    const input = wrong ?? one("textarea:not([hidden]), select, input:not([type=hidden])", form);
    input?.focus({ preventScroll: true });
    if (input?.matches("input[type=text]")) input.select();
    form.scrollIntoView({ block: "nearest" });
  };
  const unfold = (slot) => {
    const more = slot.closest("details.more");
    if (more) more.open = true;
  };
  const leave = (slot) => {
    unfold(slot);
    one("[data-door]", slot)?.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const cancel = event.target.closest("[data-cancel]");
    if (cancel) back = cancel.closest("[data-field-form]");
  });
  // The field in which somebody types, and the caret in it: back there, or where it stands in another form.
  const hold = () => {
    const field = typing(document.activeElement);
    const { selectionStart: from, selectionEnd: to } = field ?? {};
    return (fresh) => {
      const there = field?.isConnected ? field : fresh?.elements[field?.name];
      if (!there) return false;
      there.focus({ preventScroll: true });
      if (typeof from === "number") there.setSelectionRange(from, to);
      return true;
    };
  };

  // --- A save on its way. What is typed between it and its answer is not part of it: it is carried over to the form
  // that comes in the answer, or the form stays and goes on from what was saved.
  const SAVES = "form[hx-post][data-field-form]:not([data-stays]), form[hx-post][data-keep]";
  const onWay = new Map();
  const asked = new WeakMap();
  const inputs = (form) => all("select, textarea, input:not([type=hidden], [type=radio])", form).filter((each) => each.name);
  const state = (input) => (input.type === "checkbox" ? input.checked : input.value);
  const told = (form) => new Map(inputs(form).map((input) => [input.name, state(input)]));
  const since = (form, sent) => new Map([...told(form)].filter(([name, value]) => value !== sent.get(name)));
  // Rows that were moved have other numbers than when they were sent (`up:budget:1`, `remove:indicators.targets-0:1`).
  const moved = (act, name) => {
    const [verb, rows = "", at] = act.split(":");
    const [owner, ...above] = rows.split("-");
    const [field, ...numbers] = name.split("-");
    if (!field.startsWith(`${owner}.`) || above.some((each, depth) => each !== numbers[depth])) return name;
    const [old, row] = [Number(numbers[above.length]), Number(at)];
    const other = { up: row - 1, down: row + 1 }[verb];
    if (verb === "remove") numbers[above.length] = old > row ? old - 1 : old;
    else if (old === row || old === other) numbers[above.length] = (other ?? row) + row - old;
    return verb === "remove" && old === row ? "" : [field, ...numbers].join("-");
  };
  const carry = (typed, fresh) => {
    for (const [name, value] of typed) {
      for (const input of [fresh.elements[name], fresh.elements[`mien:${name}`]]) {
        if (input) input[input.type === "checkbox" ? "checked" : "value"] = value;
      }
      const shown = one(`[data-mine="${name}"]`, fresh);
      if (shown) shown.textContent = value;
    }
  };
  // What of it goes where in the form of an answer: a note that was kept is not written a second time.
  const renamed = ({ typed, sent, act }, done) =>
    new Map([...typed].map(([name, value]) => {
      if (done && name === "note" && value.startsWith(sent.get(name))) value = value.slice(sent.get(name).length).trimStart();
      return [act ? moved(act, name) : name, value];
    }));
  const renew = async (form, save) => {
    const answer = await fetch(form.getAttribute("action"), { headers: { "HX-Request": "true" } }).catch(() => null);
    const page = new DOMParser().parseFromString(answer?.ok ? await answer.text() : "", "text/html");
    const fresh = one("[data-field-form]", page);
    const typed = since(form, save.sent);
    // Where it does not fit any more, the form keeps the version that it knew: whoever saves it sees both and decides.
    if (!fresh || !form.isConnected || [...typed.keys()].some((name) => !fresh.elements[name])) return;
    const held = form.contains(document.activeElement) && hold();
    carry(typed, fresh);
    fresh.dataset.entered = "1";
    form.replaceWith(fresh);
    htmx.process(fresh);
    if (held) held(fresh);
  };
  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const form = ctx.sourceElement;
    if (!form?.matches?.(SAVES)) return;
    onWay.set(form, { sent: told(form), act: ctx.request.body?.get?.("lignes"), typed: new Map() });
    asked.set(ctx, form);
  });
  // Asked again before the answer: it is sent once it is known what was saved.
  document.addEventListener("submit", (event) => {
    const save = onWay.get(event.target);
    if (!save) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    save.again = event.submitter ?? true;
  }, true);
  document.addEventListener("htmx:finally:request", async ({ detail: { ctx } }) => {
    const form = asked.get(ctx);
    if (!form) return;
    const save = onWay.get(form);
    await save.renewing;
    onWay.delete(form);
    const slot = slotOf(form);
    const stands = slot && one("form", slot);
    const { name, value } = save.again ?? {};
    if (!save.again || !stands || !(save.typed.size || name)) return;
    stands.requestSubmit(name ? [...stands.elements].find((each) => each.name === name && each.value === value) : null);
  });

  // --- A save brings the whole sheet again. What is being typed in other forms is put back as it was: each still says
  // the version that was seen when it was opened, so that nothing which was saved since is overwritten unseen.
  const touched = (form) => all("select, input, textarea", form).some((input) =>
    input.matches("select") ? [...input.options].some((each) => each.selected !== each.defaultSelected)
      : input.type !== "hidden" && input.value !== input.defaultValue);
  const swaps = new WeakMap();
  document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
    const sheet = one("#sheet");
    const place = typeof ctx.target === "string" ? one(ctx.target) : ctx.target;
    // What is understood while one types may come at any moment: it is no answer to a form. Where nothing is put in its
    // place (a refusal, a server that fell over), every form stays where it is.
    if (!sheet?.contains(place) || place.matches(".understood") || ctx.swap === "none") return;
    const form = asked.get(ctx);
    const save = onWay.get(form);
    if (save && form.isConnected) save.typed = since(form, save.sent);
    const stays = (each) => (each === form ? save.typed.size
      : each.dataset.fieldForm || onWay.has(each) || touched(each) || each.contains(document.activeElement));
    const kept = place === sheet ? all("[data-field-form], [data-keep]", sheet).filter(stays) : [];
    swaps.set(ctx, { form, save, kept, held: hold() });
    // Taken out before the swap, so that htmx does not take them apart with what it replaces.
    kept.forEach((each) => each.replaceWith(Object.assign(document.createElement("span"), { hidden: true })));
  });
  const putBack = (form) => {
    const slot = slotOf(form);
    if (form.dataset.keep) return void one(`[data-keep="${form.dataset.keep}"]`)?.replaceWith(form);
    if (form.isConnected || !slot || one("[data-field-form]", slot)) return;
    slot.replaceChildren(form);
    unfold(slot);
  };
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const swap = swaps.get(ctx);
    if (!swap) return;
    const { form, save, kept, held } = swap;
    kept.filter((each) => each !== form).forEach(putBack);
    const slot = form && slotOf(form);
    const answer = slot && one("form", slot);
    if (answer) carry(renamed(save, ctx.response.status < 400), answer);
    else if (save?.typed.size) {
      putBack(form);
      save.renewing = renew(form, save);
    } else if (form) back = form;
    const fresh = all("[data-field-form]").filter((each) => !each.dataset.entered);
    fresh.forEach((each) => (each.dataset.entered = "1"));
    const added = answer && save.act?.startsWith("add:") && all(`[id="rows-${save.act.slice(4)}"] > .row-edit`, answer).at(-1);
    if (added && !save.typed.size) enter(added);
    else if (!held(save?.typed.size ? answer : null)) {
      if (fresh.length) enter(fresh[0]);
      else if (back && slotOf(back)) leave(slotOf(back));
    }
    back = null;
  });

  // --- Keys: `e` goes to the first door, then to the next; Escape closes a form; Control and Enter save a long text.
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.("[data-field-form]");
    if (form && event.key === "Escape") {
      event.preventDefault();
      one("[data-cancel]", form)?.click();
      return;
    }
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (event.key !== "e" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (one("dialog[open]")) return;
    const doors = all("[data-door]").filter((door) => door.getClientRects().length);
    if (!doors.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const here = doors.indexOf(document.activeElement);
    doors[(here + 1) % doors.length].focus();
  }, true);
})();
