"""The words that name fields and announce lists: headers of columns, row names of sheets, section names.

Everything here is vocabulary of the trade, never a sentence of a document. A phrase is written folded (no accents,
lower case). To teach the recognisers a new word, add it to its line; nothing else has to change.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIELD_WORDS: dict[str, str] = {
    "title": "intitule | titre | libelle | denomination | nom | designation | omschrijving | titel | bezeichnung",
    "code": "code | numero | n° | no | nr | num | ref | reference | nummer | #",
    "political_leads": (
        "politique en charge | responsable politique | politique | mandataire | mandataire responsable | "
        "mandataire referent | echevin | echevine | echevinat | bourgmestre | elu referent | elue referente | "
        "elu | elu responsable | elu pilote | elu porteur | adjoint | vice president | portefeuille | pilote "
        "politique | porteur politique | referent politique | responsable du college | schepen | mandataris | "
        "schoffe | politisch verantwortlich | conseiller delegue"
    ),
    "administrative_leads": (
        "responsable administratif | responsable administrative | administratif | pilote administratif | "
        "referent administratif | porteur administratif | responsable de l'administration | direction "
        "responsable | chef de service | verantwoordelijke"
    ),
    "departments": (
        "service en charge | service | service gestionnaire | gestionnaire | service pilote | service porteur "
        "| federfuhrender dienst | federfuhrung | zustandiger dienst | bevoegde dienst | verantwoordelijke dienst "
        "| service responsable | service concerne | service traitant | service referent | direction | "
        "departement | direction pilote | structure pilote | direction ou service pilote | direction ou "
        "service | entite | dienst | abteilung | zustandig"
    ),
    "contributing_departments": (
        "services associes | service associe | services contributeurs | services partenaires | service "
        "partenaire | services impliques | autres services | services transversaux | service contributeur | "
        "service implique"
    ),
    "agents": (
        "agent en charge | agent | agent traitant | agent pilote | pilote | pilotage | porteur | porteur de "
        "projet | porteur de l'action | porteur du projet | chef de projet | referent | responsable | "
        "personne pilote | personne de contact | personne ressource | qui | par qui | coordinateur | "
        "coordinatrice | responsable technique | referente | animateur | responsable de l'action | "
        "responsable du projet | projectleider | verantwortlich | verantwortliche | verantwortlicher | uitvoerder | "
        "trekker | wie | wer | ansprechpartner"
    ),
    "partners": (
        "partenaire | partenaires externes | partenaires exterieurs | partenariat | partenaires associes | "
        "intervenant | intervenants | acteurs | acteurs externes | acteurs concernes | parties prenantes | en "
        "collaboration avec | collaboration | intervenant politique | collaborations | partner | partners"
    ),
    "working_group": (
        "groupe de travail | comite de pilotage | equipe projet | equipe | copil | groupe de pilotage | comite de suivi"
    ),
    "governance": "gouvernance | instance | instance de gouvernance | organe | organe de decision | organe competent",
    "participation": "participation | participation citoyenne | participation des citoyens | concertation",
    "start": (
        "debut | date de debut | date debut | date de demarrage | demarrage | lancement | debut prevu | date "
        "de lancement | start | beginn"
    ),
    "deadline": (
        "echeance | delai | date de fin | date fin | fin | terme | calendrier | planning | planification | "
        "date butoir | date limite | timing | quand | echeancier | periode | date | agenda | realisation "
        "prevue | horizon | termijn | deadline | frist | phasage | annee | duree | date de realisation | "
        "annee de realisation | timing | planning | tegen wanneer | wanneer | bis wann | wann | zeitplan | "
        "pour quand | a realiser pour | echeance prevue"
    ),
    "revised_deadline": "echeance revisee | delai revise | nouvelle echeance | nouveau delai | echeance actualisee",
    "effective_start": "debut effectif | date de debut effective | date debut effective",
    "effective_end": (
        "fin effective | date de fin effective | date fin effective | date de cloture | date de realisation effective"
    ),
    "status": (
        "etat | statut | etat d'avancement | avancement | situation | stade | status | stand | stade "
        "d'avancement | stand der umsetzung | niveau de realisation | phase | etat de l'action | toestand | "
        "stand van zaken | umsetzungsstand | fortschritt | ou en est-on | uitvoering"
    ),
    "progress": (
        "taux d'avancement | avancement % | realisation % | "
        "etat d'avancement % | taux de realisation | pourcentage | % | % de realisation | % d'avancement | taux "
        "| progression | pourcentage d'avancement | pourcentage de realisation | vooruitgang"
    ),
    "health_text": "details indice de sante | details indice sante | detail de l'indice de sante",
    "recurring": "action en amelioration continue | recurrent | recurrente | recurrence | action recurrente",
    "health": "indice sante | meteo | indice de sante | sante | confiance",
    "achieved": (
        "etat des realisations | realisations | realise | realisation | actions realisees | deja realise | "
        "bilan | ce qui a ete realise | ce qui est realise | "
        "ce qui est fait | fait | resultats obtenus | resultat obtenu | ce qui a ete fait | etat de "
        "realisation | resultats"
    ),
    "remaining": (
        "ce qu'il reste a faire | reste a faire | a faire | prochaines etapes | perspectives | suites | suite "
        "a donner | restant a faire | ce qui reste a faire | a realiser"
    ),
    "obstacles": (
        "obstacles | freins | difficultes | risques | points d'attention | blocages | contraintes | "
        "difficultes rencontrees"
    ),
    "support": "soutien | appui | aide demandee | besoins | soutien demande | besoin d'appui",
    "aims": (
        "objectifs | objectif | but | buts | finalite | finalites | objectifs poursuivis | objectifs vises | "
        "doel | ziel | enjeux | pourquoi"
    ),
    "methods": (
        "modalites | etapes | methode | methodologie | mise en oeuvre | modalites et etapes | deroulement | "
        "demarche | plan d'action | moyens d'action | comment | demarches | modalites pratiques | phases | "
        "taches | mode operatoire | etapes de realisation | sous actions | actions concretes | stappen | "
        "modalites d'execution"
    ),
    "means": "moyens nouveaux | moyens nouveaux d'organisation | moyen nouveau | moyen nouveau d'organisation",
    "resources": (
        "ressources | moyens | moyens humains | moyens humains et techniques | ressources a mobiliser | "
        "moyens et ressources | moyens materiels | middelen | mittel | moyens necessaires | ressources "
        "materielles | moyens financiers et humains | moyens humains et financiers"
    ),
    "evaluation": (
        "evaluation | criteres d'evaluation | criteres de reussite | mode d'evaluation | modalites "
        "d'evaluation | evaluatie | suivi et evaluation | suivi | criteres de succes"
    ),
    "indicators": (
        "indicateurs | indicateur | indicateur de resultat | indicateur resultat | indicateurs de suivi | "
        "indicateur de realisation | indicateurs de realisation | indicator | indicatoren | indikator | cible | "
        "valeur cible"
    ),
    "budget_ordinary": "budget ordinaire | ordinaire | fonctionnement | service ordinaire | depenses ordinaires | bo",
    "budget_extraordinary": (
        "budget extraordinaire | extraordinaire | investissement | service extraordinaire | depenses "
        "extraordinaires | b.e | be | investissements"
    ),
    "budget": (
        "budget | cout | couts | montant | montants | financement | moyens financiers | estimation budgetaire "
        "| budget previsionnel | enveloppe | moyens budgetaires | cout estime | estimation | ressources "
        "financieres | impact budgetaire | kosten | kostprijs | raming | depenses | credits | euros | cout estimatif"
    ),
    "article": "article | article budgetaire | n° d'article | articles budgetaires",
    "funder": (
        "financeur | financeurs | subside | subsides | subvention | subventions | source de financement | "
        "sources de financement | pouvoir subsidiant"
    ),
    "staff": "rh | ressources humaines | personnel | moyens en personnel | grh | effectifs",
    "fte": "etp | equivalent temps plein | vte",
    "priority": "priorite | niveau de priorite | degre de priorite | urgence | degre d'urgence | prioriteit",
    "sdgs": "odd | odds | o.d.d | objectifs de developpement durable | sdg | objectif de developpement durable",
    "plans": (
        "plan | plans concernes | plans communaux concernes | plan lie | plans lies | autres plans | plans "
        "transversaux | lien avec d'autres plans | plan sectoriel | plans sectoriels"
    ),
    "domains": "domaine | theme | thematique | categorie | matiere | secteur | domaines | thema | bereich",
    "track": "volet",
    "links": "lien | liens | lien avec | actions liees | action liee",
    "description": (
        "description | descriptif | contexte | detail | details | presentation | contenu | explication | "
        "precisions | resume | remarque | commentaire | observation | note | beschrijving | beschreibung | "
        "bemerkungen | opmerkingen | precision | information | divers"
    ),
    "findings": (
        "constat | constats | diagnostic | etat des lieux | aujourd'hui | situation actuelle | etat de la "
        "situation | constats de depart | atouts et faiblesses"
    ),
    "ambition": "ambition | ambitions | vision | demain | ambitie",
    "rationale": (
        "motivation | motivations | justification | raison d'etre | exposé des motifs | expose des motifs | "
        "argumentaire | motivatie"
    ),
    "level:axis": "axe | axe strategique | axes",
    "level:strategic_objective": (
        "objectif strategique | os | o.s | sous-axe | sous axe | strategische doelstelling | strategisches ziel | "
        "levier"
    ),
    "level:operational_objective": (
        "objectif operationnel | oo | o.o | sous-sous axe | sous-sous-axe | sous sous axe | operationele doelstelling "
        "| operatives ziel | sous objectif | sous-objectif"
    ),
    "level:action": (
        "action | projet | mesure | initiative | actie | massnahme | maatregel | fiche action | fiche | "
        "action a mener | action concrete | projet action | fiche projet | activite | aktion | quoi | projekt"
    ),
    "level:step": "sous action | sous-action | etape | tache | sous tache | sous etape | sous-projet",
}
"""Field → phrases, separated by bars. `level:x` names the level whose title stands in the column or row."""

SHEET_FIELDS = _words(
    "aims methods resources evaluation indicators agents departments deadline partners budget findings ambition "
    "rationale"
)
"""Fields that a sheet gives a heading of their own, so that the heading may be known by coming back."""

_FILLERS = _words(
    "de des du d la le les l' l un une et ou a au aux en pour par sur avec dans cet cette ce nos notre vos "
    "action actions projet projets fiche l'action l'objectif objectif mise oeuvre necessaire necessaires prevu "
    "prevue prevus prevues prevision previsionnel previsionnelle attendu attendus attendue attendues concerne "
    "concernee concernes concernees eventuel eventuelle eventuels eventuelles envisage envisagee envisages "
    "principal principale principaux principales general generale generaux lie lies liee liees retenu retenus "
    "estime estimee estimes estimation mobiliser mobilise mobilises specifique specifiques poursuivis vises "
    "recherche recherches recherchee recherchees escompte escomptes visee visees amelioration d'amelioration "
    "progres indicatif indicative interne internes externe externes global globale s es e etc an charge "
    "responsable(s) requis requises associe associes"
)

ANNOUNCED_LEVELS: dict[str, Level] = {
    "objectifs strategiques": Level.STRATEGIC_OBJECTIVE,
    "objectif strategiques": Level.STRATEGIC_OBJECTIVE,
    "objectifs generaux": Level.STRATEGIC_OBJECTIVE,
    "objectifs prioritaires": Level.STRATEGIC_OBJECTIVE,
    "leviers de progres": Level.STRATEGIC_OBJECTIVE,
    "objectifs operationnels": Level.OPERATIONAL_OBJECTIVE,
    "objectif operationnels": Level.OPERATIONAL_OBJECTIVE,
    "objectifs operationnel": Level.OPERATIONAL_OBJECTIVE,
    "objectifs specifiques": Level.OPERATIONAL_OBJECTIVE,
    "sous-objectifs": Level.OPERATIONAL_OBJECTIVE,
    "sous objectifs": Level.OPERATIONAL_OBJECTIVE,
    "objectifs": Level.STRATEGIC_OBJECTIVE,
    "actions": Level.ACTION,
    "projets": Level.ACTION,
    "mesures": Level.ACTION,
    "initiatives": Level.ACTION,
    "projets et actions": Level.ACTION,
    "actions et projets": Level.ACTION,
    "projets/actions": Level.ACTION,
    "actions/projets": Level.ACTION,
    "acties": Level.ACTION,
    "massnahmen": Level.ACTION,
    "fiches actions": Level.ACTION,
    "plan d'actions": Level.ACTION,
    "sous-actions": Level.STEP,
    "etapes": Level.STEP,
    "taches": Level.STEP,
}
_ANNOUNCE_FILLERS = _FILLERS - {"action", "actions", "projet", "projets", "objectif"} | _words(
    "preconise preconisee preconises preconisees propose proposee proposes proposees mener realiser concret "
    "concrete concrets concretes liste voici suivant suivants suivantes prioritaires possibles entreprendre "
    "planifiees planifies retenues retenus decline declines declinees envisagees envisages pst programme dpc "
    "administration commune developper"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: the field it names, and how much of it was understood (0..1)."""

    field: str
    strength: float


