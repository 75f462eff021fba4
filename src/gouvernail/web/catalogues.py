"""Lists of people and of indicators on the screen and as files: what their addresses ask for, out of a catalogue."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from gouvernail.queries import views
from gouvernail.queries.catalogue import Asked, Column, Listed, asked_of, listed
from gouvernail.queries.columns import Kind
from gouvernail.queries.filters import UNKNOWN, split
from gouvernail.services.list_files import ListFormat, list_file
from gouvernail.web import words
from gouvernail.web.access import SignedRequest
from gouvernail.web.actions import FILES
from gouvernail.web.catalogue_rows import Screen, headers, lines, total
from gouvernail.web.list_files import KINDS
from gouvernail.web.narrowing import Active, Loose, Select, Toolbar
from gouvernail.web.paging import Page, page_number
from gouvernail.web.presentation import SIZES, Presentation, moved
from gouvernail.web.programmes import page_or_part
from gouvernail.web.views import address


def found_in(
    request: HttpRequest, screen: Screen, rows: Sequence[Any], *, start: int = 0, limit: int | None = None
) -> Listed:
    """What an address asks for of these rows, a page of it or all."""
    shown = screen.presentation(request)
    return listed(
        screen.catalogue,
        rows,
        asked_of(screen.catalogue, request.GET),
        sort=shown.sort,
        descending=shown.descending,
        group=shown.group,
        columns=[screen.catalogue.columns[name] for name in shown.columns],
        start=start,
        limit=limit,
    )


def page(
    request: SignedRequest, screen: Screen, rows: Sequence[Any], template: str, context: Mapping[str, object]
) -> HttpResponse:
    """The page with the list in it, or only the list where htmx asked for it."""
    shown, asked, at = screen.presentation(request), asked_of(screen.catalogue, request.GET), page_number(request)
    found = found_in(request, screen, rows, start=(at - 1) * shown.size, limit=shown.size)
    more = {
        "head": screen.head,
        "wanted": asked,
        "shown": shown,
        "listing": found,
        "page": Page(at, found.lines, shown.size),
        "toolbar": toolbar(screen, asked, found),
        "looser": in_the_way(screen, asked, found),
        "counted": screen.counted(found.total),
        "presentation": screen.beside(request, "presentation"),
        "files": [(label, screen.beside(request, "file", form)) for form, label in FILES.items()],
        "headers": headers(screen, shown),
        "caption": _(screen.catalogue.title.label),
        "rows": mark_safe("".join(lines(request, screen, found, shown))),  # noqa: S308  # escaped where drawn
        "total": total(request, screen, found, shown, asked),
        "kind": screen.kind,
        **_views(request, screen, asked, shown),
    }
    return page_or_part(request, template, "web/catalogues/result.html", {**more, **context})


def _views(request: SignedRequest, screen: Screen, asked: Asked, shown: Presentation) -> dict[str, object]:
    head = screen.head
    kept = views.of_list(request.viewer, head.uid if head else None, kind=screen.kind)
    return {
        "views": [(view, address(view)) for view in kept],
        "savers": views.savers(request.viewer, screen.owning),
        "kept_query": urlencode([*asked.pairs(), *shown.fields], safe=","),
    }


# --------------------------------------------------------------------------------------------------------- the tools


def toolbar(screen: Screen, asked: Asked, found: Listed) -> Toolbar:
    """A field for each condition that has something to offer, and a chip for each value in force."""
    chosen = {name: ",".join(values) for name, values in asked.values.items()}
    selects = []
    for name, condition in screen.catalogue.conditions.items():
        choices = found.choices[name]
        if condition.field and name not in screen.hidden and (len(choices) > 1 or chosen.get(name)):
            offered = [*choices, *_others(chosen.get(name, ""), choices)]
            selects.append(Select(name, _(condition.label), _(condition.everything), offered, chosen.get(name, "")))
    named = {select.name for select in selects}
    hidden = tuple((name, value) for name, value in asked.pairs() if name not in named | {"text"})
    active = tuple(
        Active(name, value_words(screen, found, name, value), ",".join(each for each in values if each != value))
        for name, values in asked.values.items()
        for value in values
    )
    return Toolbar(asked.text, tuple(selects), active, hidden, any(select.chosen for select in selects))


def _others(chosen: str, choices: Sequence[Any]) -> list[Any]:
    """Several values at once, or one that no longer occurs, stay the choice of the field."""
    if not chosen or chosen in {choice.value for choice in choices}:
        return []
    labels = {choice.value: choice.label for choice in choices}
    said = ", ".join(labels.get(value) or _("Inconnu ici") for value in split(chosen))
    return [type(choices[0])(chosen, said, 0)] if choices else []


def value_words(screen: Screen, found: Listed, name: str, value: str) -> str:
    """What one value of a condition says."""
    if name == "text":
        return f"«\u00a0{value}\u00a0»"
    choices = {choice.value: choice.label for choice in found.choices[name]}
    nothing = screen.catalogue.conditions[name].nothing if value == UNKNOWN else ""
    return choices.get(value) or _(nothing or "Inconnu ici")


def in_the_way(screen: Screen, asked: Asked, found: Listed) -> list[Loose]:
    """The conditions to take away where nothing is found, the ones that give most first."""
    said = {name: ", ".join(value_words(screen, found, name, each) for each in split(v)) for name, v in asked.pairs()}
    loose = (Loose(name, said[name], count) for name, count in found.looser.items())
    return sorted(loose, key=lambda each: -each.count)


# -------------------------------------------------------------------------------------------------- columns and files


def presentation_page(request: SignedRequest, screen: Screen) -> HttpResponse:
    """The form of columns, groups and sorting, whose answer is the address of the list."""
    shown, asked = screen.presentation(request), asked_of(screen.catalogue, request.GET)
    chosen = moved(shown.columns, request.GET.get("monter", ""))
    by_name = {each.name: _(each.label) for each in screen.columns}
    sorts = [("title", _(screen.catalogue.title.label)), *by_name.items()]
    groups = [(n, _(each.label)) for n, each in screen.catalogue.conditions.items() if n not in screen.hidden]
    context = {
        "head": screen.head,
        "target": screen.target,
        "chosen": [(name, by_name[name]) for name in chosen],
        "rest": [(name, label) for name, label in by_name.items() if name not in chosen],
        "sorts": sorted(sorts, key=lambda each: each[1]),
        "usual_order": _("Ordre habituel"),
        "groups": groups,
        "shown": shown,
        "sizes": SIZES,
        "usual": f"{screen.target}?{asked.to_query()}" if asked else screen.target,
        "kept": asked.pairs(),
    }
    return render(request, "web/actions/presentation.html", context)


def file(request: SignedRequest, screen: Screen, rows: Sequence[Any], form: str) -> HttpResponse:
    """The list that is seen, as a file: the same columns, order, groups and filter."""
    if form not in set(ListFormat):
        raise Http404
    shown, found = screen.presentation(request), found_in(request, screen, rows)
    columns = [screen.catalogue.title, *(screen.catalogue.columns[name] for name in shown.columns)]
    grouped = [(_(screen.catalogue.conditions[shown.group].label), "text")] if shown.group else []
    made = list_file(
        title=screen.file_title,
        headings=[*grouped, *((_(each.label), KINDS.get(each.kind, "text")) for each in columns)],
        rows=_file_lines(found, columns, grouped=bool(shown.group)),
        form=ListFormat(form),
        today=timezone.localdate(),
    )
    answer = HttpResponse(made.content, content_type=made.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=made.name) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer


def _file_lines(found: Listed, columns: Sequence[Column], *, grouped: bool) -> Iterator[list[Any]]:
    if not grouped:
        yield from ([_plain(each, each.value(row)) for each in columns] for row in found.rows)
        return
    for group in found.groups:
        said = _(group.label or "Non renseigné")
        yield from ([said, *(_plain(each, each.value(row)) for each in columns)] for row in group.rows)


def _plain(column: Column, value: Any) -> Any:
    return words.word(column.table, value) if column.kind is Kind.WORD and value is not None else value
