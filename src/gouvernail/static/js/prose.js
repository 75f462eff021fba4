// Prose with a few marks (decision record 0012): a bar and keys write them, what is pasted from a word processor or a page
// keeps its bold, italics, lists and links as marks. Without this file the marks are typed by hand.
(() => {
  "use strict";

  const MARKS = { b: "**", i: "*" };
  const rich = (element) => element?.closest?.("textarea[data-rich]");

  // Typed, as it were: the browser's own undo takes it back, and whatever listens to typing hears it.
  const type = (area, text, from, to) => {
    area.focus();
    area.setSelectionRange(from, to);
    if (document.execCommand("insertText", false, text)) return;
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  // --- Bold, italic, link: around what is selected, or around the word that holds the caret; a second time takes them off.
  const bounds = (area) => {
    let { selectionStart: from, selectionEnd: to, value } = area;
    if (from === to) {
      while (from && /[\p{L}\p{N}]/u.test(value[from - 1])) from -= 1;
      while (to < value.length && /[\p{L}\p{N}]/u.test(value[to])) to += 1;
    }
    while (from < to && /\s/.test(value[from])) from += 1;
    while (to > from && /\s/.test(value[to - 1])) to -= 1;
    return [from, to];
  };
  const around = (area, mark) => {
    const [from, to] = bounds(area);
    const { value } = area;
    const stars = (step, at) => {
      let count = 0;
      while (value[at + step * count] === "*") count += 1;
      return count;
    };
    const outside = Math.min(stars(-1, from - 1), stars(1, to));
    const has = mark === "**" ? outside >= 2 : outside === 1 || outside >= 3;
    const inner = value.slice(from, to);
    if (has) {
      type(area, inner, from - mark.length, to + mark.length);
      area.setSelectionRange(from - mark.length, to - mark.length);
      return;
    }
    // A mark does not reach over the end of a line.
    const marked = inner.split("\n").map((line) => line.replace(/^(\s*(?:-|\d{1,3}\.)\s+)?(.*?)(\s*)$/,
      (_, head = "", text, end) => (text || inner === "" ? `${head}${mark}${text}${mark}${end}` : line))).join("\n");
    type(area, marked, from, to);
    const inside = inner.includes("\n") ? [from, from + marked.length] : [from + mark.length, to + mark.length];
    area.setSelectionRange(...inside);
  };
  const link = (area) => {
    const [from, to] = bounds(area);
    const words = area.value.slice(from, to);
    const isAddress = /^https?:\/\/\S+$/i.test(words);
    type(area, isAddress ? `[](${words})` : `[${words}](https://)`, from, to);
    // The caret waits where something is missing: in the words, or at the end of the address.
    const at = isAddress || !words ? from + 1 : from + words.length + 3 + "https://".length;
    area.setSelectionRange(at, at);
  };

  // --- Lists: every line that is touched, or none of them any more.
  const list = (area, numbered) => {
    const { value, selectionStart, selectionEnd } = area;
    const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
    const end = value.indexOf("\n", Math.max(selectionEnd - 1, selectionStart));
    const to = end < 0 ? value.length : end;
    const lines = value.slice(from, to).split("\n");
    const kind = numbered ? /^\s*\d{1,3}\.\s+/ : /^\s*-\s+/;
    const every = lines.every((line) => !line.trim() || kind.test(line)) && lines.some((line) => kind.test(line));
    let rank = 0;
    const told = lines.map((line) => {
      const bare = line.replace(/^\s*(?:-|\d{1,3}\.)\s+/, "");
      if (every) return bare;
      if (!line.trim() && lines.length > 1) return line;
      rank += 1;
      return `${numbered ? `${rank}.` : "-"} ${bare}`;
    }).join("\n");
    type(area, told, from, to);
    area.setSelectionRange(lines.length > 1 ? from : from + told.length, from + told.length);
  };
  const acts = {
    b: (area) => around(area, MARKS.b),
    i: (area) => around(area, MARKS.i),
    list: (area) => list(area, false),
    number: (area) => list(area, true),
    link,
  };

  // --- The bar: one stop of Tab, arrows between its buttons.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-prose]");
    if (button) acts[button.dataset.prose](document.getElementById(button.parentElement.getAttribute("aria-controls")));
  });
  document.addEventListener("keydown", (event) => {
    const button = event.target.closest?.("[data-prose]");
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (button && step) {
      event.preventDefault();
      const all = [...button.parentElement.children];
      const next = all[(all.indexOf(button) + step + all.length) % all.length];
      all.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
      next.focus();
      return;
    }
    const area = rich(event.target);
    if (!area || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && ["b", "i", "k"].includes(event.key)) {
      event.preventDefault();
      acts[event.key === "k" ? "link" : event.key](area);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey) goOn(event, area);
  });

  // --- Enter in a list begins its next entry; on an empty entry it ends the list.
  const goOn = (event, area) => {
    const { value, selectionStart: at } = area;
    if (at !== area.selectionEnd) return;
    const from = value.lastIndexOf("\n", at - 1) + 1;
    const entry = /^(\s*)(-|(\d{1,3})\.)(\s+)(.*)$/.exec(value.slice(from, at));
    if (!entry) return;
    event.preventDefault();
    if (!entry[5].trim()) type(area, "", from, at);
    else type(area, `\n${entry[1]}${entry[3] ? `${Number(entry[3]) + 1}.` : "-"}${entry[4]}`, at, at);
  };

  // --- Pasting: the words with their marks, and nothing else of a page.
  const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE"]);
  const NONE = new Set(["STYLE", "SCRIPT", "TITLE", "META", "HEAD", "TEMPLATE"]);
  const styled = (node, name) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\w-]+)`, "i").exec(node.dataset.style ?? "")?.[1] ?? "";
  const weight = (node) => styled(node, "font-weight");
  const wrap = (text, mark) => text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, words, after) =>
    words && !words.includes("\n") ? `${before}${mark}${words}${mark}${after}` : text);
  const marked = (node, depth = 0) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
    if (node.nodeType !== Node.ELEMENT_NODE || NONE.has(node.tagName)) return "";
    if (node.tagName === "BR") return "\n";
    if (node.tagName === "UL" || node.tagName === "OL") {
      let rank = Number(node.getAttribute("start") ?? 1);
      const entries = [...node.children].map((entry) => {
        if (entry.tagName !== "LI") return marked(entry, depth + 1);
        const words = [...entry.childNodes].map((each) => marked(each, depth + 1)).join("").trim();
        const head = node.tagName === "OL" ? `${rank++}.` : "-";
        return `${"  ".repeat(depth)}${head} ${words.replace(/\n{2,}/g, "\n")}`;
      });
      return `\n${entries.join("\n")}\n`;
    }
    let text = [...node.childNodes].map((each) => marked(each, depth)).join("");
    if (node.tagName === "A" && /^(https?:|mailto:)/i.test(node.getAttribute("href") ?? "") && text.trim())
      return `[${text.trim()}](${node.getAttribute("href").replace(/[\s()<>"]/g, encodeURIComponent)})`;
    if (["B", "STRONG"].includes(node.tagName) ? weight(node) !== "normal" : Number(weight(node)) >= 600 || weight(node) === "bold")
      text = wrap(text, MARKS.b);
    if (["I", "EM"].includes(node.tagName) || styled(node, "font-style") === "italic") text = wrap(text, MARKS.i);
    if (node.tagName === "TD" || node.tagName === "TH") return `${text.trim()} `;
    return BLOCKS.has(node.tagName) ? `\n${text.trim()}\n` : text;
  };
  // What the content policy would complain of, though nothing here is drawn: styles are read, never applied.
  const quiet = (html) => html.replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "").replace(/<[^>]+>/g, (tag) =>
    tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son\w+\s*=/gi, " data-on="));
  document.addEventListener("paste", (event) => {
    const area = rich(event.target);
    const html = event.clipboardData?.getData("text/html");
    if (!area || !html) return;
    // A document that is parsed so runs no script and fetches no image.
    const page = new DOMParser().parseFromString(quiet(html), "text/html");
    const text = marked(page.body).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
    if (!text) return;
    event.preventDefault();
    type(area, text, area.selectionStart, area.selectionEnd);
  });
})();
