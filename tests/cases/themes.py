"""What invented communes want to do: themes in French, as objectives, actions, steps, findings and indicators.

One line is one thing, told by its first sign: `OS` a strategic objective, `OO` an operational one, `-` an action, `+` a
step, `?` a finding and `!` an ambition of the objective above, `~` a paragraph on the operational objective above,
`%` an indicator of the action above. `{hamlet}`, `{street}` and their like become names of the commune of a document.
"""

INTERNAL = """
OS Être une administration bien organisée, qui sait où elle va et qui le dit
? Les procédures sont peu écrites et reposent sur la mémoire de quelques agents
? Les délais de réponse varient fortement d'un service à l'autre
! Une administration où chaque dossier a un pilote, un délai et une trace
OO Rendre le fonctionnement des services plus lisible
~ L'organigramme en vigueur date de douze ans et ne dit plus qui décide, qui exécute ni qui remplace. Les citoyens comme
~ les agents y perdent du temps, et les dossiers transversaux s'arrêtent souvent entre deux bureaux.
- Mettre à jour l'organigramme et le diffuser à tout le personnel
- Décrire les quinze procédures les plus fréquentes, du dépôt de la demande à la décision
% Nombre de procédures décrites et publiées
- Désigner un remplaçant pour chaque fonction dont l'absence bloque un service
- Tenir une réunion de coordination mensuelle entre chefs de service
+ Fixer l'ordre du jour une semaine à l'avance
+ Publier le relevé de décisions sur l'intranet
OO Moderniser les outils de travail
- Remplacer le logiciel de gestion du courrier entrant et sortant
% Part du courrier traité dans les dix jours
- Généraliser la signature électronique des documents internes
- Équiper les équipes de terrain de tablettes robustes
- Réviser la politique de sauvegarde et tester la reprise après incident
+ Rédiger le plan de reprise
+ Organiser un exercice chaque année
OO Préparer la relève et développer les compétences
~ Un agent sur quatre atteindra l'âge de la pension avant la fin de la mandature ; les savoirs qui ne sont écrits nulle
~ part partiront avec eux si rien n'est entrepris.
- Établir un plan de formation pluriannuel pour l'ensemble du personnel
% Nombre moyen de jours de formation par agent
- Organiser un tutorat de six mois entre agents sortants et nouveaux engagés
- Publier les offres d'emploi dans un format unique, lisible et sans jargon
- Mener un entretien de fonctionnement annuel avec chaque agent
OS Être une administration qui gère ses moyens avec rigueur et transparence
? Le patrimoine communal est mal connu : trente-deux bâtiments, aucun cadastre technique
? Les subsides disponibles ne sont pas toujours demandés à temps
! Des finances saines, sans alourdir la fiscalité des ménages
OO Anticiper les recettes et les dépenses
- Actualiser le plan financier à cinq ans à chaque modification budgétaire
- Créer une veille des appels à projets et des subsides
% Montant des subsides obtenus par an
- Renégocier les contrats d'énergie, d'assurance et de téléphonie
OO Acheter mieux
~ Les marchés publics sont passés service par service, sans calendrier commun.
- Établir un calendrier annuel des marchés publics, commun à la commune et au CPAS
- Insérer des clauses sociales et environnementales dans tous les marchés de travaux
- Centraliser les commandes de fournitures de bureau
OO Mieux connaître et entretenir le patrimoine bâti
- Dresser l'inventaire technique et énergétique des bâtiments communaux
+ Visiter chaque bâtiment
+ Encoder les relevés
+ Classer les urgences
- Vendre ou réaffecter les biens inoccupés depuis plus de trois ans
- Planifier l'entretien préventif des chaudières et des toitures
OS Être une administration proche des citoyens, qui les écoute et leur répond
? Le guichet n'est ouvert que le matin
? Les publications communales ne touchent pas les moins de trente ans
! Un accueil courtois, accessible et sans détour
OO Faciliter les démarches administratives
~ Chaque démarche doit pouvoir être accomplie en une fois, au guichet comme en ligne, par une personne qui n'a pas
~ l'habitude de l'administration.
- Étendre les heures d'ouverture du guichet population au jeudi soir
- Permettre la prise de rendez-vous en ligne pour tous les services
% Part des rendez-vous pris en ligne
- Traduire les formulaires les plus demandés en langage clair
- Aménager l'accueil de l'hôtel de ville pour les personnes à mobilité réduite
OO Associer les habitants aux décisions
- Créer un conseil consultatif des aînés et un conseil des jeunes
- Lancer un budget participatif dans chaque village
+ Rédiger le règlement
+ Organiser le vote des projets
+ Suivre la réalisation des projets retenus
- Organiser deux rencontres citoyennes par an à {hamlet} et à {village}
"""

