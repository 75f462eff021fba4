"""Fourth set, pages: a table over several pages, a plan in prose and columns, a Dutch plan, two presentations."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf, slides
from tests.cases.formats.slides import Slide
from tests.cases.unseen.fourth_values import due, money, names, outline, plant, state
from tests.cases.unseen.tree import Tree

HAULTRIVE = """
# {1} Être une commune qui investit dans ses infrastructures en gérant prudemment ses finances
## {1.1} Entretenir le réseau routier et ses abords
- {A1} Réfectionner la rue des Quatre-Vents et ses trottoirs | J. Malempré-Dony | Travaux | PIC | 2026-2027 | / |\
 485.000 € | 2026 : étude ; 2027 : chantier
- {A2} Établir un cadastre de l'état des voiries agricoles | J. Malempré-Dony | Travaux | | fin 2026 | 6.000 € | / |
- {A3} Remplacer la balayeuse | J. Malempré-Dony | Garage | | 2028 | / | 215.000 € | Marché conjoint possible
- {A4} Curer les fossés du bassin de la Rive | J. Malempré-Dony | Travaux | Contrat de rivière | Récurrent | 18.000\
 € | / |
## {1.2} Rénover le patrimoine bâti
- {A5} Restaurer la toiture de l'ancien hôtel de ville | S. Carpentras | Patrimoine | Agence du patrimoine | T3 2028\
 | / | 720.000 € | Subside demandé
- {A6} Vendre la maison vicariale de Petite-Rive | S. Carpentras | Patrimoine | Notaire | 2026 | / | / |
- {A7} Mettre en conformité les installations électriques des écoles | S. Carpentras | Bâtiments | | 31/12/2026 | /\
 | 96.500 € | Priorité du conseiller en prévention
## {1.3} Piloter les finances à long terme
- {A8} Construire un plan de trésorerie mensuel | Bourgmestre | Finances | | 2025 | / | / |
- {A9} Actualiser les redevances pour services techniques | Bourgmestre | Finances | | annuel | / | / |
- {A10} Engager un gestionnaire de subsides à mi-temps | Bourgmestre | Personnel | CPAS | début 2026 | 32.000 € | /\
 | Profil à rédiger
# {2} Être une commune à l'écoute de ses habitants, de leurs besoins et de leurs idées
## {2.1} Faire vivre la participation dans les villages
- {A11} Relancer les comités de village et leur allouer une enveloppe | L. Wathieu | Participation | Comités de\
 village | 2026 | 15.000 € | / |
- {A12} Tester un jury citoyen sur l'avenir de la place du Tilleul | L. Wathieu | Participation | | mi-2027 | 8.500\
 € | / |
- {A13} Ouvrir une boîte à idées en ligne | L. Wathieu | Communication | | mars 2026 | 1.200 € | / |
## {2.2} Adapter les services aux rythmes de vie
- {A14} Installer des casiers pour le retrait des documents en dehors des heures d'ouverture | Bourgmestre |\
 Population | | 2027 | / | 28.000 € |
- {A15} Prolonger la garderie jusqu'à 18 h 30 | C. Nizet-Roba | Enseignement | Office de l'enfance | septembre 2026\
 | 21.000 € | / |
- {A16} Assurer une permanence sociale dans chaque village | C. Nizet-Roba | CPAS | | permanent | / | / | Une\
 matinée par mois
# {3} Être une commune résiliente qui anticipe les crises
## {3.1} Se préparer aux situations d'urgence
- {A17} Réécrire le plan général d'urgence et d'intervention | Bourgmestre | Planification d'urgence | Zone de\
 secours | T2 2026 | / | / |
- {A18} Acheter deux groupes électrogènes mobiles | Bourgmestre | Logistique | | 2026 | / | 44.000 € |
- {A19} Organiser un exercice d'évacuation par an | Bourgmestre | Planification d'urgence | Police ; Zone de secours\
 | chaque année | 2.500 € | / |
