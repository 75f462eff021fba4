// Editing in place: keyboard, focus, and forms that stay open while another one is saved. Without this file every door
// is a link to a page of its own.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // --- Where the focus goes: into the form that opens, back to the door when it closes or is saved.
  let back = null;
  const enter = (form) => {
    const wrong = one("[aria-invalid=true]", form);
    const input = wrong ?? one("textarea:not([hidden]), select, input:not([type=hidden])", form);
    input?.focus({ preventScroll: true });
    if (input?.matches("input[type=text]")) input.select();
    form.scrollIntoView({ block: "nearest" });
  };
  const leave = (name) => {
    const slot = document.getElementById(`slot-${name}`);
    if (!slot) return;
    const more = slot.closest("details.more");
    if (more) more.open = true;
    one("[data-door]", slot)?.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const cancel = event.target.closest("[data-cancel]");
    if (cancel) back = cancel.closest("[data-field-form]").dataset.fieldForm;
  });
  let sending = null;
  document.addEventListener("submit", (event) => {
    sending = event.target;
    if (event.target.matches("[data-field-form]:not([data-stays])")) back = event.target.dataset.fieldForm;
  });

  // A form that was not saved is open as before: what another one brings does not close it.
  document.addEventListener("htmx:finally:request", (event) => {
    const { ctx } = event.detail;
    if (ctx?.response?.status < 400) return;
    if (ctx?.sourceElement === sending) sending = null;
    if (back && ctx?.sourceElement?.closest?.("[data-field-form]")?.dataset.fieldForm === back) back = null;
  });

  // --- A save brings the whole sheet again. What is being typed in other forms is put back as it was: each still says
  // the version that was seen when it was opened, so that nothing which was saved since is overwritten unseen.
  let open = [];
  let kept = [];
  const touched = (form) => all("select, input, textarea", form).some((input) =>
    input.matches("select") ? [...input.options].some((each) => each.selected !== each.defaultSelected)
      : input.type !== "hidden" && input.value !== input.defaultValue);
  document.addEventListener("htmx:before:swap", (event) => {
    const sheet = one("#sheet");
    const target = event.detail.ctx?.target;
    // Where nothing is put in its place (a server that fell over), every form stays where it is.
    if (!sheet || (target !== sheet && target !== "#sheet") || event.detail.ctx.swap === "none") return;
    open = all("[data-field-form]", sheet).filter((form) => form.dataset.fieldForm !== back);
    kept = all("[data-keep]", sheet).filter((form) => form !== sending && touched(form));
    sending = null;
    // Taken out before the swap, so that htmx does not take them apart with what it replaces.
    [...open, ...kept].forEach((form) => form.replaceWith(Object.assign(document.createElement("span"), { hidden: true })));
  });
  document.addEventListener("htmx:after:swap", (event) => {
    // What is understood while one types may come between a save and its answer: that form is on its way out.
    const swapped = event.detail.ctx?.target;
    if (swapped instanceof Element && swapped.matches(".understood")) return;
    for (const form of open) {
      const slot = document.getElementById(`slot-${form.dataset.fieldForm}`);
      if (form.isConnected || !slot || one("[data-field-form]", slot)) continue;
      slot.replaceChildren(form);
      const more = slot.closest("details.more");
      if (more) more.open = true;
    }
    for (const form of kept) one(`[data-keep="${form.dataset.keep}"]`)?.replaceWith(form);
    kept = [];
    const fresh = all("[data-field-form]").filter((form) => !open.includes(form) && !form.dataset.entered);
    open = [];
    all("[data-field-form]").forEach((form) => (form.dataset.entered = "1"));
    if (fresh.length) enter(fresh[0]);
    else if (back) leave(back);
    if (!fresh.length) back = null;
  });

  // --- Keys: `e` goes to the first door, then to the next; Escape closes a form; Control and Enter save a long text.
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
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
