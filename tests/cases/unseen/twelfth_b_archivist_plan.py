"""What the commune of the archivist wants to do: objectives, actions and, for some, their numbered steps."""

PLAN = """
* Disposer d'une administration dont la mémoire et les procédures sont sûres
+ Conserver et ouvrir les archives communales
- Construire un dépôt d'archives conforme | Ph. Destrée | Archives ; Travaux | 31/12/2028 | En cours
. Choisir le site | 31/03/2026 | Terminé
. Désigner l'auteur de projet | 31/12/2026 | En cours
. Réaliser les travaux | 30/06/2028 | Non commencé
. Déménager les fonds | 31/12/2028 | Non commencé
- Établir un tableau de tri pour chaque service | Ph. Destrée | Archives | 30/06/2027 | En cours
. Dresser l'inventaire des séries | 30/06/2026 | Terminé
. Soumettre le tableau aux Archives de l'État | 31/12/2026 | En cours
. Former un correspondant par service | 30/06/2027 | Non commencé
- Publier les registres paroissiaux en ligne | Ph. Destrée | Archives ; Informatique | 2029 | Non commencé
+ Écrire et tenir à jour les procédures
- Rédiger un manuel des procédures | Ph. Destrée | Secrétariat | fin 2027 | En cours
. Recenser les procédures existantes | mars 2026 | Terminé
. Décrire les vingt plus courantes | mars 2027 | En cours
. Publier le manuel sur l'intranet | fin 2027 | Non commencé
- Instaurer un registre unique du courrier | Ph. Destrée | Secrétariat | 01/01/2026 | Terminé
- Désigner un suppléant pour chaque fonction clé | Ph. Destrée | Personnel | juin 2026 | Terminé
+ Maîtriser les achats
- Établir un calendrier annuel des marchés | Y. Somville | Finances ; Marchés publics | annuel | En cours
- Constituer une bibliothèque de cahiers des charges | Y. Somville | Marchés publics | 2027 | En attente
. Uniformiser les clauses administratives | T4 2026 | En cours
. Rédiger les clauses sociales et environnementales | T2 2027 | Non commencé
* Disposer d'un personnel compétent, en nombre suffisant
+ Prévoir les départs
- Tenir une pyramide des âges par service | L. Raskin | Personnel | annuel | En cours
- Organiser six mois de tuilage pour les grades légaux | L. Raskin | Personnel | permanent | En cours
- Constituer des réserves de recrutement | L. Raskin | Personnel | 31/12/2026 | En cours
. Ouvriers qualifiés | 30/06/2026 | Terminé
. Employés d'administration | 30/09/2026 | Terminé
. Puéricultrices | 31/12/2026 | En cours
+ Entretenir les compétences
- Rendre obligatoires deux jours de formation par an | L. Raskin | Personnel | permanent | En cours
- Créer un cercle de lecture juridique | L. Raskin | Secrétariat | janvier 2026 | Abandonné
- Certifier trois conseillers en prévention incendie | L. Raskin | Personnel ; Prévention | 2027 | Non commencé
* Offrir un cadre de vie soigné
+ Restaurer le patrimoine
- Restaurer le perron et sa fontaine | A. Bultot | Patrimoine ; Travaux | 30/09/2027 | En cours
. Obtenir le certificat de patrimoine | 31/03/2026 | Terminé
. Attribuer le marché | 31/10/2026 | En cours
. Réceptionner le chantier | 30/09/2027 | Non commencé
- Relever les épitaphes menacées de l'ancien cimetière | A. Bultot | Patrimoine ; Archives | 2028 | En cours
- Classer les trois tilleuls de la chapelle | A. Bultot | Patrimoine | fin 2026 | En attente
- Poser vingt plaques de rue explicatives | A. Bultot | Patrimoine | T2 2027 | Non commencé
. Rédiger les notices | T4 2026 | En cours
. Faire imprimer les plaques | T1 2027 | Non commencé
. Poser les plaques | T2 2027 | Non commencé
+ Rénover les voiries et les égouts
- Égoutter la rue du Vieux Moulin | A. Bultot | Travaux | 31/12/2029 | Non commencé
. Introduire le dossier auprès de l'organisme d'épuration | 31/12/2026 | En cours
. Exproprier les emprises | 31/12/2027 | Non commencé
. Exécuter les travaux | 31/12/2029 | Non commencé
- Réparer les filets d'eau du centre | A. Bultot | Travaux | 2026 | Terminé
- Numéroter et réparer les avaloirs | A. Bultot | Travaux | mi-2027 | En cours
* Assurer la tranquillité de tous
+ Rendre les routes plus sûres
- Créer des effets de porte aux entrées des villages | M. Deglume | Mobilité ; Travaux | 2028 | En cours
. Entrée de Rouvroir | mai 2026 | Terminé
. Entrée de Sart-le-Comte | mai 2027 | Non commencé
. Entrée de Waulenne | mai 2028 | Non commencé
- Interdire le transit des camions de plus de 7,5 tonnes | M. Deglume | Mobilité | 01/09/2026 | Terminé
- Sécuriser le passage pour piétons de l'académie | M. Deglume | Travaux | T1 2027 | Bloqué
+ Prévenir les incivilités
- Réviser le règlement général de police | M. Deglume | Secrétariat | 31/12/2026 | En cours
. Consulter la zone de police | 31/03/2026 | Terminé
. Rédiger le projet | 30/09/2026 | Terminé
. Présenter le texte au Conseil | 31/12/2026 | En cours
- Engager un agent constatateur avec les communes voisines | M. Deglume | Environnement | 2027 | En attente
* Soutenir l'étude, la culture et le souvenir
+ Encourager la lecture et la recherche locale
- Étendre les heures d'ouverture de la bibliothèque | C. Nizet | Bibliothèque | 01/10/2026 | Terminé
- Décerner un prix d'histoire locale | C. Nizet | Culture ; Archives | 2027 | En cours
. Adopter le règlement du prix | 31/10/2026 | En cours
. Réunir le jury | 31/05/2027 | Non commencé
- Éditer un bulletin d'histoire deux fois par an | C. Nizet | Archives | permanent | En cours
+ Transmettre la mémoire aux jeunes
- Accueillir chaque classe de cinquième primaire aux archives | C. Nizet | Archives ; Enseignement | annuel | En cours
- Recueillir la parole des anciens carriers | C. Nizet | Culture | fin 2028 | En cours
. Enregistrer trente témoignages | fin 2026 | En cours
. Transcrire les enregistrements | fin 2027 | Non commencé
. Monter une exposition | fin 2028 | Non commencé
- Rénover le monument aux morts de Waulenne | C. Nizet | Patrimoine | 11/11/2026 | Terminé
* Veiller à la transition écologique de la commune
+ Réduire les consommations des bâtiments
- Rénover l'enveloppe de l'hôtel de ville | A. Bultot | Travaux ; Énergie | 31/12/2029 | En cours
. Commander l'audit énergétique | 31/03/2026 | Terminé
. Introduire la demande de subvention | 30/11/2026 | En cours
. Remplacer les châssis | 31/12/2028 | Non commencé
. Isoler les combles | 31/12/2029 | Non commencé
- Relever chaque mois les compteurs | A. Bultot | Énergie | permanent | En cours
- Raccorder la bibliothèque au réseau de chaleur | A. Bultot | Énergie | 2028 | En attente
. Signer la convention | T1 2027 | En cours
. Adapter la chaufferie | T3 2028 | Non commencé
- Tester l'extinction nocturne à Sart-le-Comte | A. Bultot | Énergie | 01/03/2026 | Terminé
+ Protéger les sols et les eaux
- Créer trois mares didactiques | M. Deglume | Environnement | mai 2028 | En cours
. Mare de l'école de Rouvroir | mars 2026 | Terminé
. Mare du bois communal | mars 2027 | Non commencé
. Mare de l'étang de Waulenne | mai 2028 | Non commencé
- Planter des bandes enherbées contre les coulées de boue | M. Deglume | Environnement | fin 2027 | En cours
- Supprimer l'usage du sel près des captages | M. Deglume | Travaux ; Environnement | 01/11/2026 | Terminé
+ Réduire les déchets
- Ouvrir une donnerie à l'ancienne caserne | M. Deglume | Environnement | T2 2027 | En cours
. Adopter la convention d'occupation | T3 2026 | Terminé
. Aménager le local | T1 2027 | En cours
. Ouvrir au public | T2 2027 | Non commencé
- Imposer la vaisselle réutilisable lors des fêtes | M. Deglume | Environnement ; Culture | janvier 2027 | En cours
"""
