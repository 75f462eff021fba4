"""What the invented authorities of the third set want to do, worded as each of them would word it.

Lines: no mark for an objective, `>` for an operational one, `-` for an action, `+` for a step.
"""

from tests.cases.unseen.bank import Aim
from tests.cases.unseen.tree import ACTION, OO, SO, STEP

BANK = {
    "service": """
Être une commune qui rend un service rapide, proche et compréhensible
> Rapprocher l'administration des villages
- Tenir une permanence mensuelle du service Population dans chaque ancienne commune
- Équiper un véhicule pour les démarches à domicile des personnes à mobilité réduite
- Placer dix valves vitrées et les tenir à jour
> Numériser sans laisser personne de côté
- Basculer les demandes de permis et d'actes d'état civil vers le guichet électronique
- Installer un point d'accès public à internet à la bibliothèque, avec un accompagnateur
- Organiser des ateliers « smartphone » pour les aînés
- Signer électroniquement les courriers sortants
> Soigner l'accueil du public
- Réaménager la salle d'attente de l'hôtel de ville
- Répondre à toute demande écrite dans les dix jours ouvrables
- Harmoniser les horaires d'ouverture de la commune et du CPAS""",
    "equipe": """
Être une administration où l'on travaille bien et où l'on a envie de rester
> Recruter et accueillir autrement
- Rédiger des profils de fonction pour tous les postes vacants
- Remettre une farde d'accueil à chaque nouvel agent
- Participer chaque année à deux salons de l'emploi
> Développer les compétences des agents
- Adopter un plan de formation triennal
- Former les responsables d'équipe à la conduite d'entretiens
- Organiser des journées d'échange de pratiques avec les communes limitrophes
> Veiller au bien-être au travail
- Mener une enquête de satisfaction auprès du personnel
- Réviser le règlement de travail, y compris le télétravail
- Remplacer les vestiaires du hall technique""",
    "budget": """
Être une commune aux finances saines qui planifie ses investissements
> Objectiver les dépenses
- Mettre en place une comptabilité analytique pour les bâtiments scolaires
- Généraliser les marchés conjoints avec le CPAS et la zone de secours
- Tenir un cadastre des subsides en cours
> Sécuriser les recettes
- Actualiser les règlements-taxes avant chaque exercice
- Instaurer un suivi trimestriel des créances
> Investir au bon moment
- Établir un plan pluriannuel d'entretien de la voirie
- Vendre l'ancien presbytère et la maison du garde
- Réaliser un audit de toutes les polices d'assurance""",
    "climat": """
Être une commune qui réduit ses émissions et s'adapte au climat de demain
> Diminuer la consommation des bâtiments publics
- Isoler la toiture de l'école fondamentale du Pré aux Saules
- Remplacer la chaudière au mazout du hall omnisports
- Relever les compteurs de manière automatique dans quinze bâtiments
> Produire de l'énergie renouvelable
- Poser des panneaux photovoltaïques sur le dépôt communal
- Soutenir la création d'une communauté d'énergie citoyenne
> Prévenir les inondations et la sécheresse
- Curer les fossés et avaloirs selon un calendrier annuel
- Aménager une zone d'immersion temporaire sur le ruisseau des Aulnes
- Offrir une prime à l'achat de citernes d'eau de pluie
- Désimperméabiliser la cour de l'école et la place du Jeu de Balle""",
    "route": """
Être une commune où chacun circule et se déplace en sécurité
> Apaiser la circulation dans les cœurs de village
- Créer trois zones 30 aux abords des écoles
- Acheter deux radars préventifs mobiles
- Mettre à sens unique la rue du Moulin et la ruelle des Tanneurs
> Donner leur place aux piétons et aux cyclistes
- Aménager la liaison cyclable entre la gare et le zoning
- Rénover les trottoirs de la chaussée de Namerèche
- Installer des box à vélos sécurisés près des arrêts de bus
- Baliser les sentiers vicinaux retrouvés
> Compléter l'offre de transport
- Relancer le taxi social avec des chauffeurs volontaires
- Étudier une ligne de bus locale vers le marché du samedi""",
    "solidaire": """
Être un CPAS qui accompagne chacun vers l'autonomie
> Prévenir la pauvreté des familles
- Proposer un suivi budgétaire dès le premier impayé d'énergie
- Ouvrir une épicerie sociale avec les associations du quartier
- Distribuer des chèques culture et sport aux enfants
> Activer et insérer
- Doubler le nombre de contrats article 60 dans les services techniques
- Créer une table de conversation en français
- Mettre en place un parrainage par des employeurs de la région
> Loger dignement
- Rénover quatre logements de transit
- Prendre en gestion dix biens par l'intermédiaire de l'agence immobilière sociale
- Accompagner les ménages en précarité hydrique
> Soutenir les aînés et leurs aidants
- Agrandir la maison de repos Les Charmilles de douze lits
- Lancer un service de répit à domicile
- Organiser un repas communautaire mensuel par quartier""",
    "enfance": """
Être une commune où il fait bon grandir
> Augmenter l'offre d'accueil de la petite enfance
- Construire une crèche de vingt-et-une places à Bois-Renard
- Soutenir l'installation d'accueillantes conventionnées
> Offrir une école de qualité
- Renouveler le mobilier de six classes maternelles
- Servir un potage bio deux fois par semaine dans les cantines
- Engager une logopède partagée entre les implantations
> Donner une place à la jeunesse
- Installer un conseil communal des enfants
- Aménager un espace multisports à côté de la maison des jeunes
- Envoyer un éducateur de rue dans les quartiers pendant l'été""",
    "culture": """
Être une commune vivante, fière de son patrimoine et de ses associations
> Faire vivre la culture partout
- Délocaliser quatre spectacles par an dans les salles de village
- Créer une ludothèque au sein de la bibliothèque
- Publier un agenda culturel unique
> Valoriser le patrimoine
- Restaurer le lavoir de la Fontaine-aux-Clercs
- Inventorier le petit patrimoine populaire
- Apposer des codes QR d'interprétation sur vingt sites
> Soutenir les clubs et les associations
- Refondre le règlement d'octroi des subsides aux associations
- Remplacer l'éclairage du terrain de football par des LED
- Mettre du matériel de fête en prêt (tonnelles, gobelets, vaisselle)""",
    "economie": """
Être un territoire qui soutient ceux qui entreprennent
> Redonner vie au centre
- Octroyer une prime à l'ouverture d'un commerce
- Réserver la première heure de stationnement gratuite
- Transformer l'ancienne quincaillerie en cellules commerciales éphémères
> Favoriser les circuits courts
- Créer un marché de producteurs le vendredi soir
- Introduire des clauses de produits locaux dans les marchés de repas
> Accompagner les entreprises
- Tenir un répertoire des entreprises du zoning
- Rencontrer chaque trimestre le club des indépendants""",
    "dechets": """
Être un opérateur exemplaire dans la gestion des ressources
> Réduire la quantité de déchets résiduels
- Équiper les recyparcs d'un local de réemploi
- Distribuer cinq mille composteurs individuels
- Accompagner cent commerces vers le zéro déchet
> Moderniser les outils
- Remplacer six camions de collecte par des véhicules au gaz
- Reconstruire le recyparc de Longue-Haie
- Équiper les bulles à verre de sondes de remplissage
> Mieux informer les usagers
- Créer une application de rappel des collectes
- Ouvrir le centre de tri aux visites scolaires""",
}