## {3.2} S'adapter au dérèglement climatique
- {A20} Créer des îlots de fraîcheur dans les cours d'école | C. Nizet-Roba | Environnement | | 2028 | / | 133.000 € |
- {A21} Dresser la liste des personnes vulnérables en cas de canicule | C. Nizet-Roba | CPAS | Médecins | juin 2026\
 | / | / |
- {A22} Replanter trois kilomètres de haies le long des chemins | L. Wathieu | Environnement | Agriculteurs |\
 2025-2028 | 12.600 € | / |
- {A23} Interdire les plantes gourmandes en eau dans les parterres | L. Wathieu | Espaces verts | | 2026 | / | / |
## {3.3} Renforcer la sécurité numérique
- {A24} Souscrire une assurance contre les cyberattaques | Bourgmestre | Informatique | | fin 2025 | 7.900 € | / |
- {A25} Tester la restauration des sauvegardes deux fois par an | Bourgmestre | Informatique | | récurrent | / | / |
# {4} Être une commune qui soutient celles et ceux qui entreprennent, créent et s'engagent
## {4.1} Donner de l'élan au commerce et à l'artisanat
- {A26} Louer deux cellules commerciales à loyer progressif | S. Carpentras | Économie | Régie foncière | 2026-2028\
 | 9.600 € | / | À l'essai
- {A27} Rénover les halles et y accueillir un marché couvert | S. Carpentras | Patrimoine | | 2029 | / | 860.000 € |
- {A28} Organiser une journée des métiers manuels avec les écoles | C. Nizet-Roba | Enseignement | Artisans | annuel\
 | 1.700 € | / |
## {4.2} Faciliter la vie des associations
- {A29} Ouvrir une maison des associations dans l'ancienne poste | L. Wathieu | Culture | | T4 2027 | / | 245.000 €\
 | Achat réalisé en 2024
- {A30} Éditer un vade-mecum de l'organisateur d'événements | L. Wathieu | Festivités | Police | fin 2025 | / | / |
- {A31} Prêter un camion podium aux comités de village | L. Wathieu | Festivités | Comités de village | permanent |\
 / | / |
- {A32} Revoir les critères des subsides aux clubs sportifs | L. Wathieu | Sports | | 2026 | 45.000 € | / |
## {4.3} Encourager les talents artistiques
- {A33} Créer une résidence d'artistes au moulin | L. Wathieu | Culture | Centre culturel | 2028 | 5.000 € | 38.000\
 € |
- {A34} Décorer les cabines électriques avec des graffeurs | L. Wathieu | Jeunesse | | juillet 2026 | 3.300 € | / |
# {5} Être une commune employeuse exemplaire, où les agents se forment et progressent
## {5.1} Recruter sans perdre de temps
- {A35} Constituer des réserves de recrutement pour les métiers en pénurie | Bourgmestre | Personnel | CPAS | 2026 |\
 / | / |
- {A36} Accueillir quinze stagiaires par année scolaire | Bourgmestre | Personnel | Écoles ; Hautes écoles | chaque\
 année | 1.000 € | / |
- {A37} Publier les offres d'emploi sur les réseaux sociaux | Bourgmestre | Communication | | en continu | 600 € | / |
## {5.2} Travailler dans de bonnes conditions
- {A38} Rénover les sanitaires et les vestiaires du dépôt | J. Malempré-Dony | Bâtiments | | mi-2026 | / | 71.000 € |
- {A39} Acheter des sièges réglables pour tous les bureaux | Bourgmestre | Logistique | | 2027 | / | 19.400 € | Par\
 tiers, sur trois ans
