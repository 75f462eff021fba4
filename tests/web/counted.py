"""Figures that are links, as somebody meets them: what each says, and what the page that it opens lists and says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import resolve
from lxml import html
from lxml.html import HtmlElement

LISTS = frozenset({"programme-list", "actions", "indicators", "all-indicators", "people"})
DIRECTORY = frozenset({"person", "department", "partner"})
"""Pages that count what they list: a link to one of them that says how many is a figure."""
ONE = ("son action", "son objectif", "son indicateur", "un indicateur", "l’autre")
SEVERAL = ("ses étapes",)
"""Words that stand for a number, or for several."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A link that says how many: `count` things, or an amount of money. Without a number, `None`: several."""

    page: str
    said: str
    count: Decimal | None
    href: str


def main_of(client: Client, address: str) -> HtmlElement:
    """What a page is about."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    (found,) = html.document_fromstring(answer.content.decode()).xpath("//main")
    return found


def figures_on(client: Client, address: str) -> Iterator[Figure]:
    """Every figure of a page that is a link; titles, tabs, filters and acts are none."""
    for link in main_of(client, address).iter("a"):
        assert link.get("href"), f"{address} has a link to nowhere: « {_text(link)} »"
        href = urljoin(address, link.get("href"))
        kind, said = resolve(urlsplit(href).path).url_name if href.startswith("/") else "", _text(link)
        if kind == "people-manage" and (told := re.search(r"\((\d+)\)$", said)):
            yield Figure(address, said, Decimal(told.group(1)), href)
        if not kind or _is_tool(link):
            continue
        if kind == "money":
            if (amount := _amount(said)) is not None:
                yield Figure(address, said, amount, href)
        elif kind in LISTS or (kind in DIRECTORY and said.split(" ")[0].isdecimal()):
            yield from _of_list(link, address, said, href)


def _of_list(link: HtmlElement, address: str, said: str, href: str) -> Iterator[Figure]:
    beside = _beside(link)
    if said in ONE or said in SEVERAL:
        yield Figure(address, said, Decimal(1) if said in ONE else None, href)
    elif beside is not None:
        yield Figure(address, f"{said}: {beside}", Decimal(beside), href)
    elif re.fullmatch(r"\d+ %", said):
        # A percentage in a narrow place: the sentence that says what it counts is its title.
        told = link.get("title") or ""
        yield Figure(address, f"{said}: {told}", _number(told), href)
    elif (number := _number(said)) is not None:
        yield Figure(address, said, number, href)
    else:
        assert "?" not in href, f"{address} says « {said} » without a number and opens {href}"


def _is_tool(link: HtmlElement) -> bool:
    if {"chip", "button", "crumb", "row-act"} & set((link.get("class") or "").split()) or link.get("rel"):
        return True
    return any(above.tag in ("nav", "thead", "form") for above in link.iterancestors())


def _beside(link: HtmlElement) -> str | None:
    """The number of a bar, of a column or of a row of a table of figures, which stands beside its link."""
    columns = link.xpath(".//*[local-name()='text'][@class='count']")
    if columns:
        return _text(columns[0])
    line = next((above for above in link.iterancestors("li", "tr")), None)
    if line is None or link.xpath("ancestor::td") or link.xpath(".//b"):
        return None
    numbers = [each for each in line.iter("span", "td") if "number" in (each.get("class") or "").split()]
    return _plain(_text(numbers[0])) if len(numbers) == 1 and not numbers[0].xpath(".//a") else None


def opened(client: Client, figure: Figure) -> Decimal:
    """How many things the page that a figure opens lists, which is also what it says; of money, what they add up to."""
    address = figure.href.split("#")[0]
    if resolve(urlsplit(address).path).url_name == "money":
        return _lines(main_of(client, address))
    page = main_of(client, f"{address}{'&' if '?' in address else '?'}lignes=600")
    rows = [
        row
        for row in page.xpath(".//tbody[@data-rows]/tr")
        if not {"group-row", "total-row"} & set((row.get("class") or "").split())
    ]
    for each in page.xpath(".//*[contains(@class, 'result-line')]/*[1]"):
        # Without any row it says so in words.
        assert (_number(_text(each)) or 0) == len(rows), f"{address} says « {_text(each)} » and lists {len(rows)}"
    return Decimal(len(rows))


def _lines(page: HtmlElement) -> Decimal:
    (section,) = page.xpath(".//section[@aria-labelledby='lignes']")
    amounts = [_amount(_text(cell).split("part de ")[0].strip()) for cell in section.xpath(".//tbody/tr/td[last()]")]
    told = _number(_text(section.xpath(".//p[@class='told']")[0]))
    assert told == len(amounts), f"{told} lines are told, {len(amounts)} shown"
    return sum((each for each in amounts if each is not None), Decimal(0))


def _text(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())


def _plain(said: str) -> str:
    return said.replace("\u202f", "").replace("\u00a0", "").replace(" ", "")


def _number(said: str) -> Decimal | None:
    """The first number of some words."""
    found = re.search(r"\d+", re.sub(r"(?<=\d)\u202f(?=\d{3})", "", said))
    return Decimal(found.group()) if found else None


def _amount(said: str) -> Decimal | None:
    if not said.endswith("€"):
        return None
    return Decimal(_plain(said).removesuffix("€").replace(",", "."))
