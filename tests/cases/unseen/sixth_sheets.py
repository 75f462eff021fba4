"""Sixth set, PDF: sheets of projects one under the other, and the table of a German-speaking commune."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import Tree

MAZELINES = """
# {1} Mazelines, commune solidaire
## {1.1} Lutter contre l'exclusion
- {1.1.1} Créer une épicerie sociale itinérante | Présidente du CPAS | F. Grisart | CPAS | Croix-Rouge locale | 2026\
 | octobre 2027 | 28.000,00 € | Nombre de ménages servis | En cours | 40 %
- {1.1.2} Proposer un accompagnement budgétaire collectif | Présidente du CPAS | F. Grisart | CPAS | | 2026 |\
 récurrent | 1.800,00 € | Nombre de séances | En cours | 50 %
- {1.1.3} Installer des casiers solaires pour les sans-abri | Bourgmestre | R. Lejeune | Travaux | Asbl La Rampe |\
 2027 | juin 2028 | 12.400,00 € | Taux d'occupation | À planifier | 0 %
## {1.2} Favoriser les liens entre générations
- {1.2.1} Jumeler les classes de maternelle et la résidence Beau Séjour | Échevine de l'Enseignement | O. Pauly |\
 Enseignement | Résidence Beau Séjour | 2025 | récurrent | | Nombre de rencontres | En cours | 60 %
- {1.2.2} Aménager un terrain de pétanque couvert | Échevin des Sports | R. Lejeune | Travaux | Club Les Boules d'Or\
 | 2026 | septembre 2026 | 39.500,00 € | | Terminé | 100 %
# {2} Mazelines, commune du bien manger
## {2.1} Développer les circuits courts
- {2.1.1} Réserver vingt hectares aux jeunes maraîchers | Échevine de l'Agriculture | T. Brasseur | Patrimoine |\
 Terre-en-commun | 2026 | fin 2028 | | Hectares attribués | En cours | 25 %
- {2.1.2} Ouvrir une légumerie intercommunale | Échevine de l'Agriculture | T. Brasseur | Économie | Commune\
 d'Arsimelle\\Commune de Bovières | 2027 | 2030 | 480.000,00 € | Tonnes transformées | À planifier | 5 %
- {2.1.3} Organiser un marché du vendredi soir | Bourgmestre | T. Brasseur | Économie | | 2025 | mai 2026 | 3.250,00\
 € | Nombre d'étals | Terminé | 100 %
## {2.2} Éduquer au goût
- {2.2.1} Planter un potager dans chaque école | Échevine de l'Enseignement | O. Pauly | Enseignement | | 2025 |\
 avril 2027 | 5.600,00 € | Nombre de potagers | En cours | 70 %
- {2.2.2} Former les cuisiniers des cantines | Échevine de l'Enseignement | O. Pauly | Enseignement | École\
 d'hôtellerie | 2026 | 31/08/2026 | 4.100,00 € | Nombre de cuisiniers formés | Terminé | 100 %
# {3} Mazelines, commune connectée et accessible
## {3.1} Réduire la fracture numérique
- {3.1.1} Ouvrir deux espaces publics numériques | Échevin du Numérique | C. Wathieu | Bibliothèque | | 2026 | T2\
 2027 | 22.700,00 € | Nombre d'utilisateurs | En cours | 35 %
- {3.1.2} Prêter des tablettes aux demandeurs d'emploi | Échevin du Numérique | C. Wathieu | CPAS | Maison de\
 l'emploi | 2027 | 2028 | 15.000,00 € | Nombre de prêts | À planifier | 0 %
- {3.1.3} Former vingt aidants numériques | Échevin du Numérique | C. Wathieu | Bibliothèque | | 2026 | décembre 2026\
 | 2.000,00 € | | Suspendu | 20 %
## {3.2} Rendre les bâtiments accessibles
- {3.2.1} Placer un ascenseur à la maison communale | Bourgmestre | R. Lejeune | Travaux | | 2027 | 2029 | 164.000,00\
 € | | À planifier | 10 %
- {3.2.2} Équiper les salles de boucles à induction | Échevin des Sports | R. Lejeune | Travaux | Plain-accès asbl |\
 2026 | T4 2026 | 8.900,00 € | Nombre de salles équipées | En cours | 80 %
# {4} Mazelines, commune bien administrée
## {4.1} Planifier et rendre compte
- {4.1.1} Créer une cellule PST de trois agents | Bourgmestre | A. Mottet | Direction générale | | 2025 | janvier\
 2026 | | | Terminé | 100 %
