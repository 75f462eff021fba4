"""Pages set by hand for the eleventh set: typst source in, a PDF out, the same bytes each time."""

from pathlib import Path

import typst

from tests.cases.formats.pdf import quoted


def paper(source: list[str], path: Path, *, page: str, size: float, footer: str, header: str = "") -> None:
    """A PDF whose first page, the cover, has neither header nor footer."""
    shown = "context if counter(page).get().first() > 1"
    top = f"header: {shown} [{quoted(header)}]," if header else ""
    told = [
        "#set document(date: none)",
        f"#set page({page}, {top} footer: {shown} [{quoted(footer)} #h(1fr) #counter(page).display()])",
        f'#set text(lang: "fr", size: {size}pt, font: ("DejaVu Sans", "DejaVu Sans Mono"), hyphenate: false)',
        *source,
    ]
    path.write_bytes(typst.compile("\n\n".join(told).encode()))


def words(text: str, *, size: float = 0, bold: bool = False, fill: str = "") -> str:
    """A text in its dress."""
    dress = [f"size: {size}pt"] if size else []
    dress += ['weight: "bold"'] if bold else []
    dress += [f'fill: rgb("#{fill}")'] if fill else []
    return f"#text({', '.join(dress)})[{quoted(text)}]"


def box(inside: str, *, fill: str = "FFFFFF", edge: str = "999999") -> str:
    """A card with round corners that no page cuts."""
    look = f'fill: rgb("#{fill}"), stroke: 0.6pt + rgb("#{edge}"), radius: 5pt, inset: 7pt'
    return f"#block(breakable: false, width: 100%, {look})[{inside}]"
