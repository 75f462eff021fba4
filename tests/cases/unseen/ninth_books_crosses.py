"""Ninth set, workbooks: the single sheet of an intercommunal body, merged objectives, crosses by year."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, Page, cell, heads, money, people, state, write_book
from tests.cases.unseen.tree import STEP, Tree

SOGEVALD = """
# {A} Offrir à nos 23 communes une collecte irréprochable
## {A.1} Réduire les oublis de collecte
- {1} Équiper les 38 camions d'un lecteur de puces | DEX | J. Marchoul / T. Bawin | 25-26 | 412.000 € | en cours | en\
 cours | terminé | Choisir la technologie (04/2025) ¶ Marché public (09/2025) ¶ Installation par lots de dix camions
- {2} Revoir les tournées du plateau nord | DEX | T. Bawin | 25-27 | 15 k€ | en cours | en cours | en cours | Relever\
 les kilomètres réels ¶ Simuler trois scénarios ¶ Négocier les horaires avec les syndicats ¶ Informer les communes\
 six semaines avant
- {3} Ouvrir un numéro gratuit joignable le samedi | COM | L. Piette | 26 | 8.500 € | à lancer | en cours | terminé |
- {4} Tenir un registre unique des plaintes | COM + DEX | L. Piette, J. Marchoul | 25-26 | / | en cours | terminé | |\
 Reprendre les trois fichiers Excel existants ¶ Former les cinq téléphonistes
## {A.2} Tester d'autres manières de collecter
- {5} Installer 60 conteneurs enterrés dans les centres | DTI | R. Schyns | 26-29 | 1,8 M€ | à planifier | en cours |\
 en cours | Signer la convention-type avec les communes (12/2025) ¶ Poser les 15 premiers (06/2026) ¶ Évaluer le taux\
 de remplissage ¶ Poser les 45 suivants
- {6} Collecter les encombrants sur appel dans six communes pilotes | DEX | J. Marchoul | 26-27 | 64.000 € | - | à\
 planifier | en cours | Appel à candidatures ¶ Fixer le tarif au CA ¶ Bilan après un an
- {7} Collecter les langes à part | DEX | T. Bawin | 27-28 | à définir | - | - | à planifier |
- {8} Essayer le porte-à-porte pour le verre en zone rurale | DEX | T. Bawin | 25 | 12.500 € | en cours | abandonné |\
 abandonné |
# {B} Faire des recyparcs des lieux de réemploi
## {B.1} Moderniser le réseau
- {9} Reconstruire le recyparc de Sart-Meunier | DTI | R. Schyns & A. Lepage | 25-28 | 2.350.000 € | en cours | en\
 cours | bloqué | Acheter la parcelle voisine ¶ Déposer le permis unique (02/2026) ¶ Désigner l'entreprise ¶ Ouvrir\
 au public (fin 2028)
- {10} Remplacer les compacteurs de sept sites | DTI | A. Lepage | 26-30 | 490.000 | - | à planifier | en cours |\
 Sites 1 à 3 (2026) ¶ Sites 4 à 7 (2028-2030)
- {11} Étendre les heures d'ouverture en soirée d'avril à septembre | RH | S. Collard / délégation | 26 | 38 k€ | à\
 planifier | en attente | en cours | Accord de la délégation syndicale ¶ Engager quatre mi-temps
- {12} Rendre l'entrée accessible par la carte d'identité | INF | H. Dubuc | 25-26 | 55.000 € | en cours | en cours |\
 terminé |
## {B.2} Détourner du conteneur ce qui peut resservir
- {13} Réserver un local de réemploi par recyparc | DEX | M. Troupin | 26-29 | 7.500 € | à lancer | en cours | en\
 cours | Accord avec les deux ressourceries ¶ Aménager huit locaux ¶ Former les préposés au tri des objets
- {14} Vendre les matériaux de construction récupérés | DEX | M. Troupin | 27-30 | ± 20.000 € | - | - | à planifier |\
 Étude juridique ¶ Trouver un hangar
- {15} Organiser une journée « zéro benne » par an | COM | L. Piette | 25-30 | 3.000 € | en cours | en cours | en\
 cours |
- {16} Peser ce qui part au réemploi | DEX | M. Troupin ; H. Dubuc | 26-27 | 4.200 € | - | en cours | en cours |\
 Acheter les balances ¶ Encoder chaque mois ¶ Publier le chiffre dans le rapport annuel
# {C} Produire moins de déchets, dans les ménages et dans nos communes
## {C.1} Accompagner les habitants
- {17} Coacher 300 ménages volontaires | SEN | F. Ninane | 25-27 | 48.000 € | en cours | en cours | en cours |\
 Recruter les coachs (09/2025) ¶ Première vague de 100 ménages ¶ Deuxième vague ¶ Soirée de restitution
- {18} Doubler les primes pour broyer les branches à domicile | SEN | F. Ninane | 26 | 16.000 € | à planifier |\
 terminé | terminé |
