// « @ » in a comment offers the names of the directory: arrows, Enter or a tap; Escape leaves the text as it is. Without
// this file the name is typed whole.
(() => {
  "use strict";

  const MOST = 6;
  const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
  let list = null;
  let field = null;

  const names = () => [...(document.getElementById(field.dataset.mentions)?.options ?? [])].map((each) => each.value);
  const begun = () => {
    const before = field.value.slice(0, field.selectionStart);
    const found = /(?:^|[^\w@.])@([\p{L}\p{M}'’ -]{0,40})$/u.exec(before);
    return found ? { start: before.length - found[1].length, typed: found[1] } : null;
  };
  const close = () => {
    list?.remove();
    list = null;
    field?.removeAttribute("aria-activedescendant");
  };
  const mark = (at) => {
    const all = [...list.children];
    all.forEach((each, index) => each.setAttribute("aria-selected", String(index === at)));
    if (all[at]) field.setAttribute("aria-activedescendant", all[at].id);
  };
  const choose = (name) => {
    const { start } = begun();
    const end = field.selectionStart;
    field.setRangeText(`${name} `, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    field.focus();
  };
  const offer = () => {
    close();
    const at = begun();
    if (!at) return;
    const wanted = plain(at.typed.trimStart());
    const found = names().filter((name) => plain(name).split(/[\s-]+/).some((word, i, words) => words.slice(i).join(" ").startsWith(wanted))).slice(0, MOST);
    if (!found.length || (found.length === 1 && plain(found[0]) === wanted.trimEnd())) return;
    list = Object.assign(document.createElement("ul"), { className: "mentions", id: "mentions" });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
    found.forEach((name, index) => {
      const option = Object.assign(document.createElement("li"), { id: `mention-${index}`, textContent: name });
      option.setAttribute("role", "option");
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        choose(name);
      });
      list.append(option);
    });
    field.insertAdjacentElement("afterend", list);
    mark(0);
  };
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-mentions]")) return;
    field = event.target;
    offer();
  });
  document.addEventListener("keydown", (event) => {
    if (!list || event.target !== field) return;
    const all = [...list.children];
    const at = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
    const keys = {
      ArrowDown: () => mark((at + 1) % all.length),
      ArrowUp: () => mark((at + all.length - 1) % all.length),
      Enter: () => choose(all[at].textContent),
      Tab: () => choose(all[at].textContent),
      Escape: close,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keys[event.key]();
  }, true);
  document.addEventListener("focusout", (event) => {
    if (event.target === field) close();
  });
})();
