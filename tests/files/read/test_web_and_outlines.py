"""Web pages, Markdown and mind maps, read block by block."""

import json

import pytest

from gouvernail.files.read import UnreadableFile, read
from tests.files.read.packed import packed
from tests.files.read.shapes import asides, shapes, spans, table

PAGE = """<!doctype html><html lang="fr"><head><title> PST </title><style>p{}</style></head><body>
<header><a>Logo</a></header><nav><ul><li>Accueil</li></ul></nav><div class="cookie-banner">Nous utilisons</div>
<main class="has-menu"><h1>Programme</h1><p>Une introduction assez longue<br>sur deux lignes</p>
<h2>Objectif 1</h2><ul><li>Action un<ul><li>Étape</li></ul></li><li><p>Action deux</p><p>Son texte</p></li></ul>
<ol start="3" type="a"><li>trois</li></ol>
<table><caption>Suivi</caption><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr>
</table><aside>Voir aussi</aside><p style="display:none">caché</p><script>x()</script></main>
<footer>Contact</footer></body></html>"""


def test_a_page_gives_its_content_and_keeps_the_rest_apart() -> None:
    document = read(PAGE.encode(), "page.html")
    assert shapes(document) == [
        ("h", 1, "Programme"),
        ("p", "Une introduction assez longue"),
        ("p", "sur deux lignes"),
        ("h", 2, "Objectif 1"),
        ("li", 0, "•", "Action un"),
        ("li", 1, "◦", "Étape"),
        ("li", 0, "•", "Action deux"),
        ("p", "Son texte"),
        ("li", 0, "c.", "trois"),
        ("p", "Suivi"),
        ("table", ["A", "B"], ["1", "2"], ["3"]),
    ]
    assert spans(table(document)) == {"1": (1, 2)}
    assert (table(document).header_rows, table(document).caption) == (1, "Suivi")
    assert (document.title, document.language) == ("PST", "fr")
    assert [text for kind, text in asides(document)] == ["Logo", "Accueil", "Nous utilisons", "Voir aussi", "Contact"]


PARTS = [
    ('<h3><button aria-controls="a">Axe 1</button></h3><div id="a" hidden><p>Texte</p></div>', ["Axe 1", "Texte"]),
    ('<div role="tablist"><button role="tab" aria-controls="b">A</button></div><p id="b" hidden>Texte</p>', ["Texte"]),
    ('<button class="accordion">Axe 2</button><div class="panel" style="display: none"><p>Texte</p></div>',
     ["Axe 2", "Texte"]),
    ("<button>Imprimer</button><p hidden>Brouillon</p><p>Texte</p>", ["Texte"]),
    ('<ul><li>Créer un parc<span class="badge">En cours</span><span class="date">2026</span></li></ul>',
     ["Créer un parc · En cours · 2026"]),
    ("<ul><li>Créer un parc<br><small>2026</small></li></ul>", ["Créer un parc · 2026"]),
    ('<p><span class="label">Échéance</span><span class="value">2026</span></p>', ["Échéance : 2026"]),
    ("<p>Un <em>seul</em> texte, <strong>dont</strong><em>rien</em> ne se sépare</p>",
     ["Un seul texte, dontrien ne se sépare"]),
    ("<ol><li><h3>Axe 3</h3><p>Texte</p></li></ol>", ["Axe 3", "Texte"]),
    ("<p>Texte</p><section><h2>À lire aussi</h2><ul><li>Une fête</li></ul></section>", ["Texte"]),
    ("<p>Texte</p><h2>Voir aussi</h2><ul><li>Une fête</li></ul><h2>Axe 4</h2>", ["Texte", "Axe 4"]),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "expected"), PARTS)
def test_what_is_folded_away_is_read_and_what_leads_elsewhere_is_not(inside: str, expected: list[str]) -> None:
    page = f"<html><body><h1>Plan</h1>{inside}<p>{'mot ' * 60}</p></body></html>"
    assert [shape[-1] for shape in shapes(read(page.encode(), "page.html"))][1:-1] == expected


