"""The headings that state, lead away or frame: principles, names of programmes, contents, navigation, legends.

Like `labels.py`: vocabulary of the trade and of publishing, written folded, never a sentence of a document.
"""

import re

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import PrincipleKind, ProgrammeKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --------------------------------------------------------------------------------- headings that state, or lead away

PRINCIPLE_WORDS: tuple[tuple[PrincipleKind, re.Pattern[str]], ...] = (
    (PrincipleKind.VALUE, re.compile(r"^(?:(?:les|nos|des|quelles?|\w+) ){0,2}valeurs\b")),
    (PrincipleKind.FINALITY, re.compile(r"^(?:(?:la|les|nos|notre) )?(?:finalites?|missions?)\b")),
    (
        PrincipleKind.COMMITMENT,
        re.compile(r"^(?:(?:la|les|nos|notre|\w+) ){0,2}(?:declaration de politique|engagements?|dpc\b|dps\b)"),
    ),
    (
        PrincipleKind.CRITERION,
        re.compile(
            r"^(?:(?:les|nos|\w+) ){0,2}(?:criteres|niveaux) de (?:hierarchisation|priorisation|choix|selection)"
        ),
    ),
    (PrincipleKind.PRIORITY, re.compile(r"^(?:(?:les|nos) )?(?:\w+ )?(?:priorites|objectifs prioritaires)\b")),
    (
        PrincipleKind.SYNERGY_DOMAIN,
        re.compile(r"^(?:(?:les|nos) )?(?:domaines de synergies?|developpement des synergies|synergies)\b"),
    ),
)
PRINCIPLE_NOUNS: tuple[tuple[PrincipleKind, re.Pattern[str]], ...] = (
    (PrincipleKind.VALUE, re.compile(r"\bvaleurs?\b")),
    (PrincipleKind.CRITERION, re.compile(r"\b(?:criteres?|(?:niveaux|axes) de (?:hierarchisation|priorisation))\b")),
    (
        PrincipleKind.PRIORITY,
        re.compile(r"\b(?:priorites?|objectifs? prioritaires?|chantiers prioritaires|leviers prioritaires)\b"),
    ),
    (
        PrincipleKind.SYNERGY_DOMAIN,
        re.compile(r"\b(?:synergies?|domaines? communs?|services? de support|services? partages?|mutualis\w+)\b"),
    ),
    (PrincipleKind.COMMITMENT, re.compile(r"\bengagements?\b")),
    (PrincipleKind.FINALITY, re.compile(r"\bfinalites?\b")),
)
"""Nouns with which running text announces a list (`5 valeurs clés: - la rigueur ...`)."""

OBJECTIVE_NOUNS = re.compile(
    r"\b(objectifs?|leviers?|axes?|priorites?|enjeux|defis|orientations?|chantiers?|ambitions)\b"
)
VISION = re.compile(
    r"^(?:(?:une|la|notre|nos) )?vision\b|^(?:(?:une|notre) ambition|ambition (?:commune|strategique))\b"
)
DOMAIN = re.compile(
    r"^(?:domaine(?: d'action| d'intervention| de politique)?|theme|thematique|pole|"
    r"secteur)\s*(?:n?°?\s*\d+\s*)?[:\-–]\s*(?=\S)"
)

PROGRAMME_NAMES: tuple[tuple[ProgrammeKind, re.Pattern[str]], ...] = (
    (
        ProgrammeKind.JOINT_PLAN,
        re.compile(
            r"(?:plan|programme|contrat)(?: [\w']+){0,3}? (?:conjoint|commun|mutualise|"
            r"partage)\b(?: (?:ville|commune)[- ](?:et (?:le |son )?)?cpas)?"
            r"|(?:plan|programme) (?:de |des )?synergies?(?: (?:ville|commune)[- ]cpas)?"
        ),
    ),
    (
        ProgrammeKind.ADMINISTRATION_PLAN,
        re.compile(
            r"plan (?:strategique )?(?:de |d')l?'?administration(?: (?:communale|locale))?|"
            r"plan strategique (?:interne|administratif)"
        ),
    ),
    (
        ProgrammeKind.ADMINISTRATION_PROJECT,
        re.compile(r"projet (?:d'|de l')?administration|projet de mandat|projet de service"),
    ),
    (
        ProgrammeKind.DPC,
        re.compile(r"declaration de politique (?:communale|sociale|generale|du logement)|\bdpc\b|\bdps\b"),
    ),
    (
        ProgrammeKind.PST,
        re.compile(
            r"programme strategique transversal|plan strategique transversal|\bpst\b|programme de politique generale|"
            r"(?:transversaal strategisch|strategisch transversaal|strategisches transversales|"
            r"transversales strategisches) (?:programma|programm|plan)|^strategisches (?:programm|plan)\b|"
            r"^strategisch (?:programma|plan)\b"
        ),
    ),
    (
        ProgrammeKind.SECTOR_PLAN,
        re.compile(r"\b(?:pcs|pcdr|pcdn|paedc|pcaet|agenda 21|plan climat|plan de cohesion sociale)\b"),
    ),
)

