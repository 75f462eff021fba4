"""Eighth set: the Calc table of a German-speaking commune, and the export of a tool with a row for each action."""

import csv
import io
from pathlib import Path

from tests.cases.blocks import Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

HECKENROTH = """
# {1} Eine lebendige Dorfgemeinschaft
## {1.1} Das Ehrenamt stärken
- {1.1.1} Eine Ehrenamtsbörse im Internet einrichten | Schöffin für Kultur | Kulturdienst | Juni 2026 | Fertig |\
 4.500 €
- {1.1.2} Den Vereinen einen Gerätepark zur Verfügung stellen | Schöffe für Sport | Bauhof | Ende 2027 | in\
 Bearbeitung | 32.000 €
- {1.1.3} Einen Tag des Ehrenamts veranstalten | Schöffin für Kultur | Kulturdienst | jährlich | läuft | 2.000 €
## {1.2} Treffpunkte erhalten
- {1.2.1} Den Dorfsaal in Oberheck barrierefrei umbauen | Schöffe für Bauten | Bauamt | 2028 | noch zu planen |\
 410.000 €
- {1.2.2} Eine Bank an jeder Bushaltestelle aufstellen | Schöffe für Bauten | Bauhof | 30.09.2026 | Fertig | 7.800 €
# {2} Eine sichere und gut erreichbare Gemeinde
## {2.1} Fußgänger und Radfahrer schützen
- {2.1.1} Den Schulweg in Niederheck beleuchten | Schöffe für Bauten | Bauamt | Oktober 2026 | in Bearbeitung |\
 58.000 €
- {2.1.2} Einen Radweg zum Bahnhof anlegen | Schöffe für Bauten | Bauamt | 2030 | nicht gestartet | 920.000 €
- {2.1.3} Tempo 30 in allen Ortskernen einführen | Bürgermeisterin | Generaldirektion | 1. Januar 2027 | blockiert |
## {2.2} Den Winterdienst verbessern
- {2.2.1} Ein zweites Streufahrzeug anschaffen | Schöffe für Bauten | Bauhof | 1. Quartal 2027 | noch zu planen |\
 145.000 €
- {2.2.2} Mit den Nachbargemeinden eine Rufbereitschaft vereinbaren | Bürgermeisterin | Generaldirektion | November\
 2026 | läuft |
# {3} Eine Gemeinde im Einklang mit der Natur
## {3.1} Den Wald umbauen
- {3.1.1} Dreißig Hektar Fichten durch Mischwald ersetzen | Schöffe für Forst | Forstamt | 2026-2030 | läuft |\
 175.000 €
- {3.1.2} Einen Waldlehrpfad anlegen | Schöffe für Forst | Forstamt | Mai 2027 | pausiert | 12.500 €
## {3.2} Energie sparen
- {3.2.1} Die Straßenbeleuchtung auf LED umstellen | Schöffe für Energie | Bauamt | Ende 2026 | in Bearbeitung |\
 260.000 €
- {3.2.2} Die Heizung der Grundschule erneuern | Schöffe für Energie | Bauamt | 2. Halbjahr 2028 | nicht gestartet |\
 98.000 €
- {3.2.3} Ein Windrad mit Bürgerbeteiligung bauen | Schöffe für Energie | Generaldirektion | offen | verworfen |
# {4} Eine moderne Verwaltung
## {4.1} Dienste online anbieten
- {4.1.1} Alle Formulare ausfüllbar ins Netz stellen | Bürgermeisterin | Bevölkerungsdienst | März 2026 | Fertig |\
 3.200 €
- {4.1.2} Eine Terminvergabe einrichten | Bürgermeisterin | Bevölkerungsdienst | 30.06.2026 | Fertig | 1.900 €
## {4.2} Gute Arbeitsbedingungen schaffen
- {4.2.1} Heimarbeit regeln | Bürgermeisterin | Personaldienst | Januar 2027 | in Bearbeitung |
- {4.2.2} Jährliche Mitarbeitergespräche führen | Bürgermeisterin | Personaldienst | jährlich | läuft |
- {4.2.3} Den Bauhof mit Duschen ausstatten | Schöffe für Bauten | Bauhof | 2027 | nicht gestartet | 21.000 €
"""