PHRASES: dict[str, str] = {}
for _field, _phrases in FIELD_WORDS.items():
    for _phrase in _phrases.split(" | "):
        PHRASES.setdefault(_phrase, _field)
_NARROWER = {"budget": ("budget_ordinary", "budget_extraordinary")}
_LONGEST = max(len(phrase.split()) for phrase in PHRASES)
_PUNCTUATION = re.compile(r"[\"«»“”()\[\]:;,!?*_]|(?<=\w)\.(?=\s|$)|\.{2,}|…")
_PLURAL_HINT = re.compile(r"\((?:s|e|es|x|ne|nes|x(?:\.x)*)\)|(?<=\w)[·•](?:e|ne|s|es|x|rice|trice|euse)(?:[·•]s)?\b")
_ABBREVIATED = {
    "resp": "responsable",
    "admin": "administratif",
    "strat": "strategique",
    "op": "operationnel",
    "oper": "operationnel",
    "obj": "objectif",
    "ref": "reference",
    "ech": "echeance",
    "ext": "externe",
}


def label_words(text: str) -> list[str]:
    """The words of a label, folded and without punctuation: `Échevin(e)s :` → `["echevins"]`."""
    bare = _PUNCTUATION.sub(" ", _PLURAL_HINT.sub("", fold(text)))
    return [_ABBREVIATED.get(word, word) for word in re.sub(r"\s*[/&+·]\s*|\s-\s", " ", bare).split()]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label | None:
    """The field that a header cell, row name or section name announces; `None` when most of it says something else."""
    if len(text) > 90:
        return None
    words = label_words(text)
    if not words or len(words) > 11:
        return None
    found, understood = _best_label(words)
    if found is None:
        return None
    return Label(found, understood / len(words))


