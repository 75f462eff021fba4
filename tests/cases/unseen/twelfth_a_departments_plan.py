"""What the departments of the town of Malmoncelle follow: objectives, then the actions of each department."""

GOALS = """
OS 1 | Être une ville sobre en énergie et résistante aux changements du climat
OO 1.1 | Réduire la consommation des bâtiments et de l'éclairage
OO 1.2 | Gérer l'eau de pluie là où elle tombe
OO 1.3 | Donner une place à l'arbre dans chaque quartier
OS 2 | Être une ville où chacun se déplace en sécurité
OO 2.1 | Rénover les voiries et les trottoirs
OO 2.2 | Favoriser la marche, le vélo et le bus
OS 3 | Être une ville solidaire et accueillante à tout âge
OO 3.1 | Augmenter et améliorer les places d'accueil et les écoles
OO 3.2 | Lutter contre l'isolement et la pauvreté
OO 3.3 | Soutenir les associations, la culture et le sport
OS 4 | Être une ville où il est agréable d'habiter et de faire ses achats
OO 4.1 | Améliorer la propreté publique
OO 4.2 | Redonner vie au centre et aux commerces
OS 5 | Être une administration efficace et proche
OO 5.1 | Simplifier la vie des citoyens et des entreprises
OO 5.2 | Attirer, former et garder des agents compétents
OO 5.3 | Maîtriser les finances et les achats
"""