EXTERNAL = """
OS Être une commune où l'on se déplace facilement et sans crainte
? La traversée de {village} compte 6 200 véhicules par jour
? Moins d'un élève sur dix se rend à l'école à vélo
! Donner à chacun un vrai choix pour ses déplacements quotidiens
OO Sécuriser les abords des écoles et les traversées de village
~ Les accidents de la route sont peu nombreux mais le sentiment d'insécurité est élevé, surtout aux heures d'entrée et
~ de sortie des classes.
- Aménager une zone 30 rue {street} et aux abords de l'école de {hamlet}
- Installer des radars préventifs aux cinq entrées de {village}
% Vitesse moyenne relevée (V85)
- Rénover les trottoirs de la rue {street} (phases 1 et 2)
- Revoir l'éclairage des passages pour piétons
OO Développer les déplacements à vélo
- Relier {hamlet} à la gare par une piste cyclable en site propre
+ Acquérir les emprises
+ Obtenir le permis
+ Réaliser les travaux
- Placer des arceaux à vélo devant chaque bâtiment public
% Nombre d'emplacements pour vélos
- Organiser un brevet du cycliste pour les élèves de 5e primaire
OO Soutenir les alternatives à la voiture individuelle
- Négocier une desserte de bus en soirée avec l'opérateur régional
- Créer deux aires de covoiturage le long de la nationale
- Étudier l'opportunité d'un service de voitures partagées
OS Être une commune verte, sobre et résiliente
? Deux inondations en cinq ans dans le quartier de la rue {street}
? Les bâtiments communaux consomment 2,1 GWh par an
! Atteindre la neutralité carbone de l'administration en 2040
OO Réduire la consommation d'énergie
~ La facture énergétique de la commune a doublé en trois ans. Les économies les plus rapides viennent de la régulation,
~ les plus durables de l'isolation.
- Isoler la toiture de l'école communale de {hamlet}
- Installer 1 200 m² de panneaux photovoltaïques sur les toits communaux
% Production annuelle (kWh)
- Remplacer l'éclairage public par des lampes à faible consommation, rue par rue
- Désigner un conseiller en énergie partagé avec les communes voisines
OO Protéger la biodiversité et la ressource en eau
- Planter deux kilomètres de haies par an avec les agriculteurs et les écoles
% Kilomètres de haies plantées
- Déclarer deux réserves naturelles au lieu-dit {hamlet}
- Créer des zones d'immersion temporaire en amont de {village}
- Gérer les espaces verts sans pesticides, cimetières compris
OO Tendre vers le zéro déchet
- Ouvrir une ressourcerie avec l'intercommunale
- Distribuer des poules et des composts individuels
- Imposer la vaisselle réutilisable lors des événements soutenus par la commune
+ Acheter un stock de gobelets
+ Adapter le règlement des festivités
OS Être une commune solidaire, où chacun trouve sa place
? Une personne sur cinq a plus de 65 ans
? La liste d'attente de la crèche compte quarante noms
! Ne laisser personne seul face aux difficultés
OO Accueillir la petite enfance et les écoliers
- Construire une crèche de vingt et une places à {village}
+ Désigner l'auteur de projet
+ Introduire la demande de subside
- Étendre l'accueil extrascolaire au mercredi après-midi
% Nombre d'enfants accueillis le mercredi
- Rénover la cour de récréation de l'école de {hamlet} avec les élèves
OO Permettre aux aînés de rester chez eux
~ Le maintien à domicile suppose des services de proximité : repas, transport, petits travaux, visites. Ils existent en
~ partie, mais ils sont peu connus et mal coordonnés.
- Mettre sur pied un service de transport social à la demande
- Distribuer un carnet d'adresses des services à domicile
- Aménager des logements adaptés dans l'ancien presbytère de {village}
OO Garantir un logement décent à tous
- Recenser les logements inoccupés et appliquer la taxe
- Ouvrir trois logements d'urgence avec le CPAS
- Conclure un partenariat avec l'agence immobilière sociale
OS Être une commune vivante, sportive et fière de son patrimoine
? Le hall sportif est saturé en hiver
? Les associations peinent à renouveler leurs comités
! Faire de la culture et du sport un droit pour tous
OO Soutenir les associations et les clubs
- Réviser le règlement d'octroi des subsides aux associations
- Construire un vestiaire commun au terrain de football de {hamlet}
- Organiser un salon annuel du bénévolat
% Nombre d'associations présentes
OO Faire vivre la culture et le tourisme
- Restaurer le kiosque de la place {street}
- Baliser six promenades thématiques au départ de la gare
+ Choisir les parcours
+ Poser les balises
- Moderniser la bibliothèque et y ouvrir un espace numérique
- Programmer un festival des arts de la rue tous les deux ans
OO Dynamiser le commerce et l'emploi locaux
- Créer un marché hebdomadaire de producteurs
- Octroyer une prime à la rénovation des devantures
- Accompagner les demandeurs d'emploi vers les métiers en pénurie
"""