def german(folder: Path) -> Case:
    """ODS in German: objectives typed once and the cells below left empty, sums in euro, a sheet of explanations."""
    roots = outline(HECKENROTH, "lead service when told cost")
    tree = Tree()
    head = (
        *("Strategisches Ziel", "Operatives Ziel", "Nr.", "Maßnahme", "Politisch verantwortlich", "Zuständiger Dienst"),
        *("Frist", "Stand", "Kosten (Schätzung)"),
    )
    lines = [
        row("Gemeinde Heckenroth – Strategisches Programm 2025-2030", bold=True),
        row("Stand der Umsetzung: 30. September 2026"),
        row(*head, bold=True),
    ]
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                above = f"{root.code}. {root.title}" if one is root.actions[0] else ""
                below = f"{part.code} {part.title}" if one is part.parts[0] else ""
                lines.append(row(above, below, one.code, one.title, *one.cells.values()))
                plant(tree, one, **said(one))
    lines.append(row("", "", "", "Summe", "", "", "", "", "2.150.900 €"))
    helps = Grid((row("Erklärung", bold=True), row("Läuft: wird regelmäßig ausgeführt"), row("Fertig: abgeschlossen")))
    path = folder / "heckenroth_calc_german.ods"
    opendocument.write_sheets([Sheet("Programm", Grid(tuple(lines))), Sheet("Erklärung", helps)], path)
    never = ("Summe", "Erklärung", "Läuft: wird regelmäßig ausgeführt", "Stand der Umsetzung: 30. September 2026")
    return tree.case(
        path, "L", "German, objectives typed once, sums, a total, a sheet that explains words", never=never
    )


TILLENCOURT = """
# {OS.01} Garantir un territoire accessible
## {OO.01.01} Développer les transports à la demande
- {A.0101} Lancer un taxi social avec les onze communes associées | Mobilité | Perrine Galoppin | 2026-01-15 |\
 2026-09-30 | Terminé | 100 | 11, 10
- {A.0102} Créer une application de réservation | Informatique | Sven Dautremer | 2026-03-01 | 2027-06-30 | En cours\
 | 45 | 9
- {A.0103} Évaluer le service après un an | Mobilité | Perrine Galoppin | 2027-09-01 | 2027-12-31 | À venir | 0 |
## {OO.01.02} Équiper les gares rurales
- {A.0104} Installer des casiers à vélos dans six gares | Aménagement | Loan Verschueren-Bay | 2026-02-01 |\
 2028-03-31 | En cours | 30 | 11
- {A.0105} Obtenir une halte supplémentaire à Tillencourt-Plage | Direction générale | Perrine Galoppin | 2025-10-01\
 | 2030-12-31 | Bloqué | 5 | 11
# {OS.02} Soutenir l'activité économique
## {OO.02.01} Offrir des terrains et des bâtiments
- {A.0201} Équiper le parc d'activités des Onze Fontaines | Aménagement | Loan Verschueren-Bay | 2025-06-01 |\
 2029-06-30 | En cours | 25 | 8, 9
- {A.0202} Construire un hall relais de quatre cellules | Aménagement | Anouk Letroye | 2027-01-01 | 2028-12-31 | À\
 venir | 0 | 8
- {A.0203} Vendre les parcelles délaissées aux riverains | Patrimoine | Anouk Letroye | 2026-01-01 | 2026-12-31 | En\
 cours | 60 |
## {OO.02.02} Accompagner les créateurs
- {A.0204} Organiser trois concours de projets par an | Économie | Célestin Bruyr | 2026-01-01 | 2030-12-31 | En\
 cours | 20 | 8
- {A.0205} Ouvrir un espace de travail partagé | Économie | Célestin Bruyr | 2025-09-01 | 2026-04-30 | Terminé | 100\
 | 8, 17
# {OS.03} Réussir la transition
## {OO.03.01} Massifier la rénovation
- {A.0301} Créer un guichet unique de la rénovation | Énergie | Oriane Maquart-Sole | 2025-11-01 | 2026-05-31 |\
 Terminé | 100 | 7, 13
- {A.0302} Grouper les achats de pompes à chaleur | Énergie | Oriane Maquart-Sole | 2026-09-01 | 2027-09-30 | En\
 cours | 10 | 7
- {A.0303} Former cent artisans | Énergie | Oriane Maquart-Sole | 2027-01-01 | 2029-12-31 | Suspendu | 0 | 4, 7
## {OO.03.02} Produire de l'énergie locale
- {A.0304} Étudier un réseau de chaleur à partir de la papeterie | Énergie | Sven Dautremer | 2026-01-01 | 2027-03-31\
 | En cours | 50 | 7
- {A.0305} Créer une communauté d'énergie | Énergie | Sven Dautremer | 2028-01-01 | 2030-06-30 | À venir | 0 | 7, 11
# {OS.04} Être une intercommunale exemplaire
## {OO.04.01} Gouverner en transparence
- {A.0401} Diffuser en ligne les procès-verbaux du conseil d'administration | Secrétariat | Anouk Letroye |\
 2026-01-01 | 2026-02-28 | Terminé | 100 | 16
- {A.0402} Instituer un comité d'éthique | Secrétariat | Anouk Letroye | 2026-05-01 | 2026-12-31 | Annulé | 0 | 16
## {OO.04.02} Prendre soin des équipes
- {A.0403} Négocier un accord de télétravail | Ressources humaines | Célestin Bruyr | 2026-02-01 | 2026-10-31 | En\
 cours | 90 | 3
- {A.0404} Mener une enquête de bien-être | Ressources humaines | Célestin Bruyr | 2026-10-01 | 2027-01-31 | En cours\
 | 15 | 3
"""


