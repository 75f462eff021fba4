"""The words and abbreviations that stand before the codes of items, and the levels that they name.

What has no level of its own (`None`) is found from the whole document by the recognisers.
"""

from gouvernail.core.vocabulary import Level

# Word patterns over text without accents, any case. Plurals are headings of lists ("Actions préconisées"), not codes.
WORDS: tuple[tuple[str, Level | None], ...] = (
    (r"objectif[ ]strat(?:egique|\.)", Level.STRATEGIC_OBJECTIVE),
    (r"levier[ ]de[ ]progres", Level.STRATEGIC_OBJECTIVE),
    (r"strategisches?[ ]ziel", Level.STRATEGIC_OBJECTIVE),
    (r"strategische[ ]doelstelling", Level.STRATEGIC_OBJECTIVE),
    (r"objectif[ ]op(?:erationnel|\.)", Level.OPERATIONAL_OBJECTIVE),
    (r"operati(?:ves?|onelles)[ ]ziel", Level.OPERATIONAL_OBJECTIVE),
    (r"operation(?:ele|nele)[ ]doelstelling", Level.OPERATIONAL_OBJECTIVE),
    (r"sous[- ]action|tache|etape|stap|schritt|teilaktion|teilma(?:ß|ss)nahme|deelactie", Level.STEP),
    (
        r"fiche[- ](?:action|projet)|fiche|action|projet|mesure|"
        r"(?:projekt|ma(?:ß|ss)nahmen|aktions)(?:blatt|steckbrief)|(?:project|actie)fiche|"
        r"actie|aktion|ma(?:ß|ss)nahme|project|projekt",
        Level.ACTION,
    ),
    (r"axe(?:[ ]strategique)?|domaine|pilier|as|achse|volet(?![ ]+(?:interne|externe))", Level.AXIS),
    (r"sous[- ]axe|objectif|levier|orientation|priorite|enjeu|defi|engagement|ziel|doelstelling", None),
)
SHORTENED = {"obj": "objectif", "amb": "ambition", "orient": "orientation", "prior": "priorite", "eng": "engagement"}
"""Words that documents shorten here and there (`Obj. 3.1` beside `Objectif 2.1`)."""
CODED_WORDS: tuple[tuple[str, Level | None], ...] = (
    (r"obj\.?[ ]?strat\.?", Level.STRATEGIC_OBJECTIVE),
    (r"obj\.?[ ]?op(?:er(?:at)?)?\.?", Level.OPERATIONAL_OBJECTIVE),
    (r"(?:proj|mes)\.", Level.ACTION),
    (r"obj\.?|(?:amb|orient|prior|eng)\.", None),
    (r"(?:prioritaire[ ])?beleids(?:doelstelling|prioriteit)", Level.STRATEGIC_OBJECTIVE),
    (r"actieplan|ma(?:ß|ss)nahmen(?:paket|b(?:u|ue|ü)ndel)|handlungsziel", Level.OPERATIONAL_OBJECTIVE),
    (
        r"(?:orientation|priorite|enjeu|defi|ambition)[ ](?:strategique|majeure?|transversale?|prioritaire)|ambition|"
        r"mission|cap|finalite|chantier|programme|ligne[ ](?:directrice|de[ ]force)|grand[ ](?:projet|objectif|defi)|"
        r"but|objectif[ ](?:general|majeur|prioritaire|specifique|transversal)|ambitie|uitdaging|prioriteit|speerpunt|"
        r"missie|leitziel|teilziel|handlungsfeld|herausforderung|schwerpunkt|subdoelstelling|subdoel|hoofddoel|doel",
        None,
    ),
)
"""Words that name a level only before a number (`Ambition 2 : ...`): alone they are fields or mere words."""
ABBREVIATIONS: tuple[tuple[str, Level | None], ...] = (
    (r"[O0]\.?[ ]?S\.?", Level.STRATEGIC_OBJECTIVE),
    (r"[O0]\.?[ ]?[O0]\.?", Level.OPERATIONAL_OBJECTIVE),
    (r"S\.?[DZ]\.?", Level.STRATEGIC_OBJECTIVE),
    (r"O\.?[DZ]\.?", Level.OPERATIONAL_OBJECTIVE),
    (r"B\.?D\.?", Level.STRATEGIC_OBJECTIVE),
    (r"A\.?P\.?", Level.OPERATIONAL_OBJECTIVE),
    (r"S\.?A\.?", Level.STEP),
    (r"F\.?A\.?", Level.ACTION),
    (r"(?:ACT|Act)\.?", Level.ACTION),
    (r"A\.?", Level.ACTION),
)
