"""Ninth set: what the commune of the book of five objectives wants to do."""

NAMES = "lead service agent when bo be told"
FONTENOISEL = """
# {1} Être une commune dont l'administration va au-devant de ses habitants
## {1.1} Repenser l'accueil à la maison communale
- {1.1.1} Réorganiser le rez-de-chaussée : un seul comptoir, deux bureaux fermés pour les entretiens | Bourgmestre |\
 Population | N. Fassotte | 30/06/2026 | | 85.000 € | En cours
- {1.1.2} Passer à la prise de rendez-vous pour les cartes d'identité et permis de conduire | Bourgmestre |\
 Population | N. Fassotte / K. Ledru | 31/01/2026 | 2.400 € | | Réalisé
- {1.1.3} Mesurer les temps d'attente une semaine par trimestre | Bourgmestre | Population | K. Ledru | chaque\
 trimestre | | | En cours
- {1.1.4} Former les agents des guichets à la gestion de l'agressivité | Éch. Personnel | GRH | O. Stasse | fin 2026\
 | 3.600 € | | à planifier
## {1.2} Répondre plus vite et plus clairement
- {1.2.1} Réduire à cinq jours ouvrables le délai de première réponse aux courriels | Bourgmestre | Secrétariat | DG\
 | 2027 | | | En cours
- {1.2.2} Réécrire les vingt courriers les plus envoyés | Bourgmestre | Secrétariat | DG + V. Cornélis | juin-26 | |\
 | Terminé
- {1.2.3} Publier un annuaire des services avec une photo par agent | Bourgmestre | Communication | V. Cornélis | T4\
 2026 | 500 € | | Pas commencé
- {1.2.4} Signaler en ligne un trou, une lampe, un dépôt : relancer l'application abandonnée en 2022 | Éch. Travaux |\
 Communication | V. Cornélis et P. Hody | 31/03/2027 | 4.200 € | | A planifier
## {1.3} Associer les habitants aux décisions
- {1.3.1} Tenir une rencontre du Collège par village et par an | Bourgmestre | Secrétariat | DG | annuel | 1.500 € |\
 | En cours
- {1.3.2} Lancer un appel à projets citoyens de 20.000 € | Éch. Participation | Secrétariat | V. Cornélis | 2027 | |\
 20.000 € | A planifier
- {1.3.3} Retransmettre les séances du Conseil sur internet | Bourgmestre | Informatique | P. Hody | septembre 2026 |\
 1.800 € | 6.500 € | Reporté
# {2} Être un employeur qui donne envie de rester
## {2.1} Remettre de l'ordre dans l'organisation
- {2.1.1} Écrire l'organigramme tel qu'il est et pas tel qu'on voudrait | Éch. Personnel | GRH | O. Stasse |\
 31/12/2025 | | | Terminé
- {2.1.2} Établir une fiche de fonction par poste (62 postes) | Éch. Personnel | GRH | O. Stasse ; chefs de service |\
 fin 2026 | | | En cour
- {2.1.3} Désigner un suppléant pour chaque tâche vitale | Éch. Personnel | Direction générale | DG | T2 2026 | | |\
 Terminé
- {2.1.4} Réviser le cadre et le statut pécuniaire | Éch. Personnel | Direction générale | DG / DF | 2028 | à définir\
 | | Pas commencé
## {2.2} Recruter et intégrer
- {2.2.1} Présenter les métiers communaux dans les écoles techniques | Éch. Personnel | GRH | O. Stasse | annuel |\
 800 € | | En cours
- {2.2.2} Remettre un livret d'arrivée et un badge dès le premier jour | Éch. Personnel | GRH | L. Quoilin |\
 01/09/2026 | 600 € | | Réalisé
- {2.2.3} Constituer une réserve d'auxiliaires pour les garderies | Éch. Enseignement | Enseignement | S. Marlaire |\
 août-26 | | | En cours
- {2.2.4} Prendre deux apprentis en alternance au service Travaux | Éch. Travaux | Travaux | B. Wanson | septembre\
 2027 | 14.000 € | | A planifier
## {2.3} Veiller à la santé des équipes
- {2.3.1} Renouveler les vêtements de travail, en marché groupé avec le CPAS | Éch. Travaux | Travaux | B. Wanson |\
 30/04/2026 | 22.500 € | | Terminé
- {2.3.2} Remplacer les douches du dépôt communal | Éch. Travaux | Travaux | B. Wanson | 2027 | | 48.000 € | Pas\
 commencé
- {2.3.3} Mettre en œuvre les mesures de l'enquête bien-être de 2025 | Éch. Personnel | SIPPT | R. Adant | 31/12/2027\
 | 5.000 € | | En cours
- {2.3.4} Supprimer la pointeuse de l'annexe | Éch. Personnel | GRH | L. Quoilin | T1 2026 | | | Annulé
# {3} Être une commune qui entretient ce qu'elle possède
## {3.1} Connaître et planifier
- {3.1.1} Inspecter les 41 bâtiments communaux et leur donner une note de A à E | Éch. Patrimoine | Bâtiments | M.\
 Grodent | 30/09/2026 | | 35.000 € | En cours
- {3.1.2} Arrêter un plan d'entretien sur six ans | Éch. Patrimoine | Bâtiments | M. Grodent | mars-27 | | | Pas\
 commencé
- {3.1.3} Vendre l'ancien presbytère de Hautbois et la maison du garde | Éch. Patrimoine | Direction générale | DG &\
 notaire | 2026 | | | En attente
- {3.1.4} Encoder les concessions des cimetières dans le nouveau logiciel | Éch. État civil | Population | J. Tihange\
 | fin 2027 | 9.000 € | | En cours
## {3.2} Rénover les écoles
- {3.2.1} Changer les châssis de l'implantation du Bas-Sart | Éch. Enseignement | Bâtiments | M. Grodent | août-26 |\
 | 210.000 € | En cours
- {3.2.2} Désamianter la chaufferie de l'école des Aubépines | Éch. Enseignement | Bâtiments | M. Grodent |\
 31/08/2025 | | 64.300 € | Termine
- {3.2.3} Construire un préau à Hautbois | Éch. Enseignement | Bâtiments | M. Grodent, S. Marlaire | 2028 | | 160.000\
 € | A planifier
- {3.2.4} Débitumer la cour des petits | Éch. Enseignement | Environnement | F. Delsemme | avril-27 | | 55.000 € | A\
 planifier
## {3.3} Remettre les voiries à niveau
- {3.3.1} Exécuter la programmation de voirie 2025-2027 (rues du Flot, des Carrières et Basse) | Éch. Travaux |\
 Travaux | P. Hody | 31/12/2027 | | 1.150.000 € | En cours
- {3.3.2} Boucher les ornières des chemins agricoles avec les exploitants | Éch. Agriculture | Travaux | B. Wanson |\
 chaque année | 18.000 € | | encours
- {3.3.3} Remplacer les 640 luminaires encore au sodium | Éch. Énergie | Travaux | P. Hody | 2029 | | 395.000 € | En\
 cours
- {3.3.4} Dresser l'inventaire des ouvrages d'art et fermer le pont des Moines aux camions | Éch. Travaux | Travaux |\
 P. Hody | T3 2026 | 7.500 € | | Terminé
# {4} Être une commune où l'on grandit et vieillit bien
## {4.1} Accueillir les enfants hors de l'école
- {4.1.1} Ouvrir une plaine de vacances la deuxième semaine de Pâques | Éch. Jeunesse | ATL | C. Vanherck | avril\
 2026 | 11.200 € | | Terminé
- {4.1.2} Porter à quatorze places la halte-accueil des Coccinelles | Éch. Petite enfance | Petite enfance | I.\
 Rahier | 2028 | | 320.000 € | En cours
- {4.1.3} Offrir une étude dirigée gratuite le lundi et le jeudi | Éch. Enseignement | Enseignement | S. Marlaire |\
 septembre 2026 | 16.000 € | | Pas commencé
- {4.1.4} Revoir le règlement des garderies et le prix du quart d'heure | Éch. Enseignement | ATL | C. Vanherck / S.\
 Marlaire | 30/06/2026 | | | terminé
## {4.2} Donner une place aux jeunes
- {4.2.1} Rouvrir le local des jeunes de la rue du Moulin | Éch. Jeunesse | Cohésion sociale | A. Hazard | T3 2026 |\
 8.000 € | 25.000 € | En cours
- {4.2.2} Engager un éducateur de rue à mi-temps | Éch. Jeunesse | Cohésion sociale | A. Hazard | 01/01/2027 | 32.000\
 € | | A planifier
- {4.2.3} Occuper trente étudiants pendant l'été | Éch. Jeunesse | GRH | L. Quoilin | chaque année | 27.000 € | | En\
 cours
## {4.3} Entourer les aînés
- {4.3.1} Visiter chaque habitant de plus de 85 ans vivant seul | Éch. Aînés | Cohésion sociale | A. Hazard |\
 récurrent | 1.000 € | | En cours
- {4.3.2} Créer un service de petits dépannages avec le CPAS | Éch. Aînés | Travaux | B. Wanson | 2027 | 19.500 € | |\
 Bloqué
- {4.3.3} Réserver six emplacements bas au columbarium et des bancs dans les cimetières | Éch. État civil | Travaux |\
 J. Tihange | mai-26 | | 7.900 € | Terminé
- {4.3.4} Installer un conseil consultatif des aînés digne de ce nom | Éch. Aînés | Secrétariat | V. Cornélis |\
 31/12/2025 | 400 € | | Terminé
# {5} Être une commune qui prépare l'après
## {5.1} Moins consommer
- {5.1.1} Relever à distance les compteurs des douze plus gros bâtiments | Éch. Énergie | Bâtiments | F. Delsemme |\
 T2 2026 | 2.100 € | 14.000 € | OK
- {5.1.2} Couper l'éclairage public de minuit à cinq heures, sauf carrefours | Éch. Énergie | Travaux | P. Hody |\
 2026 | | | Abandonné
- {5.1.3} Isoler le plafond de la salle de l'Entente | Éch. Énergie | Bâtiments | M. Grodent | octobre 2027 | |\
 38.500 € | A planifier
- {5.1.4} Remplacer quatre camionnettes par des électriques | Éch. Travaux | Travaux | B. Wanson | 2029 | | 184.000 €\
 | En cours
## {5.2} Faire place à l'eau et aux arbres
- {5.2.1} Rouvrir le ruisseau du Fonteny derrière l'église | Éch. Environnement | Environnement | F. Delsemme | 2030\
 | | 275.000 € | Pas commencé
- {5.2.2} Poser dix fascines dans les champs en pente | Éch. Agriculture | Environnement | F. Delsemme | 31/03/2026 |\
 6.800 € | | Terminé
- {5.2.3} Planter une haie de quatre kilomètres avec les scouts et l'école d'horticulture | Éch. Environnement |\
 Environnement | F. Delsemme | mars-28 | 9.600 € | | En cours
- {5.2.4} Imposer une citerne d'eau de pluie dans les permis | Éch. Urbanisme | Urbanisme | T. Lamarche | permanent |\
 | | En cours
## {5.3} Trier, réparer, partager
- {5.3.1} Ouvrir une matériauthèque au recyparc | Éch. Environnement | Environnement | F. Delsemme | T1 2027 | 3.000\
 € | | Pas commencé
- {5.3.2} Organiser deux cafés-réparation par an | Éch. Environnement | Cohésion sociale | A. Hazard | 2x/an | 700 €\
 | | En cours
- {5.3.3} Bannir les gobelets jetables des fêtes autorisées | Éch. Fêtes | Secrétariat | V. Cornélis | 01/05/2026 | |\
 12.300 € | Terminé
"""