def export(folder: Path) -> Case:
    """CSV of an intercommunal body: objectives repeated as code and title apart, ISO dates, SDGs in one cell."""
    roots = outline(TILLENCOURT, "service agent start when told rate odd")
    tree = Tree()
    held = io.StringIO()
    out = csv.writer(held, delimiter=";", lineterminator="\r\n")
    out.writerow(
        [
            *("id", "Code OS", "Objectif stratégique", "Code OO", "Objectif opérationnel", "Code action"),
            *("Intitulé de l'action", "Département", "Responsable", "Date début", "Date fin prévue", "Statut"),
            *("Avancement", "ODD", "Créé par", "Modifié le"),
        ]
    )
    rank = 4100
    for root in roots:
        plant(tree, root, code_not_scored=True)
        for part in root.parts:
            plant(tree, part, code_not_scored=True)
            for one in part.parts:
                rank += 3
                cells = [one["service"], one["agent"], one["start"], one["when"], one["told"], f"{one['rate']} %"]
                above = [root.code, root.title, part.code, part.title, one.code, one.title]
                out.writerow([rank, *above, *cells, one["odd"], "admin", "2026-10-02 08:14"])
                when = one.cells.pop("when")
                word = one.cells.pop("told")
                state = {"value": "not_started", "text": word} if word == "À venir" else None
                one.cells |= {"told": "" if state else word}
                told = said(one) | {"deadline": {"text": when, "start": when, "end": when}}
                plant(tree, one, code_not_scored=True, **(told | ({"status": state} if state else {})))
    path = folder / "tillencourt_export_rows.csv"
    path.write_bytes(held.getvalue().encode("cp1252"))
    never = ("Intitulé de l'action", "Objectif stratégique", "admin", "Responsable")
    return tree.case(path, "I", "codes and titles in columns apart, ISO dates, figures of records, cp1252", never=never)


ALL: tuple[Maker, ...] = (german, export)