- {19} Former 150 guides composteurs | SEN | F. Ninane - G. Oury | 25-30 | 9,5 k€ | en cours | en cours | en cours |\
 Un cycle au printemps ¶ Un cycle en automne ¶ Journée de retrouvailles
## {C.2} Accompagner les administrations et les écoles
- {20} Auditer les poubelles de 23 maisons communales | SEN | G. Oury | 26-27 | 11.500 € | - | à lancer | en cours |\
 Tester la méthode sur nous-mêmes ¶ Auditer les communes volontaires ¶ Auditer les autres
- {21} Créer une cellule « événements » qui prête vaisselle et îlots de tri | SEN | G. Oury | 25-26 | 72.000 € | en\
 cours | en cours | terminé | Acheter 10.000 couverts ¶ Rédiger le règlement de prêt ¶ Aménager la laverie
- {22} Proposer une animation à chaque classe de quatrième primaire | SEN | F. Ninane | 25-30 | 31.000 € | en cours |\
 en cours | en cours |
- {23} Supprimer les distributeurs de boissons dans nos bâtiments | RH | S. Collard | 25 | / | terminé | terminé |\
 terminé |
# {D} Être une entreprise publique où il fait bon travailler
## {D.1} Préserver les corps
- {24} Limiter à 15 kg les sacs soulevés | SIPP | B. Evrats | 25-27 | / | en cours | en attente | en attente |\
 Campagne d'affichage ¶ Modifier le règlement de collecte ¶ Sanctionner les sacs trop lourds
- {25} Offrir des séances de kiné sur le temps de travail | SIPP | B. Evrats et S. Collard | 26-30 | 26.000 € | - | à\
 planifier | en cours | Marché de services ¶ Aménager deux salles
- {26} Climatiser les cabines des véhicules anciens | DTI | A. Lepage | 26-27 | 39.000 € | - | en cours | terminé |
## {D.2} Préparer les carrières
- {27} Permettre aux chargeurs de passer le permis C | RH | S. Collard | 25-30 | 6 x 2.900 € | en cours | en cours |\
 en cours | Convention avec une auto-école ¶ Quatre candidats par an
- {28} Écrire un plan de transmission des savoirs | RH | S. Collard | 26-27 | 0 | - | - | en cour | Repérer les\
 départs d'ici 2030 ¶ Filmer les gestes du métier ¶ Binômes de six mois
- {29} Féminiser les équipes de collecte | RH | S. Collard + B. Evrats | 26-30 | 5.000 € | - | à planifier | à\
 planifier | Vestiaires séparés dans trois dépôts ¶ Journée découverte
# {E} Être un outil transparent et solide pour les communes associées
## {E.1} Rendre compte
- {30} Remettre à chaque commune une fiche chiffrée annuelle | DG | C. Hardenne | 25-30 | 1.200 € | en cours | en\
 cours | en cours | Valider la maquette au CA ¶ Automatiser l'extraction
- {31} Ouvrir nos données de collecte | INF | H. Dubuc / C. Hardenne | 27 | 10.000 € | - | - | non commencé |
- {32} Recevoir les conseils communaux sur nos sites | DG | C. Hardenne | 25-30 | 2.500 € | en cours | en cours | en\
 cours |
## {E.2} Maîtriser les coûts
- {33} Tenir une comptabilité analytique par flux | DAF | P. Xhonneux | 25-27 | 28.000 € | en cours | en cours | en\
 cours | Définir les clés de répartition ¶ Paramétrer le logiciel ¶ Premier budget par flux (01/2027)
- {34} Renégocier le contrat d'incinération | DG + DAF | C. Hardenne ; P. Xhonneux | 26 | / | à planifier | en cours\
 | terminé | Note de stratégie ¶ Mandat du CA
- {35} Grouper les achats de sacs avec deux intercommunales | DAF | P. Xhonneux | 26-27 | - 45.000 €/an | - | en\
 cours | en cours |
- {36} Couvrir de panneaux solaires le hall de tri | DTI | R. Schyns | 27-28 | 0,35 M€ | - | - | à planifier |\
 Vérifier la charpente ¶ Demander le raccordement