OUTSIDE_HEADINGS = re.compile(
    r"^(?:conclusions?|remerciements?|contacts?|lexique|glossaire|annexes?\b.*|bibliographie|"
    r"sources?|editorial|edito\b.*|avant[- ]propos|"
    r"preambule|introduction|mot d[ue].*|phase \d+.*|et maintenant.*|merci.*|notes?|"
    r"abreviations|mode d'emploi|la suite|(?:vos |des )?questions?.*|a bientot|"
    r"(?:(?:point|sujet) \d+ ?[-:.] ?)?"
    r"(?:divers|varia|tour de table|questions? orales?|prochaine (?:reunion|seance).*)|"
    r"(?:liste de ce qui reste )?a faire (?:avant|pour|d'ici|encore|de mon cote)\b.{0,60}|to[ -]?do\b.{0,30}|"
    r"pense[- ]bete\b.{0,30}|(?:petits? )?rappels?\b.{0,30}|"
    r"(?:pour )?en savoir plus|calendrier du .*|prochaines etapes)\s*[:?!.]*$"
)
CONTENTS = re.compile(
    r"^(?:sommaire|table des mati[eè]res|contenu|inhoud|inhoudsopgave|inhaltsverzeichnis|"
    r"plan de la pr[eé]sentation|sur cette page|dans cette page|plan du document|in dieser seite|op deze pagina)\s*:?$"
)
# Dots are looked at from their first one only: a line of many thousands would be looked at from each of them.
CONTENTS_LINE = re.compile(r"(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!\.)(?:\s\.){3,}|\bp(?:age|\.)\s?)\s*\d+\s*$|\t\d+$")
LEGEND = re.compile(
    r"^(?:legende|legenda|legende des couleurs|code couleurs?)\b|^(?:x|v|●|■|✓|✔|\*{1,2}|\(\*\)) ?[:=] ?\w|"
    r"^(?:cellules?|cases?|lignes?|fond|texte) (?:en )?(?:vert|rouge|orange|jaune|bleu|gris|ros|mauve)\w* ?[:=]"
)
CAPTION = re.compile(
    r"^(?:sources?|credits? photos?|photos?(?: de couverture)?|copyright|illustrations?|bron|bronnen|quellen?|fotos?|"
    r"bild)\s*(?:n?[°o]?\s*\d{1,3}\s*)?[:©]|"
    r"^(?:figure|fig\.?|tableau|graphique|carte|photo|illustration|encadre|schema|abbildung|abb\.?|tabelle|tabel|"
    r"grafiek|afbeelding)\s*(?:n[°o]\s*)?\d{1,3}(?:[.-]\d{1,2})?\s*[:.–—-]\s"
)
"""What is written under a picture or a table: its number and name, or where it comes from."""
PENDING = re.compile(
    r"\ba (?:confirmer|valider|approuver|preciser)\b|\ben attente (?:de |d')?(?:confirmation|validation|approbation)"
)
"""Words that say that an action is not decided yet."""
PAGE_NUMBER = re.compile(
    r"^(?:page|p\.|pagina|seite|slide|dia(?:po(?:sitive)?)?)?\s*\d{1,3}(?:\s*(?:/|sur|van|von|"
    r"de)\s*\d{1,3})?$|^-\s*\d{1,3}\s*-$"
)
NAVIGATION = re.compile(
    r"^(?:aucun commentaire|enregistrer un commentaire|ajouter un commentaire|laisser un commentaire|"
    r"partager(?: (?:cet|sur) .*)?|imprimer|retour(?: (?:a l'accueil|en haut|a la liste|au sommaire|"
    r"haut de page))?|"
    r"accueil|suivant|precedent|lire la suite|advertisements?|publicite|slides?|"
    r"telecharger(?: .{0,30})?|"
    r"\(?\d{1,3} (?:objectifs?(?: (?:strategiques?|operationnels?))?|actions?|projets?|mesures?|"
    r"fiches?(?: actions?)?|resultats?)\)?|"
    r"(?:(?:page|contenu|document|article|publication|fiche) )?(?:modifiee?|mise? a jour|actualisee?|publiee?|cree?e?|"
    r"derniere (?:mise a jour|modification|actualisation)) ?(?:le|au|du|en|:) ?.{0,24}\d|page (?:suivante|precedente)|"
    r"haut de (?:la )?page|menu|rechercher|se connecter|mentions legales|plan du site|cookies|"
    r"message plus recent|article plus ancien|"
    r"inscription a|envoyer par e-mail|s'abonner.*|publie par .*|facebook|twitter|linkedin|"
    r"copyright.*|©.*|tous droits reserves.*|ppt telecharger)\s*[:.!]*$"
)
RELATED_DOCUMENTS = re.compile(
    r"^(?:presentations similaires|articles similaires|documents similaires|a lire aussi|voir aussi|"
    r"sur le meme sujet|dans la meme rubrique|similar presentations|related .*)\s*:?$"
)
TRANSCRIPT = re.compile(
    r"^(?:transcription(?: d[eu](?:s| la| l')? ?[\w' ]{1,30})?|transcript|texte de la presentation|"
    r"presentation transcript)\s*:?$"
)