- {4.1.2} Publier un tableau de bord citoyen | Bourgmestre | A. Mottet | Communication | | 2026 | 1er mars 2027 |\
 4.500,00 € | Nombre de consultations | En cours | 30 %
- {4.1.3} Réaliser une enquête de satisfaction | Bourgmestre | A. Mottet | Communication | Haute école | 2027 | 2e\
 semestre 2027 | 6.300,00 € | Taux de réponse | À planifier | 0 %
## {4.2} Garder la mémoire
- {4.2.1} Reclasser les archives du XIXe siècle | Échevine de la Culture | C. Wathieu | Archives | Archives de l'État\
 | 2026 | 2029 | 9.200,00 € | Mètres classés | En cours | 15 %
- {4.2.2} Transmettre les savoirs des agents qui partent | Bourgmestre | A. Mottet | Ressources humaines | | 2026 |\
 permanent | | | En cours | 50 %
"""


def sheets(folder: Path) -> Case:
    """Two sheets a page; the objectives as headings above, labels in two pairs of columns, `n°` before the code."""
    roots = outline(MAZELINES, "lead agent service partner start when cost index told rate")
    tree = Tree()
    blocks: list[Block] = [
        Head("Commune de Mazelines – Fiches projets du PST"),
        Para("Annexe 2 au rapport d'exécution du Comité de direction, situation au 30 juin 2026"),
        Para("Les fiches sont classées par objectif. Elles sont complétées par les agents porteurs."),
    ]
    shown = 0
    for root in roots:
        plant(tree, root)
        above: list[Block] = [Head(f"OBJECTIF STRATÉGIQUE {root.code} – {root.title}")]
        for part in root.parts:
            plant(tree, part)
            above.append(Head(f"Objectif opérationnel {part.code} – {part.title}", 2))
            for one in part.parts:
                partners = one["partner"].replace("\\", "\n")
                lines = (
                    (Box(f"Fiche projet n° {one.code}", bold=True), Box(one.title, span=3, bold=True)),
                    row("Mandataire référent", one["lead"], "Agent porteur", one["agent"]),
                    row("Service", one["service"], "Partenaire(s)", partners),
                    row("Démarrage", one["start"], "Échéance", one["when"]),
                    row("Budget", one["cost"] or "Néant", "Indicateur", one["index"] or "/"),
                    row("Statut", one["told"], "Taux d'avancement", one["rate"]),
                )
                if shown and shown % 3 == 0:
                    blocks.append(Break())
                blocks += [*above, Grid(lines, header=0, widths=(1.4, 2.2, 1.3, 2.0))]
                above = []
                shown += 1
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    agents=names(one["agent"]),
                    departments=names(one["service"]),
                    partners=names(one["partner"], "\\"),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    indicators=[{"text": text} for text in names(one["index"])],
                    status=state(one["told"]),
                    progress=int(one["rate"].split()[0]) or None,
                )
    path = folder / "mazelines_pdf_sheets.pdf"
    pdf.write_pdf(blocks, path, header="PST Mazelines – Annexe 2", footer="Fiches projets", size=9.5)
    never = ("Commune de Mazelines – Fiches projets du PST", "Mandataire référent", "Taux d'avancement", "Néant")
    return tree.case(
        path, "E", "two pairs of columns in each sheet, Néant for no money, sheets three a page", never=never
    )


WIESENBRUCK = """
# {1} Eine Gemeinde für alle Generationen
## {1.1} Kinder und Familien fördern
- {1.1.1} Kinderkrippe in Oberwies erweitern | Schöffin Lentz | Hochbau | 2026-2028 | 620.000 € | in Umsetzung
- {1.1.2} Spielplätze barrierefrei umgestalten | Schöffin Lentz | Bauhof | Juni 2027 | 48.000 € | geplant
- {1.1.3} Ferienbetreuung auf acht Wochen ausweiten | Schöffin Lentz | Jugend | 1. Juli 2026 | 16.500 € |\
 abgeschlossen
## {1.2} Im Alter selbstbestimmt leben
- {1.2.1} Nachbarschaftshilfe mit Ehrenamtlichen aufbauen | Präsident des ÖSHZ | ÖSHZ | Ende 2026 | 5.000 € | in\
 Umsetzung
