"""PDF: the landscape brochure that a consultant laid out for a province, with dividers, figures and cards."""

from pathlib import Path

import typst

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, cost, outline, several, spaced, tell, when

_PLAN = """
* Une province qui forme et qui émancipe
| Nos écoles, nos internats et nos bibliothèques donnent à chacun les moyens de choisir sa vie.
+ Préparer aux métiers de demain
- Campus des métiers de la transition | Un lieu unique pour la construction durable, l'eau et l'énergie.
| Direction de l'Enseignement | 2029 | 8500000
- Ateliers mobiles de découverte technique | Deux camions équipés pour les écoles primaires.
| Direction de l'Enseignement | septembre 2027 | 420000
- Passeport numérique pour chaque étudiant | Une attestation de compétences reconnue par les employeurs.
| Direction du Numérique | fin 2027 | 95000
- Cité des apprentis de Morlevaux | Quarante logements à loyer modéré près du campus.
| Direction du Patrimoine | 2030 | 5200000
+ Lire, écrire, comprendre tout au long de la vie
- Bibliobus nouvelle génération | Un véhicule électrique, soixante arrêts par mois.
| Direction de la Culture | mars 2027 | 380000
- Prêt numérique étendu à toutes les communes | Un catalogue commun et une seule carte.
| Direction de la Culture | 2026 | 60000
- Ateliers d'écriture dans les maisons de repos | Vingt cycles par an, menés par des auteurs d'ici.
| Direction de la Culture | annuel | 45000
* Une province qui prend soin
| La santé et le bien-être se jouent au plus près des habitants, avant l'hôpital.
+ Prévenir plutôt que guérir
- Car de dépistage itinérant | Diabète, vue et audition dans les communes rurales.
| Direction de la Santé | T2 2027 | 310000
- École du dos pour les métiers de soins | Une formation de trois jours, ouverte aux hôpitaux partenaires.
| Direction de la Santé | 2028 | 75000
- Plan provincial d'alimentation durable | Des cantines à moitié locales d'ici la fin de la mandature.
| Direction de la Santé ; Direction de l'Agriculture | 2030 | 150000
+ Soutenir les jeunes et les familles
- Maison des adolescents de Lorvezée | Un accueil sans rendez-vous, cinq jours sur sept.
| Direction des Affaires sociales | juin 2027 | 640000
- Ligne d'écoute pour les aidants proches | Une réponse humaine, de 8 h à 22 h.
| Direction des Affaires sociales | 2026 | 88000
- Bourses de répit pour les familles monoparentales | Deux cents familles soutenues chaque année.
| Direction des Affaires sociales | annuel | 200000
+ Accompagner le grand âge
- Habitat partagé pour aînés à Vaudrémont | Douze logements autour d'un jardin et d'une cuisine communs.
| Direction du Patrimoine | fin 2029 | 2900000
- Réseau de visiteurs bénévoles | Un bénévole formé dans chaque commune partenaire.
| Direction des Affaires sociales | 2028 | 40000
* Une province qui protège son territoire
| Rivières, forêts, champs : notre premier patrimoine est vivant.
+ Anticiper les inondations et les sécheresses
- Trente zones d'immersion temporaire | Études, acquisitions et travaux sur les cours d'eau provinciaux.
| Direction des Cours d'eau | 2025-2030 | 6400000
- Capteurs de niveau en temps réel | Cent stations et une alerte envoyée aux bourgmestres.
| Direction des Cours d'eau | décembre 2026 | 270000
- Diagnostic « eau » offert aux communes | Un ingénieur, un rapport, un plan d'actions.
| Direction des Cours d'eau | 2027 | 130000
+ Nourrir la province
- Halle de transformation de légumes | Un outil partagé pour quinze maraîchers.
| Direction de l'Agriculture | mi-2028 | 1750000
- Ferme expérimentale bas carbone | Des essais en plein champ suivis par l'école d'agronomie.
| Direction de l'Agriculture | 2029 | 980000
- Label des circuits courts | Un cahier des charges écrit avec les producteurs.
| Direction de l'Agriculture | 1er semestre 2027 | 55000
+ Montrer l'exemple
- Rénovation énergétique de douze bâtiments | Moins 45 % de consommation en 2030.
| Direction du Patrimoine | 2030 | 11200000
- Flotte provinciale électrique | Cent vingt véhicules remplacés à leur terme.
| Direction de la Logistique | 2029 | 3600000
* Une province partenaire des communes
| Nous mutualisons ce qu'une commune seule ne peut porter.
+ Mettre nos experts au service des communes
- Guichet unique des pouvoirs locaux | Un numéro, une équipe, une réponse en dix jours.
| Direction de la Supracommunalité | janvier 2027 | 115000
- Centrale d'achat élargie aux CPAS | Énergie, informatique et fournitures de soins.
| Direction des Marchés | T4 2026 | 30000
- Cellule de sécurité informatique partagée | Audit, exercice de crise et assistance de nuit.
| Direction du Numérique | 2028 | 520000
- Pool de secrétaires volants | Six agents pour remplacer les absences longues.
| Direction des Ressources humaines | 2027 | 360000
+ Faire rayonner nos atouts
- Boucle cyclotouristique de la Sambrelle | Cent dix kilomètres balisés, sans coupure.
| Direction du Tourisme | fin 2028 | 1400000
- Nuit des patrimoines | Quarante lieux ouverts le même soir.
| Direction du Tourisme ; Direction de la Culture | annuel | 70000
- Bureau de tournage | Un accueil gratuit des équipes de cinéma.
| Direction du Tourisme | 2026 | 25000
"""
_COLOURS = ("#1B7F79", "#C8553D", "#4B6F3C", "#3D4E8A")
_FIGURES = (
    ("1 240", "agents provinciaux"),
    ("27", "communes partenaires"),
    ("9 600", "élèves et étudiants"),
    ("640 km", "de cours d'eau gérés"),
)
_METHOD = (
    ("Écouter", "2 100 réponses à l'enquête en ligne, huit soirées dans les bassins de vie."),
    ("Choisir", "Deux séminaires du Collège provincial et des directions."),
    ("Agir", "Un chef de projet et une feuille de route pour chaque projet."),
    ("Rendre compte", "Un rapport au Conseil provincial chaque automne."),
)
_GLOSSARY = (
    ("Bassin de vie", "ensemble de communes où les habitants trouvent leurs services quotidiens"),
    ("Supracommunalité", "coopération de plusieurs communes avec l'appui de la province"),
    ("Zone d'immersion temporaire", "terrain qui retient l'eau pendant une crue"),
)


