"""The habits in which programmes are kept as tables, what goes together, and ways drawn by chance.

A `Way` is a choice of habits: where the objectives stand, codes, header, values, columns that were added over the
years, other sheets, noise between the rows.
"""

import random
from dataclasses import dataclass, fields

SO, OO, ACTION, AXIS = "strategic_objective", "operational_objective", "action", "axis"

SCHEMES: dict[str, tuple[tuple[str, str], ...]] = {
    "os_oo_action": (("Objectif stratégique", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    "os_oo_a": (("OS", SO), ("OO", OO), ("Action", ACTION)),
    "enjeu_objectif": (("Enjeu", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    "axe_objectif": (("Axe", AXIS), ("Objectif", SO), ("Action", ACTION)),
    "domaine_objectif": (("Domaine", AXIS), ("Objectif", SO), ("Projet", ACTION)),
    "objectif_action": (("Objectif stratégique", SO), ("Action", ACTION)),
    "dutch": (("Strategische doelstelling", SO), ("Operationele doelstelling", OO), ("Actie", ACTION)),
}
"""The words of the levels from the widest to the narrowest, and what they are."""

CHOICES: dict[str, tuple[str, ...]] = {
    "scheme": ("os_oo_action", "os_oo_action", *SCHEMES),
    "shape": (
        *("merged", "repeated", "changed", "group_rows", "group_first", "group_beside", "sheets", "packed"),
        *("coded_list", "level_column", "several_in_cell"),
    ),
    "code": ("inline", "inline", "worded", "mixed", "column", "own_column", "none", "dashed"),
    "header": ("plain", "plain", "two_rows", "lined", "typos", "capitals", "again"),
    "before": ("none", "title", "block", "legend", "blank"),
    "time": ("words", "serial", "spans", "real", "mixed", "crosses_years", "crosses_quarters", "span", "start_end"),
    "state": (
        "none",
        "noted",
        "done_or_not",
        "words",
        "crosses",
        "colours",
        "rate",
        "rate_text",
        "words_rate",
        "signs",
    ),
    "who": ("service", "initials", "glued", "several", "service_agent", "elected", "codes", "mixed", "all_lines"),
    "money": ("none", "short", "approximate", "articles", "numbers", "text", "mixed", "two_kinds", "years"),
    "lead": ("none", "none", "blank_column", "description", "empty_between"),
    "matrix": ("none", "none", "none", "services", "sdgs", "plans"),
    "added": ("none", "suivi", "etat_au", "comments", "achieved", "quarters"),
    "others": ("none", "none", "sdg", "priority", "number", "dpc", "empty", "unknown"),
    "steps": ("none", "none", "lines", "column", "rows"),
    "totals": ("none", "none", "sub", "total", "counts", "in_groups"),
    "noise": ("none", "none", "blank_rows", "todo", "note_below", "hidden_rows"),
    "sheets": (
        "none",
        "none",
        "cover",
        "manual",
        "lists",
        "dashboard",
        "archive",
        "notes",
        "many",
        "summary",
        "planning",
        "aims",
    ),
    "drift": ("none", "none", "columns", "shifted", "both"),
    "form": ("xlsx", "xlsx", "xlsx", "ods", "csv", "docx", "html", "pdf"),
}


@dataclass(frozen=True, slots=True)
class Way:
    scheme: str = "os_oo_action"
    shape: str = "merged"
    code: str = "inline"
    header: str = "plain"
    before: str = "none"
    time: str = "words"
    state: str = "words"
    who: str = "service"
    money: str = "none"
    lead: str = "none"
    matrix: str = "none"
    added: str = "none"
    others: str = "none"
    steps: str = "none"
    totals: str = "none"
    noise: str = "none"
    sheets: str = "none"
    drift: str = "none"
    form: str = "xlsx"
    seed: int = 0

    def __str__(self) -> str:
        plain_way = Way()
        told = [
            f"{each.name}={getattr(self, each.name)!r}"
            for each in fields(self)
            if getattr(self, each.name) != getattr(plain_way, each.name)
        ]
        return f"Way({', '.join(told)})"


def any_way(seed: int) -> Way:
    """Habits drawn by chance, those that nobody would join set right."""
    chance = random.Random(seed)
    way = {name: chance.choice(choices) for name, choices in CHOICES.items()}
    return Way(**mended(way), seed=seed)


def mended(way: dict[str, str]) -> dict[str, str]:
    """Habits that go together: what cannot be told apart any more is set right, what a format cannot carry is left."""
    if way["code"] == "mixed" and way["scheme"] not in ("os_oo_action", "os_oo_a"):
        way["code"] = "worded"
    two = len(SCHEMES[way["scheme"]]) == 2
    if two and way["shape"] in ("coded_list", "several_in_cell", "group_beside"):
        way["shape"] = "group_rows"
    if way["code"] == "mixed" and way["shape"] in ("coded_list", "group_beside"):
        way["code"] = "column"
    if way["shape"] == "packed" and (two or way["code"] != "worded"):
        way["code"], way["scheme"] = "worded", "os_oo_action"
    if way["shape"] in ("coded_list", "group_beside") and way["code"] in ("none", "inline", "worded"):
        way["code"] = "column"
    if way["shape"] in ("group_rows", "group_first") and way["code"] in ("none", "own_column"):
        way["code"] = "worded"
    if way["shape"] == "several_in_cell":
        way |= {"code": "inline", "steps": "none", "time": "words", "state": "none", "money": "none", "added": "none"}
        way["totals"] = "none"
    if way["shape"] in ("sheets", "several_in_cell", "level_column") and way["code"] == "own_column":
        way["code"] = "column"
    if way["form"] not in ("xlsx", "ods"):
        way["sheets"] = "none"
        way["shape"] = "group_rows" if way["shape"] == "sheets" else way["shape"]
        way["noise"] = "none" if way["noise"].startswith("hidden") else way["noise"]
        way["time"] = "words" if way["time"] in ("real", "mixed") else way["time"]
    if way["code"] in ("none", "own_column") and way["sheets"] in ("summary", "planning"):
        way["sheets"] = "none"
    if way["shape"] in ("several_in_cell", "sheets") and way["sheets"] in ("summary", "planning", "aims"):
        way["sheets"] = "none"
    if len(SCHEMES[way["scheme"]]) == 2 and way["sheets"] == "aims":
        way["sheets"] = "none"
    if way["shape"] != "sheets":
        way["drift"] = "none"
    if way["form"] in ("csv", "html", "docx", "pdf") and way["state"] == "colours":
        way["state"] = "words"
    if way["form"] == "csv":
        way["shape"] = {"merged": "changed", "group_rows": "group_first"}.get(way["shape"], way["shape"])
        way["code"] = "worded" if way["shape"] == "group_first" and way["code"] in ("none",) else way["code"]
    if way["steps"] == "rows" and way["shape"] not in (
        "merged",
        "repeated",
        "changed",
        "sheets",
        "group_rows",
        "group_first",
    ):
        way["steps"] = "lines"
    if way["totals"] == "in_groups" and way["shape"] not in ("group_rows", "group_first"):
        way["totals"] = "sub"
    if way["totals"] == "in_groups":
        way |= {"shape": "group_first", "code": "worded" if way["code"] == "none" else way["code"]}
    if way["matrix"] == "services":
        way["who"] = "service"
    if way["matrix"] == "sdgs" and way["others"] == "sdg":
        way["others"] = "none"
    if way["shape"] == "several_in_cell":
        way["matrix"], way["lead"] = "none", "none"
    if way["form"] == "pdf":
        way |= {"matrix": "none", "lead": "none"}
        way["steps"] = "none" if way["steps"] == "rows" else way["steps"]
        way |= {"added": "none", "others": "none", "money": "none" if way["money"] == "years" else way["money"]}
        way["time"] = "words" if way["time"].startswith("crosses") else way["time"]
        way["state"] = "words" if way["state"] == "crosses" else way["state"]
    if way["state"] == "colours":
        way["before"] = "legend"
    elif way["before"] == "legend":
        way["before"] = "title"
    if way["scheme"] in ("axe_objectif", "domaine_objectif") and way["shape"] == "sheets":
        way["scheme"] = "os_oo_action"
    if way["scheme"] in ("axe_objectif", "domaine_objectif"):
        # Nothing but a word tells an axis from an objective.
        if way["shape"] in ("coded_list", "group_beside"):
            way["scheme"] = "os_oo_action"
        elif way["shape"] in ("group_rows", "group_first"):
            way["code"] = "worded"
    if way["steps"] != "none" and way["shape"] in ("coded_list",):
        way["steps"] = "none"
    if way["scheme"] == "dutch":
        way |= {"code": "column" if way["code"] == "worded" else way["code"], "header": "plain"}
        if way["shape"] in ("group_rows", "group_first", "packed"):
            way["shape"] = "repeated"
    return way
