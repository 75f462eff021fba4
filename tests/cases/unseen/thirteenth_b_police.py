"""PDF: a police zone's safety plan, all of whose paragraphs are numbered through, actions among them."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.thirteenth_b_values import indicators, joined
from tests.cases.unseen.tree import OO, SO, Thing, Tree

_PLAN = """
* Réduire les vols et les fraudes qui touchent les habitants | Les vols dans les habitations ont baissé de 12 % depuis
~ 2021,
~ mais les fraudes en ligne ont doublé. Une victime sur quatre seulement dépose plainte.
+ Prévenir les vols dans les habitations
- Proposer un conseil en technoprévention après chaque vol dans une habitation | Prévention | les deux communes |
~ permanent
~ | Nombre de visites de conseil
- Créer dix réseaux d'information de quartier | Proximité | les deux communes | fin 2027 | Nombre de réseaux actifs
- Renforcer les patrouilles visibles d'octobre à janvier | Intervention | | chaque année | Heures de patrouille
- Doter chaque quartier d'un agent de référence connu des habitants | Proximité | | juin 2026 | Taux de notoriété
+ Combattre les fraudes en ligne
- Former deux enquêteurs à la recherche dans les cryptoactifs | Enquêtes et recherche | Police judiciaire fédérale
~ | décembre 2026 | Enquêteurs formés
- Tenir des séances d'information dans les résidences de seniors | Prévention | CPAS de Brêmont | 2026-2029 | Séances
~ tenues
- Ouvrir un guichet de dépôt de plainte spécialisé | Accueil | | T2 2027 | Plaintes enregistrées
+ Lutter contre les vols de vélos
- Graver gratuitement 1 500 vélos par an | Prévention | les deux communes | chaque année | Vélos gravés
- Mener quatre opérations « vélo appât » par an | Enquêtes et recherche | Parquet | 2028 | Suspects identifiés
- Publier la liste des vélos retrouvés | Communication | | mars 2026 | Vélos restitués
* Rendre la route plus sûre pour tous | En 2024, 214 accidents avec blessés et 5 tués ; un tiers des victimes étaient
~ à pied
~ ou à vélo.
+ Faire baisser la vitesse et la conduite sous influence
- Contrôler la vitesse de 120 000 véhicules par an | Circulation | | chaque année | Véhicules contrôlés
- Installer deux radars-tronçons sur la chaussée de Brêmont | Circulation | Région | 2027 | Vitesse moyenne
- Participer à toutes les campagnes nationales d'alcoolémie | Intervention | | permanent | Part de tests positifs
- Acheter quatre appareils d'analyse salivaire | Logistique | | 31/03/2026 | Tests réalisés
+ Protéger les usagers vulnérables
- Surveiller les abords de vingt-deux écoles selon un roulement | Proximité | Écoles | sept. 2026 | Écoles couvertes
- Former les élèves de sixième au brevet du cycliste | Prévention | Écoles | chaque année | Brevets délivrés
- Signaler aux gestionnaires les points noirs de voirie | Circulation | les deux communes ; Région | T4 2026 | Points
~ traités
+ Apaiser le stationnement aux abords des gares
- Constater les stationnements gênants sur trottoirs et pistes cyclables | Proximité | | 2026 | Procès-verbaux dressés
- Organiser une médiation avec les riverains des deux gares | Prévention | Société des chemins de fer | début 2028
~ | Réunions tenues
* Mieux protéger les victimes de violences | 1 103 faits de violence dans la famille ont été enregistrés en 2024, dont
~ 41 %
~ de récidive.
+ Traiter chaque fait de violence dans la famille
- Évaluer le risque de récidive dans les vingt-quatre heures | Famille et jeunesse | Parquet | permanent
~ | Part de dossiers évalués
- Revoir chaque victime un mois après les faits | Assistance aux victimes | | 1er semestre 2026 | Victimes recontactées
- Désigner un enquêteur de référence par équipe | Famille et jeunesse | | janvier 2027 | Équipes pourvues
- Aménager un local d'audition adapté aux enfants | Logistique | Régie des bâtiments | fin 2028 | Local en service
+ Agir contre le harcèlement dans l'espace public
- Former l'ensemble du personnel d'accueil | Ressources humaines | | 2026 | Agents formés
- Déployer un formulaire de signalement anonyme | Communication | | T3 2026 | Signalements reçus
- Patrouiller en civil dans les lignes de bus du soir | Intervention | Société de transport | 2026-2031 | Heures
~ prestées
* Être une police proche, moderne et attentive à son personnel | Onze emplois sont vacants sur 142. Le commissariat de
~ Haute-Brême date de 1974.
+ Améliorer l'accueil du citoyen
- Regrouper les services dans un nouvel hôtel de police | Logistique | Les communes de la zone | 2030 | Date
~ d'occupation
- Offrir la prise de rendez-vous en ligne | Accueil | | mai 2026 | Part des rendez-vous pris en ligne
- Mesurer la satisfaction des plaignants chaque semestre | Qualité | | 2e semestre 2026 | Taux de satisfaction
+ Attirer et garder des collaborateurs
- Présenter la zone dans les écoles de police | Ressources humaines | Académie provinciale | chaque année | Candidatures
- Instaurer un parrainage des nouveaux inspecteurs | Ressources humaines | | avril 2026 | Parrains désignés
- Étendre l'appui psychologique après intervention difficile | Ressources humaines | SIPPT | mi-2026 | Entretiens menés
+ Travailler avec des outils sûrs
- Équiper toutes les équipes de terminaux mobiles | ICT | | 30/09/2026 | Terminaux en service
- Utiliser des bodycams selon un cadre approuvé par le Conseil | Intervention | | T1 2027 | Heures enregistrées
"""

_CHAPTERS = (
    (
        "I. Introduction",
        (
            "Le plan zonal de sécurité est établi par le Conseil zonal de sécurité pour six ans, en exécution de la "
            "loi organisant "
            "un service de police intégré.",
            "Il a été préparé par le Chef de corps avec les deux bourgmestres, le Procureur du Roi et le Directeur "
            "coordonnateur.",
            "Il remplace le plan 2020-2025, dont l'évaluation a été présentée au Conseil de police le 16 octobre 2025.",
        ),
    ),
    (
        "II. Mission, vision et valeurs",
        (
            "Notre mission : contribuer chaque jour à la sécurité et à la qualité de vie à Haute-Brême et Brêmont.",
            "Notre vision : une police orientée vers la communauté, qui explique ce qu'elle fait.",
            "Nos valeurs : intégrité, respect, disponibilité, esprit de service.",
        ),
    ),
    (
        "III. Image de la sécurité",
        (
            "La zone compte 41 300 habitants, deux gares et un centre commercial régional.",
            "Selon le Moniteur de sécurité, 68 % des habitants se sentent rarement ou jamais en insécurité.",
            "Les attentes portent d'abord sur la vitesse, les cambriolages et la présence dans les quartiers.",
        ),
    ),
)
_NEVER = (
    *(title for title, _ in _CHAPTERS),
    *(text for _, texts in _CHAPTERS for text in texts),
    "Objectifs et plans d'action",
    "Suivi et évaluation",
    "Constat",
    "Actions",
    "Signatures",
    "Le Procureur du Roi",
    "Table des matières",
)


def bremont_pdf_police(folder: Path) -> Case:
    path = folder / "bremont_pdf_police.pdf"
    plan = outline(joined(_PLAN), aim="finding", action="who partners due signs")
    source = [*_cover(plan), *_body(plan)]
    page = 'paper: "a4", margin: (x: 2.2cm, y: 2.2cm)'
    paper(
        source,
        path,
        page=page,
        size=9.5,
        header="ZP 5399 Haute-Brême / Brêmont",
        footer="Plan zonal de sécurité 2026-2031",
    )
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "C", "paragraphes numérotés d'un bout à l'autre, actions comprises", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code, "findings": node.says("finding")}
    if node.level == OO:
        return {"code": node.code}
    return {
        "departments": [node.says("who")],
        "partners": several(node.says("partners")),
        "deadline": when(node.says("due")),
        "indicators": indicators(node.says("signs")),
        "recurring": node.says("due") in ("permanent", "chaque année") or None,
    }


class _Count:
    def __init__(self) -> None:
        self.last = 0

    def paragraph(self, text: str, more: str = "") -> str:
        self.last += 1
        second = f"#linebreak() {words(more, size=8.5, fill='444444')}" if more else ""
        inside = f"[{quoted(f'{self.last}.')}], [{quoted(text)} {second}]"
        return f"#block(breakable: false)[#grid(columns: (2.4em, 1fr), {inside})]"


def _cover(plan: list[Node]) -> list[str]:
    titles = [title for title, _ in _CHAPTERS] + ["IV. Objectifs et plans d'action"]
    titles += [f"Objectif stratégique {node.code} – {node.title}" for node in plan if node.level == SO]
    titles += ["V. Suivi et évaluation", "Signatures"]
    contents = [f"{quoted(text)} #box(width: 1fr, repeat[.]) {3 + rank}" for rank, text in enumerate(titles)]
    return [
        "#v(5cm)",
        words("Zone de police Haute-Brême / Brêmont", size=16),
        words("Plan zonal de sécurité 2026-2031", size=24, bold=True),
        words("Approuvé par le Conseil zonal de sécurité le 4 décembre 2025", size=11),
        "#pagebreak()",
        words("Table des matières", size=14, bold=True),
        *contents,
        "#pagebreak()",
    ]


def _body(plan: list[Node]) -> list[str]:
    count = _Count()
    out = []
    for title, texts in _CHAPTERS:
        out += [_head(title, 14), *(count.paragraph(text) for text in texts)]
    out.append(_head("IV. Objectifs et plans d'action", 14))
    text = "Quatre objectifs ont été retenus. Chaque action dit son service pilote, ses partenaires et son échéance."
    out.append(count.paragraph(text))
    for node in plan:
        if node.level == SO:
            out += [_head(f"Objectif stratégique {node.code} – {node.title}", 12.5)]
            out += [_run_in("Constat"), count.paragraph(node.says("finding"))]
        elif node.level == OO:
            out += [_head(f"Objectif opérationnel {node.code} – {node.title}", 11), _run_in("Actions")]
        else:
            out.append(count.paragraph(f"{node.title}.", _particulars(node)))
    out.append(_head("V. Suivi et évaluation", 14))
    out.append(count.paragraph("Le Chef de corps présente chaque année l'état du plan au Conseil de police."))
    out.append(count.paragraph("Une évaluation à mi-parcours est prévue fin 2028."))
    out += [_head("Signatures", 12), quoted("Les Bourgmestres        Le Procureur du Roi        Le Chef de corps")]
    return out


def _head(text: str, size: float) -> str:
    return f"#block(above: 1.5em, sticky: true)[{words(text, size=size, bold=True, fill='1B3A6B')}]"


def _run_in(text: str) -> str:
    return f"#block(above: 0.9em, sticky: true)[#underline[{quoted(text)}]]"


def _particulars(node: Node) -> str:
    parts = [f"Service pilote : {node.says('who')}"]
    if node.says("partners"):
        parts.append(f"Partenaires : {', '.join(several(node.says('partners')))}")
    parts += [f"Échéance : {node.says('due')}", f"Indicateur : {node.says('signs')}"]
    return " – ".join(parts)
