// Updates that survive a lost connection: what is typed in a card is kept on this device until the server has it, and is
// sent again when it answers. Nothing is kept once one has signed out.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const PREFIX = "gouvernail:update:";
  const DAYS = 7;
  const AGAIN = 20_000;

  const store = {
    get: (uid) => {
      try {
        return JSON.parse(localStorage.getItem(PREFIX + uid));
      } catch {
        return null;
      }
    },
    set: (uid, value) => {
      try {
        localStorage.setItem(PREFIX + uid, JSON.stringify(value));
      } catch {
        // A device that keeps nothing: what is typed stays on the page.
      }
    },
    drop: (uid) => {
      try {
        localStorage.removeItem(PREFIX + uid);
      } catch {
        // The same.
      }
    },
    uids: () => {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
      } catch {
        return [];
      }
    },
  };

  const inputs = (form) => all("input:not([name=csrfmiddlewaretoken]), select, textarea", form).filter((each) => each.name);
  const values = (form) =>
    Object.fromEntries(inputs(form).map((each) => [each.name, each.type === "checkbox" ? each.checked : each.value]));
  const keep = (form, sent) => store.set(form.dataset.draft, { at: Date.now(), values: values(form), sent });

  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-draft]");
    if (form) keep(form, null);
  });

  document.addEventListener("click", (event) => {
    const update = event.target.closest("[data-closes-update]")?.closest("details.mine-update");
    if (!update) return;
    update.open = false;
    one("summary", update).focus();
  });

  // --- Unsent: the card says so, and is sent again when the network is back, and from time to time.
  const waiting = new Set();
  const unsent = (form, button) => {
    keep(form, button);
    waiting.add(form);
    one("[data-unsent]", form).hidden = false;
  };
  const send = (form) => {
    const draft = store.get(form.dataset.draft);
    const button = draft?.sent ? one(`button[name="${draft.sent}"]`, form) : null;
    form.requestSubmit(button ?? one("button[name=dire]", form));
  };
  const again = () => {
    for (const form of [...waiting]) {
      if (!form.isConnected) waiting.delete(form);
      else if (navigator.onLine && !form.matches(".htmx-request")) send(form);
    }
  };
  window.addEventListener("online", again);
  setInterval(again, AGAIN);

  const pressed = new WeakMap();
  document.addEventListener("submit", (event) => pressed.set(event.target, event.submitter?.name ?? "dire"), true);
  // Between a save and its answer nothing is typed that the answer would replace.
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-draft][hx-post]")) event.target.inert = true;
  });
  const formOf = (event) => event.detail.ctx?.sourceElement?.closest?.("[data-draft]");
  document.addEventListener("htmx:error", (event) => {
    const form = formOf(event);
    if (!form) return;
    form.inert = false;
    unsent(form, pressed.get(form) ?? "dire");
  });
  document.addEventListener("htmx:finally:request", (event) => {
    const form = formOf(event);
    const status = event.detail.ctx?.response?.status;
    if (form) form.inert = false;
    if (!form || !status) return;
    if (status >= 500) return unsent(form, pressed.get(form) ?? "dire");
    // The session is over: the page says so (app.js); what was typed stays, and is sent when the person says.
    if (status === 401) return keep(form, null);
    waiting.delete(form);
    // Refused or contested: the answer holds what was typed. Saved: nothing is left to keep.
    store.drop(form.dataset.draft);
  });

  // --- Coming back to the page: what was typed and not sent is in its card again.
  const restore = () => {
    for (const uid of store.uids()) {
      const draft = store.get(uid);
      if (!draft || Date.now() - draft.at > DAYS * 86_400_000) {
        store.drop(uid);
        continue;
      }
      const form = one(`[data-draft="${CSS.escape(uid)}"]`);
      if (!form || one("[aria-invalid=true]", form)) continue;
      for (const each of inputs(form)) {
        if (!(each.name in draft.values)) continue;
        if (each.type === "checkbox") each.checked = draft.values[each.name];
        else each.value = draft.values[each.name];
      }
      if (draft.sent) unsent(form, draft.sent);
      if (draft.sent !== "rien") one("details", form).open = true;
    }
    again();
  };
  document.addEventListener("DOMContentLoaded", restore);
})();