# DEP | department         T code | title | agent | deadline | state | rate | sums of the years | remark
ACTIONS = """
DEP | Travaux
T 1.1.1 | Remplacer 3 400 points lumineux par des LED | K. Wauthelet | 31/12/2027 | En cours | 55 | 2025:310000
+ 2026:310000 2027:290000 | Quartiers nord et gare terminés
T 1.1.2 | Isoler le toit de l'hôtel de ville | P. Noirhomme | 30/06/2027 | En cours | 20 | 2026:180000 2027:420000 |
+ Permis obtenu en mars
T 1.1.3 | Raccorder la piscine au réseau de chaleur | P. Noirhomme | 31/12/2029 | À démarrer | 0 | 2028:650000
+ 2029:350000 |
T 1.1.4 | Installer une régulation à distance dans quinze bâtiments | K. Wauthelet | 30/09/2026 | Clôturé | 100 |
+ 2025:95000 2026:40000 | Réception le 14 septembre
T 1.1.5 | Poser des panneaux photovoltaïques sur les ateliers | P. Noirhomme | 31/03/2028 | Suspendu | 15 |
+ 2027:130000 | Attente de l'étude de stabilité
T 1.2.1 | Construire le bassin d'orage de la Fosse aux Loups | G. Tassignon | 31/12/2028 | En cours | 30 | 2026:500000
+ 2027:1400000 2028:600000 | Marché attribué
T 1.2.2 | Remplacer l'égout de la rue Haute | G. Tassignon | 30/11/2026 | En cours | 80 | 2025:240000 2026:410000 |
+ Reste le revêtement
T 1.2.3 | Rendre perméables six parkings publics | G. Tassignon | 31/12/2030 | À démarrer | 0 | 2028:110000
+ 2029:110000 2030:110000 |
T 1.2.4 | Entretenir les avaloirs deux fois par an | R. Hanssens | Permanent | En cours | | | Marché stock
T 2.1.1 | Refaire l'avenue des Tanneurs | G. Tassignon | 31/10/2028 | En cours | 10 | 2027:900000 2028:1250000 |
+ Esquisse approuvée
T 2.1.2 | Refaire les trottoirs du quartier Sainte-Barbe | R. Hanssens | 30/09/2027 | En cours | 45 | 2025:150000
+ 2026:150000 2027:150000 | Trois rues sur sept
T 2.1.3 | Rénover le pont de la Filature | G. Tassignon | 30/06/2029 | À démarrer | 0 | 2028:780000 2029:220000 |
+ Étude confiée à l'intercommunale
T 2.1.4 | Réparer les nids-de-poule dans les quinze jours | R. Hanssens | Permanent | En cours | | |
T 2.1.5 | Dresser l'état sanitaire de toutes les voiries | R. Hanssens | 31/12/2025 | Clôturé | 100 | 2025:38000 |
+ Présenté au Collège le 12 janvier 2026
T 2.1.6 | Mettre en zone 30 tout le centre | G. Tassignon | 31/08/2026 | Clôturé | 100 | 2026:64000 | Inauguration le
+ 3 septembre
T 2.2.1 | Aménager la vélorue de la Sambrette | G. Tassignon | 30/09/2027 | En cours | 25 | 2026:85000 2027:240000 |
T 2.2.2 | Rendre accessibles vingt-quatre arrêts de bus | R. Hanssens | 31/12/2028 | En cours | 50 | 2025:60000
+ 2026:60000 2027:60000 2028:60000 | Douze arrêts adaptés
T 2.2.3 | Construire une passerelle piétonne à la gare | G. Tassignon | 31/12/2030 | Suspendu | 5 | 2029:800000
+ 2030:700000 | Dépend du gestionnaire du rail
T 3.1.1 | Construire le nouveau bâtiment de l'école des Chardons | P. Noirhomme | 31/08/2029 | En cours | 15 |
+ 2027:1500000 2028:2800000 2029:700000 | Auteur de projet désigné
T 3.1.2 | Rénover les sanitaires de quatre écoles | P. Noirhomme | 31/08/2026 | Clôturé | 100 | 2025:140000
+ 2026:155000 |
T 3.3.1 | Remplacer le sol du hall des sports | P. Noirhomme | 31/08/2027 | À démarrer | 0 | 2027:260000 |
T 4.1.1 | Acheter une balayeuse électrique | R. Hanssens | 30/06/2026 | Clôturé | 100 | 2026:215000 | Livrée en mai
T 4.1.2 | Enterrer vingt sites de bulles à verre | R. Hanssens | 31/12/2027 | En cours | 60 | 2025:90000 2026:90000
+ 2027:60000 | Douze sites sur vingt
T 4.2.1 | Repaver la place Verte | G. Tassignon | 30/06/2028 | En cours | 20 | 2027:1100000 2028:650000 | Concours
+ d'idées terminé
DEP | Cadre de vie
T 1.2.5 | Offrir une prime à la citerne d'eau de pluie | M. Duquenne | Permanent | En cours | | | 61 primes depuis 2025
T 1.2.6 | Adopter une charte de gestion de l'eau pour les promoteurs | V. Ostrowska | 31/03/2027 | En cours | 70 | |
+ Relecture par le service juridique
T 1.3.1 | Planter mille arbres en ville | M. Duquenne | 31/03/2030 | En cours | 35 | 2025:24000 2026:24000 2027:24000
+ 2028:24000 2029:24000 2030:24000 | 352 arbres plantés
T 1.3.2 | Créer une microforêt dans chaque quartier | M. Duquenne | 31/12/2029 | En cours | 40 | 2026:15000 2027:15000
+ 2028:15000 2029:15000 | Deux sur cinq
T 1.3.3 | Dresser l'inventaire des arbres remarquables | V. Ostrowska | 30/06/2026 | Clôturé | 100 | | 118 arbres
+ retenus
T 1.3.4 | Ouvrir le parc de l'ancienne sucrerie | M. Duquenne | 30/04/2028 | En cours | 25 | 2026:60000 2027:380000
+ 2028:140000 | Dépollution en cours
T 1.3.5 | Soutenir les potagers collectifs | M. Duquenne | Permanent | En cours | | |
T 2.2.4 | Réviser le plan communal de mobilité | V. Ostrowska | 31/12/2027 | En cours | 30 | 2026:45000 2027:45000 |
+ Bureau désigné en juin
T 2.2.5 | Installer cent arceaux à vélos | V. Ostrowska | 31/12/2026 | En cours | 90 | 2025:9000 2026:9000 |
T 2.2.6 | Tester un bus de quartier électrique | V. Ostrowska | 30/06/2026 | Abandonné | 10 | | Aucun opérateur
+ intéressé
T 4.1.3 | Engager quatre agents de la brigade propreté | M. Duquenne | 31/12/2026 | En cours | 75 | | Trois agents
+ engagés
T 4.1.4 | Organiser un grand nettoyage de printemps | M. Duquenne | Permanent | En cours | | | 640 participants en 2026
T 4.1.5 | Sanctionner les dépôts clandestins | M. Duquenne | Permanent | En cours | | | 212 procès-verbaux
T 4.1.6 | Ouvrir une ressourcerie avec l'intercommunale | V. Ostrowska | 30/09/2028 | À démarrer | 0 | 2028:90000 |
T 4.2.2 | Adopter un guide des enseignes et des vitrines | V. Ostrowska | 30/09/2026 | Clôturé | 100 | |
T 4.2.3 | Racheter deux immeubles vides rue du Commerce | V. Ostrowska | 31/12/2028 | En cours | 50 | 2026:210000
+ 2028:240000 | Un acte signé
T 4.2.4 | Réviser le schéma de développement communal | V. Ostrowska | 31/12/2029 | En cours | 15 | 2027:60000
+ 2028:60000 2029:30000 |
T 4.2.5 | Fleurir les entrées de ville | M. Duquenne | Permanent | En cours | | |
DEP | Affaires sociales
T 3.1.3 | Ouvrir une halte-garderie au quartier de la Gare | S. Abdelkrim | 30/09/2027 | En cours | 40 | 2027:75000 |
+ Local trouvé
T 3.2.1 | Créer une maison de quartier aux Trois Tilleuls | S. Abdelkrim | 31/12/2028 | En cours | 20 | 2027:340000
+ 2028:160000 | Dossier de subside introduit
T 3.2.2 | Distribuer des colis alimentaires avec les associations | B. Legros | Permanent | En cours | | | 190 ménages
+ par mois
T 3.2.3 | Lancer un réseau de visiteurs bénévoles | B. Legros | 31/03/2026 | Clôturé | 100 | | 34 bénévoles
T 3.2.4 | Ouvrir un abri de nuit en hiver | S. Abdelkrim | 30/11/2026 | En cours | 65 | 2026:58000 | Convention avec
+ la ville voisine
T 3.2.5 | Installer un écrivain public à la bibliothèque | B. Legros | 31/01/2026 | Clôturé | 100 | |
T 3.2.6 | Accompagner trente ménages surendettés par an | B. Legros | Permanent | En cours | | |
T 3.2.7 | Créer un guichet unique des aînés | S. Abdelkrim | 30/06/2027 | En cours | 55 | 2026:12000 | Personnel
+ désigné
T 3.2.8 | Rédiger un plan d'inclusion des personnes handicapées | S. Abdelkrim | 31/12/2027 | À démarrer | 0 | |
T 3.2.9 | Organiser des repas de quartier intergénérationnels | B. Legros | Permanent | En cours | | |
T 3.3.2 | Simplifier le règlement des subsides aux associations | B. Legros | 31/12/2025 | Clôturé | 100 | | Adopté le
+ 15 décembre 2025
T 3.3.3 | Ouvrir une maison des associations | S. Abdelkrim | 31/12/2029 | Suspendu | 10 | 2028:300000 2029:200000 |
+ Bâtiment à trouver
T 4.2.6 | Réserver deux vitrines à des projets d'économie sociale | B. Legros | 30/06/2027 | En cours | 30 | |
DEP | Enseignement et jeunesse
T 3.1.4 | Étendre l'accueil extrascolaire à 18 heures 30 | C. Philippart | 01/09/2026 | Clôturé | 100 | |
T 3.1.5 | Équiper toutes les classes d'un écran interactif | D. Nkoulou | 31/08/2028 | En cours | 50 | 2025:44000
+ 2026:44000 2027:44000 2028:44000 | 41 classes sur 83
T 3.1.6 | Créer une classe d'immersion en néerlandais | C. Philippart | 01/09/2027 | En cours | 60 | | Enseignant à
+ recruter
T 3.1.7 | Végétaliser trois cours de récréation | D. Nkoulou | 31/08/2029 | En cours | 35 | 2026:80000 2027:80000
+ 2029:80000 | École du Parc terminée
T 3.1.8 | Offrir la collation de dix heures aux élèves de maternelle | C. Philippart | Permanent | En cours | | |
T 3.1.9 | Organiser une école de devoirs par quartier | D. Nkoulou | 31/12/2028 | En cours | 50 | | Trois sur six
T 3.3.4 | Rénover la maison des jeunes | D. Nkoulou | 31/12/2027 | À démarrer | 0 | 2027:195000 |
T 3.3.5 | Créer un skatepark couvert | D. Nkoulou | 30/06/2028 | Suspendu | 20 | 2028:410000 | Recours d'un riverain
T 3.3.6 | Proposer un pass culture aux moins de 18 ans | C. Philippart | 30/09/2026 | Clôturé | 100 | | 1 120 pass
+ délivrés
T 3.3.7 | Moderniser la bibliothèque centrale | C. Philippart | 31/12/2028 | En cours | 30 | 2027:120000 2028:260000 |
T 3.3.8 | Organiser un festival des arts de la rue tous les deux ans | C. Philippart | Permanent | En cours | | |
+ Prochaine édition en 2027
T 3.3.9 | Soutenir les clubs qui forment des jeunes | D. Nkoulou | Permanent | En cours | | |
T 1.1.6 | Apprendre les gestes d'économie d'énergie dans les écoles | D. Nkoulou | 30/06/2027 | En cours | 60 | | Neuf
+ écoles sur quinze
T 2.2.7 | Former tous les élèves de cinquième au brevet du cycliste | D. Nkoulou | Permanent | En cours | | |
T 2.2.8 | Organiser six rangs pédestres | C. Philippart | 31/12/2026 | En cours | 50 | | Trois rangs en service
T 4.1.7 | Réduire de moitié les déchets des cantines | C. Philippart | 30/06/2028 | En cours | 40 | |
DEP | Direction générale
T 5.1.1 | Ouvrir un guichet unique au rez-de-chaussée | F. Vanderlinden | 31/12/2027 | En cours | 35 | 2026:90000
+ 2027:310000 | Plans approuvés
T 5.1.2 | Proposer toutes les démarches de l'état civil en ligne | F. Vanderlinden | 31/12/2026 | En cours | 85 |
+ 2025:20000 2026:15000 |
T 5.1.3 | Répondre à tout courrier dans les quinze jours | F. Vanderlinden | Permanent | En cours | | | 78 % au
+ premier semestre
T 5.1.4 | Rédiger une charte d'accueil | F. Vanderlinden | 31/03/2026 | Clôturé | 100 | |
T 5.1.5 | Créer un guichet des entreprises | J. Maréchaux | 30/09/2027 | En cours | 25 | |
T 5.1.6 | Publier les données ouvertes de la ville | J. Maréchaux | 31/12/2027 | À démarrer | 0 | |
T 5.1.7 | Filmer et diffuser les séances du Conseil | J. Maréchaux | 31/01/2026 | Clôturé | 100 | 2025:17000 |
T 5.1.8 | Lancer un budget participatif de 150.000 € | J. Maréchaux | 31/12/2026 | En cours | 70 | 2026:150000 | 44
+ projets déposés
T 5.2.1 | Revoir l'organigramme des services | F. Vanderlinden | 30/06/2026 | Clôturé | 100 | |
T 5.2.2 | Instaurer un entretien annuel pour chaque agent | T. Boulanger | Permanent | En cours | | | 310 entretiens
+ sur 420
T 5.2.3 | Engager douze agents pour remplacer les départs | T. Boulanger | 31/12/2027 | En cours | 50 | |
T 5.2.4 | Ouvrir une cellule de bien-être au travail | T. Boulanger | 31/12/2026 | En cours | 60 | |
T 5.2.5 | Adopter un plan de télétravail | T. Boulanger | 31/12/2025 | Clôturé | 100 | |
T 5.2.6 | Accueillir vingt stagiaires par an | T. Boulanger | Permanent | En cours | | |
T 5.2.7 | Créer un parcours d'accueil des nouveaux agents | T. Boulanger | 30/09/2027 | À démarrer | 0 | |
T 5.2.8 | Déménager les archives à la caserne | J. Maréchaux | 31/12/2028 | Suspendu | 15 | 2027:70000 2028:50000 |
+ Amiante découvert
T 5.2.9 | Remplacer le logiciel de gestion du personnel | T. Boulanger | 30/06/2027 | En cours | 45 | 2026:65000
+ 2027:25000 |
DEP | Finances et achats
T 5.3.1 | Adopter un plan de gestion à cinq ans | A. Scholtes | 31/12/2025 | Clôturé | 100 | | Approuvé par la tutelle
T 5.3.2 | Tenir une comptabilité analytique des bâtiments | A. Scholtes | 31/12/2028 | En cours | 20 | |
T 5.3.3 | Rejoindre quatre centrales d'achat | N. Delvigne | 31/12/2026 | En cours | 75 | | Trois adhésions
T 5.3.4 | Insérer des clauses environnementales dans les marchés | N. Delvigne | Permanent | En cours | | |
T 5.3.5 | Payer les fournisseurs dans les trente jours | A. Scholtes | Permanent | En cours | | | Délai moyen : 27
+ jours
T 5.3.6 | Dresser un inventaire du patrimoine | N. Delvigne | 30/06/2028 | En cours | 40 | 2026:30000 2027:30000 |
T 5.3.7 | Vendre cinq bâtiments sans usage | N. Delvigne | 31/12/2029 | En cours | 40 | | Deux ventes réalisées
T 5.3.8 | Dématérialiser le circuit des factures | A. Scholtes | 31/03/2026 | Clôturé | 100 | 2025:22000 |
T 5.3.9 | Former les gestionnaires aux marchés publics | N. Delvigne | 31/12/2027 | En cours | 65 | |
T 1.1.7 | Conclure un contrat groupé d'électricité verte | N. Delvigne | 01/01/2026 | Clôturé | 100 | |
T 3.2.10 | Revoir les tarifs sociaux des services communaux | A. Scholtes | 30/06/2027 | À démarrer | 0 | |
T 4.2.7 | Supprimer la taxe sur les terrasses | A. Scholtes | 01/01/2026 | Clôturé | 100 | |
"""
