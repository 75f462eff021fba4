"""The sixteen sheets of the catalogue of Vaulnes."""

# X axis, O objective ; F | title | elected person | pilot | departments | partners | calendar | budget
# P | purpose ; E step | who | when ; I indicator
PLAN = """
X 1 | Un service public proche des habitants
O 1.1 | Accueillir et orienter chaque usager
F 1.1.1 | Créer un accueil unique au siège | Vice-présidente à la vie locale | Responsable de l'accueil
+ | Service Population ; Service Communication | Département | 2026-2027 | 38 000 €
P | Ne plus renvoyer l'usager d'un étage à l'autre : une seule porte, un seul numéro.
E | Recenser les motifs de visite pendant un mois | Responsable de l'accueil | mars 2026
E | Réaménager le hall du siège | Chef du service Bâtiments | novembre 2026
E | Former six agents à l'accueil polyvalent | Chargée de formation | février 2027
I | Temps moyen d'attente
I | Part des demandes traitées sans renvoi
F 1.1.2 | Ouvrir des permanences dans six communes | Vice-présidente à la vie locale | Coordinatrice France services
+ | Service Population | Communes membres ; Mutualité agricole | septembre 2026 | 12 500 €
P | Aller vers les habitants qui ne se déplacent pas.
E | Signer une convention avec chaque commune | Directeur général adjoint | avril 2026
E | Équiper deux valises numériques | Technicien informatique | juin 2026
E | Faire connaître les permanences dans les bulletins | Chargée de communication | août 2026
I | Nombre de rendez-vous par permanence
F 1.1.3 | Rédiger une charte de réponse aux courriers | Président | Secrétaire général | Tous les services |
+ | décembre 2026 |
P | Répondre à tous, dans un délai connu et dans une langue claire.
E | Mesurer les délais actuels | Secrétaire général | mai 2026
E | Proposer dix lettres types | Chargée de communication | septembre 2026
I | Part des courriers traités en quinze jours
O 1.2 | Écouter avant de décider
F 1.2.1 | Installer un panel d'usagers | Vice-président à la participation | Chargée de mission participation
+ | Direction générale | Conseil de développement | 1er semestre 2027 | 6 000 €
P | Tester nos services avec ceux qui s'en servent.
E | Tirer au sort trente habitants | Chargée de mission participation | octobre 2026
E | Organiser deux séances de test par an | Chargée de mission participation | juin 2027
I | Nombre de services testés
I | Taux de présence aux séances
F 1.2.2 | Mener une enquête de satisfaction tous les deux ans | Vice-président à la participation
+ | Contrôleur de gestion | Service Communication | Université voisine | fin 2026 | 9 800 €
P | Disposer d'une mesure régulière, comparable d'une fois à l'autre.
E | Écrire le questionnaire | Contrôleur de gestion | juin 2026
E | Interroger huit cents foyers | Bureau d'études | octobre 2026
E | Présenter les résultats aux agents | Contrôleur de gestion | décembre 2026
I | Taux de réponse
F 1.2.3 | Publier les comptes rendus dans un format accessible | Président | Secrétaire général
+ | Service informatique | Association des aveugles de la région | mars 2027 | 4 200 €
P | Permettre à chacun de lire ce qui se décide.
E | Choisir un modèle de document balisé | Technicien informatique | novembre 2026
E | Former les secrétaires de séance | Chargée de formation | janvier 2027
I | Part des comptes rendus conformes
X 2 | Des agents bien dans leur travail
O 2.1 | Prendre soin de la santé au travail
F 2.1.1 | Réduire le port de charges dans les crèches | Vice-présidente à l'enfance | Conseillère de prévention
+ | Service Petite enfance | Centre de gestion | 2e trimestre 2027 | 27 000 €
P | Diminuer les maux de dos, première cause d'arrêt.
E | Filmer et analyser quatre postes | Ergonome | novembre 2026
E | Acheter des meubles réglables | Responsable des achats | février 2027
E | Apprendre les bons gestes à quarante agents | Conseillère de prévention | juin 2027
I | Nombre de jours d'arrêt pour mal de dos
F 2.1.2 | Mettre en place un réseau de secouristes en santé mentale | Vice-président au personnel
+ | Psychologue du travail
+ | Service Ressources humaines | Mutuelle | fin 2027 | 8 400 €
P | Repérer tôt les collègues en difficulté.
E | Lancer un appel à volontaires | Psychologue du travail | janvier 2027
E | Former vingt secouristes | Organisme agréé | septembre 2027
I | Nombre de secouristes formés
I | Nombre de sollicitations
F 2.1.3 | Rénover les vestiaires du centre technique | Vice-président aux travaux | Chef du service Bâtiments
+ | Service Voirie | | juillet 2028 | 165 000 €
P | Offrir des locaux décents, séparés pour les femmes et les hommes.
E | Dessiner un avant-projet avec les équipes | Architecte | mai 2027
E | Passer le marché de travaux | Responsable des achats | décembre 2027
E | Suivre le chantier | Chef du service Bâtiments | juillet 2028
I | Part des agents satisfaits des vestiaires
O 2.2 | Faire grandir les compétences
F 2.2.1 | Créer une école interne de l'encadrement | Vice-président au personnel | Chargée de formation
+ | Direction générale | Centre de formation territorial | 2027-2028 | 21 000 €
P | Donner à chaque encadrant les mêmes repères.
E | Définir un socle de six modules | Chargée de formation | mars 2027
E | Choisir dix formateurs internes | Directeur général adjoint | mai 2027
E | Accueillir la première promotion | Chargée de formation | octobre 2027
I | Part des encadrants formés
F 2.2.2 | Proposer des journées d'échange de postes | Vice-président au personnel | Chargée de formation
+ | Tous les services | | Permanent |
P | Connaître le métier de l'autre pour mieux travailler ensemble.
E | Ouvrir un calendrier de vingt journées | Chargée de formation | avril 2026
E | Recueillir les étonnements des participants | Stagiaire | décembre 2026
I | Nombre de journées d'échange
X 3 | Une collectivité sobre et transparente
O 3.1 | Réduire notre empreinte
F 3.1.1 | Mutualiser le parc automobile | Vice-présidente à la transition | Responsable du parc
+ | Service Voirie ; Service Finances | Syndicat d'énergie | 1er janvier 2028 | 54 000 €
P | Partager douze véhicules plutôt que d'en affecter vingt-six.
E | Poser des boîtiers de mesure sur les véhicules | Responsable du parc | février 2027
E | Vendre dix véhicules | Responsable des achats | octobre 2027
E | Ouvrir un outil de réservation | Technicien informatique | décembre 2027
I | Nombre de véhicules
I | Kilomètres parcourus par an
F 3.1.2 | Éteindre les écrans et les serveurs inutiles | Vice-présidente à la transition | Technicien informatique
+ | Service informatique | | octobre 2026 | 2 500 €
P | Consommer moins sans travailler moins bien.
E | Programmer l'arrêt des postes à 20 heures | Technicien informatique | mai 2026
E | Regrouper les neuf serveurs en quatre | Prestataire | octobre 2026
I | Consommation électrique du siège
F 3.1.3 | Servir des repas locaux au restaurant du personnel | Vice-présidente à la transition | Gérante du restaurant
+ | Service des Achats | Chambre d'agriculture ; Maraîchers | 3e trimestre 2027 | 15 000 €
P | Soutenir les producteurs du pays et mieux manger.
E | Rencontrer quinze producteurs | Gérante du restaurant | janvier 2027
E | Revoir le marché des denrées | Responsable des achats | juin 2027
I | Part de produits locaux
O 3.2 | Rendre nos choix lisibles
F 3.2.1 | Tenir un tableau de bord ouvert à tous les agents | Président | Contrôleur de gestion
+ | Direction générale | | juin 2027 | 7 000 €
P | Que chacun sache où en est le projet.
E | Choisir vingt indicateurs | Contrôleur de gestion | février 2027
E | Mettre le tableau en ligne sur l'intranet | Technicien informatique | juin 2027
I | Nombre de visites par mois
F 3.2.2 | Chiffrer le coût complet de cinq services | Vice-président aux finances | Directrice financière
+ | Service Finances | Trésorerie | fin 2028 |
P | Éclairer les arbitrages budgétaires.
E | Arrêter une méthode de calcul | Directrice financière | mars 2028
E | Calculer le coût des déchets et des piscines | Contrôleur de gestion | juin 2028
E | Calculer le coût des trois autres services | Contrôleur de gestion | novembre 2028
I | Nombre de services chiffrés
"""
