"""What the long narrative of a town says: a paragraph or two for each objective, then its actions."""

# OS, OO | title ; P | paragraph ; A | title | pilot | when
PLAN = """
OS 1 | Montrelle, une ville qui respire
P | Avec 61 habitants à l'hectare dans sa partie basse, Montrelle est la ville la plus dense de l'arrondissement. Les
+ étés de 2022 et de 2025 ont montré combien la pierre y retient la chaleur, et combien manquent l'ombre et l'eau.
+ Nous voulons que chacun, dans six ans, trouve un banc sous un arbre à moins de cinq minutes de sa porte.
OO 1.1 | Faire entrer la nature dans les quartiers
P | La ville compte 4 300 arbres en voirie, dont un tiers est malade ou en fin de vie. Les parcs sont en périphérie, et
+ les quartiers du Faubourg et de la Basse-Ville n'ont pour tout espace vert qu'un square de douze ares.
P | L'effort portera d'abord sur ces deux quartiers. Il ne s'agit pas seulement de planter : un arbre planté sans terre
+ ni eau meurt dans les cinq ans, comme l'a rappelé le bilan des plantations précédentes.
A | Planter six cents arbres en voirie | Service des Espaces verts | fin 2029
A | Ouvrir au public le jardin de l'ancienne école normale | Service des Espaces verts | juin 2027
A | Retirer le bitume de huit cours d'école | Service des Bâtiments scolaires | 2026-2030
A | Distribuer des permis de végétaliser aux riverains | Service de l'Environnement | Permanent
A | Nommer un responsable du patrimoine arboré | Service du Personnel | mars 2026
OO 1.2 | Réduire les émissions des bâtiments de la Ville
P | Les 87 bâtiments de la Ville consomment chaque année 14 gigawattheures, pour une facture qui a doublé en quatre ans.
+ Douze d'entre eux, dont la piscine et l'académie, pèsent à eux seuls pour la moitié.
P | La Ville s'est engagée à diminuer ses émissions de 55 % à l'horizon 2030. Les travaux seront menés par lots, en
+ commençant par ceux dont l'économie rembourse l'emprunt.
A | Rénover l'enveloppe de l'académie de musique | Service des Bâtiments | 2e trimestre 2028
A | Couvrir le bassin de la piscine pendant la nuit | Régie des Sports | octobre 2026
A | Placer des vannes intelligentes dans les écoles | Service Énergie | fin 2026
A | Conclure un contrat de performance énergétique pour douze bâtiments | Service Énergie | 1er semestre 2027
OO 1.3 | Préparer la ville aux fortes pluies et aux canicules
P | Deux fois en trois ans, l'eau est entrée dans les caves de la rue des Foulons. Le collecteur y date de 1911 et le
+ ruisseau, voûté depuis plus d'un siècle, ne peut plus s'étaler nulle part.
A | Rouvrir le ruisseau des Foulons sur trois cents mètres | Service de la Voirie | 2030
A | Ouvrir six salles fraîches lors des canicules | Service de la Planification d'urgence | juin 2026
A | Équiper les vigiles de quartier d'un système d'alerte | Service de la Planification d'urgence | septembre 2026
A | Imposer une citerne dans les nouveaux permis | Service de l'Urbanisme | janvier 2027
OS 2 | Montrelle, une ville où l'on se rencontre
P | Un ménage sur deux ne compte ici qu'une personne. La solitude touche les aînés mais aussi, l'enquête de 2024 l'a
+ montré, les jeunes adultes qui viennent s'installer pour leurs études ou leur premier emploi.
OO 2.1 | Rendre la culture proche et abordable
P | Le théâtre, le musée et les quatre bibliothèques reçoivent 210 000 visites par an, mais la moitié des habitants dit
+ n'y être jamais entrée. Le prix n'est pas seul en cause : les horaires et l'impression de ne pas être à sa place
+ comptent tout autant.
A | Offrir l'entrée du musée le premier dimanche du mois | Musée de la Dentelle | Permanent
A | Ouvrir la bibliothèque centrale jusqu'à 20 heures le jeudi | Bibliothèques | janvier 2026
A | Créer une scène mobile pour les quartiers | Service de la Culture | mai 2027
A | Éditer un agenda commun aux opérateurs culturels | Service de la Communication | 3e trimestre 2026
A | Accueillir trois artistes en résidence par an | Service de la Culture | chaque année
OO 2.2 | Donner à chacun l'occasion de bouger
P | Les clubs comptent 9 800 membres ; les files d'attente s'allongent pour la natation et la gymnastique, tandis que le
+ terrain du Haut-Pré reste vide en journée. La pratique libre, elle, manque de lieux éclairés et sûrs.
P | La Ville mise donc sur des équipements ouverts à tous, à toute heure, plutôt que sur de nouvelles salles.
A | Éclairer le parcours de santé du bois Robert | Régie des Sports | novembre 2026
A | Construire un terrain de sport de rue au Faubourg | Régie des Sports | fin 2027
A | Doubler les leçons de natation du samedi | Régie des Sports | septembre 2026
A | Prêter du matériel adapté aux clubs | Service de l'Égalité des chances | 2028
OO 2.3 | Faire vivre les quartiers
P | Sept comités de quartier sont actifs. Ils demandent moins d'argent que de temps : une salle quand il en faut une,
+ une
+ réponse quand ils écrivent, une date quand on leur promet des travaux.
A | Désigner un agent de contact par quartier | Service de la Participation | février 2026
A | Réserver cent mille euros par an aux projets des habitants | Service de la Participation | chaque année
A | Transformer la chapelle Sainte-Agathe en maison de quartier | Service des Bâtiments | fin 2029
A | Mettre les salles communales en réservation sur internet | Service informatique | 1er semestre 2026
A | Soutenir les repas de rue par un prêt de tables | Service des Fêtes | Permanent
OS 3 | Montrelle, une ville qui travaille et qui apprend
P | Le chômage a reculé de trois points en cinq ans, mais il reste deux fois plus élevé au Faubourg que dans le reste de
+ la ville. Les commerces du centre souffrent, les ateliers de la périphérie ne trouvent pas à recruter.
OO 3.1 | Redonner vie au centre commerçant
P | Une cellule commerciale sur cinq est vide rue de l'Étuve, contre une sur douze au début du siècle. Les
+ propriétaires,
+ souvent éloignés, préfèrent attendre plutôt que de baisser les loyers.
A | Louer six cellules vides pour les sous-louer à de jeunes commerçants | Régie foncière | 2026-2028
A | Doubler la taxe sur les cellules inoccupées | Service des Taxes | 01/01/2027
A | Repaver la rue de l'Étuve | Service de la Voirie | fin 2028
A | Organiser quatre marchés nocturnes par été | Service du Commerce | chaque année
A | Éditer un chèque-cadeau montrellois | Service du Commerce | novembre 2026
OO 3.2 | Accompagner les entreprises et les demandeurs d'emploi
P | Une réunion par trimestre rassemble déjà les entreprises du zoning. Elles y ont exprimé deux besoins : des
+ transports aux heures de pause et des candidats formés aux métiers techniques.
A | Ouvrir une navette entre la gare et le zoning | Service de la Mobilité | avril 2027
A | Tenir chaque automne un salon des métiers techniques | Maison de l'Emploi | chaque année
A | Créer un espace de travail partagé à la gare | Régie foncière | 4e trimestre 2027
A | Insérer des clauses sociales dans les marchés de travaux | Service des Marchés publics | juin 2026
OO 3.3 | Soutenir nos écoles
P | La Ville organise treize écoles fondamentales pour 3 150 élèves. Deux d'entre elles perdent chaque année des
+ élèves ;
+ trois autres refusent des inscriptions.
A | Engager deux logopèdes pour les écoles à faible indice | Service de l'Enseignement | septembre 2026
A | Reconstruire le réfectoire de l'école du Haut-Pré | Service des Bâtiments scolaires | août 2028
A | Proposer l'immersion en néerlandais dans une deuxième école | Service de l'Enseignement | septembre 2027
A | Créer un rang scolaire à vélo par école | Service de la Mobilité | mai 2027
OS 4 | Montrelle, une administration au service de tous
P | L'administration emploie 612 personnes dans onze bâtiments. Elle a bien résisté aux crises récentes, mais ses outils
+ ont vieilli et un agent sur quatre partira à la retraite avant la fin du mandat.
OO 4.1 | Simplifier la vie des habitants
P | Le guichet reçoit 300 personnes par jour. La moitié des démarches pourrait se faire de chez soi, à condition que
+ ceux qui ne le peuvent pas soient reçus sans attendre.
A | Réunir l'état civil et la population en un seul guichet | Service de la Population | mai 2026
A | Former quinze agents au langage clair | Service de la Communication | 2027
A | Installer deux écrivains publics numériques au Faubourg | Bibliothèques | mars 2027
A | Répondre à tout courrier dans les quinze jours | Secrétariat communal | Permanent
OO 4.2 | Attirer et garder de bons agents
P | En 2024, onze emplois sur trente n'ont pas trouvé de candidat. L'image de la fonction publique locale, mais aussi la
+ lenteur de nos procédures, y sont pour beaucoup.
A | Ramener à trois mois la durée d'un recrutement | Service du Personnel | décembre 2026
A | Ouvrir une crèche pour les enfants du personnel | Service de la Petite enfance | 2029
A | Organiser le tutorat avant chaque départ à la retraite | Service du Personnel | septembre 2026
A | Revoir le règlement de télétravail | Service du Personnel | 1er trimestre 2026
OO 4.3 | Gérer l'argent public avec soin
P | La dette par habitant atteint 1 240 euros, un peu moins que la moyenne des villes comparables. Les pensions et la
+ zone de secours absorbent toute croissance des recettes jusqu'en 2031.
A | Adopter un plan de gestion sur dix ans | Direction financière | fin 2026
A | Publier un budget expliqué en douze pages | Direction financière | chaque année
A | Centraliser les achats avec le CPAS | Service des Marchés publics | 2e semestre 2026
A | Vendre quatre immeubles sans usage | Régie foncière | 2028
"""
