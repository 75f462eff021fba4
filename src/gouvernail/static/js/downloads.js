// A file that takes a while to make: the page says so, and keeps working. Without script the browser says it itself.
(() => {
  "use strict";

  const nameOf = (answer) => {
    const said = answer.headers.get("Content-Disposition") ?? "";
    const coded = said.match(/filename\*=utf-8''([^;]+)/i);
    return coded ? decodeURIComponent(coded[1]) : (said.match(/filename="?([^";]+)/i)?.[1] ?? "");
  };
  const hand = (blob, name) => {
    // Not put into the page: its click is nobody's, and must not close the menu that holds the focus.
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const fetchFile = async (link) => {
    const answer = await fetch(link.href, { credentials: "same-origin" });
    // Signed out, refused, broken: the address itself shows the page that says so.
    if (!answer.ok || answer.redirected) return location.assign(link.href);
    hand(await answer.blob(), nameOf(answer));
  };

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-makes]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.getAttribute("aria-busy") === "true") return;
    link.setAttribute("aria-busy", "true");
    document.dispatchEvent(new CustomEvent("toast", { detail: link.dataset.makes }));
    try {
      await fetchFile(link);
    } catch {
      document.dispatchEvent(new CustomEvent("toast", { detail: document.body.dataset.offline }));
    }
    link.removeAttribute("aria-busy");
  });
})();
