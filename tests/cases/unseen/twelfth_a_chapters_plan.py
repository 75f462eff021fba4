"""What the commune of Orchevaux wants to do: tracks, objectives with their texts, sheets of actions."""

# OS | title | findings | ambition        OO | title | sentence
# A | title | elected | department | deadline | budget | partners | SDG | indicator | description
PLAN = """
VOLET external | Partie A – Volet externe : le développement des politiques
OS 1 | Être une commune où l'on se loge dignement et où l'on vit en sécurité | En dix ans, le prix moyen d'une maison
+ a augmenté de 46 % à Orchevaux, alors que le revenu médian n'a progressé que de 19 %. Soixante-deux logements sont
+ inoccupés depuis plus de deux ans. | Offrir à chaque ménage un logement sain et abordable et réduire de moitié le
+ nombre de logements inoccupés d'ici 2030.
OO 1.1 | Augmenter l'offre de logements publics | Le parc public représente 6,2 % des logements ; la moyenne des
+ communes voisines est de 8,4 %.
A 1.1.1 | Construire douze logements publics rue du Tilleul | Aurélien Mabrouck | Service logement | 2028 | E
+ 1.850.000 | Société de logement Le Foyer ardent | 1, 11 | Nombre de logements mis en location | Le terrain
+ appartient à la commune depuis 2019. Les logements seront adaptables et labellisés basse énergie.
A 1.1.2 | Transformer l'ancien presbytère de Grand-Vaux en quatre appartements | Aurélien Mabrouck | Service des
+ bâtiments | 2e semestre 2027 | E 620.000 | Fabrique d'église | 11 | Nombre d'appartements créés | L'étage sera isolé
+ par l'intérieur ; la façade classée reste intacte.
A 1.1.3 | Prendre en gestion vingt logements privés par l'agence immobilière sociale | Aurélien Mabrouck | Service
+ logement | 2030 | / | AIS Trois Vallées | 1, 10 | Nombre de mandats de gestion signés | Les propriétaires seront
+ approchés lors de deux soirées d'information par an.
A 1.1.4 | Créer deux logements de transit | Solange Petitfrère | CPAS | 31/12/2026 | E 240.000 | / | 1, 11 | Nombre de
+ nuitées | Les deux logements accueillent pour six mois au plus des ménages sinistrés ou expulsés.
OO 1.2 | Lutter contre les logements inoccupés et insalubres | La taxe sur les immeubles inoccupés n'est pas recouvrée
+ faute d'un relevé tenu à jour.
A 1.2.1 | Tenir à jour le cadastre des logements inoccupés | Aurélien Mabrouck | Service logement | Permanent | / |
+ Gestionnaires de réseaux d'eau et d'électricité | 11 | Nombre de logements recensés | Les consommations anormalement
+ basses sont transmises chaque année par les gestionnaires de réseaux.
A 1.2.2 | Revoir le règlement-taxe sur les immeubles inoccupés | Firmin Delacolle | Service des finances | juin 2026 |
+ / | / | 11 | Règlement adopté par le Conseil | Le taux sera progressif et doublera à la troisième année
+ d'inoccupation.
A 1.2.3 | Accorder une prime communale à la rénovation des façades | Aurélien Mabrouck | Service logement | 1er
+ trimestre 2027 | O 30.000 | / | 11, 13 | Nombre de primes octroyées | La prime est réservée aux immeubles de plus de
+ quarante ans situés dans un noyau villageois.
A 1.2.4 | Former deux agents à l'enquête de salubrité | Aurélien Mabrouck | Service logement | fin 2026 | O 3.200 |
+ Région | 3, 11 | Nombre d'agents formés | La commune pourra ainsi obtenir l'agrément régional pour délivrer les
+ permis de location.
OO 1.3 | Renforcer la sécurité dans les quartiers | Les vols dans les habitations sont en baisse, mais les dépôts
+ clandestins ont doublé depuis 2020.
A 1.3.1 | Engager un second gardien de la paix | Hervé Saint-Clair | Service prévention | septembre 2026 | O 48.000 |
+ Zone de police | 16 | Nombre d'heures de présence en rue | L'agent sera affecté en priorité aux abords des écoles et
+ de la gare.
A 1.3.2 | Installer des caméras mobiles contre les dépôts clandestins | Hervé Saint-Clair | Service environnement |
+ 2027 | E 36.000 | Zone de police | 11, 16 | Nombre de constats dressés | Trois caméras seront déplacées chaque mois
+ entre douze lieux repérés.
A 1.3.3 | Mettre en place des partenariats locaux de prévention dans trois quartiers | Hervé Saint-Clair | Service
+ prévention | 2029 | / | Zone de police ; Comités de quartier | 16 | Nombre de partenariats actifs | Chaque
+ partenariat est animé par un coordinateur bénévole formé par la zone de police.
A 1.3.4 | Mettre à jour le plan général d'urgence et d'intervention | Hervé Saint-Clair | Service planification
+ d'urgence | 1er semestre 2026 | / | Zone de secours | 11, 13 | Plan approuvé par le Gouverneur | Un exercice
+ grandeur nature suivra dans l'année de l'approbation.
OS 2 | Être une commune verte qui prépare l'avenir de ses villages | Les crues de juillet 2021 ont touché 184
+ habitations. Les bâtiments communaux consomment 2,9 GWh par an, dont la moitié dans les trois écoles. | Réduire de
+ 55 % les émissions du patrimoine communal par rapport à 2006 et protéger tous les quartiers inondables.
OO 2.1 | Réduire la consommation d'énergie des bâtiments communaux | La comptabilité énergétique existe depuis 2017
+ mais n'est relevée que dans neuf bâtiments sur vingt et un.
A 2.1.1 | Isoler la toiture et les façades de l'école du Centre | Maïté Vandercamp | Service des bâtiments | 2027 | E
+ 780.000 | Région | 4, 7, 13 | Consommation annuelle de l'école en kWh | Le chantier se déroulera pendant deux étés
+ pour ne pas gêner les cours.
A 2.1.2 | Poser des panneaux photovoltaïques sur le hall omnisports | Maïté Vandercamp | Service des bâtiments | 4e
+ trimestre 2026 | E 145.000 | Coopérative citoyenne Vents d'ici | 7 | Puissance installée | Un tiers de la puissance
+ sera proposé aux citoyens sous forme de parts de coopérateur.
A 2.1.3 | Remplacer la chaudière à mazout de la maison communale | Maïté Vandercamp | Service des bâtiments | 2028 | E
+ 210.000 | / | 7, 13 | Litres de mazout économisés | Une pompe à chaleur couvrira quatre cinquièmes des besoins.
A 2.1.4 | Relever chaque mois les compteurs des vingt et un bâtiments | Maïté Vandercamp | Service énergie | Permanent
+ | / | / | 7 | Nombre de compteurs relevés à distance | Les relevés sont présentés deux fois par an au Collège.
OO 2.2 | Protéger les habitants contre les inondations | Le bassin de la Hulte réagit en moins de deux heures à un
+ orage violent.
A 2.2.1 | Créer une zone d'immersion temporaire en amont de Petit-Vaux | Maïté Vandercamp | Service des travaux | 2029
+ | E 430.000 | Province ; Contrat de rivière | 11, 13 | Volume de rétention en m³ | L'ouvrage retient 11 000 m³ et
+ reste pâturé le reste de l'année.
A 2.2.2 | Curer les fossés et les avaloirs selon un plan annuel | Maïté Vandercamp | Service des travaux | Permanent |
+ O 55.000 | / | 6, 11 | Kilomètres de fossés curés | Le plan est publié chaque année en mars.
A 2.2.3 | Distribuer des batardeaux aux riverains de la Hulte | Maïté Vandercamp | Service environnement | mars 2027 |
+ E 25.000 | Comité des sinistrés | 11, 13 | Nombre d'habitations équipées | Les habitations touchées en 2021 sont
+ servies en premier.
A 2.2.4 | Installer trois limnimètres reliés à une alerte par SMS | Hervé Saint-Clair | Service planification
+ d'urgence | 30/09/2026 | E 18.500 | Province | 9, 13 | Nombre d'habitants inscrits à l'alerte | L'alerte part quand
+ le niveau dépasse 1,20 m au pont des Meuniers.
OO 2.3 | Rendre de la place à la nature | Un inventaire réalisé avec les naturalistes en 2023 a relevé 41 espèces
+ protégées.
A 2.3.1 | Planter cinq kilomètres de haies | Maïté Vandercamp | Service environnement | 2030 | O 20.000 | Agriculteurs
+ ; Parc naturel | 15 | Kilomètres de haies plantées | Les plants sont fournis et l'entretien reste à charge des
+ exploitants pendant dix ans.
A 2.3.2 | Végétaliser les six cimetières | Maïté Vandercamp | Service des travaux | 2e semestre 2028 | E 60.000 | / |
+ 11, 15 | Nombre de cimetières végétalisés | Les allées de gravier seront enherbées cimetière par cimetière.
A 2.3.3 | Ouvrir un verger conservatoire à Haut-Vaux | Maïté Vandercamp | Service environnement | novembre 2027 | O
+ 9.000 | Confrérie de la Pomme grise | 2, 15 | Nombre de variétés plantées | Quarante arbres de variétés locales
+ seront plantés avec les écoles.
OS 3 | Être une commune où chaque âge de la vie trouve sa place | La population compte 24 % de plus de 65 ans et les
+ milieux d'accueil refusent une demande sur trois. | Donner à chaque enfant une place d'accueil et à chaque aîné la
+ possibilité de vieillir chez lui.
OO 3.1 | Accueillir et éduquer les enfants | La commune organise quatre écoles fondamentales et une crèche de 28
+ places.
A 3.1.1 | Agrandir la crèche Les Pouces verts de quatorze places | Solange Petitfrère | Service enfance | 2028 | E
+ 890.000 | ONE | 4, 5 | Nombre de places créées | L'extension occupera l'ancienne conciergerie du parc.
A 3.1.2 | Proposer un repas chaud bio dans les quatre écoles | Théo Grandmaison | Service enseignement | septembre
+ 2027 | O 75.000 | Producteurs locaux | 2, 3, 12 | Nombre de repas servis | Un marché conjoint avec le CPAS permettra
+ de partager la cuisine centrale.
A 3.1.3 | Ouvrir une école de devoirs à Grand-Vaux | Théo Grandmaison | Service enfance | fin 2026 | O 22.000 | ASBL
+ Le Coup de pouce | 4, 10 | Nombre d'enfants inscrits | L'école ouvrira quatre jours par semaine dans la salle
+ paroissiale.
A 3.1.4 | Sécuriser les abords des écoles par des rues scolaires | Théo Grandmaison | Service mobilité | 2026 | E
+ 40.000 | Zone de police ; Associations de parents | 3, 11 | Nombre de rues scolaires | La circulation est fermée
+ vingt minutes avant et après les cours.
OO 3.2 | Soutenir les jeunes | La maison des jeunes a fermé en 2022.
A 3.2.1 | Rouvrir une maison des jeunes | Théo Grandmaison | Service jeunesse | 2e trimestre 2028 | E 310.000 |
+ Fédération des maisons de jeunes | 4, 10 | Nombre de jeunes accueillis | Le bâtiment de l'ancienne poste sera mis
+ aux normes.
A 3.2.2 | Installer un conseil communal des jeunes | Théo Grandmaison | Service jeunesse | janvier 2027 | O 4.000 |
+ Écoles secondaires | 16 | Nombre de réunions tenues | Le conseil compte quinze membres de 12 à 18 ans et remet un
+ avis au Collège deux fois par an.
A 3.2.3 | Engager quarante étudiants chaque été | Théo Grandmaison | Service du personnel | Permanent | O 68.000 | / |
+ 8 | Nombre d'étudiants engagés | Les candidatures sont tirées au sort en avril.
OO 3.3 | Bien vieillir à Orchevaux | Les aînés souhaitent rester chez eux mais les services à domicile sont saturés en
+ fin de journée.
A 3.3.1 | Étendre les heures du service d'aides familiales | Solange Petitfrère | CPAS | mi-2027 | O 95.000 | / | 3, 5
+ | Nombre d'heures prestées après 17 heures | Deux équivalents temps plein seront engagés.
A 3.3.2 | Construire une résidence-services de seize logements | Solange Petitfrère | CPAS | 2030 | E 2.700.000 |
+ Intercommunale de santé | 3, 11 | Nombre de logements occupés | La résidence sera bâtie à côté de la maison de repos
+ pour partager la cuisine et l'infirmerie.
A 3.3.3 | Organiser un taxi social avec des chauffeurs bénévoles | Solange Petitfrère | CPAS | 1er trimestre 2026 | O
+ 12.000 | Centrale des moins mobiles | 3, 10, 11 | Nombre de trajets par an | Le tarif est fixé à 0,40 € du
+ kilomètre.
A 3.3.4 | Désigner un référent pour chaque aîné isolé lors des canicules | Solange Petitfrère | Service prévention |
+ juin 2026 | / | Croix de secours | 3 | Nombre d'aînés suivis | Le référent téléphone chaque jour et passe une fois
+ par semaine.
OS 4 | Être une commune qui bouge, qui entreprend et qui fait la fête | Le commerce du centre a perdu onze vitrines en
+ cinq ans et deux lignes de bus sur cinq ne circulent plus le soir. | Relier tous les villages par un cheminement sûr
+ et réoccuper les vitrines vides.
OO 4.1 | Se déplacer autrement | Septante-huit pour cent des trajets de moins de trois kilomètres se font en voiture.
A 4.1.1 | Aménager une piste cyclable entre la gare et le zoning | Hervé Saint-Clair | Service mobilité | 2029 | E
+ 1.120.000 | Région ; Intercommunale de développement | 9, 11, 13 | Nombre de cyclistes comptés par jour | Le tracé
+ suit l'ancien chemin de halage sur 3,4 kilomètres.
A 4.1.2 | Refaire les trottoirs de la rue de la Station | Hervé Saint-Clair | Service des travaux | 2027 | E 530.000 |
+ Gestionnaires de réseaux d'eau et d'électricité | 11 | Mètres de trottoirs refaits | Les impétrants interviendront
+ avant la commune.
A 4.1.3 | Installer quatre bornes de recharge publiques | Hervé Saint-Clair | Service énergie | décembre 2026 | E
+ 20.000 | Intercommunale de développement | 7, 11 | Nombre de recharges | Les bornes sont posées par un
+ concessionnaire choisi par l'intercommunale.
OO 4.2 | Soutenir le commerce et les produits locaux | Une étude du bureau Cap Centre, remise en 2024, recommande de
+ concentrer l'offre autour de la place.
A 4.2.1 | Créer une prime à l'installation dans les vitrines vides | Firmin Delacolle | Service de l'économie | 1er
+ janvier 2027 | O 25.000 | Association des commerçants | 8 | Nombre de vitrines réoccupées | La prime couvre la
+ moitié du loyer pendant douze mois.
A 4.2.2 | Rénover la place du Marché | Firmin Delacolle | Service des travaux | 2030 | E 1.640.000 | Région | 8, 11 |
+ Surface piétonne en m² | La moitié de la place sera piétonne et plantée d'arbres.
A 4.2.3 | Lancer un marché du terroir le vendredi soir | Firmin Delacolle | Service de l'économie | mai 2026 | O 6.500
+ | Producteurs locaux | 2, 8, 12 | Nombre d'exposants | Le marché se tiendra d'avril à octobre.
OO 4.3 | Faire vivre la culture et le sport | Le centre culturel est reconnu jusqu'en 2028.
A 4.3.1 | Remplacer le revêtement du terrain de football de Haut-Vaux | Benoîte Carlier | Service des sports | août
+ 2027 | E 460.000 | Région ; Club de football | 3 | Heures d'occupation par semaine | Le nouveau revêtement ne
+ contient pas de granulats de caoutchouc.
A 4.3.2 | Informatiser la bibliothèque et ouvrir le samedi | Benoîte Carlier | Bibliothèque communale | octobre 2026 |
+ O 14.000 | Province | 4 | Nombre de lecteurs inscrits | Le catalogue rejoindra le réseau provincial.
A 4.3.3 | Offrir un chèque sport et culture aux enfants | Benoîte Carlier | Service des sports | Permanent | O 18.000
+ | CPAS | 3, 10 | Nombre de chèques utilisés | Chaque enfant de 6 à 12 ans reçoit un chèque de 30 €.
A 4.3.4 | Restaurer les orgues de l'église Saint-Guibert | Benoîte Carlier | Service des bâtiments | 2028 | E 175.000
+ | Fabrique d'église ; Agence du patrimoine | 11 | Réception du chantier | L'instrument de 1764 est classé.
VOLET internal | Partie B – Volet interne : l'administration générale
OS 5 | Être une administration accessible, moderne et où il fait bon travailler | L'enquête menée auprès du personnel
+ en 2024 montre que 41 % des agents ne connaissent pas leur description de fonction. Un citoyen sur cinq juge les
+ heures d'ouverture insuffisantes. | Répondre à toute demande en dix jours ouvrables et donner à chaque agent un
+ cadre de travail clair.
OO 5.1 | Faciliter les démarches des citoyens | Le guichet électronique ne propose que douze formulaires.
A 5.1.1 | Mettre en ligne cinquante démarches sur le guichet électronique | Nadège Lombreuil | Service population |
+ 2028 | O 28.000 | Intercommunale informatique | 9, 16 | Nombre de démarches en ligne | Les actes d'état civil et les
+ permis seront mis en ligne en premier.
A 5.1.2 | Ouvrir la maison communale le mercredi jusqu'à 19 heures | Nadège Lombreuil | Service population | février
+ 2026 | / | / | 16 | Nombre de visiteurs après 17 heures | Le service du samedi est maintenu.
A 5.1.3 | Rendre accessible aux personnes à mobilité réduite l'entrée de la maison communale | Nadège Lombreuil |
+ Service des bâtiments | 3e trimestre 2027 | E 85.000 | ASBL Plain-pied | 10, 11 | Certificat d'accessibilité obtenu
+ | Une rampe et une porte automatique remplaceront les cinq marches.
A 5.1.4 | Écrire les courriers types en langage clair | Nadège Lombreuil | Secrétariat général | fin 2027 | / | / |
+ 10, 16 | Nombre de courriers réécrits | Un panel de douze citoyens relit les modèles.
OO 5.2 | Prendre soin du personnel | Le taux d'absentéisme est de 9,1 %.
A 5.2.1 | Rédiger une description de fonction pour chaque agent | Nadège Lombreuil | Service du personnel | 31/12/2027
+ | / | Organisations syndicales | 8 | Pourcentage d'agents qui disposent d'une description | Les descriptions servent
+ de base à l'entretien annuel.
A 5.2.2 | Adopter un plan de formation pluriannuel | Nadège Lombreuil | Service du personnel | 1er trimestre 2027 | O
+ 35.000 | Centre régional de formation | 4, 8 | Nombre de jours de formation par agent | Chaque agent a droit à trois
+ jours par an.
A 5.2.3 | Permettre le télétravail deux jours par semaine | Nadège Lombreuil | Service du personnel | avril 2026 | O
+ 16.000 | / | 8, 13 | Nombre d'agents en télétravail | Les fonctions de guichet en sont exclues.
A 5.2.4 | Rénover les vestiaires du service des travaux | Nadège Lombreuil | Service des travaux | 2028 | E 120.000 |
+ / | 5, 8 | Réception du chantier | Des vestiaires séparés permettront d'accueillir des ouvrières.
OO 5.3 | Gérer les moyens avec rigueur | La dette communale s'élève à 1.180 € par habitant.
A 5.3.1 | Généraliser les clauses sociales et environnementales dans les marchés publics | Firmin Delacolle | Service
+ des marchés publics | Permanent | / | / | 12 | Pourcentage de marchés avec clauses | Un modèle de clauses est joint
+ au guide interne des achats.
A 5.3.2 | Créer un service des achats commun à la commune et au CPAS | Firmin Delacolle | Service des marchés publics
+ | 2e semestre 2026 | / | CPAS | 12, 17 | Nombre de marchés conjoints | La convention sera soumise au comité de
+ concertation.
A 5.3.3 | Tenir un tableau de bord financier trimestriel | Firmin Delacolle | Service des finances | fin 2026 | / | /
+ | 16 | Nombre de tableaux présentés au Collège | Le tableau reprend les engagements, les imputations et la
+ trésorerie.
"""