- {A40} Désigner des personnes de confiance | Bourgmestre | Personnel | Médecine du travail | 30/06/2026 | / | / |
"""


def tables(folder: Path) -> Case:
    """PDF: a table for each strategic objective, over the ends of pages, two header rows, codes written three ways."""
    roots = outline(HAULTRIVE, "lead service partner when ordinary extra note")
    tree = Tree()
    blocks: list[Block] = [
        Para("Commune de Haultrive", center=True, bold=True),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL 2025-2030", center=True, bold=True),
        Para("Annexe à la délibération du Collège du 21 août 2025", center=True),
        Head("Légende", 3),
        Para("/ : sans objet – PIC : plan d'investissement communal – Les montants sont exprimés TVA comprise."),
    ]
    place = 0
    for root in roots:
        plant(tree, root)
        head = [Box(text, down=2, bold=True) for text in ("Code", "Action")]
        head += [
            Box("Pilotes", span=2, bold=True),
            *(Box(text, down=2, bold=True) for text in ("Partenaires", "Délai")),
        ]
        head += [Box("Budget", span=2, bold=True), Box("Remarques", down=2, bold=True)]
        lines = [tuple(head), row("Échevin", "Service", "Ordinaire", "Extraordinaire", bold=True)]
        sums = {"ordinary": 0, "extra": 0}
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"OO {part.code}. {part.title}", span=9, fill="EDEDED", bold=True),))
            for one in part.parts:
                code = (f"A.{one.code[1:]}", f"A{one.code[1:]}.", f"A {one.code[1:]}")[place % 3]
                place += 1
                shown = (one[name] for name in ("lead", "service", "partner", "when", "ordinary", "extra", "note"))
                lines.append(row(code, one.title, *(text.replace(" ; ", "\n") for text in shown)))
                costs = money(one["ordinary"], "ordinary"), money(one["extra"], "extraordinary")
                for name, cost in zip(sums, costs, strict=True):
                    sums[name] += int(cost[0]["amount"][:-3]) if cost else 0
                plant(
                    tree,
                    one,
                    code=one.code[1:],
                    code_not_scored=True,
                    political_leads=[one["lead"]],
                    departments=[one["service"]],
                    partners=names(one["partner"], " ; "),
                    deadline=due(one["when"]),
                    budget=[*costs[0], *costs[1]],
                )
        totals = [f"{total:,} €".replace(",", ".") for total in sums.values()]
        lines.append((Box(f"Total OS {root.code}", span=6, bold=True), *(Box(t, bold=True) for t in totals), Box()))
        blocks.append(Head(f"OS {root.code}. {root.title}", 2))
        blocks.append(Grid(tuple(lines), header=2, widths=(0.7, 3.4, 1.3, 1.3, 1.3, 1.1, 1.1, 1.3, 1.6)))
    blocks += [Para("Vu pour être annexé"), Para("Le Directeur général, O. Stordeur-Lacroix")]
    path = folder / "haultrive_pdf_tables.pdf"
    pdf.write_pdf(blocks, path, header="Haultrive – PST 2025-2030", footer="Page", landscape=True, size=9.5)
    never = ("Légende", "Total OS 1", "Total OS 2", "Vu pour être annexé", "Pilotes", "Remarques")
    return tree.case(path, "A", "a table per objective over page ends, header of two rows, totals", never=never)


MONTAUBRAC = """
# {1} Accueillir chaque personne avec respect
## {1.1} Rendre nos lieux et nos procédures accessibles
- {1} Déménager l'accueil social au rez-de-chaussée | fin 2026 | Service social | Les marches de l'entrée\
 découragent les personnes âgées et les familles avec poussette. Les bureaux actuels de la comptabilité seront\
 libérés.
- {2} Proposer des rendez-vous par vidéo | T1 2026 | Service informatique | Cette formule ne remplacera jamais la\
 rencontre ; elle s'adresse à celles et ceux qui travaillent en journée.
- {3} Réécrire en langage facile les vingt lettres les plus envoyées | 2026 | Secrétariat | Un comité de lecteurs\
 composé d'usagers relira chaque version.