@pytest.mark.parametrize("tag", ["article", "section", "li"])
def test_the_head_and_foot_of_each_card_are_its_own(tag: str) -> None:
    cards = "".join(
        f"<{tag}><header><h4>{title}</h4></header><p>{text}</p><footer>Délai : {year}</footer></{tag}>"
        for title, text, year in (("Curer la mare", "Avant l'été.", 2027), ("Semer un pré", "Sans engrais.", 2028))
    )
    page = f"<body><header>Logo</header><main><div>{cards}</div></main><footer>Contact</footer></body>"
    document = read(page.encode(), "page.html")
    texts = [text for _, *rest in shapes(document) for text in rest[-1:]]
    assert texts == ["Curer la mare", "Avant l'été.", "Délai : 2027", "Semer un pré", "Sans engrais.", "Délai : 2028"]
    assert [text for _, text in asides(document)] == ["Logo", "Contact"]


def test_a_page_in_the_encoding_that_it_declares_under_another_name() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body><p>Été à 5 €</p></body></html>'
    assert shapes(read(page.encode("iso-8859-15"), "export.xls")) == [("p", "Été à 5 €")]


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="imbriqués"):
        read(("<html><body>" + "<div>" * 200 + "x").encode(), "p.html")


def test_markdown_with_nested_lists_tables_and_labels() -> None:
    text = (
        "---\ntitle: Plan\n---\n# Axe\n\nUne phrase\nqui continue.\n**Pilote** : X\n\n- a\n  1. b\n- c\n\n"
        "| x | y |\n|---|---|\n| 1 | **2** |\n"
    )
    document = read(text.encode(), "plan.md")
    assert shapes(document) == [
        ("h", 1, "Axe"),
        ("p", "Une phrase qui continue."),
        ("p", "Pilote : X"),
        ("li", 0, "-", "a"),
        ("li", 1, "1.", "b"),
        ("li", 0, "-", "c"),
        ("table", ["x", "y"], ["1", "2"]),
    ]
    assert document.title == "Plan"
    assert [block.where.line for block in document.blocks] == [4, 6, 6, 10, 11, 12, 14]
    assert [row.where.line for row in table(document).rows] == [14, 16]


def test_opml_and_mind_maps() -> None:
    opml = (
        '<?xml version="1.0"?><opml version="2.0"><head><title>Atelier</title></head><body>'
        '<outline text="Axe"><outline text="Action" _note="Une note"/></outline></body></opml>'
    )
    free = '<map version="1.0"><node TEXT="Atelier"><node TEXT="Axe"><node TEXT="Action"/></node></node></map>'
    assert shapes(read(opml.encode(), "a.opml")) == [("li", 0, "•", "Axe"), ("li", 1, "•", "Action"), ("p", "Une note")]
    assert shapes(read(free.encode(), "a.mm")) == [("li", 0, "•", "Axe"), ("li", 1, "•", "Action")]
    assert read(opml.encode(), "a.opml").title == "Atelier"


def test_xmind_of_both_generations() -> None:
    topic = {
        "title": "Axe",
        "notes": {"plain": {"content": "Une note"}},
        "children": {"attached": [{"title": "Action"}]},
    }
    new = json.dumps([{"rootTopic": {"title": "Atelier", "children": {"attached": [topic]}}}])
    old = (
        '<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0"><sheet><topic><title>Atelier</title><children>'
        '<topics type="attached"><topic><title>Axe</title><notes><plain>Une note</plain></notes><children>'
        '<topics type="attached"><topic><title>Action</title></topic></topics></children></topic></topics></children>'
        "</topic></sheet></xmap-content>"
    )
    expected = [("li", 0, "•", "Axe"), ("p", "Une note"), ("li", 1, "•", "Action")]
    for parts in ({"content.json": new}, {"content.xml": old, "META-INF/manifest.xml": "<manifest/>"}):
        document = read(packed(dict(parts)), "atelier.xmind")
        assert shapes(document) == expected
        assert document.title == "Atelier"