NOUNS = {
    "ville": """
Attractivité du centre-bourg
- Rénovation de la halle du marché
- Création d'un parking relais à l'entrée nord
- Plan lumière de la rue des Arcades
- Reconversion de l'ancienne trésorerie en maison des associations
Transition écologique
- Raccordement de la piscine au réseau de chaleur bois
- Plan vélo intercommunal : première tranche de 14 km
- Renaturation des berges de la Sorelle
- Remplacement des véhicules de service par des modèles électriques
- Ombrières solaires sur le parking du gymnase
Solidarités et santé
- Ouverture d'un centre de santé avec trois médecins salariés
- Résidence autonomie de quarante logements
- Bus France services itinérant
- Mutuelle communale
Jeunesse, sports et culture
- Réhabilitation du stade Louis-Armandy
- Micro-folie à la médiathèque
- Passeport loisirs pour les 11-17 ans
- Restauration de l'orgue de la collégiale
Administration et ressources
- Schéma directeur des systèmes d'information
- Dématérialisation complète des marchés publics
- Charte du management et entretiens de mi-parcours
- Plan de sobriété des bâtiments""",
}

GERMAN = """
Eine bürgernahe und moderne Verwaltung sein
> Die Dienste leichter erreichbar machen
- Öffnungszeiten des Bürgerdienstes auf den Donnerstagabend ausweiten
- Ein Online-Formular für Bescheinigungen einrichten
- Beschilderung des Rathauses erneuern
> Das Personal stärken
- Einen Weiterbildungsplan für alle Bediensteten erstellen
- Jährliche Mitarbeitergespräche einführen
Eine Gemeinde mit hoher Lebensqualität sein
> Dorfkerne beleben
- Den Dorfplatz in Oberweiler neu gestalten
- Leerstehende Ladenlokale erfassen und zwischennutzen
- Einen Wochenmarkt mit regionalen Erzeugern aufbauen
> Sicher unterwegs sein
- Einen Radweg zwischen den Ortsteilen anlegen
- Tempo 30 vor allen Schulen einführen
- Straßenbeleuchtung auf LED umstellen
Eine soziale und generationenfreundliche Gemeinde sein
> Familien unterstützen
- Eine zweite Krippengruppe eröffnen
- Die außerschulische Betreuung in den Ferien ausbauen
> Im Alter gut leben
- Ein Mehrgenerationenhaus bauen
- Einen Besuchsdienst mit Ehrenamtlichen gründen"""