## {1.2} Écouter et associer les usagers
- {4} Réunir un conseil des usagers quatre fois par an | chaque année | Service social | Il remettra un avis sur le\
 rapport annuel et sur le présent plan.
- {5} Mesurer la satisfaction à la sortie des permanences | en continu | Secrétariat | Trois questions suffisent.
# {2} Prévenir plutôt que guérir
## {2.1} Soutenir les familles
- {6} Ouvrir une halte-accueil de neuf places | 2028 | Service de la petite enfance | Le bâtiment de la rue Neuve a\
 été choisi après l'examen de quatre sites.
- {7} Offrir un coffret de naissance aux parents | Permanent | Service de la petite enfance | Il contient un livre,\
 un thermomètre et un carnet d'adresses.
- {8} Créer un groupe de parole pour les parents d'adolescents | septembre 2026 | Service social | L'animation est\
 confiée à une psychologue du planning familial.
## {2.2} Éviter la perte du logement
- {9} Constituer un fonds de garanties locatives remboursables | 2027 | Service logement | Les remboursements\
 alimenteront le fonds, de sorte qu'il devienne autonome en quatre ans.
- {10} Visiter tout locataire dès le deuxième mois d'impayé | juin 2026 | Service logement | Un accord avec la\
 société de logement prévoit l'échange des informations utiles.
- {11} Transformer la conciergerie en studio d'urgence | mi-2027 | Service technique | Les travaux seront réalisés\
 en régie.
## {2.3} Agir pour la santé
- {12} Financer les soins dentaires des enfants | 2026 | Service social | Deux dentistes de la région ont marqué\
 leur accord.
- {13} Organiser une semaine de la santé mentale | annuel | Service social | Elle réunira les écoles, les maisons de\
 repos et les médecins.
# {3} Donner à chacun les moyens de son autonomie
## {3.1} Ouvrir des portes vers le travail
- {14} Lancer un atelier de réparation de vélos | 2026 | Service insertion | Six stagiaires y apprendront un métier\
 sous la conduite d'un mécanicien retraité.
- {15} Passer le permis théorique au CPAS | fin 2025 | Service insertion | La mobilité reste le premier frein à\
 l'emploi.
- {16} Accompagner pendant six mois les personnes qui ont trouvé un emploi | T3 2026 | Service insertion | Trop de\
 contrats prennent fin pendant la période d'adaptation.
## {3.2} Bien vieillir chez soi
- {17} Former les aides familiales au repérage des chutes | 2027 | Service d'aide aux familles | La formation sera\
 donnée par une ergothérapeute.
- {18} Livrer des repas le week-end | 30/06/2026 | Service des repas | Le personnel sera recruté dans le cadre d'un\
 contrat aidé.