- {1.2.2} Fünf Sitzbänke pro Dorf aufstellen | Schöffe Maraite | Bauhof | 2. Quartal 2026 | 9.800 € | abgeschlossen
- {1.2.3} Seniorenmesse organisieren | Präsident des ÖSHZ | ÖSHZ | jährlich | 2.200 € | in Umsetzung
# {2} Eine Gemeinde mit lebendiger Wirtschaft
## {2.1} Ortskerne beleben
- {2.1.1} Leerstandskataster führen | Bürgermeisterin | Wirtschaft | fortlaufend | | in Umsetzung
- {2.1.2} Dorfladen in Steinhag unterstützen | Bürgermeisterin | Wirtschaft | 2027 | 25.000 € | geplant
- {2.1.3} Marktplatz neu gestalten | Schöffe Maraite | Hochbau | 2029 | 890.000 € | noch nicht gestartet
## {2.2} Tourismus stärken
- {2.2.1} Wohnmobilstellplatz am Stausee anlegen | Schöffe Kalpers | Tourismus | Mai 2027 | 74.000 € | zurückgestellt
- {2.2.2} Wanderkarte in drei Sprachen herausgeben | Schöffe Kalpers | Tourismus | März 2026 | 6.400 € | abgeschlossen
# {3} Eine klimafreundliche Gemeinde
## {3.1} Energie einsparen
- {3.1.1} Rathaus dämmen | Schöffe Maraite | Hochbau | 2028 | 310.000 € | geplant
- {3.1.2} Heizungen in fünf Schulen optimieren | Schöffe Maraite | Hochbau | 31.12.2026 | 42.000 € | in Umsetzung
- {3.1.3} Energieverbrauch vierteljährlich auswerten | Schöffe Maraite | Umwelt | dauerhaft | | in Umsetzung
## {3.2} Wald und Wasser schützen
- {3.2.1} Vierzig Hektar Mischwald pflanzen | Schöffe Kalpers | Forst | 2030 | 120.000 € | in Umsetzung
- {3.2.2} Quellschutzgebiete ausweisen | Schöffe Kalpers | Umwelt | offen | | noch nicht gestartet
- {3.2.3} Regenwassertonnen bezuschussen | Schöffe Kalpers | Umwelt | 2026 | 8.000 € | abgeschlossen
# {4} Eine moderne Verwaltung
## {4.1} Bürgernah arbeiten
- {4.1.1} Terminvereinbarung im Internet einführen | Bürgermeisterin | Bevölkerung | 1. Quartal 2026 | 3.500 € |\
 abgeschlossen
- {4.1.2} Gebärdensprache am Schalter anbieten | Bürgermeisterin | Bevölkerung | 2027 | 4.000 € | geplant
## {4.2} Personal gewinnen und halten
- {4.2.1} Homeoffice-Regelung verabschieden | Bürgermeisterin | Personal | Anfang 2026 | | abgeschlossen
- {4.2.2} Ausbildungsplätze im Bauhof schaffen | Bürgermeisterin | Personal | September 2027 | 36.000 € | geplant
- {4.2.3} Firmenlauf-Team gründen | Bürgermeisterin | Personal | 2026 | | aufgegeben
"""


def german(folder: Path) -> Case:
    """German-speaking commune: one table over several landscape pages, header repeated, goals as merged rows."""
    roots = outline(WIESENBRUCK, "lead service when cost told")
    tree = Tree()
    head = ("Nr.", "Maßnahme", "Politisch zuständig", "Dienst", "Frist", "Geschätzte Kosten", "Stand")
    lines = [row(*head, bold=True)]
    for root in roots:
        plant(tree, root)
        lines.append((Box(f"Strategisches Ziel {root.code}: {root.title}", span=7, bold=True, fill="D9D9D9"),))
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"Operatives Ziel {part.code}: {part.title}", span=7, bold=True),))
            for one in part.parts:
                lines.append(row(one.code, one.title, *one.cells.values()))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
    blocks: list[Block] = [
        Head("Gemeinde Wiesenbrück"),
        Para("Strategisches Querschnittsprogramm 2025-2030 – Umsetzungsstand zum 30. Juni 2026", bold=True),
        Para(
            "Das Gemeindekollegium legt dem Gemeinderat hiermit den ersten Zwischenbericht vor. Die geschätzten Kosten "
            "verstehen sich inklusive Mehrwertsteuer."
        ),
        Grid(tuple(lines), widths=(0.7, 3.8, 1.8, 1.2, 1.5, 1.4, 1.6)),
        Para("Wiesenbrück, den 7. Juli 2026 – Die Generaldirektorin, H. Schommers-Arens"),
    ]
    path = folder / "wiesenbruck_pdf_german.pdf"
    pdf.write_pdf(blocks, path, header="SQP Wiesenbrück", footer="Seite", landscape=True)
    never = ("Maßnahme", "Politisch zuständig", "Geschätzte Kosten", "Gemeinde Wiesenbrück")
    return tree.case(path, "A", "German, one long table over several pages, goals in merged rows", never=never)


ALL: tuple[Maker, ...] = (sheets, german)