GERMAN = """
OS Eine Gemeinde, in der Familien gerne leben
OO Die Betreuung der Kinder ausbauen
- Eine Kinderkrippe mit achtzehn Plätzen im Ortskern bauen
- Die außerschulische Betreuung bis 18 Uhr anbieten
- Den Spielplatz am Mühlenweg gemeinsam mit den Kindern erneuern
OO Das Wohnen im Alter erleichtern
- Einen Fahrdienst für Seniorinnen und Senioren einrichten
- Barrierefreie Wohnungen im alten Pfarrhaus schaffen
OS Eine Gemeinde, die ihre Umwelt schützt
OO Den Energieverbrauch der Gemeindegebäude senken
- Das Dach der Grundschule dämmen
- Photovoltaikanlagen auf drei öffentlichen Gebäuden errichten
- Die Straßenbeleuchtung schrittweise auf sparsame Leuchten umstellen
OO Die Artenvielfalt fördern
- Jährlich fünfhundert Meter Hecken pflanzen
- Blühwiesen entlang der Gemeindewege anlegen
OS Eine bürgernahe und moderne Verwaltung
OO Die Dienste der Verwaltung vereinfachen
- Termine im Bürgerbüro online anbieten
- Formulare in einfacher Sprache verfassen
- Die Öffnungszeiten auf den Donnerstagabend ausweiten
"""

DUTCH = """
OS Een gemeente waar iedereen zich veilig verplaatst
OO De schoolomgevingen veiliger maken
- Een schoolstraat invoeren in de Lindelaan
- Verkeersremmers plaatsen aan de invalswegen
- De zebrapaden beter verlichten
OO Het fietsgebruik aanmoedigen
- Een vrijliggend fietspad aanleggen tussen het station en de sporthal
- Overdekte fietsenstallingen plaatsen bij openbare gebouwen
OS Een zuinige en klimaatbestendige gemeente
OO Het energieverbruik van de gebouwen verminderen
- Het dak van de gemeenteschool isoleren
- Zonnepanelen leggen op het gemeentehuis
OO Ruimte geven aan water en groen
- Twee kilometer hagen aanplanten met de landbouwers
- Een overstromingsgebied inrichten langs de Molenbeek
- Verharde pleinen ontharden samen met de buurtbewoners
OS Een dienstverlenend en transparant bestuur
OO De dienstverlening toegankelijk maken
- Afspraken voor alle loketten online aanbieden
- Brieven en formulieren in klare taal herschrijven
- De openingsuren van het loket verruimen op donderdagavond
"""