- {19} Installer des barres d'appui gratuitement | en continu | Service technique | Une demande par téléphone suffit.
"""


def prose(folder: Path) -> Case:
    """CPAS: two columns of prose; each action is a bold line, a paragraph of reasons and a line of particulars."""
    roots = outline(MONTAUBRAC, "when service why")
    tree = Tree()
    blocks: list[Block] = [
        Head("CPAS de Montaubrac"),
        Para("Programme stratégique transversal 2025-2030", bold=True),
        Para("Adopté par le Conseil de l'action sociale en séance du 27 août 2025"),
        Head("Table des matières", 3),
        Contents(
            (("Éditorial", 1, 0), *((f"Objectif {r.code}", 2 + n, 0) for n, r in enumerate(roots)), ("Suivi", 6, 0))
        ),
        Head("Éditorial", 2),
        Para("Le CPAS n'est pas seulement le lieu où l'on demande une aide. C'est une maison ouverte, qui accompagne."),
        Para(
            "En 2024, nos services ont suivi 612 ménages. Derrière ce nombre, il y a des visages et des histoires. "
            "Ce programme a été écrit avec les travailleurs sociaux, au départ de ce qu'ils vivent chaque jour."
        ),
        Para("La Présidente"),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Objectif stratégique {root.code}. {root.title}", 2))
        blocks.append(Para("Constat partagé par les équipes : les demandes augmentent et se compliquent."))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Objectif opérationnel {part.code}. {part.title}", 3))
            for one in part.parts:
                blocks.append(Para(f"Action {one.code}. {one.title}", bold=True))
                blocks.append(Para(one["why"]))
                blocks.append(Para(f"Échéance : {one['when']} – Pilote : {one['service']}"))
                plant(tree, one, deadline=due(one["when"]), departments=[one["service"]])
    blocks += [
        Head("Suivi", 2),
        Para("Le Bureau permanent examine l'avancement deux fois par an. Le comité de direction suit."),
        Para("Éditeur responsable : le Directeur général du CPAS, rue de l'Abbaye 4"),
    ]
    path = folder / "montaubrac_pdf_prose.pdf"
    pdf.write_pdf(blocks, path, header="CPAS de Montaubrac", footer="PST 2025-2030", columns=2, hyphenate=True, size=10)
    never = ("Éditorial", "Suivi", "La Présidente", "Table des matières")
    return tree.case(path, "C", "two hyphenated columns, prose between a title and its particulars", never=never)


VLIERDONK = """
# {SD1} Vlierdonk is een warme gemeente voor jong en oud
## {OD1.1} Kinderen en jongeren krijgen alle kansen
- {1} Een tweede speelplein openen in de zomermaanden | Jeugd | jeugdbewegingen | juli 2026 | 14.000 € | gepland
- {2} De jeugdlokalen brandveilig maken | Patrimonium | Brandweer | eind 2027 | 88.000 € | in uitvoering
- {3} Huiswerkbegeleiding organiseren in de bibliotheek | Onderwijs | Vrijwilligers | doorlopend | 2.400 € | lopend
## {OD1.2} Senioren wonen zo lang mogelijk thuis
- {4} Een klusjesdienst oprichten | Sociale dienst | | 2026 | 19.000 € | niet gestart
- {5} Valpreventie aanbieden met de huisartsen | Sociale dienst | Huisartsenkring | jaarlijks | | lopend
- {6} Twaalf assistentiewoningen bouwen | Sociale dienst | Woonmaatschappij | 2030 | 2.150.000 € | gepland
## {OD1.3} Nieuwkomers voelen zich snel thuis
- {7} Een onthaalmoment houden voor nieuwe inwoners | Burgerzaken | Verenigingen | jaarlijks | 1.100 € | lopend
- {8} Conversatietafels Nederlands inrichten | Cultuur | Bibliotheek | september 2026 | 900 € | gepland
# {SD2} Vlierdonk kiest voor een gezonde en klimaatbestendige leefomgeving
## {OD2.1} Fietsers en voetgangers krijgen voorrang
- {9} Een fietsbrug over de Vliet bouwen | Openbare werken | Provincie | 2029 | 1.400.000 € | gepland
- {10} De trage wegen opnieuw bewegwijzeren | Mobiliteit | Wandelclub | 2e kwartaal 2026 | 5.600 € | afgerond
- {11} Zone 30 invoeren in de hele dorpskern | Mobiliteit | Politiezone | midden 2026 | 22.000 € | in uitvoering
## {OD2.2} Water krijgt meer ruimte
- {12} De parking van het zwembad ontharden | Openbare werken | | 2028 | 160.000 € | gepland
- {13} Regenwater van het gemeentehuis hergebruiken | Patrimonium | | 2026 | 12.300 € | in uitvoering
## {OD2.3} Minder afval, meer hergebruik
- {14} Een uitleendienst voor gereedschap opstarten | Milieu | Kringwinkel | begin 2027 | 7.500 € | niet gestart
- {15} Evenementen verplichten herbruikbare bekers te gebruiken | Milieu | | 2025 | | afgerond
# {SD3} Vlierdonk bestuurt helder en zuinig
## {OD3.1} De dienstverlening is modern
- {16} Een digitaal loket uitbouwen | ICT | | eind 2026 | 34.000 € | in uitvoering
- {17} De avondopening op dinsdag herinvoeren | Burgerzaken | | 2025 | | afgerond
- {18} Medewerkers opleiden in klare taal | Personeel | Provincie | 2026-2027 | 6.000 € | lopend
## {OD3.2} De financiën blijven gezond
- {19} De leningen jaarlijks heronderhandelen | Financiën | Banken | jaarlijks | | lopend
- {20} Een verkoopplan voor ongebruikte gronden opstellen | Financiën | Notaris | 2026 | | niet gestart
"""


def dutch(folder: Path) -> Case:
    """PDF in Dutch: words of the levels in full, a table per operational objective, actions numbered throughout."""
    roots = outline(VLIERDONK, "service partner when cost told")
    tree = Tree()
    blocks: list[Block] = [
        Para("Gemeente Vlierdonk", center=True, bold=True),
        Para("Beleidsprogramma 2025-2030", center=True, bold=True),
        Break(),
        Head("Inhoud"),
        Contents(tuple((f"Strategische doelstelling {n}", 2 + n, 0) for n in range(1, 4))),
        Head("Woord vooraf"),
        Para("Beste inwoner, dit programma volgt uit zes dorpsgesprekken en een enquête bij 840 gezinnen."),
        Para("Het college legt elk jaar in december een stand van zaken voor aan de gemeenteraad."),
    ]
    for root in roots:
        plant(tree, root, code=root.code[2:])
        blocks += [Break(), Head(f"Strategische doelstelling {root.code[2:]}: {root.title}")]
        blocks.append(Para("Waarom? Omdat onze inwoners dit als een van de drie grootste uitdagingen noemden."))
        for part in root.parts:
            plant(tree, part, code=part.code[2:])
            blocks.append(Head(f"Operationele doelstelling {part.code[2:]}: {part.title}", 3))
            lines = [row("Nr.", "Actie", "Dienst", "Partners", "Timing", "Raming", "Status", bold=True)]
            for one in part.parts:
                lines.append(row(one.code, one.title, *(one.cells[name] or "-" for name in one.cells)))
                plant(
                    tree,
                    one,
                    departments=[one["service"]],
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
            blocks.append(Grid(tuple(lines), widths=(0.5, 3.5, 1.4, 1.4, 1.3, 1.2, 1.2)))
    blocks += [
        Head("Opvolging"),
        Para("Per doelstelling is een schepen aangeduid. De directieraad bespreekt de acties om de twee maanden."),
        Para("Namens het college: de algemeen directeur, W. Verstrepenhove – de burgemeester, H. Quaghebuur"),
    ]
    path = folder / "vlierdonk_pdf_dutch.pdf"
    pdf.write_pdf(blocks, path, header="Beleidsprogramma 2025-2030", footer="Vlierdonk", size=9.5, landscape=True)
    never = ("Woord vooraf", "Inhoud", "Opvolging", "Raming")
    return tree.case(
        path, "C", "Dutch, a table under each operational objective, a page for each strategic one", never=never
    )


BELLORGE = """
# {1} Faire de Bellorge une ville attractive
## {1.1} Embellir le centre
- {1.1.1} Rénover les façades de la Grand-Rue | Rénovation urbaine | Échevin de l'Urbanisme | 2026-2029 | 600.000 €\
 | En cours
