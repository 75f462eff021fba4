"""The habits in which plans are written as prose, what goes together, and ways drawn by chance.

A `Way` is a choice of habits: words of the levels, codes, look of the titles, lists, particulars, what stands around
the plan.
"""

import random
from dataclasses import dataclass, fields

from tests.cases.prose import particulars

SO, OO, ACTION, AXIS = "strategic_objective", "operational_objective", "action", "axis"

SCHEMES: dict[str, tuple[tuple[str, str], ...]] = {
    "os_oo_action": (("Objectif stratégique", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    "os_oo_a": (("OS", SO), ("OO", OO), ("A", ACTION)),
    "os_oo_fiche": (("Objectif stratégique", SO), ("Objectif opérationnel", OO), ("Fiche action", ACTION)),
    "axe_objectif_action": (("Axe", AXIS), ("Objectif", SO), ("Action", ACTION)),
    "axe_mesure_chantier": (("Axe", AXIS), ("Mesure", SO), ("Chantier", ACTION)),
    "axe_projet": (("Axe", AXIS), ("Objectif stratégique", SO), ("Projet", ACTION)),
    "enjeu_objectif_action": (("Enjeu", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    "defi_levier_action": (("Défi", SO), ("Levier", OO), ("Action", ACTION)),
    "ambition_orientation_fiche": (("Ambition", SO), ("Orientation", OO), ("Fiche", ACTION)),
    "cap_engagement_action": (("Cap", SO), ("Engagement", OO), ("Action", ACTION)),
    "priorite_chantier_mesure": (("Priorité", SO), ("Chantier", OO), ("Mesure", ACTION)),
    "thematique_objectif_action": (("Thématique", AXIS), ("Objectif", SO), ("Action", ACTION)),
    "volet_objectif_action": (("Volet", AXIS), ("Objectif", SO), ("Action", ACTION)),
    "objectif_action": (("Objectif", SO), ("Action", ACTION)),
    "priorite_projet": (("Priorité", SO), ("Projet", ACTION)),
    "axe_os_oo_action": (
        *(("Axe", AXIS), ("Objectif stratégique", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    ),
    "axe_action": (("Axe", AXIS), ("Action", ACTION)),
    "engagement_action": (("Engagement", SO), ("Action", ACTION)),
    "three": (("", SO), ("", OO), ("", ACTION)),
    "two": (("", SO), ("", ACTION)),
}
"""The words of the levels from the widest to the narrowest, and what they are."""

BEFORE = ("contents", "foreword", "diagnosis", "swot", "announced", "method", "all")
AFTER = ("conclusion", "evaluation", "glossary", "members", "all")
"""What may stand before and after a plan; `around.py` writes it."""
_BELOW = ("label_bullets", "labels", "line", "slashes", "arrow_below", "sentence")
CHOICES: dict[str, tuple[str, ...]] = {
    "scheme": tuple(SCHEMES),
    "code": (
        "01 : ",
        "1) ",
        "1/ ",
        "glued1 : ",
        "flat1 : ",
        "1 : ",
        "1. ",
        "1 - ",
        "1 – ",
        "n° 1 : ",
        "I : ",
        "I. ",
        "A. ",
        "none : ",
    ),
    "layout": ("line", "line", "line", "below", "quotes"),
    "extra": ("none", "none", "none", "steps", "findings", "indicators"),
    "titles": ("style", "bold", "capitals", "plain"),
    "wording": ("doing", "noun"),
    "objectives": ("doing", "noun"),
    "actions": ("bullets", "dashes", "numbers", "running", "letters", "worded", "coded", "lines", "bold_word"),
    "announced": ("", "", "Actions :", "Actions à mener :", "Nos actions", "Pour y parvenir, nous allons :"),
    "particulars": ("none", "none", *particulars.WAYS),
    "reasons": ("none", "none", "objectives", "everywhere"),
    "before": ("none", "none", *BEFORE),
    "after": ("none", "none", *AFTER),
    "form": ("docx", "docx", "odt", "html", "md", "txt", "pdf"),
}


@dataclass(frozen=True, slots=True)
class Way:
    scheme: str = "os_oo_action"
    code: str = "1 : "
    layout: str = "line"
    extra: str = "none"
    titles: str = "style"
    wording: str = "doing"
    objectives: str = "doing"
    actions: str = "bullets"
    announced: str = ""
    particulars: str = "none"
    reasons: str = "none"
    before: str = "none"
    after: str = "none"
    form: str = "docx"
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
    """Habits that go together: what has no word has a look, what has no code cannot be told by it."""
    wordless = way["scheme"] in ("two", "three")
    if (wordless and way["titles"] == "plain") or (way["code"].startswith("none") and way["titles"] == "plain"):
        way["titles"] = "bold"
    if wordless and way["code"].startswith("n°"):
        way["code"] = "1. "
    if wordless and way["actions"] in ("worded", "bold_word"):
        way["actions"] = "bullets"
    if way["scheme"] == "os_oo_a" and way["code"].startswith("none"):
        way["scheme"] = "os_oo_action"
    if (way["code"].startswith("none") and way["layout"] == "below") or wordless:
        way["layout"] = "line"
    if wordless and way["code"].startswith(("glued", "flat")):
        way["code"] = "1. "
    if way["extra"] == "steps" and way["actions"] not in ("bullets", "dashes"):
        way["extra"] = "none"
    if way["extra"] == "steps" and (way["particulars"] in _BELOW or way["form"] in ("txt",)):
        way["extra"] = "none"
    if way["extra"] != "none" and (way["actions"] == "lines" or wordless):
        way["extra"] = "none"
    if way["actions"] == "coded" and not way["code"].startswith("1"):
        way["actions"] = "bullets"
    if way["actions"] == "lines" and (way["particulars"] in ("labels", "sentence") or way["reasons"] == "everywhere"):
        way["particulars"], way["reasons"] = "none", "none"
    if way["titles"] in ("bold", "capitals") and way["form"] == "txt":
        way["titles"] = "capitals"
    if way["form"] == "txt" and way["titles"] == "style" and way["code"].startswith("none"):
        way["titles"] = "capitals"
    if way["form"] == "txt" and wordless:
        way["titles"] = "capitals"
    if way["actions"] not in ("bullets", "dashes", "numbers", "letters", "running") and way["announced"].endswith(":"):
        way["announced"] = ""
    return way