"""
CODES = {
    "DG": "Direction générale",
    "DAF": "Direction administrative et financière",
    "DEX": "Direction de l'exploitation",
    "DTI": "Direction technique et des investissements",
    "COM": "Cellule communication",
    "SEN": "Équipe sensibilisation",
    "RH": "Ressources humaines",
    "INF": "Informatique",
    "SIPP": "Prévention et protection au travail",
}
FILLS = {"terminé": "92D050", "en cours": "FFFF99", "en cour": "FFFF99", "bloqué": "FF7C80", "abandonné": "BFBFBF"}


def _plant(tree: Tree, one: Node) -> None:
    first, _, last = one["years"].partition("-")
    told = one["s3"] or one["s2"]
    cost = one["cost"] if "x" not in one["cost"] and not one["cost"].startswith("-") else ""
    fields = {
        "agents": people(one["who"]),
        "deadline": {"text": one["years"], "start": f"20{first}-01-01", "end": f"20{last or first}-12-31"},
        "status": state(told),
        "budget": money(cost),
        "budget_kind_also_ok": True,
    }
    plant(tree, one, **fields)
    for step in filter(None, one["steps"].split(" ¶ ")):
        bare = step.partition(" (")[0]
        tree.add(STEP, bare, one.title, title_also_ok=[step])


def _line(one: Node, before: Line) -> Line:
    """The row of an action; its sub-actions are the lines of one cell."""
    first, _, last = one["years"].partition("-")
    crossed = range(int(first), int(last or first) + 1)
    mark = "X" if int(one.code) % 3 else "x"
    years = [Box(mark if year in crossed else "", fill="DDEBF7" if year in crossed else None) for year in range(25, 31)]
    letters = "abcdef" if int(one.code) % 4 else "123456"
    steps = [f"{letters[place]}) {text}" for place, text in enumerate(filter(None, one["steps"].split(" ¶ ")))]
    told = [cell(one[name], FILLS.get(one[name])) for name in ("s1", "s2", "s3")]
    note = {"9": "recours d'un riverain au Conseil d'État", "27": "prix 2025, à indexer"}.get(one.code)
    words = (Box(one.code), Box(one.title, note=note), Box("\n".join(steps)), Box(one["dir"]), Box(one["who"]))
    remark = {"8": "tonnages trop faibles", "9": "recours", "24": "demande de l'Union des communes", "35": "économie"}
    return (*before, *words, *years, cell(one["cost"]), *told, Box(remark.get(one.code, "")))


def crosses(folder: Path) -> Case:
    """An intercommunal body: a title block, merged objectives, sub-actions in lines, three dated columns of states."""
    roots = outline(SOGEVALD, "dir who years cost s1 s2 s3 steps")
    tree = Tree()
    head = ("Objectif stratégique", "Objectif opérationnel", "N°", "Action", "Sous-actions (une par ligne)", "Dir.")
    states = ("État au 30.06.25", "État au 31.12.25", "État au 30.06.26", "Remarque")
    lines: list[Line] = [
        (Box("SOGEVALD scrl – Intercommunale de gestion des déchets du Valdoison", span=8, bold=True),),
        (Box("Plan stratégique 2025-2030 : tableau de suivi", span=8, bold=True), Box(), Box("Légende :")),
        (*([Box()] * 9), Box("terminé", fill="92D050"), Box("en cours", fill="FFFF99"), Box("bloqué", fill="FF7C80")),
        (Box("Codes des directions : voir feuille « Codes »", span=8),),
        (),
        heads(
            (*head, "Responsable(s)", *(str(year) for year in range(2025, 2031)), "Budget estimé", *states), "A9D08E"
        ),
    ]
    for root in roots:
        plant(tree, root)
        strategic: Line = (Box(f"{root.code}. {root.title}", down=len(root.actions) + 1, bold=True, fill="E2EFDA"),)
        for part in root.parts:
            plant(tree, part)
            operational: Line = (Box(f"{part.code} {part.title}", down=len(part.parts)),)
            for one in part.parts:
                _plant(tree, one)
                lines.append(_line(one, (*strategic, *operational)))
                strategic = operational = ()
        lines.append(
            (Box(f"Sous-total {root.code}", span=4, bold=True, fill="F2F2F2"), Box(f"{len(root.actions)} actions"))
        )
    lines += [(Box("TOTAL GÉNÉRAL", span=5, bold=True), Box("36 actions")), (), (Box("37"), Box("(réserve)"))]
    legend = [
        heads(("Code", "Direction / service"), "A9D08E"),
        *((Box(code), Box(name)) for code, name in CODES.items()),
    ]
    chart = [heads(("État", "Nombre", "%"), "A9D08E")]
    for word, number in (("Terminé", 8), ("En cours", 19), ("À planifier", 5), ("Autres", 4)):
        chart.append(
            (Box(word), Box(value=number, formula=f"={number}"), Box(value=round(number / 0.36), form="percent"))
        )
    notes = (
        "Questions CA du 14 octobre",
        "Pourquoi le verre a-t-il été abandonné ?",
        "Prévoir une visite à Sart-Meunier",
    )
    pages = [
        Page("Suivi", tuple(lines), filter_row=5, widths={0: 26, 1: 26, 3: 44, 4: 40}),
        Page("Codes", tuple(legend)),
        Page("Graphique", tuple(chart)),
        Page("Feuil3", tuple((Box(text),) for text in notes)),
    ]
    path = folder / "sogevald_book_crosses.xlsx"
    write_book(pages, path)
    never = ("TOTAL GÉNÉRAL", "Sous-total A", "(réserve)", *notes[1:], CODES["DEX"], "Responsable(s)")
    traps = (
        "objectives merged over rows, sub-actions in lines of a cell, crosses by year, states by date, codes explained"
    )
    return tree.case(path, "A", traps, never=never)


ALL: tuple[Maker, ...] = (crosses,)