def _best_label(words: list[str]) -> tuple[str | None, int]:
    """The first phrase found from the left, and how many words are phrases or fillers."""
    field: str | None = None
    position = understood = 0
    while position < len(words):
        match, length = _phrase_at(words, position)
        if match is not None and (field is None or match == field or length > 1 or words[position] not in _FILLERS):
            field = match if field is None or _is_narrower(match, field) else field
            understood += length
            position += length
        else:
            understood += words[position] in _FILLERS
            position += 1
    return field, understood


def _is_narrower(match: str, field: str) -> bool:
    """`Budget extraordinaire` is no mere budget, `Titre de la sous-action` is the title of a step."""
    return match in _NARROWER.get(field, ()) or (field == "title" and match.startswith("level:"))


def _phrase_at(words: list[str], position: int) -> tuple[str | None, int]:
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        run = words[position : position + length]
        for phrase in (" ".join(run), " ".join(map(_singular, run))):
            if phrase in PHRASES:
                return PHRASES[phrase], length
    return None, 0


@lru_cache(maxsize=4096)
def announced_level(text: str) -> Level | None:
    """The level of the entries that follow a heading such as `Actions préconisées :` or `Objectifs opérationnels`."""
    words = label_words(text) if len(text) <= 120 else []
    if not words or len(words) > 8:
        return None
    line = " ".join(words)
    for phrase in sorted(ANNOUNCED_LEVELS, key=len, reverse=True):
        where = re.search(rf"(?:^|\s){re.escape(phrase)}(?:\s|$)", line)
        if where:
            rest = (line[: where.start()] + " " + line[where.end() :]).split()
            return ANNOUNCED_LEVELS[phrase] if all(word in _ANNOUNCE_FILLERS for word in rest) else None
    return None