def hautesambrelle_pdf_glossy(folder: Path) -> Case:
    path = folder / "hautesambrelle_pdf_glossy.pdf"
    plan = outline(_PLAN, aim="baseline", action="text department due cost")
    path.write_bytes(typst.compile("\n\n".join(_source(plan)).encode()))
    tree = tell(Tree(), plan, _expected)
    never = (
        *(name for pair in (*_FIGURES, *_METHOD, *_GLOSSARY) for name in pair),
        "Cap 2030",
        "Le mot du Collège provincial",
        "Sommaire",
        "La province en chiffres",
        "Notre méthode",
        "Glossaire",
        "Contact",
        "Horizon",
        "Pilote",
    )
    return tree.case(path, "D", "cards in a row, dividers, key figures, a contents page", never=never)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "description": node.says("text"),
        "departments": several(node.says("department")),
        "deadline": when(node.says("due")),
        **cost(node.says("cost")),
    }


def _source(plan: list[Node]) -> list[str]:
    foot = "footer: context [#text(size: 8pt)[Cap 2030 – Plan stratégique de la Province de Haute-Sambrelle #h(1fr)"
    source = [
        "#set document(date: none)",
        f'#set page(paper: "a4", flipped: true, margin: 1.6cm, {foot} #counter(page).display()]])',
        '#set text(lang: "fr", size: 13pt, hyphenate: false)',
        '#page(fill: rgb("#12343B"), footer: none)[#v(5cm)#text(fill: white, size: 46pt, weight: "bold")[Cap 2030]'
        "\n\n#text(fill: white, size: 20pt)[Plan stratégique de la Province de Haute-Sambrelle]\n\n#v(1fr)"
        "#text(fill: white)[Présenté au Conseil provincial le 19 juin 2025]]",
        _title("Le mot du Collège provincial"),
        *(
            quoted(text)
            for text in (
                "Chères Haut-Sambrelloises, chers Haut-Sambrellois, une province n'est jamais aussi utile que "
                "lorsqu'elle se fait discrète : un élève qui trouve sa voie, une rivière qui reste dans son lit, un "
                "bourgmestre qui obtient la réponse qu'il attendait.",
                "Ce plan dit ce que nous voulons avoir changé dans cinq ans. Il tient en quatre ambitions, que nous "
                "avons écrites avec les directions et avec les communes.",
                "Bonne lecture.",
            )
        ),
        "#pagebreak()",
        _title("Sommaire"),
        *(
            f"{quoted(f'Ambition {node.code}')} #h(0.6em) {quoted(node.title)} #box(width: 1fr, repeat[.]) {page}"
            for node, page in zip((n for n in plan if n.level == SO), (5, 8, 12, 16), strict=True)
        ),
        "#pagebreak()",
        _title("La province en chiffres"),
        "#grid(columns: (1fr, 1fr, 1fr, 1fr), gutter: 1cm, " + ", ".join(_figure(*pair) for pair in _FIGURES) + ")",
        _title("Notre méthode"),
        "#grid(columns: (1fr, 1fr, 1fr, 1fr), gutter: 0.8cm, "
        + ", ".join(f"[*{quoted(step)}* \\ {quoted(text)}]" for step, text in _METHOD)
        + ")",
    ]
    for node in plan:
        if node.level == SO:
            source.append(_divider(node))
        elif node.level == OO:
            source.append(_objective(node))
    source += ["#pagebreak()", _title("Glossaire"), *(f"*{quoted(word)}* : {quoted(text)}" for word, text in _GLOSSARY)]
    source += [_title("Contact"), quoted("Cellule de pilotage stratégique – rue du Gouvernement 1, 7999 Lorvezée")]
    return [*source, quoted("Conception : Atelier Trois Traits – Imprimé sur papier recyclé")]


