"""Drawings of a report, as SVG with the same facts in words: never colour alone."""

from collections.abc import Mapping, Sequence
from html import escape

from gouvernail.core.document import Figure
from gouvernail.core.report.labels import COLON
from gouvernail.core.vocabulary import STATUS_LABELS, StatusValue

ACCENT = "#0f4c5c"
INK = "#1d2a30"
RULE = "#c9d1d4"
STATUS_COLOURS: Mapping[StatusValue | None, str] = {
    StatusValue.DONE: "#0f4c5c",
    StatusValue.IN_PROGRESS: "#4f93a8",
    StatusValue.WAITING: "#dca33c",
    StatusValue.BLOCKED: "#b4472f",
    StatusValue.NOT_STARTED: "#98a5aa",
    StatusValue.TO_PLAN: "#c9d1d4",
    StatusValue.ABANDONED: "#5d5560",
    None: "#eef1f2",
}
STATUS_ORDER: tuple[StatusValue | None, ...] = tuple(STATUS_COLOURS)
_FONT = "Libertinus Serif, Cambria, Caladea, Georgia, serif"
_WIDTH = 480


def status_name(value: StatusValue | None) -> str:
    return STATUS_LABELS[value] if value else "État non précisé"


def status_figure(statuses: Mapping[StatusValue | None, int]) -> Figure | None:
    """One bar shared out among the states, its legend below; `None` when no state is known."""
    present = [(value, statuses[value]) for value in STATUS_ORDER if statuses.get(value)]
    total = sum(many for _, many in present)
    if all(value is None for value, _ in present):
        return None
    said = ", ".join(f"{status_name(value)}{COLON}{many}" for value, many in present)
    return Figure(f"Répartition des {total} actions par état. {said}.", svg=_bar(present, total))


def _bar(present: Sequence[tuple[StatusValue | None, int]], total: int) -> str:
    parts: list[str] = []
    x = 0.0
    for position, (value, many) in enumerate(present):
        width = _WIDTH * many / total
        parts.append(
            f'<rect x="{x:.2f}" y="0" width="{max(width - 1.5, 0.5):.2f}" height="20" fill="{STATUS_COLOURS[value]}"/>'
        )
        x += width
        column, line = position % 4, position // 4
        parts.append(_legend(STATUS_COLOURS[value], f"{status_name(value)}{COLON}{many}", column * 120, 34 + line * 18))
    return _svg(38 + 18 * ((len(present) - 1) // 4) + 12, "".join(parts))


def _legend(colour: str, text: str, x: int, y: int) -> str:
    return (
        f'<rect x="{x}" y="{y}" width="9" height="9" fill="{colour}" stroke="{RULE}" stroke-width="0.5"/>'
        f'<text x="{x + 14}" y="{y + 8.4}" font-size="10">{escape(text, quote=False)}</text>'
    )


def years_figure(years: Mapping[int, int]) -> Figure | None:
    """A column for each year, from the first to the last that has a deadline; `None` with fewer than two years."""
    if len(years) < 2:
        return None
    span = range(min(years), max(years) + 1)
    said = ", ".join(f"{year}{COLON}{years.get(year, 0)}" for year in span)
    return Figure(f"Nombre d'actions par année d'échéance. {said}.", svg=_columns(years, span))


def _columns(years: Mapping[int, int], span: range) -> str:
    step, top = min(_WIDTH / len(span), 60), max(years.values())
    parts = [f'<line x1="0" y1="86" x2="{step * len(span):.2f}" y2="86" stroke="{INK}" stroke-width="0.6"/>']
    for position, year in enumerate(span):
        many = years.get(year, 0)
        height, middle = 68 * many / top, (position + 0.5) * step
        wide = min(step * 0.62, 46)
        parts.append(
            f'<rect x="{middle - wide / 2:.2f}" y="{86 - height:.2f}" width="{wide:.2f}" height="{height:.2f}" '
            f'fill="{ACCENT}"/>'
        )
        parts.append(_label(middle, 82 - height, str(many)) if many else "")
        parts.append(_label(middle, 99, str(year)))
    return _svg(104, "".join(parts))


def _label(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.2f}" y="{y:.2f}" font-size="10" text-anchor="middle">{text}</text>'


def _svg(height: int, content: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'font-family="{_FONT}" fill="{INK}">{content}</svg>'
    )