DUTCH = """
We zijn een gemeente waar het veilig en aangenaam wonen is
> We maken de straten verkeersveilig
- We leggen fietsstraten aan rond de drie basisscholen
- We plaatsen trajectcontrole op de Molensteenweg
- We vernieuwen de voetpaden in de dorpskern
> We pakken leegstand en verkrotting aan
- We actualiseren het leegstandsregister elk jaar
- We geven een renovatiepremie aan jonge gezinnen
We zorgen voor elkaar
> We bestrijden kinderarmoede
- We openen een huis van het kind
- We voeren een sociaal tarief in voor de buitenschoolse opvang
- We delen gratis schoolmateriaal uit via het sociaal huis
> We ondersteunen mantelzorgers
- We richten een oppasdienst op met vrijwilligers
- We verhogen de mantelzorgpremie
We besturen dicht bij de mensen
> We vereenvoudigen de dienstverlening
- We bouwen een digitaal loket voor alle attesten
- We werken voortaan enkel op afspraak
- We herschrijven alle brieven in klare taal
> We zijn een aantrekkelijke werkgever
- We voeren een welzijnsbeleid in voor alle medewerkers
- We digitaliseren de personeelsdossiers"""

STEPS = """
Être un employeur public attentif
> Organiser le télétravail et le travail à distance
- Adopter un règlement de télétravail
+ recenser les fonctions compatibles
+ consulter les organisations syndicales
+ présenter le règlement au Conseil
- Équiper les agents concernés d'ordinateurs portables
+ dresser l'inventaire du parc
+ lancer le marché de fournitures
> Préparer la relève
- Documenter les postes clés avant les départs à la pension
+ identifier les départs des cinq prochaines années
+ rédiger un carnet de poste par fonction
Être une commune qui partage ses décisions
> Associer les habitants aux projets
- Lancer un budget participatif de quartier
+ rédiger le règlement
+ constituer le jury
+ ouvrir le vote en ligne et à la maison communale
- Réunir une fois l'an chaque comité de village
> Rendre l'action publique lisible
- Publier les délibérations en texte recherchable
+ choisir un outil de publication
+ former deux rédacteurs
- Diffuser le Conseil communal en vidéo
- Expliquer le budget en une brochure de huit pages"""

_MARKS = {"> ": OO, "- ": ACTION, "+ ": STEP}
_ORDER = (SO, OO, ACTION, STEP)


def tree_of(text: str, *, first: int = 1) -> list[Aim]:
    """The roots of a text, each aim with the number of its path (`2.1.3`)."""
    roots: list[Aim] = []
    trail: list[Aim] = []
    for line in text.strip().splitlines():
        level = _MARKS.get(line[:2], SO)
        while trail and _ORDER.index(trail[-1].level) >= _ORDER.index(level):
            trail.pop()
        above = trail[-1] if trail else None
        aim = Aim(line[2:] if level != SO else line, level, above)
        siblings = above.parts if above else roots
        siblings.append(aim)
        rank = len(siblings) + (first - 1 if above is None else 0)
        aim.number = f"{above.number}.{rank}" if above else str(rank)
        trail.append(aim)
    return roots


def goals(*names: str, first: int = 1) -> list[Aim]:
    return tree_of("\n".join(BANK[name].strip() for name in names), first=first)
