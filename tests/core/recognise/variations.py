"""One plan written as very many tables: words of headers, order, groups, codes, titles above, totals and notes below.

`variation(seed)` draws one: the blocks of a document, and what should be read in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from gouvernail.core.document import Block, Paragraph

from . import nuisances
from .tables import Text, heading, table
from .value_ways import STATES, written

HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "fr": {
        "os": ("Objectif stratégique", "Objectifs stratégiques", "OS", "Objectif stratégique (OS)"),
        "oo": ("Objectif opérationnel", "Objectifs opérationnels", "OO", "Objectif opérationnel (OO)"),
        "code": ("N°", "Code", "Réf.", "Numéro", "N° action", "Référence", "#"),
        "title": (
            *("Action", "Actions", "Intitulé de l'action", "Libellé", "Projet / action", "Intitulé", "Mesure"),
            *("Actions à mener", "Projets", "Action concrète", "Titre", "Description de l'action"),
        ),
        "political": (
            *("Échevin", "Mandataire", "Échevin(e) responsable", "Membre du Collège", "Responsable politique"),
            *("Élu référent", "Mandataire(s)", "Pilote politique", "Porteur politique", "Échevin.e en charge"),
        ),
        "department": (
            *("Service", "Service pilote", "Service porteur", "Service(s)", "Direction", "Service gestionnaire"),
            *("Département", "Service responsable", "Services concernés", "Direction pilote", "Service en charge"),
        ),
        "agent": (
            *("Agent traitant", "Référent", "Agent pilote", "Responsable", "Chef de projet", "Personne de contact"),
            *("Pilote", "Responsable administratif", "Agent référent", "Gestionnaire du dossier", "Porteur"),
        ),
        "deadline": (
            *("Échéance", "Délai", "Date de fin", "Date de fin prévue", "Calendrier", "Timing", "Pour quand ?"),
            *("Échéance prévue", "Planning", "Terme", "Fin prévue", "Délai de réalisation", "Date d'échéance"),
        ),
        "status": (
            *("État", "Statut", "État d'avancement", "Avancement", "Stade", "Situation", "Degré d'avancement"),
            *("État au 30/06/2026", "Où en est-on ?", "Statut actuel", "Niveau d'avancement"),
        ),
        "budget": (
            *("Budget", "Coût estimé", "Montant", "Budget (€)", "Budget estimé", "Estimation budgétaire", "Coût"),
            *("Enveloppe budgétaire", "Coût total", "Budget prévisionnel (€ TVAC)", "Moyens financiers"),
        ),
        "remark": ("Remarques", "Commentaires", "Observations", "Remarque(s)", "Notes", "Commentaire"),
        "priority": ("Priorité", "Niveau de priorité", "Prio", "Degré de priorité"),
        "updated": ("Date de mise à jour", "Mis à jour le", "Dernière mise à jour", "MAJ"),
        "link": ("Lien", "Lien vers le dossier", "URL"),
        "unknown": ("Couleur du dossier", "Bazar", "Divers et varia"),
    },
    "nl": {
        "os": ("Strategische doelstelling", "SD"),
        "oo": ("Operationele doelstelling", "OD"),
        "code": ("Nr.", "Code", "Nummer", "Actienummer"),
        "title": ("Actie", "Acties", "Titel", "Omschrijving actie", "Maatregel", "Project"),
        "political": ("Bevoegde schepen", "Schepen", "Politiek verantwoordelijke", "Mandataris"),
        "department": ("Dienst", "Verantwoordelijke dienst", "Trekkende dienst", "Bevoegde dienst"),
        "agent": ("Trekker", "Projectleider", "Contactpersoon", "Dossierbeheerder"),
        "deadline": ("Timing", "Deadline", "Einddatum", "Termijn", "Streefdatum", "Uitvoeringstermijn"),
        "status": ("Status", "Stand van zaken", "Toestand", "Voortgang"),
        "budget": ("Budget", "Raming", "Kostprijs", "Geraamde kost", "Bedrag"),
        "remark": ("Opmerkingen", "Toelichting", "Commentaar"),
        "priority": ("Prioriteit",),
        "updated": ("Laatst bijgewerkt", "Laatste update"),
        "link": ("Link",),
        "unknown": ("Kleur van het dossier",),
    },
    "de": {
        "os": ("Strategisches Ziel", "Strategische Ziele"),
        "oo": ("Operatives Ziel", "Operative Ziele"),
        "code": ("Nr.", "Code", "Nummer", "Lfd. Nr."),
        "title": ("Maßnahme", "Maßnahmen", "Aktion", "Bezeichnung", "Projekt", "Bezeichnung der Maßnahme"),
        "political": ("Zuständiger Schöffe", "Schöffe", "Politisch zuständig", "Politisch verantwortlich"),
        "department": ("Dienst", "Zuständiger Dienst", "Fachbereich", "Federführung", "Zuständige Stelle"),
        "agent": ("Ansprechpartner", "Projektleiter", "Verantwortlich", "Sachbearbeiter"),
        "deadline": ("Frist", "Termin", "Zeitrahmen", "Bis wann?", "Fälligkeit", "Umsetzung bis"),
        "status": ("Stand", "Status", "Stand der Umsetzung", "Umsetzungsstand", "Bearbeitungsstand"),
        "budget": ("Budget", "Kosten", "Geschätzte Kosten", "Mittelbedarf", "Betrag"),
        "remark": ("Bemerkungen", "Anmerkungen", "Kommentar"),
        "priority": ("Priorität", "Dringlichkeit"),
        "updated": ("Stand vom", "Letzte Änderung"),
        "link": ("Link",),
        "unknown": ("Farbe der Akte",),
    },
}
OVER = {
    "fr": {"who": ("Pilotage", "Pilotes", "Responsables", "Qui ?"), "when": ("Suivi", "Mise en œuvre")},
    "nl": {"who": ("Wie", "Verantwoordelijken"), "when": ("Opvolging",)},
    "de": {"who": ("Zuständigkeit", "Wer"), "when": ("Umsetzung",)},
}
WORDS = {
    "fr": {"os": "Objectif stratégique", "oo": "Objectif opérationnel", "sos": "OS", "soo": "OO"},
    "nl": {"os": "Strategische doelstelling", "oo": "Operationele doelstelling", "sos": "SD", "soo": "OD"},
    "de": {"os": "Strategisches Ziel", "oo": "Operatives Ziel", "sos": "SZ", "soo": "OZ"},
}
TITLES = {
    "fr": (
        ("Être une commune où il fait bon vivre", "Être une administration moderne et efficace"),
        (
            *("Améliorer la propreté publique", "Renforcer la sécurité routière"),
            *("Simplifier les démarches des citoyens", "Développer les compétences du personnel"),
        ),
        (
            *("Installer vingt poubelles enterrées", "Organiser une journée annuelle de la propreté"),
            *("Aménager les abords des écoles", "Placer six radars préventifs"),
            *("Mettre en ligne les formulaires", "Ouvrir un guichet unique", "Étendre les heures d'ouverture"),
            *("Former les agents à l'accueil", "Rédiger un plan de formation"),
        ),
    ),
    "nl": (
        ("We zijn een propere en veilige gemeente", "We zijn een moderne en efficiënte organisatie"),
        (
            *("De openbare netheid verbeteren", "De verkeersveiligheid versterken"),
            *("De dienstverlening vereenvoudigen", "De medewerkers sterker maken"),
        ),
        (
            *("Twintig ondergrondse vuilnisbakken plaatsen", "Een jaarlijkse opruimdag organiseren"),
            *("De schoolomgevingen heraanleggen", "Zes preventieve radars plaatsen"),
            *("De formulieren online zetten", "Een uniek loket openen", "De openingsuren uitbreiden"),
            *("De medewerkers van het onthaal opleiden", "Een vormingsplan opstellen"),
        ),
    ),
    "de": (
        ("Eine saubere und sichere Gemeinde sein", "Eine moderne und wirksame Verwaltung sein"),
        (
            *("Die öffentliche Sauberkeit verbessern", "Die Verkehrssicherheit erhöhen"),
            *("Die Behördengänge vereinfachen", "Das Personal weiterbilden"),
        ),
        (
            *("Zwanzig unterirdische Müllbehälter aufstellen", "Einen jährlichen Putztag organisieren"),
            *("Das Umfeld der Schulen umgestalten", "Sechs Radargeräte aufstellen"),
            *("Formulare online stellen", "Einen einzigen Schalter eröffnen", "Die Öffnungszeiten ausweiten"),
            *("Mitarbeitende am Empfang schulen", "Einen Fortbildungsplan erstellen"),
        ),
    ),
}
SPREAD = ((2, 2), (3, 2))
"""How many actions each operational objective has, by strategic objective."""
DATES = {
    "fr": ("31/12/2026", "fin 2027", "T2 2026", "2028", "juin 2027", "2026-2028"),
    "nl": ("31/12/2026", "eind 2027", "Q2 2026", "2028", "juni 2027", "2026-2028"),
    "de": ("31.12.2026", "Ende 2027", "Q2 2026", "2028", "Juni 2027", "2026-2028"),
}
ENDS = ("2026-12-31", "2027-12-31", "2026-06-30", "2028-12-31", "2027-06-30", "2028-12-31")
POLITICAL = ("M. Lambert", "S. Dubois", "J. Collard")
AGENTS = ("A. Petitjean", "Marie Renard", "L. Fontaine", "K. Maes")
DEPARTMENTS = {
    "fr": ("Travaux", "Service Population", "Environnement", "Ressources humaines"),
    "nl": ("Openbare werken", "Dienst Burgerzaken", "Milieu", "Personeelsdienst"),
    "de": ("Bauamt", "Dienst Bevölkerung", "Umweltamt", "Personalabteilung"),
}
AMOUNTS = ("25.000 €", "12 500 €", "", "150.000 €", "3.200 €", "")
EUROS = (25_000, 12_500, None, 150_000, 3_200, None)


@dataclass(slots=True)
class Row:
    """An action as it is to be read."""

    os: int
    oo: int
    at: int
    code: str
    title: str
    cells: dict[str, str]
    said: dict[str, object]


@dataclass(slots=True)
class Variation:
    """A document; the lines of its tree; what is said of each action; how it was drawn."""

    blocks: tuple[Block, ...]
    tree: list[str]
    said: dict[str, dict[str, object]]
    drawn: dict[str, object] = field(default_factory=dict)


LAYOUTS = (
    *("grouped", "grouped", "codes", "bare", "repeated", "once", "merged", "tables", "blocks", "beside"),
    *("os_tables", "line", "cells", "lines", "single", "sheets"),
)


def variation(seed: int) -> Variation:
    """The document of that number."""
    draw = Random(seed)
    lang = draw.choice(("fr", "fr", "fr", "nl", "de"))
    layout = draw.choice(LAYOUTS)
    rows = _rows(draw, lang)
    asked = ["political", "department", "agent", "deadline", "status", "budget"]
    kept = [name for name in asked if draw.random() < 0.75]
    if len({"department", "agent", "political", "deadline", "status"} & set(kept)) < 2:
        kept = ["department", "deadline", "status"]
    extras = [name for name in ("remark", "priority", "updated", "link", "unknown") if draw.random() < 0.25]
    columns = [*kept, *extras]
    if draw.random() < 0.5:
        draw.shuffle(columns)
    coded = (
        draw.choice(("column", "title", "none")) if layout not in ("bare", "line") else draw.choice(("column", "none"))
    )
    if layout == "cells":
        coded = draw.choice(("column", "title"))
    if layout in ("beside", "codes"):
        coded = "column" if layout == "beside" else draw.choice(("column", "title"))
    front = [*(["code"] if coded == "column" else []), "title"]
    ways = written(draw, lang, columns, [row.cells for row in rows], [row.said for row in rows])
    made = _Sheet(draw, lang, layout, coded, [*front, *ways.columns], rows, ways.headers)
    made.blocks += [Paragraph(line) for line in ways.below]
    drawn = {
        "lang": lang,
        "layout": layout,
        "coded": coded,
        "columns": [*front, *ways.columns],
        **made.drawn,
        "ways": ways.drawn,
    }
    said = {row.title: {name: row.said[name] for name in kept} for row in rows}
    return Variation(tuple(made.blocks), _tree(lang, single=layout == "single"), said, drawn)


def _rows(draw: Random, lang: str) -> list[Row]:
    rows: list[Row] = []
    titles = iter(TITLES[lang][2])
    for os, counts in enumerate(SPREAD):
        for oo, count in enumerate(counts):
            for at in range(count):
                date, money = draw.randrange(len(ENDS)), draw.randrange(len(EUROS))
                state = draw.choice(list(STATES[lang]))
                who = (draw.choice(POLITICAL), draw.choice(DEPARTMENTS[lang]), draw.choice(AGENTS))
                cells = {
                    **dict(zip(("political", "department", "agent"), who, strict=True)),
                    "deadline": DATES[lang][date],
                    "status": STATES[lang][state],
                    "budget": AMOUNTS[money],
                    "remark": draw.choice(("", "À revoir avec le Collège.", "Dossier transmis au service juridique.")),
                    "priority": draw.choice(("1", "2", "3")),
                    "updated": f"{draw.randint(1, 28):02d}/03/2026",
                    "link": "https://dossiers.example/123",
                    "unknown": draw.choice(("bleu pâle", "écru", "mauve")),
                }
                said: dict[str, object] = {
                    **dict(zip(("political", "department", "agent"), who, strict=True)),
                    "deadline": ENDS[date],
                    "status": state,
                    "budget": EUROS[money],
                }
                rows.append(Row(os, oo, at, f"{os + 1}.{oo + 1}.{at + 1}", next(titles), cells, said))
    return rows


def _tree(lang: str, *, single: bool = False) -> list[str]:
    lines = []
    titles = iter(TITLES[lang][2])
    objectives = iter(TITLES[lang][1])
    for os, counts in enumerate(SPREAD):
        lines.append(f"OS {TITLES[lang][0][os]}")
        for count in counts:
            if not single:
                lines.append(f"  OO {next(objectives)}")
            lines += [f"{'  ' if single else '    '}A {next(titles)}" for _ in range(count)]
    return lines


class _Sheet:
    """Lays the rows out as one way of writing asks."""

    def __init__(
        self,
        draw: Random,
        lang: str,
        layout: str,
        coded: str,
        columns: list[str],
        rows: Sequence[Row],
        headers: dict[str, str],
    ) -> None:
        self.draw, self.lang, self.layout, self.coded = draw, lang, layout, coded
        self.columns, self.rows = columns, rows
        self.levels = ["os", "oo"] if layout in ("repeated", "once", "merged") else []
        self.blanks = draw.random() < 0.2
        self.subtotals = draw.random() < 0.15 and "budget" in columns
        self.total = draw.random() < 0.3 and "budget" in columns
        self.two_rows = draw.random() < 0.25 and layout not in ("line",)
        self.above = draw.choice(("none", "none", "title", "title and date"))
        self.note = draw.choice(("none", "none", "note"))
        self.worded = draw.choice(("full", "short"))
        self.sign = draw.choice((" : ", " - ", " – "))
        self.words = {
            name: headers[name] if name in headers else draw.choice(HEADERS[lang][name])
            for name in [*self.levels, *columns]
        }
        self.drawn = {
            "header": [self.words[name] for name in [*self.levels, *columns]],
            "blanks": self.blanks,
            "subtotals": self.subtotals,
            "total": self.total,
            "two_rows": self.two_rows,
            "above": self.above,
            "note": self.note,
            "worded": self.worded,
            "sign": self.sign,
        }
        self.nuisance = draw.choice(nuisances.ALL) if draw.random() < 0.5 else None
        if self.nuisance is nuisances.slashes and layout == "once":
            self.nuisance = None  # `/` in the column of an objective says that there is none
        self.drawn["nuisance"] = self.nuisance.__name__ if self.nuisance else "none"
        self.width = len(self.levels) + len(columns)
        ways: dict[str, Callable[[], list[Block]]] = {
            **dict.fromkeys(("grouped", "codes", "bare", "beside", "line", "cells", "lines", "single"), self._grouped),
            "sheets": self._sheets,
            **dict.fromkeys(("repeated", "once", "merged"), self._columned),
            **dict.fromkeys(("tables", "os_tables"), self._tables),
            "blocks": self._in_blocks,
        }
        self.blocks = ways[layout]()

    # -------------------------------------------------------------------------------------------------- cells

    def title_of(self, row: Row) -> str:
        return f"{row.code} {row.title}" if self.coded == "title" else row.title

    def cells_of(self, row: Row) -> list[Text]:
        own = {"code": row.code, "title": self.title_of(row), **row.cells}
        return [own[name] for name in self.columns]

    def objective(self, level: str, os: int, oo: int = 0) -> tuple[str, str]:
        """Its title with word and code, and its code."""
        code = f"{os + 1}" if level == "os" else f"{os + 1}.{oo + 1}"
        title = TITLES[self.lang][0][os] if level == "os" else TITLES[self.lang][1][2 * os + oo]
        if self.layout == "bare":
            return title, code
        if self.layout == "codes":
            return f"{code}{self.draw.choice(('. ', ' '))}{title}", code
        word = WORDS[self.lang][level if self.worded == "full" or self.lang == "de" else f"s{level}"]
        return f"{word} {code}{self.sign}{title}", code

    def group(self, level: str, os: int, oo: int = 0) -> list[Text]:
        text, code = self.objective(level, os, oo)
        if self.layout == "beside":
            title = TITLES[self.lang][0][os] if level == "os" else TITLES[self.lang][1][2 * os + oo]
            return [code, (title, self.width - 1, 1)]
        if self.layout == "line":
            return [text, *[""] * (self.width - 1)]
        if self.layout in ("cells", "lines"):
            word = text.removesuffix(f"{self.sign}{text.split(self.sign, 1)[1]}")
            title = text.split(self.sign, 1)[1]
            return (
                [(f"{word}\n{title}", self.width, 1)] if self.layout == "lines" else [word, (title, self.width - 1, 1)]
            )
        return [(text, self.width, 1)]

    def header(self) -> list[list[Text]]:
        names = [*self.levels, *self.columns]
        flat: list[Text] = [self.words[name] for name in names]
        if not self.two_rows:
            return [flat]
        who = [at for at, name in enumerate(names) if name in ("political", "department", "agent")]
        runs = [at for at in who if at + 1 in who]
        if not runs:
            return [flat]
        first = runs[0]
        span = 1
        while first + span in who:
            span += 1
        upper: list[Text] = []
        lower: list[Text] = []
        for at, name in enumerate(names):
            if at == first:
                upper.append((self.draw.choice(OVER[self.lang]["who"]), span, 1))
            if first <= at < first + span:
                lower.append(self.words[name])
            else:
                upper.append((self.words[name], 1, 2))
        return [upper, lower]

    def total_row(self, word: str) -> list[Text]:
        names = [*self.levels, *self.columns]
        return [word if at == 0 else "187.500 €" if name == "budget" else "" for at, name in enumerate(names)]

    def before(self) -> list[list[Text]]:
        title: Text = ("PST 2025-2030 – Tableau de suivi", self.width, 1)
        if self.above == "none":
            return []
        if self.above == "title":
            return [[title]]
        return [[title], [("Situation au 30/06/2026", self.width, 1)], [""] * self.width]

    def after(self) -> list[list[Text]]:
        rows: list[list[Text]] = []
        if self.total:
            rows.append(self.total_row("Total"))
        if self.note == "note":
            rows.append([("* Sous réserve de l'octroi des subsides.", self.width, 1)])
        return rows

    # ------------------------------------------------------------------------------------------------- layouts

    def body(
        self, *, os_rows: bool = True, oo_rows: bool = True, only: tuple[int, int | None] | None = None
    ) -> list[list[Text]]:
        made: list[list[Text]] = []
        last: tuple[int, int] = (-1, -1)
        for row in self.rows:
            if only is not None and (row.os != only[0] or only[1] not in (None, row.oo)):
                continue
            if (row.os, row.oo) != last:
                if self.subtotals and last != (-1, -1):
                    made.append(self.total_row("Sous-total"))
                if self.blanks and made:
                    made.append([""] * self.width)
                if row.os != last[0] and os_rows:
                    made.append(self.group("os", row.os))
                if oo_rows:
                    made.append(self.group("oo", row.os, row.oo))
            last = (row.os, row.oo)
            made.append(self.cells_of(row))
        return made

    def laid(self, header: list[list[Text]], rows: list[list[Text]], **where: str) -> Block:
        made = [*header, *rows]
        if self.nuisance is not None:
            made = self.nuisance(self.draw, made, len(header))
        return table(*made, **where)  # type: ignore[arg-type]

    def _grouped(self) -> list[Block]:
        rows = self.body(oo_rows=self.layout != "single")
        if self.above != "none" and self.nuisance is None:
            return [table(*self.before(), *self.header(), *rows, *self.after(), sheet="Suivi")]
        return [self.laid(self.header(), [*rows, *self.after()], sheet="Suivi")]

    def _sheets(self) -> list[Block]:
        """A sheet for each strategic objective, which its first row names."""
        return [
            table(
                self.group("os", os),
                *self.header(),
                *self.body(os_rows=False, only=(os, None)),
                sheet=f"{WORDS[self.lang]['sos']} {os + 1}",
            )
            for os in range(len(SPREAD))
        ]

    def _columned(self) -> list[Block]:
        made: list[list[Text]] = []
        last = (-1, -1)
        for row in self.rows:
            held = (
                sum(other.os == row.os for other in self.rows),
                sum((other.os, other.oo) == (row.os, row.oo) for other in self.rows),
            )
            texts = (self.objective("os", row.os)[0], self.objective("oo", row.os, row.oo)[0])
            new = (row.os != last[0], (row.os, row.oo) != last)
            lead: list[Text] = []
            for text, rows, is_new in zip(texts, held, new, strict=True):
                if self.layout == "repeated" or (self.layout == "once" and is_new):
                    lead.append(text)
                elif self.layout == "once":
                    lead.append("")
                elif is_new:
                    lead.append((text, 1, rows))
            last = (row.os, row.oo)
            made.append([*lead, *self.cells_of(row)])
        return [self.laid(self.header(), [*made, *self.after()], sheet="Suivi")]

    def _tables(self) -> list[Block]:
        blocks: list[Block] = []
        for os, counts in enumerate(SPREAD):
            blocks.append(heading(self.objective("os", os)[0], 1))
            if self.layout == "os_tables":
                blocks.append(table(*self.header(), *self.body(os_rows=False, only=(os, None))))
                continue
            for oo in range(len(counts)):
                blocks.append(heading(self.objective("oo", os, oo)[0], 2))
                blocks.append(table(*self.header(), *self.body(os_rows=False, oo_rows=False, only=(os, oo))))
        if self.note == "note":
            blocks.append(Paragraph("* Sous réserve de l'octroi des subsides."))
        return blocks

    def _in_blocks(self) -> list[Block]:
        """One sheet, the header again below each operational objective."""
        made: list[list[Text]] = []
        for os, counts in enumerate(SPREAD):
            made.append(self.group("os", os))
            for oo in range(len(counts)):
                made.append(self.group("oo", os, oo))
                made += self.header()
                made += self.body(os_rows=False, oo_rows=False, only=(os, oo))
                if self.blanks:
                    made.append([""] * self.width)
        return [table(*self.before(), *made, *self.after(), sheet="Suivi")]