def _title(text: str) -> str:
    return f'#block(below: 1em)[#text(size: 24pt, weight: "bold", fill: rgb("#12343B"))[{quoted(text)}]]'


def _figure(number: str, name: str) -> str:
    return f'align(center)[#text(size: 30pt, weight: "bold", fill: rgb("#1B7F79"))[{quoted(number)}] \\ {quoted(name)}]'


def _colour(node: Node) -> str:
    top = node.above if node.level == OO else node
    assert top is not None
    return _COLOURS[top.number - 1]


def _divider(node: Node) -> str:
    white = "fill: white"
    return (
        f'#page(fill: rgb("{_colour(node)}"), footer: none)[#v(4cm)'
        f"#text({white}, size: 18pt)[{quoted(f'AMBITION {node.code}')}]\n\n"
        f'#text({white}, size: 34pt, weight: "bold")[{quoted(node.title)}]\n\n'
        f'#text({white}, size: 14pt, style: "italic")[{quoted(node.says("baseline"))}]]'
    )


def _objective(node: Node) -> str:
    colour = _colour(node)
    strip = (
        f'#block(width: 100%, inset: 10pt, fill: rgb("{colour}"))['
        f'#text(fill: white, size: 16pt, weight: "bold")[{quoted(f"Objectif {node.code} – {node.title}")}]]'
    )
    cards = ", ".join(_card(action, colour) for action in node.below)
    return f"{strip}\n\n#grid(columns: (1fr, 1fr), gutter: 0.7cm, {cards})\n\n#pagebreak(weak: true)"


def _card(node: Node, colour: str) -> str:
    pilots = several(node.says("department"))
    lines = (
        ("Pilote", ", ".join(pilots)) if len(pilots) == 1 else ("Pilotes", ", ".join(pilots)),
        ("Horizon", node.says("due")),
        ("Budget", spaced(int(node.says("cost")))),
    )
    said = " \\ ".join(f"*{quoted(name)} :* {quoted(text)}" for name, text in lines)
    return (
        f'block(width: 100%, inset: 10pt, stroke: 1pt + rgb("{colour}"), radius: 6pt, breakable: false)['
        f'#text(size: 11pt, fill: rgb("{colour}"))[{quoted(f"Projet {node.code}")}] \\ '
        f'#text(size: 17pt, weight: "bold")[{quoted(node.title)}]\n\n{quoted(node.says("text"))}\n\n{said}]'
    )
