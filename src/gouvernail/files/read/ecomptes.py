"""The XML of eComptes (schema 201805V1, as sent and as it comes back) → `Document`, for `core/recognise/ecomptes.py`.

One row an element, whatever the schema would refuse: what is missing or unexpected is told with its line in the file.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import html

from gouvernail.core.document import Cell, Document, Paragraph, Row, Table
from gouvernail.core.ecomptes import ADMINISTRATIONS, BETWEEN, COLUMNS, LEVELS, VERSION
from gouvernail.core.problems import Problem, Source
from gouvernail.files.characters import writable
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile, too_big
from gouvernail.files.safe_xml import Element, child, children, local, parse

_HOLDERS = frozenset(("Volets", "ObjectifStrategiques", "ObjectifsOperationnels", "Actions"))
_ONE = ("Libelle", "DateDebut", "DateFin", "Statut", "Departement", "TauxAvancement", "ETP")
_REQUIRED = ("Libelle", "Statut", "TauxAvancement")
_PARAGRAPH = re.compile(r"(?i)</(?:p|div|li|h[1-6]|tr)>|<br\s*/?>")
_RTF = re.compile(r"\\par[d]?\b ?|\\'([0-9a-fA-F]{2})|\\u(-?\d+) ?\??|\\\*|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|[{}]|\r?\n")
_RTF_GROUPS = re.compile(r"\{\\(?:\*|fonttbl|colortbl|stylesheet|info)(?:[^{}]|\{[^{}]*\})*\}")


def document_from_ecomptes(data: bytes, name: str, limits: Limits) -> Document:
    """Raises `UnreadableFile` for broken files, entities and document types, and a `dataroot` that holds no PST."""
    root = parse(data, limits)
    plan = child(root, "PST")
    if plan is None:
        raise UnreadableFile("Le fichier ressemble à un échange eComptes, mais il ne contient pas d'élément « PST ».")
    return _Writer(name, limits).document(root, plan)


class _Writer:
    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        self.line = 0
        self.rows: list[Row] = []
        self.problems: list[Problem] = []

    def document(self, root: Element, plan: Element) -> Document:
        identity = Table(tuple(self._identity(root, plan)), Source(line=1))
        where = self._where(0)
        header = Row(tuple(self._cell([name], 0) for name in COLUMNS), where)
        self._walk(plan, -1)
        if not self.rows:
            raise UnreadableFile("Le fichier eComptes ne contient aucun volet, aucun objectif et aucune action.")
        title = _text(child(plan, "DescriptionPST", "Libelle"))
        elements = Table((header, *self.rows), where, header_rows=1)
        return Document((identity, elements), title or None, "fr", self.name, problems=tuple(self.problems))

    def _identity(self, root: Element, plan: Element) -> Iterator[Row]:
        for holder in (child(root, "Identifiants"), child(plan, "DescriptionPST")):
            for each in holder if holder is not None else ():
                where = self._where(None)
                self._check_identity(local(each), _text(each), each, where)
                yield Row((self._cell([local(each)], None), self._cell([_text(each)], None)), where)

    def _check_identity(self, name: str, value: str, element: Element, where: Source) -> None:
        if name == "Version" and value != VERSION:
            told = f"la version du schéma est « {value} » au lieu de « {VERSION} » : vérifiez ce qui a été lu."
            self._tell("ecomptes-version", told, element, where)
        if name == "INS" and not value.isdigit():
            self._tell("ecomptes-ins", f"le code INS « {value} » n'est pas un nombre.", element, where)
        if name == "TypeAdmin" and value not in ADMINISTRATIONS:
            told = f"le type d'administration « {value} » n'est ni AC ni CPAS."
            self._tell("ecomptes-administration", told, element, where)

    # ------------------------------------------------------------------------------------------------------ elements

    def _walk(self, holder: Element, rank: int) -> None:
        """The elements inside, in order; one that stands under an unexpected one is read where it stands."""
        for each in holder:
            name = local(each)
            if name in LEVELS:
                self._element(each, name, rank)
                self._walk(each, LEVELS[name].rank)
            elif name in _HOLDERS:
                self._walk(each, rank)

    def _element(self, element: Element, name: str, above: int) -> None:
        if len(self.rows) >= self.limits.max_blocks // len(COLUMNS):
            raise too_big("il contient trop d'éléments")
        number = len(self.rows) + 1
        where = self._where(number)
        said = _said(element, name)
        self._check(element, name, above, said, where)
        self.rows.append(Row(tuple(self._cell(said[column], number) for column in COLUMNS), where))

    def _check(self, element: Element, name: str, above: int, said: dict[str, list[str]], where: Source) -> None:
        title = " ".join(said["Libelle"])[:80]
        for attribute in ("ElementId", "Exercice"):
            if not said[attribute]:
                told = f"{name} « {title} » : l'attribut {attribute} manque."
                if attribute == "ElementId":
                    told += " L'élément est repris ; un prochain import le retrouvera par son libellé seulement."
                self._tell(f"ecomptes-{attribute.lower()}-missing", told, element, where)
        for needed in _REQUIRED:
            if child(element, needed) is None:
                self._tell("ecomptes-missing", f"{name} « {title} » : l'élément {needed} manque.", element, where)
        if LEVELS[name].rank != above + 1:
            self._tell("ecomptes-place", f"{name} « {title} » : placé à un niveau inattendu.", element, where)
        for other in said["Autres"]:
            told = f"{name} « {title} » : « {other[:60]} » n'est pas prévu par le schéma ; le texte est gardé à part."
            self._tell("ecomptes-unexpected", told, element, where)

    def _tell(self, code: str, message: str, element: Element, where: Source) -> None:
        line = element.sourceline
        self.problems.append(Problem(code, f"Ligne {line} du fichier : {message}" if line else message, where))

    # -------------------------------------------------------------------------------------------------------- places

    def _where(self, row: int | None) -> Source:
        self.line += 1
        return Source(row=row or None, line=self.line)

    def _cell(self, texts: Iterable[str], row: int | None) -> Cell:
        blocks = tuple(Paragraph(text, self._where(row)) for text in texts if text)
        return Cell(blocks, where=blocks[0].where if blocks else self._where(row))


def _said(element: Element, name: str) -> dict[str, list[str]]:
    """The texts of each column."""
    said: dict[str, list[str]] = {column: [] for column in COLUMNS}
    said["Élément"] = [name]
    for attribute in ("ElementId", "Exercice"):
        said[attribute] = [text] if (text := writable(element.get(attribute) or "").strip()) else []
    for each in element:
        tag = local(each)
        if tag in LEVELS or tag in _HOLDERS:
            continue
        if tag in _ONE:
            said[tag] += [text] if (text := _text(each)) else []
        elif tag in ("Description", "RemarqueStatut"):
            said[tag] += _long_text(each)
        elif tag in ("Responsable", "Mandataire"):
            said[tag] += _person(each)
        elif tag in ("Plans", "Partenaires"):
            said[tag] += [text for inner in each if (text := _text(inner))]
        elif tag == "Articles":
            said[tag] += [_article(inner) for inner in children(each, "Article")]
        elif tag == "Projections":
            said[tag] += [line for inner in children(each, "Projection") for line in _projection(inner)]
        elif text := _text(each):
            said["Autres"].append(f"{tag} : {text}")
    return said


def _text(element: Element | None) -> str:
    """All the text inside, white space counting once."""
    return writable(" ".join("".join(map(str, element.itertext())).split())) if element is not None else ""


def _of(element: Element, name: str) -> str:
    return _text(child(element, name))


def _person(element: Element) -> list[str]:
    """The name as it is spoken, then the rest."""
    name = f"{_of(element, 'Prenom')} {_of(element, 'Nom')}".strip()
    return [name, *(_of(element, part) for part in ("Civilite", "Tel", "eMail"))] if name else []


def _article(element: Element) -> str:
    parts = ("Exercice", "Service", "Type", "CodeArticle", "Montant", "Libelle")
    return BETWEEN.join(_plain(_of(element, part)) if part != "Libelle" else _of(element, part) for part in parts)


def _projection(element: Element) -> Iterator[str]:
    head = [_plain(_of(element, part)) for part in ("Service", "Type", "GroupeEco")]
    years = child(element, "Exercices")
    for year in children(years, "Exercice") if years is not None else ():
        yield BETWEEN.join(
            (_plain(year.get("Valeur") or ""), *head, _plain(_of(year, "Montant")), _of(element, "Libelle"))
        )


def _plain(text: str) -> str:
    """A part that holds no separator, so that the parts stay told apart."""
    return " ".join(writable(text).replace("|", "/").split())


def _long_text(element: Element) -> list[str]:
    """The paragraphs of a text, whatever it is written in."""
    value = child(element, "Valeur")
    text = "".join(map(str, value.itertext())) if value is not None else "".join(map(str, element.itertext()))
    mode = _of(element, "Mode")
    if mode == "HTML" and "<" in text:
        text = _from_html(text)
    elif mode == "RTF" and text.lstrip().startswith("{\\rtf"):
        text = _from_rtf(text)
    return [" ".join(line.split()) for line in writable(text).splitlines() if line.strip()]


def _from_html(text: str) -> str:
    fragment = html.fragment_fromstring(_PARAGRAPH.sub("\n", text), create_parent="div")
    for hidden in fragment.xpath(".//script|.//style"):
        hidden.drop_tree()
    return str(fragment.text_content())


def _from_rtf(text: str) -> str:
    """The words of an RTF text, one paragraph a line."""

    def plain(found: re.Match[str]) -> str:
        if found[0].startswith(("\\par", "\\line")) and not found[0].startswith("\\pard"):
            return "\n"
        if found[1]:
            return bytes([int(found[1], 16)]).decode("cp1252", errors="replace")
        if found[2]:
            code = int(found[2]) % 65536
            return chr(code) if not 0xD800 <= code < 0xE000 else ""
        return found[5] if found[5] and found[5] in "\\{}" else " " if found[5] == "~" else ""

    return _RTF.sub(plain, _RTF_GROUPS.sub("", text))
