"""The parts of a web page: what stands around its content, what is folded away, which words are set apart."""

import re
from collections.abc import Iterator

from lxml import etree

Node = etree._Element

_AROUND = frozenset({"nav", "aside", "footer", "menu", "dialog"})
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog"})
_AROUND_ROLES |= {"tablist", "menu", "menubar", "toolbar", "tooltip"}
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookie|cookies|consent|rgpd|gdpr|breadcrumb|breadcrumbs|fil-ariane|ariane|navbar|menu|sidebar|"
    r"footer|pied-de-page|share|sharing|partage|partager|social|skip-link|skiplink|evitement|pagination|pager|"
    r"newsletter|popup|modal|related|search-form|lang-switcher|toolbar|print-only|tarteaucitron\w*|read-more|"
    r"lire-aussi|voir-aussi|see-also|topbar|addtoany\w*|(?:mw-)?editsection|edit-link)(?:$|[\s_-])",
    re.IGNORECASE,
)
_EDIT = re.compile(
    r"\[?\s*(?:modifier(?: le (?:code|wikicode))?|[ée]diter|(?:quelltext )?bearbeiten|(?:brontekst )?bewerken|"
    r"edit(?: source)?|permalien|lien permanent|haut de page|¶|#)(?:\s*\|\s*[\w ]{4,30})?\s*\]?",
    re.IGNORECASE,
)
"""What a wiki and a site generator write behind a title, for those who edit."""
_RELATED = re.compile(
    r"(?:[àa] )?(?:lire|voir|d[ée]couvrir|consulter) (?:[ée]galement|aussi)\b.*|en savoir plus\b.*|"
    r"(?:sur le m[êe]me (?:sujet|th[èe]me)|dans la m[êe]me rubrique|articles? (?:li[ée]s?|similaires?|r[ée]cents?)|"
    r"liens? utiles?|autres (?:actualit[ée]s|pages|articles)|(?:derni[èe]res )?actualit[ée]s?|contact(?:ez-nous)?|"
    r"partager(?: cette page| sur)?|restez inform[ée]\w*|newsletter|suivez-nous|t[ée]l[ée]chargements?|"
    r"documents? (?:[àa] t[ée]l[ée]charger|utiles?|li[ée]s?)|lees ook|meer weten|mehr zum thema|siehe auch|kontakt|"
    r"weitere informationen)\W*",
    re.IGNORECASE,
)
_FOLDED = re.compile(
    r"(?:^|[\s_-])(?:collapse|collapsible|accordion\w*|panel|tab-?pane|tab-?content|tabs?)(?:$|[\s_-])", re.I
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_AROUND = 0.4
_LONGEST_HEADING = 60
_LABEL = re.compile(r"(?:^|[\s_-])(?:label|libelle|key|intitule|term|field-name)(?:$|[\s_-])", re.IGNORECASE)
_TAG = re.compile(
    r"(?:^|[\s_-])(?:badge|tag|chip|pill|status|statut|state|etat|date|delai|echeance|deadline|meta|value|valeur)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CARDS = ("article", "section", "li", "details")
_INLINE = frozenset({"span", "small", "em", "i", "b", "strong", "time", "mark", "data", "label", "a", "code", "abbr"})


def words_of(node: Node) -> str:
    return "".join(str(text) for text in node.itertext())


def _named(node: Node) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''}"


class PageParts:
    """What is known of the parts of one page before it is read. `content` is the element that holds its content."""

    def __init__(self, root: Node, content: Node) -> None:
        self._content = content
        self._size = len(words_of(content))
        self._shown_by_others = set(_controlled(root))
        self._related = set(self._related_to(content))

    def is_around(self, node: Node) -> bool:
        """What stands around the content: named or marked as such, or under a heading that leads to other pages."""
        if node.tag in ("header", "footer") and _is_part_of_card(node):
            return False
        if node.tag == "header":
            return next(node.iter("h1", "h2", "h3"), None) is None
        if node.tag in ("span", "a", "small", "sup") and _is_for_editors(node):
            return True
        if node in self._related or node.tag in _AROUND or node.get("role") in _AROUND_ROLES:
            return True
        # A name may say what a part has (`has-menu`) rather than what it is: what holds the content is never left out.
        return (
            bool(_AROUND_NAMES.search(_named(node)))
            and next(node.iter("table", "h1", "article"), None) is None
            and len(words_of(node)) < _MOST_AROUND * self._size
        )

    def is_hidden(self, node: Node) -> bool:
        """Hidden for good: what a button, a tab or a link unfolds is content."""
        hidden = (
            node.get("hidden") is not None
            or (node.get("aria-hidden") == "true" and node.tag not in ("body", "main"))
            or bool(_HIDDEN.search(node.get("style") or ""))
        )
        return hidden and not (
            (node.get("id") or "") in self._shown_by_others
            or node.get("role") == "tabpanel"
            or bool(_FOLDED.search(_named(node)))
        )

    def _related_to(self, content: Node) -> Iterator[Node]:
        """`Lire aussi`, `Contact` ...: the part that such a heading opens, or what follows it up to the next one."""
        for heading in content.iter(*_HEADINGS):
            text = " ".join(words_of(heading).split())
            if len(text) > _LONGEST_HEADING or not _RELATED.fullmatch(text) or _is_inside_item(heading):
                continue
            part = heading
            while (above := part.getparent()) is not None and above is not content and not self._holds_more(above):
                part = above
            yield part
            if part is heading:
                yield from _following(heading)

    def _holds_more(self, node: Node) -> bool:
        return (
            node.tag in ("body", "main", "html")
            or sum(1 for _ in node.iter(*_HEADINGS)) > 1
            or next(node.iter("table"), None) is not None
            or len(words_of(node)) > _MOST_AROUND * self._size
        )


def _is_for_editors(node: Node) -> bool:
    """`[Modifier]`, `¶` behind the words of a heading."""
    heading = next(node.iterancestors(*_HEADINGS), None)
    return heading is not None and _EDIT.fullmatch(" ".join(words_of(node).split())) is not None


def _is_part_of_card(node: Node) -> bool:
    """The head or foot of one of several parts that stand side by side: it is theirs, not the page's."""
    for above in node.iterancestors(*_CARDS):
        parent = above.getparent()
        if parent is not None and sum(1 for other in parent if other.tag == above.tag) > 1:
            return True
    return False


def _is_inside_item(node: Node) -> bool:
    return any(above.tag in ("article", "li", "td", "th", "dd") for above in node.iterancestors())


def _following(heading: Node) -> Iterator[Node]:
    for node in heading.itersiblings():
        if node.tag in _HEADINGS or next(node.iter(*_HEADINGS), None) is not None:
            return
        yield node


def _controlled(root: Node) -> Iterator[str]:
    """The identifiers of what buttons, tabs and links unfold."""
    for node in root.iter("button", "a", "summary", "div", "span", "li", "h2", "h3", "h4"):
        for name in ("aria-controls", "data-target", "data-bs-target"):
            yield from (node.get(name) or "").replace("#", " ").split()
        if node.tag == "a" and (node.get("href") or "").startswith("#"):
            yield (node.get("href") or "")[1:]


def is_said_by_button(node: Node) -> bool:
    """Buttons do something and say nothing, but for those that unfold what they name."""
    if node.get("role") == "tab":
        return False
    if any(node.get(name) is not None for name in ("aria-expanded", "aria-controls", "data-bs-toggle", "data-toggle")):
        return True
    above = node.getparent()
    return (above is not None and above.tag in _HEADINGS) or bool(_FOLDED.search(_named(node)))


def parted_by(node: Node) -> str:
    """What the look of a page puts between an inline element and the words before it: a sign, or nothing.

    Labels of style sheets and elements without a space between them are seen apart: `<span>Service</span><span>...`.
    """
    if node.tag not in _INLINE:
        return ""
    before = node.getprevious()
    text = node.getparent().text if before is None else before.tail  # type: ignore[union-attr]
    glued = not text
    if before is not None and before.tag in _INLINE and not (text or "").strip():
        if _is_label(before):
            return "" if words_of(before).rstrip().endswith(":") else " : "
        if (glued and _is_set_apart(before, node)) or _is_tag(node) or _is_tag(before):
            return " · "
    return " · " if _is_tag(node) and (before is not None or (text or "").strip()) else ""


def _is_label(node: Node) -> bool:
    return bool(_LABEL.search(node.get("class") or "")) or node.tag == "label"


def _is_tag(node: Node) -> bool:
    return node.tag in ("small", "time", "mark", "data") or bool(_TAG.search(node.get("class") or ""))


def _is_set_apart(before: Node, node: Node) -> bool:
    return before.tag == node.tag == "span" or bool(before.get("class") and node.get("class"))