TABLE_TITLE_WORDS = _words(
    "objectif objectifs action actions projet projets mesure mesures strategiques operationnels strategique "
    "operationnel pst"
)
TABLE_TITLE_FILLERS = _words(
    "et des les du de tableau bord suivi liste plan fiche fiches avancement synthese recapitulatif"
)

_TITLE_WORDS = TABLE_TITLE_WORDS | TABLE_TITLE_FILLERS

SUPPORT_DOMAINS = (
    "marches publics",
    "ressources humaines",
    "affaires juridiques",
    "service juridique",
    "juridique",
    "patrimoine",
    "assurances",
    "communication",
    "grh",
    "salaires",
    "informatique",
    "archives",
    "sipp",
    "finances",
    "comptabilite",
    "travaux",
    "batiments",
    "logistique",
    "achats",
    "energie",
    "accueil",
    "formation",
    "secretariat",
    "economat",
    "garage",
    "entretien",
    "nettoyage",
    "traitements",
    "recette",
    "taxes",
    "cuisine",
    "petite enfance",
    "jeunesse",
    "culture",
    "sport",
    "sports",
    "logement",
    "insertion",
    "prevention",
    "protection des donnees",
    "rgpd",
    "telephonie",
    "courrier",
    "imprimerie",
    "parc automobile",
    "espaces verts",
    "mobilite",
    "environnement",
    "urbanisme",
    "etat civil",
    "population",
    "numerique",
    "controle interne",
    "audit interne",
    "bien-etre au travail",
    "medecine du travail",
    "energie et batiments",
    "gestion des batiments",
)
"""Support services that an authority shares with another, as glued lists name them."""


_TABLE_HEAD = re.compile(
    r"^(?:plan d'actions?|programme|tableau|suivi|liste|modele|annexe|bilan|export|canevas|synthese|recapitulatif|"
    r"grille|fichier|extrait|etat d'avancement|mise a jour|situation)\b|"
    r"^(?:planning|calendrier|agenda)(?: pst)? 20\d\d$"
)


def is_table_title(text: str) -> bool:
    """`OBJECTIFS ET ACTIONS`, `Tableau de suivi 2025`: it names the table and no item."""
    if _TABLE_HEAD.match(fold(text)):
        return True
    words = fold(text).replace("/", " ").split()
    return bool(TABLE_TITLE_WORDS.intersection(words)) and _TITLE_WORDS.issuperset(words)


def programme_kind(text: str) -> ProgrammeKind | None:
    """The kind of programme that a title names; the most specific name wins."""
    folded = fold(text)
    return next((kind for kind, pattern in PROGRAMME_NAMES if pattern.search(folded)), None)


_PLAN_WORDS = re.compile(
    r"\b(?:pst|programme (?:strategique|de (?:politique|mandat|legislature|travail|developpement|mandature))|"
    r"plans? (?:strategique|d'actions?|de (?:developpement|mandat|legislature|gestion|travail|politique)|communal|"
    r"pluriannuel|triennal|quinquennal|local)|feuille de route|projet (?:de (?:territoire|ville|mandat|"
    r"service)|d'administration|d'etablissement)|strategie (?:communale|locale|territoriale|\d{4})|agenda 21|"
    r"horizon 20\d\d|(?:nos|les|leurs) (?:priorites|engagements|objectifs|ambitions|projets)|mandature|legislature|"
    r"objectifs? strategiques?|meerjarenplan|beleids(?:plan|programma)|strategi(?:sches|sch) \w+|aktionsplan|"
    r"actieplan|massnahmenplan|mehrjahresplan|20[23]\d\s?[-–/]\s?20[23]\d)\b"
)


def names_a_plan(text: str) -> bool:
    """Whether a title or sentence speaks of a plan, a programme, a road map, or of years such as 2025-2030."""
    folded = fold(text)
    return len(folded) < 600 and (_PLAN_WORDS.search(folded) is not None or programme_kind(text) is not None)
