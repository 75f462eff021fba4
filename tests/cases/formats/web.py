"""Writes blocks as a page of a municipal site: the content between banners, menus, cookies and footers."""

from html import escape

from tests.cases.blocks import Block, Bullet, Contents, Grid, Head, Para, TextBox, accepted, placed

MENU = ("Accueil", "Ma commune", "Vie politique", "Services et démarches", "Agenda", "Numéros utiles", "Contact")
NOISE = (
    *MENU,
    "Nous utilisons des cookies pour améliorer votre visite",
    "Tout accepter",
    "Partager sur Facebook",
    "Lire aussi",
    "Les travaux de la rue Haute commencent lundi",
    "Inscription à la lettre d'information",
    "Mentions légales",
    "Plan du site",
)


def page(blocks: list[Block], *, title: str, lang: str = "fr", semantic: bool = True) -> str:
    """A whole page. Without `semantic`, everything stands in `div`s, told apart by their classes only."""
    menu = "".join(f'<li><a href="/{rank}">{escape(text)}</a></li>' for rank, text in enumerate(MENU))
    nav, header, footer, aside, main = ("nav", "header", "footer", "aside", "main") if semantic else ("div",) * 5
    ways = "".join(f'<a href="/{rank}">{escape(text)}</a> &gt; ' for rank, text in enumerate(MENU[:3]))
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>
<style>.menu li {{ display: inline }} /* OS 9. Ceci n'est pas un objectif */</style>
<script>var titre = "Objectif stratégique 7 : un texte de programme";</script></head><body>
<div id="cookie-banner" role="dialog"><p>{NOISE[7]}</p><button>{NOISE[8]}</button></div>
<{header} class="site-header"><a href="/"><img src="logo.png" alt="Logo de la commune"></a>
<{nav} class="menu main-menu"><ul>{menu}</ul></{nav}></{header}>
<div class="breadcrumb">{ways}{escape(title)}</div>
<{main} id="content" class="content"><h1>{escape(title)}</h1>
{"".join(_body(blocks))}
<div class="share social"><a href="#">{NOISE[9]}</a></div></{main}>
<{aside} class="sidebar"><h2>{NOISE[10]}</h2><ul><li><a href="/a">{NOISE[11]}</a></li></ul></{aside}>
<{footer} class="site-footer"><h3>{NOISE[12]}</h3><ul><li><a href="/m">{NOISE[13]}</a></li>
<li><a href="/p">{NOISE[14]}</a></li></ul><p>© Administration communale</p></{footer}>
</body></html>
"""


def _body(blocks: list[Block]) -> list[str]:
    out: list[str] = []
    depth = -1
    for block in blocks:
        if isinstance(block, Bullet):
            if block.depth > depth:
                out.append("<ul><li>" * (block.depth - depth))
            else:
                out.append("</li></ul>" * (depth - block.depth) + "</li>\n<li>")
            depth = block.depth
            out.append(escape(accepted(block.text)))
            continue
        out.append("</li></ul>\n" * (depth + 1))
        depth = -1
        match block:
            case Head():
                words = escape(f"{block.shown} {block.text}".strip())
                out.append(f"<h{block.level + 1}>{words}</h{block.level + 1}>\n")
            case Para():
                words = escape(accepted(block.text))
                out.append(f"<p><strong>{words}</strong></p>\n" if block.bold else f"<p>{words}</p>\n")
            case TextBox():
                out.append(f"<blockquote>{escape(block.text)}</blockquote>\n")
            case Contents():
                links = "".join(
                    f'<li><a href="#t{rank}">{escape(e[0])}</a></li>' for rank, e in enumerate(block.entries)
                )
                out.append(f'<div class="toc"><p>Sur cette page</p><ul>{links}</ul></div>\n')
            case Grid():
                out.append(table(block))
    return [*out, "</li></ul>\n" * (depth + 1)]


def table(grid: Grid) -> str:
    rows = []
    for rank, line in enumerate(placed(grid)):
        tag = "th" if rank < grid.header else "td"
        cells = ""
        for box in line:
            if box is not None:
                spans = (f' colspan="{box.span}"' if box.span > 1 else "") + (
                    f' rowspan="{box.down}"' if box.down > 1 else ""
                )
                cells += f"<{tag}{spans}>{'<br>'.join(escape(part) for part in box.text.split(chr(10)))}</{tag}>"
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>\n"
