"""Ninth set: what the commune and the CPAS of the printed sheet want to do."""

OLMERVAUX = """
# {1} Être des administrations qui se modernisent sans perdre leur âme
## {1.1} Unir les forces de la commune et du CPAS
- {1.1.1} Fusionner les services du personnel et engager un responsable commun | BGM/PCPAS | RH | 30/06/2026 | 68.000\
 | | Terminé
- {1.1.2} Confier l'entretien de tous les bâtiments à une seule équipe | PCPAS | TRAV | 01/01/2027 | | 25.000 | En\
 cours
- {1.1.3} Loger les deux administrations à la même adresse | BGM/PCPAS | DG | 2030 | | 1.950.000 | A planifier
- {1.1.4} Tenir deux CODIR conjoints par mois | BGM | DG | permanent | | | Encours
- {1.1.5} Mettre en place une centrale d'achat pour les denrées | PCPAS | MP | fin 2026 | 1.500 | | En cours
## {1.2} Soigner l'organisation interne
- {1.2.1} Installer un intranet simple avec l'annuaire et les congés | BGM | INFO | T3 2026 | 4.200 | 9.800 | En cours
- {1.2.2} Écrire les trente procédures qui ne sont que dans les têtes | BGM | DG | 31/12/2027 | | | En cours
- {1.2.3} Évaluer chaque agent tous les deux ans, comme prévu au statut | BGM | RH | 2026 | | | Reporté
- {1.2.4} Désigner un archiviste à mi-temps | BGM | DG | mars 2027 | 27.500 | | A planifier
- {1.2.5} Revoir le plan de nettoyage des bureaux | PCPAS | TRAV | 31/01/2026 | | | Terminé
- {1.2.6} Renouveler vingt-cinq postes informatiques par an | BGM | INFO | annuel | | 31.000 | En cours
## {1.3} Maîtriser les finances
- {1.3.1} Élaborer un budget pluriannuel sur six ans | ECH1 | FIN | septembre 2026 | | | En cours
- {1.3.2} Recouvrer plus vite les redevances impayées | ECH1 | FIN | 31/12/2026 | 3.000 | | En cours
- {1.3.3} Réviser l'ensemble des règlements-taxes | ECH1 | FIN | octobre 2025 | | | Terminé
- {1.3.4} Mettre en vente deux terrains à bâtir par an | ECH1 | PAT | chaque année | | | En cours
- {1.3.5} Répondre à cinq appels à projets européens | BGM | DG | 2028 | 5.000 | | En cours
# {2} Être un territoire où chacun trouve sa place
## {2.1} Accompagner les familles
- {2.1.1} Créer un lieu de rencontre parents-bébés le mercredi | PCPAS | SOC | avril 2026 | 2.400 | 6.000 | Terminé
- {2.1.2} Subventionner les couches lavables | ECH3 | ENV | 01/03/2026 | 3.500 | | terminé
- {2.1.3} Augmenter de vingt le nombre de places en accueil extrascolaire | ECH3 | ENS | septembre 2027 | 41.000 |\
 18.000 | A planifier
- {2.1.4} Bâtir une crèche de 28 lits au Trou Colas | PCPAS | TRAV | 2029 | | 1.900.000 | En cours
- {2.1.5} Tenir une bourse aux vêtements à chaque changement de saison | PCPAS | SOC | 2x/an | 250 | | En cours
## {2.2} Lutter contre la pauvreté
- {2.2.1} Lancer une mutuelle d'énergie citoyenne | PCPAS | ENER | T1 2027 | 6.500 | | A planifier
- {2.2.2} Négocier des plans de paiement avec les fournisseurs d'eau | PCPAS | SOC | continu | | | En cours
- {2.2.3} Offrir un petit déjeuner solidaire deux jours par semaine | PCPAS | SOC | janvier 2026 | 7.800 | | Terminé
- {2.2.4} Créer un fonds pour les frais dentaires des enfants | PCPAS | SOC | 2027 | 9.000 | | Reporté
- {2.2.5} Accompagner les sans-papiers dans leurs démarches de santé | PCPAS | SOC | permanent | 2.000 | | En cours
- {2.2.6} Rénover quatre logements d'insertion rue Tige | PCPAS | TRAV | 31/08/2028 | | 265.000 | En cours
## {2.3} Inclure les personnes en situation de handicap
- {2.3.1} Auditer l'accessibilité de quinze bâtiments avec des personnes concernées | ECH2 | PAT | T2 2026 | 4.750 |\
 | Terminé
- {2.3.2} Poser des rampes amovibles aux commerces volontaires | ECH4 | TRAV | fin 2026 | | 11.200 | En cours
- {2.3.3} Adapter les bulletins de vote communaux en braille | BGM | POP | 2030 | | | A planifier
- {2.3.4} Réserver deux stages d'été à des enfants porteurs de handicap | ECH3 | ENS | juillet 2026 | 1.800 | | Réalisé
- {2.3.5} Former les conducteurs du taxi social à la prise en charge | PCPAS | SOC | mai 2026 | 650 | | Terminé
## {2.4} Fêter, bouger, créer
- {2.4.1} Remplacer le revêtement synthétique du terrain de hockey | ECH5 | SPO | août 2027 | | 330.000 | En cours
- {2.4.2} Ouvrir la piscine scolaire au public le samedi | ECH5 | SPO | septembre 2026 | 16.500 | | Bloqué
- {2.4.3} Monter une exposition de photos anciennes dans les rues | ECH5 | CULT | juin 2026 | 3.100 | | Terminé
- {2.4.4} Tenir un répertoire des artistes d'ici | ECH5 | CULT | 2026 | | | En cours
- {2.4.5} Acheter un podium couvert de 48 m² | ECH5 | TRAV | mars 2026 | | 29.900 | Terminé
- {2.4.6} Jumeler la commune avec un village d'outre-Rhin | BGM | CULT | 2028 | 2.500 | | Annulé
# {3} Être un territoire qui aménage avec mesure
## {3.1} Guider l'urbanisation
- {3.1.1} Adopter le schéma de développement communal | ECH4 | URB | décembre 2027 | | 85.000 | En cours
- {3.1.2} Limiter les lotissements hors des centralités | ECH4 | URB | permanent | | | En cours
- {3.1.3} Publier un guide des bonnes pratiques pour les rénovations en pierre | ECH4 | URB | T4 2026 | 2.200 | | A\
 planifier
- {3.1.4} Recevoir les candidats bâtisseurs avec l'architecte conseil | ECH4 | URB | 01/02/2026 | 7.000 | | Terminé
- {3.1.5} Inventorier le petit patrimoine (potales, pompes, fontaines) | ECH5 | PAT | 30/09/2026 | 1.200 | | En cours
## {3.2} Réparer et sécuriser les routes
- {3.2.1} Reconstruire le mur de soutènement de la rue de la Roche | ECH2 | TRAV | octobre 2026 | | 148.000 | En cours
- {3.2.2} Égoutter la rue des Prés avec l'organisme d'épuration | ECH2 | TRAV | 2028 | | 720.000 | A planifier
- {3.2.3} Repeindre les 90 passages piétons | ECH2 | TRAV | tous les ans | 13.000 | | En cours
- {3.2.4} Installer un feu intelligent au carrefour de la Poste | ECH2 | MOB | 2027 | | 64.500 | Reporté
- {3.2.5} Fermer au transit le chemin des Écoliers | ECH2 | MOB | 31/08/2026 | | 4.800 | Termine
- {3.2.6} Étaler moins de sel grâce à la saumure | ECH2 | TRAV | novembre 2026 | | 17.600 | En cours
## {3.3} Développer les modes doux
- {3.3.1} Aménager un chaînon cyclable entre Olmervaux et le RAVeL | ECH2 | MOB | 2029 | | 540.000 | En cours
- {3.3.2} Enseigner le vélo aux élèves de sixième | ECH3 | POL | annuel | 900 | | En cours
- {3.3.3} Installer six bornes de réparation | ECH2 | MOB | T2 2026 | | 7.400 | Terminé
- {3.3.4} Tester un pédibus dans deux écoles | ECH3 | ENS | septembre 2026 | | | En cours
# {4} Être un territoire résilient face au climat
## {4.1} Protéger la nature
- {4.1.1} Restaurer quinze mares agricoles | ECH6 | ENV | mars 2028 | | 22.500 | En cours
- {4.1.2} Fleurir les cimetières et abandonner le gravier | ECH6 | ENV | fin 2029 | | 60.000 | en cours
- {4.1.3} Stériliser les chats errants avec le refuge | ECH6 | ENV | continu | 6.200 | | En cours
- {4.1.4} Éradiquer la renouée des berges du Ry d'Olme | ECH6 | ENV | 2030 | 8.000 | | En cours
- {4.1.5} Distribuer mille plants à la Sainte-Catherine | ECH6 | ENV | chaque année | 2.300 | | En cours
## {4.2} Consommer moins d'énergie
- {4.2.1} Placer des panneaux solaires sur le hall technique | ECH6 | ENER | 30/11/2026 | | 58.000 | En cours
- {4.2.2} Réguler le chauffage des églises | ECH1 | PAT | octobre 2026 | | 12.900 | Terminé
- {4.2.3} Remplacer la chaudière de la maison de repos par une pompe à chaleur | PCPAS | TRAV | 2028 | | 410.000 | A\
 planifier
- {4.2.4} Relayer les primes régionales lors de soirées d'information | ECH6 | ENER | chaque trimestre | 500 | | En\
 cours
- {4.2.5} Thermographier cent façades | ECH6 | ENER | février 2026 | 4.000 | | Terminé
## {4.3} S'adapter aux crises
- {4.3.1} Équiper deux centres de repli d'un groupe électrogène | BGM | PLANU | T1 2027 | | 47.000 | En cours
- {4.3.2} Créer une réserve citoyenne de soixante volontaires | BGM | PLANU | 2027 | 1.000 | | En cours
- {4.3.3} Curer les fossés en amont des zones habitées | ECH2 | TRAV | annuel | 24.000 | | En cours
- {4.3.4} Alerter par SMS les riverains de l'Olme | BGM | PLANU | décembre 2025 | 3.300 | | Terminé
- {4.3.5} Tester le plan canicule à la résidence | PCPAS | MRS | juin 2026 | | | Terminé
# {5} Être un territoire qui crée de l'activité
## {5.1} Soutenir les commerçants et les indépendants
- {5.1.1} Octroyer une aide au premier loyer | ECH4 | ECO | 2026-2028 | 30.000 | | En cours
- {5.1.2} Déplacer le marché sur l'esplanade de la gare | ECH4 | ECO | avril 2027 | | 9.500 | A planifier
- {5.1.3} Illuminer les vitrines vides avec des œuvres d'élèves | ECH4 | CULT | novembre 2025 | 800 | | Terminé
- {5.1.4} Instaurer un guichet des indépendants une matinée par mois | ECH4 | ECO | T2 2026 | | | Bloqué
## {5.2} Valoriser le tourisme et la campagne
- {5.2.1} Baliser 64 km de promenades en points-nœuds | ECH5 | TOUR | mai 2027 | | 38.000 | En cours
- {5.2.2} Rénover le camping communal en supprimant les résidences permanentes | ECH5 | TOUR | 2030 | | 675.000 |\
 Reporté
- {5.2.3} Accueillir un producteur dans l'ancienne laiterie | ECH6 | ECO | 2028 | | 92.000 | A planifier
- {5.2.4} Faire goûter les produits d'ici dans les écoles | ECH6 | ENS | octobre 2026 | 1.400 | | En cours
- {5.2.5} Signer une charte agriculture-riverains | ECH6 | ENV | 31/03/2027 | | | En cours
## {5.3} Rapprocher habitants et emploi
- {5.3.1} Réunir les agences d'intérim une fois l'an à la salle omnisports | PCPAS | EMPL | tous les ans | 1.100 | |\
 En cours
- {5.3.2} Ouvrir un espace de travail partagé à l'étage de la poste | ECH4 | ECO | 2027 | | 53.000 | Annulé
- {5.3.3} Former vingt jeunes au permis théorique | PCPAS | EMPL | juin 2027 | 5.600 | | A planifier
"""