- {1.1.2} Fleurir les balcons et les ponts | Espaces verts | Échevin des Travaux | annuel | 12.000 € | En cours
- {1.1.3} Enterrer les lignes électriques de la place du Perron | Travaux | Échevin des Travaux | 2028 | | À planifier
## {1.2} Animer la ville
- {1.2.1} Créer un marché de nuit | Commerce | Échevine du Commerce | août 2026 | 9.500 € | À planifier
- {1.2.2} Accueillir une étape cycliste | Sports | Bourgmestre | 2027 | 60.000 € | En attente
## {1.3} Attirer de nouveaux habitants
- {1.3.1} Vendre douze terrains à bâtir au Champ des Oies | Patrimoine | Échevin de l'Urbanisme | 2028 | | À planifier
- {1.3.2} Offrir un panier d'accueil de produits locaux | Population | Bourgmestre | en continu | 3.500 € | En cours
# {2} Renforcer la cohésion entre les quartiers
## {2.1} Rénover les maisons de quartier
- {2.1.1} Mettre aux normes la cuisine de la maison du Faubourg | Bâtiments | Échevin des Travaux | T2 2026 | 38.000\
 € | En cours
- {2.1.2} Confier la gestion des salles aux habitants | Cohésion sociale | Présidente du CPAS | 2027 | | Non commencé
## {2.2} Lutter contre la fracture numérique
- {2.2.1} Former cent aînés par an à la tablette | Espace numérique | Présidente du CPAS | chaque année | 5.000 € |\
 En cours
