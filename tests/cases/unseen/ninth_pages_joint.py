"""Ninth set, PDF: what a commune and its CPAS want to do together, as they typed it."""

HAUTOMBRE = """
# {1} Être deux administrations, communale et sociale, qui n'en font qu'une aux yeux du citoyen
## {1.1} Mutualiser les services supports
- {1.1.1} Installer les deux directions des ressources humaines sur le même plateau | l=J. Ronvaux; M. Schepers |\
 s=GRH Commune; GRH CPAS | w=01/09/2026 | o=16 | t=réalisé
- {1.1.2} Harmoniser les deux règlements de travail et les deux statuts pécuniaires | l=J. Ronvaux | s=GRH Commune |\
 w=décembre 2027 | o=8, 16 | t=en cours
- {1.1.3} Passer tous les marchés de fournitures par une cellule unique | l=J. Ronvaux | s=Marchés publics | w=T1\
 2026 | o=12 | t=réalisé
- {1.1.4} Installer une téléphonie commune sur IP | l=B. Falmagne | s=Informatique | w=fin 2026 | t=en cours
- {1.1.5} Fusionner les deux conciergeries et leurs tournées de courrier | l=B. Falmagne | s=Logistique | w=2028 |\
 t=non commencé
## {1.2} Rapprocher les guichets
- {1.2.1} Créer une antenne commune au hameau des Sarts, ouverte trois demi-jours | l=M. Schepers | s=Population;\
 Service social | w=mars 2027 | o=10, 16 | t=en cours
- {1.2.2} Signaler d'une même charte graphique les quatorze implantations | l=B. Falmagne | s=Communication |\
 w=courant 2027 | t=à planifier
- {1.2.3} Former tous les accueillants à l'orientation sociale de première ligne | l=M. Schepers | s=Service social\
 | w=annuel | o=10 | t=en cours
- {1.2.4} Mettre en place un rendez-vous unique « j'emménage » (population, école, crèche, déchets) | l=J. Ronvaux |\
 s=Population | w=2e semestre 2026 | t=postposé
## {1.3} Piloter et rendre des comptes
- {1.3.1} Présenter chaque année un rapport de synergies qui tienne en quatre pages | l=J. Ronvaux; M. Schepers |\
 s=Directions générales | w=annuel | o=16 | t=en cours
- {1.3.2} Publier l'avancement du PST sur le site deux fois l'an | l=B. Falmagne | s=Communication | w=2 x par an |\
 t=en cours
- {1.3.4} Créer un comité de direction élargi mensuel | l=J. Ronvaux | s=Directions générales | w=janvier 2026 |\
 t=réalisé
- {1.3.5} Mesurer le coût complet de trois services pilotes (cantine, garderie, salage) | l=J. Ronvaux | s=Finances\
 | w=S1 2028 | t=non commencé
# {2} Être une entité où chaque enfant démarre avec les mêmes chances
## {2.1} Accueillir
- {2.1.1} Ouvrir une crèche de 21 places au rez-de-chaussée de l'ancien couvent | s=Petite enfance | a=S. Lantin |\
 w=septembre 2028 | c=980.000 €
- {2.1.2} Étendre l'accueil extrascolaire jusqu'à 18 h 30 dans les six implantations | s=ATL | a=E. Zicot |\
 w=rentrée 2026 | c=42.500 €/an
- {2.1.3} Offrir une place à tarif social dans chaque stage de vacances | s=ATL; CPAS | a=E. Zicot | w=chaque année\
 | c=6.000 €
- {2.1.4} Aménager une salle de psychomotricité à l'école de Bonnerive | s=Enseignement | a=C. Watelet | w=08/2027 |\
 c=54.000 €
## {2.2} Apprendre
- {2.2.1} Créer un fonds de soutien aux sorties culturelles des classes | s=Enseignement | a=C. Watelet | w=2026\
 puis chaque année | c=10.000 €
- {2.2.2} Recruter deux logopèdes partagées entre les réseaux | s=Enseignement; CPAS | a=C. Watelet; N. Brichard |\
 w=T3 2027 | c=76.000 €
- {2.2.3} Renouveler le parc informatique des classes par du matériel reconditionné | s=Informatique | a=V. Gilsoul\
 | w=2025-2027 | c=48 k€
- {2.2.4} Instaurer un conseil d'enfants par école et un conseil commun par an | s=Jeunesse | a=E. Zicot | w=octobre\
 2026 | c=/
- {2.2.5} Végétaliser la moitié de la surface de chaque cour | s=Travaux; Enseignement | a=à désigner | w=2029 |\
 c=330.000 €
## {2.3} Grandir
- {2.3.1} Soutenir un accueil de jour pour adolescents en décrochage | s=CPAS | a=N. Brichard | w=début 2027 |\
 c=61.000 €
- {2.3.2} Proposer un contrat d'été à trente jeunes de 16 ans | s=Jeunesse | a=E. Zicot | w=tous les ans | c=27.300 €
- {2.3.3} Créer une antenne de consultation psychologique à prix réduit | s=CPAS | a=N. Brichard | w=mi-2026 |\
 c=19.000 €
- {2.3.4} Délivrer un passeport citoyen à chaque élève de sixième | s=Jeunesse | a=E. Zicot | w=juin 2027 | c=900 €
# {3} Être une entité qui soutient celles et ceux qui peinent à joindre les deux bouts
## {3.1} Garantir une alimentation saine et digne
- Ouvrir une épicerie sociale accessible sur simple déclaration | s=CPAS | w=avril 2027
- Organiser la récolte des invendus dans les quatre supermarchés | s=CPAS | w=en continu
- Donner un cours de cuisine économique chaque mois dans la cantine communale | s=CPAS/ATL | w=mensuel
- Mettre quarante parcelles à disposition sur le site du Haut-Jardin | s=Patrimoine | w=printemps 2027
## {3.2} Lutter contre la précarité énergétique
- Visiter deux cents logements avec un tuteur énergie | s=Énergie | w=2026-2028
- Remplacer à prix coûtant les vieux frigos des ménages à bas revenus | s=Énergie/CPAS | w=fin 2027
- Constituer un fonds de garantie pour les locations | s=CPAS | w=T2 2026
- Placer des compteurs intelligents dans les logements publics | s=Patrimoine | w=31/12/2028
## {3.3} Rompre la solitude
- Relancer le service de cartes d'anniversaire portées en main propre par des bénévoles | s=PCS | w=permanent
- Créer une équipe mobile de petits dépannages | s=CPAS | w=sept. 2026
- Ouvrir la cafétéria de la résidence au quartier | s=CPAS | w=mai 2026
- Organiser trois marches parlantes par mois | s=PCS | w=chaque mois
- Installer un banc de conversation près de chaque arrêt de bus | s=Travaux | w=2030
# {4} Être une entité qui se prépare aux crises
## {4.1} Prévenir
- {4.1.1} Cartographier les habitations isolées en cas de neige, de crue ou de coupure | s=PLANU | a=Lt. R. Pochet |\
 w=novembre 2026 | c=4.800 € | i=Habitations recensées | from=0 | to=640 | p=Zone de secours; Province | t=En cours
- {4.1.2} Placer quatre sondes de niveau sur la Rouvelle | s=Environnement | a=T. Bihet | w=T4 2026 | c=32.000 € |\
 i=Sondes opérationnelles | from=1 | to=5 | p=Région wallonne, direction des cours d'eau non navigables | t=Attribué
- {4.1.3} Racheter trois maisons inondées à répétition | s=Patrimoine | a=L. Demaret-Six | w=2029 | c=540.000 € |\
 i=Maisons acquises | from=0 | to=3 | t=Bloqué
- {4.1.4} Curer le bief de l'ancien moulin tous les ans | s=Travaux | a=T. Bihet | w=annuel | c=14.000 € | i=Mètres\
 curés | from=0 | to=420 | t=Terminé
## {4.2} Réagir
- {4.2.1} Équiper la salle de crise d'une alimentation autonome | s=PLANU; Travaux | a=Lt. R. Pochet | w=février\
 2027 | c=58.000 € | i=Heures d'autonomie | from=2 | to=72 | t=Planifié
- {4.2.2} Constituer une réserve citoyenne de quatre-vingts volontaires formés | s=PLANU | a=Lt. R. Pochet; N.\
 Brichard | w=fin 2028 | c=5.600 € | i=Volontaires formés | from=12 | to=80 | p=Croix-Rouge | t=En cours
- {4.2.3} Préparer trois centres d'accueil avec lits, couvertures et repas | s=CPAS; PLANU | a=N. Brichard |\
 w=30/06/2026 | c=21.750,00 € | i=Places prêtes | from=40 | to=180 | t=Terminé
- {4.2.4} Tester l'alerte par SMS et par sirène le premier jeudi de chaque trimestre | s=PLANU | a=Lt. R. Pochet |\
 w=chaque trimestre | i=Taux de réception | from=/ | to=85 % | t=En cours
# {5} Être une entité qui entretient ce qu'elle a avant d'acheter du neuf
## {5.1} Tenir les bâtiments hors d'eau
- Refaire les toitures de l'école de Bonnerive et de l'arsenal | w=2026 | t=terminé | n=Réception provisoire\
 accordée le 4 septembre. Il reste à reprendre un solin.
- Remplacer les châssis simple vitrage de la maison communale | w=2027 | t=en cours | n=Avis de l'agence du\
 patrimoine attendu, la façade étant classée.
- Établir un contrat d'entretien unique pour les chaudières | w=juin 2026 | t=terminé | n=
- Vider, trier et assainir les caves du CPAS | w=octobre 2027 | t=non commencé | n=Amiante suspecté.
## {5.2} Tenir les voiries et les cimetières
- Engager une équipe volante de trois ouvriers pour les petites réparations | w=mars 2026 | t=terminé | n=Deux\
 engagements sur trois ; le troisième lauréat a renoncé.
- Numériser le registre des concessions et afficher les sépultures en défaut d'entretien | w=fin 2028 | t=en cours |\
 n=Sarts et Bonnerive sont encodés.
- Acheter une épandeuse mixte sel-saumure | w=T4 2027 | t=abandonné | n=Location décidée à la place.
- Rejointoyer les murs d'enceinte des cinq cimetières | w=2025-2030 | t=en cours | n=Un cimetière par an, en régie.
## {5.3} Tenir le matériel
- Établir un plan de renouvellement des véhicules à dix ans | w=mai 2026 | t=terminé | n=
- Partager la nacelle et la balayeuse avec deux communes voisines | w=courant 2026 | t=en cours | n=Convention au\
 Conseil de novembre.
- Coder tout l'outillage et suivre les prêts entre équipes | w=à définir | t=suspendu | n=
# {6} Être une entité qui a du goût : culture, patrimoine, terroir
## {6.1} Faire vivre le patrimoine
- {a} Restaurer la tour du moulin à vent et son mécanisme | s=Patrimoine | w=2028 | be=415.000 € | bo=/ | t=en cours
- {b} Former des guides bénévoles et leur offrir une assurance | s=Tourisme | w=avril 2026 | be=/ | bo=1.900 € |\
 t=réalisé
- {c} Numériser les cartes postales et les bulletins paroissiaux | s=Culture | w=2027 | be=/ | bo=3.500 € | t=en cours
- {d} Organiser un week-end « caves et greniers ouverts » | s=Tourisme; Culture | w=mai 2027 | be=/ | bo=8.000 € |\
 t=à planifier
## {6.2} Faire vivre la lecture et la scène
- {e} Déménager la bibliothèque dans l'ancienne caserne | s=Culture | w=fin 2029 | be=1.150.000 € | bo=12.000 € |\
 t=en cours
- {f} Créer une résidence d'artiste dans la maison du chantre | s=Culture | w=T1 2028 | be=40.000 € | bo=6.000 € |\
 t=à planifier
- {g} Doter la salle des fêtes d'un gradin rétractable | s=Culture; Sports | w=09/2026 | be=88.400 € | bo=/ | t=bloqué
- {h} Offrir un abonnement de lecture à chaque nouveau-né | s=Culture; Petite enfance | w=permanent | be=/ | bo=700\
 € | t=en cours
## {6.3} Faire vivre le terroir
- {i} Créer un label « Cuisiné à Hautombre » avec les restaurateurs | s=Économie | w=octobre 2027 | be=/ | bo=2.500\
 € | t=à planifier
- {j} Aménager une halle couverte sur la place pour le marché du vendredi | s=Travaux; Économie | w=2030 |\
 be=690.000 € | bo=/ | t=non commencé
- {k} Fournir les cantines à 50 % en produits de l'arrondissement | s=Enseignement; CPAS | w=mi-2027 | be=/ |\
 bo=15.000 € | t=en cours
# {7} Être une entité qui se déplace moins loin et plus doucement
## {7.1} Offrir des solutions de rechange à la voiture
- Créer une ligne de bus à la demande entre les sept villages | s=Mobilité | a=F. Istace | w=2028 | c=140.000 €/an |\
 t=en attente
- Aménager une aire de covoiturage près de la bretelle | s=Travaux; Mobilité | a=F. Istace | w=octobre 2026 |\
 c=72.000 € | t=terminé
- Poser des ralentisseurs de type coussins rue du Calvaire | s=Travaux | a=V. Mestdagh | w=30/04/2027 | c=16.500 € |\
 t=en cours
- Subventionner l'achat de vélos d'occasion révisés | s=Mobilité; CPAS | a=F. Istace; N. Brichard | w=annuel |\
 c=5.000 € | t=en cours
## {7.2} Marcher sans crainte
- Combler les quatre interruptions du trottoir de la chaussée romaine | s=Travaux | a=V. Mestdagh | w=2027-2028 |\
 c=264.000 € | t=en cours
- Éclairer les abribus par panneau solaire | s=Énergie | a=V. Mestdagh | w=T3 2026 | c=9.800 € | t=terminé
- Rétablir le sentier 43 entre l'école et la plaine | s=Patrimoine | a= | w=fin 2026 | c= | t=bloqué
- Désigner une rue aux enfants dans chaque village pendant l'été | s=Jeunesse | a=E. Zicot | w=chaque année |\
 c=1.200 € | t=en cours
"""
