// What every page does beyond plain HTML. Nothing here is needed to read or to save: it only makes it quicker.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const cookie = (name) =>
    document.cookie
      .split("; ")
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  // --- Theme: light, dark, or as the system. The cookie lets the server write the right page from the first byte.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    event.preventDefault();
    const choice = button.dataset.themeChoice;
    document.documentElement.dataset.theme = choice;
    document.cookie = `theme=${choice}; path=/; max-age=31536000; samesite=lax`;
    all("[data-theme-choice]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
  });

  // --- Menus close with Escape, with a click elsewhere, and when focus leaves them.
  const closeMenus = (except) => all("details.menu[open]").forEach((menu) => menu !== except && (menu.open = false));
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("focusin", (event) => closeMenus(event.target.closest("details.menu")));

  // --- Toasts: said quietly, gone after a while, longer while pointed at.
  // One that offers to undo presses the button of the page that undoes (`undo` is where it stands), for ten seconds.
  // Where `undo` is an address, the form of the toast is sent there.
  const say = ({ text, undo, label, alert }) => {
    const template = one("#toast-template");
    if (!template) return;
    const toast = template.content.firstElementChild.cloneNode(true);
    one("[data-text]", toast).textContent = text;
    if (alert) toast.classList.add("toast-alert");
    if (undo) {
      const form = one("[data-undo-form]", toast);
      const posts = undo.startsWith("/");
      (posts ? form : one("button[data-undo]", toast)).hidden = false;
      if (posts) form.action = undo;
      if (label) one("[data-label]", toast).textContent = label;
      toast.dataset.undo = undo;
    }
    all(".toasts .toast[data-undo]").forEach((old) => old.remove());
    one(".toasts").append(toast);
    fade(toast);
  };
  const fade = (toast) => {
    if (one("[data-undo-form]:not([hidden])", toast)) toast.dataset.undo ??= "form";
    if (toast.dataset.fades) return;
    toast.dataset.fades = "1";
    leave(toast);
  };
  const leave = (toast) =>
    setTimeout(
      () => (toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove()),
      toast.dataset.undo ? 10_000 : 6_000,
    );
  const undo = (toast) => {
    const form = toast && one("[data-undo-form]:not([hidden])", toast);
    if (form) return form.requestSubmit();
    one(toast?.dataset.undo ?? "#no-undo")?.click();
    toast?.remove();
  };
  document.addEventListener("toast", (event) => {
    const said = event.detail.value ?? event.detail;
    say(typeof said === "string" ? { text: said } : said);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("button[data-undo]")) undo(event.target.closest(".toast"));
  });
  const greet = () => all(".toasts .toast").forEach(fade);

  // --- Forms. The token is renewed from its cookie, so that a form opened before signing in again can still be sent.
  const renewToken = (form) => {
    const field = form && one("input[name=csrfmiddlewaretoken]", form);
    const fresh = cookie("csrftoken");
    if (field && fresh) field.value = fresh;
  };
  document.addEventListener("submit", (event) => renewToken(event.target), true);
  document.addEventListener("htmx:config:request", (event) => {
    const { ctx } = event.detail;
    const fresh = cookie("csrftoken");
    if (fresh && ctx.request?.headers) ctx.request.headers["X-CSRFToken"] = fresh;
    if (fresh && ctx.request?.body?.has?.("csrfmiddlewaretoken")) ctx.request.body.set("csrfmiddlewaretoken", fresh);
  });

  // --- An expired session keeps what was typed: the page stays, and says how to go on.
  document.addEventListener("htmx:before:response", (event) => {
    const status = event.detail.ctx?.response?.status;
    if (status === 401) {
      event.preventDefault();
      one("#expired")?.showModal();
    }
  });
  // So does a server that is not there, or that has fallen over.
  const offline = () => say({ text: document.body.dataset.offline, alert: true });
  document.addEventListener("htmx:error", offline);
  // What is refused whole is said in the form that was sent, which stays as it is; where there is none, quietly.
  const WHOLE = [400, 403, 404, 405, 413, 429, 500];
  document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    if (ctx.response.status > 500) return offline();
    if (!WHOLE.includes(ctx.response.status)) return;
    const page = new DOMParser().parseFromString(ctx.text, "text/html");
    const why = one(".lead", page)?.textContent.trim() ?? document.body.dataset.offline;
    const form = ctx.request.method === "POST" && ctx.sourceElement?.closest?.("form[hx-post]");
    if (!form) return say({ text: why, alert: true });
    const notice = one("#refusal-template").content.firstElementChild.cloneNode(true);
    one("[data-text]", notice).textContent = why;
    one("[data-refusal]", form)?.remove();
    form.prepend(notice);
    notice.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("submit", (event) => one("[data-refusal]", event.target)?.remove());

  // --- A computer that several people use: signing out forgets what was typed and not sent (mine.js keeps it).
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-signs-out]")) return;
    try {
      const kept = Object.keys(localStorage).filter((key) => key.startsWith("gouvernail:update:"));
      kept.forEach((key) => localStorage.removeItem(key));
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  });

  // --- Dropping a file anywhere on the box chooses it.
  document.addEventListener("dragover", (event) => {
    const box = event.target.closest?.(".drop");
    if (!box) return;
    event.preventDefault();
    box.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => event.target.closest?.(".drop")?.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    const box = event.target.closest?.(".drop");
    if (!box) return;
    event.preventDefault();
    box.classList.remove("over");
    const input = one("input[type=file]", box);
    input.files = event.dataTransfer.files;
    weigh(input);
  });

  // --- A file beyond the limit is said before it is sent: the server would only refuse it, minutes later.
  const weigh = (input) => {
    const heavy = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(heavy ? input.dataset.tooBig : "");
    if (heavy) input.reportValidity();
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file][data-most]")) weigh(event.target);
  });

  // --- Buttons that open something on the same page.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      closeMenus();
      one(opener.dataset.opens)?.showModal();
    }
    const toggle = event.target.closest("[data-toggles]");
    if (toggle) {
      const open = one(toggle.dataset.toggles).classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
    }
    if (event.target.closest("[data-prints]")) window.print();
    const filler = event.target.closest("[data-fills]");
    if (filler) {
      for (const [name, value] of Object.entries(JSON.parse(filler.dataset.fills))) one(`[name="${name}"]`).value = value;
      one("[name=password]").form.requestSubmit();
    }
  });

  // --- Keyboard. Letters only act outside fields, and never with a modifier.
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
  const step = (by) => {
    const rows = all("[data-rows] > *:not([hidden])").filter((row) => row.getClientRects().length);
    if (!rows.length) return;
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.min(Math.max(here + by, 0), rows.length - 1)];
    const target = next.matches("[tabindex]") ? next : one("a, button", next) ?? next;
    if (next.closest("table.tree[data-fold]")) next.dispatchEvent(new CustomEvent("row:focus", { bubbles: true }));
    else target.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    "/": () => {
      const box = one("main [data-search]") ?? one("[data-search]");
      box?.focus();
      box?.select();
    },
    "?": () => one("#shortcuts")?.showModal(),
    j: () => step(1),
    k: () => step(-1),
    n: () => one("a[rel=next]")?.click(),
    p: () => one("a[rel=prev]")?.click(),
    e: () => one("[data-edit]")?.focus(),
    u: () => one("a[rel=up]")?.click(),
    z: () => undo(one(".toasts .toast[data-undo]")),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = one("details.menu[open]");
      if (menu) {
        menu.open = false;
        one("summary", menu).focus();
      }
      if (event.target.matches("[data-search]") && !event.target.value) event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || one("dialog[open]")) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("DOMContentLoaded", greet);
  document.addEventListener("htmx:after:swap", greet);
})();