- {2.2.2} Ouvrir un point numérique à la gare | Espace numérique | Échevine du Commerce | T4 2026 | 9.000 € | Bloqué
- {2.2.3} Prêter des ordinateurs reconditionnés | Espace numérique | Présidente du CPAS | fin 2026 | 14.800 € |\
 Réalisé
# {3} Moderniser l'administration
## {3.1} Travailler par projets
- {3.1.1} Former vingt chefs de projet | Ressources humaines | Bourgmestre | 2026 | 11.000 € | En cours
- {3.1.2} Acquérir un outil de suivi des projets | Informatique | Bourgmestre | 31/03/2026 | 16.500 € | Réalisé
## {3.2} Valoriser les agents
- {3.2.1} Lancer un prix interne de l'innovation | Ressources humaines | Bourgmestre | 2027 | 2.000 € | À planifier
- {3.2.2} Proposer des séances de sport le midi | Sports | Bourgmestre | 2026 | | Non commencé
- {3.2.3} Rénover le réfectoire de l'hôtel de ville | Bâtiments | Échevin des Travaux | mi-2026 | 55.000 € | En cours
"""


def sheets(folder: Path) -> Case:
    """Presentation: objectives on dividers, a slide lists the actions of each one below, then a slide an action."""
    roots = outline(BELLORGE, "service lead when cost told")
    tree = Tree()
    show = [
        Slide("PST de la Ville de Bellorge", (Para("Présentation à la commission des finances, 9 février 2026"),)),
        Slide("Au programme", (Bullet("Rappel du cadre légal"), Bullet("Les projets"), Bullet("La suite"))),
        Slide("Rappel du cadre légal", (Bullet("Article L1123-27 du CDLD"), Bullet("Le Conseil prend acte du PST"))),
    ]
    for root in roots:
        plant(tree, root)
        show.append(Slide(f"Objectif stratégique {root.code}", (Para(root.title),)))
        for part in root.parts:
            plant(tree, part)
            lines = tuple(Bullet(f"{one.code} {one.title}") for one in part.parts)
            show.append(Slide(f"OO {part.code} : {part.title}", lines))
            for one in part.parts:
                told = (
                    ("Service pilote", one["service"]),
                    ("Mandataire", one["lead"]),
                    ("Échéance", one["when"]),
                    ("Budget", one["cost"] or "à définir"),
                    ("Statut", one["told"]),
                )
                table = Grid(tuple(row(*pair) for pair in told), header=0)
                show.append(Slide(f"Action {one.code} : {one.title}", (table,), notes="Montrer la photo du site."))
                plant(
                    tree,
                    one,
                    departments=[one["service"]],
                    political_leads=[one["lead"]],
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
    show += [
        Slide("La suite", (Bullet("Mise à jour semestrielle"), Bullet("Évaluation à mi-législature fin 2027"))),
        Slide("Merci !", (Para("Contact : pst@bellorge.example"),)),
    ]
    path = folder / "bellorge_deck_sheets.pptx"
    slides.write_slides(show, path, footer="Ville de Bellorge")
    never = ("Au programme", "Rappel du cadre légal", "La suite", "Mise à jour semestrielle", "Merci !", "Les projets")
    return tree.case(
        path, "D", "actions listed on one slide and told on a slide each, title below its word", never=never
    )


OURCHAMPS = """
# {1} Une commune nature
## {1.1} Sauvegarder la biodiversité
- Créer dix prairies fleuries | 2026
- Installer des nichoirs à martinets | mars 2026
- Dresser l'atlas communal de la biodiversité | fin 2027
## {1.2} Préserver l'eau
- Protéger les captages d'Ourchamps-Haut | 2028
- Analyser l'eau des fontaines publiques | annuel
- Replanter la ripisylve du ruisseau du Gué | 2027
## {1.3} Consommer moins d'énergie
- Remplacer les châssis de la salle polyvalente | mi-2026
- Suivre les consommations en temps réel | T1 2026
# {2} Une commune pour tous les âges
## {2.1} Petite enfance
- Ouvrir une crèche de quatorze places | 2029
- Soutenir les accueillantes indépendantes | continu
## {2.2} Jeunesse
- Rénover le local des jeunes | 2026
- Proposer des jobs d'été à vingt étudiants | chaque année
- Créer un skatepark avec les utilisateurs | 2028
## {2.3} Aînés
- Organiser un taxi vers le marché | 2026
- Adapter les bancs publics | 2027
- Tenir un café des aidants | en continu
# {3} Une commune bien organisée
## {3.1} Services au citoyen
- Délivrer les documents en ligne | fin 2026
- Tenir une permanence du soir | T3 2026
## {3.2} Personnel
- Évaluer la charge de travail des services | 2026
- Recruter un conseiller en mobilité | début 2027
- Rédiger un plan de bien-être | 30/06/2026
## {3.3} Finances
- Réviser la dette | 2027
- Mutualiser les achats avec les communes voisines | permanent
"""


def columns(folder: Path) -> Case:
    """Presentation: a slide a strategic objective, its table has a column for each operational one, actions below."""
    roots = outline(OURCHAMPS, "when")
    tree = Tree()
    show = [
        Slide("Commune d'Ourchamps – PST 2025-2030", (Para("Réunion d'information aux habitants, 14 novembre 2025"),)),
        Slide(
            "Le PST en quelques mots",
            (Bullet("Un plan pour six ans"), Bullet("Des objectifs, des actions, des délais")),
        ),
        Slide("Comment lire les pages suivantes ?", (Bullet("En haut de chaque colonne, l'objectif opérationnel"),)),
    ]
    for root in roots:
        plant(tree, root)
        head = [Box(f"OO {part.code} – {part.title}") for part in root.parts]
        held = []
        for part in root.parts:
            plant(tree, part)
            held.append(Box("\n".join(f"• {one.title} ({one['when']})" for one in part.parts)))
            for one in part.parts:
                plant(tree, one, deadline=due(one["when"]), title_also_ok=[f"{one.title} ({one['when']})"])
        show.append(Slide(f"OS {root.code} – {root.title}", (Grid((tuple(head), tuple(held))),)))
        show.append(Slide("Vos questions", (Para("Une minute par personne"),)))
    show.append(Slide("À bientôt", (Para("Toutes les fiches sont consultables à la maison communale."),)))
    path = folder / "ourchamps_deck_columns.pptx"
    slides.write_slides(show, path, footer="PST d'Ourchamps")
    never = ("Vos questions", "À bientôt", "Un plan pour six ans", "Le PST en quelques mots", "Une minute par personne")
    return tree.case(path, "D", "operational objectives side by side, their actions in the cell below", never=never)


ALL: tuple[Maker, ...] = (tables, prose, dutch, sheets, columns)
